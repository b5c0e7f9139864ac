//! Does the tablet's clock make sense? Nothing is ordered by it, but people read it: on entries, on
//! notices that end, on backups.
//!
//! What was written tells: time does not go back, and a station does not sleep for half a year. Which
//! of two times is the right one, no program can know; a person says so, and that is kept.

use serde::{Deserialize, Serialize};

use super::env::Env;
use super::{Engine, keys};
use crate::domain::values::Instant;
use crate::journal::Entry;
use crate::storage::{Expect, Store, StoreError};

/// Clocks are set by hand: a few minutes back are nothing.
const SLACK_MS: i64 = 10 * 60_000;
/// So long without an entry is unlikely; a clock that jumps there is asked about.
const LONG_MS: i64 = 200 * 86_400_000;

/// What the clock says against what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Skew {
    Fine,
    /// It is earlier than this, which has been written before.
    Back(Instant),
    /// It is very much later than this, the last time written.
    Ahead(Instant),
}

impl Skew {
    /// Does `now` lie before `earlier`, by more than people put clocks right?
    pub fn went_back(earlier: Instant, now: Instant) -> bool {
        now.0.saturating_add(SLACK_MS) < earlier.0
    }
}

/// The latest time that is believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Believed {
    at: Instant,
    /// Entries up to this tick are settled by what a person said.
    tick: u64,
}

impl Believed {
    /// Takes an entry into account, in the order of ticks. One far ahead of all before it is not
    /// believed: the clock stood at 2036.
    pub(super) fn take(&mut self, entry: &Entry) {
        self.note(entry.tick, entry.at);
    }

    pub(super) fn note(&mut self, tick: u64, at: Instant) {
        let leap = self.at.0 > 0 && at.0.saturating_sub(self.at.0) > LONG_MS;
        if tick > self.tick && at > self.at && !leap {
            self.at = at;
        }
    }

    /// Compares a clock with it.
    pub(super) fn judge(self, now: Instant) -> Skew {
        if self.at.0 == 0 {
            Skew::Fine
        } else if Skew::went_back(self.at, now) {
            Skew::Back(self.at)
        } else if now.0.saturating_sub(self.at.0) > LONG_MS {
            Skew::Ahead(self.at)
        } else {
            Skew::Fine
        }
    }
}

impl<S: Store, E: Env> Engine<S, E> {
    /// Does the wall clock fit what has been written?
    pub fn clock(&self) -> Skew {
        self.state.borrow().believed.judge(self.env.now())
    }

    /// A person says that the clock is right as it is now.
    ///
    /// # Errors
    /// When the disk does not take it; the question comes again after the next unlock then.
    pub async fn trust_clock(&self) -> Result<(), StoreError> {
        let believed = Believed { at: self.env.now(), tick: self.state.borrow().tick };
        self.state.borrow_mut().believed = believed;
        self.store.commit(Expect::Anything, vec![keys::put_json(keys::CLOCK, &believed)]).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 86_400_000;
    const NOW: i64 = 20_000 * DAY;

    fn after(times: &[i64]) -> Believed {
        let mut believed = Believed::default();
        times.iter().zip(1..).for_each(|(at, tick)| believed.note(tick, Instant(*at)));
        believed
    }

    #[test]
    fn an_ordinary_clock_is_fine() {
        let believed = after(&[NOW, NOW + DAY]);
        assert_eq!(believed.judge(Instant(NOW + 2 * DAY)), Skew::Fine);
        assert_eq!(believed.judge(Instant(NOW + DAY - 60_000)), Skew::Fine);
        assert_eq!(Believed::default().judge(Instant(5)), Skew::Fine);
    }

    #[test]
    fn a_clock_set_back_a_year_stays_wrong_whatever_is_written() {
        let believed = after(&[NOW, NOW - 365 * DAY, NOW - 364 * DAY]);
        assert_eq!(believed.judge(Instant(NOW - 364 * DAY)), Skew::Back(Instant(NOW)));
        // Put right, nothing is left to say.
        assert_eq!(believed.judge(Instant(NOW + DAY)), Skew::Fine);
    }

    #[test]
    fn a_clock_at_2036_is_asked_about_and_never_believed() {
        let far = NOW + 3_700 * DAY;
        let believed = after(&[NOW, far, far + DAY]);
        assert_eq!(believed.judge(Instant(far)), Skew::Ahead(Instant(NOW)));
        assert_eq!(believed.judge(Instant(NOW + DAY)), Skew::Fine);
    }

    #[test]
    fn what_a_person_says_holds() {
        let mut believed = after(&[NOW, NOW + 150 * DAY]);
        assert_eq!(believed.judge(Instant(NOW + DAY)), Skew::Back(Instant(NOW + 150 * DAY)));
        believed = Believed { at: Instant(NOW + DAY), tick: 2 };
        believed.note(1, Instant(NOW));
        believed.note(2, Instant(NOW + 150 * DAY));
        assert_eq!(believed.judge(Instant(NOW + DAY)), Skew::Fine);
    }
}
