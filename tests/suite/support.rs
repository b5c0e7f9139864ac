//! A world for tests: a clock that is set, randomness that repeats, cheap key derivation.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Instant as StdInstant;

use linli::domain::Command;
use linli::domain::catalogue::{Block, Details, Starter};
use linli::domain::profile::Profile;
use linli::domain::staff::Identity;
use linli::domain::values::{DeviceId, Instant, ServiceId, Text};
use linli::engine::{self, Engine, Env, Founding};
use linli::journal::{FileHead, FileReader, FileWriter, Heads};
use linli::storage::{MemoryStore, Space};
use linli::vault::{Header, Kdf, Kek, RecoveryCode, derive};

/// Cheap parameters; what they cost is tested in the vault.
pub const QUICK: Kdf = Kdf { memory_kib: 8, passes: 1, lanes: 1 };
pub const NAME: &str = "陈秀英";
pub const PHONE: &str = "0595-00001234";
pub const PASSPHRASE: &str = "榕树下五点钟喝茶";
pub const RECOVERY: &[u8] = b"0123456789ABCDEFGHJKMNPQ";

/// Clones share the clock and the randomness.
#[derive(Clone, Default)]
pub struct World(Rc<Inner>);

#[derive(Default)]
struct Inner {
    now: Cell<i64>,
    randomness: Cell<u64>,
    /// Milliseconds each look at the stopwatch takes, drawn anew each time up to this.
    slowness: Cell<u64>,
    watch: Cell<f64>,
    pauses: Cell<u64>,
    /// When the screen last had its turn, where real time is watched, and the longest it had none.
    turn: Cell<Option<u64>>,
    longest: Cell<u64>,
    begun: Cell<Option<StdInstant>>,
}

impl World {
    /// A world whose randomness begins here; different seeds are different tablets.
    pub fn new(seed: u64) -> Self {
        let world = World::default();
        world.0.randomness.set(seed);
        // 2026-11-23 09:00 in China.
        world.0.now.set(1_795_395_600_000);
        world
    }

    /// Makes every look at the stopwatch cost up to so many milliseconds.
    pub fn slow_down(&self, ms: u64) {
        self.0.slowness.set(ms);
    }

    /// What the wall clock says.
    pub fn now_ms(&self) -> i64 {
        self.0.now.get()
    }

    /// Sets the wall clock.
    pub fn set(&self, ms: i64) {
        self.0.now.set(ms);
    }

    /// From now on the stopwatch shows real time.
    pub fn watch_time(&self) {
        self.0.begun.set(self.0.begun.get().or(Some(StdInstant::now())));
        self.0.turn.set(Some(worked_ms()));
        self.0.longest.set(0);
    }

    /// The longest stretch of work without a pause since then, in milliseconds.
    pub fn longest_ms(&self) -> u64 {
        self.took_turn();
        self.0.longest.get()
    }

    fn took_turn(&self) {
        if let Some(before) = self.0.turn.get() {
            let now = worked_ms();
            self.0.longest.set(self.0.longest.get().max(now - before));
            self.0.turn.set(Some(worked_ms()));
        }
    }

    pub fn pauses(&self) -> u64 {
        self.0.pauses.get()
    }

    /// splitmix64.
    fn draw(&self) -> u64 {
        let state = self.0.randomness.get().wrapping_add(0x9E37_79B9_7F4A_7C15);
        self.0.randomness.set(state);
        let z = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
}

impl Env for World {
    fn now(&self) -> Instant {
        Instant(self.0.now.get())
    }

    fn monotonic_ms(&self) -> f64 {
        if let Some(begun) = self.0.begun.get() {
            return begun.elapsed().as_secs_f64() * 1000.0;
        }
        let slowness = self.0.slowness.get();
        let step = if slowness == 0 { 0 } else { self.draw() % (slowness + 1) };
        self.0.watch.set(self.0.watch.get() + step as f64);
        self.0.watch.get()
    }

    fn fill(&self, bytes: &mut [u8]) {
        bytes.iter_mut().for_each(|byte| *byte = self.draw() as u8);
    }

    async fn pause(&self) {
        self.0.pauses.set(self.0.pauses.get() + 1);
        self.took_turn();
    }
}

/// How long this thread has had a processor, in milliseconds; what others did on it meanwhile does not count.
pub fn worked_ms() -> u64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    text.split(' ').next().and_then(|ns| ns.parse::<u64>().ok()).unwrap_or_default() / 1_000_000
}

pub type Station = Engine<MemoryStore, World>;

/// Runs a future to its end.
pub fn run<T>(future: impl Future<Output = T>) -> T {
    pollster::block_on(future)
}

pub fn kek(header: &Header, name: &str, passphrase: &[u8]) -> Kek {
    let (salt, kdf) = header.kdf_for(name);
    Kek::from_bytes(derive(passphrase, &salt, kdf).unwrap())
}

pub fn profile() -> Profile {
    Profile::new(
        "350502001001",
        "金山社区",
        "海滨街道",
        Text::zh("金山社区服务站"),
        "JS",
        Text::zh("金山社区居委会"),
    )
}

pub fn details(name: &str) -> Details {
    Details::new(Text::zh(name), Block::Commercial, Text::zh("便民"))
}

pub fn add(name: &str) -> Command {
    Command::AddService { details: Box::new(details(name)), publish: true }
}

pub fn rename(service: &ServiceId, name: &str) -> Command {
    Command::EditService { service: service.clone(), now: Box::new(details(name)), publish: false }
}

/// A founded station in a store.
pub fn found_in(store: &MemoryStore, world: &World) -> Station {
    let header = engine::new_vault(world, QUICK);
    let founding = Founding {
        kek: kek(&header, NAME, PASSPHRASE.as_bytes()),
        recovery: kek(&header, RecoveryCode::NAME, RECOVERY),
        header,
        profile: profile(),
        manager: Identity { name: NAME.into(), phone: PHONE.into() },
        starter: Vec::new(),
    };
    run(engine::found(store.clone(), world.clone(), Space::Real, founding))
        .map_err(|e| format!("{e:?}"))
        .unwrap()
}

/// A founded station with its store and world.
pub fn station() -> (Station, MemoryStore, World) {
    let (store, world) = (MemoryStore::new(), World::new(1));
    (found_in(&store, &world), store, world)
}

/// The demo as it stands on the first morning of the world's clock.
pub fn demo(store: MemoryStore) -> Station {
    let world = World::new(2);
    let starter = std::fs::read_to_string("public/starter-catalogue.json").unwrap();
    let starter = Starter::read(&starter).unwrap();
    let header = engine::new_vault(&world, QUICK);
    let founding = Founding {
        kek: kek(&header, NAME, b"demo"),
        recovery: kek(&header, RecoveryCode::NAME, RECOVERY),
        header,
        profile: profile(),
        manager: Identity { name: NAME.into(), phone: String::new() },
        starter: Vec::new(),
    };
    let founded = engine::found_demo(store, world, founding, &starter);
    run(founded).unwrap_or_else(|e| panic!("{e:?}"))
}

/// Unlocks what is in a store, as the manager.
pub fn reopen(store: &MemoryStore, world: &World) -> Station {
    let boot = run(engine::boot(store, None)).unwrap();
    let engine::Boot::Locked(locked) = boot else { panic!("not locked: {boot:?}") };
    let (salt, kdf) = locked.kdf_for(NAME);
    let kek = Kek::from_bytes(derive(PASSPHRASE.as_bytes(), &salt, kdf).unwrap());
    let unlocked = run(locked.unlock(store.clone(), world.clone(), Space::Real, &kek, true, &|_, _| {}));
    unlocked.map_err(|(_, refusal)| format!("{refusal:?}")).unwrap()
}

/// Names of all services, in the order of their ids.
pub fn names(station: &Station) -> Vec<String> {
    station.read(|s| s.catalogue().iter().map(|(_, service)| service.details.name.zh.clone()).collect())
}

/// Carries a command out.
pub fn send(station: &Station, command: Command) {
    run(station.execute(command)).unwrap();
}

pub fn export(station: &Station) -> String {
    let exported = run(station.export_journal(&|_, _| {})).unwrap();
    String::from_utf8(exported.pieces.concat()).unwrap()
}

pub fn check(text: &str) -> Result<engine::Checked, linli::journal::FileError> {
    run(engine::check_journal(&World::new(9), text, &|_, _| {}))
}

/// Restores a journal file into a store of its own, under a new passphrase of the same person.
pub fn restore(text: &str, world: &World) -> (Station, MemoryStore) {
    let store = MemoryStore::new();
    let checked = check(text).unwrap();
    let header = checked.new_vault(world, QUICK);
    let managers = checked.managers();
    let manager = managers.iter().find(|(_, name)| name == NAME).or(managers.first()).unwrap().0.clone();
    let access = engine::Access::New {
        kek: kek(&header, NAME, PASSPHRASE.as_bytes()),
        recovery: kek(&header, RecoveryCode::NAME, RECOVERY),
        header,
        manager,
    };
    let restored =
        run(engine::restore(store.clone(), world.clone(), Space::Real, checked, access, &|_, _| {}));
    (restored.map_err(|e| format!("{e:?}")).unwrap().engine, store)
}

/// The same file with the entries of some devices only.
pub fn part_of(text: &str, wanted: impl Fn(usize, &DeviceId) -> bool) -> String {
    let mut reader = FileReader::open(text).unwrap();
    let mut lines = Vec::new();
    while let Some(line) = reader.next_line().unwrap() {
        lines.push(line);
    }
    let heads = reader.head.heads.iter().enumerate().filter(|(n, (device, _))| wanted(*n, device));
    let heads: Heads = heads.map(|(_, (device, head))| (device.clone(), *head)).collect();
    lines.retain(|line| heads.contains_key(&line.entry().unwrap().device));
    let mut writer = FileWriter::new(&FileHead { count: lines.len() as u64, heads, ..reader.head.clone() });
    lines.iter().for_each(|line| writer.push(line));
    writer.finish()
}

/// The same journal with one more event in its last entry, chain, heads and digest made anew: what
/// a newer program would have written.
pub fn with_event(text: &str, kind: &str, data: &str) -> String {
    use linli::journal::{FileHead, FileReader, FileWriter, Head, Heads, genesis, next};
    let mut reader = FileReader::open(text).unwrap();
    let mut lines = Vec::new();
    while let Some(line) = reader.next_line().unwrap() {
        lines.push(line);
    }
    let last = lines.last_mut().unwrap();
    let added = format!("\"events\":[[\"{kind}\",{data}],");
    last.chained = last.chained.replace("\"events\":[", &added).into();
    let mut heads = Heads::new();
    for line in &lines {
        let entry = line.entry().unwrap();
        let before = heads
            .get(&entry.device)
            .map_or_else(|| genesis(&reader.head.station, &entry.device), |head: &Head| head.hash);
        heads.insert(entry.device.clone(), Head { seq: entry.seq, hash: next(&before, &line.chained) });
    }
    let mut writer = FileWriter::new(&FileHead { heads, ..reader.head.clone() });
    lines.iter().for_each(|line| writer.push(line));
    writer.finish()
}
