//! 粘贴办事单: a slip that came as text in a chat.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::slips;
use super::taking::Taking;
use crate::ui::components::{AreaField, Button, Dialog, Weight, words};

/// The dialog.
#[component]
pub fn PasteDialog(taking: Taking) -> impl IntoView {
    let open = taking.pasting;
    view! { <Dialog open name="paste" title=slips().paste><Pasting taking/></Dialog> }
}

#[component]
fn Pasting(taking: Taking) -> impl IntoView {
    let open = taking.pasting;
    let (text, wrong) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let (empty, none, refused) = (slips().paste_empty, slips().paste_none, slips().clipboard_refused);
    let take = move || {
        let typed = text.get_untracked();
        if typed.trim().is_empty() {
            wrong.set(Some(empty.to_owned()));
        } else if taking.text(&typed) {
            open.set(false);
        } else {
            wrong.set(Some(none.to_owned()));
        }
    };
    let fetch = move || {
        spawn_local(async move {
            let read = clipboard().await;
            // The dialog may have been closed meanwhile.
            if text.is_disposed() {
                return;
            }
            match read {
                Some(read) => {
                    text.set(read);
                    take();
                }
                None => wrong.set(Some(refused.to_owned())),
            }
        });
    };
    view! {
        <div class="row"><Button text=slips().from_clipboard icon="copy" small=true press=fetch/></div>
        <AreaField
            name="slip-text"
            label=slips().paste_text
            value=text
            hint=slips().paste_hint
            error=wrong
            required=true
        />
        <div class="dialog-actions">
            <Button text=words().cancel press=move || open.set(false)/>
            <Button text=slips().next weight=Weight::Main press=take/>
        </div>
    }
}

/// What lies in the clipboard, where pages may read it.
async fn clipboard() -> Option<String> {
    // Absent on plain http; the binding does not know that.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into()).ok()?;
    let clipboard: web_sys::Clipboard = clipboard.dyn_into().ok()?;
    // Firefox before 125 has a clipboard that cannot be read.
    js_sys::Reflect::get(&clipboard, &"readText".into()).ok().filter(|method| method.is_function())?;
    JsFuture::from(clipboard.read_text()).await.ok()?.as_string()
}
