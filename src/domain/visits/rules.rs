//! What may be done with applications.

use super::{Answered, Application, ApplicationPatch, Applied, Closed, Edited, Report, State, Visit, Visits};
use crate::domain::notices::{self, Notice};
use crate::domain::privacy::{Erased, places};
use crate::domain::providers::Contact;
use crate::domain::requests::{
    Matter, Registration, Slot, Step, StepDetails, Stepped, Who, register, slots_on, step,
};
use crate::domain::values::{
    Day, EntryId, NoticeId, Private, RequestId, ServiceId, Text, VisitId, is_too_long,
};
use crate::domain::{Event, FieldName, Rejection, Station};

/// More residents than this do not come in a day.
const MOST: u32 = 100_000;

/// Writes an application down.
pub(crate) fn apply_for(application: Application, contact: Contact, today: Day) -> Result<Event, Rejection> {
    writable(&application, &contact)?;
    if application.on < today {
        return Err(Rejection::DayOver);
    }
    Ok(Event::VisitApplied(Applied { application, contact: Private::Present(contact) }))
}

/// Changes an application that has not been answered, or whom to call at any time.
pub(crate) fn edit(
    visits: &Visits,
    id: &VisitId,
    now: &Application,
    contact: Contact,
) -> Result<Event, Rejection> {
    let visit = find(visits, id)?;
    writable(now, &contact)?;
    let patches = ApplicationPatch::diff(&visit.application, now);
    if !patches.is_empty() && visit.state != State::Applied {
        return Err(Rejection::WrongStep);
    }
    let unknown = Contact::default();
    let contact = match visit.contact.present().unwrap_or(&unknown) == &contact {
        true => Private::Erased,
        false if visit.is_erased() => return Err(Rejection::PersonErased),
        false => Private::Present(contact),
    };
    if patches.is_empty() && contact == Private::Erased {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::VisitEdited(Edited { visit: id.clone(), patches, contact }))
}

/// The committee agrees: every slot of the venue in those hours is booked, and residents are told, all or nothing.
pub(crate) fn agree(
    station: &Station,
    entry: &EntryId,
    id: &VisitId,
    venue: Option<ServiceId>,
    notice: Option<Notice>,
    today: Day,
) -> Result<Vec<Event>, Rejection> {
    let visit = find(station.visits(), id)?;
    if !matches!(visit.state, State::Applied | State::Declined { .. } | State::CalledOff { .. }) {
        return Err(Rejection::WrongStep);
    }
    let application = &visit.application;
    if application.on < today {
        return Err(Rejection::DayOver);
    }
    // The answer is event 0; behind it come the bookings, each taken up at once, and the notice.
    let mut events = Vec::new();
    let mut bookings = Vec::new();
    for slot in venue
        .iter()
        .map(|venue| slots_of(station, venue, application))
        .collect::<Result<Vec<_>, _>>()?
        .concat()
    {
        let mut registration = Registration::new(venue.clone(), Who::Nobody);
        registration.slot = Some(slot);
        registration.matter = Matter { note: application.organisation.zh.clone(), ..Matter::default() };
        let request = RequestId::born(entry, 1 + events.len());
        events.extend(register(station, entry, today, registration)?);
        events.push(Event::RequestStepped(Stepped {
            request: request.clone(),
            step: Step::Accept,
            on: today,
            with: StepDetails::default(),
            words: Private::Erased,
        }));
        bookings.push(request);
    }
    let told = match notice {
        Some(notice) => {
            let told = NoticeId::born(entry, 1 + events.len());
            events.push(notices::add(notice)?);
            events.push(Event::NoticePublished(notices::Published { notice: told.clone() }));
            Some(told)
        }
        None => None,
    };
    let answer = Answered { agreed: true, bookings, notice: told, ..answer(id, Text::default(), today) };
    events.insert(0, Event::VisitAnswered(answer));
    Ok(events)
}

/// The committee declines, with a reason that the organisation is told.
pub(crate) fn decline(visits: &Visits, id: &VisitId, reason: &str, today: Day) -> Result<Event, Rejection> {
    if !matches!(find(visits, id)?.state, State::Applied | State::CalledOff { .. }) {
        return Err(Rejection::WrongStep);
    }
    Ok(Event::VisitAnswered(answer(id, required(reason)?, today)))
}

/// A day that was agreed to will not be: its venue is free again and its notice goes.
pub(crate) fn call_off(
    station: &Station,
    id: &VisitId,
    reason: &str,
    today: Day,
) -> Result<Vec<Event>, Rejection> {
    let visit = find(station.visits(), id)?;
    // Where another tablet has agreed meanwhile, a room and a notice may stand although it was declined.
    let declined = matches!(visit.state, State::Declined { .. }) && visit.stands();
    if !(declined || matches!(visit.state, State::Agreed | State::Over(_))) {
        return Err(Rejection::WrongStep);
    }
    let reason = required(reason)?;
    let mut events = with_bookings(station, visit, Step::Cancel, &reason.zh, today)?;
    events.extend(visit.notices.iter().filter_map(|it| notices::withdraw(station.notices(), it).ok()));
    let closed = Closed { visit: id.clone(), on: today, report: None, reason, words: Private::Erased };
    events.insert(0, Event::VisitClosed(closed));
    Ok(events)
}

/// How the day went, once it has come; a later report puts an earlier one right. Also where another tablet has called
/// the day off meanwhile, and the other way round: a person settles which holds.
pub(crate) fn report(
    station: &Station,
    id: &VisitId,
    report: Report,
    words: &str,
    today: Day,
) -> Result<Vec<Event>, Rejection> {
    let visit = find(station.visits(), id)?;
    if visit.state == State::Applied {
        return Err(Rejection::WrongStep);
    }
    if visit.application.on > today {
        return Err(Rejection::NotYet);
    }
    if report.came > MOST || report.complaints > report.came {
        return Err(Rejection::AmountOutOfRange);
    }
    let words = words.trim();
    if is_too_long(&words) {
        return Err(Rejection::TooLong);
    }
    if visit.state == State::Over(report.clone())
        && visit.words.present().map(String::as_str).unwrap_or_default() == words
    {
        return Err(Rejection::NothingChanged);
    }
    if visit.is_erased() && !words.is_empty() {
        return Err(Rejection::PersonErased);
    }
    let words = if words.is_empty() { Private::Erased } else { Private::Present(words.to_owned()) };
    let mut events = with_bookings(station, visit, Step::Finish, "", today)?;
    let closed =
        Closed { visit: id.clone(), on: today, report: Some(report), reason: Text::default(), words };
    events.insert(0, Event::VisitClosed(closed));
    Ok(events)
}

/// Erases whom the station called there and what was said about the day, once it is over (PIPL 47).
pub(crate) fn erase(visits: &Visits, id: &VisitId) -> Result<Event, Rejection> {
    let visit = find(visits, id)?;
    if visit.state.is_open() {
        return Err(Rejection::StillOpen);
    }
    if visit.live.is_empty() {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::Erased(Erased { parts: places(id.as_str(), &visit.live).collect() }))
}

/// The slots of a venue that lie in the hours of a visit, at least one.
fn slots_of(station: &Station, venue: &ServiceId, visit: &Application) -> Result<Vec<Slot>, Rejection> {
    let service = station.catalogue().get(venue).ok_or(Rejection::NoSuchService)?;
    let plan = station.requests().bookings().plan(venue).ok_or(Rejection::NoSuchSlot)?;
    let mut slots = slots_on(station, service, plan, visit.on);
    slots.retain(|slot| slot.from < visit.until && visit.from < slot.until);
    if slots.is_empty() { Err(Rejection::NoSuchSlot) } else { Ok(slots) }
}

/// Takes a step with those bookings of a visit that can take it.
fn with_bookings(
    station: &Station,
    visit: &Visit,
    taken: Step,
    words: &str,
    today: Day,
) -> Result<Vec<Event>, Rejection> {
    let requests = station.requests();
    let can = |id: &&RequestId| {
        requests.get(id).is_some_and(|it| it.state.after(taken).is_some() && !it.is_erased())
    };
    let ids: Vec<RequestId> = visit.bookings.iter().filter(can).cloned().collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    step(station, ids, taken, &StepDetails::default(), words, today)
}

fn answer(visit: &VisitId, reason: Text, on: Day) -> Answered {
    Answered { visit: visit.clone(), agreed: false, reason, on, bookings: Vec::new(), notice: None }
}

fn find<'a>(visits: &'a Visits, id: &VisitId) -> Result<&'a Visit, Rejection> {
    visits.get(id).ok_or(Rejection::NoSuchVisit)
}

fn required(reason: &str) -> Result<Text, Rejection> {
    let reason = Text::zh(reason.trim());
    if reason.is_empty() {
        return Err(Rejection::Missing(FieldName::Reason));
    }
    if is_too_long(&reason) { Err(Rejection::TooLong) } else { Ok(reason) }
}

fn writable(application: &Application, contact: &Contact) -> Result<(), Rejection> {
    if application.organisation.zh.trim().is_empty() {
        return Err(Rejection::Missing(FieldName::Organisation));
    }
    if application.title.zh.trim().is_empty() {
        return Err(Rejection::Missing(FieldName::VisitTitle));
    }
    if application.until <= application.from {
        return Err(Rejection::EndsBeforeItBegins);
    }
    if is_too_long(application) || is_too_long(contact) { Err(Rejection::TooLong) } else { Ok(()) }
}
