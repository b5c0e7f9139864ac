//! The second step: legal form, and who leads what.

use leptos::prelude::*;

use super::fields::{Fields, LEGAL, MODELS};
use crate::domain::catalogue::Block;
use crate::domain::profile::{Body, LegalKind, Positioning};
use crate::forms::setup::field;
use crate::ui::components::{Choice, ChoiceField, TextField, words};
use crate::ui::pages::desk::problems::{Problems, error_of};
use crate::ui::pages::desk::setup_text;

/// Legal form and positioning.
#[component]
pub fn FormStep(problems: Problems) -> impl IntoView {
    let fields = Fields::get();
    let legal = LEGAL
        .map(|(kind, name)| Choice::new(name, (words().legal_kind)(kind), (setup_text().legal_detail)(kind)));
    let models =
        MODELS.map(|(model, name)| Choice::new(name, (words().positioning)(model), explained(model)));
    let registered = Memo::new(move |_| fields.legal_kind() != LegalKind::Inside);
    view! {
        <section class="card stack">
            <h2 tabindex="-1">{setup_text().legal}</h2>
            <ChoiceField name=field::LEGAL label=setup_text().legal_question value=fields.legal choices=legal.to_vec()/>
            {move || registered.get().then(|| view! { <Register problems/> })}
        </section>
        <section class="card stack">
            <h2>{setup_text().positioning}</h2>
            <p class="muted">{setup_text().positioning_hint}</p>
            <ChoiceField
                name=field::POSITIONING
                label=setup_text().positioning_question
                value=fields.positioning
                choices=models.to_vec()
            />
        </section>
    }
}

/// What the register says of the station.
#[component]
fn Register(problems: Problems) -> impl IntoView {
    let fields = Fields::get();
    view! {
        <div class="grid2">
            <TextField
                name=field::FOUNDER
                label=setup_text().founder
                value=fields.founder
                error=error_of(problems, field::FOUNDER)
                most=60
            />
            <TextField
                name=field::SUPERVISOR
                label=setup_text().supervisor
                value=fields.supervisor
                error=error_of(problems, field::SUPERVISOR)
                most=60
            />
        </div>
        <TextField
            name=field::NUMBER
            label=setup_text().number
            hint=setup_text().number_hint
            value=fields.number
            error=error_of(problems, field::NUMBER)
            most=40
        />
        <TextField
            name=field::SCOPE
            label=setup_text().scope
            value=fields.scope
            error=error_of(problems, field::SCOPE)
            most=200
        />
    }
}

/// What a model means, and which body it puts in front of each block.
pub fn explained(model: Positioning) -> String {
    let mut leads: Vec<(Body, Vec<&str>)> = Vec::new();
    for block in Block::ALL {
        let (body, name) = (model.leads(block), (words().block)(block));
        match leads.iter_mut().find(|(leader, _)| *leader == body) {
            Some((_, blocks)) => blocks.push(name),
            None => leads.push((body, vec![name])),
        }
    }
    let leads = leads
        .iter()
        .map(|(body, blocks)| (setup_text().leads)((words().body)(*body), &blocks.join(words().comma)));
    let leads: Vec<String> = leads.collect();
    (setup_text().and_leads)((setup_text().positioning_detail)(model), &leads.join(setup_text().semicolon))
}
