//! 派单: to a service unit at work or to somebody of the staff, at a price agreed before.

use leptos::prelude::*;

use super::{requests, step_words};
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::providers::{Details, State};
use crate::domain::requests::Step;
use crate::domain::values::{Calendar, Instant, RequestId};
use crate::domain::{Command, Station};
use crate::forms::requests::{UnitHours, assign, field, is_unit, staff_key, unit_hours, unit_key};
use crate::ui::components::{
    Button, CheckField, Choice, ChoiceField, Dialog, Kind, NoticeBox, TextField, Tone, Weight, lang, live,
    say, words,
};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Deed, Refused, Undo};

/// The dialog for one request or several: all or none of them.
#[component]
pub fn AssignDialog(
    name: &'static str,
    open: RwSignal<bool>,
    deed: Deed,
    #[prop(into)] ids: Signal<Vec<RequestId>>,
    #[prop(into)] then: UnsyncCallback<()>,
) -> impl IntoView {
    let title = (step_words().step)(Step::Assign);
    view! { <Dialog open name title><Assigning open deed ids then/></Dialog> }
}

#[component]
fn Assigning(
    open: RwSignal<bool>,
    deed: Deed,
    ids: Signal<Vec<RequestId>>,
    then: UnsyncCallback<()>,
) -> impl IntoView {
    let session = Session::get();
    let now = untrack(|| Clock::get().now());
    let chosen = ids.get_untracked();
    // As it is when the dialog opens: what is typed is not thrown away when something changes meanwhile.
    let (choices, has_units, needs_share) = session.read(&[], |station| {
        let units = units(station, &chosen, now);
        let has_units = !units.is_empty();
        let choices: Vec<Choice> = units.into_iter().chain(staff(station)).collect();
        (choices, has_units, needs_share(station, &chosen))
    });
    let (who, price) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let share = RwSignal::new(false);
    let said = (requests().stepped)(Step::Assign);
    let press = move || {
        let checked = untrack(|| assign(&who.get(), &price.get(), share.get(), needs_share));
        let with = match checked {
            Ok(with) => with,
            Err(problems) => return deed.object(problems),
        };
        let command = Command::StepRequests {
            requests: ids.get_untracked(),
            step: Step::Assign,
            with,
            words: String::new(),
        };
        deed.send(vec![command], move |done| {
            if done {
                open.set(false);
                deed.undo.set(Some(Undo { said, back: Vec::new() }));
                then.run(());
            }
        });
    };
    let for_unit = live(move || {
        who.with(|who| is_unit(who)).then(|| {
            let share_error = error_of(deed.problems, field::SHARE);
            let ask = needs_share.then(|| {
                view! {
                    <div class="field">
                        <CheckField label=requests().share checked=share change=move |on| share.set(on)/>
                        <p class="hint">{requests().share_hint}</p>
                        {live(move || share_error.get().map(|error| {
                            view! { <span class="error" role="alert">{error}</span> }
                        }))}
                    </div>
                }
            });
            view! {
                <TextField
                    name=field::PRICE
                    label=requests().price
                    value=price
                    kind=Kind::Decimal
                    hint=requests().price_hint
                    after=requests().yuan
                    error=error_of(deed.problems, field::PRICE)
                />
                {ask}
                <NoticeBox tone=Tone::Info title=requests().house_rule/>
            }
        })
    });
    let nobody = (!has_units).then(|| view! { <p class="hint">{requests().no_units}</p> });
    view! {
        <ChoiceField
            name=field::WHO
            label=requests().who_does_it
            value=who
            choices
            error=error_of(deed.problems, field::WHO)
        />
        {nobody}
        {for_unit}
        <Refused deed/>
        <div class="dialog-actions">
            <Button text=words().cancel press=move || open.set(false)/>
            <Button text=(step_words().step)(Step::Assign) weight=Weight::Main busy=deed.busy press/>
        </div>
    }
}

/// Does somebody among them have to agree first that a service unit learns who they are?
fn needs_share(station: &Station, ids: &[RequestId]) -> bool {
    let mut requests = ids.iter().filter_map(|id| station.requests().get(id));
    requests.any(|request| request.person.is_some() && !request.share)
}

/// Service units at work: those that do this first, then whoever has less to do.
fn units(station: &Station, ids: &[RequestId], now: Instant) -> Vec<Choice> {
    let today = now.day();
    let services = ids.iter().filter_map(|id| station.requests().get(id)?.service.as_ref());
    let services: Vec<_> = services.filter_map(|id| station.catalogue().get(id)).collect();
    let english = lang().is_english();
    let mut units: Vec<(bool, u32, Choice)> = Vec::new();
    for (id, provider) in station.providers().iter() {
        let in_force = provider.details.runs_out().is_none_or(|day| day > today);
        if provider.state != State::Listed || !in_force {
            continue;
        }
        let does = services.iter().any(|service| service.details.providers.contains(id));
        let tally = station.requests().tally(id);
        let facts = (requests().unit_facts)(&tally, does);
        let choice = Choice::new(unit_key(id), provider.details.name.words(english), facts);
        let choice = choice.also(hours(station, &provider.details, now));
        units.push((!does, tally.open, choice));
    }
    units.sort_by_key(|(other, open, _)| (*other, *open));
    units.into_iter().map(|(.., choice)| choice).collect()
}

/// Whether it works now, and its hours today; else what it says about its times in words.
fn hours(station: &Station, details: &Details, now: Instant) -> String {
    let calendar = station.profile().map_or(Calendar::none(), |profile| profile.special().calendar);
    match unit_hours(&details.hours, calendar, now) {
        UnitHours::Unwritten if !details.times.is_empty() => say(&details.times),
        known => (requests().unit_hours)(&known, now.day()),
    }
}

/// Everybody in post.
fn staff(station: &Station) -> Vec<Choice> {
    let members = station.staff().iter().filter(|(_, member)| member.until.is_none());
    let choice = |(id, member): (_, &crate::domain::staff::Member)| {
        let name = member.who.present()?.name.clone();
        Some(Choice::new(staff_key(id), name, (requests().of_staff)(&member.post.post)))
    };
    members.filter_map(choice).collect()
}
