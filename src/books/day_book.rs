//! 日记账: what came and went, line by line.

use super::{Books, Cell, Sheet};
use crate::domain::cashdesk::Movement;
use crate::domain::ledger::{Account, Posting, Source};
use crate::domain::values::Fen;

/// One line: whose the money is, where it lies, how much came (or, negative, went), how much did not come through here.
struct Row {
    whose: String,
    how: &'static str,
    came: Fen,
    noted: Fen,
}

/// In and out of the tills, the bank and what is on its way there add up to how these changed.
pub(super) fn day_book(books: &Books<'_>) -> Sheet {
    let period = books.period;
    let mut rows = Vec::new();
    for movement in books.station.cashdesk().movements(period.from, period.until) {
        for row in lines(books, &movement) {
            rows.push(cells(books, &movement, row));
        }
    }
    Sheet {
        name: books.words.day_book.to_owned(),
        head: books.words.day_columns.map(str::to_owned).to_vec(),
        widths: vec![12, 8, 26, 14, 30, 16, 12, 12, 14, 12, 12, 30],
        rows,
    }
}

fn cells(books: &Books<'_>, movement: &Movement, row: Row) -> Vec<Cell> {
    let words = books.words;
    let what = movement.back.map_or_else(|| (words.source)(movement.source), |how| (words.back)(how));
    let time = movement.at.map(|at| at.minute().to_string()).unwrap_or_default();
    let device = movement.device().map(|device| books.tablet(&device)).unwrap_or_default();
    vec![
        Cell::Day(movement.on),
        Cell::text(time),
        Cell::text(movement.number.as_str()),
        Cell::text(what),
        Cell::text(row.whose),
        Cell::text(row.how),
        Cell::yuan(Fen(row.came.0.max(0))),
        Cell::yuan(Fen(row.came.0.min(0).saturating_neg())),
        Cell::yuan(row.noted),
        Cell::text(books.clerk(&movement.by)),
        Cell::text(device),
        Cell::text(movement.words.as_str()),
    ]
}

/// Does money lie there that can be counted or drawn? What a biller still has to pay cannot.
fn is_money(account: &Account) -> bool {
    account.is_place() && !matches!(account, Account::Claim(_))
}

/// A receipt has one line for each owner, anything else one for each place.
fn lines(books: &Books<'_>, movement: &Movement) -> Vec<Row> {
    let how = |account: &Account| match movement.method {
        Some(method) => (books.words.method)(method),
        None => (books.words.account)(account),
    };
    let noted = movement.noted.iter().map(|(account, fen)| Row {
        whose: books.account(account),
        how: how(account),
        came: Fen(0),
        noted: *fen,
    });
    let money: Vec<&Posting> = movement.postings.iter().filter(|(account, _)| is_money(account)).collect();
    let others = || movement.postings.iter().filter(|(account, _)| !is_money(account));
    let is_batch = movement.source == Source::Remitted;
    let is_receipt = matches!(movement.source, Source::Collected | Source::Reversed);
    let rows: Vec<Row> = match money.as_slice() {
        [(place, _)] if is_receipt => others()
            .map(|(account, fen)| Row {
                whose: books.account(account),
                how: how(place),
                came: Fen(fen.0.saturating_neg()),
                noted: Fen(0),
            })
            .collect(),
        places => {
            let row = |(place, fen): &&Posting| {
                let across: Vec<String> = movement
                    .postings
                    .iter()
                    .filter(|(account, other)| account != place && (other.0 < 0) != (fen.0 < 0))
                    // Commission that is still due comes with a batch, and not out of the bank.
                    .filter(|(account, _)| !(is_batch && matches!(account, Account::Claim(_))))
                    .map(|(account, _)| books.account(account))
                    .collect();
                Row { whose: across.join(books.words.comma), how: how(place), came: *fen, noted: Fen(0) }
            };
            places.iter().map(row).collect()
        }
    };
    rows.into_iter().chain(noted).collect()
}
