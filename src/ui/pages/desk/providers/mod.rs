//! Service units: list and form.

use leptos::prelude::*;

/// The page.
#[component]
pub fn ProvidersPage() -> impl IntoView {}
