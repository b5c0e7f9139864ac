//! `#/services`: every service, narrowed as one types. What it is narrowed to stands in the address.

use std::rc::Rc;

use leptos::prelude::*;

use super::service_rows::service_row;
use super::services_filters::{change, filters, without};
use super::{Hours, resident, title, with_shown};
use crate::app::boards::Shown;
use crate::app::clock::Clock;
use crate::app::router::Router;
use crate::domain::catalogue::Block;
use crate::route::{Route, ServiceFilter};
use crate::search::{self, Wanted};
use crate::ui::components::{Button, Empty, LinkButton, SearchBox, Weight, live, tel, words};

/// Most rows of a card at first: a screen stays light, and whoever wants all of them has them in one tap.
const ROWS: usize = 16;

/// The list of services.
#[component]
pub fn Services() -> impl IntoView {
    title(|| resident().nav_services.to_owned());
    let router = Router::get();
    view! {
        <div class="page-head"><h1>{resident().nav_services}</h1></div>
        <SearchBox
            label=resident().search_label
            placeholder=resident().search_hint
            live=true
            value=Signal::derive(move || router.filter().query)
            typed=move |query| change(router, |filter| filter.query = query)
            submit=|| ()
        />
        {with_shown(narrowed)}
    }
}

fn narrowed(shown: Rc<Shown>) -> AnyView {
    let (router, clock) = (Router::get(), Clock::get());
    let hours = Hours::of(&shown);
    let filters = filters(shown.clone());
    let units = (!shown.providers().is_empty()).then(|| {
        view! { <LinkButton href=Route::Providers.to_string() text=resident().see_providers icon="people"/> }
    });
    let shown = StoredValue::new_local(shown);
    // Outside the list, which is built anew each minute while it follows the clock.
    let all = RwSignal::new(false);
    // Counted apart from the list, so that the line stays and is read aloud when it changes.
    let count = live(move || {
        shown.with_value(|shown| (resident().found)(found(shown, &router.filter(), clock).len()))
    });
    let list = live(move || shown.with_value(|shown| results(shown, &router.filter(), all, hours, clock)));
    view! {
        {filters}
        <p class="muted" role="status">{count}</p>
        {list}
        {units}
    }
    .into_any()
}

/// The rows; under the names of the blocks while nothing narrows them.
fn results(
    shown: &Rc<Shown>,
    filter: &ServiceFilter,
    all: RwSignal<bool>,
    hours: Option<Hours>,
    clock: Clock,
) -> AnyView {
    let places = found(shown, filter, clock);
    if places.is_empty() {
        return nothing_found(shown, filter, clock);
    }
    let card = |block: Option<Block>| {
        let block_of = |place: &usize| shown.services().get(*place).map(|service| service.details.block);
        let fits = |place: &usize| block.is_none() || block_of(place) == block;
        let places: Vec<usize> = places.iter().copied().filter(fits).collect();
        let heading = block.map(|block| view! { <h2>{(words().block)(block)}</h2> }.into_any());
        (!places.is_empty()).then(|| {
            let rows = rows(shown.clone(), places, all, hours);
            view! { <section class="card">{heading}{rows}</section> }.into_any()
        })
    };
    let cards: Vec<AnyView> = if filter.query.trim().is_empty() && filter.block.is_none() {
        Block::ALL.into_iter().filter_map(|block| card(Some(block))).collect()
    } else {
        card(None).into_iter().collect()
    };
    cards.into_any()
}

/// The first rows of a card, and the others on demand.
fn rows(shown: Rc<Shown>, places: Vec<usize>, all: RwSignal<bool>, hours: Option<Hours>) -> AnyView {
    let shown = StoredValue::new_local(shown);
    live(move || {
        let most = if all.get() { places.len() } else { ROWS.min(places.len()) };
        let rows: Vec<AnyView> = shown.with_value(|shown| {
            let services = places.iter().take(most).filter_map(|place| shown.services().get(*place));
            services.map(|service| service_row(service, hours)).collect()
        });
        let more = (most < places.len()).then(|| {
            let text = (resident().show_more)(places.len() - most);
            view! { <Button text wide=true press=move || all.set(true)/> }.into_any()
        });
        view! { <ul class="rows">{rows}</ul>{more} }
    })
}

/// The places of the services that a filter lets through. Follows the clock only while it has to.
fn found(shown: &Shown, filter: &ServiceFilter, clock: Clock) -> Vec<usize> {
    let station = shown.profile().filter(|_| filter.open);
    let wanted = Wanted {
        query: filter.query.trim(),
        block: filter.block,
        category: &filter.category,
        free: filter.free,
        group: filter.group,
        open: station.map(|station| (clock.now(), station)),
    };
    search::find(shown.services(), &wanted)
}

/// What to do when nothing fits: leave out what stands in the way, begin anew, ask.
fn nothing_found(shown: &Shown, filter: &ServiceFilter, clock: Clock) -> AnyView {
    let router = Router::get();
    let phone = shown.profile().map(|profile| profile.phone.as_str()).filter(|phone| !phone.is_empty());
    let call = phone.map(|phone| {
        let text = (resident().ask_by_phone)(phone);
        view! { <LinkButton href=tel(phone) text icon="phone"/> }
    });
    let mut ways: Vec<AnyView> = Vec::new();
    for (name, wider) in without(filter) {
        let count = found(shown, &wider, clock).len();
        if count > 0 && !wider.is_empty() {
            let text = (resident().leave_out)(&name, count);
            let press = move || router.replace(Route::Services(wider.clone()));
            ways.push(view! { <Button text press/> }.into_any());
        }
    }
    let clear = move || router.replace(Route::Services(ServiceFilter::default()));
    view! {
        <Empty icon="search" title=(resident().none_found)(&filter.query) text=resident().none_found_hint>
            {ways}
            <Button text=resident().clear_filters weight=Weight::Main press=clear/>
            {call}
        </Empty>
    }
    .into_any()
}
