//! English: the policy library in the history.

use crate::domain::policies::{AskState, Clause, DocumentPatch, Head, Kind};
use crate::i18n::policies_told::Told;

pub(in crate::i18n) static STRINGS: Told = Told {
    added: |name| format!("Put “{name}” into the policy library"),
    edited: |name| format!("Changed “{name}” in the policy library"),
    clause_written: |clause, new| match new {
        true => format!("Entered {clause}"),
        false => format!("Changed the words of {clause}"),
    },
    checked: |name, clauses, whole| match (whole, clauses) {
        (true, 0) => format!("Checked “{name}”"),
        (true, 1) => format!("Checked “{name}” and one clause of it"),
        (true, n) => format!("Checked “{name}” and {n} clauses of it"),
        (false, 1) => format!("Checked a clause of “{name}”"),
        (false, n) => format!("Checked {n} clauses of “{name}”"),
    },
    cited: |clause, by, back| match back {
        false => format!("{by} cites {clause}"),
        true => format!("{by} no longer cites {clause}"),
    },
    opposed: |one, other, back| match back {
        false => format!("Wrote down that {one} and {other} contradict each other"),
        true => format!("Took back that {one} and {other} contradict each other"),
    },
    read: |clause, department| format!("Wrote down how {department} reads {clause}"),
    unread: |clause, department, why| format!("Withdrew how {department} reads {clause}: {why}"),
    withdrawn: |what, instead, why, back| {
        if back {
            return format!("Brought back: {what}");
        }
        let mut text = match instead {
            Some(kept) => format!("Took out a double: {what}; “{kept}” stays"),
            None => format!("Took out: {what}"),
        };
        if !why.is_empty() {
            text.push_str(" (");
            text.push_str(why);
            text.push(')');
        }
        text
    },
    asked: |what, new| {
        if new { format!("Drafted the ask {what}") } else { format!("Changed the ask {what}") }
    },
    ask_stepped: |what, state, words| {
        let mut text = format!("The ask {what}: {}", ask_state(state));
        if !words.is_empty() {
            text.push_str(", ");
            text.push_str(words);
        }
        text
    },

    clause: |document, label| format!("“{document}” {label}"),
    head: |head| match head {
        Head::Nature => "Legal nature",
        Head::Services => "Services",
        Head::Conditions => "Conditions for registering",
        Head::Management => "Management",
        Head::Preferences => "Preferences",
    },
    ask_state,
    kind: |kind| match kind {
        Kind::Law => "Law",
        Kind::Regulation => "Regulation",
        Kind::Rule => "Departmental rule",
        Kind::Local => "Local document",
        Kind::Agreement => "Agreement",
    },
    basis: |service| format!("The service {service} (its basis)"),
    fee: |service| format!("The service {service} (its fee)"),
    mandate: |name| format!("the mandate “{name}”"),
    a_quote: |quote| format!("“{quote}”"),

    cited_clauses: "Clauses it cites",
    as_basis: "basis of the service",
    as_fee: "basis of the fee",
    stale: "no longer in force, change it",

    policy_thing: |name| format!("Policy document “{name}”"),
    clause_thing: |name| format!("Clause {name}"),
    ask_thing: |what| format!("Ask {what}"),
    field: |patch| match patch {
        DocumentPatch::Title { .. } => "Title",
        DocumentPatch::Number { .. } => "Number",
        DocumentPatch::Issuer { .. } => "Issued by",
        DocumentPatch::Kind { .. } => "Kind",
        DocumentPatch::Date { .. } => "Issued on",
        DocumentPatch::InForce { .. } => "In force since",
        DocumentPatch::Ended { .. } => "Ended on",
        DocumentPatch::SupersededBy { .. } => "Superseded by",
        DocumentPatch::CitationOnly { .. } => "Text not at hand",
        DocumentPatch::Source { .. } => "Where it was read",
        DocumentPatch::Notes { .. } => "Own notes",
        DocumentPatch::Public { .. } => "Residents may read it",
    },
    clause_field: "Words of the clause",
    clause_value: |clause: &Clause| {
        let mut text = clause.label.clone();
        text.push(' ');
        text.push_str(clause.words.words(true));
        if clause.summary {
            text.push_str(" (own summary)");
        }
        text
    },
    ask_field: "What is asked for",
    handed_in: "As it was handed in",
    state_field: "State",
};

fn ask_state(state: AskState) -> &'static str {
    match state {
        AskState::Draft => "draft",
        AskState::Submitted => "handed in",
        AskState::Accepted => "answered: agreed",
        AskState::Partly => "answered: partly agreed",
        AskState::Declined => "answered: declined",
        AskState::Withdrawn => "withdrawn",
    }
}
