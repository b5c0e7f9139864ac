//! A native modal dialog.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::live::live;

/// A dialog that shows while `open` holds. Esc closes it (which sets `open` to false), the focus
/// goes back to where it was. The children are built each time it opens; buttons belong into a
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
        }
    };
    let heading = format!("dialog-{name}");
    view! {
        <dialog node_ref=dialog class="dialog" aria-labelledby=heading on:close=closed>
            <h2 id=heading.clone()>{title}</h2>
            {live(move || open.get().then(|| children()))}
        </dialog>
    }
}
