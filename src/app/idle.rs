//! Notices when nobody has touched the desk for a while.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

/// What counts as somebody being there.
const SIGNS_OF_LIFE: [&str; 5] = ["pointerdown", "keydown", "input", "wheel", "touchstart"];

/// Calls `idle` once nobody has touched the page for this long; again and again until `idle` has done
/// something about it. The wall clock counts, because a sleeping tablet is an idle one.
pub fn watch(after: Duration, idle: impl Fn() + 'static) {
    let last = Rc::new(Cell::new(js_sys::Date::now()));
    for event in SIGNS_OF_LIFE {
        let last = last.clone();
        let touched = Closure::<dyn Fn()>::new(move || last.set(js_sys::Date::now()));
        let listener = touched.as_ref().unchecked_ref();
        // Capture, so that a handler that stops an event does not hide it from us.
        let _ = document().add_event_listener_with_callback_and_bool(event, listener, true);
        touched.forget();
    }
    #[expect(clippy::cast_precision_loss, reason = "minutes in milliseconds")]
    let most = after.as_millis() as f64;
    let look = move || {
        let now = js_sys::Date::now();
        // A clock set back must not keep the desk open.
        if now < last.get() {
            last.set(now);
        }
        if now - last.get() >= most {
            idle();
        }
    };
    let look = Rc::new(look);
    let on_timer = look.clone();
    let _ = set_interval_with_handle(move || on_timer(), Duration::from_secs(5));
    // Timers sleep while the tablet does: look as soon as somebody is back.
    let on_look = Closure::<dyn Fn()>::new(move || look());
    let _ = document().add_event_listener_with_callback("visibilitychange", on_look.as_ref().unchecked_ref());
    on_look.forget();
}
