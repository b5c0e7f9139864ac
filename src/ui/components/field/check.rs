//! Yes or no.

use leptos::prelude::*;

use super::{FieldError, Ids};

/// A tick with its words. One that may be wrong has a name, by which a summary of problems leads to it.
#[component]
pub fn CheckField(
    #[prop(into)] label: String,
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] change: UnsyncCallback<(bool,)>,
    #[prop(optional)] name: Option<&'static str>,
    #[prop(into, optional)] error: Signal<Option<String>>,
) -> impl IntoView {
    let ids = name.map(Ids);
    let wrong = move || error.get().is_some();
    view! {
        <label class="check">
            <input
                type="checkbox"
                id=ids.map(Ids::control)
                aria-invalid=move || wrong().then_some("true")
                aria-describedby=move || ids.and_then(|ids| ids.describedby(false, wrong()))
                prop:checked=move || checked.get()
                on:change=move |event| change.run((event_target_checked(&event),))
            />
            <span>{label}</span>
        </label>
        {ids.map(|ids| view! { <FieldError ids error/> })}
    }
}
