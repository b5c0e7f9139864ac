//! Whom service units were called by, and which of them go with an erasure that does not name them.

use std::collections::{BTreeMap, BTreeSet};

use super::execute::part;
use crate::domain::Event;
use crate::domain::values::{DeviceId, EntryId, ProviderId};
use crate::journal::Entry;

/// How far other devices' journals had come, for whoever wrote an entry.
type Known = BTreeMap<DeviceId, u64>;

/// A unit may have somebody else after an erasure, so the fold alone cannot tell whom it was about: what each tablet
/// knew can. Whoever was entered by a tablet that did not know of the erasure goes with it.
#[derive(Default)]
pub(super) struct Contacts {
    devices: BTreeMap<DeviceId, Device>,
    /// Whose each personal part is.
    of: BTreeMap<String, ProviderId>,
    entered: Vec<Entered>,
    erasures: Vec<(Vec<String>, EntryId, u64)>,
}

/// What is known of a device's journal so far.
#[derive(Default)]
struct Device {
    known: Known,
    seq: u64,
    /// Some entry before is missing, and what that one had seen with it.
    has_gap: bool,
}

/// Somebody who was entered for a unit.
struct Entered {
    place: String,
    is_here: bool,
    entry: EntryId,
    tick: u64,
    /// What whoever entered them knew; all of it only where no entry before is missing.
    known: Known,
    has_gap: bool,
}

impl Contacts {
    /// The next entry of its device.
    pub fn take(&mut self, entry: &Entry, counts: bool) {
        let device = self.devices.entry(entry.device.clone()).or_default();
        device.has_gap |= entry.seq != device.seq + 1;
        device.seq = entry.seq;
        device.known.extend(entry.seen.iter().map(|(other, seq)| (other.clone(), *seq)));
        for (n, event) in entry.events.iter().enumerate() {
            let place = part(&entry.id(), n);
            let (unit, contact) = match event {
                Event::ProviderAdded(event) => (ProviderId::named(&place), &event.contact),
                Event::ProviderContactChanged(event) => (event.provider.clone(), &event.contact),
                Event::Erased(event) if counts => {
                    self.erasures.push((event.parts.clone(), entry.id(), entry.tick));
                    continue;
                }
                _ => continue,
            };
            self.entered.push(Entered {
                place: place.clone(),
                is_here: contact.present().is_some(),
                entry: entry.id(),
                tick: entry.tick,
                known: device.known.clone(),
                has_gap: device.has_gap,
            });
            self.of.insert(place, unit);
        }
    }

    /// The places of those that go with an erasure which their tablet did not know; whether their words are here.
    pub fn late(self) -> Vec<(String, bool)> {
        let mut late = Vec::new();
        for (parts, erasure, tick) in &self.erasures {
            let units: BTreeSet<&ProviderId> = parts.iter().filter_map(|part| self.of.get(part)).collect();
            if units.is_empty() {
                continue;
            }
            let theirs = self.entered.iter().filter(|one| {
                self.of.get(&one.place).is_some_and(|unit| units.contains(unit)) && !one.knew(erasure, *tick)
            });
            late.extend(theirs.map(|one| (one.place.clone(), one.is_here)));
        }
        late
    }
}

impl Entered {
    /// Did whoever entered them know of another entry? Behind a gap they may have, where their tick is larger.
    fn knew(&self, other: &EntryId, tick: u64) -> bool {
        if self.entry.device == other.device {
            return self.entry.seq >= other.seq;
        }
        let known = self.known.get(&other.device).is_some_and(|seq| *seq >= other.seq);
        known || self.has_gap && self.tick > tick
    }
}
