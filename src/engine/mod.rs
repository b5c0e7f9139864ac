//! The engine: one queue in which every change is decided, written to disk, and only then applied.
//!
//! Store, clock, randomness and keys are parameters, so that this order, the most important one in
//! the program, is tested natively: fail the n-th append, crash between append and apply, reorder.

mod access;
mod acting;
mod backup;
mod bills;
mod boot;
mod check;
mod clock;
mod compact;
mod drafts;
mod env;
mod exchange;
mod execute;
mod export;
mod findings;
mod fold;
mod follow;
mod fork;
mod found;
mod gone;
mod heal;
mod held;
mod history;
mod import;
mod inbox;
mod keys;
mod late;
mod load;
mod marks;
mod merge;
mod project;
mod record;
mod renew;
mod rules;
mod second;
mod stamps;
mod together;

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use async_lock::Mutex;
use serde::{Deserialize, Serialize};

use crate::board::counter::Kept;
use crate::domain::values::{DeviceId, Instant};
use crate::domain::{Actor, Rejection, Slices, Station};
use crate::journal::{Hash, Heads, journal_hash};
use crate::storage::{Fence, Space, Store, StoreError};
use crate::vault::{Header, HeaderError, Ring};

use held::Held;

pub use acting::{PIN_TRIES, PinError};
pub use backup::{BackupError, BackupFile};
pub use boot::{Boot, Locked, Mark, Sign, boot};
pub use check::{Checked, check_backup, check_journal};
pub use clock::Skew;
pub use drafts::{Draft, LONGEST_DRAFT};
pub use env::{Env, Progress};
pub use exchange::{ExchangeError, ExchangeFile, ExchangeHead, HandTo, HandedOver, LARGEST_EXCHANGE, Peer};
pub use export::{Exported, LastBackup};
pub use findings::{
    Amiss, Crowded, Finding, Findings, Oddity, STATION, Said, Version, choose, fields_of, let_go, says,
    twins_key,
};
pub use follow::Followed;
pub use fork::Separated;
pub use found::{Founding, found, found_demo, new_vault};
pub use history::{Happened, Past, Thing, concerns, wanted};
pub use import::{Access, Restored, restore};
pub use inbox::Waiting;
pub use load::{Loss, LossKind};
pub use rules::Rules;
pub use second::{has_lost, rescue};
pub use together::Named;

/// An unlocked station. All methods take `&self`: the queue inside keeps changes one at a time.
pub struct Engine<S: Store, E: Env> {
    store: S,
    env: E,
    space: Space,
    held: Held,
    device: Device,
    /// What it is called since, where it has been given another name while it was open.
    renewed: OnceCell<Device>,
    /// Whose place that name has taken.
    before: OnceCell<DeviceId>,
    queue: Mutex<()>,
    state: RefCell<State>,
}

/// Which tablet this is. Kept outside all backups: a restored station is a new device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    pub id: DeviceId,
    /// Stands in receipt numbers: A for the first tablet, then B …
    pub letter: char,
}

/// What the engine knows at this moment.
struct State {
    station: Station,
    header: Header,
    actor: Actor,
    fence: Fence,
    /// Heads of all devices, this one's included once it has written.
    heads: Heads,
    /// Of devices that are shut out, how far they count, where more has come.
    capped: Heads,
    tick: u64,
    /// For each device, the heads of others as of its last entry.
    seen: fold::Seen,
    /// Where tablets were shut out.
    cuts: Vec<fold::Cut>,
    losses: Vec<Loss>,
    /// [`keys::LOSSES`] as of this fence: whoever writes them raises its epoch in the same transaction.
    accepted: Vec<Loss>,
    writing: Writing,
    /// The latest time that is believed.
    believed: clock::Believed,
    /// How far the journal had come when this browser last saw it, by what stands outside the database.
    floor: BTreeMap<DeviceId, u64>,
    /// Where requests stand, as it was stored last.
    kept: Kept,
}

/// May this window write?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    Yes,
    /// A commit failed in a way that leaves open whether it is on disk; settled before the next.
    Uncertain,
    /// Another window writes.
    Elsewhere,
    /// Entries are missing or damaged; a person decides first.
    Damaged,
}

/// A change that is on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// The parts of the station it touched.
    pub touched: Slices,
}

/// Why a change was not made. Nothing is on disk unless it says `Unsettled`, where that is unknown until the disk
/// answers again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    Rejected(Rejection),
    /// The disk did not take it.
    NotSaved(StoreError),
    /// The disk failed, and does not say whether it has it.
    Unsettled(StoreError),
    /// Nothing was done: what was asked for before, and seemed not to be saved, is on disk after all.
    SavedAfterAll,
    /// Another window has taken over writing.
    TakenOver,
    /// Entries are damaged or missing; export, then restore or accept the loss.
    Damaged,
    /// The vault did not open.
    Vault(HeaderError),
    /// There is more than a file of this kind can hold.
    TooLarge,
    /// The rules have not come over the network.
    NotLoaded,
}

impl From<Rejection> for Refusal {
    fn from(rejection: Rejection) -> Self {
        Refusal::Rejected(rejection)
    }
}

impl<S: Store, E: Env> Engine<S, E> {
    fn over(store: S, env: E, space: Space, held: Held, device: Device, state: State) -> Self {
        let (queue, state) = (Mutex::new(()), RefCell::new(state));
        Engine {
            store,
            env,
            space,
            held,
            device,
            renewed: OnceCell::new(),
            before: OnceCell::new(),
            queue,
            state,
        }
    }

    /// Reads the station. The closure must not keep what it is given.
    pub fn read<T>(&self, view: impl FnOnce(&Station) -> T) -> T {
        view(&self.state.borrow().station)
    }

    /// The ring as it is now.
    fn ring(&self) -> Rc<Ring> {
        self.held.ring()
    }

    /// Who acts.
    pub fn actor(&self) -> Actor {
        self.state.borrow().actor.clone()
    }

    /// Which tablet this is.
    pub fn device(&self) -> &Device {
        self.renewed.get().unwrap_or(&self.device)
    }

    /// Whose place this tablet took while it was open: one that has lost receipts goes on under a new name.
    pub fn renewed_from(&self) -> Option<&DeviceId> {
        self.before.get()
    }

    /// Real or demo.
    pub fn space(&self) -> Space {
        self.space
    }

    /// How far each device's journal has come.
    pub fn heads(&self) -> Heads {
        self.state.borrow().heads.clone()
    }

    /// Entries of all devices.
    pub fn entries(&self) -> u64 {
        self.state.borrow().heads.values().map(|head| head.seq).sum()
    }

    /// How far each device's journal counts; nothing beyond that is handed on.
    pub fn counted_heads(&self) -> Heads {
        let state = self.state.borrow();
        let mut heads = state.heads.clone();
        heads.extend(state.capped.iter().map(|(device, head)| (device.clone(), *head)));
        heads.retain(|_, head| head.seq > 0);
        heads
    }

    /// One hash over all of them.
    pub fn journal_hash(&self) -> Hash {
        journal_hash(&self.counted_heads())
    }

    /// May this window write?
    pub fn writing(&self) -> Writing {
        self.state.borrow().writing
    }

    /// What could not be read.
    pub fn losses(&self) -> Vec<Loss> {
        self.state.borrow().losses.clone()
    }

    /// The wall clock.
    pub fn now(&self) -> Instant {
        self.env.now()
    }
}
