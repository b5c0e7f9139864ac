//! The catalogue: what a resident can get, from whom, and what it takes.

mod events;
mod patch;
mod rules;
mod starter;
#[cfg(test)]
mod tests;
mod types;

use std::collections::BTreeMap;

use crate::domain::values::ServiceId;

pub use events::{Added, Checked, Edited, Paused, Published, Withdrawn};
pub(in crate::domain) use events::{
    apply_added, apply_checked, apply_edited, apply_paused, apply_published, apply_withdrawn,
};
pub use patch::ServicePatch;
pub use rules::publishable;
pub(crate) use rules::{add, check, edit, pause, publish, withdraw};
pub use starter::{Starter, StarterEntry};
pub use types::{
    Block, Check, Details, Fee, Mode, Paper, PaperForm, Parties, Party, Service, StandIn, State,
};

/// All services by id, in the order they were added per device.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Catalogue {
    services: BTreeMap<ServiceId, Service>,
    published: usize,
}

impl Catalogue {
    /// The service of this id.
    pub fn get(&self, id: &ServiceId) -> Option<&Service> {
        self.services.get(id)
    }

    /// Every service with its id.
    pub fn iter(&self) -> impl Iterator<Item = (&ServiceId, &Service)> {
        self.services.iter()
    }

    /// How many there are, in every state.
    pub fn len(&self) -> usize {
        self.services.len()
    }

    /// True when there is none.
    pub fn is_empty(&self) -> bool {
        self.services.is_empty()
    }

    /// How many residents can see; a running total, so no screen counts.
    pub fn published(&self) -> usize {
        self.published
    }
}
