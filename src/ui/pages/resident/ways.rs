//! The ways to find something: by a word, by category, by whom it is for, by what has happened, by asking.

use leptos::prelude::*;

use super::{resident, services_link};
use crate::app::boards::{Shown, Source};
use crate::domain::catalogue::{Block, Group};
use crate::domain::values::Text;
use crate::i18n::life::{EVENTS, LifeEvent};
use crate::route::Route;
use crate::ui::components::{LinkButton, PhoneLink, lang, written};

/// The card; only with what there is.
pub fn ways(shown: &Shown) -> AnyView {
    let ask = shown.profile().filter(|profile| !profile.phone.is_empty()).map(|profile| {
        view! { <h3>{resident().find_by_asking}</h3><p>{resident().find_by_asking_hint}" "<PhoneLink phone=&profile.phone/></p> }
    });
    let units = (!shown.providers().is_empty()).then(|| {
        let text = (resident().units_count)(shown.providers().len());
        view! { <LinkButton href=Route::Providers.to_string() text icon="people"/> }
    });
    view! {
        <section class="card ways">
            <h2>{resident().ways_to_find}</h2>
            <h3>{resident().find_by_word}</h3>
            <p>{resident().find_by_word_hint}</p>
            <h3>{resident().find_by_category}</h3>
            <div class="filters">{categories(shown)}</div>
            {groups(shown)}
            <h3>{resident().find_by_life}</h3>
            <div class="filters">{events()}</div>
            {ask}
            <LinkButton href=Route::Certificates(String::new()).to_string() text=resident().certificates icon="paper"/>
            {units}
            {track_link(shown)}
        </section>
    }
    .into_any()
}

/// 查办到哪一步, where it is known: on the station's own tablet.
pub fn track_link(shown: &Shown) -> Option<AnyView> {
    let href = || Route::Track(String::new()).to_string();
    (shown.source == Source::Own)
        .then(|| view! { <LinkButton href=href() text=resident().track icon="search"/> }.into_any())
}

/// Events of life, each leading to what is needed then.
fn events() -> Vec<AnyView> {
    let link = |event: &'static LifeEvent| {
        let href = Route::Life(event.slug.to_owned()).to_string();
        view! { <a class="toggle" href=href>{event.name(lang())}</a> }.into_any()
    };
    EVENTS.iter().map(link).collect()
}

/// Every category with how many it has, in the order of the blocks.
fn categories(shown: &Shown) -> Vec<AnyView> {
    let mut areas: Vec<(&Text, usize)> = Vec::new();
    for block in Block::ALL {
        for details in shown.services().iter().map(|service| &service.details).filter(|d| d.block == block) {
            match areas.iter_mut().find(|(area, _)| area.zh == details.area.zh) {
                Some((_, count)) => *count += 1,
                None => areas.push((&details.area, 1)),
            }
        }
    }
    let pick = |(area, count): (&Text, usize)| {
        let href = services_link(|filter| filter.category = area.zh.clone());
        pick(href, written(area), count)
    };
    areas.into_iter().map(pick).collect()
}

/// Every group that something is made for, with how many things.
fn groups(shown: &Shown) -> Option<AnyView> {
    let group = |group: Group| {
        let made_for = shown.services().iter().filter(|service| service.details.groups.contains(&group));
        let count = made_for.count();
        let href = services_link(|filter| filter.group = Some(group));
        (count > 0).then(|| pick(href, (resident().group)(group).into_any(), count))
    };
    let picks: Vec<AnyView> = Group::ALL.into_iter().filter_map(group).collect();
    (!picks.is_empty())
        .then(|| view! { <h3>{resident().find_by_group}</h3><div class="filters">{picks}</div> }.into_any())
}

fn pick(href: String, name: AnyView, count: usize) -> AnyView {
    view! { <a class="toggle" href=href>{name}" "<span class="num">{count}</span></a> }.into_any()
}
