//! Looking for something in all stations of the district, when the own one has not got it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::finding::is_asked;
use super::resident;
use crate::app::boards::{Boards, Source};
use crate::app::district::other_boards;
use crate::app::router::Router;
use crate::board::Board;
use crate::route::{Route, ServiceFilter};
use crate::search::{self, Index, MEANT};
use crate::ui::components::{Button, PhoneLink, live, say, words, written};

/// Most answers of a station.
const EACH: usize = 3;

/// Boards with their indexes, as they come.
type Indexed = Vec<(Board, Index)>;

/// How far the looking has come.
#[derive(Clone, Copy, PartialEq)]
enum Looking {
    Not,
    Now,
    /// Through all stations but so many, which did not come.
    Done(usize),
    Failed,
}

/// The button, and what the other stations have once it was pressed.
pub fn elsewhere(query: Signal<String>) -> AnyView {
    let boards = Boards::get();
    let asked = is_asked(query);
    let found = RwSignal::new_local(Indexed::new());
    let looking = RwSignal::new(Looking::Not);
    let look = move || {
        let here = untrack(|| boards.ready()).and_then(|shown| shown.community().map(str::to_owned));
        found.set(Indexed::new());
        looking.set(Looking::Now);
        spawn_local(async move {
            let take = |board: Board| {
                let index = search::index(board.services.iter().map(|service| &service.details));
                // Nobody waits for it any more when the page has gone.
                found.try_update(|found| found.push((board, index))).is_some()
            };
            let through = other_boards(boards, &here.unwrap_or_default(), take).await;
            looking.try_set(through.map_or(Looking::Failed, Looking::Done));
        });
    };
    live(move || {
        if !asked.get() {
            return None;
        }
        let state = looking.get();
        let busy = Signal::derive(move || looking.get() == Looking::Now);
        let button = !matches!(state, Looking::Done(0));
        let button = button.then(|| {
            view! { <Button text=resident().elsewhere icon="globe" busy=busy press=look/> }
        });
        let answers = live(move || found.with(|found| answers(found, state, &query.get())));
        Some(view! { <div class="row">{button}</div>{answers} })
    })
}

fn answers(found: &Indexed, state: Looking, query: &str) -> AnyView {
    let stations: Vec<AnyView> =
        found.iter().filter_map(|(board, index)| station(board, index, query)).collect();
    let said = match state {
        Looking::Not | Looking::Now => None,
        Looking::Failed => Some(resident().load_failed_hint.to_owned()),
        Looking::Done(missing) => Some((resident().elsewhere_done)(found.len(), stations.len(), missing)),
    };
    let said = said.map(|said| view! { <p role="status">{said}</p> });
    let list = (!stations.is_empty()).then(|| {
        view! { <section class="card"><ul class="lines">{stations}</ul></section> }
    });
    view! { {said}{list} }.into_any()
}

/// What one station has, how to reach it, and a way to look at it.
fn station(board: &Board, index: &Index, query: &str) -> Option<AnyView> {
    let hits = search::search(index, query);
    let names = hits.iter().filter(|hit| hit.score >= MEANT).take(EACH);
    let names: Vec<String> =
        names.filter_map(|hit| Some(say(&board.services.get(hit.entry)?.details.name))).collect();
    if names.is_empty() {
        return None;
    }
    let (boards, router) = (Boards::get(), Router::get());
    let profile = &board.profile;
    let code = profile.code.clone();
    let asked = query.to_owned();
    let go = move || {
        boards.choose(&code);
        router.go(&Route::Services(ServiceFilter { query: asked.clone(), ..ServiceFilter::default() }));
    };
    // A station's own tablet shows its own station whatever is chosen.
    let own = untrack(|| boards.ready()).is_some_and(|shown| shown.source == Source::Own);
    let visit = (!own).then(|| {
        view! { <Button text=resident().elsewhere_go small=true press=go/> }
    });
    let phone = (!profile.phone.is_empty()).then(|| view! { <PhoneLink phone=&profile.phone/> });
    Some(
        view! {
            <li>
                <span>
                    <b>{written(&profile.name)}</b>
                    <small>{names.join(words().comma)}</small>
                    {phone}
                </span>
                {visit}
            </li>
        }
        .into_any(),
    )
}
