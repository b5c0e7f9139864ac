//! What is typed into the wizard. It outlives steps and a change of language.

use leptos::prelude::*;

use crate::domain::profile::{LegalKind, Positioning};
use crate::forms::setup::Draft;

/// The typed values as signals; radio groups hold the names of what they choose.
#[derive(Clone, Copy)]
pub struct Fields {
    /// The step that shows, from 0.
    pub step: RwSignal<usize>,
    pub code: RwSignal<String>,
    pub community: RwSignal<String>,
    pub subdistrict: RwSignal<String>,
    /// What stands in the search field.
    pub search: RwSignal<String>,
    pub name: RwSignal<String>,
    pub letters: RwSignal<String>,
    pub committee: RwSignal<String>,
    pub legal: RwSignal<String>,
    pub founder: RwSignal<String>,
    pub supervisor: RwSignal<String>,
    pub number: RwSignal<String>,
    pub scope: RwSignal<String>,
    pub positioning: RwSignal<String>,
    pub manager: RwSignal<String>,
    pub phone: RwSignal<String>,
    pub passphrase: RwSignal<String>,
    pub again: RwSignal<String>,
    pub starter: RwSignal<bool>,
}

/// The letters where those of the community are not known.
pub(super) const LETTERS: &str = "LC";

/// Legal forms in the order they are offered, with the names their choices carry.
pub const LEGAL: [(LegalKind, &str); 3] = [
    (LegalKind::Inside, "inside"),
    (LegalKind::Registered, "registered"),
    (LegalKind::Enterprise, "enterprise"),
];

/// Names of the positionings, in the order of [`Positioning::ALL`].
pub const MODELS: [(Positioning, &str); 5] = [
    (Positioning::Licheng, "licheng"),
    (Positioning::Shenzhen, "shenzhen"),
    (Positioning::Nanjing, "nanjing"),
    (Positioning::Jinjiang, "jinjiang"),
    (Positioning::Mixed, "mixed"),
];

impl Fields {
    /// Provides them, with the usual choices made, to everything below.
    pub fn provide() -> Fields {
        let text = |value: &str| RwSignal::new(value.to_owned());
        let fields = Fields {
            step: RwSignal::new(0),
            code: text(""),
            community: text(""),
            subdistrict: text(""),
            search: text(""),
            name: text(""),
            letters: text(LETTERS),
            committee: text(""),
            legal: text("inside"),
            founder: text(""),
            supervisor: text(""),
            number: text(""),
            scope: text(""),
            positioning: text("licheng"),
            manager: text(""),
            phone: text(""),
            passphrase: text(""),
            again: text(""),
            starter: RwSignal::new(true),
        };
        provide_context(fields);
        fields
    }

    /// Those provided above.
    pub fn get() -> Fields {
        use_context().unwrap_or_else(Fields::provide)
    }

    /// The chosen legal form; tracked.
    pub fn legal_kind(self) -> LegalKind {
        let chosen = self.legal.get();
        LEGAL.iter().find(|(_, name)| *name == chosen).map_or(LegalKind::Inside, |(kind, _)| *kind)
    }

    /// The chosen positioning; tracked.
    pub fn model(self) -> Positioning {
        let chosen = self.positioning.get();
        MODELS.iter().find(|(_, name)| *name == chosen).map_or(Positioning::Licheng, |(model, _)| *model)
    }

    /// Everything as it stands now, not tracked.
    pub fn draft(self) -> Draft {
        untrack(|| Draft {
            code: self.code.get(),
            community: self.community.get(),
            subdistrict: self.subdistrict.get(),
            name: self.name.get(),
            letters: self.letters.get(),
            committee: self.committee.get(),
            legal: self.legal_kind(),
            founder: self.founder.get(),
            supervisor: self.supervisor.get(),
            number: self.number.get(),
            scope: self.scope.get(),
            positioning: self.model(),
            manager: self.manager.get(),
            phone: self.phone.get(),
            passphrase: self.passphrase.get(),
            again: self.again.get(),
        })
    }

    /// Forgets the passphrases and what is personal.
    pub fn clear(self) {
        self.step.set(0);
        for secret in [self.passphrase, self.again, self.manager, self.phone] {
            secret.set(String::new());
        }
    }
}
