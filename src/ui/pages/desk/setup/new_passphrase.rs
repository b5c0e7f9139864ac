//! A new passphrase, typed twice, with how strong it is.

use leptos::prelude::*;

use super::strength::StrengthMeter;
use crate::forms::setup::field;
use crate::ui::components::{CheckField, Kind, TextField};
use crate::ui::pages::desk::problems::{Problems, error_of};
use crate::ui::pages::desk::{desk, setup_text};

/// 密码 and 再输一次密码. `known` is what a stranger can find out and must not carry it.
#[component]
pub fn NewPassphrase(
    passphrase: RwSignal<String>,
    again: RwSignal<String>,
    known: Signal<Vec<String>>,
    problems: Problems,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    let error = error_of(problems, field::PASSPHRASE);
    let fields = move || {
        let kind = if shown.get() { Kind::Text } else { Kind::NewPassword };
        view! {
            <TextField
                name=field::PASSPHRASE
                label=setup_text().passphrase
                hint=setup_text().passphrase_hint
                value=passphrase
                error=error
                required=true
                kind
            />
            <StrengthMeter passphrase known said=Signal::derive(move || error.get().is_some())/>
            <TextField
                name=field::AGAIN
                label=setup_text().again
                value=again
                error=error_of(problems, field::AGAIN)
                required=true
                kind
            />
        }
    };
    view! {
        {fields}
        <CheckField label=desk().show_passphrase checked=shown change=move |on| shown.set(on)/>
    }
}
