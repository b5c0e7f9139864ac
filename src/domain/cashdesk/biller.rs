//! 收费单位: whoever the station collects for, by the agreement with them.
//!
//! Commission is between biller and station. No field of this slice puts anything on top of a bill: a surcharge
//! cannot be entered (福建省物业管理条例: nothing may be taken from residents for collecting).

use serde::{Deserialize, Serialize};

use super::AccountFormat;
use crate::domain::ledger::Account;
use crate::domain::providers::Contact;
use crate::domain::values::{BillerId, Day, Fen, Minute, Private, Text, patches};

/// What is collected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Utility {
    Water,
    Power,
    Gas,
    /// 固定电话.
    Phone,
    Mobile,
    Broadband,
    Television,
    Other,
}

impl Utility {
    /// All of them, in the order they are offered.
    pub const ALL: [Utility; 8] = [
        Utility::Water,
        Utility::Power,
        Utility::Gas,
        Utility::Phone,
        Utility::Mobile,
        Utility::Broadband,
        Utility::Television,
        Utility::Other,
    ];
}

/// Where an amount comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// 后付费: a bill with an amount, once a period.
    Postpaid,
    /// 预存: no bill, round amounts, as often as somebody likes.
    Prepaid,
    /// 购电、购气: onto a card.
    Card,
}

/// 手续费: what the biller pays the station for collecting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Commission {
    /// For each bill.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub per_bill: Fen,
    /// Of ten thousand collected.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub per_10k: u16,
}

fn is_nothing(fen: &Fen) -> bool {
    *fen == Fen(0)
}

fn is_zero(n: &u16) -> bool {
    *n == 0
}

impl Commission {
    /// What is owed for so many bills that come to so much; parts of a fen are left to the biller.
    pub fn of(&self, bills: usize, sum: Fen) -> Fen {
        let bills = i64::try_from(bills).unwrap_or(i64::MAX);
        let share = i128::from(sum.0) * i128::from(self.per_10k) / 10_000;
        let share = i64::try_from(share).unwrap_or(i64::MAX);
        Fen(self.per_bill.0.saturating_mul(bills).saturating_add(share))
    }

    /// Is nothing paid?
    pub fn is_none(&self) -> bool {
        *self == Commission::default()
    }
}

/// What the agreement with a biller says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    pub name: Text,
    pub utility: Utility,
    pub kind: Kind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// Its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// Name of the file of the contract.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contract: String,
    /// Days of the week on which is collected, 0 = Monday; none: every day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weekdays: Vec<u8>,
    /// What is taken later counts on the biller's next day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut_off: Option<Minute>,
    #[serde(default, skip_serializing_if = "AccountFormat::is_any")]
    pub format: AccountFormat,
    /// So many days after it was taken money has to be with the biller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remit_days: Option<u16>,
    #[serde(default, skip_serializing_if = "Commission::is_none")]
    pub commission: Commission,
}

impl Agreement {
    /// An agreement of which only name and kind are known.
    pub fn new(name: Text, utility: Utility, kind: Kind) -> Agreement {
        Agreement {
            name,
            utility,
            kind,
            from: None,
            until: None,
            contract: String::new(),
            weekdays: Vec::new(),
            cut_off: None,
            format: AccountFormat::default(),
            remit_days: None,
            commission: Commission::default(),
        }
    }

    /// Does it hold on this day?
    pub fn holds(&self, on: Day) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on <= until)
    }

    /// Is it one of the days, and before the cut-off?
    pub fn collects(&self, on: Day, at: Minute) -> bool {
        let is_day = |day: &u8| usize::from(*day) == on.weekday();
        (self.weekdays.is_empty() || self.weekdays.iter().any(is_day))
            && self.cut_off.is_none_or(|cut_off| at < cut_off)
    }

    /// The day by which money taken on this one has to be with the biller.
    pub fn remit_by(&self, taken: Day) -> Option<Day> {
        self.remit_days.map(|days| taken.plus(u64::from(days)))
    }
}

patches!(
    /// One edited field of an agreement.
    AgreementPatch of Agreement {
        Name name: Text,
        Utility utility: Utility,
        Kind kind: Kind,
        From from: Option<Day>,
        Until until: Option<Day>,
        Contract contract: String,
        Weekdays weekdays: Vec<u8>,
        CutOff cut_off: Option<Minute>,
        Format format: AccountFormat,
        RemitDays remit_days: Option<u16>,
        Commission commission: Commission,
    }
);

/// A biller of this station.
#[derive(Debug, Clone, PartialEq)]
pub struct Biller {
    pub agreement: Agreement,
    /// Whom the station calls there.
    pub contact: Private<Contact>,
    /// The places of all personal parts about it that are still here, newest last.
    pub(super) live: Vec<Box<str>>,
}

impl BillerId {
    /// The money that is theirs.
    pub fn trust(&self) -> Account {
        Account::Trust(self.clone())
    }
}
