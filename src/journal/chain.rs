//! The hash chain of each device: h(n) = SHA-256(h(n−1) ‖ bytes as first written).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::values::DeviceId;

/// A link of the chain.
pub type Hash = [u8; 32];

/// How far a device's journal has come: its last entry and the chain up to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    pub seq: u64,
    #[serde(with = "hex_json")]
    pub hash: Hash,
}

/// The heads of all devices that a station knows of.
pub type Heads = BTreeMap<DeviceId, Head>;

/// Entries of a device that a file or store no longer has, from and to inclusive. The chain goes on
/// after them at `resume`, the link of the entry that follows, which nothing before it can vouch for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    pub device: DeviceId,
    pub from: u64,
    pub to: u64,
    #[serde(with = "hex_json")]
    pub resume: Hash,
}

/// h(0): binds a chain to its station and device.
pub fn genesis(station: &str, device: &DeviceId) -> Hash {
    let place = format!("linli.chain.1\0{station}\0{device}");
    Sha256::digest(place).into()
}

/// The link after `previous` for an entry of these bytes.
pub fn next(previous: &Hash, chained: &str) -> Hash {
    Sha256::new().chain_update(previous).chain_update(chained).finalize().into()
}

/// One hash over all heads: equal on two tablets exactly when their journals are.
pub fn journal_hash(heads: &Heads) -> Hash {
    let mut hasher = Sha256::new();
    for (device, head) in heads {
        hasher.update(device.as_str());
        hasher.update(head.seq.to_be_bytes());
        hasher.update(head.hash);
    }
    hasher.finalize().into()
}

/// Bytes as lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(digits: &str) -> Option<Hash> {
    let mut hash = [0; 32];
    if digits.len() != 64 || !digits.is_ascii() {
        return None;
    }
    for (byte, at) in hash.iter_mut().zip((0..64).step_by(2)) {
        *byte = u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()?;
    }
    Some(hash)
}

mod hex_json {
    use serde::{Deserialize, Deserializer, Serializer};

    use super::{Hash, hex, unhex};

    pub fn serialize<S: Serializer>(hash: &Hash, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&hex(hash))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Hash, D::Error> {
        let digits = String::deserialize(deserializer)?;
        unhex(&digits).ok_or_else(|| serde::de::Error::custom("a hash is 64 hexadecimal digits"))
    }
}
