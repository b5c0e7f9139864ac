//! The mandate's fields as signals.

use leptos::prelude::*;

use crate::domain::mandates::{Area, Listed};
use crate::domain::profile::Body;
use crate::forms::mandates::{Draft, Rate};
use crate::ui::pages::desk::record::Fields;

/// Everything that can be typed about a mandate.
#[derive(Clone, Copy)]
pub(super) struct MandateFields {
    pub name: RwSignal<String>,
    pub area: RwSignal<Area>,
    pub authority: RwSignal<String>,
    pub executing: RwSignal<Body>,
    pub assisting: RwSignal<Option<Body>>,
    pub listed: RwSignal<Listed>,
    pub basis: RwSignal<String>,
    pub duties: RwSignal<String>,
    pub powers: RwSignal<String>,
    pub services: RwSignal<Vec<String>>,
    pub from: RwSignal<String>,
    pub until: RwSignal<String>,
    pub rate: RwSignal<Rate>,
    pub price: RwSignal<String>,
    pub promised: RwSignal<String>,
    pub promised_by: RwSignal<String>,
}

impl MandateFields {
    /// Empty fields.
    pub fn new() -> MandateFields {
        let text = || RwSignal::new(String::new());
        let Draft { area, executing, assisting, listed, rate, .. } = Draft::default();
        MandateFields {
            name: text(),
            area: RwSignal::new(area),
            authority: text(),
            executing: RwSignal::new(executing),
            assisting: RwSignal::new(assisting),
            listed: RwSignal::new(listed),
            basis: text(),
            duties: text(),
            powers: text(),
            services: RwSignal::new(Vec::new()),
            from: text(),
            until: text(),
            rate: RwSignal::new(rate),
            price: text(),
            promised: text(),
            promised_by: text(),
        }
    }
}

impl Fields for MandateFields {
    type Draft = Draft;

    fn draft(self) -> Draft {
        Draft {
            name: self.name.get(),
            area: self.area.get(),
            authority: self.authority.get(),
            executing: self.executing.get(),
            assisting: self.assisting.get(),
            listed: self.listed.get(),
            basis: self.basis.get(),
            duties: self.duties.get(),
            powers: self.powers.get(),
            services: self.services.get(),
            from: self.from.get(),
            until: self.until.get(),
            rate: self.rate.get(),
            price: self.price.get(),
            promised: self.promised.get(),
            promised_by: self.promised_by.get(),
        }
    }

    fn fill(self, draft: &Draft) {
        self.name.set(draft.name.clone());
        self.area.set(draft.area);
        self.authority.set(draft.authority.clone());
        self.executing.set(draft.executing);
        self.assisting.set(draft.assisting);
        self.listed.set(draft.listed);
        self.basis.set(draft.basis.clone());
        self.duties.set(draft.duties.clone());
        self.powers.set(draft.powers.clone());
        self.services.set(draft.services.clone());
        self.from.set(draft.from.clone());
        self.until.set(draft.until.clone());
        self.rate.set(draft.rate);
        self.price.set(draft.price.clone());
        self.promised.set(draft.promised.clone());
        self.promised_by.set(draft.promised_by.clone());
    }
}
