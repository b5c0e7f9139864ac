//! The rows of the list.

use leptos::prelude::*;

use super::chosen::Chosen;
use super::find::Entry;
use super::{requests, step_words};
use crate::app::clock::Clock;
use crate::domain::requests::State;
use crate::domain::values::{Day, RequestId};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Chip, Row, Rows, Tone, words};

/// The rows, each a link, or while several are chosen a tick.
pub fn rows(entries: &[Entry], current: Signal<Option<RequestId>>, chosen: Chosen) -> AnyView {
    let today = Clock::get().today();
    let ticking = chosen.choosing.get();
    let row = |entry: &Entry| if ticking { tick(entry, today, chosen) } else { link(entry, today, current) };
    let rows: Vec<AnyView> = entries.iter().map(row).collect();
    view! { <div class="card"><Rows>{rows}</Rows></div> }.into_any()
}

/// A due day in words: how late it is, or how long there is still.
pub fn due_words(due: Day, today: Day) -> String {
    match due.days_since(today) {
        late if late < 0 => (requests().late)(-late),
        0 => requests().due_today.to_owned(),
        _ => (requests().due_on)(&(words().day)(due)),
    }
}

fn detail(entry: &Entry) -> String {
    let mut parts = vec![entry.who.clone(), (step_words().source)(entry.source).to_owned()];
    if entry.state == State::Done {
        parts.push((requests().done_on)(&(words().day)(entry.last)));
    }
    parts.join(" · ")
}

fn chips(entry: &Entry, today: Day) -> AnyView {
    let due = entry.due.map(|due| {
        let tone = match () {
            () if entry.overdue => Tone::Danger,
            () if due == today => Tone::Wait,
            () => Tone::Plain,
        };
        view! { <Chip tone text=due_words(due, today)/> }
    });
    let twice = entry.twice.then(|| view! { <Chip tone=Tone::Wait text=requests().twice/> });
    view! {
        <span class="chips">{twice}{due}<Chip tone=Tone::of(entry.state) text=(step_words().state)(entry.state)/></span>
    }
    .into_any()
}

fn link(entry: &Entry, today: Day, current: Signal<Option<RequestId>>) -> AnyView {
    let href = Route::Desk(DeskRoute::RequestOpen(entry.id.clone())).to_string();
    let id = entry.id.clone();
    let is_current = Signal::derive(move || current.with(|current| current.as_ref() == Some(&id)));
    let chips = chips(entry, today);
    view! {
        <Row href title=entry.title.clone() detail=detail(entry) current=is_current>{chips}</Row>
    }
    .into_any()
}

fn tick(entry: &Entry, today: Day, chosen: Chosen) -> AnyView {
    let (id, shown) = (entry.id.clone(), entry.id.clone());
    view! {
        <li>
            <label class="item">
                <input
                    type="checkbox"
                    prop:checked=move || chosen.ids.with(|ids| ids.contains(&shown))
                    on:change=move |event| chosen.choose(&id, event_target_checked(&event))
                />
                <span class="grow"><b>{entry.title.clone()}</b><small>{detail(entry)}</small></span>
                {chips(entry, today)}
            </label>
        </li>
    }
    .into_any()
}
