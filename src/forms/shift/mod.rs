//! Counting a till as it is typed, and what goes with it: why it differs, 送存, 销账流水号.

#[cfg(test)]
mod tests;

use super::catalogue::amount;
use super::{Problem, What, limited};
use crate::domain::Rejection;
use crate::domain::cashdesk::{Count, DENOMINATIONS, LineRef};
use crate::domain::values::Fen;

/// More of one kind lie in no till.
const MOST: u16 = 10_000;
/// Longest explanation, and longest number of a slip.
const LONGEST: usize = 200;
const LONGEST_NUMBER: usize = 64;

/// Names of the fields on the screen.
pub mod field {
    /// One for each of the denominations, the largest first.
    pub const COUNT: [&str; 8] = [
        "count-100",
        "count-50",
        "count-20",
        "count-10",
        "count-5",
        "count-1",
        "count-5-jiao",
        "count-1-jiao",
    ];
    pub const WHY: &str = "shift-why";
    /// 已收未销账 that have to be named.
    pub const NAMED: &str = "shift-named";
    pub const TO: &str = "shift-to";
    /// Of which tablet that is no longer used the till is.
    pub const FROM: &str = "shift-from";
    pub const AMOUNT: &str = "deposit-amount";
    pub const REFERENCE: &str = "deposit-reference";
    /// One number for several lines.
    pub const NUMBER: &str = "posting-number";
    pub const BILLER: &str = "posting-biller";
    /// Numbers for lines in their order, one a line.
    pub const NUMBERS: &str = "posting-numbers";
    /// The number of a line that was taken before.
    pub const LATER: &str = "posting-later";
}

/// So many of each kind, as typed, the largest kind first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CountDraft(pub [String; 8]);

impl CountDraft {
    /// What it comes to, as far as it can be read.
    pub fn total(&self) -> Fen {
        let pieces = DENOMINATIONS.into_iter().zip(&self.0);
        Count(pieces.filter_map(|(kind, typed)| Some((kind, pieces_of(typed)?))).collect()).total()
    }

    /// What was counted. A till in which nothing lies is said to be empty by at least one 0.
    ///
    /// # Errors
    /// Everything that is no number of pieces.
    pub fn check(&self) -> Result<Count, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut count = Vec::new();
        for ((kind, typed), field) in DENOMINATIONS.into_iter().zip(&self.0).zip(field::COUNT) {
            if typed.trim().is_empty() {
                continue;
            }
            match pieces_of(typed) {
                Some(n) if n > u32::from(MOST) => {
                    problems.push(Problem::new(field, What::NotWithin(0, MOST)))
                }
                Some(0) => {}
                Some(n) => count.push((kind, n)),
                None => problems.push(Problem::new(field, What::NotANumber)),
            }
        }
        if self.0.iter().all(|typed| typed.trim().is_empty()) {
            problems.extend(field::COUNT.first().map(|field| Problem::new(field, What::Missing)));
        }
        if problems.is_empty() { Ok(Count(count)) } else { Err(problems) }
    }
}

/// What of one kind comes to, as far as it can be read.
pub fn worth(n: usize, typed: &str) -> Fen {
    let kind = DENOMINATIONS.get(n).copied().unwrap_or_default();
    Count(pieces_of(typed).map(|pieces| (kind, pieces)).into_iter().collect()).total()
}

/// One more, or one less; what is no number begins anew.
pub fn stepped(typed: &str, more: bool) -> String {
    let n = pieces_of(typed).unwrap_or_default();
    let n = if more { n.saturating_add(1).min(u32::from(MOST)) } else { n.saturating_sub(1) };
    n.to_string()
}

fn pieces_of(typed: &str) -> Option<u32> {
    let plain = |c: char| match c {
        '\u{ff10}'..='\u{ff19}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    };
    let typed: String = typed.trim().chars().map(plain).collect();
    typed.parse().ok()
}

/// Why a count differs: asked for only where it does.
///
/// # Errors
/// Nothing stands there, or too much.
pub fn explained(counted: Fen, expected: Option<Fen>, why: &str) -> Result<String, Vec<Problem>> {
    let mut problems = Vec::new();
    if expected.is_none_or(|expected| expected == counted) {
        return Ok(String::new());
    }
    let why = super::required(&mut problems, field::WHY, why, LONGEST);
    if problems.is_empty() { Ok(why) } else { Err(problems) }
}

/// 送存: how much, and the number of the slip.
///
/// # Errors
/// No amount, or none above nothing; a number that is too long.
pub fn deposit(typed: &str, reference: &str) -> Result<(Fen, String), Vec<Problem>> {
    let mut problems = Vec::new();
    let fen = amount(typed);
    match fen {
        None if typed.trim().is_empty() => problems.push(Problem::new(field::AMOUNT, What::Missing)),
        None => problems.push(Problem::new(field::AMOUNT, What::NotAnAmount)),
        Some(Fen(0)) => {
            problems.push(Problem::new(field::AMOUNT, What::Rejected(Rejection::AmountOutOfRange)));
        }
        Some(_) => {}
    }
    let reference = limited(&mut problems, field::REFERENCE, reference, LONGEST_NUMBER);
    if problems.is_empty() { Ok((fen.unwrap_or_default(), reference)) } else { Err(problems) }
}

/// The numbers that were typed, without lines beside which none stands.
pub fn marks<'a>(typed: impl Iterator<Item = (&'a LineRef, &'a str)>) -> Vec<(LineRef, String)> {
    let filled = typed.map(|(at, number)| (at, number.trim())).filter(|(_, number)| !number.is_empty());
    filled.map(|(at, number)| (at.clone(), number.to_owned())).collect()
}

/// More are not filled in at once: whoever posts them looks at each.
pub const MOST_PASTED: usize = 60;

/// Numbers for lines in the order in which they show, one a line; a blank line passes one over. Only the first cell of a
/// line counts, as a whole table may have been copied.
///
/// # Errors
/// There are more of them than lines, or than are filled in at once: how many there are, and may be.
pub fn pasted(text: &str, lines: usize) -> Result<Vec<String>, (usize, usize)> {
    let number = |line: &str| line.split('\t').next().unwrap_or_default().trim().to_owned();
    let mut numbers: Vec<String> = text.lines().map(number).collect();
    while numbers.last().is_some_and(String::is_empty) {
        numbers.pop();
    }
    let most = lines.min(MOST_PASTED);
    if numbers.len() > most { Err((numbers.len(), most)) } else { Ok(numbers) }
}
