//! Words for bad days: another window, an old page, a disk that is full or silent, a clock that is
//! wrong, a backup that is due, a passphrase that nobody knows.

use super::english::English;
use super::{Lang, zh};

/// The words of one language.
pub struct Days {
    // Another window
    pub reading: &'static str,
    pub reading_text: &'static str,
    pub taken_over: &'static str,
    pub taken_over_text: &'static str,
    pub take_over: &'static str,

    // An old page, a lost connection
    pub outdated: &'static str,
    /// While a station is open: what was typed is still there.
    pub outdated_open: &'static str,
    /// Before anything is open.
    pub outdated_text: &'static str,
    pub cut: &'static str,
    pub blocked: &'static str,
    pub reload: &'static str,

    // A write that does not settle
    pub unsettled: &'static str,
    pub reopen: &'static str,

    // A full disk, a second copy
    pub no_room: &'static str,
    pub no_room_text: &'static str,
    /// Before the station could be opened.
    pub no_room_start: &'static str,
    pub no_room_steps: &'static [&'static str],
    pub look_again: &'static str,
    pub rescued: &'static str,
    pub rescued_text: &'static str,

    // The clock
    pub clock: &'static str,
    /// The last time that makes sense, what the clock says.
    pub clock_back: fn(&str, &str) -> String,
    pub clock_ahead: fn(&str, &str) -> String,
    pub clock_right: &'static str,

    // The backup
    /// Entries since.
    pub backup_much: fn(u64) -> String,
    pub backup_now: &'static str,
    pub later: &'static str,
    /// When, size (empty when nobody noted it), entries then, entries since.
    pub backup_facts: fn(&str, &str, u64, u64) -> String,
    pub backup_clock: &'static str,

    // The end of the journal is missing
    pub rolled_back: &'static str,
    pub rolled_back_text: &'static str,
    pub heal: &'static str,
    pub heal_text: &'static str,

    // Nobody knows the passphrase
    pub forgotten: &'static str,
    pub forgotten_text: &'static str,
    pub forgotten_steps: &'static [&'static str],

    // Will the browser keep it?
    pub keep_steps: &'static [&'static str],
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Days {
    ENGLISH.or(lang, &zh::days::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Days> = English::absent();
