//! A native modal dialog.

use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::live::live;

/// Until a list has been made anew after a change.
const AFTER: Duration = Duration::from_millis(80);

/// A dialog that shows while `open` holds. Esc closes it (which sets `open` to false), the focus
/// goes back to where it was, also where that was made anew meanwhile and has an id. The children are built each time it opens; buttons belong into a
/// `<div class="dialog-actions">`.
#[component]
pub fn Dialog(
    open: RwSignal<bool>,
    #[prop(into)] title: String,
    /// Unique on the page; names the heading.
    name: &'static str,
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let before = StoredValue::new_local(None::<HtmlElement>);
    Effect::new(move || {
        let (Some(dialog), open) = (dialog.get(), open.get()) else { return };
        if open && !dialog.open() {
            let focused = document().active_element().and_then(|e| e.dyn_into::<HtmlElement>().ok());
            before.set_value(focused);
            // It fails only for a dialog that is already open or not in the page.
            let _ = dialog.show_modal();
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
    let closed = move |_| {
        open.set(false);
        if let Some(Some(element)) = before.try_update_value(Option::take) {
            let _ = element.focus();
            // What was done may make the row anew in which it stands: then the focus goes to the one that took its place.
            let id = element.id();
            if !id.is_empty() {
                set_timeout(move || regain(&id), AFTER);
            }
        }
    };
    let heading = format!("dialog-{name}");
    let id = heading.clone();
    // Nothing of it counts among the nodes of the page before somebody opens it.
    let inside =
        live(move || open.get().then(|| view! { <h2 id=id.clone()>{title.clone()}</h2>{children()} }));
    view! {
        <dialog node_ref=dialog class="dialog" aria-labelledby=heading on:close=closed>
            {inside}
        </dialog>
    }
}

/// Puts the focus on the element of this id, where nothing else has it.
fn regain(id: &str) {
    let document = document();
    let lost = document.active_element().is_none_or(|now| now.tag_name() == "BODY");
    let again = document.get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(element) = again.filter(|_| lost) {
        let _ = element.focus();
    }
}
