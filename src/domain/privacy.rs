//! Erasing personal data from a journal that only grows.

use serde::{Deserialize, Serialize};

use super::Event;
use crate::domain::values::PersonId;

/// `privacy.erased.1`: the personal parts of these records (`<device>-<seq>.<n>`, the event that
/// carried them) are dropped for good wherever this entry is known (PIPL 47).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Erased {
    pub parts: Vec<String>,
}

/// What an erasure names: where what it is about begins, whether its words are still here or not, and all that are here.
pub(super) fn places<'a>(of: &'a str, live: &'a [Box<str>]) -> impl Iterator<Item = String> + use<'a> {
    let others = live.iter().map(AsRef::as_ref).filter(move |part| *part != of);
    std::iter::once(of).chain(others).map(str::to_owned)
}

/// What the personal part of an event is about, where that is not the event itself: the place of the event it began with,
/// which every erasure of it names. Whom a service unit is called by is not told by that: one goes, another comes.
pub fn about(event: &Event) -> Option<&str> {
    match event {
        Event::StaffRenamed(event) => Some(event.staff.as_str()),
        Event::PersonEdited(event) => Some(event.person.as_str()),
        Event::PersonCopied(event) => Some(event.person.as_str()),
        Event::RequestRegistered(event) => event.person.as_ref().map(PersonId::as_str),
        Event::RequestStepped(event) => Some(event.request.as_str()),
        Event::RequestNoted(event) => Some(event.request.as_str()),
        Event::PapersTaken(event) => Some(event.request.as_str()),
        Event::PapersReturned(event) => Some(event.request.as_str()),
        Event::VisitEdited(event) => Some(event.visit.as_str()),
        Event::VisitClosed(event) => Some(event.visit.as_str()),
        Event::BillerChanged(event) => Some(event.biller.as_str()),
        Event::PaymentReversed(event) => Some(event.payment.as_str()),
        _ => None,
    }
}
