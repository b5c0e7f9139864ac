//! The application's fields as signals.

use leptos::prelude::*;

use crate::domain::providers::Kind;
use crate::forms::visits::Draft;
use crate::ui::pages::desk::record::Fields;

/// Everything that can be typed about an application.
#[derive(Clone, Copy)]
pub struct VisitFields {
    pub organisation: RwSignal<String>,
    pub kind: RwSignal<Kind>,
    pub title: RwSignal<String>,
    pub summary: RwSignal<String>,
    pub charge: RwSignal<String>,
    pub needs: RwSignal<String>,
    pub place: RwSignal<String>,
    pub on: RwSignal<String>,
    pub from: RwSignal<String>,
    pub until: RwSignal<String>,
    pub contact_name: RwSignal<String>,
    pub contact_phone: RwSignal<String>,
    pub contact_note: RwSignal<String>,
}

impl VisitFields {
    /// Empty fields.
    pub fn new() -> VisitFields {
        let text = || RwSignal::new(String::new());
        VisitFields {
            organisation: text(),
            kind: RwSignal::new(Draft::default().kind),
            title: text(),
            summary: text(),
            charge: text(),
            needs: text(),
            place: text(),
            on: text(),
            from: text(),
            until: text(),
            contact_name: text(),
            contact_phone: text(),
            contact_note: text(),
        }
    }
}

impl Fields for VisitFields {
    type Draft = Draft;

    fn draft(self) -> Draft {
        Draft {
            organisation: self.organisation.get(),
            kind: self.kind.get(),
            title: self.title.get(),
            summary: self.summary.get(),
            charge: self.charge.get(),
            needs: self.needs.get(),
            place: self.place.get(),
            on: self.on.get(),
            from: self.from.get(),
            until: self.until.get(),
            contact_name: self.contact_name.get(),
            contact_phone: self.contact_phone.get(),
            contact_note: self.contact_note.get(),
        }
    }

    fn fill(self, draft: &Draft) {
        self.organisation.set(draft.organisation.clone());
        self.kind.set(draft.kind);
        self.title.set(draft.title.clone());
        self.summary.set(draft.summary.clone());
        self.charge.set(draft.charge.clone());
        self.needs.set(draft.needs.clone());
        self.place.set(draft.place.clone());
        self.on.set(draft.on.clone());
        self.from.set(draft.from.clone());
        self.until.set(draft.until.clone());
        self.contact_name.set(draft.contact_name.clone());
        self.contact_phone.set(draft.contact_phone.clone());
        self.contact_note.set(draft.contact_note.clone());
    }
}
