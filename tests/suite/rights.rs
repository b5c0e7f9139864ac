//! Who may do what: every command given by every role, by nobody and by somebody who has left.

use std::collections::BTreeMap;

use linli::domain::cashdesk::{
    Agreement, Back, Batch, Bill, Booking, Collection, Count, Kind as Billing, Line, Method, Payer, Reversed,
    StatementRow, Utility, Via,
};
use linli::domain::catalogue::{Block, Details, Parties, Party, State};
use linli::domain::ledger::Account;
use linli::domain::mandates::{
    Act as MandateAct, Area, Booked, Listed, Money, Order, Pay, Tallied, TaskStep, Terms,
};
use linli::domain::notices::Notice;
use linli::domain::people::Particulars;
use linli::domain::policies::{
    Act as PolicyAct, Against, Ask, AskState, Citing, Clause, Document, Library, LibraryDocument, Reading,
};
use linli::domain::profile::{Body, Positioning, Profile};
use linli::domain::providers::{self, Contact, Kind};
use linli::domain::requests::{Paper, Plan, Registration, Source, Step, StepDetails, Who};
use linli::domain::staff::{Identity, Post, Role};
use linli::domain::values::{
    AskId, BillerId, ClauseId, Day, DeviceId, EntryId, Fen, Instant, MandateId, Minute, NoticeId, PaymentId,
    PersonId, PolicyId, Private, ProviderId, ReadingId, RequestId, ServiceId, StaffId, Text, TicketId,
    VisitId,
};
use linli::domain::visits::{Application, Report};
use linli::domain::{Actor, Command, Event, Origin, Rejection, Station, decide};

use crate::support::profile;

const TODAY: i64 = 1_795_395_600_000;

fn today() -> Day {
    Instant(TODAY).day()
}

fn who(name: &str) -> Identity {
    Identity { name: name.into(), phone: String::new() }
}

fn details() -> Details {
    Details::new(Text::zh("量血压"), Block::Public, Text::zh("健康"))
}

fn notice(title: &str) -> Notice {
    Notice { title: Text::zh(title), body: Text::default(), from: today(), until: None, pinned: false }
}

fn unit(name: &str) -> Box<providers::Details> {
    Box::new(providers::Details::new(Text::zh(name), Kind::Enterprise))
}

/// A station with one of everything in the state that every command needs.
struct Scene {
    station: Station,
    seq: u64,
    members: BTreeMap<Role, StaffId>,
    former: StaffId,
    draft: ServiceId,
    shown: ServiceId,
    draft_notice: NoticeId,
    shown_notice: NoticeId,
    draft_unit: ProviderId,
    listed_unit: ProviderId,
    ended_unit: ProviderId,
    resident: PersonId,
    neighbour: PersonId,
    /// Not the same as the resident.
    stranger: PersonId,
    /// Open, with a paper at the desk.
    request: RequestId,
    /// Over.
    past_request: RequestId,
    /// Nobody has answered.
    applied: VisitId,
    /// Agreed to, today.
    agreed: VisitId,
    /// Over.
    told: VisitId,
    waiting: TicketId,
    called: TicketId,
    biller: BillerId,
    /// Its agreement is over.
    past_biller: BillerId,
    /// Stands; not posted, not remitted.
    payment: PaymentId,
    /// Void.
    past_payment: PaymentId,
    /// With one clause, and a reading of it.
    policy: PolicyId,
    reading: ReadingId,
    /// A draft.
    ask: AskId,
    /// The same, handed in.
    handed: AskId,
}

fn place(seq: u64) -> EntryId {
    EntryId { device: DeviceId::from_bytes([7; 5]), seq }
}

impl Scene {
    fn give(&mut self, actor: &Actor, command: Command) -> Result<EntryId, Rejection> {
        let entry = place(self.seq + 1);
        let events: Vec<Event> = decide(&self.station, actor, &entry, today(), command)?;
        self.seq += 1;
        let by = StaffId::born(&place(1), 0);
        let origin = Origin { entry: entry.clone(), by, at: Instant(TODAY) };
        for (n, event) in events.iter().enumerate() {
            self.station.apply(&origin, n, event);
        }
        Ok(entry)
    }

    fn manager(&self) -> Actor {
        Actor::Staff(StaffId::born(&place(1), 0))
    }

    fn by_manager(&mut self, command: Command) -> EntryId {
        let manager = self.manager();
        self.give(&manager, command).unwrap()
    }

    fn new() -> Scene {
        let nobody = || StaffId::named("nobody");
        let mut scene = Scene {
            station: Station::default(),
            seq: 0,
            members: BTreeMap::new(),
            former: nobody(),
            draft: ServiceId::named("-"),
            shown: ServiceId::named("-"),
            draft_notice: NoticeId::named("-"),
            shown_notice: NoticeId::named("-"),
            draft_unit: ProviderId::named("-"),
            listed_unit: ProviderId::named("-"),
            ended_unit: ProviderId::named("-"),
            resident: PersonId::named("-"),
            neighbour: PersonId::named("-"),
            stranger: PersonId::named("-"),
            request: RequestId::named("-"),
            past_request: RequestId::named("-"),
            applied: VisitId::named("-"),
            agreed: VisitId::named("-"),
            told: VisitId::named("-"),
            waiting: TicketId::named("-"),
            called: TicketId::named("-"),
            biller: BillerId::named("-"),
            past_biller: BillerId::named("-"),
            payment: PaymentId::named("-"),
            past_payment: PaymentId::named("-"),
            policy: PolicyId::named("-"),
            reading: ReadingId::named("-"),
            ask: AskId::named("-"),
            handed: AskId::named("-"),
        };
        let found = Command::Found { profile: Box::new(profile()), manager: who("林"), starter: vec![] };
        scene.give(&Actor::Founder, found).unwrap();
        for role in Role::ALL {
            let entry = scene.by_manager(hire(role));
            scene.members.insert(role, StaffId::born(&entry, 0));
        }
        let entry = scene.by_manager(hire(Role::Manager));
        scene.former = StaffId::born(&entry, 0);
        scene.by_manager(Command::EndStaff { staff: scene.former.clone() });
        let add = |publish| Command::AddService { details: Box::new(details()), publish };
        scene.draft = ServiceId::born(&scene.by_manager(add(false)), 0);
        scene.shown = ServiceId::born(&scene.by_manager(add(true)), 0);
        let add = |publish| Command::AddNotice { notice: notice("停水"), publish };
        scene.draft_notice = NoticeId::born(&scene.by_manager(add(false)), 0);
        scene.shown_notice = NoticeId::born(&scene.by_manager(add(true)), 0);
        let add = || Command::AddProvider { details: unit("某家政"), contact: Contact::default() };
        scene.draft_unit = ProviderId::born(&scene.by_manager(add()), 0);
        scene.listed_unit = ProviderId::born(&scene.by_manager(add()), 0);
        scene.by_manager(Command::ListProvider { provider: scene.listed_unit.clone() });
        scene.ended_unit = ProviderId::born(&scene.by_manager(add()), 0);
        let provider = scene.ended_unit.clone();
        scene.by_manager(Command::EndProvider { provider, reason: "完".into() });
        scene.add_residents();
        scene.add_money();
        scene.policy = PolicyId::born(&scene.by_manager(document("条例")), 0);
        scene.reading = ReadingId::born(&scene.by_manager(read(&scene.clause())), 0);
        scene.ask = AskId::born(&scene.by_manager(ask()), 0);
        scene.handed = AskId::born(&scene.by_manager(ask()), 0);
        scene.by_manager(hand_in(&scene.handed));
        scene
    }

    fn add_residents(&mut self) {
        let add = || Command::AddPerson { who: resident("陈"), consent: true };
        self.resident = PersonId::born(&self.by_manager(add()), 0);
        self.neighbour = PersonId::born(&self.by_manager(add()), 0);
        self.stranger = PersonId::born(&self.by_manager(add()), 0);
        let (kept, other) = (self.resident.clone(), self.stranger.clone());
        self.by_manager(Command::PartPeople { kept, other });
        let register = || Command::Register(Box::new(asked(Some(self.shown.clone()))));
        let (first, second) = (register(), register());
        self.request = RequestId::born(&self.by_manager(first), 0);
        let (request, papers) = (self.request.clone(), vec![Paper { name: "户口簿".into(), original: true }]);
        self.by_manager(Command::TakePapers { request, papers });
        self.past_request = RequestId::born(&self.by_manager(second), 0);
        self.by_manager(step(&self.past_request, Step::Cancel));
        let apply = || Command::ApplyForVisit { application: wishes("义诊"), contact: contact() };
        self.applied = VisitId::born(&self.by_manager(apply()), 0);
        self.agreed = VisitId::born(&self.by_manager(apply()), 0);
        self.told = VisitId::born(&self.by_manager(apply()), 0);
        for visit in [self.agreed.clone(), self.told.clone()] {
            self.by_manager(Command::AgreeToVisit { visit, venue: None, notice: None });
        }
        self.by_manager(told(&self.told));
        self.by_manager(mandate("一", Some((Fen(100), "来文".to_owned()))));
        let id = self.station.mandates().iter().next().unwrap().0.clone();
        self.by_manager(work(&id));
        self.by_manager(task());
        let take = || Command::TakeTicket { line: 'A', service: None };
        self.waiting = TicketId::born(&self.by_manager(take()), 0);
        self.called = TicketId::born(&self.by_manager(take()), 0);
        self.by_manager(Command::CallTicket { ticket: self.called.clone(), window: "1".into() });
    }

    /// The clause of the document.
    fn clause(&self) -> ClauseId {
        self.station.policies().clauses_of(&self.policy)[0].0.clone()
    }

    /// Two billers, one of them over; a shift, a payment and one that is void.
    fn add_money(&mut self) {
        let add = |agreement| Command::AddBiller { agreement, contact: contact() };
        self.biller = BillerId::born(&self.by_manager(add(agreement("自来水"))), 0);
        let over = Box::new(Agreement { until: Day::new(2026, 1, 1), ..*agreement("旧公司") });
        self.past_biller = BillerId::born(&self.by_manager(add(over)), 0);
        self.by_manager(Command::OpenShift {
            count: Count::of(Fen(10_000)),
            before: vec![],
            why: String::new(),
            from: None,
        });
        let pay = bill(&self.biller);
        self.payment = PaymentId::born(&self.by_manager(pay.clone()), 0);
        self.past_payment = PaymentId::born(&self.by_manager(pay), 0);
        self.by_manager(void(&self.past_payment));
        // Somebody has left five yuan here before the books began.
        let balances = vec![(Account::Deposit(self.stranger.clone()), Fen(500))];
        let (evidence, second) = ("登记本".to_owned(), Some(self.members[&Role::Clerk].clone()));
        let opening = Booking::Opening { balances, evidence, second };
        self.by_manager(Command::BookMoney(Box::new(opening)));
    }

    /// Every command that is given to a founded station, sound as it stands, and which roles may give it.
    fn commands(&self) -> Vec<(Command, &'static [Role])> {
        use Role::{Clerk, Committee, Manager};
        let now = Profile { phone: "110".into(), ..self.station.profile().unwrap().clone() };
        let edited = || Box::new(Details { phone: "1".into(), ..details() });
        let (draft, shown) = (|| self.draft.clone(), || self.shown.clone());
        let clerk = || self.members[&Clerk].clone();
        let post =
            |post: &str| Post { body: Body::Station, post: post.into(), roles: vec![Clerk], since: today() };
        let window: &[Role] = &[Manager, Clerk];
        let overseers: &[Role] = &[Manager, Committee];
        let speakers: &[Role] = &[Manager, Clerk, Committee];
        let manager: &[Role] = &[Manager];
        let (mandate_of, known) = self.station.mandates().iter().next().unwrap();
        let mandate_id = || mandate_of.clone();
        let given = self.station.mandates().tasks().next().unwrap().0;
        let money: &[Role] = &[Manager, Clerk, Role::Accountant];
        let books: &[Role] = &[Manager, Role::Accountant];
        vec![
            (Command::EditProfile { now: Box::new(now) }, manager),
            (
                Command::SetPositioning {
                    model: Positioning::Nanjing, from: today(), words: "定了".into()
                },
                overseers,
            ),
            (Command::SetParties { service: draft(), parties: someone(), reason: "试点".into() }, overseers),
            (Command::AddService { details: Box::new(details()), publish: true }, window),
            (Command::EditService { service: draft(), now: edited(), publish: false }, window),
            (Command::PublishServices { services: vec![draft()] }, window),
            (Command::PauseServices { services: vec![shown()], reason: "修".into(), until: None }, window),
            (Command::WithdrawServices { services: vec![shown()], reason: "停".into() }, window),
            (Command::CheckServices { services: vec![shown()] }, window),
            (Command::MoveService { service: shown(), before: Some(draft()) }, window),
            (Command::PutServicesBack { services: vec![(shown(), State::Draft)] }, window),
            (Command::AddProvider { details: unit("甲"), contact: Contact::default() }, window),
            (
                Command::EditProvider {
                    provider: self.listed_unit.clone(),
                    now: unit("乙"),
                    contact: Contact::default(),
                },
                window,
            ),
            (Command::ListProvider { provider: self.draft_unit.clone() }, window),
            (
                Command::SuspendProvider {
                    provider: self.listed_unit.clone(),
                    reason: "查".into(),
                    until: None,
                },
                overseers,
            ),
            (Command::EndProvider { provider: self.listed_unit.clone(), reason: "完".into() }, overseers),
            (Command::EraseProviderContact { provider: self.ended_unit.clone() }, manager),
            (Command::AddNotice { notice: notice("新"), publish: true }, speakers),
            (Command::EditNotice { notice: self.shown_notice.clone(), now: notice("改") }, speakers),
            (Command::PublishNotice { notice: self.draft_notice.clone() }, speakers),
            (Command::WithdrawNotice { notice: self.shown_notice.clone() }, speakers),
            (hire(Clerk), manager),
            (Command::EditStaff { staff: clerk(), who: who("改名"), now: post("夜班") }, manager),
            (Command::EndStaff { staff: clerk() }, manager),
            (Command::EraseStaff { staff: self.former.clone() }, manager),
            (Command::AddPerson { who: resident("林"), consent: false }, window),
            (Command::EditPerson { person: self.resident.clone(), now: resident("陈秀") }, window),
            (Command::SetConsent { person: self.resident.clone(), given: false }, window),
            (Command::HandOutCopy { person: self.resident.clone(), relative: None }, window),
            (Command::JoinPeople { kept: self.resident.clone(), other: self.neighbour.clone() }, window),
            (Command::PartPeople { kept: self.resident.clone(), other: self.neighbour.clone() }, window),
            (Command::UnsayPeople { kept: self.resident.clone(), other: self.stranger.clone() }, window),
            (Command::ErasePerson { person: self.resident.clone() }, manager),
            (Command::Register(Box::new(asked(None))), window),
            (step(&self.request, Step::Accept), window),
            (Command::NoteRequest { request: self.request.clone(), words: "已回电".into() }, window),
            (Command::Reschedule { request: self.request.clone(), due: Some(today()), slot: None }, window),
            (
                Command::TakePapers {
                    request: self.request.clone(),
                    papers: vec![Paper { name: "照片".into(), original: false }],
                },
                window,
            ),
            (
                Command::ReturnPapers { request: self.request.clone(), papers: vec![0], to: String::new() },
                window,
            ),
            (Command::EraseRequests { requests: vec![self.past_request.clone()] }, manager),
            (Command::Consult { service: None, source: Source::Phone, back: false }, window),
            (Command::SetPlan { service: shown(), plan: Some(Plan::usual()) }, window),
            (Command::TakeTicket { line: 'B', service: None }, window),
            (Command::CallTicket { ticket: self.waiting.clone(), window: "2".into() }, window),
            (Command::EndTicket { ticket: self.called.clone(), served: true }, window),
            (Command::ApplyForVisit { application: wishes("理发"), contact: contact() }, speakers),
            (
                Command::EditVisit { visit: self.applied.clone(), now: wishes("改"), contact: contact() },
                speakers,
            ),
            (Command::AgreeToVisit { visit: self.applied.clone(), venue: None, notice: None }, overseers),
            (Command::DeclineVisit { visit: self.applied.clone(), reason: "满了".into() }, overseers),
            (Command::CallOffVisit { visit: self.agreed.clone(), reason: "下雨".into() }, overseers),
            (told(&self.agreed), speakers),
            (Command::EraseVisitContact { visit: self.told.clone() }, manager),
            (mandate("二", None), overseers),
            (Command::Mandate(MandateAct::Edit { mandate: mandate_id(), now: terms("改") }), overseers),
            (
                Command::Mandate(MandateAct::End {
                    mandate: mandate_id(),
                    on: today(),
                    reason: "收回".into(),
                }),
                overseers,
            ),
            (money_of(&mandate_id()), overseers),
            (
                Command::Mandate(MandateAct::TakeMoneyBack {
                    mandate: mandate_id(),
                    line: known.money[0].place.clone(),
                    reason: "写错".into(),
                }),
                overseers,
            ),
            (work(&mandate_id()), speakers),
            (
                Command::Mandate(MandateAct::TakeTallyBack {
                    mandate: mandate_id(),
                    line: known.tallies[0].place.clone(),
                    reason: "写错".into(),
                }),
                speakers,
            ),
            (task(), speakers),
            (
                Command::Mandate(MandateAct::StepTask {
                    task: given.clone(),
                    step: TaskStep::Done,
                    words: "表".into(),
                }),
                speakers,
            ),
            (Command::AddBiller { agreement: agreement("燃气"), contact: contact() }, overseers),
            (
                Command::EditBiller {
                    biller: self.biller.clone(),
                    now: agreement("供水"),
                    contact: contact(),
                },
                overseers,
            ),
            (Command::EraseBillerContact { biller: self.past_biller.clone() }, manager),
            (bill(&self.biller), window),
            (
                Command::CloseShift {
                    count: Count::of(Fen(10_500)),
                    before: vec![],
                    why: String::new(),
                    named: vec![self.payment.clone()],
                    to: None,
                },
                window,
            ),
            (Command::ReprintReceipt { payment: self.payment.clone() }, window),
            (void(&self.payment), window),
            (Command::PostPayments { marks: vec![((self.payment.clone(), 0), "W1".into())] }, window),
            (Command::EraseAccounts { payments: vec![self.past_payment.clone()] }, manager),
            (
                Command::BookMoney(Box::new(Booking::Deposit { amount: Fen(500), reference: String::new() })),
                money,
            ),
            (
                Command::BookMoney(Box::new(Booking::GiveBack {
                    owner: Account::Deposit(self.stranger.clone()),
                    amount: Fen(500),
                    cash: true,
                    reference: "登记本第 1 页".into(),
                    second: None,
                })),
                money,
            ),
            (
                Command::BookMoney(Box::new(Booking::Opening {
                    balances: vec![(Account::Bank, Fen(100))],
                    evidence: "对账单".into(),
                    second: Some(self.members[&Clerk].clone()),
                })),
                books,
            ),
            (
                Command::Remit(Box::new(Batch {
                    biller: self.biller.clone(),
                    lines: vec![(self.payment.clone(), 0)],
                    via: Via::Cash,
                    reference: String::new(),
                    withhold: false,
                })),
                money,
            ),
            (
                Command::Reconcile {
                    biller: self.biller.clone(),
                    // Long before anything was taken, so that it was not taken by whoever compares.
                    from: Day::new(2026, 1, 1).unwrap(),
                    until: Day::new(2026, 1, 1).unwrap(),
                    rows: vec![StatementRow { number: "W1".into(), amount: Fen(500) }],
                },
                books,
            ),
            (Command::LockBooks { biller: None, until: Day::new(2026, 1, 1).unwrap() }, books),
            (Command::SetChart { lines: vec![("bank".into(), "1002".into(), "银行存款".into())] }, books),
            (Command::NameTablet { device: other(), name: "前台".into(), letter: None }, manager),
            (Command::ShutOutTablet { device: other(), upto: 1 }, manager),
            (document("新文件"), overseers),
            (
                Command::Policy(PolicyAct::TakeInPolicies(Box::new(Library {
                    documents: vec![LibraryDocument {
                        title: Text::zh("示例"),
                        ..LibraryDocument::default()
                    }],
                    ..Library::default()
                }))),
                overseers,
            ),
            (
                Command::Policy(PolicyAct::EditPolicy {
                    policy: self.policy.clone(),
                    now: Box::new(Document { title: Text::zh("改名"), ..Document::default() }),
                }),
                overseers,
            ),
            (
                Command::Policy(PolicyAct::WriteClause {
                    policy: self.policy.clone(),
                    clause: None,
                    now: Box::new(Clause { label: "第九条".into(), ..Clause::default() }),
                }),
                overseers,
            ),
            (
                Command::Policy(PolicyAct::CheckPolicy { policy: self.policy.clone(), clause: None }),
                overseers,
            ),
            (
                Command::Policy(PolicyAct::CiteClause {
                    clause: self.clause(),
                    by: Citing::Basis(shown()),
                    back: false,
                }),
                overseers,
            ),
            (
                Command::Policy(PolicyAct::OpposeClause {
                    clause: self.clause(),
                    against: Against::Quote("并重".into()),
                    words: "对不上".into(),
                }),
                overseers,
            ),
            (read(&self.clause()), speakers),
            (
                Command::Policy(PolicyAct::WithdrawReading {
                    clause: self.clause(),
                    reading: self.reading.clone(),
                    reason: "说错了".into(),
                }),
                overseers,
            ),
            (
                Command::Policy(PolicyAct::Withdraw {
                    policy: self.policy.clone(),
                    clause: None,
                    instead: None,
                    reason: "录错了".into(),
                }),
                overseers,
            ),
            (ask(), overseers),
            (
                Command::Policy(PolicyAct::RedraftAsk {
                    ask: self.handed.clone(),
                    now: Box::new(Ask { words: "请".into(), to: "民政局".into(), ..Ask::default() }),
                }),
                overseers,
            ),
            (hand_in(&self.ask), overseers),
            (settle(None), window),
            (settle_of(clerk().as_str()), manager),
            (settle_of("station"), manager),
            // Whoever settles must be allowed to do what is chosen.
            (settle(Some(Command::WithdrawNotice { notice: self.shown_notice.clone() })), speakers),
            (settle(Some(Command::EndStaff { staff: clerk() })), manager),
            (settle(Some(put_back(&self.past_request))), window),
        ]
    }
}

fn hand_in(ask: &AskId) -> Command {
    let (ask, words) = (ask.clone(), String::new());
    Command::Policy(PolicyAct::StepAsk { ask, state: AskState::Submitted, on: today(), words })
}

fn document(title: &str) -> Command {
    let document = Box::new(Document { title: Text::zh(title), ..Document::default() });
    let clause = Clause { label: "第四条".into(), words: Text::zh("内容"), ..Clause::default() };
    Command::Policy(PolicyAct::AddPolicy { document, clauses: vec![clause] })
}

fn read(clause: &ClauseId) -> Command {
    let reading = Reading {
        department: "民政局".into(),
        source: String::new(),
        on: today(),
        words: "可以".into(),
        evidence: String::new(),
    };
    Command::Policy(PolicyAct::AddReading { clause: clause.clone(), reading: Box::new(reading) })
}

fn ask() -> Command {
    let now = Ask { words: "请明确".into(), to: "民政局".into(), ..Ask::default() };
    Command::Policy(PolicyAct::WriteAsk { ask: None, now: Box::new(now) })
}

fn contact() -> Contact {
    Contact { name: "陈".into(), phone: "110".into(), note: String::new() }
}

fn wishes(title: &str) -> Box<Application> {
    Box::new(Application {
        organisation: Text::zh("某医院"),
        kind: Kind::ResidentUnit,
        title: Text::zh(title),
        summary: Text::default(),
        charge: Text::default(),
        needs: Text::default(),
        place: Text::default(),
        on: today(),
        from: Minute(540),
        until: Minute(660),
    })
}

fn agreement(name: &str) -> Box<Agreement> {
    Box::new(Agreement::new(Text::zh(name), Utility::Water, Billing::Prepaid))
}

/// Five yuan in cash for somebody's account.
fn bill(biller: &BillerId) -> Command {
    let (line, posted) = (Line::new(biller.trust(), Fen(500)), String::new());
    let payer = Payer { account: "1".into(), ..Payer::default() };
    let bills = vec![Bill { line, payer, posted }];
    let collection =
        Collection { bills, method: Method::Cash, given: Fen(500), at: Minute(540), paper: None };
    Command::Collect(Box::new(collection))
}

fn void(payment: &PaymentId) -> Command {
    let (how, reason) = (Back::Void, Private::Present("看错".to_owned()));
    let (payment, on) = (payment.clone(), today());
    Command::ReversePayment(Box::new(Reversed { payment, on, how, paper: true, second: None, reason }))
}

fn told(visit: &VisitId) -> Command {
    let report = Report { came: 40, complaints: 0, again: true };
    Command::ReportVisit { visit: visit.clone(), report, words: String::new() }
}

fn other() -> DeviceId {
    DeviceId::from_bytes([8; 5])
}

fn resident(name: &str) -> Box<Particulars> {
    Box::new(Particulars { phones: vec!["13800001111".into()], ..Particulars::named(name) })
}

fn asked(service: Option<ServiceId>) -> Registration {
    let mut registration = Registration::new(service, Who::Nobody);
    registration.matter.note = "想问问".into();
    registration
}

fn terms(name: &str) -> Box<Terms> {
    Box::new(Terms {
        name: Text::zh(name),
        area: Area::Relief,
        authority: Text::zh("某局"),
        executing: Body::Committee,
        assisting: None,
        listed: Listed::Assist,
        basis: Text::default(),
        duties: Text::default(),
        powers: Text::default(),
        services: Vec::new(),
        from: today(),
        until: None,
        pay: Pay::Nothing,
    })
}

fn mandate(name: &str, promised: Option<(Fen, String)>) -> Command {
    Command::Mandate(MandateAct::Add { terms: terms(name), promised })
}

fn money_of(mandate: &MandateId) -> Command {
    let (mandate, on, evidence) = (mandate.clone(), today(), Text::zh("回单"));
    Command::Mandate(MandateAct::Book(Booked { mandate, money: Money::Received, fen: Fen(5), on, evidence }))
}

fn work(mandate: &MandateId) -> Command {
    let (mandate, on, reason) = (mandate.clone(), today(), Text::zh("走访"));
    Command::Mandate(MandateAct::Tally(Tallied { mandate, on, month: false, count: 1, reason }))
}

fn task() -> Command {
    let (what, giver, on) = (Text::zh("统计"), Text::zh("某科"), today());
    Command::Mandate(MandateAct::Give(Order { what, giver, on, due: None, mandate: None }))
}

fn step(request: &RequestId, step: Step) -> Command {
    let words = "不来了".to_owned();
    Command::StepRequests { requests: vec![request.clone()], step, with: StepDetails::default(), words }
}

fn put_back(request: &RequestId) -> Command {
    Command::PutStepBack { request: request.clone(), step: Step::Finish, with: StepDetails::default() }
}

/// Lets go of what was written about something.
fn settle_of(thing: &str) -> Command {
    Command::Settle { thing: thing.into(), field: "post".into(), chose: None, put: None, shows: true }
}

fn settle(put: Option<Command>) -> Command {
    let (thing, field) = ("00000000-1.0".into(), "name".into());
    Command::Settle { thing, field, chose: None, put: put.map(Box::new), shows: false }
}

#[test]
fn the_life_cycle_is_not_gone_round_and_nothing_is_settled_within_a_settlement() {
    let scene = Scene::new();
    let decide = |command| decide(&scene.station, &scene.manager(), &place(99), today(), command);
    assert_eq!(decide(put_back(&scene.past_request)), Err(Rejection::WrongStep));
    assert!(decide(settle(Some(put_back(&scene.past_request)))).is_ok());
    assert!(decide(settle(Some(settle(None)))).is_err());
    assert!(decide(settle(Some(put_back(&RequestId::named("x"))))).is_err());
}

fn hire(role: Role) -> Command {
    Command::AddStaff { who: who("某"), body: Body::Station, post: String::new(), roles: vec![role] }
}

#[test]
fn every_command_asks_for_its_roles_and_for_no_more() {
    let scene = Scene::new();
    for (command, roles) in scene.commands() {
        for role in Role::ALL {
            let actor = Actor::Staff(scene.members[&role].clone());
            let verdict = decide(&scene.station, &actor, &place(99), today(), command.clone());
            if roles.contains(&role) {
                assert!(verdict.is_ok(), "{role:?} may: {command:?} → {verdict:?}");
            } else {
                assert_eq!(verdict, Err(Rejection::NotAllowed { needs: roles }), "{role:?}: {command:?}");
            }
        }
    }
}

#[test]
fn who_has_left_and_who_is_not_known_may_do_nothing() {
    let scene = Scene::new();
    let strangers = [Actor::Founder, Actor::Staff(scene.former.clone()), Actor::Staff(StaffId::named("x"))];
    for (command, needs) in scene.commands() {
        for stranger in &strangers {
            let verdict = decide(&scene.station, stranger, &place(99), today(), command.clone());
            assert_eq!(verdict, Err(Rejection::NotAllowed { needs }), "{stranger:?}: {command:?}");
        }
    }
}

#[test]
fn a_founded_station_is_not_founded_again_by_anybody() {
    let scene = Scene::new();
    let found = || Command::Found { profile: Box::new(profile()), manager: who("别人"), starter: vec![] };
    for actor in [Actor::Founder, scene.manager()] {
        let verdict = decide(&scene.station, &actor, &place(99), today(), found());
        assert_eq!(verdict, Err(Rejection::AlreadyFounded));
    }
}

/// Two people who edit different fields of one service both get their way, in whatever order the
/// entries are folded; where they edit the same field, the later one stands.
#[test]
fn edits_merge_by_field() {
    let mut scene = Scene::new();
    let (service, manager) = (scene.shown.clone(), scene.manager());
    let edit =
        |now: Details| Command::EditService { service: service.clone(), now: Box::new(now), publish: false };
    let decided = |scene: &Scene, seq, now| decide(&scene.station, &manager, &place(seq), today(), edit(now));
    let phone = decided(&scene, 90, Details { phone: "110".into(), ..details() }).unwrap();
    let place_ = decided(&scene, 91, Details { place: Text::zh("二楼"), ..details() }).unwrap();

    for order in [[&phone, &place_], [&place_, &phone]] {
        let mut station = scene.station.clone();
        for (seq, events) in order.into_iter().enumerate() {
            let by = StaffId::born(&place(1), 0);
            let origin = Origin { entry: place(90 + seq as u64), by, at: Instant(TODAY) };
            for event in events {
                let _ = station.apply(&origin, 0, event);
            }
        }
        let now = &station.catalogue().get(&scene.shown).unwrap().details;
        assert_eq!((now.phone.as_str(), now.place.zh.as_str()), ("110", "二楼"));
    }
    scene.by_manager(edit(Details { phone: "1".into(), ..details() }));
}

/// Somebody who answers for a service, and does it.
fn someone() -> Option<Box<Parties>> {
    let party = vec![Party { body: Body::Committee, name: Text::default() }];
    Some(Box::new(Parties { competent: party.clone(), executing: party, ..Parties::default() }))
}
