//! What is wrong with a field, as a sentence that says what to do.

use super::english::English;
use super::{Lang, zh};
use crate::forms::{Weakness, What};

/// The sentences of one language.
pub struct Problems {
    pub problem: fn(&What) -> String,
    /// What to do about a weak passphrase.
    pub weakness: fn(Weakness) -> String,
    /// Names of the meter's steps, 0–4.
    pub strength: fn(u8) -> &'static str,
    /// Accessible name of the meter.
    pub strength_label: &'static str,
    /// Heading of the summary: how many problems.
    pub summary: fn(usize) -> String,
}

/// The sentences of a language.
pub fn strings(lang: Lang) -> &'static Problems {
    ENGLISH.or(lang, &zh::problems::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Problems> = English::absent();
