//! `#/desk/finance`: the books.

mod chart;
mod export;

use leptos::prelude::*;

use crate::i18n::books::{self, Books};
use crate::ui::components::lang;

/// The words of the books in the language of the screen.
fn books() -> &'static Books {
    books::strings(lang())
}

/// What goes out, and the chart it goes out with.
pub fn sections() -> AnyView {
    view! { {export::export_section()}{chart::chart_section()} }.into_any()
}
