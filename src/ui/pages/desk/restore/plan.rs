//! What is in a file, before anything is written.

use leptos::prelude::*;

use crate::domain::values::Instant;
use crate::ui::components::{Chip, Tone, words};
use crate::ui::pages::desk::setup_text;

/// Station, code, entries, when it was made and who can open it.
#[component]
pub fn PlanFacts(name: String, code: String, entries: u64, made: Instant, opens: String) -> impl IntoView {
    view! {
        <section class="card stack">
            <div class="head"><h2>{name.clone()}</h2><Chip tone=Tone::Good text=setup_text().plan/></div>
            <p class="muted">{setup_text().plan_lead}</p>
            <dl class="facts">
                <dt>{setup_text().plan_station}</dt>
                <dd>{name}</dd>
                <dt>{setup_text().plan_code}</dt>
                <dd class="num">{code}</dd>
                <dt>{setup_text().plan_entries}</dt>
                <dd class="num">{(setup_text().entries)(entries)}</dd>
                <dt>{setup_text().plan_made}</dt>
                <dd>{(words().moment)(made)}</dd>
                <dt>{setup_text().plan_opens}</dt>
                <dd>{opens}</dd>
            </dl>
        </section>
    }
}
