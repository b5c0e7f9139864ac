//! `#/desk/people`: the register of residents, and the page of one.

mod picker;

use leptos::prelude::*;

use crate::i18n::people::{self, People};
use crate::ui::components::lang;

pub use picker::{PersonPicker, Picked};

/// The page's words in the language of the screen.
fn people() -> &'static People {
    people::strings(lang())
}

/// The page.
#[component]
pub fn PeoplePage() -> impl IntoView {
    view! { <h2>{people().title}</h2> }
}
