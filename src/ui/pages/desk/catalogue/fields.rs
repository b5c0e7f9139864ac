//! The form's fields as signals, and the way to and from a [`Draft`].

use std::cell::Cell;

use leptos::prelude::*;

use super::rows::{PaperRow, PartyRow, StepRow};
use crate::domain::catalogue::{Block, Group, Mode, StandIn};
use crate::domain::values::{ProviderId, Text};
use crate::forms::catalogue::{Draft, FeeDraft, FeeKind, PaperDraft, Part, PartyDraft, Words};
use crate::forms::hours::{ExceptionDraft, WeekDraft};

/// A text being typed, with its English and what it was before.
#[derive(Clone, Copy)]
pub struct WordsField {
    pub zh: RwSignal<String>,
    pub en: RwSignal<String>,
    was: StoredValue<Text>,
}

impl WordsField {
    /// A field that holds these words.
    pub fn new(words: &Words) -> Self {
        WordsField {
            zh: RwSignal::new(words.zh.clone()),
            en: RwSignal::new(words.en.clone()),
            was: StoredValue::new(words.was().clone()),
        }
    }

    /// The words as typed; tracked.
    pub fn words(self) -> Words {
        Words::typed(self.zh.get(), self.en.get(), self.was.get_value())
    }

    /// Does something stand there, or did when the form was opened? Tracked.
    pub fn is_written(self) -> bool {
        self.zh.with(|zh| !zh.trim().is_empty()) || self.was.with_value(|was| !was.is_empty())
    }

    fn fill(self, words: &Words) {
        self.zh.set(words.zh.clone());
        self.en.set(words.en.clone());
        self.was.set_value(words.was().clone());
    }
}

/// Every field of the form.
#[derive(Clone, Copy)]
pub struct Fields {
    pub name: WordsField,
    pub summary: WordsField,
    pub block: RwSignal<Block>,
    pub area: WordsField,
    pub modes: RwSignal<Vec<Mode>>,
    pub stand_in: RwSignal<StandIn>,
    pub fee_kind: RwSignal<FeeKind>,
    pub amount: RwSignal<String>,
    pub from: RwSignal<String>,
    pub to: RwSignal<String>,
    pub unit: WordsField,
    pub how: WordsField,
    pub fee_basis: WordsField,
    pub audience: WordsField,
    pub papers: RwSignal<Vec<PaperRow>>,
    pub steps: RwSignal<Vec<StepRow>>,
    pub time_limit: WordsField,
    pub basis: WordsField,
    pub place: WordsField,
    pub phone: RwSignal<String>,
    pub times: WordsField,
    pub keywords: RwSignal<String>,
    pub competent: RwSignal<Vec<PartyRow>>,
    pub executing: RwSignal<Vec<PartyRow>>,
    pub assisting: RwSignal<Vec<PartyRow>>,
    pub funding: WordsField,
    pub providers: RwSignal<Vec<ProviderId>>,
    pub groups: RwSignal<Vec<Group>>,
    pub online: WordsField,
    pub stand_in_brings: WordsField,
    pub own_hours: RwSignal<bool>,
    pub week: RwSignal<WeekDraft>,
    pub month_days: RwSignal<String>,
    pub exceptions: RwSignal<Vec<ExceptionDraft>>,
    /// Rows come and go with events; their signals live as long as the form.
    owner: StoredValue<Option<Owner>>,
}

impl Fields {
    /// Fields that hold a draft.
    pub fn new(draft: &Draft) -> Self {
        let words = WordsField::new;
        Fields {
            name: words(&draft.name),
            summary: words(&draft.summary),
            block: RwSignal::new(draft.block),
            area: words(&draft.area),
            modes: RwSignal::new(draft.modes.clone()),
            stand_in: RwSignal::new(draft.stand_in),
            fee_kind: RwSignal::new(draft.fee.kind),
            amount: RwSignal::new(draft.fee.amount.clone()),
            from: RwSignal::new(draft.fee.from.clone()),
            to: RwSignal::new(draft.fee.to.clone()),
            unit: words(&draft.fee.unit),
            how: words(&draft.fee.how),
            fee_basis: words(&draft.fee_basis),
            audience: words(&draft.audience),
            papers: RwSignal::new(papers(&draft.papers)),
            steps: RwSignal::new(steps(&draft.steps)),
            time_limit: words(&draft.time_limit),
            basis: words(&draft.basis),
            place: words(&draft.place),
            phone: RwSignal::new(draft.phone.clone()),
            times: words(&draft.times),
            keywords: RwSignal::new(draft.keywords.clone()),
            competent: RwSignal::new(parties(&draft.competent)),
            executing: RwSignal::new(parties(&draft.executing)),
            assisting: RwSignal::new(parties(&draft.assisting)),
            funding: words(&draft.funding),
            providers: RwSignal::new(draft.providers.clone()),
            groups: RwSignal::new(draft.groups.clone()),
            online: words(&draft.online),
            stand_in_brings: words(&draft.stand_in_brings),
            own_hours: RwSignal::new(draft.own_hours),
            week: RwSignal::new(draft.week.clone()),
            month_days: RwSignal::new(draft.month_days.clone()),
            exceptions: RwSignal::new(draft.exceptions.clone()),
            owner: StoredValue::new(Owner::current()),
        }
    }

    /// Everything as typed; tracked.
    pub fn draft(self) -> Draft {
        let party = |row: &PartyRow| PartyDraft { body: row.body.get(), name: row.name.words() };
        let parties = |rows: RwSignal<Vec<PartyRow>>| rows.get().iter().map(party).collect();
        let paper = |row: &PaperRow| PaperDraft { name: row.name.words(), form: row.form.get() };
        Draft {
            name: self.name.words(),
            summary: self.summary.words(),
            block: self.block.get(),
            area: self.area.words(),
            modes: self.modes.get(),
            stand_in: self.stand_in.get(),
            fee: FeeDraft {
                kind: self.fee_kind.get(),
                amount: self.amount.get(),
                from: self.from.get(),
                to: self.to.get(),
                unit: self.unit.words(),
                how: self.how.words(),
            },
            fee_basis: self.fee_basis.words(),
            audience: self.audience.words(),
            papers: self.papers.get().iter().map(paper).collect(),
            steps: self.steps.get().iter().map(|row| row.words.words()).collect(),
            time_limit: self.time_limit.words(),
            basis: self.basis.words(),
            place: self.place.words(),
            phone: self.phone.get(),
            times: self.times.words(),
            keywords: self.keywords.get(),
            competent: parties(self.competent),
            executing: parties(self.executing),
            assisting: parties(self.assisting),
            funding: self.funding.words(),
            providers: self.providers.get(),
            groups: self.groups.get(),
            online: self.online.words(),
            stand_in_brings: self.stand_in_brings.words(),
            own_hours: self.own_hours.get(),
            week: self.week.get(),
            month_days: self.month_days.get(),
            exceptions: self.exceptions.get(),
        }
    }

    /// Writes another draft into the fields.
    pub fn fill(self, draft: &Draft) {
        self.name.fill(&draft.name);
        self.summary.fill(&draft.summary);
        self.block.set(draft.block);
        self.area.fill(&draft.area);
        self.modes.set(draft.modes.clone());
        self.stand_in.set(draft.stand_in);
        self.fee_kind.set(draft.fee.kind);
        self.amount.set(draft.fee.amount.clone());
        self.from.set(draft.fee.from.clone());
        self.to.set(draft.fee.to.clone());
        self.unit.fill(&draft.fee.unit);
        self.how.fill(&draft.fee.how);
        self.fee_basis.fill(&draft.fee_basis);
        self.audience.fill(&draft.audience);
        self.time_limit.fill(&draft.time_limit);
        self.basis.fill(&draft.basis);
        self.place.fill(&draft.place);
        self.phone.set(draft.phone.clone());
        self.times.fill(&draft.times);
        self.keywords.set(draft.keywords.clone());
        self.funding.fill(&draft.funding);
        self.providers.set(draft.providers.clone());
        self.groups.set(draft.groups.clone());
        self.online.fill(&draft.online);
        self.stand_in_brings.fill(&draft.stand_in_brings);
        self.own_hours.set(draft.own_hours);
        self.week.set(draft.week.clone());
        self.month_days.set(draft.month_days.clone());
        self.exceptions.set(draft.exceptions.clone());
        self.owned(|| {
            self.papers.set(papers(&draft.papers));
            self.steps.set(steps(&draft.steps));
            self.competent.set(parties(&draft.competent));
            self.executing.set(parties(&draft.executing));
            self.assisting.set(parties(&draft.assisting));
        });
    }

    /// The rows of a part.
    pub fn parties(self, part: Part) -> RwSignal<Vec<PartyRow>> {
        match part {
            Part::Competent => self.competent,
            Part::Executing => self.executing,
            Part::Assisting => self.assisting,
        }
    }

    /// Makes signals that live as long as the form.
    pub fn owned<T>(self, make: impl FnOnce() -> T) -> T {
        match self.owner.get_value() {
            Some(owner) => owner.with(make),
            None => make(),
        }
    }
}

/// A number that no other row has.
pub fn next_key() -> u32 {
    thread_local! {
        static LAST: Cell<u32> = const { Cell::new(0) };
    }
    LAST.with(|last| {
        last.set(last.get().wrapping_add(1));
        last.get()
    })
}

fn papers(drafts: &[PaperDraft]) -> Vec<PaperRow> {
    drafts.iter().map(PaperRow::new).collect()
}

fn steps(drafts: &[Words]) -> Vec<StepRow> {
    drafts.iter().map(StepRow::new).collect()
}

fn parties(drafts: &[PartyDraft]) -> Vec<PartyRow> {
    drafts.iter().map(PartyRow::new).collect()
}
