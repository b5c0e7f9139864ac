//! Words of 手工收据, and of the code by which a receipt is checked, at the desk.

use super::english::English;
use super::{Lang, zh};

/// The words of one language.
pub struct Paper {
    pub title: &'static str,
    pub lead: &'static str,
    pub sheet: &'static str,
    pub field: fn(&str) -> &'static str,
    pub pad_hint: &'static str,
    pub number_hint: &'static str,
    pub time_hint: &'static str,
    pub writer_choose: &'static str,
    pub first: &'static str,
    /// What stands on it.
    pub check: fn(&str) -> String,
    /// When it was written, and today.
    pub dates: fn(&str, &str) -> String,
    pub receipt: &'static str,
    pub written_at: &'static str,
    pub written_by: &'static str,
    pub entered_at: &'static str,
    pub next: &'static str,
    pub no_copy: &'static str,

    // Pads
    pub pads: &'static str,
    pub pads_lead: &'static str,
    pub pads_none: &'static str,
    /// How many, the lowest and the highest.
    pub pad_line: fn(usize, u32, u32) -> String,
    pub missing: fn(usize, &str) -> String,
    pub complete: &'static str,
    pub and_more: &'static str,

    // The code of a receipt
    pub code: &'static str,
    pub code_lead: &'static str,
    pub code_name: &'static str,
    /// On paper.
    pub code_printed: &'static str,

    // The till on a phone
    pub show_today: &'static str,
    pub other_biller: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Paper {
    ENGLISH.or(lang, &zh::paper::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Paper> = English::absent();
