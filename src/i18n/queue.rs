//! Words of the desk's page of numbers: taken, called, skipped.

use super::english::English;
use super::{Lang, zh};

/// The words of one language.
pub struct Queue {
    pub help_lines: &'static [&'static str],

    // My window
    pub mine: &'static str,
    pub window: &'static str,
    pub window_hint: &'static str,
    pub call: &'static str,
    /// The number that comes next.
    pub next: fn(&str) -> String,
    pub nobody_waits: &'static str,
    /// What calling the next one does with whoever is at the window.
    pub ends: fn(&str) -> String,
    pub again: &'static str,
    pub skip: &'static str,
    pub served: &'static str,
    pub enter: &'static str,
    /// How often, and since when.
    pub called: fn(u32, &str) -> String,
    pub free: &'static str,
    pub free_hint: &'static str,
    /// Read aloud when somebody is called.
    pub called_now: fn(&str, &str) -> String,

    // Taking a number
    pub give: &'static str,
    pub about: &'static str,
    pub about_any: &'static str,
    pub take: &'static str,
    pub before: fn(usize) -> String,
    pub its_turn: fn(&str) -> String,
    pub is_over: &'static str,
    pub read: &'static str,
    /// Number and how many come before it, to be read aloud.
    pub aloud: fn(&str, usize) -> String,
    pub slip_keep: &'static str,

    // Lists
    pub waiting: fn(usize) -> String,
    pub waiting_none: &'static str,
    pub taken_at: fn(&str) -> String,
    pub call_this: fn(&str) -> String,
    pub leaves: fn(&str) -> String,
    pub windows: &'static str,
    pub skipped: fn(usize) -> String,
    pub skipped_hint: &'static str,
    pub served_today: fn(usize) -> String,
    pub display: &'static str,
    pub display_hint: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Queue {
    ENGLISH.or(lang, &zh::queue::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Queue> = English::absent();
