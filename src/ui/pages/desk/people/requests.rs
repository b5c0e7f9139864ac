//! Everything somebody asked for, the newest first.

use leptos::prelude::*;

use super::people;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::requests::{Request, State};
use crate::domain::values::{Day, PersonId, RequestId, Text};
use crate::i18n::steps;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Chip, Row, Rows, Tone, lang, live, say, words};
use crate::ui::pages::desk::record::shared;

/// Rows that show at first, and are added by each press.
const PAGE: usize = 10;

/// What a row says.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    id: RequestId,
    service: Option<Text>,
    on: Day,
    note: String,
    state: State,
}

/// The card.
#[component]
pub fn RequestsCard(id: PersonId) -> impl IntoView {
    let session = Session::get();
    let entries = Memo::new(move |_| {
        // Whom they were joined with stands in the register.
        session.read(&[Slice::Requests, Slice::People, Slice::Catalogue], |station| {
            let entry = |(id, request): (&RequestId, &Request)| {
                let service = request.service.as_ref().and_then(|id| station.catalogue().get(id));
                let note = request.matter.present().map(|matter| matter.note.clone());
                Entry {
                    id: id.clone(),
                    service: service.map(|service| service.details.name.clone()),
                    on: request.on,
                    note: note.unwrap_or_default(),
                    state: request.state,
                }
            };
            let mut entries: Vec<Entry> = station.requests_of(&id).into_iter().map(entry).collect();
            // Registered on several tablets, their order is not that of the days.
            entries.sort_by_key(|entry| entry.on);
            entries.reverse();
            entries
        })
    });
    let shown = RwSignal::new(PAGE);
    let list = live(move || {
        let rest = entries.with(Vec::len).saturating_sub(shown.get()).min(PAGE);
        let rows: Vec<AnyView> = entries.with(|all| all.iter().take(shown.get()).map(row).collect());
        if rows.is_empty() {
            return view! { <p class="muted">{people().requests_none}</p> }.into_any();
        }
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) wide=true press=move || shown.update(|n| *n += PAGE)/> }
        });
        view! { <Rows>{rows}</Rows>{more} }.into_any()
    });
    let count = live(move || entries.with(Vec::len));
    view! { <section class="card"><h3>{people().requests}" "<small class="num">{count}</small></h3>{list}</section> }
}

fn row(entry: &Entry) -> AnyView {
    let Entry { id, service, on, note, state } = entry;
    let href = Route::Desk(DeskRoute::RequestOpen(id.clone())).to_string();
    let title = service.as_ref().map_or_else(|| people().other_matter.to_owned(), say);
    let mut detail = (words().date)(*on);
    if !note.is_empty() {
        detail.push_str(" · ");
        detail.push_str(note);
    }
    let tone = Tone::of(*state);
    let text = (steps::strings(lang()).state)(*state);
    view! { <Row href title detail><Chip tone text/></Row> }.into_any()
}
