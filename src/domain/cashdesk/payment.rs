//! What a payment is made of.

use serde::{Deserialize, Serialize};

use super::{Collected, ReceiptNumber, Reversed};
use crate::domain::ledger::{Account, sum};
use crate::domain::values::{DeviceId, Fen, Instant, PaymentId, ServiceId, StaffId};

/// How somebody pays: always a place, so that a private person's code cannot be written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    Cash,
    /// 本站对公收款码.
    StationCode,
    /// 收费单位自己的码: the money never comes here and is only noted.
    BillerCode,
    Pos,
}

impl Method {
    /// All of them, in the order they are offered.
    pub const ALL: [Method; 4] = [Method::Cash, Method::StationCode, Method::Pos, Method::BillerCode];

    /// Where the money lies when it has been taken on this tablet; nowhere here, when it went to the biller.
    pub fn place(self, device: &DeviceId) -> Option<Account> {
        match self {
            Method::Cash => Some(Account::Till(device.clone())),
            Method::StationCode => Some(Account::Merchant),
            Method::Pos => Some(Account::Pos),
            Method::BillerCode => None,
        }
    }
}

/// 发票: own income owes one, money taken for others does not (发票管理办法 18, 20).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Invoice {
    /// 已开; its number stands beside it.
    Issued,
    /// 待开.
    Wanted,
    /// 不要.
    Declined,
}

/// One bill, or one own fee, on a receipt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Whose the money is.
    pub to: Account,
    pub amount: Fen,
    /// Of a bill: `2026-11`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub period: String,
    /// HMAC over biller, account and period, which the caller makes: the same bill has the same, and nobody reads
    /// the account out of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// Of an own fee: for which service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<ServiceId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invoice: Option<Invoice>,
    /// The same bill was taken before, and is taken all the same; why, [`Payer::again`] says.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub again: bool,
    /// It is taken after the cut-off, or on another day; why, [`Payer::late`] says.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub late: bool,
}

impl Line {
    /// How it stands with its invoice: out, once its number stands there.
    pub fn invoice_now(&self, posted: &str) -> Option<Invoice> {
        if posted.is_empty() { self.invoice } else { self.invoice.map(|_| Invoice::Issued) }
    }

    /// A bill, or an own fee, of which only owner and amount are known.
    pub fn new(to: Account, amount: Fen) -> Line {
        Line {
            to,
            amount,
            period: String::new(),
            key: String::new(),
            service: None,
            invoice: None,
            again: false,
            late: false,
        }
    }
}

/// Whose bill it is, and every free word about it, in which a name may stand: personal, for the desk only, erasable.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Payer {
    /// The account at the biller.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub account: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// Of an own fee: for what, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub what: String,
    /// Why the same bill is taken a second time.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub again: String,
    /// Why it is taken after the cut-off, or on another day.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub late: String,
}

/// 手工收据: written on paper while the tablet was down, and entered later.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Paper {
    /// The pad it is from.
    pub pad: String,
    /// The number printed on it.
    pub number: u32,
    /// When it was written.
    pub at: Instant,
    pub writer: StaffId,
}

impl Paper {
    /// What is printed on it.
    pub fn receipt(&self) -> String {
        format!("{}-{:06}", self.pad, self.number)
    }
}

/// A line of a payment: `["<payment>", 0]`.
pub type LineRef = (PaymentId, u32);

/// What has become of a line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fate {
    /// 销账流水号 at the biller; of an own fee the number of its invoice. Empty: 已收未销账.
    pub posted: String,
    /// In so many batches: more than one where two tablets did not know of each other.
    pub remitted: u8,
    /// The biller's statement has it.
    pub matched: bool,
}

/// One payment with everything on its receipt.
#[derive(Debug, Clone, PartialEq)]
pub struct Payment {
    pub taken: Collected,
    pub device: DeviceId,
    pub at: Instant,
    pub by: StaffId,
    /// How often 补打.
    pub reprints: u32,
    /// Void or given back; more than once where two tablets did not know of each other.
    pub reversed: Vec<Reversed>,
    /// In the order of the lines.
    pub fates: Vec<Fate>,
    /// The places of all personal parts about it that are still here.
    pub(super) live: Vec<Box<str>>,
}

impl Payment {
    /// As it is when it has just been taken.
    pub fn new(taken: Collected, device: DeviceId, at: Instant, by: StaffId) -> Payment {
        let fates = vec![Fate::default(); taken.lines.len()];
        let (reversed, live) = (Vec::new(), Vec::new());
        Payment { taken, device, at, by, reprints: 0, reversed, fates, live }
    }

    /// What the lines come to.
    pub fn total(&self) -> Fen {
        self.taken.total()
    }

    /// Does it still stand, neither void nor given back?
    pub fn stands(&self) -> bool {
        self.reversed.is_empty()
    }

    /// Have the accounts been erased for good?
    pub fn is_erased(&self) -> bool {
        self.taken.payers.present().is_none()
    }

    /// What stands on its receipt.
    pub fn receipt(&self) -> String {
        match (&self.taken.receipt, &self.taken.paper) {
            (Some(number), _) => number.to_string(),
            (None, Some(paper)) => paper.receipt(),
            (None, None) => String::new(),
        }
    }

    /// Its own number, unless it was written on paper.
    pub fn number(&self) -> Option<&ReceiptNumber> {
        self.taken.receipt.as_ref()
    }
}

impl Collected {
    /// What the lines come to.
    pub fn total(&self) -> Fen {
        sum(self.lines.iter().map(|line| line.amount))
    }

    /// Whose bill the `n`-th line is, unless that has been erased.
    pub fn payer(&self, n: usize) -> Option<&Payer> {
        self.payers.present()?.get(n)
    }

    /// What was really paid: less than the lines by what is not asked for in cash.
    pub fn paid(&self) -> Fen {
        Fen(self.total().0.saturating_sub(self.rounded.0))
    }

    /// For whom some of it is only kept, and goes back: residents with a deposit, owners of a compound.
    pub fn kept_for(&self) -> impl Iterator<Item = &Account> {
        self.lines.iter().map(|line| &line.to).filter(|to| to.is_kept())
    }

    /// What it puts on the accounts when taken there; nothing where the money went to the biller.
    pub(super) fn postings(&self, device: &DeviceId) -> Vec<(Account, Fen)> {
        let Some(place) = self.method.place(device) else { return Vec::new() };
        let mut postings = vec![(place, self.paid())];
        postings.extend(self.lines.iter().map(|line| (line.to.clone(), Fen(line.amount.0.saturating_neg()))));
        if let Some(giver) = &self.giver {
            postings.push((giver.clone(), self.rounded));
        }
        postings
    }
}

/// The part of a cash amount that no coin pays. It is never asked for: the station pays it out of its own, and the
/// biller gets all of the bill. So nobody is charged a fen too much, and the station keeps nothing.
pub fn rounded(method: Method, total: Fen) -> Fen {
    if method == Method::Cash { Fen(total.0.rem_euclid(10)) } else { Fen(0) }
}
