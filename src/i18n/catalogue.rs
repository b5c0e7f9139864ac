//! Words of the desk's catalogue: the list and the form of one service.

use super::{Lang, en, zh};
use crate::domain::Rejection;
use crate::domain::catalogue::{Block, Group, PaperForm, StandIn, State};
use crate::domain::values::Day;
use crate::forms::catalogue::{Act, FeeKind, Field, Part, ProblemKind, Section};

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
    /// Nobody has compared it with reality, or too long ago.
    pub to_check: &'static str,
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
    pub act: fn(Act) -> &'static str,
    /// On the button that does it to this many.
    pub act_title: fn(Act, usize) -> String,
    pub act_text: fn(Act) -> &'static str,
    /// It can be done to none of the chosen.
    pub act_none: fn(Act) -> &'static str,
    pub refused_title: fn(usize) -> String,
    pub refused_and: fn(usize) -> String,
    /// Why not this one, in a few words.
    pub refused_why: fn(&Rejection) -> Option<&'static str>,
    /// It has been done, to one of this name or to several.
    pub done: fn(Act, usize, &str) -> String,

    // Order
    pub reorder: &'static str,
    pub reorder_end: &'static str,
    pub reorder_hint: &'static str,
    pub move_down: fn(&str) -> String,
    pub move_top: fn(&str) -> String,
    pub moved: fn(&str, usize) -> String,

    // Taking back
    pub undo: &'static str,
    pub undone: &'static str,
    pub undo_bar: &'static str,
    pub edited_done: fn(&str) -> String,
    pub resumed_done: fn(&str) -> String,
    /// It has been changed again since.
    pub undo_overtaken: &'static str,

    // Form: head
    pub new_title: &'static str,
    pub back_to_list: &'static str,
    pub gone: &'static str,
    pub gone_hint: &'static str,
    pub paused_because: fn(&str, Option<Day>) -> String,
    pub withdrawn_because: fn(&str) -> String,
    /// Day and person, where the name is known.
    pub checked_on: fn(&str, Option<&str>) -> String,
    pub to_check_hint: &'static str,
    /// Checked on this day, which is too long ago.
    pub due_hint: fn(&str) -> String,
    pub copy: &'static str,
    pub copy_marker: &'static str,
    pub copy_marker_en: &'static str,
    /// There is a new service being written already.
    pub copy_later: &'static str,
    pub history: &'static str,
    pub see_public: &'static str,
    pub unsaved: &'static str,
    pub unsaved_hint: &'static str,
    pub discard: &'static str,
    pub changed_meanwhile: &'static str,
    pub changed_meanwhile_hint: &'static str,
    pub take_newer: &'static str,

    // Form: buttons
    pub publish: &'static str,
    pub checked: &'static str,
    pub save: &'static str,
    pub save_draft: &'static str,
    pub saved_draft: &'static str,
    /// Over what is missing before it can be published, once it has been saved.
    pub not_yet_title: fn(usize) -> String,
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
    pub section: fn(Section) -> &'static str,
    /// The summary of a section in which nothing stands.
    pub nothing_written: &'static str,
    pub english: &'static str,
    pub english_hint: &'static str,
    /// The name of the English box of a field.
    pub english_of: fn(&str) -> String,
    pub name_hint: &'static str,
    pub groups: &'static str,
    pub groups_hint: &'static str,
    pub group: fn(Group) -> &'static str,
    pub providers: &'static str,
    pub providers_none: &'static str,
    pub online_hint: &'static str,
    pub stand_in_brings_hint: &'static str,
    pub hours: &'static str,
    pub same_hours: &'static str,
    pub own_hours: &'static str,
    pub week: &'static str,
    pub month_days_hint: &'static str,
    pub exceptions: &'static str,
    pub special_days: fn(usize) -> String,
    pub papers_count: fn(usize) -> String,
    pub steps_count: fn(usize) -> String,
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
