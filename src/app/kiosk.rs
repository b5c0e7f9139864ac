//! 自助模式: the tablet stands in the station for anybody. When nobody touches it any more, the screen is
//! cleared, and nothing of whoever stood there is left.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::idle::Idle;
use super::preferences::Preferences;
use super::remembered::Remembered;
use super::router::Router;
use crate::route::Route;
use crate::storage::browser::Preferences as Stored;

/// So many seconds before the end the countdown is seen.
const COUNTDOWN: u32 = 20;
/// Nobody has touched the screen for so long: time to read a page, and the countdown.
pub const KIOSK_QUIET: Duration = Duration::from_secs(60 + COUNTDOWN as u64);

/// Whether the tablet is for residents only, and how often the screen has been cleared.
#[derive(Clone, Copy)]
pub struct Kiosk {
    on: RwSignal<bool>,
    round: RwSignal<u32>,
    idle: Idle,
}

impl Kiosk {
    /// Watches from now on and provides it to everything below.
    pub fn provide() -> Kiosk {
        let on = RwSignal::new(Stored::is_kiosk());
        let round = RwSignal::new(0_u32);
        // Nothing has happened since the last clearing. Who has just loaded the page is not known.
        let clean = StoredValue::new(false);
        for event in ["pointerdown", "keydown", "hashchange"] {
            let touched = Closure::<dyn Fn()>::new(move || clean.set_value(false));
            let listener = touched.as_ref().unchecked_ref();
            let _ = window().add_event_listener_with_callback_and_bool(event, listener, true);
            touched.forget();
        }
        let (preferences, remembered, router) = (Preferences::get(), Remembered::get(), Router::get());
        // Whatever was set or remembered meanwhile was somebody else's.
        let forget = move || {
            remembered.read_again();
            preferences.read();
            round.update(|round| *round = round.wrapping_add(1));
        };
        Effect::new(move |before: Option<bool>| {
            let now = on.get();
            mark(now);
            if before.is_some_and(|before| before != now) {
                forget();
            }
            now
        });
        let quiet = move || {
            // The desk, in another program of the same page, turns it on and off.
            let now_on = Stored::is_kiosk();
            if on.get_untracked() != now_on {
                on.set(now_on);
            }
            // While the lock screen shows, the desk watches over it; the display of called numbers is looked at
            // by people who touch nothing, and holds nothing of anybody.
            let watched = untrack(|| router.visible() && router.page() != Route::Call);
            (now_on && !clean.get_value() && watched).then_some(KIOSK_QUIET)
        };
        let clear = move || {
            router.begin_anew();
            forget();
            clean.set_value(true);
        };
        let kiosk = Kiosk { on, round, idle: Idle::watch(COUNTDOWN, quiet, clear) };
        provide_context(kiosk);
        kiosk
    }

    /// The one provided above.
    pub fn get() -> Kiosk {
        use_context().unwrap_or_else(Kiosk::provide)
    }

    /// Is the tablet for residents only? Tracked.
    pub fn is_on(self) -> bool {
        self.on.get()
    }

    /// How often the screen has been cleared; tracked. Whatever is shown is built anew when it moves.
    pub fn round(self) -> u32 {
        self.round.get()
    }

    /// Seconds until the screen is cleared, once that is near; tracked.
    pub fn left(self) -> Option<u32> {
        self.idle.left()
    }
}

/// For the style sheet: a number cannot be called from here.
fn mark(on: bool) {
    if let Some(root) = document().document_element() {
        let _ = if on { root.set_attribute("data-kiosk", "") } else { root.remove_attribute("data-kiosk") };
    }
}
