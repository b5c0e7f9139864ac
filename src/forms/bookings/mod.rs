//! How a service is booked, as it is typed; and why a day has no slots.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::hours::{SessionDraft, time};
use super::typed::number;
use super::{Problem, What};
use crate::domain::catalogue::{Details, MonthDays};
use crate::domain::profile::Profile;
use crate::domain::requests::Plan;
use crate::domain::values::{Day, DayException, DayKind, Session, Text, WeekHours, sessions_are_sound};

/// Names of the fields on the screen.
pub mod field {
    pub const MINUTES: &str = "plan-minutes";
    pub const CAPACITY: &str = "plan-capacity";
    pub const AHEAD: &str = "plan-ahead";
    /// Breaks: from and until of the first, the second and the third.
    pub const BREAKS: [[&str; 2]; 3] = [
        ["plan-break-1-from", "plan-break-1-until"],
        ["plan-break-2-from", "plan-break-2-until"],
        ["plan-break-3-from", "plan-break-3-until"],
    ];
    pub const CLOSED: &str = "plan-closed";
}

/// A plan as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Draft {
    pub minutes: String,
    pub capacity: String,
    pub ahead: String,
    pub breaks: [SessionDraft; WeekHours::MOST_SESSIONS],
    /// Days without slots, in order.
    pub closed: Vec<Day>,
}

impl From<&Plan> for Draft {
    fn from(plan: &Plan) -> Self {
        let rest = |n: usize| plan.breaks.get(n).map(SessionDraft::from).unwrap_or_default();
        Draft {
            minutes: plan.minutes.to_string(),
            capacity: plan.capacity.to_string(),
            ahead: plan.ahead.to_string(),
            breaks: std::array::from_fn(rest),
            closed: plan.closed.clone(),
        }
    }
}

impl Draft {
    /// The plan.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn check(&self) -> Result<Plan, Vec<Problem>> {
        let mut problems = Vec::new();
        let minutes = within(&mut problems, field::MINUTES, &self.minutes, 5, 720);
        let capacity = within(&mut problems, field::CAPACITY, &self.capacity, 1, 500);
        let ahead = within(&mut problems, field::AHEAD, &self.ahead, 1, 366);
        let mut breaks = Vec::new();
        for (draft, [from, until]) in self.breaks.iter().zip(field::BREAKS) {
            let blank = |typed: &str| typed.trim().is_empty();
            if blank(&draft.opens) && blank(&draft.closes) {
                continue;
            }
            match (time(&draft.opens), time(&draft.closes)) {
                (Some(opens), Some(closes)) => {
                    breaks.push(Session { opens, closes });
                    // What came before was sound, so it is this one that is not.
                    if !sessions_are_sound(&breaks) {
                        breaks.pop();
                        problems.push(Problem::new(until, What::Backwards));
                    }
                }
                (None, _) => problems.push(Problem::new(from, What::NotATime)),
                (_, None) => problems.push(Problem::new(until, What::NotATime)),
            }
        }
        let mut closed = self.closed.clone();
        closed.sort_unstable();
        closed.dedup();
        if problems.is_empty() {
            Ok(Plan { minutes, capacity, ahead, breaks, closed })
        } else {
            Err(problems)
        }
    }
}

/// A whole number between two others.
fn within(problems: &mut Vec<Problem>, field: &'static str, typed: &str, least: u16, most: u16) -> u16 {
    let before = problems.len();
    let typed = number(problems, field, typed);
    let fits = typed.and_then(|n| u16::try_from(n).ok()).filter(|n| (least..=most).contains(n));
    if fits.is_none() && problems.len() == before {
        let what = if typed.is_none() { What::Missing } else { What::NotWithin(least, most) };
        problems.push(Problem::new(field, what));
    }
    fits.unwrap_or(least)
}

/// Why a day has no slots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Closed {
    /// Later than so many days ahead.
    TooFar(u16),
    /// The plan names the day.
    Plan,
    /// The service, or the station, has other times on that day; why, where somebody has written it down.
    Exception(Text),
    /// It is done only on these days of the month.
    MonthDays(Vec<MonthDays>),
    /// A statutory holiday.
    Holiday(Text),
    /// There are no hours on this day of the week.
    Weekday,
    /// There are hours, but none long enough for a slot.
    TooShort,
}

impl Closed {
    /// Why nobody can book a service on a day; nothing where somebody can. It follows the order of
    /// [`Details::sessions_on`].
    pub fn why(plan: &Plan, details: &Details, profile: &Profile, day: Day, today: Day) -> Option<Closed> {
        if day.days_since(today) > i64::from(plan.ahead) {
            return Some(Closed::TooFar(plan.ahead));
        }
        let special = profile.special();
        if !plan.slots(details, day, &profile.hours, special).is_empty() {
            return None;
        }
        if plan.closed.contains(&day) {
            return Some(Closed::Plan);
        }
        if !details.sessions_on(day, &profile.hours, special).is_empty() {
            return Some(Closed::TooShort);
        }
        let covers = |e: &&DayException| e.from <= day && day <= e.until;
        if let Some(own) = details.exceptions.iter().rev().find(covers) {
            return Some(Closed::Exception(own.reason.clone()));
        }
        let days = &details.month_days;
        if !days.is_empty() && !days.iter().any(|days| days.contains(day)) {
            return Some(Closed::MonthDays(days.clone()));
        }
        if let Some(other) = special.exceptions.iter().rev().find(covers) {
            return Some(Closed::Exception(other.reason.clone()));
        }
        match details.special(special).calendar.kind(day) {
            DayKind::Free(holiday) => Some(Closed::Holiday(holiday.name.clone())),
            DayKind::Worked(_) | DayKind::Usual => Some(Closed::Weekday),
        }
    }
}

/// The holiday for which a day is worked that otherwise would be free.
pub fn worked_for(details: &Details, profile: &Profile, day: Day) -> Option<Text> {
    match details.special(profile.special()).calendar.kind(day) {
        DayKind::Worked(holiday) => Some(holiday.name.clone()),
        DayKind::Free(_) | DayKind::Usual => None,
    }
}

/// The day so many days later, or earlier where `n` is negative.
pub fn shift(day: Day, n: i64) -> Day {
    let days = chrono::Days::new(n.unsigned_abs());
    if n < 0 { Day(day.0.checked_sub_days(days).unwrap_or(day.0)) } else { day.plus(n.unsigned_abs()) }
}

/// The next day from today on that has slots by a plan.
pub fn next_open(plan: &Plan, details: &Details, profile: &Profile, today: Day) -> Option<Day> {
    let days = (0..=u64::from(plan.ahead)).map(|n| today.plus(n));
    days.into_iter().find(|day| !plan.slots(details, *day, &profile.hours, profile.special()).is_empty())
}
