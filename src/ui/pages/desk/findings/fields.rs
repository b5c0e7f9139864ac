//! 两台平板写得不一样: record by record and field by field, both versions side by side, one of which is chosen.

use leptos::prelude::*;

use super::checking::Checking;
use super::{STATE, findings};
use crate::app::session::Session;
use crate::domain::values::DeviceId;
use crate::domain::{Command, Station};
use crate::engine::{Finding, Thing, Version, choose, let_go};
use crate::i18n::Lang;
use crate::i18n::history::{thing, version};
use crate::ui::components::{Button, Chip, Toasts, Tone, lang, live, words};
use crate::ui::pages::desk::record::{Deed, HistoryLink, Refused, focus_on, shared};

/// Fields that show at first, and are added by each press.
const PAGE: usize = 10;

/// A record, and its fields that are to be settled.
#[derive(Clone)]
struct Group {
    thing: Thing,
    fields: Vec<Finding>,
}

/// The section; nothing where nothing is to be settled.
#[component]
pub fn Fields(checking: Checking) -> impl IntoView {
    let shown = RwSignal::new(PAGE);
    let rest = Memo::new(move |_| checking.fields().len().saturating_sub(shown.get()).min(PAGE));
    let any = Memo::new(move |_| !checking.fields().is_empty());
    let groups = move || groups(checking.fields().into_iter().take(shown.get()));
    let more = move || {
        let press = move || shown.update(|n| *n += PAGE);
        Some(rest.get())
            .filter(|n| *n > 0)
            .map(|n| view! { <Button text=(shared().more)(n) wide=true press/> })
    };
    live(move || {
        any.get().then(|| {
            view! {
                <section class="section">
                    <h2>{findings().fields}</h2>
                    <p class="muted">{findings().fields_hint}</p>
                    <For each=groups key=key children=move |group| card(checking, group)/>
                    {live(more)}
                </section>
            }
        })
    })
}

fn groups(fields: impl Iterator<Item = Finding>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for finding in fields {
        match groups.iter_mut().find(|group| group.thing == finding.thing) {
            Some(group) => group.fields.push(finding),
            None => groups.push(Group { thing: finding.thing.clone(), fields: vec![finding] }),
        }
    }
    groups
}

/// A card that stays is kept as it is; one that says something new has another key.
fn key(group: &Group) -> String {
    let mut key = group.thing.id().to_owned();
    for finding in &group.fields {
        key.push(' ');
        key.push_str(&finding.field);
        for version in &finding.versions {
            key.push(' ');
            key.push_str(&version.entry.to_string());
        }
    }
    key
}

fn card(checking: Checking, group: Group) -> AnyView {
    let Group { thing: about, fields } = group;
    let title = Session::get().peek(|station| thing(lang(), station, &about));
    let id = about.id().to_owned();
    let history = (!id.is_empty()).then(|| view! { <HistoryLink thing=id/> });
    let fields: Vec<AnyView> =
        fields.into_iter().map(|finding| view! { <Field checking finding/> }.into_any()).collect();
    view! {
        <section class="card stack">
            <div class="head"><h3>{title}</h3>{history}</div>
            {fields}
        </section>
    }
    .into_any()
}

/// One field with its versions.
#[component]
fn Field(checking: Checking, finding: Finding) -> impl IntoView {
    let (session, deed, toasts) = (Session::get(), Deed::new(), Toasts::get());
    let (chosen, left, gone) = (findings().chosen, findings().left, findings().gone);
    let own = session.device().map(|device| device.id);
    let told: Vec<Told> = session.peek(|station| {
        finding
            .versions
            .iter()
            .map(|version| tell(lang(), station, &finding, version, own.as_ref()))
            .collect()
    });
    let label = told.first().map(|told| told.field.clone()).unwrap_or_default();
    let finding = StoredValue::new(finding);
    let settle = move |command: Command, said: &'static str| {
        deed.send(vec![command], move |done| {
            if done {
                let settled = finding.get_value();
                checking.settled(move |found| found.fields.retain(|finding| *finding != settled));
                focus_on(STATE.to_owned());
                // After the shell has said that it is saved.
                request_animation_frame(move || toasts.say(said));
            }
        });
    };
    let take = move |n: usize| {
        let command = finding.with_value(|finding| {
            let version = finding.versions.get(n)?;
            session.peek(|station| choose(station, finding, version))
        });
        let Some(command) = command else {
            deed.refused.set(Some(gone.to_owned()));
            return;
        };
        settle(command, chosen);
    };
    // Of what is gone nothing can be put in place; it can only be let go.
    let is_gone = !told.iter().any(|told| told.can);
    let leave = move || settle(finding.with_value(let_go), left);
    let over = is_gone.then(|| {
        view! {
            <p class="muted">{gone}</p>
            <div class="row"><Button text=findings().leave busy=deed.busy press=leave/></div>
        }
    });
    let versions: Vec<AnyView> =
        told.into_iter().enumerate().map(|(n, told)| one(n, told, deed, take)).collect();
    view! {
        <div class="stack">
            <h4>{label}</h4>
            <div class="versions">{versions}</div>
            {over}
            <Refused deed/>
        </div>
    }
}

/// A version in words.
struct Told {
    field: String,
    value: String,
    written: String,
    shows: bool,
    /// It can be put in place.
    can: bool,
}

fn tell(lang: Lang, station: &Station, finding: &Finding, of: &Version, own: Option<&DeviceId>) -> Told {
    let said = of.says(&finding.field);
    let (field, value) = said.map(|said| version(lang, station, &of.event, said)).unwrap_or_default();
    let who = station.staff().get(&of.by).and_then(|member| member.who.present());
    let who = who.map(|who| who.name.clone()).unwrap_or_default();
    let written =
        (findings().written)(&who, &tablet(station, &of.entry.device, own), &(words().moment)(of.at));
    let can = choose(station, finding, of).is_some();
    Told { field, value, written, shows: of.shows, can }
}

/// A tablet by what it is called here.
pub fn tablet(station: &Station, device: &DeviceId, own: Option<&DeviceId>) -> String {
    let name = station.tablets().name(device);
    if own == Some(device) {
        findings().this_tablet.to_owned()
    } else if name.is_empty() {
        (findings().other_tablet)(device.as_str())
    } else {
        name.to_owned()
    }
}

fn one(n: usize, told: Told, deed: Deed, take: impl Fn(usize) + Copy + Send + Sync + 'static) -> AnyView {
    let Told { value, written, shows, can, .. } = told;
    let value = match value.is_empty() {
        true => view! { <p class="muted">{findings().nothing}</p> }.into_any(),
        false => view! { <p class="version-text">{value}</p> }.into_any(),
    };
    let choose = can.then(|| {
        view! { <div class="row"><Button text=findings().choose busy=deed.busy press=move || take(n)/></div> }
    });
    let shows = shows.then(|| view! { <Chip tone=Tone::Info text=findings().shows/> });
    view! {
        <div class="version" role="group" aria-label=(findings().version)(n + 1)>
            {value}
            <p class="muted num">{written}</p>
            {shows}
            {choose}
        </div>
    }
    .into_any()
}
