//! Words of the fields for opening hours: a week, and days with other times.

use super::english::English;
use super::{Lang, zh};

/// The words of one language. Days are names (周一), places are counted from 1.
pub struct Hours {
    pub hint: &'static str,
    /// No session on this day.
    pub closed: &'static str,
    pub to: &'static str,
    /// Names of the controls, for whoever cannot see where they stand: of which day, which session.
    pub opens: fn(&str, usize) -> String,
    pub closes: fn(&str, usize) -> String,
    pub add: fn(&str) -> String,
    pub remove: fn(&str, usize) -> String,
    pub workdays_like_monday: &'static str,
    pub all_like_monday: &'static str,
    /// Own hours were asked for, and none are written.
    pub week_missing: &'static str,

    // Days with other times
    pub exceptions_none: &'static str,
    pub exception_add: &'static str,
    pub exception: fn(usize) -> String,
    pub exception_remove: fn(usize) -> String,
    pub from: &'static str,
    pub until: &'static str,
    pub until_hint: &'static str,
    pub closed_then: &'static str,
    pub open_then: &'static str,
    pub reason: &'static str,
    pub reason_hint: &'static str,
    pub reason_en: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Hours {
    ENGLISH.or(lang, &zh::hours::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Hours> = English::absent();
