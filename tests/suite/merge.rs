//! Taking a file in where there is a station already.

use linli::domain::Command;
use linli::domain::people::Particulars;
use linli::domain::requests::{Paper, Registration, State, Step, StepDetails, Who};
use linli::domain::values::{EntryId, Private, RequestId, ServiceId};
use linli::journal::{Verdict, segment_key};
use linli::storage::{Area, Fault, MemoryStore, StoreError};

use crate::support::{
    Station, World, add, check, export, found_in, names, rename, reopen, restore, run, send, station,
};

#[test]
fn two_tablets_come_to_the_same_journal() {
    // Given two tablets that went on separately from one file
    let (first, ..) = station();
    send(&first, add("共同"));
    let (second, store) = restore(&export(&first), &World::new(50));
    send(&first, add("甲一"));
    send(&second, add("乙一"));
    send(&second, add("乙二"));
    // When each takes the other's file in, twice
    for _ in 0..2 {
        for (here, there) in [(&first, &second), (&second, &first)] {
            let checked = check(&export(there)).unwrap();
            let plan = run(here.plan_merge(&checked)).unwrap();
            if plan.verdict == Verdict::Merge {
                run(here.merge(&checked, &|_, _| {})).unwrap();
            } else {
                assert_eq!(plan.verdict, Verdict::NothingNew);
            }
        }
    }
    // Then both are the same, also after opening again
    assert_eq!(first.journal_hash(), second.journal_hash());
    assert!(first.read(|s| s.clone()) == second.read(|s| s.clone()));
    assert_eq!(names(&first).len(), 4);
    // And both go on
    send(&first, add("甲二"));
    send(&second, add("乙三"));
    assert_eq!(reopen(&store, &World::new(51)).journal_hash(), second.journal_hash());
}

#[test]
fn another_station_is_refused() {
    let (here, ..) = station();
    let there = found_in(&MemoryStore::new(), &World::new(8));
    let checked = check(&export(&there)).unwrap();
    assert_eq!(run(here.plan_merge(&checked)).unwrap().verdict, Verdict::Foreign);
    let before = here.journal_hash();
    assert!(run(here.merge(&checked, &|_, _| {})).is_err());
    assert_eq!(here.journal_hash(), before);
}

#[test]
fn one_device_in_two_versions_is_a_fork() {
    // Given a copy of the disk on which one device's journal went on differently
    let (here, store, world) = station();
    let image = store.image();
    let twin = reopen(&image, &world);
    send(&here, add("这里"));
    send(&twin, add("那里"));
    let checked = check(&export(&twin)).unwrap();
    assert_eq!(run(here.plan_merge(&checked)).unwrap().verdict, Verdict::Forked);
    assert!(run(here.merge(&checked, &|_, _| {})).is_err());
    assert_eq!(names(&here), ["这里"]);
}

#[test]
fn a_merge_is_all_or_nothing() {
    let (first, ..) = station();
    let (second, store) = restore(&export(&first), &World::new(60));
    (0..5).for_each(|n| send(&first, add(&format!("{n}"))));
    let checked = check(&export(&first)).unwrap();
    let before = store.raw();
    store.fail_at(1, Fault::Before(StoreError::Full));
    assert!(run(second.merge(&checked, &|_, _| {})).is_err());
    assert_eq!(store.raw(), before);
    assert_eq!(run(second.merge(&checked, &|_, _| {})), Ok(5));
    assert_eq!(names(&second).len(), 5);
}

#[test]
fn a_rolled_back_tablet_gets_its_own_entries_back() {
    // Given a tablet whose disk was set back to yesterday's copy, and its export of today
    let (today, store, world) = station();
    send(&today, add("昨天"));
    let yesterday = store.image();
    ["一", "二", "三"].into_iter().for_each(|name| send(&today, add(name)));
    let text = export(&today);
    let rolled_back = reopen(&yesterday, &world);
    assert_eq!(names(&rolled_back), ["昨天"]);
    // When the export is taken in and the tablet goes on
    assert_eq!(run(rolled_back.merge(&check(&text).unwrap(), &|_, _| {})), Ok(3));
    send(&rolled_back, add("四"));
    // Then nothing was overwritten
    let again = reopen(&yesterday, &world);
    assert_eq!(names(&again), ["昨天", "一", "二", "三", "四"]);
    assert!(again.losses().is_empty());
    assert!(check(&export(&again)).is_ok());
}

#[test]
fn only_the_window_that_writes_merges_and_others_notice() {
    // Given two windows on one tablet, the second of which writes
    let (first, store, world) = station();
    let (other, _) = restore(&export(&first), &World::new(70));
    send(&other, add("另一台"));
    let second = reopen(&store, &world);
    let checked = check(&export(&other)).unwrap();
    // When the first one merges, it is told that it may not
    send(&second, add("一"));
    assert_eq!(run(first.execute(add("零"))), Err(linli::engine::Refusal::TakenOver));
    assert_eq!(run(first.merge(&checked, &|_, _| {})), Err(linli::engine::Refusal::TakenOver));
    // When the first takes over and merges, the second reads that before it writes
    run(first.take_over(&|_, _| {})).unwrap();
    assert_eq!(run(first.merge(&checked, &|_, _| {})), Ok(1));
    assert_eq!(run(second.execute(add("二"))), Err(linli::engine::Refusal::TakenOver));
    run(second.take_over(&|_, _| {})).unwrap();
    assert!(names(&second).contains(&"另一台".to_owned()));
}

#[test]
fn one_device_on_two_tablets_is_separated_and_nothing_is_lost() {
    // Given a tablet whose disk was copied, and both went on: with residents, requests and what refers to them
    let (here, store, world) = station();
    send(&here, add("共同"));
    let image = store.image();
    let twin = reopen(&image, &World::new(80));
    assert_eq!(twin.device().id, here.device().id);
    send(&here, add("这里"));
    send(&twin, add("那里"));
    let service = twin.read(|s| s.catalogue().iter().last().unwrap().0.clone());
    let who = Who::New { who: Box::new(Particulars::named("陈阿婆")), consent: true };
    send(&twin, Command::Register(Box::new(Registration::new(Some(service), who))));
    let request = twin.read(|s| s.requests().iter().last().unwrap().0.clone());
    let (with, words) = (StepDetails::default(), "来过电话".to_owned());
    send(&twin, Command::StepRequests { requests: vec![request], step: Step::Accept, with, words });
    let renamed = twin.read(|s| s.catalogue().iter().next().unwrap().0.clone());
    send(&twin, rename(&renamed, "改名"));
    let before = twin.read(|s| (names_of(s), s.people().len(), s.requests().len()));
    // When the twin takes the other's file in, it cannot; but it can be called something else from where they parted
    let checked = check(&export(&here)).unwrap();
    assert_eq!(run(twin.plan_merge(&checked)).unwrap().verdict, Verdict::Forked);
    assert_eq!(run(twin.plan_separation(&checked)), Ok(Some(4)));
    let separated = run(twin.separate(&checked)).unwrap();
    assert_eq!((separated.rewritten, separated.device.letter), (4, 'B'));
    run(twin.take_over(&|_, _| {})).unwrap();
    assert!(
        twin.is_shut_out() && run(twin.execute(add("不再"))).is_err(),
        "the old name writes nothing more"
    );
    // Then it has everything under its new name, and refers to it rightly
    let twin = reopen(&image, &World::new(81));
    assert_eq!(twin.device(), &separated.device);
    assert!(twin.losses().is_empty());
    assert_eq!(twin.read(|s| (names_of(s), s.people().len(), s.requests().len())), before);
    twin.read(|s| {
        let (id, request) = s.requests().iter().last().unwrap();
        assert!(id.as_str().starts_with(separated.device.id.as_str()));
        assert_eq!(request.state, State::Accepted);
        assert_eq!(request.steps[0].words, Private::Present("来过电话".to_owned()));
        assert!(s.people().known(request.person.as_ref().unwrap()).is_some());
        assert!(s.catalogue().get(request.service.as_ref().unwrap()).is_some());
    });
    // And both come to the same journal, what they did to one thing being a finding as always
    send(&here, rename(&renamed, "别名"));
    let checked = check(&export(&here)).unwrap();
    run(twin.merge(&checked, &|_, _| {})).unwrap();
    run(here.merge(&check(&export(&twin)).unwrap(), &|_, _| {})).unwrap();
    assert_eq!(here.journal_hash(), twin.journal_hash());
    let found = run(twin.findings(|| true, &|_, _| {})).unwrap().unwrap();
    assert_eq!(found.fields.iter().map(|finding| finding.field.as_str()).collect::<Vec<_>>(), ["name"]);
    send(&twin, add("后来"));
    assert_eq!(reopen(&image, &World::new(82)).journal_hash(), twin.journal_hash());
    drop(world);
}

#[test]
fn a_separated_tablet_keeps_its_name_and_what_it_has_lost_keeps_its_place() {
    // Given a twin that called itself something, and lost an entry that it went on without
    let (here, store, world) = station();
    send(&here, add("共同"));
    let image = store.image();
    send(&here, add("这里"));
    let twin = reopen(&image, &world);
    let old = twin.device().id.clone();
    let id_of = |at: &Station, name: &str| -> ServiceId {
        let named =
            |(_, service): &(&ServiceId, &linli::domain::catalogue::Service)| service.details.name.zh == name;
        at.read(|s| s.catalogue().iter().find(named).unwrap().0.clone())
    };
    let name = Command::NameTablet { device: old.clone(), name: "门口".into(), letter: Some('A') };
    send(&twin, name);
    send(&twin, add("丢掉"));
    send(&twin, add("留下"));
    let kept = id_of(&twin, "留下");
    send(&twin, rename(&kept, "留下的"));
    let gone = id_of(&twin, "丢掉");
    send(&twin, rename(&gone, "没了"));
    let (lost, _) = gone.as_str().rsplit_once('.').unwrap();
    let lost: EntryId = lost.parse().unwrap();
    image.tamper(Area::Segments, &segment_key(&old, lost.seq), None);
    let twin = reopen(&image, &world);
    run(twin.accept_losses(&|_, _| {})).unwrap();
    assert_eq!(names(&twin), ["共同", "留下的"]);
    // When it is called something else
    let separated = run(twin.separate(&check(&export(&here)).unwrap())).unwrap();
    assert_eq!(separated.rewritten, 4);
    let twin = reopen(&image, &World::new(81));
    // Then its name is its own, with the letter it has now, and the other one's is not touched
    let new = separated.device.id.clone();
    twin.read(|s| {
        assert_eq!((s.tablets().name(&new), s.tablets().letter(&new)), ("门口", Some('B')));
        assert_eq!((s.tablets().name(&old), s.tablets().letter(&old)), ("", None));
    });
    // And what was said of one record is not said of another
    assert_eq!(names(&twin), ["共同", "留下的"]);
    assert!(twin.losses().is_empty());
    send(&twin, add("后来"));
    for (one, two) in [(&twin, &here), (&here, &twin)] {
        run(one.merge(&check(&export(two)).unwrap(), &|_, _| {})).unwrap();
    }
    assert_eq!(here.journal_hash(), twin.journal_hash());
    let mut all = names(&here);
    all.sort();
    assert_eq!(all, ["共同", "后来", "留下的", "这里"]);
    assert_eq!(reopen(&image, &World::new(82)).journal_hash(), twin.journal_hash());
}

#[test]
fn an_entry_that_both_had_and_one_has_lost_stays_where_it_was() {
    // Given a twin that lost the last entry which both had, and went on
    let (here, store, world) = station();
    send(&here, add("共同"));
    send(&here, add("都有"));
    let image = store.image();
    send(&here, add("这里"));
    let twin = reopen(&image, &world);
    send(&twin, add("那里"));
    image.tamper(Area::Segments, &segment_key(&twin.device().id, 3), None);
    let twin = reopen(&image, &world);
    run(twin.accept_losses(&|_, _| {})).unwrap();
    // When it is called something else, only what it wrote by itself is
    let checked = check(&export(&here)).unwrap();
    assert_eq!(run(twin.plan_separation(&checked)), Ok(Some(1)));
    run(twin.separate(&checked)).unwrap();
    let twin = reopen(&image, &World::new(81));
    assert!(twin.losses().is_empty());
    // Then the other's file brings back what was lost, and both are the same
    for (one, two) in [(&twin, &here), (&here, &twin)] {
        run(one.merge(&check(&export(two)).unwrap(), &|_, _| {})).unwrap();
    }
    assert_eq!(here.journal_hash(), twin.journal_hash());
    assert_eq!(names(&twin).len(), 4);
    assert_eq!(reopen(&image, &World::new(82)).read(|s| s.clone()), here.read(|s| s.clone()));
}

#[test]
fn what_others_have_seen_or_is_not_forked_is_not_separated() {
    let (here, store, world) = station();
    send(&here, add("共同"));
    let image = store.image();
    let file = || check(&export(&here)).unwrap();
    assert_eq!(run(here.plan_separation(&file())), Ok(None), "nothing has parted");
    let twin = reopen(&image, &world);
    send(&twin, add("那里"));
    assert_eq!(run(twin.plan_separation(&file())), Ok(None), "only the twin has gone on");
    send(&here, add("这里"));
    assert_eq!(run(twin.plan_separation(&file())), Ok(Some(1)));
    // A third tablet has seen what the twin wrote, and wrote after it
    let (third, _) = restore(&export(&twin), &World::new(83));
    send(&third, add("第三台"));
    run(twin.merge(&check(&export(&third)).unwrap(), &|_, _| {})).unwrap();
    assert_eq!(run(twin.plan_separation(&file())), Ok(None));
    assert!(run(twin.separate(&file())).is_err());
    assert!(twin.writing() == linli::engine::Writing::Yes);
}

fn names_of(station: &linli::domain::Station) -> Vec<String> {
    let mut names: Vec<String> =
        station.catalogue().iter().map(|(_, service)| service.details.name.zh.clone()).collect();
    names.sort();
    names
}

fn ask(station: &Station, about: &str) -> RequestId {
    let mut registration = Registration::new(None, Who::Nobody);
    registration.matter.note = about.into();
    send(station, Command::Register(Box::new(registration)));
    station.read(|s| s.requests().newest().last().unwrap().0.clone())
}

fn papers(request: &RequestId, names: &[&str]) -> Command {
    let paper = |name: &&str| Paper { name: (*name).into(), original: true };
    Command::TakePapers { request: request.clone(), papers: names.iter().map(paper).collect() }
}

#[test]
fn the_paper_that_went_back_is_the_one_that_was_meant() {
    // Given a request for which two tablets take papers, each before it knows of the other's
    let (first, ..) = station();
    let request = ask(&first, "办证");
    let (second, _) = restore(&export(&first), &World::new(80));
    send(&first, papers(&request, &["户口簿", "房产证"]));
    send(&second, papers(&request, &["结婚证", "身份证"]));
    // When each gives its own second one back, and each takes the other's file in
    for tablet in [&first, &second] {
        let to = String::new();
        send(tablet, Command::ReturnPapers { request: request.clone(), papers: vec![1], to });
    }
    let (one, two) = (export(&first), export(&second));
    run(first.merge(&check(&two).unwrap(), &|_, _| {})).unwrap();
    run(second.merge(&check(&one).unwrap(), &|_, _| {})).unwrap();
    // Then on both the first ones lie in the drawer
    for tablet in [&first, &second] {
        let request = tablet.read(|s| s.requests().get(&request).cloned()).unwrap();
        let here = request.papers.iter().filter(|held| held.returned.is_none());
        let mut here: Vec<&str> = here.map(|held| held.paper.name.as_str()).collect();
        here.sort_unstable();
        assert_eq!(here, ["户口簿", "结婚证"]);
    }
}

#[test]
fn where_requests_stand_is_told_anew_after_a_merge() {
    // Given a tablet whose residents have looked already, and another that registers a slip
    let (first, store, _) = station();
    let (second, _) = restore(&export(&first), &World::new(61));
    send(&first, add("这里"));
    run(first.project_board()).unwrap();
    let mut registration = Registration::new(None, Who::Nobody);
    registration.matter.note = "水龙头".into();
    registration.slip = Some("0123abcd".into());
    send(&second, Command::Register(Box::new(registration)));
    let told = |code: &str| {
        let raw =
            store.raw().into_iter().filter(|(area, key, _)| *area == Area::Boards && key.contains("stands/"));
        raw.filter(|(.., bytes)| String::from_utf8_lossy(bytes).contains(code)).count()
    };
    assert_eq!(told("0123abcd"), 0);
    // When the first takes the other's file in
    run(first.merge(&check(&export(&second)).unwrap(), &|_, _| {})).unwrap();
    run(first.project_board()).unwrap();
    // Then whoever asks by the code is told
    assert_eq!(told("0123abcd"), 1);
}

#[test]
fn what_was_damaged_and_let_go_does_not_come_back_when_a_tablet_is_called_something_else() {
    // Given a twin on whose disk an entry that both have is damaged, and one that it wrote itself
    let (here, store, world) = station();
    send(&here, add("共同"));
    send(&here, add("都有"));
    let image = store.image();
    send(&here, add("这里"));
    let twin = reopen(&image, &world);
    ["一", "二", "三"].into_iter().for_each(|name| send(&twin, add(name)));
    let old = twin.device().id.clone();
    for seq in [3, 5] {
        let key = segment_key(&old, seq);
        let mut bytes = image.raw().into_iter().find(|(_, known, _)| *known == key).unwrap().2;
        let middle = bytes.len() / 2;
        bytes.get_mut(middle).map(|byte| *byte ^= 4).unwrap();
        image.tamper(Area::Segments, &key, Some(bytes));
    }
    let twin = reopen(&image, &world);
    let kinds: Vec<_> = twin.losses().iter().map(|loss| loss.kind).collect();
    assert_eq!(kinds, [linli::engine::LossKind::Damaged; 2]);
    run(twin.accept_losses(&|_, _| {})).unwrap();
    // When it is called something else, where what was damaged is no more at all
    run(twin.separate(&check(&export(&here)).unwrap())).unwrap();
    // Then nobody is asked about it again, and it goes on
    let twin = reopen(&image, &World::new(81));
    assert_eq!(twin.losses(), []);
    send(&twin, add("后来"));
    let mut all = names(&twin);
    all.sort();
    assert_eq!(all, ["一", "三", "共同", "后来"]);
}
