//! 居民需求: what residents have looked for and not found, the most wanted first.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::session::Session;
use crate::domain::rights::WINDOW;
use crate::domain::{Command, Slice};
use crate::ui::components::{Button, NoticeBox, Tone, Weight, live, words};
use crate::ui::pages::desk::desk;

/// Most words on the page at first.
const MOST: usize = 8;

/// A card with a line each; nothing while nothing is wanted.
#[component]
pub fn WishesCard() -> impl IntoView {
    let session = Session::get();
    let wishes = Memo::new(move |_| {
        session.read(&[Slice::Catalogue], |station| {
            let all = station.catalogue().wishes().iter().map(|(word, wished)| (word.clone(), *wished));
            let mut all: Vec<_> = all.collect();
            all.sort_by_key(|(_, wished)| std::cmp::Reverse((wished.times, wished.last)));
            all
        })
    });
    let all = RwSignal::new(false);
    let settle = move |word: String| {
        spawn_local(async move {
            // What went wrong stands above the page.
            let _ = session.send(Command::SettleWish { word }).await;
        });
    };
    live(move || {
        let wishes = wishes.get();
        if wishes.is_empty() {
            return None;
        }
        let may = session.may(WINDOW);
        let most = if all.get() { wishes.len() } else { MOST.min(wishes.len()) };
        let rest = wishes.len() - most;
        let lines = wishes.into_iter().take(most).map(|(word, wished)| {
            let detail = (desk().wished)(wished.times, &(words().day)(wished.last));
            let name = (desk().wish_settle_name)(&word);
            let button = may.then(|| {
                let word = word.clone();
                let press = move |_| settle(word.clone());
                view! {
                    <button type="button" class="btn small" aria-label=name on:click=press>{desk().wish_settle}</button>
                }
            });
            view! { <li><span><b>{word.clone()}</b><small>{detail}</small></span>{button}</li> }
        });
        let lines: Vec<_> = lines.collect();
        let more = (rest > 0).then(|| {
            view! { <Button text=(desk().wishes_more)(rest) weight=Weight::Quiet press=move || all.set(true)/> }
        });
        Some(view! {
            <section class="card stack">
                <h2>{desk().wishes}</h2>
                <p class="muted">{desk().wishes_hint}</p>
                <ul class="lines">{lines}</ul>
                {more}
            </section>
        })
    })
}

/// The tablet for residents alone.
#[component]
pub fn KioskCard() -> impl IntoView {
    let session = Session::get();
    let refused = RwSignal::new(false);
    let begin = move || refused.set(!session.begin_kiosk());
    view! {
        <section class="card stack">
            <h2>{desk().kiosk}</h2>
            <p>{desk().kiosk_hint}</p>
            <div class="row"><Button text=desk().kiosk icon="people" press=begin/></div>
            {move || refused.get().then(|| view! { <NoticeBox tone=Tone::Danger title=desk().kiosk_refused alert=true/> })}
        </section>
    }
}
