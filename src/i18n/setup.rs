//! Words for beginning: welcome, setting a station up, its recovery code, restoring one.

use super::english::English;
use super::{Lang, zh};
use crate::domain::profile::{LegalKind, Positioning};

/// The words of one language.
pub struct Setup {
    // Welcome
    pub welcome: &'static str,
    pub welcome_lead: &'static str,
    pub found: &'static str,
    pub found_hint: &'static str,
    pub restore: &'static str,
    pub restore_hint: &'static str,
    pub demo: &'static str,
    pub demo_hint: &'static str,

    // Wizard
    pub lead: &'static str,
    /// Names of the five steps.
    pub steps: [&'static str; 5],
    pub back: &'static str,
    pub next: &'static str,
    pub already: &'static str,
    pub already_hint: &'static str,

    // Place
    pub place: &'static str,
    pub community: &'static str,
    pub community_hint: &'static str,
    pub community_none: &'static str,
    pub community_found: fn(usize) -> String,
    pub list_failed: &'static str,
    pub list_failed_hint: &'static str,
    pub station_name: &'static str,
    pub station_name_hint: &'static str,
    /// The usual name of a community's station.
    pub station_of: fn(&str) -> String,
    /// The full name of a community's committee.
    pub committee_of: fn(&str) -> String,
    pub letters: &'static str,
    pub letters_hint: &'static str,

    // Legal form and positioning
    pub legal: &'static str,
    pub legal_question: &'static str,
    pub legal_detail: fn(LegalKind) -> &'static str,
    pub founder: &'static str,
    pub supervisor: &'static str,
    pub number: &'static str,
    pub number_hint: &'static str,
    pub scope: &'static str,
    pub positioning: &'static str,
    pub positioning_hint: &'static str,
    pub positioning_question: &'static str,
    pub positioning_detail: fn(Positioning) -> &'static str,
    /// A body and the blocks it leads.
    pub leads: fn(&str, &str) -> String,
    /// A sentence, and who leads what.
    pub and_leads: fn(&str, &str) -> String,
    /// Between two bodies.
    pub semicolon: &'static str,

    // Manager
    pub manager_heading: &'static str,
    pub manager: &'static str,
    pub manager_hint: &'static str,
    pub phone: &'static str,
    pub phone_hint: &'static str,
    pub passphrase: &'static str,
    pub passphrase_hint: &'static str,
    pub again: &'static str,
    pub starter: &'static str,
    pub starter_hint: &'static str,

    // Review
    pub review: &'static str,
    pub review_lead: &'static str,
    pub change: &'static str,
    pub starter_yes: &'static str,
    pub starter_no: &'static str,
    pub after: &'static str,

    // Recovery code
    pub code_title: &'static str,
    pub code_lead: &'static str,
    pub code_sheet: &'static str,
    pub code_rules: &'static [&'static str],
    pub code_made: fn(&str) -> String,
    pub code_copied: &'static str,
    pub enter: &'static str,

    // Restore
    pub restore_lead: &'static str,
    pub restore_kinds: &'static [&'static str],
    pub choose_file: &'static str,
    pub other_file: &'static str,
    pub plan: &'static str,
    pub plan_lead: &'static str,
    pub plan_station: &'static str,
    pub plan_code: &'static str,
    pub plan_entries: &'static str,
    pub plan_made: &'static str,
    pub plan_opens: &'static str,
    pub entries: fn(u64) -> String,
    pub who_backup: &'static str,
    pub unknown_entries: fn(usize) -> String,
    pub backup_open: &'static str,
    pub backup_open_lead: &'static str,
    pub backup_check: &'static str,
    pub backup_checked: fn(u64) -> String,
    pub restore_now: &'static str,
    pub journal_open: &'static str,
    pub journal_open_lead: &'static str,
    pub journal_manager: &'static str,
    pub journal_no_manager: &'static str,
    pub restored: fn(u64) -> String,
    pub cancel_restore: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Setup {
    ENGLISH.or(lang, &zh::setup::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Setup> = English::absent();
