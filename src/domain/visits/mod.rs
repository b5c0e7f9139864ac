//! 搭平台: organisations that want to serve residents here for a day. They apply, the committee agrees or declines,
//! and afterwards it is written down how many came and whether they are wanted again.

mod events;
mod rules;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::providers::{Contact, Kind};
use crate::domain::values::{Day, Minute, NoticeId, Private, RequestId, Text, VisitId, patches};

pub use events::{Answered, Applied, Closed, Edited};
pub(in crate::domain) use events::{apply_answered, apply_applied, apply_closed, apply_edited, apply_erased};
pub(crate) use rules::{agree, apply_for, call_off, decline, edit, erase, report};

/// What an organisation wants to do here, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// Who comes; of an individual what residents call them by.
    pub organisation: Text,
    pub kind: Kind,
    /// What residents get, in a few words.
    pub title: Text,
    /// What happens, and for whom.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub summary: Text,
    /// What it costs residents; empty: nothing.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub charge: Text,
    /// What they need from the station: a table, power, chairs.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub needs: Text,
    /// Where in the community, when it is not a room that is booked.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub place: Text,
    pub on: Day,
    /// Before `until`.
    pub from: Minute,
    pub until: Minute,
}

patches!(
    /// One edited field of an application.
    ApplicationPatch of Application {
        Organisation organisation: Text,
        Kind kind: Kind,
        Title title: Text,
        Summary summary: Text,
        Charge charge: Text,
        Needs needs: Text,
        Place place: Text,
        On on: Day,
        From from: Minute,
        Until until: Minute,
    }
);

/// How a day went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// How many residents came.
    pub came: u32,
    /// How many complained.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub complaints: u32,
    /// Are they wanted again?
    pub again: bool,
}

fn is_zero(n: &u32) -> bool {
    *n == 0
}

/// Where an application stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum State {
    /// The committee has not answered yet.
    #[default]
    Applied,
    Agreed,
    Declined {
        reason: Text,
    },
    CalledOff {
        reason: Text,
    },
    /// The day is over and told.
    Over(Report),
}

impl State {
    /// Is there still something to be done about it?
    pub fn is_open(&self) -> bool {
        matches!(self, State::Applied | State::Agreed)
    }
}

/// One application, and what came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Visit {
    pub application: Application,
    /// Whom the station calls there.
    pub contact: Private<Contact>,
    pub state: State,
    /// The day it was answered last.
    pub answered: Option<Day>,
    /// Bookings of the venue, as requests.
    pub bookings: Vec<RequestId>,
    /// The notices that tell residents: one, or more where several tablets have agreed.
    pub notices: Vec<NoticeId>,
    /// What was said about the day; may speak of people.
    pub words: Private<String>,
    /// The places of the personal parts about it that are still here.
    live: Vec<Box<str>>,
}

impl Visit {
    /// Has a room been booked for it, or a notice put up?
    pub fn stands(&self) -> bool {
        !self.bookings.is_empty() || !self.notices.is_empty()
    }

    /// Has whom to call there been erased? Every application has come with somebody, if only with nothing known.
    pub fn is_erased(&self) -> bool {
        self.contact.present().is_none()
    }
}

/// All applications by id.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Visits {
    records: BTreeMap<VisitId, Visit>,
}

impl Visits {
    /// The application of this id.
    pub fn get(&self, id: &VisitId) -> Option<&Visit> {
        self.records.get(id)
    }

    /// Every application with its id.
    pub fn iter(&self) -> impl Iterator<Item = (&VisitId, &Visit)> {
        self.records.iter()
    }

    /// Days that went by in a year, by kind of organisation: how many, how many organisations, and how many residents
    /// came together.
    pub fn year(&self, year: i32) -> BTreeMap<Kind, Tally> {
        let mut by_kind: BTreeMap<Kind, (Tally, BTreeSet<&str>)> = BTreeMap::new();
        for visit in self.records.values().filter(|visit| visit.application.on.parts().0 == year) {
            let State::Over(report) = &visit.state else { continue };
            let (tally, names) = by_kind.entry(visit.application.kind).or_default();
            tally.days = tally.days.saturating_add(1);
            tally.came = tally.came.saturating_add(report.came);
            names.insert(visit.application.organisation.zh.as_str());
            tally.organisations = u32::try_from(names.len()).unwrap_or(u32::MAX);
        }
        by_kind.into_iter().map(|(kind, (tally, _))| (kind, tally)).collect()
    }
}

/// What one kind of organisation did here in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub organisations: u32,
    pub days: u32,
    pub came: u32,
}
