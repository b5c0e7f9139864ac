//! 接班, 交班: a till is counted before it is begun and after, and whatever differs is explained and booked.

use super::collect::not_locked;
use super::{Cashdesk, Count, ShiftClosed, ShiftOpened};
use crate::domain::ledger::{Account, Posting, Purpose};
use crate::domain::profile::LegalKind;
use crate::domain::rights::WINDOW;
use crate::domain::values::{Day, DeviceId, Fen, PaymentId, StaffId, is_too_long};
use crate::domain::{Actor, Event, FieldName, Rejection, Station};

/// So often a till is counted again at most.
const MOST_COUNTS: usize = 20;

/// Opens a shift on this tablet with what lies in its till. A tablet that was restored is a new one: it takes over the
/// till of the old one, once that is closed or shut out.
pub(crate) fn open_shift(
    station: &Station,
    device: &DeviceId,
    today: Day,
    (count, before): (Count, Vec<Fen>),
    why: &str,
    from: Option<DeviceId>,
) -> Result<Event, Rejection> {
    let desk = station.cashdesk();
    let legal = legal(station)?;
    if desk.shift(device).is_some() {
        return Err(Rejection::ShiftOpen);
    }
    sound(&count, &before, why)?;
    not_locked(desk, None, today)?;
    let brought = match &from {
        None => Fen(0),
        Some(other) if other == device || desk.till(other).is_none() => return Err(Rejection::NoSuchTablet),
        Some(other) if desk.shift(other).is_some() && station.tablets().out(other).is_none() => {
            return Err(Rejection::TillInUse);
        }
        Some(other) => desk.in_till(other),
    };
    let should = Fen(desk.in_till(device).0.saturating_add(brought.0));
    let first = from.is_none() && desk.till(device).is_none_or(|till| till.shifts.is_empty());
    let (expected, purpose) = match first {
        true => (None, Purpose::Opening),
        false => (Some(should), Purpose::Difference),
    };
    let difference = count.total().0.saturating_sub(should.0);
    let why = explained(if first { 0 } else { difference }, why)?;
    let mut postings = postings(device, legal, purpose, difference);
    if let (Some(other), true) = (&from, brought != Fen(0)) {
        postings.push((Account::Till(other.clone()), Fen(brought.0.saturating_neg())));
        postings.push((Account::Till(device.clone()), brought));
    }
    Ok(Event::ShiftOpened(ShiftOpened { on: today, count, before, expected, why, to: None, from, postings }))
}

/// Closes the shift of this tablet; `to`: somebody takes it over as it is counted. What is 已收未销账 has to be named.
pub(crate) fn close_shift(
    station: &Station,
    device: &DeviceId,
    today: Day,
    (count, before): (Count, Vec<Fen>),
    why: &str,
    named: &[PaymentId],
    to: Option<StaffId>,
) -> Result<Vec<Event>, Rejection> {
    let desk = station.cashdesk();
    let legal = legal(station)?;
    let shift = desk.shift(device).ok_or(Rejection::ShiftNotOpen)?;
    sound(&count, &before, why)?;
    not_locked(desk, None, today)?;
    let open = desk.open_here(device);
    if let Some(unnamed) = open.iter().find(|id| !named.contains(id)) {
        return Err(Rejection::OpenUnnamed(unnamed.clone()));
    }
    if let Some(to) = &to
        && (*to == shift.by || !station.may(&Actor::Staff(to.clone()), WINDOW))
    {
        return Err(Rejection::SecondUnfit);
    }
    let expected = desk.in_till(device);
    let total = count.total();
    let difference = total.0.saturating_sub(expected.0);
    let why = explained(difference, why)?;
    let postings = postings(device, legal, Purpose::Difference, difference);
    let opened = to.map(|to| {
        let (count, expected) = (count.clone(), Some(total));
        let (before, why, from, postings) = (Vec::new(), String::new(), None, Vec::new());
        let to = Some(to);
        Event::ShiftOpened(ShiftOpened { on: today, count, before, expected, why, to, from, postings })
    });
    let closed = Event::ShiftClosed(ShiftClosed { on: today, count, before, expected, why, open, postings });
    Ok(std::iter::once(closed).chain(opened).collect())
}

fn legal(station: &Station) -> Result<LegalKind, Rejection> {
    Ok(station.profile().ok_or(Rejection::NotFounded)?.legal.kind)
}

fn sound(count: &Count, before: &[Fen], why: &str) -> Result<(), Rejection> {
    if !count.is_sound() {
        return Err(Rejection::CountUnsound);
    }
    if is_too_long(&why) || before.len() > MOST_COUNTS { Err(Rejection::TooLong) } else { Ok(()) }
}

fn explained(difference: i64, why: &str) -> Result<String, Rejection> {
    let why = why.trim();
    match difference {
        0 => Ok(String::new()),
        _ if why.is_empty() => Err(Rejection::Missing(FieldName::Reason)),
        _ => Ok(why.to_owned()),
    }
}

fn postings(device: &DeviceId, legal: LegalKind, purpose: Purpose, difference: i64) -> Vec<Posting> {
    if difference == 0 {
        return Vec::new();
    }
    let own = Account::own(legal, purpose);
    vec![(Account::Till(device.clone()), Fen(difference)), (own, Fen(difference.saturating_neg()))]
}

impl Cashdesk {
    /// What the till of a tablet should hold. Whoever counts must not see it before.
    pub fn in_till(&self, device: &DeviceId) -> Fen {
        self.ledger().balance(&Account::Till(device.clone()))
    }

    /// Payments taken on a tablet that are 已收未销账: they are named when its shift closes.
    pub fn open_here(&self, device: &DeviceId) -> Vec<PaymentId> {
        let mut open: Vec<PaymentId> = self.open.iter().map(|(payment, _)| payment.clone()).collect();
        open.dedup();
        open.retain(|id| self.payment(id).is_some_and(|payment| payment.device == *device));
        open
    }
}
