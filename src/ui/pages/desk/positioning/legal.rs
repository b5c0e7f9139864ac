//! The legal form: whose money it is, whose name stands on papers, and whether there is 反哺.

use leptos::prelude::*;

use super::{Page, text};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{LinkButton, live, words};

/// The card.
pub fn card(page: Page) -> AnyView {
    let body = live(move || {
        let legal = page.profile.with(|profile| profile.as_ref().map(|profile| profile.legal.clone()))?;
        let means = text().legal_heads.into_iter().zip((text().legal_means)(legal.kind));
        let means = means.map(|(head, means)| view! { <dt>{head}</dt><dd>{means}</dd> });
        Some(view! {
            <p><b>{(words().legal)(&legal)}</b></p>
            <dl class="facts">{means.collect_view()}</dl>
        })
    });
    view! {
        <section class="card stack">
            <h2>{text().legal}</h2>
            {body}
            <div class="row no-print">
                <LinkButton href=Route::Desk(DeskRoute::Profile).to_string() text=text().legal_change/>
            </div>
        </section>
    }
    .into_any()
}
