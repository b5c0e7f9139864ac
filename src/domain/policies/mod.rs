//! 政策库: the documents that the station works by, what departments say about their clauses, who cites them, and what
//! the station asks for (政策建议).

mod act;
mod asks;
mod citing;
mod doubled;
mod events;
mod library;
mod moved;
mod rules;
mod take_in;
#[cfg(test)]
mod tests;
mod withdraw;
mod withdrawn;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::values::{AskId, ClauseId, Day, PolicyId, ReadingId, StaffId, Text, patches};

pub use act::Act;
pub use asks::{Ask, AskRecord, AskState, Head};
pub use citing::{Against, Citing, Conflict};
pub use doubled::Doubled;
pub(in crate::domain) use events::apply;
pub use events::{
    Added, AskStepped, AskWritten, Checked, Cited, ClauseWritten, Edited, Opposed, ReadingAdded,
    ReadingWithdrawn,
};
pub use library::{Library, LibraryClause, LibraryConflict, LibraryDocument, Place};
pub(crate) use rules::decide;
pub use withdrawn::{Holding, Withdrawn};

/// What sort of document it is; of two that differ, the earlier in this list goes before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Law,
    Regulation,
    /// 部门规章和规范性文件.
    #[default]
    Rule,
    Local,
    Agreement,
}

impl Kind {
    /// Every kind, the highest first.
    pub const ALL: [Kind; 5] = [Kind::Law, Kind::Regulation, Kind::Rule, Kind::Local, Kind::Agreement];
}

/// What is known of a document as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Document {
    pub title: Text,
    /// 文号; empty where nobody knows it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub issuer: String,
    pub kind: Kind,
    /// When it was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force: Option<Day>,
    /// From this day on it holds no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superseded_by: Option<PolicyId>,
    /// Its text is not at hand.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub citation_only: bool,
    /// Where it was read, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// What the station notes about it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub notes: Text,
    /// Residents see it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub public: bool,
}

patches!(
    /// One edited field of a document.
    DocumentPatch of Document {
        Title title: Text,
        Number number: String,
        Issuer issuer: String,
        Kind kind: Kind,
        Date date: Option<Day>,
        InForce in_force: Option<Day>,
        Ended ended: Option<Day>,
        SupersededBy superseded_by: Option<PolicyId>,
        CitationOnly citation_only: bool,
        Source source: String,
        Notes notes: Text,
        Public public: bool,
    }
);

/// One clause, in its own words or in ours.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Clause {
    /// 第四条.
    pub label: String,
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub words: Text,
    /// Our own summary, not the full text.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub summary: bool,
    /// From this day on it holds no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repealed: Option<Day>,
}

/// 口径: how a department understands a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    pub department: String,
    /// Which office or letter said so. A post, not a name: who they are is theirs.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    pub on: Day,
    pub words: String,
    /// Where it can be seen: letter, recording, minutes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
}

/// Who has compared something with the original, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    pub by: StaffId,
    pub on: Day,
}

/// A document and whether somebody has checked it.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    pub document: Document,
    /// None: 未核对.
    pub checked: Option<Check>,
    /// The place of the event that last wrote what a check looks at.
    since: PolicyId,
}

/// A clause with what was said about it.
#[derive(Debug, Clone, PartialEq)]
pub struct ClauseRecord {
    pub policy: PolicyId,
    pub clause: Clause,
    /// None: 未核对.
    pub checked: Option<Check>,
    pub readings: BTreeMap<ReadingId, ReadingRecord>,
    /// As of [`Record`].
    since: ClauseId,
}

/// A reading and who noted it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingRecord {
    pub reading: Reading,
    pub by: StaffId,
    /// When it was withdrawn, and why.
    pub withdrawn: Option<(Day, String)>,
}

impl ClauseRecord {
    /// Readings noted at this clause that have not been withdrawn; [`Policies::readings`] has those of its doubles too.
    pub fn in_force(&self) -> impl Iterator<Item = (&ReadingId, &ReadingRecord)> {
        self.readings.iter().filter(|(_, record)| record.withdrawn.is_none())
    }
}

/// How a document stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    InForce,
    /// Not in force yet.
    Coming,
    /// 施行日期不详: nobody has written down since when.
    Unknown,
    /// Ended, or another is in force in its place.
    Over,
}

/// The library and what the station asks for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Policies {
    documents: BTreeMap<PolicyId, Record>,
    clauses: BTreeMap<ClauseId, ClauseRecord>,
    cited: BTreeSet<(ClauseId, Citing)>,
    /// Clauses that contradict another clause or a sentence, and how.
    opposed: BTreeMap<(ClauseId, Against), String>,
    asks: BTreeMap<AskId, AskRecord>,
    /// What was taken out, by the id of the document or clause.
    withdrawn: BTreeMap<Box<str>, Withdrawn>,
    /// Follows from the others.
    moved: moved::Moved,
}

impl Policies {
    /// The document of this id.
    pub fn get(&self, id: &PolicyId) -> Option<&Record> {
        self.documents.get(id)
    }

    /// Every document that stands in the library, with its id.
    pub fn iter(&self) -> impl Iterator<Item = (&PolicyId, &Record)> {
        self.documents.iter().filter(|(id, _)| self.is_here(id))
    }

    /// As [`Policies::iter`], with what was taken out.
    pub fn all(&self) -> impl Iterator<Item = (&PolicyId, &Record)> {
        self.documents.iter()
    }

    /// The clause of this id.
    pub fn clause(&self, id: &ClauseId) -> Option<&ClauseRecord> {
        self.clauses.get(id)
    }

    /// Every clause that stands in the library, with its id.
    pub fn clauses(&self) -> impl Iterator<Item = (&ClauseId, &ClauseRecord)> {
        self.clauses.iter().filter(|(id, _)| self.clause_is_here(id))
    }

    /// The clauses of a document, by their articles; those without a number last, as they were written. What its
    /// doubles had and it has not stands among them.
    pub fn clauses_of(&self, policy: &PolicyId) -> Vec<(&ClauseId, &ClauseRecord)> {
        let own = self.clauses.iter().filter(|(_, record)| self.stands(&record.policy) == policy);
        let mut own: Vec<_> = own.filter(|(id, _)| self.is_at_home(id)).collect();
        own.sort_by_key(|(_, record)| article(&record.clause.label).unwrap_or(u32::MAX));
        own
    }

    /// Does a document hold no longer: ended, or another is in force in its place?
    pub fn is_over(&self, id: &PolicyId, today: Day) -> bool {
        let Some(Record { document, .. }) = self.documents.get(id) else { return true };
        let by = self.by(id).and_then(|by| self.documents.get(by));
        document.ended.is_some_and(|day| day <= today)
            || by.is_some_and(|by| by.document.in_force.is_none_or(|day| day <= today))
    }

    /// Does a clause hold no longer, by itself or with its document?
    pub fn clause_is_over(&self, id: &ClauseId, today: Day) -> bool {
        self.clauses.get(id).is_none_or(|record| {
            record.clause.repealed.is_some_and(|day| day <= today)
                || !self.clause_is_here(id)
                || self.is_over(self.stands(&record.policy), today)
        })
    }

    /// What stands at the end of the documents that supersede each other; none where nothing does, or where what
    /// two tablets wrote leads round in a ring.
    pub fn successor(&self, id: &PolicyId) -> Option<&PolicyId> {
        let mut last = None;
        let mut at = id;
        // A way longer than all documents leads round.
        for _ in 0..=self.documents.len() {
            match self.by(at) {
                Some(by) => (at, last) = (by, Some(by)),
                None => return last,
            }
        }
        None
    }

    /// Does the way from a document lead round in a ring?
    pub fn is_in_ring(&self, id: &PolicyId) -> bool {
        self.by(id).is_some() && self.successor(id).is_none()
    }

    /// The documents that this one supersedes.
    pub fn superseded(&self, id: &PolicyId) -> impl Iterator<Item = (&PolicyId, &Record)> {
        self.iter().filter(move |(other, _)| self.by(other) == Some(id))
    }

    /// The document that took the place of this one, as it stands in the library now.
    pub fn by(&self, id: &PolicyId) -> Option<&PolicyId> {
        let by = self.stands(self.documents.get(id)?.document.superseded_by.as_ref()?);
        (by != id && self.is_here(by)).then_some(by)
    }

    /// How a document stands on a day.
    pub fn standing(&self, id: &PolicyId, today: Day) -> Standing {
        let in_force = self.documents.get(id).and_then(|record| record.document.in_force);
        match in_force {
            _ if self.is_over(id, today) => Standing::Over,
            Some(day) if day > today => Standing::Coming,
            Some(_) => Standing::InForce,
            None => Standing::Unknown,
        }
    }

    /// Is there anything to compare with the original: words of a clause, or notes about a text that is at hand?
    pub fn has_text(&self, id: &PolicyId) -> bool {
        let Some(Record { document, .. }) = self.documents.get(id) else { return false };
        let words = || self.clauses_of(id).into_iter().any(|(_, record)| !record.clause.words.is_empty());
        (!document.citation_only && !document.notes.is_empty()) || words()
    }

    /// Has somebody checked a document and every clause of it?
    pub fn is_checked(&self, id: &PolicyId) -> bool {
        self.documents.get(id).is_some_and(|record| record.checked.is_some())
            && self.clauses_of(id).into_iter().all(|(_, clause)| clause.checked.is_some())
    }
}

/// The number of an article as it is written: 第四条, 第二十五条(二), 第 25 条.
fn article(label: &str) -> Option<u32> {
    numbered(label).0
}

/// A label as number and rest, alike however the number is written.
fn numbered(label: &str) -> (Option<u32>, String) {
    let (mut all, mut tens, mut digit, mut seen) = (0u32, 0u32, 0u32, false);
    let letters = label.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{7b2c}');
    let mut letters = letters.peekable();
    while let Some(letter) = letters.peek().copied() {
        // 一 to 九, 零, 十, 百: only these are numbers of articles.
        let value = match letter {
            '0'..='9' => {
                digit = digit.saturating_mul(10).saturating_add(letter.to_digit(10).unwrap_or_default());
                seen = true;
                letters.next();
                continue;
            }
            '\u{96f6}' | '\u{3007}' => 0,
            '\u{4e00}' => 1,
            '\u{4e8c}' => 2,
            '\u{4e09}' => 3,
            '\u{56db}' => 4,
            '\u{4e94}' => 5,
            '\u{516d}' => 6,
            '\u{4e03}' => 7,
            '\u{516b}' => 8,
            '\u{4e5d}' => 9,
            '\u{5341}' => {
                (tens, digit, seen) = (tens.saturating_add(digit.max(1).saturating_mul(10)), 0, true);
                letters.next();
                continue;
            }
            '\u{767e}' => {
                (all, digit, seen) = (all.saturating_add(digit.max(1).saturating_mul(100)), 0, true);
                letters.next();
                continue;
            }
            '\u{5343}' => {
                (all, digit, seen) = (all.saturating_add(digit.max(1).saturating_mul(1000)), 0, true);
                letters.next();
                continue;
            }
            _ => break,
        };
        (digit, seen) = (value, true);
        letters.next();
    }
    let rest = letters.map(|letter| match letter {
        '(' => '\u{ff08}',
        ')' => '\u{ff09}',
        letter => letter,
    });
    (seen.then(|| all.saturating_add(tens).saturating_add(digit)), rest.collect())
}
