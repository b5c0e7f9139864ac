//! What the page shows, read from the station.

use crate::app::session::Session;
use crate::domain::requests::{Request, Slot, State, slots_on};
use crate::domain::values::{Day, RequestId, ServiceId, Text};
use crate::domain::{Slice, Station};
use crate::forms::bookings::{Closed, worked_for};

use super::Bookable;

/// Somebody who comes.
#[derive(Debug, Clone, PartialEq)]
pub struct Coming {
    pub id: RequestId,
    /// None: no name was given, or it has been erased.
    pub name: Option<String>,
    pub phone: String,
    pub note: String,
    pub is_erased: bool,
    pub state: State,
    pub slot: Slot,
}

/// One slot of the day.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    pub slot: Slot,
    pub taken: u16,
    pub who: Vec<Coming>,
}

/// A day of a service.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DayView {
    pub slots: Vec<Place>,
    /// How many come in one slot.
    pub capacity: u16,
    /// Who comes at a time that is no slot any more.
    pub loose: Vec<Coming>,
    pub closed: Option<Closed>,
    /// The holiday for which this day is worked.
    pub worked: Option<Text>,
}

impl DayView {
    /// Follows everything it is made of.
    pub fn of(session: Session, service: &ServiceId, day: Day, today: Day) -> DayView {
        let slices = [Slice::Requests, Slice::People, Slice::Catalogue, Slice::Profile];
        session.read(&slices, |station| day_of(station, service, day, today))
    }

    /// How many have booked, and how many places there are.
    pub fn sum(&self) -> (usize, usize) {
        let booked: usize = self.slots.iter().map(|place| place.who.len()).sum();
        (booked + self.loose.len(), self.slots.len() * usize::from(self.capacity))
    }
}

fn day_of(station: &Station, id: &ServiceId, day: Day, today: Day) -> DayView {
    let bookings = station.requests().bookings();
    let mut view = DayView::default();
    if let (Some(plan), Some(service), Some(profile)) =
        (bookings.plan(id), station.catalogue().get(id), station.profile())
    {
        let place = |slot: Slot| Place { taken: bookings.taken(id, &slot), slot, who: Vec::new() };
        view.slots = slots_on(station, service, plan, day).into_iter().map(place).collect();
        view.capacity = plan.capacity;
        view.closed = Closed::why(plan, &service.details, profile, day, today);
        view.worked = worked_for(&service.details, profile, day);
    }
    for id in bookings.on(id, day) {
        let Some(coming) = station.requests().get(id).and_then(|request| coming(station, id, request)) else {
            continue;
        };
        match view.slots.iter_mut().find(|place| place.slot == coming.slot) {
            Some(place) => place.who.push(coming),
            None => view.loose.push(coming),
        }
    }
    view.loose.sort_by_key(|coming| coming.slot);
    view
}

fn coming(station: &Station, id: &RequestId, request: &Request) -> Option<Coming> {
    let known = request.person.as_ref().and_then(|person| station.people().known(person));
    let matter = request.matter.present();
    Some(Coming {
        id: id.clone(),
        name: known.map(|who| who.name.clone()),
        phone: known.and_then(|who| who.phones.first().cloned()).unwrap_or_default(),
        note: matter.map(|matter| matter.note.clone()).unwrap_or_default(),
        is_erased: known.is_none() && request.person.is_some(),
        state: request.state,
        slot: request.slot?,
    })
}

/// How full a day is: booked and places; nothing where it cannot be booked and nobody comes.
pub fn fill(station: &Station, id: &ServiceId, day: Day, today: Day) -> Option<(usize, usize)> {
    let bookings = station.requests().bookings();
    let booked = bookings.on(id, day).count();
    let plan = bookings.plan(id).filter(|plan| day.days_since(today) <= i64::from(plan.ahead));
    let places = plan.zip(station.catalogue().get(id)).map_or(0, |(plan, service)| {
        slots_on(station, service, plan, day).len() * usize::from(plan.capacity)
    });
    (booked + places > 0).then_some((booked, places))
}

/// Every service that can be booked, or that somebody has booked for today or later.
pub fn bookable(station: &Station, today: Day) -> Vec<Bookable> {
    let bookings = station.requests().bookings();
    let mut ids = bookings.booked_from(today);
    ids.extend(bookings.plans().map(|(id, _)| id));
    let one = |id: &ServiceId| {
        let service = station.catalogue().get(id)?;
        let has_plan = bookings.plan(id).is_some();
        Some(Bookable { id: id.clone(), name: service.details.name.clone(), has_plan })
    };
    ids.into_iter().filter_map(one).collect()
}
