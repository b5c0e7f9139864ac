//! 撤下: documents and clauses that were entered by mistake, or that stand in the library twice. Nothing is rewritten
//! for it: who cites what went is found at what stays.

use serde::{Deserialize, Serialize};

use super::{Citing, ClauseRecord, Policies, ReadingRecord, Record, numbered};
use crate::domain::values::{AskId, ClauseId, Day, PolicyId, ReadingId};

/// `policies.withdrawn.1`: a document, or one clause of it, is taken out; or (`back`) stands again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    pub policy: PolicyId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<ClauseId>,
    pub on: Day,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// The same document, which stays; of a clause, the document in which the same clause stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<PolicyId>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub back: bool,
}

impl Withdrawn {
    /// What it is kept under: ids are places of events, so that none is both a document's and a clause's.
    pub(super) fn key(&self) -> &str {
        self.clause.as_ref().map_or(self.policy.as_str(), |clause| clause.as_str())
    }
}

/// What rests on a clause or a document, and keeps it from being taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Holding<'a> {
    Citing(&'a Citing),
    Ask(&'a AskId),
    /// It took the place of this document.
    Document(&'a PolicyId),
}

impl Policies {
    /// How a document or a clause was taken out.
    pub fn withdrawn(&self, id: &str) -> Option<&Withdrawn> {
        self.withdrawn.get(id)
    }

    /// Entered by mistake: nothing stands for it.
    pub(super) fn is_mistake(&self, id: &str) -> bool {
        self.withdrawn.get(id).is_some_and(|gone| gone.instead.is_none())
    }

    /// The document that stays: itself, or the one it was taken out for. Where that one went as a mistake, this one
    /// stands; where two tablets took out each for the other, the first of them stands.
    pub fn stands<'a>(&'a self, id: &'a PolicyId) -> &'a PolicyId {
        let next = |at: &PolicyId| {
            let instead = self.withdrawn.get(at.as_str())?.instead.as_ref()?;
            (!self.is_mistake(instead.as_str())).then_some(instead)
        };
        let mut at = id;
        // A longer way than there are withdrawn ones leads round, and is in the ring by then.
        for _ in 0..=self.withdrawn.len() {
            match next(at) {
                Some(instead) => at = instead,
                None => return at,
            }
        }
        let ring = std::iter::successors(Some(at), |at| next(at)).take(self.withdrawn.len());
        ring.min().unwrap_or(at)
    }

    /// Does a document stand in the library?
    pub fn is_here(&self, id: &PolicyId) -> bool {
        self.documents.contains_key(id) && self.stands(id) == id && !self.is_mistake(id.as_str())
    }

    /// The clause that stays: itself, or the one with the same number in the document that stays. What has no such
    /// number there stands on, as a clause of that document.
    pub fn clause_stands<'a>(&'a self, id: &'a ClauseId) -> &'a ClauseId {
        self.moved().get(id).unwrap_or(id)
    }

    /// Has a document the same clause, by its number, beside this one?
    pub fn has_same(&self, id: &ClauseId, policy: &PolicyId) -> bool {
        let Some(record) = self.clauses.get(id) else { return false };
        let (number, target) = (numbered(&record.clause.label), self.stands(policy));
        let mut others = self.clauses.iter().filter(|(other, it)| {
            *other != id && self.stands(&it.policy) == target && !self.withdrawn.contains_key(other.as_str())
        });
        !self.is_mistake(target.as_str()) && others.any(|(_, it)| numbered(&it.clause.label) == number)
    }

    /// Does a clause stand where it is, whatever became of its document?
    pub(super) fn is_at_home(&self, id: &ClauseId) -> bool {
        self.withdrawn.is_empty() || (!self.is_mistake(id.as_str()) && self.clause_stands(id) == id)
    }

    /// Does a clause stand in the library?
    pub fn clause_is_here(&self, id: &ClauseId) -> bool {
        self.home(id).is_some_and(|home| !self.is_mistake(home.as_str())) && self.is_at_home(id)
    }

    /// The document in which a clause stands.
    pub fn home(&self, id: &ClauseId) -> Option<&PolicyId> {
        self.clauses.get(id).map(|record| self.stands(&record.policy))
    }

    /// Every document that was taken out and is not in the library under its own id.
    pub fn put_away(&self) -> impl Iterator<Item = (&PolicyId, &Record, &Withdrawn)> {
        let all = self.documents.iter().filter(|(id, _)| !self.is_here(id));
        all.filter_map(|(id, record)| Some((id, record, self.withdrawn.get(id.as_str())?)))
    }

    /// The clauses of a document that were taken out as mistakes.
    pub fn clauses_put_away(&self, policy: &PolicyId) -> Vec<(&ClauseId, &ClauseRecord, &Withdrawn)> {
        let own = self.clauses.iter().filter(|(_, record)| self.stands(&record.policy) == policy);
        let gone = own.filter_map(|(id, record)| Some((id, record, self.withdrawn.get(id.as_str())?)));
        gone.filter(|(id, ..)| !self.is_at_home(id)).collect()
    }

    /// What is known beside a document or a clause: the ids of what was taken out for it.
    pub fn also<'a>(&'a self, id: &'a PolicyId) -> impl Iterator<Item = &'a PolicyId> {
        let gone = self.withdrawn.values().filter(|gone| gone.clause.is_none()).map(|gone| &gone.policy);
        gone.filter(move |other| *other != id && self.stands(other) == id)
    }

    /// As [`Policies::also`], for a clause.
    pub fn clause_also<'a>(&'a self, id: &'a ClauseId) -> impl Iterator<Item = &'a ClauseId> {
        self.moved().iter().filter(move |(_, to)| *to == id).map(|(other, _)| other)
    }

    /// The readings of a clause with those of what was taken out for it; each with the clause it was noted at.
    pub fn readings(&self, id: &ClauseId) -> Vec<(&ClauseId, &ReadingId, &ReadingRecord)> {
        let own = self.clauses.get_key_value(id).into_iter();
        let also = self.clause_also(id).filter_map(|id| self.clauses.get_key_value(id));
        own.chain(also)
            .flat_map(|(at, record)| record.readings.iter().map(move |(id, it)| (at, id, it)))
            .collect()
    }

    /// 口径不一: departments understand a clause differently.
    pub fn is_disputed(&self, id: &ClauseId) -> bool {
        let readings = self.readings(id);
        let held = readings.iter().filter(|(.., record)| record.withdrawn.is_none());
        let mut words = held.map(|(.., record)| record.reading.words.trim());
        let first = words.next();
        words.any(|other| Some(other) != first)
    }

    /// What rests on a document, or on one clause of it.
    pub fn held_by(&self, policy: &PolicyId, clause: Option<&ClauseId>) -> Vec<Holding<'_>> {
        let home = self.stands(policy);
        let meant = |id: &ClauseId| match clause {
            Some(clause) => self.clause_stands(id) == clause,
            None => self.home(self.clause_stands(id)) == Some(home),
        };
        let cited = self.cited.iter().filter(|(cited, _)| meant(cited));
        let cited = cited.map(|(_, by)| Holding::Citing(by));
        let asks = self.asks.iter().filter(|(_, record)| {
            record.state != super::AskState::Withdrawn && record.ask.clause.as_ref().is_some_and(meant)
        });
        let documents = self.superseded(home).filter(|_| clause.is_none());
        let rest = asks.map(|(id, _)| Holding::Ask(id)).chain(documents.map(|(id, _)| Holding::Document(id)));
        cited.chain(rest).collect()
    }
}
