//! Words of 对外公布.

use super::english::English;
use super::{Lang, zh};

/// The words of one language.
pub struct Publish {
    pub help_lines: &'static [&'static str],
    pub online: &'static str,
    /// When what is outside was made.
    pub online_board: fn(&str) -> String,
    pub online_nothing: &'static str,
    pub online_unreadable: &'static str,
    pub online_unreachable: &'static str,
    /// The day it was handed out last.
    pub last: fn(&str) -> String,
    pub preview: &'static str,
    pub preview_hint: &'static str,
    pub no_address: &'static str,
    pub no_address_hint: &'static str,

    pub changes: &'static str,
    /// Nothing is outside yet: services and notices that would be.
    pub first: fn(usize, usize) -> String,
    /// What is outside cannot be read.
    pub not_compared: &'static str,
    pub nothing_changed: &'static str,
    pub services: &'static str,
    pub notices: &'static str,
    pub providers: &'static str,
    /// Of what, and how many.
    pub new: fn(&str, usize) -> String,
    pub changed: fn(&str, usize) -> String,
    pub gone: fn(&str, usize) -> String,
    pub profile_changed: &'static str,
    pub keys_changed: &'static str,
    pub policies_changed: &'static str,

    pub hand_out: &'static str,
    pub publish: &'static str,
    pub into_folder: &'static str,
    /// The names of the files.
    pub handed: fn(&str) -> String,
    pub handed_hint: &'static str,
    pub written: fn(&str) -> String,
    pub written_hint: &'static str,
    pub failed: &'static str,
    pub failed_index: &'static str,
    pub failed_unreachable: &'static str,
    pub failed_demo: &'static str,
    pub failed_folder: &'static str,
    pub failed_not_chosen: &'static str,
    pub failed_refused: &'static str,
    pub steps: &'static [&'static str],
    pub others: &'static str,
    pub others_hint: &'static str,
    pub hsds: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Publish {
    ENGLISH.or(lang, &zh::publish::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Publish> = English::absent();
