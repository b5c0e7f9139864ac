//! Everything that ever moved money, each event once: what the books are written from.

use super::{Back, Cashdesk, Method};
use crate::domain::ledger::{Posting, Source, sum};
use crate::domain::values::{Day, DeviceId, Fen, Instant, PaymentId, StaffId};

/// Money that moved without a record of its own: a count that differed, a payment that went back.
#[derive(Debug, Clone, PartialEq)]
pub struct Loose {
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
    /// How it went back.
    pub back: Option<Back>,
    /// Of money that went to a biller by their own code: to whom, how much; negative when it went back.
    pub noted: Vec<Posting>,
}

impl Movement {
    /// The tablet on which it was written.
    pub fn device(&self) -> Option<DeviceId> {
        let device = self.place.as_str().split('-').next()?;
        DeviceId::try_from(device.to_owned()).ok()
    }
}

impl Cashdesk {
    /// What moved money from a day to another, both included, day by day, on a day tablet by tablet. Each event once,
    /// so that its postings come to what the ledger has of those days.
    pub fn movements(&self, from: Day, until: Day) -> Vec<Movement> {
        let days = from..=until;
        let payments = self.of_days(from, until).map(|(id, payment)| {
            let taken = &payment.taken;
            let postings = taken.postings(&payment.device);
            let noted = if postings.is_empty() { self.noted(id, 1) } else { Vec::new() };
            Movement {
                place: id.clone(),
                on: taken.on,
                at: Some(taken.paper.as_ref().map_or(payment.at, |paper| paper.at)),
                by: payment.by.clone(),
                source: Source::Collected,
                postings,
                number: payment.receipt(),
                words: String::new(),
                method: Some(taken.method),
                back: None,
                noted,
            }
        });
        let moved = self.loose.iter().filter(|moved| days.contains(&moved.on)).map(|moved| {
            let payment = moved.back.as_ref().and_then(|(id, _)| Some((id, self.payment(id)?)));
            let is_noted = payment.filter(|_| moved.postings.is_empty());
            Movement {
                place: moved.place.clone(),
                on: moved.on,
                at: Some(moved.at),
                by: moved.by.clone(),
                source: moved.source,
                postings: moved.postings.clone(),
                number: payment.map(|(_, payment)| payment.receipt()).unwrap_or_default(),
                words: String::new(),
                method: payment.map(|(_, payment)| payment.taken.method),
                back: moved.back.as_ref().map(|(_, how)| *how),
                noted: is_noted.map(|(id, _)| self.noted(id, -1)).unwrap_or_default(),
            }
        });
        let booked = self.booked.iter().filter(|(.., event)| days.contains(&event.on));
        let booked = booked.map(|(place, by, event)| Movement {
            words: event.words.clone(),
            ..plain(place, by, event.on, event.what, &event.postings, &event.reference)
        });
        let batches = self.batches.iter().filter(|(.., event)| days.contains(&event.on));
        let batches = batches.map(|(place, by, event)| {
            plain(place, by, event.on, Source::Remitted, &event.postings, &event.reference)
        });
        let mut all: Vec<Movement> = payments.chain(moved).chain(booked).chain(batches).collect();
        // What does not sum to nothing is not in the ledger either.
        all.retain(|movement| sum(movement.postings.iter().map(|(_, fen)| *fen)) == Fen(0));
        all.sort_by(|a, b| (a.on, &a.place).cmp(&(b.on, &b.place)));
        all
    }

    /// The day on which money moved first.
    pub fn first_day(&self) -> Option<Day> {
        let payments = self.by_day.keys().next().copied();
        let moved = self.loose.iter().map(|moved| moved.on);
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
        back: None,
        noted: Vec::new(),
    }
}
