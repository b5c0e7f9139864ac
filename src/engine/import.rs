//! Taking a checked file in: into an empty store as its station, or into the same station as what
//! it did not know yet. One transaction: all or nothing.

use std::collections::BTreeMap;

use super::boot::{Sign, open};
use super::check::{Checked, drop_erased};
use super::clock::Believed;
use super::env::{Env, Progress, Slicer, entropy};
use super::found::new_device;
use super::late;
use super::load::{Loaded, next_page};
use super::record::Record;
use super::{BackupFile, Device, Engine, Loss, LossKind, Refusal, Writing, keys};
use crate::domain::privacy::Erased;
use crate::domain::staff::Role;
use crate::domain::values::{DeviceId, EntryId, StaffId};
use crate::domain::{Event, Rejection, Station};
use crate::journal::{self, Entry, Gap, Line, Plan, Segment, Verdict, plan, segment_key};
use crate::storage::{Area, Expect, FENCE_KEY, Fence, Space, Store, StoreError, Write};
use crate::vault::{Header, HeaderError, Holder, Kdf, Kek, Opened, Ring};

/// Records per segment of a restored journal.
const RUN: usize = 500;

/// How the restored station will be opened.
pub enum Access {
    /// By the people of the backup: its vault, opened.
    Same { file: Box<BackupFile>, opened: Opened },
    /// From a clear journal: a new vault ([`Checked::new_vault`]) for one of its managers and a new
    /// recovery code.
    New { header: Header, kek: Kek, recovery: Kek, manager: StaffId },
}

/// A restored station, open.
pub struct Restored<S: Store, E: Env> {
    pub engine: Engine<S, E>,
    pub entries: u64,
}

impl Checked {
    /// An empty vault for restoring this station from a clear journal: it stays who it was.
    pub fn new_vault<E: Env>(&self, env: &E, kdf: Kdf) -> Header {
        Header::new(&self.station, kdf, &mut entropy(env))
    }

    /// What restoring it would do.
    pub fn plan_restore(&self) -> Plan {
        plan(None, (&self.station, &self.heads), |_, _, _| false)
    }

    /// Managers in post, from whom one is chosen to open the station again: id and name.
    pub fn managers(&self) -> Vec<(StaffId, String)> {
        let mut station = Station::default();
        let mut entries: Vec<Entry> =
            self.lines.iter().filter_map(|(_, _, line)| line.entry().ok()).collect();
        entries.sort_by_cached_key(Entry::order);
        for entry in &entries {
            let origin = entry.origin();
            for (n, event) in entry.events.iter().enumerate() {
                station.apply(&origin, n, event);
            }
        }
        let managers = station.staff().iter().filter(|(_, member)| member.has(Role::Manager));
        managers
            .map(|(id, member)| {
                (id.clone(), member.who.present().map(|who| who.name.clone()).unwrap_or_default())
            })
            .collect()
    }
}

/// Restores a checked file into an empty store. Nothing is appended, so the journal hash is that of
/// the file; this tablet is a new device whose chain starts with its first entry.
///
/// # Errors
/// When the store is not empty or does not take it; nothing has been written then.
pub async fn restore<S: Store, E: Env>(
    store: S,
    env: E,
    space: Space,
    mut checked: Checked,
    access: Access,
    progress: Progress<'_>,
) -> Result<Restored<S, E>, Refusal> {
    let entries = checked.entries() as u64;
    let (header, opened, mut writes) = vault_of(&env, access);
    if header.station() != checked.station {
        return Err(Refusal::Vault(HeaderError::NotAVault));
    }
    let device = Device { id: new_device(&env), letter: letter_after(checked.heads.len()) };
    let mut slicer = Slicer::new(&env);
    let mut told = Vec::new();
    for (_, _, line) in &checked.lines {
        told.extend(line.entry());
        slicer.breathe().await;
    }
    let (_, left) = late::fold(&device.id, Believed::default(), told, &mut slicer).await;
    drop_erased(&mut checked.lines, &left);
    let lines = std::mem::take(&mut checked.lines);
    writes.extend(segments(&env, &checked.station, lines, &opened.ring).await);
    let fence = Fence { epoch: 1, head: 0 };
    let losses = losses_of(&checked.gaps);
    let Checked { station, name, code, heads, .. } = checked;
    let seqs: BTreeMap<DeviceId, u64> =
        heads.iter().map(|(device, head)| (device.clone(), head.seq)).collect();
    writes.extend([
        Write::put(Area::Meta, keys::VAULT, header.write()),
        keys::put_json(keys::SIGN, &Sign { station, name, code }),
        keys::put_json(keys::DEVICE, &device),
        keys::put_json(keys::HEADS, &seqs),
        keys::put_json(keys::LOSSES, &losses),
        Write::put(Area::Meta, FENCE_KEY, fence.to_bytes()),
    ]);
    store.commit(Expect::Fence(None), writes).await.map_err(Refusal::NotSaved)?;
    let engine = open(store, env, space, header, device, BTreeMap::new(), opened, true, progress)
        .await
        .map_err(Refusal::NotSaved)?;
    engine.project_board().await.map_err(Refusal::NotSaved)?;
    Ok(Restored { engine, entries })
}

/// Vault header and opened ring of the restored station, with the backup's blobs and inbox.
fn vault_of<E: Env>(env: &E, access: Access) -> (Header, Opened, Vec<Write>) {
    match access {
        Access::Same { file, opened } => {
            let blobs = file.blobs.iter().map(|(key, bytes)| Write::put(Area::Blobs, key, bytes.clone()));
            let inbox = file.inbox.iter().map(|(key, bytes)| Write::put(Area::Inbox, key, bytes.clone()));
            let writes = blobs.chain(inbox).collect();
            (file.head.vault.clone(), opened, writes)
        }
        Access::New { mut header, kek, recovery, manager } => {
            let mut entropy = entropy(env);
            let ring = Ring::new(&mut entropy);
            let holder = Holder::Staff(manager.to_string());
            let key = header.add_slot(&kek, holder.clone(), &ring, &mut entropy);
            header.add_slot(&recovery, Holder::Recovery, &ring, &mut entropy);
            (header, Opened { ring, holder, key }, Vec::new())
        }
    }
}

/// Gaps of a file as losses that its station has accepted.
fn losses_of(gaps: &[Gap]) -> Vec<Loss> {
    let loss =
        |gap: &Gap| Loss { device: gap.device.clone(), from: gap.from, to: gap.to, kind: LossKind::Missing };
    gaps.iter().map(loss).collect()
}

/// The letter of the next device: A for the first, B for the second … and Z for all after.
fn letter_after(devices: usize) -> char {
    ('A'..='Z').nth(devices).unwrap_or('Z')
}

/// Seals lines into segments of a device each. They come in the order of (device, seq).
async fn segments<E: Env>(
    env: &E,
    station: &str,
    lines: Vec<(EntryId, journal::Hash, Line)>,
    ring: &Ring,
) -> Vec<Write> {
    let put = |s: Segment| Write::put(Area::Segments, segment_key(&s.device, s.first), s.to_bytes());
    let (mut out, mut run) = (Vec::new(), None::<Segment>);
    let mut slicer = Slicer::new(env);
    for (EntryId { device, seq }, hash, line) in lines {
        let sealed = Record { hash, line }.seal(ring, station, &device, seq, &mut entropy(env));
        match &mut run {
            Some(run) if run.device == device && run.end() == seq && run.records.len() < RUN => {
                run.records.push(sealed);
            }
            _ => {
                let next = Segment { device, first: seq, records: vec![sealed] };
                out.extend(run.replace(next).map(put));
            }
        }
        slicer.breathe().await;
    }
    out.extend(run.map(put));
    out
}

impl<S: Store, E: Env> Engine<S, E> {
    /// What taking a checked file in would do here.
    pub async fn plan_merge(&self, checked: &Checked) -> Result<Plan, StoreError> {
        let station = self.state.borrow().header.station().to_owned();
        let heads = self.heads();
        // Where both know a device, the shorter chain must be the beginning of the longer.
        let mut local = BTreeMap::new();
        for (device, head) in &heads {
            let shared = checked.heads.get(device).map_or(0, |file| file.seq.min(head.seq));
            if shared > 0 {
                local.insert(device.clone(), self.hash_at(device, shared).await?);
            }
        }
        let forked = local.iter().any(|(device, hash)| {
            let seq =
                heads.get(device).map_or(0, |h| h.seq).min(checked.heads.get(device).map_or(0, |h| h.seq));
            hash.is_some() && *hash != checked.hash_at(device, seq)
        });
        let mut plan = plan(Some((&station, &heads)), (&checked.station, &checked.heads), |_, _, _| true);
        if forked && plan.verdict != Verdict::Foreign {
            plan.verdict = Verdict::Forked;
        }
        if matches!(plan.verdict, Verdict::Merge | Verdict::NothingNew) {
            for (id, _) in self.healed_by(checked).await? {
                plan.verdict = Verdict::Merge;
                plan.known = plan.known.saturating_sub(1);
                *plan.adds.entry(id.device).or_default() += 1;
            }
        }
        Ok(plan)
    }

    /// Adds what a checked file of the same station knows and this tablet does not, then folds anew.
    ///
    /// # Errors
    /// When the actor may not, the plan is not a merge, or the disk does not take it.
    pub async fn merge(&self, mut checked: Checked, progress: Progress<'_>) -> Result<u64, Refusal> {
        const MERGERS: &[Role] = &[Role::Manager];
        if !self.read(|station| station.may(&self.actor(), MERGERS)) {
            return Err(Rejection::NotAllowed { needs: MERGERS }.into());
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
        let mut slicer = Slicer::new(&self.env);
        let mut union = self.known(progress).await.map_err(Refusal::NotSaved)?;
        drop_erased(&mut checked.lines, &union.iter().flat_map(erased).cloned().collect());
        let healed = self.healed_by(&checked).await.map_err(Refusal::NotSaved)?;
        checked.lines.retain(|(id, ..)| {
            heads.get(&id.device).is_none_or(|head| head.seq < id.seq) || healed.contains_key(id)
        });
        let added = checked.lines.len() as u64;
        // What the file has erased since is erased here too, from the disk.
        let mut parts: Vec<String> = Vec::new();
        for (_, _, line) in &checked.lines {
            if let Ok(entry) = line.entry() {
                parts.extend(erased(&entry).cloned());
                union.push(entry);
            }
            slicer.breathe().await;
        }
        // What was written on one tablet after the other had erased whom it is about goes from both.
        if !healed.is_empty() {
            union.sort_by(|a, b| (&a.device, a.seq).cmp(&(&b.device, b.seq)));
        }
        let believed = keys::get_json(&self.store, keys::CLOCK).await.map_err(Refusal::NotSaved)?;
        let (loaded, left) =
            late::fold(&self.device.id, believed.unwrap_or_default(), union, &mut slicer).await;
        drop_erased(&mut checked.lines, &left);
        let mut losses: Vec<Loss> =
            keys::get_json(&self.store, keys::LOSSES).await.map_err(Refusal::NotSaved)?.unwrap_or_default();
        // With everything at hand, and nothing to be taken away, the fold is the station; else it is read anew.
        let whole =
            left.is_empty() && losses.is_empty() && self.losses().is_empty() && checked.gaps.is_empty();
        let mut healed = self.healed_by(&checked).await.map_err(Refusal::NotSaved)?;
        let mut writes = self.put_back(&mut healed).await.map_err(Refusal::NotSaved)?;
        checked.lines.retain(|(id, ..)| {
            heads.get(&id.device).is_none_or(|head| head.seq < id.seq) || healed.contains_key(id)
        });
        let lines = std::mem::take(&mut checked.lines);
        writes.extend(segments(&self.env, &checked.station, lines, &self.ring()).await);
        let mut seqs: BTreeMap<DeviceId, u64> = heads.iter().map(|(d, head)| (d.clone(), head.seq)).collect();
        for (device, head) in &checked.heads {
            let seq = seqs.entry(device.clone()).or_default();
            *seq = (*seq).max(head.seq);
        }
        // A tablet whose disk was rolled back gets its own entries back: it goes on after them.
        let fence = self.state.borrow().fence;
        let own = seqs.remove(&self.device.id).unwrap_or_default().max(fence.head);
        // A raised fence makes every other window read what was merged before it writes again.
        let moved = Fence { epoch: fence.epoch + 1, head: own };
        writes.push(Write::put(Area::Meta, FENCE_KEY, moved.to_bytes()));
        writes.push(keys::put_json(keys::HEADS, &seqs));
        let news = |gap: &&Gap| heads.get(&gap.device).is_none_or(|head| head.seq < gap.from);
        losses.extend(losses_of(&checked.gaps.iter().filter(news).cloned().collect::<Vec<_>>()));
        writes.push(keys::put_json(keys::LOSSES, &losses));
        parts.extend(left);
        let events = [Event::Erased(Erased { parts })];
        writes.extend(self.erasures(&events).await.map_err(Refusal::NotSaved)?);
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
        if !whole {
            self.reload(progress).await.map_err(Refusal::NotSaved)?;
            return Ok(added);
        }
        let mut old = {
            let mut state = self.state.borrow_mut();
            for (device, head) in checked.heads {
                let known = state.heads.entry(device).or_insert(head);
                *known = if head.seq > known.seq { head } else { *known };
            }
            let Loaded { station, tick, seen, believed, .. } = loaded;
            (state.tick, state.seen, state.believed) = (tick, seen, believed);
            std::mem::replace(&mut state.station, station)
        };
        while old.crumble() {
            slicer.breathe().await;
        }
        Ok(added)
    }

    /// Every entry that is here and sound, by device and seq.
    async fn known(&self, progress: Progress<'_>) -> Result<Vec<Entry>, StoreError> {
        let (total, station) = (self.entries(), self.state.borrow().header.station().to_owned());
        let (mut slicer, mut known, mut after) = (Slicer::new(&self.env), Vec::new(), None::<String>);
        let mut limit = 4;
        loop {
            let page = self.store.scan(Area::Segments, after.as_deref(), limit).await?;
            let Some((last, _)) = page.last() else { return Ok(known) };
            limit = next_page(&page);
            after = Some(last.clone());
            for segment in page.iter().filter_map(|(_, bytes)| Segment::from_bytes(bytes).ok()) {
                for (seq, sealed) in (segment.first..).zip(&segment.records) {
                    let record = Record::open(&self.ring(), &station, &segment.device, seq, sealed).ok();
                    known.extend(record.and_then(|record| record.line.entry().ok()));
                    slicer.breathe().await;
                }
                progress(known.len() as u64, total);
            }
        }
    }

    /// Lets the station go on without what is lost. The entries stay missing, and exports say so.
    ///
    /// # Errors
    /// When the actor may not or the disk does not take it.
    pub async fn accept_losses(&self, progress: Progress<'_>) -> Result<(), Refusal> {
        const ACCEPTORS: &[Role] = &[Role::Manager];
        if !self.read(|station| station.may(&self.actor(), ACCEPTORS)) {
            return Err(Rejection::NotAllowed { needs: ACCEPTORS }.into());
        }
        let mut accepted: Vec<Loss> =
            keys::get_json(&self.store, keys::LOSSES).await.map_err(Refusal::NotSaved)?.unwrap_or_default();
        accepted.extend(self.losses());
        let fence = self.state.borrow().fence;
        // Places that were once written are never written again: a backup may still hold what stood there.
        let floor = self.state.borrow().floor.get(&self.device.id).copied().unwrap_or_default();
        let moved = Fence { head: fence.head.max(floor), ..fence };
        let writes = vec![
            keys::put_json(keys::LOSSES, &accepted),
            Write::put(Area::Meta, FENCE_KEY, moved.to_bytes()),
        ];
        self.store.commit(Expect::Fence(Some(fence)), writes).await.map_err(Refusal::NotSaved)?;
        self.take_over(progress).await.map_err(Refusal::NotSaved)
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
fn erased(entry: &Entry) -> impl Iterator<Item = &String> {
    entry.events.iter().flat_map(|event| match event {
        Event::Erased(erased) => erased.parts.as_slice(),
        _ => &[],
    })
}
