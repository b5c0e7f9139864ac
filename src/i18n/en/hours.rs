//! Words of the fields for opening hours in English.

use crate::i18n::hours::Hours;

pub(in crate::i18n) static STRINGS: Hours = Hours {
    hint: "Write times like 8:00; up to three sessions a day, none means closed.",
    closed: "Closed",
    to: "to",
    opens: |day, n| format!("{day}, session {n}, from"),
    closes: |day, n| format!("{day}, session {n}, until"),
    add: |day| format!("Add a session: {day}"),
    remove: |day, n| format!("Remove session {n}: {day}"),
    workdays_like_monday: "Tuesday to Friday like Monday",
    all_like_monday: "Every day like Monday",
    week_missing: "Write the times of one day at least, or choose those of the station.",

    exceptions_none: "No special days.",
    exception_add: "Add special days",
    exception: |n| format!("Special days {n}"),
    exception_remove: |n| format!("Remove special days {n}"),
    from: "From",
    until: "Until",
    until_hint: "Leave empty for one day",
    closed_then: "Closed on these days",
    open_then: "Other times on these days",
    reason: "Reason",
    reason_hint: "For residents, e.g. National Day",
    reason_en: "Reason (English)",
};
