//! Words for where a request stands, the steps that are taken with it, and how it came.

use super::english::English;
use super::{Lang, zh};
use crate::domain::requests::{Source, State, Step};

/// The words of one language.
pub struct Steps {
    pub state: fn(State) -> &'static str,
    /// What somebody did, or presses to do.
    pub step: fn(Step) -> &'static str,
    pub source: fn(Source) -> &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Steps {
    ENGLISH.or(lang, &zh::steps::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Steps> = English::absent();
