//! The register of residents.

use linli::domain::people::Particulars;
use linli::domain::values::PersonId;
use linli::domain::{Command, Station};

use super::super::draw::Draw;
use super::super::table::{Capability, Facts, Seen};

pub const SLICE: Capability = Capability {
    commands: &[
        ("people.add", add),
        ("people.edit", edit),
        ("people.edit", edit),
        ("people.consent", consent),
        ("people.copy", copy),
        ("people.erase", erase),
        ("people.erase", erase),
    ],
    holds,
    sees,
};

fn add(_: &Station, draw: &mut Draw) -> Option<Command> {
    let id = PersonId::born(&draw.entry, 0);
    Some(Command::AddPerson { who: Box::new(particulars(&id, draw)), consent: draw.one_in(2) })
}

fn edit(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (person, mut now) = known(station, draw)?;
    let whose = format!("person {person}");
    match draw.below(4) {
        0 => now.name = draw.word(&whose),
        1 => now.phones = vec![draw.word(&whose)],
        2 => now.room = draw.word(&whose),
        _ => now.note = draw.word(&whose),
    }
    Some(Command::EditPerson { person, now: Box::new(now) })
}

fn consent(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (person, _) = known(station, draw)?;
    let given = station.people().get(&person)?.consent.is_none();
    Some(Command::SetConsent { person, given })
}

fn copy(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (person, _) = known(station, draw)?;
    let relative = draw.one_in(2).then(|| draw.word(&format!("person {person}")));
    Some(Command::HandOutCopy { person, relative })
}

fn erase(station: &Station, draw: &mut Draw) -> Option<Command> {
    let idle =
        |id: &PersonId| station.requests().of(id).all(|(_, r)| !r.state.is_open() && !r.holds_originals());
    let (person, _) = draw.pick(everybody(station).filter(|(id, _)| idle(id)))?;
    Some(Command::ErasePerson { person })
}

fn sees(_: &Station, _: &Draw, command: &Command) -> Vec<Seen> {
    match command {
        Command::ErasePerson { person } => vec![Seen::Gone(format!("person {person}"))],
        _ => Vec::new(),
    }
}

/// What is written down of somebody of this id.
pub fn particulars(id: &PersonId, draw: &mut Draw) -> Particulars {
    let whose = format!("person {id}");
    Particulars { phones: vec![draw.word(&whose)], ..Particulars::named(&draw.word(&whose)) }
}

/// A resident who is known.
pub fn known(station: &Station, draw: &mut Draw) -> Option<(PersonId, Particulars)> {
    draw.pick(everybody(station))
}

fn everybody(station: &Station) -> impl Iterator<Item = (PersonId, Particulars)> {
    station.people().iter().filter_map(|(id, person)| Some((id.clone(), person.who.present()?.clone())))
}

fn holds(station: &Station, _: &Facts) {
    let present = station.people().iter().filter(|(_, person)| person.who.present().is_some()).count();
    assert_eq!(station.people().len(), present, "the running total of residents");
}
