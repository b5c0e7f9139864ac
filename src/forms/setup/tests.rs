//! Drafts of a station.

use super::*;

fn draft() -> Draft {
    Draft {
        code: "350502001001".to_owned(),
        community: "金山社区".to_owned(),
        subdistrict: "海滨街道".to_owned(),
        name: "金山社区服务站".to_owned(),
        letters: "js".to_owned(),
        committee: "金山社区居民委员会".to_owned(),
        legal: LegalKind::Inside,
        founder: String::new(),
        supervisor: String::new(),
        number: String::new(),
        scope: String::new(),
        positioning: Positioning::Licheng,
        manager: " 林晓燕 ".to_owned(),
        phone: String::new(),
        passphrase: "three cats under the banyan".to_owned(),
        again: "three cats under the banyan".to_owned(),
    }
}

#[test]
fn a_filled_draft_becomes_a_profile_that_the_rules_accept() {
    let (profile, manager) = draft().check().unwrap();
    assert_eq!(profile.letters, "JS");
    assert_eq!(manager.name, "林晓燕");
    assert!(crate::domain::profile::found(profile).is_ok());
}

#[test]
fn every_empty_field_is_named_in_its_step() {
    let empty = Draft {
        code: String::new(),
        name: " ".to_owned(),
        letters: "J1".to_owned(),
        manager: String::new(),
        phone: "wechat".to_owned(),
        passphrase: String::new(),
        ..draft()
    };
    let fields = |step| empty.problems(step).into_iter().map(|p| p.field).collect::<Vec<_>>();
    assert_eq!(fields(Step::Place), [field::COMMUNITY, field::NAME, field::LETTERS]);
    assert_eq!(fields(Step::Form), [] as [&str; 0]);
    assert_eq!(fields(Step::Manager), [field::MANAGER, field::PHONE, field::PASSPHRASE]);
    assert_eq!(empty.check().unwrap_err().len(), 6);
}

#[test]
fn a_number_typed_before_choosing_inside_does_not_come_along() {
    let inside = Draft { number: "52350502MJ".to_owned(), ..draft() };
    assert_eq!(inside.check().unwrap().0.legal.number, "");
    let registered = Draft { legal: LegalKind::Registered, ..inside };
    assert!(registered.check().unwrap().0.legal.is_registered_nonprofit());
}

#[test]
fn the_second_passphrase_must_be_the_first() {
    let other = Draft { again: "three cats under the Banyan".to_owned(), ..draft() };
    assert_eq!(other.check().unwrap_err(), [Problem::new(field::AGAIN, What::Different)]);
    let weak = Draft { passphrase: "林晓燕林晓燕abcd".to_owned(), ..draft() };
    assert!(matches!(weak.check().unwrap_err()[..], [Problem { what: What::Weak(_), .. }]));
}
