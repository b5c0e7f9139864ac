//! Whether the station is open, as a chip.

use leptos::prelude::*;

use super::chip::{Chip, Tone};
use super::lang::words;
use crate::domain::values::{Day, OpenState};

/// 现在开门 · 到 17:30, or when it opens next.
#[component]
pub fn OpenChip(state: OpenState, today: Day) -> impl IntoView {
    let tone = match state {
        OpenState::Open { .. } => Tone::Good,
        OpenState::Closed { .. } => Tone::Wait,
        OpenState::Unknown => Tone::Neutral,
    };
    view! { <Chip tone=tone text=(words().open_state)(state, today)/> }
}
