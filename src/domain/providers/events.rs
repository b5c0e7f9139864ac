//! What can happen to service units, and what each event does to them.

use serde::{Deserialize, Serialize};

use super::{Contact, Details, Provider, ProviderPatch, Providers, State};
use crate::domain::values::{Day, Private, ProviderId, Text};

/// `providers.added.1`: a draft. Its id is the place of this event; the contact is in the private part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Added {
    pub details: Details,
    #[serde(skip)]
    pub contact: Private<Contact>,
}

/// `providers.edited.1`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edited {
    pub provider: ProviderId,
    pub patches: Vec<ProviderPatch>,
}

/// `providers.contact_changed.1`: whom the station calls now; in the private part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ContactChanged {
    pub provider: ProviderId,
    #[serde(skip)]
    pub contact: Private<Contact>,
}

/// `providers.listed.1`: residents see it, from now on or again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Listed {
    pub provider: ProviderId,
}

/// `providers.suspended.1`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Suspended {
    pub provider: ProviderId,
    pub reason: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}

/// `providers.ended.1`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ended {
    pub provider: ProviderId,
    pub reason: Text,
}

pub(in crate::domain) fn apply_added(providers: &mut Providers, id: ProviderId, event: &Added) {
    let Added { details, contact } = event.clone();
    let live = contact.present().map(|_| id.as_str().into()).into_iter().collect();
    providers.records.entry(id).or_insert(Provider { details, contact, state: State::Draft, live });
}

pub(in crate::domain) fn apply_edited(providers: &mut Providers, event: &Edited) {
    if let Some(record) = providers.records.get_mut(&event.provider) {
        event.patches.iter().for_each(|patch| patch.apply(&mut record.details));
    }
}

/// `part` is the place of the event. One that has been erased is as if it had never been written: whoever came after
/// it stays.
pub(in crate::domain) fn apply_contact_changed(
    providers: &mut Providers,
    part: &ProviderId,
    event: &ContactChanged,
) {
    if let Some(record) = providers.records.get_mut(&event.provider)
        && event.contact.present().is_some()
    {
        record.contact = event.contact.clone();
        record.live.push(part.as_str().into());
    }
}

pub(in crate::domain) fn apply_listed(providers: &mut Providers, event: &Listed) {
    set_state(providers, &event.provider, State::Listed);
}

pub(in crate::domain) fn apply_suspended(providers: &mut Providers, event: &Suspended) {
    let Suspended { provider, reason, until } = event;
    set_state(providers, provider, State::Suspended { reason: reason.clone(), until: *until });
}

pub(in crate::domain) fn apply_ended(providers: &mut Providers, event: &Ended) {
    set_state(providers, &event.provider, State::Ended { reason: event.reason.clone() });
}

/// Forgets the contact that this personal part holds, where it is still the current one.
pub(in crate::domain) fn apply_erased(providers: &mut Providers, part: &str) {
    for record in providers.records.values_mut() {
        let Some(n) = record.live.iter().position(|place| **place == *part) else { continue };
        record.live.remove(n);
        if n == record.live.len() {
            record.contact = Private::Erased;
        }
    }
}

fn set_state(providers: &mut Providers, id: &ProviderId, state: State) {
    if let Some(record) = providers.records.get_mut(id) {
        record.state = state;
    }
}
