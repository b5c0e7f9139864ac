//! What the chosen service asks for besides words: a slot, and whether somebody else may hear of it.

use super::Draft;
use crate::domain::Station;
use crate::domain::catalogue::Mode;
use crate::domain::requests::{Slot, slots_on};
use crate::domain::values::{Day, Instant, ServiceId};

/// What goes with a request for this service.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asks {
    /// The slots of the chosen day with places left; `None`: it cannot be booked.
    pub slots: Option<Vec<Slot>>,
    /// Somebody outside the station does it, or comes home: the resident is asked whether name, phone
    /// and address may go there.
    pub shares: bool,
}

impl Asks {
    /// What the service of a draft asks for at this moment.
    pub fn of(station: &Station, draft: &Draft, now: Instant) -> Asks {
        let Some(id) = draft.service() else { return Asks::default() };
        let slots = station.requests().bookings().plan(&id).map(|_| {
            let free = Day::parse(&draft.day).map(|day| free_slots(station, &id, day, now));
            free.unwrap_or_default().into_iter().map(|(slot, _)| slot).collect()
        });
        Asks { slots, shares: shares(station, &id) }
    }
}

/// Does somebody outside the station do it, or does somebody come home?
pub fn shares(station: &Station, id: &ServiceId) -> bool {
    station.catalogue().get(id).is_some_and(|service| {
        !service.details.providers.is_empty() || service.details.modes.contains(&Mode::Home)
    })
}

/// The slots of a day with the places left in each: none that is over, or too far ahead.
pub fn free_slots(station: &Station, id: &ServiceId, day: Day, now: Instant) -> Vec<(Slot, u16)> {
    let bookings = station.requests().bookings();
    let (Some(plan), Some(service)) = (bookings.plan(id), station.catalogue().get(id)) else {
        return Vec::new();
    };
    let ahead = day.days_since(now.day());
    if !(0..=i64::from(plan.ahead)).contains(&ahead) {
        return Vec::new();
    }
    let left = |slot: Slot| {
        let over = ahead == 0 && slot.until <= now.minute();
        let left = plan.capacity.saturating_sub(bookings.taken(id, &slot));
        (left > 0 && !over).then_some((slot, left))
    };
    slots_on(station, service, plan, day).into_iter().filter_map(left).collect()
}

/// The next days with places left, `most` of them at most.
pub fn free_days(station: &Station, id: &ServiceId, now: Instant, most: usize) -> Vec<Day> {
    let Some(plan) = station.requests().bookings().plan(id) else { return Vec::new() };
    let days = (0..=u64::from(plan.ahead)).map(|n| now.day().plus(n));
    days.filter(|day| !free_slots(station, id, *day, now).is_empty()).take(most).collect()
}
