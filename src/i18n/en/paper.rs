//! 手工收据 and the code of a receipt in English.

use crate::forms::collect::field;
use crate::i18n::paper::Paper;

pub(in crate::i18n) static STRINGS: Paper = Paper {
    title: "Enter a paper receipt",
    lead: "Receipts that were written by hand on a pad while the tablet was down are entered here one by one, as they stand on paper.",
    sheet: "The receipt on paper",
    field: |name| match name {
        field::PAD => "Number of the pad",
        field::SHEET => "Number on the sheet",
        field::ON => "Written on",
        field::TIME => "Written at",
        _ => "Written by",
    },
    pad_hint: "It stands on the cover, for example A3",
    number_hint: "Printed on the sheet",
    time_hint: "For example 9:30; roughly will do",
    writer_choose: "Choose somebody",
    first: "See the one entered first",
    check: |receipt| format!("Paper receipt {receipt}: the number on paper counts, no new one is given."),
    dates: |written, today| {
        format!(
            "Written {written}, entered in the books {today}. The money has to be in today's till or account."
        )
    },
    receipt: "Paper receipt",
    written_at: "Written at",
    written_by: "Written by",
    entered_at: "Entered at",
    next: "Enter another one",
    no_copy: "The receipt is on paper already; it is not printed again.",

    pads: "Missing numbers",
    pads_lead: "Numbers have to follow one another. Look for those that are missing and enter them; keep spoilt sheets for the committee.",
    pads_none: "No paper receipt has been entered yet.",
    pad_line: |entered, lowest, highest| format!("{entered} entered, numbers {lowest} to {highest}"),
    missing: |n, numbers| format!("{n} missing: {numbers}"),
    complete: "None is missing between them",
    and_more: "…",

    code: "Code to check it by",
    code_lead: "A phone that scans it shows whether this station wrote the receipt and whether anybody has changed it. No name and no account stands in it.",
    code_name: "The code of this receipt",
    code_printed: "Scan to check this receipt",

    show_today: "Show what was taken today",
    other_biller: "Another biller",
};
