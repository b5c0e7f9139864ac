//! What this tablet remembers of its exchange with others: local, outside the journal and all backups.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Device, keys};
use crate::domain::values::{DeviceId, Instant};
use crate::journal::Heads;
use crate::storage::{Store, StoreError, Write};

/// Where it rests in [`crate::storage::Area::Meta`].
const MARKS: &str = "exchange";
/// Under which what was handed over to everybody stands.
const ALL: &str = "";

/// How far each device's journal went.
pub(super) type Seqs = BTreeMap<DeviceId, u64>;

/// What was handed over and received.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Marks {
    /// By device; `""`: to whoever asks.
    handed: BTreeMap<String, Mark>,
    received: BTreeMap<String, Mark>,
    /// Letters of tablets that were to join by a backup made here.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    given: String,
}

/// One file.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Mark {
    /// When it was written or taken in, by this tablet's clock.
    pub at: Instant,
    /// Up to where the tablet that wrote it had everything.
    pub heads: Seqs,
    /// The other tablet's letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<char>,
}

impl Marks {
    /// What is remembered; nothing where it cannot be read.
    pub async fn read(store: &impl Store) -> Result<Marks, StoreError> {
        Ok(keys::get_json(store, MARKS).await?.unwrap_or_default())
    }

    /// The change that keeps it.
    pub fn write(&self) -> Write {
        keys::put_json(MARKS, self)
    }

    /// What has been handed over to a tablet; `None`: to whoever asks.
    pub fn handed(&self, to: Option<&DeviceId>) -> Option<&Mark> {
        self.handed.get(to.map_or(ALL, DeviceId::as_str))
    }

    /// What has last come from a tablet.
    pub fn received(&self, from: &DeviceId) -> Option<&Mark> {
        self.received.get(from.as_str())
    }

    /// Everything that has ever been handed over to anybody.
    pub fn handed_to_any(&self) -> Seqs {
        let mut all = Seqs::new();
        self.handed.values().for_each(|mark| raise(&mut all, &mark.heads));
        all
    }

    /// Every letter that a tablet is known to have, or was given here.
    pub fn letters(&self) -> impl Iterator<Item = char> + '_ {
        self.received.values().filter_map(|mark| mark.letter).chain(self.given.chars())
    }

    /// A tablet is to join with this letter.
    pub fn give(&mut self, letter: char) {
        self.given.push(letter);
    }

    /// A file is out.
    pub fn hand(&mut self, to: Option<&DeviceId>, at: Instant, heads: &Heads) {
        let mark = self.handed.entry(to.map_or(ALL, DeviceId::as_str).to_owned()).or_default();
        mark.at = at;
        raise(&mut mark.heads, &seqs(heads));
    }

    /// A file has been taken in, or several in one: whose, and up to where each had everything.
    pub fn receive_all(&mut self, from: &[(Device, Heads)], at: Instant) {
        for (from, heads) in from {
            let mark = self.received.entry(from.id.as_str().to_owned()).or_default();
            (mark.at, mark.letter) = (at, Some(from.letter));
            raise(&mut mark.heads, &seqs(heads));
        }
    }
}

/// The same without the hashes.
pub(super) fn seqs(heads: &Heads) -> Seqs {
    heads.iter().map(|(device, head)| (device.clone(), head.seq)).collect()
}

/// The larger of both, device by device.
pub(super) fn raise(seqs: &mut Seqs, others: &Seqs) {
    for (device, seq) in others {
        let known = seqs.entry(device.clone()).or_default();
        *known = (*known).max(*seq);
    }
}
