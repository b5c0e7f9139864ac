//! The time, as a signal that moves once a minute.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use crate::domain::values::{Day, Instant};

/// What the wall clock says.
#[derive(Clone, Copy)]
pub struct Clock {
    now: RwSignal<Instant>,
}

impl Clock {
    /// Starts the clock and provides it to everything below.
    pub fn provide() -> Clock {
        let clock = Clock { now: RwSignal::new(read()) };
        // Ten seconds, so that 8:00 is noticed soon after 8:00; whoever reads minutes hears one change a minute.
        let tick = move || {
            let (before, now) = (clock.now.get_untracked(), read());
            if now.0 / 60_000 != before.0 / 60_000 {
                clock.now.set(now);
            }
        };
        // It runs as long as the page lives.
        let _ = set_interval_with_handle(tick, Duration::from_secs(10));
        // Timers sleep in the background: catch up as soon as somebody looks.
        let on_look = Closure::<dyn Fn()>::new(tick);
        let _ =
            document().add_event_listener_with_callback("visibilitychange", on_look.as_ref().unchecked_ref());
        on_look.forget();
        provide_context(clock);
        clock
    }

    /// The clock provided above.
    pub fn get() -> Clock {
        use_context().unwrap_or_else(Clock::provide)
    }

    /// Now; tracked, changes each minute.
    pub fn now(self) -> Instant {
        self.now.get()
    }

    /// Today in China; tracked.
    pub fn today(self) -> Day {
        self.now().day()
    }
}

/// The wall clock at this moment, untracked and exact.
pub fn read() -> Instant {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 fit for 200,000 years")]
    Instant(js_sys::Date::now() as i64)
}
