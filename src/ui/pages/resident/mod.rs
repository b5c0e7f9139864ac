//! The residents' pages. Each reads what [`Boards`] shows and nothing else.

mod about;
mod ask;
mod call;
mod certificates;
mod charter;
pub mod chunks;
mod contact;
mod copy;
mod elsewhere;
mod favourite;
mod finding;
mod help;
mod home;
mod life;
mod lost;
mod my;
mod notice_rows;
mod notices;
mod parts;
mod policies;
mod policy;
mod providers;
mod proxy_form;
mod recent;
mod service;
mod service_facts;
mod service_papers;
mod service_rows;
mod service_text;
mod service_when;
mod services;
mod services_filters;
mod stations;
mod structured;
mod take_away;
mod track;
mod verify;
mod wanted;
mod ways;

use std::rc::Rc;

use leptos::prelude::*;

use crate::app::boards::{Boards, Failure, Load, Shown};
use crate::app::clock::Clock;
use crate::app::router::Router;
use crate::board::{Board, BoardService};
use crate::domain::catalogue::Party;
use crate::domain::profile::Profile;
use crate::domain::values::{Day, OpenState, ServiceId, Text};
use crate::i18n::resident::{self, Resident};
use crate::route::Route;
use crate::ui::components::{Failed, OpenChip, Waiting, lang, live, say, words};
use chunks::{Chunks, page_of};
use copy::copy_button;
use parts::{
    call_dock, card, fact, facts_list, gone, page_head, paused, phone_fact, print_foot, print_row, row,
    rows_card, services_link, special_days, text_fact,
};

/// The residents' words in the language of the screen.
pub fn resident() -> &'static Resident {
    resident::strings(lang())
}

/// Does a page use the whole width?
pub fn is_wide(route: &Route) -> bool {
    matches!(route, Route::Home | Route::Stations | Route::About)
}

/// The page of a route.
#[component]
pub fn Page(route: Route) -> impl IntoView {
    match route {
        Route::Home => view! { <home::Home/> }.into_any(),
        Route::Help => view! { <help::Help/> }.into_any(),
        Route::Desk(_) | Route::NotFound => view! { <lost::Lost/> }.into_any(),
        Route::Services(_) | Route::Certificates(_) | Route::Life(_) | Route::Policies(_) => {
            page_of(Chunks::get().find, route)
        }
        Route::Request(_) | Route::Track(_) | Route::Verify(_) | Route::Call => {
            page_of(Chunks::get().ask, route)
        }
        _ => page_of(Chunks::get().read, route),
    }
}

/// Sets the document's title to a page's name and the station's.
fn title(page: impl Fn() -> String + 'static) {
    title_of(Box::new(page));
}

/// Behind a box, so that the effect is compiled once and not for each page.
fn title_of(page: Box<dyn Fn() -> String>) {
    let boards = Boards::get();
    let (app, english) = (words().app_name, lang().is_english());
    Router::get().title(move || {
        let shown = boards.ready();
        let station =
            shown.as_ref().and_then(|shown| shown.profile()).map(|p| p.name.words(english).to_owned());
        format!("{} · {}", page(), station.unwrap_or_else(|| app.to_owned()))
    });
}

/// What a page makes of the boards, or that they are on their way, or that they did not come.
fn with_shown(page: impl Fn(Rc<Shown>) -> AnyView + Send + 'static) -> AnyView {
    shown_as(Box::new(page))
}

/// Behind a box for the same reason.
fn shown_as(page: Box<dyn Fn(Rc<Shown>) -> AnyView + Send>) -> AnyView {
    let boards = Boards::get();
    live(move || match boards.shown() {
        Load::Waiting => view! { <Waiting/> }.into_any(),
        Load::Failed(failure) => view! { <LoadFailed failure press=move || boards.retry()/> }.into_any(),
        Load::Ready(shown) => page(shown),
    })
}

#[component]
fn LoadFailed(failure: Failure, #[prop(into)] press: UnsyncCallback<()>) -> impl IntoView {
    let text = match failure {
        Failure::Unreachable => resident().load_failed_hint,
        Failure::Newer => resident().newer_board,
        Failure::Unreadable => resident().unreadable_board,
    };
    view! { <Failed title=resident().load_failed text retry=press/> }
}

/// The opening hours of the shown station, with the clock.
#[derive(Clone, Copy)]
pub struct Hours {
    board: StoredValue<Rc<Board>, LocalStorage>,
    clock: Clock,
}

impl Hours {
    /// None for the general list.
    fn of(shown: &Shown) -> Option<Hours> {
        let board = StoredValue::new_local(shown.board.clone()?);
        Some(Hours { board, clock: Clock::get() })
    }

    /// Whether it is open now, and today; tracked.
    fn state(self) -> (OpenState, Day) {
        let now = self.clock.now();
        let state = |board: &Rc<Board>| board.profile.open_state(now);
        (self.board.with_value(state), now.day())
    }

    /// Whether one of its services can be had now, and today; tracked.
    fn of_service(self, id: &ServiceId) -> (OpenState, Day) {
        let now = self.clock.now();
        let state = self.board.with_value(|board| {
            let Profile { hours, .. } = &board.profile;
            let state =
                |service: &BoardService| service.details.open_state(now, hours, board.profile.special());
            board.service(id).map(state)
        });
        (state.unwrap_or(OpenState::Unknown), now.day())
    }
}

/// Whether it is open, as a chip that follows the clock.
fn open_chip(hours: Hours) -> AnyView {
    let chip = live(move || {
        let (state, today) = hours.state();
        view! { <OpenChip state today/> }
    });
    view! { <span class="no-print">{chip}</span> }.into_any()
}

/// The names of several parties.
fn parties(parties: &[Party]) -> String {
    let names: Vec<_> = parties.iter().map(words().party).collect();
    if names.is_empty() { resident().unstated.to_owned() } else { names.join(words().comma) }
}

/// A text of the station, or that the source does not say.
fn stated(text: &Text) -> String {
    if text.is_empty() { resident().unstated.to_owned() } else { say(text) }
}
