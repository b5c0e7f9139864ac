//! Who works here: list, form, passphrases.

use leptos::prelude::*;

/// The page.
#[component]
pub fn StaffPage() -> impl IntoView {}
