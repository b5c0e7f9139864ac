//! What people ask the station to do.

use crate::domain::cashdesk::{
    Agreement, Batch, Booking, ChartLine, Collection, Count, LineRef, Reversed, StatementRow,
};
use crate::domain::catalogue::{Details, Parties, State, Wish};
use crate::domain::mandates::Act;
use crate::domain::notices::Notice;
use crate::domain::people::Particulars;
use crate::domain::policies;
use crate::domain::profile::{Body, Positioning, Profile};
use crate::domain::providers::{self, Contact};
use crate::domain::requests::{Paper, Plan, Registration, Slot, Source, Step, StepDetails};
use crate::domain::staff::{Identity, Post, Role};
use crate::domain::values::{
    BillerId, Day, DeviceId, Fen, NoticeId, PaymentId, PersonId, ProviderId, RequestId, ServiceId, StaffId,
    TicketId, VisitId,
};
use crate::domain::visits::{Application, Report};

/// One wish of one person. It happens as a whole or not at all.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Begins a station: its profile, its manager and the services it starts with (as drafts).
    Found {
        profile: Box<Profile>,
        manager: Identity,
        starter: Vec<(Box<str>, Details)>,
    },
    EditProfile {
        now: Box<Profile>,
    },
    /// Who leads what, from a day on; `words`: who decided it, and why.
    SetPositioning {
        model: Positioning,
        from: Day,
        words: String,
    },
    /// Who answers for one service, whatever the model says; without parties the model holds again.
    SetParties {
        service: ServiceId,
        parties: Option<Box<Parties>>,
        reason: String,
    },
    /// Adds a service; with `publish` residents see it at once.
    AddService {
        details: Box<Details>,
        publish: bool,
    },
    /// Edits a service; with `publish` residents see it at once.
    EditService {
        service: ServiceId,
        now: Box<Details>,
        publish: bool,
    },
    PublishServices {
        services: Vec<ServiceId>,
    },
    PauseServices {
        services: Vec<ServiceId>,
        reason: String,
        until: Option<Day>,
    },
    WithdrawServices {
        services: Vec<ServiceId>,
        reason: String,
    },
    /// The text has been compared with reality today.
    CheckServices {
        services: Vec<ServiceId>,
    },
    /// Puts a service before another, or behind all of them.
    MoveService {
        service: ServiceId,
        before: Option<ServiceId>,
    },
    /// Takes a step back: each service is again in the state it had.
    PutServicesBack {
        services: Vec<(ServiceId, State)>,
    },
    /// Takes in what residents have looked for and not found.
    TakeWishes {
        wishes: Vec<Wish>,
    },
    /// Somebody has seen to a wish, by its word.
    SettleWish {
        word: String,
    },
    /// The board has been handed out for everybody outside the station.
    PublishBoard,
    AddProvider {
        details: Box<providers::Details>,
        contact: Contact,
    },
    EditProvider {
        provider: ProviderId,
        now: Box<providers::Details>,
        contact: Contact,
    },
    /// Shows a service unit to residents, for the first time or again.
    ListProvider {
        provider: ProviderId,
    },
    SuspendProvider {
        provider: ProviderId,
        reason: String,
        until: Option<Day>,
    },
    /// The cooperation is over.
    EndProvider {
        provider: ProviderId,
        reason: String,
    },
    /// Erases whom the station called at a former service unit, for good.
    EraseProviderContact {
        provider: ProviderId,
    },
    AddNotice {
        notice: Notice,
        publish: bool,
    },
    EditNotice {
        notice: NoticeId,
        now: Notice,
    },
    PublishNotice {
        notice: NoticeId,
    },
    WithdrawNotice {
        notice: NoticeId,
    },
    AddStaff {
        who: Identity,
        body: Body,
        post: String,
        roles: Vec<Role>,
    },
    EditStaff {
        staff: StaffId,
        who: Identity,
        now: Post,
    },
    EndStaff {
        staff: StaffId,
    },
    /// Erases name and phone of a former member for good.
    EraseStaff {
        staff: StaffId,
    },
    AddPerson {
        who: Box<Particulars>,
        /// They agree to be written down.
        consent: bool,
    },
    EditPerson {
        person: PersonId,
        now: Box<Particulars>,
    },
    /// They agree to be written down, or no longer do.
    SetConsent {
        person: PersonId,
        given: bool,
    },
    /// A copy of what is known was handed out; to a near relative with their reason.
    HandOutCopy {
        person: PersonId,
        relative: Option<String>,
    },
    /// 合并为一人: these two are one person.
    JoinPeople {
        kept: PersonId,
        other: PersonId,
    },
    /// These two are not one person.
    PartPeople {
        kept: PersonId,
        other: PersonId,
    },
    /// Takes back what was last said of these two.
    UnsayPeople {
        kept: PersonId,
        other: PersonId,
    },
    /// Erases a resident and all words about them for good.
    ErasePerson {
        person: PersonId,
    },
    Register(Box<Registration>),
    /// Takes the same step with each of the requests.
    StepRequests {
        requests: Vec<RequestId>,
        step: Step,
        with: StepDetails,
        words: String,
    },
    /// Of steps that two tablets took, this one holds; only as what [`Command::Settle`] puts.
    PutStepBack {
        request: RequestId,
        step: Step,
        with: StepDetails,
    },
    NoteRequest {
        request: RequestId,
        words: String,
    },
    Reschedule {
        request: RequestId,
        due: Option<Day>,
        slot: Option<Slot>,
    },
    TakePapers {
        request: RequestId,
        papers: Vec<Paper>,
    },
    /// Gives papers back, by their numbers from 0; to whom, where it is not the resident.
    ReturnPapers {
        request: RequestId,
        papers: Vec<u32>,
        to: String,
    },
    /// Erases the words about requests that are over, for good.
    EraseRequests {
        requests: Vec<RequestId>,
    },
    /// Counts a question that was answered; `back` takes one away again.
    Consult {
        service: Option<ServiceId>,
        source: Source,
        back: bool,
    },
    /// How a service is booked; none: not any more.
    SetPlan {
        service: ServiceId,
        plan: Option<Plan>,
    },
    /// The next number of a line, which is the tablet's letter.
    TakeTicket {
        line: char,
        service: Option<ServiceId>,
    },
    CallTicket {
        ticket: TicketId,
        window: String,
    },
    /// Served, or not there.
    EndTicket {
        ticket: TicketId,
        served: bool,
    },
    /// An organisation wants to serve residents here.
    ApplyForVisit {
        application: Box<Application>,
        contact: Contact,
    },
    EditVisit {
        visit: VisitId,
        now: Box<Application>,
        contact: Contact,
    },
    /// The committee agrees; a bookable venue is booked with it, and a notice put up.
    AgreeToVisit {
        visit: VisitId,
        venue: Option<ServiceId>,
        notice: Option<Notice>,
    },
    DeclineVisit {
        visit: VisitId,
        reason: String,
    },
    /// A day that was agreed to will not be.
    CallOffVisit {
        visit: VisitId,
        reason: String,
    },
    /// How the day went.
    ReportVisit {
        visit: VisitId,
        report: Report,
        words: String,
    },
    /// Erases whom the station called there, for good.
    EraseVisitContact {
        visit: VisitId,
    },
    /// Writes the agreement with a biller down.
    AddBiller {
        agreement: Box<Agreement>,
        contact: Contact,
    },
    EditBiller {
        biller: BillerId,
        now: Box<Agreement>,
        contact: Contact,
    },
    /// Erases whom the station called at a former biller, for good.
    EraseBillerContact {
        biller: BillerId,
    },
    /// 接班: begins a shift on this tablet with what was counted; why it differs from the last close.
    OpenShift {
        count: Count,
        /// What was counted before, and counted again once it was seen what should be there.
        before: Vec<Fen>,
        why: String,
        /// The till of a tablet that is no longer used came with it.
        from: Option<DeviceId>,
    },
    /// 交班: ends the shift of this tablet by a blind count. What is 已收未销账 has to be named.
    CloseShift {
        count: Count,
        /// As of [`Command::OpenShift`].
        before: Vec<Fen>,
        why: String,
        named: Vec<PaymentId>,
        /// Who takes over at once.
        to: Option<StaffId>,
    },
    /// 收款: one payment with one receipt.
    Collect(Box<Collection>),
    /// 补打.
    ReprintReceipt {
        payment: PaymentId,
    },
    /// 作废, 退款; the day is set.
    ReversePayment(Box<Reversed>),
    /// 销账.
    PostPayments {
        marks: Vec<(LineRef, String)>,
    },
    /// Erases accounts, names and reasons of payments that are done with, for good.
    EraseAccounts {
        payments: Vec<PaymentId>,
    },
    /// 送存, 到账, 期初, 冲正.
    BookMoney(Box<Booking>),
    /// 解缴.
    Remit(Box<Batch>),
    /// 对账: the statement of a biller for some days.
    Reconcile {
        biller: BillerId,
        from: Day,
        until: Day,
        rows: Vec<StatementRow>,
    },
    /// 结账, of one biller or of all.
    LockBooks {
        biller: Option<BillerId>,
        until: Day,
    },
    /// 科目: what accounts are called in the station's own chart.
    SetChart {
        lines: Vec<ChartLine>,
    },
    /// What a tablet is called; the one in hand also says its letter.
    NameTablet {
        device: DeviceId,
        name: String,
        letter: Option<char>,
    },
    /// A lost tablet: its entries after `upto` count nowhere.
    ShutOutTablet {
        device: DeviceId,
        upto: u64,
    },
    /// Settles what two tablets did to a field. `put` is what makes the chosen version; it is not carried out
    /// where that `shows` already, but whoever settles must be allowed to. None: there was nothing to choose.
    Settle {
        thing: String,
        field: String,
        chose: Option<String>,
        put: Option<Box<Command>>,
        shows: bool,
    },
    /// What is done about a mandate or a task.
    Mandate(Act),
    /// What is done in the policy library, or about what is asked for.
    Policy(policies::Act),
}
