//! Three ways in: with the camera, as text, as a file.

use leptos::html;
use leptos::prelude::*;
use web_sys::File;

use super::slips;
use super::taking::{Taking, WAYS_HEADING};
use crate::domain::rights::WINDOW;
use crate::ui::components::{Button, Weight};
use crate::ui::pages::desk::rights::allowed;

/// The buttons.
#[component]
pub fn Ways(taking: Taking) -> impl IntoView {
    let may = allowed(WINDOW);
    let shut = Signal::derive(move || !may.get());
    view! {
        <section class="card stack">
            <h2 id=WAYS_HEADING tabindex="-1">{slips().ways}</h2>
            <div class="slip-ways">
                <Button
                    text=slips().scan
                    icon="search"
                    weight=Weight::Main
                    wide=true
                    disabled=shut
                    press=move || taking.scanning.set(true)
                />
                <Button
                    text=slips().paste
                    icon="copy"
                    wide=true
                    disabled=shut
                    press=move || taking.pasting.set(true)
                />
                <FileButton
                    text=slips().open_file
                    accept=".lslip,.txt,image/*,text/plain,application/octet-stream"
                    disabled=shut
                    chosen=move |file| taking.file(file)
                />
            </div>
            <p class="muted">{slips().ways_hint}</p>
        </section>
    }
}

/// Chooses a file; the browser's own button speaks the browser's language and cannot be styled.
#[component]
pub fn FileButton(
    text: &'static str,
    accept: &'static str,
    /// Rather take a photo than choose one.
    #[prop(optional)]
    camera: bool,
    #[prop(into)] disabled: Signal<bool>,
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
        <Button text icon="upload" wide=true disabled press=pick/>
        <input
            node_ref=input
            class="sr-only"
            type="file"
            tabindex="-1"
            aria-label=text
            accept=accept
            capture=camera.then_some("environment")
            disabled=move || disabled.get()
            on:change=read
        />
    }
}
