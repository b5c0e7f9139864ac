//! Words of the desk's page about who answers for what, and of its check.

use super::english::English;
use super::{Lang, zh};
use crate::domain::checks::{Kind, Scope};
use crate::domain::profile::{LegalKind, Positioning};

/// The words of one language.
pub struct PositioningWords {
    pub help_lines: &'static [&'static str],
    /// The two pages, and what they are called together.
    pub tabs: &'static str,
    pub tab_charter: &'static str,
    pub tab_check: &'static str,

    // The charter
    pub charter: &'static str,
    /// The model that holds.
    pub now: fn(&str) -> String,
    /// From which day, or that it is so since the founding.
    pub since: fn(Option<&str>) -> String,
    pub leads_all: &'static str,
    pub party_basis: &'static str,
    pub subdistrict_does: &'static str,
    pub leads_nothing: &'static str,
    pub table: &'static str,
    pub block: &'static str,
    pub leader: &'static str,
    pub print: &'static str,
    pub source: &'static str,
    /// What the source does not say of it.
    pub silent: fn(Positioning) -> &'static str,
    pub source_says: &'static str,
    pub source_silent: &'static str,

    // The legal form
    pub legal: &'static str,
    pub legal_heads: [&'static str; 3],
    /// Whose money, whose name on the paper, is there 反哺.
    pub legal_means: fn(LegalKind) -> [&'static str; 3],
    pub legal_change: &'static str,

    // The history
    pub history: &'static str,
    pub at_founding: &'static str,
    pub day_unknown: &'static str,
    pub from: fn(&str) -> String,
    pub planned: &'static str,
    pub holds: &'static str,

    // A change
    pub change: &'static str,
    pub change_title: &'static str,
    pub not_yours: &'static str,
    pub choose: &'static str,
    pub differences: &'static str,
    pub was: &'static str,
    pub will: &'static str,
    pub same: &'static str,
    pub consequences: &'static str,
    /// So many services are done by another body.
    pub moved: fn(usize) -> String,
    /// Service: from, to.
    pub move_line: fn(&str, &str) -> String,
    pub moved_none: &'static str,
    pub more: fn(usize) -> String,
    pub checks_then: &'static str,
    pub from_day: &'static str,
    pub from_hint: &'static str,
    pub from_wrong: &'static str,
    pub words: &'static str,
    pub words_hint: &'static str,
    pub words_missing: &'static str,
    /// The model.
    pub confirm: fn(&str) -> String,
    pub changed: &'static str,

    // The check
    pub check: &'static str,
    /// How many services and mandates were looked at.
    pub looked_at: fn(usize, usize) -> String,
    pub found: fn(usize) -> String,
    pub none: &'static str,
    pub none_hint: &'static str,
    pub kind: fn(Kind) -> &'static str,
    /// What a finding of this kind rests on, and how it is mended.
    pub rests_on: fn(Kind) -> &'static str,
    pub scope: fn(Scope) -> String,
    pub to_profile: &'static str,
    pub to_charter: &'static str,
    /// What a finding is, where it is no service.
    pub a_mandate: &'static str,
    pub posts: fn(&str, &str, &str) -> String,
    pub posts_unsure: &'static str,
    pub somebody: &'static str,

    // Workload
    pub load: &'static str,
    pub load_hint: &'static str,
    pub load_if: &'static str,
    pub as_now: &'static str,
    /// Body, services, requests, questions, tallied.
    pub load_heads: [&'static str; 5],
    /// Name, requests, questions, tallied, requests that another body does.
    pub person_heads: [&'static str; 5],
    pub people: &'static str,
    pub before_after: fn(u32, u32) -> String,
    /// Requests, questions.
    pub load_other: fn(u32, u32) -> String,
    pub load_none: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static PositioningWords {
    ENGLISH.or(lang, &zh::positioning::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<PositioningWords> = English::absent();
