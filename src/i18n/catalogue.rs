//! Words of the desk's catalogue: the list and the form of one service.

use super::{Lang, en, zh};
use crate::domain::Rejection;
use crate::domain::catalogue::{Block, PaperForm, StandIn, State};
use crate::domain::values::Day;
use crate::forms::catalogue::{FeeKind, Field, Part, ProblemKind};

/// The catalogue's words of one language.
pub struct Catalogue {
    pub title: &'static str,
    pub help: &'static str,
    pub help_list: &'static [&'static str],
    pub help_form: &'static [&'static str],

    // List
    pub search_label: &'static str,
    pub search_hint: &'static str,
    pub add: &'static str,
    pub filters: &'static str,
    pub state: fn(&State) -> &'static str,
    pub block: &'static str,
    pub every_block: &'static str,
    pub unchecked: &'static str,
    /// On a row whose form holds changes that are not saved.
    pub unsaved_row: &'static str,
    pub found: fn(usize, usize) -> String,
    pub more: fn(usize) -> String,
    pub none: &'static str,
    pub none_hint: &'static str,
    pub none_found: &'static str,
    pub none_found_hint: &'static str,
    pub clear_filters: &'static str,
    /// The category and the block of a row.
    pub row: fn(&str, &str) -> String,
    pub nothing_open: &'static str,
    pub nothing_open_hint: &'static str,

    // Several at once
    pub choose: &'static str,
    pub choose_end: &'static str,
    pub choose_all: fn(usize) -> String,
    pub chosen: fn(usize) -> String,
    pub publish: &'static str,
    pub checked: &'static str,
    pub bulk_published: fn(usize) -> String,
    pub bulk_checked: fn(usize) -> String,
    pub bulk_nothing_to_publish: &'static str,
    pub blocked_title: &'static str,
    pub blocked_hint: fn(usize) -> String,
    pub blocked_and: fn(usize) -> String,
    pub publish_rest: fn(usize) -> String,
    /// Why this one cannot be published, in a few words.
    pub blocked_why: fn(&Rejection) -> &'static str,

    // Form: head
    pub new_title: &'static str,
    pub back_to_list: &'static str,
    pub gone: &'static str,
    pub gone_hint: &'static str,
    pub paused_because: fn(&str, Option<Day>) -> String,
    pub withdrawn_because: fn(&str) -> String,
    pub checked_on: fn(&str) -> String,
    pub unchecked_hint: &'static str,
    pub see_public: &'static str,
    pub unsaved: &'static str,
    pub unsaved_hint: &'static str,
    pub discard: &'static str,
    pub changed_meanwhile: &'static str,
    pub changed_meanwhile_hint: &'static str,
    pub take_newer: &'static str,

    // Form: buttons
    pub save: &'static str,
    pub saved: &'static str,
    pub published: &'static str,
    pub nothing_changed: &'static str,
    pub pause: &'static str,
    pub resume: &'static str,
    pub withdraw: &'static str,
    pub paused_done: &'static str,
    pub withdrawn_done: &'static str,
    pub checked_done: &'static str,
    /// 已核对 was pressed while something is not saved.
    pub check_after_save: &'static str,
    pub keys: &'static str,

    // Dialogs
    pub pause_title: &'static str,
    pub pause_text: &'static str,
    pub until: &'static str,
    pub until_hint: &'static str,
    pub withdraw_title: &'static str,
    pub withdraw_text: &'static str,
    pub reason: &'static str,
    pub reason_hint: &'static str,
    pub reason_missing: &'static str,
    pub until_past: &'static str,

    // Form: fields
    pub field: fn(Field) -> String,
    pub group_papers: &'static str,
    pub group_details: &'static str,
    pub group_parties: &'static str,
    pub group_search: &'static str,
    pub name_hint: &'static str,
    pub english_hint: &'static str,
    pub summary_hint: &'static str,
    pub block_hint: fn(Block) -> &'static str,
    pub area_hint: &'static str,
    pub modes: &'static str,
    pub modes_hint: &'static str,
    pub main_mode: &'static str,
    pub stand_in: &'static str,
    pub stand_in_option: fn(StandIn) -> &'static str,
    pub fee_kind: fn(FeeKind) -> &'static str,
    pub fee_hint: &'static str,
    pub yuan: &'static str,
    pub unit_hint: &'static str,
    pub how_hint: &'static str,
    pub fee_basis_hint: &'static str,
    pub audience_hint: &'static str,
    pub paper_form: &'static str,
    pub paper_form_option: fn(PaperForm) -> &'static str,
    pub paper_add: &'static str,
    pub papers_none: &'static str,
    pub step_add: &'static str,
    pub steps_none: &'static str,
    pub steps: &'static str,
    pub papers: &'static str,
    pub time_limit_hint: &'static str,
    pub basis_hint: &'static str,
    pub place_hint: &'static str,
    pub times_hint: &'static str,
    pub phone_hint: &'static str,
    pub keywords_hint: &'static str,
    pub part: fn(Part) -> &'static str,
    pub part_hint: fn(Part) -> &'static str,
    pub party_body: &'static str,
    pub party_name: &'static str,
    pub party_add: fn(Part) -> String,
    pub funding_hint: &'static str,
    /// The English beside a changed text: it, in quotes.
    pub stale_english: fn(&str) -> String,
    pub drop_english: &'static str,
    pub remove: fn(&str) -> String,
    pub move_up: fn(&str) -> String,

    // Problems
    pub problems_title: fn(usize) -> String,
    pub problem: fn(Field, ProblemKind) -> String,
    /// The name of a field and what is wrong with it.
    pub problem_line: fn(&str, &str) -> String,
}

/// The catalogue's words of a language.
pub fn strings(lang: Lang) -> &'static Catalogue {
    match lang {
        Lang::Zh => &zh::catalogue::STRINGS,
        Lang::En => &en::catalogue::STRINGS,
    }
}
