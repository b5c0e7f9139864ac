//! Entries that nothing can open.

use leptos::prelude::*;

use crate::engine::Sign;
use crate::ui::components::{Button, NoticeBox, Tone, Weight};
use crate::ui::pages::desk::{Ways, desk};
use crate::ui::shell::PlainShell;

/// Says so and leads to a backup.
#[component]
pub fn Unreadable(sign: Option<Sign>) -> impl IntoView {
    let ways = Ways::get();
    view! {
        <PlainShell>
            <div class="page-head">
                <h1 tabindex="-1">{desk().unreadable}</h1>
                {sign.map(|sign| view! { <p class="lead">{sign.name}</p> })}
            </div>
            <NoticeBox tone=Tone::Danger title=desk().unreadable_text alert=true/>
            <Button
                text=desk().restore
                weight=Weight::Main
                icon="upload"
                press=move || ways.restoring.set(true)
            />
        </PlainShell>
    }
}
