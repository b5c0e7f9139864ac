//! The public board: what everybody may see of a station, and how it is made.
//!
//! Never on it: a resident's name, phone, address or account; the name of a staff member.

pub mod changes;
pub mod counter;
pub mod hsds;
pub mod policies;
mod project;
mod read;
pub mod schema_org;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::catalogue::{Block, Details};
use crate::domain::notices::Notice;
use crate::domain::profile::Profile;
use crate::domain::providers;
use crate::domain::values::{Day, DeviceId, Instant, NoticeId, ProviderId, ServiceId, Text};

pub use project::project;
pub use read::{ReadError, StationIndex, StationLink};

/// The board of one station: file `linli.board` v1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Board {
    /// Always `linli.board`.
    pub format: String,
    pub version: u32,
    /// When it was made, by that tablet's clock.
    pub made: Instant,
    /// How far each device's journal had come: device → seq.
    pub heads: BTreeMap<DeviceId, u64>,
    /// Made by a demo station: shown as such everywhere.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub demo: bool,
    pub profile: Profile,
    pub services: Vec<BoardService>,
    #[serde(default)]
    pub notices: Vec<BoardNotice>,
    /// Service units residents may see.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub providers: Vec<BoardProvider>,
    #[serde(default)]
    pub keys: Vec<PublicKey>,
    /// The policy library as JSON text, see [`Board::library`]: only the page that shows it reads it. Empty: none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub policies: String,
}

/// A service as residents see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BoardService {
    pub id: ServiceId,
    pub details: Details,
    /// Set while the service is paused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pause: Option<Pause>,
    /// The day the station last checked the text; absent: 未核对.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Day>,
}

/// Why and until when a service rests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    pub reason: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}

/// A service unit as residents see it: its agreement with the station and its contact stay at the desk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BoardProvider {
    pub id: ProviderId,
    pub details: providers::Details,
    /// Set while it is suspended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pause: Option<Pause>,
}

/// A notice that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardNotice {
    pub id: NoticeId,
    pub notice: Notice,
}

/// A public key of the station. `alg` is `x25519` (slips) or `ed25519` (receipts, reports);
/// `public` is base64url without padding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicKey {
    pub kid: String,
    pub alg: String,
    pub public: String,
    pub from: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub revoked: bool,
}

impl Board {
    /// What stands in `format`.
    pub const FORMAT: &str = "linli.board";
    /// The version this program writes.
    pub const VERSION: u32 = 1;

    /// The service of this id.
    pub fn service(&self, id: &ServiceId) -> Option<&BoardService> {
        self.services.iter().find(|service| service.id == *id)
    }

    /// The service unit of this id.
    pub fn provider(&self, id: &ProviderId) -> Option<&BoardProvider> {
        self.providers.iter().find(|provider| provider.id == *id)
    }

    /// How many services a block has.
    pub fn count(&self, block: Block) -> usize {
        self.services.iter().filter(|service| service.details.block == block).count()
    }

    /// The notices to show on a day: not yet over; pinned first, then by their first day.
    pub fn notices_on(&self, today: Day) -> Vec<&BoardNotice> {
        let rank = |n: &BoardNotice| (!n.notice.pinned, n.notice.from);
        let mut shown: Vec<&BoardNotice> = Vec::new();
        for notice in self.notices.iter().filter(|n| n.notice.until.is_none_or(|u| u >= today)) {
            // A board has a dozen of them; a sort would add 5 kB to what every phone loads.
            let place = shown.partition_point(|n| (rank(n), &n.id) < (rank(notice), &notice.id));
            shown.insert(place, notice);
        }
        shown
    }
}
