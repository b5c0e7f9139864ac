//! 代居民登记: entering a request for a resident, and counting a question.

use leptos::prelude::*;

use crate::i18n::entry::{self, Entry};
use crate::route::RequestStart;
use crate::ui::components::lang;

/// The words in the language of the screen.
fn entry() -> &'static Entry {
    entry::strings(lang())
}

/// The form of a new request.
#[component]
pub fn EntryForm(start: RequestStart) -> impl IntoView {
    let _ = start;
    view! { <h2>{entry().title}</h2> }
}

/// 记一次咨询, in two taps.
#[component]
pub fn ConsultCard() -> impl IntoView {}
