//! Words of the staff page, of 换人, of drafts and of the lock that comes by itself.

use super::english::English;
use super::{Lang, zh};
use crate::domain::staff::Role;

/// The words of one language.
pub struct Staff {
    pub help: &'static [&'static str],
    pub list: &'static str,

    // List
    pub add: &'static str,
    pub in_post: &'static str,
    pub left: &'static str,
    pub only_you: &'static str,
    pub only_you_hint: &'static str,
    pub acts: &'static str,
    /// Cannot unlock this tablet.
    pub no_way_in: &'static str,
    /// Somebody whose personal data have been erased.
    pub erased: &'static str,
    pub nothing_open: &'static str,
    pub nothing_open_hint: &'static str,
    pub not_found: &'static str,
    pub not_found_hint: &'static str,
    pub back: &'static str,

    // Whoever acts
    pub own: &'static str,
    pub change_passphrase: &'static str,
    pub change_passphrase_hint: &'static str,
    pub set_pin: &'static str,
    pub pin_is_set: &'static str,
    pub by_recovery: &'static str,
    pub by_recovery_hint: &'static str,

    // Form
    pub new_title: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub phone: &'static str,
    pub phone_hint: &'static str,
    pub body: &'static str,
    pub post: &'static str,
    pub post_hint: &'static str,
    pub roles: &'static str,
    pub role_detail: fn(Role) -> &'static str,
    pub since: &'static str,
    pub until: &'static str,
    /// From, until.
    pub term: fn(&str, Option<&str>) -> String,
    pub first_passphrase: &'static str,
    pub first_passphrase_hint: &'static str,
    pub renamed: &'static str,
    pub renamed_hint: &'static str,
    pub save: &'static str,
    pub add_now: &'static str,
    pub discard: &'static str,
    pub edit: &'static str,

    // Passphrases
    pub passphrase: &'static str,
    pub passphrase_hint: &'static str,
    pub again: &'static str,
    pub old_passphrase: &'static str,
    pub passphrase_changed: &'static str,
    pub set_passphrase: &'static str,
    /// For whom.
    pub set_passphrase_lead: fn(&str) -> String,
    pub passphrase_set: &'static str,
    /// What was made before still opens as before.
    pub backups_keep: &'static str,

    // Leaving
    pub end: &'static str,
    pub end_lead: fn(&str) -> String,
    pub end_points: &'static [&'static str],
    pub end_now: &'static str,
    pub ended: &'static str,
    pub erase: &'static str,
    pub erase_lead: fn(&str) -> String,
    pub erase_check: &'static str,
    pub erase_now: &'static str,
    pub erased_done: &'static str,

    // Recovery code
    pub recovery: &'static str,
    pub recovery_hint: &'static str,
    pub recovery_lead: &'static str,
    pub recovery_points: &'static [&'static str],
    pub recovery_now: &'static str,
    pub recovery_new: &'static str,
    pub recovery_done: &'static str,
    pub recovery_close: &'static str,

    // 换人
    pub switch_lead: &'static str,
    pub switch_who: &'static str,
    pub switch_alone: &'static str,
    pub switch_now: &'static str,
    pub switched: fn(&str) -> String,
    pub other_person: &'static str,
    pub pin: &'static str,
    pub pin_again: &'static str,
    pub pin_hint: &'static str,
    pub pin_also: &'static str,
    pub pin_lead: &'static str,
    pub pin_set: &'static str,
    /// Tries left.
    pub pin_wrong: fn(u8) -> String,
    pub pin_used_up: &'static str,
    pub pin_delete: &'static str,
    /// Digits typed.
    pub pin_typed: fn(usize) -> String,
    pub by_passphrase: &'static str,

    // Drafts
    pub draft_title: &'static str,
    /// Who, when.
    pub draft_from: fn(&str, &str) -> String,
    pub draft_take: &'static str,
    pub draft_drop: &'static str,
    // The lock that comes by itself
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Staff {
    ENGLISH.or(lang, &zh::staff::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Staff> = English::absent();
