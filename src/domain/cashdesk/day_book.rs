//! 日记账: everything that moved money on some days, in order.

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
    /// Everything that moved money from a day to another, both included, day by day.
    pub fn day_book(&self, from: Day, until: Day) -> Vec<Moved<'_>> {
        let mut book: Vec<Moved<'_>> =
            self.of_days(from, until).map(|(id, payment)| Moved::Taken(id, payment)).collect();
        let within = |day: Day| (from..=until).contains(&day);
        for (id, payment) in self.payments.iter().filter(|(_, payment)| !payment.stands()) {
            let back = payment.reversed.iter().zip(&payment.back).filter(|(event, _)| within(event.on));
            book.extend(back.map(|(event, at)| Moved::Back(id, payment, event, at)));
        }
        for (device, shift) in
            self.tills.iter().flat_map(|(id, till)| till.shifts.iter().map(move |it| (id, it)))
        {
            if within(shift.opened.on) && !shift.opened.postings.is_empty() {
                book.push(Moved::Opened(device, shift));
            }
            if shift.closed.as_ref().is_some_and(|it| within(it.on) && !it.postings.is_empty()) {
                book.push(Moved::Closed(device, shift));
            }
        }
        let booked = self.booked.iter().filter(|(_, _, event)| within(event.on));
        book.extend(booked.map(|(_, by, event)| Moved::Booked(by, event)));
        let batches = self.batches.iter().filter(|(_, _, event)| within(event.on));
        book.extend(batches.map(|(_, by, event)| Moved::Remitted(by, event)));
        book.sort_by_key(|moved| (moved.on(), moved.rank()));
        book
    }
}
