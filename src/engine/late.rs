//! What was written about somebody by a tablet that did not know yet that they had been erased.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::Event;
use crate::domain::values::{DeviceId, EntryId, ProviderId};
use crate::journal::Entry;

/// How far other devices' journals had come, for whoever wrote an entry.
type Known = BTreeMap<DeviceId, u64>;

/// Whom service units were called by, in the eyes of a tablet that did not know they had been erased. A unit may have
/// somebody else after that, so the fold alone cannot tell: what each tablet knew can.
#[derive(Default)]
pub(super) struct Contacts {
    known: BTreeMap<DeviceId, Known>,
    /// Whose each personal part is.
    of: BTreeMap<ProviderId, ProviderId>,
    /// Parts, whether they are still here or not, with what whoever wrote them knew.
    changes: Vec<(ProviderId, EntryId, Known)>,
    erasures: Vec<(Vec<String>, EntryId, Known)>,
}

impl Contacts {
    /// The next entry of its device.
    pub fn take(&mut self, entry: &Entry) {
        let known = self.known.entry(entry.device.clone()).or_default();
        known.extend(entry.seen.iter().map(|(device, seq)| (device.clone(), *seq)));
        for (n, event) in entry.events.iter().enumerate() {
            let place = || ProviderId::born(&entry.id(), n);
            match event {
                Event::ProviderAdded(_) => {
                    self.of.insert(place(), place());
                }
                Event::ProviderContactChanged(event) => {
                    self.of.insert(place(), event.provider.clone());
                    self.changes.push((place(), entry.id(), known.clone()));
                }
                Event::Erased(event) => {
                    self.erasures.push((event.parts.clone(), entry.id(), known.clone()));
                }
                _ => {}
            }
        }
    }

    /// The places of those that go with an erasure which their tablet did not know, and which did not know them.
    pub fn late(self) -> BTreeSet<String> {
        let knew = |(place, known): (&EntryId, &Known), other: &EntryId| {
            if place.device == other.device {
                return place.seq >= other.seq;
            }
            known.get(&other.device).is_some_and(|seq| *seq >= other.seq)
        };
        let mut late = BTreeSet::new();
        for (parts, erasure, erased) in &self.erasures {
            let units: BTreeSet<&ProviderId> =
                parts.iter().filter_map(|part| self.of.get(&ProviderId::named(part))).collect();
            let changes = self
                .changes
                .iter()
                .filter(|(part, ..)| self.of.get(part).is_some_and(|unit| units.contains(unit)));
            for (part, change, known) in changes {
                if !knew((change, known), erasure) && !knew((erasure, erased), change) {
                    late.insert(part.to_string());
                }
            }
        }
        late
    }
}
