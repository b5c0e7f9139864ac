//! The call display and asking where a request stands, in English.

use crate::domain::requests::State;
use crate::i18n::counter::{Counter, spelled};
use crate::i18n::en::common;

pub(in crate::i18n) static STRINGS: Counter = Counter {
    call_title: "Now calling",
    please: |number, at| format!("{number} → {}", window(at)),
    aloud: |number, at| format!("Number {}, {}, please.", spelled(number), window(at)),
    window,
    waiting: |n| match n {
        1 => "1 person waiting".to_owned(),
        n => format!("{n} people waiting"),
    },
    missed: |numbers| format!("Called, nobody came: {numbers}. Please ask the staff."),
    earlier: "Also being served",
    nobody: "Nobody is being called",
    nobody_hint: "Take a number and have a seat.",
    sound_on: "Sound on",
    sound_off: "Sound off",
    sound_works: "Numbers will be read aloud.",
    take: "Take a number",
    taken: |number, before| match before {
        0 => format!("Your number is {number}; nobody is before you. Please remember it and have a seat."),
        n => format!("Your number is {number}; {n} before you. Please remember it and have a seat."),
    },
    take_at_window: "For a number, please ask at the window.",
    not_taken: "No number was given. Please get one at the window.",
    full_screen: "Full screen",
    to_home: "First page",

    track_title: "Where your request stands",
    track_lead: "Enter the code to see how far the station has come. No name or phone is needed.",
    code: "Lookup code",
    code_hint: "8 letters and digits, on your slip or the note the staff gave you. Capitals do not matter.",
    look: "Look it up",
    code_empty: "Please enter the code first.",
    code_short: "The code has 8 letters and digits; please compare it with the note.",
    code_shown: |code| format!("Code {code}"),
    state: |state| match state {
        State::Registered => "The station has it; nobody has taken it up yet",
        State::Accepted => "Somebody has taken it up and is arranging it",
        State::Assigned => "Somebody has been sent to do it",
        State::UnderWay => "It is being done",
        State::Done => "It is done",
        State::Confirmed => "It is done, and you have rated it",
        State::Declined => "The station has not taken it on",
        State::Cancelled => "It has been cancelled",
        State::Referred => "This is not for the station to do",
    },
    advice: |state| match state {
        State::Registered => "No need to register again. If it takes long, you can call.",
        State::Accepted | State::Assigned => "Keep your phone at hand: somebody will arrange a time.",
        State::UnderWay => "No need to come; you will be told. Call if anything changes.",
        State::Done => "Not done, or not well? Call or come to the window: it can be taken up again.",
        State::Confirmed => "Thank you. If there is a problem again, call or come to the window.",
        State::Declined => "Call or come to the window to hear why.",
        State::Cancelled => "If you still need it, call or come to the window to register again.",
        State::Referred => "Call or come to the window: they will tell you where to go.",
    },
    since: "Since",
    due: "To be done by",
    due_on: |day| (common::STRINGS.date)(day),
    overdue: |day| format!("{}, which is over. Please call and ask.", (common::STRINGS.date)(day)),
    service: "What it is",
    other_matter: "Something that is not on the list",
    as_of: |when| format!("As the station noted it on {when}."),
    in_inbox: "It is in the inbox",
    in_inbox_hint: "It is registered when staff open the desk. After that you see here how far it has come; there is no need to hand it in again.",
    unknown: "There is no such code here",
    unknown_hint: "Please compare it with the note. What has not moved for 60 days, or was registered on another tablet of the station, does not show here: ask at the window or call.",
    elsewhere: "This device does not know",
    elsewhere_hint: "Only the station’s own tablet knows how far a request has come; it is not on the internet. Look on that tablet, or call and give the code.",
    call_station: "Call the station",
    no_phone: "Please ask at the station’s window.",
};

fn window(name: &str) -> String {
    format!("window {name}")
}
