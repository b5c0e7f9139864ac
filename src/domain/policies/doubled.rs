//! 同一文件有两份: what two tablets entered, or took in, without knowing of each other.

use std::collections::{BTreeMap, BTreeSet};

use super::{Act, Document, Policies};
use crate::domain::Command;
use crate::domain::values::PolicyId;

/// The same document several times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubled {
    /// The one with the most readings and citations.
    pub kept: PolicyId,
    pub others: Vec<PolicyId>,
}

impl Doubled {
    /// How a settlement calls it. It names how many there are, so that one more of it is new.
    pub fn key(&self) -> (String, String) {
        let first = self.others.iter().chain([&self.kept]).min().unwrap_or(&self.kept);
        let mut field = String::from("double ");
        field.push_str(&(self.others.len() + 1).to_string());
        (first.to_string(), field)
    }

    /// What makes one of them.
    pub fn join(&self) -> Vec<Command> {
        let join = |policy: &PolicyId| {
            Command::Policy(Act::Withdraw {
                policy: policy.clone(),
                clause: None,
                instead: Some(self.kept.clone()),
                reason: String::new(),
            })
        };
        self.others.iter().map(join).collect()
    }
}

/// Are these one document: the same number, or the same title and issuer where one of them has no number?
fn is_same(one: &Document, other: &Document) -> bool {
    match (one.number.trim(), other.number.trim()) {
        ("", _) | (_, "") => {
            one.title.zh.trim() == other.title.zh.trim() && one.issuer.trim() == other.issuer.trim()
        }
        (one, other) => one == other,
    }
}

impl Policies {
    /// Documents that stand in the library more than once; in the order of their ids.
    pub fn doubled(&self) -> Vec<Doubled> {
        let here: Vec<(&PolicyId, &Document)> =
            self.iter().map(|(id, record)| (id, &record.document)).collect();
        let mut taken: BTreeSet<&PolicyId> = BTreeSet::new();
        let mut found: Vec<Vec<&PolicyId>> = Vec::new();
        for (n, (id, document)) in here.iter().enumerate() {
            if taken.contains(id) {
                continue;
            }
            // Of two of which one took the place of the other, both are wanted.
            let apart = |other: &PolicyId| self.by(id) == Some(other) || self.by(other) == Some(*id);
            let same = here
                .iter()
                .skip(n + 1)
                .filter(|(other, it)| is_same(document, it) && !taken.contains(other) && !apart(other));
            let same: Vec<&PolicyId> = same.map(|(other, _)| *other).collect();
            if !same.is_empty() {
                taken.extend(&same);
                found.push(std::iter::once(*id).chain(same).collect());
            }
        }
        if found.is_empty() {
            return Vec::new();
        }
        let weight = self.weights();
        let doubled = found.into_iter().filter_map(|ids| {
            let kept = ids
                .iter()
                .copied()
                .max_by_key(|id| (weight.get(id).copied().unwrap_or_default(), std::cmp::Reverse(*id)))?;
            let others = ids.into_iter().filter(|id| *id != kept).cloned().collect();
            Some(Doubled { kept: kept.clone(), others })
        });
        doubled.collect()
    }

    /// How many readings and citations a document has, and how much of it was checked.
    fn weights(&self) -> BTreeMap<&PolicyId, (usize, usize)> {
        let mut weights: BTreeMap<&PolicyId, (usize, usize)> = BTreeMap::new();
        for (id, record) in self.clauses() {
            let Some(home) = self.home(id) else { continue };
            let weight = weights.entry(home).or_default();
            weight.0 += self.readings(id).len();
            weight.1 += usize::from(record.checked.is_some());
        }
        for (clause, _) in self.citations() {
            if let Some(home) = self.home(self.clause_stands(clause)) {
                weights.entry(home).or_default().0 += 1;
            }
        }
        weights
    }
}
