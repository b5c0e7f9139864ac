//! How strong a passphrase is, and what to do about it.

use leptos::prelude::*;

use crate::forms::passphrase::{Strength, estimate};
use crate::i18n::problems;
use crate::ui::components::lang;

/// A meter with words. While nothing is typed it is empty; once the field itself has `said` what is
/// wrong, the advice is not said twice.
#[component]
pub fn StrengthMeter(
    passphrase: RwSignal<String>,
    known: Signal<Vec<String>>,
    said: Signal<bool>,
) -> impl IntoView {
    let words = problems::strings(lang());
    let strength = Memo::new(move |_| -> Strength {
        let known = known.get();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        passphrase.with(|typed| estimate(typed, &known))
    });
    let score = Memo::new(move |_| strength.get().score());
    let advice = Memo::new(move |_| strength.get().weakness.filter(|_| score.get() > 0 && !said.get()));
    view! {
        <div class="stack tight">
            <div class="meter">
                <meter
                    min="0"
                    max="4"
                    low="2"
                    high="3"
                    optimum="4"
                    value=move || score.get().to_string()
                    aria-label=words.strength_label
                ></meter>
                <span>{move || (words.strength)(score.get())}</span>
            </div>
            <p class="muted" role="status">{move || advice.get().map(words.weakness)}</p>
        </div>
    }
}
