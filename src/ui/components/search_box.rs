//! A search field that understands Chinese keyboards.

use leptos::ev::{self, SubmitEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::InputEvent;

use super::button::{Button, Weight};
use super::lang::words;

/// A search field with its button. `typed` hears every change, but not the Latin letters of a
/// character that is still being composed; `submit` hears Enter and the button.
#[component]
pub fn SearchBox(
    #[prop(into)] label: String,
    #[prop(into, optional)] placeholder: String,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] typed: UnsyncCallback<(String,)>,
    #[prop(into)] submit: UnsyncCallback<()>,
    /// Without the button, where results follow the typing.
    #[prop(optional)]
    live: bool,
) -> impl IntoView {
    let input = move |event: ev::Event| {
        let composing = event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing);
        if !composing {
            typed.run((event_target_value(&event),));
        }
    };
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        submit.run(());
    };
    let button = (!live).then(|| view! { <Button text=words().search weight=Weight::Main submit=true/> });
    view! {
        <form class="search" role="search" on:submit=submitted>
            <input
                class="input"
                type="search"
                enterkeyhint="search"
                autocomplete="off"
                aria-label=label
                placeholder=placeholder
                prop:value=move || value.get()
                on:input=input
                on:compositionend=move |event| typed.run((event_target_value(&event),))
            />
            {button}
        </form>
    }
}
