//! `#/services`: every service, narrowed as one types. What it is narrowed to stands in the address.

use std::rc::Rc;

use leptos::prelude::*;

use super::certificates::certificate_row;
use super::elsewhere::elsewhere;
use super::finding::Found;
use super::services_filters::{change, filters, without};
use super::wanted::{keep_unanswered, not_found_button};
use super::{Hours, resident, title, with_shown};
use crate::app::boards::Shown;
use crate::app::router::Router;
use crate::domain::catalogue::Block;
use crate::route::{Route, ServiceFilter};
use crate::search::Hit;
use crate::ui::components::{Button, Empty, LinkButton, SearchBox, Weight, live, tel, words};

/// Most rows of a card at first: a screen stays light, and whoever wants all of them has them in one tap.
const ROWS: usize = 10;

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
    let router = Router::get();
    let hours = Hours::of(&shown);
    let filters = filters(shown.clone());
    let units = (!shown.providers().is_empty()).then(|| {
        view! { <LinkButton href=Route::Providers.to_string() text=resident().see_providers icon="people"/> }
    });
    let found = Found::of(shown);
    // Outside the list, which is built anew each minute while it follows the clock.
    let all = RwSignal::new(false);
    // Counted apart from the list, so that the line stays and is read aloud when it changes.
    let count = live(move || (resident().found)(found.hits(&router.filter()).len()));
    let list = live(move || results(found, &router.filter(), all, hours));
    let query = Signal::derive(move || router.filter().query);
    keep_unanswered(query, found);
    view! {
        {filters}
        <p class="muted" role="status">{count}</p>
        {certificate_row(query)}
        {list}
        <div class="row">{not_found_button(query)}</div>
        {elsewhere(query)}
        {units}
    }
    .into_any()
}

/// The rows; under the names of the blocks while nothing narrows them.
fn results(found: Found, filter: &ServiceFilter, all: RwSignal<bool>, hours: Option<Hours>) -> AnyView {
    let hits = found.hits(filter);
    if hits.is_empty() {
        return nothing_found(found, filter);
    }
    let card = |block: Option<Block>| {
        let fits =
            |hit: &Hit| block.is_none() || found.service(hit, |service| service.details.block) == block;
        let hits: Vec<Hit> = hits.iter().copied().filter(fits).collect();
        let heading = block.map(|block| view! { <h2>{(words().block)(block)}</h2> }.into_any());
        (!hits.is_empty()).then(|| {
            let rows = rows(found, hits, all, hours);
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
fn rows(found: Found, hits: Vec<Hit>, all: RwSignal<bool>, hours: Option<Hours>) -> AnyView {
    live(move || {
        let most = if all.get() { hits.len() } else { ROWS.min(hits.len()) };
        let rows = found.rows(hits.iter().take(most), hours);
        let more = (most < hits.len()).then(|| {
            let text = (resident().show_more)(hits.len() - most);
            view! { <Button text wide=true press=move || all.set(true)/> }.into_any()
        });
        view! { <ul class="rows">{rows}</ul>{more} }
    })
}

/// What to do when nothing fits: leave out what stands in the way, begin anew, ask.
fn nothing_found(found: Found, filter: &ServiceFilter) -> AnyView {
    let router = Router::get();
    let call = found.phone().map(|phone| {
        let text = (resident().ask_by_phone)(&phone);
        view! { <LinkButton href=tel(&phone) text icon="phone"/> }
    });
    let mut ways: Vec<AnyView> = Vec::new();
    for (name, wider) in without(filter) {
        let count = found.hits(&wider).len();
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
