//! Organisations that want to serve here for a day.

use linli::domain::providers::{Contact, Kind};
use linli::domain::values::{Minute, Text, VisitId};
use linli::domain::visits::{Application, Report, State, Visit};
use linli::domain::{Command, Station};

use super::super::draw::Draw;
use super::super::table::{Capability, Facts, Seen};

pub const SLICE: Capability = Capability {
    commands: &[
        ("visits.apply", apply),
        ("visits.apply", apply),
        ("visits.edit", edit),
        ("visits.agree", agree),
        ("visits.agree", agree),
        ("visits.decline", decline),
        ("visits.call_off", call_off),
        ("visits.report", report),
        ("visits.report", report),
        ("visits.erase", erase),
    ],
    holds,
    sees,
};

fn whose(id: &VisitId) -> String {
    format!("visit {id}")
}

fn contact(id: &VisitId, draw: &mut Draw) -> Contact {
    Contact { name: draw.word(&whose(id)), phone: draw.word(&whose(id)), note: String::new() }
}

fn apply(_: &Station, draw: &mut Draw) -> Option<Command> {
    let id = VisitId::born(&draw.entry, 0);
    let application = Application {
        organisation: Text::zh(draw.text()),
        kind: draw.pick(Kind::ALL)?,
        title: Text::zh(draw.text()),
        summary: Text::default(),
        charge: Text::default(),
        needs: Text::default(),
        place: Text::default(),
        // Often today, so that the day can be told.
        on: if draw.one_in(2) { draw.today } else { draw.day() },
        from: Minute(9 * 60),
        until: Minute(10 * 60),
    };
    Some(Command::ApplyForVisit { application: Box::new(application), contact: contact(&id, draw) })
}

fn edit(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (visit, record) = one(station, draw, |visit| !visit.is_erased())?;
    let mut now = record.application;
    match draw.below(3) {
        0 => now.title = Text::zh(draw.text()),
        1 => now.charge = Text::zh(draw.text()),
        _ => {}
    }
    let contact = if draw.one_in(2) { contact(&visit, draw) } else { record.contact.present()?.clone() };
    Some(Command::EditVisit { visit, now: Box::new(now), contact })
}

fn agree(station: &Station, draw: &mut Draw) -> Option<Command> {
    let waits = |visit: &Visit| matches!(visit.state, State::Applied | State::Declined { .. });
    let (visit, _) = one(station, draw, waits)?;
    let plans = station.requests().bookings().plans().map(|(id, _)| id.clone());
    Some(Command::AgreeToVisit { visit, venue: draw.pick(plans).filter(|_| draw.one_in(2)), notice: None })
}

fn decline(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (visit, _) = one(station, draw, |visit| visit.state == State::Applied)?;
    Some(Command::DeclineVisit { visit, reason: draw.text() })
}

fn call_off(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (visit, _) = one(station, draw, |visit| visit.state == State::Agreed)?;
    Some(Command::CallOffVisit { visit, reason: draw.text() })
}

fn report(station: &Station, draw: &mut Draw) -> Option<Command> {
    let today = draw.today;
    let can = |visit: &Visit| {
        matches!(visit.state, State::Agreed | State::Over(_))
            && visit.application.on <= today
            && !visit.is_erased()
    };
    let (visit, _) = one(station, draw, can)?;
    let report = Report { came: draw.below(90) as u32, complaints: 0, again: draw.one_in(2) };
    let words = if draw.one_in(2) { draw.word(&whose(&visit)) } else { String::new() };
    Some(Command::ReportVisit { visit, report, words })
}

fn erase(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (visit, _) = one(station, draw, |visit| !visit.state.is_open() && visit.contact.present().is_some())?;
    Some(Command::EraseVisitContact { visit })
}

fn sees(_: &Station, _: &Draw, command: &Command) -> Vec<Seen> {
    match command {
        Command::EraseVisitContact { visit } => vec![Seen::Gone(whose(visit))],
        _ => Vec::new(),
    }
}

fn one(station: &Station, draw: &mut Draw, wanted: impl Fn(&Visit) -> bool) -> Option<(VisitId, Visit)> {
    let found = station.visits().iter().filter(|(_, visit)| wanted(visit));
    draw.pick(found.map(|(id, visit)| (id.clone(), visit.clone())))
}

/// What was booked for a day is there, and of the erased nothing is.
fn holds(station: &Station, _: &Facts) {
    for (id, visit) in station.visits().iter() {
        for booking in &visit.bookings {
            assert!(station.requests().get(booking).is_some(), "{id} has booked {booking}");
        }
        assert!(!visit.is_erased() || visit.contact.present().is_none() && visit.words.present().is_none());
    }
}
