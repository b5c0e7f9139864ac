//! What the form of a resident takes and what not.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use super::*;

fn today() -> Day {
    Day::new(2026, 11, 23).unwrap()
}

fn filled() -> Draft {
    Draft {
        name: " 陈秀英 ".into(),
        phones: ["".into(), "138 5950 0001".into(), "".into()],
        building: "3".into(),
        room: "502".into(),
        care_until: "2027-01-31".into(),
        ..Draft::default()
    }
}

fn fields(draft: &Draft) -> Vec<&'static str> {
    draft.check(None, today()).unwrap_err().iter().map(|problem| problem.field).collect()
}

#[test]
fn what_is_typed_is_trimmed_and_empty_phones_are_left_out() {
    let who = filled().check(None, today()).unwrap();
    assert_eq!((who.name.as_str(), who.phones.as_slice()), ("陈秀英", &["138 5950 0001".to_owned()][..]));
    assert_eq!((who.door().as_str(), who.care_until), ("3-502", Day::new(2027, 1, 31)));
    // Opened again and saved, nothing changes.
    assert_eq!(Draft::from(&who).check(Some(&who), today()).unwrap(), who);
}

#[test]
fn a_resident_has_a_name_of_thirty_characters_at_most() {
    assert_eq!(fields(&Draft { name: " ".into(), ..filled() }), [field::NAME]);
    assert_eq!(fields(&Draft { name: "陈".repeat(31), ..filled() }), [field::NAME]);
    assert!(Draft { name: "陈".repeat(30), ..filled() }.check(None, today()).is_ok());
}

#[test]
fn each_phone_is_looked_at_where_it_stands() {
    let phones = ["abc".to_owned(), String::new(), "12".to_owned()];
    assert_eq!(fields(&Draft { phones, ..filled() }), [field::PHONES[0], field::PHONES[2]]);
    // What was written down before there was a rule stays as it is.
    let was = Particulars { phones: vec!["ask Mrs Lin".into()], ..Particulars::named("陈秀英") };
    assert_eq!(Draft::from(&was).check(Some(&was), today()).unwrap(), was);
}

#[test]
fn special_care_ends_on_a_day_within_a_year() {
    assert_eq!(fields(&Draft { care_until: "soon".into(), ..filled() }), [field::CARE_UNTIL]);
    assert_eq!(fields(&Draft { care_until: "2027-11-25".into(), ..filled() }), [field::CARE_UNTIL]);
    assert!(Draft { care_until: "2027-11-24".into(), ..filled() }.check(None, today()).is_ok());
    let none = Draft { care_until: String::new(), ..filled() };
    assert_eq!(none.check(None, today()).unwrap().care_until, None);
}

#[test]
fn somebody_new_needs_a_name_and_a_phone_that_is_one() {
    let who = newcomer(" 林志强 ", " 0595-2228 0000 ", ["12", "", "301"]).unwrap();
    assert_eq!((who.name.as_str(), who.door().as_str()), ("林志强", "12-301"));
    assert_eq!(newcomer("林志强", "", ["", "", ""]).unwrap().phones, Vec::<String>::new());
    let problems = newcomer("", "x", ["", "", ""]).unwrap_err();
    let fields: Vec<_> = problems.iter().map(|problem| problem.field).collect();
    assert_eq!(fields, [field::PICK_NAME, field::PICK_PHONE]);
}

#[test]
fn a_number_is_no_name() {
    assert!(is_number("0001") && is_number("3-502"));
    assert!(!is_number("陈秀英") && !is_number("3栋502") && !is_number(""));
}
