//! The desk's session: the station as signals, and everything that may be done with it.
//!
//! Screens read through [`Session::read`], which follows the named slices, and change things through
//! [`Session::send`], which comes back when the change is on disk. The session is `Copy`; it is provided
//! once by the desk's shell.

mod acting;
mod begin;
mod bills;
mod demo;
mod drafts;
mod health;
mod incoming;
mod kiosk;
mod locking;
mod mark;
mod numbers;
mod out;
mod past;
mod phase;
mod second;
mod slips;
mod space;
mod staff;
mod stamps;
mod start;
mod tablets;
mod trouble;
mod windows;
mod wishes;
mod write;

use std::rc::Rc;

use leptos::prelude::*;

use super::channel::Channel;
use super::env::BrowserEnv;
use crate::domain::staff::Role;
use crate::domain::values::Instant;
use crate::domain::{Actor, Slice, Slices, Station};
use crate::engine::{self, Device, LastBackup, Locked, Loss, Sign, Writing};
use crate::i18n::Lang;
use crate::storage::browser::{Ending, IndexedDbStore, Preferences};
use crate::storage::{Footing, Space, Twin};
use crate::vault::RecoveryCode;

pub use acting::Agreeing;
pub use demo::{DEMO_MANAGER, DEMO_PASSPHRASE};
pub use health::{Health, Light};
pub use incoming::Secret;
pub use out::Kind;
pub use phase::{Phase, Status, Task, Work};
pub use slips::Stuck;
pub use space::Persisted;
pub use trouble::Trouble;

/// The engine as it runs in the browser.
pub type Engine = engine::Engine<Twin<IndexedDbStore>, BrowserEnv>;

/// The desk's session.
#[derive(Clone, Copy)]
pub struct Session {
    phase: RwSignal<Phase>,
    space: RwSignal<Space>,
    status: RwSignal<Status>,
    work: RwSignal<Option<Work>>,
    writing: RwSignal<Writing>,
    entries: RwSignal<u64>,
    last_backup: RwSignal<Option<LastBackup>>,
    persisted: RwSignal<Persisted>,
    /// Why the station could not be opened, for the lock screen.
    trouble: RwSignal<Option<Trouble>>,
    /// Seconds until the next passphrase may be tried.
    wait: RwSignal<u32>,
    /// How the connection to the database ended.
    ending: RwSignal<Option<Ending>>,
    /// The disk has no room for anything new.
    cramped: RwSignal<bool>,
    /// The station has come back from its second copy at this visit.
    rescued: RwSignal<bool>,
    /// Another window has taken over while this one wrote.
    taken: RwSignal<bool>,
    /// Slips of the inbox that a person has to look at.
    stuck: RwSignal<Vec<Stuck>>,
    /// How much there was to settle when somebody looked last.
    to_settle: RwSignal<(usize, usize)>,
    /// What had not been handed over to another tablet when somebody looked last: how much, since when.
    unhanded: RwSignal<Option<(u64, Instant)>>,
    /// Moves when a person says that the clock is right.
    clock_trusted: RwSignal<u32>,
    revisions: [RwSignal<u32>; Slice::ALL.len()],
    inner: StoredValue<Inner, LocalStorage>,
}

#[derive(Default)]
struct Inner {
    engine: Option<Rc<Engine>>,
    locked: Option<Box<Locked>>,
    /// Each change has a number, so that only the newest tells how it fares.
    turn: u64,
    /// The other windows of the open station.
    channel: Option<Channel>,
    /// Residents who ask for a number on the other side.
    numbers: Option<Channel>,
    /// The disk is being looked at for what they wrote; another look is due when that ends.
    looking: bool,
    look_again: bool,
    /// A projection of the board is running; another one is due when it ends.
    projecting: bool,
    project_again: bool,
    /// What residents looked for is being taken in, and what they have left.
    taking_wishes: bool,
    taking_slips: bool,
    /// The second copy of the station.
    behind: second::Behind,
    /// The code of a station just founded or restored, until [`Session::enter`].
    code: Option<RecoveryCode>,
}

impl Session {
    /// Creates the session, provides it to everything below and looks what is here.
    pub fn provide() -> Session {
        let session = Session {
            phase: RwSignal::new(Phase::Looking),
            space: RwSignal::new(Preferences::space()),
            status: RwSignal::new(Status::Idle),
            work: RwSignal::new(None),
            writing: RwSignal::new(Writing::Yes),
            entries: RwSignal::new(0),
            last_backup: RwSignal::new(None),
            persisted: RwSignal::new(Persisted::Unknown),
            trouble: RwSignal::new(None),
            wait: RwSignal::new(0),
            ending: RwSignal::new(None),
            cramped: RwSignal::new(false),
            rescued: RwSignal::new(false),
            taken: RwSignal::new(false),
            stuck: RwSignal::new(Vec::new()),
            to_settle: RwSignal::new((0, 0)),
            unhanded: RwSignal::new(None),
            clock_trusted: RwSignal::new(0),
            revisions: Slice::ALL.map(|_| RwSignal::new(0)),
            inner: StoredValue::new_local(Inner::default()),
        };
        provide_context(session);
        session.listen();
        session.start();
        session
    }

    /// The session provided above.
    pub fn get() -> Session {
        use_context().unwrap_or_else(Session::provide)
    }

    // ---- What is the case; all tracked -----------------------------------------------------------

    /// What the desk shows as a whole.
    pub fn phase(self) -> Phase {
        self.phase.get()
    }

    /// The real station or the demo.
    pub fn space(self) -> Space {
        self.space.get()
    }

    /// How the last change fares.
    pub fn status(self) -> Status {
        self.status.get()
    }

    /// Long work in hand.
    pub fn work(self) -> Option<Work> {
        self.work.get()
    }

    /// May this window write?
    pub fn writing(self) -> Writing {
        self.writing.get()
    }

    /// May anything be changed here: this window writes, and nothing in the journal is unknown?
    pub fn can_write(self) -> bool {
        let writes = matches!(self.writing.get(), Writing::Yes | Writing::Uncertain);
        writes && !self.has_let_go() && !self.read(&[Slice::Profile], Station::is_read_only)
    }

    /// Entries of all devices.
    pub fn entries(self) -> u64 {
        self.entries.get()
    }

    /// Why the station could not be opened.
    pub fn trouble(self) -> Option<Trouble> {
        self.trouble.get()
    }

    /// The person tries another way: forgets why the last one failed.
    pub fn clear_trouble(self) {
        self.trouble.set(None);
    }

    /// Seconds until the next passphrase may be tried.
    pub fn wait(self) -> u32 {
        self.wait.get()
    }

    /// Has the browser promised to keep the data?
    pub fn persisted(self) -> Persisted {
        self.persisted.get()
    }

    // ---- The station -----------------------------------------------------------------------------

    /// Reads the station and follows these slices. Before a station is open, it reads an empty one.
    /// The closure must not change anything.
    pub fn read<T>(self, slices: &[Slice], view: impl FnOnce(&Station) -> T) -> T {
        for slice in slices {
            if let Some(revision) = self.revisions.get(*slice as usize) {
                revision.track();
            }
        }
        match self.engine() {
            Some(engine) => engine.read(view),
            None => view(&Station::default()),
        }
    }

    /// Who acts; `None` while nothing is open. Follows 换人.
    pub fn actor(self) -> Option<Actor> {
        self.follow(Slice::Staff);
        self.engine().map(|engine| engine.actor())
    }

    /// The name of who acts; follows the staff.
    pub fn actor_name(self) -> Option<String> {
        let Some(Actor::Staff(id)) = self.actor() else { return None };
        self.read(&[Slice::Staff], |station| Some(station.staff().get(&id)?.who.present()?.name.clone()))
    }

    /// Does whoever acts hold one of these roles? Follows the staff.
    pub fn may(self, roles: &[Role]) -> bool {
        let Some(actor) = self.actor() else { return false };
        self.read(&[Slice::Staff], |station| station.may(&actor, roles))
    }

    /// Which tablet this is.
    pub fn device(self) -> Option<Device> {
        self.engine().map(|engine| engine.device().clone())
    }

    /// Whose place this tablet took while it was open; see [`crate::engine::Engine::renewed_from`].
    pub fn renewed_from(self) -> Option<crate::domain::values::DeviceId> {
        self.engine().and_then(|engine| engine.renewed_from().cloned())
    }

    /// What could not be read; follows whether this window may write.
    pub fn losses(self) -> Vec<Loss> {
        self.writing.track();
        self.engine().map(|engine| engine.losses()).unwrap_or_default()
    }

    /// Is what could not be read the end of the journal, as after a database was rolled back?
    pub fn is_rolled_back(self) -> bool {
        self.writing.track();
        self.engine().is_some_and(|engine| engine.is_rolled_back())
    }

    /// Name and code of the open station.
    pub fn sign(self) -> Option<Sign> {
        self.revisions.iter().for_each(|revision| revision.track());
        self.engine().map(|engine| engine.sign())
    }

    /// What the open station is called in a language; follows the profile.
    pub fn station_name(self, lang: Lang) -> String {
        self.read(&[Slice::Profile], |station| {
            let name = station.profile().map(|profile| profile.name.words(lang.is_english()).to_owned());
            name.unwrap_or_default()
        })
    }

    /// One hash over everything written, hexadecimal; follows the number of entries.
    pub fn journal_hash(self) -> Option<String> {
        self.entries.track();
        self.engine().map(|engine| crate::journal::hex(&engine.journal_hash()))
    }

    /// The public board as it stands now; follows every slice.
    pub fn board(self) -> Option<crate::board::Board> {
        self.revisions.iter().for_each(|revision| revision.track());
        self.engine().and_then(|engine| engine.board())
    }

    fn follow(self, slice: Slice) {
        if let Some(revision) = self.revisions.get(slice as usize) {
            revision.track();
        }
    }

    fn engine(self) -> Option<Rc<Engine>> {
        self.inner.try_with_value(|inner| inner.engine.clone()).flatten()
    }

    /// Puts an engine in place and takes over what it knows.
    fn set_engine(self, engine: Engine) -> Rc<Engine> {
        let engine = Rc::new(engine);
        self.inner.update_value(|inner| {
            inner.engine = Some(engine.clone());
            inner.locked = None;
        });
        self.mirror(&engine);
        self.touch(|_| true);
        engine
    }

    /// Signals that mirror the engine's state, set only when they change.
    fn mirror(self, engine: &Engine) {
        let (writing, entries) = (engine.writing(), engine.entries());
        let before = self.writing.get_untracked();
        if before != writing {
            let wrote = matches!(before, Writing::Yes | Writing::Uncertain);
            self.taken
                .set(wrote && writing == Writing::Elsewhere && self.phase.get_untracked() == Phase::Open);
            self.writing.set(writing);
        }
        if writing == Writing::Elsewhere {
            // Whoever writes looks after the second copy.
            engine.go_alone();
        }
        let cramped = engine.footing() == Footing::Full;
        if self.cramped.get_untracked() != cramped {
            self.cramped.set(cramped);
        }
        if self.entries.get_untracked() != entries {
            self.entries.set(entries);
        }
    }

    fn touch_slices(self, touched: Slices) {
        self.touch(|slice| touched.contains(slice));
    }

    fn touch(self, touched: impl Fn(Slice) -> bool) {
        for (slice, revision) in Slice::ALL.iter().zip(self.revisions) {
            if touched(*slice) {
                revision.update(|revision| *revision = revision.wrapping_add(1));
            }
        }
    }

    /// Says how far a task has come while `work` runs.
    pub async fn working<T>(self, task: Task, work: impl AsyncFnOnce(engine::Progress<'_>) -> T) -> T {
        self.work.set(Some(Work { task, done: 0, of: 0 }));
        let progress = move |done: u64, of: u64| {
            // Screens follow it, and nobody sees less than a hundredth.
            let part = |done: u64| done * 100 / of.max(1);
            let moved = |work: &Option<Work>| {
                work.is_none_or(|work| work.of != of || part(work.done) != part(done) || done == of)
            };
            if self.work.with_untracked(moved) {
                self.work.set(Some(Work { task, done, of }));
            }
        };
        let result = work(&progress).await;
        self.work.set(None);
        result
    }
}
