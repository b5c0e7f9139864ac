//! The counter: which numbers are called, and where requests stand, in the clear and for this tablet
//! only. It shows while the desk is locked, and holds nothing of anybody: numbers and codes.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::queue::Standing;
use crate::domain::requests::{Request, State};
use crate::domain::values::{ALPHABET, Day, DeviceId, Instant, RequestId, ServiceId};
use crate::domain::{Event, Origin, Station};
use crate::json;

/// Requests on which nothing has happened for so many days are asked for at the window.
const SHOWN_DAYS: i64 = 60;
/// Most called numbers that show.
const MOST_CALLS: usize = 8;

/// Store format `linli.counter` v1 (JSON), beside the boards. Where requests stand lies next to it, see [`Kept`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counter {
    pub version: u32,
    /// When it was made, by that tablet's clock; where requests stand is as of then too.
    pub made: Instant,
    /// How many wait on the day it was made.
    pub waiting: u32,
    /// Numbers that were called, the last call first.
    #[serde(default)]
    pub calls: Vec<Call>,
}

/// A number that was called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// `A007`.
    pub number: String,
    pub window: String,
    /// When it was last called.
    pub at: Instant,
    /// It is its turn; otherwise it was called and nobody came.
    pub now: bool,
}

/// Where a request stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stand {
    pub state: State,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<ServiceId>,
    /// The day of the last step.
    pub on: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
}

impl Counter {
    /// The version this program writes.
    pub const VERSION: u32 = 1;

    /// Makes it of a station.
    pub fn of(station: &Station, now: Instant) -> Counter {
        let today = now.day();
        let mut calls: Vec<Call> = Vec::new();
        for (_, ticket) in station.queue().on(today) {
            let is_shown = matches!(ticket.standing, Standing::Called | Standing::Skipped);
            if let Some(at) = ticket.called.filter(|_| is_shown) {
                let (window, now) = (ticket.window.clone(), ticket.standing == Standing::Called);
                calls.push(Call { number: ticket.label(), window, at, now });
            }
        }
        calls.sort_by_key(|call| (!call.now, std::cmp::Reverse(call.at)));
        calls.truncate(MOST_CALLS);
        Counter {
            version: Self::VERSION,
            made: now,
            waiting: u32::try_from(station.queue().waiting(today).len()).unwrap_or(u32::MAX),
            calls,
        }
    }

    /// Reads a stored counter; one of another version counts as none.
    pub fn read(text: &str) -> Option<Counter> {
        json::read(text).filter(|counter: &Counter| counter.version == Self::VERSION)
    }

    /// The counter as it is stored.
    pub fn write(&self) -> String {
        // Own structs with string keys: this cannot fail.
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl Stand {
    fn of(request: &Request) -> Stand {
        let Request { state, service, last, due, .. } = request;
        Stand { state: *state, service: service.clone(), on: *last, due: *due }
    }
}

/// Where requests stand, by lookup code. `id` is the station's own random id.
pub fn stands(station: &Station, id: &str, today: Day) -> BTreeMap<String, Stand> {
    let mut making = Making::new(today);
    while !making.all {
        making.step(station, id);
    }
    making.stands
}

/// Where the request of a code stands, in the text of its shelf.
pub fn on_shelf(text: &str, code: &str) -> Option<Stand> {
    json::read::<BTreeMap<String, Stand>>(text)?.remove(code)
}

fn is_recent(request: &Request, today: Day) -> bool {
    today.days_since(request.last) <= SHOWN_DAYS
}

/// What is to be stored: the counter, and shelves of [`Stand`]s, each with the codes that begin with its letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    pub counter: String,
    pub shelves: Vec<(char, String)>,
}

/// What was stored last, so that a change writes the shelves that it touches and no other: it costs the same
/// with a hundred requests and with ten thousand.
#[derive(Debug, Default)]
pub struct Kept {
    /// The day it is of; on another one, and at the beginning, everything is made anew.
    day: Option<Day>,
    stands: BTreeMap<String, Stand>,
    changed: BTreeSet<RequestId>,
    making: Option<Making>,
}

/// Everything, on the way to being made anew.
#[derive(Debug)]
struct Making {
    day: Day,
    /// Requests that have been gone through, the newest first.
    done: usize,
    all: bool,
    stands: BTreeMap<String, Stand>,
    shelves: Vec<(char, String)>,
}

/// Requests that are gone through in one step.
const STEP: usize = 500;

impl Kept {
    /// Takes note of what the `n`-th event of an entry does to a request.
    pub fn take(&mut self, origin: &Origin, n: usize, event: &Event) {
        let id = match event {
            Event::RequestRegistered(_) => RequestId::born(&origin.entry, n),
            Event::RequestStepped(event) => event.request.clone(),
            Event::RequestPutBack(event) => event.request.clone(),
            Event::RequestNoted(event) => event.request.clone(),
            Event::RequestRescheduled(event) => event.request.clone(),
            Event::PapersTaken(event) => event.request.clone(),
            Event::PapersReturned(event) => event.request.clone(),
            _ => return,
        };
        self.making = None;
        self.changed.insert(id);
    }

    /// What was to be stored is perhaps not: everything is made anew.
    pub fn forget(&mut self) {
        *self = Kept::default();
    }

    /// One step of making everything anew, where that is needed; true when nothing is left to do. With ten thousand
    /// requests all steps together would be felt.
    pub fn prepare(&mut self, station: &Station, id: &str, now: Instant) -> bool {
        let day = now.day();
        if self.day == Some(day) {
            return true;
        }
        if self.making.as_ref().is_none_or(|making| making.day != day) {
            self.making = Some(Making::new(day));
        }
        self.making.as_mut().is_none_or(|making| making.step(station, id))
    }

    /// What has to be stored now; `id` is the station's own random id.
    pub fn texts(&mut self, station: &Station, id: &str, now: Instant) -> Texts {
        while !self.prepare(station, id, now) {}
        let (today, changed) = (now.day(), std::mem::take(&mut self.changed));
        let shelves = if let Some(making) = self.making.take().filter(|_| self.day != Some(today)) {
            (self.day, self.stands) = (Some(today), making.stands);
            making.shelves
        } else {
            let follow = |request| self.follow(station, id, request, today);
            let letters: BTreeSet<char> = changed.iter().filter_map(follow).collect();
            letters.into_iter().map(|letter| (letter, shelf(&self.stands, letter))).collect()
        };
        Texts { counter: Counter::of(station, now).write(), shelves }
    }

    /// Where a request stands by now; on which shelf.
    fn follow(&mut self, station: &Station, id: &str, request_id: &RequestId, today: Day) -> Option<char> {
        let requests = station.requests();
        let request = requests.get(request_id)?;
        let code = lookup_code(id, request_id, request);
        let letter = code.chars().next();
        let twins = requests.twins(request_id).filter_map(|id| Some((id, requests.get(id)?)));
        let newest = twins.chain([(request_id, request)]).max_by_key(|(id, request)| (request.last, *id));
        match newest.filter(|(_, request)| is_recent(request, today)) {
            Some((_, request)) => self.stands.insert(code, Stand::of(request)),
            None => self.stands.remove(&code),
        };
        letter
    }
}

impl Making {
    fn new(day: Day) -> Making {
        Making { day, done: 0, all: false, stands: BTreeMap::new(), shelves: Vec::new() }
    }

    /// Goes on a little; true when nothing is left to do.
    fn step(&mut self, station: &Station, id: &str) -> bool {
        if !self.all {
            let newest = station.requests().newest().skip(self.done).take(STEP);
            let before = self.done;
            for (request_id, request) in newest {
                self.done += 1;
                if !is_recent(request, self.day) {
                    self.all = true;
                    return false;
                }
                // Of a slip that two tablets have registered the newer state shows.
                let code = lookup_code(id, request_id, request);
                self.stands.entry(code).or_insert_with(|| Stand::of(request));
            }
            self.all = self.done == before;
        } else if let Some(letter) = ALPHABET.get(self.shelves.len()).copied().map(char::from) {
            self.shelves.push((letter, shelf(&self.stands, letter)));
        }
        self.shelves.len() == ALPHABET.len()
    }
}

fn shelf(stands: &BTreeMap<String, Stand>, letter: char) -> String {
    let from = stands.range(letter.to_string()..);
    let here: BTreeMap<&String, &Stand> = from.take_while(|(code, _)| code.starts_with(letter)).collect();
    // String keys: this cannot fail.
    serde_json::to_string(&here).unwrap_or_default()
}

/// What a resident asks for their request by: the id of the slip it came on, else eight characters that
/// only this station derives from it. Forty bits: nobody finds another's by trying.
pub fn lookup_code(station: &str, id: &RequestId, request: &Request) -> String {
    if let Some(slip) = &request.slip {
        return slip.to_string();
    }
    let digest: [u8; 32] = Sha256::digest(format!("linli.lookup.1\0{station}\0{id}")).into();
    digest.first_chunk().copied().map(DeviceId::from_bytes).map(String::from).unwrap_or_default()
}

/// A code as somebody typed it: without blanks and hyphens, small letters.
pub fn typed_code(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}
