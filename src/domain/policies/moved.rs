//! Which clause stands for which, found once for all of them: a page asks it of every clause.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::{ClauseRecord, Policies, numbered};
use crate::domain::values::{ClauseId, PolicyId};

/// By each clause that does not stand where it is written the one that does. It follows from the rest of the library:
/// two that have the same rest are the same, whether they have been asked or not.
#[derive(Debug, Default)]
pub(super) struct Moved(OnceLock<BTreeMap<ClauseId, ClauseId>>);

impl Clone for Moved {
    fn clone(&self) -> Moved {
        Moved::default()
    }
}

impl PartialEq for Moved {
    fn eq(&self, _: &Moved) -> bool {
        true
    }
}

/// What two clauses of a document that are the same have in common.
type Number<'a> = (&'a PolicyId, (Option<u32>, String));

impl Policies {
    /// All of them.
    pub(super) fn moved(&self) -> &BTreeMap<ClauseId, ClauseId> {
        self.moved
            .0
            .get_or_init(|| if self.withdrawn.is_empty() { BTreeMap::new() } else { self.find_moved() })
    }

    /// The document in which a clause is looked for; none where it was a mistake.
    fn target<'a>(&'a self, id: &ClauseId, record: &'a ClauseRecord) -> Option<&'a PolicyId> {
        match self.withdrawn.get(id.as_str()).map(|gone| gone.instead.as_ref()) {
            Some(instead) => instead.map(|instead| self.stands(instead)),
            None => Some(self.stands(&record.policy)),
        }
    }

    fn find_moved(&self) -> BTreeMap<ClauseId, ClauseId> {
        // Of each number the best clause: one that was not taken out, of the document itself, the first.
        let mut best: BTreeMap<Number<'_>, (bool, bool, &ClauseId)> = BTreeMap::new();
        let mut seek: Vec<(&ClauseId, Number<'_>)> = Vec::new();
        for (id, record) in &self.clauses {
            let Some(target) = self.target(id, record) else { continue };
            let (home, gone) = (self.stands(&record.policy), self.withdrawn.contains_key(id.as_str()));
            let number = (target, numbered(&record.clause.label));
            if home == target && !self.is_mistake(target.as_str()) {
                let rank = (gone, record.policy != *target, id);
                let known = best.entry(number.clone()).or_insert(rank);
                *known = rank.min(*known);
            }
            if gone || record.policy != *home {
                seek.push((id, number));
            }
        }
        let found = seek.into_iter().filter_map(|(id, number)| Some((id, best.get(&number)?.2)));
        found.filter(|(id, to)| id != to).map(|(id, to)| (id.clone(), to.clone())).collect()
    }
}
