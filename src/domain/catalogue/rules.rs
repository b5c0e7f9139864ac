//! What may be done with the catalogue.

use super::{
    Added, Block, Catalogue, Checked, Details, Edited, Fee, Parties, PartiesSet, Paused, Published, PutBack,
    Service, State, Withdrawn,
};
use crate::domain::catalogue::ServicePatch;
use crate::domain::values::{Day, Fen, ServiceId, Text, exception_is_sound, is_too_long};
use crate::domain::{Event, FieldName, Rejection};

/// Adds a draft.
pub(crate) fn add(slug: Option<Box<str>>, details: Box<Details>) -> Result<Event, Rejection> {
    writable(&details)?;
    Ok(Event::ServiceAdded(Added { slug, details }))
}

/// Edits a service to `now`. What is published must stay publishable.
pub(crate) fn edit(catalogue: &Catalogue, id: &ServiceId, now: &Details) -> Result<Event, Rejection> {
    let service = find(catalogue, id)?;
    writable(now)?;
    if service.is_public() {
        publishable(now)?;
    }
    let patches = ServicePatch::diff(&service.details, now);
    if patches.is_empty() {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::ServiceEdited(Edited { service: id.clone(), patches }))
}

/// Shows a service to residents.
pub(crate) fn publish(catalogue: &Catalogue, id: &ServiceId) -> Result<Event, Rejection> {
    let service = find(catalogue, id)?;
    if service.state == State::Published {
        return Err(Rejection::NothingChanged);
    }
    publishable(&service.details)?;
    Ok(Event::ServicePublished(Published { service: id.clone() }))
}

/// Stops a published service for a while.
pub(crate) fn pause(
    catalogue: &Catalogue,
    id: &ServiceId,
    reason: String,
    until: Option<Day>,
    today: Day,
) -> Result<Event, Rejection> {
    if until.is_some_and(|until| until < today) {
        return Err(Rejection::EndsBeforeItBegins);
    }
    if !find(catalogue, id)?.is_public() {
        return Err(Rejection::NotPublished);
    }
    Ok(Event::ServicePaused(Paused { service: id.clone(), reason: required(reason)?, until }))
}

/// Takes a service away from residents; it stays in the books.
pub(crate) fn withdraw(catalogue: &Catalogue, id: &ServiceId, reason: String) -> Result<Event, Rejection> {
    if matches!(find(catalogue, id)?.state, State::Withdrawn { .. }) {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::ServiceWithdrawn(Withdrawn { service: id.clone(), reason: required(reason)? }))
}

/// Records that the text has been checked today.
pub(crate) fn check(catalogue: &Catalogue, id: &ServiceId, on: Day) -> Result<Event, Rejection> {
    find(catalogue, id)?;
    Ok(Event::ServiceChecked(Checked { service: id.clone(), on }))
}

/// Takes a step back: the service is again in a state it had. Residents see it only where they may.
pub(crate) fn put_back(catalogue: &Catalogue, id: &ServiceId, state: State) -> Result<Event, Rejection> {
    let service = find(catalogue, id)?;
    if service.state == state {
        return Err(Rejection::NothingChanged);
    }
    if state.is_public() {
        publishable(&service.details)?;
    }
    Ok(Event::ServicePutBack(PutBack { service: id.clone(), state }))
}

/// Sets who answers for a service, whatever the model says; or, without parties, lets the model hold again.
pub(crate) fn set_parties(
    catalogue: &Catalogue,
    id: &ServiceId,
    parties: Option<Parties>,
    reason: &str,
    on: Day,
) -> Result<Event, Rejection> {
    let stands = find(catalogue, id)?.parties_set.as_ref().map(|it| &it.parties);
    if stands == parties.as_ref() {
        return Err(Rejection::NothingChanged);
    }
    if parties.as_ref().is_some_and(|it| it.competent.is_empty() || it.executing.is_empty()) {
        return Err(Rejection::Missing(FieldName::Parties));
    }
    let reason = required(reason.to_owned())?;
    let event = PartiesSet { service: id.clone(), parties, reason, on };
    if is_too_long(&event) { Err(Rejection::TooLong) } else { Ok(Event::ServicePartiesSet(event)) }
}

/// Can residents be shown this? Name and category are there, a paid service says what it costs or
/// how that is counted (价格法 13), a public one with a fee names its 收费依据.
pub fn publishable(details: &Details) -> Result<(), Rejection> {
    writable(details)?;
    let priced = match &details.fee {
        Fee::Free => true,
        Fee::Unpriced => false,
        Fee::Agreed { how } => !how.zh.trim().is_empty(),
        Fee::PerUnit { unit, .. } => !unit.zh.trim().is_empty(),
        Fee::Fixed { .. } | Fee::Range { .. } => true,
    };
    if !priced {
        return Err(Rejection::PriceMissing);
    }
    if details.block == Block::Public && details.fee != Fee::Free && details.fee_basis.zh.trim().is_empty() {
        return Err(Rejection::FeeBasisMissing);
    }
    Ok(())
}

fn find<'a>(catalogue: &'a Catalogue, id: &ServiceId) -> Result<&'a Service, Rejection> {
    catalogue.get(id).ok_or(Rejection::NoSuchService)
}

fn required(reason: String) -> Result<Text, Rejection> {
    let reason = Text::zh(reason.trim());
    if reason.is_empty() { Err(Rejection::Missing(FieldName::Reason)) } else { Ok(reason) }
}

/// What even a draft must keep to.
fn writable(details: &Details) -> Result<(), Rejection> {
    if details.name.zh.trim().is_empty() {
        return Err(Rejection::Missing(FieldName::ServiceName));
    }
    if details.area.zh.trim().is_empty() {
        return Err(Rejection::Missing(FieldName::Area));
    }
    let sound = match &details.fee {
        Fee::Fixed { amount } | Fee::PerUnit { amount, .. } => *amount > Fen(0),
        Fee::Range { from, to } => Fen(0) <= *from && from < to,
        Fee::Free | Fee::Agreed { .. } | Fee::Unpriced => true,
    };
    if !sound {
        return Err(Rejection::AmountOutOfRange);
    }
    if !details.hours.is_sound() || !details.exceptions.iter().all(exception_is_sound) {
        return Err(Rejection::HoursOverlap);
    }
    if !details.month_days.iter().all(|days| days.is_sound()) {
        return Err(Rejection::NoDayOfMonth);
    }
    if is_too_long(details) {
        return Err(Rejection::TooLong);
    }
    Ok(())
}
