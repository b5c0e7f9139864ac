//! When and where: its own week, days of the month, special days, the place.

use leptos::prelude::*;

use super::catalogue;
use super::editor::Editor;
use super::focus::{self, DAYS, WEEK};
use super::fold::Fold;
use super::line::Line;
use crate::forms::catalogue::{Field, ProblemKind, Section};
use crate::forms::hours::{HoursProblem, Spot};
use crate::ui::components::{ExceptionsField, Kind, TextField, WeekHoursField};

/// The section.
#[component]
pub fn WhenSection() -> impl IntoView {
    let editor = Editor::get();
    let fields = editor.fields;
    let week_problems = hours_problems(editor, |field| match field {
        Field::Week(spot) => Some(spot),
        _ => None,
    });
    let day_problems = hours_problems(editor, |field| match field {
        Field::Exception(spot) => Some(spot),
        _ => None,
    });
    let week = move || {
        fields.own_hours.get().then(|| {
            view! {
                <WeekHoursField name=WEEK label=catalogue().week week=fields.week problems=week_problems/>
            }
        })
    };
    view! {
        <Fold section=Section::When>
            <fieldset class="choices">
                <legend class="label">{catalogue().hours}</legend>
                <Choice own=false text=catalogue().same_hours/>
                <Choice own=true text=catalogue().own_hours/>
            </fieldset>
            {week}
            <TextField
                name=focus::name(Field::MonthDays)
                label=(catalogue().field)(Field::MonthDays)
                value=fields.month_days
                hint=catalogue().month_days_hint
                error=editor.error(Field::MonthDays)
            />
            <ExceptionsField
                name=DAYS
                label=catalogue().exceptions
                list=fields.exceptions
                problems=day_problems
                english=editor.english
            />
            <Line field=Field::Times value=fields.times hint=catalogue().times_hint/>
            <Line field=Field::Place value=fields.place hint=catalogue().place_hint/>
            <TextField
                name=focus::name(Field::Phone)
                label=(catalogue().field)(Field::Phone)
                value=fields.phone
                kind=Kind::Phone
                hint=catalogue().phone_hint
                error=editor.error(Field::Phone)
            />
        </Fold>
    }
}

#[component]
fn Choice(own: bool, text: &'static str) -> impl IntoView {
    let own_hours = Editor::get().fields.own_hours;
    view! {
        <label class="choice">
            <input
                type="radio"
                name="service-own-hours"
                prop:checked=move || own_hours.get() == own
                on:change=move |_| own_hours.set(own)
            />
            <span><b>{text}</b></span>
        </label>
    }
}

/// The problems of one group of hours, as its field wants them.
fn hours_problems(editor: Editor, spot: fn(Field) -> Option<Spot>) -> Signal<Vec<HoursProblem>> {
    Signal::derive(move || {
        let problems = editor.problems.get().into_iter();
        problems
            .filter_map(|problem| match problem.kind {
                ProblemKind::Hours(what) => Some(HoursProblem { spot: spot(problem.field)?, what }),
                _ => None,
            })
            .collect()
    })
}
