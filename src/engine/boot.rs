//! What is here when the page opens, and how it is unlocked.

use std::cell::RefCell;

use async_lock::Mutex;
use serde::{Deserialize, Serialize};

use super::env::{Env, Progress};
use super::load::{self, Loaded};
use super::{Device, Engine, Refusal, State, Writing, keys};
use crate::domain::staff::Role;
use crate::domain::values::{DeviceId, StaffId};
use crate::domain::{Actor, Station};
use crate::storage::{Area, Expect, FENCE_KEY, Fence, Space, Store, StoreError, Write};
use crate::vault::{Header, HeaderError, Holder, Kdf, Kek, Opened, RecoveryCode};

/// What may be known of a station while it is locked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sign {
    /// The station's random id.
    pub station: String,
    pub name: String,
    pub code: String,
}

/// What the page finds.
#[derive(Debug)]
pub enum Boot {
    /// No station, and no sign that there ever was one.
    Empty,
    /// No station, although this browser once had this one: never taken for a fresh start.
    Vanished(Sign),
    Locked(Box<Locked>),
    /// The vault was written by a newer program: version.
    Newer(u32),
    /// There are entries but no vault that could open them.
    Unreadable(Option<Sign>),
}

/// A station behind its lock.
#[derive(Debug)]
pub struct Locked {
    pub sign: Sign,
    header: Header,
    device: Device,
}

/// Looks at a store. `mark` is the sign that an earlier visit left outside the database.
///
/// # Errors
/// When the browser does not give access.
pub async fn boot<S: Store>(store: &S, mark: Option<Sign>) -> Result<Boot, StoreError> {
    let sign: Option<Sign> = keys::get_json(store, keys::SIGN).await?;
    let vault = store.get(Area::Meta, keys::VAULT).await?;
    let device: Option<Device> = keys::get_json(store, keys::DEVICE).await?;
    let Some(vault) = vault else {
        let any_entry = !store.scan(Area::Segments, None, 1).await?.is_empty();
        return Ok(match (any_entry, sign.or(mark)) {
            (true, sign) => Boot::Unreadable(sign),
            (false, Some(sign)) => Boot::Vanished(sign),
            (false, None) => Boot::Empty,
        });
    };
    let header = match Header::read(&vault) {
        Ok(header) => header,
        Err(HeaderError::Newer(version)) => return Ok(Boot::Newer(version)),
        Err(_) => return Ok(Boot::Unreadable(sign.or(mark))),
    };
    let device = match device {
        Some(device) => Some(device),
        None => only_device(store).await?,
    };
    let Some(device) = device else { return Ok(Boot::Unreadable(sign.or(mark))) };
    // The sign is for people; a vault opens without it.
    let unnamed = || Sign { station: header.station().to_owned(), name: String::new(), code: String::new() };
    let sign = sign.or(mark).unwrap_or_else(unnamed);
    Ok(Boot::Locked(Box::new(Locked { sign, header, device })))
}

/// Who this tablet must be when it has forgotten: the only device that ever wrote here.
async fn only_device<S: Store>(store: &S) -> Result<Option<Device>, StoreError> {
    let others = store.get(Area::Meta, keys::HEADS).await?.is_some();
    let first = store.scan(Area::Segments, None, 1).await?.into_iter().next();
    let id = first.and_then(|(key, _)| key.split('/').next().map(str::to_owned));
    let id = id.and_then(|id| DeviceId::try_from(id).ok());
    Ok(id.filter(|_| !others).map(|id| Device { id, letter: 'A' }))
}

impl Locked {
    /// What the key derivation needs for a name.
    pub fn kdf_for(&self, name: &str) -> ([u8; 32], Kdf) {
        self.header.kdf_for(name)
    }

    /// What the key derivation needs for the recovery code.
    pub fn kdf_for_recovery(&self) -> ([u8; 32], Kdf) {
        self.header.kdf_for(RecoveryCode::NAME)
    }

    /// Opens the vault and folds the journal. With `write` this window takes over writing.
    ///
    /// # Errors
    /// The station comes back locked, with the reason.
    pub async fn unlock<S: Store, E: Env>(
        self: Box<Self>,
        store: S,
        env: E,
        space: Space,
        kek: &Kek,
        write: bool,
        progress: Progress<'_>,
    ) -> Result<Engine<S, E>, (Box<Self>, Refusal)> {
        let opened = match self.header.unlock(kek) {
            Ok(opened) => opened,
            Err(error) => return Err((self, Refusal::Vault(error))),
        };
        let Locked { sign, header, device } = *self;
        match open(store, env, space, header.clone(), device.clone(), opened, write, progress).await {
            Ok(engine) => Ok(engine),
            Err(error) => Err((Box::new(Locked { sign, header, device }), Refusal::NotSaved(error))),
        }
    }
}

/// Builds the engine over an opened vault.
#[allow(clippy::too_many_arguments, reason = "the one place where everything comes together")]
pub(super) async fn open<S: Store, E: Env>(
    store: S,
    env: E,
    space: Space,
    header: Header,
    device: Device,
    opened: Opened,
    write: bool,
    progress: Progress<'_>,
) -> Result<Engine<S, E>, StoreError> {
    let Opened { ring, holder } = opened;
    let (fence, loaded) = load::load(&store, &env, &ring, &header, &device, progress).await?;
    let Loaded { station, heads, tick, seen, losses } = loaded;
    let actor = actor_of(&station, holder);
    let writing = if losses.is_empty() { Writing::Elsewhere } else { Writing::Damaged };
    let state = State { station, header, actor, fence, heads, tick, seen, losses, writing };
    let engine =
        Engine { store, env, space, ring, device, queue: Mutex::new(()), state: RefCell::new(state) };
    if write && engine.writing() == Writing::Elsewhere {
        engine.raise_fence().await?;
    }
    Ok(engine)
}

impl<S: Store, E: Env> Engine<S, E> {
    /// Takes over writing from another window: reads what it wrote, then raises the fence.
    ///
    /// # Errors
    /// When storage fails; this window stays a reader.
    pub async fn take_over(&self, progress: Progress<'_>) -> Result<(), StoreError> {
        let _turn = self.queue.lock().await;
        self.reload(progress).await?;
        if self.writing() == Writing::Damaged { Ok(()) } else { self.raise_fence().await }
    }

    /// Folds the journal anew into a shadow station and swaps it in at the end.
    pub(super) async fn reload(&self, progress: Progress<'_>) -> Result<(), StoreError> {
        let header = self.state.borrow().header.clone();
        let (fence, loaded) =
            load::load(&self.store, &self.env, &self.ring, &header, &self.device, progress).await?;
        let Loaded { station, heads, tick, seen, losses } = loaded;
        let mut state = self.state.borrow_mut();
        let writing = if !losses.is_empty() {
            Writing::Damaged
        } else if fence.epoch == state.fence.epoch && state.writing != Writing::Elsewhere {
            Writing::Yes
        } else {
            Writing::Elsewhere
        };
        *state =
            State { station, heads, tick, seen, losses, writing, fence, actor: state.actor.clone(), header };
        Ok(())
    }

    async fn raise_fence(&self) -> Result<(), StoreError> {
        let fence = self.state.borrow().fence;
        let raised = Fence { epoch: fence.epoch + 1, ..fence };
        let write = Write::put(Area::Meta, FENCE_KEY, raised.to_bytes());
        self.store.commit(Expect::Fence(Some(fence)), vec![write]).await?;
        let mut state = self.state.borrow_mut();
        state.fence = raised;
        state.writing = Writing::Yes;
        Ok(())
    }
}

/// The recovery code acts as the first manager who is still in post.
fn actor_of(station: &Station, holder: Holder) -> Actor {
    match holder {
        Holder::Staff(id) => Actor::Staff(StaffId::named(&id)),
        Holder::Recovery => {
            let manager = station.staff().iter().find(|(_, member)| member.has(Role::Manager));
            manager.map_or(Actor::Founder, |(id, _)| Actor::Staff(id.clone()))
        }
    }
}
