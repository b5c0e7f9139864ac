//! Words of 查验收据.

use super::english::English;
use super::{Lang, en, zh};
use crate::domain::cashdesk::Method;
use crate::stamp::Kind;

/// The words of one language.
pub struct Verify {
    pub lead: &'static str,

    // Asking for a code
    pub code: &'static str,
    pub code_hint: &'static str,
    pub photo: &'static str,
    pub photo_none: &'static str,
    pub photo_failed: &'static str,
    pub look: &'static str,
    pub another: &'static str,
    pub empty: &'static str,
    pub not_ours: &'static str,
    pub newer: &'static str,

    // What was found
    pub valid: &'static str,
    pub valid_lead: &'static str,
    /// The day on which the key ended.
    pub ended: fn(&str) -> String,
    pub invalid: &'static str,
    pub invalid_lead: &'static str,
    pub uncertain: &'static str,
    pub unknown_key: &'static str,
    pub revoked: &'static str,
    pub out_of_time: &'static str,
    /// The station's code.
    pub no_board: fn(&str) -> String,
    pub no_board_do: &'static str,
    pub unreachable: &'static str,
    pub again: &'static str,
    pub demo: &'static str,

    // What stands in the code
    pub written: &'static str,
    pub number: &'static str,
    pub paid: &'static str,
    pub capitals: &'static str,
    pub on: &'static str,
    pub method_name: &'static str,
    pub method: fn(Method) -> &'static str,
    pub kind_name: &'static str,
    pub kind: fn(Kind) -> &'static str,
    pub key: &'static str,
    /// Whose it is, and its number.
    pub key_of: fn(&str, &str) -> String,
    pub source: &'static str,
    /// As of when.
    pub own: fn(&str) -> String,
    pub published: fn(&str) -> String,
    pub offline: fn(&str) -> String,
    pub compare: &'static str,
    pub later: &'static str,
    pub call: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Verify {
    ENGLISH.or(lang, &zh::verify::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Verify> = English::absent();

/// What the page is called. Apart from the others: links to it stand on pages that need no more of them.
pub fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => zh::verify::NAME,
        Lang::En => en::verify::NAME,
    }
}
