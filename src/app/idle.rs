//! Notices when nobody has touched the page for a while, and says so before something is done about it.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

/// What counts as somebody being there.
const SIGNS_OF_LIFE: [&str; 5] = ["pointerdown", "keydown", "input", "wheel", "touchstart"];

/// Seconds until the desk locks itself or the screen is cleared, once that is near.
#[derive(Clone, Copy)]
pub struct Idle(RwSignal<Option<u32>>);

impl Idle {
    /// Watches from now on and provides the warning, `warning` seconds before the end, to everything
    /// below. `after` says how long nobody
    /// has to touch the page, `None` while there is nothing to lock; `lock` is called again and again
    /// until it has done something about it. The wall clock counts: a sleeping tablet is an idle one.
    pub fn watch(
        warning: u32,
        after: impl Fn() -> Option<Duration> + 'static,
        lock: impl Fn() + 'static,
    ) -> Idle {
        let idle = Idle(RwSignal::new(None));
        provide_context(idle);
        let last = Rc::new(Cell::new(js_sys::Date::now()));
        for event in SIGNS_OF_LIFE {
            let last = last.clone();
            let touched = Closure::<dyn Fn()>::new(move || {
                last.set(js_sys::Date::now());
                idle.say(None);
            });
            let listener = touched.as_ref().unchecked_ref();
            // Capture, so that a handler that stops an event does not hide it from us.
            let _ = document().add_event_listener_with_callback_and_bool(event, listener, true);
            touched.forget();
        }
        let look = Rc::new(move || {
            let now = js_sys::Date::now();
            // A clock set back must not keep the desk open.
            if now < last.get() {
                last.set(now);
            }
            let Some(after) = after() else { return idle.say(None) };
            let left = after.as_secs_f64() - (now - last.get()) / 1000.0;
            if left <= 0.0 {
                idle.say(None);
                lock();
            } else {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "1 to the warning"
                )]
                idle.say((left <= f64::from(warning)).then(|| left.ceil() as u32));
            }
        });
        let on_timer = look.clone();
        let _ = set_interval_with_handle(move || on_timer(), Duration::from_secs(1));
        // Timers sleep while the tablet does: look as soon as somebody is back.
        let on_look = Closure::<dyn Fn()>::new(move || look());
        let _ =
            document().add_event_listener_with_callback("visibilitychange", on_look.as_ref().unchecked_ref());
        on_look.forget();
        idle
    }

    /// The one provided above; without one, nothing is ever near.
    pub fn get() -> Idle {
        use_context().unwrap_or_else(|| Idle(RwSignal::new(None)))
    }

    /// Seconds left, while that has to be said; tracked.
    pub fn left(self) -> Option<u32> {
        self.0.get()
    }

    fn say(self, left: Option<u32>) {
        if self.0.get_untracked() != left {
            self.0.set(left);
        }
    }
}
