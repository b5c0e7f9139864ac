//! The ledger in Beancount's plain text, without plugins: an independent program adds it up again.
//!
//! Transactions come from the events one by one, the `balance` at the end from the ledger's own running totals; so
//! `bean-check` compares the two. It compares to the fen, because each says that nothing may be missing (`~ 0.00`).

use std::collections::BTreeMap;

use super::balances::{self, Balance};
use super::{Books, Period};
use crate::domain::cashdesk::Movement;
use crate::domain::ledger::{Account, Posting, Purpose};
use crate::domain::values::{Day, Fen};

/// The only currency there is.
const CURRENCY: &str = "CNY";

/// All of the period; what was there before it comes first, in one transaction that sums to nothing.
pub fn beancount(books: &Books<'_>) -> String {
    let Period { from, until } = books.period;
    let movements = books.station.cashdesk().movements(from, until);
    let balances = balances::of(books);
    let mut text = String::new();
    for note in books.words.notes {
        push(&mut text, &["; ", note, "\n"]);
    }
    let name = books.station.profile().map(|profile| profile.name.zh.clone());
    push(&mut text, &["option \"title\" ", &quoted(&name.unwrap_or_default()), "\n"]);
    push(&mut text, &["option \"operating_currency\" \"", CURRENCY, "\"\n\n"]);
    opened(&mut text, books, &movements, &balances);
    carried(&mut text, books, &balances);
    for movement in movements.iter().filter(|movement| !movement.postings.is_empty()) {
        transaction(&mut text, books, movement);
    }
    let day = until.plus(1).to_string();
    for (account, balance) in &balances {
        let amount = balance.after().yuan();
        push(
            &mut text,
            &[&day, " balance ", &account_name(account), "  ", &amount, " ~ 0.00 ", CURRENCY, "\n"],
        );
    }
    text
}

/// Each account on the day it is posted to first, with what people call it.
fn opened(
    text: &mut String,
    books: &Books<'_>,
    movements: &[Movement],
    balances: &BTreeMap<Account, Balance>,
) {
    let from = books.period.from;
    let before = balances.iter().filter(|(_, balance)| balance.before != Fen(0));
    let mut first: BTreeMap<&Account, Day> = before.map(|(account, _)| (account, from)).collect();
    for movement in movements {
        for (account, _) in &movement.postings {
            first.entry(account).or_insert(movement.on);
        }
    }
    // What was there and is gone has nothing to be opened for but that it has nothing.
    for account in balances.keys() {
        first.entry(account).or_insert(from);
    }
    for (account, day) in first {
        let (code, name) = books.chart(account);
        push(text, &[&day.to_string(), " open ", &account_name(account), " ", CURRENCY, "\n"]);
        push(text, &["  name: ", &quoted(&books.account(account)), "\n"]);
        push(text, &["  chart: ", &quoted(&[code, name].join(" ")), "\n"]);
    }
    text.push('\n');
}

fn carried(text: &mut String, books: &Books<'_>, balances: &BTreeMap<Account, Balance>) {
    let before = balances.iter().filter(|(_, balance)| balance.before != Fen(0));
    let postings: Vec<Posting> = before.map(|(account, balance)| (account.clone(), balance.before)).collect();
    if !postings.is_empty() {
        push(text, &[&books.period.from.to_string(), " * ", &quoted(books.words.carried), "\n"]);
        posted(text, &postings);
    }
}

fn transaction(text: &mut String, books: &Books<'_>, movement: &Movement) {
    let words = books.words;
    let what = movement.back.map_or_else(|| (words.source)(movement.source), |how| (words.back)(how));
    push(text, &[&movement.on.to_string(), " * ", &quoted(what), "\n"]);
    push(text, &["  event: ", &quoted(movement.place.as_str()), "\n"]);
    if !movement.number.is_empty() {
        let key = if movement.method.is_some() { "receipt" } else { "reference" };
        push(text, &["  ", key, ": ", &quoted(&movement.number), "\n"]);
    }
    posted(text, &movement.postings);
}

fn posted(text: &mut String, postings: &[Posting]) {
    for (account, fen) in postings {
        push(text, &["  ", &account_name(account), "  ", &fen.yuan(), " ", CURRENCY, "\n"]);
    }
    text.push('\n');
}

fn push(text: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| text.push_str(part));
}

/// A text in quotes; it stays on its line.
fn quoted(words: &str) -> String {
    let mut text = String::from("\"");
    for c in words.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            c if c.is_control() => text.push(' '),
            c => text.push(c),
        }
    }
    text.push('"');
    text
}

/// An account as Beancount asks for it: a root, then words of Latin letters, figures and hyphens. Two accounts never have
/// the same one.
pub fn account_name(account: &Account) -> String {
    let own = |purpose: Purpose, whose: &str| {
        let (root, word) = match purpose {
            Purpose::Fees => ("Income", "Fees"),
            Purpose::Commission => ("Income", "Commission"),
            Purpose::Difference => ("Income", "Difference"),
            Purpose::MerchantFee => ("Expenses", "MerchantFee"),
            Purpose::Rounding => ("Expenses", "Rounding"),
            Purpose::Expense => ("Expenses", "Expense"),
            Purpose::Contribution => ("Expenses", "Contribution"),
            Purpose::Opening => ("Equity", "Opening"),
        };
        [root, whose, word].join(":")
    };
    match account {
        Account::Till(device) => ["Assets:Till:", &word(device.as_str())].concat(),
        Account::Merchant => "Assets:Merchant".to_owned(),
        Account::Pos => "Assets:Pos".to_owned(),
        Account::Bank => "Assets:Bank".to_owned(),
        Account::Claim(biller) => ["Assets:Claim:", &word(biller.as_str())].concat(),
        Account::Trust(biller) => ["Liabilities:Trust:", &word(biller.as_str())].concat(),
        Account::Owners(compound) => ["Liabilities:Owners:", &word(compound)].concat(),
        Account::Deposit(person) => ["Liabilities:Deposit:", &word(person.as_str())].concat(),
        Account::Station(purpose) => own(*purpose, "Station"),
        Account::Committee(purpose) => own(*purpose, "Committee"),
    }
}

/// `0m2k9xyz-12.0` as `N0m2k9xyz-12-0`; anything else by its bytes.
fn word(name: &str) -> String {
    let parts = match name.split_once('-') {
        Some((device, rest)) => rest.split_once('.').map(|(seq, n)| [device, seq, n]),
        None => Some([name, "0", "0"]),
    };
    let plain = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric());
    if parts.is_some_and(|parts| parts.iter().all(plain)) {
        return ["N", &name.replace('.', "-")].concat();
    }
    let mut word = String::from("X");
    for byte in name.bytes() {
        for nibble in [byte >> 4, byte & 15] {
            word.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
        }
    }
    word
}
