//! `#/services`: every service, narrowed as one types. What it is narrowed to stands in the address.

use std::rc::Rc;

use leptos::prelude::*;

use super::service_rows::service_row;
use super::{Hours, resident, title, with_shown};
use crate::app::boards::Shown;
use crate::app::router::Router;
use crate::board::BoardService;
use crate::domain::catalogue::{Block, Fee};
use crate::route::{Route, ServiceFilter};
use crate::search;
use crate::ui::components::{
    Button, Empty, LinkButton, Rows, SearchBox, SelectField, SelectOption, Toggle, Weight, live, say, tel,
    words,
};

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

/// Changes the filter, in the address too.
fn change(router: Router, how: impl FnOnce(&mut ServiceFilter)) {
    let mut filter = untrack(|| router.filter());
    how(&mut filter);
    router.replace(Route::Services(filter));
}

fn narrowed(shown: Rc<Shown>) -> AnyView {
    let router = Router::get();
    let hours = Hours::of(&shown);
    let (filters, category) = (filters(&shown), category(shown.clone()));
    let shown = StoredValue::new_local(shown);
    // Counted apart from the list, so that the line stays and is read aloud when it changes.
    let count =
        live(move || shown.with_value(|shown| (resident().found)(found(shown, &router.filter()).len())));
    let list = live(move || shown.with_value(|shown| results(shown, &router.filter(), hours)));
    view! {
        {filters}
        <div class="row">
            <div class="grow">{category}</div>
            <p class="muted" role="status">{count}</p>
        </div>
        {list}
    }
    .into_any()
}

/// The rows; under the names of the blocks while nothing narrows them.
fn results(shown: &Shown, filter: &ServiceFilter, hours: Option<Hours>) -> AnyView {
    let services: Vec<_> =
        found(shown, filter).into_iter().filter_map(|place| shown.services().get(place)).collect();
    if services.is_empty() {
        return nothing_found(shown, &filter.query);
    }
    let rows = |block: Option<Block>| -> Vec<AnyView> {
        let fits = |service: &&&BoardService| block.is_none_or(|block| service.details.block == block);
        services.iter().filter(fits).map(|service| service_row(service, hours)).collect()
    };
    let card = |block: Option<Block>| {
        let rows = rows(block);
        let heading = block.map(|block| view! { <h2>{(words().block)(block)}</h2> });
        (!rows.is_empty()).then(|| view! { <section class="card">{heading}<Rows>{rows}</Rows></section> })
    };
    if filter.query.trim().is_empty() && filter.block.is_none() {
        Block::ALL.map(|block| card(Some(block))).into_iter().collect_view().into_any()
    } else {
        card(None).into_any()
    }
}

/// The places of the services that a filter lets through, best answer first.
fn found(shown: &Shown, filter: &ServiceFilter) -> Vec<usize> {
    let query = filter.query.trim();
    let mut found: Vec<(u32, usize)> = Vec::new();
    for (place, service) in shown.services().iter().enumerate() {
        let details = &service.details;
        let fits = filter.block.is_none_or(|block| details.block == block)
            && (filter.category.is_empty() || details.area.zh == filter.category)
            && (!filter.free || details.fee == Fee::Free);
        if fits && let Some(score) = search::score(details, query) {
            // Behind all that answer as well or better: sorted as it grows.
            found.insert(found.partition_point(|(other, _)| *other >= score), (score, place));
        }
    }
    found.into_iter().map(|(_, place)| place).collect()
}

fn filters(shown: &Shown) -> AnyView {
    let router = Router::get();
    let count = |block| shown.services().iter().filter(|service| service.details.block == block).count();
    let block = |block: Block| {
        let pressed = move || router.filter().block == Some(block);
        let press = move || {
            change(router, |filter| {
                filter.block = if filter.block == Some(block) { None } else { Some(block) };
                filter.category = String::new();
            });
        };
        let count = count(block);
        (count > 0).then(|| {
            view! { <Toggle text=(words().block)(block) pressed=Signal::derive(pressed) press count/> }
        })
    };
    let blocks = Block::ALL.map(block).into_iter().collect_view();
    let free = Signal::derive(move || router.filter().free);
    view! {
        <div class="filters" role="group" aria-label=resident().filters>
            {blocks}
            <Toggle
                text=resident().filter_free
                pressed=free
                press=move || change(router, |filter| filter.free = !filter.free)
            />
        </div>
    }
    .into_any()
}

fn category(shown: Rc<Shown>) -> AnyView {
    let router = Router::get();
    let shown = StoredValue::new_local(shown);
    let areas = Signal::derive(move || shown.with_value(|shown| areas(shown, router.filter().block)));
    view! {
        <SelectField
            name="category"
            label=resident().category
            bare=true
            value=Signal::derive(move || router.filter().category)
            choose=move |category| change(router, |filter| filter.category = category)
            options=areas
        />
    }
    .into_any()
}

/// The categories of a block, or all, in the order in which they first come.
fn areas(shown: &Shown, block: Option<Block>) -> Vec<SelectOption> {
    let mut areas = vec![SelectOption::new("", resident().category_all)];
    for service in shown.services() {
        let details = &service.details;
        let of_block = block.is_none_or(|block| details.block == block);
        if of_block && !areas.iter().any(|area| area.value == details.area.zh) {
            areas.push(SelectOption::new(&details.area.zh, say(&details.area)));
        }
    }
    areas
}

/// What to do when nothing fits.
fn nothing_found(shown: &Shown, query: &str) -> AnyView {
    let router = Router::get();
    let phone = shown.profile().map(|profile| profile.phone.as_str()).filter(|phone| !phone.is_empty());
    let call = phone.map(|phone| {
        let text = (resident().ask_by_phone)(phone);
        view! { <LinkButton href=tel(phone) text icon="phone"/> }
    });
    let clear = move || router.replace(Route::Services(ServiceFilter::default()));
    view! {
        <Empty icon="search" title=(resident().none_found)(query) text=resident().none_found_hint>
            <Button text=resident().clear_filters weight=Weight::Main press=clear/>
            {call}
        </Empty>
    }
    .into_any()
}
