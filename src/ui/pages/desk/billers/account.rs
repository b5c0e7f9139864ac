//! How account numbers of a biller are made, and one tried against it.

use leptos::prelude::*;

use super::billers;
use super::open::Open;
use super::sections::text;
use crate::domain::cashdesk::CheckRule;
use crate::forms::billers::field;
use crate::ui::components::{CheckField, Chip, Kind, SelectField, SelectOption, TextField, Tone, live};
use crate::ui::pages::desk::record::Fields;

/// Length, beginning, letters, check.
pub fn account_fields(open: Open) -> AnyView {
    let fields = open.form.fields;
    let rules = std::iter::once(None).chain(CheckRule::ALL.map(Some));
    let options: Vec<SelectOption> = rules
        .enumerate()
        .map(|(n, rule)| SelectOption::new(n.to_string(), (billers().check)(rule)))
        .collect();
    let chosen = move || {
        let rule = fields.check.get();
        let place = rule.and_then(|rule| CheckRule::ALL.iter().position(|other| *other == rule));
        place.map_or(0, |n| n + 1).to_string()
    };
    let choose = move |chosen: String| {
        let n = chosen.parse::<usize>().unwrap_or_default();
        fields.check.set(n.checked_sub(1).and_then(|n| CheckRule::ALL.get(n)).copied());
    };
    let trial = RwSignal::new(String::new());
    let verdict = Memo::new(move |_| fields.draft().takes(&trial.get()));
    let said = live(move || {
        verdict.get().map(|fits| {
            let tone = if fits { Tone::Good } else { Tone::Danger };
            view! { <Chip tone text=(billers().trial)(fits)/> }
        })
    });
    view! {
        <h3>{billers().group_account}</h3>
        <p class="hint">{billers().account_hint}</p>
        <div class="grid2">
            {text(open, field::LENGTHS, fields.lengths, Kind::Text, billers().lengths_hint)}
            {text(open, field::PREFIX, fields.prefix, Kind::Text, billers().prefix_hint)}
        </div>
        <CheckField
            label=(billers().field)(field::LETTERS)
            checked=fields.letters
            change=move |on: bool| fields.letters.set(on)
        />
        <SelectField
            name=field::CHECK
            label=(billers().field)(field::CHECK)
            value=Signal::derive(chosen)
            choose
            options
        />
        <TextField
            name=field::TRIAL
            label=(billers().field)(field::TRIAL)
            value=trial
            hint=billers().trial_hint
            most=40
        />
        <p role="status">{said}</p>
    }
    .into_any()
}
