//! Words of the desk's page of organisations that want to serve here.

use super::{Lang, en, zh};
use crate::domain::providers::Kind;
use crate::domain::visits::{Application, State, Tally};
use crate::forms::visits::Standing;

/// The words of one language.
pub struct Visits {
    pub help_lines: &'static [&'static str],

    // The list
    pub list: &'static str,
    pub add: &'static str,
    pub standing: fn(Standing) -> &'static str,
    pub state: fn(&State) -> &'static str,
    pub none: &'static str,
    pub none_hint: &'static str,
    pub nothing_open: &'static str,
    pub nothing_open_hint: &'static str,
    pub gone: &'static str,
    pub gone_hint: &'static str,
    /// Organisation, day and hours.
    pub detail: fn(&str, &Application) -> String,

    // The year
    pub year: fn(i32) -> String,
    pub year_hint: &'static str,
    pub kind: fn(Kind) -> &'static str,
    /// Kind, organisations, days, residents.
    pub columns: [&'static str; 4],
    pub year_none: &'static str,
    pub sum: &'static str,

    // The application
    pub new_title: &'static str,
    pub field: fn(&str) -> &'static str,
    pub title_hint: &'static str,
    pub summary_hint: &'static str,
    pub charge_hint: &'static str,
    pub needs_hint: &'static str,
    pub place_hint: &'static str,
    pub group_who: &'static str,
    pub group_when: &'static str,
    pub contact_hint: &'static str,
    pub contact_erased: &'static str,
    /// Day and hours.
    pub hours: fn(&Application) -> String,
    pub free: &'static str,

    // The answer
    pub answer: &'static str,
    pub answer_text: &'static str,
    pub only_committee: &'static str,
    pub save_first: &'static str,
    pub venue: &'static str,
    pub venue_hint: &'static str,
    pub no_venue: &'static str,
    pub tell: &'static str,
    pub tell_hint: &'static str,
    /// The notice's title and body; the venue's name where one is booked.
    pub notice_title: fn(&Application) -> String,
    pub notice_body: fn(&Application, &str) -> String,
    pub agree: &'static str,
    pub agree_after_all: &'static str,
    pub decline: &'static str,
    pub decline_text: &'static str,
    pub call_off: &'static str,
    pub call_off_text: &'static str,
    pub agreed_done: &'static str,
    pub declined_done: &'static str,
    pub called_off_done: &'static str,
    pub declined_because: fn(&str) -> String,
    pub called_off_because: fn(&str) -> String,
    pub see_notice: &'static str,
    pub see_booking: &'static str,
    pub no_notice: &'static str,

    // How it went
    pub outcome: &'static str,
    pub outcome_text: &'static str,
    pub not_yet: fn(i64) -> String,
    pub came_hint: &'static str,
    pub complaints_hint: &'static str,
    pub words_hint: &'static str,
    pub again: [&'static str; 2],
    pub tell_outcome: &'static str,
    pub outcome_done: &'static str,
    /// Came, complaints, again?
    pub told: fn(u32, u32, bool) -> String,
    pub put_right: &'static str,
    pub once_more: &'static str,
    pub erase: &'static str,
    pub erase_text: &'static str,
    pub erased_done: &'static str,
    /// One line of the year for reading aloud.
    pub tally: fn(&Tally) -> String,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Visits {
    match lang {
        Lang::Zh => &zh::visits::STRINGS,
        Lang::En => &en::visits::STRINGS,
    }
}
