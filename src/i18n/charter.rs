//! Words of 谁管什么: the station's charter for residents, and what its legal form means for their money and papers.

use super::english::English;
use super::{Lang, zh};
use crate::domain::profile::{Legal, Positioning};

/// The words of one language.
pub struct Charter {
    /// What the four bodies do in a model: see [`Roles`].
    pub roles: fn(Positioning) -> Roles,
    /// The day it began to be so.
    pub since: fn(&str) -> String,
    /// What is decided for later: the day and the model.
    pub later: fn(&str, &str) -> String,
    /// In front of the blocks that a body leads.
    pub leads: &'static str,
    /// Of a body that leads no block.
    pub leads_none: &'static str,
    /// Above the blocks of which the source does not say who leads them.
    pub unstated: &'static str,
    /// Where the models come from.
    pub source: &'static str,

    // The same as a table
    pub table: &'static str,
    pub table_what: &'static str,
    pub table_who: &'static str,
    pub in_lead: &'static str,
    pub guides: &'static str,

    // What the legal form means
    pub means: &'static str,
    pub money: &'static str,
    pub money_text: fn(&Legal) -> &'static str,
    pub papers: &'static str,
    pub papers_text: fn(&Legal) -> &'static str,
    pub always: &'static str,
    pub always_text: &'static str,
    /// To the policy library.
    pub library: &'static str,
    pub library_hint: &'static str,
}

/// What each body does, in a line.
pub struct Roles {
    pub party: &'static str,
    pub subdistrict: &'static str,
    pub committee: &'static str,
    pub station: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Charter {
    ENGLISH.or(lang, &zh::charter::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Charter> = English::absent();
