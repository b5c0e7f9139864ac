//! Yes or no.

use leptos::prelude::*;

/// A tick with its words.
#[component]
pub fn CheckField(
    #[prop(into)] label: String,
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] change: UnsyncCallback<(bool,)>,
) -> impl IntoView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=move || checked.get()
                on:change=move |event| change.run((event_target_checked(&event),))
            />
            <span>{label}</span>
        </label>
    }
}
