//! 办事单: a request on its way to the station, sealed so that nobody but the station can read it.
//!
//! Residents fill one in; it travels as a code, as text, as a file, or through the tablet's own inbox.
//! Sealing needs the station's public key only, opening its ring. Format `linli.slip` v1:
//!
//! ```text
//! sealed = "LS" ‖ version (u8) ‖ kid of the key (4) ‖ HPKE box (vault), info "linli.slip.1"
//! plain  = length (u32) ‖ JSON ‖ (length (u32) ‖ photo)*
//! text   = "LINLI:" ‖ sealed, in base45 (codes) or base64url (to copy)
//! ```
//! Numbers are big-endian.

mod code;
mod open;
mod seal;
#[cfg(test)]
mod tests;
mod text;

use serde::{Deserialize, Serialize};

use crate::domain::values::{Day, DeviceId, ServiceId};

pub use code::read_codes;
#[cfg(test)]
pub(crate) use code::{PHONE, Shot, read_back};
pub use open::{Opened, SlipError, is_same, open, registration};
pub use seal::{StationKey, seal};
pub use text::{from_text, to_code, to_text};

/// Most bytes of a sealed slip that goes into a code or is copied as text.
pub const MOST_BYTES: usize = 900;
/// Most bytes of one photo, and of a sealed slip with all of them.
pub const MOST_PHOTO: usize = 400 << 10;
/// Largest sealed slip that is looked at.
pub const LARGEST: usize = 2 << 20;

const MAGIC: &[u8; 2] = b"LS";
const VERSION: u8 = 1;
const INFO: &[u8] = b"linli.slip.1";
/// Bytes in front of the box.
const HEAD: usize = 7;

/// What a resident has filled in. Short names in JSON: it has to fit into a code.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Slip {
    /// Eight characters, drawn at random: what it is recognised and asked for by.
    #[serde(rename = "i")]
    pub id: String,
    /// The service's id; empty: nothing of the list.
    #[serde(rename = "s", default, skip_serializing_if = "String::is_empty")]
    pub service: String,
    /// The day it was filled in, by that device's clock.
    #[serde(rename = "d", default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    #[serde(rename = "n", default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    #[serde(rename = "p", default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    #[serde(rename = "b", default, skip_serializing_if = "String::is_empty")]
    pub building: String,
    #[serde(rename = "u", default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    #[serde(rename = "r", default, skip_serializing_if = "String::is_empty")]
    pub room: String,
    /// When it suits, in their words.
    #[serde(rename = "w", default, skip_serializing_if = "String::is_empty")]
    pub when: String,
    #[serde(rename = "t", default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Who fills it in for the resident: name and relation.
    #[serde(rename = "a", default, skip_serializing_if = "String::is_empty")]
    pub asked_by: String,
    /// They agree to be written down at the station.
    #[serde(rename = "c", default, skip_serializing_if = "std::ops::Not::not")]
    pub consent: bool,
    /// They agree that name, phone and address go to a service unit (PIPL 23).
    #[serde(rename = "x", default, skip_serializing_if = "std::ops::Not::not")]
    pub share: bool,
}

impl Slip {
    /// An empty slip with an id made of five random bytes.
    pub fn new(random: [u8; 5]) -> Slip {
        Slip { id: DeviceId::from_bytes(random).to_string(), ..Slip::default() }
    }

    /// The service that is asked for.
    pub fn service(&self) -> Option<ServiceId> {
        (!self.service.is_empty()).then(|| ServiceId::named(&self.service))
    }
}
