//! The list: what is to be done first, filters, search, several at once.

use leptos::prelude::*;

use super::bulk::{BulkBar, TOOLS};
use super::calls::CallsButton;
use super::chosen::Chosen;
use super::find::{Counts, Finder, find};
use super::keep::Keep;
use super::out::OutButtons;
use super::requests;
use super::rows::rows;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::rights::WINDOW;
use crate::domain::values::RequestId;
use crate::route::{DeskRoute, RequestFilter, RequestStart, Route, Show};
use crate::ui::components::{Button, Empty, LinkButton, SearchBox, Toggle, Weight, live};
use crate::ui::pages::desk::record::focus_on;
use crate::ui::pages::desk::rights::allowed;

/// Rows that show at first, and are added by each press.
pub const PAGE: usize = 12;

/// The list; `current` is the request open beside it.
#[component]
pub fn List(
    filter: RwSignal<RequestFilter>,
    #[prop(into)] current: Signal<Option<RequestId>>,
) -> impl IntoView {
    let (session, clock, finder) = (Session::get(), Clock::get(), Finder::get());
    let most = RwSignal::new(PAGE);
    let today = Memo::new(move |_| clock.today());
    let counts = Memo::new(move |_| Counts::read(session, today.get()));
    let found = Memo::new(move |_| filter.with(|filter| find(finder, filter, today.get(), most.get())));
    let chosen = Chosen::new();
    // Another question begins at the top again, with nothing ticked that is out of sight.
    Effect::new(move |before: Option<RequestFilter>| {
        let filter = filter.get();
        if before.is_some_and(|before| before != filter) {
            most.set(PAGE);
            chosen.ids.update(std::collections::BTreeSet::clear);
        }
        filter
    });
    let may = allowed(WINDOW);
    let register = Route::Desk(DeskRoute::RequestNew(RequestStart::default())).to_string();
    let results = live(move || {
        let found = found.get();
        if found.entries.is_empty() {
            return view! { <Nothing filter counts/> }.into_any();
        }
        let more = found.more.then(|| {
            let press = move || most.update(|n| *n += PAGE);
            view! { <Button text=(requests().more)(PAGE) wide=true icon="down" press/> }
        });
        view! { {rows(&found.entries, current, chosen)}{more} }.into_any()
    });
    let choose = live(move || {
        let text = if chosen.choosing.get() { requests().choose_end } else { requests().choose };
        let press = move || {
            chosen.toggle();
            // The button says something else now: it is another one.
            focus_on(TOOLS.to_owned());
        };
        (may.get() && counts.get().of(Show::All) > 0)
            .then(|| view! { <Button text small=true icon="check" press/> })
    });
    view! {
        <LinkButton
            href=register
            text=requests().register
            name=requests().register_name
            icon="plus"
            wide=true
        />
        <SearchBox
            label=requests().search
            placeholder=requests().search_hint
            live=true
            value=Signal::derive(move || filter.with(|filter| filter.query.clone()))
            typed=move |query: String| filter.update(|filter| filter.query = query)
            submit=|| ()
        />
        <Shows filter counts/>
        <div class="row no-print" id=TOOLS tabindex="-1"><CallsButton filter/>{choose}</div>
        <BulkBar chosen found/>
        {results}
        <OutButtons filter/>
        <Keep/>
    }
}

/// The filters, each with how many there are behind it.
#[component]
fn Shows(filter: RwSignal<RequestFilter>, counts: Memo<Counts>) -> impl IntoView {
    let toggles = live(move || {
        let counts = counts.get();
        let toggle = |show: Show| {
            let pressed = Signal::derive(move || filter.with(|filter| filter.show == show));
            let press = move || filter.update(|filter| filter.show = show);
            view! { <Toggle text=(requests().show)(show) pressed press count=counts.of(show)/> }
        };
        Show::ALL.map(toggle).into_iter().collect_view()
    });
    view! { <div class="filters" role="group" aria-label=requests().filters>{toggles}</div> }
}

/// Nothing there: why, and what to do.
#[component]
fn Nothing(filter: RwSignal<RequestFilter>, counts: Memo<Counts>) -> impl IntoView {
    live(move || {
        let RequestFilter { query, show } = filter.get();
        if counts.get().of(Show::All) == 0 {
            return view! { <Empty icon="paper" title=requests().none text=requests().none_hint/> }
                .into_any();
        }
        if query.trim().is_empty() {
            let title = (requests().none_of)(show);
            return view! { <Empty icon="check" title text=requests().none_of_hint/> }.into_any();
        }
        let clear = move || filter.update(|filter| filter.query.clear());
        let everywhere = (show != Show::All).then(|| {
            let press = move || filter.update(|filter| filter.show = Show::All);
            view! { <Button text=requests().search_all weight=Weight::Main press/> }
        });
        view! {
            <Empty icon="search" title=requests().none_found text=requests().none_found_hint>
                {everywhere}
                <Button text=requests().clear_search press=clear/>
            </Empty>
        }
        .into_any()
    })
}
