//! A request as typed, what is asked for most, and what is parked.

use serde_json::json;

use super::*;
use crate::domain::catalogue::{Details, Mode};
use crate::domain::profile::Profile;
use crate::domain::requests::Plan;
use crate::domain::staff::Identity;
use crate::domain::values::{DeviceId, EntryId, Instant, ProviderId, StaffId};
use crate::domain::{Actor, Command, Origin, Station, decide};

/// A Monday; `day(n)` is n days later.
fn day(n: u64) -> Day {
    Day::new(2026, 11, 23).unwrap().plus(n)
}

/// A minute of the first day, in China.
fn at(hour: i64, minute: i64) -> Instant {
    Instant((20_780 * 24 + hour - 8) * 3_600_000 + minute * 60_000)
}

fn entry_id(seq: u64) -> EntryId {
    EntryId { device: DeviceId::from_bytes([0; 5]), seq }
}

fn give(station: &mut Station, seq: u64, today: Day, command: Command) {
    let by = StaffId::born(&entry_id(1), 0);
    let actor = if seq == 1 { Actor::Founder } else { Actor::Staff(by.clone()) };
    let events = decide(station, &actor, &entry_id(seq), today, command).unwrap();
    let origin = Origin { entry: entry_id(seq), by, at: at(9, 0) };
    for (n, event) in events.iter().enumerate() {
        station.apply(&origin, n, event);
    }
}

/// A station, open 8:00 to 12:00 on workdays, with eight published services from entry 2 on.
fn station() -> Station {
    let profile: Profile = serde_json::from_value(json!({
        "code": "350502001001", "community": "金山社区", "subdistrict": "海滨街道",
        "name": {"zh": "金山社区服务站"}, "letters": "JS", "positioning": "licheng",
        "legal": {"kind": "inside"}, "committee": {"zh": "金山社区居委会"},
        "hours": [
            [{"opens": "08:00", "closes": "12:00"}], [{"opens": "08:00", "closes": "12:00"}],
            [{"opens": "08:00", "closes": "12:00"}], [{"opens": "08:00", "closes": "12:00"}],
            [{"opens": "08:00", "closes": "12:00"}], [], []
        ],
    }))
    .unwrap();
    let manager = Identity { name: "林晓燕".to_owned(), phone: String::new() };
    let mut station = Station::default();
    give(
        &mut station,
        1,
        day(0),
        Command::Found { profile: Box::new(profile), manager, starter: Vec::new() },
    );
    for seq in 2..10 {
        give(&mut station, seq, day(0), Command::AddService { details: Box::new(details()), publish: true });
    }
    station
}

fn details() -> Details {
    let details =
        json!({"name": {"zh": "活动室"}, "block": "public", "area": {"zh": "场地"}, "fee": {"kind": "free"}});
    serde_json::from_value(details).unwrap()
}

fn service(seq: u64) -> ServiceId {
    ServiceId::born(&entry_id(seq), 0)
}

fn typed(service: &str) -> Draft {
    Draft { service: service.to_owned(), ..Draft::default() }
}

fn check(draft: &Draft, asks: &Asks) -> Result<Registration, Vec<Problem>> {
    draft.check(Ok(Who::Nobody), asks, day(0))
}

fn wrong(draft: &Draft) -> Vec<(&'static str, What)> {
    let problems = check(draft, &Asks::default()).unwrap_err();
    problems.into_iter().map(|problem| (problem.field, problem.what)).collect()
}

#[test]
fn a_service_alone_is_enough() {
    let draft = typed(service(2).as_str());
    assert_eq!(
        check(&draft, &Asks::default()),
        Ok(Registration::new(Some(service(2)), Who::Nobody)),
        "at the window, without a name, a day or a word"
    );
}

#[test]
fn nothing_chosen_is_pointed_out_before_all_else() {
    let who = Err(vec![Problem::new("person-name", What::Missing)]);
    let problems = Draft::default().check(who, &Asks::default(), day(0)).unwrap_err();
    let fields: Vec<_> = problems.iter().map(|problem| problem.field).collect();
    assert_eq!(fields, [field::WHAT, "person-name"]);
}

#[test]
fn something_else_has_to_be_written_down() {
    let mut draft = typed(OTHER);
    draft.note = "  ".to_owned();
    assert_eq!(wrong(&draft), [(field::NOTE, What::Missing)]);

    draft.note = " 树枝挡住路灯 ".to_owned();
    let registration = check(&draft, &Asks::default()).unwrap();
    assert_eq!((registration.service, registration.matter.note.as_str()), (None, "树枝挡住路灯"));
}

#[test]
fn the_hotline_needs_its_number_and_deadline() {
    let mut draft = Draft { source: Source::Hotline, ..typed(service(2).as_str()) };
    assert_eq!(wrong(&draft), [(field::HOTLINE, What::Missing), (field::DUE, What::Missing)]);

    (draft.hotline, draft.due) = ("QZ2026112300017".to_owned(), day(3).to_string());
    let registration = check(&draft, &Asks::default()).unwrap();
    assert_eq!(registration.due, Some(day(3)));
    assert_eq!(registration.matter.hotline, "QZ2026112300017");

    draft.source = Source::Phone;
    assert_eq!(check(&draft, &Asks::default()).unwrap().matter.hotline, "", "another way has no number");
}

#[test]
fn whoever_asks_for_somebody_says_who_they_are() {
    let mut draft = Draft { family: true, ..typed(service(2).as_str()) };
    assert_eq!(wrong(&draft), [(field::ASKED_BY, What::Missing)]);

    draft.asked_by = "王小明，儿子".to_owned();
    assert_eq!(check(&draft, &Asks::default()).unwrap().matter.asked_by, "王小明，儿子");

    draft.family = false;
    assert_eq!(check(&draft, &Asks::default()).unwrap().matter.asked_by, "");
}

#[test]
fn a_due_day_is_a_day_that_is_not_over() {
    let due = |due: &str| Draft { due: due.to_owned(), ..typed(service(2).as_str()) };
    assert_eq!(wrong(&due("2026-11-22")), [(field::DUE, What::Past)]);
    assert_eq!(wrong(&due("2026-13-01")), [(field::DUE, What::NotADate)]);
    assert_eq!(check(&due("2026-11-23"), &Asks::default()).unwrap().due, Some(day(0)));
}

#[test]
fn long_words_are_pointed_out() {
    let draft = Draft { note: "长".repeat(501), when: "长".repeat(101), ..typed(service(2).as_str()) };
    assert_eq!(wrong(&draft), [(field::NOTE, What::TooLong(500)), (field::WHEN, What::TooLong(100))]);
}

#[test]
fn data_go_to_a_service_unit_only_where_one_comes() {
    let draft = Draft { share: true, ..typed(service(2).as_str()) };
    assert!(!check(&draft, &Asks::default()).unwrap().share);
    assert!(check(&draft, &Asks { shares: true, slots: None }).unwrap().share);

    let mut station = station();
    assert!(!shares(&station, &service(2)));
    let home = Details { modes: vec![Mode::Home], ..details() };
    let done = Details { providers: vec![ProviderId::named("x")], ..details() };
    for (seq, details) in [(20, home), (21, done)] {
        let add = Command::AddService { details: Box::new(details), publish: true };
        give(&mut station, seq, day(0), add);
        assert!(shares(&station, &service(seq)));
    }
}

#[test]
fn a_slot_is_one_of_those_with_places_left() {
    let mut station = station();
    let plan = Plan { minutes: 60, capacity: 2, ahead: 10, ..Plan::usual() };
    give(&mut station, 20, day(0), Command::SetPlan { service: service(2), plan: Some(plan) });
    let mut draft = typed(service(2).as_str());
    let asks = |draft: &Draft| Asks::of(&station, draft, at(9, 30));
    assert_eq!(check(&draft, &asks(&draft)).unwrap().slot, None, "it need not be booked");

    draft.day = day(1).to_string();
    assert_eq!(
        check(&draft, &asks(&draft)).unwrap_err(),
        [Problem::new(field::SLOT, What::Missing)],
        "a day alone is no booking"
    );

    (draft.slot, draft.weeks) = ("10:00".to_owned(), "4".to_owned());
    let registration = check(&draft, &asks(&draft)).unwrap();
    assert_eq!(
        registration.slot.map(|slot| (slot.day, slot.from.to_string())),
        Some((day(1), draft.slot.clone()))
    );
    assert_eq!(registration.weeks, 4);

    draft.slot = "10:10".to_owned();
    let gone = What::Rejected(Rejection::NoSuchSlot);
    assert_eq!(check(&draft, &asks(&draft)).unwrap_err(), [Problem::new(field::SLOT, gone)]);

    draft.service = service(3).as_str().to_owned();
    assert_eq!(check(&draft, &asks(&draft)).unwrap().slot, None, "this one cannot be booked");
}

#[test]
fn weeks_are_one_to_twenty_six() {
    let slot = Slot { day: day(1), from: at(10, 0).minute(), until: at(11, 0).minute() };
    let asks = Asks { slots: Some(vec![slot]), shares: false };
    let weeks = |weeks: &str| Draft {
        day: day(1).to_string(),
        slot: "10:00".to_owned(),
        weeks: weeks.to_owned(),
        ..typed(service(2).as_str())
    };
    assert_eq!(check(&weeks(""), &asks).unwrap().weeks, 1);
    assert_eq!(check(&weeks("26"), &asks).unwrap().weeks, 26);
    for (typed, what) in
        [("0", What::NotWithin(1, 26)), ("27", What::NotWithin(1, 26)), ("三", What::NotANumber)]
    {
        assert_eq!(check(&weeks(typed), &asks).unwrap_err(), [Problem::new(field::WEEKS, what)], "{typed}");
    }
}

#[test]
fn full_slots_past_slots_and_closed_days_are_not_offered() {
    let mut station = station();
    let plan = Plan { minutes: 60, capacity: 1, ahead: 7, ..Plan::usual() };
    give(&mut station, 20, day(0), Command::SetPlan { service: service(2), plan: Some(plan) });
    let begin = |station: &Station, day| {
        let slots = free_slots(station, &service(2), day, at(9, 30));
        slots.into_iter().map(|(slot, left)| (slot.from.to_string(), left)).collect::<Vec<_>>()
    };
    let hour = |written: &str| (written.to_owned(), 1);
    assert_eq!(begin(&station, day(0)), [hour("09:00"), hour("10:00"), hour("11:00")]);
    assert_eq!(begin(&station, day(5)), [], "a Saturday");
    assert_eq!(begin(&station, day(8)), [], "too far ahead");
    assert_eq!(free_slots(&station, &service(3), day(0), at(9, 30)), [], "not to be booked");
    assert_eq!(free_days(&station, &service(2), at(9, 30), 9), [0, 1, 2, 3, 4, 7].map(day));

    let (slot, _) = free_slots(&station, &service(2), day(0), at(9, 30))[1];
    let registration = Registration { slot: Some(slot), ..Registration::new(Some(service(2)), Who::Nobody) };
    give(&mut station, 21, day(0), Command::Register(Box::new(registration)));
    assert_eq!(begin(&station, day(0)), [hour("09:00"), hour("11:00")]);
}

#[test]
fn what_is_asked_for_most_stands_first() {
    let mut station = station();
    let first = (2..8).map(service).collect::<Vec<_>>();
    assert_eq!(most_asked(&station, day(0)), first, "a new station offers the first of its catalogue");

    for (seq, of) in [(20, 9), (21, 5), (22, 9)] {
        let registration = Registration::new(Some(service(of)), Who::Nobody);
        give(&mut station, seq, day(0), Command::Register(Box::new(registration)));
    }
    assert_eq!(most_asked(&station, day(1)), [9, 5, 2, 3, 4, 6].map(service));
    assert_eq!(most_asked(&station, day(60)), first, "what is long ago says little");

    let withdraw = Command::WithdrawServices { services: vec![service(9)], reason: "停办".to_owned() };
    give(&mut station, 23, day(1), withdraw);
    assert_eq!(most_asked(&station, day(1)), [5, 2, 3, 4, 6, 7].map(service));

    for (seq, back) in [(24, false), (25, false), (26, true)] {
        let consult = |n| Command::Consult { service: Some(service(n)), source: Source::Window, back };
        give(&mut station, seq, day(1), consult(if back { 8 } else { seq - 17 }));
    }
    assert_eq!(most_consulted(&station, day(2)), [7, 5, 2, 3, 4, 6].map(service), "8 was taken back");
}

#[test]
fn what_is_parked_comes_back_and_can_be_counted() {
    let parked = |n: i64| {
        let mut draft = Draft { note: format!("第一行\n第 {n} 份 [}},"), ..typed(OTHER) };
        draft.whom.name = "王".to_owned();
        Parked { at: Instant(n), draft }
    };
    let all: Vec<Parked> = (0..3).map(parked).collect();
    let text = write(&all);
    assert_eq!((read(&text), count(&text)), (all.clone(), 3));
    assert_eq!(serde_json::from_str::<Vec<Parked>>(&text).unwrap(), all, "it is a JSON list");
    assert_eq!((read(""), count("")), (vec![], 0));
    assert_eq!((read(&write(&[])), count(&write(&[]))), (vec![], 0));

    let broken = text.replacen("\"at\"", "\"when\"", 1);
    assert_eq!(read(&broken).len(), 2, "the others stay");
    let older = text.replacen("\"weeks\":\"\"", "\"month\":\"\"", 1);
    assert_eq!(read(&older), all, "a field of another version does not lose one");
}
