//! Words of the desk's requests: the list, the page of one, its dialogs and sheets of paper.

use super::english::English;
use super::{Lang, zh};
use crate::domain::requests::{Step, Tally};
use crate::domain::values::Day;
use crate::forms::requests::UnitHours;
use crate::route::Show;

/// Words in the names of papers that never stay at the desk, in small letters. Those of every language:
/// a name may be typed in any.
pub const NEVER_KEPT: &[&str] = &[
    "存折",
    "存单",
    "银行卡",
    "储蓄卡",
    "借记卡",
    "信用卡",
    "工资卡",
    "密码",
    "bank",
    "passbook",
    "debit card",
    "credit card",
    "password",
];

/// The words of one language.
pub struct Requests {
    pub help_lines: &'static [&'static str],
    pub not_yours: &'static str,
    pub not_yours_hint: &'static str,

    // List
    pub list: &'static str,
    pub register: &'static str,
    /// What is read aloud for it.
    pub register_name: &'static str,
    pub search: &'static str,
    pub search_hint: &'static str,
    pub filters: &'static str,
    pub show: fn(Show) -> &'static str,
    pub more: fn(usize) -> String,
    pub none: &'static str,
    pub none_hint: &'static str,
    /// Nothing of this kind.
    pub none_of: fn(Show) -> &'static str,
    pub none_of_hint: &'static str,
    pub none_found: &'static str,
    pub none_found_hint: &'static str,
    pub search_all: &'static str,
    pub clear_search: &'static str,
    pub late: fn(i64) -> String,
    pub due_today: &'static str,
    pub due_on: fn(&str) -> String,
    /// The day on which it was done, while nobody has said how it was.
    pub done_on: fn(&str) -> String,
    /// In the list: its slip came in on two tablets.
    pub twice: &'static str,
    pub erased_title: &'static str,
    pub erased_person: &'static str,
    pub no_person: &'static str,
    pub former: &'static str,
    pub unknown_unit: &'static str,
    pub nothing_open: &'static str,
    pub nothing_open_hint: &'static str,
    pub gone: &'static str,
    pub gone_hint: &'static str,

    // Several at once
    pub choose: &'static str,
    pub choose_end: &'static str,
    pub choose_all: &'static str,
    pub chosen: fn(usize) -> String,
    pub bulk_none_fits: &'static str,
    pub bulk_done: fn(usize) -> String,

    // One request
    pub code: &'static str,
    pub source: &'static str,
    pub registered_label: &'static str,
    pub registered: fn(&str, &str) -> String,
    pub due: &'static str,
    pub slot: &'static str,
    pub unit: &'static str,
    pub owner: &'static str,
    pub complaints: &'static str,
    pub resident: &'static str,
    pub name: &'static str,
    pub phone: &'static str,
    pub no_phone: &'static str,
    pub door: &'static str,
    pub care: &'static str,
    pub shared_yes: &'static str,
    pub shared_no: &'static str,
    pub person_page: &'static str,
    pub no_person_hint: &'static str,
    pub matter: &'static str,
    pub when: &'static str,
    pub asked_by: &'static str,
    pub hotline: &'static str,
    pub no_note: &'static str,
    pub erased: &'static str,
    pub photo: fn(usize) -> String,
    pub photo_large: &'static str,
    pub photo_missing: &'static str,
    /// The same on its page, and what to do.
    pub twins: &'static str,
    pub twins_hint: &'static str,
    pub timeline: &'static str,
    pub came: fn(&str) -> String,

    // Steps
    pub more_steps: &'static str,
    /// What was done, and what to do when that was a slip of the finger.
    pub stepped: fn(Step) -> &'static str,
    pub reason_hint: fn(Step) -> &'static str,
    /// In the dialog that cancels a request: doing so, and leaving it as it is.
    pub cancel_it: &'static str,
    pub cancel_not: &'static str,
    pub where_to_go: &'static str,
    pub refer_law: &'static str,
    pub note: &'static str,
    pub note_label: &'static str,
    pub note_hint: &'static str,
    pub noted: &'static str,
    pub change_time: &'static str,
    pub due_hint: &'static str,
    pub booked: fn(&str) -> String,
    pub leave_slot: &'static str,
    pub other_slot: &'static str,
    pub book_slot: &'static str,
    pub rescheduled: &'static str,
    pub who_does_it: &'static str,
    /// What a service unit has done here; whether it does this service.
    pub unit_facts: fn(&Tally, bool) -> String,
    /// Whether it works now, and its hours today.
    pub unit_hours: fn(&UnitHours, Day) -> String,
    pub of_staff: fn(&str) -> String,
    pub no_units: &'static str,
    pub price: &'static str,
    pub price_hint: &'static str,
    pub yuan: &'static str,
    pub share: &'static str,
    pub share_hint: &'static str,
    pub house_rule: &'static str,
    pub result: &'static str,
    pub result_hint: &'static str,
    pub paid: &'static str,
    pub paid_hint: &'static str,
    pub agreed: fn(&str) -> String,
    pub commission: &'static str,
    pub commission_hint: &'static str,
    pub rate_label: &'static str,
    pub rate_hint: &'static str,
    pub stars: fn(u8) -> &'static str,
    pub rate_words: &'static str,
    pub rate_words_hint: &'static str,
    pub again: &'static str,

    // Papers
    pub papers: &'static str,
    pub no_papers: &'static str,
    pub take_papers: &'static str,
    pub take: &'static str,
    pub usual_papers: &'static str,
    pub paper_name: &'static str,
    pub paper_hint: &'static str,
    pub is_original: &'static str,
    pub add_paper: &'static str,
    pub leave_out: &'static str,
    pub change_form: fn(bool) -> &'static str,
    pub paper_form: fn(bool) -> &'static str,
    pub never_bank: &'static str,
    pub papers_taken: &'static str,
    pub taken_on: fn(&str) -> String,
    /// The day, and to whom where not to the resident.
    pub returned_on: fn(&str, &str) -> String,
    pub returned: &'static str,
    pub in_drawer: &'static str,
    pub give_back: &'static str,
    pub returned_to: &'static str,
    pub returned_to_hint: &'static str,
    pub given_back: &'static str,
    /// The sheet.
    pub receipt: &'static str,
    pub receipt_title: &'static str,
    pub receipt_columns: [&'static str; 4],
    pub receipt_copies: [&'static str; 2],
    pub receipt_rule: &'static str,
    pub receipt_signs: &'static [&'static str],

    // Job sheet
    pub job_sheet: &'static str,
    pub job_title: &'static str,
    pub what: &'static str,
    pub job_not_shared: &'static str,
    pub job_signs: &'static [&'static str],

    // Calls
    pub calls: &'static str,
    pub calls_hint: &'static str,
    pub no_calls: &'static str,
    pub no_calls_hint: &'static str,
    pub first_calls: fn(usize) -> String,
    pub call_columns: [&'static str; 5],

    // Out
    pub out: &'static str,
    pub out_hint: &'static str,
    pub out_table: &'static str,
    pub out_calendar: &'static str,
    pub no_hotline: &'static str,
    pub no_dates: &'static str,
    pub handed_over: &'static str,
    pub not_handed_over: &'static str,
    pub hotline_file: &'static str,
    pub calendar_file: &'static str,
    /// The columns of a hand-back to 12345.
    pub hotline_columns: [&'static str; 7],
    pub satisfied: fn(Option<u8>) -> &'static str,
    pub not_called_back: &'static str,

    // Erasing
    pub to_erase: fn(usize) -> String,
    pub to_erase_hint: &'static str,
    pub erase: &'static str,
    pub erase_manager: &'static str,
    pub erase_goes: &'static str,
    pub erase_stays: &'static str,
    pub erase_backups: &'static str,
    pub and_more: fn(usize) -> String,
    pub erased_done: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Requests {
    ENGLISH.or(lang, &zh::requests::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Requests> = English::absent();

/// The average of the stars, with one decimal; `None` before the first.
pub(super) fn average(tally: &Tally) -> Option<String> {
    let tenths = (tally.stars * 10 + tally.rated / 2).checked_div(tally.rated)?;
    Some(format!("{}.{}", tenths / 10, tenths % 10))
}
