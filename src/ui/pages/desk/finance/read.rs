//! How accounts and people are called in the books, and what is read for the page and for paper alike.

use std::collections::BTreeMap;

use crate::app::session::Session;
use crate::domain::Station;
use crate::domain::cashdesk::{Cashdesk, Line, Method, Movement, Sum};
use crate::domain::ledger::{Account, Posting, Source, sum};
use crate::domain::values::{BillerId, Day, DeviceId, Fen, Instant, PaymentId, PersonId, StaffId};
use crate::forms::finance::By;
use crate::i18n::money::{self, Money};
use crate::ui::components::{lang, say, words};
use crate::ui::pages::desk::data::tablet_name;

use super::finance;

/// Words of money in the language of the screen.
pub fn money() -> &'static Money {
    money::strings(lang())
}

/// A member of the staff by name.
pub fn staff(station: &Station, id: &StaffId) -> String {
    let member = station.staff().get(id).and_then(|member| member.who.present());
    member.map_or_else(|| finance().nobody.to_owned(), |who| who.name.clone())
}

/// Who closed the books of a biller, or of all, and when; `moment` says a moment in the language that is read.
pub fn closed_by(station: &Station, biller: Option<&BillerId>, moment: fn(Instant) -> String) -> String {
    let closed = station.cashdesk().closed_by(biller);
    closed.map(|(who, at)| (finance().closed_by)(&staff(station, who), &moment(*at))).unwrap_or_default()
}

/// An account with its name; a resident's without.
pub fn account(session: Session, station: &Station, account: &Account) -> String {
    let kind = (money().account)(account);
    match account {
        Account::Till(device) => till(session, device),
        Account::Merchant | Account::Pos | Account::Bank | Account::Deposit(_) => kind.to_owned(),
        Account::Claim(id) | Account::Trust(id) => {
            let biller = station.cashdesk().biller(id).map(|biller| say(&biller.agreement.name));
            (finance().of)(kind, &biller.unwrap_or_default())
        }
        Account::Owners(compound) => (finance().of)(kind, compound),
        Account::Station(purpose) | Account::Committee(purpose) => {
            (finance().of)(kind, (money().purpose)(*purpose))
        }
    }
}

fn till(session: Session, device: &DeviceId) -> String {
    if session.device().is_some_and(|own| own.id == *device) {
        return finance().this_till.to_owned();
    }
    (finance().till_of)(&tablet_name(session, device, None))
}

/// Whose money it is, in a table whose head says so; a resident's without the name.
fn owner(station: &Station, account: &Account) -> String {
    match account {
        Account::Trust(id) => {
            let biller = station.cashdesk().biller(id).map(|biller| say(&biller.agreement.name));
            biller.unwrap_or_default()
        }
        Account::Owners(compound) => (finance().of)((money().account)(account), compound),
        Account::Station(purpose) | Account::Committee(purpose) => (money().purpose)(*purpose).to_owned(),
        other => (money().account)(other).to_owned(),
    }
}

/// Where money lies, or whose it is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Side {
    pub rows: Vec<(String, Fen)>,
    pub total: Fen,
}

/// Both sides, with what matters of them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sides {
    pub places: Side,
    pub owners: Side,
    /// Of the owners: own money.
    pub own: Fen,
    /// 押金预存, of each resident.
    pub deposits: Vec<(PersonId, Fen)>,
    /// 业主资金, of each compound.
    pub compounds: Vec<(Box<str>, Fen)>,
    /// So much money of others is missing; and whether it is only what no coin pays.
    pub short: Fen,
    pub rounding: bool,
}

/// Where the money is now, and whose.
pub fn sides(session: Session, station: &Station) -> Sides {
    let ledger = station.cashdesk().ledger();
    let mut sides = Sides {
        own: ledger.own(),
        short: ledger.shortfall(),
        rounding: ledger.is_only_rounding(),
        ..Sides::default()
    };
    let (mut deposits, mut own) = (Fen(0), Vec::new());
    for (of, fen) in ledger.balances() {
        if of.is_place() {
            sides.places.total = sum([sides.places.total, fen]);
            if fen != Fen(0) {
                sides.places.rows.push((account(session, station, of), fen));
            }
            continue;
        }
        let fen = Fen(fen.0.saturating_neg());
        sides.owners.total = sum([sides.owners.total, fen]);
        match of {
            _ if fen == Fen(0) => {}
            Account::Deposit(person) => {
                deposits = sum([deposits, fen]);
                sides.deposits.push((person.clone(), fen));
            }
            Account::Owners(compound) => {
                sides.compounds.push((compound.clone(), fen));
                sides.owners.rows.push((account(session, station, of), fen));
            }
            of if of.is_own() => own.push((account(session, station, of), fen)),
            _ => sides.owners.rows.push((account(session, station, of), fen)),
        }
    }
    if deposits != Fen(0) {
        let kind = Account::Deposit(PersonId::named("-"));
        sides.owners.rows.push(((money().account)(&kind).to_owned(), deposits));
    }
    sides.owners.rows.append(&mut own);
    sides
}

/// One row of what was taken.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    pub label: String,
    pub lines: u32,
    pub taken: Fen,
    pub back: Fen,
}

impl Row {
    /// What stayed.
    pub fn net(&self) -> Fen {
        Fen(self.taken.0.saturating_sub(self.back.0))
    }
}

/// All rows together.
pub fn total(rows: &[Row]) -> Row {
    Row {
        label: finance().total.to_owned(),
        lines: rows.iter().fold(0, |all, row| all.saturating_add(row.lines)),
        taken: sum(rows.iter().map(|row| row.taken)),
        back: sum(rows.iter().map(|row| row.back)),
    }
}

/// What was taken on some days, put together.
pub fn rows(station: &Station, by: By, (from, until): (Day, Day)) -> Vec<Row> {
    let desk = station.cashdesk();
    match by {
        By::Day => made(desk.sums_by(from, until, |key| key.0), |day| (words().day)(*day)),
        By::Month => {
            let month = |day: Day| (day.parts().0, day.parts().1);
            let sums = desk.sums_by(from, until, |key| month(key.0));
            made(sums, |(year, month)| (finance().month)(*year, *month))
        }
        By::Owner => {
            let whose = |to: &Account| match to {
                Account::Deposit(_) => Account::Deposit(PersonId::named("-")),
                to => to.clone(),
            };
            by_amount(made(desk.sums_by(from, until, |key| whose(&key.4)), |to| owner(station, to)))
        }
        By::Method => {
            by_amount(made(desk.sums_by(from, until, |key| key.2), |it| (money().method)(*it).to_owned()))
        }
        By::Clerk => {
            by_amount(made(desk.sums_by(from, until, |key| key.3.clone()), |who| staff(station, who)))
        }
    }
}

fn made<K>(sums: BTreeMap<K, Sum>, label: impl Fn(&K) -> String) -> Vec<Row> {
    let row =
        |(key, sum): (K, Sum)| Row { label: label(&key), lines: sum.lines, taken: sum.taken, back: sum.back };
    sums.into_iter().map(row).collect()
}

fn by_amount(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_by_key(|row| std::cmp::Reverse(row.taken));
    rows
}

/// What was paid to billers' own codes, less what was made void of it.
pub fn noted(desk: &Cashdesk, (from, until): (Day, Day)) -> Fen {
    let sums = desk.sums(from, until).filter(|((_, _, method, ..), _)| *method == Method::BillerCode);
    sum(sums.map(|(_, sum)| Fen(sum.taken.0.saturating_sub(sum.back.0))))
}

/// One entry of the day book, as it is read.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub on: Day,
    /// Receipt, or what it was.
    pub what: String,
    /// The payment behind it.
    pub payment: Option<PaymentId>,
    pub whose: String,
    pub method: String,
    pub came: Fen,
    pub left: Fen,
    pub by: String,
    /// A booking that can be taken back by its opposite.
    pub booked: Option<Vec<Posting>>,
    /// Its place among the books.
    pub place: PaymentId,
    pub source: Source,
    /// 已冲正.
    pub corrected: bool,
}

/// An entry in words.
pub fn entry(session: Session, station: &Station, moved: &Movement) -> Entry {
    let (came, left) = moved.flow();
    let source = (money().source)(moved.source);
    let mut entry = Entry {
        on: moved.on,
        what: joined(&[source, &moved.words, &moved.number]),
        payment: moved.payment.clone(),
        whose: String::new(),
        method: moved.method.map(|method| (money().method)(method).to_owned()).unwrap_or_default(),
        came,
        left,
        by: staff(station, &moved.by),
        booked: None,
        place: moved.place.clone(),
        source: moved.source,
        corrected: false,
    };
    if let Some(payment) = moved.payment.as_ref().and_then(|id| station.cashdesk().payment(id)) {
        // A receipt says by its number what it is.
        let how = moved.back.map(money().back).unwrap_or_default();
        entry.what = joined(&[how, &moved.number]);
        entry.whose = owners(station, &payment.taken.lines);
    } else if let Some((biller, via)) = &moved.batch {
        entry.whose = owner(station, &biller.trust());
        entry.method = (money().via)(*via).to_owned();
    } else if moved.source == Source::Shift {
        entry.whose = moved.device().map(|device| till(session, &device)).unwrap_or_default();
    } else {
        let names = moved.postings.iter().map(|(of, _)| account(session, station, of));
        entry.whose = names.collect::<Vec<_>>().join(words().comma);
        entry.booked = Some(moved.postings.clone());
        entry.corrected = station.cashdesk().corrected().contains(&moved.place);
    }
    entry
}

/// Whose money the lines of a payment are: the first, and how many there are.
fn owners(station: &Station, lines: &[Line]) -> String {
    let first = lines.first().map(|line| owner(station, &line.to)).unwrap_or_default();
    let one = lines.windows(2).all(|two| two.first().map(|it| &it.to) == two.last().map(|it| &it.to));
    if one { first } else { (finance().several)(&first, lines.len()) }
}

/// What is not empty, in a row.
pub fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
