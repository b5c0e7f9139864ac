//! Words of the call display and of asking where a request stands.

use super::{Lang, en, zh};
use crate::domain::requests::State;
use crate::domain::values::Day;

/// The words of one language.
pub struct Counter {
    // The display
    pub call_title: &'static str,
    /// Number and window.
    pub please: fn(&str, &str) -> String,
    /// The same to be read aloud.
    pub aloud: fn(&str, &str) -> String,
    /// What stands in front of a window.
    pub window: fn(&str) -> String,
    pub waiting: fn(u32) -> String,
    /// Numbers that were called and nobody came.
    pub missed: fn(&str) -> String,
    pub earlier: &'static str,
    pub nobody: &'static str,
    pub nobody_hint: &'static str,
    pub sound_on: &'static str,
    pub sound_off: &'static str,
    pub sound_works: &'static str,
    /// The button by which a resident takes a number.
    pub take: &'static str,
    /// Their number, and how many wait before it.
    pub taken: fn(&str, u32) -> String,
    pub take_at_window: &'static str,
    pub not_taken: &'static str,
    pub full_screen: &'static str,
    pub to_home: &'static str,

    // Where a request stands
    pub track_title: &'static str,
    pub track_lead: &'static str,
    pub code: &'static str,
    pub code_hint: &'static str,
    pub look: &'static str,
    pub code_empty: &'static str,
    pub code_short: &'static str,
    pub code_shown: fn(&str) -> String,
    /// In plain words.
    pub state: fn(State) -> &'static str,
    /// What to do now.
    pub advice: fn(State) -> &'static str,
    pub since: &'static str,
    pub due: &'static str,
    pub due_on: fn(Day) -> String,
    pub overdue: fn(Day) -> String,
    pub service: &'static str,
    pub other_matter: &'static str,
    pub as_of: fn(&str) -> String,
    /// Handed in and not registered yet.
    pub in_inbox: &'static str,
    pub in_inbox_hint: &'static str,
    pub unknown: &'static str,
    pub unknown_hint: &'static str,
    pub elsewhere: &'static str,
    pub elsewhere_hint: &'static str,
    pub call_station: &'static str,
    pub no_phone: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Counter {
    match lang {
        Lang::Zh => &zh::counter::STRINGS,
        Lang::En => &en::counter::STRINGS,
    }
}

/// A lookup code as it is written down and read out: capitals in two groups of four.
pub fn grouped(code: &str) -> String {
    let mut out = code.to_ascii_uppercase();
    if out.len() > 4 && out.is_char_boundary(4) {
        out.insert(4, ' ');
    }
    out
}

/// Digits one by one, so that a voice does not read a number as a quantity: `A 0 0 7`.
pub(super) fn spelled(number: &str) -> String {
    let mut out = String::new();
    for c in number.chars() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push(c);
    }
    out
}
