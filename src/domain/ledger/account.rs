//! Accounts: places where money lies, and owners whose it is.

use serde::{Deserialize, Serialize};

use crate::domain::profile::LegalKind;
use crate::domain::values::{BillerId, DeviceId, PersonId};

/// A place where money lies, or an owner of it. Written as one word, `bank` or `trust:<biller>`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Account {
    /// The till of a tablet.
    Till(DeviceId),
    /// 本站对公收款码: taken in, and not in the bank yet (T+1).
    Merchant,
    /// POS: the same.
    Pos,
    /// The station's account at the bank.
    Bank,
    /// 应收手续费: commission that a biller still has to pay.
    Claim(BillerId),
    /// 代收款 of a biller.
    Trust(BillerId),
    /// 业主资金 of a compound, by its name.
    Owners(Box<str>),
    /// 押金预存 of a resident.
    Deposit(PersonId),
    /// 服务站自有.
    Station(Purpose),
    /// 居委会, where the station is a part of it.
    Committee(Purpose),
}

/// What own money is, or was, for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// Own fees: services, commission of service units, parking.
    Fees,
    /// 手续费, paid by billers.
    Commission,
    /// What receiving codes and cards cost.
    MerchantFee,
    /// 长短款.
    Difference,
    /// Less than one 角 that was not asked for in cash.
    Rounding,
    /// What was there when the books began, and change money.
    Opening,
    Expense,
    /// 公益支出 (反哺).
    Contribution,
}

impl Purpose {
    /// All of them.
    pub const ALL: [Purpose; 8] = [
        Purpose::Fees,
        Purpose::Commission,
        Purpose::MerchantFee,
        Purpose::Difference,
        Purpose::Rounding,
        Purpose::Opening,
        Purpose::Expense,
        Purpose::Contribution,
    ];

    /// As it is written.
    pub fn word(self) -> &'static str {
        match self {
            Purpose::Fees => "fees",
            Purpose::Commission => "commission",
            Purpose::MerchantFee => "merchant_fee",
            Purpose::Difference => "difference",
            Purpose::Rounding => "rounding",
            Purpose::Opening => "opening",
            Purpose::Expense => "expense",
            Purpose::Contribution => "contribution",
        }
    }
}

/// What has a line of its own in a chart of accounts: each kind of place and owner, and of own money each purpose.
pub const ROWS: [&str; 16] = [
    "till",
    "merchant",
    "pos",
    "bank",
    "claim",
    "trust",
    "owners",
    "deposit",
    "fees",
    "commission",
    "merchant_fee",
    "difference",
    "rounding",
    "opening",
    "expense",
    "contribution",
];

impl Account {
    /// Which of [`ROWS`] it belongs to.
    pub fn row(&self) -> &'static str {
        match self {
            Account::Station(purpose) | Account::Committee(purpose) => purpose.word(),
            account => account.parts().0,
        }
    }

    /// Whose own money is: that of the committee, where the station is a part of it.
    pub fn own(legal: LegalKind, purpose: Purpose) -> Account {
        match legal {
            LegalKind::Inside => Account::Committee(purpose),
            LegalKind::Registered | LegalKind::Enterprise => Account::Station(purpose),
        }
    }

    /// Does money lie there? Otherwise it is an owner.
    pub fn is_place(&self) -> bool {
        matches!(
            self,
            Account::Till(_) | Account::Merchant | Account::Pos | Account::Bank | Account::Claim(_)
        )
    }

    /// Is it the station's own money, or that of the committee for it?
    pub fn is_own(&self) -> bool {
        matches!(self, Account::Station(_) | Account::Committee(_))
    }

    /// Is it kept for residents, or owners of a compound, until it goes back to them?
    pub fn is_kept(&self) -> bool {
        matches!(self, Account::Owners(_) | Account::Deposit(_))
    }

    /// Everything of this kind of owner: the word in front, and the name behind it.
    fn parts(&self) -> (&'static str, &str) {
        match self {
            Account::Till(device) => ("till", device.as_str()),
            Account::Merchant => ("merchant", ""),
            Account::Pos => ("pos", ""),
            Account::Bank => ("bank", ""),
            Account::Claim(biller) => ("claim", biller.as_str()),
            Account::Trust(biller) => ("trust", biller.as_str()),
            Account::Owners(compound) => ("owners", compound),
            Account::Deposit(person) => ("deposit", person.as_str()),
            Account::Station(purpose) => ("station", purpose.word()),
            Account::Committee(purpose) => ("committee", purpose.word()),
        }
    }
}

impl From<Account> for String {
    fn from(account: Account) -> String {
        let (kind, name) = account.parts();
        let mut written = kind.to_owned();
        if !name.is_empty() {
            written.push(':');
            written.push_str(name);
        }
        written
    }
}

impl TryFrom<String> for Account {
    type Error = &'static str;

    fn try_from(written: String) -> Result<Account, Self::Error> {
        read(&written).ok_or("not an account of this ledger")
    }
}

fn read(written: &str) -> Option<Account> {
    let Some((kind, name)) = written.split_once(':') else {
        return Some(match written {
            "merchant" => Account::Merchant,
            "pos" => Account::Pos,
            "bank" => Account::Bank,
            _ => return None,
        });
    };
    if name.is_empty() {
        return None;
    }
    let purpose = || Purpose::ALL.into_iter().find(|purpose| purpose.word() == name);
    Some(match kind {
        "till" => Account::Till(DeviceId::try_from(name.to_owned()).ok()?),
        "claim" => Account::Claim(BillerId::named(name)),
        "trust" => Account::Trust(BillerId::named(name)),
        "owners" => Account::Owners(name.into()),
        "deposit" => Account::Deposit(PersonId::named(name)),
        "station" => Account::Station(purpose()?),
        "committee" => Account::Committee(purpose()?),
        _ => return None,
    })
}
