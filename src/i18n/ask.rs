//! Words of filling in a slip, and of asking where a request stands.

use super::english::English;
use super::{Lang, zh};
use crate::forms::What;
use crate::forms::ask::TIMES;

/// The words of one language.
pub struct Ask {
    pub title: &'static str,
    /// Leads back to what the service is.
    pub see_service: &'static str,

    // Before it is there
    /// Title of the box that stands over everything until the station has it.
    pub not_there: &'static str,
    pub not_there_tablet: &'static str,
    pub not_there_phone: &'static str,
    pub not_there_paper: &'static str,
    pub bring: &'static str,
    pub bring_nothing: &'static str,
    pub fee: &'static str,
    pub papers: &'static str,

    // The form
    pub whom: &'static str,
    pub for_self: &'static str,
    pub for_self_hint: &'static str,
    pub for_family: &'static str,
    pub for_family_hint: &'static str,
    /// Of a field by its name.
    pub field: fn(&'static str) -> &'static str,
    pub helper_hint: &'static str,
    pub relation_hint: &'static str,
    pub name_hint: &'static str,
    pub phone_hint: &'static str,
    pub home: &'static str,
    pub home_hint: &'static str,
    pub times_label: &'static str,
    /// The times of the week; the last of them is any time.
    pub times: [&'static str; TIMES],
    pub when_hint: &'static str,
    pub note_hint: &'static str,
    pub room_left: fn(usize) -> String,
    pub room_over: fn(usize) -> String,
    pub consent_title: &'static str,
    pub consent_text: [&'static str; 2],
    pub share: &'static str,
    pub share_hint: &'static str,
    pub make: &'static str,
    pub clear: &'static str,
    pub cleared: &'static str,
    /// What is wrong with a field, and what to do.
    pub problem: fn(&'static str, &What) -> String,
    pub problems: fn(usize) -> String,

    // Photos
    pub photos: &'static str,
    pub photos_hint: &'static str,
    pub photos_way: &'static str,
    pub take_photo: &'static str,
    pub choose_photo: &'static str,
    /// Names of the file fields behind the two buttons.
    pub photo_files: [&'static str; 2],
    pub photo: fn(usize) -> String,
    pub remove: &'static str,
    pub remove_photo: fn(usize) -> String,
    pub shrinking: &'static str,
    pub photo_too_large: &'static str,
    pub photo_unreadable: &'static str,

    // The slip
    pub slip: &'static str,
    pub made: &'static str,
    pub made_tablet: &'static str,
    pub made_phone: &'static str,
    pub made_paper: &'static str,
    pub no_community: &'static str,
    pub unpublished: &'static str,
    pub no_key: &'static str,
    pub seal_failed: &'static str,
    pub edit: &'static str,
    pub edit_hint: &'static str,
    pub service: &'static str,
    pub asked_by: &'static str,
    pub address: &'static str,
    pub when: &'static str,
    pub agreed: &'static str,
    pub shared: &'static str,
    pub not_shared: &'static str,
    pub filled_on: &'static str,
    pub signature: &'static str,
    pub photo_count: fn(usize) -> String,

    // On the station's tablet
    pub hand_in: &'static str,
    pub crowded: (&'static str, &'static str),
    pub full: (&'static str, &'static str),
    pub changed: (&'static str, &'static str),
    pub late: (&'static str, &'static str),
    pub failed: (&'static str, &'static str),
    pub handed: &'static str,
    pub handed_hint: &'static str,
    pub handed_demo: &'static str,
    pub code: &'static str,
    pub code_hint: &'static str,
    pub track: &'static str,
    pub done: &'static str,

    // On a phone
    pub hand_over: &'static str,
    pub by_code: &'static str,
    pub by_code_hint: &'static str,
    pub by_text: &'static str,
    pub by_text_hint: &'static str,
    pub by_file: &'static str,
    pub by_file_photos: &'static str,
    pub by_file_long: fn(usize) -> String,
    pub by_file_hint: &'static str,
    pub save_file: &'static str,
    pub save_failed: &'static str,
    pub share_file: &'static str,
    pub by_paper: &'static str,
    pub by_paper_hint: &'static str,
    pub where_to: &'static str,
    /// What to keep for asking later; the code.
    pub phone_code_hint: &'static str,

    // When nothing can be asked for here
    pub rests: &'static str,
    pub rests_hint: &'static str,

    // 我的
    pub mine: &'static str,
    pub mine_hint: &'static str,
    /// Code and day.
    pub mine_line: fn(&str, &str) -> String,
    pub mine_forgotten: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Ask {
    ENGLISH.or(lang, &zh::ask::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Ask> = English::absent();
