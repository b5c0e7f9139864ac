//! Notices: list and form.

use leptos::prelude::*;

/// The page.
#[component]
pub fn NoticesPage() -> impl IntoView {}
