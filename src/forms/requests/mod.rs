//! What is typed about a request that is under way: who does it, what was paid, how it was, until when,
//! and the papers that are handed in.

pub mod export;
mod hours;
mod order;
mod steps;
#[cfg(test)]
mod tests;

use super::{Problem, What, limited};
use crate::domain::Rejection;
use crate::domain::requests::{Paper, StepDetails};
use crate::domain::values::{Day, Fen, ProviderId, StaffId};

pub use hours::{UnitHours, unit_hours};
pub use order::{first_words, is_due_to_erase, urgency};
pub use steps::{Offered, offered};

/// A rating this low asks whether the work is to be done again.
pub const LOW: u8 = 2;
/// Longest reason, result or note, in characters.
pub const MOST_WORDS: u32 = 300;
/// Longest name of a paper.
const MOST_PAPER: usize = 40;

/// Names of the fields on the screen.
pub mod field {
    pub const WHO: &str = "request-who";
    pub const PRICE: &str = "request-price";
    pub const SHARE: &str = "request-share";
    pub const PAID: &str = "request-paid";
    pub const COMMISSION: &str = "request-commission";
    pub const STARS: &str = "request-stars";
    pub const WORDS: &str = "request-words";
    pub const DUE: &str = "request-due";
    pub const PAPER: &str = "request-paper";
    pub const RETURNED_TO: &str = "request-returned-to";
}

const UNIT: &str = "unit:";
const STAFF: &str = "staff:";

/// A service unit among those who may do it.
pub fn unit_key(id: &ProviderId) -> String {
    [UNIT, id.as_str()].concat()
}

/// Somebody of the staff among those who may do it.
pub fn staff_key(id: &StaffId) -> String {
    [STAFF, id.as_str()].concat()
}

/// Is this key of a service unit?
pub fn is_unit(key: &str) -> bool {
    key.starts_with(UNIT)
}

/// Who does it, at which price; `share`: they agree that the service unit learns who they are.
///
/// # Errors
/// Everything that is wrong, in the order of the fields.
pub fn assign(key: &str, price: &str, share: bool, needs_share: bool) -> Result<StepDetails, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut with = StepDetails::default();
    if let Some(id) = key.strip_prefix(UNIT) {
        with.provider = Some(ProviderId::named(id));
        with.price = amount(&mut problems, field::PRICE, price);
        with.share = share && needs_share;
        if needs_share && !share {
            problems.push(Problem::new(field::SHARE, What::Rejected(Rejection::NotShared)));
        }
    } else if let Some(id) = key.strip_prefix(STAFF) {
        with.owner = Some(StaffId::named(id));
    } else {
        problems.push(Problem::new(field::WHO, What::Missing));
    }
    if problems.is_empty() { Ok(with) } else { Err(problems) }
}

/// What was paid to a service unit, and what it owes the station for it.
///
/// # Errors
/// Everything that is wrong, in the order of the fields.
pub fn finish(paid: &str, commission: &str) -> Result<StepDetails, Vec<Problem>> {
    let mut problems = Vec::new();
    let price = amount(&mut problems, field::PAID, paid);
    let commission = amount(&mut problems, field::COMMISSION, commission);
    if problems.is_empty() && commission > price {
        problems.push(Problem::new(field::COMMISSION, What::MoreThanPaid));
    }
    if problems.is_empty() {
        Ok(StepDetails { price, commission, ..StepDetails::default() })
    } else {
        Err(problems)
    }
}

fn amount(problems: &mut Vec<Problem>, field: &'static str, typed: &str) -> Option<Fen> {
    if typed.trim().is_empty() {
        return None;
    }
    let fen = Fen::parse_yuan(typed);
    if fen.is_none() {
        problems.push(Problem::new(field, What::NotAnAmount));
    }
    fen
}

/// How the resident found it: `1` to `5`.
///
/// # Errors
/// Nothing is chosen.
pub fn stars(typed: &str) -> Result<u8, Problem> {
    let stars = typed.parse().ok().filter(|stars| (1..=5).contains(stars));
    stars.ok_or(Problem::new(field::STARS, What::Missing))
}

/// Words that must be there, a reason or a note.
///
/// # Errors
/// Nothing is written.
pub fn words(typed: &str) -> Result<String, Problem> {
    let typed = typed.trim();
    if typed.is_empty() { Err(Problem::new(field::WORDS, What::Missing)) } else { Ok(typed.to_owned()) }
}

/// Another due day, or none; one that has passed only when it stays as it was.
///
/// # Errors
/// It is no day, or has passed.
pub fn due(typed: &str, was: Option<Day>, today: Day) -> Result<Option<Day>, Problem> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let day = Day::parse(typed).ok_or(Problem::new(field::DUE, What::NotADate))?;
    if day < today && was != Some(day) {
        return Err(Problem::new(field::DUE, What::Past));
    }
    Ok(Some(day))
}

/// A paper that is handed in. `never` are words of papers that are never kept: bank books and bank cards.
///
/// # Errors
/// It has no name, a long one, or is one of those.
pub fn paper(name: &str, original: bool, never: &[&str]) -> Result<Paper, Problem> {
    let mut problems = Vec::new();
    let name = limited(&mut problems, field::PAPER, name, MOST_PAPER);
    if name.is_empty() {
        problems.push(Problem::new(field::PAPER, What::Missing));
    } else if is_never_kept(&name, never) {
        problems.push(Problem::new(field::PAPER, What::BankPaper));
    }
    match problems.into_iter().next() {
        Some(problem) => Err(problem),
        None => Ok(Paper { name, original }),
    }
}

/// Does a paper of this name never stay at the desk?
pub fn is_never_kept(name: &str, never: &[&str]) -> bool {
    let name = name.to_lowercase();
    never.iter().any(|word| name.contains(word))
}
