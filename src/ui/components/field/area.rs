//! Several lines of text.

use leptos::prelude::*;

use super::{Frame, Ids};

/// A labelled box for several lines; it grows with what is typed.
#[component]
pub fn AreaField(
    /// Unique on the page; becomes part of the ids.
    name: &'static str,
    #[prop(into)] label: String,
    value: RwSignal<String>,
    #[prop(into, optional)] hint: String,
    #[prop(into, optional)] error: Signal<Option<String>>,
    #[prop(into, optional)] placeholder: String,
    #[prop(optional)] required: bool,
    #[prop(optional)] most: Option<u32>,
) -> impl IntoView {
    let ids = Ids(name);
    let has_hint = !hint.is_empty();
    view! {
        <Frame ids label hint required error>
            <textarea
                id=ids.control()
                name=name
                class="input"
                rows="3"
                autocomplete="off"
                placeholder=placeholder
                maxlength=most.map(|n| n.to_string())
                aria-required=required.then_some("true")
                aria-invalid=move || error.get().is_some().then_some("true")
                aria-describedby=move || ids.describedby(has_hint, error.get().is_some())
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            ></textarea>
        </Frame>
    }
}
