//! A word between the windows of one browser: that something has been written. It says nothing more;
//! whoever hears it looks at the disk.

use js_sys::{Array, Function, Reflect};
use leptos::prelude::window;
use wasm_bindgen::prelude::*;

/// The channel of one space. Browsers without it look at the disk once a second anyway.
pub(super) struct Channel {
    inner: JsValue,
    /// Lives as long as the channel.
    _heard: Closure<dyn Fn()>,
}

impl Channel {
    /// Joins the channel of this name; `heard` is called for every word of another window.
    pub(super) fn join(name: &str, heard: impl Fn() + 'static) -> Option<Channel> {
        let class: Function = Reflect::get(&window(), &"BroadcastChannel".into()).ok()?.dyn_into().ok()?;
        let inner = Reflect::construct(&class, &Array::of1(&name.into())).ok()?;
        let heard = Closure::<dyn Fn()>::new(heard);
        Reflect::set(&inner, &"onmessage".into(), heard.as_ref()).ok()?;
        Some(Channel { inner, _heard: heard })
    }

    /// Says the word.
    pub(super) fn tell(&self) {
        self.call("postMessage", &Array::of1(&JsValue::TRUE));
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
