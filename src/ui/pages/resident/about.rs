//! `#/about`: who the station is, when it is open, who is in charge of what, what happens to data.

use leptos::prelude::*;

use super::contact::contact_card;
use super::{resident, title, with_shown};
use crate::app::clock;
use crate::board::Board;
use crate::domain::catalogue::Block;
use crate::domain::profile::{Body, Profile};
use crate::domain::values::DayException;
use crate::route::Route;
use crate::ui::components::{LinkButton, WeekTable, Weight, say, words, written};
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
    let made = (resident().board_made)(&(words().moment)(board.made));
    view! {
        <div class="split">
            <div class="stack">
                {profile_card(profile)}
                {who_leads(profile)}
            </div>
            <div class="stack">
                {hours(profile)}
                {contact_card(profile)}
            </div>
        </div>
        <p class="muted">{made}</p>
    }
    .into_any()
}

fn profile_card(profile: &Profile) -> AnyView {
    let fact = |name: &'static str, value: String| {
        (!value.is_empty()).then(|| view! { <dt>{name}</dt><dd>{value}</dd> }.into_any())
    };
    let people = [
        profile.households.map(resident().households_count),
        profile.residents.map(|all| (resident().residents_count)(all, profile.over_60)),
    ];
    let people: Vec<String> = people.into_iter().flatten().collect();
    let legal = &profile.legal;
    let facts = [
        fact(resident().community, profile.community.clone()),
        fact((words().body)(Body::Committee), say(&profile.committee)),
        fact(resident().legal, (words().legal)(legal)),
        fact(resident().founder, legal.founder.clone()),
        fact(resident().supervisor, legal.supervisor.clone()),
        fact(resident().households, people.join(words().comma)),
    ];
    let facts: Vec<AnyView> = facts.into_iter().flatten().collect();
    view! {
        <section class="card">
            <h2>{written(&profile.name)}</h2>
            <dl class="facts">{facts}</dl>
        </section>
    }
    .into_any()
}

/// 谁管什么: the body that leads each block.
fn who_leads(profile: &Profile) -> AnyView {
    let model = profile.positioning;
    let rows = Block::ALL.map(|block| {
        view! {
            <dt>{(words().block)(block)}</dt>
            <dd>{(words().body)(model.leads(block))}</dd>
        }
    });
    view! {
        <section class="card">
            <h2>{resident().positioning}</h2>
            <p>{(resident().positioning_lead)((words().positioning)(model))}</p>
            <dl class="facts">{rows.into_iter().collect_view()}</dl>
        </section>
    }
    .into_any()
}

fn hours(profile: &Profile) -> AnyView {
    let today = clock::read().day();
    let table = if profile.hours.is_empty() {
        view! { <p>{resident().hours_none}</p> }.into_any()
    } else {
        view! { <WeekTable hours=profile.hours.clone() today/> }.into_any()
    };
    let coming = profile.exceptions.iter().filter(|exception| exception.until >= today);
    let coming: Vec<_> = coming.map(|other| view! { <li>{exception(other)}</li> }).collect();
    let exceptions =
        (!coming.is_empty()).then(|| view! { <h3>{resident().exceptions}</h3><ul>{coming}</ul> });
    view! { <section class="card"><h2>{resident().hours}</h2>{table}{exceptions}</section> }.into_any()
}

/// 1 月 1 日至 1 月 3 日 休息 · 元旦.
fn exception(exception: &DayException) -> String {
    let (from, until) = ((words().day)(exception.from), (words().day)(exception.until));
    let days = if from == until { from } else { (resident().from_until)(&from, Some(&until)) };
    let sessions = (words().sessions)(&exception.sessions);
    let reason = say(&exception.reason);
    let between = if reason.is_empty() { "" } else { " · " };
    format!("{days} {sessions}{between}{reason}")
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
