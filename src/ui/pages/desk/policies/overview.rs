//! What there is to do in the library: citations of what holds no longer, clauses that are read differently, what
//! contradicts what, documents that nobody has checked.

use leptos::prelude::*;

use super::clause::{citing_link, clause_link};
use super::text;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::{Slice, Station};
use crate::ui::components::{Empty, live};

/// Most rows of a part; the list and its filters have the rest.
const MOST: usize = 12;

/// The parts that are not empty.
#[component]
pub fn Overview() -> impl IntoView {
    let (session, clock) = (Session::get(), Clock::get());
    live(move || {
        let today = clock.today();
        session.read(&[Slice::Policies, Slice::Catalogue], |station| {
            if station.policies().iter().next().is_none() {
                return view! { <Empty icon="list" title=text().nothing_open text=text().nothing_open_hint/> }.into_any();
            }
            let policies = station.policies();
            let stale = policies.stale_citations(today).into_iter().map(|(clause, by)| {
                view! { <li>{citing_link(station, by)}" → "{clause_link(policies, clause)}</li> }.into_any()
            });
            let disputed = policies.clauses().filter(|(id, _)| policies.is_disputed(id));
            let disputed = disputed.map(|(id, _)| {
                let readings = policies.readings(id).into_iter().filter(|it| it.2.withdrawn.is_none());
                let who: Vec<&str> = readings.map(|it| it.2.reading.department.as_str()).collect();
                let who = who.join(" / ");
                view! { <li>{clause_link(policies, id)}" "<small class="muted">{who}</small></li> }.into_any()
            });
            let parts = [
                part(text().stale_title, text().stale_hint, stale.collect()),
                part(text().disputed, text().disputed_hint, disputed.collect()),
                part(text().conflicts, text().conflicts_hint, conflicts(station)),
            ];
            let open = policies.iter().filter(|(id, _)| !policies.is_checked(id) && policies.has_text(id));
            let open = open.count();
            let open = (open > 0).then(|| view! { <p class="muted">{(text().unchecked_count)(open)}</p> });
            view! {
                <Empty icon="list" title=text().nothing_open text=text().nothing_open_hint/>
                {open}
                {parts.into_iter().flatten().collect_view()}
            }
            .into_any()
        })
    })
}

fn conflicts(station: &Station) -> Vec<AnyView> {
    let policies = station.policies();
    let row = |conflict: crate::domain::policies::Conflict<'_>| {
        let quote = || (super::told().a_quote)(conflict.quote().unwrap_or_default()).into_any();
        let other = conflict.other(conflict.at).map_or_else(quote, |other| clause_link(policies, other));
        let words = conflict.words.to_owned();
        view! { <li>{clause_link(policies, conflict.at)}" ↔ "{other}<p class="muted">{words}</p></li> }
            .into_any()
    };
    policies.all_conflicts().map(row).collect()
}

fn part(title: &'static str, hint: &'static str, rows: Vec<AnyView>) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let rows = rows.into_iter().take(MOST).collect_view();
    Some(
        view! { <section class="card stack"><h3>{title}</h3><p class="muted">{hint}</p><ul>{rows}</ul></section> }
            .into_any(),
    )
}
