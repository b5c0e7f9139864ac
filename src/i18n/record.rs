//! Words that the forms of notices, service units and the profile share.

use super::english::English;
use super::{Lang, zh};

/// The shared words of one language.
pub struct Record {
    pub save: &'static str,
    pub history: &'static str,
    pub back_to_list: &'static str,
    pub unsaved: &'static str,
    pub discard: &'static str,
    pub overtaken: &'static str,
    pub overtaken_hint: &'static str,
    pub take_newer: &'static str,
    pub nothing_changed: &'static str,
    pub undo: &'static str,
    pub undone: &'static str,
    /// Opens the English fields.
    pub english: &'static str,
    pub more: fn(usize) -> String,

    // Reasons
    pub reason: &'static str,
    pub reason_hint: &'static str,
    pub reason_missing: &'static str,
    pub until: &'static str,
    pub until_hint: &'static str,
    pub until_past: &'static str,
}

/// The shared words of a language.
pub fn strings(lang: Lang) -> &'static Record {
    ENGLISH.or(lang, &zh::record::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Record> = English::absent();
