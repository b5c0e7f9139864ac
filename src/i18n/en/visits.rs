//! The words of the page of organisations that want to serve here, in English.

use crate::domain::visits::{Application, State};
use crate::forms::visits::{Standing, field};
use crate::i18n::en::{common, counted, providers};
use crate::i18n::visits::Visits;

pub(in crate::i18n) static STRINGS: Visits = Visits {
    help_lines: &[
        "A hospital, an association, a shop: whoever wants to serve residents here for a day is entered first, with what they do, what it costs and what they need.",
        "The committee agrees or declines. When it agrees, the venue is booked and a notice put up in one go; to decline it gives the reason.",
        "After the day, enter how many came, how many complained, and whether they are wanted again. The year is added up by kind of organisation.",
    ],

    list: "Visiting organisations",
    add: "Enter an application",
    standing: |standing| match standing {
        Standing::Waiting => "Waiting for the committee",
        Standing::Untold => "Over, result missing",
        Standing::Coming => "Coming",
        Standing::Past => "Past",
    },
    state: |state| match state {
        State::Applied => "Waiting",
        State::Agreed => "Agreed",
        State::Declined { .. } => "Declined",
        State::CalledOff { .. } => "Called off",
        State::Over(_) => "Done",
    },
    none: "No organisation has applied",
    none_hint: "Press “Enter an application” when one wants to come; it is one page.",
    nothing_open: "No application is open",
    nothing_open_hint: "Choose one from the list, or enter a new one.",
    gone: "There is no such application",
    gone_hint: "It may be on another tablet; look again after receiving its data.",
    detail: |organisation, it| format!("{organisation} · {}", hours(it)),

    year: |year| format!("Visits in {year} by kind"),
    year_hint: "Days count once their result is entered.",
    kind: providers::kind,
    columns: ["Kind", "Organisations", "Days", "Residents"],
    year_none: "None this year yet.",
    sum: "Together",

    new_title: "New application",
    field: name,
    title_hint: "What residents get, in a few words: blood pressure, free haircuts",
    summary_hint: "For whom, how, what to bring; a sentence or two",
    charge_hint: "Leave empty when it costs nothing; else say how much",
    needs_hint: "Two tables, a socket, ten chairs",
    place_hint: "Where, when no venue is booked: at the gate",
    group_who: "Who comes, whom to call",
    group_when: "When and where",
    contact_hint: "For the desk only; can be erased when the day is over.",
    contact_erased: "Whom to call has been erased.",
    hours,
    free: "Costs nothing",

    answer: "The committee’s answer",
    answer_text: "Do residents need it, what does it cost, could it turn into a sales talk?",
    only_committee: "The committee or the manager answers.",
    save_first: "Something is not saved yet. Save it before answering.",
    venue: "Book a venue",
    venue_hint: "Books every slot within these hours; not when somebody else has one",
    no_venue: "No venue",
    tell: "Put up a notice as well",
    tell_hint: "Residents see it at once; it goes by itself after the day",
    notice_title: |it| format!("{}: {}", (common::STRINGS.day)(it.on), it.title.zh),
    notice_body: |it, venue| {
        let mut lines = vec![format!("When: {}", hours(it))];
        let place = if venue.is_empty() { it.place.zh.as_str() } else { venue };
        if !place.is_empty() {
            lines.push(format!("Where: {place}"));
        }
        lines.push(format!("By {}.", it.organisation.zh));
        if !it.summary.is_empty() {
            lines.push(it.summary.zh.clone());
        }
        lines.push(if it.charge.is_empty() {
            "Free.".to_owned()
        } else {
            format!("Costs: {}", it.charge.zh)
        });
        lines.join("\n")
    },
    agree: "Agree",
    agree_after_all: "Agree after all",
    decline: "Decline",
    decline_text: "Give the reason, so that they can be told.",
    call_off: "Call the day off",
    call_off_text: "The venue is free again and the notice comes down. Please tell them as well.",
    agreed_done: "Agreed",
    declined_done: "Declined",
    called_off_done: "Called off; venue free, notice down",
    declined_because: |reason| format!("Declined: {reason}"),
    called_off_because: |reason| format!("Called off: {reason}"),
    see_notice: "See the notice",
    see_booking: "See the booked venue",
    no_notice: "No notice was put up.",

    outcome: "How it went",
    outcome_text: "The day is over: enter how it went.",
    not_yet: |days| {
        if days == 1 {
            "It is tomorrow. Enter the result afterwards.".to_owned()
        } else {
            format!("In {days} days. Enter the result afterwards.")
        }
    },
    came_hint: "About how many residents",
    complaints_hint: "Leave empty when there were none",
    words_hint: "Anything to remember; erased together with whom to call",
    again: ["Wanted again", "Not again"],
    tell_outcome: "Enter the result",
    outcome_done: "Result entered",
    told: |came, complaints, again| {
        let complaints = if complaints > 0 { format!(", {complaints} complained") } else { String::new() };
        format!("{came} came{complaints}; {}", if again { "wanted again" } else { "not again" })
    },
    put_right: "Put the result right",
    once_more: "Enter the same again",
    erase: "Erase whom to call",
    erase_text: "Name, phone, note and what was remembered are erased for good. Earlier backups still hold them; please see to those too.",
    erased_done: "Whom to call has been erased",
    tally: |tally| {
        let organisations = counted(tally.organisations.into(), "organisation", "organisations");
        let days = counted(tally.days.into(), "day", "days");
        format!("{organisations}, {days}, {}", counted(tally.came.into(), "resident", "residents"))
    },
};

fn hours(it: &Application) -> String {
    format!("{} {}–{}", (common::STRINGS.day)(it.on), it.from, it.until)
}

fn name(field: &str) -> &'static str {
    match field {
        field::ORGANISATION => "Organisation",
        field::KIND => "Kind",
        field::TITLE => "What they do",
        field::SUMMARY => "Explanation",
        field::CHARGE => "Charge",
        field::NEEDS => "What they need from us",
        field::PLACE => "Place",
        field::ON => "Day",
        field::FROM => "From",
        field::UNTIL => "Until",
        field::CONTACT_NAME => "Contact",
        field::CONTACT_PHONE => "Contact’s phone",
        field::CONTACT_NOTE => "Note",
        field::CAME => "How many came",
        field::COMPLAINTS => "How many complained",
        field::AGAIN => "Wanted again?",
        field::WORDS => "Anything else",
        _ => "",
    }
}
