//! Command → decide → append (await disk) → apply. In this order, here and nowhere else.

use std::collections::{BTreeMap, BTreeSet};

use super::access::NewKeys;
use super::env::{Env, Slicer, entropy};
use super::fold::Cuts;
use super::record::Record;
use super::{Done, Engine, Refusal, Rules, State, Writing};
use crate::domain::privacy::about;
use crate::domain::values::{DeviceId, EntryId, Instant, StaffId};
use crate::domain::{Actor, Command, Event, Rejection, Slices};
use crate::journal::{self, Entry, Head, Segment, segment_key};
use crate::storage::{Area, Expect, FENCE_KEY, Fence, Store, StoreError, Write};
use crate::vault::{Kek, random};

/// An entry that has been written and sealed, but is neither on disk nor applied.
pub(super) struct Composed {
    pub entry: Entry,
    pub head: Head,
    pub sealed: Vec<u8>,
}

impl<S: Store, E: Env> Engine<S, E> {
    /// Carries out a command. When this returns `Ok`, the change is on disk and applied; commands
    /// of one window are carried out one after another.
    ///
    /// # Errors
    /// Why nothing was changed; see [`Refusal`].
    pub async fn execute(&self, command: Command) -> Result<Done, Refusal> {
        self.carry_out(command, None, Vec::new()).await
    }

    /// [`Engine::execute`], with the key of whoever gets a way in by it, and what is written or deleted
    /// beside the journal in the same transaction.
    pub(super) async fn carry_out(
        &self,
        command: Command,
        kek: Option<&Kek>,
        beside: Vec<Write>,
    ) -> Result<Done, Refusal> {
        // Before the queue: while they are on their way, reading and following go on.
        let rules = self.rules().await?;
        let _turn = self.queue.lock().await;
        let before = self.state.borrow().fence.head;
        self.settle().await?;
        // What was asked for last is there after all. Whoever asks again may not know: money is not taken twice.
        if self.state.borrow().fence.head != before {
            return Err(Refusal::SavedAfterAll);
        }
        // A new name is a change of its own, and says nothing of this one.
        let command = self.with_sure_numbers(command).await?;
        let before = self.state.borrow().fence.head;
        match self.carry_out_now(rules, command, kek, beside).await {
            Err(Refusal::NotSaved(error)) => self.look(before, error).await,
            other => other,
        }
    }

    /// After the disk has failed: is what was to be written there or not? Somebody stands at the desk and has paid.
    async fn look(&self, before: u64, error: StoreError) -> Result<Done, Refusal> {
        let looked = self.settle().await;
        if self.state.borrow().fence.head != before {
            return Ok(Done { touched: Slices::ALL });
        }
        // A full disk has said no, and may go on saying so.
        Err(match looked {
            Ok(()) => Refusal::NotSaved(error),
            Err(Refusal::NotSaved(_)) if error != StoreError::Full => Refusal::Unsettled(error),
            Err(Refusal::NotSaved(_)) => Refusal::NotSaved(error),
            Err(other) => other,
        })
    }

    /// [`Engine::carry_out`] for whoever has the turn and has settled.
    pub(super) async fn carry_out_now(
        &self,
        rules: Rules,
        command: Command,
        kek: Option<&Kek>,
        beside: Vec<Write>,
    ) -> Result<Done, Refusal> {
        let composed = self.state.borrow().compose(self, rules, command, self.env.now())?;
        let keys = self.keys_after(&composed.entry, kek)?;
        let mut writes = self.erasures(&composed.entry.events).await.map_err(Refusal::NotSaved)?;
        writes.extend(keys.as_ref().map(NewKeys::write));
        writes.extend(beside);
        let fence = self.state.borrow().fence;
        let moved = Fence { head: composed.head.seq, ..fence };
        writes.push(put_record(&composed));
        writes.push(Write::put(Area::Meta, FENCE_KEY, moved.to_bytes()));
        match self.store.commit(Expect::Fence(Some(fence)), writes).await {
            Ok(()) => {
                if let Some(keys) = keys {
                    self.take_keys(keys);
                }
                let anew = self.reaches_back(&composed.entry.events);
                let done = self.state.borrow_mut().apply(&composed);
                if anew {
                    // On disk it is; read again at the next unlock if not now.
                    let _ = self.reload(&|_, _| {}).await;
                }
                Ok(done)
            }
            Err(StoreError::Fenced { .. }) => {
                self.state.borrow_mut().writing = Writing::Elsewhere;
                Err(Refusal::TakenOver)
            }
            Err(error) => {
                self.state.borrow_mut().writing = Writing::Uncertain;
                Err(Refusal::NotSaved(error))
            }
        }
    }

    /// Before anything is written: is this window still the one that writes, and is what it last
    /// tried to write on disk or not?
    pub(super) async fn settle(&self) -> Result<(), Refusal> {
        match self.writing() {
            Writing::Yes => Ok(()),
            Writing::Elsewhere => Err(Refusal::TakenOver),
            Writing::Damaged => Err(Refusal::Damaged),
            Writing::Uncertain => {
                self.reload(&|_, _| {}).await.map_err(Refusal::NotSaved)?;
                match self.writing() {
                    // Raised anew, so that nothing of ours can arrive later.
                    Writing::Yes => self.raise_again().await,
                    Writing::Damaged => Err(Refusal::Damaged),
                    Writing::Elsewhere | Writing::Uncertain => Err(Refusal::TakenOver),
                }
            }
        }
    }

    /// Finds out whether this disk takes anything, where the last try left that open.
    ///
    /// # Errors
    /// Why it does not.
    pub async fn make_sure(&self) -> Result<(), Refusal> {
        let _turn = self.queue.lock().await;
        self.settle().await
    }

    async fn raise_again(&self) -> Result<(), Refusal> {
        match self.raise_fence().await {
            Ok(()) => Ok(()),
            Err(StoreError::Fenced { .. }) => {
                self.state.borrow_mut().writing = Writing::Elsewhere;
                Err(Refusal::TakenOver)
            }
            Err(error) => {
                self.state.borrow_mut().writing = Writing::Uncertain;
                Err(Refusal::NotSaved(error))
            }
        }
    }

    /// Does one of these events change what entries of before come to?
    pub(super) fn reaches_back(&self, events: &[Event]) -> bool {
        let state = self.state.borrow();
        events.iter().any(|event| match event {
            Event::TabletShutOut(out) => {
                let before = state.station.tablets().out(&out.device).map_or(out.upto, |out| out.upto);
                state.heads.get(&out.device).is_some_and(|head| head.seq > before.min(out.upto))
            }
            _ => false,
        })
    }

    /// What erasing events drop from what is stored; goes into the same transaction as they do.
    pub(super) async fn erasures(&self, events: &[Event]) -> Result<Vec<Write>, StoreError> {
        let mut parts: BTreeMap<EntryId, Vec<usize>> = BTreeMap::new();
        for event in events {
            if let Event::Erased(erased) = event {
                for (entry, n) in erased.parts.iter().filter_map(|part| place(part)) {
                    parts.entry(entry).or_default().push(n);
                }
            }
        }
        if parts.is_empty() {
            return Ok(Vec::new());
        }
        let mut writes = self.photos_erased(events);
        let (mut named, beyond) = (erased_by(events), self.beyond());
        let mut slicer = Slicer::new(&self.env);
        let mut after: Option<String> = None;
        loop {
            slicer.breathe().await;
            let page = self.store.scan(Area::Segments, after.as_deref(), super::load::PAGE).await?;
            let Some((last, _)) = page.last() else { return Ok(writes) };
            after = Some(last.clone());
            for (key, bytes) in page {
                let Ok(mut segment) = Segment::from_bytes(&bytes) else { continue };
                if let Some(limit) = beyond.get(&segment.device) {
                    self.tied_in(&segment, *limit, &mut named, &mut parts);
                }
                if self.erase_in(&mut segment, &parts) {
                    writes.push(Write::put(Area::Segments, key, segment.to_bytes()));
                }
            }
        }
    }

    /// Up to where devices count of which more is here.
    fn beyond(&self) -> BTreeMap<DeviceId, u64> {
        let state = self.state.borrow();
        let cuts = Cuts::of(state.cuts.clone());
        let more = state.heads.iter().map(|(device, head)| (device, head.seq, cuts.limit(device)));
        more.filter(|(_, seq, limit)| seq > limit).map(|(device, _, limit)| (device.clone(), limit)).collect()
    }

    /// What entries that do not count say about what is erased: nobody sees it, so no erasure names it.
    fn tied_in(
        &self,
        segment: &Segment,
        limit: u64,
        named: &mut BTreeSet<String>,
        parts: &mut BTreeMap<EntryId, Vec<usize>>,
    ) {
        let station = self.state.borrow().header.station().to_owned();
        for (seq, sealed) in (segment.first..).zip(&segment.records).filter(|(seq, _)| *seq > limit) {
            let record = Record::open(&self.ring(), &station, &segment.device, seq, sealed).ok();
            let Some(entry) = record.and_then(|record| record.line.entry().ok()) else { continue };
            for (n, event) in entry.events.iter().enumerate() {
                if !about(event).is_some_and(|of| named.contains(of)) {
                    continue;
                }
                parts.entry(entry.id()).or_default().push(n);
                if matches!(event, Event::RequestRegistered(_)) {
                    named.insert(part(&entry.id(), n));
                }
            }
        }
    }

    /// Photos go with the words they belong to.
    fn photos_erased(&self, events: &[Event]) -> Vec<Write> {
        let parts: Vec<String> = erased_by(events).into_iter().collect();
        let photos = self.read(|station| station.requests().photos_of(&parts));
        photos.into_iter().map(|name| Write::delete(Area::Blobs, name)).collect()
    }

    /// Drops personal parts in a segment; true when there were any.
    pub(super) fn erase_in(&self, segment: &mut Segment, parts: &BTreeMap<EntryId, Vec<usize>>) -> bool {
        let station = self.state.borrow().header.station().to_owned();
        let (first, device) = (segment.first, segment.device.clone());
        let place = |seq| EntryId { device: device.clone(), seq };
        let mut changed = false;
        for (id, parts) in parts.range(place(first)..place(segment.end())) {
            let at = usize::try_from(id.seq - first).ok();
            let Some(sealed) = at.and_then(|at| segment.records.get_mut(at)) else { continue };
            let Ok(mut record) = Record::open(&self.ring(), &station, &device, id.seq, sealed) else {
                continue;
            };
            let dropped = parts.iter().filter(|n| record.line.erase(**n)).count();
            if dropped > 0 {
                *sealed = record.seal(&self.ring(), &station, &device, id.seq, &mut entropy(&self.env));
                changed = true;
            }
        }
        changed
    }
}

impl State {
    /// Decides a command and writes the entry it becomes, at the next place of this device.
    pub(super) fn compose<S: Store, E: Env>(
        &self,
        engine: &Engine<S, E>,
        rules: Rules,
        command: Command,
        at: Instant,
    ) -> Result<Composed, Refusal> {
        let device = &engine.device().id;
        let id = EntryId { device: device.clone(), seq: self.fence.head + 1 };
        let events = (rules.decide)(&self.station, &self.actor, &id, at.day(), command)?;
        let by = match &self.actor {
            Actor::Staff(staff) => staff.clone(),
            // The founder is the manager whom the first event creates.
            Actor::Founder => StaffId::born(&id, 0),
        };
        let last = self.seen.get(device);
        let seen = self.heads.iter().filter(|(other, head)| {
            *other != device && last.and_then(|last| last.get(*other)).copied().unwrap_or_default() < head.seq
        });
        let seen: BTreeMap<_, _> = seen.map(|(other, head)| (other.clone(), head.seq)).collect();
        let tick = self.tick.saturating_add(1);
        let entry = Entry { device: device.clone(), seq: id.seq, tick, at, by, seen, events };
        let station = self.header.station();
        let mut entropy = entropy(&engine.env);
        let line = (rules.write)(&entry, &mut || random(&mut entropy)).map_err(|_| Rejection::ReadOnly)?;
        if line.text().len() > journal::LONGEST_ENTRY {
            return Err(Rejection::TooLong.into());
        }
        let previous =
            self.heads.get(device).map_or_else(|| journal::genesis(station, device), |head| head.hash);
        let hash = journal::next(&previous, &line.chained);
        let record = Record { hash, line };
        let sealed = record.seal(&engine.ring(), station, device, id.seq, &mut entropy);
        Ok(Composed { entry, head: Head { seq: id.seq, hash }, sealed })
    }

    /// Takes an entry in that is on disk.
    pub(super) fn apply(&mut self, composed: &Composed) -> Done {
        let Composed { entry, head, .. } = composed;
        let origin = entry.origin();
        let mut touched = Slices::default();
        for (n, event) in entry.events.iter().enumerate() {
            touched.extend(self.station.apply(&origin, n, event));
            self.kept.take(&origin, n, event);
        }
        if !entry.seen.is_empty() {
            let seen = self.seen.entry(entry.device.clone()).or_default();
            seen.extend(entry.seen.iter().map(|(device, seq)| (device.clone(), *seq)));
        }
        self.cuts.extend(super::fold::cuts(entry));
        self.heads.insert(entry.device.clone(), *head);
        self.fence.head = head.seq;
        self.tick = entry.tick;
        self.believed.take(entry);
        if self.actor == Actor::Founder {
            self.actor = Actor::Staff(entry.by.clone());
        }
        Done { touched }
    }
}

/// The change that puts an entry on disk: a segment of one record.
pub(super) fn put_record(composed: &Composed) -> Write {
    let Composed { entry, sealed, .. } = composed;
    let segment = Segment { device: entry.device.clone(), first: entry.seq, records: vec![sealed.clone()] };
    Write::put(Area::Segments, segment_key(&entry.device, entry.seq), segment.to_bytes())
}

/// Where the personal part of the `n`-th event of an entry belongs, in words: `<device>-<seq>.<n>`.
pub(super) fn part(entry: &EntryId, n: usize) -> String {
    format!("{entry}.{n}")
}

/// The personal parts that events erase.
pub(super) fn erased_by(events: &[Event]) -> BTreeSet<String> {
    let parts = events.iter().flat_map(|event| match event {
        Event::Erased(erased) => erased.parts.as_slice(),
        _ => &[],
    });
    parts.cloned().collect()
}

/// `<device>-<seq>.<n>` as entry and event number.
pub(super) fn place(record: &str) -> Option<(EntryId, usize)> {
    let (entry, n) = record.rsplit_once('.')?;
    Some((entry.parse().ok()?, n.parse().ok()?))
}
