//! Words of the desk’s page people, and the two papers it prints: what is known of somebody, and the
//! agreement between committee and station.

mod agreement;
mod copy;

use super::english::English;
use super::{Lang, zh};
use crate::domain::values::Day;

pub use agreement::{Parties, agreement};
pub use copy::copy;

/// The words of one language.
pub struct People {
    pub help_lines: &'static [&'static str],
    // Who may see it
    pub not_yours: &'static str,
    pub not_yours_hint: &'static str,

    // List
    pub list: &'static str,
    pub search: &'static str,
    pub search_hint: &'static str,
    pub add: &'static str,
    pub count: fn(usize) -> String,
    pub recent: &'static str,
    pub found: fn(usize) -> String,
    /// More fit than are shown at all.
    pub found_many: &'static str,
    pub none: &'static str,
    pub none_hint: &'static str,
    pub found_none: &'static str,
    pub found_none_hint: &'static str,
    pub care: &'static str,
    pub under_way: fn(usize) -> String,
    pub no_consent: &'static str,
    /// What is due to be erased: how many.
    pub due: fn(usize) -> String,
    pub due_why: &'static [&'static str],
    pub due_none: &'static str,
    pub last_used: fn(&str) -> String,
    pub agreement: &'static str,
    pub agreement_title: &'static str,
    pub agreement_hint: &'static str,
    pub nothing_open: &'static str,
    pub nothing_open_hint: &'static str,
    pub gone: &'static str,
    pub gone_hint: &'static str,

    // Form
    pub new_title: &'static str,
    /// The name of a field.
    pub field: fn(&str) -> &'static str,
    pub phone_hint: &'static str,
    pub door: &'static str,
    pub building_hint: &'static str,
    pub note_hint: &'static str,
    pub care_hint: &'static str,
    pub care_until: fn(Day) -> String,
    pub more_phones: &'static str,
    /// Somebody of this name with this phone is known.
    pub same: &'static str,
    pub same_hint: &'static str,
    pub particulars: &'static str,
    /// An edit is saved.
    pub edited: &'static str,
    pub request_new: &'static str,

    // Consent
    pub consent: &'static str,
    pub read_aloud: &'static str,
    /// The two sentences.
    pub sentences: [&'static str; 2],
    pub agrees: &'static str,
    pub agree: &'static str,
    pub take_back: &'static str,
    pub take_back_title: &'static str,
    pub take_back_text: &'static str,
    /// The day in words, and who recorded it.
    pub agreed: fn(&str, &str) -> String,
    pub not_agreed: &'static str,
    pub not_agreed_hint: &'static str,
    pub agreed_now: &'static str,
    pub taken_back: &'static str,

    // Requests
    pub requests: &'static str,
    pub requests_none: &'static str,
    pub other_matter: &'static str,
    pub since: &'static str,
    pub last: &'static str,
    pub copies: &'static str,
    pub times: fn(usize) -> String,

    // Their rights
    pub rights: &'static str,
    pub rights_hint: &'static str,
    pub copy: &'static str,
    pub copy_lead: &'static str,
    pub copy_whom: &'static str,
    pub copy_own: &'static str,
    pub copy_own_hint: &'static str,
    pub copy_relative: &'static str,
    pub copy_relative_hint: &'static str,
    pub copy_reason: &'static str,
    pub copy_reason_hint: &'static str,
    pub copy_reason_missing: &'static str,
    pub copy_make: &'static str,
    pub copy_made: &'static str,
    pub copy_made_hint: &'static str,
    pub copy_text: &'static str,
    pub copy_save: &'static str,
    pub copy_not_saved: &'static str,
    /// The name of the file, with the day.
    pub copy_file: fn(Day) -> String,

    // Erasing
    pub erase: &'static str,
    pub erase_lead: fn(&str) -> String,
    pub erase_goes: &'static str,
    pub erase_goes_list: &'static [&'static str],
    pub erase_stays: &'static str,
    pub erase_stays_list: &'static [&'static str],
    pub erase_backups: &'static str,
    pub erase_open: &'static str,
    /// How many requests are under way, and how many hold originals.
    pub erase_open_hint: fn(usize, usize) -> String,
    pub erase_check: fn(&str) -> String,
    /// Who does it.
    pub erase_manager: &'static str,
    pub erase_now: &'static str,
    pub erased: &'static str,
    pub erased_hint: &'static str,
    /// How many words another tablet has brought since.
    pub late: fn(usize) -> String,
    pub late_hint: &'static str,
    pub late_erase: &'static str,
    pub late_lead: &'static str,
    pub erased_done: &'static str,

    // Picker
    pub pick: &'static str,
    pub pick_hint: &'static str,
    pub pick_found: fn(usize) -> String,
    pub pick_new: &'static str,
    pub pick_nobody: &'static str,
    pub pick_number: &'static str,
    pub pick_other: &'static str,
    /// The end of a phone number.
    pub pick_tail: fn(&str) -> String,
    pub pick_somebody_new: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static People {
    ENGLISH.or(lang, &zh::people::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<People> = English::absent();

/// A sheet of paper, always in Chinese: people take it to others who read it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paper {
    pub title: String,
    /// Headings with the lines below them.
    pub parts: Vec<(String, Vec<String>)>,
    /// Where it is signed.
    pub signs: Vec<String>,
}

impl Paper {
    /// As plain text.
    pub fn text(&self) -> String {
        let mut text = self.title.clone();
        text.push_str("\r\n");
        for (heading, lines) in &self.parts {
            text.push_str("\r\n");
            for line in [heading].into_iter().chain(lines).filter(|line| !line.is_empty()) {
                text.push_str(line);
                text.push_str("\r\n");
            }
        }
        text
    }
}
