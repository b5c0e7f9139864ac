//! Words of 委托事项: what was handed to the community, its work and its money; and 交办.

use super::english::English;
use super::history::MandateWords;
use super::{Lang, zh};
use crate::domain::mandates::{Listed, TaskStep};
use crate::domain::values::Day;
use crate::forms::mandates::{Rate, Standing, Urgency};

/// The words of one language.
pub struct Mandates {
    /// Names of values, as the history has them.
    pub names: &'static MandateWords,
    pub help_lines: &'static [&'static str],
    /// What the money on this page is not.
    pub mirror: &'static str,

    // The list
    pub list: &'static str,
    pub add: &'static str,
    pub standing: fn(Standing) -> &'static str,
    /// The filter; and the mark of a row.
    pub unpaid: &'static str,
    /// How many lack money, and how much in sum.
    pub unpaid_sum: fn(usize, &str) -> String,
    pub unpaid_none: &'static str,
    pub none: &'static str,
    pub none_hint: &'static str,
    pub nothing_open: &'static str,
    pub nothing_open_hint: &'static str,
    pub gone: &'static str,
    pub gone_hint: &'static str,
    /// Authority, work.
    pub detail: fn(&str, u32) -> String,
    pub missing_chip: fn(&str) -> String,

    // The mandate
    pub new_title: &'static str,
    pub edit: &'static str,
    pub stop_editing: &'static str,
    pub field: fn(&str) -> &'static str,
    pub hint: fn(&str) -> &'static str,
    pub group_what: &'static str,
    pub group_law: &'static str,
    pub group_money: &'static str,
    pub nobody: &'static str,
    pub rate: fn(Rate) -> &'static str,
    pub listed_detail: fn(Listed) -> &'static str,
    pub add_service: &'static str,
    pub no_services: &'static str,
    pub remove: fn(&str) -> String,
    /// From, until or nothing.
    pub period: fn(&str, Option<&str>) -> String,
    /// Last day, reason.
    pub ended: fn(&str, &str) -> String,
    pub end: &'static str,
    pub end_again: &'static str,
    pub end_text: &'static str,
    pub end_done: &'static str,
    pub to_return: &'static str,
    pub to_return_hint: &'static str,
    pub also_counted: fn(&str) -> String,

    // Money
    pub money_title: &'static str,
    pub promised: &'static str,
    pub received: &'static str,
    pub spent: &'static str,
    pub left: &'static str,
    pub due: &'static str,
    pub missing: &'static str,
    /// How each of these is counted.
    pub due_how: &'static str,
    pub missing_how: &'static str,
    pub of_promised: fn(&str) -> String,
    pub of_due: fn(&str) -> String,
    pub all_came: &'static str,
    pub more_spent: &'static str,
    pub book: &'static str,
    pub book_text: &'static str,
    pub over_text: fn(&str) -> String,
    pub booked: &'static str,
    pub no_money: &'static str,
    pub money_columns: [&'static str; 4],
    pub late: &'static str,
    pub take_back: &'static str,
    pub take_back_text: &'static str,
    pub taken_back: &'static str,
    /// Day, reason.
    pub back: fn(&str, &str) -> String,
    pub undo_reason: &'static str,

    // Work
    pub work: &'static str,
    pub work_how: &'static str,
    pub month: fn(i32, u32) -> String,
    pub columns: [&'static str; 5],
    pub chart: &'static str,
    pub chart_keys: [&'static str; 2],
    pub no_work: &'static str,
    pub open_now: fn(u32) -> String,
    pub tally: &'static str,
    pub tally_text: &'static str,
    pub span: [&'static str; 2],
    pub tallied: &'static str,
    pub tallies: &'static str,
    /// How many, for when, reason.
    pub tally_line: fn(u32, &str, &str) -> String,
    pub whole_month: fn(i32, u32) -> String,

    // Tasks
    pub tasks: &'static str,
    pub tasks_text: &'static str,
    pub tasks_none: &'static str,
    pub tasks_closed: fn(usize) -> String,
    pub add_task: &'static str,
    pub task_added: &'static str,
    pub correct_task: &'static str,
    pub task_corrected: &'static str,
    pub under_none: &'static str,
    /// Who, on which day, due when.
    pub task_line: fn(&str, Day, Option<Day>) -> String,
    pub urgency: fn(Urgency) -> String,
    pub step: fn(TaskStep) -> &'static str,
    pub step_text: fn(TaskStep) -> &'static str,
    pub step_done: fn(TaskStep) -> &'static str,
    /// What was done, on which day, with these words.
    pub stepped: fn(TaskStep, Day, &str) -> String,
    pub words_missing: &'static str,

    // Letters
    pub letter_button: &'static str,
    pub return_letter: &'static str,
    /// Of the matter.
    pub letter_title: fn(&str) -> String,
    pub to: fn(&str) -> String,
    pub copy_to: fn(&str) -> String,
    /// Name, basis, first day, today.
    pub letter_intro: fn(&str, &str, &str, &str) -> String,
    pub letter_columns: [&'static str; 3],
    pub letter_work: &'static str,
    pub cases: fn(u32) -> String,
    /// Requests, questions, tallied; names of the services.
    pub work_counted: fn(u32, u32, u32, &str) -> String,
    pub price: &'static str,
    pub price_how: &'static str,
    pub promised_how: &'static str,
    pub received_how: &'static str,
    pub spent_how: &'static str,
    pub letter_ask: fn(&str) -> String,
    pub evidence_title: &'static str,
    pub work_title: &'static str,
    pub tallies_title: &'static str,
    /// Matter, first day or day it was given.
    pub return_intro: fn(&str, &str) -> String,
    /// Why: its place on the list.
    pub return_why: fn(Option<Listed>) -> &'static str,
    pub return_reason: fn(&str) -> String,
    pub return_ask: &'static str,
    /// One letter for all of them.
    pub all_button: &'static str,
    pub all_title: &'static str,
    /// How many, today.
    pub all_intro: fn(usize, &str) -> String,
    /// Matter, basis, cases, promised, due, received, missing.
    pub all_columns: [&'static str; 7],
    /// The matter, the authority.
    pub matter_of: fn(&str, &str) -> String,
    pub total: &'static str,
    pub all_how: &'static str,
    pub all_ask: fn(&str) -> String,
    /// Whose.
    pub seal: fn(&str) -> String,
    pub sign_day: &'static str,
    /// The station that has no seal of its own.
    pub handled_by: fn(&str) -> String,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Mandates {
    ENGLISH.or(lang, &zh::mandates::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Mandates> = English::absent();
