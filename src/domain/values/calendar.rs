//! Statutory holidays, and the working days at weekends that make up for them.
//!
//! The State Council's office announces them each autumn for the next year (全国年节及纪念日放假办法 6). Years that were
//! announced when this program was built are in it; a station writes down those that came later. A year of which
//! nothing is known is a normal thing, and said so.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::{Day, Text};

/// One holiday of a year: free days in a row, and the days worked for them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    /// 春节.
    pub name: Text,
    pub from: Day,
    pub until: Day,
    /// 调休上班: days of a weekend on which one works as on a Monday.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub work: Vec<Day>,
}

/// The holidays of one year as announced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolidayYear {
    pub year: u16,
    pub holidays: Vec<Holiday>,
}

/// What a day is besides its weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayKind<'a> {
    Usual,
    /// Free: part of this holiday.
    Free(&'a Holiday),
    /// Worked for this holiday.
    Worked(&'a Holiday),
}

/// The holidays that hold: those of the program, and in their place those that a station has written down.
#[derive(Debug, Clone, Copy)]
pub struct Calendar<'a> {
    built_in: &'a [HolidayYear],
    written: &'a [HolidayYear],
}

/// Made by build.rs, one holiday a line, with tabs: year, name, name in English, first and last day, the days worked.
static BUILT_IN: &str = include_str!(concat!(env!("OUT_DIR"), "/holidays.txt"));

impl<'a> Calendar<'a> {
    /// The program's own years, and in their place those that were written down.
    pub fn of(written: &'a [HolidayYear]) -> Calendar<'a> {
        Calendar { built_in: built_in(), written }
    }

    /// No holiday ever: for what does not rest on them.
    pub const fn none() -> Calendar<'static> {
        Calendar { built_in: &[], written: &[] }
    }

    /// What a day is.
    pub fn kind(self, day: Day) -> DayKind<'a> {
        for holiday in self.holidays() {
            if holiday.from <= day && day <= holiday.until {
                return DayKind::Free(holiday);
            }
            if holiday.work.contains(&day) {
                return DayKind::Worked(holiday);
            }
        }
        DayKind::Usual
    }

    /// Are the holidays of a year known?
    pub fn knows(self, year: i32) -> bool {
        let is_year = |known: &HolidayYear| i32::from(known.year) == year;
        self.written.iter().chain(self.built_in).any(is_year)
    }

    /// The first year without known holidays that is touched by the days from `today` on.
    pub fn missing(self, today: Day, days: u64) -> Option<i32> {
        let years = today.parts().0..=today.plus(days).parts().0;
        years.into_iter().find(|year| !self.knows(*year))
    }

    /// Holidays of which a day lies between two days.
    pub fn between(self, from: Day, until: Day) -> impl Iterator<Item = &'a Holiday> {
        let touches = move |day: &Day| from <= *day && *day <= until;
        let is_near = move |holiday: &&Holiday| {
            (holiday.from <= until && holiday.until >= from) || holiday.work.iter().any(touches)
        };
        self.holidays().filter(is_near)
    }

    fn holidays(self) -> impl Iterator<Item = &'a Holiday> {
        let written = self.written;
        let is_open = move |year: &&HolidayYear| !written.iter().any(|other| other.year == year.year);
        written.iter().chain(self.built_in.iter().filter(is_open)).flat_map(|year| &year.holidays)
    }
}

impl HolidayYear {
    /// Most days a holiday lasts that anybody would believe.
    const LONGEST: i64 = 20;

    /// Does each holiday end after it begins, not too late, and are its days about this year?
    pub fn is_sound(&self) -> bool {
        let year = i32::from(self.year);
        // The days off of New Year may begin in December, and so may the days worked for it.
        let is_near = |day: &Day| (day.parts().0 - year).abs() <= 1;
        self.holidays.iter().all(|holiday| {
            let length = holiday.until.days_since(holiday.from);
            let is_free = |day: &Day| holiday.from <= *day && *day <= holiday.until;
            (0..Self::LONGEST).contains(&length)
                && is_near(&holiday.from)
                && holiday.work.iter().all(|day| is_near(day) && !is_free(day))
        })
    }
}

/// The years that came with the program.
pub fn built_in() -> &'static [HolidayYear] {
    static READY: OnceLock<Vec<HolidayYear>> = OnceLock::new();
    READY.get_or_init(|| {
        let mut years: Vec<HolidayYear> = Vec::new();
        for (year, holiday) in BUILT_IN.lines().filter_map(read_line) {
            match years.last_mut().filter(|last| last.year == year) {
                Some(last) => last.holidays.push(holiday),
                None => years.push(HolidayYear { year, holidays: vec![holiday] }),
            }
        }
        years
    })
}

fn read_line(line: &str) -> Option<(u16, Holiday)> {
    let mut words = line.split('\t');
    let year = words.next()?.parse().ok()?;
    let name = Text::new(words.next()?, words.next()?);
    let (from, until) = (Day::parse(words.next()?)?, Day::parse(words.next()?)?);
    Some((year, Holiday { name, from, until, work: words.filter_map(Day::parse).collect() }))
}
