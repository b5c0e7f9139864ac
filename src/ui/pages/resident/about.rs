//! `#/about`: who the station is, when it is open, who is in charge of what, what happens to data.

use leptos::prelude::*;

use super::charter::{charter, means};
use super::contact::contact_card;
use super::structured::structured;
use super::verify::verify_link;
use super::{card, fact, facts_list, resident, special_days, title, with_shown};
use crate::app::clock;
use crate::board::{Board, schema_org};
use crate::domain::profile::{Body, Profile};
use crate::route::Route;
use crate::ui::components::{LinkButton, WeekPicture, Weight, say, words, written};
use crate::ui::shell::DisplaySettings;

/// The about page.
#[component]
pub fn About() -> impl IntoView {
    title(|| resident().about_title.to_owned());
    view! {
        <div class="page-head"><h1>{resident().about_title}</h1></div>
        {with_shown(|shown| match &shown.board {
            Some(board) => station(board),
            None => view! { <AboutApp/> }.into_any(),
        })}
        <div class="row no-print">{verify_link()}</div>
        <Settings/>
        <DataCard/>
    }
}

/// Without a station: what this is.
#[component]
fn AboutApp() -> impl IntoView {
    view! {
        <section class="card">
            <h2>{resident().about_app}</h2>
            <p>{resident().about_app_text}</p>
            <LinkButton href=Route::Stations.to_string() text=resident().choose_community weight=Weight::Main/>
        </section>
    }
}

fn station(board: &Board) -> AnyView {
    let profile = &board.profile;
    if !board.demo {
        structured(&schema_org::station(
            board,
            Route::Home.under(&profile.public_url, &profile.code).as_deref(),
        ));
    }
    view! {
        <div class="split">
            <div class="stack">
                {profile_card(profile)}
                {charter(profile)}
                {means(board)}
            </div>
            <div class="stack">
                {hours(profile)}
                {contact_card(profile)}
            </div>
        </div>
    }
    .into_any()
}

fn profile_card(profile: &Profile) -> AnyView {
    let people = [
        profile.households.map(resident().households_count),
        profile.residents.map(|all| (resident().residents_count)(all, profile.over_60)),
    ];
    let people: Vec<String> = people.into_iter().flatten().collect();
    let legal = &profile.legal;
    let facts = vec![
        fact(resident().community, profile.community.clone()),
        fact((words().body)(Body::Committee), say(&profile.committee)),
        fact(resident().legal, (words().legal)(legal)),
        fact(resident().founder, legal.founder.clone()),
        fact(resident().supervisor, legal.supervisor.clone()),
        fact(resident().households, people.join(words().comma)),
    ];
    view! {
        <section class="card">
            <h2>{written(&profile.name)}</h2>
            {facts_list(facts)}
        </section>
    }
    .into_any()
}

fn hours(profile: &Profile) -> AnyView {
    let today = clock::read().day();
    let table = if profile.hours.is_empty() {
        view! { <p>{resident().hours_none}</p> }.into_any()
    } else {
        view! { <WeekPicture hours=profile.hours.clone() today label=resident().hours/> }.into_any()
    };
    let content = [Some(table), special_days(profile.special(), today)];
    card(resident().hours, content.into_iter().flatten().collect())
}

#[component]
fn Settings() -> impl IntoView {
    view! { <section class="card no-print"><h2>{words().display}</h2><DisplaySettings/></section> }
}

#[component]
fn DataCard() -> impl IntoView {
    let points = resident().data_points.iter().map(|point| view! { <li>{*point}</li> });
    view! { <section class="card"><h2>{resident().data}</h2><ul>{points.collect_view()}</ul></section> }
}
