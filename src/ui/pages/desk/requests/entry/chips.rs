//! Choices in a row, all in sight: one of a few, and things to begin with.

use leptos::prelude::*;

use crate::ui::components::field_id;

/// One of a few, as radio buttons in a row. `value` is the place of the chosen one.
pub fn radio_chips(
    name: &'static str,
    legend: &'static str,
    labels: Vec<&'static str>,
    value: RwSignal<usize>,
) -> AnyView {
    let chip = |(n, label): (usize, &'static str)| {
        // The first carries the id, so that the focus can be put on the group.
        let id = (n == 0).then(|| field_id(name));
        view! {
            <label class="choice">
                <input
                    type="radio"
                    id=id
                    name=name
                    prop:checked=move || value.get() == n
                    on:change=move |_| value.set(n)
                />
                <span>{label}</span>
            </label>
        }
    };
    let chips = labels.into_iter().enumerate().map(chip).collect_view();
    view! {
        <fieldset class="field">
            <legend class="label">{legend}</legend>
            <div class="filters">{chips}</div>
        </fieldset>
    }
    .into_any()
}

/// A large button with one name on it.
pub fn tile(text: String, press: impl Fn() + 'static) -> AnyView {
    view! { <button type="button" class="tile" on:click=move |_| press()><b>{text}</b></button> }.into_any()
}
