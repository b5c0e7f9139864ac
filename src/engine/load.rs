//! From stored segments to a station: open, parse, fold, in small slices.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::env::{Env, Progress, Slicer};
use super::fold::{Fold, Folded};
use super::record::{Record, RecordError, stored};
use super::{Device, keys};
use crate::domain::values::DeviceId;
use crate::journal::{Head, Heads, Segment, genesis};
use crate::storage::{Area, FENCE_KEY, Fence, Store, StoreError};
use crate::vault::{Header, OpenError, Ring};

/// Segments fetched from the store at a time, where their size does not matter.
pub(super) const PAGE: usize = 64;
/// Bytes fetched at a time while opening: the browser copies them in one go, which must not be felt.
const PAGE_BYTES: usize = 256 << 10;

/// Everything of an area, in pieces that are not felt.
pub(super) struct Pages {
    area: Area,
    after: Option<String>,
    limit: usize,
}

impl Pages {
    /// At the beginning.
    pub fn new() -> Self {
        Pages::of(Area::Segments)
    }

    /// At the beginning of another area.
    pub fn of(area: Area) -> Self {
        Pages { area, after: None, limit: 4 }
    }

    /// The next ones; none at the end.
    pub async fn next<S: Store>(&mut self, store: &S) -> Result<Option<Vec<(String, Vec<u8>)>>, StoreError> {
        let page = store.scan(self.area, self.after.as_deref(), self.limit).await?;
        let Some((last, _)) = page.last() else { return Ok(None) };
        self.after = Some(last.clone());
        let bytes: usize = page.iter().map(|(_, bytes)| bytes.len()).sum();
        self.limit = (PAGE_BYTES * page.len() / bytes.max(1)).clamp(1, 512);
        Ok(Some(page))
    }
}

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

impl Loss {
    /// Has a person let go of every entry of it? What was damaged then may be missing by now.
    fn is_let_go(&self, accepted: &[Loss]) -> bool {
        let mut next = self.from;
        while next <= self.to {
            let covers = |loss: &&Loss| loss.device == self.device && loss.from <= next && next <= loss.to;
            let Some(loss) = accepted.iter().find(covers) else { return false };
            next = loss.to.saturating_add(1);
        }
        true
    }
}

/// What was found, folded.
pub(super) struct Loaded {
    pub folded: Folded,
    pub capped: Heads,
    pub losses: Vec<Loss>,
    /// Losses that a person has let go.
    pub accepted: Vec<Loss>,
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
    let collect = expected.len() > 1 || others;
    let mut fold = Fold::new(keys::get_json(store, keys::CLOCK).await?.unwrap_or_default());
    let mut losses = Losses::default();
    let mut slicer = Slicer::new(env);
    let total: u64 = expected.values().sum();
    let mut done = 0;
    let mut pages = Pages::new();
    while let Some(page) = pages.next(store).await? {
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
                            // Those of several devices are collected first: they interleave.
                            if collect {
                                fold.take(entry, record.hash);
                            } else {
                                fold.apply_only(&entry, record.hash);
                            }
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
    fold.finish(&mut slicer).await;
    let folded = fold.let_go(&mut slicer).await;
    let capped = capped(store, ring, header.station(), &folded).await?;
    let losses = losses.found.into_iter().filter(|loss| !loss.is_let_go(&accepted)).collect();
    Ok((fence, Loaded { folded, capped, losses, accepted }))
}

/// Heads of tablets that are shut out, where more has come than counts: two tablets that have come to the same
/// say so, whichever of them had been handed in more.
pub(super) async fn capped<S: Store>(
    store: &S,
    ring: &Ring,
    station: &str,
    folded: &Folded,
) -> Result<Heads, StoreError> {
    let mut capped = Heads::new();
    for (device, seq) in folded.station.tablets().limits() {
        if folded.heads.get(device).is_some_and(|head| head.seq > seq) {
            let record = stored(store, ring, station, device, seq).await?;
            let hash = record.map_or_else(|| genesis(station, device), |record| record.hash);
            capped.insert(device.clone(), Head { seq, hash });
        }
    }
    Ok(capped)
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
