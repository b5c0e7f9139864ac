//! Everything that happened.

use leptos::prelude::*;

/// The page.
#[component]
pub fn HistoryPage() -> impl IntoView {}
