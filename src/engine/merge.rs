//! Taking a checked file of the same station in: a plan first, then one transaction, all or nothing.
//!
//! What is here and what is new are folded into a shadow station in small slices, while screens go on reading
//! the old one and changes wait in the queue. Only when the disk has the file does the shadow take its place.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use super::check::Checked;
use super::env::{Env, Progress, Slicer};
use super::execute::place;
use super::fold::{Cuts, FEW, Fold, Folded};
use super::import::{losses_of, segments};
use super::load::{Pages, capped};
use super::marks::Marks;
use super::record::Record;
use super::{Engine, Loss, Refusal, Writing, keys};
use crate::domain::privacy::Erased;
use crate::domain::rights::{MANAGER, WINDOW};
use crate::domain::values::{DeviceId, EntryId};
use crate::domain::{Event, Rejection};
use crate::journal::{self, Carried, Gap, Line, Plan, Segment, Verdict, hex, plan};
use crate::slip;
use crate::storage::{Area, Expect, FENCE_KEY, Fence, Store, StoreError, Write};
use crate::vault::Ring;

/// What a merge comes to before it is on disk.
struct Shadow {
    folded: Folded,
    /// Personal parts that go from the disk with it.
    erased: BTreeSet<String>,
    /// Lines whose personal parts come back: only a tablet that is shut out had erased them.
    back: BTreeMap<EntryId, (journal::Hash, Line)>,
}

/// A line of the file with its place and link.
type Placed = (EntryId, journal::Hash, Line);

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
        // Where both know a device, the shorter chain must be the beginning of the longer.
        for (device, head) in &heads {
            let shared = checked.heads.get(device).map_or(0, |file| file.seq.min(head.seq));
            let base = checked.after.get(device).map_or(0, |after| after.seq);
            if shared > 0 && shared >= base {
                let here = self.hash_at(device, shared).await?;
                if here.is_some() && here != checked.hash_at(device, shared) {
                    plan.verdict = Verdict::Forked;
                    return Ok(plan);
                }
            }
        }
        let healed = self.healed_by(checked).await?;
        for id in healed.into_keys() {
            plan.known = plan.known.saturating_sub(1);
            *plan.adds.entry(id.device).or_default() += 1;
        }
        self.plan_beside(checked, &mut plan).await?;
        if !plan.adds.is_empty() || plan.photos + plan.slips > 0 || plan.keys {
            plan.verdict = Verdict::Merge;
        }
        Ok(plan)
    }

    /// Photos, slips and keys that a file brings.
    async fn plan_beside(&self, checked: &Checked, plan: &mut Plan) -> Result<(), StoreError> {
        let brought = &checked.brought;
        plan.keys = brought.vault.as_ref().is_some_and(|(_, theirs)| !self.ring().covers(theirs));
        if !brought.blobs.is_empty() {
            let here: BTreeSet<String> = self.store.keys(Area::Blobs).await?.into_iter().collect();
            let mut named: BTreeSet<String> =
                self.read(|station| station.requests().photos()).into_iter().collect();
            let (new, mut slicer) =
                (|id: &EntryId| plan.adds.contains_key(&id.device), Slicer::new(&self.env));
            for (_, _, line) in checked.lines.iter().filter(|(id, ..)| new(id)) {
                named.extend(photos_in(line));
                slicer.breathe().await;
            }
            let wanted =
                brought.blobs.iter().filter(|(name, _)| named.contains(name) && !here.contains(name));
            plan.photos = wanted.count();
        }
        if !brought.inbox.is_empty() {
            let here = self.store.keys(Area::Inbox).await?;
            let ring = self.ring();
            let wanted = brought.inbox.iter().filter(|(key, _)| !here.contains(key));
            plan.slips =
                wanted.filter(|(_, sealed)| self.read(|station| is_untaken(station, &ring, sealed))).count();
        }
        Ok(())
    }

    /// Where tablets are shut out, by what is here and what the file says.
    fn cuts_with(&self, checked: &Checked) -> Cuts {
        let mut cuts = self.state.borrow().cuts.clone();
        let known: BTreeSet<_> = cuts.iter().cloned().collect();
        cuts.extend(checked.cuts.iter().filter(|cut| !known.contains(*cut)).cloned());
        Cuts::of(cuts)
    }

    /// Adds what a checked file of the same station knows and this tablet does not; how many entries.
    ///
    /// # Errors
    /// When the actor may not, the plan is not a merge, or the disk does not take it.
    pub async fn merge(&self, mut checked: Checked, progress: Progress<'_>) -> Result<u64, Refusal> {
        let needs = if checked.handed { WINDOW } else { MANAGER };
        if !self.read(|station| station.may(&self.actor(), needs)) {
            return Err(Rejection::NotAllowed { needs }.into());
        }
        let _turn = self.queue.lock().await;
        if !self.may_heal() {
            self.settle().await?;
        }
        let plan = self.plan_merge(&checked).await.map_err(Refusal::NotSaved)?;
        if plan.verdict != Verdict::Merge {
            return Err(Rejection::NothingChanged.into());
        }
        let heads = self.heads();
        let mut healed = self.healed_by(&checked).await.map_err(Refusal::NotSaved)?;
        let cuts = self.cuts_with(&checked);
        let skipped: BTreeSet<&DeviceId> = plan.missing.iter().map(|missing| &missing.device).collect();
        let new = |id: &EntryId| {
            let known = heads.get(&id.device).map_or(0, |head| head.seq);
            id.seq > known && id.seq <= cuts.limit(&id.device) && !skipped.contains(&id.device)
        };
        let spare = self.spare(&checked, &cuts);
        checked.lines.retain(|(id, ..)| new(id) || healed.contains_key(id));
        let added = checked.lines.len() as u64;
        // What is damaged here is read again afterwards: the shadow may lack some of it.
        let whole = !self.may_heal() && healed.is_empty() && checked.gaps.is_empty();
        let Shadow { folded, erased, back } =
            self.shadow(&mut checked, &cuts, &spare, progress).await.map_err(Refusal::NotSaved)?;
        healed.extend(back);
        let mut writes = self.put_back(&mut healed).await.map_err(Refusal::NotSaved)?;
        checked.lines.retain(|(id, ..)| new(id) || healed.contains_key(id));
        let (mut slicer, ring) = (Slicer::new(&self.env), self.ring());
        writes.extend(segments(&checked.station, &checked.lines, &ring, &self.env, &mut slicer).await);
        let mut seqs: BTreeMap<DeviceId, u64> = heads.iter().map(|(d, head)| (d.clone(), head.seq)).collect();
        for (id, ..) in &checked.lines {
            let seq = seqs.entry(id.device.clone()).or_default();
            *seq = (*seq).max(id.seq);
        }
        // A tablet whose disk was rolled back gets its own entries back: it goes on after them.
        let fence = self.state.borrow().fence;
        let own = seqs.remove(&self.device.id).unwrap_or_default().max(fence.head);
        // A raised fence makes every other window read what was merged before it writes again.
        let moved = Fence { epoch: fence.epoch + 1, head: own };
        writes.push(Write::put(Area::Meta, FENCE_KEY, moved.to_bytes()));
        writes.push(keys::put_json(keys::HEADS, &seqs));
        let mut losses: Vec<Loss> =
            keys::get_json(&self.store, keys::LOSSES).await.map_err(Refusal::NotSaved)?.unwrap_or_default();
        let news = |gap: &&Gap| new(&EntryId { device: gap.device.clone(), seq: gap.from });
        losses.extend(losses_of(&checked.gaps.iter().filter(news).cloned().collect::<Vec<_>>()));
        writes.push(keys::put_json(keys::LOSSES, &losses));
        // What the file has erased since is erased here too, from the disk.
        let erased = Event::Erased(Erased { parts: erased.into_iter().collect() });
        writes.extend(self.erasures(&[erased]).await.map_err(Refusal::NotSaved)?);
        let vault = checked.brought.vault.as_ref();
        let keys = self.keys_after_merge(vault, &folded.station);
        let opens = keys.as_ref().map_or_else(|| self.ring(), |keys| keys.ring());
        writes.extend(self.brought(&checked, &folded, &opens).await.map_err(Refusal::NotSaved)?);
        writes.extend(keys.as_ref().map(|keys| keys.write()));
        if let Some(from) = &checked.from {
            let mut marks = Marks::read(&self.store).await.map_err(Refusal::NotSaved)?;
            marks.receive(&from.id, from.letter, self.env.now(), &checked.heads);
            writes.push(marks.write());
        }
        match self.store.commit(Expect::Fence(Some(fence)), writes).await {
            Ok(()) => self.state.borrow_mut().fence = moved,
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
        if whole {
            self.swap_in(folded).await.map_err(Refusal::NotSaved)?;
        } else {
            self.reload(progress).await.map_err(Refusal::NotSaved)?;
        }
        Ok(added)
    }

    /// Known lines of the file with their personal parts, where a tablet that is shut out may have erased some
    /// here before this one knew.
    fn spare(&self, checked: &Checked, cuts: &Cuts) -> Vec<Placed> {
        let state = self.state.borrow();
        if !state.heads.iter().any(|(device, head)| head.seq > cuts.limit(device)) {
            return Vec::new();
        }
        let personal = |(_, _, line): &&Placed| !line.private.is_empty();
        checked.lines.iter().filter(personal).cloned().collect()
    }

    /// Folds what is here with what is new, as it will be read from the disk afterwards.
    async fn shadow(
        &self,
        checked: &mut Checked,
        cuts: &Cuts,
        spare: &[Placed],
        progress: Progress<'_>,
    ) -> Result<Shadow, StoreError> {
        let believed = keys::get_json(&self.store, keys::CLOCK).await?.unwrap_or_default();
        let mut fold = Fold::new(believed);
        let mut slicer = Slicer::new(&self.env);
        let (mut erased, mut new_erased, mut ghosts) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
        let station = self.state.borrow().header.station().to_owned();
        let total = self.entries() + checked.lines.len() as u64;
        let (mut pages, mut done) = (Pages::new(), 0);
        while let Some(page) = pages.next(&self.store).await? {
            for segment in page.iter().filter_map(|(_, bytes)| Segment::from_bytes(bytes).ok()) {
                for (seq, sealed) in (segment.first..).zip(&segment.records) {
                    let record = Record::open(&self.ring(), &station, &segment.device, seq, sealed).ok();
                    let entry = record.as_ref().and_then(|record| record.line.entry().ok());
                    if let (Some(record), Some(entry)) = (record, entry) {
                        if cuts.count(&entry) {
                            erased.extend(erased_by(&entry));
                        } else {
                            ghosts.extend(erased_by(&entry));
                        }
                        fold.take(entry, record.hash);
                    }
                    done += 1;
                    if done % FEW as u64 == 0 {
                        slicer.breathe().await;
                        progress(done, total);
                    }
                }
            }
        }
        for (_, hash, line) in &checked.lines {
            if let Ok(entry) = line.entry() {
                // What was erased here before is gone from the disk; what is erased by these goes now.
                if cuts.count(&entry) {
                    new_erased.extend(erased_by(&entry));
                }
                fold.take(entry, *hash);
            }
            done += 1;
            if done % FEW as u64 == 0 {
                slicer.breathe().await;
                progress(done, total);
            }
        }
        erased.extend(new_erased.iter().cloned());
        ghosts.retain(|part| !erased.contains(part));
        let back = self.bring_back(&ghosts, spare, &mut fold).await?;
        // What was written on one tablet after the other had erased whom it is about goes from both; only the
        // fold can tell.
        let mut news: Vec<String> = erased.iter().cloned().collect();
        loop {
            self.forget(&news, &mut fold, checked, &mut slicer).await;
            fold.finish(&mut slicer).await;
            let left = fold.folded.station.left_over();
            news = left.filter(|part| !erased.contains(*part)).map(str::to_owned).collect();
            if news.is_empty() {
                let folded = fold.let_go(&mut slicer).await;
                return Ok(Shadow { folded, erased: new_erased, back });
            }
            erased.extend(news.iter().cloned());
            new_erased.extend(news.iter().cloned());
            fold.again(believed);
        }
    }

    /// Personal parts that nobody has erased who counts, and which are in the file.
    async fn bring_back(
        &self,
        ghosts: &[String],
        spare: &[Placed],
        fold: &mut Fold,
    ) -> Result<BTreeMap<EntryId, (journal::Hash, Line)>, StoreError> {
        let mut back = BTreeMap::new();
        for (place, n) in ghosts.iter().filter_map(|part| place(part)) {
            let whole = spare.iter().find(|(id, ..)| *id == place);
            let Some(part) = whole.and_then(|(_, _, line)| line.private.get(&n)) else { continue };
            let here = match back.remove(&place) {
                Some(here) => Some(here),
                None => self.record_at(&place.device, place.seq).await?.map(|here| (here.hash, here.line)),
            };
            let Some((hash, mut line)) = here else { continue };
            line.private.entry(n).or_insert_with(|| part.clone());
            if let Ok(entry) = line.entry() {
                fold.replace(entry);
                back.insert(place, (hash, line));
            }
        }
        Ok(back)
    }

    /// Drops personal parts from what is folded and from the lines that are new.
    async fn forget(
        &self,
        parts: &[String],
        fold: &mut Fold,
        checked: &mut Checked,
        slicer: &mut Slicer<'_, E>,
    ) {
        let mut places: BTreeMap<EntryId, Vec<usize>> = BTreeMap::new();
        for (id, n) in parts.iter().filter_map(|part| place(part)) {
            fold.forget(&id, n);
            places.entry(id).or_default().push(n);
        }
        if places.is_empty() {
            return;
        }
        for (k, (id, _, line)) in checked.lines.iter_mut().enumerate() {
            for n in places.get(id).into_iter().flatten() {
                line.erase(*n);
            }
            if k % 256 == 255 {
                slicer.breathe().await;
            }
        }
    }

    /// Photos that requests of the merged station name, and slips that it does not know, where they are not here.
    async fn brought(
        &self,
        checked: &Checked,
        folded: &Folded,
        ring: &Ring,
    ) -> Result<Vec<Write>, StoreError> {
        let (brought, mut writes) = (&checked.brought, Vec::new());
        if !brought.blobs.is_empty() {
            let here: BTreeSet<String> = self.store.keys(Area::Blobs).await?.into_iter().collect();
            let named: BTreeSet<String> = folded.station.requests().photos().into_iter().collect();
            for (name, sealed) in brought.blobs.iter() {
                if !named.contains(name) || here.contains(name) {
                    continue;
                }
                let photo = ring.open(self.blob_aad(name).as_bytes(), sealed);
                if photo.is_ok_and(|photo| hex(&Sha256::digest(&photo)) == *name) {
                    writes.push(Write::put(Area::Blobs, name.clone(), sealed.clone()));
                }
                self.env.pause().await;
            }
        }
        let here = self.store.keys(Area::Inbox).await?;
        for (key, sealed) in brought.inbox.iter().filter(|(key, _)| !here.contains(key)) {
            if is_untaken(&folded.station, ring, sealed) {
                writes.push(Write::put(Area::Inbox, key.clone(), sealed.clone()));
            }
        }
        Ok(writes)
    }

    /// The shadow takes the station's place.
    async fn swap_in(&self, folded: Folded) -> Result<(), StoreError> {
        let id = self.state.borrow().header.station().to_owned();
        let capped = capped(&self.store, &self.ring(), &id, &folded).await?;
        let Folded { station, heads, tick, seen, believed, cuts } = folded;
        let mut state = self.state.borrow_mut();
        (state.station, state.heads, state.capped) = (station, heads, capped);
        (state.tick, state.seen, state.believed, state.cuts) = (tick, seen, believed, cuts);
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

/// The personal parts that an entry erases: a file cannot bring them back.
fn erased_by(entry: &crate::journal::Entry) -> impl Iterator<Item = String> + '_ {
    let parts = entry.events.iter().flat_map(|event| match event {
        Event::Erased(erased) => erased.parts.as_slice(),
        _ => &[],
    });
    parts.cloned()
}

/// The photos that a line names.
fn photos_in(line: &Line) -> Vec<String> {
    let events = line.entry().map(|entry| entry.events).unwrap_or_default();
    let photos = events.into_iter().filter_map(|event| match event {
        Event::RequestRegistered(event) => event.matter.present().map(|matter| matter.photos.clone()),
        _ => None,
    });
    photos.flatten().collect()
}

/// Does a slip open here, and is it in no book yet?
fn is_untaken(station: &crate::domain::Station, ring: &Ring, sealed: &[u8]) -> bool {
    slip::open(ring, sealed).is_ok_and(|opened| station.requests().by_slip(&opened.slip.id).is_none())
}
