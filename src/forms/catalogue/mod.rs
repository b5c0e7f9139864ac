//! The catalogue's form: what is typed about a service ↔ [`Details`], and what is wrong with it.

mod check;
mod fee;
#[cfg(test)]
mod tests;
mod words;

use crate::domain::catalogue::{Block, Details, Mode, Paper, PaperForm, Party, StandIn};
use crate::domain::profile::Body;

pub use check::{Field, Part, Problem, ProblemKind};
pub use fee::{FeeDraft, FeeKind};
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
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PaperDraft {
    pub name: Words,
    pub form: PaperForm,
}

/// A party as typed. The body alone is enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyDraft {
    pub body: Body,
    pub name: Words,
}

/// A service as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
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
        }
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
