//! What a request is made of.

use serde::{Deserialize, Serialize};

use super::{Slot, State, Step};
use crate::domain::people::Particulars;
use crate::domain::values::{
    Day, Fen, Instant, PersonId, Private, ProviderId, RequestId, ServiceId, StaffId,
};

/// How a request reached the station.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    Window,
    Phone,
    /// 12345, with its number and deadline.
    Hotline,
    /// 网格员.
    Grid,
    #[serde(rename = "wechat")]
    WeChat,
    /// 办事单, filled in by the resident.
    Slip,
}

/// What a resident asks for, in words about them: personal, erasable.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Matter {
    /// What it is about.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// When it suits them, in their words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub when: String,
    /// Who asks, when that is not the resident: name and relation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub asked_by: String,
    /// Number at the hotline.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hotline: String,
    /// SHA-256, hexadecimal, of each photo that came along.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<String>,
}

/// Whose request it is.
#[derive(Debug, Clone, PartialEq)]
pub enum Who {
    /// Somebody in the register.
    Known(PersonId),
    /// Somebody who is written down along with it; whether they agree.
    New { who: Box<Particulars>, consent: bool },
    /// No name is needed.
    Nobody,
}

/// A request as it is registered.
#[derive(Debug, Clone, PartialEq)]
pub struct Registration {
    /// None: nothing of the catalogue; the note says what.
    pub service: Option<ServiceId>,
    pub who: Who,
    pub matter: Matter,
    pub source: Source,
    pub due: Option<Day>,
    /// The slot that is booked.
    pub slot: Option<Slot>,
    /// So many weeks in a row, the first included; 1 for once. For venues.
    pub weeks: u8,
    /// They agree that name, phone and address go to a service unit (PIPL 23).
    pub share: bool,
    /// They agree to be written down; for somebody in the register who had not agreed yet.
    pub consent: bool,
    /// The id of the slip it came on.
    pub slip: Option<Box<str>>,
}

impl Registration {
    /// A request at the window of which only the service is known.
    pub fn new(service: Option<ServiceId>, who: Who) -> Registration {
        Registration {
            service,
            who,
            matter: Matter::default(),
            source: Source::Window,
            due: None,
            slot: None,
            weeks: 1,
            share: false,
            consent: false,
            slip: None,
        }
    }
}

/// What goes with a step besides its words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct StepDetails {
    /// Assign: to this service unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<ProviderId>,
    /// Accept, assign: whose next step it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<StaffId>,
    /// Assign: the price agreed before the work. Finish: what was paid to the service unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Fen>,
    /// Finish: what the service unit owes the station for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commission: Option<Fen>,
    /// Confirm: 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<u8>,
    /// Assign: they agree that name, phone and address go to the service unit.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub share: bool,
}

impl StepDetails {
    /// Nothing goes with it.
    pub fn is_empty(&self) -> bool {
        *self == StepDetails::default()
    }
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    pub step: Step,
    pub with: StepDetails,
    pub words: Private<String>,
    pub at: Instant,
    pub by: StaffId,
}

/// Something written down about a request while it was under way.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    pub words: Private<String>,
    pub at: Instant,
    pub by: StaffId,
}

/// A paper that somebody hands in, in words about them: personal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    pub name: String,
    /// The original, which has to go back; otherwise a copy.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub original: bool,
}

/// A paper that lies at the desk, or lay there. Of a request that has been erased only originals that still have
/// to go back are left, without their names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    pub paper: Paper,
    pub since: Day,
    pub returned: Option<Day>,
    /// To whom it went back, where not to the resident.
    pub to: String,
    /// Which one it is, on every tablet: the place of the event that it came with, and its number there.
    pub place: (RequestId, u32),
}

/// One request.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    pub service: Option<ServiceId>,
    pub person: Option<PersonId>,
    pub matter: Private<Matter>,
    pub source: Source,
    pub on: Day,
    pub at: Instant,
    pub by: StaffId,
    pub due: Option<Day>,
    pub slot: Option<Slot>,
    pub share: bool,
    pub slip: Option<Box<str>>,
    pub state: State,
    /// Whose next step it is.
    pub owner: Option<StaffId>,
    pub provider: Option<ProviderId>,
    /// Agreed before.
    pub price: Option<Fen>,
    /// Paid after, to whoever did it.
    pub paid: Option<Fen>,
    pub commission: Option<Fen>,
    pub rating: Option<u8>,
    pub complaints: u32,
    pub steps: Vec<Taken>,
    pub notes: Vec<Note>,
    pub papers: Vec<Held>,
    /// The day of the last step or note.
    pub last: Day,
    /// It counts as a job done; not after it was taken up again.
    pub(in crate::domain) finished: bool,
    /// An erasure has named it; without that its words are only missing.
    pub(in crate::domain) erased: bool,
    /// The places of all personal parts about it that are still here.
    pub(in crate::domain) live: Vec<Box<str>>,
}

impl Request {
    /// Is it late on this day?
    pub fn is_overdue(&self, today: Day) -> bool {
        self.state.is_open() && self.due.is_some_and(|due| due < today)
    }

    /// Are its words gone? Erased for good, or missing until a file brings them.
    pub fn is_erased(&self) -> bool {
        self.matter.present().is_none()
    }

    /// Is any word about it still here?
    pub fn has_words(&self) -> bool {
        !self.live.is_empty()
    }

    /// Have its words been erased, and did others arrive later that are still to be erased?
    pub fn has_left_over(&self) -> bool {
        self.erased && !self.live.is_empty()
    }

    /// Does it keep its resident from being erased: under way, or with originals at the desk?
    pub fn stands_in_the_way(&self) -> bool {
        !self.erased && (self.state.is_open() || self.holds_originals())
    }

    /// Do originals of the resident still lie at the desk?
    pub fn holds_originals(&self) -> bool {
        self.papers.iter().any(|held| held.returned.is_none() && held.paper.original)
    }

    /// Of the papers only originals that still have to go back, without their names: nothing else is known of them
    /// once the words have been erased.
    pub(super) fn keep_originals(&mut self) {
        self.papers.retain(|held| held.returned.is_none() && held.paper.original);
        self.papers.iter_mut().for_each(|held| held.paper.name.clear());
    }
}
