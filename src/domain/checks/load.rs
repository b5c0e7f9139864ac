//! Matters and workload per body and per person, counted from requests, questions and tallies and not estimated.

use std::collections::BTreeMap;

use super::DAYS;
use crate::domain::Station;
use crate::domain::catalogue::Parties;
use crate::domain::mandates::{Line, Tallied};
use crate::domain::profile::Body;
use crate::domain::requests::Request;
use crate::domain::values::{Day, ServiceId, StaffId};

/// What a body has to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LoadOf {
    /// Services residents can see that it does.
    pub matters: u32,
    /// Requests of the last ninety days about what it does.
    pub requests: u32,
    /// Questions of those days about it (记一次咨询).
    pub questions: u32,
    /// Work of its mandates that was written down by hand in those days (登记工作量).
    pub tallied: u32,
}

/// What somebody has handled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLoad {
    pub staff: StaffId,
    pub body: Body,
    /// Requests of the last ninety days whose next step is or was theirs.
    pub requests: u32,
    /// Those about what committee or station does, and not the body whose post they hold.
    pub for_others: u32,
    /// Questions of those days that they answered.
    pub questions: u32,
    /// What they wrote down of work that no request tells of.
    pub tallied: u32,
}

/// Who has how much to do.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Load {
    /// By body; one that does nothing is not there.
    pub bodies: Vec<(Body, LoadOf)>,
    /// The most loaded first.
    pub people: Vec<PersonLoad>,
    /// Requests about nothing of the catalogue.
    pub other: u32,
    /// All requests of those days.
    pub all: u32,
    /// Questions about nothing of the catalogue.
    pub other_questions: u32,
}

/// Where counting has come.
#[derive(Default)]
pub(super) struct Counting<'a> {
    bodies: Vec<(Body, LoadOf)>,
    /// Who does each service, each body once.
    does: BTreeMap<&'a ServiceId, Vec<Body>>,
}

impl<'a> Counting<'a> {
    pub(super) fn matter(&mut self, id: &'a ServiceId, parties: &Parties, public: bool) {
        let mut bodies: Vec<Body> = Vec::new();
        for party in &parties.executing {
            if !bodies.contains(&party.body) {
                bodies.push(party.body);
            }
        }
        if public {
            bodies.iter().for_each(|body| count(&mut self.bodies, *body, |load| load.matters += 1));
        }
        self.does.insert(id, bodies);
    }

    pub(super) fn count(mut self, station: &Station, today: Day) -> Load {
        let mut load = Load::default();
        let mut people: BTreeMap<&StaffId, PersonLoad> = BTreeMap::new();
        let recent = |day: Day| today.days_since(day) < DAYS;
        // None that has rested since before those days was made in them.
        let requests = station.requests().newest().take_while(|(_, request)| recent(request.last));
        for (_, request) in requests.filter(|(_, request)| recent(request.on)) {
            load.all += 1;
            let bodies = request.service.as_ref().and_then(|id| self.does.get(id));
            match bodies {
                Some(bodies) => {
                    bodies.iter().for_each(|body| count(&mut self.bodies, *body, |load| load.requests += 1));
                }
                None => load.other += 1,
            }
            let Some((who, body)) = handled(station, request) else { continue };
            let person = person(&mut people, who, body);
            person.requests += 1;
            let here = |body: &Body| matches!(body, Body::Committee | Body::Station);
            let others = bodies.is_some_and(|does| does.iter().any(here) && !does.contains(&body));
            person.for_others += u32::from(others);
        }
        for (_, service, n) in station.requests().consultations().filter(|(on, ..)| recent(*on)) {
            match service.and_then(|id| self.does.get(id)) {
                Some(bodies) => {
                    bodies.iter().for_each(|body| count(&mut self.bodies, *body, |load| load.questions += n));
                }
                None => load.other_questions += n,
            }
        }
        for (who, n) in station.requests().consulted_by(recent) {
            if let Some(member) = station.staff().get(who) {
                person(&mut people, who, member.post.body).questions += n;
            }
        }
        for (_, mandate) in station.mandates().iter() {
            let held = |line: &&Line<Tallied>| line.back.is_none() && recent(line.what.on);
            for line in mandate.tallies.iter().filter(held) {
                let n = line.what.count;
                let add = |sum: &mut u32| *sum = sum.saturating_add(n);
                count(&mut self.bodies, mandate.terms.executing, |load| add(&mut load.tallied));
                if let Some(member) = station.staff().get(&line.by) {
                    add(&mut person(&mut people, &line.by, member.post.body).tallied);
                }
            }
        }
        load.people = people.into_values().collect();
        let all = |person: &PersonLoad| {
            person.requests.saturating_add(person.questions).saturating_add(person.tallied)
        };
        load.people.sort_by_key(|person| std::cmp::Reverse(all(person)));
        self.bodies.sort_by_key(|(body, _)| *body as u8);
        load.bodies = self.bodies;
        load
    }
}

fn person<'a, 'b>(
    people: &'b mut BTreeMap<&'a StaffId, PersonLoad>,
    who: &'a StaffId,
    body: Body,
) -> &'b mut PersonLoad {
    people.entry(who).or_insert_with(|| PersonLoad {
        staff: who.clone(),
        body,
        requests: 0,
        for_others: 0,
        questions: 0,
        tallied: 0,
    })
}

/// Whose it is; whoever wrote it down where it has no owner.
fn handled<'a>(station: &'a Station, request: &'a Request) -> Option<(&'a StaffId, Body)> {
    let who = request.owner.as_ref().unwrap_or(&request.by);
    Some((who, station.staff().get(who)?.post.body))
}

fn count(bodies: &mut Vec<(Body, LoadOf)>, body: Body, add: impl FnOnce(&mut LoadOf)) {
    match bodies.iter_mut().find(|(other, _)| *other == body) {
        Some((_, load)) => add(load),
        None => {
            let mut load = LoadOf::default();
            add(&mut load);
            bodies.push((body, load));
        }
    }
}
