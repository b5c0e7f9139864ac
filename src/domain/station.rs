//! The station in memory: the fold of all entries, and nothing else.

use super::cashdesk::{self, Cashdesk};
use super::catalogue::{self, Catalogue};
use super::mandates::{self, Mandates};
use super::notices::{self, Notices};
use super::people::{self, People};
use super::policies::{self, Policies};
use super::profile::{self, Profile};
use super::providers::{self, Providers};
use super::queue::{self, Queue};
use super::requests::{self, Requests};
use super::staff::{self, Role, Staff};
use super::tablets::{self, Tablets};
use super::touched::touched;
use super::visits::{self, Visits};
use super::{Actor, Event, Slices};
use crate::domain::values::{
    Day, EntryId, Instant, NoticeId, PersonId, ProviderId, RequestId, ServiceId, StaffId, TicketId, VisitId,
};

/// Where an event comes from: its entry, who wrote it and what that clock said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    pub entry: EntryId,
    pub by: StaffId,
    pub at: Instant,
}

/// Plain data. The same entries in the same order give the same station, always.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Station {
    profile: Option<Profile>,
    staff: Staff,
    catalogue: Catalogue,
    notices: Notices,
    providers: Providers,
    people: People,
    requests: Requests,
    queue: Queue,
    visits: Visits,
    cashdesk: Cashdesk,
    tablets: Tablets,
    mandates: Mandates,
    policies: Policies,
    /// The day the board was last handed out.
    published: Option<Day>,
    unknown: usize,
}

impl Station {
    /// The profile; absent before the founding.
    pub fn profile(&self) -> Option<&Profile> {
        self.profile.as_ref()
    }

    /// Who works here.
    pub fn staff(&self) -> &Staff {
        &self.staff
    }

    /// What residents can get.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// What residents are told.
    pub fn notices(&self) -> &Notices {
        &self.notices
    }

    /// Who, besides station and committee, serves residents here.
    pub fn providers(&self) -> &Providers {
        &self.providers
    }

    /// Which residents the station knows.
    pub fn people(&self) -> &People {
        &self.people
    }

    /// What residents have asked for.
    pub fn requests(&self) -> &Requests {
        &self.requests
    }

    /// Everything a resident asked for, with what those asked for who are one with them; the oldest of each first.
    pub fn requests_of<'a>(&'a self, person: &PersonId) -> Vec<(&'a RequestId, &'a requests::Request)> {
        let ids = self.people.together(person);
        ids.iter().flat_map(|id| self.requests.of(id)).collect()
    }

    /// Who waits.
    pub fn queue(&self) -> &Queue {
        &self.queue
    }

    /// Organisations that want to serve here.
    pub fn visits(&self) -> &Visits {
        &self.visits
    }

    /// Money that was taken, and where it is.
    pub fn cashdesk(&self) -> &Cashdesk {
        &self.cashdesk
    }

    /// On which tablets this is written.
    pub fn tablets(&self) -> &Tablets {
        &self.tablets
    }

    /// What the government has handed to the community, and with how much money.
    pub fn mandates(&self) -> &Mandates {
        &self.mandates
    }

    /// The documents that the station works by, and what it asks for.
    pub fn policies(&self) -> &Policies {
        &self.policies
    }

    /// The day the board was last handed out for everybody outside.
    pub fn published_on(&self) -> Option<Day> {
        self.published
    }

    /// How many events of kinds this version does not know have been kept.
    pub fn unknown_events(&self) -> usize {
        self.unknown
    }

    /// A journal with unknown kinds may be read, not written: a rule we cannot see might forbid what we would do.
    pub fn is_read_only(&self) -> bool {
        self.unknown > 0
    }

    /// Lets some records go, of a station that another has replaced: all at once would be felt. False when nothing large
    /// is left.
    pub fn crumble(&mut self) -> bool {
        (0..64).all(|_| self.people.crumble() | self.requests.crumble() | self.cashdesk.crumble())
    }

    /// How many words about a resident who has been erased are here again, what they asked for included: another
    /// tablet wrote them before it knew.
    pub fn late_words(&self, id: &PersonId) -> usize {
        people::late_words(&self.people, &self.requests, id)
    }

    /// Does the actor hold one of these roles?
    pub fn may(&self, actor: &Actor, roles: &[Role]) -> bool {
        match actor {
            Actor::Staff(id) => self.staff.get(id).is_some_and(|m| roles.iter().any(|role| m.has(*role))),
            Actor::Founder => false,
        }
    }

    /// Takes the `n`-th event of an entry in and says which slices it touched. Total: an event that
    /// speaks of something absent changes nothing.
    pub fn apply(&mut self, origin: &Origin, n: usize, event: &Event) -> Slices {
        match event {
            Event::StationFounded(event) => profile::apply_founded(&mut self.profile, event),
            Event::StationEdited(event) => profile::apply_edited(&mut self.profile, event),
            Event::StationPositioned(event) => profile::apply_positioned(&mut self.profile, event),
            Event::BoardPublished(event) => self.published = Some(event.on),
            Event::StaffAdded(event) => {
                staff::apply_added(&mut self.staff, StaffId::born(&origin.entry, n), event);
            }
            Event::StaffEnded(event) => staff::apply_ended(&mut self.staff, event),
            Event::StaffEdited(event) => staff::apply_edited(&mut self.staff, event),
            Event::StaffRenamed(event) => {
                staff::apply_renamed(&mut self.staff, &StaffId::born(&origin.entry, n), event);
            }
            Event::Erased(event) => {
                for part in &event.parts {
                    staff::apply_erased(&mut self.staff, part);
                    providers::apply_erased(&mut self.providers, part);
                    people::apply_erased(&mut self.people, part);
                    requests::apply_erased(&mut self.requests, part);
                    visits::apply_erased(&mut self.visits, part);
                    cashdesk::apply_erased(&mut self.cashdesk, part);
                }
            }
            Event::ServiceAdded(event) => {
                catalogue::apply_added(&mut self.catalogue, ServiceId::born(&origin.entry, n), event);
            }
            Event::ServiceEdited(event) => catalogue::apply_edited(&mut self.catalogue, event),
            Event::ServicePublished(event) => catalogue::apply_published(&mut self.catalogue, event),
            Event::ServicePaused(event) => catalogue::apply_paused(&mut self.catalogue, event),
            Event::ServiceWithdrawn(event) => catalogue::apply_withdrawn(&mut self.catalogue, event),
            Event::ServiceChecked(event) => catalogue::apply_checked(&mut self.catalogue, &origin.by, event),
            Event::ServiceMoved(event) => catalogue::apply_moved(&mut self.catalogue, event),
            Event::ServicePutBack(event) => catalogue::apply_put_back(&mut self.catalogue, event),
            Event::ServicePartiesSet(event) => catalogue::apply_parties_set(&mut self.catalogue, event),
            Event::WishesTaken(event) => catalogue::apply_taken(self.catalogue.wishes_mut(), event),
            Event::WishSettled(event) => catalogue::apply_settled(self.catalogue.wishes_mut(), event),
            Event::ProviderAdded(event) => {
                providers::apply_added(&mut self.providers, ProviderId::born(&origin.entry, n), event);
            }
            Event::ProviderEdited(event) => providers::apply_edited(&mut self.providers, event),
            Event::ProviderContactChanged(event) => {
                let part = ProviderId::born(&origin.entry, n);
                providers::apply_contact_changed(&mut self.providers, &part, event);
            }
            Event::ProviderListed(event) => providers::apply_listed(&mut self.providers, event),
            Event::ProviderSuspended(event) => providers::apply_suspended(&mut self.providers, event),
            Event::ProviderEnded(event) => providers::apply_ended(&mut self.providers, event),
            Event::NoticeAdded(event) => {
                notices::apply_added(&mut self.notices, NoticeId::born(&origin.entry, n), event);
            }
            Event::NoticeEdited(event) => notices::apply_edited(&mut self.notices, event),
            Event::NoticePublished(event) => notices::apply_published(&mut self.notices, event),
            Event::NoticeWithdrawn(event) => notices::apply_withdrawn(&mut self.notices, event),
            Event::PersonAdded(event) => {
                people::apply_added(&mut self.people, PersonId::born(&origin.entry, n), &origin.by, event);
            }
            Event::PersonEdited(event) => {
                people::apply_edited(&mut self.people, &PersonId::born(&origin.entry, n), event);
            }
            Event::PersonConsented(event) => people::apply_consented(&mut self.people, &origin.by, event),
            Event::PersonCopied(event) => {
                people::apply_copied(&mut self.people, &PersonId::born(&origin.entry, n), event);
            }
            Event::PersonJoined(event) => people::apply_joined(&mut self.people, event),
            Event::PersonParted(event) => people::apply_parted(&mut self.people, event),
            Event::RequestRegistered(event) => {
                if let Some(person) = &event.person {
                    people::apply_used(&mut self.people, person, event.on);
                }
                let id = RequestId::born(&origin.entry, n);
                requests::apply_registered(&mut self.requests, id, origin, event);
            }
            Event::RequestStepped(event) => {
                let part = RequestId::born(&origin.entry, n);
                requests::apply_stepped(&mut self.requests, &part, origin, event);
                let person = self.requests.get(&event.request).and_then(|request| request.person.as_ref());
                if let Some(person) = person {
                    people::apply_used(&mut self.people, person, event.on);
                }
            }
            Event::RequestPutBack(event) => requests::apply_put_back(&mut self.requests, origin, event),
            Event::RequestNoted(event) => {
                let part = RequestId::born(&origin.entry, n);
                requests::apply_noted(&mut self.requests, &part, origin, event);
            }
            Event::RequestRescheduled(event) => requests::apply_rescheduled(&mut self.requests, event),
            Event::PapersTaken(event) => {
                let part = RequestId::born(&origin.entry, n);
                requests::apply_papers_taken(&mut self.requests, &part, event);
            }
            Event::PapersReturned(event) => {
                let part = RequestId::born(&origin.entry, n);
                requests::apply_papers_returned(&mut self.requests, &part, event);
            }
            Event::Consulted(event) => requests::apply_consulted(&mut self.requests, &origin.by, event),
            Event::BookingPlanSet(event) => requests::apply_plan_set(&mut self.requests, event),
            Event::TicketTaken(event) => {
                queue::apply_taken(&mut self.queue, TicketId::born(&origin.entry, n), origin, event);
            }
            Event::TicketCalled(event) => queue::apply_called(&mut self.queue, origin, event),
            Event::TicketEnded(event) => queue::apply_ended(&mut self.queue, event),
            Event::VisitApplied(event) => {
                visits::apply_applied(&mut self.visits, VisitId::born(&origin.entry, n), event);
            }
            Event::VisitEdited(event) => {
                visits::apply_edited(&mut self.visits, &VisitId::born(&origin.entry, n), event);
            }
            Event::VisitAnswered(event) => visits::apply_answered(&mut self.visits, event),
            Event::VisitClosed(event) => {
                visits::apply_closed(&mut self.visits, &VisitId::born(&origin.entry, n), event);
            }
            Event::TabletNamed(event) => tablets::apply_named(&mut self.tablets, event),
            Event::TabletShutOut(event) => tablets::apply_shut_out(&mut self.tablets, origin, event),
            // It says that a person has decided; what they decided stands before it.
            Event::FindingSettled(_) => {}
            Event::PolicyAdded(_)
            | Event::PolicyEdited(_)
            | Event::PolicyClauseWritten(_)
            | Event::PolicyChecked(_)
            | Event::ClauseCited(_)
            | Event::ClauseOpposed(_)
            | Event::ReadingAdded(_)
            | Event::ReadingWithdrawn(_)
            | Event::AskWritten(_)
            | Event::AskStepped(_)
            | Event::PolicyWithdrawn(_) => policies::apply(&mut self.policies, origin, n, event),
            Event::Unknown { .. } => self.unknown += 1,
            Event::MandateAdded(_)
            | Event::MandateEdited(_)
            | Event::MandateEnded(_)
            | Event::MandateBooked(_)
            | Event::MandateTallied(_)
            | Event::MandateTakenBack(_)
            | Event::TaskGiven(_)
            | Event::TaskStepped(_) => mandates::apply(&mut self.mandates, origin, n, event),
            event => cashdesk::apply(&mut self.cashdesk, origin, n, event),
        }
        touched(event)
    }
}
