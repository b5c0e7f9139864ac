//! What can happen to an application, and what each event does to it.

use serde::{Deserialize, Serialize};

use super::{Application, ApplicationPatch, Report, State, Visit, Visits};
use crate::domain::providers::Contact;
use crate::domain::values::{Day, NoticeId, Private, RequestId, Text, VisitId};

/// `visits.applied.1`. Its id is the place of this event; whom to call stands in the private part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Applied {
    pub application: Application,
    #[serde(skip)]
    pub contact: Private<Contact>,
}

/// `visits.edited.1`: what is written down, whom to call, or both.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edited {
    pub visit: VisitId,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub patches: Vec<ApplicationPatch>,
    #[serde(skip)]
    pub contact: Private<Contact>,
}

/// `visits.answered.1`: the committee agrees, or declines with a reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answered {
    pub visit: VisitId,
    pub agreed: bool,
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub reason: Text,
    pub on: Day,
    /// The venue's slots, as requests of the same entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bookings: Vec<RequestId>,
    /// The notice of the same entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<NoticeId>,
}

/// `visits.closed.1`: how the day went, or that there will be none. Words about it stand in the private part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Closed {
    pub visit: VisitId,
    pub on: Day,
    /// Without it the day was called off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<Report>,
    /// Why it was called off.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub reason: Text,
    #[serde(skip)]
    pub words: Private<String>,
}

pub(in crate::domain) fn apply_applied(visits: &mut Visits, id: VisitId, event: &Applied) {
    let Applied { application, contact } = event.clone();
    let visit = Visit {
        live: contact.present().map(|_| id.as_str().into()).into_iter().collect(),
        application,
        contact,
        state: State::Applied,
        answered: None,
        bookings: Vec::new(),
        notices: Vec::new(),
        words: Private::Erased,
    };
    visits.records.entry(id).or_insert(visit);
}

/// `part` is the place of the event. Whom to call is not learnt again once it has been erased.
pub(in crate::domain) fn apply_edited(visits: &mut Visits, part: &VisitId, event: &Edited) {
    let Some(visit) = visits.records.get_mut(&event.visit) else { return };
    event.patches.iter().for_each(|patch| patch.apply(&mut visit.application));
    if event.contact.present().is_some() {
        visit.live.push(part.as_str().into());
        if !visit.is_erased() {
            visit.contact = event.contact.clone();
        }
    }
}

pub(in crate::domain) fn apply_answered(visits: &mut Visits, event: &Answered) {
    let Some(visit) = visits.records.get_mut(&event.visit) else { return };
    let Answered { agreed, reason, on, bookings, notice, .. } = event.clone();
    visit.state = if agreed { State::Agreed } else { State::Declined { reason } };
    visit.answered = Some(on);
    // What two tablets booked without knowing of each other is booked twice, and both are to be cancelled.
    visit.bookings.extend(bookings);
    visit.notices.extend(notice);
}

/// `part` is the place of the event.
pub(in crate::domain) fn apply_closed(visits: &mut Visits, part: &VisitId, event: &Closed) {
    let Some(visit) = visits.records.get_mut(&event.visit) else { return };
    visit.state = match &event.report {
        Some(report) => State::Over(report.clone()),
        None => State::CalledOff { reason: event.reason.clone() },
    };
    if event.words.present().is_some() {
        visit.live.push(part.as_str().into());
    }
    if !visit.is_erased() {
        visit.words = event.words.clone();
    }
}

/// Forgets whom to call and what was said, where this is one of their places.
pub(in crate::domain) fn apply_erased(visits: &mut Visits, part: &str) {
    let holds = |visit: &&mut Visit| visit.live.iter().any(|place| **place == *part);
    if let Some(visit) = visits.records.values_mut().find(holds) {
        visit.live.retain(|place| **place != *part);
        visit.contact = Private::Erased;
        visit.words = Private::Erased;
    }
}
