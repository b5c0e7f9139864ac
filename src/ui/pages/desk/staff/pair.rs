//! A new passphrase, typed twice by the person it belongs to.

use leptos::prelude::*;

use super::staff_text;
use crate::ui::components::{CheckField, Kind, TextField, live};
use crate::ui::pages::desk::desk;
use crate::ui::pages::desk::problems::{Problems, error_of};
use crate::ui::pages::desk::setup::StrengthMeter;

/// What is typed of a new passphrase. Never part of a draft.
#[derive(Clone, Copy)]
pub struct Pair {
    pub passphrase: RwSignal<String>,
    pub again: RwSignal<String>,
    /// Names of both fields.
    pub fields: [&'static str; 2],
}

impl Pair {
    /// Two empty fields of these names.
    pub fn new(fields: [&'static str; 2]) -> Pair {
        Pair { passphrase: RwSignal::new(String::new()), again: RwSignal::new(String::new()), fields }
    }

    /// Forgets what was typed.
    pub fn clear(self) {
        self.passphrase.try_set(String::new());
        self.again.try_set(String::new());
    }
}

/// 密码 and 再输一次密码, with how strong it is. `known`: what a stranger can find out.
#[component]
pub fn PassphrasePair(pair: Pair, known: Signal<Vec<String>>, problems: Problems) -> impl IntoView {
    let shown = RwSignal::new(false);
    let Pair { passphrase, again, fields: [first, second] } = pair;
    let error = error_of(problems, first);
    let fields = live(move || {
        let kind = if shown.get() { Kind::Text } else { Kind::NewPassword };
        view! {
            <TextField
                name=first
                label=staff_text().passphrase
                hint=staff_text().passphrase_hint
                value=passphrase
                error
                required=true
                kind
            />
            <StrengthMeter passphrase known said=Signal::derive(move || error.get().is_some())/>
            <TextField
                name=second
                label=staff_text().again
                value=again
                error=error_of(problems, second)
                required=true
                kind
            />
        }
    });
    view! {
        {fields}
        <CheckField label=desk().show_passphrase checked=shown change=move |on| shown.set(on)/>
    }
}
