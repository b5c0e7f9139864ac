//! `#/stations`: which community one belongs to.

use std::rc::Rc;

use leptos::prelude::*;

use super::{LoadFailed, resident, title};
use crate::app::boards::{Boards, Load, Source};
use crate::app::router::Router;
use crate::board::{StationIndex, StationLink};
use crate::route::Route;
use crate::ui::components::{NoticeBox, SearchBox, Tone, Waiting, live, say};

/// The communities of the district, to choose from.
#[component]
pub fn Stations() -> impl IntoView {
    title(|| resident().stations_title.to_owned());
    let boards = Boards::get();
    boards.fetch_index();
    let query = RwSignal::new(String::new());
    let list = live(move || match boards.index() {
        Load::Waiting => view! { <Waiting/> }.into_any(),
        Load::Failed(failure) => {
            view! { <LoadFailed failure press=move || boards.fetch_index()/> }.into_any()
        }
        Load::Ready(index) => view! { <Communities index query/> }.into_any(),
    });
    view! {
        <div class="page-head">
            <h1>{resident().stations_title}</h1>
            <p class="lead">{resident().stations_lead}</p>
        </div>
        <OwnNote/>
        <SearchBox
            label=resident().stations_filter
            placeholder=resident().stations_filter
            live=true
            value=query
            typed=move |typed| query.set(typed)
            submit=|| ()
        />
        {list}
    }
}

/// On a station's own tablet a choice changes nothing: say so.
#[component]
fn OwnNote() -> impl IntoView {
    let boards = Boards::get();
    live(move || {
        let shown = boards.ready().filter(|shown| shown.source == Source::Own)?;
        let name = shown.profile().map(|profile| say(&profile.name)).unwrap_or_default();
        Some(view! { <NoticeBox tone=Tone::Info title=(resident().own_board_note)(&name)/> })
    })
}

#[component]
fn Communities(index: Rc<StationIndex>, query: RwSignal<String>) -> impl IntoView {
    let index = StoredValue::new_local(index);
    let boards = Boards::get();
    let groups = live(move || {
        let current = boards.ready().and_then(|shown| shown.community().map(str::to_owned));
        query.with(|query| {
            index.with_value(|index| {
                let groups = index.by_subdistrict().into_iter().map(|(subdistrict, stations)| {
                    let fits = |station: &&StationLink| matches(station, query.trim());
                    let stations: Vec<_> = stations.into_iter().filter(fits).cloned().collect();
                    (subdistrict.to_owned(), stations)
                });
                let group = |(subdistrict, stations): (String, Vec<StationLink>)| {
                    (!stations.is_empty()).then(|| {
                        let current = current.clone();
                        view! { <Group subdistrict stations current/> }
                    })
                };
                groups.map(group).collect_view()
            })
        })
    });
    let count = live(move || {
        let count = query.with(|query| {
            index.with_value(|index| index.stations.iter().filter(|s| matches(s, query.trim())).count())
        });
        if count == 0 { resident().stations_none.to_owned() } else { (resident().stations_found)(count) }
    });
    view! {
        <p class="muted" role="status">{count}</p>
        {groups}
    }
}

fn matches(station: &StationLink, query: &str) -> bool {
    query.is_empty() || station.name.contains(query) || station.subdistrict.contains(query)
}

#[component]
fn Group(subdistrict: String, stations: Vec<StationLink>, current: Option<String>) -> impl IntoView {
    let count = (resident().communities)(stations.len());
    let picks = stations.into_iter().map(|station| {
        let current = current.as_ref() == Some(&station.code);
        view! { <Pick station current/> }
    });
    view! {
        <section class="section">
            <h2 class="group">{subdistrict}" "<small>{count}</small></h2>
            <ul class="picks">{picks.collect_view()}</ul>
        </section>
    }
}

#[component]
fn Pick(station: StationLink, current: bool) -> impl IntoView {
    let (boards, router) = (Boards::get(), Router::get());
    let StationLink { code, name, board, .. } = station;
    let choose = move |_| {
        boards.choose(&code);
        router.go(&Route::Home);
    };
    let (class, state) = match (current, board) {
        (true, _) => ("", resident().current),
        (false, true) => ("good", resident().has_board),
        (false, false) => ("", resident().no_board),
    };
    view! {
        <li>
            <button type="button" aria-current=current.then_some("true") on:click=choose>
                <b>{name}</b>
                <small class=class>{state}</small>
            </button>
        </li>
    }
}
