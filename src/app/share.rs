//! The system's share sheet, where the browser hands it out.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// `navigator.share`; absent on plain http, in WeChat and on many desktops.
fn function() -> Option<js_sys::Function> {
    js_sys::Reflect::get(&window().navigator(), &"share".into()).ok()?.dyn_into().ok()
}

/// Is there a share sheet?
pub fn is_there() -> bool {
    function().is_some()
}

/// Offers a text, and a link where there is one. Whoever closes the sheet again has changed their mind; nothing is wrong
/// then.
pub async fn share(title: &str, text: &str, link: Option<&str>) {
    let Some(share) = function() else { return };
    let data = js_sys::Object::new();
    let set = |key: &str, value: &str| js_sys::Reflect::set(&data, &key.into(), &value.into());
    let _ = set("title", title);
    let _ = set("text", text);
    let _ = link.map(|link| set("url", link));
    if let Ok(sharing) = share.call1(&window().navigator(), &data) {
        let _ = JsFuture::from(sharing.unchecked_into::<js_sys::Promise>()).await;
    }
}
