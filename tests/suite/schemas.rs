//! The schemas in docs/schemas against what the program writes: files of a lived-in station, the data
//! that comes with the app, and the examples in docs/FORMATS.md.

use std::collections::BTreeSet;
use std::fs;

use jsonschema::Validator;
use linli::domain::cashdesk::{
    AccountFormat, Agreement, Bill, CheckRule, Collection, Commission, Count, Invoice, Kind, Line as Entry,
    Method, Payer, Utility,
};
use linli::domain::catalogue::{
    Block, Details, Fee, Group, Mode, MonthDays, Paper, PaperForm, Parties, Party, StandIn, State, Wish,
};
use linli::domain::ledger::{Account, Purpose};
use linli::domain::mandates::{
    Act as MandateAct, Area as Field, Booked, Listed, Money, Order, Pay, Tallied, TaskStep, Terms,
};
use linli::domain::notices::Notice;
use linli::domain::policies::{Act as PolicyAct, Against, Clause, Document, Kind as PolicyKind, Reading};
use linli::domain::profile::{Body, Legal, LegalKind, Profile};
use linli::domain::providers::{self, Contact, Price};
use linli::domain::staff::{Identity, Post, Role};
use linli::domain::values::{
    Day, DayException, Fen, Holiday, HolidayYear, Instant, Minute, ProviderId, Session, Text, WeekHours,
};
use linli::domain::visits::{Application, Report};
use linli::domain::{Command, Event};
use linli::journal::{FileReader, Line};
use linli::storage::{Area, MemoryStore};
use serde_json::{Value, json};

use crate::support::{Station, World, check, demo, export, run, send, station};

const BASE: &str = "https://linli.example/schemas/";

/// A schema with the one of shared values beside it, so that nothing is fetched.
fn schema(name: &str) -> Validator {
    let read = |name: &str| -> Value {
        let text = fs::read_to_string(format!("docs/schemas/{name}.schema.json")).unwrap();
        serde_json::from_str(&text).unwrap()
    };
    let bundle = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("{BASE}bundle"),
        "$ref": format!("{name}.schema.json"),
        "$defs": { "values": read("values"), "asked": read(name) },
    });
    jsonschema::draft202012::new(&bundle).unwrap()
}

fn problems(schema: &Validator, value: &Value) -> Vec<String> {
    schema.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn assert_fits(name: &str, json: &str) {
    let value = serde_json::from_str(json).unwrap();
    let problems = problems(&schema(name), &value);
    assert!(problems.is_empty(), "{name}: {problems:#?}\n{json}");
}

/// Head and lines of a journal file.
fn parts(text: &str) -> (String, Vec<Line>) {
    let mut reader = FileReader::open(text).unwrap();
    let head = serde_json::to_string(&reader.head).unwrap();
    let mut lines = Vec::new();
    while let Some(line) = reader.next_line().unwrap() {
        lines.push(line);
    }
    (head, lines)
}

fn both(word: &str) -> Text {
    Text::new(word, "in English")
}

/// The demo, and after it every editable field edited once and one person erased.
fn lived_in() -> (Station, MemoryStore) {
    let store = MemoryStore::new();
    let station = demo(store.clone());
    send(&station, Command::EditProfile { now: Box::new(another_profile(&station)) });
    let wish = Wish { word: "修鞋".into(), on: Day::new(2026, 11, 23).unwrap() };
    send(&station, Command::TakeWishes { wishes: vec![wish] });
    send(&station, Command::SettleWish { word: "修鞋".into() });
    send(&station, Command::PublishBoard);
    let service = station.read(|s| s.catalogue().iter().next().unwrap().0.clone());
    send(&station, Command::EditService { service, now: Box::new(other_details()), publish: true });
    for fee in [
        Fee::Free,
        Fee::Fixed { amount: Fen(500) },
        Fee::Range { from: Fen(0), to: Fen(1000) },
        Fee::Agreed { how: both("先报价") },
        Fee::Unpriced,
    ] {
        let details = Details { fee, ..other_details() };
        send(&station, Command::AddService { details: Box::new(details), publish: false });
    }
    let notice = station.read(|s| s.notices().iter().next().unwrap().0.clone());
    let now = Notice {
        title: both("换了题目"),
        body: both("换了内容"),
        from: Day::new(2020, 1, 1).unwrap(),
        until: Day::new(2030, 1, 1),
        pinned: station.read(|s| !s.notices().get(&notice).unwrap().notice.pinned),
    };
    send(&station, Command::EditNotice { notice, now });
    let (first, last) = station.read(|s| {
        let mut ids = s.catalogue().iter().map(|(id, _)| id.clone());
        (ids.next().unwrap(), ids.next_back().unwrap())
    });
    send(&station, Command::MoveService { service: last.clone(), before: Some(first.clone()) });
    let states = [
        State::Withdrawn { reason: both("停") },
        State::Draft,
        State::Paused { reason: both("修"), until: Day::new(2030, 1, 1) },
        State::Published,
    ];
    for state in states {
        send(&station, Command::PutServicesBack { services: vec![(first.clone(), state)] });
    }
    provider(&station);
    let (staff, post) = station.read(|s| {
        let (id, member) =
            s.staff().iter().find(|(_, m)| m.until.is_none() && !m.has(Role::Manager)).unwrap();
        (id.clone(), member.post.clone())
    });
    let now = Post {
        body: Body::Institution,
        post: "会计".into(),
        roles: Role::ALL.to_vec(),
        since: Day::new(2020, 1, 1).unwrap(),
    };
    assert_ne!(now, post);
    let who = Identity { name: "别的名字".into(), phone: "1".into() };
    send(&station, Command::EditStaff { staff, who, now });
    let former =
        station.read(|s| s.staff().iter().find(|(_, m)| m.until.is_some()).map(|(id, _)| id.clone()));
    send(&station, Command::EraseStaff { staff: former.unwrap() });
    visit(&station);
    mandate(&station);
    policy(&station);
    money(&station);
    run(station.project_board()).unwrap();
    (station, store)
}

/// A biller of whom every field is edited, and a payment with everything a line can have.
fn money(station: &Station) {
    let (from, until) = (Day::new(2020, 1, 1), Day::new(2030, 1, 1));
    let plain = Agreement::new(both("某某公司"), Utility::Other, Kind::Prepaid);
    let other = Agreement {
        name: both("另一个名字"),
        utility: Utility::Television,
        kind: Kind::Postpaid,
        from,
        until,
        contract: "协议.pdf".into(),
        weekdays: (0..7).collect(),
        cut_off: Some(Minute(1)),
        format: AccountFormat {
            lengths: vec![3],
            letters: true,
            prefix: "1".into(),
            check: Some(CheckRule::Luhn),
        },
        remit_days: Some(3),
        commission: Commission { per_bill: Fen(1), per_10k: 2 },
    };
    let contact = Contact { name: "甲".into(), phone: "1".into(), note: "乙".into() };
    send(station, Command::AddBiller { agreement: Box::new(plain.clone()), contact: contact.clone() });
    let biller = station.read(|s| s.cashdesk().billers().last().unwrap().0.clone());
    for now in [other.clone(), plain, other] {
        let (biller, now) = (biller.clone(), Box::new(now));
        send(station, Command::EditBiller { biller, now, contact: contact.clone() });
    }
    send(
        station,
        Command::OpenShift {
            count: Count::of(Fen(99_990)),
            before: vec![Fen(99_980)],
            why: "点过".into(),
            from: None,
        },
    );
    let mut line = Entry::new(biller.trust(), Fen(1_007));
    (line.period, line.key) = ("2026-11".into(), "k".into());
    let (what, late, again) = ("复印".into(), "急用".into(), "补缴".into());
    let payer = Payer { account: "125".into(), name: "甲".into(), phone: "1".into(), what, late, again };
    let mut bills = vec![Bill { line, payer: payer.clone(), posted: "W1".into() }];
    let legal = station.read(|s| s.profile().unwrap().legal.kind);
    let mut line = Entry::new(Account::own(legal, Purpose::Fees), Fen(200));
    line.invoice = Some(Invoice::Wanted);
    line.service = station.read(|s| s.catalogue().iter().next().map(|(id, _)| id.clone()));
    bills.push(Bill { line, payer, posted: String::new() });
    let (method, given, at) = (Method::Cash, Fen(2_000), Minute(600));
    send(station, Command::Collect(Box::new(Collection { bills, method, given, at, paper: None })));
}

/// A service unit through everything that can happen to one.
fn provider(station: &Station) {
    let contact = Contact { name: "甲".into(), phone: "1".into(), note: "乙".into() };
    let details = providers::Details::new(both("某某家政"), providers::Kind::Individual);
    send(station, Command::AddProvider { details: Box::new(details), contact: contact.clone() });
    let id = station.read(|s| s.providers().iter().last().unwrap().0.clone());
    let day = Day::new(2030, 1, 1);
    let now = providers::Details {
        name: both("另一个名字"),
        kind: providers::Kind::Enterprise,
        summary: both("说明"),
        licence: "1".into(),
        licence_until: day,
        contract: "2".into(),
        contract_from: day,
        contract_until: day,
        prices: vec![Price { item: both("保洁"), fee: Fee::Fixed { amount: Fen(3500) } }],
        hours: other_details().hours,
        times: both("周三"),
        phone: "3".into(),
        address: both("路"),
    };
    let contact = Contact { name: "丙".into(), ..contact };
    send(station, Command::EditProvider { provider: id.clone(), now: Box::new(now), contact });
    send(station, Command::ListProvider { provider: id.clone() });
    send(
        station,
        Command::SuspendProvider { provider: id.clone(), reason: "停".into(), until: Day::new(2030, 1, 2) },
    );
    send(station, Command::ListProvider { provider: id.clone() });
    send(station, Command::EndProvider { provider: id.clone(), reason: "完".into() });
    send(station, Command::EraseProviderContact { provider: id });
}

/// A mandate with every field changed, money, work and an end; and a task that was handed back, and done after all.
fn mandate(station: &Station) {
    let today = Instant(World::new(2).now_ms()).day();
    let day = |n| Day::new(2026, 1, n).unwrap();
    let plain = Terms {
        name: both("低保走访"),
        area: Field::Relief,
        authority: both("某局"),
        executing: Body::Committee,
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
    let service = station.read(|s| s.catalogue().iter().next().map(|(id, _)| id.clone()));
    let other = Terms {
        name: both("另一个"),
        area: Field::Newcomers,
        authority: both("另一个局"),
        executing: Body::Station,
        assisting: Some(Body::Committee),
        listed: Listed::Unlisted,
        basis: both("协议"),
        duties: both("走访"),
        powers: both("查询"),
        services: service.into_iter().collect(),
        from: day(2),
        until: Day::new(2030, 1, 1),
        pay: Pay::Year(Fen(100)),
    };
    let promised = Some((Fen(500), "来文".to_owned()));
    send(station, Command::Mandate(MandateAct::Add { terms: Box::new(plain.clone()), promised }));
    send(station, Command::Mandate(MandateAct::Add { terms: Box::new(other.clone()), promised: None }));
    let id = station.read(|s| s.mandates().iter().next().unwrap().0.clone());
    let case = Terms { pay: Pay::Case(Fen(5)), ..other.clone() };
    let question = Terms { pay: Pay::CaseAndQuestion(Fen(5)), ..other.clone() };
    for now in [other, plain, case, question] {
        send(station, Command::Mandate(MandateAct::Edit { mandate: id.clone(), now: Box::new(now) }));
    }
    for money in Money::ALL {
        let booked = Booked { mandate: id.clone(), money, fen: Fen(5), on: today, evidence: both("回单") };
        send(station, Command::Mandate(MandateAct::Book(booked)));
    }
    for month in [false, true] {
        let tallied = Tallied { mandate: id.clone(), on: today, month, count: 2, reason: both("走访") };
        send(station, Command::Mandate(MandateAct::Tally(tallied)));
    }
    let (line, tally) = station.read(|s| {
        let mandate = s.mandates().get(&id).unwrap();
        (mandate.money[0].place.clone(), mandate.tallies[0].place.clone())
    });
    let reason = || "写错".to_owned();
    send(
        station,
        Command::Mandate(MandateAct::TakeMoneyBack { mandate: id.clone(), line, reason: reason() }),
    );
    send(
        station,
        Command::Mandate(MandateAct::TakeTallyBack { mandate: id.clone(), line: tally, reason: reason() }),
    );
    send(station, Command::Mandate(MandateAct::End { mandate: id.clone(), on: today, reason: reason() }));
    let order = Order {
        what: both("统计"),
        giver: both("某科"),
        on: today,
        due: Some(today.plus(3)),
        mandate: Some(id),
    };
    send(station, Command::Mandate(MandateAct::Give(Order { mandate: None, due: None, ..order.clone() })));
    send(station, Command::Mandate(MandateAct::Give(order.clone())));
    let task = station.read(|s| s.mandates().tasks().last().unwrap().0.clone());
    let now = Order { what: both("再统计"), ..order };
    send(station, Command::Mandate(MandateAct::CorrectTask { task: task.clone(), now }));
    for step in [TaskStep::Returned, TaskStep::Reopened, TaskStep::Done] {
        send(station, Command::Mandate(MandateAct::StepTask { task: task.clone(), step, words: reason() }));
    }
}

/// An application with every field changed, agreed to, told and forgotten.
fn visit(station: &Station) {
    let today = Instant(World::new(2).now_ms()).day();
    let application = |n: u16, word: &str, kind| Application {
        organisation: both(word),
        kind,
        title: both(word),
        summary: both(word),
        charge: both(word),
        needs: both(word),
        place: both(word),
        on: today.plus(u64::from(n)),
        from: Minute(540 + n),
        until: Minute(660 + n),
    };
    let contact = Contact { name: "甲".into(), phone: "1".into(), note: "乙".into() };
    let first = application(1, "义诊", providers::Kind::ResidentUnit);
    send(station, Command::ApplyForVisit { application: Box::new(first), contact: contact.clone() });
    let id = station.read(|s| s.visits().iter().last().unwrap().0.clone());
    let contact = Contact { name: "丙".into(), ..contact };
    let now = Box::new(application(0, "理发", providers::Kind::Individual));
    send(station, Command::EditVisit { visit: id.clone(), now, contact });
    send(station, Command::DeclineVisit { visit: id.clone(), reason: "满了".into() });
    let notice =
        Notice { title: both("理发"), body: both("来"), from: today, until: Some(today), pinned: false };
    send(station, Command::AgreeToVisit { visit: id.clone(), venue: None, notice: Some(notice) });
    let report = Report { came: 40, complaints: 1, again: true };
    send(station, Command::ReportVisit { visit: id.clone(), report, words: "很好".into() });
    send(station, Command::EraseVisitContact { visit: id });
}

/// A document of which every field is edited, with everything that can be said about its clauses.
fn policy(station: &Station) {
    let day = Day::new(2020, 1, 1);
    let document = Document { title: both("文件"), ..Document::default() };
    let clause = |label: &str| Clause { label: label.into(), words: both("内容"), ..Clause::default() };
    let clauses = vec![clause("第一条"), clause("第二条")];
    send(station, Command::Policy(PolicyAct::AddPolicy { document: Box::new(document.clone()), clauses }));
    send(
        station,
        Command::Policy(PolicyAct::AddPolicy { document: Box::new(document), clauses: Vec::new() }),
    );
    let (policy, by) = station.read(|s| {
        let ids: Vec<_> = s.policies().iter().map(|(id, _)| id.clone()).collect();
        (ids[ids.len() - 2].clone(), ids[ids.len() - 1].clone())
    });
    let now = Document {
        title: both("另一份"),
        number: "1".into(),
        issuer: "2".into(),
        kind: PolicyKind::Agreement,
        date: day,
        in_force: day,
        ended: Day::new(2030, 1, 1),
        superseded_by: Some(by),
        citation_only: true,
        source: "3".into(),
        notes: both("备注"),
        public: true,
    };
    send(station, Command::Policy(PolicyAct::EditPolicy { policy: policy.clone(), now: Box::new(now) }));
    let (first, second) = station.read(|s| {
        let own = s.policies().clauses_of(&policy);
        (own[0].0.clone(), own[1].0.clone())
    });
    let now = Clause { label: "第三条".into(), words: both("改了"), summary: true, repealed: day };
    send(
        station,
        Command::Policy(PolicyAct::WriteClause {
            policy: policy.clone(),
            clause: Some(first.clone()),
            now: Box::new(now),
        }),
    );
    send(station, Command::Policy(PolicyAct::CheckPolicy { policy, clause: None }));
    let against = Against::Clause(second.clone());
    send(
        station,
        Command::Policy(PolicyAct::OpposeClause {
            clause: first,
            against: against.clone(),
            words: "对不上".into(),
        }),
    );
    let reading = Reading {
        department: "甲".into(),
        source: "乙".into(),
        on: day.unwrap(),
        words: "丙".into(),
        evidence: "丁".into(),
    };
    let read = PolicyAct::AddReading { clause: second.clone(), reading: Box::new(reading) };
    send(station, Command::Policy(read));
    let policy = station.read(|s| s.policies().clause(&second).unwrap().policy.clone());
    let (clause, instead) = (Some(second), station.read(|s| s.policies().by(&policy).cloned()));
    let withdraw = |clause, instead| PolicyAct::Withdraw {
        policy: policy.clone(),
        clause,
        instead,
        reason: "录错了".into(),
    };
    send(station, Command::Policy(withdraw(clause.clone(), None)));
    send(station, Command::Policy(PolicyAct::BringBack { policy: policy.clone(), clause }));
    send(station, Command::Policy(withdraw(None, instead)));
}

fn another_profile(station: &Station) -> Profile {
    let was = station.read(|s| s.profile().unwrap().clone());
    let session = Session { opens: Minute(480), closes: Minute(1440) };
    Profile {
        code: "350502001002".into(),
        community: "别的社区".into(),
        subdistrict: "别的街道".into(),
        name: both("别的服务站"),
        letters: "XY".into(),
        positioning: was.positioning,
        positioned: was.positioned,
        legal: Legal {
            kind: LegalKind::Registered,
            founder: "甲".into(),
            supervisor: "乙".into(),
            number: "1".into(),
            scope: "丙".into(),
        },
        address: both("路"),
        phone: "1".into(),
        committee: both("居委会"),
        committee_phone: "2".into(),
        public_url: "https://example.cn/".into(),
        hours: WeekHours::workdays(&[session]),
        exceptions: vec![DayException {
            from: Day::new(2026, 10, 1).unwrap(),
            until: Day::new(2026, 10, 7).unwrap(),
            sessions: vec![session],
            reason: both("国庆"),
        }],
        holidays: vec![HolidayYear {
            year: 2027,
            holidays: vec![Holiday {
                name: both("元旦"),
                from: Day::new(2027, 1, 1).unwrap(),
                until: Day::new(2027, 1, 3).unwrap(),
                work: vec![Day::new(2027, 1, 9).unwrap()],
            }],
        }],
        households: Some(1),
        residents: Some(2),
        over_60: Some(3),
        premises_m2: Some(4),
        idle_minutes: Some(5),
    }
}

fn other_details() -> Details {
    let party = Party { body: Body::Provider, name: both("某某家政") };
    Details {
        name: both("名称"),
        summary: both("说明"),
        block: Block::MutualAid,
        area: both("类别"),
        parties: Parties {
            competent: vec![party.clone()],
            executing: vec![party.clone()],
            assisting: vec![party],
            funding: both("居民付费"),
        },
        modes: vec![Mode::Site, Mode::Home, Mode::Phone, Mode::Online, Mode::Counter],
        stand_in: StandIn::MaySend,
        fee: Fee::PerUnit { amount: Fen(3500), unit: both("小时") },
        fee_basis: both("文号"),
        audience: both("谁"),
        papers: vec![Paper { name: both("证"), form: PaperForm::OnPhone }],
        steps: vec![both("一步")],
        time_limit: both("当天"),
        basis: both("依据"),
        place: both("地点"),
        phone: "3".into(),
        times: both("周三"),
        keywords: vec!["词".into()],
        stand_in_brings: both("委托书"),
        online: both("小程序"),
        groups: Group::ALL.to_vec(),
        hours: WeekHours::workdays(&[Session { opens: Minute(540), closes: Minute(600) }]),
        month_days: vec![MonthDays { from: 1, until: 15 }],
        exceptions: vec![DayException {
            from: Day::new(2026, 12, 1).unwrap(),
            until: Day::new(2026, 12, 2).unwrap(),
            sessions: vec![],
            reason: both("盘点"),
        }],
        providers: vec![ProviderId::named("00000000-1.0")],
    }
}

#[test]
fn a_lived_in_station_writes_what_the_schemas_say() {
    let (station, store) = lived_in();
    let (head, lines) = parts(&export(&station));
    assert_fits("journal-head", &head);
    let entry = schema("journal-entry");
    let mut kinds = BTreeSet::new();
    for line in &lines {
        let value: Value = serde_json::from_str(&line.text()).unwrap();
        assert_eq!(problems(&entry, &value), [""; 0], "{value}");
        for event in value[0]["events"].as_array().unwrap() {
            kinds.insert(event[0].as_str().unwrap().to_owned());
        }
    }
    // Nothing that can happen has been left out of this test or of the schema
    let text = fs::read_to_string("docs/schemas/journal-entry.schema.json").unwrap();
    let written: Value = serde_json::from_str(&text).unwrap();
    for kind in Event::KINDS {
        // Older versions are read, never written
        assert!(
            kinds.contains(*kind) || Event::KINDS.contains(&next(kind).as_str()),
            "{kind} does not happen"
        );
        assert!(written["$defs"][kind].is_object(), "{kind} has no schema");
    }
    assert_fits("board", &station.board().unwrap().write());
    let vault = store.raw().into_iter().find(|(area, key, _)| *area == Area::Meta && key == "vault");
    assert_fits("vault", std::str::from_utf8(&vault.unwrap().2).unwrap());
}

/// The kind with the next version number.
fn next(kind: &str) -> String {
    let (name, version) = kind.rsplit_once('.').unwrap();
    format!("{name}.{}", version.parse::<u32>().unwrap() + 1)
}

#[test]
fn the_data_that_comes_with_the_app_fits() {
    assert_fits("starter", &fs::read_to_string("public/starter-catalogue.json").unwrap());
    assert_fits("stations", &fs::read_to_string("public/stations/index.json").unwrap());
    assert_fits("policies", &fs::read_to_string("public/policies.json").unwrap());
}

#[test]
fn a_schema_refuses_what_is_not_written_and_keeps_what_is_unknown() {
    let (station, ..) = station();
    let (_, lines) = parts(&export(&station));
    let line = lines.first().unwrap().text();
    let entry = schema("journal-entry");
    let fits = |line: &str| problems(&entry, &serde_json::from_str(line).unwrap()).is_empty();
    assert!(fits(&line));
    for (was, now) in [
        ("\"seq\":1", "\"seq\":0"),
        ("\"since\"", "\"from\""),
        ("\"manager\"", "\"boss\""),
        ("\"profile\":{", "\"profile\":{\"more\":1,"),
        ("\"salt\"", "\"pepper\""),
    ] {
        assert!(line.contains(was) && !fits(&line.replacen(was, now, 1)), "{was} → {now}");
    }
    // A newer program's event is not ours to judge
    assert!(fits(&line.replacen("\"events\":[", "\"events\":[[\"parking.permit.3\",[1]],", 1)));
}

/// The example in the document is a whole file and opens for ever.
#[test]
fn the_examples_of_the_document_open() {
    let document = fs::read_to_string("docs/FORMATS.md").unwrap();
    let example = |tag: &str| {
        let (_, rest) = document.split_once(&format!("```json {tag}\n")).unwrap();
        rest.split_once("```").unwrap().0.to_owned()
    };
    let journal = example("journal");
    let checked = check(&journal).unwrap();
    assert_eq!((checked.entries(), checked.unknown), (2, 0));
    let (head, lines) = parts(&journal);
    assert_fits("journal-head", &head);
    lines.iter().for_each(|line| assert_fits("journal-entry", &line.text()));
    assert_fits("board", &example("board"));
    assert_fits("vault", &example("vault"));
}
