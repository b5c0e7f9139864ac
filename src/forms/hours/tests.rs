//! Typed hours become what is meant, and hours that nobody touched stay what they were.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::domain::values::Text;

fn session(opens: &str, closes: &str) -> SessionDraft {
    SessionDraft { opens: opens.to_owned(), closes: closes.to_owned() }
}

fn monday(sessions: &[SessionDraft]) -> WeekDraft {
    let mut week = WeekDraft::default();
    week.0[0] = sessions.to_vec();
    week
}

#[test]
fn times_are_read_as_people_type_them() {
    for (typed, minute) in [
        ("8:00", 480),
        ("08：30", 510),
        ("8.30", 510),
        ("830", 510),
        ("1730", 1050),
        ("８", 480),
        ("24:00", 1440),
    ] {
        assert_eq!(time(typed), Some(Minute(minute)), "{typed}");
    }
    for typed in ["", "八点", "8:3", "25", "12345", "8:60", "-8"] {
        assert_eq!(time(typed), None, "{typed}");
    }
}

#[test]
fn what_is_wrong_is_said_at_its_session() {
    let asks = |sessions: &[SessionDraft]| monday(sessions).check().err().unwrap_or_default();
    let wrong = |n, what| vec![HoursProblem { spot: Spot::Day(0, n), what }];
    assert_eq!(asks(&[session("8:00", "早上")]), wrong(0, What::NotATime));
    assert_eq!(asks(&[session("8:00", "")]), wrong(0, What::NotATime));
    assert_eq!(asks(&[session("12:00", "8:00")]), wrong(0, What::Backwards));
    assert_eq!(asks(&[session("8:00", "12:00"), session("11:00", "15:00")]), wrong(1, What::Backwards));
    assert_eq!(asks(&[session("", " "), session("8:00", "12:00")]), []);
}

#[test]
fn own_hours_without_any_are_none() {
    let asked = monday(&[session("", "")]).check_some();
    assert_eq!(asked, Err(vec![HoursProblem { spot: Spot::Week, what: What::Missing }]));
    assert!(monday(&[session("8:00", "12:00")]).check_some().is_ok());
}

#[test]
fn days_follow_monday_when_asked() {
    let mut week = monday(&[session("8", "12")]);
    week.like_monday(1..=4);
    let hours = week.check().unwrap();
    assert_eq!(hours, WeekHours::workdays(&[Session { opens: Minute(480), closes: Minute(720) }]));
}

#[test]
fn an_exception_has_a_day_and_where_it_is_open_its_times() {
    let ask = |draft: ExceptionDraft| check_exceptions(&[draft]);
    let on = |from: &str, until: &str| ExceptionDraft {
        from: from.to_owned(),
        until: until.to_owned(),
        ..ExceptionDraft::default()
    };
    let wrong = |spot, what| Err(vec![HoursProblem { spot, what }]);

    assert_eq!(ask(on("", "")), wrong(Spot::From(0), What::Missing));
    assert_eq!(ask(on("2026-10-02", "2026-10-01")), wrong(Spot::Until(0), What::EndsFirst));
    let one_day = ask(on("2026-10-01", "")).unwrap();
    assert_eq!(one_day[0].until, one_day[0].from);
    assert_eq!(one_day[0].sessions, [], "closed");

    let open = ExceptionDraft { open: true, ..on("2026-10-01", "") };
    assert_eq!(ask(open), wrong(Spot::At(0, 0), What::Missing), "closing is never a slip of the pen");
}

fn some_sessions() -> impl Strategy<Value = Vec<Session>> {
    proptest::sample::subsequence((0u16..=1440).collect::<Vec<_>>(), 0..=6).prop_map(|minutes| {
        minutes
            .chunks_exact(2)
            .map(|pair| Session { opens: Minute(pair[0]), closes: Minute(pair[1]) })
            .collect()
    })
}

/// Any sound week.
pub fn some_week() -> impl Strategy<Value = WeekHours> {
    proptest::array::uniform7(some_sessions()).prop_map(WeekHours)
}

/// Any sound exception.
pub fn some_exception() -> impl Strategy<Value = DayException> {
    let reason = prop_oneof![
        Just(Text::default()),
        ("[一-龥]{1,6}", proptest::option::of("[a-z]{1,6}")).prop_map(|(zh, en)| Text { zh, en }),
    ];
    (0u64..4000, 0u64..40, some_sessions(), reason).prop_map(|(start, length, sessions, reason)| {
        let from = Day::new(2020, 1, 1).unwrap().plus(start);
        DayException { from, until: from.plus(length), sessions, reason }
    })
}

proptest! {
    #[test]
    fn untouched_hours_stay(week in some_week(), exceptions in vec(some_exception(), 0..4)) {
        prop_assert_eq!(WeekDraft::from(&week).check(), Ok(week));
        let drafts: Vec<_> = exceptions.iter().map(ExceptionDraft::from).collect();
        prop_assert_eq!(check_exceptions(&drafts), Ok(exceptions));
    }

    #[test]
    fn whatever_is_typed_is_sound_or_said(typed in vec(("\\PC{0,6}", "[0-9:]{0,5}"), 0..5)) {
        let typed: Vec<_> = typed.iter().map(|(opens, closes)| session(opens, closes)).collect();
        if let Ok(hours) = monday(&typed).check() {
            prop_assert!(hours.is_sound());
        }
    }
}
