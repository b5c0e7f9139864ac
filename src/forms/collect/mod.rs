//! A payment as it is typed: bills and own fees, how it is paid, what was put on the desk.

mod bill;
mod paper;
mod parked;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::{Problem, What};
use crate::domain::cashdesk::{Bill, Collection, MOST_LINES, Method};
use crate::domain::values::{BillerId, Day, Fen, Minute};
use crate::domain::{Rejection, Station};

pub use bill::{BillDraft, DEPOSIT, OWN, OWNERS, Twice, months, period};
pub use paper::PaperDraft;
pub use parked::{MOST_PARKED, Parked, read, write};

/// Names of the fields on the screen.
pub mod field {
    pub const BILLER: &str = "collect-biller";
    pub const ACCOUNT: &str = "collect-account";
    pub const NAME: &str = "collect-name";
    pub const PHONE: &str = "collect-phone";
    pub const AMOUNT: &str = "collect-amount";
    pub const PERIOD: &str = "collect-period";
    pub const SERVICE: &str = "collect-service";
    pub const WHAT: &str = "collect-what";
    pub const OWNER: &str = "collect-owner";
    pub const COMPOUND: &str = "collect-compound";
    pub const PERSON: &str = "collect-person";
    pub const INVOICE: &str = "collect-invoice";
    pub const NUMBER: &str = "collect-number";
    pub const AGAIN: &str = "collect-again";
    pub const LATE: &str = "collect-late";
    pub const METHOD: &str = "collect-method";
    pub const GIVEN: &str = "collect-given";
    /// Of a sheet that is entered: pad, number, day, time, who wrote it.
    pub const PAD: &str = "paper-pad";
    pub const SHEET: &str = "paper-number";
    pub const ON: &str = "paper-on";
    pub const TIME: &str = "paper-time";
    pub const WRITER: &str = "paper-writer";
}

/// What a payment is checked against.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    pub station: &'a Station,
    pub today: Day,
    /// By the tablet's clock.
    pub at: Minute,
    /// Makes the key of a bill.
    pub key: &'a dyn Fn(&BillerId, &str, &str) -> String,
}

/// A payment as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The bill in hand.
    pub bill: BillDraft,
    /// Those before it.
    #[serde(default)]
    pub others: Vec<BillDraft>,
    /// The word of a method; see [`word`].
    pub method: String,
    #[serde(default)]
    pub given: String,
    /// Of one that was written on paper before. [`Draft::check`] leaves it to whoever knows the time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<PaperDraft>,
}

impl Default for Draft {
    fn default() -> Self {
        let method = word(Method::Cash).to_owned();
        Draft { bill: BillDraft::default(), others: Vec::new(), method, given: String::new(), paper: None }
    }
}

/// How a method stands in a form.
pub fn word(method: Method) -> &'static str {
    match method {
        Method::Cash => "cash",
        Method::StationCode => "station",
        Method::Pos => "pos",
        Method::BillerCode => "biller",
    }
}

/// The method of a word; cash for any other.
pub fn method(word: &str) -> Method {
    Method::ALL.into_iter().find(|method| self::word(*method) == word).unwrap_or(Method::Cash)
}

impl Draft {
    /// How it is paid.
    pub fn method(&self) -> Method {
        method(&self.method)
    }

    /// All bills of which an amount can be read come to this.
    pub fn total(&self) -> Fen {
        let amounts = self.others.iter().chain([&self.bill]).filter_map(|bill| Fen::parse_yuan(&bill.amount));
        Fen(amounts.fold(0, |sum, fen| sum.saturating_add(fen.0)))
    }

    /// What is asked for: in cash less what no coin pays.
    pub fn asked(&self) -> Fen {
        let total = self.total();
        Fen(total.0 - crate::domain::cashdesk::rounded(self.method(), total).0)
    }

    /// 找零, once enough was put on the desk.
    pub fn change(&self) -> Option<Fen> {
        let given = Fen::parse_yuan(&self.given)?;
        let change = Fen(given.0.saturating_sub(self.asked().0));
        (self.asked() > Fen(0) && change >= Fen(0)).then_some(change)
    }

    /// The bill in hand, checked as one more of this payment.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of the form.
    pub fn check_bill(&self, around: Around<'_>) -> Result<Bill, Vec<Problem>> {
        let keys: Vec<String> = self.others.iter().filter_map(|other| other.key(around)).collect();
        self.bill.check(around, &keys)
    }

    /// The payment.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn check(&self, around: Around<'_>) -> Result<Collection, Vec<Problem>> {
        let (mut problems, mut bills, mut keys) = (Vec::new(), Vec::new(), Vec::new());
        for other in &self.others {
            match other.check(around, &keys) {
                Ok(bill) => bills.push(bill),
                // It was right when it was added: the agreement, or the hour, has changed since.
                Err(wrong) => {
                    let what = wrong.into_iter().next().map_or(What::Missing, |problem| problem.what);
                    problems.push(Problem::new(field::BILLER, what));
                }
            }
            keys.extend(other.key(around));
        }
        if self.others.is_empty() || !self.bill.is_blank() {
            match self.bill.check(around, &keys) {
                Ok(bill) => bills.push(bill),
                Err(wrong) => problems.extend(wrong),
            }
        }
        if bills.len() > MOST_LINES {
            problems.push(Problem::new(field::BILLER, What::Rejected(Rejection::TooLong)));
        }
        let method = self.method();
        let of_own = |bill: &BillDraft| bill.biller == OWN;
        if method == Method::BillerCode && (self.others.iter().any(of_own) || of_own(&self.bill)) {
            problems.push(Problem::new(field::METHOD, What::Rejected(Rejection::MethodUnfit)));
        }
        let mut collection = Collection { bills, method, given: Fen(0), at: around.at, paper: None };
        collection.given = collection.asked();
        if method == Method::Cash {
            match Fen::parse_yuan(&self.given) {
                _ if self.given.trim().is_empty() => {
                    problems.push(Problem::new(field::GIVEN, What::Missing));
                }
                None => problems.push(Problem::new(field::GIVEN, What::NotAnAmount)),
                Some(given) if given < collection.asked() => {
                    problems.push(Problem::new(field::GIVEN, What::Rejected(Rejection::GivenTooLittle)));
                }
                Some(given) => collection.given = given,
            }
        }
        if problems.is_empty() { Ok(collection) } else { Err(problems) }
    }
}
