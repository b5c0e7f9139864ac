//! Words of the desk's policy library and of what the station asks for.

use super::english::English;
use super::{Lang, zh};
use crate::domain::policies::AskState;

/// The words of one language.
pub struct Policies {
    pub help_lines: &'static [&'static str],
    /// Name of the way to the two pages.
    pub tabs: &'static str,
    pub documents: &'static str,
    pub asks: &'static str,

    // The list
    pub list: &'static str,
    pub add: &'static str,
    pub search_label: &'static str,
    pub search_hint: &'static str,
    pub filters: &'static str,
    /// By its place among the filters: in force, since when unknown, over, not checked, read differently.
    pub show: fn(usize) -> &'static str,
    pub none: &'static str,
    pub none_hint: &'static str,
    pub none_found: &'static str,
    pub none_found_hint: &'static str,
    pub take_in: &'static str,
    /// How many came in, how many were there.
    pub taken_in: fn(usize, usize) -> String,
    pub take_in_failed: &'static str,
    pub take_in_unread: &'static str,
    pub in_force: &'static str,
    pub over: &'static str,
    pub coming: &'static str,
    pub unknown: &'static str,
    pub unchecked: &'static str,
    /// Day, who.
    pub checked: fn(&str, &str) -> String,
    pub disputed: &'static str,

    // What there is to do
    pub nothing_open: &'static str,
    pub nothing_open_hint: &'static str,
    pub unchecked_count: fn(usize) -> String,
    pub stale_title: &'static str,
    pub stale_hint: &'static str,
    pub disputed_hint: &'static str,
    pub conflicts: &'static str,
    pub conflicts_hint: &'static str,

    // A document
    pub new_title: &'static str,
    pub edit_title: &'static str,
    pub gone: &'static str,
    pub gone_hint: &'static str,
    pub field: fn(&str) -> &'static str,
    pub number_hint: &'static str,
    pub ended_hint: &'static str,
    pub no_successor: &'static str,
    pub citation_only: &'static str,
    pub source_hint: &'static str,
    pub notes_hint: &'static str,
    pub public: &'static str,
    pub public_chip: &'static str,
    pub show_residents: &'static str,
    pub hide: &'static str,
    pub public_done: &'static str,
    pub hidden_done: &'static str,
    pub check: &'static str,
    pub check_hint: &'static str,
    /// Of a document of which only the citation is known.
    pub no_text: &'static str,
    pub no_text_hint: &'static str,
    pub checked_done: &'static str,
    pub edit: &'static str,
    pub supersedes: &'static str,
    pub ring: &'static str,
    pub ring_hint: &'static str,

    // What was taken out
    pub put_away: &'static str,
    pub put_away_clause: &'static str,
    pub put_away_hint: &'static str,
    pub stays: &'static str,
    pub stays_clause: &'static str,
    pub no_stays: &'static str,
    pub put_away_reason: &'static str,
    pub put_away_reason_hint: &'static str,
    pub put_away_title: &'static str,
    /// Day, why.
    pub put_away_on: fn(&str, &str) -> String,
    pub put_away_documents: fn(usize) -> String,
    pub put_away_clauses: fn(usize) -> String,
    pub joined: &'static str,
    pub joined_to: fn(&str) -> String,
    pub bring_back: &'static str,
    pub brought_back: &'static str,

    // Its clauses
    pub clause: &'static str,
    pub add_clause: &'static str,
    pub edit_clause: &'static str,
    pub no_clauses: &'static str,
    pub no_clauses_hint: &'static str,
    pub no_words: &'static str,
    pub own_summary: &'static str,
    pub full_text: &'static str,
    pub label_hint: &'static str,
    pub rechecked_hint: &'static str,
    pub repealed_on: fn(&str) -> String,
    pub document_over: &'static str,

    // Readings
    pub readings: &'static str,
    pub add_reading: &'static str,
    pub source_of_reading_hint: &'static str,
    pub said_hint: &'static str,
    pub evidence: &'static str,
    pub evidence_hint: &'static str,
    pub withdraw: &'static str,
    pub withdraw_reason: &'static str,
    pub withdrawn_readings: fn(usize) -> String,
    /// Day, why.
    pub withdrawn_on: fn(&str, &str) -> String,

    // Who cites it
    pub cite: &'static str,
    pub cited_by: &'static str,
    pub cite_what: &'static str,
    pub service: &'static str,
    pub choose_service: &'static str,
    pub uncite: &'static str,
    pub uncited_done: &'static str,
    pub stale: &'static str,

    // What contradicts it
    pub oppose: &'static str,
    pub conflict: &'static str,
    pub other_clause: &'static str,
    pub no_other_clause: &'static str,
    pub quote: &'static str,
    pub quote_hint: &'static str,
    pub why_opposed: &'static str,
    pub unoppose: &'static str,
    pub unopposed_done: &'static str,

    // What is asked for
    pub asks_hint: &'static str,
    pub add_ask: &'static str,
    pub ask: &'static str,
    pub edit_ask: &'static str,
    pub no_asks: &'static str,
    pub no_asks_hint: &'static str,
    pub head: &'static str,
    pub tally: &'static str,
    pub addressee: &'static str,
    pub everybody: &'static str,
    pub to_hint: &'static str,
    pub ask_words_hint: &'static str,
    pub no_clause: &'static str,
    pub rests_on: &'static str,
    pub asked_of: fn(&str) -> String,
    pub answer: &'static str,
    pub reason: &'static str,
    pub submitted_on: fn(&str) -> String,
    pub submit: &'static str,
    pub answer_came: &'static str,
    pub another_answer: &'static str,
    pub withdraw_ask: &'static str,
    pub draft_again: &'static str,
    pub draft_again_done: &'static str,
    pub step_title: &'static str,
    pub step_text: fn(AskState) -> &'static str,
    pub print: &'static str,

    // The letter
    pub letter_title: &'static str,
    pub letter_to: fn(&str) -> String,
    pub letter_begin: fn(&str) -> String,
    pub letter_end: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Policies {
    ENGLISH.or(lang, &zh::policies::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Policies> = English::absent();
