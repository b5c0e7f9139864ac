//! What may be done with billers.

use super::{Agreement, AgreementPatch, Biller, BillerAdded, BillerChanged, Cashdesk};
use crate::domain::privacy::{Erased, places};
use crate::domain::providers::Contact;
use crate::domain::values::{BillerId, Day, Fen, Private, is_too_long};
use crate::domain::{Event, FieldName, Rejection};

/// No biller pays more for one bill …
const MOST_PER_BILL: Fen = Fen(10_000);
/// … or of ten thousand.
const MOST_PER_10K: u16 = 2_000;

/// Writes the agreement with a biller down.
pub(crate) fn add_biller(agreement: Agreement, contact: Contact) -> Result<Event, Rejection> {
    writable(&agreement, &contact)?;
    Ok(Event::BillerAdded(BillerAdded { agreement, contact: Private::Present(contact) }))
}

/// Changes an agreement, whom to call, or both.
pub(crate) fn edit_biller(
    desk: &Cashdesk,
    id: &BillerId,
    now: &Agreement,
    contact: Contact,
) -> Result<Event, Rejection> {
    let biller = find(desk, id)?;
    writable(now, &contact)?;
    let patches = AgreementPatch::diff(&biller.agreement, now);
    let unknown = Contact::default();
    let contact = match biller.contact.present().unwrap_or(&unknown) == &contact {
        true => Private::Erased,
        false if biller.contact.present().is_none() => return Err(Rejection::PersonErased),
        false => Private::Present(contact),
    };
    if patches.is_empty() && contact == Private::Erased {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::BillerChanged(BillerChanged { biller: id.clone(), patches, contact }))
}

/// Erases whom the station called there, once the agreement is over (PIPL 47).
pub(crate) fn erase_biller_contact(desk: &Cashdesk, id: &BillerId, today: Day) -> Result<Event, Rejection> {
    let biller = find(desk, id)?;
    if biller.agreement.until.is_none_or(|until| until >= today) {
        return Err(Rejection::StillOpen);
    }
    if biller.live.is_empty() {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::Erased(Erased { parts: places(id.as_str(), &biller.live).collect() }))
}

pub(super) fn find<'a>(desk: &'a Cashdesk, id: &BillerId) -> Result<&'a Biller, Rejection> {
    desk.biller(id).ok_or(Rejection::NoSuchBiller)
}

fn writable(agreement: &Agreement, contact: &Contact) -> Result<(), Rejection> {
    if agreement.name.zh.trim().is_empty() {
        return Err(Rejection::Missing(FieldName::BillerName));
    }
    if agreement.from.zip(agreement.until).is_some_and(|(from, until)| until < from) {
        return Err(Rejection::EndsBeforeItBegins);
    }
    if !agreement.format.is_sound() || agreement.weekdays.iter().any(|day| *day > 6) {
        return Err(Rejection::FormatUnsound);
    }
    let commission = agreement.commission;
    if !(Fen(0)..=MOST_PER_BILL).contains(&commission.per_bill) || commission.per_10k > MOST_PER_10K {
        return Err(Rejection::AmountOutOfRange);
    }
    if is_too_long(agreement) || is_too_long(contact) { Err(Rejection::TooLong) } else { Ok(()) }
}
