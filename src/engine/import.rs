//! Taking a checked file in, into an empty store, as its station. One transaction: all or nothing. Into the same
//! station it goes by [`super::merge`].

use std::collections::BTreeMap;

use super::boot::{Sign, open};
use super::check::{Checked, drop_erased};
use super::env::{Env, Progress, Slicer, entropy};
use super::fold::{Cuts, FEW};
use super::found::new_device;
use super::gone::{Gone, Survey};
use super::marks::{Marks, seqs};
use super::record::Record;
use super::{BackupFile, Device, Engine, Loss, LossKind, Refusal, keys};
use crate::domain::staff::Role;
use crate::domain::values::{EntryId, StaffId};
use crate::domain::{Rejection, Station};
use crate::journal::{self, Carried, Entry, Gap, Line, Plan, Segment, plan, segment_key};
use crate::storage::{Area, Expect, FENCE_KEY, Fence, Space, Store, Write};
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
        let file = Carried { station: &self.station, after: &self.after, heads: &self.heads };
        plan(None, file, |_| u64::MAX)
    }

    /// Managers in post, from whom one is chosen to open the station again: id and name.
    pub fn managers(&self) -> Vec<(StaffId, String)> {
        let mut entries: Vec<Entry> =
            self.lines.iter().filter_map(|(_, _, line)| line.entry().ok()).collect();
        entries.sort_by_cached_key(Entry::order);
        let (counted, mut station) = (Cuts::of(self.cuts.clone()), Station::default());
        for entry in entries.iter().filter(|entry| counted.count(entry)) {
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
    {
        let mut slicer = Slicer::new(&env);
        let Gone { all, lacking, .. } = gone_in(&checked, &mut slicer, progress).await;
        drop_erased(&mut checked.lines, &all);
        writes.push(keys::put_json(keys::BARE, &lacking));
        let lines = checked.lines.iter().collect::<Vec<_>>();
        let none = BTreeMap::new();
        let sealed = segments(&checked.station, &lines, &none, &opened.ring, &env, &mut slicer);
        writes.extend(sealed.await);
    }
    let fence = Fence { epoch: 1, head: 0 };
    let device = Device {
        id: new_device(&env),
        letter: checked.letter.unwrap_or_else(|| letter_after(checked.heads.len())),
    };
    let losses = losses_of(&checked.gaps);
    let mut marks = Marks::default();
    marks.receive_all(&checked.from, env.now());
    let Checked { station, name, code, heads, .. } = checked;
    let seqs = seqs(&heads);
    writes.extend([
        Write::put(Area::Meta, keys::VAULT, header.write()),
        keys::put_json(keys::SIGN, &Sign { station, name, code }),
        keys::put_json(keys::DEVICE, &device),
        keys::put_json(keys::HEADS, &seqs),
        keys::put_json(keys::LOSSES, &losses),
        Write::put(Area::Meta, FENCE_KEY, fence.to_bytes()),
        marks.write(),
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
pub(super) fn losses_of(gaps: &[Gap]) -> Vec<Loss> {
    let loss =
        |gap: &Gap| Loss { device: gap.device.clone(), from: gap.from, to: gap.to, kind: LossKind::Missing };
    gaps.iter().map(loss).collect()
}

/// The letter of the next device: A for the first, B for the second … and Z for all after.
pub(super) fn letter_after(devices: usize) -> char {
    ('A'..='Z').nth(devices).unwrap_or('Z')
}

/// What the file's entries have erased, and what its lines lack beside.
async fn gone_in<E: Env>(checked: &Checked, slicer: &mut Slicer<'_, E>, progress: Progress<'_>) -> Gone {
    let (mut survey, total) = (Survey::default(), checked.entries() as u64);
    let cuts = Cuts::of(checked.cuts.clone());
    for (n, (_, hash, line)) in (1..).zip(&checked.lines) {
        if let Ok((entry, absent)) = line.read() {
            survey.take(entry, absent, *hash, &cuts, true);
        }
        if n % FEW as u64 == 0 {
            slicer.breathe().await;
            progress(n, total);
        }
    }
    let gone = survey.gone(&cuts, slicer).await;
    survey.fold.let_go(slicer).await;
    gone
}

/// Seals lines into segments of a device each. They come in the order of (device, seq).
pub(super) async fn segments<E: Env>(
    station: &str,
    lines: &[&(EntryId, journal::Hash, Line)],
    gone: &BTreeMap<EntryId, Vec<usize>>,
    ring: &Ring,
    env: &E,
    slicer: &mut Slicer<'_, E>,
) -> Vec<Write> {
    let mut out: Vec<Segment> = Vec::new();
    for (id, hash, line) in lines {
        let mut record = Record { hash: *hash, line: line.clone() };
        for n in gone.get(id).into_iter().flatten() {
            record.line.erase(*n);
        }
        let sealed = record.seal(ring, station, &id.device, id.seq, &mut entropy(env));
        match out.last_mut() {
            Some(last) if last.device == id.device && last.end() == id.seq && last.records.len() < RUN => {
                last.records.push(sealed);
            }
            _ => out.push(Segment { device: id.device.clone(), first: id.seq, records: vec![sealed] }),
        }
        slicer.breathe().await;
    }
    out.iter().map(|s| Write::put(Area::Segments, segment_key(&s.device, s.first), s.to_bytes())).collect()
}

impl<S: Store, E: Env> Engine<S, E> {
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
        let floor = self.state.borrow().floor.get(&self.device().id).copied().unwrap_or_default();
        // And every other window reads what was let go before it writes again.
        let moved = Fence { epoch: fence.epoch + 1, head: fence.head.max(floor) };
        // An erasure may be among what is lost.
        let lacking = self.lacking().await.map_err(Refusal::NotSaved)?;
        let writes = vec![
            keys::put_json(keys::LOSSES, &accepted),
            keys::put_json(keys::BARE, &lacking),
            Write::put(Area::Meta, FENCE_KEY, moved.to_bytes()),
        ];
        self.store.commit(Expect::Fence(Some(fence)), writes).await.map_err(Refusal::NotSaved)?;
        self.state.borrow_mut().fence = moved;
        self.take_over(progress).await.map_err(Refusal::NotSaved)
    }
}
