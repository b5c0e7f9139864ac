//! What may be taken out of the library, and how it comes back.

use super::Citing;
use super::rules::find;
use super::{Document, DocumentPatch, Edited, Holding, Policies, Withdrawn};
use crate::domain::values::{ClauseId, Day, PolicyId, Text, is_too_long};
use crate::domain::{Event, FieldName, Rejection, Station};

/// Takes a document or a clause out. What residents could read they can read in the one that stays.
pub(super) fn withdraw(
    station: &Station,
    policy: PolicyId,
    clause: Option<ClauseId>,
    instead: Option<PolicyId>,
    reason: &str,
    on: Day,
) -> Result<Vec<Event>, Rejection> {
    let policies = station.policies();
    let record = policies.get(&policy).ok_or(Rejection::NoSuchPolicy)?;
    if let Some(id) = &clause {
        let own = &find(policies, id)?.policy;
        if policies.stands(own) != policies.stands(&policy) {
            return Err(Rejection::NoSuchClause);
        }
    }
    let reason = reason.trim().to_owned();
    let event = Withdrawn { policy, clause, on, reason, instead, back: false };
    if let Some(was) = policies.withdrawn(event.key())
        && (&was.instead, &was.reason) == (&event.instead, &event.reason)
    {
        return Err(Rejection::NothingChanged);
    }
    if event.reason.is_empty() && event.instead.is_none() {
        return Err(Rejection::Missing(FieldName::Reason));
    }
    if is_too_long(&event) {
        return Err(Rejection::TooLong);
    }
    let mut events = Vec::new();
    match (&event.instead, &event.clause) {
        (None, clause) => {
            let holding = policies.held_by(&event.policy, clause.as_ref());
            if !holding.is_empty() {
                let names = holding.into_iter().map(|it| name(station, it)).collect();
                return Err(Rejection::StillCited(names));
            }
        }
        (Some(other), Some(clause)) => {
            if !policies.has_same(clause, other) {
                return Err(Rejection::NoSuchClause);
            }
        }
        (Some(other), None) => {
            let stays = policies.stands(other);
            if *stays == event.policy {
                return Err(Rejection::InsteadOfItself);
            }
            let kept =
                policies.get(stays).filter(|_| policies.is_here(stays)).ok_or(Rejection::NoSuchPolicy)?;
            if record.document.public && !kept.document.public {
                let now = Document { public: true, ..kept.document.clone() };
                let patches = DocumentPatch::diff(&kept.document, &now);
                events.push(Event::PolicyEdited(Edited { policy: stays.clone(), patches }));
            }
        }
    }
    events.push(Event::PolicyWithdrawn(event));
    Ok(events)
}

/// Puts it where it was.
pub(super) fn bring_back(
    policies: &Policies,
    policy: PolicyId,
    clause: Option<ClauseId>,
    on: Day,
) -> Result<Event, Rejection> {
    policies.get(&policy).ok_or(Rejection::NoSuchPolicy)?;
    let event = Withdrawn { policy, clause, on, reason: String::new(), instead: None, back: true };
    policies.withdrawn(event.key()).ok_or(Rejection::NothingChanged)?;
    Ok(Event::PolicyWithdrawn(event))
}

/// What somebody who has to change it first knows it by.
fn name(station: &Station, holding: Holding<'_>) -> Text {
    let policies = station.policies();
    let name = match holding {
        Holding::Citing(Citing::Basis(id) | Citing::Fee(id)) => {
            station.catalogue().get(id).map(|service| service.details.name.clone())
        }
        Holding::Citing(Citing::Mandate(id)) => station.mandates().get(id).map(|it| it.terms.name.clone()),
        Holding::Ask(id) => policies
            .ask(id)
            .map(|record| Text::zh(record.ask.words.trim().chars().take(LETTERS).collect::<String>())),
        Holding::Document(id) => policies.get(id).map(|record| record.document.title.clone()),
    };
    name.unwrap_or_default()
}

/// So many letters of what is asked for are its name.
const LETTERS: usize = 24;
