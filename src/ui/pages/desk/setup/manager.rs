//! The third step: who is in charge, and the passphrase.

use leptos::prelude::*;

use super::fields::Fields;
use super::new_passphrase::NewPassphrase;
use crate::forms::setup::field;
use crate::ui::components::{CheckField, Kind, TextField};
use crate::ui::pages::desk::problems::{Problems, error_of};
use crate::ui::pages::desk::setup_text;

/// Name, phone, passphrase, and whether the general list comes along.
#[component]
pub fn ManagerStep(problems: Problems) -> impl IntoView {
    let fields = Fields::get();
    let known = Signal::derive(move || {
        vec![
            fields.manager.get(),
            fields.phone.get(),
            fields.name.get(),
            fields.community.get(),
            fields.letters.get(),
        ]
    });
    view! {
        <section class="card stack">
            <h2 tabindex="-1">{setup_text().manager_heading}</h2>
            <TextField
                name=field::MANAGER
                label=setup_text().manager
                hint=setup_text().manager_hint
                value=fields.manager
                error=error_of(problems, field::MANAGER)
                required=true
                most=30
            />
            <TextField
                name=field::PHONE
                label=setup_text().phone
                hint=setup_text().phone_hint
                value=fields.phone
                error=error_of(problems, field::PHONE)
                kind=Kind::Phone
                most=40
            />
            <NewPassphrase passphrase=fields.passphrase again=fields.again known problems/>
        </section>
        <section class="card stack tight">
            <CheckField label=setup_text().starter checked=fields.starter change=move |on| fields.starter.set(on)/>
            <p class="muted">{setup_text().starter_hint}</p>
        </section>
    }
}
