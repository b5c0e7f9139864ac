//! What is here when the page opens, and how it is unlocked.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::env::{Env, Progress, entropy};
use super::fold::Folded;
use super::load::{self, Loaded};
use super::{Device, Engine, Held, Loss, LossKind, Refusal, State, Writing, keys};
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

/// What an earlier visit left outside the database: which station was here, and how far it had come. A
/// store that has less has been emptied or rolled back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    pub station: String,
    pub name: String,
    pub code: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub heads: BTreeMap<DeviceId, u64>,
}

impl Mark {
    fn sign(self) -> Sign {
        Sign { station: self.station, name: self.name, code: self.code }
    }
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
    /// How far the journal had come, by the mark.
    floor: BTreeMap<DeviceId, u64>,
}

/// Looks at a store. `mark` is what an earlier visit left outside the database.
///
/// # Errors
/// When the browser does not give access.
pub async fn boot<S: Store>(store: &S, mark: Option<Mark>) -> Result<Boot, StoreError> {
    let floor = mark.clone();
    let mark = mark.map(Mark::sign);
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
    let floor = floor.filter(|mark| mark.station == header.station()).map(|mark| mark.heads);
    Ok(Boot::Locked(Box::new(Locked { sign, header, device, floor: floor.unwrap_or_default() })))
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
    /// How far this tablet's own journal had come when an earlier visit left word of it.
    pub(super) fn known_head(&self) -> u64 {
        self.floor.get(&self.device.id).copied().unwrap_or_default()
    }

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
        // Another window may have changed who gets in since this one looked.
        let header = match store.get(Area::Meta, keys::VAULT).await {
            Ok(stored) => stored.and_then(|bytes| Header::read(&bytes).ok()).unwrap_or(self.header.clone()),
            Err(error) => return Err((self, Refusal::NotSaved(error))),
        };
        let opened = match header.unlock(kek) {
            Ok(opened) => opened,
            Err(error) => return Err((self, Refusal::Vault(error))),
        };
        let Locked { sign, device, floor, .. } = *self;
        let opened =
            open(store, env, space, header.clone(), device.clone(), floor.clone(), opened, write, progress);
        match opened.await {
            Ok(engine) => Ok(engine),
            Err(error) => Err((Box::new(Locked { sign, header, device, floor }), Refusal::NotSaved(error))),
        }
    }
}

/// Builds the engine over an opened vault.
#[allow(clippy::too_many_arguments, reason = "the one place where everything comes together")]
pub(super) async fn open<S: Store, E: Env>(
    store: S,
    env: E,
    space: Space,
    mut header: Header,
    device: Device,
    floor: BTreeMap<DeviceId, u64>,
    opened: Opened,
    write: bool,
    progress: Progress<'_>,
) -> Result<Engine<S, E>, StoreError> {
    let (fence, loaded) = load::load(&store, &env, &opened.ring, &header, &device, &floor, progress).await?;
    let Loaded { folded, capped, losses, accepted } = loaded;
    let Folded { station, heads, tick, seen, believed, cuts } = folded;
    let actor = actor_of(&station, &opened.holder);
    let acting = if let Actor::Staff(id) = &actor { Some(id.as_str()) } else { None };
    header.complete(&opened, acting, &mut entropy(&env));
    let held = Held::new(opened);
    let writing = if losses.is_empty() { Writing::Elsewhere } else { Writing::Damaged };
    let kept = Default::default();
    let state = State {
        station,
        header,
        actor,
        fence,
        heads,
        capped,
        tick,
        seen,
        cuts,
        losses,
        accepted,
        writing,
        believed,
        floor,
        kept,
    };
    let engine = Engine::over(store, env, space, held, device, state);
    if write && engine.writing() == Writing::Elsewhere {
        match engine.raise_fence().await {
            // Another window was faster: it writes.
            Ok(()) | Err(StoreError::Fenced { .. }) => {}
            // A disk that takes nothing must not keep anybody from reading and exporting.
            Err(_) => engine.state.borrow_mut().writing = Writing::Uncertain,
        }
    }
    Ok(engine)
}

impl<S: Store, E: Env> Engine<S, E> {
    /// What is to be left outside the database.
    pub fn mark(&self) -> Mark {
        let Sign { station, name, code } = self.sign();
        let state = self.state.borrow();
        let mut heads: BTreeMap<DeviceId, u64> =
            state.heads.iter().map(|(device, head)| (device.clone(), head.seq)).collect();
        // While something is missing, what was known before is not forgotten.
        for (device, seq) in &state.floor {
            let head = heads.entry(device.clone()).or_default();
            *head = (*head).max(*seq);
        }
        Mark { station, name, code, heads }
    }

    /// Is what is missing the end of the journal, as after a database was rolled back?
    pub fn is_rolled_back(&self) -> bool {
        let state = self.state.borrow();
        let head = |device: &DeviceId| state.heads.get(device).map_or(0, |head| head.seq);
        let cut = |loss: &Loss| loss.kind == LossKind::Missing && loss.from > head(&loss.device);
        !state.losses.is_empty() && state.losses.iter().all(cut)
    }

    /// Takes over writing from another window: reads what it wrote, then raises the fence.
    ///
    /// # Errors
    /// When storage fails; this window stays a reader.
    pub async fn take_over(&self, progress: Progress<'_>) -> Result<(), StoreError> {
        let _turn = self.queue.lock().await;
        loop {
            self.catch_up(progress).await?;
            self.refresh_keys().await?;
            if self.writing() == Writing::Damaged || self.is_shut_out() {
                return Ok(());
            }
            match self.raise_fence().await {
                // The other window has written once more in between.
                Err(StoreError::Fenced { .. }) => self.state.borrow_mut().writing = Writing::Elsewhere,
                result => return result,
            }
        }
    }

    /// Folds the journal anew into a shadow station and swaps it in at the end.
    pub(super) async fn reload(&self, progress: Progress<'_>) -> Result<(), StoreError> {
        self.refresh_keys().await?;
        let (header, floor) = {
            let state = self.state.borrow();
            (state.header.clone(), state.floor.clone())
        };
        let (fence, loaded) =
            load::load(&self.store, &self.env, &self.ring(), &header, self.device(), &floor, progress)
                .await?;
        let Loaded { folded, capped, losses, accepted } = loaded;
        let Folded { station, heads, tick, seen, believed, cuts } = folded;
        let mut state = self.state.borrow_mut();
        let writing = if self.is_shut_out() {
            Writing::Elsewhere
        } else if !losses.is_empty() {
            Writing::Damaged
        } else if fence.epoch == state.fence.epoch && state.writing != Writing::Elsewhere {
            Writing::Yes
        } else {
            Writing::Elsewhere
        };
        let actor = state.actor.clone();
        let kept = Default::default();
        *state = State {
            station,
            heads,
            capped,
            tick,
            seen,
            cuts,
            losses,
            accepted,
            writing,
            fence,
            actor,
            header,
            believed,
            floor,
            kept,
        };
        Ok(())
    }

    pub(super) async fn raise_fence(&self) -> Result<(), StoreError> {
        let fence = self.state.borrow().fence;
        let raised = Fence { epoch: fence.epoch + 1, ..fence };
        let write = Write::put(Area::Meta, FENCE_KEY, raised.to_bytes());
        self.store.commit(Expect::Fence(Some(fence)), vec![write]).await?;
        {
            let mut state = self.state.borrow_mut();
            state.fence = raised;
            state.writing = Writing::Yes;
        }
        // From here on nobody else changes it.
        self.refresh_keys().await
    }
}

/// The recovery code acts as the first manager who is still in post.
fn actor_of(station: &Station, holder: &Holder) -> Actor {
    match holder {
        Holder::Staff(id) => Actor::Staff(StaffId::named(id)),
        Holder::Recovery => {
            let manager = station.staff().iter().find(|(_, member)| member.has(Role::Manager));
            manager.map_or(Actor::Founder, |(id, _)| Actor::Staff(id.clone()))
        }
    }
}
