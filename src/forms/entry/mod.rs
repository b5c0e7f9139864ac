//! A request as it is entered for a resident: what is typed, and the registration it becomes.

mod asked;
mod asks;
mod parked;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::typed::{day, number};
use super::{Problem, What, limited, required};
use crate::domain::Rejection;
use crate::domain::requests::{MOST_WEEKS, Matter, Registration, Slot, Source, Who};
use crate::domain::values::{Day, ServiceId};

pub use asked::{most_asked, most_consulted};
pub use asks::{Asks, free_days, free_slots, shares};
pub use parked::{MOST_PARKED, Parked, count, read, write};

/// Longest texts, in characters.
const NOTE: usize = 500;
const WHEN: usize = 100;
const ASKED_BY: usize = 60;
const HOTLINE: usize = 40;

/// Stands for the service where it is none of the catalogue: 其他事情.
pub const OTHER: &str = "other";
/// How a request reaches whoever enters it; a slip enters itself.
pub const SOURCES: [Source; 5] =
    [Source::Window, Source::Phone, Source::Hotline, Source::Grid, Source::WeChat];
/// Quick choices of the due day: so many days from today.
pub const DUE_IN: [u64; 3] = [0, 3, 7];

/// Names of the fields on the screen.
pub mod field {
    pub const WHAT: &str = "entry-what";
    pub const DAY: &str = "entry-day";
    pub const SLOT: &str = "entry-slot";
    pub const WEEKS: &str = "entry-weeks";
    pub const NOTE: &str = "entry-note";
    pub const WHEN: &str = "entry-when";
    pub const ASKED_BY: &str = "entry-asked-by";
    pub const HOTLINE: &str = "entry-hotline";
    pub const DUE: &str = "entry-due";
}

/// Whose request it is, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Whom {
    /// Id of somebody in the register.
    pub known: Option<String>,
    pub name: String,
    pub phone: String,
    pub building: String,
    pub unit: String,
    pub room: String,
    pub consent: bool,
}

/// A request as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// Id of a service, [`OTHER`], or nothing yet.
    pub service: String,
    pub whom: Whom,
    pub note: String,
    pub when: String,
    /// Somebody of the family asks for them.
    pub family: bool,
    pub asked_by: String,
    pub source: Source,
    pub hotline: String,
    /// As a date field holds it: `2026-11-23`.
    pub due: String,
    pub share: bool,
    /// The day that is booked; empty: nothing is.
    pub day: String,
    /// When the slot begins: `08:30`.
    pub slot: String,
    /// So many weeks in a row; empty: once.
    pub weeks: String,
}

impl Default for Draft {
    fn default() -> Self {
        Draft {
            service: String::new(),
            whom: Whom::default(),
            note: String::new(),
            when: String::new(),
            family: false,
            asked_by: String::new(),
            source: Source::Window,
            hotline: String::new(),
            due: String::new(),
            share: false,
            day: String::new(),
            slot: String::new(),
            weeks: String::new(),
        }
    }
}

impl Draft {
    /// The service that is chosen; none while nothing is, and where it is something else.
    pub fn service(&self) -> Option<ServiceId> {
        service_of(&self.service)
    }

    /// The registration. `who` is what the fields about the resident say, `asks` what the service asks for.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn check(
        &self,
        who: Result<Who, Vec<Problem>>,
        asks: &Asks,
        today: Day,
    ) -> Result<Registration, Vec<Problem>> {
        let mut problems = Vec::new();
        if self.service.is_empty() {
            problems.push(Problem::new(field::WHAT, What::Missing));
        }
        let who = who.unwrap_or_else(|wrong| {
            problems.extend(wrong);
            Who::Nobody
        });
        let slot = self.booked(&mut problems, asks);
        let weeks = if slot.is_some() { self.weeks(&mut problems) } else { 1 };
        let note = if self.service == OTHER { required } else { limited };
        let note = note(&mut problems, field::NOTE, &self.note, NOTE);
        let when = limited(&mut problems, field::WHEN, &self.when, WHEN);
        let asked_by = match self.family {
            true => required(&mut problems, field::ASKED_BY, &self.asked_by, ASKED_BY),
            false => String::new(),
        };
        let is_hotline = self.source == Source::Hotline;
        let hotline = match is_hotline {
            true => required(&mut problems, field::HOTLINE, &self.hotline, HOTLINE),
            false => String::new(),
        };
        if is_hotline && self.due.trim().is_empty() {
            problems.push(Problem::new(field::DUE, What::Missing));
        }
        let due = day(&mut problems, field::DUE, &self.due);
        if due.is_some_and(|due| due < today) {
            problems.push(Problem::new(field::DUE, What::Past));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let matter = Matter { note, when, asked_by, hotline, photos: Vec::new() };
        Ok(Registration {
            matter,
            source: self.source,
            due,
            slot,
            weeks,
            share: self.share && asks.shares,
            ..Registration::new(self.service(), who)
        })
    }

    /// The slot that is chosen, where the service can be booked and a day is.
    fn booked(&self, problems: &mut Vec<Problem>, asks: &Asks) -> Option<Slot> {
        let slots = asks.slots.as_ref().filter(|_| !self.day.trim().is_empty())?;
        day(problems, field::DAY, &self.day)?;
        if self.slot.is_empty() {
            problems.push(Problem::new(field::SLOT, What::Missing));
            return None;
        }
        let slot = slots.iter().find(|slot| slot.from.to_string() == self.slot);
        if slot.is_none() {
            problems.push(Problem::new(field::SLOT, What::Rejected(Rejection::NoSuchSlot)));
        }
        slot.copied()
    }

    fn weeks(&self, problems: &mut Vec<Problem>) -> u8 {
        let before = problems.len();
        let weeks = number(problems, field::WEEKS, &self.weeks).unwrap_or(1);
        match u8::try_from(weeks) {
            Ok(weeks) if (1..=MOST_WEEKS).contains(&weeks) => weeks,
            _ if problems.len() > before => 1,
            _ => {
                problems.push(Problem::new(field::WEEKS, What::NotWithin(1, u16::from(MOST_WEEKS))));
                1
            }
        }
    }
}

/// The service behind what is chosen.
pub fn service_of(chosen: &str) -> Option<ServiceId> {
    (!chosen.is_empty() && chosen != OTHER).then(|| ServiceId::named(chosen))
}
