//! The page of numbers in English.

use crate::i18n::counter::spelled;
use crate::i18n::queue::Queue;

pub(in crate::i18n) static STRINGS: Queue = Queue {
    help_lines: &[
        "When somebody comes, press “Take a number” and tell them, or print it. Numbers carry no name and end with the day.",
        "Enter the name of your window first; this tablet remembers it. “Call” calls the next one. Nobody came? “Skip”; they can be called again.",
        "“Open the display” opens a window for a second screen. Press “Sound on” there once. It goes on while the desk is locked. On a touch screen residents take a number there themselves while the desk is open; while it is locked, at the window.",
    ],

    mine: "My window",
    window: "Window",
    window_hint: "For example 2; this tablet remembers it",
    call: "Call",
    next: |number| format!("Next: {number}"),
    nobody_waits: "Nobody is waiting.",
    ends: |number| {
        format!("Calling the next one counts {number} as served. If nobody came, press “Skip” first.")
    },
    again: "Call again",
    skip: "Skip",
    served: "Served",
    enter: "Register for a resident",
    called: |times, since| match times {
        0 | 1 => format!("called at {since}"),
        n => format!("called {n} times, last at {since}"),
    },
    free: "The window is free",
    free_hint: "“Call” asks for whoever has waited longest.",
    called_now: |number, window| format!("{number} called to window {window}"),

    give: "A number for a resident",
    about: "What it is about",
    about_any: "Not asked",
    take: "Take a number",
    before: |n| match n {
        0 => "Nobody before you".to_owned(),
        1 => "1 person before you".to_owned(),
        n => format!("{n} people before you"),
    },
    its_turn: |window| format!("Please go to window {window}"),
    is_over: "This number was skipped or served",
    read: "Read it aloud",
    aloud: |number, before| {
        format!("Your number is {}. {before} before you. Please have a seat.", spelled(number))
    },
    slip_keep: "Please have a seat until it is called. Missed it? Ask the staff. Valid today.",

    waiting: |n| format!("Waiting: {n}"),
    waiting_none: "Nobody is waiting.",
    taken_at: |time| format!("taken at {time}"),
    call_this: |number| format!("Call {number}"),
    leaves: |number| format!("{number} has left"),
    windows: "At the windows",
    skipped: |n| format!("Skipped: {n}"),
    skipped_hint: "When they come back, call them again; no new number is needed.",
    served_today: |n| format!("Served today: {n}"),
    display: "Open the display",
    display_hint: "In a window of its own, for a second screen.",
};
