//! 账目 (台账, not the statutory books): where money lies and whose it is, in whole fen.
//!
//! Double entry: places count up, owners count down, and every posting sums to nothing. Only events of the cash
//! desk post here; nothing else can move a fen.

mod account;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::values::{BillerId, Day, DeviceId, Fen};

pub use account::{Account, Purpose, ROWS};

/// What moved the money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    Collected,
    /// Voided or given back.
    Reversed,
    /// A count that differed from the books, and change money.
    Shift,
    /// 送存: from a till to the bank.
    Deposit,
    /// Change money fetched from the bank.
    Withdrawal,
    /// What was taken by code or card has arrived at the bank, less its fee.
    Settlement,
    /// 解缴.
    Remitted,
    /// Commission that a biller owed has come.
    Commission,
    Opening,
    /// 冲正.
    Correction,
    Expense,
    /// 公益支出 (反哺).
    Contribution,
    /// A deposit, or money of a compound's owners, went back to them.
    Returned,
}

/// So much more (or less) on an account: `["bank", 1200]`.
pub type Posting = (Account, Fen);

/// All accounts with what is on them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ledger {
    sums: BTreeMap<(Account, Source), Fen>,
    days: BTreeMap<(Day, Account, Source), Fen>,
}

impl Ledger {
    /// What lies at a place; what an owner is owed counts negative.
    pub fn balance(&self, account: &Account) -> Fen {
        let of_account = self.sums.range((account.clone(), Source::Collected)..);
        sum(of_account.take_while(|((other, _), _)| other == account).map(|(_, fen)| *fen))
    }

    /// What an owner is owed, or has.
    pub fn owed(&self, owner: &Account) -> Fen {
        Fen(self.balance(owner).0.saturating_neg())
    }

    /// What one source has put on an account altogether.
    pub fn moved(&self, account: &Account, source: Source) -> Fen {
        self.sums.get(&(account.clone(), source)).copied().unwrap_or_default()
    }

    /// Every account with its balance.
    pub fn balances(&self) -> BTreeMap<&Account, Fen> {
        let mut balances: BTreeMap<&Account, Fen> = BTreeMap::new();
        for ((account, _), fen) in &self.sums {
            let balance = balances.entry(account).or_default();
            balance.0 = balance.0.saturating_add(fen.0);
        }
        balances
    }

    /// What moved from a day to another, both included: day, account, source, how much.
    pub fn between(&self, from: Day, until: Day) -> impl Iterator<Item = (Day, &Account, Source, Fen)> {
        // The least of all accounts: the page of a month walks that month, however many years there are.
        let least = Account::Till(DeviceId::from_bytes([0; 5]));
        self.days
            .range((from, least, Source::Collected)..)
            .take_while(move |((day, ..), _)| *day <= until)
            .map(|((day, account, source), fen)| (*day, account, *source, *fen))
    }

    /// Own money of the station, or of the committee for it.
    pub fn own(&self) -> Fen {
        // Own money stands last, behind all that residents have left here.
        let own = self.sums.range((Account::Station(Purpose::Fees), Source::Collected)..);
        Fen(sum(own.map(|(_, fen)| *fen)).0.saturating_neg())
    }

    /// Own money that has come: without commission that billers still have to pay, and without what was given back of
    /// kept money beyond what was there, which only its owner can bring again.
    pub fn at_hand(&self) -> Fen {
        let claims = self.sums.range((Account::Claim(BillerId::named("")), Source::Collected)..);
        let claims = claims.take_while(|((account, _), _)| matches!(account, Account::Claim(_)));
        let beyond = sum(self.kept_below().map(|(_, fen)| fen));
        Fen(self.own().0.saturating_sub(sum(claims.map(|(_, fen)| *fen)).0).saturating_sub(beyond.0))
    }

    /// Owners whose kept money went back more often than it came, each with how much too much: two tablets did it
    /// without knowing of each other.
    pub fn kept_below(&self) -> impl Iterator<Item = (&Account, Fen)> {
        let balances = self.balances().into_iter();
        balances.filter(|(account, fen)| account.is_kept() && *fen > Fen(0))
    }

    /// How much money of others is missing: as places and owners are equal, it is what own money is below nothing.
    pub fn shortfall(&self) -> Fen {
        Fen(self.at_hand().0.saturating_neg().max(0))
    }

    /// Is what is missing nothing but what no coin pays, given before the station had money of its own to give it from?
    pub fn is_only_rounding(&self) -> bool {
        let of = |purpose| {
            let both = [Account::Station(purpose), Account::Committee(purpose)];
            both.iter().fold(0_i64, |all, account| all.saturating_add(self.balance(account).0))
        };
        // As soon as anything else has taken own money, nobody can tell which of the two is missing.
        let others = [
            Purpose::MerchantFee,
            Purpose::Difference,
            Purpose::Opening,
            Purpose::Expense,
            Purpose::Contribution,
        ];
        let nothing_else = others.into_iter().all(|purpose| of(purpose) <= 0);
        let short = self.shortfall();
        short > Fen(0)
            && short.0 <= of(Purpose::Rounding)
            && nothing_else
            && self.kept_below().next().is_none()
    }

    /// Posts; what does not sum to nothing is not posted.
    pub(in crate::domain) fn post(&mut self, on: Day, source: Source, postings: &[Posting]) {
        if sum(postings.iter().map(|(_, fen)| *fen)) != Fen(0) {
            return;
        }
        for (account, fen) in postings {
            let all = self.sums.entry((account.clone(), source)).or_default();
            all.0 = all.0.saturating_add(fen.0);
            let of_day = self.days.entry((on, account.clone(), source)).or_default();
            of_day.0 = of_day.0.saturating_add(fen.0);
        }
    }
}

/// The sum of amounts.
pub fn sum(amounts: impl IntoIterator<Item = Fen>) -> Fen {
    Fen(amounts.into_iter().fold(0, |sum, fen| sum.saturating_add(fen.0)))
}
