//! Header, footer and navigation of the residents' shell.

use leptos::prelude::*;

use super::preferences_bar::PreferencesBar;
use crate::app::boards::{Boards, Source};
use crate::app::kiosk::Kiosk;
use crate::app::router::{Realm, Router};
use crate::route::{DeskRoute, Route, ServiceFilter};
use crate::ui::components::{Icon, live, words, written};
use crate::ui::pages::resident::resident;

/// Seal, station and subdistrict, and the tools.
#[component]
pub fn Head() -> impl IntoView {
    let boards = Boards::get();
    let titles = live(move || {
        let shown = boards.ready();
        let profile = shown.as_ref().and_then(|shown| shown.profile());
        match (profile, shown.as_ref().map(|shown| &shown.source)) {
            (Some(profile), _) => view! {
                <b>{written(&profile.name)}</b>
                <small>{(resident().whereabouts)(&profile.subdistrict)}</small>
            }
            .into_any(),
            (None, Some(Source::Unpublished(link))) if !link.name.is_empty() => view! {
                <b>{link.name.clone()}</b>
                <small>{(resident().whereabouts)(&link.subdistrict)}</small>
            }
            .into_any(),
            (None, Some(_)) => view! {
                <b>{words().app_name}</b>
                <small>{resident().no_community}</small>
            }
            .into_any(),
            (None, None) => view! {
                <b>{words().app_name}</b>
                <small>{words().loading}</small>
            }
            .into_any(),
        }
    });
    view! {
        <header class="top">
            <div class="top-in">
                <a class="brand" href=Route::Home.to_string()>
                    <span class="seal" aria-hidden="true">{words().seal}</span>
                    <span class="titles">{titles}</span>
                </a>
                <PreferencesBar realm=Realm::Resident.root()/>
            </div>
        </header>
    }
}

/// The four places of the residents' side.
#[component]
pub fn MainNav() -> impl IntoView {
    view! {
        <nav class="bar" aria-label=words().main_nav>
            <Place to=Route::Home icon="home" text=resident().nav_home/>
            <Place to=Route::Services(ServiceFilter::default()) icon="list" text=resident().nav_services/>
            <Place to=Route::Notices icon="flag" text=resident().nav_notices/>
            <Place to=Route::Help icon="help" text=resident().help/>
        </nav>
    }
}

#[component]
fn Place(to: Route, icon: &'static str, text: &'static str) -> impl IntoView {
    let router = Router::get();
    let href = to.to_string();
    let to = StoredValue::new_local(to);
    let current = move || to.with_value(|to| *to == section(router.page())).then_some("page");
    view! { <a href=href aria-current=current><Icon name=icon/><span>{text}</span></a> }
}

/// The place of the navigation under which a page stands.
fn section(page: Route) -> Route {
    match page {
        Route::Services(_) | Route::Service(_) | Route::Providers | Route::Provider(_) => {
            Route::Services(ServiceFilter::default())
        }
        Route::Notice(_) => Route::Notices,
        other => other,
    }
}

/// What is needed rarely: what this device remembers, another community, the staff's side. In 自助模式 only
/// what everybody may do, and the way out, which asks for the passphrase.
#[component]
pub fn Foot() -> impl IntoView {
    let (boards, kiosk) = (Boards::get(), Kiosk::get());
    let place = |to: Route, icon: &'static str, text: &'static str| {
        let href = to.to_string();
        view! { <a class="btn quiet small" href=href><Icon name=icon/>{text}</a> }.into_any()
    };
    let places = live(move || {
        let desk = || Route::Desk(DeskRoute::Today);
        let about = place(Route::About, "info", resident().nav_about);
        if kiosk.is_on() {
            return vec![about, place(desk(), "lock", resident().leave_kiosk)];
        }
        vec![
            place(Route::My, "my", resident().my),
            about,
            place(Route::Stations, "pin", resident().change_community),
            place(desk(), "lock", words().staff),
        ]
    });
    let made = live(move || {
        let shown = boards.ready()?;
        let made = (resident().board_made)(&(words().moment)(shown.board.as_ref()?.made));
        Some(view! { <small class="muted">{made}</small> })
    });
    view! { <footer class="foot top-in no-print">{places}{made}</footer> }
}
