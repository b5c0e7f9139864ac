//! 日记账: everything that moved money on some days, in order.

use std::collections::{BTreeMap, BTreeSet};

use super::{Booked, Cashdesk, Payment, Remitted, Reversed, Shift};
use crate::domain::ledger::{Posting, sum};
use crate::domain::values::{Day, DeviceId, Fen, Instant, PaymentId, StaffId};

/// One entry of the day book.
#[derive(Debug, Clone, Copy)]
pub enum Moved<'a> {
    /// A count when a shift opened: a float, or a difference.
    Opened(&'a DeviceId, &'a Shift),
    Taken(&'a PaymentId, &'a Payment),
    /// Void or given back: on which tablet, and by whom.
    Back(&'a PaymentId, &'a Payment, &'a Reversed, &'a (DeviceId, StaffId)),
    /// Deposits, settlements, expenses, corrections …
    Booked(&'a StaffId, &'a Booked),
    Remitted(&'a StaffId, &'a Remitted),
    /// A count at the end of a shift that differed.
    Closed(&'a DeviceId, &'a Shift),
}

impl Moved<'_> {
    /// The day on which it counts.
    pub fn on(&self) -> Day {
        match self {
            Moved::Opened(_, shift) => shift.opened.on,
            Moved::Taken(_, payment) => payment.taken.on,
            Moved::Back(_, _, reversed, _) => reversed.on,
            Moved::Booked(_, booked) => booked.on,
            Moved::Remitted(_, batch) => batch.on,
            Moved::Closed(_, shift) => shift.closed.as_ref().map_or(shift.opened.on, |closed| closed.on),
        }
    }

    /// Who did it.
    pub fn by(&self) -> &StaffId {
        match self {
            Moved::Opened(_, shift) | Moved::Closed(_, shift) => &shift.by,
            Moved::Taken(_, payment) => &payment.by,
            Moved::Back(.., (_, by)) => by,
            Moved::Booked(by, _) | Moved::Remitted(by, _) => by,
        }
    }

    /// What it put on the accounts; nothing where the money went to the biller.
    pub fn postings(&self) -> Vec<Posting> {
        match self {
            Moved::Opened(_, shift) => shift.opened.postings.clone(),
            Moved::Taken(_, payment) => payment.taken.postings(&payment.device),
            Moved::Back(_, payment, _, (device, _)) => {
                let back = payment.taken.postings(device).into_iter();
                back.map(|(account, fen)| (account, Fen(fen.0.saturating_neg()))).collect()
            }
            Moved::Booked(_, booked) => booked.postings.clone(),
            Moved::Remitted(_, batch) => batch.postings.clone(),
            Moved::Closed(_, shift) => {
                shift.closed.as_ref().map(|closed| closed.postings.clone()).unwrap_or_default()
            }
        }
    }

    /// What came to the places where money lies, and what left them.
    pub fn flow(&self) -> (Fen, Fen) {
        let postings = self.postings();
        let of = |plus: bool| {
            let places = postings.iter().filter(|(account, fen)| account.is_place() && (fen.0 > 0) == plus);
            sum(places.map(|(_, fen)| Fen(fen.0.saturating_abs())))
        };
        (of(true), of(false))
    }

    /// What comes first on a day: tills are counted, money is taken and goes back, then it moves on.
    fn rank(&self) -> (u8, Option<Instant>) {
        match self {
            Moved::Opened(_, shift) => (0, Some(shift.at)),
            Moved::Taken(_, payment) => (1, Some(payment.at)),
            Moved::Back(..) => (2, None),
            Moved::Booked(..) => (3, None),
            Moved::Remitted(..) => (4, None),
            Moved::Closed(_, shift) => (5, Some(shift.at)),
        }
    }
}

impl Cashdesk {
    /// What moved money from a day to another, both included, day by day: so many of it, and how much there is in
    /// all. What nobody asks for is not put in order.
    pub fn day_book(&self, from: Day, until: Day, most: usize) -> (Vec<Moved<'_>>, usize) {
        let mut rest: BTreeMap<Day, Vec<Moved<'_>>> = BTreeMap::new();
        let mut all: usize = 0;
        for moved in self.moved_otherwise(from, until) {
            all = all.saturating_add(1);
            rest.entry(moved.on()).or_default().push(moved);
        }
        let taken = || self.by_day.range(from..).take_while(|(day, _)| **day <= until);
        all = taken().fold(all, |all, (_, ids)| all.saturating_add(ids.len()));
        let days: BTreeSet<Day> = rest.keys().copied().chain(taken().map(|(day, _)| *day)).collect();
        let mut book: Vec<Moved<'_>> = Vec::new();
        for day in days {
            if book.len() >= most {
                break;
            }
            let begun = book.len();
            book.extend(self.of_days(day, day).map(|(id, payment)| Moved::Taken(id, payment)));
            book.extend(rest.remove(&day).unwrap_or_default());
            if let Some(of_day) = book.get_mut(begun..) {
                of_day.sort_by_key(Moved::rank);
            }
        }
        book.truncate(most);
        (book, all)
    }

    /// Everything but payments.
    fn moved_otherwise(&self, from: Day, until: Day) -> Vec<Moved<'_>> {
        let within = |day: Day| (from..=until).contains(&day);
        let mut moved = Vec::new();
        // Mostly nothing went back on a day, and then nobody walks through all payments.
        if self.sums(from, until).any(|(_, sum)| sum.back > Fen(0)) {
            for (id, payment) in self.payments.iter().filter(|(_, payment)| !payment.stands()) {
                let back = payment.reversed.iter().zip(&payment.back).filter(|(event, _)| within(event.on));
                moved.extend(back.map(|(event, at)| Moved::Back(id, payment, event, at)));
            }
        }
        for (device, till) in &self.tills {
            for shift in &till.shifts {
                if within(shift.opened.on) && !shift.opened.postings.is_empty() {
                    moved.push(Moved::Opened(device, shift));
                }
                if shift.closed.as_ref().is_some_and(|it| within(it.on) && !it.postings.is_empty()) {
                    moved.push(Moved::Closed(device, shift));
                }
            }
        }
        let booked = self.booked.iter().filter(|(_, _, event)| within(event.on));
        moved.extend(booked.map(|(_, by, event)| Moved::Booked(by, event)));
        let batches = self.batches.iter().filter(|(_, _, event)| within(event.on));
        moved.extend(batches.map(|(_, by, event)| Moved::Remitted(by, event)));
        moved
    }
}
