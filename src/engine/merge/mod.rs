//! Taking a checked file of the same station in: a plan first, then one transaction, all or nothing.
//!
//! What is here and what is new are folded into a shadow station in small slices, while screens go on reading
//! the old one and changes wait in the queue. Only when the disk has the file does the shadow take its place.

mod back;
mod beside;
mod raised;
mod shadow;

use std::collections::{BTreeMap, BTreeSet};

use super::check::Checked;
use super::env::{Env, Progress, Slicer};
use super::execute::place;
use super::fold::{Cuts, Folded};
use super::import::{losses_of, segments};
use super::load::capped;
use super::marks::Marks;
use super::{Engine, Loss, Refusal, Writing, keys};
use crate::board::counter::Kept;
use crate::domain::privacy::Erased;
use crate::domain::rights::{MANAGER, WINDOW};
use crate::domain::values::{DeviceId, EntryId};
use crate::domain::{Event, Rejection};
use crate::journal::{self, Carried, Gap, Heads, Plan, Segment, Verdict, plan};
use crate::storage::{Area, Expect, FENCE_KEY, Fence, Store, StoreError, Write};
use shadow::{Placed, Shadow};

/// Which entries of a file are new here and are taken in.
struct NewHere<'a> {
    heads: Heads,
    cuts: &'a Cuts,
    /// Devices of which something is missing that comes before the file.
    skipped: BTreeSet<DeviceId>,
}

impl NewHere<'_> {
    fn has(&self, id: &EntryId) -> bool {
        let known = self.heads.get(&id.device).map_or(0, |head| head.seq);
        id.seq > known && id.seq <= self.cuts.limit(&id.device) && !self.skipped.contains(&id.device)
    }
}

impl<S: Store, E: Env> Engine<S, E> {
    /// What taking a checked file in would do here.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn plan_merge(&self, checked: &Checked) -> Result<Plan, StoreError> {
        let station = self.state.borrow().header.station().to_owned();
        let heads = self.heads();
        let file = Carried { station: &checked.station, after: &checked.after, heads: &checked.heads };
        let cuts = self.cuts_with(checked);
        let mut plan = plan(Some((&station, &heads)), file, |device| cuts.limit(device));
        if plan.verdict == Verdict::Foreign {
            return Ok(plan);
        }
        if self.is_forked(checked).await? {
            plan.verdict = Verdict::Forked;
            return Ok(plan);
        }
        let healed = self.healed_by(checked).await?;
        for id in healed.into_keys() {
            plan.known = plan.known.saturating_sub(1);
            *plan.adds.entry(id.device).or_default() += 1;
        }
        self.plan_beside(checked, &mut plan).await?;
        let here = self.new_here(&plan, &cuts);
        let lines: Vec<&Placed> = checked.lines.iter().filter(|(id, ..)| here.has(id)).collect();
        plan.words = self.words_in(checked, &lines, &cuts).await?;
        if !plan.adds.is_empty() || plan.photos + plan.slips + plan.words > 0 || plan.keys {
            plan.verdict = Verdict::Merge;
        }
        Ok(plan)
    }

    /// Does a file tell the story of a device in another way than it is told here? Where both know a device, the
    /// shorter chain must be the beginning of the longer.
    pub(super) async fn is_forked(&self, checked: &Checked) -> Result<bool, StoreError> {
        if checked.station != self.sign().station {
            return Ok(false);
        }
        for (device, head) in &self.heads() {
            let shared = checked.heads.get(device).map_or(0, |file| file.seq.min(head.seq));
            let base = checked.after.get(device).map_or(0, |after| after.seq);
            if shared > 0 && shared >= base {
                let here = self.hash_at(device, shared).await?;
                if here.is_some() && here != checked.hash_at(device, shared) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Where tablets are shut out, by what is here and what is taken in: an entry of the file does not come where
    /// something before it is missing here.
    fn cuts_with(&self, checked: &Checked) -> Cuts {
        let (mut cuts, heads) = (self.state.borrow().cuts.clone(), self.heads());
        let known: BTreeSet<_> = cuts.iter().cloned().collect();
        let comes = |device: &DeviceId| {
            let here = heads.get(device).map_or(0, |head| head.seq);
            checked.after.get(device).is_none_or(|after| after.seq <= here)
        };
        let news = checked.cuts.iter().filter(|cut| !known.contains(*cut) && comes(&cut.0.1));
        cuts.extend(news.cloned());
        Cuts::of(cuts)
    }

    /// Which entries of a file are new here and are taken in.
    fn new_here<'a>(&self, plan: &Plan, cuts: &'a Cuts) -> NewHere<'a> {
        let skipped = plan.missing.iter().map(|missing| missing.device.clone()).collect();
        NewHere { heads: self.heads(), cuts, skipped }
    }

    /// Adds what a checked file of the same station knows and this tablet does not; how many entries.
    ///
    /// # Errors
    /// When the actor may not, the plan is not a merge, or the disk does not take it.
    pub async fn merge(&self, checked: &Checked, progress: Progress<'_>) -> Result<u64, Refusal> {
        let needs = if checked.handed { WINDOW } else { MANAGER };
        if !self.read(|station| station.may(&self.actor(), needs)) {
            return Err(Rejection::NotAllowed { needs }.into());
        }
        let _turn = self.queue.lock().await;
        if !self.may_heal() {
            self.settle().await?;
        }
        let plan = self.plan_merge(checked).await.map_err(Refusal::NotSaved)?;
        if plan.verdict != Verdict::Merge {
            return Err(Rejection::NothingChanged.into());
        }
        let heads = self.heads();
        let mut healed = self.healed_by(checked).await.map_err(Refusal::NotSaved)?;
        let cuts = self.cuts_with(checked);
        let here = self.new_here(&plan, &cuts);
        let new = |id: &EntryId| here.has(id);
        let mut lines: Vec<&Placed> = checked.lines.iter().collect();
        lines.retain(|(id, ..)| new(id) || healed.contains_key(id));
        let added = lines.len() as u64;
        // What is damaged here is read again afterwards: the shadow may lack some of it.
        let whole = !self.may_heal() && healed.is_empty() && checked.gaps.is_empty();
        let Shadow { folded, erased, all_erased, back, bare } =
            self.shadow(checked, &lines, &cuts, progress).await.map_err(Refusal::NotSaved)?;
        healed.extend(back.lines);
        // What lies damaged here may have been erased since the file was made.
        for (entry, n) in all_erased.iter().filter_map(|part| place(part)) {
            healed.get_mut(&entry).map(|(_, line)| line.erase(n));
        }
        let mut writes = self.put_back(&mut healed).await.map_err(Refusal::NotSaved)?;
        lines.retain(|(id, ..)| new(id) || healed.contains_key(id));
        let (mut slicer, ring) = (Slicer::new(&self.env), self.ring());
        let dropped = parts_of(&all_erased);
        writes.extend(segments(&checked.station, &lines, &dropped, &ring, &self.env, &mut slicer).await);
        let mut seqs: BTreeMap<DeviceId, u64> = heads.iter().map(|(d, head)| (d.clone(), head.seq)).collect();
        for (id, ..) in &lines {
            let seq = seqs.entry(id.device.clone()).or_default();
            *seq = (*seq).max(id.seq);
        }
        // A tablet whose disk was rolled back gets its own entries back: it goes on after them.
        let fence = self.state.borrow().fence;
        let own = seqs.remove(&self.device().id).unwrap_or_default().max(fence.head);
        // A raised fence makes every other window read what was merged before it writes again.
        let moved = Fence { epoch: fence.epoch + 1, head: own };
        writes.push(Write::put(Area::Meta, FENCE_KEY, moved.to_bytes()));
        writes.push(keys::put_json(keys::HEADS, &seqs));
        let mut losses: Vec<Loss> =
            keys::get_json(&self.store, keys::LOSSES).await.map_err(Refusal::NotSaved)?.unwrap_or_default();
        let news = |gap: &&Gap| new(&EntryId { device: gap.device.clone(), seq: gap.from });
        losses.extend(losses_of(&checked.gaps.iter().filter(news).cloned().collect::<Vec<_>>()));
        writes.push(keys::put_json(keys::LOSSES, &losses));
        writes.push(keys::put_json(keys::BARE, &bare));
        // What the file has erased since is erased here too, from the disk.
        let parts = parts_of(&erased);
        let erased = Event::Erased(Erased { parts: erased.into_iter().collect() });
        let mut gone = self.erasures(&[erased]).await.map_err(Refusal::NotSaved)?;
        // A segment that gets records back and loses words is written once, with both.
        gone.retain(|write| !self.erase_too(&mut writes, write, &parts));
        // A photo stays where another request, which has just come, shows it too.
        let shown = folded.station.requests().photos();
        let stays = |write: &Write| matches!(write, Write::Delete { area: Area::Blobs, key } if shown.binary_search(key).is_ok());
        gone.retain(|write| !stays(write));
        writes.extend(gone);
        let vault = checked.brought.vault.as_ref();
        let keys = self.keys_after_merge(vault, &folded.station);
        let opens = keys.as_ref().map_or_else(|| self.ring(), |keys| keys.ring());
        writes.extend(self.brought(checked, &folded, &opens).await.map_err(Refusal::NotSaved)?);
        writes.extend(keys.as_ref().map(|keys| keys.write()));
        if !checked.from.is_empty() {
            let mut marks = Marks::read(&self.store).await.map_err(Refusal::NotSaved)?;
            marks.receive_all(&checked.from, self.env.now());
            writes.push(marks.write());
        }
        match self.store.commit(Expect::Fence(Some(fence)), writes).await {
            Ok(()) => {
                let mut state = self.state.borrow_mut();
                (state.fence, state.accepted) = (moved, losses);
            }
            Err(StoreError::Fenced { .. }) => {
                self.state.borrow_mut().writing = Writing::Elsewhere;
                return Err(Refusal::TakenOver);
            }
            Err(error) => {
                self.state.borrow_mut().writing = Writing::Uncertain;
                return Err(Refusal::NotSaved(error));
            }
        }
        if let Some(keys) = keys {
            self.take_keys(keys);
        }
        let read = if whole { self.swap_in(folded).await } else { self.reload(progress).await };
        read.map_err(|error| {
            // It is on the disk, and this window does not know it yet.
            self.state.borrow_mut().writing = Writing::Uncertain;
            Refusal::NotSaved(error)
        })?;
        Ok(added)
    }

    /// Erases in a segment that is written anyway; true where it is.
    fn erase_too(
        &self,
        writes: &mut [Write],
        erasure: &Write,
        parts: &BTreeMap<EntryId, Vec<usize>>,
    ) -> bool {
        let Write::Put { area: Area::Segments, key, .. } = erasure else { return false };
        let same = writes.iter_mut().find_map(|write| match write {
            Write::Put { area: Area::Segments, key: written, bytes } if written == key => Some(bytes),
            _ => None,
        });
        let Some(bytes) = same else { return false };
        let Ok(mut segment) = Segment::from_bytes(bytes) else { return false };
        self.erase_in(&mut segment, parts);
        *bytes = segment.to_bytes();
        true
    }

    /// The shadow takes the station's place.
    async fn swap_in(&self, folded: Folded) -> Result<(), StoreError> {
        let id = self.state.borrow().header.station().to_owned();
        let capped = capped(&self.store, &self.ring(), &id, &folded).await?;
        let Folded { station, heads, tick, seen, believed, cuts } = folded;
        let mut old = {
            let mut state = self.state.borrow_mut();
            (state.heads, state.capped) = (heads, capped);
            (state.tick, state.seen, state.believed, state.cuts) = (tick, seen, believed, cuts);
            // Nobody has followed what the others did to requests.
            state.kept = Kept::default();
            std::mem::replace(&mut state.station, station)
        };
        let mut slicer = Slicer::new(&self.env);
        while old.crumble() {
            slicer.breathe().await;
        }
        Ok(())
    }

    /// The link of a local chain at a seq.
    async fn hash_at(&self, device: &DeviceId, seq: u64) -> Result<Option<journal::Hash>, StoreError> {
        if let Some(head) = self.heads().get(device).filter(|head| head.seq == seq) {
            return Ok(Some(head.hash));
        }
        Ok(self.record_at(device, seq).await?.map(|record| record.hash))
    }
}

/// The personal parts of these places, by entry.
fn parts_of(places: &BTreeSet<String>) -> BTreeMap<EntryId, Vec<usize>> {
    let mut parts: BTreeMap<EntryId, Vec<usize>> = BTreeMap::new();
    for (entry, n) in places.iter().filter_map(|part| place(part)) {
        parts.entry(entry).or_default().push(n);
    }
    parts
}
