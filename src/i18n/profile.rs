//! Words of the desk's page about the station itself.

use super::{Lang, en, zh};

/// The page's words of one language.
pub struct Profile {
    pub help_lines: &'static [&'static str],
    pub field: fn(&str) -> &'static str,

    pub group_hours: &'static str,
    pub picture: &'static str,
    pub picture_hint: &'static str,
    pub picture_wrong: &'static str,
    pub hours_change: &'static str,
    pub week: &'static str,
    pub closures: &'static str,
    pub holidays: &'static str,
    /// Years that came with the program.
    pub holidays_known: fn(&str) -> String,
    /// The first year that is missing.
    pub holidays_missing: fn(i32) -> String,
    pub holidays_hint: &'static str,
    /// A year as it was understood: how many holidays and days off.
    pub holidays_year: fn(u16, usize, i64) -> String,

    pub group_name: &'static str,
    pub name_hint: &'static str,
    pub letters_hint: &'static str,
    pub code: &'static str,
    pub code_hint: &'static str,

    pub group_contact: &'static str,
    pub phone_hint: &'static str,
    pub committee_phone_hint: &'static str,
    pub url_hint: &'static str,

    pub group_form: &'static str,
    pub legal_question: &'static str,
    pub scope_hint: &'static str,
    pub positioning_hint: &'static str,

    pub group_numbers: &'static str,
    pub numbers_hint: &'static str,
    pub unit_households: &'static str,
    pub unit_people: &'static str,
    pub unit_square_metres: &'static str,

    pub group_desk: &'static str,
    pub idle_hint: &'static str,
    pub minutes: fn(u8) -> String,
    /// The wait where nobody has chosen one.
    pub usual: fn(u8) -> String,

    // On the page of today
    pub look: &'static str,
}

/// The page's words of a language.
pub fn strings(lang: Lang) -> &'static Profile {
    match lang {
        Lang::Zh => &zh::profile::STRINGS,
        Lang::En => &en::profile::STRINGS,
    }
}
