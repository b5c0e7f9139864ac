//! The first thing the Tab key finds.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::lang::words;

/// Leads to the `main` of a realm (`resident`, `desk`) without touching the address, which is ours.
#[component]
pub fn SkipLink(realm: &'static str) -> impl IntoView {
    let target = format!("{realm}-main");
    let href = format!("#{target}");
    let skip = move |event: MouseEvent| {
        event.prevent_default();
        let main = document().get_element_by_id(&target).and_then(|e| e.dyn_into::<HtmlElement>().ok());
        if let Some(main) = main {
            let _ = main.focus();
        }
    };
    view! { <a class="skip" href=href on:click=skip>{words().skip}</a> }
}
