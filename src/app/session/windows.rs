//! Other windows on the same station: hearing of what they write, following it, and letting go of a
//! database that a newer page wants.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Phase, Session};
use crate::app::channel::Channel;
use crate::app::clock::Clock;
use crate::engine::{Followed, Skew, Writing};
use crate::storage::StoreError;
use crate::storage::browser::{Ending, on_ending};

/// A reader looks at the disk this often, whatever it hears.
const ROUND: Duration = Duration::from_secs(1);
/// A writer does in every so manieth round: a browser may not tell it that it was taken over from.
const WRITERS_ROUND: u32 = 5;

impl Session {
    /// How the connection to the database ended, if it did; tracked.
    pub fn ending(self) -> Option<Ending> {
        self.ending.get()
    }

    /// Has this page lost its database? Nothing can be changed then, and nothing is lost that was saved.
    pub fn has_let_go(self) -> bool {
        matches!(self.ending.get(), Some(Ending::Outdated | Ending::Cut))
    }

    /// Did another window take over while this one wrote? Tracked.
    pub fn was_taken_over(self) -> bool {
        self.taken.get()
    }

    /// Begins to listen, once a page.
    pub(super) fn listen(self) {
        on_ending(move |ending| {
            self.ending.try_set(Some(ending));
        });
        let round = StoredValue::new(0_u32);
        let look = move || {
            let n = round.try_update_value(|n| {
                *n = n.wrapping_add(1);
                *n
            });
            if self.writing.get_untracked() == Writing::Elsewhere || n.is_some_and(|n| n % WRITERS_ROUND == 0)
            {
                self.look_around();
            }
        };
        // It runs as long as the page lives.
        let _ = set_interval_with_handle(look, ROUND);
    }

    /// Joins the other windows of the open station.
    pub(super) fn join_windows(self) {
        let name = format!("{}.windows", self.space.get_untracked().prefix());
        let channel = Channel::join(&name, move |_| self.look_around());
        self.inner.update_value(|inner| inner.channel = channel);
    }

    /// Tells the other windows that something has been written.
    pub(super) fn tell_windows(self) {
        self.inner.with_value(|inner| {
            if let Some(channel) = &inner.channel {
                channel.tell("");
            }
        });
    }

    /// Looks what other windows have written. One look at a time, and once more when something was heard
    /// meanwhile.
    pub(super) fn look_around(self) {
        if self.phase.get_untracked() != Phase::Open {
            return;
        }
        let start = self.inner.try_update_value(|inner| {
            inner.look_again = inner.looking;
            !std::mem::replace(&mut inner.looking, true)
        });
        if start != Some(true) {
            return;
        }
        spawn_local(async move {
            loop {
                self.look_once().await;
                let again = self.inner.try_update_value(|inner| {
                    inner.looking = inner.look_again;
                    std::mem::take(&mut inner.look_again)
                });
                if again != Some(true) {
                    break;
                }
            }
        });
    }

    async fn look_once(self) {
        let Some(engine) = self.engine() else { return };
        match engine.follow(&|_, _| {}).await {
            Ok(Followed::Entries(touched)) => {
                self.mirror(&engine);
                self.touch_slices(touched);
            }
            Ok(Followed::Anew) => {
                self.mirror(&engine);
                self.touch(|_| true);
                if engine.is_shut_out() {
                    // Somebody has taken this person's way in away.
                    self.lock();
                }
            }
            Ok(Followed::Nothing) => self.mirror(&engine),
            Err(StoreError::Outdated) => self.ending.set(Some(Ending::Outdated)),
            // The next round looks again; whoever writes hears of it at once.
            Err(_) => {}
        }
        // Another window may have taken everything out.
        if let Ok(last) = engine.last_backup().await
            && last != self.last_backup.get_untracked()
        {
            self.last_backup.set(last);
        }
    }

    /// Does the clock fit what has been written? Tracked: moves with the clock and with every change.
    pub fn clock(self) -> Skew {
        Clock::get().now();
        self.entries.track();
        self.clock_trusted.track();
        self.engine().map_or(Skew::Fine, |engine| engine.clock())
    }

    /// A person says that the clock is right.
    pub fn trust_clock(self) {
        let Some(engine) = self.engine() else { return };
        spawn_local(async move {
            // Not kept, the question comes again.
            let _ = engine.trust_clock().await;
            self.clock_trusted.update(|n| *n = n.wrapping_add(1));
        });
    }
}
