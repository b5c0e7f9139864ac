//! How many services residents see, and what waits to be looked at.

use leptos::prelude::*;

use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::catalogue::State;
use crate::route::{DeskRoute, Route};
use crate::ui::components::LinkButton;
use crate::ui::pages::desk::desk;

/// The numbers of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Residents see them, paused ones included.
    pub published: usize,
    /// Published, and nobody has compared the text with reality.
    pub unchecked: usize,
    pub drafts: usize,
    pub paused: usize,
    pub notices: usize,
}

/// Counts anew whenever services or notices change.
pub fn totals() -> Memo<Totals> {
    let (session, clock) = (Session::get(), Clock::get());
    Memo::new(move |_| {
        let today = clock.today();
        session.read(&[Slice::Catalogue, Slice::Notices], |station| {
            let mut totals = Totals { published: station.catalogue().published(), ..Totals::default() };
            for (_, service) in station.catalogue().iter() {
                totals.unchecked += usize::from(service.is_public() && service.checked.is_none());
                totals.drafts += usize::from(service.state == State::Draft);
                totals.paused += usize::from(matches!(service.state, State::Paused { .. }));
            }
            let shown = station.notices().iter().filter(|(_, record)| {
                record.public && record.notice.until.is_none_or(|until| until >= today)
            });
            totals.notices = shown.count();
            totals
        })
    })
}

/// The numbers with their words.
#[component]
pub fn Counts() -> impl IntoView {
    let totals = totals();
    let attention = |n: usize| (n > 0).then_some("warn");
    view! {
        <section class="card stack">
            <div class="head">
                <h2>{desk().services}</h2>
                <LinkButton href=Route::Desk(DeskRoute::Catalogue).to_string() text=desk().to_catalogue small=true/>
            </div>
            <dl class="tally">
                <div><dt>{desk().published}</dt><dd>{move || totals.get().published}</dd></div>
                <div class=move || attention(totals.get().unchecked)>
                    <dt>{desk().unchecked}</dt>
                    <dd>{move || totals.get().unchecked}</dd>
                </div>
                <div><dt>{desk().drafts}</dt><dd>{move || totals.get().drafts}</dd></div>
                <div><dt>{desk().notices}</dt><dd>{move || totals.get().notices}</dd></div>
            </dl>
            {move || match totals.get().paused {
                0 => None,
                n => Some(view! { <p class="muted">{desk().paused}" "<span class="num">{n}</span></p> }),
            }}
        </section>
    }
}
