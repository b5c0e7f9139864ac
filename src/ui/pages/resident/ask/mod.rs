//! `#/request/<service>`: filling in a slip, and handing it to the station.

use leptos::prelude::*;

use crate::domain::values::ServiceId;
use crate::i18n::ask::{self, Ask};
use crate::ui::components::lang;

/// The page's words in the language of the screen.
fn ask() -> &'static Ask {
    ask::strings(lang())
}

/// The page.
#[component]
pub fn AskPage(id: ServiceId) -> impl IntoView {
    let _ = id;
    view! { <h1>{ask().title}</h1> }
}
