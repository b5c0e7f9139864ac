//! What may be done with requests.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Consulted, Matter, Noted, Paper, PapersReturned, PapersTaken, Plan, PlanSet, PutBack, Registered,
    Registration, Request, Requests, Rescheduled, Slot, Source, Step, StepDetails, Stepped, Who,
};
use crate::domain::catalogue::{Catalogue, Service, State as ServiceState};
use crate::domain::people;
use crate::domain::privacy::{Erased, places};
use crate::domain::providers::{self, Providers};
use crate::domain::values::{
    Day, DeviceId, EntryId, Fen, PersonId, Private, ProviderId, RequestId, ServiceId, is_too_long,
};
use crate::domain::{Event, FieldName, Rejection, Station};

/// Most weeks in a row that are booked at once.
pub const MOST_WEEKS: u8 = 26;
/// Most photos that come with a request.
pub const MOST_PHOTOS: usize = 3;

/// Registers a request, with the resident where they are new, and once a week where it recurs: all or
/// nothing. A slip counts once however often it arrives.
pub(crate) fn register(
    station: &Station,
    entry: &EntryId,
    today: Day,
    registration: Registration,
) -> Result<Vec<Event>, Rejection> {
    let Registration { service, who, matter, source, due, slot, weeks, share, consent, slip } = registration;
    if slip.as_deref().is_some_and(|slip| DeviceId::try_from(slip.to_owned()).is_err()) {
        return Err(Rejection::SlipUnsound);
    }
    if let Some(known) = slip.as_deref().and_then(|slip| station.requests().by_slip(slip)) {
        return Err(Rejection::SlipKnown(known.clone()));
    }
    if let Some(service) = &service {
        offered(station.catalogue(), service)?;
    }
    let matter = writable(matter, service.is_some())?;
    if due.is_some_and(|due| due < today) {
        return Err(Rejection::EndsBeforeItBegins);
    }
    let mut events = Vec::new();
    let person = match who {
        Who::Nobody => None,
        Who::Known(person) => {
            let known = station.people().get(&person).ok_or(Rejection::NoSuchPerson)?;
            known.who.present().ok_or(Rejection::PersonErased)?;
            Some(person)
        }
        Who::New { who, consent } => {
            events.push(people::add(*who, consent, today)?);
            Some(PersonId::born(entry, 0))
        }
    };
    if weeks == 0 || weeks > MOST_WEEKS || weeks > 1 && slot.is_none() {
        return Err(Rejection::NoSuchSlot);
    }
    for week in 0..u64::from(weeks) {
        let slot = slot.map(|slot| Slot { day: slot.day.plus(7 * week), ..slot });
        if let Some(slot) = &slot {
            let service = service.as_ref().ok_or(Rejection::NoSuchSlot)?;
            free(station, service, slot, today, None, week == 0)?;
        }
        events.push(Event::RequestRegistered(Registered {
            service: service.clone(),
            person: person.clone(),
            source,
            on: today,
            due,
            slot,
            share,
            slip: slip.clone().filter(|_| week == 0),
            matter: Private::Present(matter.clone()),
        }));
    }
    // Behind the requests, whose ids everybody knows beforehand. It changes nothing for who has agreed.
    let agreed = person.filter(|_| consent);
    events.extend(agreed.and_then(|person| people::consent(station.people(), &person, true, today).ok()));
    Ok(events)
}

/// Takes the same step with each of the requests: all or none.
pub(crate) fn step(
    station: &Station,
    ids: Vec<RequestId>,
    step: Step,
    with: &StepDetails,
    words: &str,
    today: Day,
) -> Result<Vec<Event>, Rejection> {
    if ids.is_empty() {
        return Err(Rejection::NothingChanged);
    }
    let words = words.trim();
    if step.needs_words() && words.is_empty() {
        let field = if step == Step::Refer { FieldName::WhereToGo } else { FieldName::Reason };
        return Err(Rejection::Missing(field));
    }
    if is_too_long(&words) {
        return Err(Rejection::TooLong);
    }
    fits(station, step, with, today)?;
    let one = |id: RequestId| {
        let request = find(station.requests(), &id)?;
        request.state.after(step).ok_or(Rejection::WrongStep)?;
        if !words.is_empty() {
            wordable(request)?;
        }
        if with.provider.is_some() && request.person.is_some() && !(request.share || with.share) {
            return Err(Rejection::NotShared);
        }
        let words = if words.is_empty() { Private::Erased } else { Private::Present(words.to_owned()) };
        Ok(Event::RequestStepped(Stepped { request: id, step, on: today, with: with.clone(), words }))
    };
    let ids: BTreeSet<RequestId> = ids.into_iter().collect();
    ids.into_iter().map(one).collect()
}

/// Does what comes with the step belong to it, and hold?
fn fits(station: &Station, step: Step, with: &StepDetails, today: Day) -> Result<(), Rejection> {
    let assigns = step == Step::Assign;
    if let Some(provider) = &with.provider {
        let at_work = works(station.providers(), provider, today)?;
        if !(assigns && at_work) {
            return Err(Rejection::ProviderNotAtWork);
        }
    }
    if let Some(owner) = &with.owner {
        let member = station.staff().get(owner).ok_or(Rejection::NoSuchStaff)?;
        if member.until.is_some() {
            return Err(Rejection::NoLongerInPost);
        }
    }
    if assigns && with.provider.is_none() && with.owner.is_none() {
        return Err(Rejection::Missing(FieldName::WhoDoesIt));
    }
    let amounts = [with.price, with.commission];
    let sound = |fen: Fen| (0..100_000_000_000).contains(&fen.0);
    if amounts.into_iter().flatten().any(|fen| !sound(fen)) || with.commission > with.price {
        return Err(Rejection::AmountOutOfRange);
    }
    if with.rating.is_some_and(|stars| step != Step::Confirm || !(1..=5).contains(&stars)) {
        return Err(Rejection::AmountOutOfRange);
    }
    Ok(())
}

/// Of steps that two tablets took with a request, this one holds. Whoever settles that does what neither could:
/// the life cycle is not asked.
pub(crate) fn put_back(
    requests: &Requests,
    id: RequestId,
    step: Step,
    with: StepDetails,
    on: Day,
) -> Result<Event, Rejection> {
    find(requests, &id)?;
    Ok(Event::RequestPutBack(PutBack { request: id, on, step, with }))
}

/// Writes something down about a request.
pub(crate) fn note(requests: &Requests, id: &RequestId, words: &str, on: Day) -> Result<Event, Rejection> {
    wordable(find(requests, id)?)?;
    let words = words.trim();
    if words.is_empty() {
        return Err(Rejection::Missing(FieldName::Note));
    }
    if is_too_long(&words) {
        return Err(Rejection::TooLong);
    }
    Ok(Event::RequestNoted(Noted { request: id.clone(), on, words: Private::Present(words.to_owned()) }))
}

/// Sets another due day or books another slot.
pub(crate) fn reschedule(
    station: &Station,
    id: &RequestId,
    due: Option<Day>,
    slot: Option<Slot>,
    today: Day,
) -> Result<Event, Rejection> {
    let request = find(station.requests(), id)?;
    if !request.state.is_open() {
        return Err(Rejection::WrongStep);
    }
    if (request.due, request.slot) == (due, slot) {
        return Err(Rejection::NothingChanged);
    }
    if due != request.due && due.is_some_and(|due| due < today) {
        return Err(Rejection::EndsBeforeItBegins);
    }
    if let Some(slot) = slot.as_ref().filter(|slot| request.slot.as_ref() != Some(slot)) {
        let service = request.service.as_ref().ok_or(Rejection::NoSuchSlot)?;
        free(station, service, slot, today, Some(id), true)?;
    }
    Ok(Event::RequestRescheduled(Rescheduled { request: id.clone(), on: today, due, slot }))
}

/// 收件: papers that stay at the desk for a while.
pub(crate) fn take_papers(
    requests: &Requests,
    id: &RequestId,
    papers: Vec<Paper>,
    on: Day,
) -> Result<Event, Rejection> {
    wordable(find(requests, id)?)?;
    let trim = |paper: Paper| Paper { name: paper.name.trim().to_owned(), ..paper };
    let papers: Vec<Paper> = papers.into_iter().map(trim).collect();
    if papers.is_empty() || papers.iter().any(|paper| paper.name.is_empty()) {
        return Err(Rejection::Missing(FieldName::Paper));
    }
    if is_too_long(&papers) {
        return Err(Rejection::TooLong);
    }
    let originals = (0..).zip(&papers).filter(|(_, paper)| paper.original).map(|(n, _)| n).collect();
    let (request, papers) = (id.clone(), Private::Present(papers));
    Ok(Event::PapersTaken(PapersTaken { request, on, originals, papers }))
}

/// Gives papers back; to whom, where it is not the resident.
pub(crate) fn return_papers(
    requests: &Requests,
    id: &RequestId,
    papers: Vec<u32>,
    to: &str,
    on: Day,
) -> Result<Event, Rejection> {
    let request = find(requests, id)?;
    let mut back: BTreeMap<RequestId, Vec<u32>> = BTreeMap::new();
    for n in papers {
        let held = request.papers.get(n as usize).filter(|held| held.returned.is_none());
        let (came_with, n) = &held.ok_or(Rejection::NothingChanged)?.place;
        back.entry(came_with.clone()).or_default().push(*n);
    }
    if back.is_empty() {
        return Err(Rejection::NothingChanged);
    }
    let to = to.trim();
    if !to.is_empty() {
        wordable(request)?;
    }
    let to = if to.is_empty() { Private::Erased } else { Private::Present(to.to_owned()) };
    Ok(Event::PapersReturned(PapersReturned { request: id.clone(), on, papers: back, to }))
}

/// 记一次咨询, or takes one back that was counted today by mistake.
pub(crate) fn consult(
    station: &Station,
    service: Option<ServiceId>,
    source: Source,
    back: bool,
    on: Day,
) -> Result<Event, Rejection> {
    if let Some(service) = &service {
        station.catalogue().get(service).ok_or(Rejection::NoSuchService)?;
    }
    if back && station.requests().consulted_about(on, service.clone()) == 0 {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::Consulted(Consulted { service, source, on, back }))
}

/// Sets how a service is booked, or that it is not any more. What is booked stays booked.
pub(crate) fn set_plan(
    station: &Station,
    service: ServiceId,
    plan: Option<Plan>,
) -> Result<Event, Rejection> {
    station.catalogue().get(&service).ok_or(Rejection::NoSuchService)?;
    if station.requests().bookings().plan(&service) == plan.as_ref() {
        return Err(Rejection::NothingChanged);
    }
    if plan.as_ref().is_some_and(|plan| !plan.is_sound()) {
        return Err(Rejection::PlanUnsound);
    }
    Ok(Event::BookingPlanSet(PlanSet { service, plan }))
}

/// Erases the words about requests that are over (PIPL 47); days and numbers stay. Of one that has been erased
/// goes what another tablet wrote before it knew.
pub(crate) fn erase(requests: &Requests, ids: &[RequestId]) -> Result<Event, Rejection> {
    let mut parts = Vec::new();
    for id in ids {
        let request = find(requests, id)?;
        if request.stands_in_the_way() {
            return Err(Rejection::StillOpen);
        }
        if !request.live.is_empty() {
            parts.extend(places(id.as_str(), &request.live));
        }
    }
    if parts.is_empty() { Err(Rejection::NothingChanged) } else { Ok(Event::Erased(Erased { parts })) }
}

fn find<'a>(requests: &'a Requests, id: &RequestId) -> Result<&'a Request, Rejection> {
    requests.get(id).ok_or(Rejection::NoSuchRequest)
}

/// Nothing is written about a request whose words have been erased.
fn wordable(request: &Request) -> Result<(), Rejection> {
    if request.is_erased() { Err(Rejection::RequestErased) } else { Ok(()) }
}

/// A service that residents can ask for; a paused one too, for when it comes back.
fn offered<'a>(catalogue: &'a Catalogue, id: &ServiceId) -> Result<&'a Service, Rejection> {
    let service = catalogue.get(id).ok_or(Rejection::NoSuchService)?;
    match service.state {
        ServiceState::Published | ServiceState::Paused { .. } => Ok(service),
        ServiceState::Draft | ServiceState::Withdrawn { .. } => Err(Rejection::NotPublished),
    }
}

/// May work be given to this service unit today: shown to residents, licence and agreement in force?
fn works(providers: &Providers, id: &ProviderId, today: Day) -> Result<bool, Rejection> {
    let provider = providers.get(id).ok_or(Rejection::NoSuchProvider)?;
    let in_force = provider.details.runs_out().is_none_or(|day| day > today);
    Ok(provider.state == providers::State::Listed && in_force)
}

/// Is there such a slot, and is somebody still wanted in it? Of bookings that recur only the first has to
/// lie within the days that can be booked ahead; one that moves is not in its own way.
fn free(
    station: &Station,
    id: &ServiceId,
    slot: &Slot,
    today: Day,
    own: Option<&RequestId>,
    near: bool,
) -> Result<(), Rejection> {
    let service = offered(station.catalogue(), id)?;
    let bookings = station.requests().bookings();
    let plan = bookings.plan(id).ok_or(Rejection::NoSuchSlot)?;
    let ahead = slot.day.days_since(today);
    if ahead < 0 || near && ahead > i64::from(plan.ahead) {
        return Err(Rejection::NoSuchSlot);
    }
    if !slots_on(station, service, plan, slot.day).contains(slot) {
        return Err(Rejection::NoSuchSlot);
    }
    let taken = bookings.taken_beside(id, slot, own);
    if taken >= plan.capacity { Err(Rejection::SlotFull) } else { Ok(()) }
}

/// The slots of a service on a day, by the station's hours and holidays.
pub fn slots_on(station: &Station, service: &Service, plan: &Plan, day: Day) -> Vec<Slot> {
    let Some(profile) = station.profile() else { return Vec::new() };
    plan.slots(&service.details, day, &profile.hours, profile.special())
}

/// Trims what was typed. Without a service somebody has to say what it is about.
fn writable(matter: Matter, has_service: bool) -> Result<Matter, Rejection> {
    let trim = |text: String| text.trim().to_owned();
    let matter = Matter {
        note: trim(matter.note),
        when: trim(matter.when),
        asked_by: trim(matter.asked_by),
        hotline: trim(matter.hotline),
        photos: matter.photos.into_iter().take(MOST_PHOTOS).collect(),
    };
    if matter.note.is_empty() && !has_service {
        return Err(Rejection::Missing(FieldName::Note));
    }
    if is_too_long(&matter) { Err(Rejection::TooLong) } else { Ok(matter) }
}
