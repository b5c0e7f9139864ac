//! The hours of a week, as they are typed.

use leptos::prelude::*;

use super::button::Button;
use super::icon::Icon;
use super::lang::{lang, words};
use super::live::live;
use super::sessions_field::{Sessions, SessionsField, add, add_id, error_at};
use crate::domain::values::WeekHours;
use crate::forms::hours::{HoursProblem, Spot, WeekDraft};
use crate::i18n::hours;

/// Seven days with up to three sessions each. `problems` are those of `WeekDraft::check`.
#[component]
pub fn WeekHoursField(
    /// Unique on the page; becomes part of the ids ([`super::spot_id`]).
    name: &'static str,
    #[prop(into)] label: String,
    week: RwSignal<WeekDraft>,
    #[prop(into, optional)] problems: Signal<Vec<HoursProblem>>,
) -> impl IntoView {
    let strings = hours::strings(lang());
    let days = (0..7).map(|n| view! { <DayField name week n problems/> }).collect_view();
    let error = error_at(problems, Spot::Week);
    let copies = live(move || {
        let any = week.with(|week| week.0.first().is_some_and(|monday| !monday.is_empty()));
        any.then(|| {
            let like = move |until: usize| move || week.update(|week| week.like_monday(1..=until));
            view! {
                <div class="row">
                    <Button text=strings.workdays_like_monday small=true press=like(4)/>
                    <Button text=strings.all_like_monday small=true press=like(6)/>
                </div>
            }
        })
    });
    view! {
        <fieldset class="week-hours">
            <legend class="label">{label}</legend>
            <p class="hint">{strings.hint}</p>
            {live(move || error.get().map(|error| view! { <p class="error" role="alert">{error}</p> }))}
            {days}
            {copies}
        </fieldset>
    }
}

/// One day: its name, its sessions, and a button for one more.
#[component]
fn DayField(
    name: &'static str,
    week: RwSignal<WeekDraft>,
    n: usize,
    problems: Signal<Vec<HoursProblem>>,
) -> impl IntoView {
    let strings = hours::strings(lang());
    let day = (words().weekday)(n);
    let sessions = Sessions {
        root: week,
        n,
        get: |week, n| week.0.get(n),
        get_mut: |week, n| week.0.get_mut(n),
        spot: Spot::Day,
    };
    let count = Memo::new(move |_| sessions.count());
    let closed =
        live(move || (count.get() == 0).then(|| view! { <span class="muted">{strings.closed}</span> }));
    view! {
        <div class="week-day">
            <b>{day}</b>
            <div class="sessions">{closed}<SessionsField name sessions day problems/></div>
            <button
                type="button"
                class="btn small icon-only"
                id=add_id(name, n)
                aria-label=(strings.add)(day)
                aria-disabled=move || (count.get() >= WeekHours::MOST_SESSIONS).then_some("true")
                on:click=move |_| add(name, sessions)
            >
                <Icon name="plus"/>
            </button>
        </div>
    }
}
