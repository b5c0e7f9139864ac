//! Words of 对账, with a biller and with the bank.

use super::english::English;
use super::{Lang, zh};
use crate::forms::statement::{Column, Fault};

/// The words of one language.
pub struct Reconcile {
    pub title: &'static str,
    pub help_lines: &'static [&'static str],
    pub hint: &'static str,
    pub back: &'static str,
    pub gone: &'static str,
    pub gone_hint: &'static str,
    pub nobody: &'static str,
    /// Up to which day it was compared last.
    pub last: fn(&str) -> String,
    pub never: &'static str,
    pub still_open: fn(usize) -> String,
    pub all_fits: &'static str,

    // The statement
    pub source: &'static str,
    pub text: &'static str,
    /// The same of the bank's list.
    pub bank_text_hint: &'static str,
    pub text_hint: &'static str,
    pub file: &'static str,
    pub file_name: &'static str,
    pub file_hint: &'static str,
    /// Name, lines.
    pub loaded: fn(&str, usize) -> String,
    pub another: &'static str,
    pub other_kind: &'static str,
    pub too_large: &'static str,
    pub unreadable: &'static str,

    // Columns
    pub columns: &'static str,
    pub columns_hint: &'static str,
    pub column: fn(Column) -> &'static str,
    pub no_column: &'static str,
    /// Its number, what stands at its top.
    pub column_n: fn(usize, &str) -> String,
    pub not_enough: &'static str,
    pub not_enough_bank: &'static str,
    pub by_account: &'static str,
    pub rows_read: fn(usize, &str) -> String,
    pub rows_none: &'static str,
    pub first_rows: &'static str,
    /// Line, number, amount, date.
    pub heads: [&'static str; 4],
    pub unread: fn(usize) -> String,
    pub fault: fn(Fault) -> &'static str,
    /// What the statement itself sums up to.
    pub total: fn(&str) -> String,
    pub line: fn(usize) -> String,

    // The comparison
    pub from: &'static str,
    pub until: &'static str,
    pub days_hint: &'static str,
    pub days_wrong: &'static str,
    pub result: &'static str,
    /// Matched, wrong, missing, unknown.
    pub groups: [&'static str; 4],
    pub group_hints: [&'static str; 4],
    pub rows: fn(usize) -> String,
    pub said: &'static str,
    pub difference: &'static str,
    pub same: &'static str,
    /// Opens the list of what matched.
    pub rows_of: &'static str,
    pub not_posted: &'static str,
    pub none: &'static str,
    /// Posted under that number on another day: receipt, day.
    pub elsewhere: fn(&str, &str) -> String,
    pub went_back: fn(&str) -> String,
    /// It has the amount of one line that the statement lacks: its receipt.
    pub near: fn(&str) -> String,
    /// So many lines fitted before, and would not any more.
    pub unsaid: fn(usize) -> String,
    pub own_money: &'static str,
    pub nothing_here: &'static str,
    pub save: &'static str,
    pub save_hint: &'static str,
    pub saved: &'static str,

    // What was compared
    pub past: &'static str,
    pub past_none: &'static str,
    /// From, until.
    pub days: fn(&str, &str) -> String,
    pub details: &'static str,
    pub settled: &'static str,
    /// Of so many lines the money went back since.
    pub gone_back: fn(usize) -> String,
    pub print: &'static str,
    pub lock: &'static str,
    pub lock_hint: &'static str,
    pub somebody: &'static str,

    // On paper
    pub sheet: fn(&str) -> String,
    pub sheet_days: &'static str,
    pub sheet_at: &'static str,
    /// Group, lines, here, said, difference.
    pub sheet_heads: [&'static str; 5],
    pub all: &'static str,
    /// Receipt, number, day, here, said.
    pub sheet_lines: [&'static str; 5],
    pub signs: [&'static str; 2],
    pub sheet_note: &'static str,

    // The bank
    pub bank: &'static str,
    pub bank_hint: &'static str,
    pub bank_text: &'static str,
    /// Matched, only in the books, only at the bank.
    pub bank_groups: [&'static str; 3],
    pub bank_note: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Reconcile {
    ENGLISH.or(lang, &zh::reconcile::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Reconcile> = English::absent();
