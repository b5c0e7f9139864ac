//! The fields of a document as signals.

use leptos::prelude::*;

use crate::domain::policies::Kind;
use crate::forms::policies::Draft;
use crate::ui::pages::desk::record::{Fields, Pair};

/// Everything that can be typed about a document.
#[derive(Clone, Copy)]
pub struct DocumentFields {
    pub title: Pair,
    pub number: RwSignal<String>,
    pub issuer: RwSignal<String>,
    pub kind: RwSignal<Kind>,
    pub date: RwSignal<String>,
    pub in_force: RwSignal<String>,
    pub ended: RwSignal<String>,
    pub superseded_by: RwSignal<String>,
    pub citation_only: RwSignal<bool>,
    pub source: RwSignal<String>,
    pub notes: Pair,
    pub public: RwSignal<bool>,
}

impl DocumentFields {
    /// Empty fields.
    pub fn new() -> DocumentFields {
        let text = || RwSignal::new(String::new());
        DocumentFields {
            title: Pair::new(),
            number: text(),
            issuer: text(),
            kind: RwSignal::new(Kind::default()),
            date: text(),
            in_force: text(),
            ended: text(),
            superseded_by: text(),
            citation_only: RwSignal::new(false),
            source: text(),
            notes: Pair::new(),
            public: RwSignal::new(false),
        }
    }
}

impl Fields for DocumentFields {
    type Draft = Draft;

    fn draft(self) -> Draft {
        Draft {
            title: self.title.typed(),
            number: self.number.get(),
            issuer: self.issuer.get(),
            kind: self.kind.get(),
            date: self.date.get(),
            in_force: self.in_force.get(),
            ended: self.ended.get(),
            superseded_by: self.superseded_by.get(),
            citation_only: self.citation_only.get(),
            source: self.source.get(),
            notes: self.notes.typed(),
            public: self.public.get(),
        }
    }

    fn fill(self, draft: &Draft) {
        self.title.fill(&draft.title);
        self.number.set(draft.number.clone());
        self.issuer.set(draft.issuer.clone());
        self.kind.set(draft.kind);
        self.date.set(draft.date.clone());
        self.in_force.set(draft.in_force.clone());
        self.ended.set(draft.ended.clone());
        self.superseded_by.set(draft.superseded_by.clone());
        self.citation_only.set(draft.citation_only);
        self.source.set(draft.source.clone());
        self.notes.fill(&draft.notes);
        self.public.set(draft.public);
    }
}
