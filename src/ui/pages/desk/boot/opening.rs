//! A moment's patience: looking what is here, and reading the journal.

use leptos::prelude::*;

use super::days;
use crate::app::session::{Phase, Session};
use crate::storage::browser::Ending;
use crate::ui::components::{NoticeBox, Tone, Waiting};
use crate::ui::pages::desk::desk;
use crate::ui::shell::GateShell;

/// Looking what is here.
#[component]
pub fn Looking() -> impl IntoView {
    let session = Session::get();
    let blocked = move || {
        (session.ending() == Some(Ending::Blocked))
            .then(|| view! { <NoticeBox tone=Tone::Wait title=days().blocked alert=true/> })
    };
    view! { <GateShell title=desk().desk><Waiting/>{blocked}</GateShell> }
}

/// The entries are being read.
#[component]
pub fn Opening() -> impl IntoView {
    let session = Session::get();
    let counted = move || match session.phase() {
        Phase::Opening { done, of } => (done.min(of), of.max(1)),
        _ => (0, 1),
    };
    let number = move || {
        let (done, of) = counted();
        (desk().progress)(done, of)
    };
    view! {
        <GateShell title=desk().desk>
            <div class="progress">
                <span class="label"><span role="status">{desk().opening}</span>" "<span class="num">{number}</span></span>
                <progress
                    aria-label=desk().opening
                    max=move || counted().1.to_string()
                    value=move || counted().0.to_string()
                ></progress>
            </div>
        </GateShell>
    }
}
