//! Who cites a clause, and what contradicts it.

use std::collections::BTreeSet;

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
    /// The clause it was written down at, and what it contradicts; as they were written.
    pub written: (&'a ClauseId, &'a Against),
    /// The same as they stand now.
    pub at: &'a ClauseId,
    against: Option<&'a ClauseId>,
    /// What does not go together.
    pub words: &'a str,
}

impl<'a> Conflict<'a> {
    /// The clause on the other side, seen from `id`; none where that is a sentence.
    pub fn other(&self, id: &ClauseId) -> Option<&'a ClauseId> {
        match self.against {
            Some(other) if other == id => Some(self.at),
            other => other,
        }
    }

    /// Is it between these two?
    pub(super) fn is_between(&self, one: &ClauseId, other: &ClauseId) -> bool {
        (self.at == one && self.against == Some(other)) || (self.at == other && self.against == Some(one))
    }

    /// The sentence on the other side.
    pub fn quote(&self) -> Option<&'a str> {
        match self.written.1 {
            Against::Quote(quote) => Some(quote),
            Against::Clause(_) => None,
        }
    }
}

impl Policies {
    /// Everything that cites a clause.
    pub fn citing(&self, clause: &ClauseId) -> impl Iterator<Item = &Citing> + use<'_> {
        let at = self.cited.iter().filter(|(cited, _)| self.clause_stands(cited) == clause);
        // Two doubles may be cited by one.
        at.map(|(_, by)| by).collect::<BTreeSet<_>>().into_iter()
    }

    /// The clauses that something rests on.
    pub fn cited(&self, by: &Citing) -> impl Iterator<Item = &ClauseId> + use<'_> {
        let own = self.cited.iter().filter(|(_, citing)| citing == by);
        own.map(|(clause, _)| self.clause_stands(clause)).collect::<BTreeSet<_>>().into_iter()
    }

    /// Every citation, as it was written.
    pub fn citations(&self) -> impl Iterator<Item = &(ClauseId, Citing)> {
        self.cited.iter()
    }

    /// Citations of what holds no longer: it held when they were made.
    pub fn stale_citations(&self, today: Day) -> Vec<(&ClauseId, &Citing)> {
        let over = |clause: &ClauseId| self.clause_is_over(self.clause_stands(clause), today);
        let stale = self.cited.iter().filter(|(clause, _)| over(clause));
        stale
            .map(|(clause, by)| (self.clause_stands(clause), by))
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect()
    }

    /// What contradicts a clause.
    pub fn conflicts(&self, clause: &ClauseId) -> Vec<Conflict<'_>> {
        let touches = |it: &Conflict<'_>| it.at == clause || it.against == Some(clause);
        self.all_conflicts().filter(touches).collect()
    }

    /// Every contradiction of what stands in the library, each once.
    pub fn all_conflicts(&self) -> impl Iterator<Item = Conflict<'_>> {
        let mut seen = BTreeSet::new();
        self.every_conflict().filter(move |it| {
            let here =
                self.clause_is_here(it.at) && it.against.is_none_or(|other| self.clause_is_here(other));
            let (first, second) = match it.against {
                Some(other) => (it.at.min(other), Some(it.at.max(other))),
                None => (it.at, None),
            };
            here && second != Some(first) && seen.insert((first, second, it.quote()))
        })
    }

    /// Every contradiction as it was written.
    pub(super) fn every_conflict(&self) -> impl Iterator<Item = Conflict<'_>> {
        self.opposed.iter().map(|((at, against), words)| Conflict {
            written: (at, against),
            at: self.clause_stands(at),
            against: match against {
                Against::Clause(other) => Some(self.clause_stands(other)),
                Against::Quote(_) => None,
            },
            words,
        })
    }
}
