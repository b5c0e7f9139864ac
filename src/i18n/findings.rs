//! Words of the desk's page 待核对: what two tablets did without knowing of each other, and who was entered twice.

use super::english::English;
use super::{Lang, zh};
use crate::domain::people::PersonPatch;

/// A sentence about something with a name.
type About = fn(&str) -> String;

/// So many lines, so much money.
pub type Came<'a> = (u32, &'a str);

/// The words of one language.
pub struct Findings {
    // The page
    pub help: &'static str,
    pub help_text: &'static [&'static str],
    pub none: &'static str,
    pub none_hint: &'static str,
    pub looking: &'static str,
    /// Read, of.
    pub looking_at: fn(u64, u64) -> String,
    pub failed: &'static str,
    /// How much there is to settle.
    pub count: fn(usize) -> String,
    pub unread: fn(u64) -> String,
    pub to_data: &'static str,
    pub more: fn(usize) -> String,

    // Fields
    pub fields: &'static str,
    pub fields_hint: &'static str,
    /// The name of a version for whoever hears the page: its number.
    pub version: fn(usize) -> String,
    pub choose: &'static str,
    pub shows: &'static str,
    /// Who, which tablet, when.
    pub written: fn(&str, &str, &str) -> String,
    pub this_tablet: &'static str,
    pub other_tablet: About,
    pub chosen: &'static str,
    /// The record is gone.
    pub gone: &'static str,
    pub nothing: &'static str,
    pub leave: &'static str,
    pub left: &'static str,

    // Others
    pub crowded: &'static str,
    pub crowded_hint: &'static str,
    /// How many come, and how many are served.
    pub crowded_by: fn(usize, usize) -> String,
    pub twins: &'static str,
    pub twins_hint: &'static str,
    pub clocks: &'static str,
    pub clocks_hint: &'static str,
    /// Which tablet, first and last entry, what its clock said, and what it said before.
    pub clock: fn(&str, u64, u64, &str, &str) -> String,

    // Documents
    pub doubles: &'static str,
    pub doubles_hint: &'static str,
    /// Clauses, readings, citations.
    pub double_has: fn(usize, usize, usize) -> String,
    pub double_stays: &'static str,
    pub join_double: &'static str,
    pub join_all: fn(usize) -> String,
    pub doubles_joined: &'static str,

    // Money
    pub money: &'static str,
    pub money_hint: &'static str,
    /// How often, whose, of which period (perhaps none).
    pub bill: fn(usize, &str, &str) -> String,
    pub bill_do: &'static str,
    pub paper: fn(usize) -> String,
    pub paper_do: &'static str,
    /// How often, on which days.
    pub back: fn(usize, &str) -> String,
    pub back_do: &'static str,
    /// How often, to whom.
    pub remitted: fn(u8, &str) -> String,
    pub remitted_do: &'static str,
    /// On which day it went back.
    pub back_and_remitted: About,
    pub back_and_remitted_do: &'static str,
    /// How often, what it is (a deposit, a correction …), of which day.
    pub corrected: fn(usize, &str, &str) -> String,
    pub corrected_do: &'static str,
    /// By how much too much.
    pub returned: About,
    pub returned_do: &'static str,
    /// Whose (perhaps those of all), closed up to which day, lines and money then, and now.
    pub changed: fn(&str, &str, Came<'_>, Came<'_>) -> String,
    pub changed_do: &'static str,
    pub rounding: About,
    pub rounding_do: &'static str,
    /// Whose till, by how much.
    pub till_below: fn(&str, &str) -> String,
    pub till_below_do: &'static str,
    /// Whose, how much.
    pub kept_below: fn(&str, &str) -> String,
    pub kept_below_do: &'static str,
    /// Whose till, how often, at last by which tablet.
    pub brought: fn(&str, usize, &str) -> String,
    pub brought_do: &'static str,
    pub short: About,
    pub short_do: &'static str,
    /// A batch: to whom, how much.
    pub sent: fn(&str, &str) -> String,
    pub to_books: &'static str,

    // People
    pub people: &'static str,
    pub people_hint: &'static str,
    pub people_none: &'static str,
    pub join: &'static str,
    pub not_one: &'static str,
    pub joined_now: &'static str,
    pub parted_now: &'static str,
    pub same_phone: &'static str,
    pub same_name: &'static str,
    pub same_door: &'static str,
    /// Two by their names.
    pub pair: fn(&str, &str) -> String,
    /// The other leads to somebody who has been erased.
    pub left_behind: About,
    pub keep: &'static str,
    pub kept: &'static str,

    // On the page of a resident
    pub maybe: &'static str,
    pub maybe_hint: &'static str,
    /// Who else is shown here.
    pub together: &'static str,
    pub together_hint: &'static str,
    pub part: &'static str,
    /// Of whom this one is a part.
    pub joined_into: About,
    pub joined_into_hint: &'static str,
    pub open_kept: About,

    // What it is about
    pub station: &'static str,
    pub staff: About,
    pub service: About,
    pub provider: About,
    pub notice: About,
    pub person: About,
    /// What, whose (perhaps nobody's).
    pub request: fn(&str, &str) -> String,
    pub ticket: About,
    pub visit: About,
    pub biller: About,

    // Fields that are no patches
    pub state: &'static str,
    pub who: &'static str,
    pub contact: &'static str,
    pub positioning: &'static str,
    pub positioned: fn(&str, &str) -> String,
    pub parties: &'static str,
    pub parties_model: &'static str,
    pub consent: &'static str,
    pub joined: &'static str,
    pub joined_with: About,
    pub joined_none: &'static str,
    pub step: &'static str,
    /// What was handed down.
    pub order: &'static str,
    pub stars: fn(u8) -> String,
    pub when: &'static str,
    pub due: About,
    pub booked: About,
    pub no_time: &'static str,
    pub plan: &'static str,
    /// Minutes, how many, days ahead.
    pub planned: fn(u16, u16, u16) -> String,
    pub no_plan: &'static str,
    pub person_field: fn(&PersonPatch) -> &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Findings {
    ENGLISH.or(lang, &zh::findings::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Findings> = English::absent();
