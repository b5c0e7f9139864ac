//! A section of the form, which can be folded.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::catalogue;
use super::editor::Editor;
use super::notes::note;
use crate::forms::catalogue::Section;

/// A section with its heading and, while it is folded, a line about what is in it. What is in it is
/// built when it is first unfolded.
#[component]
pub fn Fold(section: Section, children: ChildrenFn) -> impl IntoView {
    let editor = Editor::get();
    let open = editor.fold(section);
    let seen = Memo::new(move |seen: Option<&bool>| open.get() || seen.copied().unwrap_or_default());
    let toggled = move |event: leptos::ev::Event| {
        let details = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let now = details.is_some_and(|details| details.has_attribute("open"));
        if open.get_untracked() != now {
            open.set(now);
        }
    };
    let note = Memo::new(move |_| if open.get() { String::new() } else { note(section, editor.fields) });
    let line = move || {
        let note = note.get();
        (!note.is_empty()).then(|| view! { <small class="muted">{note}</small> })
    };
    view! {
        <details class="fold" prop:open=move || open.get() on:toggle=toggled>
            <summary>
                <span class="fold-title"><b>{(catalogue().section)(section)}</b>{line}</span>
            </summary>
            {move || seen.get().then(|| view! { <div class="stack">{children()}</div> })}
        </details>
    }
}
