//! The catalogue's form: what is typed about a service ↔ [`Details`], and what is wrong with it.

mod act;
mod check;
mod days;
mod fee;
mod problem;
#[cfg(test)]
mod tests;
mod words;

use serde::{Deserialize, Serialize};

use super::hours::{ExceptionDraft, WeekDraft};
use crate::domain::catalogue::{Block, Details, Group, Mode, Paper, PaperForm, Party, StandIn};
use crate::domain::profile::Body;
use crate::domain::values::{ProviderId, Text};

pub use act::{Act, Split};
pub(in crate::forms) use fee::amount;
pub use fee::{FeeDraft, FeeKind};
pub use problem::{Field, Part, Problem, ProblemKind, Section};
pub use words::Words;

/// Longest text of one field, in characters, as the rules have it.
pub const LONGEST: usize = 4000;

/// Bodies a party can be, in the order people think of them.
pub const BODIES: [Body; 10] = [
    Body::Authority,
    Body::Subdistrict,
    Body::Committee,
    Body::Station,
    Body::PartyBranch,
    Body::Institution,
    Body::Provider,
    Body::Volunteers,
    Body::Residents,
    Body::Unstated,
];

/// Ways to get a service, the usual one first.
pub const MODES: [Mode; 5] = [Mode::Counter, Mode::Home, Mode::Phone, Mode::Online, Mode::Site];

/// Forms of a paper.
pub const PAPER_FORMS: [PaperForm; 5] =
    [PaperForm::Any, PaperForm::Original, PaperForm::Copy, PaperForm::Both, PaperForm::OnPhone];

/// Answers to whether the resident must come.
pub const STAND_INS: [StandIn; 3] = [StandIn::Unstated, StandIn::InPerson, StandIn::MaySend];

/// A paper as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PaperDraft {
    pub name: Words,
    pub form: PaperForm,
}

/// A party as typed. The body alone is enough.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartyDraft {
    pub body: Body,
    pub name: Words,
}

/// A service as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub name: Words,
    pub summary: Words,
    pub block: Block,
    pub area: Words,
    /// The main way first.
    pub modes: Vec<Mode>,
    pub stand_in: StandIn,
    pub fee: FeeDraft,
    pub fee_basis: Words,
    pub audience: Words,
    pub papers: Vec<PaperDraft>,
    pub steps: Vec<Words>,
    pub time_limit: Words,
    pub basis: Words,
    pub place: Words,
    pub phone: String,
    pub times: Words,
    /// One a line; commas divide too.
    pub keywords: String,
    pub competent: Vec<PartyDraft>,
    pub executing: Vec<PartyDraft>,
    pub assisting: Vec<PartyDraft>,
    pub funding: Words,
    pub providers: Vec<ProviderId>,
    pub groups: Vec<Group>,
    pub online: Words,
    pub stand_in_brings: Words,
    /// It keeps a week of its own. What is typed in `week` stays typed either way.
    pub own_hours: bool,
    pub week: WeekDraft,
    /// Days of the month, as `1–15`.
    pub month_days: String,
    pub exceptions: Vec<ExceptionDraft>,
}

impl Default for Draft {
    /// An empty sheet for the commonest case: a public service at the window, price not yet known.
    fn default() -> Self {
        Draft {
            name: Words::default(),
            summary: Words::default(),
            block: Block::Public,
            area: Words::default(),
            modes: vec![Mode::Counter],
            stand_in: StandIn::default(),
            fee: FeeDraft { kind: FeeKind::Free, ..FeeDraft::default() },
            fee_basis: Words::default(),
            audience: Words::default(),
            papers: Vec::new(),
            steps: Vec::new(),
            time_limit: Words::default(),
            basis: Words::default(),
            place: Words::default(),
            phone: String::new(),
            times: Words::default(),
            keywords: String::new(),
            competent: Vec::new(),
            executing: Vec::new(),
            assisting: Vec::new(),
            funding: Words::default(),
            providers: Vec::new(),
            groups: Vec::new(),
            online: Words::default(),
            stand_in_brings: Words::default(),
            own_hours: false,
            week: WeekDraft::default(),
            month_days: String::new(),
            exceptions: Vec::new(),
        }
    }
}

impl From<&Details> for Draft {
    fn from(details: &Details) -> Self {
        let paper = |paper: &Paper| PaperDraft { name: (&paper.name).into(), form: paper.form };
        let party = |party: &Party| PartyDraft { body: party.body, name: (&party.name).into() };
        let parties = |parties: &[Party]| parties.iter().map(party).collect();
        Draft {
            name: (&details.name).into(),
            summary: (&details.summary).into(),
            block: details.block,
            area: (&details.area).into(),
            modes: details.modes.clone(),
            stand_in: details.stand_in,
            fee: (&details.fee).into(),
            fee_basis: (&details.fee_basis).into(),
            audience: (&details.audience).into(),
            papers: details.papers.iter().map(paper).collect(),
            steps: details.steps.iter().map(Words::from).collect(),
            time_limit: (&details.time_limit).into(),
            basis: (&details.basis).into(),
            place: (&details.place).into(),
            phone: details.phone.clone(),
            times: (&details.times).into(),
            keywords: details.keywords.join("\n"),
            competent: parties(&details.parties.competent),
            executing: parties(&details.parties.executing),
            assisting: parties(&details.parties.assisting),
            funding: (&details.parties.funding).into(),
            providers: details.providers.clone(),
            groups: details.groups.clone(),
            online: (&details.online).into(),
            stand_in_brings: (&details.stand_in_brings).into(),
            own_hours: !details.hours.is_empty(),
            week: (&details.hours).into(),
            month_days: days::written(&details.month_days),
            exceptions: details.exceptions.iter().map(ExceptionDraft::from).collect(),
        }
    }
}

impl Draft {
    /// The sheet of a new service that begins as a copy of this one; the markers say so in its name.
    pub fn copied(&self, marker: &str, marker_en: &str) -> Draft {
        let name = &self.name;
        let en = if name.en.trim().is_empty() { String::new() } else { format!("{}{marker_en}", name.en) };
        let name = Words::typed(format!("{}{marker}", name.zh), en, Text::default());
        Draft { name, ..self.clone() }
    }
}

/// The keywords in what is typed: divided by lines, commas and semicolons of both scripts, each once.
pub fn keywords(typed: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let divides = ['\n', '\r', '\t', ',', ';', '\u{ff0c}', '\u{3001}', '\u{ff1b}'];
    for word in typed.split(divides).map(str::trim).filter(|word| !word.is_empty()) {
        if !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    words
}
