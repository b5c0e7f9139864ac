//! Several checked files as one, so that everything is folded once and is on the disk by one transaction.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::Engine;
use super::check::Checked;
use super::env::{Env, Slicer};
use crate::domain::values::{DeviceId, EntryId};
use crate::journal::{Heads, PrivateParts};
use crate::storage::{Store, StoreError};

/// Entries of one device in a file: those after the first number, up to the second.
type Range = (u64, u64);

/// A file, and what it is called.
pub type Named = (String, Checked);

impl<S: Store, E: Env> Engine<S, E> {
    /// Puts files together that can be taken in at once; those that cannot are left for afterwards, in their order.
    /// What tells the story of a device in another way than it is told here comes last, and each by itself, so that
    /// it keeps none of the others out.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn join_files(&self, files: Vec<Named>) -> Result<Option<(Named, Vec<Named>)>, StoreError> {
        let (mut later, mut forked) = (Vec::new(), Vec::new());
        for file in files {
            if self.is_forked(&file.1).await? { forked.push(file) } else { later.push(file) }
        }
        if later.is_empty() {
            let first = (!forked.is_empty()).then(|| forked.remove(0));
            return Ok(first.map(|first| (first, forked)));
        }
        let mut first = later.remove(0);
        // What joins may close the gap before one that did not.
        loop {
            let before = later.len();
            for (name, file) in std::mem::take(&mut later) {
                match first.1.join(&self.env, file).await {
                    Ok(()) => {
                        first.0.push_str(" · ");
                        first.0.push_str(&name);
                    }
                    Err(file) => later.push((name, *file)),
                }
            }
            if later.len() == before {
                later.append(&mut forked);
                return Ok(Some((first, later)));
            }
        }
    }
}

impl Checked {
    /// Both files as one. Given back where they are not of one station, where they tell one device's story in two
    /// ways or leave out something between them, and where one of them is a whole backup or says that entries are
    /// lost: such files are taken in one after the other.
    ///
    /// # Errors
    /// The second file, untouched, and so is the first.
    pub async fn join<E: Env>(&mut self, env: &E, mut other: Checked) -> Result<(), Box<Checked>> {
        if !self.fits(&other) {
            return Err(Box::new(other));
        }
        // An entry that is in both is counted once.
        let news: Vec<EntryId> = other.unknown_in.iter().filter(|id| !self.holds(id)).cloned().collect();
        self.unknown_in.extend(news);
        self.unknown = self.unknown_in.len();
        let mut slicer = Slicer::new(env);
        let mut lines = Vec::with_capacity(self.lines.len() + other.lines.len());
        // What comes before the first file's own entries of a device has to stand before them.
        for line in &other.lines {
            if self.is_before(&line.0) {
                lines.push(line.clone());
                slicer.breathe().await;
            }
        }
        let own = lines.len()..lines.len() + self.lines.len();
        lines.append(&mut self.lines);
        let mut parts: BTreeMap<EntryId, PrivateParts> = BTreeMap::new();
        for line in std::mem::take(&mut other.lines) {
            let known = self.heads.get(&line.0.device).map_or(0, |head| head.seq);
            if line.0.seq > known {
                lines.push(line);
            } else if !line.2.private.is_empty() && !self.is_before(&line.0) {
                parts.insert(line.0, line.2.private);
            }
            slicer.breathe().await;
        }
        // One of them may have dropped what only a tablet had erased that is shut out; whether that counts is for
        // the merge to say.
        for (id, _, line) in lines.get_mut(own).into_iter().flatten() {
            for (n, part) in parts.remove(id).into_iter().flatten() {
                line.private.entry(n).or_insert(part);
            }
            slicer.breathe().await;
        }
        self.lines = lines;
        for (device, head) in &other.heads {
            let Some(own) = self.heads.get(device).copied() else {
                self.heads.insert(device.clone(), *head);
                self.after.extend(other.after.get(device).map(|after| (device.clone(), *after)));
                continue;
            };
            if head.seq > own.seq {
                self.heads.insert(device.clone(), *head);
            }
            let first = base(&self.after, device).min(base(&other.after, device));
            match other.after.get(device) {
                Some(after) if after.seq == first => self.after.insert(device.clone(), *after),
                None => self.after.remove(device),
                _ => None,
            };
        }
        self.made = self.made.max(other.made);
        // With a whole journal among them it is what only a manager may take in, after a safety copy.
        self.handed &= other.handed;
        self.old_key |= other.old_key;
        self.letter = None;
        self.from.append(&mut other.from);
        self.cuts.append(&mut other.cuts);
        self.cuts.sort();
        self.cuts.dedup();
        add(&mut self.brought.blobs, &other.brought.blobs);
        add(&mut self.brought.inbox, &other.brought.inbox);
        Ok(())
    }

    fn fits(&self, other: &Checked) -> bool {
        let plain = |file: &Checked| file.gaps.is_empty() && file.brought.vault.is_none();
        self.station == other.station
            && plain(self)
            && plain(other)
            && other.heads.keys().all(|device| self.meets(other, device))
    }

    /// Do both tell one story of a device, with nothing left out between them?
    fn meets(&self, other: &Checked, device: &DeviceId) -> bool {
        let (Some(own), Some(theirs)) = (self.range(device), other.range(device)) else { return true };
        let (first, last) = (own.0.max(theirs.0), own.1.min(theirs.1));
        let same = |seq: u64| self.hash_at(device, seq) == other.hash_at(device, seq);
        first <= last && same(last)
    }

    fn range(&self, device: &DeviceId) -> Option<Range> {
        self.heads.get(device).map(|head| (base(&self.after, device), head.seq))
    }

    /// Has this file an entry?
    fn holds(&self, id: &EntryId) -> bool {
        self.range(&id.device).is_some_and(|(base, head)| base < id.seq && id.seq <= head)
    }

    /// Does an entry stand before those that this file has of its device?
    fn is_before(&self, id: &EntryId) -> bool {
        self.range(&id.device).is_some_and(|(base, _)| id.seq <= base)
    }
}

/// After which entry of a device a file begins.
fn base(after: &Heads, device: &DeviceId) -> u64 {
    after.get(device).map_or(0, |head| head.seq)
}

/// What one file brings and the other does not. Of what was sealed twice both stay: only one of them may open here.
fn add(own: &mut Rc<Vec<(String, Vec<u8>)>>, theirs: &[(String, Vec<u8>)]) {
    let new: Vec<_> = theirs.iter().filter(|item| !own.contains(item)).cloned().collect();
    if !new.is_empty() {
        Rc::make_mut(own).extend(new);
    }
}
