//! Hours, phone and address as typed.

use super::*;
use crate::demo;
use crate::domain::Command;
use crate::domain::catalogue::Starter;
use crate::domain::values::{Day, DeviceId};

fn profile() -> Profile {
    let starter = Starter { format: String::new(), version: 1, entries: Vec::new() };
    let script = demo::script(&DeviceId::from_bytes([1; 5]), &starter, Day::new(2026, 11, 23).unwrap());
    script
        .into_iter()
        .find_map(|step| match step.command {
            Command::Found { profile, .. } => Some(*profile),
            _ => None,
        })
        .unwrap()
}

fn typed(times: [&str; 4]) -> Particulars {
    Particulars { times: times.map(str::to_owned), ..Particulars::default() }
}

#[test]
fn a_week_is_read_and_written_back() {
    let profile = profile();
    let now = Particulars::of(&profile);
    assert_eq!(now.times, ["8:00", "11:30", "14:30", "17:30"]);
    assert!(Particulars::flattens(&profile), "the demo's Saturday is a short one");
    let saved = now.check(&profile).unwrap();
    assert!(!Particulars::flattens(&saved));
    assert_eq!(saved.phone, profile.phone);
    assert_eq!(saved.address, profile.address);
}

#[test]
fn hours_may_be_unknown_or_of_one_session() {
    assert!(typed(["", "", "", ""]).check(&profile()).unwrap().hours.is_empty());
    let mornings = typed(["8:00", "11：30", "", ""]).check(&profile()).unwrap();
    assert_eq!(mornings.hours.0[0].len(), 1);
    assert!(mornings.hours.0[6].is_empty());
    let all_week = Particulars { weekend: true, ..typed(["8:00", "12:00", "", ""]) };
    assert_eq!(all_week.check(&profile()).unwrap().hours.0[6].len(), 1);
}

#[test]
fn times_that_make_no_sense_are_named() {
    let fields = |times| {
        let problems = typed(times).check(&profile()).unwrap_err();
        problems.into_iter().map(|p| p.field).collect::<Vec<_>>()
    };
    assert_eq!(fields(["8", "11:30", "", ""]), ["morning-from"]);
    assert_eq!(fields(["8:00", "", "", ""]), ["morning-until"]);
    assert_eq!(fields(["11:30", "8:00", "", ""]), ["morning-until"]);
    assert_eq!(fields(["8:00", "15:00", "14:30", "17:30"]), ["afternoon-until"]);
}
