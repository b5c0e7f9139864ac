//! Words of 接班, 交班, 送存 and 销账.

use super::english::English;
use super::{Lang, zh};
use crate::domain::values::Fen;

/// The words of one language.
pub struct Shift {
    pub help_lines: &'static [&'static str],
    pub not_yours: &'static str,
    pub not_yours_hint: &'static str,

    // 清点
    pub count: &'static str,
    pub count_hint: &'static str,
    /// A kind of note or coin.
    pub piece: fn(Fen) -> String,
    pub pieces_unit: &'static str,
    pub one_more: fn(&str) -> String,
    pub one_less: fn(&str) -> String,
    pub total: &'static str,
    pub counted_now: &'static str,
    pub count_again: &'static str,

    // 接班
    pub open: &'static str,
    pub open_hint: &'static str,
    pub first: &'static str,
    pub own_till: &'static str,
    pub choose_till: &'static str,
    /// A tablet, by name.
    pub till_of: fn(&str) -> String,
    pub from_hint: &'static str,
    pub last_left: &'static str,
    pub counted: &'static str,
    /// And counted again.
    pub counted_before: &'static str,
    pub closed_by: &'static str,
    pub difference: &'static str,
    /// More, or less, than it should be.
    pub differs: fn(Fen) -> String,
    pub agrees: &'static str,
    pub field: fn(&str) -> &'static str,
    pub why_hint: &'static str,

    // The shift
    pub on_duty: &'static str,
    /// Whose till it took over.
    pub renewed: fn(&str) -> String,
    pub renewed_hint: &'static str,
    pub who: &'static str,
    pub since: &'static str,
    pub until: &'static str,
    pub float: &'static str,
    pub taken: &'static str,
    pub payments: fn(usize) -> String,
    /// Method, payments, amount, what went back.
    pub columns: [&'static str; 4],
    pub nothing_taken: &'static str,
    pub somebody: &'static str,

    // 交班
    pub close: &'static str,
    pub close_hint: &'static str,
    pub expected: &'static str,
    pub not_closing: &'static str,
    pub named: &'static str,
    pub named_hint: &'static str,
    pub named_all: &'static str,
    pub named_missing: &'static str,
    /// Receipt, biller, amount, days.
    pub open_payment: fn(&str, &str, &str, i64) -> String,
    pub nobody_next: &'static str,
    pub opened: &'static str,
    pub closed: &'static str,
    pub handed_over: &'static str,

    // 送存
    pub deposit: &'static str,
    pub deposit_hint: &'static str,
    pub reference_hint: &'static str,
    pub deposited: &'static str,
    /// Change money from the bank into this till.
    pub fetch: &'static str,
    pub fetch_hint: &'static str,
    pub fetch_amount: &'static str,
    pub fetched: &'static str,

    // 销账
    pub post: &'static str,
    pub post_hint: &'static str,
    pub post_none: &'static str,
    pub post_count: fn(usize) -> String,
    pub all_billers: &'static str,
    pub fill: &'static str,
    pub same_hint: &'static str,
    /// Lines of several billers show.
    pub one_biller: &'static str,
    pub list_hint: &'static str,
    pub fill_list: &'static str,
    /// So many are there, so many may be.
    pub too_many: fn(usize, usize) -> String,
    /// The field beside a line: its receipt.
    pub number_of: fn(&str) -> String,
    pub days: fn(i64) -> String,
    pub posted: &'static str,
    pub no_number: &'static str,
    pub own_fee: &'static str,
    // On the page of the receipt
    pub number: &'static str,
    pub change_number: &'static str,
    pub invoice: &'static str,
    pub invoice_number: &'static str,
    pub enter_invoice: &'static str,
    pub change_invoice: &'static str,
    pub number_hint: &'static str,
    pub number_save: &'static str,
    pub number_done: &'static str,
    /// The biller's statement has it.
    pub matched: &'static str,

    // What was
    pub past: &'static str,
    pub past_none: &'static str,
    pub past_open: &'static str,

    // 日结单
    pub sheet: &'static str,
    pub print_sheet: &'static str,
    pub tablet: &'static str,
    pub receipts: &'static str,
    pub by_method: &'static str,
    pub by_owner: &'static str,
    /// Whose money, bills, amount.
    pub owner_columns: [&'static str; 3],
    pub cash: &'static str,
    pub cash_taken: &'static str,
    pub cash_back: &'static str,
    /// 送存, change money and cash remitted.
    pub cash_moved: &'static str,
    pub went_back: &'static str,
    pub still_open: &'static str,
    pub signs: &'static [&'static str],
    pub sheet_note: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Shift {
    ENGLISH.or(lang, &zh::shift::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Shift> = English::absent();
