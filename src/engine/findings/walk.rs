//! One walk over the journal: the last write of each tablet to each field, and what each tablet held at the time.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::clock::{Oddity, Times};
use super::writes::writes;
use crate::domain::Event;
use crate::domain::values::{DeviceId, EntryId};
use crate::engine::Engine;
use crate::engine::env::{Env, Progress, Slicer};
use crate::engine::fold::Cuts;
use crate::engine::record::Record;
use crate::journal::{Entry, Segment};
use crate::storage::{Area, Store, StoreError};

/// Bytes fetched at a time: the browser copies them in one go, which must not be felt.
const PAGE_BYTES: usize = 256 << 10;
/// Most entries that are looked for one by one because segments were put together meanwhile.
const MOST_SOUGHT: u64 = 2_000;

/// Where a write stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub entry: EntryId,
    pub event: usize,
    /// Among the writes of the event.
    pub write: usize,
}

/// The last write of one tablet to one field.
#[derive(Debug, Clone, Copy)]
struct Last {
    chain: usize,
    seq: u64,
    event: usize,
    write: usize,
}

/// One tablet.
#[derive(Debug, Default)]
struct Chain {
    /// What it held of the others from this seq on, by their place among the chains.
    held: BTreeMap<u64, BTreeMap<usize, u64>>,
    times: Times,
    /// The next seq that is expected.
    next: u64,
    holes: Vec<(u64, u64)>,
}

/// What a walk has come by.
#[derive(Debug, Default)]
pub(super) struct Walk {
    devices: Vec<DeviceId>,
    chains: Vec<Chain>,
    /// By the number of a field; where several fields have one number, they are told apart when fetched.
    last: BTreeMap<u64, Vec<Last>>,
    /// What was settled without a choice.
    pub seen_to: BTreeSet<(String, String)>,
    pub unread: u64,
}

impl Walk {
    /// Walks; `None` when `go_on` says no.
    pub async fn over<S: Store, E: Env>(
        engine: &Engine<S, E>,
        go_on: &impl Fn() -> bool,
        progress: Progress<'_>,
    ) -> Result<Option<Walk>, StoreError> {
        let heads = engine.heads();
        let mut walk = Walk { devices: heads.keys().cloned().collect(), ..Walk::default() };
        walk.chains.resize_with(walk.devices.len(), Chain::default);
        let station = engine.sign().station;
        // What a tablet wrote after it was shut out is in no version that shows.
        let cuts = Cuts::of(engine.state.borrow().cuts.clone());
        let (total, mut done, mut limit) = (engine.entries(), 0, 4);
        let mut slicer = Slicer::new(&engine.env);
        let mut after: Option<String> = None;
        loop {
            let page = engine.store.scan(Area::Segments, after.as_deref(), limit).await?;
            let Some((last, _)) = page.last() else { break };
            after = Some(last.clone());
            let bytes: usize = page.iter().map(|(_, bytes)| bytes.len()).sum();
            limit = (PAGE_BYTES * page.len() / bytes.max(1)).clamp(1, 512);
            for segment in page.iter().filter_map(|(_, bytes)| Segment::from_bytes(bytes).ok()) {
                let Ok(chain) = walk.devices.binary_search(&segment.device) else { continue };
                for (seq, sealed) in (segment.first..).zip(&segment.records) {
                    if !go_on() {
                        return Ok(None);
                    }
                    let record = Record::open(&engine.ring(), &station, &segment.device, seq, sealed).ok();
                    let entry = record.and_then(|record| record.line.entry().ok());
                    match entry.filter(|entry| entry.seq == seq && entry.device == segment.device) {
                        Some(entry) if !cuts.count(&entry) => {}
                        Some(entry) => walk.take(chain, &entry),
                        None => walk.unread += 1,
                    }
                    walk.reached(chain, seq);
                    done += 1;
                    if done % 16 == 0 {
                        slicer.breathe().await;
                        progress(done, total);
                    }
                }
            }
        }
        for (chain, head) in heads.values().enumerate() {
            walk.reached(chain, head.seq + 1);
        }
        walk.fill_holes(engine, &cuts).await?;
        Ok(Some(walk))
    }

    /// Everything of a chain before this seq has been passed.
    fn reached(&mut self, chain: usize, seq: u64) {
        let Some(chain) = self.chains.get_mut(chain) else { return };
        let next = chain.next.max(1);
        if seq > next {
            chain.holes.push((next, seq - 1));
        }
        chain.next = next.max(seq + 1);
    }

    /// What was not where it was looked for: lost, or moved into another segment while this went on.
    async fn fill_holes<S: Store, E: Env>(
        &mut self,
        engine: &Engine<S, E>,
        cuts: &Cuts,
    ) -> Result<(), StoreError> {
        let mut sought = 0;
        for n in 0..self.chains.len() {
            let (Some(device), Some(chain)) = (self.devices.get(n).cloned(), self.chains.get_mut(n)) else {
                continue;
            };
            for (from, to) in std::mem::take(&mut chain.holes) {
                for seq in from..=to {
                    sought += 1;
                    if sought > MOST_SOUGHT {
                        self.unread += to - seq + 1;
                        break;
                    }
                    match engine.entry_at(&EntryId { device: device.clone(), seq }).await? {
                        Some(entry) if !cuts.count(&entry) => {}
                        Some(entry) => self.take(n, &entry),
                        None => self.unread += 1,
                    }
                }
            }
        }
        Ok(())
    }

    /// Takes an entry into account; those of one tablet mostly come in their order.
    pub(super) fn take(&mut self, n: usize, entry: &Entry) {
        let seq = entry.seq;
        if let Some(chain) = self.chains.get_mut(n) {
            chain.times.note(seq, entry.at);
            if !entry.seen.is_empty() {
                let place = |device: &DeviceId| self.devices.binary_search(device).ok();
                let held = entry.seen.iter().filter_map(|(device, seq)| Some((place(device)?, *seq)));
                chain.held.insert(seq, held.collect());
            }
        }
        for (event, happened) in entry.events.iter().enumerate() {
            for (write, written) in writes(happened).iter().enumerate() {
                let lasts = self.last.entry(number(written.thing, written.field)).or_default();
                let now = Last { chain: n, seq, event, write };
                match lasts.iter_mut().find(|last| last.chain == n) {
                    Some(last) if last.seq <= seq => *last = now,
                    Some(_) => {}
                    None => lasts.push(now),
                }
            }
            if let Event::FindingSettled(settled) = happened
                && settled.chose.is_none()
            {
                self.seen_to.insert((settled.thing.clone(), settled.field.clone()));
            }
        }
    }

    /// The fields that several tablets wrote last without holding what the others had written: the places of those
    /// writes. Whether they say different things is not known yet.
    pub(super) fn conflicts(&self) -> Vec<Vec<Place>> {
        let held = self.held();
        let several = self.last.values().filter(|lasts| lasts.len() > 1);
        let conflicts = several.filter_map(|lasts| {
            let overwritten = |own: &Last| lasts.iter().any(|other| holds(&held, other, own));
            let open: Vec<&Last> = lasts.iter().filter(|own| !overwritten(own)).collect();
            (open.len() > 1).then(|| open.into_iter().filter_map(|last| self.place(*last)).collect())
        });
        conflicts.collect()
    }

    /// The stretches whose time cannot be, but for those that somebody has seen to.
    pub(super) fn oddities(&self, seen_to: &BTreeSet<(String, String)>) -> Vec<Oddity> {
        let all =
            self.devices.iter().zip(&self.chains).flat_map(|(device, chain)| chain.times.oddities(device));
        all.filter(|odd| !seen_to.contains(&(odd.from.to_string(), Oddity::FIELD.to_owned()))).collect()
    }

    fn place(&self, last: Last) -> Option<Place> {
        let device = self.devices.get(last.chain)?.clone();
        Some(Place { entry: EntryId { device, seq: last.seq }, event: last.event, write: last.write })
    }

    /// By chain: what it held of every other from which seq on. An entry names only what had moved since the one
    /// before it, so that one carries on.
    fn held(&self) -> Vec<Vec<(u64, BTreeMap<usize, u64>)>> {
        let carry = |chain: &Chain| {
            let mut all: BTreeMap<usize, u64> = BTreeMap::new();
            let steps = chain.held.iter().map(|(from, moved)| {
                for (other, seq) in moved {
                    let known = all.entry(*other).or_default();
                    *known = (*known).max(*seq);
                }
                (*from, all.clone())
            });
            steps.collect()
        };
        self.chains.iter().map(carry).collect()
    }
}

/// Did whoever wrote `other` hold `own`? What a tablet held is said by itself alone: an entry that was held by an
/// entry that was held may be missing where files came in parts, and then nobody has seen it.
fn holds(held: &[Vec<(u64, BTreeMap<usize, u64>)>], other: &Last, own: &Last) -> bool {
    let Some(steps) = held.get(other.chain).filter(|_| other.chain != own.chain) else { return false };
    let at = steps.partition_point(|(from, _)| *from <= other.seq);
    let step = at.checked_sub(1).and_then(|at| steps.get(at));
    step.and_then(|(_, all)| all.get(&own.chain)).is_some_and(|seq| *seq >= own.seq)
}

/// A field as a number.
fn number(thing: &str, field: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    (thing, field).hash(&mut hasher);
    hasher.finish()
}
