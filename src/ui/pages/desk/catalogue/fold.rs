//! A group of fields that is folded until it is wanted.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::editor::Editor;
use super::focus::Group;

/// A group with its heading. What is in it is built when it is first unfolded.
#[component]
pub fn Fold(
    group: Group,
    title: &'static str,
    /// What is in it, in a few words, while it is folded.
    #[prop(into)]
    note: Signal<String>,
    children: ChildrenFn,
) -> impl IntoView {
    let editor = Editor::get();
    let open = editor.folds.get(group as usize).copied().unwrap_or_else(|| RwSignal::new(false));
    let seen = Memo::new(move |seen: Option<&bool>| open.get() || seen.copied().unwrap_or_default());
    let toggled = move |event: leptos::ev::Event| {
        let details = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let now = details.is_some_and(|details| details.has_attribute("open"));
        if open.get_untracked() != now {
            open.set(now);
        }
    };
    view! {
        <details class="fold" prop:open=move || open.get() on:toggle=toggled>
            <summary>
                <span>{title}" "<small class="muted">{move || note.get()}</small></span>
            </summary>
            {move || seen.get().then(|| view! { <div class="stack">{children()}</div> })}
        </details>
    }
}
