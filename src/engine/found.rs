//! A station begins.

use std::cell::RefCell;
use std::collections::BTreeMap;

use async_lock::Mutex;

use super::boot::Sign;
use super::env::{Env, entropy};
use super::execute::{Composed, put_record};
use super::{Device, Engine, Held, Refusal, State, Writing, keys};
use crate::demo::Scripted;
use crate::domain::catalogue::{Details, Starter};
use crate::domain::profile::Profile;
use crate::domain::staff::Identity;
use crate::domain::values::{DeviceId, EntryId, StaffId};
use crate::domain::{Actor, Command, Station};
use crate::journal::{Heads, hex};
use crate::storage::{Area, Expect, FENCE_KEY, Fence, Space, Store, Write};
use crate::vault::{Header, Holder, Kdf, Kek, Ring, random};

/// What a station is founded with. The keys were derived with the salts of `header`.
pub struct Founding {
    pub header: Header,
    /// Of the manager's passphrase.
    pub kek: Kek,
    /// Of the recovery code.
    pub recovery: Kek,
    pub profile: Profile,
    pub manager: Identity,
    pub starter: Vec<(Box<str>, Details)>,
}

/// An empty vault for a new station; its salts go into the key derivation.
pub fn new_vault<E: Env>(env: &E, kdf: Kdf) -> Header {
    let mut entropy = entropy(env);
    let station: [u8; 8] = random(&mut entropy);
    Header::new(&hex(&station), kdf, &mut entropy)
}

/// Founds a station in an empty store: vault, first entry and board in one transaction.
///
/// # Errors
/// When the profile is refused, or a station is there already, or the disk does not take it.
pub async fn found<S: Store, E: Env>(
    store: S,
    env: E,
    space: Space,
    founding: Founding,
) -> Result<Engine<S, E>, Refusal> {
    let Founding { profile, manager, starter, .. } = &founding;
    let command = Command::Found {
        profile: Box::new(profile.clone()),
        manager: manager.clone(),
        starter: starter.clone(),
    };
    let at = env.now();
    let engine = newborn(store, env, space, &founding);
    let by = StaffId::born(&EntryId { device: engine.device.id.clone(), seq: 1 }, 0);
    engine.begin(&founding, vec![Scripted { at, by, command }]).await?;
    Ok(engine)
}

/// Founds the demo: three months of scripted life in one transaction.
///
/// # Errors
/// As [`found`].
pub async fn found_demo<S: Store, E: Env>(
    store: S,
    env: E,
    founding: Founding,
    starter: &Starter,
) -> Result<Engine<S, E>, Refusal> {
    let today = env.now().day();
    let engine = newborn(store, env, Space::Demo, &founding);
    let script = crate::demo::script(&engine.device.id, starter, today);
    engine.begin(&founding, script).await?;
    Ok(engine)
}

/// An engine over nothing yet.
fn newborn<S: Store, E: Env>(store: S, env: E, space: Space, founding: &Founding) -> Engine<S, E> {
    let device = Device { id: new_device(&env), letter: 'A' };
    let held = Held::newborn(Ring::new(&mut entropy(&env)), Holder::Staff(String::new()));
    let state = State {
        station: Station::default(),
        header: founding.header.clone(),
        actor: Actor::Founder,
        fence: Fence { epoch: 1, head: 0 },
        heads: Heads::new(),
        capped: Heads::new(),
        tick: 0,
        seen: BTreeMap::new(),
        cuts: Vec::new(),
        losses: Vec::new(),
        writing: Writing::Yes,
        believed: Default::default(),
        floor: BTreeMap::new(),
        kept: Default::default(),
    };
    Engine { store, env, space, held, device, queue: Mutex::new(()), state: RefCell::new(state) }
}

/// A fresh device id.
pub(super) fn new_device<E: Env>(env: &E) -> DeviceId {
    DeviceId::from_bytes(random(&mut entropy(env)))
}

impl<S: Store, E: Env> Engine<S, E> {
    /// Writes the first entries. They are applied in memory as they are composed, because each is
    /// judged on the one before; nobody sees this engine until all of them are on disk.
    async fn begin(&self, founding: &Founding, commands: Vec<Scripted>) -> Result<(), Refusal> {
        let mut composed: Vec<Composed> = Vec::new();
        let rules = self.rules().await?;
        let manager = commands.first().map_or_else(|| StaffId::named(""), |first| first.by.clone());
        for Scripted { at, by, command } in commands {
            if !composed.is_empty() {
                self.state.borrow_mut().actor = Actor::Staff(by);
            }
            let next = self.state.borrow().compose(self, rules, command, at)?;
            self.state.borrow_mut().apply(&next);
            composed.push(next);
        }
        self.state.borrow_mut().actor = Actor::Staff(manager.clone());
        self.add_first_slots(founding, &manager);
        let mut writes = self.identity_writes();
        writes.extend(composed.iter().map(put_record));
        writes.extend(self.board_write(rules));
        writes.extend(self.counter_writes(rules));
        self.store.commit(Expect::Fence(None), writes).await.map_err(Refusal::NotSaved)
    }

    fn add_first_slots(&self, founding: &Founding, manager: &StaffId) {
        let mut entropy = entropy(&self.env);
        let header = &mut self.state.borrow_mut().header;
        let (ring, holder) = (self.ring(), Holder::Staff(manager.to_string()));
        self.held.remember(header.add_slot(&founding.kek, holder, &ring, &mut entropy));
        header.add_slot(&founding.recovery, Holder::Recovery, &ring, &mut entropy);
    }

    /// Vault, sign, device and fence of a store that had none.
    pub(super) fn identity_writes(&self) -> Vec<Write> {
        let state = self.state.borrow();
        vec![
            Write::put(Area::Meta, keys::VAULT, state.header.write()),
            keys::put_json(keys::SIGN, &sign(&state.station, state.header.station())),
            keys::put_json(keys::DEVICE, &self.device),
            Write::put(Area::Meta, FENCE_KEY, state.fence.to_bytes()),
        ]
    }

    /// What may be known of this station while it is locked.
    pub fn sign(&self) -> Sign {
        let state = self.state.borrow();
        sign(&state.station, state.header.station())
    }
}

/// The sign of a station.
pub(super) fn sign(station: &Station, id: &str) -> Sign {
    let profile = station.profile();
    Sign {
        station: id.to_owned(),
        name: profile.map(|profile| profile.name.zh.clone()).unwrap_or_default(),
        code: profile.map(|profile| profile.code.clone()).unwrap_or_default(),
    }
}
