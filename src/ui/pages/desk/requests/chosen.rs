//! Several requests at once: which are ticked.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::domain::values::RequestId;

/// Which requests are ticked, while ticking.
#[derive(Clone, Copy)]
pub struct Chosen {
    pub choosing: RwSignal<bool>,
    pub ids: RwSignal<BTreeSet<RequestId>>,
}

impl Chosen {
    /// Nothing ticked.
    pub fn new() -> Self {
        Chosen { choosing: RwSignal::new(false), ids: RwSignal::default() }
    }

    /// Begins, or ends it.
    pub fn toggle(self) {
        self.choosing.update(|on| *on = !*on);
        self.ids.update(BTreeSet::clear);
    }

    /// Ticks or unticks one.
    pub fn choose(self, id: &RequestId, on: bool) {
        self.ids.update(|ids| {
            if on {
                ids.insert(id.clone());
            } else {
                ids.remove(id);
            }
        });
    }
}
