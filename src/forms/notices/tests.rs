//! Notices as typed.

use proptest::prelude::*;

use super::*;

fn day(n: u32) -> Day {
    Day::new(2026, 11, n).unwrap()
}

fn text(words: &'static str) -> impl Strategy<Value = Text> {
    (words, proptest::option::of("[a-z ]{0,12}")).prop_map(|(zh, en)| {
        // English beside nothing cannot be typed, but may have been stored.
        Text { zh, en }
    })
}

prop_compose! {
    fn notices()(
        title in text("[\u{4e00}-\u{4e20} ]{1,8}"),
        body in text("[\u{4e00}-\u{4e20}\n ]{0,80}"),
        from in 1u32..20,
        lasts in proptest::option::of(0u64..20),
        pinned in any::<bool>(),
    ) -> Notice {
        Notice { title, body, from: day(from), until: lasts.map(|n| day(from).plus(n)), pinned }
    }
}

proptest! {
    #[test]
    fn an_untouched_form_changes_nothing(notice in notices()) {
        prop_assume!(!notice.title.zh.trim().is_empty());
        prop_assert_eq!(Draft::from(&notice).check(Some(&notice)), Ok(notice));
    }
}

fn typed() -> Draft {
    Draft { title: Typed::zh("明天停水"), ..Draft::new(day(23)) }
}

fn fields(draft: &Draft) -> Vec<(&'static str, What)> {
    let problems = draft.check(None).unwrap_err();
    problems.into_iter().map(|problem| (problem.field, problem.what)).collect()
}

#[test]
fn a_title_and_a_day_are_enough() {
    // Given a new form of today
    // When only a title is typed, with blanks around it
    let notice = Draft { title: Typed::zh(" 明天停水 "), ..typed() }.check(None).unwrap();
    // Then the notice holds from today, for ever, in Chinese only
    assert_eq!(notice.title, Text::zh("明天停水"));
    assert_eq!((notice.from, notice.until, notice.pinned), (day(23), None, false));
}

#[test]
fn what_is_missing_or_wrong_is_named_at_its_field() {
    assert_eq!(fields(&Draft::new(day(23))), [(field::TITLE, What::Missing)]);
    let dates = Draft { from: "23.11.2026".into(), until: "soon".into(), ..typed() };
    assert_eq!(fields(&dates), [(field::FROM, What::NotADate), (field::UNTIL, What::NotADate)]);
    let backwards = Draft { until: "2026-11-22".into(), ..typed() };
    assert_eq!(fields(&backwards), [(field::UNTIL, What::EndsFirst)]);
    let english = Draft { body: Typed { zh: String::new(), en: "No water".into() }, ..typed() };
    assert_eq!(fields(&english), [(field::BODY, What::OnlyEnglish)]);
    let long = Draft { title: Typed::zh("水".repeat(61)), ..typed() };
    assert_eq!(fields(&long), [(field::TITLE, What::TooLong(60))]);
}

#[test]
fn a_notice_stands_where_its_days_put_it() {
    let record = |from, until, public| Record {
        notice: Notice {
            title: Text::zh("停水"),
            body: Text::default(),
            from: day(from),
            until: Some(day(until)),
            pinned: false,
        },
        public,
    };
    let standing = |from, until, public| Standing::of(&record(from, until, public), day(10));
    assert_eq!(standing(10, 10, true), Standing::Now);
    assert_eq!(standing(11, 12, true), Standing::Coming);
    assert_eq!(standing(1, 9, true), Standing::Over);
    assert_eq!(standing(10, 10, false), Standing::Draft);
    // One that ends soon is pointed out, but not what is about a single day, nor what nobody sees.
    assert_eq!(ends_soon(&record(1, 10, true), day(10)), Some(0));
    assert_eq!(ends_soon(&record(1, 13, true), day(10)), Some(3));
    assert_eq!(ends_soon(&record(1, 14, true), day(10)), None);
    assert_eq!(ends_soon(&record(10, 10, true), day(10)), None);
    assert_eq!(ends_soon(&record(1, 11, false), day(10)), None);
}
