//! Some tablets of one station, each with its own disk and clock, and the files between them.

use std::collections::BTreeMap;

use linli::domain::catalogue::Block;
use linli::domain::people::Particulars;
use linli::domain::providers::{self, Contact, Kind};
use linli::domain::requests::Plan;
use linli::domain::values::{EntryId, ProviderId, ServiceId, Text};
use linli::domain::{Command, Rejection};
use linli::engine::{Done, Env, Refusal};
use linli::journal::Verdict;
use linli::slip::{Opened, Slip};
use linli::storage::MemoryStore;

use super::draw::Draw;
use super::script::{Act, Part, Script};
use super::slices::profile::hours;
use super::table::{Facts, TABLE, commands};
use crate::support::{
    Station, World, check, details, export, part_of, profile, reopen, restore, run, send, station,
};

const DAY_MS: i64 = 86_400_000;

pub struct Tablet {
    pub station: Station,
    pub store: MemoryStore,
    pub world: World,
    letter: char,
}

pub struct Town {
    pub tablets: Vec<Tablet>,
    /// Every file that was written, the oldest first.
    files: Vec<String>,
    pub facts: Facts,
    /// How often each command was carried out.
    pub done: BTreeMap<&'static str, u32>,
}

impl Town {
    /// A furnished station where somebody has worked already, and tablets that joined it.
    pub fn new(tablets: usize) -> Town {
        let (first, store, world) = station();
        furnish(&first);
        let first = Tablet { station: first, store, world, letter: 'A' };
        let (facts, done) = (Facts::default(), BTreeMap::new());
        let mut town = Town { tablets: vec![first], files: Vec::new(), facts, done };
        town.facts.days.insert(town.tablets[0].world.now().day());
        for (seed, name) in (0..).zip(COMMON) {
            town.give(0, name, seed);
        }
        let text = export(&town.tablets[0].station);
        for (n, letter) in (1..tablets).zip('B'..='Z') {
            let world = World::new(1000 + n as u64);
            let (station, store) = restore(&text, &world);
            town.tablets.push(Tablet { station, store, world, letter });
        }
        town
    }

    /// Everything that a script says.
    pub fn live(script: &Script) -> Town {
        let mut town = Town::new(script.tablets);
        script.acts.iter().for_each(|act| town.act(act));
        town
    }

    fn act(&mut self, act: &Act) {
        let all = self.tablets.len();
        match act {
            Act::Do { tablet, what, seed } => self.give(tablet % all, what, *seed),
            Act::File { tablet, part } => {
                let station = &self.tablets[tablet % all].station;
                let text = export(station);
                self.files.push(match part {
                    Part::All => text,
                    Part::Own => part_of(&text, |_, device| *device == station.device().id),
                    Part::Of(devices) => part_of(&text, |n, _| devices >> n & 1 == 1),
                });
            }
            Act::Give { file, tablet } => {
                if let Some(text) = self.files.get(file % self.files.len().max(1)).cloned() {
                    self.take_in(tablet % all, &text);
                }
            }
            Act::Clock { tablet, days } => {
                let world = &self.tablets[tablet % all].world;
                world.set(world.now_ms() + i64::from(*days) * DAY_MS);
                self.facts.days.insert(world.now().day());
            }
            Act::Reopen { tablet } => {
                let tablet = &mut self.tablets[tablet % all];
                tablet.station = reopen(&tablet.store, &tablet.world);
            }
            Act::Compact { tablet } => {
                run(self.tablets[tablet % all].station.compact()).unwrap();
            }
        }
    }

    /// Somebody gives a command. Only what the rules refuse may be refused.
    fn give(&mut self, n: usize, what: &str, seed: u64) {
        let tablet = &self.tablets[n];
        let (name, make) = *commands().iter().find(|(name, _)| *name == what).expect(what);
        let head = tablet.station.heads().get(&tablet.station.device().id).map_or(0, |head| head.seq);
        let entry = EntryId { device: tablet.station.device().id.clone(), seq: head + 1 };
        let mut draw = Draw::new(seed, entry, tablet.world.now().day(), tablet.letter);
        let Some(command) = tablet.station.read(|s| make(s, &mut draw)) else { return };
        let seen: Vec<_> = tablet
            .station
            .read(|s| TABLE.iter().flat_map(|slice| (slice.sees)(s, &draw, &command)).collect());
        match carry_out(&tablet.station, command.clone()) {
            Ok(_) => {
                *self.done.entry(name).or_default() += 1;
                seen.into_iter().for_each(|seen| self.facts.take(seen));
            }
            Err(Refusal::Rejected(
                Rejection::NotAllowed { .. } | Rejection::ReadOnly | Rejection::NotFounded,
            )) => {
                panic!("tablet {n} may not write any more: {command:?}")
            }
            Err(Refusal::Rejected(_)) => {}
            Err(refusal) => panic!("{refusal:?}: {command:?}"),
        }
    }

    /// A tablet takes a file in, and then everything still holds there.
    pub fn take_in(&self, n: usize, text: &str) {
        let tablet = &self.tablets[n];
        take(&tablet.station, text);
        tablet.station.read(|s| TABLE.iter().for_each(|slice| (slice.holds)(s, &self.facts)));
    }

    /// A tablet takes the files of all others in as one, where they tell one story.
    fn take_in_together(&self, n: usize) {
        let tablet = &self.tablets[n];
        let others = self.tablets.iter().filter(|other| !std::ptr::eq(*other, tablet));
        let mut files = others.map(|other| check(&export(&other.station)).unwrap());
        let mut all = files.next().unwrap();
        for file in files {
            let one = run(all.join(&tablet.world, file));
            assert!(one.is_ok(), "whole journals always meet");
        }
        let plan = run(tablet.station.plan_merge(&all)).unwrap();
        if plan.verdict == Verdict::Merge {
            assert_eq!(run(tablet.station.merge(&all, &|_, _| {})), Ok(plan.added()), "as the plan says");
            // Then no file of theirs has anything new
            for other in &self.tablets {
                assert!(!take(&tablet.station, &export(&other.station)));
            }
        }
    }

    /// Everybody gets what everybody has: first one tablet, then the others from it.
    pub fn exchange(&mut self) {
        // The first one takes all files at once, as somebody does who chooses them together, or one after the other.
        if self.tablets.len().is_multiple_of(2) {
            self.take_in_together(0);
        }
        for n in 1..self.tablets.len() {
            self.take_in(0, &export(&self.tablets[n].station));
        }
        let all = export(&self.tablets[0].station);
        for n in 1..self.tablets.len() {
            self.take_in(n, &all);
        }
    }
}

/// Carries a command out. What comes on a slip has a photo with it, the same one with the same slip.
fn carry_out(station: &Station, command: Command) -> Result<Done, Refusal> {
    let Command::Register(mut registration) = command else { return run(station.execute(command)) };
    let Some(slip) = registration.slip.clone() else {
        return run(station.execute(Command::Register(registration)));
    };
    let opened = Opened { slip: Slip::default(), photos: vec![slip.as_bytes().to_vec()] };
    registration.matter.photos = station.registration(&opened).matter.photos;
    run(station.take_slip(&opened, *registration, None))
}

/// Takes a file in where something in it is new; true when there was.
pub fn take(station: &Station, text: &str) -> bool {
    let checked = check(text).unwrap_or_else(|error| panic!("{error:?}"));
    let plan = run(station.plan_merge(&checked)).unwrap();
    match plan.verdict {
        Verdict::NothingNew => false,
        Verdict::Merge => {
            assert_eq!(run(station.merge(&checked, &|_, _| {})), Ok(plan.added()), "as the plan says");
            true
        }
        verdict => panic!("{verdict:?}"),
    }
}

/// What has been done before anybody joins, so that tablets do something to the same things from the first act on.
const COMMON: [&str; 18] = [
    "staff.add",
    "staff.add",
    "people.add",
    "providers.add",
    "providers.list",
    "providers.end",
    "notices.add",
    "requests.register",
    "requests.register",
    "requests.register",
    "requests.step",
    "requests.step",
    "requests.step",
    "requests.take",
    "cashdesk.add_biller",
    "cashdesk.add_biller",
    "cashdesk.open",
    "cashdesk.collect",
];

/// What is there before anybody joins: hours, services of which one can be booked, a unit, a resident.
fn furnish(station: &Station) {
    send(
        station,
        Command::EditProfile {
            now: Box::new(linli::domain::profile::Profile { hours: hours(), ..profile() }),
        },
    );
    for name in ["理发", "修灯"] {
        let mut details = details(name);
        details.block = Block::Commercial;
        send(station, Command::AddService { details: Box::new(details), publish: true });
    }
    let service: ServiceId = station.read(|s| s.catalogue().iter().next().unwrap().0.clone());
    send(station, Command::SetPlan { service, plan: Some(Plan::usual()) });
    let unit = providers::Details::new(Text::zh("维修部"), Kind::Enterprise);
    send(station, Command::AddProvider { details: Box::new(unit), contact: Contact::default() });
    let provider: ProviderId = station.read(|s| s.providers().iter().next().unwrap().0.clone());
    send(station, Command::ListProvider { provider });
    let who = Box::new(Particulars::named("邻居"));
    send(station, Command::AddPerson { who, consent: true });
}
