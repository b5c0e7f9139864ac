//! The fields of somebody new, written down along with what they ask for.

use leptos::prelude::*;

use super::consent::sentences;
use super::people;
use super::picker::Picked;
use crate::forms;
use crate::forms::people::field;
use crate::i18n::problems;
use crate::ui::components::{CheckField, Kind, TextField, lang};
use crate::ui::pages::desk::problems::{Problems, error_of};

/// Phone, door, and that they agree.
#[component]
pub fn Newcomer(picked: Picked, problems: Problems) -> impl IntoView {
    let label = people().field;
    // What is wrong is said once the field was left, not while it is being typed.
    let left = RwSignal::new(false);
    let sentence = problems::strings(lang()).problem;
    let wrong = Signal::derive(move || {
        let problems = if left.get() { picked.newcomer().err()? } else { return None };
        forms::of(&problems, field::PICK_PHONE).map(sentence)
    });
    let change = move |on| picked.consent.set(on);
    view! {
        <fieldset class="stack newcomer">
            <legend class="label">{people().pick_somebody_new}</legend>
            <div on:focusout=move |_| left.set(true)>
                <TextField
                    name=field::PICK_PHONE
                    label=label(field::PICK_PHONE)
                    value=picked.phone
                    kind=Kind::Phone
                    error=wrong
                />
            </div>
            <div class="newcomer-door">
                <TextField name=field::PICK_BUILDING label=label(field::PICK_BUILDING) value=picked.building/>
                <TextField name=field::PICK_UNIT label=label(field::PICK_UNIT) value=picked.unit/>
                <TextField name=field::PICK_ROOM label=label(field::PICK_ROOM) value=picked.room/>
            </div>
            {sentences()}
            <CheckField
                name=field::PICK_CONSENT
                label=people().agrees
                checked=picked.consent
                change
                error=error_of(problems, field::PICK_CONSENT)
            />
        </fieldset>
    }
}
