//! What stands where there is nothing.

use leptos::prelude::*;

use super::icon::Icon;

/// Says that there is nothing, why, and (as children) what to do. `main`: the whole page is empty,
/// so the title is its `h1`.
#[component]
pub fn Empty(
    icon: &'static str,
    #[prop(into)] title: String,
    #[prop(into)] text: String,
    #[prop(optional)] main: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let title =
        if main { view! { <h1>{title}</h1> }.into_any() } else { view! { <h2>{title}</h2> }.into_any() };
    view! {
        <div class="empty card">
            <Icon name=icon/>
            {title}
            <p>{text}</p>
            {children.map(|children| view! { <div class="row">{children()}</div> })}
        </div>
    }
}
