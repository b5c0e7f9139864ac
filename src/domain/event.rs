//! What has happened: the sum of the slices' events, with the kind each is written under.

use serde::{Deserialize, Serialize};

use super::{
    cashdesk, catalogue, findings, mandates, notices, people, policies, privacy, profile, providers, queue,
    requests, staff, tablets, visits,
};
use crate::domain::cashdesk::Payer;
use crate::domain::people::{Particulars, PersonPatch};
use crate::domain::requests::{Matter, Paper};
use crate::domain::staff::Identity;
use crate::domain::values::Private;
use crate::json;

/// An event as it stands in an entry: kind and version, its data as JSON, its personal part as JSON.
#[derive(Debug, Clone, PartialEq)]
pub struct Wire {
    pub kind: String,
    pub data: String,
    pub private: Option<String>,
}

/// Events whose kind carries personal data say where it is.
trait Personal {
    type Data: Serialize + for<'de> Deserialize<'de>;
    fn part(&mut self) -> &mut Private<Self::Data>;
    fn is_here(&self) -> bool;
}

macro_rules! personal {
    ($($event:ty: $field:ident as $data:ty,)+) => {
        $(impl Personal for $event {
            type Data = $data;
            fn part(&mut self) -> &mut Private<$data> {
                &mut self.$field
            }

            fn is_here(&self) -> bool {
                self.$field.present().is_some()
            }
        })+
    };
}

personal! {
    staff::Added: who as Identity,
    staff::Renamed: who as Identity,
    providers::Added: contact as providers::Contact,
    providers::ContactChanged: contact as providers::Contact,
    people::Added: who as Particulars,
    people::Edited: patches as Vec<PersonPatch>,
    people::CopyHandedOut: reason as String,
    requests::Registered: matter as Matter,
    requests::Stepped: words as String,
    requests::Noted: words as String,
    requests::PapersTaken: papers as Vec<Paper>,
    requests::PapersReturned: to as String,
    visits::Applied: contact as providers::Contact,
    visits::Edited: contact as providers::Contact,
    visits::Closed: words as String,
    cashdesk::BillerAdded: contact as providers::Contact,
    cashdesk::BillerChanged: contact as providers::Contact,
    cashdesk::Collected: payers as Vec<Payer>,
    cashdesk::Reversed: reason as String,
}

macro_rules! events {
    ($($(#[$doc:meta])* $variant:ident($ty:ty) = $kind:literal $(| $old:literal)* $($personal:ident)?,)+) => {
        /// Everything that can happen. A new or changed field is a new kind with the next number; the kinds
        /// behind a bar are older versions, which read as the newest with the new fields empty.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Event {
            $($(#[$doc])* $variant($ty),)+
            /// A kind this version does not know, kept word for word; it makes the station read-only.
            Unknown { kind: Box<str>, data: Box<str> },
        }

        impl Event {
            /// Every kind this version writes or reads.
            pub const KINDS: &[&str] = &[$($kind, $($old,)*)+];

            /// How the event is written.
            pub fn write(&self) -> Wire {
                match self {
                    $(Event::$variant(event) => Wire {
                        kind: $kind.to_owned(),
                        data: to_json(event),
                        private: events!(@write event $($personal)?),
                    },)+
                    Event::Unknown { kind, data } => {
                        Wire { kind: kind.to_string(), data: data.to_string(), private: None }
                    }
                }
            }

            /// Forgets what is personal in it, as if it had been read back without.
            pub fn forget(&mut self) {
                match self {
                    $(Event::$variant(event) => {
                        let _ = &event;
                        events!(@forget event $($personal)?);
                    })+
                    Event::Unknown { .. } => {}
                }
            }

            /// Is something personal in it?
            pub fn has_personal(&self) -> bool {
                match self {
                    $(Event::$variant(event) => {
                        let _ = &event;
                        events!(@has event $($personal)?)
                    })+
                    Event::Unknown { .. } => false,
                }
            }

            /// Reads an event back. `private` is absent when there was none or it has been erased.
            pub fn read(kind: &str, data: &str, private: Option<&str>) -> Event {
                let unknown = || Event::Unknown { kind: kind.into(), data: data.into() };
                match kind {
                    $($kind $(| $old)* => match json::read_exact::<$ty>(data) {
                        #[allow(unused_mut, reason = "only kinds with a personal part need it")]
                        Some(mut event) => {
                            events!(@read event private unknown $($personal)?);
                            Event::$variant(event)
                        }
                        None => unknown(),
                    },)+
                    _ => {
                        let _ = private;
                        unknown()
                    }
                }
            }
        }
    };
    (@write $event:ident) => { None };
    (@write $event:ident personal) => {
        $event.clone().part().present().map(to_json)
    };
    (@has $event:ident) => { false };
    (@has $event:ident personal) => { $event.is_here() };
    (@forget $event:ident) => {};
    (@forget $event:ident personal) => {
        *$event.part() = Private::Erased;
    };
    (@read $event:ident $private:ident $unknown:ident) => {};
    (@read $event:ident $private:ident $unknown:ident personal) => {
        if let Some(data) = $private {
            let Some(data) = json::read_exact(data) else { return $unknown() };
            *$event.part() = Private::Present(data);
        }
    };
}

events! {
    StationFounded(profile::Founded) = "station.founded.3" | "station.founded.2" | "station.founded.1",
    StationEdited(profile::Edited) = "station.edited.3" | "station.edited.2" | "station.edited.1",
    BoardPublished(profile::BoardPublished) = "station.published.1",
    StaffAdded(staff::Added) = "staff.added.1" personal,
    StaffEdited(staff::Edited) = "staff.edited.1",
    StaffRenamed(staff::Renamed) = "staff.renamed.1" personal,
    StaffEnded(staff::Ended) = "staff.ended.1",
    Erased(privacy::Erased) = "privacy.erased.1",
    ServiceAdded(catalogue::Added) = "catalogue.added.2" | "catalogue.added.1",
    ServiceEdited(catalogue::Edited) = "catalogue.edited.2" | "catalogue.edited.1",
    ServicePublished(catalogue::Published) = "catalogue.published.1",
    ServicePaused(catalogue::Paused) = "catalogue.paused.1",
    ServiceWithdrawn(catalogue::Withdrawn) = "catalogue.withdrawn.1",
    ServiceChecked(catalogue::Checked) = "catalogue.checked.1",
    ServiceMoved(catalogue::Moved) = "catalogue.moved.1",
    ServicePutBack(catalogue::PutBack) = "catalogue.put_back.1",
    WishesTaken(catalogue::WishesTaken) = "catalogue.wished.1",
    WishSettled(catalogue::WishSettled) = "catalogue.wish_settled.1",
    ProviderAdded(providers::Added) = "providers.added.1" personal,
    ProviderEdited(providers::Edited) = "providers.edited.1",
    ProviderContactChanged(providers::ContactChanged) = "providers.contact_changed.1" personal,
    ProviderListed(providers::Listed) = "providers.listed.1",
    ProviderSuspended(providers::Suspended) = "providers.suspended.1",
    ProviderEnded(providers::Ended) = "providers.ended.1",
    NoticeAdded(notices::Added) = "notices.added.1",
    NoticeEdited(notices::Edited) = "notices.edited.1",
    NoticePublished(notices::Published) = "notices.published.1",
    NoticeWithdrawn(notices::Withdrawn) = "notices.withdrawn.1",
    PersonAdded(people::Added) = "people.added.1" personal,
    PersonEdited(people::Edited) = "people.edited.1" personal,
    PersonConsented(people::Consented) = "people.consented.1",
    PersonCopied(people::CopyHandedOut) = "people.copied.1" personal,
    PersonJoined(people::Joined) = "people.joined.1",
    PersonParted(people::Parted) = "people.parted.1",
    RequestRegistered(requests::Registered) = "requests.registered.1" personal,
    RequestStepped(requests::Stepped) = "requests.stepped.1" personal,
    RequestPutBack(requests::PutBack) = "requests.put_back.1",
    RequestNoted(requests::Noted) = "requests.noted.1" personal,
    RequestRescheduled(requests::Rescheduled) = "requests.rescheduled.1",
    PapersTaken(requests::PapersTaken) = "requests.papers_taken.1" personal,
    PapersReturned(requests::PapersReturned) = "requests.papers_returned.1" personal,
    Consulted(requests::Consulted) = "requests.consulted.1",
    BookingPlanSet(requests::PlanSet) = "requests.plan_set.1",
    TicketTaken(queue::Taken) = "queue.taken.1",
    TicketCalled(queue::Called) = "queue.called.1",
    TicketEnded(queue::Ended) = "queue.ended.1",
    VisitApplied(visits::Applied) = "visits.applied.1" personal,
    VisitEdited(visits::Edited) = "visits.edited.1" personal,
    VisitAnswered(visits::Answered) = "visits.answered.1",
    VisitClosed(visits::Closed) = "visits.closed.1" personal,
    BillerAdded(cashdesk::BillerAdded) = "cashdesk.biller_added.1" personal,
    BillerChanged(cashdesk::BillerChanged) = "cashdesk.biller_changed.1" personal,
    ShiftOpened(cashdesk::ShiftOpened) = "cashdesk.shift_opened.1",
    ShiftClosed(cashdesk::ShiftClosed) = "cashdesk.shift_closed.1",
    Collected(cashdesk::Collected) = "cashdesk.collected.1" personal,
    ReceiptReprinted(cashdesk::Reprinted) = "cashdesk.reprinted.1",
    PaymentReversed(cashdesk::Reversed) = "cashdesk.reversed.1" personal,
    PaymentsPosted(cashdesk::Posted) = "cashdesk.posted.1",
    MoneyBooked(cashdesk::Booked) = "cashdesk.booked.1",
    MoneyRemitted(cashdesk::Remitted) = "cashdesk.remitted.1",
    StatementReconciled(cashdesk::Reconciled) = "cashdesk.reconciled.1",
    BooksLocked(cashdesk::Locked) = "cashdesk.locked.1",
    ChartSet(cashdesk::ChartSet) = "cashdesk.chart_set.1",
    TabletNamed(tablets::Named) = "tablets.named.1",
    TabletShutOut(tablets::ShutOut) = "tablets.shut_out.1",
    FindingSettled(findings::Settled) = "findings.settled.1",
    StationPositioned(profile::Positioned) = "station.positioned.1",
    ServicePartiesSet(catalogue::PartiesSet) = "catalogue.parties_set.1",
    MandateAdded(mandates::Added) = "mandates.added.1",
    MandateEdited(mandates::Edited) = "mandates.edited.1",
    MandateEnded(mandates::Ended) = "mandates.ended.1",
    MandateBooked(mandates::Booked) = "mandates.booked.1",
    MandateTallied(mandates::Tallied) = "mandates.tallied.1",
    MandateTakenBack(mandates::TakenBack) = "mandates.taken_back.1",
    TaskGiven(mandates::TaskGiven) = "mandates.task_given.1",
    TaskStepped(mandates::TaskStepped) = "mandates.task_stepped.1",
    PolicyAdded(policies::Added) = "policies.added.1",
    PolicyEdited(policies::Edited) = "policies.edited.1",
    PolicyClauseWritten(policies::ClauseWritten) = "policies.clause_written.1",
    PolicyChecked(policies::Checked) = "policies.checked.1",
    ClauseCited(policies::Cited) = "policies.cited.1",
    ClauseOpposed(policies::Opposed) = "policies.opposed.1",
    ReadingAdded(policies::ReadingAdded) = "policies.read.1",
    ReadingWithdrawn(policies::ReadingWithdrawn) = "policies.reading_withdrawn.1",
    AskWritten(policies::AskWritten) = "policies.asked.1",
    AskStepped(policies::AskStepped) = "policies.ask_stepped.1",
    PolicyWithdrawn(policies::Withdrawn) = "policies.withdrawn.1",
}

/// Serialising our own structs cannot fail: string keys only, no floats, no foreign `Serialize`.
fn to_json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
