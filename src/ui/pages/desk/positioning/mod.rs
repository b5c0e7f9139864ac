//! `#/desk/positioning`: which body answers for what, what held when, and what is not clear about it.

mod change;
mod charter;
mod check;
mod consequences;
mod history;
mod legal;
mod load;

use leptos::prelude::*;

use super::desk;
use crate::app::clock::Clock;
use crate::app::router::Router;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::profile::{Positioning, Profile};
use crate::domain::values::Day;
use crate::i18n::positioning::{self, PositioningWords};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{lang, live};
use crate::ui::pages::desk::catalogue::Help;

/// What a check reads.
const SEEN: &[Slice] = &[Slice::Profile, Slice::Catalogue, Slice::Staff, Slice::Requests, Slice::Mandates];

/// The page's words in the language of the screen.
fn text() -> &'static PositioningWords {
    positioning::strings(lang())
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Page {
    session: Session,
    profile: Memo<Option<Profile>>,
    today: Memo<Day>,
    /// What holds today.
    model: Memo<Option<Positioning>>,
}

impl Page {
    fn open() -> Page {
        let (session, clock) = (Session::get(), Clock::get());
        let profile =
            Memo::new(move |_| session.read(&[Slice::Profile], |station| station.profile().cloned()));
        let today = Memo::new(move |_| clock.today());
        let model = Memo::new(move |_| {
            let today = today.get();
            profile.with(|profile| profile.as_ref().map(|profile| profile.positioning_on(today)))
        });
        Page { session, profile, today, model }
    }
}

/// The charter, or the check.
#[component]
pub fn PositioningPage() -> impl IntoView {
    let (page, router) = (Page::open(), Router::get());
    let checking = Memo::new(move |_| router.page() == Route::Desk(DeskRoute::PositioningCheck));
    let tab = move |check: bool, route: DeskRoute, name: &'static str| {
        let current = move || (checking.get() == check).then_some("page");
        view! { <a href=Route::Desk(route).to_string() aria-current=current>{name}</a> }
    };
    view! {
        <Help title=desk().help lines=text().help_lines/>
        <nav class="tabs" aria-label=text().tabs>
            {tab(false, DeskRoute::Positioning, text().tab_charter)}
            {tab(true, DeskRoute::PositioningCheck, text().tab_check)}
        </nav>
        {live(move || if checking.get() { check::check(page) } else { charter(page) })}
    }
}

fn charter(page: Page) -> AnyView {
    view! {
        <div class="charter-page stack">
            {charter::card(page)}
            {change::card(page)}
            {legal::card(page)}
            {history::card(page)}
        </div>
    }
    .into_any()
}

/// Columns that a phone shows side by side.
const SIDE_BY_SIDE: usize = 3;

/// A table with a heading row; the first cell of each row names it. With many columns each row becomes a list on a phone.
fn table(caption: &'static str, heads: Vec<&'static str>, rows: Vec<Vec<String>>) -> AnyView {
    let keeps = heads.len() <= SIDE_BY_SIDE;
    let rows = rows.into_iter().map(|row| {
        let cells = row.into_iter().zip(&heads).enumerate().map(|(n, (cell, head))| match n {
            0 => view! { <th scope="row">{cell}</th> }.into_any(),
            _ => view! { <td data-label=*head>{cell}</td> }.into_any(),
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    let heads = heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view();
    view! {
        <div class="scroll">
            <table class="table" class:keep=keeps>
                <caption>{caption}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
