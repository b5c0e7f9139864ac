//! The counter: which numbers are called, and where requests stand, in the clear and for this tablet
//! only. It shows while the desk is locked, and holds nothing of anybody: numbers and codes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::Station;
use crate::domain::queue::Standing;
use crate::domain::requests::{Request, State};
use crate::domain::values::{Day, DeviceId, Instant, RequestId, ServiceId, json};

/// Requests on which nothing has happened for so many days are asked for at the window.
const SHOWN_DAYS: i64 = 60;
/// Most called numbers that show.
const MOST_CALLS: usize = 8;

/// Store format `linli.counter` v1 (JSON), beside the boards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counter {
    pub version: u32,
    /// When it was made, by that tablet's clock.
    pub made: Instant,
    /// How many wait on the day it was made.
    pub waiting: u32,
    /// Numbers that were called, the last call first.
    #[serde(default)]
    pub calls: Vec<Call>,
    /// Where requests stand, by lookup code.
    #[serde(default)]
    pub requests: BTreeMap<String, Stand>,
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

    /// Makes it of a station; `id` is the station's own random id.
    pub fn of(station: &Station, id: &str, now: Instant) -> Counter {
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
        let recent = station.requests().newest();
        let recent = recent.take_while(|(_, request)| today.days_since(request.last) <= SHOWN_DAYS);
        let stand = |(request_id, request): (&RequestId, &Request)| {
            let Request { state, service, last, due, .. } = request;
            let stand = Stand { state: *state, service: service.clone(), on: *last, due: *due };
            (lookup_code(id, request_id, request), stand)
        };
        // Of a slip that two tablets have registered the newer state shows.
        let mut requests = BTreeMap::new();
        for (code, stand) in recent.map(stand) {
            requests.entry(code).or_insert(stand);
        }
        Counter {
            version: Self::VERSION,
            made: now,
            waiting: u32::try_from(station.queue().waiting(today).len()).unwrap_or(u32::MAX),
            calls,
            requests,
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
