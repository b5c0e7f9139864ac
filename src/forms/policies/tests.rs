//! Forms of the policy library.

use super::*;
use crate::domain::policies::AskState;

fn today() -> Day {
    Day::new(2026, 11, 30).unwrap()
}

#[test]
fn a_document_opened_and_saved_is_the_same() {
    let document = Document {
        title: Text::new("民法典", "Civil Code"),
        number: "主席令第四十五号".into(),
        date: Day::new(2020, 5, 28),
        superseded_by: Some(PolicyId::named("00000000-3.0")),
        public: true,
        ..Document::default()
    };
    assert_eq!(Draft::of(&document).check(Some(&document)), Ok(document));
}

#[test]
fn a_document_needs_a_title_and_does_not_end_before_it_begins() {
    let draft = Draft { in_force: "2026-01-01".into(), ended: "2025-12-31".into(), ..Draft::default() };
    let problems = draft.check(None).unwrap_err();
    assert_eq!(
        problems,
        [Problem::new(field::TITLE, What::Missing), Problem::new(field::ENDED, What::EndsFirst)]
    );
}

#[test]
fn a_clause_needs_its_number_and_its_words() {
    let problems = ClauseDraft::default().check(&Text::default()).unwrap_err();
    assert_eq!(problems.iter().map(|p| p.field).collect::<Vec<_>>(), [field::LABEL, field::WORDS]);
    let draft =
        ClauseDraft { label: "第四条".into(), words: Typed::zh("不得营利"), ..Default::default() };
    assert_eq!(draft.check(&Text::default()).unwrap().label, "第四条");
}

#[test]
fn a_reading_was_said_on_a_day_that_has_come() {
    let draft = ReadingDraft {
        department: "区民政局".into(),
        words: "可以".into(),
        on: "2026-12-01".into(),
        ..ReadingDraft::default()
    };
    assert_eq!(draft.check(today()).unwrap_err(), [Problem::new(field::ON, What::NotYet)]);
    let draft = ReadingDraft { on: "2026-11-30".into(), ..draft };
    assert_eq!(draft.check(today()).unwrap().on, today());
}

#[test]
fn an_answer_has_words_and_does_not_come_before_the_letter() {
    let answer = Answer { state: AskState::Partly, on: "2026-11-01".into(), words: String::new() };
    let problems = answer.check(Some(today()), today()).unwrap_err();
    assert_eq!(
        problems,
        [Problem::new(field::ASK_ON, What::EndsFirst), Problem::new(field::ASK_ANSWER, What::Missing)]
    );
    let submitted = Answer { state: AskState::Submitted, on: "2026-11-30".into(), words: String::new() };
    assert!(submitted.check(None, today()).is_ok());
}
