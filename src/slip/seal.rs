//! Sealing a slip to a station.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::{HEAD, INFO, MAGIC, Slip, VERSION};
use crate::board::PublicKey;
use crate::domain::values::Day;
use crate::vault::{Entropy, seal_slip};

/// The public key that a station's slips are sealed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StationKey {
    pub kid: [u8; 4],
    pub public: [u8; 32],
}

impl StationKey {
    /// The one among a board's keys that holds on a day; none: the station takes no slips.
    pub fn among(keys: &[PublicKey], today: Day) -> Option<StationKey> {
        let holds = |key: &&PublicKey| {
            key.alg == "x25519" && !key.revoked && key.until.is_none_or(|until| until >= today)
        };
        let key = keys.iter().rev().find(holds)?;
        Some(StationKey {
            kid: kid(&key.kid)?,
            public: URL_SAFE_NO_PAD.decode(&key.public).ok()?.try_into().ok()?,
        })
    }
}

/// Eight hexadecimal digits as four bytes.
fn kid(written: &str) -> Option<[u8; 4]> {
    let number = u32::from_str_radix(written, 16).ok().filter(|_| written.len() == 8)?;
    Some(number.to_be_bytes())
}

/// Seals a slip with its photos to a station. `None` when the key is none.
pub fn seal(key: &StationKey, slip: &Slip, photos: &[Vec<u8>], entropy: &mut dyn Entropy) -> Option<Vec<u8>> {
    let json = serde_json::to_vec(slip).ok()?;
    let mut plain = Vec::with_capacity(json.len() + 4);
    for part in std::iter::once(&json).chain(photos) {
        plain.extend(u32::try_from(part.len()).ok()?.to_be_bytes());
        plain.extend(part);
    }
    let sealed = seal_slip(&key.public, INFO, &plain, entropy)?;
    let mut bytes = Vec::with_capacity(HEAD + sealed.len());
    bytes.extend(MAGIC);
    bytes.push(VERSION);
    bytes.extend(key.kid);
    bytes.extend(sealed);
    Some(bytes)
}
