//! Sets and running totals of the requests, counted again from the records alone.

use std::collections::{BTreeMap, BTreeSet};

use linli::domain::Station;
use linli::domain::providers::State as UnitState;
use linli::domain::requests::{Request, Slot, State, Step, Tally};
use linli::domain::values::{Day, Fen, PersonId, ProviderId, RequestId, ServiceId};

use super::slices::requests::leads_to;
use super::table::Facts;

type Ids<'a> = BTreeSet<&'a RequestId>;

/// Every request stands where its last step led, and in the sets it belongs to and no other.
pub fn of_requests(station: &Station) {
    let requests = station.requests();
    let those = |wanted: &dyn Fn(&Request) -> bool| -> Ids {
        requests.iter().filter(|(_, request)| wanted(request)).map(|(id, _)| id).collect()
    };
    let ids = |found: &mut dyn Iterator<Item = &'_ RequestId>| {
        found.map(ToString::to_string).collect::<BTreeSet<_>>()
    };
    let same = |found: &mut dyn Iterator<Item = &'_ RequestId>, wanted: Ids, what: &str| {
        assert_eq!(ids(found), wanted.into_iter().map(ToString::to_string).collect(), "{what}");
    };
    same(&mut requests.open().map(|(id, _)| id), those(&|r| r.state.is_open()), "what is open");
    assert_eq!(requests.open_len(), those(&|r| r.state.is_open()).len());
    same(&mut requests.unrated().map(|(id, _)| id), those(&|r| r.state == State::Done), "whom to call back");
    same(
        &mut requests.drawer().map(|(id, _)| id),
        those(&Request::holds_originals),
        "what lies in the drawer",
    );
    let newest: Vec<Day> = requests.newest().map(|(_, request)| request.last).collect();
    assert!(newest.is_sorted_by(|a, b| a >= b) && newest.len() == requests.len(), "the newest first");
    let mut of: BTreeMap<&PersonId, Ids> = station.people().iter().map(|(id, _)| (id, Ids::new())).collect();
    for (id, request) in requests.iter() {
        let stands = request.steps.last().map_or(State::Registered, |taken| leads_to(taken.step));
        assert_eq!(request.state, stands, "{id} stands where the last step led");
        if let Some(person) = &request.person {
            of.entry(person).or_default().insert(id);
        }
        if let Some(slip) = &request.slip {
            let first = requests.by_slip(slip).expect("every slip leads to a request");
            assert!(first == id || requests.twins(id).any(|twin| twin == first), "no slip hides a request");
        }
        if request.is_erased() {
            let steps = request.steps.iter().all(|taken| taken.words.present().is_none());
            assert!(steps && request.notes.iter().all(|note| note.words.present().is_none()), "{id}");
            assert!(
                request.papers.iter().all(|held| held.paper.name.is_empty() && held.to.is_empty()),
                "{id}"
            );
        }
    }
    for (person, wanted) in of {
        same(&mut requests.of(person).map(|(id, _)| id), wanted, "whose requests they are");
    }
}

/// Whoever has booked is on the list of the day; a slot that two tablets gave away says so.
pub fn of_bookings(station: &Station) {
    let (requests, bookings) = (station.requests(), station.requests().bookings());
    let mut days: BTreeMap<(&ServiceId, Day), BTreeMap<&RequestId, Slot>> = BTreeMap::new();
    for (id, request) in requests.iter() {
        let comes = !matches!(request.state, State::Declined | State::Cancelled | State::Referred);
        if let (true, Some(service), Some(slot)) = (comes, &request.service, request.slot) {
            days.entry((service, slot.day)).or_default().insert(id, slot);
        }
    }
    for ((service, day), coming) in &days {
        let listed: BTreeSet<&RequestId> = bookings.on(service, *day).collect();
        assert_eq!(listed, coming.keys().copied().collect(), "who comes on {day}");
        for slot in coming.values() {
            let at_once = coming.values().filter(|other| other.from < slot.until && slot.from < other.until);
            assert_eq!(usize::from(bookings.taken(service, slot)), at_once.count(), "how full {slot:?} is");
        }
    }
    let booked: BTreeSet<&ServiceId> = days.keys().map(|(service, _)| *service).collect();
    assert_eq!(bookings.booked_from(Day::new(1, 1, 1).unwrap()), booked, "what is booked at all");
}

/// The record of each service unit.
pub fn of_units(station: &Station) {
    let mut tallies: BTreeMap<&ProviderId, Tally> = BTreeMap::new();
    for (_, request) in station.requests().iter() {
        let mut unit: Option<&ProviderId> = None;
        // A job that two tablets finished is done once.
        let mut finished = false;
        for taken in &request.steps {
            let tally = unit.map(|unit| tallies.entry(unit).or_default());
            match (taken.step, tally) {
                (Step::Assign, _) => unit = taken.with.provider.as_ref(),
                (Step::Finish, Some(tally)) => tally.done += u32::from(!finished),
                (Step::Complain, Some(tally)) => tally.complaints += 1,
                _ => {}
            }
            match taken.step {
                Step::Finish | Step::Confirm => finished = true,
                Step::Reopen | Step::Complain => finished = false,
                _ => {}
            }
        }
        assert_eq!(request.provider.as_ref(), unit);
        if let Some(unit) = unit {
            let tally = tallies.entry(unit).or_default();
            tally.open += u32::from(request.state.is_open());
            tally.rated += u32::from(request.rating.is_some());
            tally.stars += request.rating.map_or(0, u32::from);
            tally.commission = Fen(tally.commission.0 + request.commission.map_or(0, |fen| fen.0));
        }
    }
    for (id, unit) in station.providers().iter() {
        let kept = station.requests().tally(id);
        let counted = Tally { last: kept.last, ..tallies.get(id).copied().unwrap_or_default() };
        assert_eq!(kept, counted, "the record of {id} ({:?})", matches!(unit.state, UnitState::Listed));
        assert_eq!(kept.last.is_some(), kept.done > 0, "{id} has a last day once it has done something");
    }
}

/// Questions of a month are those of its days.
pub fn of_questions(station: &Station, facts: &Facts) {
    let requests = station.requests();
    let months: BTreeSet<(i32, u32)> = facts.days.iter().map(|day| (day.parts().0, day.parts().1)).collect();
    for (year, month) in months {
        let of_month: u32 = requests.consulted_in(year, month).map(|(_, n)| n).sum();
        let days = facts.days.iter().filter(|day| (day.parts().0, day.parts().1) == (year, month));
        let of_days: u32 = days.map(|day| requests.consulted_on(*day)).sum();
        assert_eq!(of_month, of_days, "questions in {year}-{month}");
    }
}
