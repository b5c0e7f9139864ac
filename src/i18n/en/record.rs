//! Words that forms share, in English.

use crate::i18n::record::Record;

pub(in crate::i18n) static STRINGS: Record = Record {
    save: "Save",
    history: "History",
    back_to_list: "Back to the list",
    unsaved: "Changes not saved yet",
    discard: "Drop these changes",
    overtaken: "This has just been changed",
    overtaken_hint: "Somebody saved something new elsewhere. If you save here, what you wrote holds.",
    take_newer: "Take the newer text",
    nothing_changed: "Nothing has changed",
    undo: "Undo",
    undone: "Undone",
    english: "English as well",
    more: |n| format!("{n} more"),

    reason: "Reason",
    reason_hint: "Residents see it too; one sentence is enough",
    reason_missing: "Give a reason.",
    until: "Until",
    until_hint: "Optional; leave it empty if you do not know",
    until_past: "This day is over. Choose today or a later day.",
};
