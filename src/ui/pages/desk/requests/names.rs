//! How requests, residents and those who work are called on the screen.

use crate::domain::Station;
use crate::domain::people::Particulars;
use crate::domain::requests::Request;
use crate::domain::values::{ProviderId, StaffId};
use crate::forms::requests::first_words;
use crate::ui::components::lang;

use super::requests;

/// What it is about in a few words: its service, else how its note begins.
pub fn title(station: &Station, request: &Request) -> String {
    let service = request.service.as_ref().and_then(|id| station.catalogue().get(id));
    if let Some(service) = service {
        return service.details.name.words(lang().is_english()).to_owned();
    }
    let note = request.matter.present().map(|matter| first_words(&matter.note)).unwrap_or_default();
    if note.is_empty() { requests().erased_title.to_owned() } else { note }
}

/// What is known of the resident; nothing of one who was erased.
pub fn resident<'a>(station: &'a Station, request: &Request) -> Option<&'a Particulars> {
    station.people().known(request.person.as_ref()?)
}

/// The resident by name, in words also where there is none.
pub fn resident_name(station: &Station, request: &Request) -> String {
    match (&request.person, resident(station, request)) {
        (_, Some(who)) => who.name.clone(),
        (Some(_), None) => requests().erased_person.to_owned(),
        (None, None) => requests().no_person.to_owned(),
    }
}

/// A staff member by name.
pub fn staff(station: &Station, id: &StaffId) -> String {
    let member = station.staff().get(id).and_then(|member| member.who.present());
    member.map_or_else(|| requests().former.to_owned(), |who| who.name.clone())
}

/// A service unit by name.
pub fn unit(station: &Station, id: &ProviderId) -> String {
    let unit = station.providers().get(id).map(|p| p.details.name.words(lang().is_english()).to_owned());
    unit.unwrap_or_else(|| requests().unknown_unit.to_owned())
}
