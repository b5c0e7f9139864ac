//! 居民需求: what residents have looked for and not found, the most wanted first.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::session::Session;
use crate::domain::rights::WINDOW;
use crate::domain::{Command, Slice};
use crate::ui::components::{Button, live, words};
use crate::ui::pages::desk::desk;

/// Most words on the page.
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
        let (all, may) = (wishes.len(), session.may(WINDOW));
        let lines = wishes.into_iter().take(MOST).map(|(word, wished)| {
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
        let more = (all > MOST).then(|| view! { <p class="muted">{(desk().wishes_more)(all - MOST)}</p> });
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
    view! {
        <section class="card stack">
            <h2>{desk().kiosk}</h2>
            <p>{desk().kiosk_hint}</p>
            <div class="row"><Button text=desk().kiosk icon="people" press=move || session.begin_kiosk()/></div>
        </section>
    }
}
