//! The words around an open desk, in English.

use crate::i18n::today::Today;

pub(in crate::i18n) static STRINGS: Today = Today {
    open_profile: "To the station’s details",
    no_hours: "No hours, phone or address yet.",
    notices_ending: |n| match n {
        1 => "One notice ends soon".to_owned(),
        n => format!("{n} notices end soon"),
    },
    visits_waiting: |n| format!("Visiting organisations to answer or to report on: {n}"),
    providers_running_out: |n| match n {
        1 => "One service unit’s licence or agreement is over or ends soon".to_owned(),
        n => format!("{n} service units have a licence or agreement that is over or ends soon"),
    },
    unhanded: |n| format!("Entries not handed over to another tablet, the first for over a day: {n}"),
    attention: "Please note",
    holidays_due: |year| format!("The holidays of {year} have not been entered"),
    picture: "The opening hours of a week",

    switch: "Switch person",
    acting: |name| format!("Acting: {name}"),

    idle: "Nobody has touched the desk for a while; it is about to lock",
    idle_hint: "What is half typed is kept and comes back after unlocking.",
    idle_left: |seconds| format!("Locks in {seconds} seconds"),
    idle_stay: "Stay here",
};
