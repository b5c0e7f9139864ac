//! How long opening, writing, exporting and taking in cost in a real browser, with 1,000, 10,000 and
//! 100,000 entries. Run by `make bench` with the optimisation of the release; prints, never judges.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a bench that cannot go on has failed"
)]

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Date, Reflect};
use linli::domain::catalogue::{Block, Details};
use linli::domain::profile::{Body, Profile};
use linli::domain::staff::{Identity, Role};
use linli::domain::values::{DeviceId, EntryId, Instant, Private, ServiceId, StaffId, Text};
use linli::domain::{Command, Event, catalogue, profile, staff};
use linli::engine::{self, Access, Boot, Engine, Env};
use linli::journal::{Entry, FileHead, FileWriter, Head, Heads, genesis, next};
use linli::storage::browser::{IndexedDbStore, bucket};
use linli::storage::{Footing, Space, Twin};
use linli::vault::{Kdf, Kek, RecoveryCode, derive};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

const QUICK: Kdf = Kdf { memory_kib: 8, passes: 1, lanes: 1 };
const STATION: &str = "bench";

/// The browser's clocks; remembers the longest stretch of work between two pauses.
#[derive(Clone, Default)]
struct Browser(Rc<Stretch>);

#[derive(Default)]
struct Stretch {
    since: Cell<f64>,
    longest: Cell<f64>,
}

impl Browser {
    /// Begins to watch for long stretches.
    fn watch(&self) {
        self.0.longest.set(0.0);
        self.0.since.set(now_ms());
    }

    fn longest(&self) -> f64 {
        self.0.longest.get().max(now_ms() - self.0.since.get())
    }
}

impl Env for Browser {
    fn now(&self) -> Instant {
        Instant(Date::now() as i64)
    }

    fn monotonic_ms(&self) -> f64 {
        now_ms()
    }

    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the browser has randomness");
    }

    async fn pause(&self) {
        let stretch = now_ms() - self.0.since.get();
        self.0.longest.set(self.0.longest.get().max(stretch));
        turn().await;
        self.0.since.set(now_ms());
    }
}

/// A turn of the event loop by a message, which browsers do not delay as they do timers.
async fn turn() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let channel = Reflect::get(&js_sys::global(), &"MessageChannel".into()).unwrap();
        let channel: &js_sys::Function = channel.unchecked_ref();
        let channel = Reflect::construct(channel, &js_sys::Array::new()).unwrap();
        let port = |name: &str| Reflect::get(&channel, &name.into()).unwrap();
        Reflect::set(&port("port1"), &"onmessage".into(), &resolve).unwrap();
        let post = Reflect::get(&port("port2"), &"postMessage".into()).unwrap();
        post.unchecked_ref::<js_sys::Function>().call1(&port("port2"), &JsValue::NULL).unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.unwrap();
}

fn now_ms() -> f64 {
    let performance = Reflect::get(&js_sys::global(), &"performance".into()).unwrap();
    let now = Reflect::get(&performance, &"now".into()).unwrap();
    now.unchecked_ref::<js_sys::Function>().call0(&performance).unwrap().as_f64().unwrap()
}

fn details(n: u64) -> Details {
    Details {
        summary: Text::zh("上门维修水电、门窗,先报价后动手。"),
        keywords: vec!["修水管".into()],
        ..Details::new(Text::zh(format!("第{n}项服务")), Block::Commercial, Text::zh("维修"))
    }
}

fn profile() -> Profile {
    Profile::new(
        "350502001001",
        "金山社区",
        "海滨街道",
        Text::zh("金山社区服务站"),
        "JS",
        Text::zh("金山社区居委会"),
    )
}

/// A journal file of `n` entries: a station, eighty services, then edits and checks of them.
fn journal(n: u64) -> (String, StaffId) {
    let device = DeviceId::from_bytes([1, 2, 3, 4, 5]);
    let manager = StaffId::born(&EntryId { device: device.clone(), seq: 1 }, 0);
    let mut head = Head { seq: 0, hash: genesis(STATION, &device) };
    let mut lines = Vec::new();
    for seq in 1..=n {
        let events = match seq {
            1 => founding(),
            2..=81 => {
                let id = ServiceId::born(&EntryId { device: device.clone(), seq }, 0);
                let added = catalogue::Added { slug: None, details: Box::new(details(seq)) };
                vec![
                    Event::ServiceAdded(added),
                    Event::ServicePublished(catalogue::Published { service: id }),
                ]
            }
            _ => {
                let target = EntryId { device: device.clone(), seq: 2 + seq % 80 };
                let service = ServiceId::born(&target, 0);
                if seq % 2 == 0 {
                    vec![Event::ServiceChecked(catalogue::Checked { service, on: Instant(0).day() })]
                } else {
                    let mut now = details(seq);
                    now.steps = vec![Text::zh(format!("打电话约时间,第{seq}次改"))];
                    let patches = catalogue::ServicePatch::diff(&details(seq), &now);
                    vec![Event::ServiceEdited(catalogue::Edited { service, patches })]
                }
            }
        };
        let at = Instant(1_790_000_000_000 + seq as i64 * 60_000);
        let by = manager.clone();
        let entry =
            Entry { device: device.clone(), seq, tick: seq, at, by, seen: Default::default(), events };
        let line = entry.write(|| [7; 16]).unwrap();
        head = Head { seq, hash: next(&head.hash, &line.chained) };
        lines.push(line);
    }
    let mut writer = FileWriter::new(&FileHead {
        format: FileHead::FORMAT.into(),
        version: FileHead::VERSION,
        station: STATION.into(),
        name: "金山社区服务站".into(),
        code: "350502001001".into(),
        made: Instant(0),
        count: n,
        heads: Heads::from([(device, head)]),
        gaps: Vec::new(),
        blobs: Vec::new(),
    });
    lines.iter().for_each(|line| writer.push(line));
    (writer.finish(), manager)
}

fn founding() -> Vec<Event> {
    let who = Identity { name: "陈秀英".into(), phone: String::new() };
    let added = staff::Added {
        body: Body::Station,
        post: String::new(),
        roles: vec![Role::Manager, Role::Clerk],
        since: Instant(0).day(),
        who: Private::Present(who),
    };
    vec![Event::StaffAdded(added), Event::StationFounded(profile::Founded { profile: profile() })]
}

fn kek(salt: [u8; 32]) -> Kek {
    Kek::from_bytes(derive(b"bench", &salt, QUICK).unwrap())
}

async fn measure(n: u64) {
    let (text, manager) = journal(n);
    let env = Browser::default();
    let name = format!("bench-{n}-{}", Date::now());
    let store = || async { IndexedDbStore::open_named(&name).await.unwrap() };

    env.watch();
    let begun = now_ms();
    let checked = engine::check_journal(&env, &text, &|_, _| {}).await.unwrap();
    let check = now_ms() - begun;
    let header = checked.new_vault(&env, QUICK);
    let access = Access::New {
        kek: kek(header.kdf_for("a").0),
        recovery: kek(header.kdf_for(RecoveryCode::NAME).0),
        header,
        manager,
    };
    let begun = now_ms();
    let restored =
        engine::restore(store().await, env.clone(), Space::Real, checked, access, &|_, _| {}).await;
    let engine = restored.map_err(|refusal| format!("{refusal:?}")).unwrap().engine;
    let taken_in = now_ms() - begun;
    drop(engine);

    let database = store().await;
    let Boot::Locked(locked) = engine::boot(&database, None).await.unwrap() else { panic!("not locked") };
    let key = kek(locked.kdf_for("a").0);
    env.watch();
    let begun = now_ms();
    let database = Twin::alone(database);
    let opened = locked.unlock(database, env.clone(), Space::Real, &key, true, &|_, _| {}).await;
    let engine = opened.map_err(|(_, refusal)| format!("{refusal:?}")).unwrap();
    let (open, longest) = (now_ms() - begun, env.longest());

    let alone = taps(&engine).await;
    forget_second().await;
    let begun = now_ms();
    let second = bucket::open_second().await.unwrap().expect("no storage buckets");
    engine.follow_with(second).await.unwrap();
    let copy = now_ms() - begun;
    let twice = taps(&engine).await;
    assert_eq!(engine.footing(), Footing::Following);
    let begun = now_ms();
    let exported = engine.export_journal(&|_, _| {}).await.unwrap();
    let export = now_ms() - begun;
    let size: usize = exported.pieces.iter().map(Vec::len).sum();
    console_log!(
        "BENCH entries={n} open_ms={open:.0} open_ms_per_1000={:.2} longest_task_ms={longest:.0} \
         tap_p50_ms={:.1} tap_p95_ms={:.1} copy_ms={copy:.0} with_second_p50_ms={:.1} with_second_p95_ms={:.1} \
         check_ms={check:.0} restore_ms={taken_in:.0} export_ms={export:.0} \
         file_bytes={size} bytes_per_entry={}",
        open / (n as f64 / 1000.0),
        alone[50],
        alone[95],
        twice[50],
        twice[95],
        size as u64 / n,
    );
}

/// Throws away the copy that the measurement before has made: it is of another station's life.
async fn forget_second() {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).unwrap();
    let buckets = Reflect::get(&navigator, &"storageBuckets".into()).unwrap();
    let delete = Reflect::get(&buckets, &"delete".into()).unwrap();
    let deleting =
        delete.unchecked_ref::<js_sys::Function>().call1(&buckets, &"linli-second".into()).unwrap();
    wasm_bindgen_futures::JsFuture::from(deleting.unchecked_into::<js_sys::Promise>()).await.unwrap();
}

type Station = Engine<Twin<IndexedDbStore>, Browser>;

/// How long a hundred commands take until they are on disk, the quickest first, in milliseconds.
async fn taps(engine: &Station) -> Vec<f64> {
    let mut taps = Vec::new();
    for tap in 0..100 {
        let begun = now_ms();
        engine.execute(command(engine, tap)).await.unwrap();
        taps.push(now_ms() - begun);
    }
    taps.sort_by(f64::total_cmp);
    taps
}

fn command(engine: &Station, tap: usize) -> Command {
    let services = engine.read(|s| s.catalogue().iter().nth(tap % 80).map(|(id, _)| id.clone()));
    Command::CheckServices { services: services.into_iter().collect() }
}

#[wasm_bindgen_test]
async fn with_a_thousand_entries() {
    measure(1_000).await;
}

#[wasm_bindgen_test]
async fn with_ten_thousand_entries() {
    measure(10_000).await;
}

#[wasm_bindgen_test]
async fn with_a_hundred_thousand_entries() {
    measure(100_000).await;
}
