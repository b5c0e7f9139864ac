//! The form's fields as signals.

use leptos::prelude::*;

use crate::domain::profile::LegalKind;
use crate::forms::hours::{ExceptionDraft, HoursProblem, WeekDraft};
use crate::forms::particulars::Particulars;
use crate::ui::pages::desk::record::{Fields, Pair};
use crate::ui::pages::desk::setup::LEGAL;

/// Everything that can be typed about the station.
#[derive(Clone, Copy)]
pub struct ProfileFields {
    pub name: Pair,
    pub community: RwSignal<String>,
    pub subdistrict: RwSignal<String>,
    pub letters: RwSignal<String>,
    pub hours: RwSignal<WeekDraft>,
    pub closures: RwSignal<Vec<ExceptionDraft>>,
    pub holidays: RwSignal<String>,
    pub phone: RwSignal<String>,
    pub address: Pair,
    pub committee: Pair,
    pub committee_phone: RwSignal<String>,
    pub public_url: RwSignal<String>,
    /// The name of a choice of [`LEGAL`].
    pub legal: RwSignal<String>,
    pub founder: RwSignal<String>,
    pub supervisor: RwSignal<String>,
    pub number: RwSignal<String>,
    pub scope: RwSignal<String>,
    /// The name of a choice of [`MODELS`].
    pub households: RwSignal<String>,
    pub residents: RwSignal<String>,
    pub over_60: RwSignal<String>,
    pub premises: RwSignal<String>,
    pub idle: RwSignal<String>,
    /// The English is in sight.
    pub english: RwSignal<bool>,
    pub hours_wrong: RwSignal<Vec<HoursProblem>>,
    pub closures_wrong: RwSignal<Vec<HoursProblem>>,
}

impl ProfileFields {
    /// Empty fields.
    pub fn new() -> ProfileFields {
        let text = || RwSignal::new(String::new());
        ProfileFields {
            name: Pair::new(),
            community: text(),
            subdistrict: text(),
            letters: text(),
            hours: RwSignal::new(WeekDraft::default()),
            closures: RwSignal::new(Vec::new()),
            holidays: text(),
            phone: text(),
            address: Pair::new(),
            committee: Pair::new(),
            committee_phone: text(),
            public_url: text(),
            legal: text(),
            founder: text(),
            supervisor: text(),
            number: text(),
            scope: text(),
            households: text(),
            residents: text(),
            over_60: text(),
            premises: text(),
            idle: text(),
            english: RwSignal::new(false),
            hours_wrong: RwSignal::new(Vec::new()),
            closures_wrong: RwSignal::new(Vec::new()),
        }
    }

    /// The chosen legal form; tracked.
    pub fn legal_kind(self) -> LegalKind {
        let chosen = self.legal.get();
        LEGAL.iter().find(|(_, name)| *name == chosen).map_or(LegalKind::Inside, |(kind, _)| *kind)
    }
}

impl Fields for ProfileFields {
    type Draft = Particulars;

    fn draft(self) -> Particulars {
        Particulars {
            name: self.name.typed(),
            community: self.community.get(),
            subdistrict: self.subdistrict.get(),
            letters: self.letters.get(),
            hours: self.hours.get(),
            closures: self.closures.get(),
            holidays: self.holidays.get(),
            phone: self.phone.get(),
            address: self.address.typed(),
            committee: self.committee.typed(),
            committee_phone: self.committee_phone.get(),
            public_url: self.public_url.get(),
            legal: self.legal_kind(),
            founder: self.founder.get(),
            supervisor: self.supervisor.get(),
            number: self.number.get(),
            scope: self.scope.get(),
            households: self.households.get(),
            residents: self.residents.get(),
            over_60: self.over_60.get(),
            premises: self.premises.get(),
            idle: self.idle.get(),
        }
    }

    fn fill(self, draft: &Particulars) {
        let legal = LEGAL.iter().find(|(kind, _)| *kind == draft.legal).map_or("", |(_, name)| name);
        self.name.fill(&draft.name);
        self.community.set(draft.community.clone());
        self.subdistrict.set(draft.subdistrict.clone());
        self.letters.set(draft.letters.clone());
        self.hours.set(draft.hours.clone());
        self.closures.set(draft.closures.clone());
        self.holidays.set(draft.holidays.clone());
        self.phone.set(draft.phone.clone());
        self.address.fill(&draft.address);
        self.committee.fill(&draft.committee);
        self.committee_phone.set(draft.committee_phone.clone());
        self.public_url.set(draft.public_url.clone());
        self.legal.set(legal.to_owned());
        self.founder.set(draft.founder.clone());
        self.supervisor.set(draft.supervisor.clone());
        self.number.set(draft.number.clone());
        self.scope.set(draft.scope.clone());
        self.households.set(draft.households.clone());
        self.residents.set(draft.residents.clone());
        self.over_60.set(draft.over_60.clone());
        self.premises.set(draft.premises.clone());
        self.idle.set(draft.idle.clone());
        self.hours_wrong.set(Vec::new());
        self.closures_wrong.set(Vec::new());
        let texts = [&draft.name, &draft.address, &draft.committee];
        if texts.iter().any(|text| !text.en.is_empty()) {
            self.english.set(true);
        }
    }
}
