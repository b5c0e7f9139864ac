//! `#/desk/requests`: what residents have asked for, one request, and entering one.

pub mod entry;

use leptos::prelude::*;

use crate::i18n::requests::{self, Requests};
use crate::ui::components::lang;

/// The page's words in the language of the screen.
fn requests() -> &'static Requests {
    requests::strings(lang())
}

/// The page.
#[component]
pub fn RequestsPage() -> impl IntoView {
    view! { <h2>{requests().title}</h2> }
}
