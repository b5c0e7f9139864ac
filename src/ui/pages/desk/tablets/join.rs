//! 加入一台平板: how it goes, step by step, and the backup it takes.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::text;
use crate::app::session::Session;
use crate::ui::components::{Button, Dialog, NoticeBox, Tone, Weight, lang, live, words};

/// The button and the dialog behind it.
#[component]
pub fn Join() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <section class="card stack no-print">
            <h2>{text().join}</h2>
            <p class="muted">{text().join_hint}</p>
            <div class="row"><Button text=text().join icon="plus" press=move || open.set(true)/></div>
        </section>
        <Dialog open name="join-tablet" title=text().join>
            <Steps open/>
        </Dialog>
    }
}

#[component]
fn Steps(open: RwSignal<bool>) -> impl IntoView {
    let (session, language) = (Session::get(), lang());
    let (busy, made, failed) =
        (RwSignal::new(false), RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let make = move || {
        if session.work().is_some() {
            return;
        }
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let result = session.export_for_joining().await;
            busy.try_set(false);
            match result {
                Ok(exported) => drop(made.try_set(Some(exported.name))),
                Err(trouble) => drop(failed.try_set(Some(trouble.words(language)))),
            }
        });
    };
    let steps = text().join_steps.iter().map(|step| view! { <li>{*step}</li> }).collect_view();
    let outcome = move || {
        let failed = failed.get().map(|title| view! { <NoticeBox tone=Tone::Danger title alert=true/> });
        let made = made.get().map(|name| {
            let then = text().join_then.iter().map(|line| view! { <p>{*line}</p> }).collect_view();
            view! { <NoticeBox tone=Tone::Good title=(text().join_made)(&name) alert=true>{then}</NoticeBox> }
        });
        view! { {failed}{made} }
    };
    view! {
        <ol class="steps">{steps}</ol>
        {live(outcome)}
        <div class="dialog-actions">
            <Button text=words().close press=move || open.set(false)/>
            <Button text=text().join_make icon="save" weight=Weight::Main busy press=move || untrack(make)/>
        </div>
    }
}
