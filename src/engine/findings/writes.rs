//! Which fields each kind of event writes, and with what: the one table that a new kind has to be added to.

use crate::domain::Event;
use crate::domain::cashdesk::AgreementPatch;
use crate::domain::catalogue::{PartiesSet, ServicePatch, State};
use crate::domain::mandates::{Order, TaskStep, TermsPatch};
use crate::domain::notices::NoticePatch;
use crate::domain::people::PersonPatch;
use crate::domain::policies::{Ask, AskState, Clause, DocumentPatch, Withdrawn};
use crate::domain::profile::{Positioned, ProfilePatch};
use crate::domain::providers::{Contact, ProviderPatch};
use crate::domain::requests::{Plan, Slot, Step, StepDetails};
use crate::domain::staff::{Identity, PostPatch};
use crate::domain::values::{Day, PersonId, Text};
use crate::domain::visits::{ApplicationPatch, Report};

use super::STATION;

/// The state of a service, a service unit or a notice; what residents see of it.
pub const STATE: &str = "state";
/// Whom the station calls at a service unit.
pub const CONTACT: &str = "contact";
/// Name and phone of a staff member.
pub const WHO: &str = "who";
/// Has a resident agreed to be written down?
pub const CONSENT: &str = "consent";
/// Into whom a resident was joined.
pub const JOINED: &str = "joined";
/// The last step of a request's life cycle, with all that comes with it.
pub const STEP: &str = "step";
/// When a request is due, or booked for.
pub const WHEN: &str = "when";
/// How a service is booked.
pub const PLAN: &str = "plan";
/// All of a clause, of what is asked for, or of a task.
pub const WORDS: &str = "words";
/// Where a number stands.
pub const STANDING: &str = "standing";

/// 职责定位; as the profile calls it.
pub const POSITIONING: &str = "positioning";
/// Who answers for one service, whatever the model says.
pub const PARTIES_SET: &str = "parties_set";

/// A field that an event writes.
#[derive(Debug, Clone, PartialEq)]
pub struct Write<'a> {
    /// Id of the record; [`STATION`] for the profile.
    pub thing: &'a str,
    pub field: &'a str,
    pub said: Said<'a>,
}

impl Write<'_> {
    /// Does it only say which of several values holds?
    pub fn settles(&self) -> bool {
        matches!(self.said, Said::Settled)
    }
}

/// What is said of a field; two that are equal need nobody to choose.
#[derive(Debug, Clone, Copy)]
pub enum Said<'a> {
    Profile(&'a ProfilePatch),
    Post(&'a PostPatch),
    Identity(&'a Identity),
    Service(&'a ServicePatch),
    /// Draft, published, paused, withdrawn.
    ServicePublished,
    ServicePaused(&'a Text, Option<Day>),
    ServiceWithdrawn(&'a Text),
    ServiceState(&'a State),
    Provider(&'a ProviderPatch),
    Contact(&'a Contact),
    ProviderListed,
    ProviderSuspended(&'a Text, Option<Day>),
    ProviderEnded(&'a Text),
    Notice(&'a NoticePatch),
    NoticePublic(bool),
    Person(&'a PersonPatch),
    Consent(bool),
    /// Into this one; or not into anybody.
    Joined(Option<&'a PersonId>),
    Step(Step, &'a StepDetails),
    When(Option<Day>, Option<Slot>),
    Plan(Option<&'a Plan>),
    /// Called to this window.
    Called(&'a str),
    /// Served, or not there.
    Ended(bool),
    Visit(&'a ApplicationPatch),
    /// Agreed to; or declined, and why.
    Answered(bool, &'a Text),
    /// How the day went; or that it was called off, and why.
    Closed(Option<&'a Report>, &'a Text),
    Agreement(&'a AgreementPatch),
    Positioned(&'a Positioned),
    PartiesSet(&'a PartiesSet),
    Terms(&'a TermsPatch),
    /// The last day of a mandate, and why.
    MandateEnded(Day, &'a Text),
    /// What was done about a task, with the words.
    TaskStepped(TaskStep, &'a Text),
    Document(&'a DocumentPatch),
    Clause(&'a Clause),
    Ask(&'a Ask),
    /// Since when, with the answer.
    AskState(AskState, Day, &'a str),
    PolicyWithdrawn(&'a Withdrawn),
    Order(&'a Order),
    /// What was handed in, and stands on paper.
    HandedIn(&'a Ask),
    Settled,
}

impl PartialEq for Said<'_> {
    fn eq(&self, other: &Self) -> bool {
        use Said as S;
        match (self.plain(), other.plain()) {
            (S::Profile(a), S::Profile(b)) => a.agrees(b),
            (S::Post(a), S::Post(b)) => a.agrees(b),
            (S::Identity(a), S::Identity(b)) => a == b,
            (S::Service(a), S::Service(b)) => a.agrees(b),
            (S::ServiceState(a), S::ServiceState(b)) => a == b,
            (S::ServicePaused(a, c), S::ServicePaused(b, d))
            | (S::ProviderSuspended(a, c), S::ProviderSuspended(b, d)) => a == b && c == d,
            (S::ServiceWithdrawn(a), S::ServiceWithdrawn(b)) | (S::ProviderEnded(a), S::ProviderEnded(b)) => {
                a == b
            }
            (S::Provider(a), S::Provider(b)) => a.agrees(b),
            (S::Contact(a), S::Contact(b)) => a == b,
            (S::Notice(a), S::Notice(b)) => a.agrees(b),
            (S::NoticePublic(a), S::NoticePublic(b))
            | (S::Consent(a), S::Consent(b))
            | (S::Ended(a), S::Ended(b)) => a == b,
            (S::Person(a), S::Person(b)) => a.agrees(b),
            (S::Joined(a), S::Joined(b)) => a == b,
            (S::Step(a, c), S::Step(b, d)) => a == b && c == d,
            (S::When(a, c), S::When(b, d)) => a == b && c == d,
            (S::Plan(a), S::Plan(b)) => a == b,
            (S::Called(a), S::Called(b)) => a == b,
            (S::Visit(a), S::Visit(b)) => a.agrees(b),
            (S::Answered(a, c), S::Answered(b, d)) => a == b && c == d,
            (S::Closed(a, c), S::Closed(b, d)) => a == b && c == d,
            (S::Agreement(a), S::Agreement(b)) => a.agrees(b),
            (S::Positioned(a), S::Positioned(b)) => a.model == b.model && a.from == b.from,
            (S::PartiesSet(a), S::PartiesSet(b)) => a.parties == b.parties,
            (S::Terms(a), S::Terms(b)) => a.agrees(b),
            (S::MandateEnded(a, c), S::MandateEnded(b, d)) => a == b && c == d,
            (S::TaskStepped(a, c), S::TaskStepped(b, d)) => a == b && c == d,
            (S::Document(a), S::Document(b)) => a.agrees(b),
            (S::Clause(a), S::Clause(b)) => a == b,
            (S::Ask(a), S::Ask(b)) => a == b,
            (S::AskState(a, c, e), S::AskState(b, d, f)) => (a, c, e) == (b, d, f),
            (S::Order(a), S::Order(b)) => a == b,
            (S::PolicyWithdrawn(a), S::PolicyWithdrawn(b)) => (&a.instead, a.back) == (&b.instead, b.back),
            (S::ServicePublished, S::ServicePublished)
            | (S::ProviderListed, S::ProviderListed)
            | (S::Settled, S::Settled) => true,
            _ => false,
        }
    }
}

impl<'a> Said<'a> {
    /// A state that was put back is said like the state itself.
    fn plain(self) -> Said<'a> {
        match self {
            Said::HandedIn(ask) => Said::Ask(ask),
            Said::ServiceState(State::Published) => Said::ServicePublished,
            Said::ServiceState(State::Paused { reason, until }) => Said::ServicePaused(reason, *until),
            Said::ServiceState(State::Withdrawn { reason }) => Said::ServiceWithdrawn(reason),
            said => said,
        }
    }
}

/// The fields an event writes. Whatever creates a record writes none: nobody can have written to it before. What
/// only adds to a record (a note, a paper, a question counted) competes with nothing. Of a record that was erased
/// nothing is left to settle.
pub fn writes(event: &Event) -> Vec<Write<'_>> {
    let one = |thing, field, said| vec![Write { thing, field, said }];
    match event {
        Event::StationFounded(_)
        | Event::BoardPublished(_)
        | Event::StaffAdded(_)
        | Event::ServiceAdded(_)
        | Event::ProviderAdded(_)
        | Event::NoticeAdded(_)
        | Event::PersonAdded(_)
        | Event::RequestRegistered(_)
        | Event::TicketTaken(_)
        | Event::VisitApplied(_)
        | Event::BillerAdded(_)
        | Event::MandateAdded(_) => Vec::new(),
        Event::TaskGiven(event) => {
            let task = event.task.as_ref();
            task.map(|id| Write { thing: id.as_str(), field: WORDS, said: Said::Order(&event.order) })
                .into_iter()
                .collect()
        }
        // Money and work of a mandate only add to it; a line that two tablets took back is gone once.
        Event::MandateBooked(_) | Event::MandateTallied(_) | Event::MandateTakenBack(_) => Vec::new(),
        // Money competes with nothing: every fen that moved is kept, and `Cashdesk::doubled` says what does not go
        // together. Each tablet has a till and a series of its own.
        Event::ShiftOpened(_)
        | Event::ShiftClosed(_)
        | Event::Collected(_)
        | Event::ReceiptReprinted(_)
        | Event::PaymentReversed(_)
        | Event::PaymentsPosted(_)
        | Event::MoneyBooked(_)
        | Event::MoneyRemitted(_)
        | Event::StatementReconciled(_)
        | Event::BooksLocked(_)
        // A line of the chart: the later word holds.
        | Event::ChartSet(_) => Vec::new(),
        // A name that everybody may give, where the later one holds; and who is shut out stays so.
        Event::TabletNamed(_) | Event::TabletShutOut(_) => Vec::new(),
        // Nobody comes back into a post, and only the day could differ.
        Event::StaffEnded(_) => Vec::new(),
        // What is erased stays erased, whatever else was done.
        Event::Erased(_) => Vec::new(),
        // A day on which somebody looked; and a place in a list, where the later wish holds.
        Event::ServiceChecked(_) | Event::ServiceMoved(_) => Vec::new(),
        Event::WishesTaken(_)
        | Event::WishSettled(_)
        | Event::PersonCopied(_)
        | Event::RequestNoted(_)
        | Event::PapersTaken(_)
        | Event::PapersReturned(_)
        | Event::Consulted(_)
        | Event::Unknown { .. } => Vec::new(),
        Event::StationEdited(event) => {
            let patch = |patch| Write {
                thing: STATION,
                field: ProfilePatch::field(patch),
                said: Said::Profile(patch),
            };
            event.patches.iter().map(patch).collect()
        }
        Event::StaffEdited(event) => {
            let thing = event.staff.as_str();
            let patch = |patch| Write { thing, field: PostPatch::field(patch), said: Said::Post(patch) };
            event.patches.iter().map(patch).collect()
        }
        Event::StaffRenamed(event) => {
            let who = event.who.present().map(|who| Write {
                thing: event.staff.as_str(),
                field: WHO,
                said: Said::Identity(who),
            });
            who.into_iter().collect()
        }
        Event::ServiceEdited(event) => {
            let thing = event.service.as_str();
            let patch =
                |patch| Write { thing, field: ServicePatch::field(patch), said: Said::Service(patch) };
            event.patches.iter().map(patch).collect()
        }
        Event::ServicePublished(event) => one(event.service.as_str(), STATE, Said::ServicePublished),
        Event::ServicePaused(event) => {
            one(event.service.as_str(), STATE, Said::ServicePaused(&event.reason, event.until))
        }
        Event::ServiceWithdrawn(event) => {
            one(event.service.as_str(), STATE, Said::ServiceWithdrawn(&event.reason))
        }
        Event::ServicePutBack(event) => one(event.service.as_str(), STATE, Said::ServiceState(&event.state)),
        Event::ProviderEdited(event) => {
            let thing = event.provider.as_str();
            let patch =
                |patch| Write { thing, field: ProviderPatch::field(patch), said: Said::Provider(patch) };
            event.patches.iter().map(patch).collect()
        }
        Event::ProviderContactChanged(event) => {
            let contact = event.contact.present();
            let contact = contact.map(|contact| Write {
                thing: event.provider.as_str(),
                field: CONTACT,
                said: Said::Contact(contact),
            });
            contact.into_iter().collect()
        }
        Event::ProviderListed(event) => one(event.provider.as_str(), STATE, Said::ProviderListed),
        Event::ProviderSuspended(event) => {
            one(event.provider.as_str(), STATE, Said::ProviderSuspended(&event.reason, event.until))
        }
        Event::ProviderEnded(event) => {
            one(event.provider.as_str(), STATE, Said::ProviderEnded(&event.reason))
        }
        Event::NoticeEdited(event) => {
            let thing = event.notice.as_str();
            let patch = |patch| Write { thing, field: NoticePatch::field(patch), said: Said::Notice(patch) };
            event.patches.iter().map(patch).collect()
        }
        Event::NoticePublished(event) => one(event.notice.as_str(), STATE, Said::NoticePublic(true)),
        Event::NoticeWithdrawn(event) => one(event.notice.as_str(), STATE, Said::NoticePublic(false)),
        Event::PersonEdited(event) => {
            let thing = event.person.as_str();
            let patch = |patch| Write { thing, field: PersonPatch::field(patch), said: Said::Person(patch) };
            event.patches.present().into_iter().flatten().map(patch).collect()
        }
        Event::PersonConsented(event) => one(event.person.as_str(), CONSENT, Said::Consent(event.given)),
        Event::PersonJoined(event) => one(event.other.as_str(), JOINED, Said::Joined(Some(&event.kept))),
        Event::PersonParted(event) => one(event.other.as_str(), JOINED, Said::Joined(None)),
        Event::RequestStepped(event) => {
            one(event.request.as_str(), STEP, Said::Step(event.step, &event.with))
        }
        Event::RequestPutBack(event) => {
            one(event.request.as_str(), STEP, Said::Step(event.step, &event.with))
        }
        Event::RequestRescheduled(event) => {
            one(event.request.as_str(), WHEN, Said::When(event.due, event.slot))
        }
        Event::BookingPlanSet(event) => one(event.service.as_str(), PLAN, Said::Plan(event.plan.as_ref())),
        Event::TicketCalled(event) => one(event.ticket.as_str(), STANDING, Said::Called(&event.window)),
        Event::TicketEnded(event) => one(event.ticket.as_str(), STANDING, Said::Ended(event.served)),
        Event::VisitEdited(event) => {
            let thing = event.visit.as_str();
            let patch =
                |patch| Write { thing, field: ApplicationPatch::field(patch), said: Said::Visit(patch) };
            let contact =
                event.contact.present().map(|who| Write { thing, field: CONTACT, said: Said::Contact(who) });
            event.patches.iter().map(patch).chain(contact).collect()
        }
        Event::BillerChanged(event) => {
            let thing = event.biller.as_str();
            let patch =
                |patch| Write { thing, field: AgreementPatch::field(patch), said: Said::Agreement(patch) };
            let contact =
                event.contact.present().map(|who| Write { thing, field: CONTACT, said: Said::Contact(who) });
            event.patches.iter().map(patch).chain(contact).collect()
        }
        Event::VisitAnswered(event) => {
            one(event.visit.as_str(), STATE, Said::Answered(event.agreed, &event.reason))
        }
        Event::VisitClosed(event) => {
            one(event.visit.as_str(), STATE, Said::Closed(event.report.as_ref(), &event.reason))
        }
        Event::StationPositioned(event) => one(STATION, POSITIONING, Said::Positioned(event)),
        Event::ServicePartiesSet(event) => {
            one(event.service.as_str(), PARTIES_SET, Said::PartiesSet(event))
        }
        Event::MandateEdited(event) => {
            let thing = event.mandate.as_str();
            let patch = |patch| Write { thing, field: TermsPatch::field(patch), said: Said::Terms(patch) };
            event.patches.iter().map(patch).collect()
        }
        Event::MandateEnded(event) => {
            one(event.mandate.as_str(), STATE, Said::MandateEnded(event.on, &event.reason))
        }
        Event::TaskStepped(event) => {
            one(event.task.as_str(), STEP, Said::TaskStepped(event.step, &event.words))
        }
        // A look at the words, a citation more or less, a reading more: they compete with nothing. Of two contradictions
        // of the same pair the later words hold.
        Event::PolicyAdded(_)
        | Event::PolicyChecked(_)
        | Event::ClauseCited(_)
        | Event::ClauseOpposed(_)
        | Event::ReadingAdded(_)
        | Event::ReadingWithdrawn(_) => Vec::new(),
        Event::PolicyEdited(event) => {
            let thing = event.policy.as_str();
            let patch =
                |patch| Write { thing, field: DocumentPatch::field(patch), said: Said::Document(patch) };
            event.patches.iter().map(patch).collect()
        }
        Event::PolicyClauseWritten(event) => {
            let clause = event.clause.as_ref();
            clause.map(|id| Write { thing: id.as_str(), field: WORDS, said: Said::Clause(&event.now) }).into_iter().collect()
        }
        Event::AskWritten(event) => {
            let ask = event.ask.as_ref();
            ask.map(|id| Write { thing: id.as_str(), field: WORDS, said: Said::Ask(&event.now) }).into_iter().collect()
        }
        Event::AskStepped(event) => {
            let thing = event.ask.as_str();
            let state = Said::AskState(event.state, event.on, &event.words);
            let handed = event.now.as_ref().map(|ask| (WORDS, Said::HandedIn(ask)));
            let all = std::iter::once((STATE, state)).chain(handed);
            all.map(|(field, said)| Write { thing, field, said }).collect()
        }
        Event::PolicyWithdrawn(event) => {
            let clause = event.clause.as_ref().map(|id| id.as_str());
            one(clause.unwrap_or(event.policy.as_str()), STATE, Said::PolicyWithdrawn(event))
        }
        Event::FindingSettled(event) => one(&event.thing, &event.field, Said::Settled),
    }
}
