//! One of several, in a native list.

use leptos::prelude::*;

use super::{Frame, Ids};
use crate::ui::components::live::live;

/// One entry: what is stored and what is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelectOption {
    pub value: String,
    pub label: String,
}

impl SelectOption {
    /// An entry.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        SelectOption { value: value.into(), label: label.into() }
    }
}

/// A labelled list to choose from. `value` holds the value of the chosen entry.
#[component]
pub fn SelectField(
    /// Unique on the page; becomes part of the ids.
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] choose: UnsyncCallback<(String,)>,
    #[prop(into)] options: Signal<Vec<SelectOption>>,
    #[prop(into, optional)] hint: String,
    #[prop(into, optional)] error: Signal<Option<String>>,
    #[prop(optional)] required: bool,
    /// The label is only read aloud: for filters whose entries say enough.
    #[prop(optional)]
    bare: bool,
) -> impl IntoView {
    let ids = Ids(name);
    let has_hint = !hint.is_empty();
    // `selected` on the entries, because the value of a list cannot be set before it has entries.
    let entries = live(move || {
        let chosen = value.get();
        let entry = |option: SelectOption| {
            let selected = option.value == chosen;
            view! { <option value=option.value prop:selected=selected>{option.label}</option> }
        };
        options.get().into_iter().map(entry).collect_view()
    });
    view! {
        <Frame ids label hint required error bare>
            <select
                id=ids.control()
                name=name
                class="input"
                autocomplete="off"
                aria-required=required.then_some("true")
                aria-invalid=move || error.get().is_some().then_some("true")
                aria-describedby=move || ids.describedby(has_hint, error.get().is_some())
                on:change=move |event| choose.run((event_target_value(&event),))
            >
                {entries}
            </select>
        </Frame>
    }
}
