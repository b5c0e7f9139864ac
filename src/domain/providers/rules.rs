//! What may be done with service units.

use super::{
    Added, Contact, ContactChanged, Details, Edited, Ended, Listed, Provider, ProviderPatch, Providers,
    State, Suspended,
};
use crate::domain::catalogue::Fee;
use crate::domain::privacy::{Erased, places};
use crate::domain::values::{Day, Fen, Private, ProviderId, Text, is_too_long};
use crate::domain::{Event, FieldName, Rejection};

/// Adds a draft.
pub(crate) fn add(details: Details, contact: Contact) -> Result<Event, Rejection> {
    writable(&details, &contact)?;
    Ok(Event::ProviderAdded(Added { details, contact: Private::Present(contact) }))
}

/// Edits a service unit, its contact or both.
pub(crate) fn edit(
    providers: &Providers,
    id: &ProviderId,
    now: &Details,
    contact: Contact,
) -> Result<Vec<Event>, Rejection> {
    let record = find(providers, id)?;
    writable(now, &contact)?;
    let mut events = Vec::new();
    let patches = ProviderPatch::diff(&record.details, now);
    if !patches.is_empty() {
        events.push(Event::ProviderEdited(Edited { provider: id.clone(), patches }));
    }
    let unknown = Contact::default();
    if record.contact.present().unwrap_or(&unknown) != &contact {
        let contact = Private::Present(contact);
        events.push(Event::ProviderContactChanged(ContactChanged { provider: id.clone(), contact }));
    }
    if events.is_empty() { Err(Rejection::NothingChanged) } else { Ok(events) }
}

/// Shows it to residents, for the first time or after a suspension. Not one whose licence or
/// agreement has run out.
pub(crate) fn list(providers: &Providers, id: &ProviderId, today: Day) -> Result<Event, Rejection> {
    let record = find(providers, id)?;
    if record.state == State::Listed {
        return Err(Rejection::NothingChanged);
    }
    if record.details.runs_out().is_some_and(|day| day <= today) {
        return Err(Rejection::ProviderRunOut);
    }
    Ok(Event::ProviderListed(Listed { provider: id.clone() }))
}

/// Suspends one that residents see.
pub(crate) fn suspend(
    providers: &Providers,
    id: &ProviderId,
    reason: String,
    until: Option<Day>,
    today: Day,
) -> Result<Event, Rejection> {
    if until.is_some_and(|until| until < today) {
        return Err(Rejection::EndsBeforeItBegins);
    }
    if !find(providers, id)?.is_public() {
        return Err(Rejection::NotPublished);
    }
    Ok(Event::ProviderSuspended(Suspended { provider: id.clone(), reason: required(reason)?, until }))
}

/// Ends the cooperation; it stays in the books.
pub(crate) fn end(providers: &Providers, id: &ProviderId, reason: String) -> Result<Event, Rejection> {
    if matches!(find(providers, id)?.state, State::Ended { .. }) {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::ProviderEnded(Ended { provider: id.clone(), reason: required(reason)? }))
}

/// Erases whom the station called there, once the cooperation is over (PIPL 47).
pub(crate) fn erase_contact(providers: &Providers, id: &ProviderId) -> Result<Event, Rejection> {
    let record = find(providers, id)?;
    if !matches!(record.state, State::Ended { .. }) {
        return Err(Rejection::StillInPost);
    }
    if record.contact.present().is_none() {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::Erased(Erased { parts: places(id.as_str(), &record.live).collect() }))
}

fn find<'a>(providers: &'a Providers, id: &ProviderId) -> Result<&'a Provider, Rejection> {
    providers.get(id).ok_or(Rejection::NoSuchProvider)
}

fn required(reason: String) -> Result<Text, Rejection> {
    let reason = Text::zh(reason.trim());
    if reason.is_empty() { Err(Rejection::Missing(FieldName::Reason)) } else { Ok(reason) }
}

fn writable(details: &Details, contact: &Contact) -> Result<(), Rejection> {
    if details.name.zh.trim().is_empty() {
        return Err(Rejection::Missing(FieldName::ProviderName));
    }
    if details.contract_from.zip(details.contract_until).is_some_and(|(from, until)| until < from) {
        return Err(Rejection::EndsBeforeItBegins);
    }
    if !details.hours.is_sound() {
        return Err(Rejection::HoursOverlap);
    }
    for price in &details.prices {
        if price.item.zh.trim().is_empty() {
            return Err(Rejection::Missing(FieldName::PriceItem));
        }
        match &price.fee {
            Fee::Unpriced => return Err(Rejection::PriceMissing),
            Fee::Fixed { amount } | Fee::PerUnit { amount, .. } if *amount <= Fen(0) => {
                return Err(Rejection::AmountOutOfRange);
            }
            Fee::Range { from, to } if *from < Fen(0) || to <= from => {
                return Err(Rejection::AmountOutOfRange);
            }
            Fee::Free | Fee::Fixed { .. } | Fee::Range { .. } | Fee::PerUnit { .. } | Fee::Agreed { .. } => {}
        }
    }
    if is_too_long(details) || is_too_long(contact) { Err(Rejection::TooLong) } else { Ok(()) }
}
