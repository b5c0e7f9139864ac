//! The station itself: particulars, hours, settings.

use leptos::prelude::*;

/// The page.
#[component]
pub fn ProfilePage() -> impl IntoView {}
