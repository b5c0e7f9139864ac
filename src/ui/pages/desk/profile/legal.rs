//! Legal form, and the way to who leads what.

use leptos::prelude::*;

use super::open::Open;
use super::profile_text;
use crate::app::clock::Clock;
use crate::domain::profile::LegalKind;
use crate::forms::particulars::field;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Choice, ChoiceField, LinkButton, TextField, live, words};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::setup::LEGAL;
use crate::ui::pages::desk::{desk, setup_text};

/// The card.
#[component]
pub fn LegalCards(open: Open) -> impl IntoView {
    let fields = open.form.fields;
    let legal = LEGAL
        .map(|(kind, name)| Choice::new(name, (words().legal_kind)(kind), (setup_text().legal_detail)(kind)));
    let clock = Clock::get();
    let model = Memo::new(move |_| {
        let today = clock.today();
        open.profile.with(|profile| profile.as_ref().map(|profile| profile.positioning_on(today)))
    });
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
            {line(open, field::SCOPE, fields.scope, profile_text().scope_hint)}
            <div>
                <b>{desk().nav_positioning}</b>
                {live(move || Some(view! { <p>{(words().positioning)(model.get()?)}</p> }))}
                <p class="hint">{profile_text().positioning_hint}</p>
                <LinkButton href=Route::Desk(DeskRoute::Positioning).to_string() text=desk().nav_positioning/>
            </div>
        </section>
    }
}

/// What the register says of the station; a part of the committee has no entry.
#[component]
fn Register(open: Open) -> impl IntoView {
    let fields = open.form.fields;
    view! {
        <div class="grid2">
            {line(open, field::FOUNDER, fields.founder, "")}
            {line(open, field::SUPERVISOR, fields.supervisor, "")}
        </div>
        {line(open, field::NUMBER, fields.number, setup_text().number_hint)}
    }
}

fn line(open: Open, name: &'static str, value: RwSignal<String>, hint: &'static str) -> AnyView {
    let (label, error) = ((profile_text().field)(name), error_of(open.form.deed.problems, name));
    view! { <TextField name label value hint error/> }.into_any()
}
