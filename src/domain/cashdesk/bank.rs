//! 银行对账: what the books say of the bank against what the bank says. Nothing of it is written down.

use super::Cashdesk;
use crate::domain::ledger::{Account, Posting, Source, sum};
use crate::domain::values::{Day, Fen};

/// The bank may book so many days earlier or later.
const MOST_DAYS: i64 = 3;

/// Something that moved at the bank, by the books.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankMove {
    pub on: Day,
    /// Less than nothing where it went out.
    pub amount: Fen,
    pub what: Source,
    pub reference: String,
}

/// What came of ticking.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ticked {
    /// A row of the bank, by its place, and what it is in the books.
    pub matched: Vec<(usize, BankMove)>,
    /// In the books, and not at the bank.
    pub here: Vec<BankMove>,
    /// At the bank, and not in the books: places of rows.
    pub there: Vec<usize>,
}

impl Cashdesk {
    /// Ticks rows of the bank (day and amount) off against the books of some days: the same amount, the same day or the
    /// nearest within three. What lies just outside those days can match, and is not missed; a row without a day matches
    /// nothing.
    pub fn tick(&self, from: Day, until: Day, rows: &[(Option<Day>, Fen)]) -> Ticked {
        let mut moves: Vec<Option<BankMove>> = self.at_the_bank(from, until).map(Some).collect();
        let mut matched: Vec<(usize, BankMove)> = Vec::new();
        let mut there: Vec<usize> = (0..rows.len()).collect();
        for apart in 0..=MOST_DAYS {
            there.retain(|n| {
                let Some((Some(day), amount)) = rows.get(*n) else { return true };
                let fits = |it: &Option<BankMove>| {
                    it.as_ref().is_some_and(|it| {
                        it.amount == *amount && it.on.days_since(*day).saturating_abs() == apart
                    })
                };
                let found = moves.iter_mut().find(|it| fits(it)).and_then(Option::take);
                let waits = found.is_none();
                matched.extend(found.map(|it| (*n, it)));
                waits
            });
        }
        matched.sort_by_key(|(n, _)| *n);
        let within = |it: &BankMove| (from..=until).contains(&it.on);
        Ticked { matched, here: moves.into_iter().flatten().filter(within).collect(), there }
    }

    /// What moved at the bank by the books, day by day; a few days around included. An opening balance moved nothing.
    fn at_the_bank(&self, from: Day, until: Day) -> impl Iterator<Item = BankMove> {
        let near = move |on: Day| {
            on.days_since(from) >= MOST_DAYS.saturating_neg() && on.days_since(until) <= MOST_DAYS
        };
        let booked = self.booked().map(|(_, _, it)| (it.on, it.what, &it.postings, &it.reference));
        let sent = self.batches().map(|(_, _, it)| (it.on, Source::Remitted, &it.postings, &it.reference));
        let all = booked.chain(sent).filter(move |(on, what, ..)| near(*on) && *what != Source::Opening);
        let moves = all.map(|(on, what, postings, reference)| {
            let of_bank = |(account, fen): &Posting| (*account == Account::Bank).then_some(*fen);
            BankMove {
                on,
                amount: sum(postings.iter().filter_map(of_bank)),
                what,
                reference: reference.clone(),
            }
        });
        let mut moves: Vec<BankMove> = moves.filter(|it| it.amount != Fen(0)).collect();
        moves.sort_by_key(|it| it.on);
        moves.into_iter()
    }
}
