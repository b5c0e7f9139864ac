//! Dates and times of day in China: one zone, UTC+8, no daylight saving since 1991.

use chrono::{DateTime, Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Milliseconds a day has.
const DAY_MS: i64 = 86_400_000;
/// China's distance from UTC in milliseconds.
const CHINA_MS: i64 = 8 * 3_600_000;

/// What a wall clock said, in milliseconds since 1970-01-01T00:00Z. It is data, never an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

impl Instant {
    /// The civil day in China at this instant.
    pub fn day(self) -> Day {
        let local = self.0.saturating_add(CHINA_MS);
        Day(DateTime::from_timestamp_millis(local).map_or(NaiveDate::MIN, |t| t.date_naive()))
    }

    /// The minute of the day in China at this instant.
    pub fn minute(self) -> Minute {
        let of_day = self.0.saturating_add(CHINA_MS).rem_euclid(DAY_MS) / 60_000;
        Minute(u16::try_from(of_day).unwrap_or(0))
    }
}

/// A civil day, written `2026-11-23`. Read and written by hand: chrono's own parser of formats
/// would add 15 kB to what every phone loads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(pub NaiveDate);

impl Day {
    /// The day of year, month and day, if the calendar has it.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Day)
    }

    /// Reads `2026-11-23`.
    pub fn parse(written: &str) -> Option<Self> {
        let mut parts = written.trim().splitn(3, '-');
        let mut part = || parts.next()?.parse::<u32>().ok();
        let (year, month, day) = (part()?, part()?, part()?);
        Day::new(i32::try_from(year).ok()?, month, day)
    }

    /// 0 = Monday … 6 = Sunday.
    pub fn weekday(self) -> usize {
        self.0.weekday().num_days_from_monday() as usize
    }

    /// The day `n` days later.
    pub fn plus(self, n: u64) -> Self {
        Day(self.0.checked_add_days(Days::new(n)).unwrap_or(self.0))
    }

    /// (year, month, day).
    pub fn parts(self) -> (i32, u32, u32) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// How many days `self` is after `earlier`; negative when it is before.
    pub fn days_since(self, earlier: Day) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl TryFrom<String> for Day {
    type Error = &'static str;

    fn try_from(written: String) -> Result<Self, Self::Error> {
        Day::parse(&written).ok_or("a day is written 2026-11-23")
    }
}

impl From<Day> for String {
    fn from(day: Day) -> String {
        day.to_string()
    }
}

/// A time of day in minutes after midnight (0–1440), written `08:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Minute(pub u16);

impl Minute {
    /// Reads `8:30`, `08:30` or, as many Chinese keyboards give it, `8：30`.
    pub fn parse(written: &str) -> Option<Self> {
        let (hour, minute) = written.trim().split_once([':', '\u{ff1a}'])?;
        if minute.len() != 2 || hour.is_empty() || hour.len() > 2 {
            return None;
        }
        let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
        (minute < 60 && hour * 60 + minute <= 1440).then_some(Minute(hour * 60 + minute))
    }
}

impl std::fmt::Display for Minute {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl TryFrom<String> for Minute {
    type Error = &'static str;

    fn try_from(written: String) -> Result<Self, Self::Error> {
        Minute::parse(&written).ok_or("a time of day is written 08:30")
    }
}

impl From<Minute> for String {
    fn from(minute: Minute) -> String {
        minute.to_string()
    }
}
