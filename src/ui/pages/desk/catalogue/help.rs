//! 这页怎么用: a page explains itself in a few lines.

use leptos::prelude::*;

use crate::ui::components::Icon;

/// The lines behind one button.
#[component]
pub fn Help(title: &'static str, lines: &'static [&'static str]) -> impl IntoView {
    let lines = lines.iter().map(|line| view! { <p>{*line}</p> }).collect_view();
    view! {
        <details class="help">
            <summary><Icon name="help"/>{title}</summary>
            <div>{lines}</div>
        </details>
    }
}
