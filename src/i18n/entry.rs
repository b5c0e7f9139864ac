//! Words of entering a request and of counting a question.

use super::english::English;
use super::{Lang, zh};

/// The words of one language.
pub struct Entry {
    pub title: &'static str,
    /// Names of the fields, by their `name`.
    pub field: fn(&'static str) -> &'static str,

    // What
    pub what: &'static str,
    pub find: &'static str,
    pub find_hint: &'static str,
    pub usual: &'static str,
    pub found: &'static str,
    pub none_found: &'static str,
    pub other: &'static str,
    /// Nothing is chosen.
    pub no_what: &'static str,
    /// The service is not in the catalogue any more.
    pub gone: &'static str,
    pub change: &'static str,
    /// Between the fee and the papers.
    pub papers: &'static str,
    /// Why the service rests.
    pub paused: fn(&str) -> String,

    // When it is booked
    pub booking: &'static str,
    pub next_days: &'static str,
    pub day: &'static str,
    pub day_hint: &'static str,
    /// Where a slot may be changed.
    pub day_keep: &'static str,
    pub slot: &'static str,
    pub slot_choose: &'static str,
    /// From, until, places left.
    pub slot_left: fn(&str, &str, u16) -> String,
    pub no_slot: &'static str,
    pub weeks: &'static str,
    pub weeks_hint: &'static str,

    // For whom, about what
    pub whom: &'static str,
    pub similar: &'static str,
    pub details: &'static str,
    pub note: &'static str,
    pub note_hint: &'static str,
    /// Where the note alone says what it is.
    pub note_other: &'static str,
    pub when_hint: &'static str,
    pub source: &'static str,
    pub hotline_hint: &'static str,
    pub asks: &'static str,
    /// The resident, somebody of the family.
    pub who_asks: [&'static str; 2],
    pub asked_by_hint: &'static str,
    pub due_hint: &'static str,
    pub due_quick: &'static str,
    /// In the order of `forms::entry::DUE_IN`.
    pub due_in: [&'static str; 3],
    pub share: &'static str,
    pub register: &'static str,

    // 挂起
    pub park: &'static str,
    pub parked: &'static str,
    pub parked_said: &'static str,
    /// At most so many.
    pub parked_full: fn(usize) -> String,
    pub not_parked: &'static str,
    pub parked_unread: &'static str,
    pub drop: &'static str,
    /// The same, read aloud with what it is.
    pub drop_name: fn(&str) -> String,
    pub drop_title: &'static str,
    pub drop_text: &'static str,

    // 咨询
    pub consults: &'static str,
    pub consult: &'static str,
    pub consult_what: &'static str,
    pub consult_other: &'static str,
    /// So many today.
    pub consulted: fn(u32) -> String,
    /// This was the n-th today.
    pub counted: fn(u32) -> String,
    /// Taken back; so many are left today.
    pub taken_back: fn(u32) -> String,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Entry {
    ENGLISH.or(lang, &zh::entry::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Entry> = English::absent();
