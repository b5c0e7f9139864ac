//! What is asked for: found while typing, one of the usual, or something else.

use leptos::prelude::*;

use super::chips::tile;
use super::entry;
use super::fields::EntryFields;
use crate::app::clock;
use crate::app::session::Session;
use crate::domain::catalogue::{Details, State};
use crate::domain::values::ServiceId;
use crate::domain::{Slice, Station};
use crate::forms::entry::{OTHER, field, most_asked};
use crate::search::{self, Index};
use crate::ui::components::{NoticeBox, TextField, Tone, field_id, live, say, words};
use crate::ui::pages::desk::problems::{Problems, error_of};
use crate::ui::pages::desk::record::focus_on;

/// Most answers below the field.
const MOST: usize = 6;
/// The id of the button that chooses again.
const CHANGE: &str = "entry-change";

/// Services that can be asked for, with their index.
type Found = (Vec<ServiceId>, Index);

/// The part of the form; once something is chosen, that and a button to choose again.
pub fn what(fields: EntryFields, problems: Problems) -> AnyView {
    let chosen = Memo::new(move |_| fields.service.get());
    let part = live(move || {
        let chosen = chosen.get();
        if chosen.is_empty() { choosing(fields, problems) } else { shown(fields, &chosen) }
    });
    view! { <h3>{entry().what}</h3>{part} }.into_any()
}

fn choose(fields: EntryFields, service: String) {
    fields.choose(service);
    focus_on(CHANGE.to_owned());
}

/// The field with its answers, or the usual ones.
fn choosing(fields: EntryFields, problems: Problems) -> AnyView {
    let session = Session::get();
    let query = RwSignal::new(String::new());
    // Made with the first letter: most of the time one of the usual is asked for.
    let found = StoredValue::new_local(None::<Found>);
    let hits = Memo::new(move |_| {
        let query = query.get();
        if query.trim().is_empty() {
            return None;
        }
        if found.with_value(Option::is_none) {
            found.set_value(Some(session.read(&[Slice::Catalogue], found_in)));
        }
        Some(found.with_value(|found| found.as_ref().map(|found| answers(found, &query)).unwrap_or_default()))
    });
    let usual = Memo::new(move |_| {
        let today = clock::read().day();
        session.read(&[Slice::Catalogue], |station| most_asked(station, today))
    });
    let title = move || match hits.get() {
        None => entry().usual,
        Some(ids) if ids.is_empty() => entry().none_found,
        Some(_) => entry().found,
    };
    let tiles = live(move || {
        let one = |id: ServiceId| {
            let name = name_of(session, &id);
            tile(name, move || choose(fields, id.as_str().to_owned()))
        };
        let tiles: Vec<AnyView> = hits.get().unwrap_or_else(|| usual.get()).into_iter().map(one).collect();
        let other = tile(entry().other.to_owned(), move || choose(fields, OTHER.to_owned()));
        view! { {tiles}{other} }
    });
    let first = move |event: web_sys::KeyboardEvent| {
        // Enter takes the best answer, but not while a character is still being composed.
        if event.key() == "Enter"
            && !event.is_composing()
            && let Some(id) = hits.get_untracked().and_then(|ids| ids.into_iter().next())
        {
            choose(fields, id.as_str().to_owned());
        }
    };
    view! {
        <div on:keydown=first>
            <TextField
                name=field::WHAT
                label=entry().find
                value=query
                hint=entry().find_hint
                error=error_of(problems, field::WHAT)
            />
        </div>
        <p class="muted" role="status">{title}</p>
        <div class="tiles">{tiles}</div>
    }
    .into_any()
}

/// What is chosen, and what whoever asks has to know at once.
fn shown(fields: EntryFields, chosen: &str) -> AnyView {
    let again = move |_| {
        fields.choose(String::new());
        focus_on(field_id(field::WHAT));
    };
    let (name, facts, paused) = facts(chosen);
    let button =
        view! { <button type="button" id=CHANGE class="btn small" on:click=again>{entry().change}</button> };
    view! {
        <div class="head"><b class="grow">{name}</b>{button}</div>
        {(!facts.is_empty()).then(|| view! { <p class="muted">{facts}</p> })}
        {paused.map(|title| view! { <NoticeBox tone=Tone::Wait title/> })}
    }
    .into_any()
}

/// Name, fee with papers, and why it rests.
fn facts(chosen: &str) -> (String, String, Option<String>) {
    if chosen == OTHER {
        return (entry().other.to_owned(), String::new(), None);
    }
    let id = ServiceId::named(chosen);
    let service = Session::get().read(&[Slice::Catalogue], |station| station.catalogue().get(&id).cloned());
    let Some(service) = service else { return (entry().gone.to_owned(), String::new(), None) };
    let Details { name, fee, papers, .. } = &service.details;
    let papers: Vec<String> = papers.iter().map(|paper| say(&paper.name)).collect();
    let mut facts = (words().fee)(fee);
    if !papers.is_empty() {
        facts.push_str(entry().papers);
        facts.push_str(&papers.join(words().comma));
    }
    let paused = match &service.state {
        State::Paused { reason, .. } => Some((entry().paused)(&say(reason))),
        _ => None,
    };
    (say(name), facts, paused)
}

/// What a service is called.
pub fn name_of(session: Session, id: &ServiceId) -> String {
    let name = session.read(&[Slice::Catalogue], |station| {
        station.catalogue().get(id).map(|service| service.details.name.clone())
    });
    name.map(|name| say(&name)).unwrap_or_default()
}

fn found_in(station: &Station) -> Found {
    let offered = || station.catalogue().iter().filter(|(_, service)| service.is_public());
    let ids = offered().map(|(id, _)| id.clone()).collect();
    (ids, search::index(offered().map(|(_, service)| &service.details)))
}

fn answers((ids, index): &Found, query: &str) -> Vec<ServiceId> {
    let hits = search::search(index, query);
    hits.into_iter().take(MOST).filter_map(|hit| ids.get(hit.entry).cloned()).collect()
}
