//! Sets and totals that are kept right with every change, so that nobody has to count.

use std::collections::BTreeSet;

use super::{Request, Requests, Slot, State, Step, Stepped};
use crate::domain::values::{Day, Fen, ProviderId, RequestId, ServiceId};

/// What of a request keeps a set or a total right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counted {
    state: State,
    service: Option<ServiceId>,
    slot: Option<Slot>,
    provider: Option<ProviderId>,
    commission: Fen,
    rating: Option<u8>,
}

impl Counted {
    pub(super) fn of(request: &Request) -> Counted {
        let Request { state, service, slot, provider, commission, rating, .. } = request;
        Counted {
            state: *state,
            service: service.clone(),
            slot: *slot,
            provider: provider.clone(),
            commission: commission.unwrap_or_default(),
            rating: *rating,
        }
    }

    /// Does it keep its slot? Who declined, cancelled or was sent elsewhere does not come.
    pub(super) fn holds_slot(&self) -> Option<(&ServiceId, &Slot)> {
        self.service.as_ref().zip(self.slot.as_ref()).filter(|_| !self.state.is_called_off())
    }
}

/// The one place that keeps sets and totals right after a change.
pub(super) fn recount(requests: &mut Requests, id: &RequestId, was: &Counted, now: &Counted) {
    if let Some((service, slot)) = was.holds_slot() {
        requests.bookings.count(service, slot, id, false);
    }
    if let Some((service, slot)) = now.holds_slot() {
        requests.bookings.count(service, slot, id, true);
    }
    record(requests, was, false);
    record(requests, now, true);
    let keep = |set: &mut BTreeSet<RequestId>, belongs: bool| {
        if belongs {
            set.insert(id.clone())
        } else {
            set.remove(id)
        };
    };
    keep(&mut requests.open, now.state.is_open());
    keep(&mut requests.unrated, now.state == State::Done);
}

/// What a request as it stands adds to the record of its service unit, or no longer adds.
fn record(requests: &mut Requests, counted: &Counted, adds: bool) {
    let Some(provider) = &counted.provider else { return };
    let tally = requests.tallies.entry(provider.clone()).or_default();
    let count = |total: &mut u32, n: u32| {
        *total = if adds { total.saturating_add(n) } else { total.saturating_sub(n) };
    };
    count(&mut tally.open, u32::from(counted.state.is_open()));
    count(&mut tally.rated, u32::from(counted.rating.is_some()));
    count(&mut tally.stars, counted.rating.map_or(0, u32::from));
    let Fen(owed) = counted.commission;
    let Fen(total) = tally.commission;
    tally.commission = Fen(if adds { total.saturating_add(owed) } else { total.saturating_sub(owed) });
}

/// A job counts as done, or no longer does, for the service unit that has it.
pub(super) fn count_done(requests: &mut Requests, whose: &Counted, done: bool, on: Day) {
    let Some(provider) = &whose.provider else { return };
    let tally = requests.tallies.entry(provider.clone()).or_default();
    tally.done = if done { tally.done.saturating_add(1) } else { tally.done.saturating_sub(1) };
    if done {
        tally.last = tally.last.max(Some(on));
    }
}

/// What a step adds for good to the record of the service unit that did the work: a complaint stays one, also
/// when somebody else does the work after it.
pub(super) fn tally(requests: &mut Requests, was: &Counted, event: &Stepped, finishes: bool) {
    let Some(provider) = &was.provider else { return };
    let tally = requests.tallies.entry(provider.clone()).or_default();
    match event.step {
        Step::Finish if finishes => {
            tally.done = tally.done.saturating_add(1);
            tally.last = tally.last.max(Some(event.on));
        }
        Step::Complain => tally.complaints = tally.complaints.saturating_add(1),
        _ => {}
    }
}
