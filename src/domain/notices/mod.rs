//! Notices of the station to everybody.

mod events;
mod rules;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::values::{Day, NoticeId, Text, patches};

pub use events::{Added, Edited, Published, Withdrawn};
pub(in crate::domain) use events::{apply_added, apply_edited, apply_published, apply_withdrawn};
pub(crate) use rules::{add, edit, publish, withdraw};

/// What a notice says and for how long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    pub title: Text,
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub body: Text,
    /// The first day it matters; shown before it as "in n days".
    pub from: Day,
    /// The last day it is shown; without it, until it is withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pinned: bool,
}

patches!(
    /// One edited field of a notice.
    NoticePatch of Notice {
        Title title: Text,
        Body body: Text,
        From from: Day,
        Until until: Option<Day>,
        Pinned pinned: bool,
    }
);

/// A notice and whether residents see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub notice: Notice,
    pub public: bool,
}

/// All notices by id.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Notices {
    records: BTreeMap<NoticeId, Record>,
}

impl Notices {
    /// The notice of this id.
    pub fn get(&self, id: &NoticeId) -> Option<&Record> {
        self.records.get(id)
    }

    /// Every notice with its id.
    pub fn iter(&self) -> impl Iterator<Item = (&NoticeId, &Record)> {
        self.records.iter()
    }
}
