//! Words of 账目: where the money is, how it moved, what is booked, 结账.

use super::english::English;
use super::{Lang, zh};
use crate::forms::finance::{By, Span};

/// The words of one language.
pub struct Finance {
    pub help_lines: &'static [&'static str],
    pub not_yours: &'static str,
    pub not_yours_hint: &'static str,

    // Where it lies, and whose it is
    pub title: &'static str,
    pub places: &'static str,
    pub owners: &'static str,
    pub amount: &'static str,
    pub total: &'static str,
    pub equal: &'static str,
    pub nothing: &'static str,
    pub this_till: &'static str,
    pub till_of: fn(&str) -> String,
    /// An account of somebody: what kind, who.
    pub of: fn(&str, &str) -> String,
    pub own_total: &'static str,
    pub deposits_whose: &'static str,
    pub rounding: fn(&str) -> String,
    pub rounding_hint: &'static str,
    pub short: fn(&str) -> String,
    pub short_hint: &'static str,

    // Which days
    pub period: &'static str,
    pub span: fn(Span) -> &'static str,
    pub field: fn(&str) -> &'static str,

    // What was taken
    pub report: &'static str,
    pub by: fn(By) -> &'static str,
    /// Head of the first column.
    pub by_head: fn(By) -> &'static str,
    pub lines: &'static str,
    pub taken: &'static str,
    pub back: &'static str,
    pub net: &'static str,
    pub month: fn(i32, u32) -> String,
    pub no_takings: &'static str,
    pub noted: fn(&str) -> String,
    pub chart: fn(&str) -> String,
    pub own_fee: &'static str,

    // 日记账
    pub book: &'static str,
    pub book_hint: &'static str,
    pub book_none: &'static str,
    pub on: &'static str,
    pub what: &'static str,
    pub whose: &'static str,
    pub method: &'static str,
    pub came: &'static str,
    pub left: &'static str,
    pub clerk: &'static str,
    pub several: fn(&str, usize) -> String,
    pub counter: &'static str,
    pub countered: &'static str,
    pub counter_of: fn(&str) -> String,
    pub count: fn(usize) -> String,
    pub nobody: &'static str,

    // 待开发票
    pub invoices: &'static str,
    pub invoices_hint: &'static str,
    pub invoices_none: &'static str,
    pub number_of: fn(&str) -> String,
    pub number_missing: &'static str,
    pub invoiced: &'static str,
    pub invoiced_done: &'static str,
    pub days: fn(i64) -> String,

    // What is booked
    pub bookings: &'static str,
    pub bookings_hint: &'static str,
    pub to_remittances: &'static str,
    pub to_shift: &'static str,
    pub spend: &'static str,
    pub spend_hint: &'static str,
    pub available: fn(&str) -> String,
    pub second_above: fn(&str) -> String,
    pub slip_hint: &'static str,
    pub spent: &'static str,
    pub opening: &'static str,
    pub opening_hint: &'static str,
    pub evidence_hint: &'static str,
    pub rest: fn(&str) -> String,
    pub opening_done: &'static str,
    pub correct: &'static str,
    pub correct_hint: &'static str,
    /// Of a correction that takes a booking back.
    pub counter_hint: &'static str,
    pub more: &'static str,
    pub less: &'static str,
    pub corrected: &'static str,
    pub choose: &'static str,
    pub new_compound: &'static str,
    pub deposit_of: &'static str,
    pub kept_fold: &'static str,
    pub add: &'static str,
    pub not_added: &'static str,
    pub remove: fn(&str) -> String,
    pub balanced: &'static str,
    pub unbalanced: fn(&str) -> String,

    // 结账
    pub lock: &'static str,
    pub lock_hint: &'static str,
    pub lock_means: &'static [&'static str],
    pub all: &'static str,
    /// Whose, which day, lines, amount.
    pub lock_effect: fn(&str, &str, u32, &str) -> String,
    pub lock_own: &'static str,
    pub lock_open: fn(usize) -> String,
    pub lock_done_before: fn(&str) -> String,
    pub locked: &'static str,
    pub until_hint: &'static str,
    pub locks: &'static str,
    /// Who, when.
    pub closed_by: fn(&str, &str) -> String,
    pub locks_none: &'static str,
    /// Which day.
    pub locked_until: fn(&str) -> String,
    /// Lines, amount.
    pub locked_sum: fn(u32, &str) -> String,
    pub changed: &'static str,
    /// Lines and amount then, and now.
    pub changed_by: fn((u32, &str), (u32, &str)) -> String,
    pub changed_hint: &'static str,

    // On paper
    pub print: &'static str,
    pub sheet: &'static str,
    pub sheet_long: fn(usize) -> String,
    pub sheet_note: &'static str,
    pub signs: &'static [&'static str],
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Finance {
    ENGLISH.or(lang, &zh::finance::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Finance> = English::absent();
