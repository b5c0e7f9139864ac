//! What happened with organisations that want to serve here, in words.

use super::Line;
use super::sentence::{line, text_line};
use super::value::Writer;
use crate::domain::Event;
use crate::domain::values::VisitId;
use crate::domain::visits::ApplicationPatch;

/// The sentence of an event; none for any other.
pub(super) fn text(write: &Writer<'_>, event: &Event) -> Option<String> {
    let words = write.words;
    Some(match event {
        Event::VisitApplied(event) => (words.visit_applied)(&write.named(Some(&event.application.title))),
        Event::VisitEdited(event) => (words.visit_edited)(&visit(write, &event.visit)),
        Event::VisitAnswered(event) => {
            (words.visit_answered)(&visit(write, &event.visit), event.agreed, &write.text(&event.reason))
        }
        Event::VisitClosed(event) => {
            let came = event.report.as_ref().map(|report| report.came);
            (words.visit_closed)(&visit(write, &event.visit), came, &write.text(&event.reason))
        }
        _ => return None,
    })
}

/// One edited field of an application.
pub(super) fn edited(write: &Writer<'_>, patch: &ApplicationPatch) -> Line {
    use ApplicationPatch as P;
    let field = (write.words.visit_field)(patch);
    match patch {
        P::Organisation { was, now }
        | P::Title { was, now }
        | P::Summary { was, now }
        | P::Charge { was, now }
        | P::Needs { was, now }
        | P::Place { was, now } => text_line(write, field, was, now),
        P::Kind { was, now } => line(field, was, now, |kind| (write.words.provider_kind)(*kind).to_owned()),
        P::On { was, now } => line(field, was, now, |day| (write.common.date)(*day)),
        P::From { was, now } | P::Until { was, now } => line(field, was, now, ToString::to_string),
    }
}

pub(super) fn visit(write: &Writer<'_>, id: &VisitId) -> String {
    write.named(write.station.visits().get(id).map(|visit| &visit.application.title))
}
