//! What was written about somebody by a tablet that did not know yet that they had been erased.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::values::{DeviceId, EntryId, ProviderId};
use crate::domain::{Event, Station};
use crate::journal::Entry;

/// The places of personal parts that go with what these entries have erased, though no erasure names them.
pub(super) fn left_over(mut entries: Vec<Entry>) -> BTreeSet<String> {
    let mut late = contacts(&entries);
    late.extend(folded(&mut entries).left_over().map(str::to_owned));
    late
}

/// The station that entries tell of.
pub(super) fn folded(entries: &mut [Entry]) -> Station {
    let mut station = Station::default();
    entries.sort_by_cached_key(Entry::order);
    for entry in entries {
        let origin = entry.origin();
        for (n, event) in entry.events.iter().enumerate() {
            station.apply(&origin, n, event);
        }
    }
    station
}

/// Whom a service unit was called by, in the eyes of a tablet that did not know they had been erased. A unit may have
/// somebody else after that, so the fold alone cannot tell: what each tablet knew can.
fn contacts(entries: &[Entry]) -> BTreeSet<String> {
    let mut changes: Vec<(&ProviderId, ProviderId, &Entry)> = Vec::new();
    let mut of: BTreeMap<ProviderId, ProviderId> = BTreeMap::new();
    for entry in entries {
        for (n, event) in entry.events.iter().enumerate() {
            let place = || ProviderId::born(&entry.id(), n);
            match event {
                Event::ProviderAdded(_) => drop(of.insert(place(), place())),
                Event::ProviderContactChanged(event) => {
                    of.insert(place(), event.provider.clone());
                    if event.contact.present().is_some() {
                        changes.push((&event.provider, place(), entry));
                    }
                }
                _ => {}
            }
        }
    }
    let mut erasures: Vec<(&Entry, BTreeSet<&ProviderId>)> = Vec::new();
    for entry in entries {
        let parts = entry.events.iter().flat_map(|event| match event {
            Event::Erased(erased) => erased.parts.as_slice(),
            _ => &[],
        });
        let units: BTreeSet<_> = parts.filter_map(|part| of.get(&ProviderId::named(part))).collect();
        if !units.is_empty() {
            erasures.push((entry, units));
        }
    }
    if erasures.is_empty() || changes.is_empty() {
        return BTreeSet::new();
    }
    let known = known(entries);
    let knew = |entry: &Entry, other: &Entry| match known.get(&entry.id()) {
        _ if entry.device == other.device => entry.seq >= other.seq,
        Some(heads) => heads.get(&other.device).is_some_and(|seq| *seq >= other.seq),
        None => false,
    };
    let late = |(unit, _, change): &(&ProviderId, ProviderId, &Entry)| {
        let unaware = |(erasure, units): &(&Entry, BTreeSet<&ProviderId>)| {
            units.contains(unit) && !knew(change, erasure) && !knew(erasure, change)
        };
        erasures.iter().any(unaware)
    };
    changes.iter().filter(|change| late(change)).map(|(_, place, _)| place.to_string()).collect()
}

/// How far other devices' journals had come, for whoever wrote each entry.
fn known(entries: &[Entry]) -> BTreeMap<EntryId, BTreeMap<&DeviceId, u64>> {
    let mut by_place: Vec<&Entry> = entries.iter().collect();
    by_place.sort_by(|a, b| (&a.device, a.seq).cmp(&(&b.device, b.seq)));
    let (mut known, mut heads, mut device) = (BTreeMap::new(), BTreeMap::new(), None);
    for entry in by_place {
        if device.replace(&entry.device) != Some(&entry.device) {
            heads.clear();
        }
        heads.extend(entry.seen.iter().map(|(device, seq)| (device, *seq)));
        known.insert(entry.id(), heads.clone());
    }
    known
}
