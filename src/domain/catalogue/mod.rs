//! The catalogue: what a resident can get, from whom, and what it takes.

mod events;
mod fee;
mod order;
mod patch;
mod rules;
mod starter;
#[cfg(test)]
mod tests;
mod types;
mod when;
mod wishes;

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::values::ServiceId;

pub use events::{Added, Checked, Edited, Moved, PartiesSet, Paused, Published, PutBack, Withdrawn};
pub(in crate::domain) use events::{
    apply_added, apply_checked, apply_edited, apply_moved, apply_parties_set, apply_paused, apply_published,
    apply_put_back, apply_withdrawn,
};
pub(crate) use order::move_before;
pub use patch::ServicePatch;
pub use rules::publishable;
pub(crate) use rules::{add, check, edit, pause, publish, put_back, set_parties, withdraw};
pub use starter::{Starter, StarterEntry};
pub use types::{
    Block, CHECK_LASTS_DAYS, Check, Details, Fee, Group, Mode, MonthDays, Override, Paper, PaperForm,
    Parties, Party, Service, StandIn, State,
};

pub use wishes::{Wish, WishSettled, Wished, Wishes, WishesTaken};
pub(in crate::domain) use wishes::{apply_settled, apply_taken};
pub(crate) use wishes::{settle as settle_wish, take as take_wishes};

/// All services, in the order the station has given them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Catalogue {
    services: BTreeMap<ServiceId, Service>,
    /// (rank, id) of every service.
    order: BTreeSet<(i64, ServiceId)>,
    published: usize,
    wishes: Wishes,
}

impl Catalogue {
    /// The service of this id.
    pub fn get(&self, id: &ServiceId) -> Option<&Service> {
        self.services.get(id)
    }

    /// Every service with its id, in the station's order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&ServiceId, &Service)> {
        self.order.iter().filter_map(|(_, id)| Some((id, self.services.get(id)?)))
    }

    /// How many there are, in every state.
    pub fn len(&self) -> usize {
        self.services.len()
    }

    /// True when there is none.
    pub fn is_empty(&self) -> bool {
        self.services.is_empty()
    }

    /// What residents have looked for and not found.
    pub fn wishes(&self) -> &Wishes {
        &self.wishes
    }

    pub(in crate::domain) fn wishes_mut(&mut self) -> &mut Wishes {
        &mut self.wishes
    }

    /// How many residents can see; a running total, so no screen counts.
    pub fn published(&self) -> usize {
        self.published
    }
}
