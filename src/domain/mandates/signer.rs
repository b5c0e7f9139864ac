//! In whose name a letter goes out, and whose seal is on it.

use crate::domain::profile::{Body, Legal, LegalKind};

/// Who signs and seals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Signer {
    Committee,
    /// The committee, for a station that is a part of it and has no seal of its own.
    CommitteeFor,
    Station,
}

impl Signer {
    /// Who signs a letter about what this body does. A station has a seal only as a body of its own: registered with a
    /// number, or an enterprise; what is inside the committee the committee answers for.
    pub fn of(legal: Option<&Legal>, executing: Body) -> Signer {
        let own = |legal: &Legal| legal.is_registered_nonprofit() || legal.kind == LegalKind::Enterprise;
        match executing {
            Body::Station if legal.is_some_and(own) => Signer::Station,
            Body::Station => Signer::CommitteeFor,
            _ => Signer::Committee,
        }
    }
}
