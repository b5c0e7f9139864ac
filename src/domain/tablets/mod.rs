//! The tablets of the station: what people call them, and which of them are shut out because they are lost.

mod events;
mod rules;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::domain::values::{DeviceId, Instant, StaffId};

pub use events::{Named, ShutOut};
pub(in crate::domain) use events::{apply_named, apply_shut_out};
pub(crate) use rules::{name, shut_out};

/// Longest name of a tablet, in characters.
pub const LONGEST_NAME: usize = 20;

/// What the journal says about tablets. Which have written it shows by its heads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tablets {
    named: BTreeMap<DeviceId, Named>,
    out: BTreeMap<DeviceId, Out>,
}

/// A tablet that is shut out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Out {
    /// Its last entry that counts.
    pub upto: u64,
    pub by: StaffId,
    pub at: Instant,
}

impl Tablets {
    /// What a tablet is called; empty when nobody has named it.
    pub fn name(&self, device: &DeviceId) -> &str {
        self.named.get(device).map_or("", |named| &named.name)
    }

    /// The letter a tablet has said that it has.
    pub fn letter(&self, device: &DeviceId) -> Option<char> {
        self.named.get(device).and_then(|named| named.letter)
    }

    /// How a tablet was shut out.
    pub fn out(&self, device: &DeviceId) -> Option<&Out> {
        self.out.get(device)
    }

    /// Up to which entry each tablet that is shut out counts.
    pub fn limits(&self) -> impl Iterator<Item = (&DeviceId, u64)> {
        self.out.iter().map(|(device, out)| (device, out.upto))
    }

    /// Every tablet that somebody has named.
    pub fn named(&self) -> impl Iterator<Item = &DeviceId> {
        self.named.keys()
    }
}
