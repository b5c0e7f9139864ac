//! 对账: what the biller says against what was taken.

use std::collections::BTreeMap;

use super::billers::find;
use super::{AccountFormat, Cashdesk, LineRef, Method, Payment, Reconciled, tidy};
use crate::domain::ledger::sum;
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
/// number are compared together, those of other days too where the statement has all of them. What went back is not
/// expected to be there, and may be.
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
    let beyond = beyond(desk, biller, (from, until), &posted, &said);
    for (number, lines) in posted {
        let here = sum(lines.iter().map(|(_, fen)| *fen));
        let more = beyond.get(number);
        match said.remove(number) {
            Some(amount) if amount == here => comparison.matched.extend(lines.into_iter().map(|(at, _)| at)),
            // The number goes over the edge of these days, or some of it went back after the biller had it.
            Some(amount) if more.is_some_and(|more| more.come_to(here, amount)) => {
                comparison.matched.extend(lines.into_iter().map(|(at, _)| at));
                let whole = more.filter(|more| !more.without_others(here, amount));
                comparison.matched.extend(whole.into_iter().flat_map(|more| more.others.clone()));
            }
            Some(amount) => comparison.wrong.extend(lines.into_iter().map(|(at, _)| (at, amount))),
            // The statement of the days before, or after, had it already.
            None if more.is_some_and(|more| more.matched)
                && lines.iter().all(|(at, _)| is_matched(desk, at)) => {}
            None => comparison.missing.extend(lines.into_iter().map(|(at, _)| at)),
        }
    }
    comparison.unknown = said.into_iter().map(|(number, fen)| (number.to_owned(), fen)).collect();
    comparison
}

/// What else was posted under a number.
#[derive(Default)]
struct Beyond {
    /// On other days.
    others: Vec<LineRef>,
    of_others: Fen,
    /// Went back.
    gone: Fen,
    /// A statement has one of the others.
    matched: bool,
}

impl Beyond {
    fn without_others(&self, here: Fen, said: Fen) -> bool {
        said == sum([here, self.gone])
    }

    /// Does the statement say what is here with some of it?
    fn come_to(&self, here: Fen, said: Fen) -> bool {
        let with = sum([here, self.of_others]);
        self.without_others(here, said) || said == with || said == sum([with, self.gone])
    }
}

/// What was posted on other days, or went back, under those numbers of which the statement says something else.
fn beyond<'a>(
    desk: &'a Cashdesk,
    biller: &BillerId,
    (from, until): (Day, Day),
    posted: &BTreeMap<&'a str, Vec<(LineRef, Fen)>>,
    said: &BTreeMap<&str, Fen>,
) -> BTreeMap<&'a str, Beyond> {
    let odd = posted.iter().filter(|(number, lines)| {
        said.get(**number).copied() != Some(sum(lines.iter().map(|(_, fen)| *fen)))
    });
    let mut beyond: BTreeMap<&'a str, Beyond> = odd.map(|(number, _)| (*number, Beyond::default())).collect();
    if beyond.is_empty() {
        return beyond;
    }
    let trust = biller.trust();
    for (id, payment) in desk.payments().filter(|(_, it)| it.taken.method != Method::BillerCode) {
        for (n, (line, fate)) in (0..).zip(payment.taken.lines.iter().zip(&payment.fates)) {
            let Some(more) = beyond.get_mut(fate.posted.as_str()).filter(|_| line.to == trust) else {
                continue;
            };
            if !payment.stands() {
                more.gone = sum([more.gone, line.amount]);
            } else if !(from..=until).contains(&payment.taken.on) {
                more.others.push((id.clone(), n));
                more.of_others = sum([more.of_others, line.amount]);
                more.matched |= fate.matched;
            }
        }
    }
    beyond
}

fn is_matched(desk: &Cashdesk, at: &LineRef) -> bool {
    desk.fate(at).is_some_and(|fate| fate.matched)
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
        return Err(Rejection::SplitStatement);
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
    // So many lines fit into no entry: some days at a time do.
    if is_too_long(&event) { Err(Rejection::SplitStatement) } else { Ok(Event::StatementReconciled(event)) }
}

/// Is what a statement calls a number rather somebody's account, or phone? It is not written down for good.
fn is_somebodys(format: &AccountFormat, number: &str) -> bool {
    let number = tidy(number);
    let phone = number.len() == 11 && number.starts_with('1') && number.bytes().all(|b| b.is_ascii_digit());
    phone || !format.lengths.is_empty() && format.fits(&number)
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

    /// A comparison in figures, as it is made. What a statement says of a number is counted once, however many lines
    /// have it.
    pub fn figures(&self, comparison: &Comparison) -> Figures {
        self.figures_by(comparison, |_, at| self.fate(at).map(|fate| fate.posted.as_str()))
    }

    /// One that was written down: by the numbers of that time, whatever has been put right since.
    pub fn figures_then(&self, statement: &PaymentId, comparison: &Comparison) -> Figures {
        let then = self.wrong_as.get(statement);
        self.figures_by(comparison, |n, _| then?.get(n).map(AsRef::as_ref))
    }

    fn figures_by<'a>(
        &'a self,
        comparison: &'a Comparison,
        number: impl Fn(usize, &LineRef) -> Option<&'a str>,
    ) -> Figures {
        let amount = |at: &LineRef| self.line(at).map(|(_, line, _)| line.amount).unwrap_or_default();
        let here = |lines: &[LineRef]| sum(lines.iter().map(amount));
        let mut said: BTreeMap<&str, Fen> = BTreeMap::new();
        for (n, (at, fen)) in comparison.wrong.iter().enumerate() {
            said.insert(number(n, at).unwrap_or(at.0.as_str()), *fen);
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
}
