//! Every account at the beginning and at the end of the period, and what moved between, movement by movement.

use std::collections::BTreeMap;

use super::{Books, Cell, Period, Sheet};
use crate::domain::ledger::Account;
use crate::domain::values::{Day, Fen};

/// What an account had before the period, and what came and went in it.
#[derive(Default)]
pub(super) struct Balance {
    pub before: Fen,
    pub debit: Fen,
    pub credit: Fen,
}

impl Balance {
    /// What it has at the end.
    pub fn after(&self) -> Fen {
        let moved = self.debit.0.saturating_sub(self.credit.0);
        Fen(self.before.0.saturating_add(moved))
    }
}

/// Sums by account. What was before is the ledger's; what came and went is what the vouchers book, so that a day with
/// opposite bookings has both.
pub(super) fn of(books: &Books<'_>) -> BTreeMap<Account, Balance> {
    let Period { from, until } = books.period;
    let desk = books.station.cashdesk();
    let mut balances: BTreeMap<Account, Balance> = BTreeMap::new();
    let before = desk.ledger().between(Day(chrono::NaiveDate::MIN), until);
    for (_, account, _, fen) in before.take_while(|(day, ..)| *day < from) {
        let balance = balances.entry(account.clone()).or_default();
        balance.before.0 = balance.before.0.saturating_add(fen.0);
    }
    for movement in desk.movements(from, until) {
        // One account twice in a movement is one line of its voucher.
        let mut sums: BTreeMap<Account, Fen> = BTreeMap::new();
        for (account, fen) in movement.postings {
            let sum = sums.entry(account).or_default();
            sum.0 = sum.0.saturating_add(fen.0);
        }
        for (account, fen) in sums {
            let balance = balances.entry(account).or_default();
            let (sum, fen) = if fen.0 < 0 {
                (&mut balance.credit, fen.0.saturating_neg())
            } else {
                (&mut balance.debit, fen.0)
            };
            sum.0 = sum.0.saturating_add(fen);
        }
    }
    balances
}

/// 余额表: owners count negative, as they do in the ledger.
pub(super) fn balances(books: &Books<'_>) -> Sheet {
    let rows = of(books).into_iter().map(|(account, balance)| {
        let (code, name) = books.chart(&account);
        vec![
            Cell::text(code),
            Cell::text(name),
            Cell::text(books.account(&account)),
            Cell::Yuan(balance.before),
            Cell::Yuan(balance.debit),
            Cell::Yuan(balance.credit),
            Cell::Yuan(balance.after()),
        ]
    });
    Sheet {
        name: books.words.balances.to_owned(),
        head: books.words.balance_columns.map(str::to_owned).to_vec(),
        widths: vec![12, 22, 30, 16, 16, 16, 16],
        rows: rows.collect(),
    }
}
