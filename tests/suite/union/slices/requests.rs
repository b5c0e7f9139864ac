//! What residents ask for: orders, bookings, papers, questions.

use linli::domain::requests::{
    Held, Matter, Paper, Plan, Registration, Request, Slot, Source, State, Step, StepDetails, Who, slots_on,
};
use linli::domain::values::{Fen, PersonId, RequestId, ServiceId};
use linli::domain::{Command, Station};

use super::super::draw::{AND, Draw};
use super::super::table::{Capability, Facts, Seen, nothing};
use super::super::totals;
use super::catalogue::services;
use super::{people, providers, staff};

pub const SLICE: Capability = Capability {
    commands: &[
        ("requests.register", register),
        ("requests.register", register),
        ("requests.book", book),
        ("requests.book", book),
        ("requests.step", step),
        ("requests.step", step),
        ("requests.step", step),
        ("requests.note", note),
        ("requests.move", reschedule),
        ("requests.take", take_papers),
        ("requests.take", take_papers),
        ("requests.return", return_papers),
        ("requests.return", return_papers),
        ("requests.erase", erase),
        ("requests.erase", erase),
        ("requests.consult", consult),
        ("requests.consult", consult),
        ("requests.plan", plan),
    ],
    holds: |station: &Station, facts: &Facts| {
        totals::of_requests(station);
        totals::of_bookings(station);
        totals::of_units(station);
        totals::of_questions(station, facts);
    },
    sees,
};

/// What is done around papers, on its own, so that scripts can keep to it.
pub const PAPERS: Capability = Capability {
    commands: &[
        ("requests.take", take_papers),
        ("requests.take", take_papers),
        ("requests.take", take_papers),
        ("requests.return", return_papers),
        ("requests.return", return_papers),
        ("requests.step", step),
        ("requests.erase", erase),
    ],
    holds: |_: &Station, _: &Facts| {},
    sees: nothing,
};

/// What is done around bookings and questions, on its own.
pub const BOOKINGS: Capability = Capability {
    commands: &[
        ("requests.book", book),
        ("requests.book", book),
        ("requests.move", reschedule),
        ("requests.step", step),
        ("requests.plan", plan),
        ("requests.consult", consult),
        ("requests.consult", consult),
    ],
    holds: |_: &Station, _: &Facts| {},
    sees: nothing,
};

fn register(station: &Station, draw: &mut Draw) -> Option<Command> {
    let service = draw.pick(services(station).filter(|(_, service)| service.is_public())).map(|(id, _)| id);
    let mut registration = asked(station, draw, service);
    registration.source =
        draw.pick([Source::Window, Source::Phone, Source::Hotline, Source::Grid, Source::WeChat])?;
    registration.due = draw.one_in(2).then(|| draw.day());
    // One in a few comes on a slip that another tablet may have as well.
    registration.slip = draw.one_in(4).then(|| format!("0000000{}", draw.below(6)).into());
    Some(Command::Register(Box::new(registration)))
}

fn book(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (service, slot) = free_slot(station, draw)?;
    let weeks = if draw.one_in(5) { 2 } else { 1 };
    let mut registration = Registration { slot: Some(slot), weeks, ..asked(station, draw, Some(service)) };
    if weeks > 1 {
        // The same words stand in several requests, of which one may be erased alone.
        registration.matter = Matter { note: draw.text(), ..Matter::default() };
    }
    Some(Command::Register(Box::new(registration)))
}

/// Somebody asks: a resident who is known, one who is new, or nobody in particular.
fn asked(station: &Station, draw: &mut Draw, service: Option<ServiceId>) -> Registration {
    let (who, person, n) = match draw.below(4) {
        0 => (Who::Nobody, None, 0),
        1 => {
            let id = PersonId::born(&draw.entry, 0);
            let who = Box::new(people::particulars(&id, draw));
            (Who::New { who, consent: draw.one_in(2) }, Some(id), 1)
        }
        _ => match people::known(station, draw) {
            Some((id, _)) => (Who::Known(id.clone()), Some(id), 0),
            None => (Who::Nobody, None, 0),
        },
    };
    let whose = whose(&RequestId::born(&draw.entry, n), person.as_ref());
    let matter = Matter { note: draw.word(&whose), asked_by: draw.word(&whose), ..Matter::default() };
    Registration { matter, share: draw.one_in(2), ..Registration::new(service, who) }
}

fn free_slot(station: &Station, draw: &mut Draw) -> Option<(ServiceId, Slot)> {
    let bookings = station.requests().bookings();
    let (id, plan) = draw.pick(bookings.plans().map(|(id, plan)| (id.clone(), plan.clone())))?;
    // Few slots, so that two tablets want the same one.
    let day = draw.today.plus(1 + draw.next() % 2);
    let service = station.catalogue().get(&id)?;
    let slots = slots_on(station, service, &plan, day);
    let free = slots.into_iter().take(3).filter(|slot| bookings.taken(&id, slot) < plan.capacity);
    Some((id.clone(), draw.pick(free)?))
}

fn step(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (id, request) = draw.pick(requests(station))?;
    let step = draw.pick(Step::ALL.into_iter().filter(|step| request.state.after(*step).is_some()))?;
    let mut with = StepDetails::default();
    match step {
        Step::Assign if draw.one_in(2) => with.owner = staff::at_work(station, draw),
        Step::Assign => {
            with = StepDetails { provider: providers::listed(station, draw), share: true, ..with };
            with.price = draw.one_in(2).then_some(Fen(8000));
        }
        Step::Finish => (with.price, with.commission) = (Some(Fen(9000)), Some(Fen(100))),
        Step::Confirm => with.rating = Some(1 + draw.below(5) as u8),
        _ => {}
    }
    let words = step.needs_words() || draw.one_in(3);
    let words = if words { draw.word(&whose(&id, request.person.as_ref())) } else { String::new() };
    Some(Command::StepRequests { requests: vec![id], step, with, words })
}

fn note(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (request, record) = draw.pick(requests(station))?;
    Some(Command::NoteRequest { words: draw.word(&whose(&request, record.person.as_ref())), request })
}

fn reschedule(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (request, record) = draw.pick(requests(station).filter(|(_, request)| request.state.is_open()))?;
    let slot = free_slot(station, draw).filter(|(id, _)| Some(id) == record.service.as_ref());
    Some(Command::Reschedule { request, due: Some(draw.day()), slot: slot.map(|(_, slot)| slot) })
}

fn take_papers(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (request, record) = draw.pick(requests(station))?;
    let whose = whose(&request, record.person.as_ref());
    let papers = (0..=draw.below(2)).map(|_| Paper { name: draw.word(&whose), original: !draw.one_in(3) });
    let papers = papers.collect();
    Some(Command::TakePapers { request, papers })
}

fn return_papers(station: &Station, draw: &mut Draw) -> Option<Command> {
    let here = |held: &Held| held.returned.is_none();
    let (request, record) =
        draw.pick(requests(station).filter(|(_, request)| request.papers.iter().any(here)))?;
    let papers = vec![draw.pick((0_u32..).zip(&record.papers).filter(|(_, held)| here(held)))?.0];
    let told = draw.one_in(2) && !record.is_erased();
    let to = if told { draw.word(&whose(&request, record.person.as_ref())) } else { String::new() };
    Some(Command::ReturnPapers { request, papers, to })
}

fn erase(station: &Station, draw: &mut Draw) -> Option<Command> {
    let over =
        |request: &Request| !request.is_erased() && !request.state.is_open() && !request.holds_originals();
    let (request, _) = draw.pick(requests(station).filter(|(_, request)| over(request)))?;
    Some(Command::EraseRequests { requests: vec![request] })
}

fn consult(station: &Station, draw: &mut Draw) -> Option<Command> {
    let service = draw.pick(services(station)).filter(|_| draw.one_in(3)).map(|(id, _)| id);
    let back = draw.one_in(3) && station.requests().consulted_about(draw.today, service.clone()) > 0;
    Some(Command::Consult { service, source: Source::Window, back })
}

fn plan(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (service, _) = draw.pick(services(station))?;
    let minutes = if draw.one_in(2) { 30 } else { 60 };
    let plan = (!draw.one_in(4)).then(|| Plan { minutes, ..Plan::usual() });
    Some(Command::SetPlan { service, plan })
}

fn sees(station: &Station, draw: &Draw, command: &Command) -> Vec<Seen> {
    match command {
        Command::EraseRequests { requests } => {
            requests.iter().map(|id| Seen::Gone(format!("request {id}"))).collect()
        }
        Command::TakePapers { request, papers } => {
            let event = RequestId::born(&draw.entry, 0);
            let originals = (0_u32..).zip(papers).filter(|(_, paper)| paper.original);
            originals.map(|(n, _)| Seen::Taken(request.clone(), (event.clone(), n))).collect()
        }
        Command::ReturnPapers { request, papers, .. } => {
            let held = station.requests().get(request).map(|request| request.papers.as_slice());
            let held = papers.iter().filter_map(|n| held.unwrap_or_default().get(*n as usize));
            held.map(|held| Seen::Returned(held.place.clone())).collect()
        }
        _ => Vec::new(),
    }
}

/// Words about a request are those of its resident too.
fn whose(id: &RequestId, person: Option<&PersonId>) -> String {
    match person {
        Some(person) => format!("request {id}{AND}person {person}"),
        None => format!("request {id}"),
    }
}

fn requests(station: &Station) -> impl Iterator<Item = (RequestId, Request)> {
    station.requests().iter().map(|(id, request)| (id.clone(), request.clone()))
}

/// Where a step leads, whatever came before it.
pub fn leads_to(step: Step) -> State {
    match step {
        Step::Accept | Step::Reopen | Step::Complain => State::Accepted,
        Step::Assign => State::Assigned,
        Step::Start => State::UnderWay,
        Step::Finish => State::Done,
        Step::Confirm => State::Confirmed,
        Step::Decline => State::Declined,
        Step::Cancel => State::Cancelled,
        Step::Refer => State::Referred,
    }
}
