//! What is kept for others, by the receipt it came with: how much of it went back, and what went back too often.

use std::collections::BTreeMap;

use super::{Booked, Cashdesk, Doubled, Payment};
use crate::domain::ledger::{Account, Source, sum};
use crate::domain::values::{Day, Fen, PaymentId};

impl Cashdesk {
    /// What was given back of a receipt, each time, but for what was corrected since; `reference`: its number.
    pub fn given_back(&self, reference: &str) -> impl Iterator<Item = (&PaymentId, &Booked)> {
        self.returned().filter(move |(_, booked)| booked.reference == reference)
    }

    /// Everything that was given back, but for what was corrected since.
    fn returned(&self) -> impl Iterator<Item = (&PaymentId, &Booked)> {
        let corrected = self.corrected();
        let back = self
            .booked()
            .filter(move |(id, _, booked)| booked.what == Source::Returned && !corrected.contains(id));
        back.map(|(id, _, booked)| (id, booked))
    }

    /// What was given back to an owner on a day.
    pub fn given_back_on(&self, owner: &Account, on: Day) -> Fen {
        let of_day = self.booked().map(|(.., booked)| booked);
        let of_day = of_day.filter(|booked| booked.what == Source::Returned && booked.on == on);
        sum(of_day.map(|booked| to(booked, owner)))
    }

    /// What of an owner's money is still here of what came by a receipt; less than nothing when too much went back.
    /// `None`: nothing ever came for them by a receipt of this number.
    pub fn left_of(&self, receipt: &str, owner: &Account) -> Option<Fen> {
        let came = self.came_by(receipt, owner)?;
        let back = sum(self.given_back(receipt).map(|(_, booked)| to(booked, owner)));
        Some(Fen(came.0.saturating_sub(back.0)))
    }

    /// What came for an owner by receipts of this number that still stand.
    fn came_by(&self, receipt: &str, owner: &Account) -> Option<Fen> {
        let of = |payment: &Payment| {
            let lines = payment.taken.lines.iter().filter(|line| line.to == *owner);
            let lines: Vec<Fen> = lines.map(|line| line.amount).collect();
            let came = if payment.stands() { sum(lines.iter().copied()) } else { Fen(0) };
            (!lines.is_empty()).then_some(came)
        };
        let payments = self.by_receipt(receipt).iter().filter_map(|id| self.payment(id));
        payments.filter_map(of).reduce(|one, two| sum([one, two]))
    }

    /// Receipts by which more went back to an owner than came: two tablets did it, or the receipt itself went back too.
    pub(super) fn returned_too_often(&self) -> Vec<Doubled> {
        let mut back: BTreeMap<(&str, &Account), Fen> = BTreeMap::new();
        for (_, booked) in self.returned() {
            for (owner, fen) in booked.postings.iter().filter(|(account, _)| account.is_kept()) {
                let all = back.entry((&booked.reference, owner)).or_default();
                all.0 = all.0.saturating_add(fen.0);
            }
        }
        let mut doubled = Vec::new();
        for ((receipt, owner), fen) in back {
            let over = self.came_by(receipt, owner).map(|came| fen.0.saturating_sub(came.0));
            if let (Some(over @ 1..), Some(id)) = (over, self.first_of(receipt, owner)) {
                doubled.push(Doubled::Returned(id.clone(), Fen(over)));
            }
        }
        doubled
    }

    fn first_of(&self, receipt: &str, owner: &Account) -> Option<&PaymentId> {
        let kept = |payment: &Payment| payment.taken.lines.iter().any(|line| line.to == *owner);
        self.by_receipt(receipt).iter().find(|id| self.payment(id).is_some_and(kept))
    }

    /// What of kept money went back until a day, what was put right of it included.
    pub(super) fn kept_back(&self, until: Day) -> Fen {
        let booked = self.booked().map(|(.., booked)| booked).filter(|booked| booked.on <= until);
        let back = booked.filter(|booked| matches!(booked.what, Source::Returned | Source::Correction));
        let kept = back.flat_map(|booked| &booked.postings).filter(|(account, _)| account.is_kept());
        sum(kept.map(|(_, fen)| *fen))
    }
}

/// What of a booking went to an owner.
fn to(booked: &Booked, owner: &Account) -> Fen {
    sum(booked.postings.iter().filter(|(account, _)| account == owner).map(|(_, fen)| *fen))
}
