//! What people type, as drafts of strings, and how it becomes checked values or [`Problem`]s.
//!
//! Pure: no clock, no screen. A draft never refuses a keystroke; it is checked as a whole.

pub mod ask;
pub mod billers;
pub mod bookings;
pub mod books;
pub mod catalogue;
pub mod collect;
pub mod entry;
pub mod finance;
pub mod holidays;
pub mod hours;
pub mod mandates;
pub mod notices;
pub mod particulars;
pub mod passphrase;
pub mod people;
pub mod policies;
pub mod providers;
pub mod remit;
pub mod requests;
pub mod setup;
pub mod shift;
pub mod staff;
pub mod statement;
mod typed;
pub mod visits;

use crate::domain::Rejection;

pub use passphrase::{Strength, Weakness};
pub use typed::Typed;

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The `name` of the field on the screen.
    pub field: &'static str,
    pub what: What,
}

/// What is wrong; `i18n::problems` turns it into a sentence that says what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    Missing,
    /// Longer than this many characters.
    TooLong(usize),
    NotAPhone,
    /// Days off that cannot be understood: the line.
    NotHolidays(usize),
    /// Not a time of day.
    NotATime,
    /// Ends before it begins, or begins before what comes first has ended.
    Backwards,
    /// Not two to four Latin capitals.
    Letters,
    /// Not a day of the calendar.
    NotADate,
    /// Ends on a day before it begins.
    EndsFirst,
    /// Not a whole number.
    NotANumber,
    /// Not between these two numbers.
    NotWithin(u16, u16),
    /// A part that is larger than the whole.
    MoreThanAll,
    /// Not an amount in yuan.
    NotAnAmount,
    /// An amount of nothing.
    Zero,
    /// The end of a range is not above its beginning.
    NotARange,
    /// English stands there, but the Chinese does not.
    OnlyEnglish,
    /// Not the address of a page.
    NotAUrl,
    /// A passphrase that is guessed too easily.
    Weak(Weakness),
    /// The second passphrase is not the first.
    Different,
    /// Somebody else in post is called the same.
    NameTaken,
    /// Nothing that they may do.
    NoRole,
    /// A day that has not come yet.
    NotYet,
    /// A time of today that has not come yet.
    LaterThanNow,
    /// A day that is over.
    Past,
    /// A commission above what was paid.
    MoreThanPaid,
    /// Bank books and bank cards never stay at the desk.
    BankPaper,
    /// A day that is more than a year away.
    TooFar,
    /// People are offered, and none of them was chosen.
    Unchosen,
    /// A number where a name is asked for.
    NotAName,
    /// Nobody is written down who has not agreed.
    NoConsent,
    /// Not six digits.
    NotAPin,
    /// Six digits that anybody tries first.
    ObviousPin,
    /// Not the passphrase there is.
    WrongPassphrase,
    /// A rule of the station says no.
    Rejected(Rejection),
}

impl Problem {
    /// A problem of a field.
    pub fn new(field: &'static str, what: What) -> Self {
        Problem { field, what }
    }
}

/// The problem of a field among several.
pub fn of<'a>(problems: &'a [Problem], field: &str) -> Option<&'a What> {
    problems.iter().find(|problem| problem.field == field).map(|problem| &problem.what)
}

/// Trims a required text and notes when it is empty or longer than `most` characters.
pub(crate) fn required(problems: &mut Vec<Problem>, field: &'static str, typed: &str, most: usize) -> String {
    let typed = typed.trim();
    if typed.is_empty() {
        problems.push(Problem::new(field, What::Missing));
    }
    limited(problems, field, typed, most)
}

/// Trims an optional text and notes when it is longer than `most` characters.
pub(crate) fn limited(problems: &mut Vec<Problem>, field: &'static str, typed: &str, most: usize) -> String {
    let typed = typed.trim();
    if typed.chars().count() > most {
        problems.push(Problem::new(field, What::TooLong(most)));
    }
    typed.to_owned()
}

/// A phone number as people write it: digits, spaces, hyphens, brackets, a plus; or nothing.
pub(crate) fn phone(problems: &mut Vec<Problem>, field: &'static str, typed: &str) -> String {
    let typed = limited(problems, field, typed, 40);
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let strange =
        typed.chars().any(|c| !c.is_ascii_digit() && !" -+()/,;\u{ff08}\u{ff09}\u{3001}\u{ff0c}".contains(c));
    if !typed.is_empty() && (strange || !(3..=30).contains(&digits)) {
        problems.push(Problem::new(field, What::NotAPhone));
    }
    typed
}
