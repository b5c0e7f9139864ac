//! When the staff of the demo do things: within opening hours, some minutes apart.

use chrono::{Days, NaiveTime};

use crate::domain::values::{Day, Instant, Minute, Special, WeekHours};

/// Where every script's randomness begins. Another number gives another morning, not another station.
const SEED: u64 = 0x6c69_6e6c_6932_0226;
const MINUTE_MS: i64 = 60_000;
const CHINA_MS: i64 = 8 * 3_600_000;

/// SplitMix64 (Steele, Lea, Flood 2014): small, and the same on every platform.
pub(super) struct SplitMix(u64);

impl SplitMix {
    /// Always the same numbers for the same seed.
    pub(super) fn new(seed: u64) -> Self {
        SplitMix(SEED ^ seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from `least` to `most`, both included.
    pub(super) fn between(&mut self, least: u16, most: u16) -> u16 {
        let span = u64::from(most.saturating_sub(least)) + 1;
        least + u16::try_from(self.next() % span).unwrap_or(0)
    }
}

/// A clock that only moves forward and stands still while the station is closed. It knows no holidays: whoever tries the
/// demo during one would otherwise meet entries of days to come.
pub(super) struct Clock {
    hours: WeekHours,
    day: Day,
    minute: Minute,
    random: SplitMix,
}

impl Clock {
    pub(super) fn new(hours: WeekHours, day: Day) -> Self {
        Clock { hours, day, minute: Minute(0), random: SplitMix::new(0) }
    }

    /// The day it stands at.
    pub(super) fn day(&self) -> Day {
        self.day
    }

    /// Moves on to a day, in the morning or after lunch; stays when that is past.
    pub(super) fn go(&mut self, day: Day) {
        if day <= self.day {
            return;
        }
        let sessions = self.hours.on(day, Special::none()).len();
        let last = u16::try_from(sessions.saturating_sub(1)).unwrap_or(0);
        let session = usize::from(self.random.between(0, last));
        let begins =
            self.hours.on(day, Special::none()).get(session).map_or(Minute(0), |session| session.opens);
        let late = self.random.between(2, 75);
        (self.day, self.minute) = (day, Minute(begins.0 + late));
    }

    /// The next moment somebody gives a command.
    pub(super) fn tick(&mut self) -> Instant {
        self.open();
        let second = i64::from(self.random.between(0, 59));
        let at = midnight(self.day) + i64::from(self.minute.0) * MINUTE_MS + second * 1000;
        self.minute = Minute(self.minute.0 + self.random.between(2, 14));
        Instant(at)
    }

    /// The day of the next command.
    pub(super) fn day_of_next(&mut self) -> Day {
        self.open();
        self.day
    }

    /// Moves on until the station stays open for the next three commands.
    pub(super) fn settle(&mut self) {
        self.open();
        let sessions = self.hours.on(self.day, Special::none());
        let stays = sessions.iter().any(|s| s.opens <= self.minute && self.minute.0 + 45 < s.closes.0);
        if !stays {
            let last = sessions.iter().map(|session| session.closes).max().unwrap_or(self.minute);
            self.minute = sessions.iter().map(|s| s.opens).find(|opens| *opens > self.minute).unwrap_or(last);
            self.open();
        }
    }

    /// Moves on until the station is open. Seven days ahead are enough for any week with a session.
    fn open(&mut self) {
        for _ in 0..=7 {
            let sessions = self.hours.on(self.day, Special::none());
            if let Some(session) = sessions.iter().find(|session| self.minute < session.closes) {
                if self.minute < session.opens {
                    self.minute = Minute(session.opens.0 + self.random.between(3, 20));
                }
                return;
            }
            (self.day, self.minute) = (self.day.plus(1), Minute(0));
        }
    }
}

/// The day `n` days earlier.
pub(super) fn before(day: Day, n: u64) -> Day {
    Day(day.0.checked_sub_days(Days::new(n)).unwrap_or(day.0))
}

/// Midnight in China at which a day begins, in milliseconds since 1970.
fn midnight(day: Day) -> i64 {
    day.0.and_time(NaiveTime::MIN).and_utc().timestamp_millis() - CHINA_MS
}
