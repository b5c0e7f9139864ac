//! What happened in the policy library, in words.

use super::Line;
use super::mandates;
use super::sentence::{line, text_line};
use super::value::Writer;
use crate::domain::Event;
use crate::domain::policies::{AskState, Citing, DocumentPatch};
use crate::domain::values::{AskId, ClauseId, PolicyId};
use crate::i18n::policies_told::strings;

/// So many letters of what is asked for are its name.
const LETTERS: usize = 24;

/// The sentence of an event; none for any other.
pub(super) fn text(write: &Writer<'_>, event: &Event) -> Option<String> {
    let words = strings(write.lang);
    Some(match event {
        Event::PolicyAdded(event) => (words.added)(&write.text(&event.document.title)),
        Event::PolicyEdited(event) => (words.edited)(&title(write, &event.policy)),
        Event::PolicyClauseWritten(event) => {
            let name = (words.clause)(&title(write, &event.policy), &event.now.label);
            (words.clause_written)(&name, event.clause.is_none())
        }
        Event::PolicyChecked(event) => {
            (words.checked)(&title(write, &event.policy), event.clauses.len(), event.head.is_some())
        }
        Event::ClauseCited(event) => {
            let by = match &event.by {
                Citing::Basis(id) => (words.basis)(&write.service(id)),
                Citing::Fee(id) => (words.fee)(&write.service(id)),
                Citing::Mandate(id) => (words.mandate)(&mandates::mandate(write, id)),
            };
            (words.cited)(&clause(write, &event.clause), &by, event.back)
        }
        Event::ClauseOpposed(event) => {
            let quote = || (words.a_quote)(&event.quote);
            let other = event.other.as_ref().map_or_else(quote, |other| clause(write, other));
            (words.opposed)(&clause(write, &event.clause), &other, event.words.is_empty())
        }
        Event::ReadingAdded(event) => (words.read)(&clause(write, &event.clause), &event.reading.department),
        Event::ReadingWithdrawn(event) => {
            let record = write.station.policies().clause(&event.clause);
            let reading = record.and_then(|record| record.readings.get(&event.reading));
            let department = reading.map_or(write.words.unnamed, |record| &record.reading.department);
            (words.unread)(&clause(write, &event.clause), department, &event.reason)
        }
        Event::AskWritten(event) => {
            (words.asked)(&(write.words.quoted)(&short(&event.now.words)), event.ask.is_none())
        }
        Event::PolicyWithdrawn(event) => {
            let name = event.clause.as_ref().map_or_else(
                || (words.policy_thing)(&title(write, &event.policy)),
                |id| (words.clause_thing)(&clause(write, id)),
            );
            // What two tablets entered has one title: then it says so by the act alone.
            let instead = event.instead.as_ref().map(|id| title(write, id));
            (words.withdrawn)(&name, instead.as_deref(), &event.reason, event.back)
        }
        Event::AskStepped(event) => stepped(write, &event.ask, event.state, &event.words),
        _ => return None,
    })
}

fn stepped(write: &Writer<'_>, id: &AskId, state: AskState, said: &str) -> String {
    (strings(write.lang).ask_stepped)(&ask(write, id), state, said)
}

/// One edited field of a document.
pub(super) fn edited(write: &Writer<'_>, patch: &DocumentPatch) -> Line {
    use DocumentPatch as P;
    let words = strings(write.lang);
    let field = (words.field)(patch);
    match patch {
        P::Title { was, now } | P::Notes { was, now } => text_line(write, field, was, now),
        P::Number { was, now } | P::Issuer { was, now } | P::Source { was, now } => {
            line(field, was, now, String::clone)
        }
        P::Kind { was, now } => line(field, was, now, |kind| (words.kind)(*kind).to_owned()),
        P::Date { was, now } | P::InForce { was, now } | P::Ended { was, now } => {
            line(field, was, now, |day| write.day(day))
        }
        P::SupersededBy { was, now } => {
            line(field, was, now, |by| by.as_ref().map(|by| title(write, by)).unwrap_or_default())
        }
        P::CitationOnly { was, now } | P::Public { was, now } => line(field, was, now, |yes| write.yes(*yes)),
    }
}

/// The title of a document.
pub(super) fn title(write: &Writer<'_>, id: &PolicyId) -> String {
    let record = write.station.policies().get(id);
    record.map_or_else(|| write.words.unnamed.to_owned(), |record| write.text(&record.document.title))
}

/// A clause with its document.
pub(super) fn clause(write: &Writer<'_>, id: &ClauseId) -> String {
    write.station.policies().clause(id).map_or_else(
        || write.words.unnamed.to_owned(),
        |record| (strings(write.lang).clause)(&title(write, &record.policy), &record.clause.label),
    )
}

/// The first words of what is asked for.
pub(super) fn ask(write: &Writer<'_>, id: &AskId) -> String {
    let record = write.station.policies().ask(id);
    let words = record.map(|record| short(&record.ask.words));
    (write.words.quoted)(words.as_deref().unwrap_or(write.words.unnamed))
}

fn short(words: &str) -> String {
    let mut short: String = words.trim().chars().take(LETTERS).collect();
    if words.trim().chars().nth(LETTERS).is_some() {
        short.push('…');
    }
    short
}
