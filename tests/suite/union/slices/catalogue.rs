//! The catalogue, its order, and what residents have looked for.

use linli::domain::catalogue::{Details, Parties, Party, Service, State, Wish};
use linli::domain::profile::Body;
use linli::domain::values::{ServiceId, Text};
use linli::domain::{Command, Station};

use super::super::draw::Draw;
use super::super::table::{Capability, Facts, nothing};
use crate::support::details;

pub const SLICE: Capability = Capability {
    commands: &[
        ("catalogue.add", add),
        ("catalogue.edit", edit),
        ("catalogue.edit", edit),
        ("catalogue.publish", publish),
        ("catalogue.pause", pause),
        ("catalogue.withdraw", withdraw),
        ("catalogue.check", check),
        ("catalogue.move", move_one),
        ("catalogue.move", move_one),
        ("catalogue.put_back", put_back),
        ("catalogue.wish", wish),
        ("catalogue.settle", settle),
        ("catalogue.parties", parties),
    ],
    holds,
    sees: nothing,
};

fn add(_: &Station, draw: &mut Draw) -> Option<Command> {
    Some(Command::AddService { details: Box::new(details(&draw.text())), publish: draw.one_in(2) })
}

fn edit(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (service, record) = draw.pick(services(station))?;
    let mut now: Details = record.details;
    match draw.below(3) {
        0 => now.name = Text::zh(draw.text()),
        1 => now.phone = draw.text(),
        _ => now.summary = Text::zh(draw.text()),
    }
    Some(Command::EditService { service, now: Box::new(now), publish: draw.one_in(3) })
}

fn publish(station: &Station, draw: &mut Draw) -> Option<Command> {
    let hidden = services(station).filter(|(_, service)| service.state != State::Published);
    Some(Command::PublishServices { services: vec![draw.pick(hidden)?.0] })
}

fn pause(station: &Station, draw: &mut Draw) -> Option<Command> {
    let services = vec![draw.pick(services(station).filter(|(_, service)| service.is_public()))?.0];
    Some(Command::PauseServices { services, reason: draw.text(), until: None })
}

fn withdraw(station: &Station, draw: &mut Draw) -> Option<Command> {
    // Seldom, so that there is something left to ask for.
    let services = vec![draw.pick(services(station).filter(|(_, service)| service.is_public()))?.0];
    draw.one_in(3).then(|| Command::WithdrawServices { services, reason: draw.text() })
}

fn check(station: &Station, draw: &mut Draw) -> Option<Command> {
    Some(Command::CheckServices { services: vec![draw.pick(services(station))?.0] })
}

fn move_one(station: &Station, draw: &mut Draw) -> Option<Command> {
    let service = draw.pick(services(station))?.0;
    let before = if draw.one_in(4) { None } else { Some(draw.pick(services(station))?.0) };
    Some(Command::MoveService { service, before })
}

fn put_back(station: &Station, draw: &mut Draw) -> Option<Command> {
    let service = draw.pick(services(station))?.0;
    let state = if draw.one_in(2) { State::Published } else { State::Draft };
    Some(Command::PutServicesBack { services: vec![(service, state)] })
}

fn wish(_: &Station, draw: &mut Draw) -> Option<Command> {
    let wish = Wish { word: format!("想要{}", draw.below(4)), on: draw.today };
    Some(Command::TakeWishes { wishes: vec![wish] })
}

fn settle(station: &Station, draw: &mut Draw) -> Option<Command> {
    Some(Command::SettleWish { word: draw.pick(station.catalogue().wishes().keys().cloned())? })
}

fn parties(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (service, record) = draw.pick(services(station))?;
    let body = draw.pick([Body::Committee, Body::Station])?;
    let party = vec![Party { body, name: Text::zh(draw.text()) }];
    let set = Parties { competent: party.clone(), executing: party, ..Parties::default() };
    let parties = (record.parties_set.is_none() || draw.one_in(2)).then(|| Box::new(set));
    Some(Command::SetParties { service, parties, reason: draw.text() })
}

/// Every service.
pub fn services(station: &Station) -> impl Iterator<Item = (ServiceId, Service)> {
    station.catalogue().iter().map(|(id, service)| (id.clone(), service.clone()))
}

fn holds(station: &Station, _: &Facts) {
    let catalogue = station.catalogue();
    let ranks: Vec<(i64, &ServiceId)> = catalogue.iter().map(|(id, service)| (service.rank, id)).collect();
    assert!(ranks.is_sorted(), "services stand by rank: {ranks:?}");
    assert_eq!(ranks.len(), catalogue.len(), "each service stands in the order once");
    let public = catalogue.iter().filter(|(_, service)| service.is_public()).count();
    assert_eq!(catalogue.published(), public, "the running total of public services");
    let mut set = catalogue.iter().filter_map(|(_, service)| service.parties_set.as_ref());
    assert!(
        set.all(|it| !it.parties.executing.is_empty() && !it.reason.is_empty()),
        "who is set is named, with why"
    );
    assert!(catalogue.wishes().values().all(|wished| wished.times > 0));
}
