//! What the list of services can be narrowed by.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::resident;
use crate::app::boards::Shown;
use crate::app::router::Router;
use crate::domain::catalogue::{Block, Group};
use crate::route::{Route, ServiceFilter};
use crate::ui::components::{SelectField, SelectOption, Toggle, say, words};

/// Changes the filter, in the address too.
pub fn change(router: Router, how: impl FnOnce(&mut ServiceFilter)) {
    let mut filter = untrack(|| router.filter());
    how(&mut filter);
    router.replace(Route::Services(filter));
}

/// Buttons for open now, free and the blocks; lists of categories and of people.
pub fn filters(shown: Rc<Shown>) -> AnyView {
    let router = Router::get();
    let open = shown.profile().is_some().then(|| {
        let turn = |filter: &mut ServiceFilter| filter.open = !filter.open;
        toggle(resident().filter_open, None, Arc::new(|filter| filter.open), Rc::new(turn))
    });
    let turn = |filter: &mut ServiceFilter| filter.free = !filter.free;
    let free = toggle(resident().filter_free, None, Arc::new(|filter| filter.free), Rc::new(turn));
    let block = |block: Block| {
        let count = shown.services().iter().filter(|service| service.details.block == block).count();
        let turn = move |filter: &mut ServiceFilter| {
            filter.block = if filter.block == Some(block) { None } else { Some(block) };
            filter.category = String::new();
        };
        let is_on = Arc::new(move |filter: &ServiceFilter| filter.block == Some(block));
        (count > 0).then(|| toggle((words().block)(block), Some(count), is_on, Rc::new(turn)))
    };
    let toggles: Vec<AnyView> =
        open.into_iter().chain([free]).chain(Block::ALL.into_iter().filter_map(block)).collect();
    let groups = groups(&shown);
    let for_whom = (groups.len() > 1).then(|| {
        let chosen = move || Group::ALL.iter().position(|group| router.filter().group == Some(*group));
        view! {
            <SelectField
                name="group"
                label=resident().made_for
                bare=true
                value=Signal::derive(move || chosen().map(|place| place.to_string()).unwrap_or_default())
                choose=move |place: String| {
                    let group = place.parse().ok().and_then(|place: usize| Group::ALL.get(place).copied());
                    change(router, |filter| filter.group = group);
                }
                options=groups
            />
        }
    });
    let shown = StoredValue::new_local(shown);
    let areas = Signal::derive(move || shown.with_value(|shown| areas(shown, router.filter().block)));
    view! {
        <div class="filters" role="group" aria-label=resident().filters>{toggles}</div>
        <div class="narrow">
            <SelectField
                name="category"
                label=resident().category
                bare=true
                value=Signal::derive(move || router.filter().category)
                choose=move |category| change(router, |filter| filter.category = category)
                options=areas
            />
            {for_whom}
        </div>
    }
    .into_any()
}

/// Not generic, so that it is compiled once.
fn toggle(
    text: &'static str,
    count: Option<usize>,
    is_on: Arc<dyn Fn(&ServiceFilter) -> bool + Send + Sync>,
    turn: Rc<dyn Fn(&mut ServiceFilter)>,
) -> AnyView {
    let router = Router::get();
    let pressed = Signal::derive(move || is_on(&router.filter()));
    let press = move || change(router, &*turn);
    let text = count.map_or_else(|| text.to_owned(), |count| format!("{text} {count}"));
    view! { <Toggle text pressed press/> }.into_any()
}

/// The groups that something is made for, by their place in [`Group::ALL`].
fn groups(shown: &Shown) -> Vec<SelectOption> {
    let mut options = vec![SelectOption::new("", resident().for_everybody)];
    for (place, group) in Group::ALL.into_iter().enumerate() {
        if shown.services().iter().any(|service| service.details.groups.contains(&group)) {
            options.push(SelectOption::new(place.to_string(), (resident().group)(group)));
        }
    }
    options
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

/// The filter without each thing that narrows it, by the name of that thing.
pub fn without(filter: &ServiceFilter) -> Vec<(String, ServiceFilter)> {
    let mut ways = Vec::new();
    let mut leave = |is_on: bool, name: &str, out: fn(&mut ServiceFilter)| {
        if is_on {
            let mut wider = filter.clone();
            out(&mut wider);
            ways.push((name.to_owned(), wider));
        }
    };
    leave(filter.open, resident().filter_open, |filter| filter.open = false);
    leave(filter.free, resident().filter_free, |filter| filter.free = false);
    let group = filter.group.map_or("", resident().group);
    leave(filter.group.is_some(), group, |filter| filter.group = None);
    leave(!filter.category.is_empty(), &filter.category, |filter| filter.category = String::new());
    let block = filter.block.map_or("", words().block);
    leave(filter.block.is_some(), block, |filter| filter.block = None);
    leave(!filter.query.trim().is_empty(), filter.query.trim(), |filter| filter.query = String::new());
    ways
}
