//! `#/desk/history`: everything that happened, the newest first.

mod entry;
mod filters;
mod reading;

use leptos::prelude::*;

use super::catalogue::Help;
use crate::app::clock;
use crate::app::router::Router;
use crate::app::session::Session;
use crate::i18n::history::{self, History};
use crate::route::{DeskRoute, HistoryFilter, Route};
use crate::ui::components::{Button, Empty, Failed, LinkButton, NoticeBox, Tone, Waiting, lang, words};
use entry::Entries;
use filters::Filters;
use reading::{Reading, Stage};

/// The page's words in the language of the screen.
fn history() -> &'static History {
    history::strings(lang())
}

/// What the link narrows the history to.
fn filter(router: Router) -> HistoryFilter {
    match router.route() {
        Route::Desk(DeskRoute::History(filter)) => filter,
        _ => HistoryFilter::default(),
    }
}

/// The page.
#[component]
pub fn HistoryPage() -> impl IntoView {
    let (session, router) = (Session::get(), Router::get());
    let reading = Reading::new(lang());
    let narrowed = Memo::new(move |_| filter(router));
    // Another filter begins anew; so does a new entry, while the newest are shown.
    let seen = StoredValue::new(0_u64);
    Effect::new(move |before: Option<HistoryFilter>| {
        let (filter, entries) = (narrowed.get(), session.entries());
        let other = before.as_ref() != Some(&filter);
        if other || (seen.get_value() != entries && reading.at_top()) {
            reading.begin(filter.clone());
        }
        seen.set_value(entries);
        filter
    });
    let printed = move || {
        let name = session.sign().map(|sign| sign.name).unwrap_or_default();
        (history().printed)(&name, &(words().moment)(clock::read()))
    };
    view! {
        <Help title=history().help lines=history().help_text/>
        <p class="print-only"><b>{printed}</b></p>
        <Filters filter=narrowed/>
        <Told reading filter=narrowed/>
    }
}

/// The entries, or why there are none.
#[component]
fn Told(reading: Reading, filter: Memo<HistoryFilter>) -> impl IntoView {
    let session = Session::get();
    let empty = move || {
        let all = Route::Desk(DeskRoute::History(HistoryFilter::default())).to_string();
        if filter.get() == HistoryFilter::default() {
            view! { <Empty icon="clock" title=history().none text=history().none_hint/> }.into_any()
        } else {
            view! {
                <Empty icon="search" title=history().none_found text=history().none_found_hint>
                    <LinkButton href=all text=history().everything/>
                </Empty>
            }
            .into_any()
        }
    };
    let count = move || match reading.stage.get() {
        Stage::Told if filter.get() == HistoryFilter::default() => (history().counted)(session.entries()),
        Stage::Told if reading.is_over() => (history().found)(reading.found()),
        _ => String::new(),
    };
    let unread = move || match reading.unread.get() {
        0 => None,
        n => Some(view! { <NoticeBox tone=Tone::Wait title=(history().unread)(n)/> }),
    };
    let body = move || {
        match reading.stage.get() {
        Stage::Waiting => view! { <Waiting/> }.into_any(),
        Stage::Failed(why) => {
            view! { <Failed title=history().failed text=why retry=move || reading.begin(filter.get_untracked())/> }.into_any()
        }
        Stage::Told if reading.shown.with(Vec::is_empty) && reading.is_over() => empty().into_any(),
        Stage::Told | Stage::Searching | Stage::Stopped => view! { <Entries shown=reading.shown/> }.into_any(),
    }
    };
    view! {
        <p class="muted num past-count" role="status">{count}</p>
        {unread}
        {body}
        <Search reading/>
        <div class="row between no-print">
            {move || reading.has_newer().then(|| view! {
                <Button text=history().newer icon="back" press=move || reading.newer()/>
            })}
            {move || reading.has_older().then(|| view! {
                <Button text=history().older press=move || reading.older()/>
            })}
            <Button text=words().print icon="print" press=print/>
        </div>
    }
}

/// How far a search has come, and the button that ends it.
#[component]
fn Search(reading: Reading) -> impl IntoView {
    let figures = move || reading.progress.get();
    move || {
        match reading.stage.get() {
        Stage::Searching => Some(
            view! {
                <div class="progress">
                    <span class="label">{move || (history().searching)(figures().0, figures().1)}</span>
                    <progress
                        aria-label=move || (history().searching)(figures().0, figures().1)
                        max=move || figures().1.max(1).to_string()
                        value=move || figures().0.to_string()
                    ></progress>
                    <Button text=history().stop small=true press=move || reading.stop()/>
                </div>
            }
            .into_any(),
        ),
        Stage::Stopped => Some(
            view! {
                <NoticeBox tone=Tone::Info title=history().stopped>
                    <div class="row"><Button text=history().go_on small=true press=move || reading.go_on()/></div>
                </NoticeBox>
            }
            .into_any(),
        ),
        _ => None,
    }
    }
}

fn print() {
    // Where there is no printer, the browser says so itself.
    let _ = window().print();
}
