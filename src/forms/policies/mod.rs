//! Documents, clauses, readings and asks of the policy library as they are typed.

mod asks;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::typed::{Typed, day, line};
use super::{Problem, What, limited, required};
use crate::domain::policies::{Clause, Document, Kind, Reading};
use crate::domain::values::{Day, PolicyId, Text};

pub use asks::{Answer, AskDraft};

/// Names of the fields on the screen.
pub mod field {
    pub const TITLE: &str = "policy-title";
    pub const TITLE_EN: &str = "policy-title-en";
    pub const NUMBER: &str = "policy-number";
    pub const ISSUER: &str = "policy-issuer";
    pub const KIND: &str = "policy-kind";
    pub const DATE: &str = "policy-date";
    pub const IN_FORCE: &str = "policy-in-force";
    pub const ENDED: &str = "policy-ended";
    pub const SUPERSEDED_BY: &str = "policy-superseded-by";
    pub const SOURCE: &str = "policy-source";
    pub const NOTES: &str = "policy-notes";
    pub const NOTES_EN: &str = "policy-notes-en";
    pub const LABEL: &str = "clause-label";
    pub const WORDS: &str = "clause-words";
    pub const WORDS_EN: &str = "clause-words-en";
    pub const REPEALED: &str = "clause-repealed";
    pub const DEPARTMENT: &str = "reading-department";
    pub const SAID_BY: &str = "reading-source";
    pub const ON: &str = "reading-on";
    pub const SAID: &str = "reading-words";
    pub const EVIDENCE: &str = "reading-evidence";
    pub const ASK_HEAD: &str = "ask-head";
    pub const ASK_TO: &str = "ask-to";
    pub const ASK_WORDS: &str = "ask-words";
    pub const ASK_CLAUSE: &str = "ask-clause";
    pub const ASK_STATE: &str = "ask-state";
    pub const ASK_ON: &str = "ask-on";
    pub const ASK_ANSWER: &str = "ask-answer";
}

/// Longest clause, in characters: a whole chapter fits.
const LONGEST_CLAUSE: usize = 8000;

/// A document as typed.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Draft {
    pub title: Typed,
    pub number: String,
    pub issuer: String,
    pub kind: Kind,
    pub date: String,
    pub in_force: String,
    pub ended: String,
    /// Id of the document in its place; empty: none.
    pub superseded_by: String,
    pub citation_only: bool,
    pub source: String,
    pub notes: Typed,
    pub public: bool,
}

impl Draft {
    /// What is known of a document, ready to be typed over.
    pub fn of(document: &Document) -> Draft {
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        Draft {
            title: Typed::from(&document.title),
            number: document.number.clone(),
            issuer: document.issuer.clone(),
            kind: document.kind,
            date: day(document.date),
            in_force: day(document.in_force),
            ended: day(document.ended),
            superseded_by: document.superseded_by.as_ref().map(ToString::to_string).unwrap_or_default(),
            citation_only: document.citation_only,
            source: document.source.clone(),
            notes: Typed::from(&document.notes),
            public: document.public,
        }
    }

    /// The document; `was` is what has been saved of it.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn check(&self, was: Option<&Document>) -> Result<Document, Vec<Problem>> {
        let unknown = Document::default();
        let was = was.unwrap_or(&unknown);
        let mut found = Vec::new();
        let problems = &mut found;
        let title = self.title.required(problems, [field::TITLE, field::TITLE_EN], &was.title, 120);
        let number = line(problems, field::NUMBER, &self.number, &was.number, 60);
        let issuer = line(problems, field::ISSUER, &self.issuer, &was.issuer, 80);
        let date = day(problems, field::DATE, &self.date);
        let in_force = day(problems, field::IN_FORCE, &self.in_force);
        let ended = day(problems, field::ENDED, &self.ended);
        if ended.zip(in_force.or(date)).is_some_and(|(end, begin)| end < begin) {
            problems.push(Problem::new(field::ENDED, What::EndsFirst));
        }
        let source = line(problems, field::SOURCE, &self.source, &was.source, 300);
        let notes = self.notes.check(problems, [field::NOTES, field::NOTES_EN], &was.notes, 2000);
        let by = self.superseded_by.trim();
        let document = Document {
            title,
            number,
            issuer,
            kind: self.kind,
            date,
            in_force,
            ended,
            superseded_by: (!by.is_empty()).then(|| PolicyId::named(by)),
            citation_only: self.citation_only,
            source,
            notes,
            public: self.public,
        };
        if found.is_empty() { Ok(document) } else { Err(found) }
    }
}

/// A clause as typed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ClauseDraft {
    pub label: String,
    pub words: Typed,
    pub summary: bool,
    pub repealed: String,
}

impl ClauseDraft {
    /// A clause, ready to be typed over.
    pub fn of(clause: &Clause) -> ClauseDraft {
        ClauseDraft {
            label: clause.label.clone(),
            words: Typed::from(&clause.words),
            summary: clause.summary,
            repealed: clause.repealed.map(|day| day.to_string()).unwrap_or_default(),
        }
    }

    /// The clause; `was` is what has been saved of it.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn check(&self, was: &Text) -> Result<Clause, Vec<Problem>> {
        let mut problems = Vec::new();
        let label = required(&mut problems, field::LABEL, &self.label, 40);
        let words = self.words.required(&mut problems, [field::WORDS, field::WORDS_EN], was, LONGEST_CLAUSE);
        let repealed = day(&mut problems, field::REPEALED, &self.repealed);
        let clause = Clause { label, words, summary: self.summary, repealed };
        if problems.is_empty() { Ok(clause) } else { Err(problems) }
    }
}

/// A reading as typed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReadingDraft {
    pub department: String,
    pub source: String,
    pub on: String,
    pub words: String,
    pub evidence: String,
}

impl ReadingDraft {
    /// The reading.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn check(&self, today: Day) -> Result<Reading, Vec<Problem>> {
        let mut problems = Vec::new();
        let department = required(&mut problems, field::DEPARTMENT, &self.department, 60);
        let source = limited(&mut problems, field::SAID_BY, &self.source, 80);
        let on = past_day(&mut problems, field::ON, &self.on, today);
        let words = required(&mut problems, field::SAID, &self.words, 1000);
        let evidence = limited(&mut problems, field::EVIDENCE, &self.evidence, 200);
        match on {
            Some(on) if problems.is_empty() => Ok(Reading { department, source, on, words, evidence }),
            _ => Err(problems),
        }
    }
}

/// A day that has to be given and has come.
fn past_day(problems: &mut Vec<Problem>, field: &'static str, typed: &str, today: Day) -> Option<Day> {
    if typed.trim().is_empty() {
        problems.push(Problem::new(field, What::Missing));
    }
    let on = day(problems, field, typed);
    if on.is_some_and(|on| on > today) {
        problems.push(Problem::new(field, What::NotYet));
    }
    on
}
