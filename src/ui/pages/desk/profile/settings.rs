//! The community in numbers, and when the desk locks itself.

use leptos::prelude::*;

use super::open::Open;
use super::profile_text;
use crate::domain::profile::Profile;
use crate::forms::particulars::{IDLE_CHOICES, field};
use crate::ui::components::{Kind, SelectField, SelectOption, TextField};
use crate::ui::pages::desk::problems::error_of;

/// Households, residents, premises.
#[component]
pub fn NumbersCard(open: Open) -> impl IntoView {
    let (fields, problems) = (open.form.fields, open.form.deed.problems);
    let number = move |name: &'static str, value: RwSignal<String>, after: &'static str| {
        let label = (profile_text().field)(name);
        view! { <TextField name label value kind=Kind::Number after most=12 error=error_of(problems, name)/> }
    };
    let words = profile_text();
    view! {
        <section class="card stack">
            <h2>{words.group_numbers}</h2>
            <p class="hint">{words.numbers_hint}</p>
            <div class="grid2">
                {number(field::HOUSEHOLDS, fields.households, words.unit_households)}
                {number(field::RESIDENTS, fields.residents, words.unit_people)}
                {number(field::OVER_60, fields.over_60, words.unit_people)}
                {number(field::PREMISES, fields.premises, words.unit_square_metres)}
            </div>
        </section>
    }
}

/// How long the desk waits before it locks itself.
#[component]
pub fn SettingsCard(open: Open) -> impl IntoView {
    let fields = open.form.fields;
    let words = profile_text();
    let options = Signal::derive(move || {
        let chosen = fields.idle.get();
        let usual = SelectOption::new("", (words.usual)(Profile::IDLE_MINUTES));
        // The usual wait stands first; as a choice of its own only where somebody has chosen it.
        let offered = IDLE_CHOICES.into_iter().chain(chosen.parse().ok());
        let mut minutes: Vec<u8> = offered
            .filter(|n| *n != Profile::IDLE_MINUTES || chosen == Profile::IDLE_MINUTES.to_string())
            .collect();
        minutes.sort_unstable();
        minutes.dedup();
        let rest = minutes.into_iter().map(|n| SelectOption::new(n.to_string(), (words.minutes)(n)));
        std::iter::once(usual).chain(rest).collect::<Vec<_>>()
    });
    view! {
        <section class="card stack">
            <h2>{words.group_desk}</h2>
            <SelectField
                name=field::IDLE
                label=(words.field)(field::IDLE)
                value=fields.idle
                choose=move |minutes: String| fields.idle.set(minutes)
                options
                hint=words.idle_hint
            />
        </section>
    }
}
