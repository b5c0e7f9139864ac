//! The script is accepted as a whole and leaves a station that looks lived in.

use std::collections::{BTreeMap, BTreeSet};

use super::{Scripted, script};
use crate::board::{Board, BoardService, project};
use crate::domain::catalogue::{Starter, State};
use crate::domain::checks::{Kind, check, check_under};
use crate::domain::profile::Positioning;
use crate::domain::providers;
use crate::domain::staff::Role;
use crate::domain::values::{Day, DeviceId, EntryId, Instant};
use crate::domain::{Actor, Event, Origin, Station, decide};
use crate::journal::Entry;

fn starter() -> Starter {
    Starter::read(include_str!("../../public/starter-catalogue.json")).unwrap()
}

fn device() -> DeviceId {
    DeviceId::from_bytes([1, 2, 3, 4, 5])
}

fn day() -> Day {
    Day::new(2026, 11, 23).unwrap()
}

/// Folds a script as the engine would: the founder first, then whoever it says. Also the events.
fn events(script: &[Scripted]) -> (Station, Vec<Vec<Event>>) {
    let (mut station, mut all) = (Station::default(), Vec::new());
    for (k, Scripted { at, by, command }) in script.iter().enumerate() {
        let entry = EntryId { device: device(), seq: k as u64 + 1 };
        let actor = if k == 0 { Actor::Founder } else { Actor::Staff(by.clone()) };
        let events = decide(&station, &actor, &entry, at.day(), command.clone())
            .unwrap_or_else(|rejection| panic!("command {k} {command:?}: {rejection:?}"));
        let origin = Origin { entry, by: by.clone(), at: *at };
        events.iter().enumerate().for_each(|(n, event)| {
            station.apply(&origin, n, event);
        });
        all.push(events);
    }
    (station, all)
}

fn fold(script: &[Scripted]) -> Station {
    events(script).0
}

fn board(station: &Station, today: Day) -> Board {
    project(station, Instant(0), BTreeMap::new(), true, vec![]).unwrap_or_else(|| panic!("{today}: no board"))
}

#[test]
fn every_command_is_accepted_whatever_the_weekday() {
    for ahead in 0..7 {
        let today = day().plus(ahead);
        let written = script(&device(), &starter(), today);
        let station = fold(&written);

        assert!((1200..=2000).contains(&written.len()), "{}", written.len());
        assert!(station.catalogue().published() >= 50, "{}", station.catalogue().published());
    }
}

#[test]
fn commands_are_given_in_order_within_opening_hours_and_before_today() {
    for ahead in 0..7 {
        let today = day().plus(ahead);
        let written = script(&device(), &starter(), today);
        let hours = super::people::profile().hours;
        for pair in written.windows(2) {
            assert!(pair[0].at < pair[1].at);
        }
        for Scripted { at, .. } in &written {
            let (day, minute) = (at.day(), at.minute());
            let open = hours
                .on(day, crate::domain::values::Special::none())
                .iter()
                .any(|s| s.opens <= minute && minute < s.closes);
            assert!(open && day < today, "{day} {minute}");
        }
        assert!((89..=91).contains(&today.days_since(written[0].at.day())));
    }
}

#[test]
fn the_station_has_everything_a_screen_must_be_able_to_show() {
    let station = fold(&script(&device(), &starter(), day()));
    let board = board(&station, day());
    let state =
        |wanted: fn(&State) -> bool| station.catalogue().iter().filter(|(_, s)| wanted(&s.state)).count();

    assert!(board.services.iter().filter(|s| s.checked.is_none()).count() >= 5, "some are 未核对");
    assert!(board.notices_on(day()).len() >= 3, "notices are visible today");
    assert!(board.notices.len() > board.notices_on(day()).len(), "some notices are over");
    assert_eq!(state(|s| matches!(s, State::Paused { until: Some(_), .. })), 1);
    assert_eq!(state(|s| matches!(s, State::Withdrawn { .. })), 1);
    assert!(state(|s| *s == State::Draft) >= 5, "some are still drafts");
    assert!(station.notices().iter().any(|(_, record)| !record.public), "one notice is a draft");
    assert_eq!(station.staff().iter().filter(|(_, m)| m.until.is_some()).count(), 1, "one has left");
    for role in Role::ALL {
        assert!(station.staff().iter().any(|(_, m)| m.has(role)), "{role:?}");
    }
    assert_eq!(board.notices_on(day()).iter().filter(|n| n.notice.pinned).count(), 1, "one is pinned");
    assert!(board.notices_on(day()).iter().any(|n| n.notice.from > day()), "one is yet to come");
    let due = station.catalogue().iter().filter(|(_, s)| s.is_public() && s.is_due(day())).count();
    assert!((6..=25).contains(&due), "{due} are due for checking");
}

#[test]
fn service_units_of_many_kinds_are_there_in_every_state() {
    let station = fold(&script(&device(), &starter(), day()));
    let board = board(&station, day());
    let kinds: BTreeSet<_> = board.providers.iter().map(|p| p.details.kind).collect();
    assert!(kinds.len() >= 5, "{kinds:?}");
    let in_state = |wanted: fn(&providers::State) -> bool| {
        station.providers().iter().filter(|(_, p)| wanted(&p.state)).count()
    };
    assert!(in_state(|s| *s == providers::State::Listed) >= 6);
    assert_eq!(in_state(|s| matches!(s, providers::State::Suspended { .. })), 1);
    assert_eq!(in_state(|s| matches!(s, providers::State::Ended { .. })), 1);
    let soon = |p: &providers::Provider| p.details.runs_out().is_some_and(|d| d.days_since(day()) < 30);
    let running_out = station.providers().iter().filter(|(_, p)| p.is_public() && soon(p)).count();
    assert_eq!(running_out, 1, "one agreement runs out soon");
    for provider in &board.providers {
        assert!(provider.details.phone.starts_with("0595-0000 "), "a phone that nobody has");
        let does = board.services.iter().any(|s| s.details.providers.contains(&provider.id));
        assert!(does, "{} does something", provider.details.name.zh);
    }
    let resting = board.services.iter().find(|s| s.details.name.zh.contains("管道疏通")).unwrap();
    assert!(resting.pause.is_some(), "its only unit is suspended");
    let online = |s: &&BoardService| !s.details.online.is_empty();
    assert!(board.services.iter().filter(online).count() >= 5);
    assert!(board.services.iter().filter(|s| s.details.has_own_times()).count() >= 8);
}

#[test]
fn every_kind_of_event_occurs_and_every_role_but_the_readers_acts() {
    let written = script(&device(), &starter(), day());
    let (_, events) = events(&written);
    let name = |kind: &str| kind.rsplit_once('.').unwrap().0.to_owned();
    let occur: BTreeSet<String> = events.iter().flatten().map(|e| name(&e.write().kind)).collect();
    let known: BTreeSet<String> = Event::KINDS.iter().map(|kind| name(kind)).collect();
    assert_eq!(known.difference(&occur).collect::<Vec<_>>(), Vec::<&String>::new());
    let authors: BTreeSet<_> = written.iter().map(|scripted| &scripted.by).collect();
    assert!(authors.len() >= 5, "{}", authors.len());
}

#[test]
fn its_entries_stay_small() {
    let written = script(&device(), &starter(), day());
    let (_, events) = events(&written);
    let mut sizes = Vec::new();
    for (k, (Scripted { at, by, .. }, events)) in written.iter().zip(events).enumerate().skip(1) {
        let (seq, tick) = (k as u64 + 1, k as u64 + 1);
        let entry =
            Entry { device: device(), seq, tick, at: *at, by: by.clone(), seen: BTreeMap::new(), events };
        sizes.push(entry.write(|| [7; 16]).unwrap().text().len());
    }
    let mean = sizes.iter().sum::<usize>() / sizes.len();
    assert!(mean <= 250, "{mean} bytes in {} entries ({})", sizes.len(), sizes.iter().sum::<usize>());
}

#[test]
fn the_same_arguments_give_the_same_script() {
    assert_eq!(script(&device(), &starter(), day()), script(&device(), &starter(), day()));
}

#[test]
fn a_starter_that_lacks_entries_is_no_obstacle() {
    let mut half = starter();
    let mut keep = false;
    half.entries.retain(|_| {
        keep = !keep;
        keep
    });
    let none = Starter { entries: vec![], ..starter() };

    fold(&script(&device(), &half, day()));
    fold(&script(&device(), &none, day()));
}

#[test]
fn the_check_is_emptied_by_dividing_the_work_as_the_proposal_says() {
    // Given the demo, in which committee and station are one
    let station = fold(&script(&device(), &starter(), day()));
    let money = ["财政", "政府补贴"];
    assert_eq!(station.profile().unwrap().positioning_on(day()), Positioning::Mixed);
    // When it is checked, Then there are findings of the station's work
    let now = check(&station, day(), &money);
    assert_eq!(now.of(Kind::Undivided).count(), 1);
    assert!((3..=30).contains(&now.of(Kind::OutsideScope).count()), "{:?}", now.findings);
    // And none is left under the proposal
    let then = check_under(&station, Positioning::Licheng, day(), &money);
    let names: Vec<_> = then.findings.iter().map(|finding| format!("{finding:?}")).collect();
    assert!(names.is_empty(), "{names:?}");
    assert!(then.load.all > 20 && then.load.bodies.len() >= 3);
}

#[test]
fn some_of_a_deposit_has_gone_back_by_its_receipt_and_some_is_still_here() {
    use crate::domain::ledger::{Account, Source, sum};
    use crate::domain::values::Fen;
    let station = fold(&script(&device(), &starter(), day()));
    let (desk, ledger) = (station.cashdesk(), station.cashdesk().ledger());
    let kept = ledger.balances().into_iter().filter(|(account, _)| matches!(account, Account::Deposit(_)));
    let kept: Vec<Fen> = kept.map(|(account, _)| ledger.owed(account)).filter(|fen| *fen != Fen(0)).collect();
    assert_eq!(kept, [Fen(10_000)]);
    let back: Vec<_> = desk.booked().filter(|(.., booked)| booked.what == Source::Returned).collect();
    let [(.., booked)] = &back[..] else { panic!("{back:?}") };
    let [payment] = desk.by_receipt(&booked.reference) else { panic!("{}", booked.reference) };
    assert_eq!(desk.payment(payment).unwrap().taken.kept_for().count(), 1, "it is its own receipt");
    assert_eq!((sum(ledger.balances().into_values()), ledger.shortfall()), (Fen(0), Fen(0)));
    assert_eq!(desk.doubled(), []);
    assert_eq!(desk.posted_back(day()), []);
}
