//! Words of mandates in English.

use super::common;
use crate::domain::mandates::{Listed, TaskStep};
use crate::domain::values::Day;
use crate::forms::mandates::{Rate, Standing, Urgency, field};
use crate::i18n::mandates::Mandates;

pub(in crate::i18n) static STRINGS: Mandates = Mandates {
    names: &super::mandate_words::WORDS,
    help_lines: &[
        "Whatever the government hands to the community is written down here, matter by matter: who is competent, who does it, on what basis, with which powers and for how much money. Without a competent authority it is no mandate.",
        "Nobody has to count the work: requests at the window and questions that were counted belong to their mandate by themselves. What does not come by the window is written down with 'Write down work', and why.",
        "Where money has not come, the list says so, and a letter to the authority and the subdistrict prints. A matter that was never admitted goes back with a return letter.",
        "Single tasks from above stand under Tasks: who gave them and by when. Done with evidence, or handed back with a reason.",
    ],
    mirror: "This only tells what was promised, came and was spent. It is no ledger: the committee's money is mostly kept by the subdistrict, and what reaches the station the accountant books under Books.",

    list: "Mandates",
    add: "Write down a mandate",
    standing: |standing| match standing {
        Standing::Unpaid => "Money has not followed",
        Standing::GoesBack => "To be handed back",
        Standing::UnderWay => "Under way",
        Standing::Over => "Over",
    },
    unpaid: "Money has not followed",
    unpaid_sum: |n, sum| format!("{n} lack money, {sum} in all"),
    unpaid_none: "No mandate lacks money.",
    none: "No mandates yet",
    none_hint: "Write down what the government hands to the community, one by one.",
    nothing_open: "No mandate open",
    nothing_open_hint: "Choose one to see its work and money, or write a new one down.",
    gone: "There is no such mandate",
    gone_hint: "It may be on another tablet; receive its entries first.",
    detail: |authority, work| format!("{authority} · {work} done"),
    missing_chip: |sum| format!("{sum} missing"),

    new_title: "A new mandate",
    edit: "Edit",
    stop_editing: "Leave as it is",
    field: name,
    hint,
    group_what: "What it is",
    group_law: "Powers and duties",
    group_money: "Time and money",
    nobody: "nobody",
    rate: |rate| match rate {
        Rate::Nothing => "nothing agreed",
        Rate::Case => "per case, questions do not count",
        Rate::CaseAndQuestion => "per case, questions count",
        Rate::Year => "so much a year",
    },
    listed_detail: |listed| match listed {
        Listed::Duty => "the law makes it the committee's own",
        Listed::Assist => "the authority does it, the community helps",
        Listed::Refused => "the list says it is not to be asked: it goes back",
        Listed::Unlisted => "on no list and not approved: it goes back",
    },
    add_service: "Add a service",
    no_services: "No services: only work written down by hand is counted.",
    remove: |name| format!("Remove {name}"),
    period: |from, until| match until {
        Some(until) => format!("{from} to {until}"),
        None => format!("from {from}, no end said"),
    },
    ended: |day, reason| format!("Until {day}: {reason}"),
    end: "End the mandate",
    end_again: "Change the last day",
    end_text: "After its last day no work counts and nothing is promised; what was promised may still come.",
    end_done: "The last day is written down",
    to_return: "This is not the community's to do",
    to_return_hint: "It was never admitted. Print a return letter: the authority does it itself, or has it admitted and pays.",
    also_counted: |name| format!("The same service counts under “{name}” too."),

    money_title: "Money",
    promised: "Promised",
    received: "Received",
    spent: "Spent",
    left: "Left",
    due: "Due by the price",
    missing: "Money has not followed",
    due_how: "Per case: price × cases (without questions where the price says so). A year: its sum by days, until today.",
    missing_how: "The larger of promised less received and due less received; nothing where all has come.",
    of_promised: |sum| format!("Promised, not come: {sum}"),
    of_due: |sum| format!("Still due by the price: {sum}"),
    all_came: "all has come",
    more_spent: "More was spent than came: say in the evidence who paid it first.",
    book: "Book money",
    book_text: "Nothing is changed or deleted: take a wrong line back and book the right one.",
    over_text: |day| {
        format!(
            "The mandate ended on {day}. After it nothing is promised, no more comes than promised, no more is spent than came."
        )
    },
    booked: "Booked",
    no_money: "Nothing booked yet.",
    money_columns: ["Day", "What", "Amount", "Evidence"],
    late: "after the end",
    take_back: "Take back",
    take_back_text: "The line stays, struck out, and counts no more. Say why.",
    taken_back: "Taken back",
    back: |day, reason| format!("taken back on {day}: {reason}"),
    undo_reason: "undone at once",

    work: "Work",
    work_how: "Requests: registered for its services, by that day, without those called off. Questions: as counted at the window. By hand: written down below.",
    month,
    columns: ["Month", "Requests", "Questions", "By hand", "All"],
    chart: "Work by month",
    chart_keys: ["All", "of it by hand"],
    no_work: "No work yet.",
    open_now: |n| format!("{n} of them under way"),
    tally: "Write down work",
    tally_text: "Only what did not come by the window. Requests and questions are counted already.",
    span: ["A day", "A whole month"],
    tallied: "Work written down",
    tallies: "Written down by hand",
    tally_line: |count, when, reason| format!("{when} · {count} · {reason}"),
    whole_month: |year, month_of| format!("{} (whole month)", month(year, month_of)),

    tasks: "Tasks",
    tasks_text: "What subdistrict and authorities hand down. Under no mandate it was never admitted and may go back.",
    tasks_none: "No tasks.",
    tasks_closed: |n| format!("Done and handed back: {n}"),
    add_task: "Write down a task",
    task_added: "Task written down",
    correct_task: "Correct",
    task_corrected: "The task is put right",
    under_none: "under no mandate (not admitted)",
    task_line: |giver, on, due| match due {
        Some(due) => format!("{giver} · given {} · due {}", date(on), date(due)),
        None => format!("{giver} · given {} · no deadline", date(on)),
    },
    urgency: |urgency| match urgency {
        Urgency::Late(days) => format!("{days} days late"),
        Urgency::Soon(0) => "due today".to_owned(),
        Urgency::Soon(days) => format!("{days} days left"),
        Urgency::Later => "to do".to_owned(),
        Urgency::Closed => "closed".to_owned(),
    },
    step: |step| match step {
        TaskStep::Done => "Done",
        TaskStep::Returned => "Hand back",
        TaskStep::Reopened => "Take up again",
    },
    step_text: |step| match step {
        TaskStep::Done => {
            "Say what shows it: what was handed in, to whom, where the photos are. No names or phones of residents."
        }
        TaskStep::Returned => "Say why, for instance: no mandate, on no list.",
        TaskStep::Reopened => "Say why.",
    },
    step_done: |step| match step {
        TaskStep::Done => "Written down: done",
        TaskStep::Returned => "Written down: handed back",
        TaskStep::Reopened => "Written down: taken up again",
    },
    stepped: |step, on, words| match step {
        TaskStep::Done => format!("Done on {}: {words}", date(on)),
        TaskStep::Returned => format!("Handed back on {}: {words}", date(on)),
        TaskStep::Reopened => format!("Taken up again on {}: {words}", date(on)),
    },
    words_missing: "Write a sentence.",

    letter_button: "Print the letter about missing money",
    return_letter: "Return letter",
    letter_title: |name| format!("About money for “{name}” that has not followed"),
    to: |who| format!("To {who}"),
    copy_to: |who| format!("Copy: {who}"),
    letter_intro: |name, basis, from, today| {
        let basis = if basis.is_empty() { String::new() } else { format!(" ({basis})") };
        format!("Since {from} this community does “{name}” for you{basis}. Work and money until {today}:")
    },
    letter_columns: ["What", "Figure", "How it is counted"],
    letter_work: "Work",
    cases: |n| n.to_string(),
    work_counted: |requests, questions, tallied, services| {
        let services = if services.is_empty() { String::new() } else { format!(" ({services})") };
        format!(
            "{requests} requests for its services{services}, by the day they were registered, without those called off; {questions} questions; {tallied} written down by hand, reasons below"
        )
    },
    price: "Price",
    price_how: "as agreed",
    promised_how: "all that was promised, evidence below",
    received_how: "all that came, evidence below",
    spent_how: "all that was spent on it",
    letter_ask: |sum| format!("Please pay the {sum} that has not come, or say why in writing."),
    evidence_title: "Money in detail",
    work_title: "Work by month",
    tallies_title: "Work written down by hand",
    return_intro: |name, day| format!("We hand back “{name}”, given to this community on {day}."),
    return_why: |listed| match listed {
        Some(Listed::Refused) => "The list says that it is not to be asked of a community.",
        Some(Listed::Duty | Listed::Assist) => "It is not part of what was mandated.",
        Some(Listed::Unlisted) | None => "It is on no list of community work and was never admitted.",
    },
    return_reason: |reason| format!("Reason: {reason}"),
    return_ask: "Please do it yourselves; or have it admitted first, with its duties, its time, the powers and the money that go with it.",
    all_button: "Print one letter for all",
    all_title: "Money that has not followed the matters handed down",
    all_intro: |n, today| {
        format!(
            "This community does the following {n} matters for the authorities. By {today} the work is done and the money has not all come:"
        )
    },
    all_columns: [
        "Matter (authority)",
        "Basis",
        "Work",
        "Promised",
        "Due by its price",
        "Received",
        "Missing",
    ],
    matter_of: |name, authority| format!("{name} ({authority})"),
    total: "In sum",
    all_how: "Work is requests, questions and tallies together; details and evidence are in the letter of each matter. What is missing is the larger of promised and due, less received.",
    all_ask: |sum| {
        format!("In sum {sum} are missing. Please see that the authorities pay, or say why not in writing.")
    },
    seal: |name| format!("{name} (seal)"),
    sign_day: "Date",
    handled_by: |station| format!("Handled by: {station}"),
};

fn date(day: Day) -> String {
    (common::STRINGS.date)(day)
}

fn month(year: i32, month: u32) -> String {
    format!("{year}-{month:02}")
}

fn name(name: &str) -> &'static str {
    match name {
        field::NAME => "Name",
        field::AREA => "Area of public service",
        field::AUTHORITY => "Competent authority",
        field::EXECUTING => "Done by",
        field::ASSISTING => "Assisted by",
        field::LISTED => "On the district's list",
        field::BASIS => "Basis",
        field::DUTIES => "Duties",
        field::POWERS => "Powers given",
        field::SERVICES => "Services",
        field::FROM => "From",
        field::UNTIL => "Until",
        field::PAY => "Price",
        field::PRICE => "How much",
        field::PROMISED => "Money promised",
        field::PROMISED_BY => "Evidence of the promise",
        field::KIND => "What",
        field::AMOUNT => "Amount",
        field::ON => "Day",
        field::EVIDENCE => "Evidence",
        field::COUNT => "How many",
        field::SPAN => "Counts for",
        field::REASON => "Reason",
        field::ENDS => "Last day",
        field::WHAT => "What is to be done",
        field::GIVER => "Who handed it down",
        field::GIVEN => "Given on",
        field::DUE => "Due on",
        field::UNDER => "Under which mandate",
        field::WORDS => "In words",
        _ => "",
    }
}

fn hint(name: &str) -> &'static str {
    match name {
        field::NAME => "a few words",
        field::AUTHORITY => "who is competent by law",
        field::BASIS => "law, document or agreement, in a sentence or two",
        field::DUTIES => "what, how far, how often",
        field::POWERS => "systems that may be looked into, seals; empty: none",
        field::SERVICES => "what residents ask for at the window because of it; each request counts once",
        field::UNTIL => "empty: nobody said",
        field::PROMISED => "promised in writing; empty: none yet",
        field::PROMISED_BY => "which letter or document",
        field::EVIDENCE => "so that it can be found again",
        field::REASON => "for instance: home visits",
        field::SPAN => "a whole month: any day of it",
        field::DUE => "empty: no deadline",
        field::GIVER => "which office",
        _ => "",
    }
}
