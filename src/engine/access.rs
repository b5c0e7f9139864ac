//! Who gets in: ways in given, changed and taken away. Each is one transaction, with the journal entry
//! where there is one; a disk that fails leaves either all of it or nothing.

use std::rc::Rc;

use super::env::{Env, entropy};
use super::{Device, Done, Engine, Refusal, Writing, keys};
use crate::domain::rights::MANAGER;
use crate::domain::staff::{PostPatch, Role};
use crate::domain::values::StaffId;
use crate::domain::{Actor, Command, Event, Rejection, Station};
use crate::journal::Entry;
use crate::storage::{Area, Expect, Store, StoreError, Write};
use crate::vault::{Header, HeaderError, Holder, Kdf, Kek, RecoveryCode, Ring};

/// A vault as it will be, not on disk yet.
pub(super) struct NewKeys {
    header: Header,
    ring: Rc<Ring>,
}

impl NewKeys {
    /// What opens records from now on.
    pub fn ring(&self) -> Rc<Ring> {
        self.ring.clone()
    }

    /// The change that puts it on disk.
    pub fn write(&self) -> Write {
        Write::put(Area::Meta, keys::VAULT, self.header.write())
    }
}

impl<S: Store, E: Env> Engine<S, E> {
    /// What the key derivation needs for a name.
    pub fn kdf_for(&self, name: &str) -> ([u8; 32], Kdf) {
        self.state.borrow().header.kdf_for(name)
    }

    /// What the key derivation needs for a recovery code.
    pub fn kdf_for_recovery(&self) -> ([u8; 32], Kdf) {
        self.kdf_for(RecoveryCode::NAME)
    }

    /// Can they unlock this tablet?
    pub fn has_way_in(&self, staff: &StaffId) -> bool {
        let holder = Holder::Staff(staff.to_string());
        self.state.borrow().header.holders(&self.ring()).contains(&holder)
    }

    /// Was it opened with the recovery code?
    pub fn opened_by_recovery(&self) -> bool {
        self.held.by == Holder::Recovery
    }

    /// Has another window taken our way in away? Then only unlocking anew helps.
    pub fn is_shut_out(&self) -> bool {
        self.held.shut_out.get()
    }

    /// Carries out a command that gives somebody a way in: a new member, or a new name. `kek` was
    /// derived for the new name.
    ///
    /// # Errors
    /// As [`Engine::execute`].
    pub async fn execute_with_key(&self, command: Command, kek: &Kek) -> Result<Done, Refusal> {
        self.carry_out(command, Some(kek), Vec::new()).await
    }

    /// Whoever acts changes their passphrase. `old` proves that it is they.
    ///
    /// # Errors
    /// [`HeaderError::WrongPassphrase`] when `old` does not open their slot; else as [`Engine::execute`].
    pub async fn change_passphrase(&self, old: &Kek, new: &Kek) -> Result<(), Refusal> {
        let _turn = self.queue.lock().await;
        self.settle().await?;
        let Actor::Staff(staff) = self.actor() else { return Err(Rejection::NoSuchStaff.into()) };
        self.prove(&staff, old)?;
        let keys = self.rekeyed(Holder::Staff(staff.to_string()), Some(new))?;
        self.put_keys(keys).await
    }

    /// A manager sets the passphrase of somebody who forgot theirs, or who has none on this tablet.
    /// Their own they may set only after having come in with the recovery code.
    ///
    /// # Errors
    /// As [`Engine::execute`].
    pub async fn set_passphrase(&self, staff: &StaffId, kek: &Kek) -> Result<(), Refusal> {
        let _turn = self.queue.lock().await;
        self.settle().await?;
        self.require(MANAGER)?;
        let in_post = self.read(|station| station.staff().get(staff).map(|m| m.until.is_none()));
        match in_post {
            None => return Err(Rejection::NoSuchStaff.into()),
            Some(false) => return Err(Rejection::NoLongerInPost.into()),
            Some(true) => {}
        }
        let own = self.actor() == Actor::Staff(staff.clone());
        if own && self.has_way_in(staff) && !self.opened_by_recovery() {
            return Err(Refusal::Vault(HeaderError::WrongPassphrase));
        }
        let keys = self.rekeyed(Holder::Staff(staff.to_string()), Some(kek))?;
        self.put_keys(keys).await?;
        // What was set under the old passphrase does not outlive it.
        self.held.pins.borrow_mut().remove(staff);
        Ok(())
    }

    /// A manager has a new recovery code made; the old one stops working.
    ///
    /// # Errors
    /// As [`Engine::execute`].
    pub async fn renew_recovery(&self, kek: &Kek) -> Result<(), Refusal> {
        let _turn = self.queue.lock().await;
        self.settle().await?;
        self.require(MANAGER)?;
        let keys = self.rekeyed(Holder::Recovery, Some(kek))?;
        self.put_keys(keys).await
    }

    /// Does this key open the slot of this member?
    pub(super) fn prove(&self, staff: &StaffId, kek: &Kek) -> Result<(), Refusal> {
        let opened = self.state.borrow().header.unlock(kek).map_err(Refusal::Vault)?;
        let theirs = opened.holder == Holder::Staff(staff.to_string());
        if theirs { Ok(()) } else { Err(Refusal::Vault(HeaderError::WrongPassphrase)) }
    }

    /// What an entry about the staff does to the vault; goes into the same transaction.
    pub(super) fn keys_after(&self, entry: &Entry, kek: Option<&Kek>) -> Result<Option<NewKeys>, Refusal> {
        let mut after = None;
        for (n, event) in entry.events.iter().enumerate() {
            let (holder, kek) = match event {
                Event::StaffAdded(_) if kek.is_some() => (StaffId::born(&entry.id(), n), kek),
                Event::StaffRenamed(renamed) if kek.is_some() => (renamed.staff.clone(), kek),
                Event::StaffEnded(ended) => {
                    self.another_way_in(&ended.staff)?;
                    (ended.staff.clone(), None)
                }
                Event::StaffEdited(edited) => {
                    if takes_management(&edited.patches) {
                        self.another_way_in(&edited.staff)?;
                    }
                    continue;
                }
                Event::TabletShutOut(out) => {
                    // Where it was out before, there is a new key since then.
                    if self.read(|station| station.tablets().out(&out.device).is_none()) {
                        after = Some(self.with_new_key());
                    }
                    continue;
                }
                _ => continue,
            };
            after = Some(self.rekeyed(Holder::Staff(holder.to_string()), kek)?);
        }
        Ok(after)
    }

    /// The vault with a holder's old ways in taken away, and a new one where there is a key for it.
    fn rekeyed(&self, holder: Holder, kek: Option<&Kek>) -> Result<NewKeys, Refusal> {
        let mut header = self.state.borrow().header.clone();
        let mut ring = Ring::clone(&self.ring());
        let mut entropy = entropy(&self.env);
        if header.holders(&ring).contains(&holder) {
            header.revoke(&holder, &mut ring, &mut entropy).map_err(Refusal::Vault)?;
        }
        if let Some(kek) = kek {
            // Before it is on disk: should the disk's answer get lost, this opens what is there.
            self.held.remember(header.add_slot(kek, holder, &ring, &mut entropy));
        }
        Ok(NewKeys { header, ring: Rc::new(ring) })
    }

    /// The vault with a new data key: whoever holds a lost tablet reads nothing that is written from now on.
    pub(super) fn with_new_key(&self) -> NewKeys {
        let mut header = self.state.borrow().header.clone();
        let mut ring = Ring::clone(&self.ring());
        ring.add_data_key(&mut entropy(&self.env));
        header.hand_on(&ring, &mut entropy(&self.env));
        NewKeys { header, ring: Rc::new(ring) }
    }

    /// What taking a file in does to the vault. Keys and ways in of a backup that are not known here are taken
    /// over; who has left meanwhile gets in no more; news of a lost tablet without a new key makes one.
    pub(super) fn keys_after_merge(
        &self,
        vault: Option<&(Header, Rc<Ring>)>,
        merged: &Station,
    ) -> Option<NewKeys> {
        let mut header = self.state.borrow().header.clone();
        let mut ring = Ring::clone(&self.ring());
        let mut entropy = entropy(&self.env);
        let gained = vault.is_some_and(|(_, theirs)| ring.take(theirs));
        let ended = |id: &str| merged.staff().get(&StaffId::named(id)).is_some_and(|m| m.until.is_some());
        let adopted = vault
            .is_some_and(|(theirs, keys)| header.adopt(theirs, keys, &ring, &|id| !ended(id), &mut entropy));
        let manages = |holder: &Holder| match holder {
            Holder::Staff(id) => {
                merged.staff().get(&StaffId::named(id)).is_some_and(|m| m.has(Role::Manager))
            }
            Holder::Recovery => false,
        };
        let holders = header.holders(&ring);
        let gone: Vec<Holder> = holders
            .iter()
            .filter(|holder| matches!(holder, Holder::Staff(id) if ended(id)))
            .cloned()
            .collect();
        // Nobody is locked out of a tablet that no manager could open any more.
        let dropped = !gone.is_empty() && holders.iter().any(manages);
        let lost = self.read(|station| {
            merged.tablets().limits().any(|(device, _)| station.tablets().out(device).is_none())
        });
        if !(gained || adopted || dropped || lost) {
            return None;
        }
        if dropped {
            gone.iter().for_each(|holder| header.drop_slots(holder, &ring));
        }
        if (dropped || lost) && !gained {
            ring.add_data_key(&mut entropy);
        }
        header.hand_on(&ring, &mut entropy);
        Some(NewKeys { header, ring: Rc::new(ring) })
    }

    /// Somebody else in post could still let people in on this tablet, or this is no manager.
    fn another_way_in(&self, without: &StaffId) -> Result<(), Refusal> {
        let managers: Vec<StaffId> = self.read(|station| {
            let managers = station.staff().iter().filter(|(_, member)| member.has(Role::Manager));
            managers.map(|(id, _)| id.clone()).collect()
        });
        let another = managers.iter().any(|id| id != without && self.has_way_in(id));
        if managers.contains(without) && self.has_way_in(without) && !another {
            return Err(Rejection::LastManager.into());
        }
        Ok(())
    }

    /// Writes a vault alone.
    async fn put_keys(&self, keys: NewKeys) -> Result<(), Refusal> {
        let fence = self.state.borrow().fence;
        match self.store.commit(Expect::Fence(Some(fence)), vec![keys.write()]).await {
            Ok(()) => {
                self.take_keys(keys);
                Ok(())
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

    /// From now on these are the keys: they are on disk.
    pub(super) fn take_keys(&self, keys: NewKeys) {
        self.state.borrow_mut().header = keys.header;
        self.held.set_ring(keys.ring);
    }

    /// Reads the vault again, which another window may have changed. Without a way in left, this
    /// window does not write any more.
    pub(super) async fn refresh_keys(&self) -> Result<(), StoreError> {
        let stored = self.store.get(Area::Meta, keys::VAULT).await?;
        let Some(mut header) = stored.and_then(|bytes| Header::read(&bytes).ok()) else { return Ok(()) };
        if !self.held.refresh(&header) {
            self.state.borrow_mut().writing = Writing::Elsewhere;
            return Ok(());
        }
        // Another window has given this tablet a new name: this one must not write under the old one.
        let device: Option<Device> = keys::get_json(&self.store, keys::DEVICE).await?;
        if device.is_some_and(|device| device.id != self.device().id) {
            self.held.shut_out.set(true);
            self.state.borrow_mut().writing = Writing::Elsewhere;
            return Ok(());
        }
        // A directory that was completed when the station was opened and is not on disk yet.
        if header.holders(&self.ring()).is_empty() {
            header.clone_from(&self.state.borrow().header);
        }
        self.state.borrow_mut().header = header;
        Ok(())
    }

    fn require(&self, needs: &'static [Role]) -> Result<(), Refusal> {
        let may = self.read(|station| station.may(&self.actor(), needs));
        if may { Ok(()) } else { Err(Rejection::NotAllowed { needs }.into()) }
    }
}

/// Is somebody no manager any more after this?
fn takes_management(patches: &[PostPatch]) -> bool {
    let takes =
        |patch: &PostPatch| matches!(patch, PostPatch::Roles { now, .. } if !now.contains(&Role::Manager));
    patches.iter().any(takes)
}
