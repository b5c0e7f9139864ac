//! The data cannot be used here: no storage, or written by a newer program.

use leptos::prelude::*;

use super::days;
use crate::app::session::Session;
use crate::ui::components::{Button, Weight, words};
use crate::ui::pages::desk::desk;
use crate::ui::shell::{GateShell, Steps};

/// The browser gives no storage: what to try.
#[component]
pub fn Unavailable(said: String) -> impl IntoView {
    let session = Session::get();
    view! {
        <GateShell title=desk().unavailable>
            <p>{desk().unavailable_text}</p>
            <Steps steps=desk().unavailable_steps/>
            <Button text=words().retry weight=Weight::Main icon="refresh" press=move || session.start()/>
            {(!said.is_empty()).then(|| view! { <p class="muted">{(desk().browser_said)(&said)}</p> })}
        </GateShell>
    }
}

/// The disk is full: what to clear, and what not.
#[component]
pub fn NoRoom() -> impl IntoView {
    let session = Session::get();
    view! {
        <GateShell title=days().no_room>
            <p>{days().no_room_start}</p>
            <Steps steps=days().no_room_steps/>
            <Button text=days().look_again weight=Weight::Main icon="refresh" press=move || session.start()/>
        </GateShell>
    }
}

/// The vault is of a newer version: the page has to be updated first.
#[component]
pub fn Newer(version: u32) -> impl IntoView {
    let session = Session::get();
    view! {
        <GateShell title=desk().newer>
            <p>{(desk().newer_text)(version)}</p>
            <Button text=desk().update_page weight=Weight::Main icon="refresh" press=move || session.lock()/>
        </GateShell>
    }
}
