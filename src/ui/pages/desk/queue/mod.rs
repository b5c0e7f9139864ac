//! `#/desk/queue`: numbers taken, called and skipped.

use leptos::prelude::*;

use crate::i18n::queue::{self, Queue};
use crate::ui::components::lang;

/// The page's words in the language of the screen.
fn queue() -> &'static Queue {
    queue::strings(lang())
}

/// The page.
#[component]
pub fn QueuePage() -> impl IntoView {
    view! { <h2>{queue().title}</h2> }
}
