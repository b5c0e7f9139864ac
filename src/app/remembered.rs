//! What this device remembers of its owner's visits, as a signal. In 自助模式 nothing of it reaches the disk.

use leptos::prelude::*;

use super::boards::{Shown, Source};
use super::clock;
use crate::domain::catalogue::Wish;
use crate::domain::values::ServiceId;
use crate::storage::browser::{Lines, Preferences};
use crate::storage::traces::{Spot, Traces, add_wish, write_wishes};

/// What is remembered.
#[derive(Clone, Copy)]
pub struct Remembered(RwSignal<Traces, LocalStorage>);

impl Remembered {
    /// Reads what is kept and provides it to everything below.
    pub fn provide() -> Remembered {
        let remembered = Remembered(RwSignal::new_local(Traces::default()));
        remembered.read_again();
        provide_context(remembered);
        remembered
    }

    /// What was provided above.
    pub fn get() -> Remembered {
        use_context().unwrap_or_else(Remembered::provide)
    }

    /// Reads it; tracked.
    pub fn with<T>(self, read: impl FnOnce(&Traces) -> T) -> T {
        self.0.with(read)
    }

    /// Reads what is kept for the space that is chosen now; in 自助模式 nothing is.
    pub fn read_again(self) {
        self.0.set(kept());
    }

    /// Changes it, here and on the disk.
    pub fn change(self, change: impl FnOnce(&mut Traces)) {
        let is_kiosk = Preferences::is_kiosk();
        self.0.update(|traces| {
            if !is_kiosk {
                // Another window may have written meanwhile.
                *traces = kept();
            }
            change(traces);
            if !is_kiosk {
                Lines::Traces.write(Preferences::space(), &traces.write());
            }
        });
    }

    /// Forgets everything.
    pub fn forget(self) {
        self.change(|traces| *traces = Traces::default());
    }

    /// Keeps a word that has found nothing. On a station's own tablet it is for the station, which takes it
    /// in when somebody opens the desk; on a phone it stays on the phone. False when there was nothing to keep.
    pub fn wish(self, shown: &Shown, typed: &str) -> bool {
        let Some(wish) = Wish::of(typed, clock::read().day()) else { return false };
        if shown.source == Source::Own {
            let space = Preferences::space();
            let mut wishes = Traces::read(&Lines::Wishes.read(space)).wishes;
            add_wish(&mut wishes, wish);
            Lines::Wishes.write(space, &write_wishes(&wishes));
        } else {
            self.change(|traces| traces.wish(wish));
        }
        true
    }
}

/// A service of the shown community.
pub fn spot(shown: &Shown, service: &ServiceId) -> Spot {
    Spot { community: shown.community().unwrap_or_default().to_owned(), service: service.as_str().to_owned() }
}

fn kept() -> Traces {
    if Preferences::is_kiosk() {
        return Traces::default();
    }
    Traces::read(&Lines::Traces.read(Preferences::space()))
}
