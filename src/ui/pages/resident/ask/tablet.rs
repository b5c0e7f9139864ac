//! On the station's own tablet: into its inbox, and only then does the page say so.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::Made;
use super::{Asking, ask};
use crate::app::router::Router;
use crate::app::slips::{self, NotLeft};
use crate::i18n::counter::grouped;
use crate::route::Route;
use crate::ui::components::{Button, LinkButton, NoticeBox, Tone, Weight, live};

/// 交给服务站, and why it did not work.
pub fn hand_in(asking: &Asking, made: Arc<Made>) -> AnyView {
    let (form, demo) = (asking.form, asking.shown.demo());
    let busy = RwSignal::new(false);
    let refused = RwSignal::new(None::<NotLeft>);
    let press = move || {
        let made = made.clone();
        let turn = form.turn();
        busy.set(true);
        refused.set(None);
        spawn_local(async move {
            let Made { slip, sealed, .. } = &*made;
            let left = match sealed {
                Some(sealed) => slips::leave(demo, &slip.id, sealed).await,
                None => Err(NotLeft::Failed),
            };
            busy.try_set(false);
            match left {
                // The screen has been cleared for somebody else, who is not shown this code.
                Ok(()) if form.turn() != turn => {}
                Ok(()) => form.handed(slip.id.clone()),
                Err(why) => {
                    refused.try_set(Some(why));
                }
            }
        });
    };
    let words = ask();
    let trouble = live(move || {
        refused.get().map(|why| {
            let (title, text) = match why {
                NotLeft::Crowded => words.crowded,
                NotLeft::Full => words.full,
                NotLeft::Changed => words.changed,
                NotLeft::Late => words.late,
                NotLeft::Failed => words.failed,
            };
            view! { <NoticeBox tone=Tone::Danger title alert=true><p>{text}</p></NoticeBox> }
        })
    });
    view! {
        <div class="stack no-print">
            {trouble}
            <Button text=ask().hand_in weight=Weight::Main wide=true icon="check" busy press/>
        </div>
    }
    .into_any()
}

/// It is in the inbox.
pub fn handed(asking: &Asking, code: &str) -> AnyView {
    let (form, router) = (asking.form, Router::get());
    let done = move || {
        form.clear();
        router.go(&Route::Home);
    };
    let demo = asking.shown.demo().then(|| {
        view! { <NoticeBox tone=Tone::Wait title=ask().handed_demo/> }
    });
    let track = Route::Track(code.to_owned()).to_string();
    view! {
        <NoticeBox tone=Tone::Good title=ask().handed alert=true><p>{ask().handed_hint}</p></NoticeBox>
        {demo}
        <section class="card stack">
            <h2>{ask().code}</h2>
            <p class="ask-code num" data-code=code.to_owned()>{grouped(code)}</p>
            <p>{ask().code_hint}</p>
            <div class="row">
                <Button text=ask().done weight=Weight::Main press=done/>
                <LinkButton href=track text=ask().track icon="search"/>
            </div>
        </section>
    }
    .into_any()
}
