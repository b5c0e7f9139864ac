//! One open form: what is typed, what is saved, and how the two keep together.

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::deed::Deed;
use crate::domain::Command;
use crate::ui::pages::desk::drafts::KeptForm;

/// The fields of a form as signals.
pub trait Fields: Copy + Send + Sync + 'static {
    /// Everything as typed.
    type Draft: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static;

    /// Everything as typed; tracked.
    fn draft(self) -> Self::Draft;

    /// Writes another draft into the fields.
    fn fill(self, draft: &Self::Draft);
}

/// One open form.
pub struct Form<F: Fields> {
    pub fields: F,
    /// Something is typed that is not saved.
    pub dirty: Memo<bool>,
    /// Somebody else has saved something new under this form.
    pub overtaken: RwSignal<bool>,
    pub deed: Deed,
    /// What was typed and not saved the last time.
    pub kept: KeptForm,
    /// What the form was filled with, or last saved as.
    base: RwSignal<F::Draft>,
    saved: Memo<Option<F::Draft>>,
    blank: StoredValue<F::Draft>,
}

// By hand: a derived one would ask the drafts to be `Copy` too.
impl<F: Fields> Clone for Form<F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<F: Fields> Copy for Form<F> {}

impl<F: Fields> Form<F> {
    /// Opens the form of a record. `saved` follows the station; without a record the form begins as
    /// `blank`. `key` names the draft that is kept while something is half typed.
    pub fn open(key: String, fields: F, saved: Memo<Option<F::Draft>>, blank: F::Draft) -> Form<F> {
        let first = saved.get_untracked().unwrap_or_else(|| blank.clone());
        fields.fill(&first);
        let base = RwSignal::new(first);
        let dirty = Memo::new(move |_| base.with(|base| fields.draft() != *base));
        let kept = KeptForm::new(
            key,
            dirty.into(),
            move || fields.draft(),
            move |draft: F::Draft| fields.fill(&draft),
        );
        kept.offer();
        let form = Form {
            fields,
            dirty,
            overtaken: RwSignal::new(false),
            deed: Deed::new(),
            kept,
            base,
            saved,
            blank: StoredValue::new(blank),
        };
        Effect::new(move || form.follow());
        form
    }

    /// Sends what was asked for; once all of it is done, what was typed counts as saved.
    pub fn save(self, commands: Vec<Command>, then: impl FnOnce() + 'static) {
        let typed = untrack(|| self.fields.draft());
        self.deed.send(commands, move |done| {
            self.settle(&typed, done);
            if done {
                then();
            }
        });
    }

    /// Throws away what is typed and shows what is saved.
    pub fn discard(self) {
        let saved = self.saved.get_untracked().unwrap_or_else(|| self.blank.get_value());
        self.fields.fill(&saved);
        self.base.set(saved);
        self.overtaken.set(false);
        self.deed.problems.set(Vec::new());
        self.deed.refused.set(None);
        self.kept.done();
    }

    /// Keeps up with what is saved elsewhere: shows it, or says so where something is typed.
    fn follow(self) {
        let Some(saved) = self.saved.get() else { return };
        // What this form itself is just saving is settled when it comes back.
        if self.deed.busy.get_untracked() || self.base.with_untracked(|base| *base == saved) {
            return;
        }
        if self.dirty.get_untracked() {
            self.overtaken.set(true);
        } else {
            self.fields.fill(&saved);
            self.base.set(saved);
        }
    }

    /// After a change: what is saved is the new ground, and what was typed meanwhile stays.
    fn settle(self, typed: &F::Draft, done: bool) {
        let Some(saved) = self.saved.get_untracked() else {
            if done {
                self.base.set(typed.clone());
                self.kept.done();
            }
            return;
        };
        let untouched = untrack(|| self.fields.draft()) == *typed;
        let reached = self.base.with_untracked(|base| *base != saved) || done;
        if reached && untouched {
            self.fields.fill(&saved);
        }
        self.base.set(saved);
        if done {
            self.overtaken.set(false);
            if untouched {
                self.kept.done();
            }
        }
    }
}
