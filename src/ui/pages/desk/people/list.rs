//! Everybody who is known: whoever is looked for, else those who were here most recently.

use leptos::prelude::*;

use super::due::Due;
use super::find::{door_and_phone, find, ready, under_way};
use super::paper::Printing;
use super::people;
use crate::app::clock::Clock;
use crate::app::router::Router;
use crate::app::session::Session;
use crate::domain::profile::LegalKind;
use crate::domain::rights::WINDOW;
use crate::domain::values::PersonId;
use crate::domain::{Slice, Station};
use crate::i18n::people::{Parties, agreement};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Chip, Empty, Row, Rows, SearchBox, Tone, live};
use crate::ui::pages::desk::record::shared;
use crate::ui::pages::desk::rights::allowed;

/// Rows that show at first, and are added by each press.
const PAGE: usize = 12;
/// Whoever types so little that more than these fit has to type more.
const MOST_FOUND: usize = 120;

/// What a row says.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    id: PersonId,
    name: String,
    detail: String,
    care: bool,
    consent: bool,
    under_way: usize,
}

/// The list; `current` is the resident open beside it.
#[component]
pub fn List(#[prop(into)] current: Signal<Option<String>>) -> impl IntoView {
    let (session, clock, router) = (Session::get(), Clock::get(), Router::get());
    let may = allowed(WINDOW);
    let typed = RwSignal::new(String::new());
    let shown = RwSignal::new(PAGE);
    // Sorted once for each change of the register, not for each letter.
    let recent = Memo::new(move |_| session.read(&[Slice::People], newest));
    let ready = ready(session);
    let ids = Memo::new(move |_| {
        let typed = typed.get();
        if typed.trim().is_empty() { recent.get() } else { find(ready, &typed, MOST_FOUND) }
    });
    let rows = Memo::new(move |_| {
        let (shown, today) = (shown.get(), clock.today());
        session.read(&[Slice::People, Slice::Requests], |station| {
            ids.with(|ids| {
                let entry = |id: &PersonId| {
                    let person = station.people().get(id)?;
                    let who = person.who.present()?;
                    Some(Entry {
                        id: id.clone(),
                        name: who.name.clone(),
                        detail: door_and_phone(who),
                        care: person.needs_care(today),
                        consent: person.consent.is_some(),
                        under_way: under_way(station, id),
                    })
                };
                ids.iter().take(shown).filter_map(entry).collect::<Vec<Entry>>()
            })
        })
    });
    let type_in = move |text: String| {
        shown.set(PAGE);
        typed.set(text);
    };
    // Enter opens whoever is meant most likely.
    let open_first = move || {
        let first = ids.with_untracked(|ids| ids.first().cloned());
        if let Some(id) = first.filter(|_| typed.with_untracked(|typed| !typed.trim().is_empty())) {
            router.go(&Route::Desk(DeskRoute::PersonEdit(id)));
        }
    };
    let add = move || router.go(&Route::Desk(DeskRoute::PersonNew));
    let heading = live(move || {
        let (all, found) = (recent.with(Vec::len), ids.with(Vec::len));
        let text = if typed.with(|typed| typed.trim().is_empty()) {
            view! { {people().recent}" "<small>{(people().count)(all)}</small> }.into_any()
        } else {
            (people().found)(found).into_any()
        };
        (all > 0).then_some(text)
    });
    let body = live(move || {
        let (rows, all) = (rows.get(), recent.with(Vec::is_empty));
        if rows.is_empty() {
            let (title, text) = if all {
                (people().none, people().none_hint)
            } else {
                (people().found_none, people().found_none_hint)
            };
            return view! { <Empty icon="people" title text/> }.into_any();
        }
        let rest = ids.with(Vec::len).saturating_sub(rows.len());
        let rows: Vec<AnyView> = rows.iter().map(|entry| row(entry, current)).collect();
        let more = (rest > 0).then(|| {
            let text = (shared().more)(rest.min(PAGE));
            view! { <Button text wide=true press=move || shown.update(|n| *n += PAGE)/> }
        });
        let many = (ids.with(Vec::len) == MOST_FOUND && typed.with(|typed| !typed.trim().is_empty()))
            .then(|| view! { <p class="muted">{people().found_many}</p> });
        view! { <div class="card"><Rows>{rows}</Rows></div>{many}{more} }.into_any()
    });
    view! {
        <SearchBox
            label=people().search
            placeholder=people().search_hint
            value=typed
            typed=type_in
            submit=open_first
            live=true
        />
        {live(move || may.get().then(|| {
            view! { <Button text=people().add icon="plus" wide=true press=add/> }
        }))}
        <section class="section">
            <p class="group" role="status">{heading}</p>
            {body}
        </section>
        <Due current/>
        <Agreement/>
    }
}

/// Whoever was here last first.
fn newest(station: &Station) -> Vec<PersonId> {
    let people = station.people();
    // Whoever leads to somebody else is found with them.
    let known = people.iter().filter(|(id, person)| person.who.present().is_some() && people.kept(id) == *id);
    let mut all: Vec<_> = known.map(|(id, person)| (person.last, id)).collect();
    all.sort_unstable_by(|a, b| b.cmp(a));
    all.into_iter().map(|(_, id)| id.clone()).collect()
}

fn row(entry: &Entry, current: Signal<Option<String>>) -> AnyView {
    let Entry { id, name, detail, care, consent, under_way } = entry;
    let href = Route::Desk(DeskRoute::PersonEdit(id.clone())).to_string();
    let care = care.then(|| view! { <Chip tone=Tone::Wait text=people().care/> });
    let consent = (!consent).then(|| view! { <Chip text=people().no_consent/> });
    let open = (*under_way > 0).then(|| {
        let text = (people().under_way)(*under_way);
        view! { <Chip tone=Tone::Info text/> }
    });
    let id = id.clone();
    let is_current = Signal::derive(move || current.with(|current| current.as_deref() == Some(id.as_str())));
    view! {
        <Row href title=name.clone() detail=detail.clone() current=is_current>
            <span class="chips">{open}{care}{consent}</span>
        </Row>
    }
    .into_any()
}

/// 打印委托处理协议.
#[component]
fn Agreement() -> impl IntoView {
    let (session, printing) = (Session::get(), Printing::get());
    let print = move || {
        let parties = untrack(|| {
            session.read(&[], |station| {
                station.profile().map(|profile| Parties {
                    committee: profile.committee.zh.clone(),
                    station: profile.name.zh.clone(),
                    inside: profile.legal.kind == LegalKind::Inside,
                })
            })
        });
        printing.print(agreement(&parties.unwrap_or_default()));
    };
    view! {
        <section class="card stack">
            <h2>{people().agreement_title}</h2>
            <p class="muted">{people().agreement_hint}</p>
            <div class="row"><Button text=people().agreement icon="print" press=print/></div>
        </section>
    }
}
