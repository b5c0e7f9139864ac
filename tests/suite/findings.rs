//! 待核对: what two tablets did to one thing without knowing of each other, and how a person settles it.

use std::collections::{BTreeMap, BTreeSet};

use linli::domain::Command;
use linli::domain::catalogue::ServicePatch;
use linli::domain::people::{Particulars, PersonPatch};
use linli::domain::policies::{Act, Ask, AskState, Document, Head};
use linli::domain::requests::{Registration, State, Step, StepDetails, Who};
use linli::domain::values::{Day, PersonId, PolicyId, RequestId, ServiceId, Text};
use linli::engine::{Finding, Findings, STATION, Said, Thing, choose};
use linli::journal::Verdict;
use proptest::prelude::*;

use crate::support::{Station, World, add, check, demo, export, restore, run, send, station};

/// What is to be settled.
fn findings(station: &Station) -> Findings {
    run(station.findings(|| true, &|_, _| {})).unwrap().unwrap()
}

/// Takes in what the other knows.
fn take(here: &Station, there: &Station) {
    let checked = check(&export(there)).unwrap();
    if run(here.plan_merge(&checked)).unwrap().verdict == Verdict::Merge {
        run(here.merge(&checked, &|_, _| {})).unwrap();
    }
}

/// Both know everything.
fn exchange(one: &Station, two: &Station) {
    take(one, two);
    take(two, one);
}

/// Two tablets of one station, which has one service.
fn two() -> (Station, Station, ServiceId) {
    let (first, ..) = station();
    send(&first, add("量血压"));
    let (second, _) = restore(&export(&first), &World::new(50));
    let service = first.read(|s| s.catalogue().iter().next().unwrap().0.clone());
    (first, second, service)
}

fn edit(station: &Station, service: &ServiceId, change: impl Fn(&mut linli::domain::catalogue::Details)) {
    let mut now = station.read(|s| s.catalogue().get(service).unwrap().details.clone());
    change(&mut now);
    send(station, Command::EditService { service: service.clone(), now: Box::new(now), publish: false });
}

fn name(station: &Station, service: &ServiceId, name: &str) {
    edit(station, service, |details| details.name = Text::zh(name));
}

fn named(station: &Station, service: &ServiceId) -> String {
    station.read(|s| s.catalogue().get(service).unwrap().details.name.zh.clone())
}

/// What the versions of a finding say, as far as they are texts of a service.
fn texts(finding: &Finding) -> Vec<String> {
    let text = |said: Option<Said<'_>>| match said {
        Some(Said::Service(
            ServicePatch::Name { now, .. }
            | ServicePatch::Place { now, .. }
            | ServicePatch::Times { now, .. },
        )) => now.zh.clone(),
        other => panic!("{other:?}"),
    };
    finding.versions.iter().map(|version| text(version.says(&finding.field))).collect()
}

/// Settles a finding with the version of this number.
fn settle(station: &Station, finding: &Finding, n: usize) {
    let command = station.read(|s| choose(s, finding, &finding.versions[n])).unwrap();
    send(station, command);
}

#[test]
fn given_two_edits_of_one_field_when_the_tablets_meet_then_it_is_a_finding_with_both_on_both() {
    // Given
    let (first, second, service) = two();
    name(&first, &service, "量血压和血糖");
    name(&second, &service, "测血压");
    // When
    assert_eq!(findings(&first), Findings::default(), "nobody knows yet");
    exchange(&first, &second);
    // Then
    let found = findings(&first);
    assert_eq!(found, findings(&second));
    let [finding] = found.fields.as_slice() else { panic!("{found:?}") };
    assert_eq!((finding.field.as_str(), &finding.thing), ("name", &Thing::Service(service.clone())));
    let shown = named(&first, &service);
    let mut both = texts(finding);
    assert_eq!(both.last(), Some(&shown), "the one that shows comes last");
    assert_eq!(finding.versions.iter().map(|v| v.shows).collect::<Vec<_>>(), [false, true]);
    both.sort();
    assert_eq!(both, ["测血压", "量血压和血糖"]);
    let devices: BTreeSet<_> = finding.versions.iter().map(|v| v.entry.device.clone()).collect();
    assert_eq!(devices, [first.device().id.clone(), second.device().id.clone()].into());
}

#[test]
fn given_edits_one_after_the_other_or_of_different_fields_or_alike_then_nothing_is_to_be_settled() {
    let (first, second, service) = two();
    // One after the other: the second has seen the first
    name(&first, &service, "一");
    exchange(&first, &second);
    name(&second, &service, "二");
    exchange(&first, &second);
    // Different fields at once
    edit(&first, &service, |details| details.place = Text::zh("一楼"));
    edit(&second, &service, |details| details.times = Text::zh("上午"));
    // The same at once
    name(&first, &service, "三");
    name(&second, &service, "三");
    for tablet in [&first, &second] {
        send(
            tablet,
            Command::PauseServices { services: vec![service.clone()], reason: "停电".into(), until: None },
        );
    }
    exchange(&first, &second);
    assert_eq!(findings(&first), Findings::default());
    assert_eq!(named(&second, &service), "三");
}

#[test]
fn given_a_finding_when_one_tablet_settles_it_then_it_is_over_everywhere_and_the_chosen_version_shows() {
    for chosen in [0, 1] {
        // Given
        let (first, second, service) = two();
        name(&first, &service, "甲");
        name(&second, &service, "乙");
        exchange(&first, &second);
        let finding = findings(&first).fields.remove(0);
        let wanted = texts(&finding)[chosen].clone();
        // When
        let before = first.entries();
        settle(&first, &finding, chosen);
        // Then
        assert_eq!(first.entries(), before + 1, "one entry");
        assert_eq!(findings(&first).fields, []);
        assert_eq!(findings(&second).fields, [finding], "the other does not know yet");
        exchange(&first, &second);
        for tablet in [&first, &second] {
            assert_eq!(findings(tablet).fields, []);
            assert_eq!(named(tablet, &service), wanted);
        }
    }
}

#[test]
fn given_a_finding_settled_differently_on_two_tablets_then_it_is_one_again_and_settled_alike_it_is_not() {
    let (first, second, service) = two();
    name(&first, &service, "甲");
    name(&second, &service, "乙");
    exchange(&first, &second);
    let finding = findings(&first).fields.remove(0);
    // Differently
    settle(&first, &finding, 0);
    settle(&second, &finding, 1);
    exchange(&first, &second);
    let again = findings(&second).fields.remove(0);
    let (mut was, mut is) = (texts(&finding), texts(&again));
    assert_eq!(is.last(), Some(&named(&second, &service)));
    was.sort();
    is.sort();
    assert_eq!(was, is);
    // Alike
    settle(&first, &again, 0);
    settle(&second, &again, 0);
    exchange(&first, &second);
    assert_eq!(findings(&first).fields, []);
    assert_eq!(named(&first, &service), texts(&again)[0]);
}

#[test]
fn given_a_settled_finding_that_a_third_tablet_did_not_know_when_it_edits_meanwhile_then_that_is_a_finding() {
    let (first, second, service) = two();
    let (third, _) = restore(&export(&first), &World::new(51));
    name(&first, &service, "甲");
    name(&second, &service, "乙");
    exchange(&first, &second);
    settle(&first, &findings(&first).fields[0], 1);
    let shown = named(&first, &service);
    name(&third, &service, "丙");
    exchange(&first, &third);
    let finding = findings(&first).fields.remove(0);
    let mut both = texts(&finding);
    assert_eq!(both.last(), Some(&named(&first, &service)), "what shows comes last also after settling");
    both.sort();
    let mut wanted = vec![shown, "丙".to_owned()];
    wanted.sort();
    assert_eq!(both, wanted);
}

#[test]
fn given_what_was_written_before_it_was_known_then_no_detour_of_files_makes_it_seen() {
    // Given three tablets; the third edits, the second hears of it, the first hears of the second before that
    let (first, second, service) = two();
    let (third, _) = restore(&export(&first), &World::new(52));
    name(&third, &service, "丙");
    name(&first, &service, "甲");
    edit(&second, &service, |details| details.place = Text::zh("二楼"));
    take(&first, &second);
    take(&second, &third);
    edit(&second, &service, |details| details.times = Text::zh("上午"));
    // When all meet
    take(&first, &second);
    // Then
    let found = findings(&first);
    assert_eq!(found.fields.len(), 1, "{found:?}");
    assert_eq!(found.fields[0].field, "name");
}

/// A resident and a request of theirs.
fn with_request(station: &Station) -> (PersonId, RequestId) {
    let who = Particulars::named("陈阿婆");
    let service = station.read(|s| s.catalogue().iter().next().unwrap().0.clone());
    let who = Who::New { who: Box::new(who), consent: true };
    send(station, Command::Register(Box::new(Registration::new(Some(service), who))));
    station.read(|s| {
        let (id, request) = s.requests().iter().next_back().unwrap();
        (request.person.clone().unwrap(), id.clone())
    })
}

fn step(station: &Station, request: &RequestId, step: Step, words: &str) {
    let with = StepDetails::default();
    send(
        station,
        Command::StepRequests { requests: vec![request.clone()], step, with, words: words.to_owned() },
    );
}

#[test]
fn given_a_request_finished_here_and_cancelled_there_then_either_can_hold() {
    for wanted in [Step::Finish, Step::Cancel] {
        // Given
        let (first, ..) = station();
        send(&first, add("修水管"));
        let (_, request) = with_request(&first);
        step(&first, &request, Step::Accept, "");
        let (second, _) = restore(&export(&first), &World::new(53));
        step(&first, &request, Step::Finish, "");
        step(&second, &request, Step::Cancel, "自己修好了");
        exchange(&first, &second);
        // When
        let finding = findings(&second).fields.remove(0);
        let chosen = finding.versions.iter();
        let is_wanted = |said| matches!(said, Some(Said::Step(step, _)) if step == wanted);
        let n = chosen.take_while(|version| !is_wanted(version.says("step"))).count();
        settle(&second, &finding, n);
        exchange(&first, &second);
        // Then
        let state = if wanted == Step::Finish { State::Done } else { State::Cancelled };
        for tablet in [&first, &second] {
            assert_eq!(tablet.read(|s| s.requests().get(&request).unwrap().state), state);
            assert_eq!(findings(tablet).fields, []);
        }
    }
}

#[test]
fn given_a_resident_edited_here_and_erased_there_then_nothing_is_to_be_settled() {
    let (first, ..) = station();
    send(&first, add("理发"));
    let (person, request) = with_request(&first);
    step(&first, &request, Step::Cancel, "不来了");
    let (second, _) = restore(&export(&first), &World::new(54));
    let (third, _) = restore(&export(&first), &World::new(55));
    for (tablet, note) in [(&first, "一"), (&third, "二")] {
        let who = Particulars { note: note.into(), ..Particulars::named("陈阿婆") };
        send(tablet, Command::EditPerson { person: person.clone(), now: Box::new(who) });
    }
    exchange(&first, &third);
    let finding = findings(&first).fields.remove(0);
    assert!(matches!(finding.versions[0].says("note"), Some(Said::Person(PersonPatch::Note { .. }))));
    send(&second, Command::ErasePerson { person: person.clone() });
    exchange(&first, &second);
    assert_eq!(findings(&first).fields, []);
    assert_eq!(first.read(|s| s.people().known(&person).cloned()), None);
}

#[test]
fn given_two_joined_on_one_tablet_and_edited_on_another_then_both_hold() {
    let (first, ..) = station();
    for name in ["陈阿婆", "陈秀英"] {
        send(&first, Command::AddPerson { who: Box::new(Particulars::named(name)), consent: true });
    }
    let ids: Vec<PersonId> = first.read(|s| s.people().iter().map(|(id, _)| id.clone()).collect());
    let [one, two] = ids.as_slice() else { panic!() };
    let (second, _) = restore(&export(&first), &World::new(56));
    send(&first, Command::JoinPeople { kept: one.clone(), other: two.clone() });
    let who = Particulars { room: "502".into(), ..Particulars::named("陈秀英") };
    send(&second, Command::EditPerson { person: two.clone(), now: Box::new(who) });
    exchange(&first, &second);
    for tablet in [&first, &second] {
        assert_eq!(findings(tablet).fields, []);
        tablet.read(|s| {
            assert_eq!(s.people().kept(two), one);
            assert_eq!(s.people().together(two), ids);
            assert_eq!(s.people().known(two).unwrap().room, "502");
        });
    }
    // To and fro on two tablets
    send(&first, Command::PartPeople { kept: one.clone(), other: two.clone() });
    exchange(&first, &second);
    send(&first, Command::JoinPeople { kept: one.clone(), other: two.clone() });
    send(&second, Command::JoinPeople { kept: two.clone(), other: one.clone() });
    exchange(&first, &second);
    for tablet in [&first, &second] {
        assert_eq!(
            tablet.read(|s| (s.people().together(one), s.people().kept(two).clone())),
            (ids.clone(), one.clone())
        );
    }
    // Parted it is over, and erasing the kept one erases both
    send(&second, Command::PartPeople { kept: one.clone(), other: two.clone() });
    assert_eq!(second.read(|s| s.people().together(one)), std::slice::from_ref(one));
    send(&second, Command::JoinPeople { kept: one.clone(), other: two.clone() });
    send(&second, Command::ErasePerson { person: one.clone() });
    exchange(&first, &second);
    assert!(first.read(|s| s.people().is_empty()));
}

#[test]
fn given_a_resident_joined_with_two_others_then_one_is_chosen_and_the_third_is_left_alone() {
    let (first, ..) = station();
    for name in ["甲", "乙", "丙"] {
        send(&first, Command::AddPerson { who: Box::new(Particulars::named(name)), consent: true });
    }
    let ids: Vec<PersonId> = first.read(|s| s.people().iter().map(|(id, _)| id.clone()).collect());
    let (second, _) = restore(&export(&first), &World::new(57));
    send(&first, Command::JoinPeople { kept: ids[0].clone(), other: ids[2].clone() });
    send(&second, Command::JoinPeople { kept: ids[1].clone(), other: ids[2].clone() });
    exchange(&first, &second);
    let finding = findings(&first).fields.remove(0);
    let Some(Said::Joined(Some(wanted))) = finding.versions[0].says("joined") else { panic!("{finding:?}") };
    settle(&first, &finding, 0);
    exchange(&first, &second);
    for tablet in [&first, &second] {
        assert_eq!(tablet.read(|s| s.people().kept(&ids[2]).clone()), *wanted);
        assert_eq!(findings(tablet).fields, []);
        let alone = ids.iter().filter(|id| tablet.read(|s| s.people().together(id).len()) == 1).count();
        assert_eq!(alone, 1);
    }
}

#[test]
fn given_somebody_whose_name_was_erased_or_who_has_left_then_what_was_written_apart_can_still_be_let_go() {
    use linli::domain::profile::Body;
    use linli::domain::staff::{Identity, Role};
    // Given two members whose posts two tablets wrote differently
    let (first, ..) = station();
    let who = |name: &str| Identity { name: name.into(), phone: String::new() };
    for name in ["走了", "删了"] {
        let (body, post, roles) = (Body::Station, String::new(), vec![Role::Clerk]);
        send(&first, Command::AddStaff { who: who(name), body, post, roles });
    }
    let (second, _) = restore(&export(&first), &World::new(50));
    let ids: Vec<_> = first.read(|s| s.staff().iter().skip(1).map(|(id, _)| id.clone()).collect());
    for (at, post) in [(&first, "窗口"), (&second, "会计")] {
        for staff in &ids {
            let member = at.read(|s| s.staff().get(staff).unwrap().clone());
            let now = linli::domain::staff::Post { post: post.into(), ..member.post };
            let who = member.who.present().unwrap().clone();
            send(at, Command::EditStaff { staff: staff.clone(), who, now });
        }
    }
    exchange(&first, &second);
    // When both leave, and one is erased
    ids.iter().for_each(|staff| send(&first, Command::EndStaff { staff: staff.clone() }));
    send(&first, Command::EraseStaff { staff: ids[1].clone() });
    exchange(&first, &second);
    let found = findings(&second).fields;
    assert_eq!(found.len(), 2);
    for finding in &found {
        let Thing::Staff(id) = &finding.thing else { panic!("{finding:?}") };
        let shows = finding.versions.last().unwrap();
        let chosen = second.read(|s| choose(s, finding, shows));
        assert_eq!(chosen.is_some(), *id == ids[0]);
        let command = chosen.unwrap_or_else(|| linli::engine::let_go(finding));
        send(&second, command);
    }
    // Then nothing is left to settle
    assert!(findings(&second).fields.is_empty());
    exchange(&first, &second);
    assert!(findings(&first).fields.is_empty());
    assert_eq!(first.journal_hash(), second.journal_hash());
}

#[test]
fn given_the_profile_edited_on_both_then_it_is_settled_under_the_name_of_the_station() {
    let (first, second, _) = two();
    for (tablet, phone) in [(&first, "0595-00000001"), (&second, "0595-00000002")] {
        let mut now = tablet.read(|s| s.profile().unwrap().clone());
        now.phone = phone.into();
        send(tablet, Command::EditProfile { now: Box::new(now) });
    }
    exchange(&first, &second);
    let finding = findings(&first).fields.remove(0);
    assert_eq!((finding.thing.clone(), finding.field.as_str()), (Thing::Station, "phone"));
    let Some(Command::Settle { thing, .. }) = first.read(|s| choose(s, &finding, &finding.versions[0]))
    else {
        panic!()
    };
    assert_eq!(thing, STATION);
    settle(&first, &finding, 0);
    assert_eq!(findings(&first).fields, []);
}

#[test]
fn given_a_clock_that_stood_a_year_ahead_then_it_is_named_until_somebody_has_seen_to_it() {
    let (station, _, world) = station();
    let now = world.now_ms();
    send(&station, add("一"));
    world.set(now + 400 * 86_400_000);
    send(&station, add("二"));
    world.set(now + 1000);
    send(&station, add("三"));
    let found = findings(&station);
    let [odd] = found.clocks.as_slice() else { panic!("{found:?}") };
    assert_eq!((odd.from.seq, odd.to), (3, 3));
    let (thing, field) = (odd.from.to_string(), linli::engine::Oddity::FIELD.to_owned());
    send(&station, Command::Settle { thing, field, chose: None, put: None, shows: true });
    assert_eq!(findings(&station), Findings::default());
}

#[test]
fn given_segments_put_together_or_a_walk_that_is_stopped_then_findings_are_the_same_or_none() {
    let (first, second, service) = two();
    name(&first, &service, "甲");
    name(&second, &service, "乙");
    exchange(&first, &second);
    let before = findings(&first);
    while run(first.compact()) == Ok(true) {}
    assert_eq!(findings(&first), before);
    assert_eq!(run(first.findings(|| false, &|_, _| {})), Ok(None));
}

/// What happens on one of three tablets.
#[derive(Debug, Clone)]
enum Deed {
    /// Which tablet, which of two services, which of three fields, which of four texts.
    Edit(usize, usize, usize, usize),
    /// One takes in what another knows.
    Take(usize, usize),
    /// Settles the first finding with the version of this number.
    Settle(usize, usize),
}

fn some_deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        5 => (0..3_usize, 0..2_usize, 0..3_usize, 0..4_usize).prop_map(|(a, b, c, d)| Deed::Edit(a, b, c, d)),
        3 => (0..3_usize, 0..3_usize).prop_map(|(a, b)| Deed::Take(a, b)),
        1 => (0..3_usize, 0..3_usize).prop_map(|(a, b)| Deed::Settle(a, b)),
    ]
}

const FIELDS: [&str; 3] = ["name", "place", "times"];

/// A write as the test knows it: who wrote what, and which writes that tablet knew.
struct Known {
    field: (ServiceId, &'static str),
    text: String,
    before: BTreeSet<usize>,
}

/// The values that nobody has overwritten knowingly.
fn expected(writes: &[Known]) -> BTreeMap<(ServiceId, &'static str), BTreeSet<String>> {
    let mut open: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
    for (n, write) in writes.iter().enumerate() {
        let over = |other: &Known| other.field == write.field && other.before.contains(&n);
        if !writes.iter().any(over) {
            open.entry(write.field.clone()).or_default().insert(write.text.clone());
        }
    }
    open.retain(|_, texts| texts.len() > 1);
    open
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_iters: 200, ..ProptestConfig::default() })]

    /// Every concurrent edit of a field is a finding with all values, no sequential one is, and settling ends it.
    #[test]
    fn findings_are_what_nobody_has_overwritten_knowingly(deeds in proptest::collection::vec(some_deed(), 1..24)) {
        let (first, ..) = station();
        send(&first, add("量血压"));
        send(&first, add("理发"));
        let ids: Vec<ServiceId> = first.read(|s| s.catalogue().iter().map(|(id, _)| id.clone()).collect());
        let text = export(&first);
        let tablets = [first, restore(&text, &World::new(60)).0, restore(&text, &World::new(61)).0];
        let mut writes: Vec<Known> = Vec::new();
        let mut know: [BTreeSet<usize>; 3] = Default::default();
        let record = |writes: &mut Vec<Known>, know: &mut BTreeSet<usize>, field, text| {
            writes.push(Known { field, text, before: know.clone() });
            know.insert(writes.len() - 1);
        };
        for deed in deeds {
            match deed {
                Deed::Edit(tablet, service, field, text) => {
                    let (id, text) = (ids[service].clone(), format!("{text}"));
                    let mut now = tablets[tablet].read(|s| s.catalogue().get(&id).unwrap().details.clone());
                    let place = match FIELDS[field] {
                        "name" => &mut now.name,
                        "place" => &mut now.place,
                        _ => &mut now.times,
                    };
                    *place = Text::zh(text.clone());
                    let command = Command::EditService { service: id.clone(), now: Box::new(now), publish: false };
                    if run(tablets[tablet].execute(command)).is_ok() {
                        record(&mut writes, &mut know[tablet], (id, FIELDS[field]), text);
                    }
                }
                Deed::Take(here, there) if here != there => {
                    take(&tablets[here], &tablets[there]);
                    let more = know[there].clone();
                    know[here].extend(more);
                }
                Deed::Take(..) => {}
                Deed::Settle(tablet, n) => {
                    let found = findings(&tablets[tablet]);
                    let Some(finding) = found.fields.first() else { continue };
                    let n = n % finding.versions.len();
                    settle(&tablets[tablet], finding, n);
                    let field = FIELDS.into_iter().find(|field| *field == finding.field).unwrap();
                    let id = ServiceId::named(finding.thing.id());
                    record(&mut writes, &mut know[tablet], (id, field), texts(finding)[n].clone());
                }
            }
        }
        for (here, there) in [(0, 1), (0, 2), (1, 0), (2, 0)] {
            take(&tablets[here], &tablets[there]);
        }
        let expected = expected(&writes);
        for tablet in &tablets {
            let found = findings(tablet);
            let is: BTreeMap<_, BTreeSet<String>> = found.fields.iter().map(|finding| {
                let field = FIELDS.into_iter().find(|field| *field == finding.field).unwrap();
                ((ServiceId::named(finding.thing.id()), field), texts(finding).into_iter().collect())
            }).collect();
            prop_assert_eq!(&is, &expected);
            for finding in &found.fields {
                let id = ServiceId::named(finding.thing.id());
                let shown = tablet.read(|s| {
                    let details = &s.catalogue().get(&id).unwrap().details;
                    match finding.field.as_str() {
                        "name" => details.name.zh.clone(),
                        "place" => details.place.zh.clone(),
                        _ => details.times.zh.clone(),
                    }
                });
                prop_assert_eq!(texts(finding).pop(), Some(shown));
            }
        }
        // And when one tablet settles all of it, it is over
        loop {
            let found = findings(&tablets[0]);
            let Some(finding) = found.fields.first() else { break };
            settle(&tablets[0], finding, 0);
        }
        exchange(&tablets[0], &tablets[1]);
        prop_assert_eq!(findings(&tablets[1]), Findings::default());
    }
}

#[test]
fn the_demo_has_one_thing_to_settle_and_opens_as_it_was_founded() {
    let store = linli::storage::MemoryStore::new();
    let demo = demo(store.clone());
    let found = findings(&demo);
    assert_eq!((found.fields.len(), found.len()), (1, 1), "{found:?}");
    let both = texts(&found.fields[0]);
    assert_eq!(both.len(), 2);
    let id = ServiceId::named(found.fields[0].thing.id());
    let shown = demo.read(|s| s.catalogue().get(&id).unwrap().details.place.zh.clone());
    assert_eq!(both[1], shown);
    // Folded anew from a file, it is the same
    let (again, _) = restore(&export(&demo), &World::new(70));
    assert!(again.read(|s| s.clone()) == demo.read(|s| s.clone()));
    settle(&demo, &found.fields[0], 0);
    assert!(findings(&demo).is_empty());
}

#[test]
fn given_an_ask_handed_in_here_and_changed_there_then_both_are_shown_and_the_paper_holds_until_somebody_says_so()
 {
    for choose_written in [false, true] {
        let (first, second, _) = two();
        let ask = |words: &str| {
            Box::new(Ask { head: Head::Nature, words: words.into(), to: "民政局".into(), clause: None })
        };
        send(&first, Command::Policy(Act::WriteAsk { ask: None, now: ask("请明确") }));
        exchange(&first, &second);
        let id = first.read(|s| s.policies().asks().next().unwrap().0.clone());
        let on = Day::new(2026, 1, 1).unwrap();
        let (state, words) = (AskState::Submitted, String::new());
        send(&first, Command::Policy(Act::StepAsk { ask: id.clone(), state, on, words }));
        send(&second, Command::Policy(Act::WriteAsk { ask: Some(id.clone()), now: ask("请书面明确") }));
        // When they meet
        exchange(&first, &second);
        let found = findings(&second);
        assert_eq!(found, findings(&first));
        let [finding] = &found.fields[..] else { panic!("{:?}", found.fields) };
        assert_eq!((&finding.thing, finding.versions.len()), (&Thing::Ask(id.clone()), 2));
        let says = |n: usize| finding.versions[n].says(&finding.field);
        assert!(matches!(says(1), Some(Said::HandedIn(_))) && finding.versions[1].shows);
        let stands = |station: &Station| {
            station.read(|s| s.policies().ask(&id).map(|it| (it.state, it.ask.words.clone())).unwrap())
        };
        assert_eq!(stands(&second), (AskState::Submitted, "请明确".to_owned()));
        // Then either can hold; with other words it is handed in anew
        settle(&first, finding, usize::from(!choose_written));
        exchange(&first, &second);
        assert!(findings(&second).is_empty());
        assert_eq!(
            stands(&second),
            match choose_written {
                true => (AskState::Draft, "请书面明确".to_owned()),
                false => (AskState::Submitted, "请明确".to_owned()),
            }
        );
    }
}

#[test]
fn given_a_document_entered_on_two_tablets_then_one_press_makes_it_one_everywhere() {
    let (first, second, _) = two();
    let document =
        || Document { title: Text::zh("条例"), number: "第251号".into(), ..Document::default() };
    for station in [&first, &second] {
        let add = Act::AddPolicy { document: Box::new(document()), clauses: Vec::new() };
        send(station, Command::Policy(add));
    }
    exchange(&first, &second);
    let here = |station: &Station| -> Vec<PolicyId> {
        station.read(|s| s.policies().iter().map(|(id, _)| id.clone()).collect())
    };
    assert_eq!(here(&first).len(), 2);
    let found = findings(&second);
    let [doubled] = &found.doubles[..] else { panic!("{:?}", found.doubles) };
    assert_eq!((found.len(), found.len_without_residents()), (1, 1));
    // Left as they are, they are asked about no more
    let (third, _) = restore(&export(&second), &World::new(51));
    let (thing, field) = doubled.key();
    send(&third, Command::Settle { thing, field, chose: None, put: None, shows: true });
    assert!(findings(&third).is_empty());
    // Made one on both tablets at once, each keeping the same one
    for station in [&first, &second] {
        doubled.join().into_iter().for_each(|command| send(station, command));
    }
    exchange(&first, &second);
    assert_eq!((here(&first), here(&second)), (vec![doubled.kept.clone()], vec![doubled.kept.clone()]));
    assert!(findings(&first).is_empty() && findings(&second).is_empty());
}
