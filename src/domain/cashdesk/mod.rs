//! 收费台: collecting for billers, receipts, shifts, and how the money goes on to whom it belongs.
//!
//! Every tablet has a till, a shift and a series of receipts of its own, so that two of them never need each other.
//! Where money lies and whose it is stands in the [`Ledger`], which is posted to by nothing but these events.

mod apply;
mod bank;
mod biller;
mod billers;
mod chart;
mod collect;
mod count;
mod decide;
mod events;
mod figures;
mod format;
mod kept;
mod locking;
mod money;
mod movements;
mod number;
mod pads;
mod payment;
mod receipts;
mod shifts;
mod statement;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::ledger::{Account, Ledger};
use crate::domain::values::{BillerId, Day, DeviceId, Fen, Instant, PaymentId, StaffId};

pub(in crate::domain) use apply::{apply, apply_erased};
pub use bank::{BankMove, Ticked};
pub use biller::{Agreement, AgreementPatch, Biller, Commission, Kind, Utility};
use billers::{add_biller, edit_biller, erase_biller_contact};
use chart::set_chart;
pub use chart::{ChartLine, LONGEST_CODE, LONGEST_NAME};
use collect::collect;
pub use collect::{Bill, Collection, LARGEST, MOST_LINES};
pub use count::{Count, DENOMINATIONS};
pub(crate) use decide::decide;
pub use events::{
    Back, BillerAdded, BillerChanged, Booked, ChartSet, Collected, Locked, Posted, Reconciled, Remitted,
    Reprinted, Reversed, ShiftClosed, ShiftOpened, Via,
};
pub use figures::{Ageing, Doubled, Known, Open};
pub use format::{AccountFormat, CheckRule, tidy};
use locking::lock;
pub use money::{Batch, Booking};
use money::{book, remit};
use movements::Moved;
pub use movements::Movement;
pub use number::ReceiptNumber;
pub use pads::Pad;
pub use payment::{Fate, Invoice, Line, LineRef, Method, Paper, Payer, Payment, rounded};
pub use receipts::SECOND_ABOVE;
use receipts::{erase_accounts, post, reprint, reverse};
use shifts::{close_shift, open_shift};
use statement::reconcile;
pub use statement::{AccountRow, Comparison, Figures, StatementRow, Tally, by_account, compare};

/// How a settlement calls the books of all billers together.
pub const ALL_BOOKS: &str = "books";

/// A shift of a tablet's till.
#[derive(Debug, Clone, PartialEq)]
pub struct Shift {
    pub opened: ShiftOpened,
    pub at: Instant,
    /// Who keeps the till.
    pub by: StaffId,
    pub closed: Option<ShiftClosed>,
    /// When it was closed, and by whom: mostly, not always, by whoever kept it.
    pub closing: Option<(Instant, StaffId)>,
    /// What was taken while it was open.
    pub taken: Vec<PaymentId>,
    /// What went back out of it.
    pub back: Vec<PaymentId>,
}

/// What a tablet has at the desk: its shifts, the oldest first, and the last number of its series.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Till {
    pub shifts: Vec<Shift>,
    /// Year and serial of its newest receipt.
    pub last: Option<(u16, u32)>,
}

impl Till {
    /// The shift that is open.
    pub fn shift(&self) -> Option<&Shift> {
        self.shifts.last().filter(|shift| shift.closed.is_none())
    }
}

/// By what running totals are kept: day, tablet, method, clerk, whose money.
pub type Key = (Day, DeviceId, Method, StaffId, Account);

/// What came in of one kind, and went back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    pub lines: u32,
    pub taken: Fen,
    pub back: Fen,
}

/// What lay on the desk in payments of one kind: given − change + rounded − back is what was taken and has
/// not gone back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tray {
    pub payments: u32,
    pub given: Fen,
    pub change: Fen,
    pub rounded: Fen,
    /// Paid back, of receipts that went back; what was rounded of them is no longer in `rounded`.
    pub back: Fen,
}

/// Everything of the cash desk.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cashdesk {
    billers: BTreeMap<BillerId, Biller>,
    payments: BTreeMap<PaymentId, Payment>,
    tills: BTreeMap<DeviceId, Till>,
    /// 已收未销账.
    open: BTreeSet<LineRef>,
    /// 待开: own fees whose invoice is not out.
    wanted: BTreeSet<LineRef>,
    /// Taken for a biller and not remitted.
    unremitted: BTreeMap<BillerId, BTreeSet<LineRef>>,
    by_key: BTreeMap<Box<str>, Vec<LineRef>>,
    /// Keys that several lines have.
    twice: BTreeSet<Box<str>>,
    /// Payments to which two tablets did something that does not go together.
    odd: BTreeSet<PaymentId>,
    by_day: BTreeMap<Day, BTreeSet<PaymentId>>,
    by_receipt: BTreeMap<Box<str>, Vec<PaymentId>>,
    /// Papers that were entered several times.
    papers: BTreeSet<Box<str>>,
    /// Bills of each account, as far as it has not been erased.
    by_account: BTreeMap<(BillerId, Box<str>), Vec<LineRef>>,
    sums: BTreeMap<Key, Sum>,
    trays: BTreeMap<(Day, DeviceId, Method, StaffId), Tray>,
    ledger: Ledger,
    booked: Vec<(PaymentId, StaffId, Booked)>,
    batches: Vec<(PaymentId, StaffId, Remitted)>,
    statements: Vec<(PaymentId, StaffId, Reconciled)>,
    /// Under which numbers lines were that did not match, when it was written down.
    wrong_as: BTreeMap<PaymentId, Vec<Box<str>>>,
    /// When each of them was compared, in the same order.
    compared: Vec<Instant>,
    /// Up to which day the books of a biller, or of all, are closed.
    locks: BTreeMap<Option<BillerId>, Locked>,
    /// Who closed them, and when.
    closers: BTreeMap<Option<BillerId>, (StaffId, Instant)>,
    /// Tills that were brought along though they had gone already: whose, and to which tablet.
    brought: Vec<(DeviceId, DeviceId)>,
    /// Money that moved without a record of its own.
    moved: Vec<Moved>,
    /// 科目 of a row of the ledger, as far as somebody has set it: code and name.
    chart: BTreeMap<String, (String, String)>,
    /// Which payment the reason of a counter-entry belongs to.
    reasons: BTreeMap<Box<str>, PaymentId>,
}

impl Cashdesk {
    /// Where the money lies and whose it is.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// The biller of this id.
    pub fn biller(&self, id: &BillerId) -> Option<&Biller> {
        self.billers.get(id)
    }

    /// Every biller with its id.
    pub fn billers(&self) -> impl Iterator<Item = (&BillerId, &Biller)> {
        self.billers.iter()
    }

    /// The payment of this id.
    pub fn payment(&self, id: &PaymentId) -> Option<&Payment> {
        self.payments.get(id)
    }

    /// Every payment with its id.
    pub fn payments(&self) -> impl DoubleEndedIterator<Item = (&PaymentId, &Payment)> {
        self.payments.iter()
    }

    /// What a tablet has at the desk.
    pub fn till(&self, device: &DeviceId) -> Option<&Till> {
        self.tills.get(device)
    }

    /// Every tablet that ever had a till.
    pub fn tills(&self) -> impl Iterator<Item = (&DeviceId, &Till)> {
        self.tills.iter()
    }

    /// The shift that is open on a tablet.
    pub fn shift(&self, device: &DeviceId) -> Option<&Shift> {
        self.till(device)?.shift()
    }

    /// Deposits, settlements, corrections …, each with its place and who booked it; in the order of the books.
    pub fn booked(&self) -> impl DoubleEndedIterator<Item = &(PaymentId, StaffId, Booked)> {
        self.booked.iter()
    }

    /// Batches that went to billers, each with its place and who sent it.
    pub fn batches(&self) -> impl DoubleEndedIterator<Item = &(PaymentId, StaffId, Remitted)> {
        self.batches.iter()
    }

    /// Statements that were compared, each with its place and who did.
    pub fn statements(&self) -> impl DoubleEndedIterator<Item = &(PaymentId, StaffId, Reconciled)> {
        self.statements.iter()
    }

    /// The same, each with the moment at which it was compared.
    pub fn statements_at(
        &self,
    ) -> impl DoubleEndedIterator<Item = (&(PaymentId, StaffId, Reconciled), Instant)> {
        self.statements.iter().zip(self.compared.iter().copied())
    }

    /// Up to which day the books of a biller are closed; of all together without one.
    pub fn locked(&self, biller: Option<&BillerId>) -> Option<Day> {
        let until = |of: Option<BillerId>| self.locks.get(&of).map(|locked| locked.until);
        until(biller.cloned()).max(until(None))
    }

    /// Lets one record go; see [`crate::domain::Station::crumble`].
    pub(in crate::domain) fn crumble(&mut self) -> bool {
        self.by_key.pop_first();
        self.by_receipt.pop_first();
        self.by_account.pop_first();
        self.sums.pop_first();
        self.payments.pop_first().is_some()
    }

    /// Is this money that does not go together, or books that are closed, by how a settlement calls it?
    pub fn keeps(&self, thing: &str, field: &str) -> bool {
        let closed = thing == ALL_BOOKS || field.starts_with("locked ");
        let id = PaymentId::named(thing);
        closed || self.payments.contains_key(&id) || self.booked.iter().any(|(place, ..)| *place == id)
    }

    fn line(&self, (payment, n): &LineRef) -> Option<(&Payment, &Line, &Fate)> {
        let (payment, n) = (self.payments.get(payment)?, usize::try_from(*n).ok()?);
        Some((payment, payment.taken.lines.get(n)?, payment.fates.get(n)?))
    }
}
