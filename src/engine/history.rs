//! What happened, read back from the journal: the newest first, and only as far as somebody looks.
//!
//! Entries of all devices come in the order of the fold, turned round. Nothing is kept but the
//! segments just being read, so that a hundred thousand entries cost no more than the page shown.

use super::env::{Env, Progress, Slicer};
use super::record::Record;
use super::{Engine, Skew};
use crate::domain::Event;
use crate::domain::values::{
    AskId, BillerId, ClauseId, DeviceId, EntryId, Instant, MandateId, NoticeId, PaymentId, PersonId,
    PolicyId, ProviderId, RequestId, ServiceId, StaffId, TaskId, TicketId, VisitId,
};
use crate::journal::{Entry, Segment, segment_key};
use crate::storage::{Area, Store, StoreError};

/// Segments fetched at first, when their size is not known …
const FEW: usize = 4;
/// … and while they are small.
const MANY: usize = 32;
/// How many records make one large.
const LARGE: usize = 64;

/// One entry, as it is told.
#[derive(Debug, Clone, PartialEq)]
pub struct Happened {
    pub id: EntryId,
    /// What the wall clock said.
    pub at: Instant,
    pub by: StaffId,
    pub events: Vec<Event>,
    /// This tablet's entry before it says a later time: the clock was put back in between.
    pub clock_back: bool,
}

/// How far somebody has read.
#[derive(Debug)]
pub struct Past {
    chains: Vec<Chain>,
    /// Entries looked at so far.
    pub read: u64,
    /// Entries there are.
    pub of: u64,
    /// Entries that could not be read.
    pub unread: u64,
}

impl Past {
    /// Has everything been read?
    pub fn is_over(&self) -> bool {
        self.chains.iter().all(|chain| chain.newest.is_none() && chain.over)
    }
}

/// The entries of one device, from its head down.
#[derive(Debug)]
struct Chain {
    device: DeviceId,
    /// Everything from this seq on has been taken.
    below: u64,
    /// Where the next fetch goes on.
    before: String,
    /// Fetched and not read to their beginning; the newest last.
    segments: Vec<Segment>,
    /// Opened, but not handed out yet.
    newest: Option<Entry>,
    /// How many segments to fetch next; none when there are no more.
    limit: usize,
    over: bool,
}

/// What an event happened to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Thing {
    Station,
    Staff(StaffId),
    Service(ServiceId),
    Provider(ProviderId),
    Notice(NoticeId),
    Person(PersonId),
    Request(RequestId),
    Visit(VisitId),
    Ticket(TicketId),
    Biller(BillerId),
    Payment(PaymentId),
    Mandate(MandateId),
    Task(TaskId),
    /// The till of a tablet.
    Till,
    /// Money on its way, or the books of all billers.
    Money,
    /// A document of the library.
    Policy(PolicyId),
    Clause(ClauseId),
    Ask(AskId),
    /// Something this version does not know, or several at once.
    Other,
}

impl Thing {
    /// What the `n`-th event of an entry happened to.
    pub fn of(entry: &EntryId, n: usize, event: &Event) -> Thing {
        match event {
            Event::StationFounded(_)
            | Event::StationEdited(_)
            | Event::StationPositioned(_)
            | Event::BoardPublished(_) => Thing::Station,
            Event::StaffAdded(_) => Thing::Staff(StaffId::born(entry, n)),
            Event::StaffEdited(event) => Thing::Staff(event.staff.clone()),
            Event::StaffRenamed(event) => Thing::Staff(event.staff.clone()),
            Event::StaffEnded(event) => Thing::Staff(event.staff.clone()),
            Event::ServiceAdded(_) => Thing::Service(ServiceId::born(entry, n)),
            Event::ServiceEdited(event) => Thing::Service(event.service.clone()),
            Event::ServicePublished(event) => Thing::Service(event.service.clone()),
            Event::ServicePaused(event) => Thing::Service(event.service.clone()),
            Event::ServiceWithdrawn(event) => Thing::Service(event.service.clone()),
            Event::ServiceChecked(event) => Thing::Service(event.service.clone()),
            Event::ServiceMoved(event) => Thing::Service(event.service.clone()),
            Event::ServicePutBack(event) => Thing::Service(event.service.clone()),
            Event::ServicePartiesSet(event) => Thing::Service(event.service.clone()),
            Event::ProviderAdded(_) => Thing::Provider(ProviderId::born(entry, n)),
            Event::ProviderEdited(event) => Thing::Provider(event.provider.clone()),
            Event::ProviderContactChanged(event) => Thing::Provider(event.provider.clone()),
            Event::ProviderListed(event) => Thing::Provider(event.provider.clone()),
            Event::ProviderSuspended(event) => Thing::Provider(event.provider.clone()),
            Event::ProviderEnded(event) => Thing::Provider(event.provider.clone()),
            Event::NoticeAdded(_) => Thing::Notice(NoticeId::born(entry, n)),
            Event::NoticeEdited(event) => Thing::Notice(event.notice.clone()),
            Event::NoticePublished(event) => Thing::Notice(event.notice.clone()),
            Event::NoticeWithdrawn(event) => Thing::Notice(event.notice.clone()),
            Event::PersonAdded(_) => Thing::Person(PersonId::born(entry, n)),
            Event::PersonEdited(event) => Thing::Person(event.person.clone()),
            Event::PersonConsented(event) => Thing::Person(event.person.clone()),
            Event::PersonCopied(event) => Thing::Person(event.person.clone()),
            Event::PersonJoined(event) => Thing::Person(event.other.clone()),
            Event::PersonParted(event) => Thing::Person(event.other.clone()),
            Event::RequestPutBack(event) => Thing::Request(event.request.clone()),
            Event::RequestRegistered(_) => Thing::Request(RequestId::born(entry, n)),
            Event::RequestStepped(event) => Thing::Request(event.request.clone()),
            Event::RequestNoted(event) => Thing::Request(event.request.clone()),
            Event::RequestRescheduled(event) => Thing::Request(event.request.clone()),
            Event::PapersTaken(event) => Thing::Request(event.request.clone()),
            Event::PapersReturned(event) => Thing::Request(event.request.clone()),
            Event::BookingPlanSet(event) => Thing::Service(event.service.clone()),
            Event::VisitApplied(_) => Thing::Visit(VisitId::born(entry, n)),
            Event::VisitEdited(event) => Thing::Visit(event.visit.clone()),
            Event::VisitAnswered(event) => Thing::Visit(event.visit.clone()),
            Event::VisitClosed(event) => Thing::Visit(event.visit.clone()),
            Event::TicketTaken(_) => Thing::Ticket(TicketId::born(entry, n)),
            Event::TicketCalled(event) => Thing::Ticket(event.ticket.clone()),
            Event::TicketEnded(event) => Thing::Ticket(event.ticket.clone()),
            Event::BillerAdded(_) => Thing::Biller(BillerId::born(entry, n)),
            Event::BillerChanged(event) => Thing::Biller(event.biller.clone()),
            Event::Collected(_) => Thing::Payment(PaymentId::born(entry, n)),
            Event::ReceiptReprinted(event) => Thing::Payment(event.payment.clone()),
            Event::PaymentReversed(event) => Thing::Payment(event.payment.clone()),
            Event::PaymentsPosted(event) => match event.marks.as_slice() {
                [((payment, _), _)] => Thing::Payment(payment.clone()),
                _ => Thing::Money,
            },
            Event::ShiftOpened(_) | Event::ShiftClosed(_) => Thing::Till,
            Event::MoneyRemitted(event) => Thing::Biller(event.biller.clone()),
            Event::StatementReconciled(event) => Thing::Biller(event.biller.clone()),
            Event::BooksLocked(event) => event.biller.clone().map_or(Thing::Money, Thing::Biller),
            Event::MoneyBooked(_) | Event::ChartSet(_) => Thing::Money,
            Event::MandateAdded(_) => Thing::Mandate(MandateId::born(entry, n)),
            Event::MandateEdited(event) => Thing::Mandate(event.mandate.clone()),
            Event::MandateEnded(event) => Thing::Mandate(event.mandate.clone()),
            Event::MandateBooked(event) => Thing::Mandate(event.mandate.clone()),
            Event::MandateTallied(event) => Thing::Mandate(event.mandate.clone()),
            Event::MandateTakenBack(event) => Thing::Mandate(event.mandate.clone()),
            Event::TaskGiven(event) => {
                Thing::Task(event.task.clone().unwrap_or_else(|| TaskId::born(entry, n)))
            }
            Event::TaskStepped(event) => Thing::Task(event.task.clone()),
            Event::PolicyAdded(_) => Thing::Policy(PolicyId::born(entry, n)),
            Event::PolicyEdited(event) => Thing::Policy(event.policy.clone()),
            Event::PolicyChecked(event) => Thing::Policy(event.policy.clone()),
            Event::PolicyClauseWritten(event) => {
                Thing::Clause(event.clause.clone().unwrap_or_else(|| ClauseId::born(entry, n)))
            }
            Event::ClauseCited(event) => Thing::Clause(event.clause.clone()),
            Event::ClauseOpposed(event) => Thing::Clause(event.clause.clone()),
            Event::ReadingAdded(event) => Thing::Clause(event.clause.clone()),
            Event::ReadingWithdrawn(event) => Thing::Clause(event.clause.clone()),
            Event::AskWritten(event) => {
                Thing::Ask(event.ask.clone().unwrap_or_else(|| AskId::born(entry, n)))
            }
            Event::AskStepped(event) => Thing::Ask(event.ask.clone()),
            Event::PolicyWithdrawn(event) => {
                event.clause.clone().map_or_else(|| Thing::Policy(event.policy.clone()), Thing::Clause)
            }
            Event::WishesTaken(_)
            | Event::WishSettled(_)
            | Event::Erased(_)
            | Event::Consulted(_)
            | Event::FindingSettled(_)
            | Event::TabletNamed(_)
            | Event::TabletShutOut(_)
            | Event::Unknown { .. } => Thing::Other,
        }
    }

    /// Its id as it stands in links; nothing for the station as a whole.
    pub fn id(&self) -> &str {
        match self {
            Thing::Staff(id) => id.as_str(),
            Thing::Service(id) => id.as_str(),
            Thing::Provider(id) => id.as_str(),
            Thing::Notice(id) => id.as_str(),
            Thing::Person(id) => id.as_str(),
            Thing::Request(id) => id.as_str(),
            Thing::Visit(id) => id.as_str(),
            Thing::Ticket(id) => id.as_str(),
            Thing::Biller(id) => id.as_str(),
            Thing::Payment(id) => id.as_str(),
            Thing::Mandate(id) => id.as_str(),
            Thing::Task(id) => id.as_str(),
            Thing::Policy(id) => id.as_str(),
            Thing::Clause(id) => id.as_str(),
            Thing::Ask(id) => id.as_str(),
            Thing::Station | Thing::Till | Thing::Money | Thing::Other => "",
        }
    }
}

/// Does the `n`-th event of an entry concern the record of this id?
pub fn concerns(entry: &EntryId, n: usize, event: &Event, id: &str) -> bool {
    match event {
        // The first personal part of a record stands at its own place.
        Event::Erased(erased) => erased.parts.iter().any(|part| part == id),
        Event::PersonJoined(event) => event.kept.as_str() == id || event.other.as_str() == id,
        Event::PersonParted(event) => event.kept.as_str() == id || event.other.as_str() == id,
        Event::FindingSettled(event) => event.thing == id,
        Event::PaymentsPosted(event) => event.marks.iter().any(|((payment, _), _)| payment.as_str() == id),
        Event::MoneyRemitted(event) => {
            event.biller.as_str() == id || event.lines.iter().any(|(payment, _)| payment.as_str() == id)
        }
        Event::PolicyClauseWritten(event) if event.policy.as_str() == id => true,
        Event::PolicyWithdrawn(event)
            if event.policy.as_str() == id || event.instead.as_ref().is_some_and(|it| it.as_str() == id) =>
        {
            true
        }
        event => Thing::of(entry, n, event).id() == id,
    }
}

impl<S: Store, E: Env> Engine<S, E> {
    /// Begins at the newest entry there is now.
    pub fn past(&self) -> Past {
        let heads = self.heads();
        let chain = |(device, seq): (DeviceId, u64)| Chain {
            before: segment_key(&device, seq + 1),
            device,
            below: seq + 1,
            segments: Vec::new(),
            newest: None,
            limit: FEW,
            over: false,
        };
        let of = heads.values().map(|head| head.seq).sum();
        let chains = heads.into_iter().map(|(device, head)| chain((device, head.seq))).collect();
        Past { chains, read: 0, of, unread: 0 }
    }

    /// The next `limit` entries that `keep` wants, newest first; fewer at the end, or when `go_on` says
    /// no. Called again with the same place, it goes on after them.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn read_past(
        &self,
        past: &mut Past,
        limit: usize,
        keep: impl Fn(&Entry) -> bool,
        go_on: impl Fn() -> bool,
        progress: Progress<'_>,
    ) -> Result<Vec<Happened>, StoreError> {
        let mut found = Vec::new();
        let mut slicer = Slicer::new(&self.env);
        while found.len() < limit && go_on() {
            for n in 0..past.chains.len() {
                self.open_next(past, n).await?;
            }
            let newest = past.chains.iter_mut().filter(|chain| chain.newest.is_some());
            let newest = newest.max_by_key(|chain| chain.newest.as_ref().map(Entry::order));
            let Some(entry) = newest.and_then(|chain| chain.newest.take()) else { break };
            past.read += 1;
            if keep(&entry) {
                let n = past.chains.iter().position(|chain| chain.device == entry.device);
                let n = n.unwrap_or_default();
                self.open_next(past, n).await?;
                let before = past.chains.get(n).and_then(|chain| chain.newest.as_ref());
                found.push(told(entry, before));
            }
            slicer.breathe().await;
            progress(past.read, past.of);
        }
        Ok(found)
    }

    /// Opens the next entry of a chain, unless one is open.
    async fn open_next(&self, past: &mut Past, n: usize) -> Result<(), StoreError> {
        let station = self.state.borrow().header.station().to_owned();
        let Some(chain) = past.chains.get_mut(n) else { return Ok(()) };
        while chain.newest.is_none() && !chain.over {
            let Some(segment) = chain.segments.last_mut() else {
                if chain.limit == 0 {
                    past.unread += chain.below.saturating_sub(1);
                    chain.over = true;
                    break;
                }
                let page = self.store.scan_back(Area::Segments, &chain.before, chain.limit).await?;
                chain.fetched(page);
                continue;
            };
            let Some(sealed) = segment.records.pop() else {
                chain.segments.pop();
                continue;
            };
            let seq = segment.end();
            // Segments that were put together meanwhile hold again what has been read.
            if seq >= chain.below {
                continue;
            }
            past.unread += chain.below - seq - 1;
            chain.below = seq;
            let record = Record::open(&self.ring(), &station, &chain.device, seq, &sealed);
            match record.ok().and_then(|record| record.line.entry().ok()) {
                Some(entry) if entry.seq == seq && entry.device == chain.device => chain.newest = Some(entry),
                _ => past.unread += 1,
            }
        }
        Ok(())
    }
}

impl Chain {
    /// Takes what was fetched, the last first.
    fn fetched(&mut self, page: Vec<(String, Vec<u8>)>) {
        let own = |key: &str| key.starts_with(self.device.as_str());
        // Before the first segment of this device come those of another, or none.
        let all = page.is_empty() || page.iter().any(|(key, _)| !own(key));
        let segments = page.iter().rev().filter(|(key, _)| own(key));
        self.segments = segments.filter_map(|(_, bytes)| Segment::from_bytes(bytes).ok()).collect();
        let large = self.segments.iter().any(|segment| segment.records.len() > LARGE);
        self.limit = if all {
            0
        } else if large {
            1
        } else {
            MANY
        };
        if let Some((last, _)) = page.into_iter().next_back() {
            self.before = last;
        }
    }
}

fn told(entry: Entry, before: Option<&Entry>) -> Happened {
    let clock_back = before.is_some_and(|before| Skew::went_back(before.at, entry.at));
    Happened { id: entry.id(), at: entry.at, by: entry.by, events: entry.events, clock_back }
}

/// Is an entry by this person, about this record, of this day? What is empty does not count.
pub fn wanted(entry: &Entry, who: &str, thing: &str, day: &str) -> bool {
    let id = entry.id();
    let by = who.is_empty() || entry.by.as_str() == who;
    let on = day.is_empty() || entry.at.day().to_string() == day;
    by && on
        && (thing.is_empty()
            || entry.events.iter().enumerate().any(|(n, event)| concerns(&id, n, event, thing)))
}
