//! Everything that ever moved money, each event once: what the books are written from.

use std::collections::{BTreeMap, BTreeSet};

use super::{Back, Cashdesk, Method, Payment, Via};
use crate::domain::ledger::{Posting, Source, sum};
use crate::domain::values::{BillerId, Day, DeviceId, Fen, Instant, PaymentId, StaffId};

/// Money that moved without a record of its own: a count that differed, a payment that went back.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// The place of the event.
    pub place: PaymentId,
    pub by: StaffId,
    pub at: Instant,
    pub on: Day,
    pub source: Source,
    pub postings: Vec<Posting>,
    /// Which payment went back, and how.
    pub back: Option<(PaymentId, Back)>,
}

/// One event that moved money, or noted some that went straight to a biller.
#[derive(Debug, Clone, PartialEq)]
pub struct Movement {
    /// The place of the event.
    pub place: PaymentId,
    pub on: Day,
    /// What the clock said, where it is kept.
    pub at: Option<Instant>,
    pub by: StaffId,
    pub source: Source,
    /// As the ledger has them; none where the money never came here.
    pub postings: Vec<Posting>,
    /// Number of the receipt; of a booking that of the slip or the transfer.
    pub number: String,
    /// What for, or why, of a booking.
    pub words: String,
    /// How it was paid.
    pub method: Option<Method>,
    /// The payment that was taken, or went back.
    pub payment: Option<PaymentId>,
    /// How it went back.
    pub back: Option<Back>,
    /// A batch: to whom, and how.
    pub batch: Option<(BillerId, Via)>,
    /// Of money that went to a biller by their own code: to whom, how much; negative when it went back.
    pub noted: Vec<Posting>,
}

impl Movement {
    /// The tablet on which it was written.
    pub fn device(&self) -> Option<DeviceId> {
        let device = self.place.as_str().split('-').next()?;
        DeviceId::try_from(device.to_owned()).ok()
    }

    /// What came to the places where money lies, and what left them.
    pub fn flow(&self) -> (Fen, Fen) {
        let of = |plus: bool| {
            let places =
                self.postings.iter().filter(|(account, fen)| account.is_place() && (fen.0 > 0) == plus);
            sum(places.map(|(_, fen)| Fen(fen.0.saturating_abs())))
        };
        (of(true), of(false))
    }
}

impl Cashdesk {
    /// What moved money from a day to another, both included, day by day, on a day tablet by tablet. Each event once,
    /// so that its postings come to what the ledger has of those days.
    pub fn movements(&self, from: Day, until: Day) -> Vec<Movement> {
        self.first_movements(from, until, usize::MAX).0
    }

    /// So many of them, and how many there are in all. What nobody asks for is not made.
    pub fn first_movements(&self, from: Day, until: Day, most: usize) -> (Vec<Movement>, usize) {
        let mut rest: BTreeMap<Day, Vec<Movement>> = BTreeMap::new();
        let mut all: usize = 0;
        for movement in self.without_receipt(from, until) {
            all = all.saturating_add(1);
            rest.entry(movement.on).or_default().push(movement);
        }
        let taken = || self.by_day.range(from..).take_while(|(day, _)| **day <= until);
        all = taken().fold(all, |all, (_, ids)| all.saturating_add(ids.len()));
        let days: BTreeSet<Day> = rest.keys().copied().chain(taken().map(|(day, _)| *day)).collect();
        let mut book: Vec<Movement> = Vec::new();
        for day in days {
            if book.len() >= most {
                break;
            }
            let mut of_day: Vec<Movement> =
                self.of_days(day, day).map(|(id, payment)| self.taken(id, payment)).collect();
            of_day.extend(rest.remove(&day).unwrap_or_default());
            of_day.sort_by(|a, b| a.place.cmp(&b.place));
            book.extend(of_day);
        }
        book.truncate(most);
        (book, all)
    }

    fn taken(&self, id: &PaymentId, payment: &Payment) -> Movement {
        let taken = &payment.taken;
        let postings = taken.postings(&payment.device);
        let noted = if postings.is_empty() { self.noted(id, 1) } else { Vec::new() };
        Movement {
            at: Some(taken.paper.as_ref().map_or(payment.at, |paper| paper.at)),
            method: Some(taken.method),
            payment: Some(id.clone()),
            noted,
            ..plain(id, &payment.by, taken.on, Source::Collected, &postings, &payment.receipt())
        }
    }

    /// Everything but payments. What does not sum to nothing is not in the ledger either.
    fn without_receipt(&self, from: Day, until: Day) -> impl Iterator<Item = Movement> {
        let days = from..=until;
        let within = move |day: Day| days.contains(&day);
        let moved = self.moved.iter().map(|moved| {
            let payment = moved.back.as_ref().and_then(|(id, _)| Some((id, self.payment(id)?)));
            let is_noted = payment.filter(|_| moved.postings.is_empty());
            let number = payment.map(|(_, payment)| payment.receipt()).unwrap_or_default();
            Movement {
                at: Some(moved.at),
                method: payment.map(|(_, payment)| payment.taken.method),
                payment: payment.map(|(id, _)| id.clone()),
                back: moved.back.as_ref().map(|(_, how)| *how),
                noted: is_noted.map(|(id, _)| self.noted(id, -1)).unwrap_or_default(),
                ..plain(&moved.place, &moved.by, moved.on, moved.source, &moved.postings, &number)
            }
        });
        let booked = self.booked.iter().map(|(place, by, event)| Movement {
            words: event.words.clone(),
            ..plain(place, by, event.on, event.what, &event.postings, &event.reference)
        });
        let batches = self.batches.iter().map(|(place, by, event)| Movement {
            batch: Some((event.biller.clone(), event.via)),
            ..plain(place, by, event.on, Source::Remitted, &event.postings, &event.reference)
        });
        let all = moved.chain(booked).chain(batches).filter(move |movement| within(movement.on));
        all.filter(|movement| sum(movement.postings.iter().map(|(_, fen)| *fen)) == Fen(0))
    }

    /// The day on which money moved first.
    pub fn first_day(&self) -> Option<Day> {
        let payments = self.by_day.keys().next().copied();
        let moved = self.moved.iter().map(|moved| moved.on);
        let booked = self.booked.iter().map(|(.., event)| event.on);
        let sent = self.batches.iter().map(|(.., event)| event.on);
        payments.into_iter().chain(moved).chain(booked).chain(sent).min()
    }

    fn noted(&self, id: &PaymentId, sign: i64) -> Vec<Posting> {
        let lines = self.payment(id).map(|payment| payment.taken.lines.as_slice()).unwrap_or_default();
        lines.iter().map(|line| (line.to.clone(), Fen(line.amount.0.saturating_mul(sign)))).collect()
    }
}

fn plain(
    place: &PaymentId,
    by: &StaffId,
    on: Day,
    source: Source,
    postings: &[Posting],
    number: &str,
) -> Movement {
    Movement {
        place: place.clone(),
        on,
        at: None,
        by: by.clone(),
        source,
        postings: postings.to_vec(),
        number: number.to_owned(),
        words: String::new(),
        method: None,
        payment: None,
        back: None,
        batch: None,
        noted: Vec::new(),
    }
}
