//! The policy library as everybody may read it: published documents with their clauses, what departments say about
//! them, what contradicts what. It stands on the board as one text, because residents' first page has no use for it.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::Board;
use crate::domain::Station;
use crate::domain::policies::{Citing, Clause, ClauseRecord, Document, Policies, Record};
use crate::domain::values::{ClauseId, Day, PolicyId, ServiceId, Text};
use crate::json;

/// A published document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BoardPolicy {
    pub id: PolicyId,
    /// Without what only the desk needs: `public`, `superseded_by`.
    pub document: Document,
    /// What is in force in its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<Successor>,
    /// The day somebody compared all of it with the original; absent: 未核对.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Day>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clauses: Vec<BoardClause>,
    /// Ids under which the same document stood before: links to them open it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<PolicyId>,
}

/// The document that takes the place of another; it may itself not be published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Successor {
    pub id: PolicyId,
    pub title: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force: Option<Day>,
}

/// A clause.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BoardClause {
    pub id: ClauseId,
    pub clause: Clause,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Day>,
    /// 口径: those that have not been withdrawn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<BoardReading>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<BoardConflict>,
    /// Published services whose basis or fee rests on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<ServiceId>,
    /// As of [`BoardPolicy`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<ClauseId>,
}

/// What a department said about a clause. Which letter, and where it lies, stays at the desk: names may stand there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardReading {
    pub department: String,
    pub on: Day,
    pub words: String,
}

/// What a clause contradicts: another clause, or a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardConflict {
    pub words: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub quote: String,
    /// The other clause, with its document's title and its own label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<(ClauseId, Text, String)>,
}

/// How a document stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has written down since when.
    Unknown,
    /// Not yet in force.
    Coming(Day),
    InForce(Day),
    Over,
}

impl BoardPolicy {
    /// Does it hold on this day?
    pub fn standing(&self, today: Day) -> Standing {
        let Document { in_force, ended, .. } = self.document;
        let replaced = self.successor.as_ref().is_some_and(|by| by.in_force.is_none_or(|day| day <= today));
        match in_force {
            _ if replaced || ended.is_some_and(|day| day <= today) => Standing::Over,
            Some(day) if day > today => Standing::Coming(day),
            Some(day) => Standing::InForce(day),
            None => Standing::Unknown,
        }
    }

    /// Is it the document of this id, now or before?
    pub fn is(&self, id: &str) -> bool {
        self.id.as_str() == id || self.also.iter().any(|also| also.as_str() == id)
    }

    /// The clause of this id.
    pub fn clause(&self, id: &str) -> Option<&BoardClause> {
        let is = |clause: &&BoardClause| {
            clause.id.as_str() == id || clause.also.iter().any(|also| also.as_str() == id)
        };
        self.clauses.iter().find(is)
    }
}

impl BoardClause {
    /// Was it repealed by this day?
    pub fn is_repealed(&self, today: Day) -> bool {
        self.clause.repealed.is_some_and(|day| day <= today)
    }

    /// 口径不一: departments understand it differently.
    pub fn is_disputed(&self) -> bool {
        let mut words = self.readings.iter().map(|reading| reading.words.trim());
        let first = words.next();
        words.any(|other| Some(other) != first)
    }
}

impl Board {
    /// The published library, read now.
    pub fn library(&self) -> Vec<BoardPolicy> {
        json::read(&self.policies).unwrap_or_default()
    }
}

/// The library of a station as it stands on the board; empty when nothing of it is published. The highest documents
/// come first.
pub(super) fn published(station: &Station) -> String {
    let policies = station.policies();
    let public = policies.iter().filter(|(_, record)| record.document.public);
    let mut list: Vec<BoardPolicy> = public.map(|(id, record)| policy(station, id, record)).collect();
    list.sort_by(in_order);
    // Own structs: this cannot fail.
    if list.is_empty() { String::new() } else { serde_json::to_string(&list).unwrap_or_default() }
}

fn in_order(one: &BoardPolicy, other: &BoardPolicy) -> Ordering {
    let key = |policy: &BoardPolicy| policy.document.kind;
    key(one).cmp(&key(other)).then_with(|| one.id.cmp(&other.id))
}

fn policy(station: &Station, id: &PolicyId, record: &Record) -> BoardPolicy {
    let policies = station.policies();
    let successor = policies.by(id).and_then(|by| {
        let Document { title, in_force, .. } = &policies.get(by)?.document;
        Some(Successor { id: by.clone(), title: title.clone(), in_force: *in_force })
    });
    let clauses = policies.clauses_of(id).into_iter().map(|(id, record)| clause(station, id, record));
    BoardPolicy {
        id: id.clone(),
        // Where the station read it may name people, and helps nobody outside.
        document: Document {
            public: false,
            superseded_by: None,
            source: String::new(),
            ..record.document.clone()
        },
        successor,
        checked: record.checked.as_ref().map(|check| check.on),
        clauses: clauses.collect(),
        also: policies.also(id).cloned().collect(),
    }
}

fn clause(station: &Station, id: &ClauseId, record: &ClauseRecord) -> BoardClause {
    let policies = station.policies();
    let readings = policies.readings(id).into_iter().filter(|it| it.2.withdrawn.is_none());
    let readings = readings.map(|(.., record)| {
        let reading = record.reading.clone();
        BoardReading { department: reading.department, on: reading.on, words: reading.words }
    });
    let is_public = |id: &&ServiceId| station.catalogue().get(id).is_some_and(|service| service.is_public());
    let mut services: Vec<ServiceId> = Vec::new();
    for citing in policies.citing(id) {
        let (Citing::Basis(service) | Citing::Fee(service)) = citing else { continue };
        if is_public(&service) && !services.contains(service) {
            services.push(service.clone());
        }
    }
    BoardClause {
        id: id.clone(),
        clause: record.clause.clone(),
        checked: record.checked.as_ref().map(|check| check.on),
        readings: readings.collect(),
        conflicts: conflicts(policies, id),
        services,
        also: policies.clause_also(id).cloned().collect(),
    }
}

fn conflicts(policies: &Policies, id: &ClauseId) -> Vec<BoardConflict> {
    let conflicts = policies.conflicts(id).into_iter().filter_map(|conflict| {
        let words = conflict.words.to_owned();
        let (quote, other) = match conflict.other(id) {
            Some(other) => {
                let record = policies.clause(other)?;
                let title = policies.get(policies.stands(&record.policy))?.document.title.clone();
                (String::new(), Some((other.clone(), title, record.clause.label.clone())))
            }
            None => (conflict.quote()?.to_owned(), None),
        };
        Some(BoardConflict { words, quote, other })
    });
    conflicts.collect()
}
