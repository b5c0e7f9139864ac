//! 到期应删: residents whom nobody has asked for anything for so long that they should be forgotten.

use leptos::prelude::*;

use super::people;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::values::{Day, PersonId};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Row, Rows, live, words};
use crate::ui::pages::desk::record::shared;

/// Rows that show at first, and are added by each press.
const PAGE: usize = 10;

/// The list, folded, with how long residents are kept and why.
#[component]
pub fn Due(current: Signal<Option<String>>) -> impl IntoView {
    let (session, clock) = (Session::get(), Clock::get());
    let today = Memo::new(move |_| clock.today());
    let due = Memo::new(move |_| {
        let today = today.get();
        session.read(&[Slice::People], |station| {
            let due = station.people().due(today);
            let entry = |(id, person): (&PersonId, &crate::domain::people::Person)| {
                let name = person.who.present().map(|who| who.name.clone()).unwrap_or_default();
                (person.last, id.clone(), name)
            };
            let mut due: Vec<(Day, PersonId, String)> = due.map(entry).collect();
            due.sort_unstable();
            due
        })
    });
    let shown = RwSignal::new(PAGE);
    let rows = live(move || {
        let all = due.get();
        if all.is_empty() {
            return view! { <p class="muted">{people().due_none}</p> }.into_any();
        }
        let rest = all.len().saturating_sub(shown.get()).min(PAGE);
        let rows = all.into_iter().take(shown.get()).map(|(last, id, title)| {
            let href = Route::Desk(DeskRoute::PersonEdit(id.clone())).to_string();
            let detail = (people().last_used)(&(words().date)(last));
            let is_current =
                Signal::derive(move || current.with(|current| current.as_deref() == Some(id.as_str())));
            view! { <Row href title detail current=is_current/> }
        });
        let rows = rows.collect_view();
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) wide=true press=move || shown.update(|n| *n += PAGE)/> }
        });
        view! { <div class="card"><Rows>{rows}</Rows></div>{more} }.into_any()
    });
    let why = people().due_why.iter().map(|line| view! { <p>{*line}</p> }).collect_view();
    view! {
        <details class="fold">
            <summary>{live(move || (people().due)(due.with(Vec::len)))}</summary>
            <div class="stack"><div class="muted">{why}</div>{rows}</div>
        </details>
    }
}
