//! Everything a station can do, one line a slice. A new capability adds a file under `slices/` and a line here.

use std::collections::{BTreeMap, BTreeSet};

use linli::domain::values::{Day, RequestId};
use linli::domain::{Command, Station};

use super::draw::Draw;
use super::slices::{
    cashdesk, catalogue, findings, mandates, notices, people, policies, profile, providers, queue, requests,
    staff, tablets, visits,
};

/// Makes a command that the station might take; `None`: there is nothing to do it with.
pub type Make = fn(&Station, &mut Draw) -> Option<Command>;

/// What the suite needs to know of a slice.
pub struct Capability {
    /// Its commands by name, `<slice>.<what>`: kept scripts call them by it. One that should come often stands
    /// there several times.
    pub commands: &'static [(&'static str, Make)],
    /// What always holds, counted from scratch; panics where it does not.
    pub holds: fn(&Station, &Facts),
    /// What the world sees of a command that is carried out, beside the station: see [`Seen`].
    pub sees: fn(&Station, &Draw, &Command) -> Vec<Seen>,
    // Place for findings: once two tablets' edits of one field are told apart by `seen`, a slice says here which of
    // its fields a command writes (`writes: fn(&Station, &Command) -> Vec<(field, value)>`). `Town::give` notes them
    // with what the tablet knew, and `laws` compares: whatever was written without knowing is a finding with both values.
}

/// What happened in the world, whatever any tablet knows of it.
#[derive(Debug, Clone)]
pub enum Seen {
    /// Somebody's words have been erased for good, as [`Draw::word`] names them.
    Gone(String),
    /// An original has been put into the drawer, for a request.
    Taken(RequestId, PaperPlace),
    /// A paper has been given back.
    Returned(PaperPlace),
}

/// The event a paper came with, and its number there.
pub type PaperPlace = (RequestId, u32);

/// What the suite saw while a script ran.
#[derive(Default, Clone)]
pub struct Facts {
    /// Every day that a clock has shown.
    pub days: BTreeSet<Day>,
    /// Whose words have been erased.
    pub gone: BTreeSet<String>,
    /// Originals that lie in a drawer, by request.
    pub drawer: BTreeMap<PaperPlace, RequestId>,
}

impl Facts {
    pub fn take(&mut self, seen: Seen) {
        match seen {
            Seen::Gone(whose) => {
                self.gone.insert(whose);
            }
            Seen::Taken(request, paper) => {
                self.drawer.insert(paper, request);
            }
            Seen::Returned(paper) => {
                self.drawer.remove(&paper);
            }
        }
    }
}

pub const TABLE: &[Capability] = &[
    profile::SLICE,
    staff::SLICE,
    catalogue::SLICE,
    providers::SLICE,
    notices::SLICE,
    people::SLICE,
    requests::SLICE,
    requests::PAPERS,
    requests::BOOKINGS,
    queue::SLICE,
    visits::SLICE,
    cashdesk::SLICE,
    cashdesk::MONEY,
    tablets::SLICE,
    findings::SLICE,
    mandates::SLICE,
    policies::SLICE,
];

/// A slice of which there is nothing to see beside the station.
pub fn nothing(_: &Station, _: &Draw, _: &Command) -> Vec<Seen> {
    Vec::new()
}

/// Every command, in the order of the table.
pub fn commands() -> Vec<(&'static str, Make)> {
    TABLE.iter().flat_map(|slice| slice.commands).copied().collect()
}
