//! `#/`: is it open, what do you need, what is new, whom to call.

use leptos::prelude::*;

use super::chunks::suggested;
use super::contact::contact_card;
use super::notice_rows::notice_row;
use super::recent::recent;
use super::service_rows::service_row;
use super::ways::ways;
use super::{Hours, open_chip, resident, services_link, title, with_shown};
use crate::app::boards::{Boards, Shown};
use crate::app::clock;
use crate::app::router::Router;
use crate::board::BoardService;
use crate::domain::catalogue::Block;
use crate::route::{Route, ServiceFilter};
use crate::ui::components::{Icon, LinkButton, Rows, SearchBox, Weight, live, words};

/// Most rows of a list on this page; the whole list is one tap away.
const ROWS: usize = 6;

/// The home page.
#[component]
pub fn Home() -> impl IntoView {
    title(|| resident().nav_home.to_owned());
    let router = Router::get();
    let query = RwSignal::new(String::new());
    let search = move || {
        let query = query.get_untracked().trim().to_owned();
        router.go(&Route::Services(ServiceFilter { query, ..ServiceFilter::default() }));
    };
    view! {
        <div class="page-head">
            <OpenNow/>
            <h1>{resident().home_title}</h1>
        </div>
        <SearchBox
            label=resident().search_label
            placeholder=resident().search_hint
            value=query
            typed=move |typed| query.set(typed)
            submit=search
        />
        {suggested(query.into())}
        {with_shown(|shown| view! { {recent(&shown)}{board(&shown)} }.into_any())}
    }
}

/// The station's state above the heading; the line is there from the beginning, so nothing jumps.
#[component]
fn OpenNow() -> impl IntoView {
    let boards = Boards::get();
    let chip = live(move || {
        let hours = Hours::of(&*boards.ready()?)?;
        Some(open_chip(hours))
    });
    view! { <div class="chips state">{chip}</div> }
}

fn board(shown: &Shown) -> AnyView {
    let hours = Hours::of(shown);
    let everyday: Vec<_> = everyday(shown).into_iter().map(|service| service_row(service, hours)).collect();
    let everyday = view! {
        <section class="card">
            <div class="head">
                <h2>{resident().everyday}</h2>
                <LinkButton href=services_link(|_| ()) text=resident().all weight=Weight::Quiet small=true/>
            </div>
            <Rows>{everyday}</Rows>
        </section>
    }
    .into_any();
    let Some(profile) = shown.profile() else {
        return view! { {blocks(shown)}{everyday}{ways(shown)} }.into_any();
    };
    view! {
        {blocks(shown)}
        <div class="split">
            {everyday}
            <div class="stack">
                {notices(shown)}
                {contact_card(profile)}
            </div>
        </div>
        {ways(shown)}
    }
    .into_any()
}

/// One tile for each block that has services.
fn blocks(shown: &Shown) -> AnyView {
    let tile = |block: Block| {
        let count = shown.services().iter().filter(|service| service.details.block == block).count();
        let (class, icon) = match block {
            Block::Public => ("block public", "house"),
            Block::Commercial => ("block commercial", "bag"),
            Block::Volunteer => ("block volunteer", "heart"),
            Block::MutualAid => ("block mutual_aid", "people"),
        };
        let href = services_link(|filter| filter.block = Some(block));
        (count > 0).then(|| {
            view! {
                <a class=class href=href>
                    <Icon name=icon/>
                    <b>{(words().block)(block)}</b>
                    <small>{(resident().count)(count)}<br/>{(resident().block_hint)(block)}</small>
                </a>
            }
            .into_any()
        })
    };
    let tiles: Vec<AnyView> = Block::ALL.into_iter().filter_map(tile).collect();
    view! { <nav class="blocks" aria-label=resident().blocks>{tiles}</nav> }.into_any()
}

/// The notices that hold, if there are any.
fn notices(shown: &Shown) -> Option<AnyView> {
    let today = clock::read().day();
    let notices = shown.notices_on(today);
    let rows: Vec<_> = notices.into_iter().take(ROWS).map(|notice| notice_row(notice, today)).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card">
                <div class="head">
                    <h2>{resident().notices}</h2>
                    <LinkButton
                        href=Route::Notices.to_string()
                        text=resident().all
                        weight=Weight::Quiet
                        small=true
                    />
                </div>
                <Rows>{rows}</Rows>
            </section>
        }
        .into_any()
    })
}

/// What is asked for most, as far as anybody knows: at a station what it has put first itself, not
/// more than two of a category; in the general list the first of each everyday category. What is
/// paused is left out: it may be asked for, but cannot be had.
fn everyday(shown: &Shown) -> Vec<&BoardService> {
    let mut chosen: Vec<&BoardService> = Vec::new();
    let at_hand = || shown.services().iter().filter(|service| service.pause.is_none());
    if shown.board.is_none() {
        let of_area = |area: &&str| at_hand().find(|service| service.details.area.zh == *area);
        chosen.extend(resident().everyday_areas.iter().filter_map(of_area));
    }
    for most in [2, ROWS] {
        for service in at_hand() {
            let of_area = chosen.iter().filter(|other| other.details.area == service.details.area);
            if chosen.len() < ROWS && of_area.count() < most && !chosen.iter().any(|c| c.id == service.id) {
                chosen.push(service);
            }
        }
    }
    chosen
}
