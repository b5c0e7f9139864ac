//! The words of requests, in English.

use crate::domain::requests::{Step, Tally};
use crate::forms::requests::UnitHours;
use crate::i18n::en::common;
use crate::i18n::requests::{Requests, average};
use crate::route::Show;

pub(in crate::i18n) static STRINGS: Requests = Requests {
    help_lines: &[
        "Everything residents have asked for. Among what is to do, overdue comes first, then what is due soon, then the oldest.",
        "Open one and press the large button for the next step; the others, notes and another time are under More.",
        "Before work goes to a service unit, ask whether name, phone and address may go along, and agree the price.",
        "When the work is done press Finish, then ask how it was and press Rate. A bad one can be reopened as a complaint.",
        "Pressed the wrong button? Reopen it under More with a word why, and take the steps again.",
    ],
    not_yours: "This page is for the manager and the window staff",
    not_yours_hint: "It holds names, phones and matters of residents. Ask a colleague at the window, or switch who is acting.",

    list: "All requests",
    register: "Register",
    register_name: "Register for a resident",
    search: "Find a request",
    search_hint: "Service, name, end of the phone, code",
    filters: "Which ones",
    show: |show| match show {
        Show::Open => "To do",
        Show::Overdue => "Overdue",
        Show::Unrated => "Call back",
        Show::Drawer => "Originals",
        Show::All => "All",
    },
    more: |n| format!("Show {n} more"),
    none: "Nobody has asked for anything yet",
    none_hint: "Press Register to write the first one down; slips from the tablet arrive here by themselves.",
    none_of: |show| match show {
        Show::Open => "Nothing to do",
        Show::Overdue => "Nothing is overdue",
        Show::Unrated => "Nobody to call back",
        Show::Drawer => "No originals in the drawer",
        Show::All => "Nobody has asked for anything yet",
    },
    none_of_hint: "What is over stands under All.",
    none_found: "Nothing found",
    none_found_hint: "Try the service, a name, either in pinyin, the door, three or more digits of the phone, or the code of 8 characters.",
    search_all: "Search all of them",
    clear_search: "Clear",
    late: |days| format!("{days} d overdue"),
    due_today: "due today",
    due_on: |day| format!("due {day}"),
    done_on: |day| format!("done {day}"),
    twice: "Registered twice",
    erased_title: "Erased",
    erased_person: "A resident whose data were erased",
    no_person: "No name given",
    former: "A former member of staff",
    unknown_unit: "An unknown service unit",
    nothing_open: "No request is open",
    nothing_open_hint: "Choose one from the list, or register a new one.",
    gone: "There is no such request",
    gone_hint: "It may be on another tablet; look again after merging.",

    choose: "Choose several",
    choose_end: "Stop choosing",
    choose_all: "Choose all that show",
    chosen: |n| format!("{n} chosen"),
    bulk_none_fits: "Some of them can neither be accepted nor assigned, as those that are over. Untick them.",
    bulk_done: |n| format!("Done for all {n}"),

    code: "Code",
    source: "Came by",
    registered_label: "Registered",
    registered: |at, by| format!("{at}, {by}"),
    due: "Due",
    slot: "Booked for",
    unit: "Service unit",
    owner: "In whose hands",
    complaints: "Complaints",
    resident: "Resident",
    name: "Name",
    phone: "Phone",
    no_phone: "No phone known",
    door: "Address",
    care: "Needs special care",
    shared_yes: "Agrees that a service unit learns name, phone and address.",
    shared_no: "Has not agreed that a service unit learns name, phone and address.",
    person_page: "All about them",
    no_person_hint: "No name was given; they ask by the code.",
    matter: "What it is about",
    when: "When it suits",
    asked_by: "Who asks",
    hotline: "Number at 12345",
    no_note: "Nothing was added.",
    erased: "The words were erased; days and numbers stay.",
    photo: |n| format!("Photo {n} of the resident"),
    photo_large: "Photo",
    photo_missing: "The photo is not on this tablet.",
    twins: "This slip was registered on two tablets",
    twins_hint: "Below is the other one. Keep one of them; open the other, press Cancel under More, and write that it was registered twice.",
    timeline: "What happened",
    came: |source| format!("Registered · {source}"),

    more_steps: "More",
    stepped: |step| match step {
        Step::Accept => {
            "Accepted. By mistake? No need to undo it: whoever is free goes on, or assign it to somebody else."
        }
        Step::Assign => "Assigned. To the wrong one? Assign it again under More.",
        Step::Start => "Started. Not yet? Assign it again under More, which takes it back.",
        Step::Finish => "Finished. By mistake? Reopen it under More with a word why.",
        Step::Confirm => "The rating is written down. By mistake? Reopen it and take the steps again.",
        Step::Decline | Step::Cancel | Step::Refer => "Written down. By mistake? Reopen it with a word why.",
        Step::Reopen | Step::Complain => "Reopened; assign it next.",
    },
    reason_hint: |step| match step {
        Step::Decline => "Why not, in words that can be said to the resident",
        Step::Cancel => "For example: no longer needed; did not come",
        Step::Refer => "Which office, where, which phone: as it can be told to the resident",
        Step::Complain => "What was not right, and what is to be done",
        _ => "Why it is taken up again, for example: pressed by mistake",
    },
    cancel_it: "Cancel this request",
    cancel_not: "Keep it, go back",
    where_to_go: "Where to go",
    refer_law: "The station only registers and shows the way; it takes no legal decision. Say clearly where to go.",
    note: "Note",
    note_label: "What happened",
    note_hint: "For example: called, nobody answered, again in the afternoon",
    noted: "Written down.",
    change_time: "Another time",
    due_hint: "May be empty: no due day",
    booked: |slot| format!("Booked for {slot}."),
    leave_slot: "Give this slot up for others",
    other_slot: "Another slot",
    book_slot: "Book a slot",
    rescheduled: "The time was changed.",
    who_does_it: "Who does it",
    unit_facts,
    unit_hours: |hours, today| match hours {
        UnitHours::Unwritten => "No hours are known; call first".to_owned(),
        UnitHours::Holiday => "Today is a holiday; call first".to_owned(),
        UnitHours::Known { state, sessions } => {
            let now = (common::STRINGS.open_state)(*state, today);
            format!("{now} · today {}", (common::STRINGS.sessions)(sessions))
        }
    },
    of_staff: |post| if post.is_empty() { "our staff".to_owned() } else { format!("our staff · {post}") },
    no_units: "No service unit can be given work: it has to be shown to residents, with licence and agreement in force.",
    price: "Price agreed",
    price_hint: "Agreed with the resident before the work; empty when nothing is charged",
    yuan: "yuan",
    share: "The resident agrees that the service unit learns name, phone and address",
    share_hint: "Ask them first; it is only for this matter.",
    house_rule: "Rule of this station: no sales talk at the door, no prepaid cards.",
    result: "How it went",
    result_hint: "May be empty; for 12345 it becomes the result",
    paid: "Paid to the service unit",
    paid_hint: "What the resident really paid; empty when nothing",
    agreed: |price| format!("Agreed before: {price}"),
    commission: "Commission the unit owes the station",
    commission_hint: "Paid by the unit as agreed, never added to the resident; empty when none",
    rate_label: "The resident finds it",
    rate_hint: "Let the resident choose on the tablet; an answer by phone can be written down too.",
    stars: |stars| match stars {
        1 => "very bad",
        2 => "bad",
        3 => "fair",
        4 => "good",
        _ => "very good",
    },
    rate_words: "Their words",
    rate_words_hint: "May be empty; when it is to be done again, say what was wrong",
    again: "Reopen after this complaint: it is to be done again",

    papers: "Papers handed in",
    no_papers: "No papers were taken.",
    take_papers: "Take papers",
    take: "Take them",
    usual_papers: "Usually needed; press what is handed in:",
    paper_name: "Paper",
    paper_hint: "For example: household register",
    is_original: "It is the original and goes back",
    add_paper: "Add it",
    leave_out: "Remove",
    change_form: |original| if original { "make it an original" } else { "make it a copy" },
    paper_form: |original| if original { "original" } else { "copy" },
    never_bank: "Never bank books, bank cards or passwords: look, and give them back at once.",
    papers_taken: "Taken. Print the receipt and give the resident one.",
    taken_on: |day| format!("taken {day}"),
    returned_on: |day, to| {
        if to.is_empty() { format!("returned {day}") } else { format!("returned {day} to {to}") }
    },
    returned: "returned",
    in_drawer: "in the drawer",
    give_back: "Give back",
    returned_to: "To whom",
    returned_to_hint: "May be empty; when it is not the resident: name and relation",
    given_back: "Given back.",
    receipt: "Print the receipt",
    receipt_title: "Receipt for papers",
    receipt_columns: ["Paper", "Original or copy", "Taken", "Returned"],
    receipt_copies: ["for the resident", "for the station"],
    receipt_rule: "Originals go back when it is done. We never keep bank books or bank cards, nor ask for passwords.",
    receipt_signs: &["Resident:", "Staff:", "Resident, when returned:", "Day:"],

    job_sheet: "Print the job sheet",
    job_title: "Job sheet",
    what: "Service",
    job_not_shared: "The resident has not agreed to hand on name, phone and address; ask the station.",
    job_signs: &["Worker:", "Resident:", "Done at:", "Paid (yuan):"],

    calls: "Reminders by phone",
    calls_hint: "Residents of this list with a phone, in the order of the list. Touch a number to call.",
    no_calls: "Nobody in this list has left a phone",
    no_calls_hint: "Try another filter.",
    first_calls: |n| format!("The first {n}; the others follow when these are done."),
    call_columns: ["Name", "Phone", "What", "When", "Called"],

    out: "Take out",
    out_hint: "What the list shows now. The files hold names and matters of residents: keep them safe, delete them after use.",
    out_table: "Table for 12345",
    out_calendar: "Calendar",
    no_hotline: "Nothing in this list came from 12345",
    no_dates: "Nothing in this list is booked or due",
    handed_over: "The file was handed to the browser; look under downloads",
    not_handed_over: "The browser did not take the file; try again",
    hotline_file: "12345",
    calendar_file: "dates",
    hotline_columns: ["Number", "Matter", "Done by", "Result", "Done at", "Satisfied", "Call-back"],
    satisfied: |stars| match stars {
        None => "not rated",
        Some(1 | 2) => "no",
        Some(3) => "partly",
        Some(_) => "yes",
    },
    not_called_back: "not called back",

    to_erase: |n| format!("Due to be erased: {n}"),
    to_erase_hint: "Two years after it is over, words, photos and notes should not be kept any longer.",
    erase: "Erase the words",
    erase_manager: "The manager does it.",
    erase_goes: "Gone for good: what it was about, who asked, photos, notes, reasons, words of the rating, names of papers.",
    erase_stays: "Kept, for counting: which service, which day, which step, amounts, stars. The register of residents is not touched.",
    erase_backups: "Older backups and exports still hold them; destroy those that are out of date.",
    and_more: |n| format!("and {n} more"),
    erased_done: "The words are erased",
};

fn unit_facts(tally: &Tally, does: bool) -> String {
    let mut facts = Vec::new();
    if does {
        facts.push("does this".to_owned());
    }
    facts.push(format!("{} open", tally.open));
    if let Some(stars) = average(tally) {
        facts.push(format!("rated {stars} of 5"));
    }
    if let Some(last) = tally.last {
        facts.push(format!("last on {}", (common::STRINGS.date)(last)));
    }
    if tally.complaints > 0 {
        facts.push(format!("complaints: {}", tally.complaints));
    }
    facts.join(" · ")
}
