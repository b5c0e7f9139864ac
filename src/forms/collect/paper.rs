//! 手工收据: what stands on a sheet of a numbered pad, as it is typed when it is entered.

use serde::{Deserialize, Serialize};

use super::field;
use crate::domain::cashdesk::{Paper, tidy};
use crate::domain::values::{Day, Instant, Minute, PaymentId, StaffId};
use crate::domain::{Rejection, Station};
use crate::forms::hours::time;
use crate::forms::{Problem, What};

/// Longest name of a pad.
const PAD: usize = 20;
/// No pad has a higher number.
const HIGHEST: u32 = 99_999_999;
/// Milliseconds of a minute, and how far China is from UTC in minutes.
const MINUTE: i64 = 60_000;
const CHINA: i64 = 480;

/// A sheet as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PaperDraft {
    pub pad: String,
    pub number: String,
    /// When it was written: `2026-11-23`, `09:30`.
    pub on: String,
    pub time: String,
    /// Id of who wrote it.
    pub writer: String,
}

impl PaperDraft {
    /// When it was written, once both can be read.
    pub fn written(&self) -> Option<(Day, Minute)> {
        Some((Day::parse(&self.on)?, time(&self.time)?))
    }

    /// The sheet, once pad and number can be read; nothing else of it is looked at.
    fn sheet(&self) -> Option<Paper> {
        let number = tidy(&self.number).parse().ok().filter(|number| (1..=HIGHEST).contains(number))?;
        let pad = tidy(&self.pad);
        let writer = StaffId::named(&self.writer);
        (!pad.is_empty()).then_some(Paper { pad, number, at: Instant(0), writer })
    }

    /// The payment that was entered from this sheet and still stands.
    pub fn known(&self, station: &Station) -> Option<PaymentId> {
        let desk = station.cashdesk();
        let stands = |id: &&PaymentId| desk.payment(id).is_some_and(|payment| payment.stands());
        desk.of_paper(&self.sheet()?).iter().find(stands).cloned()
    }

    /// The sheet. `now` by the tablet's clock.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn check(&self, station: &Station, now: Instant) -> Result<Paper, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut wrong = |field, what| problems.push(Problem::new(field, what));
        let pad = tidy(&self.pad);
        if pad.is_empty() {
            wrong(field::PAD, What::Missing);
        } else if pad.chars().count() > PAD {
            wrong(field::PAD, What::TooLong(PAD));
        }
        let sheet = self.sheet();
        if self.number.trim().is_empty() {
            wrong(field::SHEET, What::Missing);
        } else if !pad.is_empty() && sheet.is_none() {
            wrong(field::SHEET, What::NotANumber);
        } else if let Some(first) = self.known(station) {
            wrong(field::SHEET, What::Rejected(Rejection::PaperKnown(first)));
        }
        let (day, minute) = (Day::parse(&self.on), time(&self.time));
        match day {
            None if self.on.trim().is_empty() => wrong(field::ON, What::Missing),
            None => wrong(field::ON, What::NotADate),
            Some(day) if day > now.day() => wrong(field::ON, What::NotYet),
            Some(_) => {}
        }
        match minute {
            None if self.time.trim().is_empty() => wrong(field::TIME, What::Missing),
            None => wrong(field::TIME, What::NotATime),
            Some(minute) if day == Some(now.day()) && minute > now.minute() => {
                wrong(field::TIME, What::LaterThanNow);
            }
            Some(_) => {}
        }
        if self.writer.is_empty() {
            wrong(field::WRITER, What::Missing);
        } else if station.staff().get(&StaffId::named(&self.writer)).is_none() {
            wrong(field::WRITER, What::Rejected(Rejection::NoSuchStaff));
        }
        match (sheet, day, minute) {
            (Some(sheet), Some(day), Some(minute)) if problems.is_empty() => {
                Ok(Paper { at: instant(day, minute), ..sheet })
            }
            _ => Err(problems),
        }
    }

    /// The next sheet of the same pad, by the same hand on the same day.
    pub fn next(&self) -> PaperDraft {
        let number = self.sheet().map(|sheet| (sheet.number + 1).to_string()).unwrap_or_default();
        PaperDraft { number, time: String::new(), ..self.clone() }
    }
}

/// A minute of a day in China.
fn instant(day: Day, minute: Minute) -> Instant {
    let days = Day::new(1970, 1, 1).map_or(0, |first| day.days_since(first));
    Instant((days * 1440 + i64::from(minute.0) - CHINA) * MINUTE)
}
