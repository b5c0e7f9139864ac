//! What happens to what is written, and the two ticks: to be written down, and to be named to whoever comes.

use leptos::prelude::*;

use super::ask;
use super::form::Form;
use super::problems::error_of;
use crate::forms::ask::field;
use crate::ui::components::{CheckField, Required, field_id, live};

/// The ticks; `comes`: a service unit may come to the door.
pub fn consent(form: Form, comes: bool) -> AnyView {
    let error = error_of(form.problems, field::CONSENT);
    // Without a name nothing is written down about anybody.
    let is_named = Memo::new(move |_| form.name.with(|name| !name.trim().is_empty()));
    let [first, second] = ask().consent_text;
    let share = comes.then(|| {
        view! {
            <CheckField label=ask().share checked=form.share change=move |on| form.share.set(on)/>
            <p class="hint">{ask().share_hint}</p>
        }
    });
    let wrong = live(move || {
        error
            .get()
            .map(|error| view! { <span class="error" id="error-ask-consent" role="alert">{error}</span> })
    });
    view! {
        <section class="card stack">
            <h2>{ask().consent_title}</h2>
            <p id="ask-consent-text">{first}" "{second}</p>
            <div class="field">
                <label class="check">
                    <input
                        type="checkbox"
                        id=field_id(field::CONSENT)
                        aria-describedby="ask-consent-text"
                        aria-required=move || is_named.get().then_some("true")
                        aria-invalid=move || error.get().is_some().then_some("true")
                        prop:checked=move || form.consent.get()
                        on:change=move |event| form.consent.set(event_target_checked(&event))
                    />
                    <span>{(ask().field)(field::CONSENT)}" "{live(move || view! { <Required when=is_named.get()/> })}</span>
                </label>
                {wrong}
            </div>
            {share}
        </section>
    }
    .into_any()
}
