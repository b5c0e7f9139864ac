//! 自助模式, seen from the desk: it is begun here, and whoever can open the desk can end it.

use std::time::Duration;

use leptos::prelude::*;

use super::{Phase, Session};
use crate::app::kiosk::KIOSK_QUIET;
use crate::route::Route;
use crate::storage::browser::{Preference, Preferences};

impl Session {
    /// Gives the tablet to residents: locks the desk and shows their first page. False when the browser
    /// cannot remember it; the desk stays as it is then.
    pub fn begin_kiosk(self) -> bool {
        let kept = Preferences::set(Preference::Kiosk, "on");
        if kept {
            to_residents();
            self.lock();
        }
        kept
    }

    /// The passphrase was right, or there is nothing here that one would open: the tablet is the staff's again.
    pub fn end_kiosk_unless_locked(self) {
        Effect::new(move || {
            let over = match self.phase.get() {
                Phase::Open | Phase::Empty | Phase::Vanished(_) | Phase::Unreadable(_) | Phase::Newer(_) => {
                    true
                }
                Phase::Looking
                | Phase::Locked(_)
                | Phase::Opening { .. }
                | Phase::Unavailable(_)
                | Phase::NoRoom
                | Phase::Outdated => false,
            };
            if over {
                Preferences::forget(Preference::Kiosk);
            }
        });
    }

    /// In 自助模式: how long this side may stay untouched. A desk that another window has given away is locked at once;
    /// a lock screen that somebody has left goes back to the residents' pages.
    pub(super) fn kiosk_idle_time(self) -> Option<Duration> {
        Preferences::is_kiosk().then_some(if self.is_open() { Duration::ZERO } else { KIOSK_QUIET })
    }

    /// Nobody is at the lock screen any more; what stands in its fields goes too.
    pub(super) fn leave_lock_screen(self) {
        if Preferences::is_kiosk() && !self.is_open() {
            to_residents();
            let _ = window().location().reload();
        }
    }
}

fn to_residents() {
    let _ = window().location().replace(&Route::Home.to_string());
}
