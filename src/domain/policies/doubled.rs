//! 同一文件有两份: what two tablets entered, or took in, without knowing of each other.

use std::collections::BTreeMap;

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
        let mut taken = vec![false; here.len()];
        let mut found = Vec::new();
        for (n, (id, document)) in here.iter().enumerate() {
            let apart = |other: &PolicyId| self.by(id) == Some(other) || self.by(other) == Some(*id);
            let rest = here.iter().enumerate().skip(n + 1);
            let same: Vec<usize> = rest
                .filter(|(at, (other, it))| {
                    !taken.get(*at).is_some_and(|taken| *taken) && !apart(other) && is_same(document, it)
                })
                .map(|(at, _)| at)
                .collect();
            if same.is_empty() || taken.get(n).is_some_and(|taken| *taken) {
                continue;
            }
            let mut ids: Vec<&PolicyId> = vec![id];
            for at in same {
                ids.extend(here.get(at).map(|(id, _)| *id));
                taken.iter_mut().skip(at).take(1).for_each(|taken| *taken = true);
            }
            found.push(ids);
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
