//! Pictures beside words, from the sprite in `index.html`.

use leptos::prelude::*;

/// An icon by its name in the sprite: `home`, `search`, `phone` … It says nothing to screen readers.
#[component]
pub fn Icon(name: &'static str, #[prop(optional)] large: bool) -> impl IntoView {
    let class = if large { "icon large" } else { "icon" };
    view! { <svg class=class aria-hidden="true"><use href=format!("#i-{name}")></use></svg> }
}
