//! How safe the data are: how old the last backup is and how much has happened since.

use leptos::prelude::*;

use super::Session;
use crate::app::clock::Clock;
use crate::domain::values::Instant;

const DAY_MS: i64 = 86_400_000;
/// A backup that is said to come so much later than now tells of a wrong clock, not of a fresh backup.
const SLACK_MS: i64 = 10 * 60_000;

/// What the light shows; the words beside it say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    Green,
    Amber,
    Red,
}

/// The state of the backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Health {
    pub light: Light,
    /// When everything was last taken out; `None`: never.
    pub at: Option<Instant>,
    /// How long ago, in milliseconds; never negative.
    pub age_ms: i64,
    /// Entries written since.
    pub since: u64,
    /// Size of the file; zero where nobody noted it.
    pub bytes: u64,
}

impl Health {
    /// So many entries since the last backup are too many to lose.
    pub const MANY: u64 = 50;

    /// Has so much been written since that it is time for a reminder, whatever the hour?
    pub fn is_much(self) -> bool {
        self.since >= Self::MANY
    }
}

impl Session {
    /// The state of the backup; tracked, moves with the clock and with every change.
    pub fn health(self) -> Health {
        let now = Clock::get().now();
        let entries = self.entries.get();
        let Some(last) = self.last_backup.get() else {
            return Health { light: Light::Red, at: None, age_ms: 0, since: entries, bytes: 0 };
        };
        let age_ms = now.0.saturating_sub(last.at.0).max(0);
        let since = entries.saturating_sub(last.entries);
        let sound = last.at.0.saturating_sub(now.0) < SLACK_MS;
        let light = match (age_ms / DAY_MS, since) {
            (0, since) if sound && since < Health::MANY => Light::Green,
            (0..7, _) => Light::Amber,
            // Old, but nothing has happened since: not lost, only unseen for long.
            (_, 0) => Light::Amber,
            _ => Light::Red,
        };
        Health { light, at: Some(last.at), age_ms, since, bytes: last.bytes }
    }
}
