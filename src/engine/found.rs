//! A station begins.

use std::collections::BTreeMap;

use super::boot::Sign;
use super::env::{Env, entropy};
use super::execute::{Composed, put_record};
use super::record::Record;
use super::{Device, Engine, Held, Refusal, Rules, State, Writing, keys};
use crate::demo::Scripted;
use crate::domain::catalogue::{Details, Starter};
use crate::domain::profile::Profile;
use crate::domain::staff::Identity;
use crate::domain::values::{DeviceId, EntryId, StaffId};
use crate::domain::{Actor, Command, Rejection, Station};
use crate::journal::{self, Entry, Head, Heads, hex};
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
    engine.begin(&founding, vec![Scripted { at, by, command }], None).await?;
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
    let elsewhere = crate::demo::elsewhere(&script);
    engine.begin(&founding, script, elsewhere).await?;
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
        accepted: Vec::new(),
        writing: Writing::Yes,
        believed: Default::default(),
        floor: BTreeMap::new(),
        kept: Default::default(),
    };
    Engine::over(store, env, space, held, device, state)
}

/// A fresh device id.
pub(super) fn new_device<E: Env>(env: &E) -> DeviceId {
    DeviceId::from_bytes(random(&mut entropy(env)))
}

impl<S: Store, E: Env> Engine<S, E> {
    /// Writes the first entries. They are applied in memory as they are composed, because each is
    /// judged on the one before; nobody sees this engine until all of them are on disk.
    /// `elsewhere`: what another tablet wrote that had seen only so many of them.
    async fn begin(
        &self,
        founding: &Founding,
        commands: Vec<Scripted>,
        elsewhere: Option<(u64, Scripted)>,
    ) -> Result<(), Refusal> {
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
        if let Some((seen, scripted)) = elsewhere {
            composed.push(self.heard(rules, seen, scripted)?);
        }
        let mut writes = self.identity_writes();
        writes.extend(composed.iter().map(put_record));
        let others = self.heads().into_iter().filter(|(device, _)| *device != self.device().id);
        let others: BTreeMap<DeviceId, u64> = others.map(|(device, head)| (device, head.seq)).collect();
        if !others.is_empty() {
            writes.push(keys::put_json(keys::HEADS, &others));
        }
        writes.extend(self.board_write(rules));
        writes.extend(self.counter_writes(rules));
        self.store.commit(Expect::Fence(None), writes).await.map_err(Refusal::NotSaved)
    }

    /// The first entry of another tablet. What it says has been overwritten here by an entry that comes after it in
    /// the fold, so that nothing has to be applied.
    fn heard(&self, rules: Rules, seen: u64, scripted: Scripted) -> Result<Composed, Refusal> {
        let Scripted { at, by, command } = scripted;
        let id = EntryId { device: new_device(&self.env), seq: 1 };
        let mut state = self.state.borrow_mut();
        let actor = Actor::Staff(by.clone());
        let events = (rules.decide)(&state.station, &actor, &id, at.day(), command)?;
        let (device, station) = (id.device, state.header.station().to_owned());
        let seen = BTreeMap::from([(self.device().id.clone(), seen)]);
        let tick = seen.values().max().map_or(1, |seen| seen + 1);
        let entry = Entry { device: device.clone(), seq: 1, tick, at, by, seen, events };
        let mut entropy = entropy(&self.env);
        let line = (rules.write)(&entry, &mut || random(&mut entropy)).map_err(|_| Rejection::ReadOnly)?;
        let hash = journal::next(&journal::genesis(&station, &device), &line.chained);
        let sealed = Record { hash, line }.seal(&self.ring(), &station, &device, 1, &mut entropy);
        let head = Head { seq: 1, hash };
        state.heads.insert(device, head);
        Ok(Composed { entry, head, sealed })
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
            keys::put_json(keys::DEVICE, self.device()),
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
