//! The script is accepted as a whole and leaves a station that looks lived in.

use std::collections::BTreeMap;

use super::{Scripted, script};
use crate::board::{Board, project};
use crate::domain::catalogue::{Starter, State};
use crate::domain::values::{Day, DeviceId, EntryId, Instant, StaffId};
use crate::domain::{Actor, Origin, Station, decide};

fn starter() -> Starter {
    Starter::read(include_str!("../../public/starter-catalogue.json")).unwrap()
}

fn device() -> DeviceId {
    DeviceId::from_bytes([1, 2, 3, 4, 5])
}

fn day() -> Day {
    Day::new(2026, 11, 23).unwrap()
}

/// Folds a script as the engine would: the founder first, then the manager.
fn fold(script: &[Scripted]) -> Station {
    let mut station = Station::default();
    let by = StaffId::born(&EntryId { device: device(), seq: 1 }, 0);
    for (k, Scripted { at, command }) in script.iter().enumerate() {
        let entry = EntryId { device: device(), seq: k as u64 + 1 };
        let actor = if k == 0 { Actor::Founder } else { Actor::Staff(by.clone()) };
        let events = decide(&station, &actor, &entry, at.day(), command.clone())
            .unwrap_or_else(|rejection| panic!("command {k} {command:?}: {rejection:?}"));
        let origin = Origin { entry, by: by.clone(), at: *at };
        events.iter().enumerate().for_each(|(n, event)| {
            station.apply(&origin, n, event);
        });
    }
    station
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

        assert!((120..=160).contains(&written.len()), "{}", written.len());
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
            let open = hours.on(day, &[]).iter().any(|s| s.opens <= minute && minute < s.closes);
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
