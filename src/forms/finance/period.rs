//! Which days of the books are looked at.

use super::field;
use crate::domain::values::Day;
use crate::forms::{Problem, What, typed};

/// Days that are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Span {
    Today,
    #[default]
    Month,
    LastMonth,
    Quarter,
    /// From a day to another.
    Own,
}

impl Span {
    /// All of them, in the order they are offered.
    pub const ALL: [Span; 5] = [Span::Today, Span::Month, Span::LastMonth, Span::Quarter, Span::Own];

    /// First and last day; whole months, also while they last. Of its own: only today, until somebody chooses.
    pub fn days(self, today: Day) -> (Day, Day) {
        let (year, month, _) = today.parts();
        let days = match self {
            Span::Today | Span::Own => None,
            Span::Month => months(year, month, 1),
            Span::LastMonth if month == 1 => months(year - 1, 12, 1),
            Span::LastMonth => months(year, month - 1, 1),
            Span::Quarter => months(year, (month - 1) / 3 * 3 + 1, 3),
        };
        days.unwrap_or((today, today))
    }
}

/// First and last day of some months of one year.
fn months(year: i32, month: u32, n: u32) -> Option<(Day, Day)> {
    let (to, after) = if month + n > 12 { (year + 1, month + n - 12) } else { (year, month + n) };
    let (first, next) = (Day::new(year, month, 1)?, Day::new(to, after, 1)?);
    let days = u64::try_from(next.days_since(first)).ok()?;
    Some((first, first.plus(days.saturating_sub(1))))
}

/// From a day to another, as typed.
///
/// # Errors
/// A day is missing, or none; the last comes before the first.
pub fn own_span(from: &str, until: &str) -> Result<(Day, Day), Vec<Problem>> {
    let mut problems = Vec::new();
    let mut day = |field, written: &str| {
        if written.trim().is_empty() {
            problems.push(Problem::new(field, What::Missing));
        }
        typed::day(&mut problems, field, written)
    };
    match (day(field::FROM, from), day(field::UNTIL, until)) {
        (Some(from), Some(until)) if from <= until => Ok((from, until)),
        (Some(_), Some(_)) => Err(vec![Problem::new(field::UNTIL, What::EndsFirst)]),
        _ => Err(problems),
    }
}

/// By what the books are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Day,
    /// 收费单位, or whoever else has the money.
    Owner,
    Method,
    Clerk,
    Month,
}

impl By {
    /// All of them, in the order they are offered.
    pub const ALL: [By; 5] = [By::Day, By::Owner, By::Method, By::Clerk, By::Month];
    /// More days than these are put together by month: nobody reads a longer list of days.
    const MOST_DAYS: i64 = 62;

    /// Is it offered for these days?
    pub fn fits(self, (from, until): (Day, Day)) -> bool {
        self != By::Day || until.days_since(from) < By::MOST_DAYS
    }

    /// Does it follow the calendar, rather than the amounts?
    pub fn is_time(self) -> bool {
        matches!(self, By::Day | By::Month)
    }
}
