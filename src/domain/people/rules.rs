//! What may be done with the register of residents.

use super::{
    Added, Consented, CopyHandedOut, Edited, Joined, MOST_PHONES, Parted, Particulars, People, Person,
    PersonPatch,
};
use crate::domain::privacy::{Erased, places};
use crate::domain::requests::Requests;
use crate::domain::values::{Day, PersonId, Private, is_too_long};
use crate::domain::{Event, FieldName, Rejection};

/// Writes somebody down.
pub(crate) fn add(who: Particulars, consent: bool, on: Day) -> Result<Event, Rejection> {
    let who = Private::Present(writable(who)?);
    Ok(Event::PersonAdded(Added { on, consent, who }))
}

/// Changes what is known of somebody.
pub(crate) fn edit(people: &People, id: &PersonId, now: Particulars, on: Day) -> Result<Event, Rejection> {
    let was = find(people, id)?.who.present().ok_or(Rejection::PersonErased)?;
    let patches = PersonPatch::diff(was, &writable(now)?);
    if patches.is_empty() {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::PersonEdited(Edited { person: id.clone(), on, patches: Private::Present(patches) }))
}

/// Records that they agree to be written down, or no longer do.
pub(crate) fn consent(people: &People, id: &PersonId, given: bool, on: Day) -> Result<Event, Rejection> {
    let person = find(people, id)?;
    if person.who.present().is_none() {
        return Err(Rejection::PersonErased);
    }
    if person.consent.is_some() == given {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::PersonConsented(Consented { person: id.clone(), given, on }))
}

/// Records that a copy of what is known was handed out; to a near relative only with their reason.
pub(crate) fn hand_out_copy(
    people: &People,
    id: &PersonId,
    relative: Option<String>,
    on: Day,
) -> Result<Event, Rejection> {
    if find(people, id)?.who.present().is_none() {
        return Err(Rejection::PersonErased);
    }
    let reason = relative.as_deref().map(str::trim);
    if reason.is_some_and(str::is_empty) {
        return Err(Rejection::Missing(FieldName::Reason));
    }
    let relative = reason.is_some();
    let reason = reason.map_or(Private::Erased, |reason| Private::Present(reason.to_owned()));
    Ok(Event::PersonCopied(CopyHandedOut { person: id.clone(), relative, on, reason }))
}

/// 合并为一人: says that two residents are one. Those who lead to the other come along.
pub(crate) fn join(people: &People, kept: &PersonId, other: &PersonId, on: Day) -> Result<Event, Rejection> {
    for id in [kept, other] {
        find(people, id)?.who.present().ok_or(Rejection::PersonErased)?;
    }
    let kept = people.kept(kept);
    if kept == people.kept(other) {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::PersonJoined(Joined { kept: kept.clone(), other: other.clone(), on }))
}

/// Says that two residents are not one, whether they had been joined or only looked alike.
pub(crate) fn part(people: &People, kept: &PersonId, other: &PersonId, on: Day) -> Result<Event, Rejection> {
    find(people, kept)?;
    find(people, other)?;
    let joined = people.kept(kept) == people.kept(other);
    if kept == other || !joined && people.are_apart(kept, other) {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::PersonParted(Parted { kept: kept.clone(), other: other.clone(), on, open: false }))
}

/// Takes back what was last said of two: that they are one, or that they are not.
pub(crate) fn unsay(people: &People, kept: &PersonId, other: &PersonId, on: Day) -> Result<Event, Rejection> {
    find(people, kept)?;
    find(people, other)?;
    let joined = people.kept(kept) == people.kept(other);
    if kept == other || !joined && !people.are_apart(kept, other) {
        return Err(Rejection::NothingChanged);
    }
    // The other was made to lead to whom this one led to.
    let kept = Some(people.kept(kept)).filter(|head| joined && *head != other).unwrap_or(kept);
    Ok(Event::PersonParted(Parted { kept: kept.clone(), other: other.clone(), on, open: true }))
}

/// Erases for good who somebody is and what was written about them, once nothing of theirs is under way
/// (PIPL 47), with everybody who was joined with them. What remains are days and numbers under an id. Of somebody
/// who has been erased goes what another tablet wrote before it knew.
pub(crate) fn erase(people: &People, requests: &Requests, id: &PersonId) -> Result<Event, Rejection> {
    find(people, id)?;
    let together = people.together(id);
    if together.iter().any(|id| requests.of(id).any(|(_, request)| request.stands_in_the_way())) {
        return Err(Rejection::StillOpen);
    }
    let known: Vec<_> = together.iter().filter_map(|id| Some((people.get(id)?, id))).collect();
    if known.iter().all(|(person, id)| words_about(person, requests, id).next().is_none()) {
        return Err(Rejection::NothingChanged);
    }
    let parts = known.iter().flat_map(|(person, id)| {
        let asked = requests.of(id).filter(|(_, request)| !request.live.is_empty());
        let asked = asked.flat_map(|(id, request)| places(id.as_str(), &request.live));
        places(id.as_str(), &person.live).chain(asked)
    });
    Ok(Event::Erased(Erased { parts: parts.collect() }))
}

/// The places of all words about somebody, and about what they asked for.
fn words_about<'a>(
    person: &'a Person,
    requests: &'a Requests,
    id: &PersonId,
) -> impl Iterator<Item = &'a str> {
    let asked = requests.of(id).flat_map(|(_, request)| &request.live);
    person.live.iter().chain(asked).map(AsRef::as_ref)
}

/// How many words about somebody who has been erased are here again: another tablet wrote them before it knew.
pub(in crate::domain) fn late_words(people: &People, requests: &Requests, id: &PersonId) -> usize {
    let erased = people.get(id).filter(|person| person.who.present().is_none());
    erased.map_or(0, |person| words_about(person, requests, id).count())
}

fn find<'a>(people: &'a People, id: &PersonId) -> Result<&'a Person, Rejection> {
    people.get(id).ok_or(Rejection::NoSuchPerson)
}

/// Trims what was typed and refuses what is no person.
pub(in crate::domain) fn writable(who: Particulars) -> Result<Particulars, Rejection> {
    let trim = |text: String| text.trim().to_owned();
    let phones = who.phones.into_iter().map(trim).filter(|phone| !phone.is_empty());
    let who = Particulars {
        name: trim(who.name),
        phones: phones.take(MOST_PHONES).collect(),
        building: trim(who.building),
        unit: trim(who.unit),
        room: trim(who.room),
        note: trim(who.note),
        care_until: who.care_until,
    };
    if who.name.is_empty() {
        return Err(Rejection::Missing(FieldName::PersonName));
    }
    if is_too_long(&who) { Err(Rejection::TooLong) } else { Ok(who) }
}
