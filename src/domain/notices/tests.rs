//! Rules of the notices slice, in given/when/then form.

use super::*;
use crate::domain::{Event, FieldName, Rejection};

fn day(n: u64) -> Day {
    Day::new(2026, 11, 23).unwrap().plus(n)
}

fn id() -> NoticeId {
    NoticeId::named("00000000-2.0")
}

fn water_cut() -> Notice {
    let (title, body) = (Text::new("明天停水", "No water tomorrow"), Text::zh("上午九点到下午三点"));
    Notice { title, body, from: day(1), until: Some(day(1)), pinned: false }
}

fn given(notice: Notice) -> Notices {
    let mut notices = Notices::default();
    apply_added(&mut notices, id(), &Added { notice });
    notices
}

#[test]
fn a_notice_needs_a_title() {
    let untitled = Notice { title: Text::new(" ", "No water"), ..water_cut() };
    assert_eq!(add(untitled), Err(Rejection::Missing(FieldName::NoticeTitle)));
}

#[test]
fn a_notice_may_end_on_its_first_day_but_not_before() {
    let over = Notice { until: Some(day(0)), ..water_cut() };
    assert!(add(water_cut()).is_ok());
    assert!(add(Notice { until: None, ..water_cut() }).is_ok());
    assert_eq!(add(over.clone()), Err(Rejection::EndsBeforeItBegins));
    assert_eq!(edit(&given(water_cut()), &id(), &over), Err(Rejection::EndsBeforeItBegins));
}

#[test]
fn a_new_notice_is_a_draft_until_it_is_published() {
    let mut notices = given(water_cut());
    let public = |notices: &Notices| notices.get(&id()).unwrap().public;
    assert!(!public(&notices));
    assert_eq!(withdraw(&notices, &id()), Err(Rejection::NotPublished));

    let Ok(Event::NoticePublished(event)) = publish(&notices, &id()) else { panic!("not published") };
    apply_published(&mut notices, &event);
    assert!(public(&notices));
    assert_eq!(publish(&notices, &id()), Err(Rejection::NothingChanged));

    let Ok(Event::NoticeWithdrawn(event)) = withdraw(&notices, &id()) else { panic!("not withdrawn") };
    apply_withdrawn(&mut notices, &event);
    assert!(!public(&notices));
}

#[test]
fn an_edit_keeps_a_notice_public_and_can_be_taken_back() {
    let mut notices = given(water_cut());
    apply_published(&mut notices, &Published { notice: id() });
    let now = Notice { until: Some(day(2)), pinned: true, ..water_cut() };

    let Ok(Event::NoticeEdited(event)) = edit(&notices, &id(), &now) else { panic!("not edited") };
    assert_eq!(event.patches.iter().map(NoticePatch::field).collect::<Vec<_>>(), ["until", "pinned"]);
    apply_edited(&mut notices, &event);
    assert_eq!(notices.get(&id()), Some(&Record { notice: now, public: true }));

    let patches = event.patches.iter().map(NoticePatch::inverse).collect();
    apply_edited(&mut notices, &Edited { notice: id(), patches });
    assert_eq!(notices.get(&id()).unwrap().notice, water_cut());
    assert_eq!(edit(&notices, &id(), &water_cut()), Err(Rejection::NothingChanged));
}

#[test]
fn what_does_not_exist_cannot_be_touched() {
    let (mut notices, none) = (Notices::default(), Err(Rejection::NoSuchNotice));
    assert_eq!(publish(&notices, &id()), none);
    assert_eq!(withdraw(&notices, &id()), none);
    assert_eq!(edit(&notices, &id(), &water_cut()), none);

    apply_published(&mut notices, &Published { notice: id() });
    apply_withdrawn(&mut notices, &Withdrawn { notice: id() });
    assert_eq!(notices, Notices::default());
}
