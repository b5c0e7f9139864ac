//! 这页怎么用: a page explains itself in a few lines.

use leptos::prelude::*;

use crate::ui::components::{Icon, live};

/// The lines behind one button; they are there once somebody has asked.
#[component]
pub fn Help(title: &'static str, lines: &'static [&'static str]) -> impl IntoView {
    let asked = RwSignal::new(false);
    let lines = live(move || {
        let paragraphs = || lines.iter().map(|line| view! { <p>{*line}</p> }).collect_view();
        asked.get().then(|| view! { <div>{paragraphs()}</div> })
    });
    view! {
        <details class="help" on:toggle=move |_| asked.set(true)>
            <summary><Icon name="help"/>{title}</summary>
            {lines}
        </details>
    }
}
