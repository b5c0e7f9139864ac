//! Who cites a clause, and what contradicts it.

use serde::{Deserialize, Serialize};

use super::Policies;
use crate::domain::values::{ClauseId, Day, MandateId, ServiceId};

/// What rests on a clause.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Citing {
    /// What a service rests on.
    Basis(ServiceId),
    /// What its fee rests on.
    Fee(ServiceId),
    Mandate(MandateId),
}

/// What a clause contradicts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Against {
    Clause(ClauseId),
    /// A sentence of the station's own, such as the proposal it was founded on.
    Quote(String),
}

/// A contradiction, as seen from one of its sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conflict<'a> {
    /// The clause it was written down at.
    pub at: &'a ClauseId,
    pub against: &'a Against,
    /// What does not go together.
    pub words: &'a str,
}

impl Conflict<'_> {
    /// The clause on the other side, seen from `id`; none where that is a sentence.
    pub fn other(&self, id: &ClauseId) -> Option<&ClauseId> {
        match self.against {
            Against::Clause(other) if other == id => Some(self.at),
            Against::Clause(other) => Some(other),
            Against::Quote(_) => None,
        }
    }
}

impl Policies {
    /// Everything that cites a clause.
    pub fn citing(&self, clause: &ClauseId) -> impl Iterator<Item = &Citing> {
        self.cited.iter().filter(move |(cited, _)| cited == clause).map(|(_, by)| by)
    }

    /// The clauses that something rests on.
    pub fn cited(&self, by: &Citing) -> impl Iterator<Item = &ClauseId> {
        self.cited.iter().filter(move |(_, citing)| citing == by).map(|(clause, _)| clause)
    }

    /// Every citation.
    pub fn citations(&self) -> impl Iterator<Item = &(ClauseId, Citing)> {
        self.cited.iter()
    }

    /// Citations of what holds no longer: it held when they were made.
    pub fn stale_citations(&self, today: Day) -> Vec<(&ClauseId, &Citing)> {
        let stale = self.cited.iter().filter(|(clause, _)| self.clause_is_over(clause, today));
        stale.map(|(clause, by)| (clause, by)).collect()
    }

    /// What contradicts a clause.
    pub fn conflicts(&self, clause: &ClauseId) -> Vec<Conflict<'_>> {
        let other = Against::Clause(clause.clone());
        let touches = |at: &ClauseId, against: &Against| at == clause || *against == other;
        self.all_conflicts().filter(|conflict| touches(conflict.at, conflict.against)).collect()
    }

    /// Every contradiction.
    pub fn all_conflicts(&self) -> impl Iterator<Item = Conflict<'_>> {
        self.opposed.iter().map(|((at, against), words)| Conflict { at, against, words })
    }
}
