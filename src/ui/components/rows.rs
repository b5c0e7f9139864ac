//! Lists whose rows lead somewhere.

use leptos::prelude::*;

/// The list around [`Row`]s.
#[component]
pub fn Rows(children: Children) -> impl IntoView {
    view! { <ul class="rows">{children()}</ul> }
}

/// What a row is called: words, or words with something marked in them.
pub struct RowTitle(AnyView);

impl From<String> for RowTitle {
    fn from(words: String) -> Self {
        RowTitle(words.into_any())
    }
}

impl From<AnyView> for RowTitle {
    fn from(view: AnyView) -> Self {
        RowTitle(view)
    }
}

/// One row: a link with a title, a quieter line below it, and what its children add at the end
/// (a chip). An empty `detail` is left out. `current` marks the row whose page shows.
#[component]
pub fn Row(
    #[prop(into)] href: String,
    #[prop(into)] title: RowTitle,
    #[prop(into, optional)] detail: String,
    #[prop(into, optional)] current: Signal<bool>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <li>
            <a href=href aria-current=move || current.get().then_some("true")>
                <span class="grow">
                    <b>{title.0}</b>
                    {(!detail.is_empty()).then(|| view! { <small>{detail}</small> })}
                </span>
                {children.map(|children| children())}
            </a>
        </li>
    }
}
