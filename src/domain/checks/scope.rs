//! 业务范围: does it name what the station does? Words are compared with words, and nothing more is claimed.

use crate::domain::catalogue::Details;

/// What could be said about the scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// It is written nowhere: of so many services that the station does nothing can be said.
    Unwritten { services: usize },
    /// So many services were compared with it, and so many were not found in it.
    Compared { services: usize, outside: usize },
}

impl Default for Scope {
    fn default() -> Self {
        Scope::Unwritten { services: 0 }
    }
}

/// The terms of a scope, as they are written between its separators.
pub(super) fn terms(scope: &str) -> Vec<&str> {
    let apart = |c: char| c.is_whitespace() || "、，,；;。.（）()".contains(c);
    scope.split(apart).filter(|term| !term.is_empty()).collect()
}

/// Does a term stand in the service's name, category or everyday words, or its category in a term?
pub(super) fn covers(terms: &[&str], details: &Details) -> bool {
    let Details { name, area, keywords, .. } = details;
    terms.iter().any(|term| {
        name.zh.contains(term)
            || area.zh.contains(term)
            || term.contains(area.zh.as_str())
            || keywords.iter().any(|word| word.contains(term))
    })
}
