//! The form of a biller.

use super::*;

fn named() -> Draft {
    Draft { name: Typed::zh("自来水公司"), ..Draft::default() }
}

fn wrong(draft: &Draft) -> Vec<Problem> {
    draft.check(None).unwrap_err()
}

#[test]
fn what_is_saved_and_opened_again_is_the_same() {
    let draft = Draft {
        from: "2026-01-01".into(),
        until: "2026-12-31".into(),
        contract: "代收水费协议.pdf".into(),
        weekdays: vec![0, 2],
        cut_off: "17:00".into(),
        lengths: "10、12".into(),
        prefix: "１0".into(),
        check: Some(CheckRule::Luhn),
        remit_days: "5".into(),
        per_bill: "0.3".into(),
        per_10k: "40".into(),
        contact_name: "小苏".into(),
        contact_phone: "0595-0000 6200".into(),
        ..named()
    };
    let (agreement, contact) = draft.check(None).unwrap();
    assert_eq!(
        (agreement.format.lengths.as_slice(), agreement.format.prefix.as_str()),
        (&[10, 12][..], "10")
    );
    assert_eq!(agreement.commission, Commission { per_bill: Fen(30), per_10k: 40 });
    assert_eq!((agreement.cut_off, agreement.remit_days), (Some(Minute(17 * 60)), Some(5)));
    let again = Draft::of(&agreement, Some(&contact));
    assert_eq!((again.lengths.as_str(), again.per_bill.as_str()), ("10 12", "0.30"));
    assert_eq!(again.check(Some((&agreement, Some(&contact)))), Ok((agreement, contact)));
}

#[test]
fn what_is_wrong_is_said_at_its_field() {
    let first = |draft: Draft| wrong(&draft).first().cloned().unwrap();
    assert_eq!(first(Draft::default()), Problem::new(field::NAME, What::Missing));
    let backwards = Draft { from: "2026-02-01".into(), until: "2026-01-01".into(), ..named() };
    assert_eq!(first(backwards), Problem::new(field::UNTIL, What::EndsFirst));
    assert_eq!(first(Draft { cut_off: "late".into(), ..named() }).what, What::NotATime);
    assert_eq!(first(Draft { lengths: "40".into(), ..named() }).what, What::NotWithin(1, 32));
    assert_eq!(first(Draft { lengths: "many".into(), ..named() }).what, What::NotANumber);
    assert_eq!(first(Draft { prefix: "AB".into(), ..named() }).field, field::PREFIX);
    assert!(Draft { prefix: "AB".into(), letters: true, ..named() }.check(None).is_ok());
    assert_eq!(first(Draft { per_bill: "-1".into(), ..named() }).what, What::NotAnAmount);
    assert_eq!(first(Draft { per_bill: "100.01".into(), ..named() }).field, field::PER_BILL);
    assert_eq!(first(Draft { per_10k: "2001".into(), ..named() }).what, What::NotWithin(0, 2_000));
    assert_eq!(first(Draft { remit_days: "400".into(), ..named() }).field, field::REMIT_DAYS);
}

#[test]
fn an_account_can_be_tried() {
    let draft = Draft { lengths: "10".into(), prefix: "10".into(), ..named() };
    assert_eq!(draft.takes(""), None);
    assert_eq!(draft.takes("10 0000-0001"), Some(true));
    assert_eq!(draft.takes("2000000001"), Some(false));
    assert_eq!(Draft { lengths: "99".into(), ..named() }.takes("1"), None);
}

#[test]
fn an_agreement_begins_holds_runs_out_and_is_over() {
    let day = |written: &str| Day::parse(written).unwrap();
    let mut agreement = Agreement::new(Text::zh("水"), Utility::Water, Kind::Postpaid);
    assert_eq!(standing(&agreement, day("2026-11-23")), Standing::Holds);
    agreement.from = Some(day("2026-01-01"));
    agreement.until = Some(day("2026-12-31"));
    assert_eq!(standing(&agreement, day("2025-12-31")), Standing::NotYet);
    assert_eq!(standing(&agreement, day("2026-06-01")), Standing::Holds);
    assert_eq!(standing(&agreement, day("2026-12-11")), Standing::RunsOut(20));
    assert_eq!(standing(&agreement, day("2027-01-01")), Standing::Over);
}
