//! 记账凭证, as Chinese bookkeeping programs take it in. What was taken on a day is one voucher, and what went back
//! another; everything else is a voucher of its own.

use std::collections::BTreeMap;

use super::{Books, Cell, Period, Sheet};
use crate::domain::cashdesk::Movement;
use crate::domain::ledger::{Account, Source};
use crate::domain::values::{Day, Fen};

/// A voucher: when, what it says, how many papers belong to it, what it books.
struct Voucher {
    on: Day,
    /// Its place on the day: receipts first.
    rank: u8,
    source: Source,
    words: String,
    papers: usize,
    sums: BTreeMap<Account, Fen>,
}

/// Vouchers of the period, numbered from 1 in each month.
pub(super) fn vouchers(books: &Books<'_>) -> Sheet {
    let mut rows = Vec::new();
    let (mut month, mut n) = (None, 0);
    for voucher in all(books) {
        let (year, of_year, _) = voucher.on.parts();
        if month.replace((year, of_year)) != Some((year, of_year)) {
            n = 0;
        }
        n += 1;
        if voucher.on >= books.period.from {
            rows.extend(lines(books, &voucher, n));
        }
    }
    Sheet {
        name: books.words.vouchers.to_owned(),
        head: books.words.voucher_columns.map(str::to_owned).to_vec(),
        widths: vec![12, 10, 36, 12, 22, 14, 14, 8, 26],
        rows,
    }
}

/// From the first of the month in which the period begins, so that numbers do not depend on the day it begins.
fn all(books: &Books<'_>) -> Vec<Voucher> {
    let Period { from, until } = books.period;
    let (year, month, _) = from.parts();
    let first = Day::new(year, month, 1).unwrap_or(from);
    let mut vouchers: Vec<Voucher> = Vec::new();
    // Where the voucher of a day's receipts stands.
    let mut receipts: BTreeMap<(Day, u8), usize> = BTreeMap::new();
    for movement in books.station.cashdesk().movements(first, until) {
        if movement.postings.is_empty() {
            continue;
        }
        let rank = match movement.source {
            Source::Collected => 0,
            Source::Reversed => 1,
            _ => 2,
        };
        let next = vouchers.len();
        let n = if rank < 2 { *receipts.entry((movement.on, rank)).or_insert(next) } else { next };
        if n == next {
            let (on, source, words) = (movement.on, movement.source, words(&movement));
            vouchers.push(Voucher { on, rank, source, words, papers: 0, sums: BTreeMap::new() });
        }
        let Some(voucher) = vouchers.get_mut(n) else { continue };
        voucher.papers += 1;
        for (account, fen) in movement.postings {
            let sum = voucher.sums.entry(account).or_default();
            sum.0 = sum.0.saturating_add(fen.0);
        }
    }
    // Stable: what was booked on one day stays in its order.
    vouchers.sort_by_key(|voucher| (voucher.on, voucher.rank));
    vouchers
}

fn words(movement: &Movement) -> String {
    let parts = [movement.words.trim(), movement.number.trim()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

fn lines(books: &Books<'_>, voucher: &Voucher, n: usize) -> Vec<Vec<Cell>> {
    let what = (books.words.source)(voucher.source);
    let summary = match voucher.rank {
        0 | 1 => (books.words.summary)(what, voucher.papers),
        _ if voucher.words.is_empty() => what.to_owned(),
        _ => [what, &voucher.words].join(" "),
    };
    let number = (books.words.voucher)(n);
    let mut sums: Vec<(&Account, Fen)> = voucher.sums.iter().map(|(account, fen)| (account, *fen)).collect();
    sums.retain(|(_, fen)| *fen != Fen(0));
    // 有借必有贷: debits stand before credits.
    sums.sort_by_key(|(_, fen)| fen.0 < 0);
    let line = |(account, fen): (&Account, Fen)| {
        let (code, name) = books.chart(account);
        vec![
            Cell::Day(voucher.on),
            Cell::text(number.as_str()),
            Cell::text(summary.as_str()),
            Cell::text(code),
            Cell::text(name),
            Cell::yuan(Fen(fen.0.max(0))),
            Cell::yuan(Fen(fen.0.min(0).saturating_neg())),
            Cell::Count(voucher.papers as u64),
            Cell::text(books.detail(account)),
        ]
    };
    sums.into_iter().map(line).collect()
}
