//! What comes beside entries: photos, slips that nobody has taken in, keys.

use std::collections::BTreeSet;

use crate::domain::values::EntryId;
use crate::domain::{Event, Station};
use crate::engine::Engine;
use crate::engine::check::Checked;
use crate::engine::env::{Env, Slicer};
use crate::engine::fold::Folded;
use crate::engine::inbox::{is_dropped, photo_name};
use crate::journal::{Line, Plan};
use crate::slip;
use crate::storage::{Area, Store, StoreError, Write};
use crate::vault::Ring;

impl<S: Store, E: Env> Engine<S, E> {
    /// Photos, slips and keys that a file brings.
    pub(super) async fn plan_beside(&self, checked: &Checked, plan: &mut Plan) -> Result<(), StoreError> {
        let brought = &checked.brought;
        plan.keys = brought.vault.as_ref().is_some_and(|(_, theirs)| !self.ring().covers(theirs));
        if !brought.blobs.is_empty() {
            let mut here: BTreeSet<String> = self.store.keys(Area::Blobs).await?.into_iter().collect();
            let mut locked = BTreeSet::new();
            let mut named: BTreeSet<String> =
                self.read(|station| station.requests().photos()).into_iter().collect();
            let (new, mut slicer) =
                (|id: &EntryId| plan.adds.contains_key(&id.device), Slicer::new(&self.env));
            for (_, _, line) in checked.lines.iter().filter(|(id, ..)| new(id)) {
                named.extend(photos_in(line));
                slicer.breathe().await;
            }
            for (name, sealed) in brought.blobs.iter() {
                if named.contains(name) && !here.contains(name) {
                    match self.open_brought(checked, name, sealed) {
                        Some(_) => {
                            plan.photos += 1;
                            here.insert(name.clone());
                        }
                        None => {
                            locked.insert(name.clone());
                        }
                    }
                    self.env.pause().await;
                }
            }
            // Of several copies one is enough.
            plan.locked = locked.difference(&here).count();
        }
        if !brought.inbox.is_empty() {
            let mut here = self.store.keys(Area::Inbox).await?;
            let (ring, dropped) = (self.ring(), self.dropped().await?);
            for (key, sealed) in brought.inbox.iter().filter(|(_, sealed)| !is_dropped(&dropped, sealed)) {
                if !here.contains(key) && self.read(|station| is_untaken(station, &ring, sealed)) {
                    plan.slips += 1;
                    here.push(key.clone());
                }
            }
        }
        Ok(())
    }

    /// Photos that requests of the merged station name, and slips that it does not know, where they are not here.
    pub(super) async fn brought(
        &self,
        checked: &Checked,
        folded: &Folded,
        ring: &Ring,
    ) -> Result<Vec<Write>, StoreError> {
        let (brought, mut writes) = (&checked.brought, Vec::new());
        if !brought.blobs.is_empty() {
            let mut here: BTreeSet<String> = self.store.keys(Area::Blobs).await?.into_iter().collect();
            let named: BTreeSet<String> = folded.station.requests().photos().into_iter().collect();
            for (name, sealed) in brought.blobs.iter() {
                if !named.contains(name) || here.contains(name) {
                    continue;
                }
                // Under the key that seals here from now on, whichever it came under. What does not open, the
                // plan has said.
                if let Some(photo) = self.open_brought(checked, name, sealed) {
                    writes.push(self.seal_photo(ring, name.clone(), &photo));
                    here.insert(name.clone());
                }
                self.env.pause().await;
            }
        }
        let (mut here, dropped) = (self.store.keys(Area::Inbox).await?, self.dropped().await?);
        for (key, sealed) in brought.inbox.iter().filter(|(_, sealed)| !is_dropped(&dropped, sealed)) {
            if !here.contains(key) && is_untaken(&folded.station, ring, sealed) {
                here.push(key.clone());
                writes.push(Write::put(Area::Inbox, key.clone(), sealed.clone()));
            }
        }
        Ok(writes)
    }

    /// A photo that a file brings, by the keys of this tablet or those of the file.
    fn open_brought(&self, checked: &Checked, name: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let (own, aad) = (self.ring(), self.blob_aad(name));
        let theirs = checked.brought.vault.as_ref().map(|(_, ring)| &**ring);
        let photo = [Some(&*own), theirs]
            .into_iter()
            .flatten()
            .find_map(|ring| ring.open(aad.as_bytes(), sealed).ok());
        photo.filter(|photo| photo_name(photo) == name)
    }
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
fn is_untaken(station: &Station, ring: &Ring, sealed: &[u8]) -> bool {
    slip::open(ring, sealed).is_ok_and(|opened| station.requests().by_slip(&opened.slip.id).is_none())
}
