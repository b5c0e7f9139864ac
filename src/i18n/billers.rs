//! Words of billers, and of 解缴.

use super::english::English;
use super::{Lang, zh};
use crate::domain::cashdesk::CheckRule;
use crate::forms::billers::Standing;

/// The words of one language.
pub struct Billers {
    pub help_lines: &'static [&'static str],
    pub list: &'static str,
    pub add: &'static str,
    pub none: &'static str,
    pub none_hint: &'static str,
    pub nothing_open: &'static str,
    pub nothing_open_hint: &'static str,
    pub gone: &'static str,
    pub gone_hint: &'static str,
    pub new_title: &'static str,
    pub standing: fn(Standing) -> String,

    // Form
    pub field: fn(&str) -> &'static str,
    pub name_hint: &'static str,
    pub group_agreement: &'static str,
    pub contract_hint: &'static str,
    pub group_days: &'static str,
    pub weekdays_hint: &'static str,
    pub cut_off_hint: &'static str,
    pub group_account: &'static str,
    pub account_hint: &'static str,
    pub lengths_hint: &'static str,
    pub prefix_hint: &'static str,
    pub check: fn(Option<CheckRule>) -> &'static str,
    pub trial_hint: &'static str,
    pub trial: fn(bool) -> &'static str,
    pub group_money: &'static str,
    pub no_surcharge: &'static str,
    pub no_surcharge_hint: &'static str,
    pub remit_hint: &'static str,
    pub days_unit: &'static str,
    pub per_10k_unit: &'static str,
    pub yuan: &'static str,
    pub group_contact: &'static str,
    pub contact_hint: &'static str,
    pub contact_erased: &'static str,
    pub added: &'static str,

    // Erasing
    pub erase: &'static str,
    pub erase_text: &'static str,
    pub erased_done: &'static str,

    // What it is owed
    pub owed: &'static str,
    pub owed_none: &'static str,
    pub claim: &'static str,
    /// How many lines, up to which age: a week, a month, more.
    pub ages: [&'static str; 3],
    pub unremitted: &'static str,
    pub due: &'static str,
    pub due_in: fn(i64) -> String,
    pub to_remit: &'static str,

    // 解缴
    pub remit: &'static str,
    pub remit_lines: &'static [&'static str],
    pub remit_nothing: &'static str,
    pub remit_nothing_hint: &'static str,
    /// 已退而已销账.
    pub posted_back: &'static str,
    pub posted_back_hint: &'static str,
    /// What to do where the money went to the biller as well.
    pub posted_back_sent: &'static str,
    /// Of so many receipts of a batch.
    pub batch_back: fn(usize) -> String,
    /// The biller has taken it off again.
    pub unpost: &'static str,
    pub unposted: &'static str,
    /// When it went back, and the biller's number.
    pub posted_back_of: fn(&str, &str) -> String,
    pub choose: &'static str,
    pub choose_missing: &'static str,
    pub lines: &'static str,
    pub all: &'static str,
    pub none_of_them: &'static str,
    pub reference_hint: &'static str,
    pub withhold: &'static str,
    pub claim_later: &'static str,
    pub sum: &'static str,
    pub commission: &'static str,
    pub sent: &'static str,
    pub bills: fn(usize) -> String,
    pub check_first: &'static str,
    pub remitted: &'static str,
    pub nothing_ticked: &'static str,
    pub batches: &'static str,
    pub batches_none: &'static str,
    pub withheld: &'static str,
    pub claimed: &'static str,
    pub days: fn(i64) -> String,

    // What comes to the bank
    pub arrived: &'static str,
    pub arrived_hint: &'static str,
    pub arrived_button: &'static str,
    pub arrived_done: &'static str,
    pub commission_of: fn(&str) -> String,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Billers {
    ENGLISH.or(lang, &zh::billers::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Billers> = English::absent();
