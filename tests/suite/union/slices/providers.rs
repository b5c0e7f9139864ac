//! Service units, and whom the station calls there.

use linli::domain::providers::{Contact, Details, Kind, Provider, State};
use linli::domain::values::{ProviderId, Text};
use linli::domain::{Command, Station};

use super::super::draw::{Draw, owners};
use super::super::table::{Capability, Facts, Seen};

pub const SLICE: Capability = Capability {
    commands: &[
        ("providers.add", add),
        ("providers.edit", edit),
        ("providers.contact", contact),
        ("providers.contact", contact),
        ("providers.list", list),
        ("providers.suspend", suspend),
        ("providers.end", end),
        ("providers.erase", erase),
        ("providers.erase", erase),
    ],
    holds: |_: &Station, _: &Facts| {},
    sees,
};

fn add(_: &Station, draw: &mut Draw) -> Option<Command> {
    let contact = anew(draw);
    let details = Box::new(Details::new(Text::zh(draw.text()), Kind::Enterprise));
    Some(Command::AddProvider { details, contact })
}

fn edit(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (provider, record) = draw.pick(units(station))?;
    let now = Box::new(Details { phone: draw.text(), ..record.details });
    let contact = record.contact.present().cloned().unwrap_or_default();
    Some(Command::EditProvider { provider, now, contact })
}

/// Another word about the same person there, or somebody new where they have been erased.
fn contact(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (provider, record) = draw.pick(units(station))?;
    let contact = match record.contact.present().and_then(|known| Some((known, whose(known)?))) {
        Some((known, whose)) => Contact { note: draw.word(&whose), ..known.clone() },
        None => anew(draw),
    };
    Some(Command::EditProvider { provider, now: Box::new(record.details), contact })
}

fn list(station: &Station, draw: &mut Draw) -> Option<Command> {
    let hidden = units(station).filter(|(_, record)| record.state != State::Listed);
    Some(Command::ListProvider { provider: draw.pick(hidden)?.0 })
}

fn suspend(station: &Station, draw: &mut Draw) -> Option<Command> {
    let provider = draw.pick(units(station).filter(|(_, record)| record.is_public()))?.0;
    Some(Command::SuspendProvider { provider, reason: draw.text(), until: None })
}

fn end(station: &Station, draw: &mut Draw) -> Option<Command> {
    let provider = draw.pick(units(station))?.0;
    Some(Command::EndProvider { provider, reason: draw.text() })
}

fn erase(station: &Station, draw: &mut Draw) -> Option<Command> {
    let over = |(_, record): &(ProviderId, Provider)| {
        matches!(record.state, State::Ended { .. }) && record.contact.present().is_some()
    };
    Some(Command::EraseProviderContact { provider: draw.pick(units(station).filter(over))?.0 })
}

fn sees(station: &Station, _: &Draw, command: &Command) -> Vec<Seen> {
    let Command::EraseProviderContact { provider } = command else { return Vec::new() };
    let record = station.providers().get(provider);
    record.and_then(|record| record.contact.present()).and_then(whose).map(Seen::Gone).into_iter().collect()
}

/// Somebody nobody has heard of before.
fn anew(draw: &mut Draw) -> Contact {
    let whose = format!("contact {}", draw.entry);
    Contact { name: draw.word(&whose), phone: draw.word(&whose), note: String::new() }
}

fn whose(contact: &Contact) -> Option<String> {
    owners(&contact.name).next().map(str::to_owned)
}

fn units(station: &Station) -> impl Iterator<Item = (ProviderId, Provider)> {
    station.providers().iter().map(|(id, record)| (id.clone(), record.clone()))
}

/// One that residents see.
pub fn listed(station: &Station, draw: &mut Draw) -> Option<ProviderId> {
    let listed = units(station).filter(|(_, record)| record.state == State::Listed);
    draw.pick(listed).map(|(id, _)| id)
}
