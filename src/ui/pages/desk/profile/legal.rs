//! Legal form, and who leads what.

use leptos::prelude::*;

use super::open::Open;
use super::profile_text;
use crate::domain::profile::LegalKind;
use crate::forms::particulars::field;
use crate::ui::components::{Choice, ChoiceField, TextField, live, words};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::setup::{LEGAL, MODELS, explained};
use crate::ui::pages::desk::setup_text;

/// Both, one card each.
#[component]
pub fn LegalCards(open: Open) -> impl IntoView {
    let fields = open.form.fields;
    let legal = LEGAL
        .map(|(kind, name)| Choice::new(name, (words().legal_kind)(kind), (setup_text().legal_detail)(kind)));
    let models =
        MODELS.map(|(model, name)| Choice::new(name, (words().positioning)(model), explained(model)));
    let registered = Memo::new(move |_| fields.legal_kind() != LegalKind::Inside);
    view! {
        <section class="card stack">
            <h2>{profile_text().group_form}</h2>
            <ChoiceField
                name=field::LEGAL
                label=profile_text().legal_question
                value=fields.legal
                choices=legal.to_vec()
            />
            {live(move || registered.get().then(|| view! { <Register open/> }))}
            <ChoiceField
                name=field::POSITIONING
                label=profile_text().positioning_question
                value=fields.positioning
                choices=models.to_vec()
            />
            <p class="hint">{profile_text().positioning_hint}</p>
        </section>
    }
}

/// What the register says of the station; a part of the committee has no entry.
#[component]
fn Register(open: Open) -> impl IntoView {
    let (fields, problems) = (open.form.fields, open.form.deed.problems);
    let line = move |name: &'static str, value: RwSignal<String>, hint: &'static str| {
        let label = (profile_text().field)(name);
        view! { <TextField name label value hint error=error_of(problems, name)/> }
    };
    view! {
        <div class="grid2">
            {line(field::FOUNDER, fields.founder, "")}
            {line(field::SUPERVISOR, fields.supervisor, "")}
        </div>
        {line(field::NUMBER, fields.number, setup_text().number_hint)}
        {line(field::SCOPE, fields.scope, "")}
    }
}
