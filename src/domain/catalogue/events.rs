//! What can happen to the catalogue, and what each event does to it.

use serde::{Deserialize, Serialize};

use super::{Catalogue, Check, Details, Override, Parties, Service, ServicePatch, State};
use crate::domain::values::{Day, ServiceId, StaffId, Text};

/// `catalogue.added.2`: a draft. Its id is the place of this event. Version 1 knew fewer fields.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Added {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<Box<str>>,
    pub details: Box<Details>,
}

/// `catalogue.edited.2`. Version 1 knew fewer fields.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edited {
    pub service: ServiceId,
    pub patches: Vec<ServicePatch>,
}

/// `catalogue.published.1`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Published {
    pub service: ServiceId,
}

/// `catalogue.paused.1`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Paused {
    pub service: ServiceId,
    pub reason: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}

/// `catalogue.withdrawn.1`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Withdrawn {
    pub service: ServiceId,
    pub reason: Text,
}

/// `catalogue.checked.1`: the entry's author has compared the text with reality on this day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Checked {
    pub service: ServiceId,
    pub on: Day,
}

/// `catalogue.moved.1`: the service stands at this rank from now on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Moved {
    pub service: ServiceId,
    pub rank: i64,
}

/// `catalogue.put_back.1`: the state it had before a step that somebody took back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PutBack {
    pub service: ServiceId,
    pub state: State,
}

/// `catalogue.parties_set.1`: whatever the station's model says, these answer for the service; without parties
/// the model holds again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PartiesSet {
    pub service: ServiceId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parties: Option<Parties>,
    pub reason: Text,
    pub on: Day,
}

pub(in crate::domain) fn apply_added(catalogue: &mut Catalogue, id: ServiceId, event: &Added) {
    let Added { slug, details } = event.clone();
    let details = *details;
    if catalogue.services.contains_key(&id) {
        return;
    }
    let rank = catalogue.last_rank();
    catalogue.order.insert((rank, id.clone()));
    catalogue
        .services
        .insert(id, Service { details, slug, state: State::Draft, checked: None, rank, parties_set: None });
}

pub(in crate::domain) fn apply_edited(catalogue: &mut Catalogue, event: &Edited) {
    if let Some(service) = catalogue.services.get_mut(&event.service) {
        event.patches.iter().for_each(|patch| patch.apply(&mut service.details));
        // What was checked is no longer what stands there.
        service.checked = None;
    }
}

pub(in crate::domain) fn apply_published(catalogue: &mut Catalogue, event: &Published) {
    set_state(catalogue, &event.service, State::Published);
}

pub(in crate::domain) fn apply_paused(catalogue: &mut Catalogue, event: &Paused) {
    let Paused { service, reason, until } = event;
    set_state(catalogue, service, State::Paused { reason: reason.clone(), until: *until });
}

pub(in crate::domain) fn apply_withdrawn(catalogue: &mut Catalogue, event: &Withdrawn) {
    set_state(catalogue, &event.service, State::Withdrawn { reason: event.reason.clone() });
}

pub(in crate::domain) fn apply_checked(catalogue: &mut Catalogue, by: &StaffId, event: &Checked) {
    if let Some(service) = catalogue.services.get_mut(&event.service) {
        service.checked = Some(Check { by: by.clone(), on: event.on });
    }
}

pub(in crate::domain) fn apply_moved(catalogue: &mut Catalogue, event: &Moved) {
    if let Some(service) = catalogue.services.get_mut(&event.service) {
        catalogue.order.remove(&(service.rank, event.service.clone()));
        service.rank = event.rank;
        catalogue.order.insert((event.rank, event.service.clone()));
    }
}

pub(in crate::domain) fn apply_put_back(catalogue: &mut Catalogue, event: &PutBack) {
    set_state(catalogue, &event.service, event.state.clone());
}

pub(in crate::domain) fn apply_parties_set(catalogue: &mut Catalogue, event: &PartiesSet) {
    if let Some(service) = catalogue.services.get_mut(&event.service) {
        let PartiesSet { parties, reason, on, .. } = event.clone();
        service.parties_set = parties.map(|parties| Box::new(Override { parties, reason, on }));
    }
}

/// The one place that changes a state, so that the running total stays right.
fn set_state(catalogue: &mut Catalogue, id: &ServiceId, state: State) {
    if let Some(service) = catalogue.services.get_mut(id) {
        let was = usize::from(service.is_public());
        service.state = state;
        catalogue.published = catalogue.published + usize::from(service.is_public()) - was;
    }
}
