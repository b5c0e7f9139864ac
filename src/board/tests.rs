//! The board holds what it may and nothing else.

use serde_json::json;

use super::changes::{Changes, Difference};
use super::counter::{Kept, Texts, lookup_code, on_shelf, stands};
use super::policies::Standing;
use super::*;
use crate::domain::catalogue::Starter;
use crate::domain::policies::{Against, Citing, Clause, Document, Kind, Reading};
use crate::domain::requests::{Matter, Registered, Source, State, Step, StepDetails, Stepped};
use crate::domain::staff::{Identity, Role};
use crate::domain::values::{ClauseId, EntryId, PolicyId, Private, RequestId, StaffId, Text};
use crate::domain::{Actor, Command, Event, Origin, Station, decide, profile};
use crate::json;

fn day(n: u64) -> Day {
    Day::new(2026, 11, 23).unwrap().plus(n)
}

fn device() -> DeviceId {
    DeviceId::from_bytes([0; 5])
}

/// A founded station with three drafts, `service(0)` to `service(2)`.
fn founded() -> Station {
    let mut starter = Starter::read(include_str!("../../public/starter-catalogue.json")).unwrap().entries;
    starter.retain(|entry| ["pay-water", "laundry", "mediation"].contains(&&*entry.slug));
    let profile: Profile = serde_json::from_value(json!({
        "code": "350502001001", "community": "金山社区", "subdistrict": "海滨街道",
        "name": {"zh": "金山社区服务站"}, "letters": "JS", "positioning": "licheng",
        "legal": {"kind": "inside"}, "committee": {"zh": "金山社区居委会"}, "phone": "0595-0000 1234",
    }))
    .unwrap();
    let manager = Identity { name: "林晓燕".to_owned(), phone: "0595-0000 9999".to_owned() };
    let starter = starter.into_iter().map(|e| (e.slug, e.details)).collect();
    let mut station = Station::default();
    give(&mut station, 1, Command::Found { profile: Box::new(profile), manager, starter });
    station
}

fn give(station: &mut Station, seq: u64, command: Command) {
    let by = StaffId::born(&EntryId { device: device(), seq: 1 }, 0);
    let actor = if seq == 1 { Actor::Founder } else { Actor::Staff(by.clone()) };
    let entry = EntryId { device: device(), seq };
    let events = decide(station, &actor, &entry, day(0), command).unwrap();
    let origin = Origin { entry, by, at: Instant(0) };
    for (n, event) in events.iter().enumerate() {
        station.apply(&origin, n, event);
    }
}

fn service(n: usize) -> ServiceId {
    ServiceId::born(&EntryId { device: device(), seq: 1 }, 2 + n)
}

fn board(station: &Station) -> Board {
    project(station, Instant(0), BTreeMap::from([(device(), 1)]), false, vec![]).unwrap()
}

fn notice(title: &str, from: u64, until: Option<u64>, pinned: bool) -> Notice {
    Notice { title: Text::zh(title), body: Text::default(), from: day(from), until: until.map(day), pinned }
}

#[test]
fn before_the_founding_there_is_no_board() {
    assert_eq!(project(&Station::default(), Instant(0), BTreeMap::new(), false, vec![]), None);
}

#[test]
fn only_what_residents_may_see_stands_on_it() {
    let mut station = founded();
    assert!(board(&station).services.is_empty(), "drafts do not");

    give(&mut station, 2, Command::PublishServices { services: vec![service(0), service(1), service(2)] });
    give(&mut station, 3, Command::CheckServices { services: vec![service(0)] });
    let until = Some(day(3));
    give(
        &mut station,
        4,
        Command::PauseServices { services: vec![service(1)], reason: "检修".into(), until },
    );
    give(&mut station, 5, Command::WithdrawServices { services: vec![service(2)], reason: "停办".into() });

    let board = board(&station);
    assert_eq!(board.services.len(), 2);
    assert_eq!(board.service(&service(0)).unwrap().checked, Some(day(0)));
    let paused = board.service(&service(1)).unwrap();
    assert_eq!(paused.pause, Some(Pause { reason: Text::zh("检修"), until }), "paused, with the reason");
    assert_eq!(paused.checked, None);
    assert!(board.service(&service(2)).is_none(), "withdrawn ones are gone");
    assert_eq!(board.services.len(), Block::ALL.map(|block| board.count(block)).iter().sum::<usize>());
}

#[test]
fn a_draft_of_a_notice_is_nobodys_business() {
    let mut station = founded();
    give(&mut station, 2, Command::AddNotice { notice: notice("草稿", 0, None, false), publish: false });
    give(&mut station, 3, Command::AddNotice { notice: notice("停水", 0, None, false), publish: true });
    let board = board(&station);
    assert_eq!(board.notices.iter().map(|n| &*n.notice.title.zh).collect::<Vec<_>>(), ["停水"]);
}

// Where the library has a command of its own, these two say so.
use crate::domain::policies::Act;

fn act(station: &mut Station, seq: u64, act: Act) {
    give(station, seq, Command::Policy(act));
}

/// A document with one clause, published or not.
fn add_policy(
    station: &mut Station,
    seq: u64,
    title: &str,
    kind: Kind,
    public: bool,
) -> (PolicyId, ClauseId) {
    let document = Document { title: Text::zh(title), kind, public, ..Document::default() };
    let clause =
        Clause {
            label: "第四条".into(), words: Text::zh("不得从事营利性经营活动。"), ..Clause::default()
        };
    act(station, seq, Act::AddPolicy { document: Box::new(document), clauses: vec![clause] });
    let entry = EntryId { device: device(), seq };
    (PolicyId::born(&entry, 0), ClauseId::born(&entry, 1))
}

#[test]
fn what_is_published_of_the_library_is_read_only_when_somebody_asks() {
    let mut station = founded();
    assert!(board(&station).policies.is_empty(), "no library, no field");
    add_policy(&mut station, 2, "只给自己看的", Kind::Law, false);
    assert!(board(&station).policies.is_empty(), "nothing of it is published");

    let (_, clause) = add_policy(&mut station, 3, "条例", Kind::Regulation, true);
    add_policy(&mut station, 4, "法律", Kind::Law, true);
    let board = board(&station);
    let titles: Vec<_> = board.library().into_iter().map(|policy| policy.document.title.zh).collect();
    assert_eq!(titles, ["法律", "条例"], "the highest first");
    assert!(board.library().iter().all(|policy| policy.checked.is_none() && !policy.document.public));
    assert!(board.library().iter().any(|policy| policy.clause(clause.as_str()).is_some()));
    assert_eq!(Board::read(&board.write()), Ok(board));
}

#[test]
fn a_clause_comes_with_what_departments_say_but_not_with_who_said_it() {
    let mut station = founded();
    let (_, clause) = add_policy(&mut station, 2, "条例", Kind::Regulation, true);
    for (seq, department, words) in [(3, "区民政局", "可以收服务费"), (4, "市场监管局", "先办营业执照")]
    {
        let reading = Reading {
            department: department.into(),
            source: "办公室林主任".into(),
            on: day(0),
            words: words.into(),
            evidence: "林主任的信".into(),
        };
        act(&mut station, seq, Act::AddReading { clause: clause.clone(), reading: Box::new(reading) });
    }
    let against = Against::Quote("公益性与赢利性并重".into());
    act(&mut station, 5, Act::OpposeClause { clause: clause.clone(), against, words: "不一致".into() });
    give(&mut station, 6, Command::PublishServices { services: vec![service(0)] });
    for (seq, n) in [(7, 0), (8, 1)] {
        let by = Citing::Basis(service(n));
        act(&mut station, seq, Act::CiteClause { clause: clause.clone(), by, back: false });
    }

    let board = board(&station);
    assert!(!board.write().contains("林主任"));
    let library = board.library();
    let clause = library.first().and_then(|policy| policy.clause(clause.as_str())).unwrap();
    assert_eq!(clause.readings.len(), 2);
    assert!(clause.is_disputed());
    assert_eq!(clause.conflicts.first().map(|conflict| &*conflict.quote), Some("公益性与赢利性并重"));
    assert_eq!(clause.services, [service(0)], "drafts are nobody's business");
}

#[test]
fn a_document_that_was_replaced_says_so_from_the_day_on() {
    let mut station = founded();
    let (old, _) = add_policy(&mut station, 2, "旧制度", Kind::Rule, true);
    let (new, _) = add_policy(&mut station, 3, "新制度", Kind::Rule, false);
    let mut edit = |seq, policy: &PolicyId, change: &dyn Fn(&mut Document)| {
        let mut now = station.policies().get(policy).unwrap().document.clone();
        change(&mut now);
        act(&mut station, seq, Act::EditPolicy { policy: policy.clone(), now: Box::new(now) });
    };
    edit(4, &new, &|document| document.in_force = Some(day(10)));
    edit(5, &old, &|document| {
        document.in_force = Some(day(0));
        document.superseded_by = Some(new.clone());
    });
    let library = board(&station).library();
    let policy = library.first().unwrap();
    assert_eq!(policy.standing(day(9)), Standing::InForce(day(0)));
    assert_eq!(policy.standing(day(10)), Standing::Over);
    assert_eq!(
        policy.successor.as_ref().map(|by| &*by.title.zh),
        Some("新制度"),
        "though it is not published"
    );
}

#[test]
fn no_member_of_the_staff_is_named() {
    let mut station = founded();
    let who = Identity { name: "黄志明".to_owned(), phone: "0595-0000 8888".to_owned() };
    let roles = vec![Role::Clerk];
    give(
        &mut station,
        2,
        Command::AddStaff { who, body: profile::Body::Station, post: "窗口员".into(), roles },
    );
    give(&mut station, 3, Command::PublishServices { services: vec![service(0)] });
    give(&mut station, 4, Command::CheckServices { services: vec![service(0)] });

    let written = board(&station).write();
    assert!(written.contains("0595-0000 1234"), "the window's phone is public");
    let manager = StaffId::born(&EntryId { device: device(), seq: 1 }, 0).to_string();
    for secret in ["林晓燕", "9999", "黄志明", "8888", "窗口员", &format!("\"{manager}\"")] {
        assert!(!written.contains(secret), "{secret}");
    }
}

#[test]
fn notices_are_shown_until_they_are_over_pinned_ones_first() {
    let mut station = founded();
    let notices = [
        notice("later", 4, None, false),
        notice("today", 0, Some(1), false),
        notice("ends today", 0, Some(1), true),
        notice("over", 0, Some(0), true),
    ];
    for (n, notice) in notices.into_iter().enumerate() {
        give(&mut station, 2 + n as u64, Command::AddNotice { notice, publish: true });
    }
    let board = board(&station);
    let shown: Vec<_> = board.notices_on(day(1)).iter().map(|n| n.notice.title.zh.clone()).collect();
    assert_eq!(shown, ["ends today", "today", "later"]);
    assert_eq!(board.notices_on(day(2)).len(), 1);
}

#[test]
fn a_board_reads_back_as_it_was_written() {
    let mut station = founded();
    give(&mut station, 2, Command::PublishServices { services: vec![service(0)] });
    let board = board(&station);
    assert_eq!(Board::read(&board.write()), Ok(board));
}

#[test]
fn garbage_newer_and_enormous_files_are_refused() {
    for garbage in ["", "{", "null", "[]", "<html>", "{}", r#"{"format":"linli.board"}"#] {
        assert_eq!(Board::read(garbage), Err(ReadError::NotABoard), "{garbage}");
    }
    let mut file = serde_json::to_value(board(&founded())).unwrap();
    file["version"] = json!(Board::VERSION + 1);
    file["services"] = json!("who knows");
    assert_eq!(Board::read(&file.to_string()), Err(ReadError::Newer(Board::VERSION + 1)));
    file["version"] = json!(Board::VERSION);
    assert_eq!(Board::read(&file.to_string()), Err(ReadError::NotABoard), "right head, wrong body");
    file["format"] = json!("linli.journal");
    assert_eq!(Board::read(&file.to_string()), Err(ReadError::NotABoard));

    let padded = format!("{}{}", board(&founded()).write(), " ".repeat(4 << 20));
    assert_eq!(Board::read(&padded), Err(ReadError::TooLarge));
}

#[test]
fn the_list_of_communities_is_grouped_as_it_is_ordered() {
    let index: StationIndex = serde_json::from_str(include_str!("../../public/stations/index.json")).unwrap();
    let groups = index.by_subdistrict();
    assert_eq!(groups.iter().map(|(_, members)| members.len()).sum::<usize>(), index.stations.len());
    assert_eq!(groups[0].0, "海滨街道");
    assert_eq!(index.find("350502001001").unwrap().name, "金山社区");
    assert_eq!(index.find("000000000000"), None);
}

fn unit(station: &mut Station, seq: u64, name: &str) -> ProviderId {
    let details = providers::Details {
        contract: "协议 第 3 号".to_owned(),
        contract_until: Some(day(30)),
        ..providers::Details::new(Text::zh(name), providers::Kind::Enterprise)
    };
    let contact = providers::Contact { name: "苏店长".to_owned(), ..providers::Contact::default() };
    give(station, seq, Command::AddProvider { details: Box::new(details), contact });
    ProviderId::born(&EntryId { device: device(), seq }, 0)
}

#[test]
fn a_service_rests_when_every_unit_that_does_it_rests() {
    let mut station = founded();
    give(&mut station, 2, Command::PublishServices { services: vec![service(0)] });
    let (one, other) = (unit(&mut station, 3, "甲"), unit(&mut station, 4, "乙"));
    give(&mut station, 5, Command::ListProvider { provider: one.clone() });
    let mut now = board(&station).service(&service(0)).unwrap().details.clone();
    now.providers = vec![one.clone(), other.clone()];
    give(&mut station, 6, Command::EditService { service: service(0), now: Box::new(now), publish: false });
    let pause = |station: &Station| board(station).service(&service(0)).unwrap().pause.clone();
    assert_eq!(pause(&station), None);
    assert_eq!(board(&station).providers.len(), 1, "a draft is not shown");

    let reason = "师傅受伤".to_owned();
    give(&mut station, 7, Command::SuspendProvider { provider: one, reason, until: Some(day(9)) });
    let resting = Pause { reason: Text::zh("师傅受伤"), until: Some(day(9)) };
    assert_eq!(pause(&station), Some(resting.clone()), "the other one is not at work yet");
    assert_eq!(board(&station).providers[0].pause, Some(resting));

    give(&mut station, 8, Command::ListProvider { provider: other });
    assert_eq!(pause(&station), None);
    let written = board(&station).write();
    assert!(
        !written.contains("第 3 号") && !written.contains("苏店长"),
        "agreement and contact stay at the desk"
    );
    assert_eq!(Board::read(&written), Ok(board(&station)));
}

#[test]
fn services_stand_in_the_station_s_order() {
    let mut station = founded();
    let services = vec![service(0), service(2)];
    give(&mut station, 2, Command::PublishServices { services });
    let order = |station: &Station| board(station).services.iter().map(|s| s.id.clone()).collect::<Vec<_>>();
    assert_eq!(order(&station), [service(0), service(2)]);
    give(&mut station, 3, Command::MoveService { service: service(2), before: Some(service(0)) });
    assert_eq!(order(&station), [service(2), service(0)]);
}

#[test]
fn between_a_board_and_itself_made_later_nothing_changes() {
    let was = board(&founded());
    let now = Board { made: Instant(9), heads: BTreeMap::from([(device(), 7)]), ..was.clone() };
    assert!(Changes::between(&was, &now).is_empty());
}

#[test]
fn what_is_new_changed_and_gone_is_named() {
    // Given a board outside with two services and a notice
    let mut station = founded();
    give(&mut station, 2, Command::PublishServices { services: vec![service(0), service(1)] });
    give(&mut station, 3, Command::AddNotice { notice: notice("停水", 0, None, false), publish: true });
    let was = board(&station);
    // When one service is paused, one withdrawn, one added, the notice taken down and the phone changed
    let pause = Command::PauseServices { services: vec![service(0)], reason: "检修".into(), until: None };
    give(&mut station, 4, pause);
    give(&mut station, 5, Command::WithdrawServices { services: vec![service(1)], reason: "停办".into() });
    give(&mut station, 6, Command::PublishServices { services: vec![service(2)] });
    let notice = NoticeId::born(&EntryId { device: device(), seq: 3 }, 0);
    give(&mut station, 7, Command::WithdrawNotice { notice });
    let now = Profile { phone: "0595-0000 4321".into(), ..station.profile().unwrap().clone() };
    give(&mut station, 8, Command::EditProfile { now: Box::new(now) });
    let changes = Changes::between(&was, &board(&station));
    // Then each is told by its name
    let name = |n: usize| vec![station.catalogue().get(&service(n)).unwrap().details.name.clone()];
    let told = Difference { new: name(2), changed: name(0), gone: name(1) };
    assert_eq!(changes.services, told);
    assert_eq!(changes.notices, Difference { gone: vec![Text::zh("停水")], ..Difference::default() });
    assert!(changes.profile && !changes.keys && changes.providers == Difference::default());
}

#[test]
fn a_station_joins_the_list_in_its_place_and_once() {
    let link = |code: &str, board| StationLink {
        code: code.into(),
        name: "甲".into(),
        subdistrict: "乙".into(),
        board,
    };
    let list = StationIndex { stations: vec![link("350502001001", false), link("350502001003", true)] };
    // Given a community that is listed without a board, when it publishes, then only that changes
    let listed = list.with(link("350502001001", true)).unwrap();
    assert_eq!(listed.stations, [link("350502001001", true), link("350502001003", true)]);
    assert_eq!(listed.with(link("350502001001", true)), None);
    // A community that is not listed stands in the order of the codes
    let joined = list.with(link("350502001002", true)).unwrap();
    let codes: Vec<&str> = joined.stations.iter().map(|station| station.code.as_str()).collect();
    assert_eq!(codes, ["350502001001", "350502001002", "350502001003"]);
    assert_eq!(json::read::<StationIndex>(&joined.write()), Some(joined));
}

#[test]
fn given_a_counter_when_it_is_stored_and_read_back_then_it_is_the_same_and_a_newer_one_is_none() {
    use super::counter::{Call, Counter};
    let call = Call { number: "A007".into(), window: "1".into(), at: Instant(5), now: true };
    let counter = Counter { version: Counter::VERSION, made: Instant(9), waiting: 3, calls: vec![call] };
    assert_eq!(Counter::read(&counter.write()).as_ref(), Some(&counter));
    // What is absent is empty, what nobody knows yet is left out
    let small = Counter::read(r#"{"version":1,"made":9,"waiting":0,"more":1.5}"#).unwrap();
    assert!(small.calls.is_empty());
    let newer = Counter { version: Counter::VERSION + 1, ..counter };
    assert_eq!(Counter::read(&newer.write()), None);
    assert_eq!(Counter::read("[]"), None);
}

/// The n-th request, registered by somebody on a day.
fn requested(n: u64, on: Day) -> (Origin, Event) {
    let entry = EntryId { device: DeviceId::from_bytes([3; 5]), seq: n };
    let event = Event::RequestRegistered(Registered {
        service: Some(service(0)),
        person: None,
        source: Source::Window,
        on,
        due: None,
        slot: None,
        share: false,
        slip: None,
        matter: Private::Present(Matter::default()),
    });
    (Origin { entry, by: StaffId::named("-"), at: Instant(0) }, event)
}

#[test]
fn given_a_change_when_where_requests_stand_is_stored_then_only_its_shelf_is_written() {
    let (id, now) = ("0123456789abcdef", Instant(1_795_395_600_000));
    let (mut station, mut kept) = (Station::default(), Kept::default());
    for n in 1..=100 {
        let (origin, event) = requested(n, now.day());
        station.apply(&origin, 0, &event);
        kept.take(&origin, 0, &event);
    }
    // At the beginning every shelf is written, also those on which nothing lies
    let all = kept.texts(&station, id, now);
    assert_eq!(all.shelves.len(), 32);
    let stored = |texts: &Texts, code: &str| {
        texts
            .shelves
            .iter()
            .find(|(letter, _)| code.starts_with(*letter))
            .and_then(|(_, text)| on_shelf(text, code))
    };
    let expected = stands(&station, id, now.day());
    assert_eq!(expected.len(), 100);
    expected.iter().for_each(|(code, stand)| assert_eq!(stored(&all, code).as_ref(), Some(stand)));
    // Nothing has happened: only the counter, which says as of when, is written
    assert_eq!(kept.texts(&station, id, now).shelves, []);
    // A step writes one of them
    let request = RequestId::born(&requested(7, now.day()).0.entry, 0);
    let code = lookup_code(id, &request, station.requests().get(&request).unwrap());
    let (origin, _) = requested(101, now.day());
    let (step, with, words) = (Step::Accept, StepDetails::default(), Private::Erased);
    let accepted = Event::RequestStepped(Stepped { request, step, on: now.day(), with, words });
    station.apply(&origin, 0, &accepted);
    kept.take(&origin, 0, &accepted);
    let one = kept.texts(&station, id, now);
    assert_eq!(one.shelves.len(), 1);
    assert_eq!(stored(&one, &code).unwrap().state, State::Accepted);
    // On another day what has not moved for too long is gone, everywhere
    let later = Instant(now.0 + 61 * 86_400_000);
    let none = kept.texts(&station, id, later);
    assert!(none.shelves.len() == 32 && none.shelves.iter().all(|(_, text)| text == "{}"));
    // And after a write that failed everything is written again
    kept.texts(&station, id, now);
    kept.forget();
    assert_eq!(kept.texts(&station, id, now).shelves.len(), 32);
}

#[test]
fn given_many_requests_when_everything_is_made_in_steps_then_it_is_the_same_and_what_comes_between_counts() {
    let (id, now) = ("0123456789abcdef", Instant(1_795_395_600_000));
    let (mut station, mut kept, mut once) = (Station::default(), Kept::default(), Kept::default());
    let add = |station: &mut Station, kept: &mut Kept, n: u64| {
        let (origin, event) = requested(n, now.day());
        station.apply(&origin, 0, &event);
        kept.take(&origin, 0, &event);
    };
    (1..=1_200).for_each(|n| add(&mut station, &mut kept, n));
    // Given that it is on the way, when one more comes, then it begins again
    assert!(!kept.prepare(&station, id, now));
    assert!(!kept.prepare(&station, id, now));
    add(&mut station, &mut kept, 1_201);
    let mut steps = 0;
    while !kept.prepare(&station, id, now) {
        steps += 1;
    }
    assert!(steps > 30, "shelves are made one by one");
    let texts = kept.texts(&station, id, now);
    assert!(texts == once.texts(&station, id, now));
    let all = texts.shelves.iter().map(|(_, text)| text.matches("\"on\"").count()).sum::<usize>();
    assert_eq!(all, 1_201);
    // And nothing is left to do
    assert!(kept.prepare(&station, id, now) && kept.texts(&station, id, now).shelves.is_empty());
}

/// `cargo test --lib counter_takes -- --ignored --nocapture`
#[test]
#[ignore = "prints times and judges nothing"]
fn how_long_the_counter_takes() {
    for n in [100, 1_000, 10_000] {
        let (id, now) = ("0123456789abcdef", Instant(1_795_395_600_000));
        let (mut station, mut kept) = (Station::default(), Kept::default());
        for n in 1..=n {
            let (origin, event) = requested(n, now.day());
            station.apply(&origin, 0, &event);
        }
        let mut bytes = 0;
        let mut take = |kept: &mut Kept, station: &Station| {
            let begun = std::time::Instant::now();
            let texts = kept.texts(station, id, now);
            bytes = texts.counter.len() + texts.shelves.iter().map(|(_, text)| text.len()).sum::<usize>();
            (begun.elapsed(), bytes)
        };
        let all = take(&mut kept, &station);
        let (origin, event) = requested(n + 1, now.day());
        station.apply(&origin, 0, &event);
        kept.take(&origin, 0, &event);
        let one = take(&mut kept, &station);
        let called = take(&mut kept, &station);
        println!("{n} requests: all {all:?}, a change of one {one:?}, a change of none {called:?}");
    }
}

#[test]
fn a_document_that_was_joined_into_another_is_found_there() {
    let mut station = founded();
    let (kept, own) = add_policy(&mut station, 2, "条例", Kind::Rule, false);
    let (other, double) = add_policy(&mut station, 3, "条例", Kind::Rule, true);
    let instead = Some(kept.clone());
    let withdraw = Act::Withdraw { policy: other.clone(), clause: None, instead, reason: String::new() };
    act(&mut station, 4, withdraw);
    let library = board(&station).library();
    assert_eq!(library.len(), 1, "what residents could read they still can");
    let policy = library.first().unwrap();
    assert!(policy.id == kept && policy.is(other.as_str()));
    assert_eq!(policy.clause(double.as_str()).map(|clause| &clause.id), Some(&own));
    act(&mut station, 5, Act::BringBack { policy: other, clause: None });
    assert_eq!(board(&station).library().len(), 2);
}
