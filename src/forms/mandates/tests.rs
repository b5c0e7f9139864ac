//! Mandates, bookings, tallies and tasks as typed.

use super::*;

fn today() -> Day {
    Day::new(2026, 11, 30).unwrap()
}

fn typed() -> Draft {
    Draft {
        name: " 低保走访 ".into(),
        authority: "区民政局".into(),
        from: "2026-01-01".into(),
        ..Draft::default()
    }
}

fn wrong(problems: Vec<Problem>) -> Vec<(&'static str, What)> {
    problems.into_iter().map(|problem| (problem.field, problem.what)).collect()
}

#[test]
fn name_authority_and_first_day_are_enough() {
    let (terms, promised) = typed().check(None).unwrap();
    assert_eq!((terms.name.zh.as_str(), terms.pay, promised), ("低保走访", Pay::Nothing, None));
    // An untouched form changes nothing
    assert_eq!(Draft::of(&terms).check(Some(&terms)).unwrap().0, terms);
    let paid = Draft { rate: Rate::Case, price: "25.5".into(), ..typed() };
    let (terms, _) = paid.check(None).unwrap();
    assert_eq!(terms.pay, Pay::Case(Fen(2_550)));
    assert_eq!(Draft::of(&terms).price, "25.50");
    let promised = Draft { promised: "3,000".into(), promised_by: "来文".into(), ..typed() };
    assert_eq!(promised.check(None).unwrap().1, Some((Fen(300_000), "来文".to_owned())));
}

#[test]
fn what_is_missing_or_wrong_is_named_at_its_field() {
    let missing = |field| (field, What::Missing);
    let all = [field::NAME, field::AUTHORITY, field::FROM].map(missing);
    assert_eq!(wrong(Draft::default().check(None).unwrap_err()), all);
    let until = Draft { until: "2025-12-31".into(), ..typed() };
    assert_eq!(wrong(until.check(None).unwrap_err()), [(field::UNTIL, What::EndsFirst)]);
    let price = Draft { rate: Rate::Year, price: "0".into(), ..typed() };
    assert_eq!(wrong(price.check(None).unwrap_err()), [(field::PRICE, What::Zero)]);
    let promised = Draft { promised: "很多".into(), ..typed() };
    let found = [(field::PROMISED, What::NotAnAmount), missing(field::PROMISED_BY)];
    assert_eq!(wrong(promised.check(None).unwrap_err()), found);
}

#[test]
fn money_and_work_need_an_amount_a_day_and_words() {
    let id = MandateId::named("a");
    let booking = |fields| booked(&id, Money::Received, fields, today());
    assert_eq!(booking(["1000", "2026-11-30", "回单"]).unwrap().fen, Fen(100_000));
    let found =
        [(field::AMOUNT, What::NotAnAmount), (field::ON, What::NotYet), (field::EVIDENCE, What::Missing)];
    assert_eq!(wrong(booking(["-5", "2026-12-01", ""]).unwrap_err()), found);
    let tally = |fields| tallied(&id, true, fields, today());
    assert_eq!(tally(["2026-11-01", "12", "入户"]).unwrap().count, 12);
    let found = [(field::ON, What::Missing), (field::COUNT, What::Missing), (field::REASON, What::Missing)];
    assert_eq!(wrong(tally(["", "", " "]).unwrap_err()), found);
    assert!(tally(["2026-11-01", "0", "入户"]).is_err());
    let (terms, _) = typed().check(None).unwrap();
    assert!(end(&terms, ["2026-10-31", "收回"]).is_ok());
    let found = [(field::ENDS, What::EndsFirst), (field::REASON, What::Missing)];
    assert_eq!(wrong(end(&terms, ["2025-10-31", ""]).unwrap_err()), found);
}

#[test]
fn a_task_is_not_due_before_it_was_given() {
    let task = |due| order(["统计", "某科", "2026-11-20", due, ""], today());
    assert_eq!(task("").unwrap().mandate, None);
    assert_eq!(wrong(task("2026-11-19").unwrap_err()), [(field::DUE, What::EndsFirst)]);
    let urgency = |due| urgency(&Task { order: task(due).unwrap(), steps: Vec::new() }, today());
    assert_eq!(urgency("2026-11-28"), Urgency::Late(2));
    assert_eq!(urgency("2026-12-03"), Urgency::Soon(3));
    assert_eq!((urgency("2026-12-04"), urgency("")), (Urgency::Later, Urgency::Later));
}
