//! Words of shifts, deposits and posting, in English.

use crate::domain::values::Fen;
use crate::forms::shift::field;
use crate::i18n::common::plain_yuan;
use crate::i18n::shift::Shift;

pub(in crate::i18n) static STRINGS: Shift = Shift {
    help_lines: &[
        "Before you take cash, open a shift: count the till by denomination. Only then you see what the last close left. A difference has to be explained.",
        "A shift closes the same way: count first, look afterwards. Write down what differs and why; never make it up with your own money.",
        "Money taken for others is never spent from the till: it goes to the bank first, and then to the biller.",
        "What was taken and has no posting number of the biller yet is “taken, not posted”. Look at each before you hand over.",
    ],
    not_yours: "Shifts are for who works at the window",
    not_yours_hint: "Only who handles cash opens a shift. Let the manager or a clerk take over.",

    count: "Count",
    count_hint: "How many of each there are; leave out what there is not. If the till is empty, write one 0.",
    piece: |kind| format!("¥{}", plain_yuan(kind)),
    pieces_unit: "pcs",
    one_more: |piece| format!("{piece}: one more"),
    one_less: |piece| format!("{piece}: one less"),
    total: "Total",
    counted_now: "Counted",
    count_again: "Count again",

    open: "Open the shift",
    open_hint: "Nobody has a shift on this tablet. Count the float in the till, then open the shift.",
    first: "This is the first shift of this tablet: what you counted is written down as change money.",
    last_left: "The last close left",
    counted: "Counted",
    difference: "Difference",
    differs: |fen| match fen.0 {
        ..0 => format!("¥{} too little", plain_yuan(Fen(fen.0.saturating_neg()))),
        _ => format!("¥{} too much", plain_yuan(fen)),
    },
    agrees: "The same, no difference",
    field: |name| match name {
        field::WHY => "Why it differs",
        field::NAMED => "Taken, not posted",
        field::TO => "Hand over to",
        field::AMOUNT => "Amount",
        field::REFERENCE => "Number of the slip",
        field::NUMBER => "One posting number for several",
        field::BILLER => "Biller",
        _ => match field::COUNT.iter().position(|count| *count == name) {
            Some(0) => "¥100",
            Some(1) => "¥50",
            Some(2) => "¥20",
            Some(3) => "¥10",
            Some(4) => "¥5",
            Some(5) => "¥1",
            Some(6) => "¥0.50",
            Some(7) => "¥0.10",
            _ => "",
        },
    },
    why_hint: "If you do not know, write “reason unknown”.",

    on_duty: "The shift",
    who: "Who",
    since: "Since",
    until: "Until",
    float: "Cash at the beginning",
    taken: "Taken in this shift",
    payments: |n| match n {
        1 => "1 payment".to_owned(),
        n => format!("{n} payments"),
    },
    columns: ["Paid by", "Payments", "Amount", "Went back"],
    nothing_taken: "Nothing was taken yet.",
    somebody: "(erased)",

    close: "Close the shift",
    close_hint: "Count all the cash in the till first. What the books say is shown afterwards.",
    expected: "By the books",
    not_closing: "Do not close yet",
    named: "Taken, not posted: look before you hand over",
    named_hint: "Tick each that you have looked at: whoever follows has to post them.",
    named_all: "I have seen all",
    named_missing: "Some have not been looked at; tick each.",
    open_payment: |receipt, biller, sum, days| format!("{receipt} · {biller} · {sum} · {}", days_of(days)),
    nobody_next: "Nobody; the till is locked",
    opened: "The shift is open",
    closed: "The shift is closed",
    handed_over: "Handed over; the next shift is open",

    deposit: "Deposit",
    deposit_hint: "Cash from this till to the station's account at the bank. No more than lies in the till.",
    reference_hint: "The number on the bank's slip, if there is one",
    deposited: "The deposit is written down",
    fetch: "Fetch change money",
    fetch_hint: "Cash from the station's account at the bank into the till of this tablet. No more than lies there.",
    fetch_amount: "How much",
    fetched: "The change money is written down",

    post: "Post",
    post_hint: "Write the posting number of the biller beside each line; several can be posted at once.",
    post_none: "Everything that was taken is posted.",
    post_count: |n| format!("{n} taken, not posted"),
    all_billers: "All billers",
    fill: "Write it beside all empty lines below",
    same_hint: "For a biller who gives one number for many payments",
    number_of: |receipt| format!("Posting number {receipt}"),
    days: days_of,
    posted: "Posted",
    no_number: "No posting number is written yet.",
    own_fee: "The station's own fee",

    past: "Earlier shifts of this tablet",
    past_none: "No shift of this tablet has been closed yet.",
    past_open: "Not closed",

    sheet: "Day sheet",
    print_sheet: "Print the day sheet",
    tablet: "Tablet",
    receipts: "Receipts",
    by_method: "By method",
    by_owner: "By owner",
    owner_columns: ["Whose money", "Bills", "Amount"],
    cash: "Cash",
    cash_taken: "Cash taken",
    cash_back: "Cash given back",
    cash_moved: "To the bank, and other movements",
    went_back: "Receipts void or refunded",
    still_open: "Receipts taken, not posted",
    signs: &["Closed by", "Taken over by", "Manager"],
    sheet_note: "This sheet is a working record, not a statutory voucher.",
};

fn days_of(days: i64) -> String {
    match days {
        ..=0 => "today".to_owned(),
        1 => "1 day".to_owned(),
        n => format!("{n} days"),
    }
}
