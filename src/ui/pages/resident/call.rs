//! `#/call`: the display of called numbers, read from the counter; it works while the desk is locked.

use leptos::prelude::*;

use crate::i18n::ask;
use crate::ui::components::lang;

/// The page.
#[component]
pub fn CallPage() -> impl IntoView {
    view! { <h1>{ask::strings(lang()).title}</h1> }
}
