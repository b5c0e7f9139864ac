//! What wants somebody to look: what two tablets did, what one has not handed over, notices, licences and agreements that end, organisations without
//! an answer, the last year of known holidays.

use leptos::prelude::*;

use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::forms::notices::ends_soon;
use crate::forms::providers::runs_out;
use crate::forms::visits::Standing;
use crate::i18n::today;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Row, Rows, lang, live};
use crate::ui::pages::desk::desk;
use crate::ui::pages::desk::profile::due;

/// A card with a line each; nothing while nothing ends.
#[component]
pub fn Attention() -> impl IntoView {
    let (session, clock) = (Session::get(), Clock::get());
    let ending = Memo::new(move |_| {
        let today = clock.today();
        session.read(&[Slice::Notices, Slice::Providers, Slice::Profile, Slice::Visits], |station| {
            let notices = station.notices().iter().filter(|(_, it)| ends_soon(it, today).is_some());
            let providers = station
                .providers()
                .iter()
                .filter(|(_, it)| runs_out(&it.details, &it.state, today).is_some());
            let visits = station.visits().iter().filter(|(_, it)| {
                let standing = Standing::of(&it.state, it.application.on, today);
                matches!(standing, Standing::Waiting | Standing::Untold)
            });
            let year = station.profile().and_then(|profile| due(profile, today));
            (notices.count(), providers.count(), visits.count(), year, session.to_settle())
        })
    });
    let unhanded = Memo::new(move |_| usize::try_from(session.unhanded(clock.now())).unwrap_or_default());
    live(move || {
        let (notices, providers, visits, year, to_settle) = ending.get();
        let unhanded = unhanded.get();
        let words = today::strings(lang());
        let row = |n: usize, route: DeskRoute, title: fn(usize) -> String| {
            let href = Route::Desk(route).to_string();
            (n > 0).then(|| view! { <Row href title=title(n)/> }.into_any())
        };
        let href = || Route::Desk(DeskRoute::Profile).to_string();
        let year = year.map(|year| view! { <Row href=href() title=(words.holidays_due)(year)/> }.into_any());
        let rows = [
            row(to_settle, DeskRoute::Findings, desk().to_settle),
            row(unhanded, DeskRoute::Tablets, words.unhanded),
            year,
            row(notices, DeskRoute::Notices, words.notices_ending),
            row(providers, DeskRoute::Providers, words.providers_running_out),
            row(visits, DeskRoute::Visits, words.visits_waiting),
        ];
        let rows: Vec<AnyView> = rows.into_iter().flatten().collect();
        (!rows.is_empty()).then(|| {
            view! { <section class="card"><h2>{words.attention}</h2><Rows>{rows}</Rows></section> }
        })
    })
}
