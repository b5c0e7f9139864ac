//! The form's fields as signals.

use leptos::prelude::*;

use crate::domain::cashdesk::{CheckRule, Kind, Utility};
use crate::forms::billers::Draft;
use crate::ui::pages::desk::record::{Fields, Pair};

/// Everything that can be typed about a biller.
#[derive(Clone, Copy)]
pub struct BillerFields {
    pub name: Pair,
    pub utility: RwSignal<Utility>,
    pub kind: RwSignal<Kind>,
    pub from: RwSignal<String>,
    pub until: RwSignal<String>,
    pub contract: RwSignal<String>,
    pub weekdays: RwSignal<Vec<u8>>,
    pub cut_off: RwSignal<String>,
    pub lengths: RwSignal<String>,
    pub prefix: RwSignal<String>,
    pub letters: RwSignal<bool>,
    pub check: RwSignal<Option<CheckRule>>,
    pub remit_days: RwSignal<String>,
    pub per_bill: RwSignal<String>,
    pub per_10k: RwSignal<String>,
    pub contact_name: RwSignal<String>,
    pub contact_phone: RwSignal<String>,
    pub contact_note: RwSignal<String>,
    /// The English is in sight.
    pub english: RwSignal<bool>,
}

impl BillerFields {
    /// Empty fields.
    pub fn new() -> BillerFields {
        let text = || RwSignal::new(String::new());
        BillerFields {
            name: Pair::new(),
            utility: RwSignal::new(Utility::Water),
            kind: RwSignal::new(Kind::Postpaid),
            from: text(),
            until: text(),
            contract: text(),
            weekdays: RwSignal::new(Vec::new()),
            cut_off: text(),
            lengths: text(),
            prefix: text(),
            letters: RwSignal::new(false),
            check: RwSignal::new(None),
            remit_days: text(),
            per_bill: text(),
            per_10k: text(),
            contact_name: text(),
            contact_phone: text(),
            contact_note: text(),
            english: RwSignal::new(false),
        }
    }
}

impl Fields for BillerFields {
    type Draft = Draft;

    fn draft(self) -> Draft {
        Draft {
            name: self.name.typed(),
            utility: self.utility.get(),
            kind: self.kind.get(),
            from: self.from.get(),
            until: self.until.get(),
            contract: self.contract.get(),
            weekdays: self.weekdays.get(),
            cut_off: self.cut_off.get(),
            lengths: self.lengths.get(),
            prefix: self.prefix.get(),
            letters: self.letters.get(),
            check: self.check.get(),
            remit_days: self.remit_days.get(),
            per_bill: self.per_bill.get(),
            per_10k: self.per_10k.get(),
            contact_name: self.contact_name.get(),
            contact_phone: self.contact_phone.get(),
            contact_note: self.contact_note.get(),
        }
    }

    fn fill(self, draft: &Draft) {
        self.name.fill(&draft.name);
        self.utility.set(draft.utility);
        self.kind.set(draft.kind);
        self.from.set(draft.from.clone());
        self.until.set(draft.until.clone());
        self.contract.set(draft.contract.clone());
        self.weekdays.set(draft.weekdays.clone());
        self.cut_off.set(draft.cut_off.clone());
        self.lengths.set(draft.lengths.clone());
        self.prefix.set(draft.prefix.clone());
        self.letters.set(draft.letters);
        self.check.set(draft.check);
        self.remit_days.set(draft.remit_days.clone());
        self.per_bill.set(draft.per_bill.clone());
        self.per_10k.set(draft.per_10k.clone());
        self.contact_name.set(draft.contact_name.clone());
        self.contact_phone.set(draft.contact_phone.clone());
        self.contact_note.set(draft.contact_note.clone());
        if !draft.name.en.is_empty() {
            self.english.set(true);
        }
    }
}
