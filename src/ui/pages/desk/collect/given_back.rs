//! What went back of a receipt already: on the screen, and on every copy that is printed of it.

use super::names::joined;
use crate::domain::Station;
use crate::domain::cashdesk::{Booked, Payment};
use crate::domain::ledger::{Account, sum};
use crate::domain::values::{Fen, PaymentId};
use crate::i18n::{Lang, collect, common, money};

/// Each time with amount, day and number, and what is left after that; nothing while all of it is here.
pub fn lines(station: &Station, payment: &Payment, lang: Lang) -> Vec<String> {
    let mut said = Vec::new();
    let mut owners: Vec<&Account> = payment.taken.kept_for().collect();
    owners.sort_unstable();
    owners.dedup();
    for owner in owners {
        said.extend(of(station, payment, owner, lang));
    }
    said
}

fn of(station: &Station, payment: &Payment, owner: &Account, lang: Lang) -> Vec<String> {
    let (words, common) = (collect::strings(lang), common::strings(lang));
    let account = (money::strings(lang).account)(owner);
    let (desk, receipt) = (station.cashdesk(), payment.receipt());
    let each = desk.given_back(&receipt).filter_map(|(place, booked)| {
        let fen = to(booked, owner)?;
        let back = (words.given_back)(&(common.date)(booked.on), &(common.yuan)(fen));
        Some(joined(&[account, &back, &(words.given_back_number)(number(place))]))
    });
    let mut said: Vec<String> = each.collect();
    // It may have gone back by another paper; then the books say how much of it can still be here.
    let came = sum(payment.taken.lines.iter().filter(|line| line.to == *owner).map(|line| line.amount));
    let by_receipt = desk.left_of(&receipt, owner).unwrap_or(came);
    let left = by_receipt.min(desk.ledger().owed(owner)).max(Fen(0));
    if payment.stands() && left < came {
        let rest = if left == Fen(0) {
            words.given_back_all.to_owned()
        } else {
            (words.given_back_left)(&(common.yuan)(left))
        };
        said.push(joined(&[account, &rest]));
    }
    said
}

fn to(booked: &Booked, owner: &Account) -> Option<Fen> {
    let postings = booked.postings.iter().find(|(account, _)| account == owner);
    postings.map(|(_, fen)| *fen)
}

/// Tablet and place in its journal: by it the booking is found again.
fn number(place: &PaymentId) -> &str {
    place.as_str().split('.').next().unwrap_or_default()
}
