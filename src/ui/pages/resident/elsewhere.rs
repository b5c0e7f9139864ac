//! Looking for something in all stations of the district, when the own one has not got it.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::finding::is_asked;
use super::resident;
use crate::app::boards::{Boards, Failure};
use crate::app::district::other_boards;
use crate::app::kiosk::Kiosk;
use crate::app::router::Router;
use crate::board::Board;
use crate::route::Route;
use crate::search::{self, Index};
use crate::ui::components::{Button, PhoneLink, live, say, words, written};

/// Most answers of a station.
const EACH: usize = 3;
/// Answers below this score are chance.
const MEANT: u32 = 450;

/// A board with its index.
type Indexed = (Rc<Board>, Index);

/// The button, and what the other stations have once it was pressed.
pub fn elsewhere(query: Signal<String>) -> AnyView {
    let boards = Boards::get();
    let asked = is_asked(query);
    let found = RwSignal::new_local(None::<Result<Rc<Vec<Indexed>>, Failure>>);
    let busy = RwSignal::new(false);
    let look = move || {
        let here = untrack(|| boards.ready()).and_then(|shown| shown.community().map(str::to_owned));
        busy.set(true);
        spawn_local(async move {
            let others = other_boards(boards, &here.unwrap_or_default()).await;
            let index = |board: Rc<Board>| {
                let index = search::index(board.services.iter().map(|service| &service.details));
                (board, index)
            };
            busy.try_set(false);
            found.try_set(Some(others.map(|others| Rc::new(others.into_iter().map(index).collect()))));
        });
    };
    live(move || {
        if !asked.get() {
            return None;
        }
        Some(match found.get() {
            None => {
                view! { <Button text=resident().elsewhere icon="globe" busy=busy press=look/> }.into_any()
            }
            Some(Err(_)) => view! { <p role="status">{resident().load_failed_hint}</p> }.into_any(),
            Some(Ok(others)) => {
                let others = StoredValue::new_local(others);
                live(move || others.with_value(|others| answers(others, &query.get())))
            }
        })
    })
}

fn answers(others: &[Indexed], query: &str) -> AnyView {
    let stations: Vec<AnyView> =
        others.iter().filter_map(|(board, index)| station(board, index, query)).collect();
    if stations.is_empty() {
        return view! { <p role="status">{(resident().elsewhere_none)(others.len())}</p> }.into_any();
    }
    let title = (resident().elsewhere_found)(stations.len());
    view! { <section class="card stack"><h2>{title}</h2><ul class="lines">{stations}</ul></section> }
        .into_any()
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
        let mut filter = crate::route::ServiceFilter::default();
        filter.query.clone_from(&asked);
        router.go(&Route::Services(filter));
    };
    // The tablet in the hall shows its own station and no other.
    let visit = (!untrack(|| Kiosk::get().is_on())).then(|| {
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
