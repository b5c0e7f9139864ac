//! One of a few, all in sight.

use leptos::prelude::*;

use super::{FieldError, Ids};

/// One possibility, with a line that explains it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub detail: String,
    /// A line below that.
    pub also: String,
}

impl Choice {
    /// A possibility; an empty `detail` is left out.
    pub fn new(value: impl Into<String>, label: impl Into<String>, detail: impl Into<String>) -> Self {
        let (value, label, detail) = (value.into(), label.into(), detail.into());
        Choice { value, label, detail, also: String::new() }
    }

    /// With one more line.
    pub fn also(mut self, line: String) -> Self {
        self.also = line;
        self
    }
}

/// A group of radio buttons, as large as cards. `value` holds the value of the chosen one.
#[component]
pub fn ChoiceField(
    /// Unique on the page; becomes part of the ids.
    name: &'static str,
    #[prop(into)] label: String,
    value: RwSignal<String>,
    choices: Vec<Choice>,
    #[prop(into, optional)] error: Signal<Option<String>>,
) -> impl IntoView {
    let ids = Ids(name);
    let choices = choices.into_iter().enumerate().map(|(n, choice)| {
        let Choice { value: own, label, detail, also } = choice;
        let (checked, chosen) = (own.clone(), own.clone());
        // The first carries the id, so that the focus can be put on the group.
        let id = (n == 0).then(|| ids.control());
        view! {
            <label class="choice">
                <input
                    type="radio"
                    id=id
                    name=name
                    value=own
                    prop:checked=move || value.with(|value| *value == checked)
                    on:change=move |_| value.set(chosen.clone())
                />
                <span>
                    <b>{label}</b>
                    {[detail, also].into_iter().filter(|line| !line.is_empty()).map(|line| view! { <small>{line}</small> }).collect_view()}
                </span>
            </label>
        }
    });
    view! {
        <fieldset class="choices" aria-describedby=move || ids.describedby(false, error.get().is_some())>
            <legend class="label">{label}</legend>
            {choices.collect_view()}
            <FieldError ids error/>
        </fieldset>
    }
}
