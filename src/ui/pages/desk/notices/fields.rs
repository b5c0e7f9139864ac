//! The form's fields as signals.

use leptos::prelude::*;

use crate::forms::notices::Draft;
use crate::ui::pages::desk::record::{Fields, Pair};

/// Everything that can be typed about a notice.
#[derive(Clone, Copy)]
pub struct NoticeFields {
    pub title: Pair,
    pub body: Pair,
    pub from: RwSignal<String>,
    pub until: RwSignal<String>,
    pub pinned: RwSignal<bool>,
    /// The English is in sight.
    pub english: RwSignal<bool>,
}

impl NoticeFields {
    /// Empty fields.
    pub fn new() -> NoticeFields {
        NoticeFields {
            title: Pair::new(),
            body: Pair::new(),
            from: RwSignal::new(String::new()),
            until: RwSignal::new(String::new()),
            pinned: RwSignal::new(false),
            english: RwSignal::new(false),
        }
    }
}

impl Fields for NoticeFields {
    type Draft = Draft;

    fn draft(self) -> Draft {
        Draft {
            title: self.title.typed(),
            body: self.body.typed(),
            from: self.from.get(),
            until: self.until.get(),
            pinned: self.pinned.get(),
        }
    }

    fn fill(self, draft: &Draft) {
        self.title.fill(&draft.title);
        self.body.fill(&draft.body);
        self.from.set(draft.from.clone());
        self.until.set(draft.until.clone());
        self.pinned.set(draft.pinned);
        if !draft.title.en.is_empty() || !draft.body.en.is_empty() {
            self.english.set(true);
        }
    }
}
