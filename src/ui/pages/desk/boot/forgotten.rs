//! Nobody knows the passphrase, and the recovery code is gone too: what is left to do.

use leptos::prelude::*;

use super::days;
use crate::ui::shell::Steps;

/// Behind one line, below the fields of the lock screen.
#[component]
pub fn Forgotten() -> impl IntoView {
    view! {
        <details class="fold">
            <summary>{days().forgotten}</summary>
            <div class="stack">
                <p>{days().forgotten_text}</p>
                <Steps steps=days().forgotten_steps/>
            </div>
        </details>
    }
}
