//! Words of who answers for a service today, and of setting it for one alone.

use super::english::English;
use super::{Lang, zh};

/// The words of one language.
pub struct InForce {
    pub in_force_title: &'static str,
    pub in_force: fn(&str) -> String,
    pub in_force_set: fn(&str, &str) -> String,
    pub in_force_hint: &'static str,
    pub nobody: &'static str,
    pub set_parties: &'static str,
    pub set_parties_text: &'static str,
    pub set_confirm: &'static str,
    pub set_done: &'static str,
    pub set_back: &'static str,
    pub set_back_text: &'static str,
    pub set_back_done: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static InForce {
    ENGLISH.or(lang, &zh::in_force::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<InForce> = English::absent();
