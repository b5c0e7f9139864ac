//! 收款: what may be taken, for whom, how.

use std::collections::BTreeSet;

use super::billers::find;
use super::money::whole_jiao;
use super::{
    Cashdesk, Collected, Invoice, Kind, Line, LineRef, Method, Paper, Payer, Payment, Posted, ReceiptNumber,
    format, rounded,
};
use crate::domain::ledger::{Account, Posting, Purpose, sum};
use crate::domain::values::{BillerId, Day, DeviceId, EntryId, Fen, Minute, PaymentId, Private, is_too_long};
use crate::domain::{Event, FieldName, Rejection, Station};

/// More is not taken for one bill, and no more cash is put on the desk above what is asked: 50,000 yuan.
pub const LARGEST: Fen = Fen(5_000_000);
/// So many bills fit on a receipt.
pub const MOST_LINES: usize = 20;
/// Longest key, and longest number of anything.
const LONGEST: usize = 64;

/// One bill as somebody takes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Bill {
    pub line: Line,
    pub payer: Payer,
    /// 销账流水号, or the number of the invoice, where it is known already.
    pub posted: String,
}

/// One payment as somebody takes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Collection {
    pub bills: Vec<Bill>,
    pub method: Method,
    /// Cash put on the desk; of anything else it is what is asked.
    pub given: Fen,
    /// The time by the tablet's clock.
    pub at: Minute,
    /// It was written on paper before.
    pub paper: Option<Paper>,
}

impl Collection {
    /// What is asked for: the bills, less what no coin pays.
    pub fn asked(&self) -> Fen {
        let total = sum(self.bills.iter().map(|bill| bill.line.amount));
        Fen(total.0.saturating_sub(rounded(self.method, total).0))
    }
}

/// Takes a payment: the receipt's number is given in the same entry, so that none is lost and none given twice.
pub(crate) fn collect(
    station: &Station,
    entry: &EntryId,
    today: Day,
    collection: Collection,
) -> Result<Vec<Event>, Rejection> {
    let desk = station.cashdesk();
    let profile = station.profile().ok_or(Rejection::NotFounded)?;
    let device = &entry.device;
    desk.shift(device).ok_or(Rejection::ShiftNotOpen)?;
    if collection.bills.is_empty() {
        return Err(Rejection::NothingChanged);
    }
    if collection.bills.len() > MOST_LINES {
        return Err(Rejection::TooLong);
    }
    let (day, at) = match &collection.paper {
        Some(paper) => (paper.at.day(), paper.at.minute()),
        None => (today, collection.at),
    };
    if let Some(paper) = &collection.paper {
        paper_is_new(station, paper, (today, collection.at))?;
    }
    let (method, asked) = (collection.method, collection.asked());
    let id = PaymentId::born(entry, 0);
    let (mut lines, mut payers, mut marks) = (Vec::new(), Vec::new(), Vec::new());
    let mut keys = BTreeSet::new();
    for (n, bill) in (0..).zip(collection.bills) {
        let Bill { mut line, mut payer, mut posted } = bill;
        for words in [&mut payer.what, &mut payer.again, &mut payer.late] {
            *words = words.trim().to_owned();
        }
        match &line.to {
            Account::Trust(biller) => {
                let biller = biller.clone();
                for_biller(desk, &biller, &mut line, &mut payer, (day, at))?;
                not_locked(desk, Some(&biller), today)?;
                if !line.key.is_empty() && !line.again && !keys.insert(line.key.clone()) {
                    return Err(Rejection::SameBill(id));
                }
            }
            _ => own_fee(station, &mut line, &mut payer, &mut posted, method)?,
        }
        if line.amount <= Fen(0) || line.amount > LARGEST {
            return Err(Rejection::AmountOutOfRange);
        }
        if line.key.len() > LONGEST || posted.len() > LONGEST || is_too_long(&line) || is_too_long(&payer) {
            return Err(Rejection::TooLong);
        }
        if !posted.trim().is_empty() {
            marks.push(((id.clone(), n), posted.trim().to_owned()));
        }
        lines.push(line);
        payers.push(payer);
    }
    not_locked(desk, None, today)?;
    let (given, change) = match method {
        Method::Cash if asked <= Fen(0) => return Err(Rejection::AmountOutOfRange),
        Method::Cash if collection.given < asked => return Err(Rejection::GivenTooLittle),
        Method::Cash => (collection.given, Fen(collection.given.0.saturating_sub(asked.0))),
        Method::StationCode | Method::BillerCode | Method::Pos => (asked, Fen(0)),
    };
    if change > LARGEST {
        return Err(Rejection::AmountOutOfRange);
    }
    let total = sum(lines.iter().map(|line| line.amount));
    let rounded = rounded(method, total);
    let giver = (rounded > Fen(0)).then(|| Account::own(profile.legal.kind, Purpose::Rounding));
    let receipt = match collection.paper {
        Some(_) => None,
        None => Some(desk.next_number(&profile.letters, device, today)?),
    };
    let payers = Private::Present(payers);
    let paper = collection.paper;
    let taken = Collected { receipt, paper, on: today, method, lines, given, change, rounded, giver, payers };
    let mut events = vec![Event::Collected(taken)];
    if !marks.is_empty() {
        events.push(Event::PaymentsPosted(Posted { marks }));
    }
    Ok(events)
}

/// A bill of a biller: account, day and hour by the agreement, and not taken before.
fn for_biller(
    desk: &Cashdesk,
    biller: &BillerId,
    line: &mut Line,
    payer: &mut Payer,
    (day, at): (Day, Minute),
) -> Result<(), Rejection> {
    let agreement = &find(desk, biller)?.agreement;
    if !agreement.holds(day) {
        return Err(Rejection::AgreementOver);
    }
    if agreement.collects(day, at) {
        payer.late.clear();
    } else if payer.late.is_empty() {
        return Err(Rejection::NotCollecting);
    }
    line.late = !payer.late.is_empty();
    line.again = !payer.again.is_empty();
    payer.what.clear();
    payer.account = format::tidy(&payer.account);
    if payer.account.is_empty() {
        return Err(Rejection::Missing(FieldName::Account));
    }
    if !agreement.format.fits(&payer.account) {
        return Err(Rejection::AccountUnfit);
    }
    line.invoice = None;
    if agreement.kind != Kind::Postpaid {
        // No bill, nothing to take twice.
        line.key.clear();
        line.again = false;
        payer.again.clear();
        return Ok(());
    }
    if line.period.trim().is_empty() || line.key.is_empty() {
        return Err(Rejection::Missing(FieldName::Period));
    }
    match desk.taken_before(&line.key, (biller, &payer.account, &line.period)) {
        Some(first) if !line.again => Err(Rejection::SameBill(first.clone())),
        _ => Ok(()),
    }
}

/// An own fee: for what, whose it is (the station's, a compound's, a resident's who leaves it as a deposit), and what
/// about its invoice.
fn own_fee(
    station: &Station,
    line: &mut Line,
    payer: &mut Payer,
    posted: &mut String,
    method: Method,
) -> Result<(), Rejection> {
    let legal = station.profile().ok_or(Rejection::NotFounded)?.legal.kind;
    if method == Method::BillerCode {
        return Err(Rejection::MethodUnfit);
    }
    // What is kept goes back as it came; what no coin pays could not.
    if method == Method::Cash && line.to.is_kept() {
        whole_jiao(line.amount)?;
    }
    (line.late, line.again, line.key) = (false, false, String::new());
    (payer.late, payer.again) = (String::new(), String::new());
    if payer.what.is_empty() && line.service.is_none() {
        return Err(Rejection::Missing(FieldName::FeeWhat));
    }
    if let Some(service) = &line.service {
        station.catalogue().get(service).ok_or(Rejection::NoSuchService)?;
    }
    match &line.to {
        // It is kept for them and no income: the station owes no invoice for it.
        Account::Owners(compound) if !compound.trim().is_empty() => {
            line.to = Account::Owners(compound.trim().into());
            (line.invoice, *posted) = (None, String::new());
            Ok(())
        }
        Account::Deposit(person) if station.people().known(person).is_some() => {
            (line.invoice, *posted) = (None, String::new());
            Ok(())
        }
        own if *own == Account::own(legal, Purpose::Fees) => match line.invoice {
            None => Err(Rejection::Missing(FieldName::Invoice)),
            Some(Invoice::Issued) if posted.trim().is_empty() => {
                Err(Rejection::Missing(FieldName::PostingNumber))
            }
            Some(_) => Ok(()),
        },
        _ => Err(Rejection::NotAnOwner),
    }
}

/// A paper that has not been entered, by somebody who works here, written not later than now.
fn paper_is_new(station: &Station, paper: &Paper, now: (Day, Minute)) -> Result<(), Rejection> {
    let pad = paper.pad.trim();
    if pad.is_empty() || pad != paper.pad || pad.len() > LONGEST || paper.number == 0 {
        return Err(Rejection::Missing(FieldName::Pad));
    }
    station.staff().get(&paper.writer).ok_or(Rejection::NoSuchStaff)?;
    if (paper.at.day(), paper.at.minute()) > now {
        return Err(Rejection::NotYet);
    }
    // One that was entered wrongly and made void is entered again.
    let desk = station.cashdesk();
    let stands = |id: &&PaymentId| desk.payment(id).is_some_and(|payment| payment.stands());
    match desk.of_paper(paper).iter().find(stands) {
        Some(first) => Err(Rejection::PaperKnown(first.clone())),
        None => Ok(()),
    }
}

/// The same, of all that is posted to.
pub(super) fn none_locked(desk: &Cashdesk, postings: &[Posting], on: Day) -> Result<(), Rejection> {
    not_locked(desk, None, on)?;
    for (account, _) in postings {
        if let Account::Trust(biller) | Account::Claim(biller) = account {
            not_locked(desk, Some(biller), on)?;
        }
    }
    Ok(())
}

/// Are the books of that day still open?
pub(super) fn not_locked(desk: &Cashdesk, biller: Option<&BillerId>, on: Day) -> Result<(), Rejection> {
    if desk.locked(biller).is_some_and(|until| on <= until) { Err(Rejection::PeriodLocked) } else { Ok(()) }
}

impl Cashdesk {
    /// The payment that a bill (of a biller, for an account, for a period) was taken with, if it still stands. It is
    /// known by its key, which outlives the account; and by account and period, because a station that was set up
    /// anew from a file makes other keys.
    pub fn taken_before(
        &self,
        key: &str,
        (biller, account, period): (&BillerId, &str, &str),
    ) -> Option<&PaymentId> {
        let stands = |id: &&PaymentId| self.payment(id).is_some_and(Payment::stands);
        let known = self.by_key.get(key).into_iter().flatten().map(|(payment, _)| payment).find(stands);
        let same = |at: &LineRef| self.line(at).is_some_and(|(_, line, _)| line.period == period);
        let bills = || self.bills_of(biller, account).filter(|(at, _)| same(at)).map(|(at, _)| &at.0);
        known.or_else(|| bills().find(stands))
    }

    /// Payments that were entered from this paper.
    pub fn of_paper(&self, paper: &Paper) -> &[PaymentId] {
        self.by_receipt(&paper.receipt())
    }

    /// Payments by what stands on their receipt.
    pub fn by_receipt(&self, receipt: &str) -> &[PaymentId] {
        self.by_receipt.get(receipt).map_or(&[], Vec::as_slice)
    }

    /// The next number of a tablet's series. The year never goes back, whatever the clock says.
    fn next_number(&self, letters: &str, device: &DeviceId, today: Day) -> Result<ReceiptNumber, Rejection> {
        let wall = u16::try_from(today.parts().0).unwrap_or(0);
        let (year, serial) = self.till(device).and_then(|till| till.last).unwrap_or((wall, 0));
        let (year, serial) = if wall > year { (wall, 1) } else { (year, serial.saturating_add(1)) };
        if year > 9999 || serial > 999_999 {
            return Err(Rejection::SeriesFull);
        }
        Ok(ReceiptNumber::new(letters, device, year, serial))
    }
}
