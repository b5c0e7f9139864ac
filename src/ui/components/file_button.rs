//! Choosing a file.

use leptos::html;
use leptos::prelude::*;
use web_sys::File;

use super::button::Button;

/// A button with a file field behind it: the browser's own button speaks the browser's language and cannot be
/// styled.
#[component]
pub fn FileButton(
    text: &'static str,
    /// What the field itself is called.
    name: &'static str,
    icon: &'static str,
    accept: &'static str,
    /// Rather take a photo than choose one.
    #[prop(optional)]
    camera: bool,
    #[prop(optional)] wide: bool,
    #[prop(into, optional)] busy: Signal<bool>,
    #[prop(into, optional)] disabled: Signal<bool>,
    #[prop(into)] chosen: UnsyncCallback<(File,)>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let read = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let file = input.files().and_then(|files| files.get(0));
        // The same file can be chosen again after it has been put right.
        input.set_value("");
        if let Some(file) = file {
            chosen.run((file,));
        }
    };
    let pick = move || {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    view! {
        <input
            node_ref=input
            class="sr-only"
            type="file"
            autocomplete="off"
            tabindex="-1"
            aria-label=name
            accept=accept
            capture=camera.then_some("environment")
            disabled=move || disabled.get()
            on:change=read
        />
        <Button text icon wide busy disabled press=pick/>
    }
}
