//! What is typed about a plan, and why days have no slots, by the holidays of 2026.

use serde_json::json;

use super::*;
use crate::domain::values::Minute;

fn day(month: u32, day: u32) -> Day {
    Day::new(2026, month, day).unwrap()
}

fn typed() -> Draft {
    Draft::from(&Plan::usual())
}

fn rest(opens: &str, closes: &str) -> SessionDraft {
    SessionDraft { opens: opens.to_owned(), closes: closes.to_owned() }
}

fn problems(draft: &Draft) -> Vec<(&'static str, What)> {
    draft.check().unwrap_err().into_iter().map(|problem| (problem.field, problem.what)).collect()
}

fn details(more: serde_json::Value) -> Details {
    let mut json =
        json!({"name": {"zh": "体检"}, "block": "public", "area": {"zh": "健康"}, "fee": {"kind": "free"}});
    json.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    serde_json::from_value(json).unwrap()
}

/// Open Monday to Friday from 8 to 12; on 2 December for a training only in the evening.
fn profile() -> Profile {
    let morning = json!([{"opens": "08:00", "closes": "12:00"}]);
    serde_json::from_value(json!({
        "code": "350502001001", "community": "金山社区", "subdistrict": "海滨街道",
        "name": {"zh": "金山社区服务站"}, "letters": "JS", "positioning": "licheng",
        "legal": {"kind": "inside"}, "committee": {"zh": "金山社区居委会"},
        "hours": [morning, morning, morning, morning, morning, [], []],
        "exceptions": [{"from": "2026-12-02", "until": "2026-12-02", "reason": {"zh": "培训"}}],
    }))
    .unwrap()
}

fn why(plan: &Plan, details: &Details, day: Day) -> Option<Closed> {
    let today = if day.days_since(self::day(2, 1)) < 60 { self::day(2, 1) } else { self::day(11, 20) };
    Closed::why(plan, details, &profile(), day, today)
}

#[test]
fn a_plan_comes_back_as_it_was() {
    let plan = Plan {
        breaks: vec![Session { opens: Minute(600), closes: Minute(615) }],
        closed: vec![day(12, 24), day(12, 31)],
        ..Plan::usual()
    };
    assert_eq!(Draft::from(&plan).check(), Ok(plan));
    assert_eq!(typed().check(), Ok(Plan::usual()));
}

#[test]
fn numbers_lie_between_two_others() {
    let draft = Draft { minutes: "3".into(), capacity: String::new(), ahead: "many".into(), ..typed() };
    let wrong = [
        (field::MINUTES, What::NotWithin(5, 720)),
        (field::CAPACITY, What::Missing),
        (field::AHEAD, What::NotANumber),
    ];
    assert_eq!(problems(&draft), wrong);
    let draft = Draft { minutes: "721".into(), capacity: "0".into(), ahead: "99999999".into(), ..typed() };
    assert_eq!(draft.check().unwrap_err().len(), 3);
    let draft = Draft { minutes: " 5 ".into(), capacity: "500".into(), ahead: "366".into(), ..typed() };
    assert!(draft.check().is_ok_and(|plan| plan.is_sound()));
}

#[test]
fn breaks_are_times_in_order() {
    let with = |breaks| Draft { breaks, ..typed() };
    let [first, second, _] = field::BREAKS;
    let plan = with([rest("10", "10:15"), rest("", ""), rest("15：00", "1530")]).check().unwrap();
    assert_eq!(plan.breaks.len(), 2);
    assert!(plan.is_sound());
    assert_eq!(problems(&with([rest("x", "9"), rest("", ""), rest("", "")])), [(first[0], What::NotATime)]);
    assert_eq!(problems(&with([rest("9", ""), rest("", ""), rest("", "")])), [(first[1], What::NotATime)]);
    assert_eq!(problems(&with([rest("9", "8"), rest("", ""), rest("", "")])), [(first[1], What::Backwards)]);
    let overlap = with([rest("9", "10"), rest("9:30", "11"), rest("", "")]);
    assert_eq!(problems(&overlap), [(second[1], What::Backwards)]);
}

#[test]
fn closed_days_are_kept_once_and_in_order() {
    let draft = Draft { closed: vec![day(12, 31), day(12, 24), day(12, 31)], ..typed() };
    assert_eq!(draft.check().unwrap().closed, [day(12, 24), day(12, 31)]);
}

#[test]
fn a_day_without_slots_says_why() {
    let (plan, plain) = (Plan::usual(), details(json!({})));
    assert_eq!(why(&plan, &plain, day(11, 30)), None);
    assert_eq!(why(&plan, &plain, day(11, 29)), Some(Closed::Weekday));
    assert_eq!(why(&plan, &plain, day(12, 2)), Some(Closed::Exception(Text::zh("培训"))));
    assert_eq!(why(&plan, &plain, day(12, 31)), Some(Closed::TooFar(28)));
    let closed = Plan { closed: vec![day(11, 30)], ..Plan::usual() };
    assert_eq!(why(&closed, &plain, day(11, 30)), Some(Closed::Plan));
    let long = Plan { minutes: 300, ..Plan::usual() };
    assert_eq!(why(&long, &plain, day(11, 30)), Some(Closed::TooShort));

    let monthly = details(json!({"month_days": [{"from": 1, "until": 15}]}));
    let days = monthly.month_days.clone();
    assert_eq!(why(&plan, &monthly, day(11, 30)), Some(Closed::MonthDays(days)));
    let away = details(json!({"exceptions": [
        {"from": "2026-11-30", "until": "2026-12-04", "reason": {"zh": "师傅外出"}}
    ]}));
    assert_eq!(why(&plan, &away, day(11, 30)), Some(Closed::Exception(Text::zh("师傅外出"))));
}

#[test]
fn spring_festival_is_named_and_so_are_the_days_worked_for_it() {
    let (plan, plain) = (Plan::usual(), details(json!({})));
    let Some(Closed::Holiday(name)) = why(&plan, &plain, day(2, 17)) else { panic!("not a holiday") };
    assert_eq!(name.zh, "春节");
    assert_eq!(worked_for(&plain, &profile(), day(2, 17)), None);
    // Saturday 28 February is worked: it has slots.
    assert_eq!(why(&plan, &plain, day(2, 28)), None);
    assert_eq!(worked_for(&plain, &profile(), day(2, 28)).map(|name| name.zh), Some("春节".to_owned()));
}

#[test]
fn the_next_open_day_leaps_over_a_holiday() {
    let (plan, plain) = (Plan::usual(), details(json!({})));
    // From Sunday 15 February on: free until Monday 23.
    assert_eq!(next_open(&plan, &plain, &profile(), day(2, 15)), Some(day(2, 24)));
    assert_eq!(next_open(&Plan { ahead: 5, ..plan }, &plain, &profile(), day(2, 15)), None);
}

#[test]
fn days_are_counted_both_ways() {
    assert_eq!(shift(day(3, 1), -1), day(2, 28));
    assert_eq!(shift(day(2, 28), 1), day(3, 1));
    assert_eq!(shift(day(3, 1), 0), day(3, 1));
}
