//! Words of the desk's page of bookings: the slots of a day, and how a service is booked.

use super::english::English;
use super::{Lang, zh};
use crate::domain::values::Day;
use crate::forms::bookings::Closed;

/// The words of one language.
pub struct Bookings {
    pub help_lines: &'static [&'static str],

    // Choosing
    pub service: &'static str,
    /// A service that is not booked any more, though somebody comes.
    pub no_plan: fn(&str) -> String,
    pub none: &'static str,
    pub none_hint: &'static str,
    pub set_up: &'static str,
    pub close_set_up: &'static str,
    pub today: &'static str,
    pub day_before: &'static str,
    pub day_after: &'static str,
    pub week_before: &'static str,
    pub week_after: &'static str,
    pub week: &'static str,
    /// Day, booked, places.
    pub day_name: fn(Day, usize, usize) -> String,
    /// Day without slots.
    pub day_closed: fn(Day) -> String,
    pub rests: &'static str,
    pub heading: fn(Day) -> String,
    pub is_today: &'static str,

    // Slots
    pub closed: fn(&Closed) -> String,
    pub worked: fn(&str) -> String,
    pub taken: fn(u16, u16) -> String,
    pub full: &'static str,
    pub free: &'static str,
    pub over: &'static str,
    pub nobody: &'static str,
    pub erased: &'static str,
    pub register: &'static str,
    pub register_at: fn(&str) -> String,
    pub sum: fn(usize, usize) -> String,
    pub loose: &'static str,
    pub loose_hint: &'static str,
    pub print_list: &'static str,
    pub list_title: fn(&str, &str) -> String,
    /// Slot, name, phone, what it is about.
    pub columns: [&'static str; 4],
    pub list_empty: &'static str,

    // The plan
    pub plan: &'static str,
    pub plan_for: &'static str,
    pub plan_choose: &'static str,
    pub can_be_booked: fn(&str) -> String,
    pub field: fn(&str) -> &'static str,
    pub minutes_unit: &'static str,
    pub capacity_unit: &'static str,
    pub ahead_unit: &'static str,
    pub minutes_hint: &'static str,
    pub capacity_hint: &'static str,
    pub ahead_hint: &'static str,
    pub breaks: &'static str,
    pub breaks_hint: &'static str,
    pub closed_days: &'static str,
    pub closed_hint: &'static str,
    pub closed_add: &'static str,
    pub closed_remove: fn(&str) -> String,
    pub save: &'static str,
    pub saved: &'static str,
    pub stop: &'static str,
    pub stopped: &'static str,
    pub stop_hint: &'static str,
    pub not_public: &'static str,
    pub preview: &'static str,
    /// Day and how many slots.
    pub preview_day: fn(Day, usize) -> String,
    pub preview_more: fn(usize) -> String,
    pub preview_none: &'static str,
    pub preview_wrong: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Bookings {
    ENGLISH.or(lang, &zh::bookings::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Bookings> = English::absent();
