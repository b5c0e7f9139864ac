//! Words of the history and of 待核对 for what happens in the policy library.

use super::english::English;
use super::{Lang, zh};
use crate::domain::policies::{AskState, Clause, DocumentPatch, Head, Kind};

/// A sentence about something with a name.
type About = fn(&str) -> String;

/// The words of one language.
pub struct Told {
    // Events
    pub added: About,
    pub edited: About,
    /// The clause; is it new?
    pub clause_written: fn(&str, bool) -> String,
    /// The document; how many clauses, and was it looked at as a whole?
    pub checked: fn(&str, usize, bool) -> String,
    /// The clause, what rests on it; taken back?
    pub cited: fn(&str, &str, bool) -> String,
    /// One side, the other; taken back?
    pub opposed: fn(&str, &str, bool) -> String,
    /// The clause, the department.
    pub read: fn(&str, &str) -> String,
    /// The clause, the department, why.
    pub unread: fn(&str, &str, &str) -> String,
    /// What, for which document that stays, why; brought back?
    pub withdrawn: fn(&str, Option<&str>, &str, bool) -> String,
    /// What is asked for; is it new?
    pub asked: fn(&str, bool) -> String,
    /// What is asked for, where it stands, the words.
    pub ask_stepped: fn(&str, AskState, &str) -> String,

    // Names
    /// Document and article.
    pub clause: fn(&str, &str) -> String,
    pub head: fn(Head) -> &'static str,
    pub ask_state: fn(AskState) -> &'static str,
    pub kind: fn(Kind) -> &'static str,
    pub basis: About,
    pub fee: About,
    pub mandate: About,
    pub a_quote: About,

    // At a service
    pub cited_clauses: &'static str,
    pub as_basis: &'static str,
    pub as_fee: &'static str,
    pub stale: &'static str,

    // What a finding is about
    pub policy_thing: About,
    pub clause_thing: About,
    pub ask_thing: About,
    pub field: fn(&DocumentPatch) -> &'static str,
    pub clause_field: &'static str,
    /// What stands in a clause.
    pub clause_value: fn(&Clause) -> String,
    pub ask_field: &'static str,
    /// In front of the words that stand on paper.
    pub handed_in: &'static str,
    pub state_field: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Told {
    ENGLISH.or(lang, &zh::policies_told::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Told> = English::absent();
