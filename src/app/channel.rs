//! Words between the windows of one browser, and between the two programs of one page. They are short and name
//! nobody; whoever hears one looks for themselves.

use js_sys::{Array, Function, Reflect};
use leptos::prelude::window;
use wasm_bindgen::prelude::*;

/// The channel of one space. Browsers without it have none, and whoever joins does without.
pub struct Channel {
    inner: JsValue,
    /// Lives as long as the channel.
    _heard: Closure<dyn Fn(JsValue)>,
}

impl Channel {
    /// Joins the channel of this name; `heard` is called for every word that somebody else says.
    pub fn join(name: &str, heard: impl Fn(String) + 'static) -> Option<Channel> {
        Channel::join_as(name, Box::new(heard))
    }

    fn join_as(name: &str, heard: Box<dyn Fn(String)>) -> Option<Channel> {
        let class: Function = Reflect::get(&window(), &"BroadcastChannel".into()).ok()?.dyn_into().ok()?;
        let inner = Reflect::construct(&class, &Array::of1(&name.into())).ok()?;
        let heard = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
            let word = Reflect::get(&event, &"data".into()).ok().and_then(|word| word.as_string());
            heard(word.unwrap_or_default());
        });
        Reflect::set(&inner, &"onmessage".into(), heard.as_ref()).ok()?;
        Some(Channel { inner, _heard: heard })
    }

    /// Says a word to everybody else.
    pub fn tell(&self, word: &str) {
        self.call("postMessage", &Array::of1(&word.into()));
    }

    fn call(&self, name: &str, arguments: &Array) {
        let function = Reflect::get(&self.inner, &name.into()).ok();
        if let Some(function) = function.and_then(|function| function.dyn_into::<Function>().ok()) {
            // A channel that is closed already hears nothing more.
            let _ = function.apply(&self.inner, arguments);
        }
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        let _ = Reflect::set(&self.inner, &"onmessage".into(), &JsValue::NULL);
        self.call("close", &Array::new());
    }
}
