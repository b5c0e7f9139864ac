//! Reading aloud, where the device has a voice.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance};

/// A little slower than people talk to each other.
const PACE: f32 = 0.9;

/// The device's voice; none in many embedded browsers.
fn voice() -> Option<SpeechSynthesis> {
    let voice = js_sys::Reflect::get(&window(), &"speechSynthesis".into()).ok()?;
    voice.is_object().then(|| voice.unchecked_into())
}

/// Can this device read aloud?
pub fn is_there() -> bool {
    voice().is_some()
}

/// Reads lines aloud, one after the other: browsers break off what is too long. `over` hears when the last one has been
/// read or reading was stopped.
pub fn read(lines: &[String], lang: &str, over: impl FnOnce() + 'static) {
    let Some(voice) = voice() else { return over() };
    voice.cancel();
    let mut over = Some(Closure::once_into_js(over));
    for (nth, line) in lines.iter().enumerate() {
        let Ok(said) = SpeechSynthesisUtterance::new_with_text(line) else { continue };
        said.set_lang(lang);
        said.set_rate(PACE);
        if nth + 1 == lines.len()
            && let Some(over) = over.take()
        {
            said.set_onend(Some(over.unchecked_ref()));
            said.set_onerror(Some(over.unchecked_ref()));
        }
        voice.speak(&said);
    }
}

/// Falls silent.
pub fn stop() {
    if let Some(voice) = voice() {
        voice.cancel();
    }
}
