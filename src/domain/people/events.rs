//! What can happen to the register of residents, and what each event does to it.

use serde::{Deserialize, Serialize};

use super::{Consent, Particulars, People, Person, PersonPatch};
use crate::domain::values::{Day, PersonId, Private, StaffId};

/// `people.added.1`. Its id is the place of this event; everything known stands in the private part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Added {
    pub on: Day,
    /// They have agreed to be written down.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub consent: bool,
    #[serde(skip)]
    pub who: Private<Particulars>,
}

/// `people.edited.1`: the patches stand in the private part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edited {
    pub person: PersonId,
    pub on: Day,
    #[serde(skip)]
    pub patches: Private<Vec<PersonPatch>>,
}

/// `people.consented.1`: they have agreed, or take it back (PIPL 15).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Consented {
    pub person: PersonId,
    pub given: bool,
    pub on: Day,
}

/// `people.copied.1`: what is known was handed out, to themselves or, after their death, to a near
/// relative for a reason of their own (PIPL 45, 49). The reason stands in the private part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CopyHandedOut {
    pub person: PersonId,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub relative: bool,
    pub on: Day,
    #[serde(skip)]
    pub reason: Private<String>,
}

pub(in crate::domain) fn apply_added(people: &mut People, id: PersonId, by: &StaffId, event: &Added) {
    if people.records.contains_key(&id) {
        return;
    }
    let Added { on, consent, who } = event.clone();
    let is_here = who.present().is_some();
    people.present += usize::from(is_here);
    let consent = consent.then(|| Consent { on, by: by.clone() });
    let person = Person { who, consent, since: on, last: on, copies: 0, live: Vec::new() };
    people.records.insert(id.clone(), person);
    if is_here {
        keep_part(people, &id, &id);
    }
}

/// `part` is the place of the event. Who has been erased stays so, whatever arrives later.
pub(in crate::domain) fn apply_edited(people: &mut People, part: &PersonId, event: &Edited) {
    let Some(person) = people.records.get_mut(&event.person) else { return };
    if let (Private::Present(who), Some(patches)) = (&mut person.who, event.patches.present()) {
        patches.iter().for_each(|patch| patch.apply(who));
    }
    person.last = person.last.max(event.on);
    if event.patches.present().is_some() {
        keep_part(people, part, &event.person);
    }
}

pub(in crate::domain) fn apply_consented(people: &mut People, by: &StaffId, event: &Consented) {
    if let Some(person) = people.records.get_mut(&event.person) {
        person.consent = event.given.then(|| Consent { on: event.on, by: by.clone() });
        person.last = person.last.max(event.on);
    }
}

/// `part` is the place of the event.
pub(in crate::domain) fn apply_copied(people: &mut People, part: &PersonId, event: &CopyHandedOut) {
    if let Some(person) = people.records.get_mut(&event.person) {
        person.copies = person.copies.saturating_add(1);
        if event.reason.present().is_some() {
            keep_part(people, part, &event.person);
        }
    }
}

/// Something was written about them on this day.
pub(in crate::domain) fn apply_used(people: &mut People, id: &PersonId, on: Day) {
    if let Some(person) = people.records.get_mut(id) {
        person.last = person.last.max(on);
    }
}

/// Forgets whom this personal part is about. An erasure names all parts that were known where it was written;
/// what another tablet wrote meanwhile stays to be erased.
pub(in crate::domain) fn apply_erased(people: &mut People, part: &str) {
    let Some(id) = people.parts.remove(part) else { return };
    if let Some(person) = people.records.get_mut(&id) {
        person.live.retain(|place| **place != *part);
        people.present -= usize::from(std::mem::take(&mut person.who).present().is_some());
    }
}

fn keep_part(people: &mut People, part: &PersonId, id: &PersonId) {
    let place: Box<str> = part.as_str().into();
    if let Some(person) = people.records.get_mut(id)
        && people.parts.insert(place.clone(), id.clone()).is_none()
    {
        person.live.push(place);
    }
}
