//! The form's fields as signals.

use leptos::prelude::*;

use crate::domain::providers::Kind;
use crate::forms::hours::{HoursProblem, WeekDraft};
use crate::forms::providers::{Draft, PriceDraft};
use crate::ui::pages::desk::record::{Fields, Pair};

/// Everything that can be typed about a service unit.
#[derive(Clone, Copy)]
pub struct ProviderFields {
    pub name: Pair,
    pub kind: RwSignal<Kind>,
    pub summary: Pair,
    pub phone: RwSignal<String>,
    pub address: Pair,
    pub hours: RwSignal<WeekDraft>,
    pub times: Pair,
    pub prices: RwSignal<Vec<PriceDraft>>,
    pub licence: RwSignal<String>,
    pub licence_until: RwSignal<String>,
    pub contract: RwSignal<String>,
    pub contract_from: RwSignal<String>,
    pub contract_until: RwSignal<String>,
    pub contact_name: RwSignal<String>,
    pub contact_phone: RwSignal<String>,
    pub contact_note: RwSignal<String>,
    /// The English is in sight.
    pub english: RwSignal<bool>,
    /// The line of the price list that is being written.
    pub line: RwSignal<Option<usize>>,
    /// What is wrong with the hours.
    pub hours_wrong: RwSignal<Vec<HoursProblem>>,
}

impl ProviderFields {
    /// Empty fields.
    pub fn new() -> ProviderFields {
        let text = || RwSignal::new(String::new());
        ProviderFields {
            name: Pair::new(),
            kind: RwSignal::new(Kind::Enterprise),
            summary: Pair::new(),
            phone: text(),
            address: Pair::new(),
            hours: RwSignal::new(WeekDraft::default()),
            times: Pair::new(),
            prices: RwSignal::new(Vec::new()),
            licence: text(),
            licence_until: text(),
            contract: text(),
            contract_from: text(),
            contract_until: text(),
            contact_name: text(),
            contact_phone: text(),
            contact_note: text(),
            english: RwSignal::new(false),
            line: RwSignal::new(None),
            hours_wrong: RwSignal::new(Vec::new()),
        }
    }
}

impl Fields for ProviderFields {
    type Draft = Draft;

    fn draft(self) -> Draft {
        Draft {
            name: self.name.typed(),
            kind: self.kind.get(),
            summary: self.summary.typed(),
            phone: self.phone.get(),
            address: self.address.typed(),
            hours: self.hours.get(),
            times: self.times.typed(),
            prices: self.prices.get(),
            licence: self.licence.get(),
            licence_until: self.licence_until.get(),
            contract: self.contract.get(),
            contract_from: self.contract_from.get(),
            contract_until: self.contract_until.get(),
            contact_name: self.contact_name.get(),
            contact_phone: self.contact_phone.get(),
            contact_note: self.contact_note.get(),
        }
    }

    fn fill(self, draft: &Draft) {
        // First, so that no line is written into while its place goes.
        self.line.set(None);
        self.name.fill(&draft.name);
        self.kind.set(draft.kind);
        self.summary.fill(&draft.summary);
        self.phone.set(draft.phone.clone());
        self.address.fill(&draft.address);
        self.hours.set(draft.hours.clone());
        self.times.fill(&draft.times);
        self.prices.set(draft.prices.clone());
        self.licence.set(draft.licence.clone());
        self.licence_until.set(draft.licence_until.clone());
        self.contract.set(draft.contract.clone());
        self.contract_from.set(draft.contract_from.clone());
        self.contract_until.set(draft.contract_until.clone());
        self.contact_name.set(draft.contact_name.clone());
        self.contact_phone.set(draft.contact_phone.clone());
        self.contact_note.set(draft.contact_note.clone());
        self.hours_wrong.set(Vec::new());
        let texts = [&draft.name, &draft.summary, &draft.address, &draft.times];
        if texts.iter().any(|text| !text.en.is_empty()) {
            self.english.set(true);
        }
    }
}
