//! Words of the till: taking a payment, its receipt, and going back on it.

use super::english::English;
use super::{Lang, zh};
use crate::domain::cashdesk::Method;

/// The words of one language. What stands on paper is Chinese in both.
pub struct Collect {
    pub help_lines: &'static [&'static str],
    pub till: &'static str,
    pub today_list: &'static str,

    // Before anything is taken
    pub no_shift: &'static str,
    pub no_shift_hint: &'static str,
    pub to_shift: &'static str,

    // The bill
    pub field: fn(&str) -> &'static str,
    pub bill: &'static str,
    pub own: &'static str,
    pub own_hint: &'static str,
    pub no_billers: &'static str,
    pub closed_today: fn(&str) -> String,
    pub cut_off: fn(&str) -> String,
    pub before_time: fn(&str, &str) -> String,
    pub account_hint: &'static str,
    pub found: fn(usize) -> String,
    pub found_none: &'static str,
    pub last: fn(&str, &str) -> String,
    pub last_bills: &'static str,
    pub who: &'static str,
    pub period_hint: &'static str,
    pub period_quick: &'static str,
    pub service_none: &'static str,
    pub what_hint: &'static str,
    pub invoices: [&'static str; 3],
    /// Whose an own fee is: the station's, owners', a deposit.
    pub owner_kinds: [&'static str; 3],
    pub owner_hints: [&'static str; 3],
    pub compounds: &'static str,
    pub person_hint: &'static str,
    pub person_none: &'static str,
    pub other_person: &'static str,
    pub former_person: &'static str,
    pub give_back_title: &'static str,
    pub give_back: [&'static str; 2],
    /// Whose, how much there is.
    pub give_back_lead: fn(&str, &str) -> String,
    pub give_back_how: &'static str,
    pub give_back_ways: [&'static str; 2],
    pub give_back_owners: &'static str,
    pub give_back_of: &'static str,
    pub give_back_of_hint: &'static str,
    pub give_back_done: &'static str,
    /// Which day, how much.
    pub given_back: fn(&str, &str) -> String,
    /// By which the booking is found again.
    pub given_back_number: fn(&str) -> String,
    pub given_back_all: &'static str,
    /// How much is still here.
    pub given_back_left: fn(&str) -> String,
    pub again_title: &'static str,
    pub again_taken: fn(&str, &str) -> String,
    pub again_here: &'static str,
    pub see_receipt: &'static str,
    pub reason_hint: &'static str,
    pub late_title: &'static str,
    pub late_hint: &'static str,
    pub add: &'static str,
    pub in_payment: fn(usize, &str) -> String,
    pub remove: fn(&str) -> String,

    // Paying
    pub pay: &'static str,
    pub method_hint: fn(Method) -> &'static str,
    pub total: &'static str,
    pub rounded: &'static str,
    pub asked: &'static str,
    pub change_none: &'static str,
    pub exact: &'static str,
    pub notes: &'static str,
    pub pad_name: &'static str,
    pub pad: fn(&str) -> String,
    pub pad_delete: &'static str,
    pub review: &'static str,

    // The check screen
    pub check: &'static str,
    pub check_hint: &'static str,
    pub capitals: &'static str,
    pub change_back: &'static str,
    pub confirm: &'static str,
    pub cash_does: fn(&str, &str) -> String,
    pub code_does: fn(&str) -> String,
    pub biller_code_does: &'static str,

    // Parked
    pub park: &'static str,
    pub parked: &'static str,
    pub parked_said: &'static str,
    pub parked_full: fn(usize) -> String,
    pub parked_unread: &'static str,
    pub not_parked: &'static str,
    pub parked_empty: &'static str,
    pub drop_parked: fn(&str) -> String,

    // Today
    pub none_today: &'static str,
    pub none_today_hint: &'static str,
    pub by_method: &'static str,
    pub count: fn(usize) -> String,

    // The receipt
    /// 已退而已销账, and the way to it.
    pub posted_back: &'static str,
    pub posted_back_to: &'static str,
    pub back_to_till: &'static str,
    pub taken_now: &'static str,
    pub gone: &'static str,
    pub gone_hint: &'static str,
    pub receipt: &'static str,
    pub number: &'static str,
    pub at: &'static str,
    pub method: &'static str,
    pub by: &'static str,
    pub given: &'static str,
    pub change: &'static str,
    pub states: [&'static str; 6],
    pub again_why: fn(&str) -> String,
    pub late_why: fn(&str) -> String,
    pub reversed_by: fn(&str, &str, &str) -> String,
    pub reason_erased: &'static str,
    pub former: &'static str,
    pub reprints: fn(u32) -> String,
    pub print: &'static str,
    pub reprint: &'static str,
    pub void: &'static str,
    pub refund: &'static str,
    pub paper_size: &'static str,
    pub papers: [&'static str; 3],

    // Going back
    pub void_lead: &'static str,
    pub refund_lead: &'static str,
    pub cash_back: fn(&str) -> String,
    pub paper_back: &'static str,
    pub paper_back_hint: &'static str,
    pub second: &'static str,
    pub second_hint: &'static str,
    pub second_none: &'static str,
    pub second_choose: &'static str,
    pub secret: &'static str,
    pub secret_hint: &'static str,
    pub void_done: &'static str,
    pub refund_done: &'static str,

    // On paper, always in Chinese
    pub title: &'static str,
    pub not_invoice: &'static str,
    /// Title of what was paid by a biller's own code: no money came here.
    pub noted_title: &'static str,
    pub on_behalf: fn(&str) -> String,
    /// The same of such a line.
    pub only_noted: fn(&str) -> String,
    /// What was really paid, on paper.
    pub paid: &'static str,
    /// Stands before an amount in words (正确填写票据和结算凭证的基本规定).
    pub renminbi: &'static str,
    pub for_owners: fn(&str) -> String,
    pub for_deposit: &'static str,
    pub own_invoice: fn(&str) -> String,
    pub copy_mark: fn(u32) -> String,
    pub keep: &'static str,
    pub account: &'static str,
    pub period: &'static str,
    pub sign: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Collect {
    ENGLISH.or(lang, &zh::collect::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Collect> = English::absent();
