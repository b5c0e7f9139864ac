//! The profile, and the board that is handed out.

use linli::domain::profile::Profile;
use linli::domain::values::{Minute, Session, Text, WeekHours};
use linli::domain::{Command, Station};

use super::super::draw::Draw;
use super::super::table::{Capability, Facts, nothing};

pub const SLICE: Capability =
    Capability { commands: &[("profile.edit", edit), ("profile.publish", publish)], holds, sees: nothing };

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

fn publish(_: &Station, _: &mut Draw) -> Option<Command> {
    Some(Command::PublishBoard)
}

fn holds(station: &Station, _: &Facts) {
    assert!(station.profile().is_some_and(|profile| profile.letters.len() >= 2), "a station has its letters");
}
