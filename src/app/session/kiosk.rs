//! 自助模式, seen from the desk: it is begun here, and whoever can open the desk can end it.

use std::time::Duration;

use leptos::prelude::*;

use super::{Phase, Session};
use crate::route::Route;
use crate::storage::browser::{Preference, Preferences};

impl Session {
    /// Gives the tablet to residents: locks the desk and shows their first page.
    pub fn begin_kiosk(self) {
        Preferences::set(Preference::Kiosk, "on");
        let _ = window().location().replace(&Route::Home.to_string());
        self.lock();
    }

    /// The passphrase was right: the tablet is the staff's again.
    pub fn end_kiosk_when_open(self) {
        Effect::new(move || {
            if self.phase.get() == Phase::Open {
                Preferences::forget(Preference::Kiosk);
            }
        });
    }

    /// The tablet was given to residents in another window: this desk does not stay open.
    pub(super) fn given_away(self) -> Option<Duration> {
        Preferences::is_kiosk().then_some(Duration::ZERO)
    }
}
