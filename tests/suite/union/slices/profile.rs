//! The profile, and the board that is handed out.

use linli::domain::profile::{Positioning, Profile};
use linli::domain::values::{Minute, Session, Text, WeekHours};
use linli::domain::{Command, Station};

use super::super::draw::Draw;
use super::super::table::{Capability, Facts, nothing};

pub const SLICE: Capability = Capability {
    commands: &[("profile.edit", edit), ("profile.publish", publish), ("profile.position", position)],
    holds,
    sees: nothing,
};

/// Open every day from eight to eleven.
pub fn hours() -> WeekHours {
    let morning = vec![Session { opens: Minute(8 * 60), closes: Minute(11 * 60) }];
    WeekHours(std::array::from_fn(|_| morning.clone()))
}

fn edit(station: &Station, draw: &mut Draw) -> Option<Command> {
    let mut now: Profile = station.profile()?.clone();
    match draw.below(4) {
        0 => now.name = Text::zh(draw.text()),
        1 => now.households = Some(draw.below(9000) as u32),
        2 => now.phone = draw.text(),
        _ => now.hours = if now.hours.is_empty() { hours() } else { WeekHours::default() },
    }
    Some(Command::EditProfile { now: Box::new(now) })
}

fn position(_: &Station, draw: &mut Draw) -> Option<Command> {
    let model = draw.pick(Positioning::ALL)?;
    let from = draw.today.plus(draw.below(4) as u64);
    Some(Command::SetPositioning { model, from, words: draw.text() })
}

fn publish(_: &Station, _: &mut Draw) -> Option<Command> {
    Some(Command::PublishBoard)
}

fn holds(station: &Station, _: &Facts) {
    assert!(station.profile().is_some_and(|profile| profile.letters.len() >= 2), "a station has its letters");
    let days =
        station.profile().into_iter().flat_map(|profile| &profile.positioned).map(|change| change.from);
    let days: Vec<_> = days.collect();
    assert!(days.windows(2).all(|pair| pair[0] < pair[1]), "positionings do not overlap: {days:?}");
}
