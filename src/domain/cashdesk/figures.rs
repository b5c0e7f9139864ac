//! What the books come to: what is open, what is owed, totals by day, method, clerk and month, and what two tablets did.

use std::collections::{BTreeMap, BTreeSet};

use super::{Cashdesk, Fate, Key, Line, LineRef, Method, Payer, Payment, Sum, Tray};
use crate::domain::ledger::{Account, sum};
use crate::domain::values::{BillerId, Day, DeviceId, Fen, PaymentId, PersonId, StaffId};

/// A line that is 已收未销账, or not remitted.
#[derive(Debug, Clone, PartialEq)]
pub struct Open<'a> {
    pub at: LineRef,
    pub payment: &'a Payment,
    pub line: &'a Line,
    /// Since so many days.
    pub days: i64,
}

/// How long money that is not ours has been here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ageing {
    /// Up to seven days.
    pub week: Fen,
    /// Up to thirty.
    pub month: Fen,
    pub older: Fen,
    pub lines: u32,
    /// The first day by which some of it has to be with the biller.
    pub due: Option<Day>,
}

/// What two tablets did without knowing of each other, and does not go together. Everything is kept; a person settles it.
#[derive(Debug, Clone, PartialEq)]
pub enum Doubled {
    /// 重复收款: the same bill, taken more than once without a reason; it still stands more than once.
    Bill(Vec<LineRef>),
    /// The same paper, entered more than once.
    Paper(Vec<PaymentId>),
    /// The money went back so many times.
    Back(PaymentId, usize),
    /// Sent to the biller so many times.
    Remitted(LineRef, u8),
    /// Gone back and sent to the biller.
    BackAndRemitted(PaymentId),
    /// A booking that so many corrections take back.
    Corrected(PaymentId, usize),
    /// By the receipt of this payment so much more of kept money went back than came.
    Returned(PaymentId, Fen),
}

/// An account that somebody has paid for before.
#[derive(Debug, Clone, PartialEq)]
pub struct Known<'a> {
    pub biller: &'a BillerId,
    pub payer: &'a Payer,
    /// Its last bill.
    pub last: LineRef,
    pub line: &'a Line,
    pub times: usize,
}

impl Cashdesk {
    /// 已收未销账, the oldest first.
    pub fn open(&self, today: Day) -> Vec<Open<'_>> {
        self.listed(self.open.iter(), today)
    }

    /// How many lines are 已收未销账.
    pub fn open_len(&self) -> usize {
        self.open.len()
    }

    /// What was taken for a biller and not remitted, the oldest first.
    pub fn unremitted(&self, biller: &BillerId, today: Day) -> Vec<Open<'_>> {
        self.listed(self.unremitted.get(biller).into_iter().flatten(), today)
    }

    /// Payments whose money went back.
    pub fn went_back(&self) -> BTreeSet<&PaymentId> {
        self.moved.iter().filter_map(|moved| moved.back.as_ref().map(|(id, _)| id)).collect()
    }

    /// 已退而已销账: bills whose money went back and which the biller still has as paid; the oldest first.
    pub fn posted_back(&self, today: Day) -> Vec<Open<'_>> {
        let back = self.went_back().into_iter().filter_map(|id| Some((id, self.payment(id)?)));
        let lines = back.flat_map(|(id, payment)| {
            let each = (0..).zip(payment.taken.lines.iter().zip(&payment.fates));
            let theirs = each
                .filter(|(_, (line, fate))| matches!(line.to, Account::Trust(_)) && !fate.posted.is_empty());
            theirs.map(move |(n, (line, _))| Open {
                at: (id.clone(), n),
                payment,
                line,
                days: today.days_since(payment.taken.on),
            })
        });
        let mut lines: Vec<Open<'_>> = lines.collect();
        lines.sort_by_key(|open| (open.payment.taken.on, open.payment.at));
        lines
    }

    /// 待开: own fees whose invoice is not out, the oldest first.
    pub fn invoices_wanted(&self, today: Day) -> Vec<Open<'_>> {
        self.listed(self.wanted.iter(), today)
    }

    /// What has become of a line.
    pub fn fate(&self, at: &LineRef) -> Option<&Fate> {
        self.line(at).map(|(_, _, fate)| fate)
    }

    /// How long money of a biller has been here, and by when some of it is due.
    pub fn ageing(&self, biller: &BillerId, today: Day) -> Ageing {
        let mut ageing = Ageing::default();
        let agreement = self.biller(biller).map(|biller| &biller.agreement);
        for open in self.unremitted(biller, today) {
            let bucket = match open.days {
                ..=7 => &mut ageing.week,
                8..=30 => &mut ageing.month,
                _ => &mut ageing.older,
            };
            bucket.0 = bucket.0.saturating_add(open.line.amount.0);
            ageing.lines = ageing.lines.saturating_add(1);
            let due = agreement.and_then(|agreement| agreement.remit_by(open.payment.taken.on));
            ageing.due = ageing.due.into_iter().chain(due).min();
        }
        ageing
    }

    /// What a biller is owed by the books.
    pub fn owed(&self, biller: &BillerId) -> Fen {
        self.ledger().owed(&biller.trust())
    }

    /// Is there a deposit of this resident's?
    pub fn keeps_deposit(&self, person: &PersonId) -> bool {
        self.ledger().balance(&Account::Deposit(person.clone())) != Fen(0)
    }

    /// Tills in which, by the books, lies less than nothing: money of theirs was counted elsewhere too.
    pub fn tills_below(&self) -> impl Iterator<Item = (&DeviceId, Fen)> {
        self.tills().map(|(device, _)| (device, self.in_till(device))).filter(|(_, fen)| *fen < Fen(0))
    }

    /// Tills that were brought along twice by tablets that did not know of each other; with how often, and the tablet
    /// that was the last to.
    pub fn brought_twice(&self) -> BTreeMap<&DeviceId, (usize, &DeviceId)> {
        let mut twice: BTreeMap<&DeviceId, (usize, &DeviceId)> = BTreeMap::new();
        for (whose, by) in &self.brought {
            // The first time it was in order.
            let times = twice.get(whose).map_or(1, |(times, _)| *times);
            twice.insert(whose, (times.saturating_add(1), by));
        }
        twice
    }

    /// Bookings that corrections have taken back which themselves still stand, each with how many of them.
    pub fn corrections(&self) -> BTreeMap<&PaymentId, usize> {
        let mut corrected: BTreeMap<&PaymentId, usize> = BTreeMap::new();
        // From the newest on: a correction that was taken back itself takes back nothing.
        for (id, _, booked) in self.booked().rev() {
            if let Some(of) = booked.of.as_ref().filter(|_| !corrected.contains_key(id)) {
                let times = corrected.entry(of).or_default();
                *times = times.saturating_add(1);
            }
        }
        corrected
    }

    /// The same, without how many.
    pub fn corrected(&self) -> BTreeSet<&PaymentId> {
        self.corrections().into_keys().collect()
    }

    /// Running totals of some days, both included.
    pub fn sums(&self, from: Day, until: Day) -> impl Iterator<Item = (&Key, &Sum)> {
        // The least key of the first day.
        let tablet = DeviceId::from_bytes([0; 5]);
        let least = (from, tablet.clone(), Method::Cash, StaffId::named(""), Account::Till(tablet));
        self.sums.range(least..).take_while(move |((day, ..), _)| *day <= until)
    }

    /// The same, put together by whatever a page asks for: a day, a month, a method, a clerk, an owner.
    pub fn sums_by<K: Ord>(&self, from: Day, until: Day, by: impl Fn(&Key) -> K) -> BTreeMap<K, Sum> {
        let mut sums: BTreeMap<K, Sum> = BTreeMap::new();
        for (key, sum) in self.sums(from, until) {
            let all = sums.entry(by(key)).or_default();
            all.lines = all.lines.saturating_add(sum.lines);
            all.taken.0 = all.taken.0.saturating_add(sum.taken.0);
            all.back.0 = all.back.0.saturating_add(sum.back.0);
        }
        sums
    }

    /// What lay on the desk on some days: by day, tablet, method and clerk.
    pub fn trays(
        &self,
        from: Day,
        until: Day,
    ) -> impl Iterator<Item = (&(Day, DeviceId, Method, StaffId), &Tray)> {
        let least = (from, DeviceId::from_bytes([0; 5]), Method::Cash, StaffId::named(""));
        self.trays.range(least..).take_while(move |((day, ..), _)| *day <= until)
    }

    /// 重复收款 and the like.
    pub fn doubled(&self) -> Vec<Doubled> {
        let mut doubled = Vec::new();
        for key in &self.twice {
            let lines = self.by_key.get(key).into_iter().flatten();
            let standing = lines.filter_map(|at| Some((at, self.line(at)?)));
            let standing: Vec<_> = standing.filter(|(_, (payment, ..))| payment.stands()).collect();
            let unexplained = standing.iter().filter(|(_, (_, line, _))| !line.again).count();
            if unexplained > 1 {
                doubled.push(Doubled::Bill(standing.into_iter().map(|(at, _)| at.clone()).collect()));
            }
        }
        for paper in &self.papers {
            let standing =
                self.by_receipt(paper).iter().filter(|id| self.payment(id).is_some_and(Payment::stands));
            let standing: Vec<PaymentId> = standing.cloned().collect();
            if standing.len() > 1 {
                doubled.push(Doubled::Paper(standing));
            }
        }
        for id in &self.odd {
            let Some(payment) = self.payment(id) else { continue };
            if payment.reversed.len() > 1 {
                doubled.push(Doubled::Back(id.clone(), payment.reversed.len()));
            }
            for (n, fate) in (0..).zip(&payment.fates).filter(|(_, fate)| fate.remitted > 1) {
                doubled.push(Doubled::Remitted((id.clone(), n), fate.remitted));
            }
            if !payment.stands() && payment.fates.iter().any(|fate| fate.remitted > 0) {
                doubled.push(Doubled::BackAndRemitted(id.clone()));
            }
        }
        let again = self.corrections().into_iter().filter(|(_, times)| *times > 1);
        doubled.extend(again.map(|(id, times)| Doubled::Corrected(id.clone(), times)));
        doubled.extend(self.returned_too_often());
        doubled
    }

    /// Accounts of billers that somebody has paid for, with their last bill: for recalling them by number, name, or
    /// the end of a phone number.
    pub fn accounts(&self) -> impl Iterator<Item = Known<'_>> {
        self.by_account.iter().filter_map(|((biller, _), bills)| {
            let last = bills.last()?;
            let (payment, line, _) = self.line(last)?;
            let payer = payment.taken.payer(usize::try_from(last.1).ok()?)?;
            Some(Known { biller, payer, last: last.clone(), line, times: bills.len() })
        })
    }

    /// Bills of one account, the newest first.
    pub fn bills_of(&self, biller: &BillerId, account: &str) -> impl Iterator<Item = (&LineRef, &Payment)> {
        let bills = self.by_account.get(&(biller.clone(), account.into())).into_iter().flatten().rev();
        bills.filter_map(|at| Some((at, self.payment(&at.0)?)))
    }

    fn listed<'a>(&'a self, lines: impl Iterator<Item = &'a LineRef>, today: Day) -> Vec<Open<'a>> {
        let open = lines.filter_map(|at| {
            let (payment, line, _) = self.line(at)?;
            Some(Open { at: at.clone(), payment, line, days: today.days_since(payment.taken.on) })
        });
        let mut open: Vec<Open<'a>> = open.collect();
        open.sort_by_key(|open| (open.payment.taken.on, open.payment.at));
        open
    }
}

impl Ageing {
    /// All of it.
    pub fn total(&self) -> Fen {
        sum([self.week, self.month, self.older])
    }
}
