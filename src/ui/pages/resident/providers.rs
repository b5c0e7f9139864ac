//! Service units: the list, and the page of one.

use leptos::prelude::*;

use crate::domain::values::ProviderId;

/// All of them.
#[component]
pub fn Providers() -> impl IntoView {}

/// One of them.
#[component]
pub fn ProviderPage(id: ProviderId) -> impl IntoView {
    let _ = id;
}
