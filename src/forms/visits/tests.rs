//! Applications as typed.

use super::*;

fn today() -> Day {
    Day::new(2026, 11, 30).unwrap()
}

fn typed() -> Draft {
    Draft {
        organisation: " 某医院 ".into(),
        title: "义诊".into(),
        on: "2026-12-05".into(),
        from: "9".into(),
        until: "11：30".into(),
        ..Draft::default()
    }
}

fn wrong(draft: &Draft) -> Vec<(&'static str, What)> {
    let problems = draft.check(None, today()).unwrap_err();
    problems.into_iter().map(|problem| (problem.field, problem.what)).collect()
}

#[test]
fn who_what_and_when_are_enough() {
    let (application, contact) = typed().check(None, today()).unwrap();
    assert_eq!(application.organisation, Text::zh("某医院"));
    assert_eq!((application.from, application.until), (Minute(540), Minute(690)));
    assert_eq!(contact, Contact::default());
    // An untouched form changes nothing, also a day that is over by then
    let later = Day::new(2027, 1, 1).unwrap();
    let again = Draft::of(&application, Some(&contact)).check(Some((&application, Some(&contact))), later);
    assert_eq!(again, Ok((application, contact)));
}

#[test]
fn what_is_missing_or_wrong_is_named_at_its_field() {
    let missing = |field| (field, What::Missing);
    let all = [field::ORGANISATION, field::TITLE, field::ON, field::FROM, field::UNTIL].map(missing);
    assert_eq!(wrong(&Draft::default()), all);
    assert_eq!(wrong(&Draft { on: "2026-11-29".into(), ..typed() }), [(field::ON, What::Past)]);
    assert_eq!(wrong(&Draft { until: "9:00".into(), ..typed() }), [(field::UNTIL, What::Backwards)]);
    assert_eq!(wrong(&Draft { from: "早上".into(), ..typed() }), [(field::FROM, What::NotATime)]);
    let phone = Draft { contact_phone: "陈医生".into(), ..typed() };
    assert_eq!(wrong(&phone), [(field::CONTACT_PHONE, What::NotAPhone)]);
    assert_eq!(wrong(&typed().once_more()), [missing(field::ON)]);
}

#[test]
fn how_it_went_needs_a_number_and_a_yes_or_no() {
    let outcome = Outcome { came: "40".into(), again: "yes".into(), ..Outcome::default() };
    let (report, words) = outcome.check().unwrap();
    assert_eq!((report.clone(), words.as_str()), (Report { came: 40, complaints: 0, again: true }, ""));
    assert_eq!(Outcome::of(&State::Over(report.clone()), None).check().unwrap().0, report);
    let fields = |outcome: Outcome| -> Vec<_> {
        outcome.check().unwrap_err().into_iter().map(|problem| (problem.field, problem.what)).collect()
    };
    assert_eq!(fields(Outcome::default()), [(field::CAME, What::Missing), (field::AGAIN, What::Missing)]);
    let more = Outcome { complaints: "41".into(), ..outcome };
    assert_eq!(fields(more), [(field::COMPLAINTS, What::MoreThanAll)]);
}

#[test]
fn an_application_stands_where_its_day_and_its_answer_put_it() {
    let standing = |state: State, n: u32| Standing::of(&state, Day::new(2026, 11, n).unwrap(), today());
    assert_eq!(standing(State::Applied, 1), Standing::Waiting);
    assert_eq!(standing(State::Agreed, 30), Standing::Coming);
    assert_eq!(standing(State::Agreed, 29), Standing::Untold);
    assert_eq!(standing(State::Declined { reason: Text::zh("满了") }, 30), Standing::Past);
}
