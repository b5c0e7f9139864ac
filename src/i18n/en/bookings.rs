//! The page of bookings in English.

use crate::domain::catalogue::MonthDays;
use crate::domain::values::Day;
use crate::forms::bookings::{Closed, field};
use crate::i18n::bookings::Bookings;
use crate::i18n::en::common;

pub(in crate::i18n) static STRINGS: Bookings = Bookings {
    help_lines: &[
        "Choose a service and a day to see how many have booked each slot, and who. A name opens the request: change the time or cancel there.",
        "“Register” beside a free slot books it for a resident. Full slots and days of rest cannot be booked.",
        "“How it is booked” sets the length of a slot, how many come in one, and how far ahead. What is booked stays booked whatever is set.",
    ],

    service: "Service",
    no_plan: |name| format!("{name} (no longer booked)"),
    none: "Nothing can be booked yet",
    none_hint: "Check-ups, haircuts, venues: set how long a slot is and how many come in one, and they can be booked.",
    set_up: "How it is booked",
    close_set_up: "Close the settings",
    today: "Today",
    day_before: "Day before",
    day_after: "Day after",
    week_before: "Week before",
    week_after: "Week after",
    week: "This week",
    day_name: |on, booked, places| format!("{} {}, {booked} booked of {places}", weekday(on), day(on)),
    day_closed: |on| format!("{} {}, cannot be booked", weekday(on), day(on)),
    rests: "closed",
    heading: |on| format!("{}, {}", weekday(on), day(on)),
    is_today: "Today",

    closed,
    worked: |holiday| format!("Worked for {holiday}"),
    taken: |booked, places| format!("{booked} of {places} booked"),
    full: "Full",
    free: "Free",
    over: "Over",
    nobody: "No name given",
    erased: "Data erased",
    register: "Register",
    register_at: |time| format!("Register {time}"),
    sum: |booked, places| format!("{booked} booked of {places} on this day"),
    loose: "Outside the slots",
    loose_hint: "The settings were changed after they booked. They will come at their time; open the request to change it.",
    print_list: "Print the list",
    list_title: |service, day| format!("{service}: bookings of {day}"),
    columns: ["Slot", "Name", "Phone", "About"],
    list_empty: "Nobody has booked this day.",

    plan: "How it is booked",
    plan_for: "For which service",
    plan_choose: "Choose a service",
    can_be_booked: |name| format!("{name} (can be booked)"),
    field: |name| match name {
        field::MINUTES => "Length of a slot",
        field::CAPACITY => "People in a slot",
        field::AHEAD => "Days ahead",
        field::CLOSED => "Add a day",
        name if field::BREAKS.iter().any(|[from, _]| *from == name) => "Not booked from",
        _ => "until",
    },
    minutes_unit: "min",
    capacity_unit: "people",
    ahead_unit: "days",
    minutes_hint: "5 to 720, for example 30 for a haircut",
    capacity_hint: "How many can be served at once",
    ahead_hint: "1 to 366; 28 is four weeks",
    breaks: "Times without bookings",
    breaks_hint: "Optional, the same every day, at most three. Not needed where the service rests anyway.",
    closed_days: "Days without bookings",
    closed_hint: "Holidays and the station’s days of rest are left out anyway.",
    closed_add: "Add this day",
    closed_remove: |day| format!("Remove {day}"),
    save: "Save",
    saved: "Saved; it can be booked",
    stop: "Stop booking",
    stopped: "Booking stopped; what is booked stays",
    stop_hint: "No new bookings from then on. What is booked stays; cancel each by opening it.",
    not_public: "This service is not published, so nobody can book it; publish it in the catalogue first.",
    preview: "What it looks like",
    preview_day: |on, n| format!("Next day that can be booked: {}, {}; {n} slots", weekday(on), day(on)),
    preview_more: |n| format!("… and {n} more"),
    preview_none: "Set like this, no coming day can be booked. Look at the service’s hours, the length of a slot and the days left out.",
    preview_wrong: "The slots show here once the fields are right.",
};

fn closed(why: &Closed) -> String {
    match why {
        Closed::TooFar(ahead) => format!("Too early: at most {ahead} days ahead"),
        Closed::Plan => "Left out by the settings".to_owned(),
        Closed::Exception(reason) if reason.is_empty() => "Closed on this day".to_owned(),
        Closed::Exception(reason) => format!("Closed on this day: {}", reason.words(true)),
        Closed::MonthDays(days) => format!("Only on these days of the month: {}", month_days(days)),
        Closed::Holiday(name) => format!("Holiday: {}", name.words(true)),
        Closed::Weekday => "No hours on this day".to_owned(),
        Closed::TooShort => "The hours of this day are too short for a slot".to_owned(),
    }
}

fn month_days(days: &[MonthDays]) -> String {
    let one = |days: &MonthDays| match days.from == days.until {
        true => days.from.to_string(),
        false => format!("{}–{}", days.from, days.until),
    };
    days.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn day(on: Day) -> String {
    (common::STRINGS.day)(on)
}

fn weekday(on: Day) -> &'static str {
    (common::STRINGS.weekday)(on.weekday())
}
