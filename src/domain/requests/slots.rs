//! 预约: the slots in which a service can be booked, and how many come in each.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::catalogue::Details;
use crate::domain::values::{
    Day, Minute, RequestId, ServiceId, Session, Special, WeekHours, sessions_are_sound,
};

/// One stretch of a day that can be booked. `from` is before `until`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Slot {
    pub day: Day,
    pub from: Minute,
    pub until: Minute,
}

/// How a service is booked: its hours cut into slots.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Length of a slot in minutes.
    pub minutes: u16,
    /// How many are served in one slot.
    pub capacity: u16,
    /// So many days ahead at most.
    pub ahead: u16,
    /// Stretches of every day without slots: at most three, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<Session>,
    /// Days without slots, beside those on which the service rests anyway.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<Day>,
}

impl Plan {
    /// Half an hour, one at a time, four weeks ahead.
    pub fn usual() -> Plan {
        Plan { minutes: 30, capacity: 1, ahead: 28, breaks: Vec::new(), closed: Vec::new() }
    }

    /// Can slots be made of it?
    pub fn is_sound(&self) -> bool {
        (5..=720).contains(&self.minutes)
            && (1..=500).contains(&self.capacity)
            && (1..=366).contains(&self.ahead)
            && sessions_are_sound(&self.breaks)
            && self.closed.len() <= 366
    }

    /// The slots of a day: the service's own hours of that day, holidays minded, without breaks; what is
    /// left at the end of a stretch and is shorter than a slot is none.
    pub fn slots(&self, details: &Details, day: Day, station: &WeekHours, special: Special) -> Vec<Slot> {
        if self.closed.contains(&day) || !self.is_sound() {
            return Vec::new();
        }
        let mut slots = Vec::new();
        for session in details.sessions_on(day, station, special) {
            let mut from = session.opens;
            loop {
                let until = Minute(from.0.saturating_add(self.minutes));
                if until > session.closes {
                    break;
                }
                match self.breaks.iter().find(|rest| rest.opens < until && from < rest.closes) {
                    // A break is left before it is met again: this always moves on.
                    Some(rest) => from = rest.closes,
                    None => {
                        slots.push(Slot { day, from, until });
                        from = until;
                    }
                }
            }
        }
        slots
    }
}

/// Plans by service, who comes on which day, and how many in each slot.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bookings {
    pub(super) plans: BTreeMap<ServiceId, Plan>,
    taken: BTreeMap<(ServiceId, Day, Minute), u16>,
    days: BTreeMap<(ServiceId, Day), BTreeSet<RequestId>>,
}

impl Bookings {
    /// How a service is booked; `None`: it is not.
    pub fn plan(&self, service: &ServiceId) -> Option<&Plan> {
        self.plans.get(service)
    }

    /// Every service that can be booked.
    pub fn plans(&self) -> impl Iterator<Item = (&ServiceId, &Plan)> {
        self.plans.iter()
    }

    /// How many have booked a slot.
    pub fn taken(&self, service: &ServiceId, slot: &Slot) -> u16 {
        self.taken.get(&(service.clone(), slot.day, slot.from)).copied().unwrap_or_default()
    }

    /// Who comes on a day; also those whose slot is none any more, because the plan has changed.
    pub fn on(&self, service: &ServiceId, day: Day) -> impl Iterator<Item = &RequestId> {
        self.days.get(&(service.clone(), day)).into_iter().flatten()
    }

    /// Services that somebody has booked for this day or a later one, also where they have no plan any more.
    pub fn booked_from(&self, day: Day) -> BTreeSet<&ServiceId> {
        self.days.keys().filter(|(_, on)| *on >= day).map(|(service, _)| service).collect()
    }

    /// Somebody comes in this slot, or no longer does.
    pub(super) fn count(&mut self, service: &ServiceId, slot: &Slot, id: &RequestId, comes: bool) {
        let key = (service.clone(), slot.day, slot.from);
        let taken = self.taken.entry(key.clone()).or_default();
        *taken = if comes { taken.saturating_add(1) } else { taken.saturating_sub(1) };
        if *taken == 0 {
            self.taken.remove(&key);
        }
        let key = (service.clone(), slot.day);
        let of_day = self.days.entry(key.clone()).or_default();
        if comes {
            of_day.insert(id.clone());
        } else {
            of_day.remove(id);
        }
        if of_day.is_empty() {
            self.days.remove(&key);
        }
    }
}
