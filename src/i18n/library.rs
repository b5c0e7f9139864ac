//! Words of 政策库 for residents.

use super::english::English;
use super::{Lang, zh};
use crate::board::policies::Standing;
use crate::domain::policies::Kind;

/// The words of one language.
pub struct Library {
    pub title: &'static str,
    pub lead: &'static str,
    pub search: &'static str,
    pub search_hint: &'static str,
    pub none: &'static str,
    pub none_hint: &'static str,
    pub not_found: &'static str,
    pub not_found_hint: &'static str,
    /// How many documents, or answers, there are.
    pub count: fn(usize) -> String,
    pub answers: fn(usize) -> String,
    pub more: fn(usize) -> String,
    pub kind: fn(Kind) -> &'static str,

    // One document
    pub gone: &'static str,
    pub gone_hint: &'static str,
    pub see_all: &'static str,
    pub number: &'static str,
    pub issuer: &'static str,
    pub date: &'static str,
    pub in_force: &'static str,
    pub ended: &'static str,
    pub source: &'static str,
    pub notes: &'static str,
    pub standing: fn(Standing) -> &'static str,
    pub over_title: &'static str,
    pub over_text: &'static str,
    /// The document that took its place.
    pub successor: &'static str,
    pub citation_title: &'static str,
    pub citation_text: &'static str,
    pub unchecked: &'static str,
    pub unchecked_hint: &'static str,
    pub no_clauses: &'static str,

    // A clause
    /// Told, not quoted.
    pub summary: &'static str,
    pub repealed: &'static str,
    pub checked: &'static str,
    pub readings: &'static str,
    pub readings_hint: &'static str,
    pub disputed: &'static str,
    pub disputed_hint: &'static str,
    pub conflict: &'static str,
    /// In front of a sentence of the founding proposal.
    pub quote: &'static str,
    pub services: &'static str,
    /// A clause of another document: its title and label.
    pub place: fn(&str, &str) -> String,
    /// On a service: the clauses it rests on.
    pub rests_on: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Library {
    ENGLISH.or(lang, &zh::library::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Library> = English::absent();
