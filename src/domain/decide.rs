//! The one judge: may this person do this now, and what happens if so?

use super::needs::needs;
use super::{
    Command, Event, Rejection, Station, cashdesk, catalogue, findings, mandates, notices, people, policies,
    profile, providers, queue, requests, staff, tablets, visits,
};
use crate::domain::profile::Body;
use crate::domain::rights::{BOOKS, MANAGER};
use crate::domain::staff::Role;
use crate::domain::values::{Day, EntryId, ServiceId, StaffId};

/// Who acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// A member of the staff.
    Staff(StaffId),
    /// Whoever founds the station; allowed to do only that.
    Founder,
}

/// Judges a command against the station. `entry` is the place the events will take, so that what
/// they create has its id at once; `today` the civil day in China.
///
/// # Errors
/// The reason of the refusal; the station is unchanged either way.
pub fn decide(
    station: &Station,
    actor: &Actor,
    entry: &EntryId,
    today: Day,
    command: Command,
) -> Result<Vec<Event>, Rejection> {
    if station.is_read_only() {
        return Err(Rejection::ReadOnly);
    }
    if let Command::Found { profile, manager, starter } = command {
        return found(station, today, *profile, manager, starter);
    }
    let current = station.profile().ok_or(Rejection::NotFounded)?;
    if station.tablets().out(&entry.device).is_some() {
        return Err(Rejection::TabletShutOut);
    }
    let needs = match &command {
        // Where nothing is put in place, the record says whose it is to settle.
        Command::Settle { thing, put: None, .. } if is_managed(station, thing) => MANAGER,
        Command::Settle { thing, field, .. } if station.cashdesk().keeps(thing, field) => BOOKS,
        command => needs(command),
    };
    require(station, actor, needs)?;
    let services = station.catalogue();
    match command {
        Command::Found { .. } => Err(Rejection::AlreadyFounded),
        Command::EditProfile { now } => profile::edit(current, &now),
        Command::SetPositioning { model, from, words } => {
            Ok(vec![profile::position(current, model, from, &words, today)?])
        }
        Command::SetParties { service, parties, reason } => {
            let parties = parties.map(|parties| *parties);
            Ok(vec![catalogue::set_parties(services, &service, parties, &reason, today)?])
        }
        Command::AddService { details, publish } => {
            if publish {
                catalogue::publishable(&details)?;
            }
            let mut events = vec![catalogue::add(None, details)?];
            if publish {
                events.push(Event::ServicePublished(catalogue::Published {
                    service: ServiceId::born(entry, 0),
                }));
            }
            Ok(events)
        }
        Command::EditService { service, now, publish } => edit_service(services, &service, &now, publish),
        Command::PublishServices { services: ids } => each(ids, |id| catalogue::publish(services, id)),
        Command::PauseServices { services: ids, reason, until } => {
            each(ids, |id| catalogue::pause(services, id, reason.clone(), until, today))
        }
        Command::WithdrawServices { services: ids, reason } => {
            each(ids, |id| catalogue::withdraw(services, id, reason.clone()))
        }
        Command::CheckServices { services: ids } => each(ids, |id| catalogue::check(services, id, today)),
        Command::MoveService { service, before } => {
            catalogue::move_before(services, &service, before.as_ref())
        }
        Command::PutServicesBack { services: steps } => {
            each(steps, |(id, state)| catalogue::put_back(services, id, state.clone()))
        }
        Command::TakeWishes { wishes } => Ok(vec![catalogue::take_wishes(wishes)?]),
        Command::SettleWish { word } => Ok(vec![catalogue::settle_wish(services.wishes(), word)?]),
        Command::PublishBoard => Ok(vec![publish_board(station, today)]),
        Command::AddProvider { details, contact } => Ok(vec![providers::add(*details, contact)?]),
        Command::EditProvider { provider, now, contact } => {
            providers::edit(station.providers(), &provider, &now, contact)
        }
        Command::ListProvider { provider } => {
            Ok(vec![providers::list(station.providers(), &provider, today)?])
        }
        Command::SuspendProvider { provider, reason, until } => {
            Ok(vec![providers::suspend(station.providers(), &provider, reason, until, today)?])
        }
        Command::EndProvider { provider, reason } => {
            Ok(vec![providers::end(station.providers(), &provider, reason)?])
        }
        Command::EraseProviderContact { provider } => {
            Ok(vec![providers::erase_contact(station.providers(), &provider)?])
        }
        Command::AddNotice { notice, publish } => {
            let mut events = vec![notices::add(notice)?];
            if publish {
                let notice = crate::domain::values::NoticeId::born(entry, 0);
                events.push(Event::NoticePublished(notices::Published { notice }));
            }
            Ok(events)
        }
        Command::EditNotice { notice, now } => Ok(vec![notices::edit(station.notices(), &notice, &now)?]),
        Command::PublishNotice { notice } => Ok(vec![notices::publish(station.notices(), &notice)?]),
        Command::WithdrawNotice { notice } => Ok(vec![notices::withdraw(station.notices(), &notice)?]),
        Command::AddStaff { who, body, post, roles } => Ok(vec![staff::add(who, body, post, roles, today)?]),
        Command::EditStaff { staff: id, who, now } => staff::edit(station.staff(), &id, who, &now, today),
        Command::EndStaff { staff: id } => Ok(vec![staff::end(station.staff(), &id, today)?]),
        Command::EraseStaff { staff: id } => Ok(vec![staff::erase(station.staff(), &id)?]),
        Command::AddPerson { who, consent } => Ok(vec![people::add(*who, consent, today)?]),
        Command::EditPerson { person, now } => {
            Ok(vec![people::edit(station.people(), &person, *now, today)?])
        }
        Command::SetConsent { person, given } => {
            Ok(vec![people::consent(station.people(), &person, given, today)?])
        }
        Command::HandOutCopy { person, relative } => {
            Ok(vec![people::hand_out_copy(station.people(), &person, relative, today)?])
        }
        Command::JoinPeople { kept, other } => {
            Ok(vec![people::join(station.people(), &kept, &other, today)?])
        }
        Command::PartPeople { kept, other } => {
            Ok(vec![people::part(station.people(), &kept, &other, today)?])
        }
        Command::UnsayPeople { kept, other } => {
            Ok(vec![people::unsay(station.people(), &kept, &other, today)?])
        }
        Command::ErasePerson { person } => {
            // Whose deposit is here cannot be forgotten before it has gone back.
            let people = station.people();
            if people.together(&person).iter().any(|id| station.cashdesk().keeps_deposit(id)) {
                return Err(Rejection::StillOpen);
            }
            Ok(vec![people::erase(people, station.requests(), &person)?])
        }
        Command::Register(registration) => requests::register(station, entry, today, *registration),
        Command::StepRequests { requests: ids, step, with, words } => {
            requests::step(station, ids, step, &with, &words, today)
        }
        // By itself it would be a way round the life cycle.
        Command::PutStepBack { .. } => Err(Rejection::WrongStep),
        Command::NoteRequest { request, words } => {
            Ok(vec![requests::note(station.requests(), &request, &words, today)?])
        }
        Command::Reschedule { request, due, slot } => {
            Ok(vec![requests::reschedule(station, &request, due, slot, today)?])
        }
        Command::TakePapers { request, papers } => {
            Ok(vec![requests::take_papers(station.requests(), &request, papers, today)?])
        }
        Command::ReturnPapers { request, papers, to } => {
            Ok(vec![requests::return_papers(station.requests(), &request, papers, &to, today)?])
        }
        Command::EraseRequests { requests: ids } => Ok(vec![requests::erase(station.requests(), &ids)?]),
        Command::Consult { service, source, back } => {
            Ok(vec![requests::consult(station, service, source, back, today)?])
        }
        Command::SetPlan { service, plan } => Ok(vec![requests::set_plan(station, service, plan)?]),
        Command::TakeTicket { line, service } => {
            Ok(vec![queue::take(station.queue(), services, line, service, today)?])
        }
        Command::CallTicket { ticket, window } => {
            Ok(vec![queue::call(station.queue(), &ticket, &window, today)?])
        }
        Command::EndTicket { ticket, served } => {
            Ok(vec![queue::end(station.queue(), &ticket, served, today)?])
        }
        Command::ApplyForVisit { application, contact } => {
            Ok(vec![visits::apply_for(*application, contact, today)?])
        }
        Command::EditVisit { visit, now, contact } => {
            Ok(vec![visits::edit(station.visits(), &visit, &now, contact)?])
        }
        Command::AgreeToVisit { visit, venue, notice } => {
            visits::agree(station, entry, &visit, venue, notice, today)
        }
        Command::DeclineVisit { visit, reason } => {
            Ok(vec![visits::decline(station.visits(), &visit, &reason, today)?])
        }
        Command::CallOffVisit { visit, reason } => visits::call_off(station, &visit, &reason, today),
        Command::ReportVisit { visit, report, words } => {
            visits::report(station, &visit, report, &words, today)
        }
        Command::EraseVisitContact { visit } => Ok(vec![visits::erase(station.visits(), &visit)?]),
        Command::NameTablet { device, name, letter } => {
            Ok(vec![tablets::name(station.tablets(), device, &name, letter)?])
        }
        Command::ShutOutTablet { device, upto } => {
            Ok(vec![tablets::shut_out(station.tablets(), &entry.device, device, upto)?])
        }
        Command::Settle { thing, field, chose, put, shows } => {
            let settled = findings::settle(thing, field, chose)?;
            let mut events = match put.filter(|_| !shows) {
                Some(put) => put_version(station, actor, entry, today, *put)?,
                None => Vec::new(),
            };
            events.push(settled);
            Ok(events)
        }
        Command::Mandate(act) => mandates::decide(station, entry, today, act),
        Command::Policy(act) => policies::decide(station, entry, today, act),
        command => cashdesk::decide(station, actor, entry, today, command),
    }
}

/// Is it the station's profile, or somebody of its staff?
fn is_managed(station: &Station, thing: &str) -> bool {
    thing == findings::STATION || station.staff().get(&StaffId::named(thing)).is_some()
}

fn require(station: &Station, actor: &Actor, needs: &'static [Role]) -> Result<(), Rejection> {
    if station.may(actor, needs) { Ok(()) } else { Err(Rejection::NotAllowed { needs }) }
}

/// The events that put the chosen version in place; none where it has come there meanwhile.
fn put_version(
    station: &Station,
    actor: &Actor,
    entry: &EntryId,
    today: Day,
    put: Command,
) -> Result<Vec<Event>, Rejection> {
    let put = match put {
        // One level is all there is to a version.
        Command::Settle { .. } => return Err(Rejection::NothingChanged),
        Command::PutStepBack { request, step, with } => {
            requests::put_back(station.requests(), request, step, with, today).map(|event| vec![event])
        }
        Command::SetPositioning { model, from, words } => {
            let profile = station.profile().ok_or(Rejection::NotFounded)?;
            profile::position_again(profile, model, from, &words, today).map(|event| vec![event])
        }
        put => decide(station, actor, entry, today, put),
    };
    match put {
        Err(Rejection::NothingChanged) => Ok(Vec::new()),
        put => put,
    }
}

/// What is handed out, in numbers: a history says how much residents could read from then on.
fn publish_board(station: &Station, today: Day) -> Event {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let notices = station.notices().iter().filter(|(_, record)| record.public).count();
    Event::BoardPublished(profile::BoardPublished {
        on: today,
        services: count(station.catalogue().published()),
        notices: count(notices),
    })
}

fn found(
    station: &Station,
    today: Day,
    profile: profile::Profile,
    manager: staff::Identity,
    starter: Vec<(Box<str>, catalogue::Details)>,
) -> Result<Vec<Event>, Rejection> {
    if station.profile().is_some() {
        return Err(Rejection::AlreadyFounded);
    }
    // The manager is event 0, so that the entry's author can be named before it is written.
    let roles = vec![Role::Manager, Role::Clerk];
    let manager = staff::add(manager, Body::Station, String::new(), roles, today)?;
    let mut events = vec![manager, profile::found(profile)?];
    for (slug, details) in starter {
        events.push(catalogue::add(Some(slug), Box::new(details))?);
    }
    Ok(events)
}

fn edit_service(
    services: &catalogue::Catalogue,
    id: &ServiceId,
    now: &catalogue::Details,
    publish: bool,
) -> Result<Vec<Event>, Rejection> {
    let hidden = services.get(id).is_some_and(|s| s.state != catalogue::State::Published);
    let edited = catalogue::edit(services, id, now);
    if !(publish && hidden) {
        return edited.map(|event| vec![event]);
    }
    catalogue::publishable(now)?;
    let published = Event::ServicePublished(catalogue::Published { service: id.clone() });
    match edited {
        Ok(event) => Ok(vec![event, published]),
        Err(Rejection::NothingChanged) => Ok(vec![published]),
        Err(rejection) => Err(rejection),
    }
}

/// The same rule for several records: all or none.
fn each<T>(ids: Vec<T>, rule: impl Fn(&T) -> Result<Event, Rejection>) -> Result<Vec<Event>, Rejection> {
    if ids.is_empty() {
        return Err(Rejection::NothingChanged);
    }
    ids.iter().map(rule).collect()
}
