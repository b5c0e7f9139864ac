//! 复制文字: copies a text, also where the browser does not let pages copy.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::button::{Button, Weight};
use super::dialog::Dialog;
use super::lang::words;
use super::toast::Toasts;

/// Copies what `text` gives when pressed. Where that is refused (WeChat, plain http), the text is
/// shown to be copied by hand.
#[component]
pub fn CopyButton(
    #[prop(into)] text: UnsyncCallback<(), String>,
    /// Unique on the page.
    name: &'static str,
    #[prop(optional)] small: bool,
) -> impl IntoView {
    let toasts = Toasts::get();
    let by_hand = RwSignal::new(false);
    let shown = RwSignal::new(String::new());
    let copied = words().copied;
    let press = move || {
        let text = text.run(());
        shown.set(text.clone());
        spawn_local(async move {
            match copy(&text).await {
                Ok(()) => toasts.say(copied),
                Err(_) => by_hand.set(true),
            }
        });
    };
    view! {
        <Button text=words().copy_text icon="copy" weight=Weight::Normal small=small press=press/>
        <Dialog open=by_hand name=name title=words().copy_by_hand>
            <p>{words().copy_by_hand_hint}</p>
            <textarea class="input" rows="8" readonly autocomplete="off" aria-label=words().copy_by_hand prop:value=move || shown.get()></textarea>
            <div class="dialog-actions">
                <Button text=words().close press=move || by_hand.set(false)/>
            </div>
        </Dialog>
    }
}

/// Copies a text.
///
/// # Errors
/// When the browser refuses or has no clipboard.
pub async fn copy(text: &str) -> Result<(), JsValue> {
    let navigator = window().navigator();
    // Absent on plain http; the binding does not know that.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into())?;
    let clipboard: web_sys::Clipboard = clipboard.dyn_into()?;
    JsFuture::from(clipboard.write_text(text)).await.map(|_| ())
}
