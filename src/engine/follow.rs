//! Two windows on one station: one writes, the others follow what it has written.

use super::env::{Env, Progress};
use super::execute::Composed;
use super::record::Record;
use super::{Engine, Writing, keys};
use crate::domain::Slices;
use crate::domain::values::DeviceId;
use crate::journal::{self, Head, Segment, segment_key};
use crate::storage::{Area, FENCE_KEY, Fence, Store, StoreError};
use std::collections::BTreeMap;

/// What following has brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Followed {
    Nothing,
    /// New entries, which touched these parts.
    Entries(Slices),
    /// Everything was read anew.
    Anew,
}

impl<S: Store, E: Env> Engine<S, E> {
    /// Looks at the disk: has another window taken over, and what has it written? Never writes.
    ///
    /// # Errors
    /// When storage cannot be read; everything is as before then.
    pub async fn follow(&self, progress: Progress<'_>) -> Result<Followed, StoreError> {
        let _turn = self.queue.lock().await;
        match self.writing() {
            Writing::Elsewhere => self.catch_up(progress).await,
            Writing::Yes => {
                if self.stored_fence().await?.epoch == self.state.borrow().fence.epoch {
                    return Ok(Followed::Nothing);
                }
                self.state.borrow_mut().writing = Writing::Elsewhere;
                self.catch_up(progress).await
            }
            // What is open is settled by whoever writes next; what is damaged, by a person.
            Writing::Uncertain | Writing::Damaged => Ok(Followed::Nothing),
        }
    }

    /// Reads what the disk has and memory does not. Where that is more than new entries at the end of
    /// this device's journal, everything is read anew.
    pub(super) async fn catch_up(&self, progress: Progress<'_>) -> Result<Followed, StoreError> {
        if !matches!(self.writing(), Writing::Elsewhere | Writing::Yes) {
            self.reload(progress).await?;
            return Ok(Followed::Anew);
        }
        let (fence, mine) = (self.stored_fence().await?, self.state.borrow().fence);
        if fence == mine {
            return Ok(Followed::Nothing);
        }
        let news = if self.others_moved().await? { None } else { self.news(mine.head, fence.head).await? };
        let Some(news) = news else {
            self.reload(progress).await?;
            return Ok(Followed::Anew);
        };
        let accepted = keys::get_json(&self.store, keys::LOSSES).await?.unwrap_or_default();
        let mut state = self.state.borrow_mut();
        state.accepted = accepted;
        let mut touched = Slices::default();
        for composed in &news {
            touched.extend(state.apply(composed).touched);
        }
        state.fence = fence;
        Ok(if news.is_empty() { Followed::Nothing } else { Followed::Entries(touched) })
    }

    async fn stored_fence(&self) -> Result<Fence, StoreError> {
        let stored = self.store.get(Area::Meta, FENCE_KEY).await?;
        Ok(stored.and_then(|bytes| Fence::from_bytes(&bytes)).unwrap_or_default())
    }

    /// Have entries of other devices been taken in?
    async fn others_moved(&self) -> Result<bool, StoreError> {
        let stored: Option<BTreeMap<DeviceId, u64>> = keys::get_json(&self.store, keys::HEADS).await?;
        let state = self.state.borrow();
        let known = |device: &DeviceId, seq: u64| state.heads.get(device).is_some_and(|head| head.seq >= seq);
        let own = &self.device().id;
        Ok(stored
            .is_some_and(|heads| heads.iter().any(|(device, seq)| device != own && !known(device, *seq))))
    }

    /// The entries of this device after `from`, up to `to`; `None` when they do not simply go on.
    async fn news(&self, from: u64, to: u64) -> Result<Option<Vec<Composed>>, StoreError> {
        let device = &self.device().id;
        let (station, mut tick, mut previous) = {
            let state = self.state.borrow();
            let station = state.header.station().to_owned();
            let start = || journal::genesis(&station, device);
            let previous = state.heads.get(device).map_or_else(start, |head| head.hash);
            (station, state.tick, previous)
        };
        let mut news = Vec::new();
        if to < from {
            return Ok(None);
        }
        // The segment that holds the next entry may have begun long before it.
        let last = self.store.scan_back(Area::Segments, &segment_key(device, from + 2), 1).await?;
        let mut page = last;
        while (news.len() as u64) < to - from {
            let Some((key, _)) = page.last() else { return Ok(None) };
            let after = key.clone();
            for (_, bytes) in &page {
                let Ok(segment) = Segment::from_bytes(bytes) else { return Ok(None) };
                for (seq, sealed) in (segment.first..).zip(&segment.records) {
                    let next = from + 1 + news.len() as u64;
                    if segment.device != *device || seq < next || seq > to {
                        continue;
                    }
                    let record = Record::open(&self.ring(), &station, device, seq, sealed).ok();
                    let entry = record.as_ref().and_then(|record| record.line.entry().ok());
                    let (Some(record), Some(entry)) = (record, entry) else { return Ok(None) };
                    let follows = record.hash == journal::next(&previous, &record.line.chained);
                    let back = self.reaches_back(&entry.events);
                    if seq != next || !follows || entry.tick <= tick || back {
                        return Ok(None);
                    }
                    (tick, previous) = (entry.tick, record.hash);
                    let head = Head { seq, hash: record.hash };
                    news.push(Composed { entry, head, sealed: Vec::new() });
                }
            }
            page = self.store.scan(Area::Segments, Some(&after), super::load::PAGE).await?;
        }
        Ok(Some(news))
    }
}
