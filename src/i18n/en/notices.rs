//! The notices' words in English.

use crate::domain::values::Day;
use crate::forms::notices::{Standing, field};
use crate::i18n::en::common;
use crate::i18n::notices::Notices;

pub(in crate::i18n) static STRINGS: Notices = Notices {
    help_lines: &[
        "Water cuts, vaccinations, open days: write them here as notices. “Publish” shows one to residents on this tablet at once.",
        "Not finished? “Save as draft”; residents do not see it. A mistake? “Take down”, correct it, publish again.",
        "After its last day a notice is no longer shown. Pinned ones stand first; keep that for what matters most.",
        "“Copy text” is for WeChat groups; “Print poster” makes an A4 sheet for the door and the stairwell.",
    ],

    list: "All notices",
    add: "New notice",
    standing,
    standing_hint: |standing| match standing {
        Standing::Coming => "residents see them already, with the days left",
        Standing::Draft => "not seen by residents",
        Standing::Now | Standing::Over => "",
    },
    pinned: "Pinned",
    begins_in: |days| match days {
        1 => "Begins tomorrow".to_owned(),
        n => format!("Begins in {n} days"),
    },
    ends_in: |days| match days {
        0 => "Last day".to_owned(),
        1 => "Ends tomorrow".to_owned(),
        n => format!("Ends in {n} days"),
    },
    ending: |n| match n {
        1 => "One notice ends soon".to_owned(),
        n => format!("{n} notices end soon"),
    },
    ending_hint: "To keep one longer, open it and move its last day.",
    none: "No notices yet",
    none_hint: "Press “New notice” and write the first one.",
    nothing_open: "No notice is open",
    nothing_open_hint: "Choose one from the list, or write a new one.",
    gone: "There is no such notice",
    gone_hint: "It may be on another tablet; look again after merging.",

    new_title: "New notice",
    field: |name| match name {
        field::TITLE => "Title (Chinese)",
        field::TITLE_EN => "Title (English)",
        field::BODY => "Text (Chinese)",
        field::BODY_EN => "Text (English)",
        field::FROM => "First day",
        field::UNTIL => "Last day",
        _ => "",
    },
    title_hint: "What it is about, in one sentence",
    body_hint: "When, where, what to do, whom to ask; one thing a paragraph",
    from_hint: "From which day on; it may be published before",
    until_hint: "Optional; not shown after it",
    pin: "Pinned: stands first",
    save_draft: "Save as draft",
    publish: "Publish",
    withdraw: "Take down",
    published: "Published; residents see it",
    withdrawn: "Taken down; residents no longer see it",
    over: "Its last day is over and residents no longer see it. To go on, move the last day and save.",
    see_public: "See the residents’ page",
    dates: |from, until| match until {
        Some(until) if until == from => day(from),
        Some(until) => format!("{} to {}", day(from), day(until)),
        None => format!("from {}", day(from)),
    },

    preview: "As residents see it",
    preview_empty: "It shows here once there is a title.",
    poster: "Print poster",
    share: "Tell more people",
    share_hint: "Paste the text into WeChat groups; the poster is an A4 sheet for the door and the stairwell.",
};

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Now => "Shown now",
        Standing::Coming => "Beginning later",
        Standing::Draft => "Drafts",
        Standing::Over => "Over",
    }
}

fn day(on: Day) -> String {
    (common::STRINGS.day)(on)
}
