//! From stored segments to a station: open, parse, fold, in small slices.

use std::collections::{BTreeMap, VecDeque};

use serde::{Deserialize, Serialize};

use super::clock::Believed;
use super::env::{Env, Progress, Slicer};
use super::record::{Record, RecordError};
use super::{Device, keys};
use crate::domain::Station;
use crate::domain::values::DeviceId;
use crate::journal::{Entry, Head, Heads, Segment};
use crate::storage::{Area, FENCE_KEY, Fence, Store, StoreError};
use crate::vault::{Header, OpenError, Ring};

/// Segments fetched from the store at a time, where their size does not matter.
pub(super) const PAGE: usize = 64;
/// Bytes fetched at a time while opening: the browser copies them in one go, which must not be felt.
const PAGE_BYTES: usize = 256 << 10;

/// Entries of a device that could not be read, from and to inclusive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loss {
    pub device: DeviceId,
    pub from: u64,
    pub to: u64,
    pub kind: LossKind,
}

/// What happened to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LossKind {
    /// Not in the store at all.
    Missing,
    /// There, but the bytes are not what was sealed.
    Damaged,
    /// Sealed under a key that this vault does not hold.
    UnknownKey,
}

/// The result of a fold.
pub(super) struct Loaded {
    pub station: Station,
    pub heads: Heads,
    pub tick: u64,
    pub seen: BTreeMap<DeviceId, u64>,
    pub losses: Vec<Loss>,
    pub believed: Believed,
}

/// Reads everything and folds it. `floor` is how far the journal must at least have come.
pub(super) async fn load<S: Store, E: Env>(
    store: &S,
    env: &E,
    ring: &Ring,
    header: &Header,
    device: &Device,
    floor: &BTreeMap<DeviceId, u64>,
    progress: Progress<'_>,
) -> Result<(Fence, Loaded), StoreError> {
    let fence = store.get(Area::Meta, FENCE_KEY).await?.and_then(|bytes| Fence::from_bytes(&bytes));
    let fence = fence.unwrap_or_default();
    let heads: Option<BTreeMap<DeviceId, u64>> = keys::get_json(store, keys::HEADS).await?;
    // Heads that cannot be read may have named other devices: then everything is sorted by tick.
    let others = heads.is_none() && store.get(Area::Meta, keys::HEADS).await?.is_some();
    let mut expected = heads.unwrap_or_default();
    if fence.head > 0 {
        expected.insert(device.id.clone(), fence.head);
    }
    for (device, seq) in floor {
        let head = expected.entry(device.clone()).or_default();
        *head = (*head).max(*seq);
    }
    let accepted: Vec<Loss> = keys::get_json(store, keys::LOSSES).await?.unwrap_or_default();
    let mut fold = Fold::new(device.id.clone(), expected.len() > 1 || others);
    fold.loaded.believed = keys::get_json(store, keys::CLOCK).await?.unwrap_or_default();
    let mut losses = Losses::default();
    let mut slicer = Slicer::new(env);
    let total: u64 = expected.values().sum();
    let mut after: Option<String> = None;
    let mut done = 0;
    let mut limit = 4;
    loop {
        let page = store.scan(Area::Segments, after.as_deref(), limit).await?;
        let Some((last, _)) = page.last() else { break };
        after = Some(last.clone());
        limit = next_page(&page);
        for (key, bytes) in page {
            let Ok(segment) = Segment::from_bytes(&bytes) else {
                losses.unreadable(&key);
                continue;
            };
            losses.reached(&segment.device, segment.first, LossKind::Missing);
            for (seq, sealed) in (segment.first..).zip(&segment.records) {
                match Record::open(ring, header.station(), &segment.device, seq, sealed) {
                    Ok(record) => match record.line.entry() {
                        Ok(entry) if entry.seq == seq && entry.device == segment.device => {
                            fold.take(entry, record.hash);
                        }
                        _ => losses.add(&segment.device, seq, LossKind::Damaged),
                    },
                    Err(error) => losses.add(&segment.device, seq, kind_of(error)),
                }
                losses.read(&segment.device, seq);
                done += 1;
                if done % 64 == 0 {
                    slicer.breathe().await;
                    progress(done, total);
                }
            }
        }
    }
    for (device, head) in &expected {
        losses.reached(device, head + 1, LossKind::Missing);
    }
    let mut loaded = fold.finish(&mut slicer).await;
    loaded.losses = losses.found.into_iter().filter(|loss| !accepted.contains(loss)).collect();
    Ok((fence, loaded))
}

/// How many segments to fetch next, where those of this page came last.
pub(super) fn next_page(page: &[(String, Vec<u8>)]) -> usize {
    let bytes: usize = page.iter().map(|(_, bytes)| bytes.len()).sum();
    (PAGE_BYTES * page.len() / bytes.max(1)).clamp(1, 512)
}

fn kind_of(error: RecordError) -> LossKind {
    match error {
        RecordError::Sealed(OpenError::UnknownKey) => LossKind::UnknownKey,
        RecordError::Sealed(OpenError::Damaged) | RecordError::Entry(_) => LossKind::Damaged,
    }
}

/// What is missing, as it turns up.
#[derive(Default)]
struct Losses {
    found: Vec<Loss>,
    /// The next seq expected of each device.
    next: BTreeMap<DeviceId, u64>,
}

impl Losses {
    /// Everything between what was read and this seq is lost.
    fn reached(&mut self, device: &DeviceId, seq: u64, kind: LossKind) {
        let next = self.next.get(device).copied().unwrap_or(1);
        if seq > next {
            self.found.push(Loss { device: device.clone(), from: next, to: seq - 1, kind });
            self.next.insert(device.clone(), seq);
        }
    }

    fn read(&mut self, device: &DeviceId, seq: u64) {
        self.next.insert(device.clone(), seq + 1);
    }

    /// One entry; neighbours of the same kind become one loss.
    fn add(&mut self, device: &DeviceId, seq: u64, kind: LossKind) {
        match self.found.last_mut() {
            Some(last) if last.device == *device && last.kind == kind && last.to + 1 == seq => last.to = seq,
            _ => self.found.push(Loss { device: device.clone(), from: seq, to: seq, kind }),
        }
    }

    /// A segment whose headers are gone: what it held turns up as missing when the next one is
    /// reached. One that stands under no readable key held nothing of ours.
    fn unreadable(&mut self, key: &str) {
        let device = key.split('/').next().and_then(|device| DeviceId::try_from(device.to_owned()).ok());
        let first = key.split('/').nth(1).and_then(|seq| seq.parse::<u64>().ok());
        if let (Some(device), Some(first)) = (device, first) {
            self.reached(&device, first + 1, LossKind::Damaged);
        }
    }
}

/// Folds entries in the order of their ticks. One device's entries come in order and are applied at once; those of
/// several wait until all are here, and are then taken by turns.
pub(super) struct Fold {
    own: DeviceId,
    collect: bool,
    waiting: BTreeMap<DeviceId, VecDeque<Entry>>,
    pub loaded: Loaded,
}

impl Fold {
    pub fn new(own: DeviceId, collect: bool) -> Self {
        let loaded = Loaded {
            station: Station::default(),
            heads: Heads::new(),
            tick: 0,
            seen: BTreeMap::new(),
            losses: Vec::new(),
            believed: Believed::default(),
        };
        Fold { own, collect, waiting: BTreeMap::new(), loaded }
    }

    fn take(&mut self, entry: Entry, hash: crate::journal::Hash) {
        self.loaded.heads.insert(entry.device.clone(), Head { seq: entry.seq, hash });
        self.push(entry);
    }

    /// The next entry of its device.
    pub fn push(&mut self, entry: Entry) {
        self.loaded.tick = self.loaded.tick.max(entry.tick);
        if !self.collect {
            apply(&mut self.loaded, &self.own, &entry);
        } else if let Some(waiting) = self.waiting.get_mut(&entry.device) {
            waiting.push_back(entry);
        } else {
            self.waiting.insert(entry.device.clone(), VecDeque::from([entry]));
        }
    }

    pub async fn finish<E: Env>(mut self, slicer: &mut Slicer<'_, E>) -> Loaded {
        // Ticks of a device only grow, so the next entry of all is the first of some device.
        let mut queues: Vec<VecDeque<Entry>> = self.waiting.into_values().collect();
        let mut n = 0_u64;
        loop {
            let first = queues.iter_mut().filter(|queue| !queue.is_empty());
            let first = first.min_by(|a, b| {
                let order = |queue: &VecDeque<Entry>| queue.front().map(|entry| entry.tick);
                order(a).cmp(&order(b))
            });
            let Some(entry) = first.and_then(VecDeque::pop_front) else { return self.loaded };
            apply(&mut self.loaded, &self.own, &entry);
            n += 1;
            if n.is_multiple_of(64) {
                slicer.breathe().await;
            }
        }
    }
}

fn apply(loaded: &mut Loaded, own: &DeviceId, entry: &Entry) {
    if entry.device == *own {
        let seen = entry.seen.iter().map(|(device, seq)| (device.clone(), *seq));
        loaded.seen.extend(seen);
    }
    loaded.believed.take(entry);
    let origin = entry.origin();
    for (n, event) in entry.events.iter().enumerate() {
        loaded.station.apply(&origin, n, event);
    }
}
