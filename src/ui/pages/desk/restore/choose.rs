//! Choosing a file and having it checked.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::app::files::Incoming;
use crate::app::session::{Session, Trouble};
use crate::ui::components::{Button, NoticeBox, Tone, Weight, lang};
use crate::ui::pages::desk::setup_text;
use crate::ui::shell::desk::WorkBar;

/// `chosen` hears a file that is sound.
#[component]
pub fn ChooseFile(#[prop(into)] chosen: UnsyncCallback<(Incoming,)>) -> impl IntoView {
    let session = Session::get();
    let trouble = RwSignal::new(None::<Trouble>);
    let input = NodeRef::<html::Input>::new();
    // The browser's own button speaks the browser's language and cannot be styled.
    let choose = move || {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let busy = move || session.work().is_some();
    let language = lang();
    let read = move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        trouble.set(None);
        spawn_local(async move {
            match session.read_file(&file).await {
                Ok(incoming) => {
                    chosen.run((incoming,));
                }
                Err(why) => {
                    // The same file can be chosen again once it has been replaced.
                    input.set_value("");
                    trouble.try_set(Some(why.into()));
                }
            }
        });
    };
    let wrong = move || {
        let trouble = trouble.get()?;
        Some(view! { <NoticeBox tone=Tone::Danger title=trouble.words(language) alert=true/> })
    };
    let kinds = setup_text().restore_kinds.iter().map(|kind| view! { <li>{*kind}</li> });
    view! {
        <section class="card stack">
            <ul>{kinds.collect_view()}</ul>
            <div class="row">
                <Button
                    text=setup_text().choose_file
                    weight=Weight::Main
                    icon="upload"
                    busy=Signal::derive(busy)
                    press=choose
                />
                <input
                    id="field-file"
                    node_ref=input
                    class="sr-only"
                    type="file"
                    autocomplete="off"
                    tabindex="-1"
                    aria-label=setup_text().choose_file
                    accept=".json,.linli,application/json"
                    disabled=busy
                    on:change=read
                />
            </div>
            <WorkBar/>
            {wrong}
        </section>
    }
}
