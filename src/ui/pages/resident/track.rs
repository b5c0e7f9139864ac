//! `#/track/<code>`: where a request stands, read from the counter of this tablet.

use leptos::prelude::*;

use crate::i18n::ask;
use crate::ui::components::lang;

/// The page.
#[component]
pub fn TrackPage(code: String) -> impl IntoView {
    let _ = code;
    view! { <h1>{ask::strings(lang()).title}</h1> }
}
