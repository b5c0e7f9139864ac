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

/// Plans by service, and who comes on which day and when.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bookings {
    pub(super) plans: BTreeMap<ServiceId, Plan>,
    days: BTreeMap<(ServiceId, Day), BTreeMap<RequestId, Slot>>,
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

    /// How many come while this slot lasts, also by a plan that has changed since.
    pub fn taken(&self, service: &ServiceId, slot: &Slot) -> u16 {
        self.taken_beside(service, slot, None)
    }

    /// [`Bookings::taken`] by others than this request.
    pub(super) fn taken_beside(&self, service: &ServiceId, slot: &Slot, own: Option<&RequestId>) -> u16 {
        let others = self.coming(service, slot.day).filter(|(id, _)| Some(*id) != own);
        let at_once = others.filter(|(_, booked)| booked.from < slot.until && slot.from < booked.until);
        u16::try_from(at_once.count()).unwrap_or(u16::MAX)
    }

    /// Slots from this day on in which more come than are served, with all who come while they last: two tablets
    /// have given the same place, or the plan has changed.
    pub fn overfull(&self, day: Day) -> Vec<(&ServiceId, Slot, Vec<RequestId>)> {
        let mut found: Vec<(&ServiceId, Slot, Vec<RequestId>)> = Vec::new();
        for ((service, _), coming) in self.days.iter().filter(|((_, on), _)| *on >= day) {
            let Some(plan) = self.plan(service) else { continue };
            let slots: BTreeSet<Slot> = coming.values().copied().collect();
            for slot in slots {
                let here = coming.iter().filter(|(_, own)| own.from < slot.until && slot.from < own.until);
                let ids: Vec<RequestId> = here.map(|(id, _)| id.clone()).collect();
                let is_known = found.last().is_some_and(|(_, _, known)| *known == ids);
                if ids.len() > usize::from(plan.capacity) && !is_known {
                    found.push((service, slot, ids));
                }
            }
        }
        found
    }

    /// Who comes on a day; also those whose slot is none any more, because the plan has changed.
    pub fn on(&self, service: &ServiceId, day: Day) -> impl Iterator<Item = &RequestId> {
        self.coming(service, day).map(|(id, _)| id)
    }

    fn coming(&self, service: &ServiceId, day: Day) -> impl Iterator<Item = (&RequestId, &Slot)> {
        self.days.get(&(service.clone(), day)).into_iter().flatten()
    }

    /// Services that somebody has booked for this day or a later one, also where they have no plan any more.
    pub fn booked_from(&self, day: Day) -> BTreeSet<&ServiceId> {
        self.days.keys().filter(|(_, on)| *on >= day).map(|(service, _)| service).collect()
    }

    /// Somebody comes in this slot, or no longer does.
    pub(super) fn count(&mut self, service: &ServiceId, slot: &Slot, id: &RequestId, comes: bool) {
        let key = (service.clone(), slot.day);
        let of_day = self.days.entry(key.clone()).or_default();
        if comes {
            of_day.insert(id.clone(), *slot);
        } else {
            of_day.remove(id);
        }
        if of_day.is_empty() {
            self.days.remove(&key);
        }
    }
}

#[cfg(test)]
mod tests {
    //! The slots of a day: breaks, holidays of 2026, and days worked for them.

    use serde_json::json;

    use super::*;
    use crate::domain::values::{Calendar, DayException, Text};

    fn day(month: u32, day: u32) -> Day {
        Day::new(2026, month, day).unwrap()
    }

    fn session(opens: u16, closes: u16) -> Session {
        Session { opens: Minute(opens * 60), closes: Minute(closes * 60) }
    }

    fn service() -> Details {
        let json = json!({"name": {"zh": "理发"}, "block": "public", "area": {"zh": "生活"}, "fee": {"kind": "free"}});
        serde_json::from_value(json).unwrap()
    }

    /// Monday to Friday, 8 to 12 and 14 to 17.
    fn week() -> WeekHours {
        WeekHours::workdays(&[session(8, 12), session(14, 17)])
    }

    fn holidays() -> Special<'static> {
        Special { exceptions: &[], calendar: Calendar::of(&[]) }
    }

    fn hourly() -> Plan {
        Plan { minutes: 60, ..Plan::usual() }
    }

    fn hours(plan: &Plan, details: &Details, day: Day, special: Special) -> Vec<(u16, u16)> {
        let slots = plan.slots(details, day, &week(), special);
        assert!(slots.iter().all(|slot| slot.day == day));
        slots.iter().map(|slot| (slot.from.0, slot.until.0)).collect()
    }

    #[test]
    fn a_day_is_cut_into_slots_and_what_is_left_over_is_none() {
        let slots = hours(&hourly(), &service(), day(11, 30), holidays());
        assert_eq!(slots, [8, 9, 10, 11, 14, 15, 16].map(|hour| (hour * 60, (hour + 1) * 60)));
        // 90 minutes: two of them fit into 8–12 and into 14–17.
        let long = Plan { minutes: 90, ..Plan::usual() };
        let slots = hours(&long, &service(), day(11, 30), holidays());
        assert_eq!(slots, [(480, 570), (570, 660), (840, 930), (930, 1020)]);
        assert_eq!(hours(&Plan { minutes: 300, ..Plan::usual() }, &service(), day(11, 30), holidays()), []);
    }

    #[test]
    fn no_slot_touches_a_break_and_the_next_begins_after_it() {
        let rest = Session { opens: Minute(9 * 60 + 30), closes: Minute(9 * 60 + 45) };
        let plan = Plan { breaks: vec![rest, session(15, 16)], ..hourly() };
        let slots = hours(&plan, &service(), day(11, 30), holidays());
        assert_eq!(slots, [(480, 540), (585, 645), (645, 705), (840, 900), (960, 1020)]);
        // A break over the whole day leaves nothing, and comes to an end.
        let plan = Plan { breaks: vec![session(0, 24)], ..hourly() };
        assert_eq!(hours(&plan, &service(), day(11, 30), holidays()), []);
    }

    #[test]
    fn there_is_none_at_spring_festival_and_the_days_worked_for_it_are_like_mondays() {
        // 春节 2026: free from Sunday 15 to Monday 23 February, worked on the Saturdays 14 and 28.
        for free in 15..=23 {
            assert_eq!(hours(&hourly(), &service(), day(2, free), holidays()), [], "{free}");
        }
        for worked in [14, 28] {
            let date = day(2, worked);
            assert_eq!(date.weekday(), 5);
            let monday = hours(&hourly(), &service(), day(2, 9), holidays());
            assert_eq!(hours(&hourly(), &service(), date, holidays()), monday);
            assert_eq!(hours(&hourly(), &service(), date, Special::none()), [], "a Saturday else");
        }
        assert!(!hours(&hourly(), &service(), day(2, 24), holidays()).is_empty());
    }

    #[test]
    fn national_day_rests_for_offices_and_not_for_a_shop_with_a_week_of_its_own() {
        // 国庆节 2026: 1 to 7 October, a Thursday to a Wednesday.
        assert_eq!(hours(&hourly(), &service(), day(10, 1), holidays()), []);
        let shop: Details = serde_json::from_value(json!({
            "name": {"zh": "理发店"}, "block": "commercial", "area": {"zh": "生活"}, "fee": {"kind": "free"},
            "hours": WeekHours::workdays(&[session(9, 11)]),
        }))
        .unwrap();
        assert_eq!(hours(&hourly(), &shop, day(10, 1), holidays()), [(540, 600), (600, 660)]);
    }

    #[test]
    fn a_closed_day_an_exception_and_other_days_of_the_month_have_none() {
        let plan = Plan { closed: vec![day(11, 30)], ..hourly() };
        assert_eq!(hours(&plan, &service(), day(11, 30), holidays()), []);
        assert!(!hours(&plan, &service(), day(12, 1), holidays()).is_empty());

        let away = DayException {
            from: day(12, 1),
            until: day(12, 1),
            sessions: vec![session(8, 9)],
            reason: Text::zh("培训"),
        };
        let special = Special { exceptions: std::slice::from_ref(&away), calendar: Calendar::of(&[]) };
        assert_eq!(hours(&hourly(), &service(), day(12, 1), special), [(480, 540)]);

        let mut monthly = service();
        monthly.month_days = serde_json::from_value(json!([{"from": 1, "until": 15}])).unwrap();
        assert_eq!(hours(&hourly(), &monthly, day(11, 30), holidays()), []);
        assert!(!hours(&hourly(), &monthly, day(12, 15), holidays()).is_empty());
    }

    #[test]
    fn a_plan_that_is_not_sound_makes_no_slots() {
        for plan in [
            Plan { minutes: 0, ..Plan::usual() },
            Plan { minutes: 4, ..Plan::usual() },
            Plan { capacity: 0, ..Plan::usual() },
            Plan { ahead: 0, ..Plan::usual() },
            Plan { breaks: vec![session(10, 9)], ..Plan::usual() },
        ] {
            assert!(!plan.is_sound());
            assert_eq!(plan.slots(&service(), day(11, 30), &week(), holidays()), []);
        }
    }

    #[test]
    fn who_comes_is_known_by_day_and_forgotten_when_they_do_not() {
        let (mut bookings, id) = (Bookings::default(), ServiceId::named("hair"));
        let slot = |from: u16| Slot { day: day(12, 1), from: Minute(from), until: Minute(from + 30) };
        let (one, two) = (RequestId::named("00000000-3.0"), RequestId::named("00000000-4.0"));
        bookings.count(&id, &slot(480), &one, true);
        bookings.count(&id, &slot(480), &two, true);
        assert_eq!(bookings.taken(&id, &slot(480)), 2);
        // Who comes for half an hour is in the way of whoever wants the whole one, not of the next
        let hour = |from: u16| Slot { until: Minute(from + 60), ..slot(from) };
        let taken = |slot: Slot| bookings.taken(&id, &slot);
        assert_eq!([hour(480), hour(450), hour(420), slot(510)].map(taken), [2, 2, 0, 0]);
        assert_eq!(bookings.taken_beside(&id, &hour(480), Some(&one)), 1);
        assert_eq!(bookings.on(&id, day(12, 1)).collect::<Vec<_>>(), [&one, &two]);
        assert_eq!(bookings.booked_from(day(12, 1)).into_iter().collect::<Vec<_>>(), [&id]);
        assert!(bookings.booked_from(day(12, 2)).is_empty());
        bookings.count(&id, &slot(480), &one, false);
        bookings.count(&id, &slot(480), &two, false);
        assert_eq!(bookings, Bookings::default());
    }
}
