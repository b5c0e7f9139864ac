//! Every kind of event and every field is told, in both languages, and nobody erased by name.

use super::*;
use crate::domain::cashdesk::{
    self, AccountFormat, Agreement, AgreementPatch, Back, Commission, Count, Line as Bill, Method,
    ReceiptNumber, Utility, Via,
};
use crate::domain::catalogue::{
    self, Block, Details, Fee, Group, Mode, MonthDays, Paper, PaperForm, Parties, PartiesSet, Party,
    ServicePatch, StandIn, Wish,
};
use crate::domain::findings::Settled;
use crate::domain::ledger::{Account, Source as Moved};
use crate::domain::mandates::{self, Area, Listed, Money, Order, Pay, TaskStep, Terms, TermsPatch};
use crate::domain::notices::{self, Notice};
use crate::domain::people::{self, Particulars};
use crate::domain::policies::{self, Ask, AskState, Clause, Document, DocumentPatch, Reading};
use crate::domain::privacy::Erased;
use crate::domain::profile::{self, Body, Legal, LegalKind, Positioning, Profile};
use crate::domain::providers::{self, Contact, Price, ProviderPatch};
use crate::domain::queue;
use crate::domain::requests::{self, Matter, Plan, Source, Step, StepDetails};
use crate::domain::staff::{self, Identity, Post, Role};
use crate::domain::tablets;
use crate::domain::values::{
    AskId, BillerId, ClauseId, Day, DayException, DeviceId, EntryId, Fen, Instant, MandateId, Minute,
    NoticeId, PaymentId, PersonId, PolicyId, Private, ProviderId, ReadingId, RequestId, ServiceId, Session,
    StaffId, TaskId, Text, TicketId, VisitId, WeekHours,
};
use crate::domain::visits::{self, Application, ApplicationPatch};
use crate::domain::{Event, Origin, Station};

fn day(n: u32) -> Day {
    Day::new(2026, 11, n).unwrap()
}

fn entry(seq: u64) -> EntryId {
    EntryId { device: DeviceId::from_bytes([1; 5]), seq }
}

fn week() -> WeekHours {
    WeekHours::workdays(&[Session { opens: Minute(480), closes: Minute(690) }])
}

fn exception() -> DayException {
    DayException { from: day(1), until: day(3), sessions: Vec::new(), reason: Text::zh("盘点") }
}

fn plain_profile() -> Profile {
    Profile::new(
        "350502001001",
        "金山社区",
        "海滨街道",
        Text::zh("金山社区服务站"),
        "JS",
        Text::zh("金山社区居委会"),
    )
}

fn other_profile() -> Profile {
    Profile {
        code: "350502001002".into(),
        community: "水门社区".into(),
        subdistrict: "鲤中街道".into(),
        name: Text::zh("水门服务站"),
        letters: "SM".into(),
        positioning: Positioning::Mixed,
        positioned: Vec::new(),
        legal: Legal {
            kind: LegalKind::Registered,
            founder: "举办者".into(),
            supervisor: "民政局".into(),
            number: "52350502MJ00000000".into(),
            scope: "便民".into(),
        },
        address: Text::zh("涂门街 1 号"),
        phone: "0595-22220000".into(),
        committee: Text::zh("水门居委会"),
        committee_phone: "0595-22220001".into(),
        public_url: "https://example.cn/".into(),
        hours: week(),
        exceptions: vec![exception()],
        holidays: crate::forms::holidays::read("2027年\n元旦：1月1日至3日放假").unwrap(),
        households: Some(1),
        residents: Some(2),
        over_60: Some(3),
        premises_m2: Some(4),
        idle_minutes: Some(5),
    }
}

fn other_details() -> Details {
    let party = |body| Party { body, name: Text::default() };
    Details {
        name: Text::zh("代收水费"),
        summary: Text::zh("替自来水公司收钱"),
        block: Block::Public,
        area: Text::zh("代收"),
        parties: Parties {
            competent: vec![party(Body::Authority)],
            executing: vec![party(Body::Station)],
            assisting: vec![party(Body::Committee)],
            funding: Text::zh("财政"),
        },
        modes: vec![Mode::Counter, Mode::Phone],
        stand_in: StandIn::MaySend,
        fee: Fee::Fixed { amount: Fen(800) },
        fee_basis: Text::zh("某发改〔2026〕1 号"),
        audience: Text::zh("本社区居民"),
        papers: vec![Paper { name: Text::zh("水卡"), form: PaperForm::Original }],
        steps: vec![Text::zh("报户号"), Text::zh("交钱")],
        time_limit: Text::zh("当场"),
        basis: Text::zh("供水条例"),
        place: Text::zh("二楼"),
        phone: "0595-22220002".into(),
        times: Text::zh("上午"),
        keywords: vec!["水费".into()],
        stand_in_brings: Text::zh("委托书"),
        online: Text::zh("闽政通"),
        groups: Group::ALL.to_vec(),
        hours: week(),
        month_days: vec![MonthDays { from: 1, until: 15 }, MonthDays { from: 20, until: 20 }],
        exceptions: vec![exception()],
        providers: vec![ProviderId::named("p")],
    }
}

fn plain_details() -> Details {
    Details {
        fee: Fee::Fixed { amount: Fen(500) },
        ..Details::new(Text::zh("代缴水费"), Block::Commercial, Text::zh("便民"))
    }
}

fn plain_provider() -> providers::Details {
    providers::Details::new(Text::zh("阿明五金"), providers::Kind::Individual)
}

fn other_provider() -> providers::Details {
    providers::Details {
        name: Text::zh("明记五金"),
        kind: providers::Kind::Enterprise,
        summary: Text::zh("修锁"),
        licence: "9135".into(),
        licence_until: Some(day(5)),
        contract: "2026-1".into(),
        contract_from: Some(day(1)),
        contract_until: Some(day(9)),
        prices: vec![Price {
            item: Text::zh("换锁芯"), fee: Fee::Range { from: Fen(3000), to: Fen(8000) }
        }],
        hours: week(),
        times: Text::zh("先打电话"),
        phone: "0595-22220003".into(),
        address: Text::zh("市场口"),
    }
}

fn notice(title: &str) -> Notice {
    Notice { title: Text::zh(title), body: Text::default(), from: day(1), until: None, pinned: false }
}

fn identity(name: &str) -> Private<Identity> {
    Private::Present(Identity { name: name.into(), phone: String::new() })
}

/// One of every kind, in an order in which they can have happened.
fn events() -> Vec<Event> {
    let (s, p, n) =
        (ServiceId::born(&entry(1), 2), ProviderId::born(&entry(1), 3), NoticeId::born(&entry(1), 4));
    let who = StaffId::born(&entry(1), 1);
    let other_notice =
        Notice {
            body: Text::zh("正文"), from: day(2), until: Some(day(3)), pinned: true, ..notice("停水")
        };
    let post = |roles: Vec<Role>, body, post: &str, since| Post { body, post: post.into(), roles, since };
    let (clerk, boss) = (
        post(vec![Role::Clerk], Body::Station, "窗口", day(1)),
        post(vec![Role::Manager, Role::Accountant], Body::Committee, "站长", day(2)),
    );
    let contact = Private::Present(Contact { name: "阿明".into(), ..Contact::default() });
    let reason = || Text::zh("师傅住院");
    let set = PartiesSet { service: s.clone(), parties: None, reason: reason(), on: day(3) };
    let mut events = vec![
        Event::StationFounded(profile::Founded { profile: plain_profile() }),
        Event::StaffAdded(staff::Added {
            body: Body::Station,
            post: "窗口".into(),
            roles: vec![Role::Clerk],
            since: day(1),
            who: identity("陈秀英"),
        }),
        Event::ServiceAdded(catalogue::Added { slug: None, details: Box::new(plain_details()) }),
        Event::ProviderAdded(providers::Added { details: plain_provider(), contact: contact.clone() }),
        Event::NoticeAdded(notices::Added { notice: notice("停电") }),
        Event::StationEdited(profile::Edited {
            patches: ProfilePatch::diff(&plain_profile(), &other_profile()),
        }),
        Event::StaffEdited(staff::Edited { staff: who.clone(), patches: PostPatch::diff(&clerk, &boss) }),
        Event::StaffRenamed(staff::Renamed { staff: who.clone(), who: identity("陈秀") }),
        Event::StaffEnded(staff::Ended { staff: who.clone(), until: day(4) }),
        Event::ServiceEdited(catalogue::Edited {
            service: s.clone(),
            patches: ServicePatch::diff(&plain_details(), &other_details()),
        }),
        Event::ServicePublished(catalogue::Published { service: s.clone() }),
        Event::ServicePaused(catalogue::Paused { service: s.clone(), reason: reason(), until: Some(day(9)) }),
        Event::ServiceWithdrawn(catalogue::Withdrawn { service: s.clone(), reason: reason() }),
        Event::ServiceChecked(catalogue::Checked { service: s.clone(), on: day(2) }),
        Event::ServiceMoved(catalogue::Moved { service: s.clone(), rank: 3 }),
        Event::ServicePutBack(catalogue::PutBack { service: s, state: State::Draft }),
        Event::ProviderEdited(providers::Edited {
            provider: p.clone(),
            patches: ProviderPatch::diff(&plain_provider(), &other_provider()),
        }),
        Event::ProviderContactChanged(providers::ContactChanged { provider: p.clone(), contact }),
        Event::ProviderListed(providers::Listed { provider: p.clone() }),
        Event::ProviderSuspended(providers::Suspended { provider: p.clone(), reason: reason(), until: None }),
        Event::ProviderEnded(providers::Ended { provider: p, reason: reason() }),
        Event::BoardPublished(profile::BoardPublished { on: day(3), services: 80, notices: 4 }),
        Event::WishesTaken(catalogue::WishesTaken {
            wishes: vec![Wish { word: "修鞋".into(), on: day(2) }]
        }),
        Event::WishSettled(catalogue::WishSettled { word: "修鞋".into() }),
        Event::NoticeEdited(notices::Edited {
            notice: n.clone(),
            patches: NoticePatch::diff(&notice("停电"), &other_notice),
        }),
        Event::NoticePublished(notices::Published { notice: n.clone() }),
        Event::NoticeWithdrawn(notices::Withdrawn { notice: n }),
    ];
    events.push(Event::StationPositioned(profile::Positioned {
        model: Positioning::Licheng,
        from: day(5),
        words: Text::zh("居民会议定的"),
    }));
    events.push(Event::ServicePartiesSet(set.clone()));
    let parties = Some(other_details().parties);
    events.push(Event::ServicePartiesSet(PartiesSet { parties, ..set }));
    events.extend(with_residents(events.len()));
    events.extend(with_visits(events.len()));
    events.extend(with_money(events.len()));
    events.extend(with_mandates(events.len()));
    events.extend(with_policies(events.len()));
    events.push(Event::Erased(Erased { parts: vec![who.to_string()] }));
    events
}

/// One event of every kind about residents, from the `n`-th of the entry on.
fn with_residents(n: usize) -> Vec<Event> {
    let (person, on) = (PersonId::born(&entry(1), n), day(6));
    let request = RequestId::born(&entry(1), n + 4);
    let ticket = TicketId::born(&entry(1), n + 13);
    let words = || Private::Present("说好了".to_owned());
    let other = |n| PersonId::born(&entry(2), n);
    let of = || Some(ServiceId::born(&entry(1), 2));
    vec![
        Event::PersonAdded(people::Added {
            on,
            consent: true,
            who: Private::Present(Particulars::named("陈")),
        }),
        Event::PersonEdited(people::Edited { person: person.clone(), on, patches: Private::Present(vec![]) }),
        Event::PersonConsented(people::Consented { person: person.clone(), given: false, on }),
        Event::PersonCopied(people::CopyHandedOut {
            person: person.clone(),
            relative: true,
            on,
            reason: words(),
        }),
        Event::RequestRegistered(requests::Registered {
            service: of(),
            person: Some(person),
            source: Source::Phone,
            on,
            due: None,
            slot: None,
            share: false,
            slip: None,
            matter: Private::Present(Matter::default()),
        }),
        Event::RequestStepped(requests::Stepped {
            request: request.clone(),
            step: Step::Accept,
            on,
            with: StepDetails::default(),
            words: words(),
        }),
        Event::RequestPutBack(requests::PutBack {
            request: request.clone(),
            on,
            step: Step::Accept,
            with: StepDetails::default(),
        }),
        Event::RequestNoted(requests::Noted { request: request.clone(), on, words: words() }),
        Event::RequestRescheduled(requests::Rescheduled {
            request: request.clone(),
            on,
            due: Some(on),
            slot: None,
        }),
        Event::PapersTaken(requests::PapersTaken {
            request: request.clone(),
            on,
            originals: Vec::new(),
            papers: Private::Present(vec![]),
        }),
        Event::PapersReturned(requests::PapersReturned { request, on, papers: [].into(), to: words() }),
        Event::Consulted(requests::Consulted { service: None, source: Source::Window, on, back: false }),
        Event::BookingPlanSet(requests::PlanSet {
            service: ServiceId::born(&entry(1), 2),
            plan: Some(Plan::usual()),
        }),
        Event::TicketTaken(queue::Taken { line: 'A', number: 7, on, service: None }),
        Event::TicketCalled(queue::Called { ticket: ticket.clone(), window: "2".into() }),
        Event::TicketEnded(queue::Ended { ticket, served: true }),
        Event::TabletNamed(tablets::Named { device: lost(), name: "前台".into(), letter: Some('B') }),
        Event::TabletShutOut(tablets::ShutOut { device: lost(), upto: 4 }),
        Event::PersonJoined(people::Joined { kept: other(1), other: other(2), on }),
        Event::PersonParted(people::Parted { kept: other(1), other: other(2), on, open: false }),
        Event::FindingSettled(Settled {
            thing: "00000000-1.0".into(),
            field: "name".into(),
            chose: Some("00000000-1".into()),
        }),
    ]
}

fn application() -> Application {
    Application {
        organisation: Text::zh("某医院"),
        kind: providers::Kind::ResidentUnit,
        title: Text::zh("义诊"),
        summary: Text::default(),
        charge: Text::default(),
        needs: Text::default(),
        place: Text::default(),
        on: day(9),
        from: Minute(540),
        until: Minute(660),
    }
}

/// What happens to an organisation that wants to serve here, from the `n`-th event of the entry on.
fn with_visits(n: usize) -> [Event; 4] {
    let visit = VisitId::born(&entry(1), n);
    let other = Application {
        organisation: Text::zh("另一家"),
        kind: providers::Kind::Enterprise,
        title: Text::zh("理发"),
        summary: Text::zh("给老人"),
        charge: Text::zh("五元"),
        needs: Text::zh("镜子"),
        place: Text::zh("门口"),
        on: day(10),
        from: Minute(600),
        until: Minute(700),
    };
    [
        Event::VisitApplied(visits::Applied { application: application(), contact: Private::Erased }),
        Event::VisitEdited(visits::Edited {
            visit: visit.clone(),
            patches: ApplicationPatch::diff(&application(), &other),
            contact: Private::Erased,
        }),
        Event::VisitAnswered(visits::Answered {
            visit: visit.clone(),
            agreed: false,
            reason: Text::zh("满了"),
            on: day(8),
            bookings: Vec::new(),
            notice: None,
        }),
        Event::VisitClosed(visits::Closed {
            visit,
            on: day(9),
            report: Some(visits::Report { came: 40, complaints: 0, again: true }),
            reason: Text::default(),
            words: Private::Erased,
        }),
    ]
}

/// What happens to a mandate and to a task, from the `n`-th event of the entry on.
fn with_mandates(n: usize) -> Vec<Event> {
    let (mandate, task) = (MandateId::born(&entry(1), n), TaskId::born(&entry(1), n + 1));
    let terms = |word: &str| Terms {
        name: Text::zh(word),
        area: Area::Relief,
        authority: Text::zh(word),
        executing: Body::Station,
        assisting: None,
        listed: Listed::Assist,
        basis: Text::default(),
        duties: Text::default(),
        powers: Text::default(),
        services: Vec::new(),
        from: day(1),
        until: None,
        pay: Pay::Nothing,
    };
    let other = Terms {
        area: Area::Safety,
        executing: Body::Committee,
        assisting: Some(Body::Station),
        listed: Listed::Duty,
        basis: Text::zh("协议"),
        duties: Text::zh("走访"),
        powers: Text::zh("查询"),
        services: vec![ServiceId::born(&entry(1), 2)],
        from: day(2),
        until: Some(day(30)),
        pay: Pay::Case(Fen(500)),
        ..terms("低保走访")
    };
    let order = Order {
        what: Text::zh("养犬统计"),
        giver: Text::zh("某科"),
        on: day(3),
        due: Some(day(9)),
        mandate: None,
    };
    let (patches, on) = (TermsPatch::diff(&terms("低保"), &other), day(9));
    let words = || Text::zh("来文");
    let mut events = vec![
        Event::MandateAdded(mandates::Added { terms: terms("低保") }),
        Event::TaskGiven(mandates::TaskGiven { task: None, order: order.clone() }),
        Event::MandateEdited(mandates::Edited { mandate: mandate.clone(), patches }),
        Event::MandateTallied(mandates::Tallied {
            mandate: mandate.clone(),
            on,
            month: false,
            count: 3,
            reason: words(),
        }),
        Event::MandateTakenBack(mandates::TakenBack {
            mandate: mandate.clone(),
            line: MandateId::born(&entry(1), n + 3),
            on,
            reason: words(),
        }),
        Event::MandateEnded(mandates::Ended { mandate: mandate.clone(), on, reason: words() }),
    ];
    let booked =
        |money| mandates::Booked { mandate: mandate.clone(), money, fen: Fen(5), on, evidence: words() };
    events.extend(Money::ALL.map(|money| Event::MandateBooked(booked(money))));
    let corrected = mandates::TaskGiven { task: Some(task.clone()), order };
    events.push(Event::TaskGiven(corrected));
    let stepped = |step| mandates::TaskStepped { task: task.clone(), step, on, words: words() };
    let steps = [TaskStep::Returned, TaskStep::Reopened, TaskStep::Done];
    events.extend(steps.map(|step| Event::TaskStepped(stepped(step))));
    events
}

/// What happens in the policy library, from the `n`-th event of the entry on.
fn with_policies(n: usize) -> [Event; 15] {
    let (policy, clause) = (PolicyId::born(&entry(1), n), ClauseId::born(&entry(1), n + 2));
    let (reading, ask) = (ReadingId::born(&entry(1), n + 5), AskId::born(&entry(1), n + 7));
    let plain = || Document { title: Text::zh("条例"), ..Document::default() };
    let other = Document {
        title: Text::zh("新条例"),
        number: "国务院令第1号".into(),
        issuer: "国务院".into(),
        kind: policies::Kind::Law,
        date: Some(day(1)),
        in_force: Some(day(2)),
        ended: Some(day(20)),
        superseded_by: Some(policy.clone()),
        citation_only: true,
        source: "汇编".into(),
        notes: Text::zh("备注"),
        public: true,
    };
    let now = Clause { label: "第四条".into(), words: Text::zh("不得营利"), ..Clause::default() };
    let asked = || Ask { words: "请明确".into(), to: "民政局".into(), ..Ask::default() };
    let written = |clause: Option<ClauseId>, now: Clause| {
        Event::PolicyClauseWritten(policies::ClauseWritten { policy: policy.clone(), clause, now })
    };
    let withdrawn = |clause: Option<ClauseId>, reason: &str, back| {
        Event::PolicyWithdrawn(policies::Withdrawn {
            policy: policy.clone(),
            on: day(9),
            reason: reason.into(),
            // The text is not written twice.
            instead: clause.is_none().then(|| policy.clone()),
            clause,
            back,
        })
    };
    [
        Event::PolicyAdded(policies::Added { document: plain() }),
        Event::PolicyEdited(policies::Edited {
            policy: policy.clone(),
            patches: DocumentPatch::diff(&plain(), &other),
        }),
        written(None, now.clone()),
        written(Some(clause.clone()), Clause { summary: true, ..now }),
        Event::PolicyChecked(policies::Checked {
            policy: policy.clone(),
            head: None,
            clauses: vec![(clause.clone(), clause.clone())],
            on: day(9),
        }),
        Event::ReadingAdded(policies::ReadingAdded {
            clause: clause.clone(),
            reading: Reading {
                department: "民政局".into(),
                source: String::new(),
                on: day(9),
                words: "可以".into(),
                evidence: String::new(),
            },
        }),
        Event::ReadingWithdrawn(policies::ReadingWithdrawn {
            clause: clause.clone(),
            reading,
            on: day(9),
            reason: "说错了".into(),
        }),
        Event::AskWritten(policies::AskWritten { ask: None, now: asked() }),
        Event::AskWritten(policies::AskWritten { ask: Some(ask.clone()), now: asked() }),
        Event::AskStepped(policies::AskStepped {
            ask,
            state: AskState::Submitted,
            on: day(9),
            words: String::new(),
            now: Some(asked()),
        }),
        Event::ClauseOpposed(policies::Opposed {
            clause: clause.clone(),
            other: None,
            quote: "并重".into(),
            words: "对不上".into(),
        }),
        Event::ClauseCited(policies::Cited {
            clause: clause.clone(),
            by: policies::Citing::Basis(ServiceId::born(&entry(1), 2)),
            back: false,
        }),
        withdrawn(None, "录重了", false),
        withdrawn(Some(clause.clone()), "录错了", false),
        withdrawn(Some(clause), "", true),
    ]
}

/// What happens at the cash desk, from the `n`-th event of the entry on: the biller, then two payments.
fn with_money(n: usize) -> Vec<Event> {
    let (biller, payment) = (BillerId::born(&entry(1), n), PaymentId::born(&entry(1), n + 2));
    let plain = || Agreement::new(Text::zh("自来水公司"), Utility::Water, cashdesk::Kind::Postpaid);
    let other = Agreement {
        name: Text::zh("供水公司"),
        utility: Utility::Other,
        kind: cashdesk::Kind::Prepaid,
        from: Some(day(1)),
        until: Some(day(30)),
        contract: "协议.pdf".into(),
        weekdays: vec![0, 2],
        cut_off: Some(Minute(600)),
        format: AccountFormat { lengths: vec![10], prefix: "10".into(), ..AccountFormat::default() },
        remit_days: Some(5),
        commission: Commission { per_bill: Fen(30), per_10k: 5 },
    };
    let collected = |receipt: u32, fen: i64| {
        Event::Collected(cashdesk::Collected {
            receipt: Some(ReceiptNumber::new("JS", &lost(), 2026, receipt)),
            paper: None,
            on: day(9),
            method: Method::Cash,
            lines: vec![Bill::new(biller.trust(), Fen(fen))],
            given: Fen(fen),
            change: Fen(0),
            rounded: Fen(0),
            giver: None,
            payers: Private::Erased,
        })
    };
    let count = |fen: i64| Count::of(Fen(fen));
    let opened = |fen: i64, to: Option<StaffId>| {
        let (count, why, postings) = (count(fen), String::new(), Vec::new());
        let (expected, from) = (None, None);
        Event::ShiftOpened(cashdesk::ShiftOpened {
            on: day(9),
            count,
            before: vec![],
            expected,
            why,
            to,
            from,
            postings,
        })
    };
    let closed = |fen: i64| {
        let (count, why, postings) = (count(fen), String::new(), Vec::new());
        let (open, expected) = (Vec::new(), Fen(5_000));
        Event::ShiftClosed(cashdesk::ShiftClosed {
            on: day(9),
            count,
            before: vec![],
            expected,
            why,
            open,
            postings,
        })
    };
    let reversed = |how: Back| {
        let (payment, reason) = (payment.clone(), Private::Erased);
        Event::PaymentReversed(cashdesk::Reversed {
            payment,
            on: day(9),
            how,
            paper: true,
            second: None,
            reason,
        })
    };
    let patches = AgreementPatch::diff(&plain(), &other);
    vec![
        Event::BillerAdded(cashdesk::BillerAdded { agreement: plain(), contact: Private::Erased }),
        Event::BillerChanged(cashdesk::BillerChanged {
            biller: biller.clone(),
            patches,
            contact: Private::Erased,
        }),
        collected(1, 3_000),
        collected(2, 4_000),
        opened(2_000, None),
        opened(2_000, Some(StaffId::born(&entry(1), 1))),
        closed(5_000),
        closed(5_500),
        Event::ReceiptReprinted(cashdesk::Reprinted { payment: payment.clone() }),
        reversed(Back::Void),
        reversed(Back::Refund),
        Event::PaymentsPosted(cashdesk::Posted { marks: vec![((payment.clone(), 0), "W1".into())] }),
        Event::MoneyBooked(cashdesk::Booked {
            on: day(9),
            what: Moved::Deposit,
            postings: vec![(Account::Till(lost()), Fen(-500)), (Account::Bank, Fen(500))],
            reference: "1".into(),
            words: String::new(),
            second: None,
            of: None,
        }),
        Event::MoneyRemitted(cashdesk::Remitted {
            biller: biller.clone(),
            on: day(9),
            lines: vec![(payment, 0)],
            via: Via::Transfer,
            reference: String::new(),
            amount: Fen(3_000),
            commission: Fen(0),
            withheld: false,
            postings: Vec::new(),
        }),
        Event::StatementReconciled(cashdesk::Reconciled {
            biller: biller.clone(),
            from: day(1),
            until: day(8),
            matched: Vec::new(),
            wrong: Vec::new(),
            missing: Vec::new(),
            unknown: vec![("W9".into(), Fen(5))],
        }),
        Event::BooksLocked(cashdesk::Locked { biller: Some(biller), until: day(8), lines: 1, sum: Fen(5) }),
        Event::BooksLocked(cashdesk::Locked { biller: None, until: day(8), lines: 1, sum: Fen(5) }),
        Event::ChartSet(cashdesk::ChartSet {
            lines: vec![("bank".into(), "1002".into(), "银行存款".into())],
        }),
    ]
}

fn lost() -> DeviceId {
    DeviceId::from_bytes([9; 5])
}

fn station() -> Station {
    let mut station = Station::default();
    let origin = Origin { entry: entry(1), by: StaffId::born(&entry(1), 1), at: Instant(0) };
    let events = events();
    // Everything but the erasure.
    for (n, event) in events.iter().enumerate().take(events.len() - 1) {
        station.apply(&origin, n, event);
    }
    station
}

#[test]
fn every_kind_of_event_has_a_sentence_in_both_languages() {
    // Given one event of every kind
    let (events, station) = (events(), station());
    let written: Vec<String> = events.iter().map(|event| event.write().kind).collect();
    let newest = Event::KINDS.iter().filter(|kind| {
        let stem = kind.trim_end_matches(|c: char| c.is_ascii_digit());
        !Event::KINDS.iter().any(|other| other.starts_with(stem) && **other > ***kind)
    });
    for kind in newest {
        assert!(written.iter().any(|written| written == kind), "{kind} is not in this test");
    }
    // Then each is told, and no two alike
    for lang in [Lang::Zh, Lang::En] {
        let told: Vec<String> =
            (0..).zip(&events).map(|(n, event)| sentence(lang, &station, &entry(1), n, event).text).collect();
        for text in &told {
            assert!(!text.trim().is_empty());
            assert!(!text.contains(strings(lang).unnamed), "{text}");
            assert_eq!(told.iter().filter(|other| *other == text).count(), 1, "{text}");
        }
        let unknown = Event::Unknown { kind: "cashdesk.guess.1".into(), data: "{}".into() };
        assert!(sentence(lang, &station, &entry(1), 0, &unknown).text.contains("cashdesk.guess.1"));
    }
}

#[test]
fn every_field_shows_what_was_and_what_is() {
    let station = station();
    let fields =
        [("station.edited", 20), ("staff.edited", 4), ("catalogue.edited", 25), ("providers.edited", 13)];
    for lang in [Lang::Zh, Lang::En] {
        for (kind, number) in fields.into_iter().chain([
            ("notices.edited", 5),
            ("visits.edited", 10),
            ("cashdesk.biller_changed", 11),
            ("mandates.edited", 13),
            ("policies.edited", 12),
        ]) {
            let event = events().into_iter().find(|event| event.write().kind.starts_with(kind)).unwrap();
            let lines = sentence(lang, &station, &entry(1), 9, &event).lines;
            assert_eq!(lines.len(), number, "{kind}");
            for line in &lines {
                assert!(!line.field.is_empty() && !line.now.is_empty(), "{kind}: {line:?}");
                assert_ne!(line.was, line.now, "{kind}: {line:?}");
            }
        }
    }
}

#[test]
fn a_changed_fee_reads_as_people_say_it() {
    let station = station();
    let event = events().into_iter().find(|event| matches!(event, Event::ServiceEdited(_))).unwrap();
    let told = sentence(Lang::Zh, &station, &entry(1), 9, &event);
    assert_eq!(told.text, "修改了服务“代收水费”");
    let fee = told.lines.iter().find(|line| line.field == "收费").unwrap();
    assert_eq!((fee.was.as_str(), fee.now.as_str()), ("5 元", "8 元"));
    let hours = told.lines.iter().find(|line| line.field == "办理时间").unwrap();
    assert_eq!((hours.was.as_str(), hours.now.as_str()), ("", "周一至周五 8:00–11:30；周六至周日 休息"));
    assert_eq!(told.thing.id(), ServiceId::born(&entry(1), 2).as_str());
}

#[test]
fn a_text_whose_english_alone_changed_shows_the_english() {
    let (was, mut now) = (plain_details(), plain_details());
    now.name.en = Some("Water bill".into());
    let patches = ServicePatch::diff(&was, &now);
    let event = Event::ServiceEdited(catalogue::Edited { service: ServiceId::named("x"), patches });
    let told = sentence(Lang::Zh, &station(), &entry(1), 0, &event);
    let line = told.lines.first().unwrap();
    assert_eq!(
        (line.field.as_str(), line.was.as_str(), line.now.as_str()),
        ("名称（英文）", "", "Water bill")
    );
}

#[test]
fn several_of_a_kind_share_a_sentence() {
    let (station, id) = (station(), ServiceId::born(&entry(1), 2));
    let publish = || Event::ServicePublished(catalogue::Published { service: id.clone() });
    let two = tell(Lang::Zh, &station, &entry(2), &[publish(), publish()]);
    assert_eq!(two.len(), 2);
    let many: Vec<Event> = (0..30).map(|_| publish()).collect();
    let told = tell(Lang::Zh, &station, &entry(2), &many);
    assert_eq!(told.len(), 1);
    assert!(told.first().unwrap().text.starts_with("发布了 30 项服务：代收水费、"));
    assert!(told.first().unwrap().text.ends_with('…'));
}

#[test]
fn somebody_erased_is_called_that_and_never_by_name() {
    // Given a station that has forgotten somebody
    let mut station = station();
    let origin = Origin { entry: entry(2), by: StaffId::named("x"), at: Instant(0) };
    let gone = Event::Erased(Erased {
        parts: vec![StaffId::born(&entry(1), 1).to_string(), StaffId::born(&entry(1), 7).to_string()],
    });
    station.apply(&origin, 0, &gone);
    // When its past is told, whose entries hold no name any more
    for lang in [Lang::Zh, Lang::En] {
        for (n, event) in events().into_iter().enumerate() {
            let wire = event.write();
            let erased = Event::read(&wire.kind, &wire.data, None);
            let told = sentence(lang, &station, &entry(1), n, &erased);
            let all = format!("{told:?}");
            assert!(!all.contains("陈秀"), "{all}");
        }
    }
}

#[test]
fn every_version_of_a_field_is_said_with_its_field_in_both_languages() {
    let station = station();
    let versions = |lang| -> Vec<(String, String)> {
        let told = events().into_iter().flat_map(|event| {
            let said: Vec<(String, String)> = crate::engine::fields_of(&event)
                .into_iter()
                .filter_map(|field| {
                    Some(version(lang, &station, &event, crate::engine::says(&event, &field)?))
                })
                .collect();
            said
        });
        told.collect()
    };
    let (zh, en) = (versions(Lang::Zh), versions(Lang::En));
    assert_eq!(zh.len(), en.len());
    assert!(zh.len() > 60, "{}", zh.len());
    for (field, value) in zh.iter().chain(&en) {
        assert!(!field.is_empty() && !value.is_empty(), "{field}: {value}");
    }
    // And whatever a finding can be about is called something
    for thing in [
        crate::engine::Thing::Station,
        crate::engine::Thing::Service(ServiceId::born(&entry(1), 2)),
        crate::engine::Thing::Person(PersonId::named("x")),
        crate::engine::Thing::Request(RequestId::named("x")),
        crate::engine::Thing::Ticket(TicketId::named("x")),
        crate::engine::Thing::Other,
    ] {
        for lang in [Lang::Zh, Lang::En] {
            assert!(!super::thing(lang, &station, &thing).is_empty(), "{thing:?}");
        }
    }
}
