//! Words around an open desk: its bar, the page of the day, and what is said before it locks itself.
//!
//! They stand apart from the areas of the pages they speak of, which come when those are opened.

use super::english::English;
use super::{Lang, zh};

/// The words of one language.
pub struct Today {
    // The page
    pub open_profile: &'static str,
    pub no_hours: &'static str,
    pub notices_ending: fn(usize) -> String,
    /// Organisations to answer, or whose day is to be told.
    pub visits_waiting: fn(usize) -> String,
    pub providers_running_out: fn(usize) -> String,
    /// Entries that have not been handed over to another tablet for over a day.
    pub unhanded: fn(usize) -> String,
    pub attention: &'static str,
    pub holidays_due: fn(i32) -> String,
    pub picture: &'static str,

    // The bar and the lock
    pub switch: &'static str,
    pub acting: fn(&str) -> String,
    pub idle: &'static str,
    pub idle_hint: &'static str,
    /// Seconds.
    pub idle_left: fn(u32) -> String,
    pub idle_stay: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Today {
    ENGLISH.or(lang, &zh::today::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Today> = English::absent();
