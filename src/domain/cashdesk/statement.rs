//! 对账, 结账: what the biller says against what was taken, and the day up to which nothing changes any more.

use std::collections::BTreeMap;

use super::billers::find;
use super::{AccountFormat, Cashdesk, LineRef, Locked, Method, Payment, Reconciled, tidy};
use crate::domain::ledger::{Account, sum};
use crate::domain::values::{BillerId, Day, Fen, PaymentId, StaffId, is_too_long};
use crate::domain::{Event, Rejection};

/// More rows are no statement of a few weeks but a wrong file.
const MOST_ROWS: usize = 10_000;

/// A row of a biller's statement: 销账流水号 and amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementRow {
    pub number: String,
    pub amount: Fen,
}

/// What came of comparing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Comparison {
    pub matched: Vec<LineRef>,
    /// The statement says this amount.
    pub wrong: Vec<(LineRef, Fen)>,
    /// Taken here, and not on the statement.
    pub missing: Vec<LineRef>,
    /// On the statement, and not taken here.
    pub unknown: Vec<(String, Fen)>,
}

impl From<&Reconciled> for Comparison {
    fn from(said: &Reconciled) -> Comparison {
        let Reconciled { matched, wrong, missing, unknown, .. } = said.clone();
        Comparison { matched, wrong, missing, unknown }
    }
}

impl Comparison {
    /// Neither side has anything.
    pub fn is_empty(&self) -> bool {
        self.lines().next().is_none() && self.unknown.is_empty()
    }

    /// Everything taken here of which it speaks.
    pub fn lines(&self) -> impl Iterator<Item = &LineRef> {
        self.matched.iter().chain(self.wrong.iter().map(|(at, _)| at)).chain(&self.missing)
    }
}

/// How many lines, what they come to here, and what the statement says of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub lines: usize,
    pub here: Fen,
    pub said: Fen,
}

impl Tally {
    /// What the statement says beyond what is here.
    pub fn difference(self) -> Fen {
        Fen(self.said.0.saturating_sub(self.here.0))
    }
}

/// A comparison in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    pub matched: Tally,
    pub wrong: Tally,
    pub missing: Tally,
    pub unknown: Tally,
}

impl Figures {
    /// All together.
    pub fn all(self) -> Tally {
        let each = [self.matched, self.wrong, self.missing, self.unknown];
        let lines = each.iter().map(|tally| tally.lines).sum();
        let (here, said) = (sum(each.iter().map(|it| it.here)), sum(each.iter().map(|it| it.said)));
        Tally { lines, here, said }
    }
}

/// A row that names the account, as statements of billers do that know no number of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRow {
    /// Its line in the file.
    pub line: usize,
    pub account: String,
    pub amount: Fen,
}

/// Finds, for rows with accounts, the numbers under which bills of these accounts were posted; a bill of the same amount
/// first, and each bill once. A row that finds none is called by its line, `#12`: an account is personal, and what is
/// unknown is written down in the clear.
pub fn by_account(
    desk: &Cashdesk,
    biller: &BillerId,
    from: Day,
    until: Day,
    rows: &[AccountRow],
) -> Vec<StatementRow> {
    let mut free: BTreeMap<&str, Vec<(&str, Fen)>> = BTreeMap::new();
    for ((id, n), payment) in lines_of(desk, biller, from, until) {
        let Some((_, line, fate)) = desk.line(&(id, n)) else { continue };
        let payers = payment.taken.payers.present();
        let payer = payers.and_then(|payers| payers.get(usize::try_from(n).ok()?));
        let here = payment.stands() && payment.taken.method != Method::BillerCode;
        if let Some(payer) = payer.filter(|_| here && !fate.posted.is_empty()) {
            free.entry(payer.account.as_str()).or_default().push((fate.posted.as_str(), line.amount));
        }
    }
    let mut take = |row: &AccountRow, same: bool| {
        let bills = free.get_mut(tidy(&row.account).as_str())?;
        let n = bills.iter().position(|(_, amount)| !same || *amount == row.amount)?;
        Some(bills.remove(n).0.to_owned())
    };
    // What fits by its amount goes first, so that a wrong row takes no other row's bill.
    let mut numbers: Vec<Option<String>> = rows.iter().map(|row| take(row, true)).collect();
    for (row, number) in rows.iter().zip(&mut numbers) {
        if number.is_none() {
            *number = take(row, false);
        }
    }
    let named = rows.iter().zip(numbers).map(|(row, number)| StatementRow {
        number: number.unwrap_or_else(|| format!("#{}", row.line)),
        amount: row.amount,
    });
    named.collect()
}

/// Compares a statement with what was taken for a biller from a day to another. Bills that the biller posted under one
/// number are compared together. What went back is not expected to be there.
pub fn compare(
    desk: &Cashdesk,
    biller: &BillerId,
    from: Day,
    until: Day,
    rows: &[StatementRow],
) -> Comparison {
    let mut said: BTreeMap<&str, Fen> = BTreeMap::new();
    for row in rows {
        let amount = said.entry(row.number.trim()).or_default();
        amount.0 = amount.0.saturating_add(row.amount.0);
    }
    let mut comparison = Comparison::default();
    let mut posted: BTreeMap<&str, Vec<(LineRef, Fen)>> = BTreeMap::new();
    for (at, payment) in lines_of(desk, biller, from, until) {
        let Some((_, line, fate)) = desk.line(&at) else { continue };
        if !payment.stands() || payment.taken.method == Method::BillerCode {
            continue;
        }
        if fate.posted.is_empty() {
            comparison.missing.push(at);
        } else {
            posted.entry(fate.posted.as_str()).or_default().push((at, line.amount));
        }
    }
    for (number, lines) in posted {
        let here = sum(lines.iter().map(|(_, fen)| *fen));
        match said.remove(number) {
            Some(amount) if amount == here => comparison.matched.extend(lines.into_iter().map(|(at, _)| at)),
            Some(amount) => comparison.wrong.extend(lines.into_iter().map(|(at, _)| (at, amount))),
            None => comparison.missing.extend(lines.into_iter().map(|(at, _)| at)),
        }
    }
    comparison.unknown = said.into_iter().map(|(number, fen)| (number.to_owned(), fen)).collect();
    comparison
}

/// Writes down what came of comparing; by nobody who took some of that money (会计法 35: 出纳不得兼任稽核).
pub(crate) fn reconcile(
    desk: &Cashdesk,
    by: &StaffId,
    biller: BillerId,
    from: Day,
    until: Day,
    rows: &[StatementRow],
) -> Result<Event, Rejection> {
    find(desk, &biller)?;
    if until < from {
        return Err(Rejection::EndsBeforeItBegins);
    }
    if rows.len() > MOST_ROWS {
        return Err(Rejection::TooLong);
    }
    let comparison = compare(desk, &biller, from, until, rows);
    if comparison.is_empty() {
        return Err(Rejection::NothingChanged);
    }
    if desk.took_some(by, comparison.lines()) {
        return Err(Rejection::OwnMoney);
    }
    let Comparison { matched, wrong, missing, mut unknown } = comparison;
    let format = &find(desk, &biller)?.agreement.format;
    for (n, (number, _)) in (1..).zip(&mut unknown) {
        if is_somebodys(format, number) {
            *number = format!("#{n}");
        }
    }
    let event = Reconciled { biller, from, until, matched, wrong, missing, unknown };
    if is_too_long(&event) { Err(Rejection::TooLong) } else { Ok(Event::StatementReconciled(event)) }
}

/// Is what a statement calls a number rather somebody's account, or phone? It is not written down for good.
fn is_somebodys(format: &AccountFormat, number: &str) -> bool {
    let number = tidy(number);
    let phone = number.len() == 11 && number.starts_with('1') && number.bytes().all(|b| b.is_ascii_digit());
    phone || !format.lengths.is_empty() && format.fits(&number)
}

/// 结账: up to a day that is over, by somebody who took none of that money (会计法 35: 出纳不得兼管账目).
pub(crate) fn lock(
    desk: &Cashdesk,
    by: &StaffId,
    biller: Option<BillerId>,
    until: Day,
    today: Day,
) -> Result<Event, Rejection> {
    if let Some(biller) = &biller {
        find(desk, biller)?;
    }
    if until >= today {
        return Err(Rejection::NotYet);
    }
    let before = desk.locked(biller.as_ref());
    if before.is_some_and(|before| until <= before) {
        return Err(Rejection::NothingChanged);
    }
    let from = before.map(|before| before.plus(1));
    if desk.took(by, biller.as_ref(), from, until) {
        return Err(Rejection::OwnMoney);
    }
    let (lines, sum) = desk.until(biller.as_ref(), until);
    Ok(Event::BooksLocked(Locked { biller, until, lines, sum }))
}

/// Lines of payments for a biller on some days.
fn lines_of<'a>(
    desk: &'a Cashdesk,
    biller: &'a BillerId,
    from: Day,
    until: Day,
) -> impl Iterator<Item = (LineRef, &'a Payment)> {
    let trust = biller.trust();
    desk.of_days(from, until).flat_map(move |(id, payment)| {
        let lines = (0..).zip(&payment.taken.lines);
        let own: Vec<_> =
            lines.filter(|(_, line)| line.to == trust).map(|(n, _)| ((id.clone(), n), payment)).collect();
        own
    })
}

impl Cashdesk {
    /// Has this person taken the money of one of these lines; on paper too, whoever entered it?
    pub fn took_some<'a>(&self, who: &StaffId, lines: impl IntoIterator<Item = &'a LineRef>) -> bool {
        let took = |payment: &Payment| {
            payment.by == *who || payment.taken.paper.as_ref().is_some_and(|paper| paper.writer == *who)
        };
        lines.into_iter().filter_map(|(id, _)| self.payment(id)).any(took)
    }

    /// A comparison in figures. What a statement says of a number is counted once, however many lines have it.
    pub fn figures(&self, comparison: &Comparison) -> Figures {
        let amount = |at: &LineRef| self.line(at).map(|(_, line, _)| line.amount).unwrap_or_default();
        let here = |lines: &[LineRef]| sum(lines.iter().map(amount));
        let mut said: BTreeMap<&str, Fen> = BTreeMap::new();
        for (at, fen) in &comparison.wrong {
            let number = self.line(at).map(|(.., fate)| fate.posted.as_str());
            said.insert(number.unwrap_or(at.0.as_str()), *fen);
        }
        let matched = here(&comparison.matched);
        let tally = |lines: usize, here: Fen, said: Fen| Tally { lines, here, said };
        Figures {
            matched: tally(comparison.matched.len(), matched, matched),
            wrong: tally(
                comparison.wrong.len(),
                sum(comparison.wrong.iter().map(|(at, _)| amount(at))),
                sum(said.into_values()),
            ),
            missing: tally(comparison.missing.len(), here(&comparison.missing), Fen(0)),
            unknown: tally(
                comparison.unknown.len(),
                Fen(0),
                sum(comparison.unknown.iter().map(|(_, fen)| *fen)),
            ),
        }
    }

    /// A line of a biller that was posted under this number, on whatever day, and whether it went back: for a row of a
    /// statement that finds nothing on its days.
    pub fn posted_as(&self, biller: &BillerId, number: &str) -> Option<(LineRef, &Payment)> {
        self.payments.iter().rev().find_map(|(id, payment)| {
            let lines = (0..).zip(payment.taken.lines.iter().zip(&payment.fates));
            let trust = biller.trust();
            let mut of = lines.filter(|(_, (line, fate))| line.to == trust && fate.posted == number);
            of.next().map(|(n, _)| ((id.clone(), n), payment))
        })
    }

    /// Payments of some days, both included, day by day.
    pub fn of_days(&self, from: Day, until: Day) -> impl Iterator<Item = (&PaymentId, &Payment)> {
        let days = self.by_day.range(from..);
        let ids = days.take_while(move |(day, _)| **day <= until).flat_map(|(_, ids)| ids);
        ids.filter_map(|id| Some((id, self.payments.get(id)?)))
    }

    /// Has this person taken money, or given it back, on these days; of one biller, or at all?
    pub fn took(&self, who: &StaffId, biller: Option<&BillerId>, from: Option<Day>, until: Day) -> bool {
        let within = |day: &Day| from.is_none_or(|from| from <= *day);
        let mut keys = self.sums.keys().take_while(|(day, ..)| *day <= until);
        if keys.any(|(day, _, _, by, to)| by == who && is_of(to, biller) && within(day)) {
            return true;
        }
        // On paper, whoever entered it.
        let days = self.by_day.iter().take_while(|(day, _)| **day <= until).filter(|(day, _)| within(day));
        days.flat_map(|(_, ids)| ids).filter_map(|id| self.payment(id)).any(|payment| {
            payment.taken.paper.as_ref().is_some_and(|paper| paper.writer == *who)
                && payment.taken.lines.iter().any(|line| is_of(&line.to, biller))
        })
    }

    /// So many lines, and so much taken that has not gone back, of a biller or of all, from the beginning to a day.
    pub fn until(&self, biller: Option<&BillerId>, until: Day) -> (u32, Fen) {
        let sums = self.sums.iter().take_while(|((day, ..), _)| *day <= until);
        sums.filter(|((.., to), _)| is_of(to, biller)).fold((0, Fen(0)), |(lines, all), (_, sum)| {
            let stays = sum.taken.0.saturating_sub(sum.back.0);
            (lines.saturating_add(sum.lines), Fen(all.0.saturating_add(stays)))
        })
    }

    /// Books that are closed: of each biller, and of all together.
    pub fn locks(&self) -> impl Iterator<Item = &Locked> {
        self.locks.values()
    }

    /// Books that were closed and have changed since: another tablet took money in those days, or gave some back, and
    /// brought it later. With lines and money as they are now.
    pub fn changed_since(&self) -> impl Iterator<Item = (&Locked, u32, Fen)> {
        let now = |locked: &Locked| self.until(locked.biller.as_ref(), locked.until);
        let changed = self.locks.values().map(move |locked| (locked, now(locked)));
        changed
            .filter(|(locked, now)| (locked.lines, locked.sum) != *now)
            .map(|(locked, (lines, sum))| (locked, lines, sum))
    }
}

/// Is it this biller's money; or anybody's?
fn is_of(to: &Account, biller: Option<&BillerId>) -> bool {
    biller.is_none_or(|biller| matches!(to, Account::Trust(other) if other == biller))
}
