//! `#/desk/slips`: slips that residents bring, scanned, pasted or opened, and those of the inbox.

use leptos::prelude::*;

use crate::i18n::slips::{self, Slips};
use crate::ui::components::lang;

/// The page's words in the language of the screen.
fn slips() -> &'static Slips {
    slips::strings(lang())
}

/// The page.
#[component]
pub fn SlipsPage() -> impl IntoView {
    view! { <h2>{slips().title}</h2> }
}
