//! What the form of a slip takes and what not, and how much fits into a code.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use super::*;
use crate::slip::{StationKey, from_text, open, seal, to_code};
use crate::vault::Ring;

const TIMES_IN_WORDS: [&str; TIMES] = ["上午", "下午", "工作日", "周末", "都行"];

fn asked() -> Asked<'static> {
    let on = Day::new(2026, 11, 30).unwrap();
    Asked { service: "b1c2d3e4-1.7", on, times: &TIMES_IN_WORDS, comes: true }
}

fn filled() -> Draft {
    Draft {
        name: " 林秀英 ".into(),
        phone: "138 0000 1234".into(),
        building: "3".into(),
        room: "502".into(),
        times: [true, false, false, true, false],
        when: "十点以后".into(),
        note: "厨房水龙头漏水".into(),
        consent: true,
        share: true,
        ..Draft::default()
    }
}

fn slip(draft: &Draft) -> Slip {
    draft.check(Slip::new([1, 2, 3, 4, 5]), &asked()).unwrap()
}

fn fields(draft: &Draft) -> Vec<&'static str> {
    let problems = draft.check(Slip::default(), &asked()).unwrap_err();
    problems.iter().map(|problem| problem.field).collect()
}

#[test]
fn given_a_filled_form_when_checked_then_the_slip_says_what_was_typed() {
    let slip = slip(&filled());
    assert_eq!(slip.id, Slip::new([1, 2, 3, 4, 5]).id);
    assert_eq!((slip.service.as_str(), slip.on), (asked().service, Some(asked().on)));
    assert_eq!((slip.name.as_str(), slip.room.as_str()), ("林秀英", "502"));
    assert_eq!(slip.when, "上午、周末、十点以后");
    assert!(slip.asked_by.is_empty() && slip.consent && slip.share);
}

#[test]
fn given_a_relative_when_they_fill_it_in_then_they_say_who_they_are() {
    let family = Draft { for_family: true, ..filled() };
    assert_eq!(fields(&family), [field::HELPER, field::RELATION]);
    let family = Draft { helper: "林建国".into(), relation: "儿子".into(), ..family };
    assert_eq!(slip(&family).asked_by, "林建国（儿子）");
    assert_eq!(slip(&Draft { for_family: false, ..family }).asked_by, "");
}

#[test]
fn given_a_name_then_somebody_can_be_found_and_has_agreed() {
    let lost = Draft { phone: String::new(), building: String::new(), room: String::new(), ..filled() };
    assert_eq!(fields(&lost), [field::PHONE]);
    assert_eq!(slip(&Draft { phone: String::new(), ..filled() }).phone, "");
    assert_eq!(fields(&Draft { consent: false, ..filled() }), [field::CONSENT]);
}

#[test]
fn given_no_name_then_only_what_it_is_about_is_said() {
    let nameless = Draft { note: "三号楼前路灯不亮".into(), ..Draft::default() };
    let told = slip(&Draft { consent: true, share: true, ..nameless.clone() });
    assert!(told.name.is_empty() && !told.consent && !told.share);
    assert_eq!(fields(&Draft::default()), [field::NAME]);
    assert_eq!(fields(&Draft { phone: "13800001234".into(), ..nameless }), [field::NAME]);
}

#[test]
fn given_nobody_comes_to_the_door_then_nobody_else_is_told() {
    let asked = Asked { comes: false, ..asked() };
    assert!(!filled().check(Slip::default(), &asked).unwrap().share);
}

#[test]
fn given_what_is_too_long_or_no_phone_then_it_says_where() {
    let long = |n| "字".repeat(n);
    let draft = Draft {
        name: long(31),
        phone: "没有".into(),
        building: long(21),
        unit: long(21),
        room: long(21),
        when: long(61),
        note: long(301),
        ..filled()
    };
    assert_eq!(
        fields(&draft),
        [field::NAME, field::PHONE, field::BUILDING, field::UNIT, field::ROOM, field::WHEN, field::NOTE]
    );
}

#[test]
fn given_any_time_then_no_other_time_is_chosen() {
    let mut times = [false; TIMES];
    for (which, expected) in [
        (0, [true, false, false, false, false]),
        (3, [true, false, false, true, false]),
        (ANY_TIME, [false, false, false, false, true]),
        (1, [false, true, false, false, false]),
        (1, [false; TIMES]),
        (ANY_TIME, [false, false, false, false, true]),
        (ANY_TIME, [false; TIMES]),
        (9, [false; TIMES]),
    ] {
        Draft::toggle_time(&mut times, which);
        assert_eq!(times, expected, "{which}");
    }
}

fn entropy(bytes: &mut [u8]) {
    bytes.fill(7);
}

#[test]
fn given_a_slip_then_its_length_is_known_before_it_is_sealed() {
    let ring = Ring::new(&mut entropy);
    let [half, _] = ring.public_halves();
    let key = StationKey { kid: half.kid, public: half.public };
    for draft in [filled(), Draft { note: "两行\n\"字\"".repeat(20), ..filled() }, Draft::default()] {
        let slip = draft.slip(Slip::new([9; 5]), &asked());
        let sealed = seal(&key, &slip, &[], &mut entropy).unwrap();
        assert_eq!(sealed.len(), sealed_bytes(&slip));
    }
    // What just fits still travels; one character more is said to be over.
    let Room::Left(left) = Room::beside(&slip(&filled())) else { panic!("too long") };
    let note = |more: usize| Draft { note: filled().note + &"字".repeat(left + more), ..filled() };
    let full = note(0).slip(Slip::new([1, 2, 3, 4, 5]), &asked());
    let sealed = seal(&key, &full, &[], &mut entropy).unwrap();
    assert!(sealed.len() <= MOST_BYTES && Room::beside(&full) == Room::Left(0));
    assert_eq!(open(&ring, &from_text(&to_code(&sealed)).unwrap()).unwrap().slip, full);
    let over = note(1).slip(Slip::new([1, 2, 3, 4, 5]), &asked());
    assert_eq!(Room::beside(&over), Room::Over(1));
}
