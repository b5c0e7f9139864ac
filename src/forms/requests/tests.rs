//! Tests of what is typed about requests, and of what goes to other programs.

use super::export::{Appointment, When, calendar, csv};
use super::*;
use crate::domain::requests::{State, Step};
use crate::domain::values::{Calendar, Instant, Minute, OpenState, Session, WeekHours};
use crate::forms::of;

fn day(written: &str) -> Day {
    Day::parse(written).unwrap()
}

#[test]
fn every_step_that_can_be_taken_is_offered_once() {
    for state in State::ALL {
        for units in [false, true] {
            let Offered { main, likely, more } = offered(state, units);
            let mut all: Vec<Step> = main.into_iter().chain(likely).chain(more).collect();
            all.sort_unstable();
            let mut possible: Vec<Step> =
                Step::ALL.into_iter().filter(|step| state.after(*step).is_some()).collect();
            possible.sort_unstable();
            assert_eq!(all, possible, "{state:?}");
        }
    }
}

#[test]
fn work_goes_to_a_unit_only_with_consent() {
    let unit = unit_key(&ProviderId::named("p"));
    let problems = assign(&unit, "12,5x", false, true).unwrap_err();
    assert_eq!(of(&problems, field::PRICE), Some(&What::NotAnAmount));
    assert_eq!(of(&problems, field::SHARE), Some(&What::Rejected(Rejection::NotShared)));
    let with = assign(&unit, "12.5", true, true).unwrap();
    assert_eq!((with.price, with.share), (Some(Fen(1250)), true));
    let with = assign(&staff_key(&StaffId::named("s")), "x", false, true).unwrap();
    assert_eq!((with.owner, with.price), (Some(StaffId::named("s")), None));
    assert_eq!(of(&assign("", "", true, false).unwrap_err(), field::WHO), Some(&What::Missing));
}

#[test]
fn nobody_owes_more_than_was_paid() {
    assert_eq!(of(&finish("", "5").unwrap_err(), field::COMMISSION), Some(&What::MoreThanPaid));
    assert_eq!(finish("50", "5").unwrap().commission, Some(Fen(500)));
    assert_eq!(finish("", "").unwrap(), StepDetails::default());
}

#[test]
fn a_due_day_lies_ahead_or_stays() {
    let today = day("2026-11-23");
    let past = day("2026-11-20");
    assert_eq!(due(" ", None, today), Ok(None));
    assert_eq!(due("2026-11-20", None, today).unwrap_err().what, What::Past);
    assert_eq!(due("2026-11-20", Some(past), today), Ok(Some(past)));
    assert_eq!(due("soon", None, today).unwrap_err().what, What::NotADate);
}

#[test]
fn bank_papers_never_stay() {
    let never = ["存折", "银行卡", "bank"];
    assert_eq!(paper("农商行存折", true, &never).unwrap_err().what, What::BankPaper);
    assert_eq!(paper("Bank book", true, &never).unwrap_err().what, What::BankPaper);
    assert_eq!(paper(" ", true, &never).unwrap_err().what, What::Missing);
    assert_eq!(paper(" 户口本 ", true, &never), Ok(Paper { name: "户口本".into(), original: true }));
}

#[test]
fn stars_are_one_to_five() {
    assert_eq!(stars("5"), Ok(5));
    for wrong in ["", "0", "6", "x"] {
        assert!(stars(wrong).is_err());
    }
}

#[test]
fn a_table_is_no_formula() {
    let row = ["=1+1", "a,\"b\"", "-5", "两\n行", "平常"].map(str::to_owned);
    assert_eq!(csv([row.as_slice()]), "\u{feff}'=1+1,\"a,\"\"b\"\"\",'-5,\"两\n行\",平常\r\n");
}

#[test]
fn a_calendar_is_in_utc_and_folded() {
    let slot = Appointment {
        id: "a-1.0".into(),
        title: "理发；上门, 一个很长很长很长很长很长很长很长很长很长很长很长的标题".into(),
        when: When::Slot(day("2026-11-23"), Minute(450), Minute(480)),
    };
    let due = Appointment { id: "a-2.0".into(), title: "b".into(), when: When::Day(day("2026-12-31")) };
    let written = calendar("站", &[slot, due], Instant(1_764_000_000_000));
    assert!(written.contains("DTSTART:20261122T233000Z\r\nDTEND:20261123T000000Z\r\n"));
    assert!(written.contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
    assert!(written.contains("\\, "));
    assert!(written.split("\r\n").all(|line| line.len() <= 75));
    assert!(written.replace("\r\n ", "").contains("很长的标题\r\n"));
    assert!(!written.replace("\r\n", "").contains('\n'));
}

#[test]
fn a_unit_says_when_it_works() {
    // Eight to half past eleven, Monday to Friday
    let sessions = [Session { opens: Minute(480), closes: Minute(690) }];
    let week = WeekHours::workdays(&sessions);
    let at = |written: &str, minute: i64| {
        let days = day(written).days_since(day("1970-01-01"));
        Instant((days * 1440 + minute - 480) * 60_000)
    };
    let says = |week: &WeekHours, now| unit_hours(week, Calendar::of(&[]), now);
    let known = |state, sessions: &[Session]| UnitHours::Known { state, sessions: sessions.to_vec() };
    // A Monday morning, its noon, and a Saturday
    let open = OpenState::Open { until: Minute(690) };
    assert_eq!(says(&week, at("2026-11-23", 540)), known(open, &sessions));
    let tomorrow = OpenState::Closed { day: day("2026-11-24"), opens: Minute(480) };
    assert_eq!(says(&week, at("2026-11-23", 720)), known(tomorrow, &sessions));
    let monday = OpenState::Closed { day: day("2026-11-30"), opens: Minute(480) };
    assert_eq!(says(&week, at("2026-11-28", 540)), known(monday, &[]));
    // The National Day; and the evening before it opens again after it
    assert_eq!(says(&week, at("2026-10-01", 540)), UnitHours::Holiday);
    let UnitHours::Known { state: OpenState::Closed { day: next, .. }, .. } =
        says(&week, at("2026-09-30", 720))
    else {
        panic!("open, or never")
    };
    assert!(next > day("2026-10-03"), "{next:?}");
    // Nothing is written down
    assert_eq!(says(&WeekHours::default(), at("2026-11-23", 540)), UnitHours::Unwritten);
}
