//! Days that are looked at, and bookings as people type them.

use super::*;
use crate::domain::values::{BillerId, DeviceId};

fn day(written: &str) -> Day {
    Day::parse(written).unwrap()
}

#[test]
fn months_and_quarters_are_whole() {
    let of = |span: Span, today: &str| {
        let (from, until) = span.days(day(today));
        (from.to_string(), until.to_string())
    };
    let is = |from: &str, until: &str| (from.to_owned(), until.to_owned());
    assert_eq!(of(Span::Today, "2026-11-30"), is("2026-11-30", "2026-11-30"));
    assert_eq!(of(Span::Month, "2028-02-03"), is("2028-02-01", "2028-02-29"));
    assert_eq!(of(Span::Month, "2026-12-31"), is("2026-12-01", "2026-12-31"));
    assert_eq!(of(Span::LastMonth, "2027-01-05"), is("2026-12-01", "2026-12-31"));
    assert_eq!(of(Span::LastMonth, "2026-03-31"), is("2026-02-01", "2026-02-28"));
    assert_eq!(of(Span::Quarter, "2026-11-30"), is("2026-10-01", "2026-12-31"));
    assert_eq!(of(Span::Quarter, "2026-01-01"), is("2026-01-01", "2026-03-31"));
}

#[test]
fn days_of_ones_own_come_in_order() {
    assert_eq!(own_span("2026-11-01", "2026-11-01"), Ok((day("2026-11-01"), day("2026-11-01"))));
    assert_eq!(own_span("2026-11-02", "2026-11-01").unwrap_err()[0].what, What::EndsFirst);
    assert_eq!(own_span("", "").unwrap_err().len(), 2);
    assert_eq!(own_span("2026-02-30", "2026-11-01").unwrap_err()[0].what, What::NotADate);
}

#[test]
fn what_is_spent_has_an_amount_and_says_what_for() {
    let spent = spend("contribution", " 300 ", " 重阳节敬老 ", "").unwrap();
    assert_eq!((spent.purpose, spent.amount), (Purpose::Contribution, Fen(30_000)));
    assert_eq!(spent.what, "重阳节敬老");
    let fields = |purpose: &str, typed: &str, what: &str| {
        let problems = spend(purpose, typed, what, "").unwrap_err();
        problems.into_iter().map(|problem| problem.field).collect::<Vec<_>>()
    };
    assert_eq!(fields("fees", "", ""), [field::PURPOSE, field::SPENT, field::WHAT]);
    for wrong in ["0", "-1", "1.234", "abc", "1234567890123"] {
        assert_eq!(fields("expense", wrong, "纸"), [field::SPENT], "{wrong}");
    }
}

#[test]
fn a_line_counts_up_at_a_place_and_down_at_an_owner() {
    let line = |account: &Account, less: bool| LineDraft {
        account: String::from(account.clone()),
        less,
        amount: "12.50".into(),
        ..LineDraft::default()
    };
    let trust = Account::Trust(BillerId::named("x-1.0"));
    assert_eq!(line(&Account::Bank, false).posting(), Ok((Account::Bank, Fen(1_250))));
    assert_eq!(line(&Account::Bank, true).posting(), Ok((Account::Bank, Fen(-1_250))));
    assert_eq!(line(&trust, false).posting(), Ok((trust.clone(), Fen(-1_250))));
    assert_eq!(line(&trust, true).posting(), Ok((trust.clone(), Fen(1_250))));
    assert_eq!(line(&trust, true).balance(), Ok((trust, Fen(1_250))));
    let problems = LineDraft::default().posting().unwrap_err();
    assert_eq!(problems.iter().map(|it| it.field).collect::<Vec<_>>(), [field::ACCOUNT, field::AMOUNT]);
}

#[test]
fn a_new_compound_has_a_name() {
    let mut line = LineDraft { account: NEW_COMPOUND.into(), amount: "1".into(), ..LineDraft::default() };
    assert_eq!(line.balance().unwrap_err(), [Problem::new(field::COMPOUND, What::Missing)]);
    line.compound = " 榕树下 ".into();
    assert_eq!(line.balance(), Ok((Account::Owners("榕树下".into()), Fen(100))));
}

#[test]
fn an_opening_says_of_which_day_its_evidence_speaks() {
    let today = day("2026-11-30");
    assert_eq!(opening(1, "2026-10-31", today, " 对账单 "), Ok("2026-10-31 对账单".into()));
    assert_eq!(opening(1, "2026-12-01", today, "x").unwrap_err(), [Problem::new(field::DAY, What::NotYet)]);
    let fields: Vec<_> = opening(0, "", today, " ").unwrap_err().into_iter().map(|it| it.field).collect();
    assert_eq!(fields, [field::ACCOUNT, field::DAY, field::EVIDENCE]);
}

#[test]
fn a_correction_sums_to_nothing() {
    let lines = [(Account::Bank, Fen(5)), (Account::Station(Purpose::Fees), Fen(-5))];
    assert_eq!(correction(&lines, " 记错 "), Ok("记错".into()));
    assert_eq!(correction(&lines[..1], "x").unwrap_err()[0].field, field::LINES);
    assert_eq!(correction(&[], "").unwrap_err().len(), 2);
    let till = [(Account::Till(DeviceId::from_bytes([1; 5])), Fen(-5)), (Account::Bank, Fen(5))];
    assert_eq!(
        correction(&till, "x").unwrap_err(),
        [Problem::new(field::LINES, What::Rejected(Rejection::NotWholeJiao))]
    );
    assert_eq!((off(&lines), off(&counter(&lines[..1]))), (Fen(0), Fen(-5)));
    assert_eq!(correction_of("送存银行", day("2026-11-30"), "记错"), "送存银行 2026-11-30 记错");
}

#[test]
fn books_are_closed_up_to_a_day_that_is_over() {
    let today = day("2026-11-30");
    assert_eq!(lock_day("2026-11-29", today), Ok(day("2026-11-29")));
    assert_eq!(lock_day("2026-11-30", today).unwrap_err()[0].what, What::NotYet);
    assert_eq!(lock_day("", today).unwrap_err()[0].what, What::Missing);
    assert_eq!(lock_day("2026-11-31", today).unwrap_err()[0].what, What::NotADate);
}

#[test]
fn two_months_are_shown_by_day_and_no_more() {
    assert!(By::Day.fits((day("2026-11-01"), day("2027-01-01"))), "62 days");
    assert!(!By::Day.fits((day("2026-11-01"), day("2027-01-02"))));
    assert!(By::Month.fits((day("2020-01-01"), day("2027-01-02"))));
}
