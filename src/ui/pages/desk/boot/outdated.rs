//! The page is older than the data.

use leptos::prelude::*;

use super::days;
use crate::app::session::Session;
use crate::ui::components::{Button, Weight};
use crate::ui::shell::GateShell;

/// Says so and loads the page anew.
#[component]
pub fn Outdated() -> impl IntoView {
    let session = Session::get();
    view! {
        <GateShell title=days().outdated>
            <p>{days().outdated_text}</p>
            <Button text=days().reload weight=Weight::Main icon="refresh" press=move || session.lock()/>
        </GateShell>
    }
}
