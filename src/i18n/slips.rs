//! Words of taking slips in at the desk, and of reading codes.

use super::english::English;
use super::{Lang, zh};
use crate::domain::values::Day;
use crate::slip::SlipError;

/// A title, and what to do about it.
pub type Advice = (&'static str, &'static str);

/// The words of one language.
pub struct Slips {
    pub help_lines: &'static [&'static str],

    // Ways in
    pub ways: &'static str,
    pub scan: &'static str,
    pub paste: &'static str,
    pub open_file: &'static str,
    pub ways_hint: &'static str,
    pub reading: &'static str,

    // Reading codes
    pub viewfinder: &'static str,
    pub starting: &'static str,
    pub aim: &'static str,
    pub other_code: &'static str,
    pub no_camera: &'static str,
    /// The browser gives pages no camera.
    pub camera_withheld: &'static str,
    pub camera_refused: &'static str,
    pub camera_missing: &'static str,
    pub camera_busy: &'static str,
    pub take_photo: &'static str,
    pub take_photo_hint: &'static str,
    pub torch: &'static str,
    pub no_code: Advice,
    pub not_a_picture: Advice,
    pub photo_too_large: Advice,
    pub no_reader: Advice,

    // Pasting
    pub paste_text: &'static str,
    pub paste_hint: &'static str,
    pub paste_empty: &'static str,
    pub paste_none: &'static str,
    pub from_clipboard: &'static str,
    pub clipboard_refused: &'static str,
    pub next: &'static str,

    // What is wrong with a slip
    pub wrong: fn(SlipError) -> Advice,
    pub file_unreadable: Advice,
    pub reload: &'static str,

    // Checking
    pub check: &'static str,
    pub check_hint: &'static str,
    pub service: &'static str,
    pub other_matter: &'static str,
    pub choose_service: &'static str,
    pub choose_service_missing: &'static str,
    pub no_such_service: &'static str,
    pub withdrawn_service: &'static str,
    pub choose_other: &'static str,
    pub note: &'static str,
    pub note_hint: &'static str,
    pub note_missing: &'static str,
    pub resident: &'static str,
    pub known: &'static str,
    pub new: &'static str,
    pub nobody: &'static str,
    pub see_person: &'static str,
    /// The register knows another door.
    pub other_door: fn(&str) -> String,
    pub alike: &'static str,
    pub alike_hint: &'static str,
    pub is_new: &'static str,
    pub is_new_detail: &'static str,
    pub door: &'static str,
    pub phone: &'static str,
    pub asked_by: &'static str,
    pub when: &'static str,
    pub filled_in: &'static str,
    pub agreed: &'static str,
    /// To be written down: yes, no.
    pub consent: fn(bool) -> &'static str,
    /// That a service unit gets name, phone and address: yes, no.
    pub share: fn(bool) -> &'static str,
    pub consent_now: &'static str,
    pub photos: &'static str,
    pub photo: fn(usize) -> String,
    pub due: &'static str,
    pub due_hint: &'static str,
    pub due_past: &'static str,
    pub similar: &'static str,
    pub similar_hint: &'static str,
    pub register: &'static str,
    pub not_now: &'static str,

    // Afterwards
    pub done: &'static str,
    pub done_hint: &'static str,
    pub already: &'static str,
    pub already_hint: &'static str,
    pub see_request: &'static str,
    pub again: &'static str,

    // The inbox
    pub inbox: &'static str,
    pub inbox_hint: &'static str,
    /// Registered on slips today.
    pub today: fn(usize) -> String,
    pub take_now: &'static str,
    /// So many were registered just now.
    pub taken: fn(usize) -> String,
    pub taken_none: &'static str,
    pub not_taken: &'static str,
    pub stuck: fn(usize) -> String,
    pub stuck_hint: &'static str,
    pub none_stuck: &'static str,
    pub sealed_slip: &'static str,
    pub no_name: &'static str,
    pub filled_on: fn(Day) -> String,
    pub mend: &'static str,
    pub discard: &'static str,
    pub discard_title: &'static str,
    /// Nobody can read it here: whether it may go.
    pub discard_sealed: fn(SlipError) -> &'static str,
    pub discard_opened: &'static str,
    pub discarded: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Slips {
    ENGLISH.or(lang, &zh::slips::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Slips> = English::absent();
