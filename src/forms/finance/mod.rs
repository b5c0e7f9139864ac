//! 账目 as it is typed: which days are looked at, what is booked, and up to which day the books are closed.

mod period;
#[cfg(test)]
mod tests;

use super::catalogue::amount;
use super::{Problem, What, limited, required, typed};
use crate::domain::Rejection;
use crate::domain::ledger::{Account, Posting, Purpose, sum};
use crate::domain::values::{Day, Fen, PersonId};

pub use period::{By, Span, own_span};

/// Longest explanation, longest number of a slip.
const LONGEST: usize = 200;
const LONGEST_NUMBER: usize = 64;

/// Names of the fields on the screen.
pub mod field {
    pub const FROM: &str = "finance-from";
    pub const UNTIL: &str = "finance-until";

    pub const PURPOSE: &str = "spend-purpose";
    pub const SPENT: &str = "spend-amount";
    pub const WHAT: &str = "spend-what";
    pub const SLIP: &str = "spend-slip";

    /// Of one line of an opening, or of a correction.
    pub const ACCOUNT: &str = "line-account";
    pub const COMPOUND: &str = "line-compound";
    pub const WAY: &str = "line-way";
    pub const AMOUNT: &str = "line-amount";
    /// All lines together.
    pub const LINES: &str = "line-list";
    pub const DAY: &str = "opening-day";
    pub const EVIDENCE: &str = "opening-evidence";
    pub const WHY: &str = "correct-why";

    pub const LOCK_WHOSE: &str = "lock-whose";
    pub const LOCK_UNTIL: &str = "lock-until";
}

/// In a list of accounts: money of a compound that is not in the books yet.
pub const NEW_COMPOUND: &str = "owners";
/// In a list of accounts: a deposit of somebody in the register.
pub const DEPOSIT: &str = "deposit";
/// Longest name of a compound.
const LONGEST_NAME: usize = 40;

/// What is spent, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spent {
    pub purpose: Purpose,
    pub amount: Fen,
    pub what: String,
    pub slip: String,
}

/// 支出, 公益支出. `purpose` is its word in the ledger.
///
/// # Errors
/// No amount, or none above nothing; nothing that says what for; texts that are too long.
pub fn spend(purpose: &str, typed: &str, what: &str, slip: &str) -> Result<Spent, Vec<Problem>> {
    let mut problems = Vec::new();
    let purpose = [Purpose::Expense, Purpose::Contribution].into_iter().find(|it| it.word() == purpose);
    if purpose.is_none() {
        problems.push(Problem::new(field::PURPOSE, What::Missing));
    }
    let amount = above_nothing(&mut problems, field::SPENT, typed);
    let what = required(&mut problems, field::WHAT, what, LONGEST);
    let slip = limited(&mut problems, field::SLIP, slip, LONGEST_NUMBER);
    match (purpose, amount) {
        (Some(purpose), Some(amount)) if problems.is_empty() => Ok(Spent { purpose, amount, what, slip }),
        _ => Err(problems),
    }
}

/// What is typed of one line: an account as the ledger writes it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LineDraft {
    pub account: String,
    /// Name of a compound that is not in the books yet.
    pub compound: String,
    /// Id of a resident, of a deposit.
    pub person: String,
    /// Less on that account, instead of more.
    pub less: bool,
    pub amount: String,
}

impl LineDraft {
    /// One line of an opening: how much lies there, or is owed.
    ///
    /// # Errors
    /// No account, no amount.
    pub fn balance(&self) -> Result<(Account, Fen), Vec<Problem>> {
        let mut problems = Vec::new();
        let account = self.named(&mut problems);
        let fen = above_nothing(&mut problems, field::AMOUNT, &self.amount);
        account.zip(fen).ok_or(problems)
    }

    /// One line of a correction as the ledger counts: places up, owners down.
    ///
    /// # Errors
    /// No account, no amount.
    pub fn posting(&self) -> Result<Posting, Vec<Problem>> {
        let (account, fen) = self.balance()?;
        let up = account.is_place() != self.less;
        Ok((account, if up { fen } else { Fen(fen.0.saturating_neg()) }))
    }

    fn named(&self, problems: &mut Vec<Problem>) -> Option<Account> {
        if self.account == NEW_COMPOUND {
            let name = required(problems, field::COMPOUND, &self.compound, LONGEST_NAME);
            return Some(Account::Owners(name.into())).filter(|_| problems.is_empty());
        }
        if self.account == DEPOSIT {
            if self.person.is_empty() {
                problems.push(Problem::new(crate::forms::collect::field::PERSON, What::Missing));
                return None;
            }
            return Some(Account::Deposit(PersonId::named(&self.person)));
        }
        let account = Account::try_from(self.account.clone()).ok();
        if account.is_none() {
            problems.push(Problem::new(field::ACCOUNT, What::Missing));
        }
        account
    }
}

/// 期初余额: the evidence begins with the day of which it speaks.
///
/// # Errors
/// No line; no day, or one that has not come; no evidence.
pub fn opening(lines: usize, day: &str, today: Day, evidence: &str) -> Result<String, Vec<Problem>> {
    let mut problems = Vec::new();
    if lines == 0 {
        problems.push(Problem::new(field::ACCOUNT, What::Missing));
    }
    let day = past_day(&mut problems, field::DAY, day, |day| day <= today);
    let evidence = required(&mut problems, field::EVIDENCE, evidence, LONGEST);
    match day {
        Some(day) if problems.is_empty() => {
            let mut words = day.to_string();
            words.push(' ');
            words.push_str(&evidence);
            Ok(words)
        }
        _ => Err(problems),
    }
}

/// 冲正: why. The lines have to sum to nothing, and no coin of a till is a 分.
///
/// # Errors
/// No line; lines that do not sum to nothing, or cannot be counted; no reason.
pub fn correction(lines: &[Posting], why: &str) -> Result<String, Vec<Problem>> {
    let mut problems = Vec::new();
    if lines.is_empty() {
        problems.push(Problem::new(field::ACCOUNT, What::Missing));
    } else if off(lines) != Fen(0) {
        problems.push(Problem::new(field::LINES, What::Rejected(Rejection::Unbalanced)));
    } else if lines.iter().any(|(of, fen)| matches!(of, Account::Till(_)) && fen.0 % 10 != 0) {
        problems.push(Problem::new(field::LINES, What::Rejected(Rejection::NotWholeJiao)));
    }
    let why = required(&mut problems, field::WHY, why, LONGEST);
    if problems.is_empty() { Ok(why) } else { Err(problems) }
}

/// Why, with what and when it was that is taken back in front of it. It is read in the books, which are in Chinese.
pub fn correction_of(what: &str, on: Day, why: &str) -> String {
    format!("{what} {on} {why}")
}

/// By how much lines do not sum to nothing.
pub fn off(lines: &[Posting]) -> Fen {
    sum(lines.iter().map(|(_, fen)| *fen))
}

/// What takes a booking back: the same lines the other way.
pub fn counter(postings: &[Posting]) -> Vec<Posting> {
    postings.iter().map(|(account, fen)| (account.clone(), Fen(fen.0.saturating_neg()))).collect()
}

/// 结账: up to which day, which has to be over.
///
/// # Errors
/// No day, or one that is not over.
pub fn lock_day(typed: &str, today: Day) -> Result<Day, Vec<Problem>> {
    let mut problems = Vec::new();
    let day = past_day(&mut problems, field::LOCK_UNTIL, typed, |day| day < today);
    day.ok_or(problems)
}

fn past_day(
    problems: &mut Vec<Problem>,
    field: &'static str,
    written: &str,
    fits: impl Fn(Day) -> bool,
) -> Option<Day> {
    let day = typed::day(problems, field, written);
    if written.trim().is_empty() {
        problems.push(Problem::new(field, What::Missing));
    }
    if day.is_some_and(|day| !fits(day)) {
        problems.push(Problem::new(field, What::NotYet));
        return None;
    }
    day
}

fn above_nothing(problems: &mut Vec<Problem>, field: &'static str, typed: &str) -> Option<Fen> {
    let fen = amount(typed);
    let what = match fen {
        None if typed.trim().is_empty() => What::Missing,
        None => What::NotAnAmount,
        Some(Fen(0)) => What::Rejected(Rejection::AmountOutOfRange),
        Some(_) => return fen,
    };
    problems.push(Problem::new(field, what));
    None
}
