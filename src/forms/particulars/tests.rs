//! The profile as typed.

use proptest::prelude::*;

use super::*;
use crate::domain::values::Text;
use crate::forms::hours::tests::{some_exception, some_week};

fn profile() -> Profile {
    Profile::new(
        "350502001001",
        "金山社区",
        "海滨街道",
        Text::zh("金山社区服务站"),
        "JS",
        Text::zh("金山社区居民委员会"),
    )
}

prop_compose! {
    fn profiles()(
        (zh, en) in ("[\u{4e00}-\u{4e20}]{1,8}", proptest::option::of("[a-z]{1,12}")),
        lines in ["[0-9]{0,11}", "[ -~]{0,20}", "[0-9A-Z]{0,18}"],
        letters in "[A-Z]{2,4}",
        numbers in [proptest::option::of(any::<u32>()), proptest::option::of(any::<u32>())],
        idle_minutes in proptest::option::of(2u8..=30),
        legal in proptest::sample::select(vec![LegalKind::Inside, LegalKind::Registered, LegalKind::Enterprise]),
        hours in some_week(),
        exceptions in proptest::collection::vec(some_exception(), 0..3),
    ) -> Profile {
        let [phone, public_url, number] = lines;
        let [households, over_60] = numbers;
        Profile {
            name: Text { zh: zh.clone(), en: en.clone() }, address: Text { zh, en }, phone, public_url,
            letters, households, over_60, residents: households, idle_minutes, hours, exceptions,
            legal: Legal { kind: legal, number, ..profile().legal },
            ..profile()
        }
    }
}

proptest! {
    #[test]
    fn an_untouched_form_changes_nothing(profile in profiles()) {
        prop_assert_eq!(Particulars::from(&profile).check(&profile), Ok(profile));
    }
}

fn fields(typed: &Particulars) -> Vec<(&'static str, What)> {
    let faults = typed.check(&profile()).unwrap_err();
    faults.problems.into_iter().map(|problem| (problem.field, problem.what)).collect()
}

#[test]
fn every_field_that_is_wrong_is_named() {
    let typed = Particulars {
        name: Typed::default(),
        community: " ".into(),
        letters: "J".into(),
        phone: "window".into(),
        public_url: "example.cn".into(),
        households: "many".into(),
        residents: "3,200".into(),
        over_60: "3201".into(),
        ..Particulars::from(&profile())
    };
    let expected = [
        (field::NAME, What::Missing),
        (field::COMMUNITY, What::Missing),
        (field::LETTERS, What::Letters),
        (field::PHONE, What::NotAPhone),
        (field::PUBLIC_URL, What::NotAUrl),
        (field::HOUSEHOLDS, What::NotANumber),
        (field::OVER_60, What::MoreThanAll),
    ];
    assert_eq!(fields(&typed), expected);
}

#[test]
fn what_is_typed_becomes_the_profile() {
    // Given numbers and letters as people type them
    let typed = Particulars {
        letters: " js ".into(),
        residents: "3，200".into(),
        idle: "5".into(),
        public_url: " https://example.cn/linli/ ".into(),
        ..Particulars::from(&profile())
    };
    // When they are read
    let now = typed.check(&profile()).unwrap();
    // Then they are clean, and nothing else has changed
    let expected = Profile {
        residents: Some(3200),
        idle_minutes: Some(5),
        public_url: "https://example.cn/linli/".into(),
        ..profile()
    };
    assert_eq!(now, expected);
}

#[test]
fn a_part_of_the_committee_leaves_the_register_behind() {
    let registered = Profile {
        legal: Legal { kind: LegalKind::Registered, number: "52350502".into(), ..profile().legal },
        ..profile()
    };
    let inside = Particulars { legal: LegalKind::Inside, ..Particulars::from(&registered) };
    let legal = inside.check(&registered).unwrap().legal;
    assert_eq!((legal.kind, legal.number.as_str()), (LegalKind::Inside, ""));
}

#[test]
fn only_addresses_that_open_are_addresses() {
    for good in ["https://example.cn", "https://例子.cn/linli/", "http://192.168.1.20:8080/a-b/c_d/"] {
        assert!(url::is_page(good), "{good}");
    }
    for bad in [
        "example.cn",
        "https://",
        "https://localhost/",
        "https://exa mple.cn/",
        "https://-a.cn",
        "https://example.cn:0/",
        "https://example.cn/?q=1",
        "https://example.cn/#/",
        "javascript:alert(1)",
        "https://a@example.cn/",
    ] {
        assert!(!url::is_page(bad), "{bad}");
    }
}
