//! What residents ask the station for, from the first word to the rated job: orders and bookings
//! ([`Request`]), and questions that only count.

mod count;
mod events;
mod put_back;
mod rules;
mod slots;
mod state;
#[cfg(test)]
mod tests;
mod types;

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::values::{Day, Fen, PersonId, ProviderId, RequestId, ServiceId, StaffId};

pub use events::{Consulted, Noted, PapersReturned, PapersTaken, PlanSet, Registered, Rescheduled, Stepped};
pub(in crate::domain) use events::{
    apply_consulted, apply_erased, apply_noted, apply_papers_returned, apply_papers_taken, apply_plan_set,
    apply_registered, apply_rescheduled, apply_stepped,
};
pub use put_back::PutBack;
pub(in crate::domain) use put_back::apply_put_back;
pub use rules::{MOST_PHOTOS, MOST_WEEKS, slots_on};
pub(crate) use rules::{
    consult, erase, note, put_back, register, reschedule, return_papers, set_plan, step, take_papers,
};
pub use slots::{Bookings, Plan, Slot};
pub use state::{State, Step};
pub use types::{Held, Matter, Note, Paper, Registration, Request, Source, StepDetails, Taken, Who};

/// Words about a request that ended so many days ago are due to be erased: two years, in which somebody
/// may still come back to it (PIPL 19).
pub const KEPT_DAYS: i64 = 730;
/// Whoever was served and has not said how it was is called back within so many days.
pub const CALL_BACK_DAYS: i64 = 30;

/// What a service unit has done here: running totals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// What it has to do at the moment.
    pub open: u32,
    /// Jobs done; one that was reopened and done again counts twice.
    pub done: u32,
    /// How many are rated, and the stars in all; those of a job that was reopened count no more.
    pub rated: u32,
    pub stars: u32,
    pub complaints: u32,
    /// What it owes the station for its jobs, each once.
    pub commission: Fen,
    /// The day of the last job.
    pub last: Option<Day>,
}

/// All requests, and what is counted with them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Requests {
    records: BTreeMap<RequestId, Request>,
    /// Where something is still to be done.
    open: BTreeSet<RequestId>,
    /// Done, and the resident has not said how it was.
    unrated: BTreeSet<RequestId>,
    /// Those whose originals lie at the desk.
    drawer: BTreeSet<RequestId>,
    /// All of them, by the day of the last step or note.
    by_last: BTreeSet<(Day, RequestId)>,
    of_person: BTreeMap<PersonId, Vec<RequestId>>,
    /// More than one where two tablets have registered the same slip.
    slips: BTreeMap<Box<str>, Vec<RequestId>>,
    bookings: Bookings,
    tallies: BTreeMap<ProviderId, Tally>,
    /// Whose each personal part is that is still here.
    parts: BTreeMap<Box<str>, RequestId>,
    /// 咨询 by month (year, month) and service.
    consults: BTreeMap<(i32, u32, Option<ServiceId>), u32>,
    consulted_on: BTreeMap<(Day, Option<ServiceId>), u32>,
    /// The same by whoever answered.
    answered: BTreeMap<(StaffId, Day), u32>,
}

impl Requests {
    /// The request of this id.
    pub fn get(&self, id: &RequestId) -> Option<&Request> {
        self.records.get(id)
    }

    /// Every request with the id, in the order they were registered on each tablet.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&RequestId, &Request)> {
        self.records.iter()
    }

    /// Every request, the one with the newest step or note first.
    pub fn newest(&self) -> impl Iterator<Item = (&RequestId, &Request)> {
        self.by_last.iter().rev().filter_map(|(_, id)| Some((id, self.records.get(id)?)))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// True when there is none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Those with something still to do.
    pub fn open(&self) -> impl DoubleEndedIterator<Item = (&RequestId, &Request)> {
        self.those(&self.open)
    }

    /// How many have something still to do; a running total.
    pub fn open_len(&self) -> usize {
        self.open.len()
    }

    /// 回访: those that are done and not rated.
    pub fn unrated(&self) -> impl DoubleEndedIterator<Item = (&RequestId, &Request)> {
        self.those(&self.unrated)
    }

    /// Those whose originals lie at the desk.
    pub fn drawer(&self) -> impl DoubleEndedIterator<Item = (&RequestId, &Request)> {
        self.those(&self.drawer)
    }

    /// The requests of a resident, the oldest first.
    pub fn of(&self, person: &PersonId) -> impl DoubleEndedIterator<Item = (&RequestId, &Request)> {
        let ids = self.of_person.get(person).map(Vec::as_slice).unwrap_or_default();
        ids.iter().filter_map(|id| Some((id, self.records.get(id)?)))
    }

    /// The request that came on this slip.
    pub fn by_slip(&self, slip: &str) -> Option<&RequestId> {
        self.slips.get(slip).and_then(|ids| ids.first())
    }

    /// Other requests that came on the same slip as this one, on another tablet: the same wish, counted again.
    pub fn twins<'a>(&'a self, id: &'a RequestId) -> impl Iterator<Item = &'a RequestId> {
        let slip = self.get(id).and_then(|request| request.slip.as_ref());
        let ids = slip.and_then(|slip| self.slips.get(slip)).into_iter().flatten();
        ids.filter(move |other| *other != id)
    }

    /// Twins that still stand beside this one, so that one of them is to be cancelled: none of them has been called
    /// off, and something can still be.
    pub fn doubles<'a>(&'a self, id: &'a RequestId) -> impl Iterator<Item = (&'a RequestId, &'a Request)> {
        let own = self.get(id).map(|request| request.state).filter(|own| !own.is_called_off());
        let stands = move |other: State| {
            !other.is_called_off() && own.is_some_and(|own| own.is_open() || other.is_open())
        };
        self.twins(id)
            .filter_map(|id| Some((id, self.get(id)?)))
            .filter(move |(_, request)| stands(request.state))
    }

    /// Slips that more than one request came on, with those requests: two tablets have taken them in.
    pub fn twin_slips(&self) -> impl Iterator<Item = (&str, &[RequestId])> {
        let twins = self.slips.iter().filter(|(_, ids)| ids.len() > 1);
        twins.map(|(slip, ids)| (slip.as_ref(), ids.as_slice()))
    }

    /// What can be booked, and how full it is.
    pub fn bookings(&self) -> &Bookings {
        &self.bookings
    }

    /// What a service unit has done here.
    pub fn tally(&self, provider: &ProviderId) -> Tally {
        self.tallies.get(provider).copied().unwrap_or_default()
    }

    /// Open requests of the same resident for the same service: perhaps the one that is being entered.
    pub fn similar<'a>(
        &'a self,
        person: &PersonId,
        service: Option<&'a ServiceId>,
    ) -> impl Iterator<Item = (&'a RequestId, &'a Request)> {
        self.of(person).filter(move |(_, r)| r.state.is_open() && r.service.as_ref() == service)
    }

    /// Questions answered on a day.
    pub fn consulted_on(&self, day: Day) -> u32 {
        let of_day = self.consulted_on.range((day, None)..).take_while(|((on, _), _)| *on == day);
        of_day.map(|(_, n)| n).sum()
    }

    /// Questions answered on a day about a service; `None`: about something else.
    pub fn consulted_about(&self, day: Day, service: Option<ServiceId>) -> u32 {
        self.consulted_on.get(&(day, service)).copied().unwrap_or_default()
    }

    /// Questions answered in a month, by service; `None`: about something else.
    pub fn consulted_in(&self, year: i32, month: u32) -> impl Iterator<Item = (Option<&ServiceId>, u32)> {
        let of_month =
            move |((y, m, _), _): &(&(i32, u32, Option<ServiceId>), &u32)| *y == year && *m == month;
        self.consults.iter().filter(of_month).map(|((_, _, service), n)| (service.as_ref(), *n))
    }

    /// Questions answered, by day and service; `None`: about something else.
    pub fn consultations(&self) -> impl Iterator<Item = (Day, Option<&ServiceId>, u32)> {
        self.consulted_on.iter().map(|((on, service), n)| (*on, service.as_ref(), *n))
    }

    /// Questions that somebody answered on days that are wanted. What another person took back does not count here.
    pub fn consulted_by(&self, wanted: impl Fn(Day) -> bool) -> impl Iterator<Item = (&StaffId, u32)> {
        self.answered.iter().filter(move |((_, on), _)| wanted(*on)).map(|((who, _), n)| (who, *n))
    }

    /// Photos that belong to requests with these personal parts, and to no other: they go when the parts do.
    pub fn photos_of(&self, parts: &[String]) -> Vec<String> {
        let ids: BTreeSet<&RequestId> =
            parts.iter().filter_map(|part| self.parts.get(part.as_str())).collect();
        let (mut gone, mut shown) = (BTreeSet::new(), BTreeSet::new());
        for (id, request) in &self.records {
            let photos = request.matter.present().into_iter().flat_map(|matter| &matter.photos);
            if ids.contains(id) { gone.extend(photos) } else { shown.extend(photos) }
        }
        gone.difference(&shown).map(|name| (*name).clone()).collect()
    }

    /// Lets one record go; see [`crate::domain::Station::crumble`].
    pub(in crate::domain) fn crumble(&mut self) -> bool {
        self.by_last.pop_first();
        self.parts.pop_first();
        self.records.pop_first().is_some()
    }

    /// Every photo that a request has, by its name, each once.
    pub fn photos(&self) -> Vec<String> {
        let matters = self.records.values().filter_map(|request| request.matter.present());
        let names: BTreeSet<&String> = matters.flat_map(|matter| &matter.photos).collect();
        names.into_iter().cloned().collect()
    }

    fn those<'a>(
        &'a self,
        ids: &'a BTreeSet<RequestId>,
    ) -> impl DoubleEndedIterator<Item = (&'a RequestId, &'a Request)> {
        ids.iter().filter_map(|id| Some((id, self.records.get(id)?)))
    }
}
