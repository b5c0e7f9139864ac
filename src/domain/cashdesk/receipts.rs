//! 补打, 作废, 退款, 销账.

use super::collect::not_locked;
use super::{Back, Cashdesk, LineRef, Method, Payment, Posted, Reprinted, Reversed};
use crate::domain::ledger::{Account, sum};
use crate::domain::privacy::{Erased, places};
use crate::domain::rights::MONEY;
use crate::domain::values::{Day, DeviceId, Fen, PaymentId, Private, StaffId, is_too_long};
use crate::domain::{Actor, Event, FieldName, Rejection, Station};

/// More money than this goes back only when a second person agrees: 200 yuan.
pub const SECOND_ABOVE: Fen = Fen(20_000);
/// Longest number that a biller gives.
const LONGEST: usize = 64;

/// Counts that a receipt was printed again.
pub(crate) fn reprint(desk: &Cashdesk, payment: PaymentId) -> Result<Event, Rejection> {
    // Its paper is the receipt: a copy of it is made by hand.
    if find(desk, &payment)?.taken.paper.is_some() {
        return Err(Rejection::NoCopy);
    }
    Ok(Event::ReceiptReprinted(Reprinted { payment }))
}

/// The money of a whole receipt goes back, the way it came; cash out of this tablet's till.
pub(crate) fn reverse(
    station: &Station,
    device: &DeviceId,
    by: &StaffId,
    today: Day,
    event: Reversed,
) -> Result<Event, Rejection> {
    let desk = station.cashdesk();
    let payment = find(desk, &event.payment)?;
    if !payment.stands() {
        return Err(Rejection::AlreadyReversed);
    }
    if payment.fates.iter().any(|fate| fate.remitted > 0) {
        return Err(Rejection::AlreadyRemitted);
    }
    // What was kept for somebody has gone back to them already.
    for owner in payment.taken.kept_for() {
        let kept = payment.taken.lines.iter().filter(|line| line.to == *owner).map(|line| line.amount);
        let paper = payment.receipt();
        let mut by_this_paper = desk.given_back(&paper).flat_map(|(_, booked)| &booked.postings);
        if desk.ledger().owed(owner) < sum(kept) || by_this_paper.any(|(account, _)| account == owner) {
            return Err(Rejection::AlreadyReturned);
        }
    }
    match event.how {
        // A receipt that is void never was: nothing may rest on it.
        Back::Void => {
            if payment.fates.iter().any(|fate| !fate.posted.is_empty()) {
                return Err(Rejection::AlreadyPosted);
            }
            for line in &payment.taken.lines {
                let biller = if let Account::Trust(biller) = &line.to { Some(biller) } else { None };
                not_locked(desk, biller, payment.taken.on)?;
            }
        }
        Back::Refund if payment.taken.method == Method::BillerCode => return Err(Rejection::MethodUnfit),
        Back::Refund => {}
    }
    not_locked(desk, None, today)?;
    let words = event.reason.present().map(|words| words.trim()).unwrap_or_default();
    if words.is_empty() {
        return Err(Rejection::Missing(FieldName::Reason));
    }
    if is_too_long(&words) {
        return Err(Rejection::TooLong);
    }
    let paid = payment.taken.paid();
    second(station, by, event.second.as_ref(), paid > SECOND_ABOVE)?;
    if payment.taken.method == Method::Cash {
        desk.shift(device).ok_or(Rejection::ShiftNotOpen)?;
        if desk.in_till(device) < paid {
            return Err(Rejection::NotEnough);
        }
    }
    // What has been erased about it is not written down anew.
    let reason = Private::Present(if payment.is_erased() { String::new() } else { words.to_owned() });
    let reason = if payment.is_erased() { Private::Erased } else { reason };
    Ok(Event::PaymentReversed(Reversed { on: today, reason, ..event }))
}

/// 销账: the numbers that billers gave; of own fees the numbers of their invoices. A number can be put right. Of a bill
/// that went back none is left when the biller has taken it off again: 已退而已销账 is over.
pub(crate) fn post(desk: &Cashdesk, marks: Vec<(LineRef, String)>) -> Result<Event, Rejection> {
    let mut news: Vec<(LineRef, String)> = Vec::new();
    for (at, number) in marks {
        let (payment, line, fate) = desk.line(&at).ok_or(Rejection::NoSuchPayment)?;
        if !payment.stands() {
            // The biller has taken a bill that went back off its books again: then nothing is posted any more.
            if !number.trim().is_empty() || fate.posted.is_empty() || !matches!(line.to, Account::Trust(_)) {
                return Err(Rejection::AlreadyReversed);
            }
            if news.iter().all(|(other, _)| *other != at) {
                news.push((at, String::new()));
            }
            continue;
        }
        // Nobody posts what is only kept for somebody, and no invoice is owed for it.
        if line.to.is_kept() {
            return Err(Rejection::NotAnOwner);
        }
        let number = number.trim();
        if number.is_empty() {
            return Err(Rejection::Missing(FieldName::PostingNumber));
        }
        if number.len() > LONGEST {
            return Err(Rejection::TooLong);
        }
        if fate.matched && fate.posted != number {
            return Err(Rejection::AlreadyPosted);
        }
        if fate.posted != number && news.iter().all(|(other, _)| *other != at) {
            news.push((at, number.to_owned()));
        }
    }
    if news.is_empty() {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::PaymentsPosted(Posted { marks: news }))
}

/// Erases accounts, names and reasons of payments with which nothing is to be done any more (PIPL 47). Amounts,
/// numbers and the key by which the same bill is known stay.
pub(crate) fn erase_accounts(desk: &Cashdesk, ids: &[PaymentId]) -> Result<Event, Rejection> {
    let mut parts = Vec::new();
    for id in ids {
        let payment = find(desk, id)?;
        let lines = (0..).zip(&payment.taken.lines).map(|(n, line)| ((id.clone(), n), line));
        for (at, line) in lines {
            let Account::Trust(biller) = &line.to else { continue };
            let waits = desk.unremitted.get(biller).is_some_and(|lines| lines.contains(&at));
            if waits || desk.open.contains(&at) {
                return Err(Rejection::StillOpen);
            }
        }
        if !payment.live.is_empty() {
            parts.extend(places(id.as_str(), &payment.live));
        }
    }
    if parts.is_empty() {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::Erased(Erased { parts }))
}

fn find<'a>(desk: &'a Cashdesk, id: &PaymentId) -> Result<&'a Payment, Rejection> {
    desk.payment(id).ok_or(Rejection::NoSuchPayment)
}

/// Has a second person agreed, who is somebody else and may handle money here?
pub(super) fn second(
    station: &Station,
    by: &StaffId,
    second: Option<&StaffId>,
    needed: bool,
) -> Result<(), Rejection> {
    match second {
        None if needed => Err(Rejection::SecondNeeded),
        None => Ok(()),
        Some(second) if second == by || !station.may(&Actor::Staff(second.clone()), MONEY) => {
            Err(Rejection::SecondUnfit)
        }
        Some(_) => Ok(()),
    }
}
