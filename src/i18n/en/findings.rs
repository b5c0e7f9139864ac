//! The page of what is to be checked, in English.

use crate::domain::people::PersonPatch;
use crate::i18n::data::grouped;
use crate::i18n::en::counted;
use crate::i18n::findings::Findings;

pub(in crate::i18n) static STRINGS: Findings = Findings {
    help: "How this page works",
    help_text: &[
        "Two tablets that are not connected each write for themselves. Where they wrote different things, it stands here once they have been put together: who wrote it, on which tablet, when. Both versions are kept.",
        "Look at both, then press “Use this version”. The station goes by it from then on, and so do the other tablets after the next exchange. The other version stays in the history.",
        "Below are residents who may have been entered twice. If they are one person, press “Join as one person”; it can be undone.",
    ],
    none: "Nothing to check",
    none_hint: "After two tablets have exchanged data, what they wrote differently stands here.",
    looking: "Checking…",
    looking_at: |done, of| format!("Checking… {} / {}", grouped(done), grouped(of)),
    failed: "It cannot be checked: the entries cannot be read",
    count: |n| counted(n as u64, "thing to check", "things to check"),
    unread: |n| {
        let is = if n == 1 { "is" } else { "are" };
        format!("{} could not be read and {is} not checked", counted(n, "entry", "entries"))
    },
    to_data: "To data and backup",
    more: |n| format!("Show {n} more"),

    fields: "Two tablets wrote different things",
    fields_hint: "Both are kept. The station goes by the one you choose.",
    version: |n| format!("Version {n}"),
    choose: "Use this version",
    shows: "In use now",
    written: |who, tablet, when| format!("{who} · {tablet} · {when}"),
    this_tablet: "this tablet",
    other_tablet: |id| format!("tablet {id}"),
    chosen: "Settled: this version is used",
    gone: "It is not there any more: nothing has to be chosen, only noted.",
    nothing: "nothing",
    leave: "Leave it as it is",
    left: "Noted: left as it is",

    crowded: "More bookings than places",
    crowded_hint: "Two tablets gave the same time, or the number of places was lowered. Open one and move or cancel it; if all can be served, leave it as it is.",
    crowded_by: |come, places| format!("{come} booked, {}", counted(places as u64, "place", "places")),
    doubles: "The same document twice",
    doubles_hint: "The same number, or the same title and issuer: most likely each tablet entered it. Once they are one, citations and readings are found at the one that stays; the policy library can bring the other back.",
    double_has: |clauses, readings, cited| {
        format!("Clauses {clauses}, readings {readings}, citations {cited}")
    },
    double_stays: "; this one stays",
    join_double: "Make them one",
    join_all: |n| format!("Make one of each of these {n}"),
    doubles_joined: "They are one now",
    twins: "One slip registered twice",
    twins_hint: "Each tablet took it in. Keep one; open the other and cancel it. If they really are two matters, leave it as it is.",
    clocks: "The tablet's clock was wrong",
    clocks_hint: "The order of these entries is right; only their dates cannot be trusted. Looking at it is enough.",
    clock: |tablet, from, to, at, before| {
        let which = if from == to { format!("entry {from}") } else { format!("entries {from} to {to}") };
        format!("{tablet}, {which}: dated {at}, the one before {before}")
    },

    money: "Money to check",
    money_hint: "Each tablet wrote down its own, and both are kept. Do what is said below; once the books are right, the entry is gone by itself.",
    bill: |n, whose, period| {
        let of = if period.is_empty() { String::new() } else { format!(" for {period}") };
        format!("Taken twice: the same bill of {whose}{of} was taken {n} times")
    },
    bill_do: "Ask whether it was paid twice. If so, open the later receipt and refund it (or void it, if it was a mistake of today); if both are meant, leave it as it is.",
    paper: |n| format!("The same paper receipt was entered {n} times"),
    paper_do: "Compare with the pad; open the one entered again and void it. If two pads have the same number, leave it as it is.",
    back: |n, days| format!("The money of one receipt went back {n} times: {days}"),
    back_do: "Each tablet gave it back. Ask the resident for what was too much and have the accountant book a correction; when it is done, leave it as it is.",
    remitted: |n, whose| format!("The same money was remitted to {whose} {n} times"),
    remitted_do: "Settle it with the biller, get back what was too much and have the accountant book a correction; when it is done, leave it as it is.",
    back_and_remitted: |day| {
        format!("The money went back to the resident ({day}) and was remitted to the biller")
    },
    back_and_remitted_do: "Have the biller return it and the accountant book a correction; when it is done, leave it as it is.",
    corrected: |n, what, day| format!("One entry was corrected {n} times: {what} of {day}"),
    corrected_do: "Each tablet corrected it, and both are kept. The accountant corrects the correction that is too much, in the books; then this is gone by itself.",
    returned: |sum| format!("By one receipt {sum} too much was given back"),
    returned_do: "Two tablets mostly did it, and both are kept. Ask the resident for what was too much, or find out which of them was not paid out; then the accountant corrects that entry in the books.",
    changed: |whose, day, (lines, sum), (now, now_sum)| {
        let whose = if whose.is_empty() { "All books" } else { whose };
        let (lines, now) = (counted(lines.into(), "bill", "bills"), counted(now.into(), "bill", "bills"));
        format!("{whose}: closed up to {day} and changed since; {lines}, {sum} then, {now}, {now_sum} now")
    },
    changed_do: "Another tablet brought payments, refunds or deposits given back of those days. The accountant looks at them and closes the books again, or leaves it as it is.",
    rounding: |sum| format!("{sum} of rounding is not covered yet"),
    rounding_do: "The station pays what no coin pays, and has no money of its own for it yet. Nothing is lost; this goes by itself with commission, an own fee or an opening balance.",
    till_below: |whose, sum| format!("The till of {whose} holds {sum} less than nothing by the books"),
    kept_below: |whose, sum| format!("{whose}: {sum} more was given back than had been left"),
    kept_below_do: "Two tablets mostly did it without knowing of each other. Compare with the papers, ask for what was paid twice, and let who keeps the books correct what was not paid out.",
    till_below_do: "No till can: its money was mostly counted on another tablet too. Count both, and let who keeps the books correct it.",
    brought: |whose, times, by| format!("The till of {whose} was taken along {times} times, at last to {by}"),
    brought_do: "The cash is there once. Count where it is; what the other tablet booked as a difference is corrected by who keeps the books. Then leave it as it is.",
    short: |sum| format!("{sum} of other people's money is missing"),
    short_do: "There is less than is owed to billers and residents. See whether too much went back, was remitted or spent, make it up from the station's own money, and have the accountant book it.",
    sent: |whose, sum| format!("{sum} remitted to {whose}"),
    to_books: "To the books",

    people: "Residents who may have been entered twice",
    people_hint: "Ask them, in person or by phone. Once joined, phones, doors and everything they asked for stand on one page; it can be undone.",
    people_none: "Nobody looks like somebody else.",
    join: "Join as one person",
    not_one: "Not the same person",
    joined_now: "Joined as one person",
    parted_now: "Noted: not the same person",
    same_phone: "same phone",
    same_name: "names sound alike",
    same_door: "same door",
    pair: |one, two| format!("{one} and {two}"),
    left_behind: |name| {
        format!(
            "{name}: the one they were joined with has been erased, this one is still here. Open it and see whether it has to be erased too; if not, press “Keep it”"
        )
    },
    keep: "Keep it",
    kept: "Noted: it is kept",

    maybe: "Perhaps entered twice",
    maybe_hint: "If it is the same person, join them: what they asked for stands together, both records stay, and it can be undone.",
    together: "Joined as one person",
    together_hint: "These records are one person; what they asked for is listed together. Erasing erases all of them.",
    part: "Part them",
    joined_into: |name| format!("Joined with “{name}” as one person"),
    joined_into_hint: "Everything they asked for stands on that page. This record is kept; if it was a mistake, part them.",
    open_kept: |name| format!("Open {name}"),

    station: "This station",
    staff: |name| format!("Staff {name}"),
    service: |name| format!("Service {name}"),
    provider: |name| format!("Provider {name}"),
    notice: |name| format!("Notice {name}"),
    person: |name| format!("Resident {name}"),
    request: |about, whose| {
        if whose.is_empty() { format!("Request {about}") } else { format!("{about} for {whose}") }
    },
    ticket: |number| format!("Number {number}"),
    biller: |name| format!("Biller {name}"),
    visit: |title| format!("Visiting organisation {title}"),

    state: "State",
    who: "Name and phone",
    contact: "Contact",
    positioning: "Positioning",
    positioned: |model, from| format!("{model}, from {from}"),
    parties: "Who is responsible",
    parties_model: "As the positioning says",
    consent: "Agreement",
    joined: "Joined as one person",
    joined_with: |name| format!("the same person as “{name}”"),
    joined_none: "not the same person",
    step: "How far it has come",
    order: "What was handed down",
    stars: |n| counted(u64::from(n), "star", "stars"),
    when: "Time",
    due: |day| format!("due {day}"),
    booked: |slot| format!("booked for {slot}"),
    no_time: "no time set",
    plan: "How it is booked",
    planned: |minutes, capacity, ahead| {
        let (every, ahead) =
            (counted(minutes.into(), "minute", "minutes"), counted(ahead.into(), "day", "days"));
        format!("every {every} {capacity}, up to {ahead} ahead")
    },
    no_plan: "cannot be booked",
    person_field,
};

fn person_field(patch: &PersonPatch) -> &'static str {
    match patch {
        PersonPatch::Name { .. } => "Name",
        PersonPatch::Phones { .. } => "Phones",
        PersonPatch::Building { .. } => "Building",
        PersonPatch::Unit { .. } => "Stairwell",
        PersonPatch::Room { .. } => "Room",
        PersonPatch::Note { .. } => "Note",
        PersonPatch::CareUntil { .. } => "Special care until",
    }
}
