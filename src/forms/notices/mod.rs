//! A notice as it is typed, and where a notice stands on a day.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::typed::{Typed, day, written};
use super::{Problem, What};
use crate::domain::notices::{Notice, Record};
use crate::domain::values::{Day, Text};

/// Longest title and body, in characters.
const TITLE: usize = 60;
const BODY: usize = 3000;

/// A notice that ends within so many days is pointed out.
pub const ENDS_SOON_DAYS: i64 = 3;

/// Names of the fields on the screen.
pub mod field {
    pub const TITLE: &str = "notice-title";
    pub const TITLE_EN: &str = "notice-title-en";
    pub const BODY: &str = "notice-body";
    pub const BODY_EN: &str = "notice-body-en";
    pub const FROM: &str = "notice-from";
    pub const UNTIL: &str = "notice-until";
}

/// A notice as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Draft {
    pub title: Typed,
    pub body: Typed,
    /// As a date field holds it: `2026-11-23`.
    pub from: String,
    /// Empty: until it is taken down.
    pub until: String,
    pub pinned: bool,
}

impl From<&Notice> for Draft {
    fn from(notice: &Notice) -> Self {
        Draft {
            title: (&notice.title).into(),
            body: (&notice.body).into(),
            from: notice.from.to_string(),
            until: written(notice.until),
            pinned: notice.pinned,
        }
    }
}

impl Draft {
    /// An empty sheet for a notice that holds from today.
    pub fn new(today: Day) -> Draft {
        Draft { from: today.to_string(), ..Draft::default() }
    }

    /// The notice; `was` is what has been saved of it.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn check(&self, was: Option<&Notice>) -> Result<Notice, Vec<Problem>> {
        let nothing = Text::default();
        let (was_title, was_body) = was.map_or((&nothing, &nothing), |was| (&was.title, &was.body));
        let mut problems = Vec::new();
        let title = self.title.required(&mut problems, [field::TITLE, field::TITLE_EN], was_title, TITLE);
        let body = self.body.check(&mut problems, [field::BODY, field::BODY_EN], was_body, BODY);
        if self.from.trim().is_empty() {
            problems.push(Problem::new(field::FROM, What::Missing));
        }
        let from = day(&mut problems, field::FROM, &self.from);
        let until = day(&mut problems, field::UNTIL, &self.until);
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            problems.push(Problem::new(field::UNTIL, What::EndsFirst));
        }
        match from {
            Some(from) if problems.is_empty() => Ok(Notice { title, body, from, until, pinned: self.pinned }),
            _ => Err(problems),
        }
    }
}

/// Where a notice stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Residents see it and its days have come.
    Now,
    /// Residents see it with the days that are left until it begins.
    Coming,
    /// Nobody sees it: never published, or taken down.
    Draft,
    /// Its last day is over.
    Over,
}

impl Standing {
    /// All of them, in the order of the list.
    pub const ALL: [Standing; 4] = [Standing::Now, Standing::Coming, Standing::Draft, Standing::Over];

    /// Where a notice stands on a day.
    pub fn of(record: &Record, today: Day) -> Standing {
        let Record { notice, public } = record;
        if !public {
            Standing::Draft
        } else if notice.until.is_some_and(|until| until < today) {
            Standing::Over
        } else if notice.from > today {
            Standing::Coming
        } else {
            Standing::Now
        }
    }
}

/// How many days are left after today, where a notice that shows ends soon: 0 on its last day.
pub fn ends_soon(record: &Record, today: Day) -> Option<i64> {
    if Standing::of(record, today) != Standing::Now {
        return None;
    }
    // What is about one day only needs no reminder.
    let notice = &record.notice;
    let left = notice.until.filter(|until| *until != notice.from)?.days_since(today);
    (left <= ENDS_SOON_DAYS).then_some(left)
}
