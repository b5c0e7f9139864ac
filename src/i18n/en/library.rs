//! Words of the policy library for residents, in English.

use crate::board::policies::Standing;
use crate::domain::policies::Kind;
use crate::i18n::library::Library;

pub(in crate::i18n) static STRINGS: Library = Library {
    title: "Policy library",
    lead: "The rules that the station works by. When in doubt, the text published by the issuer holds.",
    search: "Search policies",
    search_hint: "social aid, parking, invoice",
    none: "No policies have been published yet",
    none_hint: "They will stand here once the station has put them in order. Ask at the window what a service rests on.",
    not_found: "Nothing found",
    not_found_hint: "Try another word, or ask at the window.",
    count: |n| if n == 1 { "1 document".to_owned() } else { format!("{n} documents") },
    answers: |n| if n == 1 { "1 place found".to_owned() } else { format!("{n} places found") },
    more: |n| format!("Show {n} more"),
    kind,

    gone: "This is not here",
    gone_hint: "It may no longer be published.",
    see_all: "See all policies",
    number: "Number",
    issuer: "Issued by",
    date: "Issued",
    in_force: "In force since",
    ended: "Ended",
    source: "Read in",
    notes: "Remarks",
    standing,
    over_title: "No longer in force",
    over_text: "It stands here so that matters of former days can be understood.",
    successor: "In force now",
    citation_title: "No text",
    citation_text: "It is known to exist, but its text was not found; so nothing is said of it here.",
    unchecked: "Not checked",
    unchecked_hint: "The station has not compared it with the original yet; the original holds.",
    no_clauses: "No clauses have been written down yet.",

    summary: "The gist, not its words",
    repealed: "Repealed",
    checked: "Checked",
    readings: "Readings",
    readings_hint: "How departments understand this clause",
    disputed: "Readings differ",
    disputed_hint: "Departments say different things. Ask the one that decides first.",
    conflict: "Does not agree with something else",
    quote: "Elsewhere it is said: ",
    services: "Services that rest on it",
    place: |title, label| format!("{title}, {label}"),
    rests_on: "Clauses it rests on",
};

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Law => "Law",
        Kind::Regulation => "Regulation",
        Kind::Rule => "Departmental rule or document",
        Kind::Local => "Local document",
        Kind::Agreement => "Agreement",
    }
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Unknown => "Since when is not known",
        Standing::Coming(_) => "Not yet in force",
        Standing::InForce(_) => "In force",
        Standing::Over => "No longer in force",
    }
}
