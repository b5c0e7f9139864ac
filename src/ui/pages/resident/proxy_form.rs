//! A blank 委托书, on paper only: for services that somebody else may see to.

use leptos::prelude::*;

use super::resident;

/// The sheet, for a service by its name.
pub fn proxy_form(service: &str) -> AnyView {
    let form = &resident().proxy;
    let lines: Vec<_> = form.lines.iter().map(|line| view! { <p class="blank">{*line}</p> }).collect();
    view! {
        <section class="print-only break proxy">
            <h2>{form.title}</h2>
            {lines}
            <p>{(form.wish)(service)}</p>
            <p class="blank">{form.period}</p>
            <p class="blank">{form.signed}</p>
            <p class="muted">{form.note}</p>
        </section>
    }
    .into_any()
}
