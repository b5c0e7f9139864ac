//! Words of the desk's notices: the list, the form, the poster.

use super::english::English;
use super::{Lang, zh};
use crate::domain::values::Day;
use crate::forms::notices::Standing;

/// The notices' words of one language.
pub struct Notices {
    pub help_lines: &'static [&'static str],

    // List
    pub list: &'static str,
    pub add: &'static str,
    pub standing: fn(Standing) -> &'static str,
    /// What a group means, where its name alone does not say it.
    pub standing_hint: fn(Standing) -> &'static str,
    pub pinned: &'static str,
    /// Days until it begins.
    pub begins_in: fn(i64) -> String,
    /// Days left after today.
    pub ends_in: fn(i64) -> String,
    /// How many end soon.
    pub ending: fn(usize) -> String,
    pub ending_hint: &'static str,
    pub none: &'static str,
    pub none_hint: &'static str,
    pub nothing_open: &'static str,
    pub nothing_open_hint: &'static str,
    pub gone: &'static str,
    pub gone_hint: &'static str,

    // Form
    pub new_title: &'static str,
    /// The name of a field.
    pub field: fn(&str) -> &'static str,
    pub title_hint: &'static str,
    pub body_hint: &'static str,
    pub from_hint: &'static str,
    pub until_hint: &'static str,
    pub pin: &'static str,
    pub save_draft: &'static str,
    pub publish: &'static str,
    pub withdraw: &'static str,
    pub published: &'static str,
    pub withdrawn: &'static str,
    pub over: &'static str,
    pub see_public: &'static str,
    /// The first and the last day.
    pub dates: fn(Day, Option<Day>) -> String,

    // Preview and poster
    pub preview: &'static str,
    pub preview_empty: &'static str,
    pub poster: &'static str,
    pub share: &'static str,
    pub share_hint: &'static str,
}

/// The notices' words of a language.
pub fn strings(lang: Lang) -> &'static Notices {
    ENGLISH.or(lang, &zh::notices::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Notices> = English::absent();
