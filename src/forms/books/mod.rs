//! Which days of the books are handed out, and a line of the chart of accounts, as typed.

#[cfg(test)]
mod tests;

use super::{Problem, What};
use crate::books::Period;
use crate::domain::cashdesk::{LONGEST_CODE, LONGEST_NAME};
use crate::domain::values::Day;

/// Names of the fields on the screen.
pub mod field {
    pub const PERIOD: &str = "books-period";
    pub const FROM: &str = "books-from";
    pub const UNTIL: &str = "books-until";
    pub const CODE: &str = "chart-code";
    pub const NAME: &str = "chart-name";
}

/// The period that is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    ThisMonth,
    LastMonth,
    ThisQuarter,
    /// From a day to another.
    Days,
}

impl Span {
    /// All of them, in the order they are offered.
    pub const ALL: [Span; 4] = [Span::ThisMonth, Span::LastMonth, Span::ThisQuarter, Span::Days];

    /// The days of it. What has not come yet has no books: it ends today. `from` and `until` count for days alone.
    ///
    /// # Errors
    /// What is wrong with the days.
    pub fn period(self, today: Day, from: &str, until: &str) -> Result<Period, Vec<Problem>> {
        let (year, month, _) = today.parts();
        let first = |year, month| Day::new(year, month, 1).unwrap_or(today);
        Ok(match self {
            Span::ThisMonth => Period { from: first(year, month), until: today },
            Span::LastMonth => {
                let before = if month == 1 { first(year - 1, 12) } else { first(year, month - 1) };
                let days = first(year, month).days_since(before);
                Period { from: before, until: before.plus(u64::try_from(days - 1).unwrap_or_default()) }
            }
            Span::ThisQuarter => Period { from: first(year, (month - 1) / 3 * 3 + 1), until: today },
            Span::Days => {
                let day = |field, typed: &str| match Day::parse(typed) {
                    Some(day) => Ok(day),
                    None if typed.trim().is_empty() => Err(Problem::new(field, What::Missing)),
                    None => Err(Problem::new(field, What::NotADate)),
                };
                match (day(field::FROM, from), day(field::UNTIL, until)) {
                    (Ok(from), Ok(until)) if until < from => {
                        return Err(vec![Problem::new(field::UNTIL, What::EndsFirst)]);
                    }
                    (Ok(from), Ok(until)) => Period { from, until },
                    (from, until) => return Err(from.err().into_iter().chain(until.err()).collect()),
                }
            }
        })
    }
}

/// A line of the chart: code and name.
///
/// # Errors
/// What is missing or too long.
pub fn chart_line(code: &str, name: &str) -> Result<(String, String), Vec<Problem>> {
    let (code, name) = (code.trim(), name.trim());
    let mut problems = Vec::new();
    for (field, typed, longest) in [(field::CODE, code, LONGEST_CODE), (field::NAME, name, LONGEST_NAME)] {
        if typed.is_empty() {
            problems.push(Problem::new(field, What::Missing));
        } else if typed.chars().count() > longest {
            problems.push(Problem::new(field, What::TooLong(longest)));
        }
    }
    if problems.is_empty() { Ok((code.to_owned(), name.to_owned())) } else { Err(problems) }
}
