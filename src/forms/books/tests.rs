//! Months, quarters and days, across the turn of a year.

use super::*;

fn day(written: &str) -> Day {
    Day::parse(written).unwrap()
}

fn period(span: Span, today: &str) -> (String, String) {
    let Period { from, until } = span.period(day(today), "", "").unwrap();
    (from.to_string(), until.to_string())
}

#[test]
fn months_and_quarters_begin_on_their_first_day() {
    let of = |from: &str, until: &str| (from.to_owned(), until.to_owned());
    assert_eq!(period(Span::ThisMonth, "2026-11-30"), of("2026-11-01", "2026-11-30"));
    assert_eq!(period(Span::LastMonth, "2026-03-31"), of("2026-02-01", "2026-02-28"));
    assert_eq!(period(Span::LastMonth, "2028-03-01"), of("2028-02-01", "2028-02-29"));
    assert_eq!(period(Span::LastMonth, "2026-01-15"), of("2025-12-01", "2025-12-31"));
    assert_eq!(period(Span::ThisQuarter, "2026-11-30"), of("2026-10-01", "2026-11-30"));
    assert_eq!(period(Span::ThisQuarter, "2026-01-01"), of("2026-01-01", "2026-01-01"));
    assert_eq!(period(Span::ThisQuarter, "2026-09-30"), of("2026-07-01", "2026-09-30"));
}

#[test]
fn days_are_named_when_they_are_wrong() {
    let today = day("2026-11-30");
    let days = |from: &str, until: &str| Span::Days.period(today, from, until);
    let one = Period { from: day("2026-11-05"), until: day("2026-11-05") };
    assert_eq!(days("2026-11-05", "2026-11-05"), Ok(one));
    assert_eq!(days("2026-11-05", "2026-11-04"), Err(vec![Problem::new(field::UNTIL, What::EndsFirst)]));
    let missing = [field::FROM, field::UNTIL].map(|field| Problem::new(field, What::Missing));
    assert_eq!(days("", " "), Err(missing.to_vec()));
    assert_eq!(days("2026-02-30", "2026-11-04"), Err(vec![Problem::new(field::FROM, What::NotADate)]));
}

#[test]
fn a_line_has_code_and_name() {
    assert_eq!(chart_line(" 1002 ", "银行存款"), Ok(("1002".into(), "银行存款".into())));
    let missing = [field::CODE, field::NAME].map(|field| Problem::new(field, What::Missing));
    assert_eq!(chart_line("", " "), Err(missing.to_vec()));
    let long = "长".repeat(LONGEST_NAME + 1);
    assert_eq!(chart_line("1", &long), Err(vec![Problem::new(field::NAME, What::TooLong(LONGEST_NAME))]));
}
