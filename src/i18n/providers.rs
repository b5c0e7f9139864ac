//! Words of the desk's service units: the list, the form, the price list.

use super::english::English;
use super::{Lang, zh};
use crate::domain::providers::{Kind, State};
use crate::domain::requests::Tally;
use crate::domain::values::Day;
use crate::forms::providers::Paper;

/// The service units' words of one language.
pub struct Providers {
    pub help_lines: &'static [&'static str],

    // List
    pub list: &'static str,
    pub add: &'static str,
    pub state: fn(&State) -> &'static str,
    pub kind: fn(Kind) -> &'static str,
    /// A paper and the days left after today; negative once it is over.
    pub runs_out: fn(Paper, i64) -> String,
    /// How many have a paper that is over or ends soon.
    pub running_out: fn(usize) -> String,
    pub running_out_hint: &'static str,
    pub none: &'static str,
    pub none_hint: &'static str,
    pub nothing_open: &'static str,
    pub nothing_open_hint: &'static str,
    pub gone: &'static str,
    pub gone_hint: &'static str,

    // Form
    pub new_title: &'static str,
    pub field: fn(&str) -> &'static str,
    pub name_hint: &'static str,
    pub summary_hint: &'static str,
    pub phone_hint: &'static str,
    pub times_hint: &'static str,
    pub group_public: &'static str,
    pub group_hours: &'static str,
    pub hours: &'static str,
    pub hours_hint: &'static str,
    pub group_prices: &'static str,
    pub prices_hint: &'static str,
    pub prices_none: &'static str,
    pub price_add: &'static str,
    pub price_done: &'static str,
    /// A line without words yet, by its number.
    pub price_line: fn(usize) -> String,
    pub price_open: &'static str,
    pub remove: fn(&str) -> String,
    pub move_up: fn(&str) -> String,
    pub edit: fn(&str) -> String,
    pub yuan: &'static str,
    pub unit_hint: &'static str,
    pub how_hint: &'static str,
    pub group_papers: &'static str,
    pub licence_hint: &'static str,
    pub licence_until_hint: &'static str,
    pub contract_hint: &'static str,
    pub group_contact: &'static str,
    pub contact_hint: &'static str,
    pub contact_erased: &'static str,

    // What can be done
    pub list_now: &'static str,
    pub suspend: &'static str,
    pub resume: &'static str,
    pub resume_ended: &'static str,
    pub end: &'static str,
    pub erase: &'static str,
    pub listed_done: &'static str,
    pub suspended_done: &'static str,
    pub ended_done: &'static str,
    pub erased_done: &'static str,
    pub suspend_text: &'static str,
    pub end_text: &'static str,
    pub erase_text: &'static str,
    pub suspended_because: fn(&str, Option<Day>) -> String,
    pub ended_because: fn(&str) -> String,
    pub draft_note: &'static str,
    pub see_public: &'static str,
    /// What it has done here.
    pub record: fn(&Tally) -> String,
    /// A role may stop one, but not change it.
    pub only_stop: &'static str,

    // Services
    pub services: &'static str,
    pub services_none: &'static str,
}

/// The service units' words of a language.
pub fn strings(lang: Lang) -> &'static Providers {
    ENGLISH.or(lang, &zh::providers::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Providers> = English::absent();
