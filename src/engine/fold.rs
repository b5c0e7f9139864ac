//! From entries to a station: in the order of their ticks, without those of tablets that are shut out, in
//! small slices. Opening and merging fold with the same code, so that every tablet comes to the same.

use std::collections::{BTreeMap, BTreeSet};

use super::clock::Believed;
use super::env::{Env, Slicer};
use crate::domain::values::{DeviceId, EntryId};
use crate::domain::{Event, Station};
use crate::journal::{Entry, Hash, Head, Heads, Order};

/// Entries folded between two looks at the clock.
pub(super) const FEW: usize = 32;

/// What a fold comes to.
#[derive(Default)]
pub(super) struct Folded {
    pub station: Station,
    pub heads: Heads,
    pub tick: u64,
    /// For each device, the heads of others that it has said it has.
    pub seen: Seen,
    pub believed: Believed,
    pub cuts: Vec<Cut>,
}

/// Where a tablet was shut out: when, which, up to where.
pub(super) type Cut = (Order, DeviceId, u64);

/// See [`Folded::seen`].
pub(super) type Seen = BTreeMap<DeviceId, BTreeMap<DeviceId, u64>>;

impl Folded {
    /// Notes an entry that is there, whether it counts or not.
    fn note(&mut self, entry: &Entry, hash: Hash) {
        self.heads.insert(entry.device.clone(), Head { seq: entry.seq, hash });
        self.tick = self.tick.max(entry.tick);
        if !entry.seen.is_empty() {
            let seen = self.seen.entry(entry.device.clone()).or_default();
            seen.extend(entry.seen.iter().map(|(device, seq)| (device.clone(), *seq)));
        }
        self.cuts.extend(cuts(entry));
    }

    fn apply(&mut self, entry: &Entry) {
        self.believed.take(entry);
        let origin = entry.origin();
        for (n, event) in entry.events.iter().enumerate() {
            self.station.apply(&origin, n, event);
        }
    }
}

/// Collects entries, each device's in the order of seq, and folds them.
#[derive(Default)]
pub(super) struct Fold {
    chains: BTreeMap<DeviceId, Vec<Entry>>,
    pub folded: Folded,
}

impl Fold {
    /// Begins with what a person said about the clock.
    pub fn new(believed: Believed) -> Self {
        Fold { folded: Folded { believed, ..Folded::default() }, ..Fold::default() }
    }

    /// Takes the next entry of a device in and applies it at once: no other device has written.
    pub fn apply_only(&mut self, entry: &Entry, hash: Hash) {
        self.folded.note(entry, hash);
        self.folded.apply(entry);
    }

    /// Takes the next entry of a device in.
    pub fn take(&mut self, entry: Entry, hash: Hash) {
        self.folded.note(&entry, hash);
        match self.chains.get_mut(&entry.device) {
            Some(chain) => chain.push(entry),
            None => {
                self.chains.insert(entry.device.clone(), vec![entry]);
            }
        }
    }

    /// Ticks of one device grow. A chain that says otherwise is sorted, as all others are.
    pub fn sort(&mut self) {
        for chain in self.chains.values_mut() {
            if !chain.is_sorted_by_key(|entry| (entry.tick, entry.seq)) {
                chain.sort_by_key(|entry| (entry.tick, entry.seq));
            }
        }
    }

    /// Folds what was taken in.
    pub async fn finish<E: Env>(&mut self, slicer: &mut Slicer<'_, E>) {
        self.sort();
        let cuts = Cuts::of(self.folded.cuts.clone());
        let mut fronts: Vec<&[Entry]> = self.chains.values().map(Vec::as_slice).collect();
        let mut n = 0usize;
        loop {
            // Of a handful of devices in the order of their ids the first with the least tick.
            let least = fronts.iter().enumerate().filter_map(|(k, chain)| Some((chain.first()?.tick, k)));
            let Some((_, k)) = least.min() else { break };
            let Some((entry, rest)) = fronts.get(k).and_then(|chain| chain.split_first()) else { break };
            if let Some(front) = fronts.get_mut(k) {
                *front = rest;
            }
            if cuts.count(entry) {
                self.folded.apply(entry);
            }
            n += 1;
            if n.is_multiple_of(FEW) {
                slicer.breathe().await;
            }
        }
    }

    /// Every entry that was taken in; each device's in order, once they have been sorted.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.chains.values().flatten()
    }

    /// Puts an entry in the place of the one that was taken in with its seq.
    pub fn replace(&mut self, entry: Entry) {
        if let Some(place) = self.entry(&entry.id()) {
            *place = entry;
        }
    }

    fn entry(&mut self, place: &EntryId) -> Option<&mut Entry> {
        let chain = self.chains.get_mut(&place.device)?;
        let at = chain.binary_search_by_key(&place.seq, |entry| entry.seq).ok();
        let at = at.or_else(|| chain.iter().position(|entry| entry.seq == place.seq));
        at.and_then(|at| chain.get_mut(at))
    }

    /// Forgets what is personal in the `n`-th event of an entry.
    pub fn forget(&mut self, place: &EntryId, n: usize) {
        if let Some(event) = self.entry(place).and_then(|entry| entry.events.get_mut(n)) {
            event.forget();
        }
    }

    /// What it comes to. Many entries are not let go of at once, which would be felt.
    pub async fn let_go<E: Env>(self, slicer: &mut Slicer<'_, E>) -> Folded {
        for mut chain in self.chains.into_values() {
            while !chain.is_empty() {
                chain.truncate(chain.len().saturating_sub(FEW * 8));
                slicer.breathe().await;
            }
        }
        self.folded
    }
}

/// The tablets that an entry shuts out.
pub(super) fn cuts(entry: &Entry) -> impl Iterator<Item = Cut> + '_ {
    entry.events.iter().filter_map(|event| match event {
        Event::TabletShutOut(out) => Some((entry.order(), out.device.clone(), out.upto)),
        _ => None,
    })
}

/// Which entries do not count.
pub(super) struct Cuts {
    limits: BTreeMap<DeviceId, u64>,
    /// Entries that shut a tablet out and do not count themselves.
    void: BTreeSet<EntryId>,
}

impl Cuts {
    /// In the order of the fold, so that of two tablets that shut each other out the earlier word holds, on
    /// every tablet. The word of a tablet that is itself shut out before it is none, also where it came first.
    pub fn of(mut cuts: Vec<Cut>) -> Cuts {
        cuts.sort();
        let mut void = BTreeSet::new();
        loop {
            let mut known = Cuts { limits: BTreeMap::new(), void: BTreeSet::new() };
            let mut accepted = Vec::new();
            for ((_, by, seq), device, upto) in &cuts {
                let entry = EntryId { device: by.clone(), seq: *seq };
                if void.contains(&entry) || known.limit(by) < *seq {
                    known.void.insert(entry);
                    continue;
                }
                accepted.push(entry);
                let limit = known.limits.entry(device.clone()).or_insert(*upto);
                *limit = (*limit).max(*upto);
            }
            // Each round makes one more word void, so this comes to an end.
            match accepted.into_iter().find(|entry| known.limit(&entry.device) < entry.seq) {
                Some(entry) => void.insert(entry),
                None => return known,
            };
        }
    }

    /// Up to which entry a device counts.
    pub fn limit(&self, device: &DeviceId) -> u64 {
        self.limits.get(device).copied().unwrap_or(u64::MAX)
    }

    /// Does an entry count?
    pub fn count(&self, entry: &Entry) -> bool {
        self.limits.is_empty() || entry.seq <= self.limit(&entry.device) && !self.void.contains(&entry.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_of_a_tablet_that_is_shut_out_before_it_is_none_whichever_came_first() {
        let [a, c, x] = [1, 2, 3].map(|n| DeviceId::from_bytes([n; 5]));
        // Given a stolen tablet that shut another out, and the station that shut the stolen one out before that entry
        let theirs: Cut = ((50, c.clone(), 15), x.clone(), 5);
        let ours: Cut = ((60, a.clone(), 7), c.clone(), 10);
        for cuts in [vec![theirs.clone(), ours.clone()], vec![ours.clone(), theirs.clone()]] {
            let known = Cuts::of(cuts);
            // Then only the word of the station holds
            assert_eq!((known.limit(&c), known.limit(&x), known.limit(&a)), (10, u64::MAX, u64::MAX));
            assert!(known.void.contains(&EntryId { device: c.clone(), seq: 15 }));
        }
        // And of two that shut each other out the earlier one holds
        let mutual = Cuts::of(vec![((50, c.clone(), 15), a.clone(), 5), ours]);
        assert_eq!((mutual.limit(&a), mutual.limit(&c)), (5, u64::MAX));
    }
}
