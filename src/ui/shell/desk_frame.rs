//! The desk with an open station: rail, bar, page.

use leptos::prelude::*;
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use super::desk_banners::DeskBanners;
use super::desk_top::DeskTop;
use super::desk_work::WorkBar;
use crate::app::router::{Realm, Router};
use crate::app::session::{Session, Status};
use crate::route::{DeskRoute, HistoryFilter, RequestFilter, Route};
use crate::ui::components::{Icon, SkipLink, ToastLine, Toasts, lang, words};
use crate::ui::pages::desk::{Page, Place, desk};

/// The frame around the desk's pages.
#[component]
pub fn Frame() -> impl IntoView {
    let (session, router, toasts) = (Session::get(), Router::get(), Toasts::get());
    let saved = desk().saved;
    Effect::new(move || {
        if session.status() == Status::Saved {
            toasts.say(saved);
        }
    });
    // The pages of one place are one page: the catalogue keeps its list while services are opened.
    let place = Memo::new(move |_| Place::of(&router.page()));
    Effect::new(move || {
        place.track();
        request_animation_frame(show_current);
    });
    let realm = Realm::Desk.root();
    view! {
        <div class="desk">
            <SkipLink realm/>
            <Rail place/>
            <DeskBanners/>
            <DeskTop place/>
            <main class="desk-page" id=format!("{realm}-main") tabindex="-1">
                <WorkBar/>
                {move || view! { <Page place=place.get()/> }}
            </main>
            <ToastLine/>
        </div>
    }
}

/// Where one can go.
#[component]
fn Rail(place: Memo<Place>) -> impl IntoView {
    let session = Session::get();
    let language = lang();
    let name = move || session.station_name(language);
    let link = move |to: Place, route: DeskRoute, icon: &'static str, text: &'static str| {
        let current = move || (place.get().in_menu() == to).then_some("page");
        view! {
            <a href=Route::Desk(route).to_string() aria-current=current><Icon name=icon/><span>{text}</span></a>
        }
    };
    view! {
        <nav class="rail no-print" aria-label=desk().nav_label>
            <div class="brand">
                <span class="seal" aria-hidden="true">{words().seal}</span>
                <span class="titles"><b>{name}</b></span>
            </div>
            {link(Place::Today, DeskRoute::Today, "home", desk().nav_today)}
            <small>{desk().group_window}</small>
            {link(Place::Requests, DeskRoute::Requests(RequestFilter::default()), "paper", desk().nav_requests)}
            {link(Place::Slips, DeskRoute::Slips, "box", desk().nav_slips)}
            {link(Place::Queue, DeskRoute::Queue, "desk", desk().nav_queue)}
            {link(Place::Bookings, DeskRoute::Bookings, "calendar", desk().nav_bookings)}
            {link(Place::People, DeskRoute::People, "people", desk().nav_people)}
            {link(Place::Collect, DeskRoute::Collect, "house", desk().nav_cash)}
            <small>{desk().group_station}</small>
            {link(Place::Catalogue, DeskRoute::Catalogue, "list", desk().nav_catalogue)}
            {link(Place::Notices, DeskRoute::Notices, "flag", desk().nav_notices)}
            {link(Place::Providers, DeskRoute::Providers, "bag", desk().nav_providers)}
            {link(Place::Visits, DeskRoute::Visits, "pin", desk().nav_visits)}
            {link(Place::Profile, DeskRoute::Profile, "info", desk().nav_profile)}
            {link(Place::Positioning, DeskRoute::Positioning, "hands", desk().nav_charge)}
            {link(Place::Publish, DeskRoute::Publish, "upload", desk().nav_publish)}
            {link(Place::Staff, DeskRoute::Staff, "my", desk().nav_staff)}
            {link(Place::History, DeskRoute::History(HistoryFilter::default()), "clock", desk().nav_history)}
            {link(Place::Findings, DeskRoute::Findings, "check", desk().nav_findings)}
            {link(Place::Data, DeskRoute::Data, "save", desk().nav_data)}
            {link(Place::Tablets, DeskRoute::Tablets, "share", desk().nav_tablets)}
            <a href=Route::Home.to_string()><Icon name="people"/><span>{desk().nav_residents}</span></a>
        </nav>
    }
}

/// Where the rail is a strip, the current place is brought into sight.
fn show_current() {
    let current = document().query_selector("#desk .rail [aria-current]").ok().flatten();
    if let Some(current) = current {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        options.set_inline(ScrollLogicalPosition::Nearest);
        current.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
