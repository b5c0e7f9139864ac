//! Service units as typed.

use proptest::prelude::*;

use super::*;
use crate::domain::catalogue::Fee;
use crate::domain::providers::Price;
use crate::domain::values::{Fen, Minute, Session, WeekHours};
use crate::forms::catalogue::FeeKind;

fn day(n: u32) -> Day {
    Day::new(2026, 11, n).unwrap()
}

prop_compose! {
    fn text()(zh in "[\u{4e00}-\u{4e20}]{1,8}", en in proptest::option::of("[a-z]{1,12}")) -> Text {
        Text { zh, en }
    }
}

fn fee() -> impl Strategy<Value = Fee> {
    prop_oneof![
        Just(Fee::Free),
        (1i64..1_000_000).prop_map(|n| Fee::Fixed { amount: Fen(n) }),
        (0i64..1000, 1i64..1000).prop_map(|(n, more)| Fee::Range { from: Fen(n), to: Fen(n + more) }),
        (1i64..1000, text()).prop_map(|(n, unit)| Fee::PerUnit { amount: Fen(n), unit }),
        text().prop_map(|how| Fee::Agreed { how }),
    ]
}

prop_compose! {
    fn units()(
        name in text(),
        kind in proptest::sample::select(Kind::ALL.to_vec()),
        summary in text(),
        texts in [text(), text()],
        lines in ["[A-Z0-9]{0,12}", "[A-Z0-9]{0,12}", "[0-9]{0,11}"],
        days in [proptest::option::of(1u32..10), proptest::option::of(1u32..10), proptest::option::of(10u32..30)],
        prices in proptest::collection::vec((text(), fee()), 0..4),
        contact in ["[\u{4e00}-\u{4e20}]{0,4}", "[0-9]{0,11}", "[a-z ]{0,20}"],
    ) -> (Details, Contact) {
        let [address, times] = texts;
        let [licence, contract, phone] = lines;
        let [licence_until, contract_from, contract_until] = days.map(|n| n.map(day));
        let [contact_name, contact_phone, note] = contact;
        let hours = WeekHours::workdays(&[Session { opens: Minute(480), closes: Minute(690) }]);
        let prices = prices.into_iter().map(|(item, fee)| Price { item, fee }).collect();
        let details = Details {
            summary, licence, licence_until, contract, contract_from, contract_until, prices, hours, times,
            phone, address, ..Details::new(name, kind)
        };
        (details, Contact { name: contact_name, phone: contact_phone, note })
    }
}

proptest! {
    #[test]
    fn an_untouched_form_changes_nothing((details, contact) in units()) {
        let draft = Draft::of(&details, Some(&contact));
        let again = draft.check(Some((&details, Some(&contact))));
        prop_assert_eq!(again, Ok((details, contact)));
    }

    #[test]
    fn a_line_reads_back_what_it_wrote(item in text(), fee in fee()) {
        let price = Price { item, fee };
        prop_assert_eq!(PriceDraft::from(&price).check(&[]), Ok(price));
    }
}

fn named() -> Draft {
    Draft { name: Typed::zh("阿珍理发店"), ..Draft::default() }
}

fn fields(draft: &Draft) -> Vec<(&'static str, What)> {
    let faults = draft.check(None).unwrap_err();
    faults.problems.into_iter().map(|problem| (problem.field, problem.what)).collect()
}

#[test]
fn a_name_is_enough() {
    let (details, contact) = named().check(None).unwrap();
    assert_eq!(details, Details::new(Text::zh("阿珍理发店"), Kind::Enterprise));
    assert_eq!(contact, Contact::default());
    assert_eq!(fields(&Draft::default()), [(field::NAME, What::Missing)]);
}

#[test]
fn days_phones_and_english_alone_are_named() {
    let draft = Draft {
        phone: "none".into(),
        address: Typed { zh: String::new(), en: "Linli Lane".into() },
        licence_until: "some day".into(),
        contract_from: "2026-02-01".into(),
        contract_until: "2026-01-31".into(),
        contact_phone: "?".into(),
        ..named()
    };
    let expected = [
        (field::PHONE, What::NotAPhone),
        (field::ADDRESS, What::OnlyEnglish),
        (field::LICENCE_UNTIL, What::NotADate),
        (field::CONTRACT_UNTIL, What::EndsFirst),
        (field::CONTACT_PHONE, What::NotAPhone),
    ];
    assert_eq!(fields(&draft), expected);
}

#[test]
fn a_wrong_line_of_the_price_list_is_found() {
    let line = |kind: FeeKind, amount: &str| PriceDraft {
        item: Typed::zh("理发"),
        kind: kind.key().into(),
        amount: amount.into(),
        ..PriceDraft::default()
    };
    // Given a good line, an empty one and two wrong ones
    let draft = Draft {
        prices: vec![
            line(FeeKind::Fixed, "１５元"),
            PriceDraft::default(),
            line(FeeKind::PerUnit, "0"),
            line(FeeKind::Fixed, "dear"),
        ],
        ..named()
    };
    // When it is checked, the first wrong one is pointed at
    let faults = draft.check(None).unwrap_err();
    assert_eq!(faults.price, Some(2));
    let found: Vec<_> = faults.problems.into_iter().map(|p| (p.field, p.what)).collect();
    assert_eq!(found, [(field::AMOUNT, What::Zero), (field::UNIT, What::Missing)]);
    // And without them the good one stays and the empty one is left out
    let draft = Draft { prices: draft.prices.into_iter().take(2).collect(), ..named() };
    let (details, _) = draft.check(None).unwrap();
    let price = Price { item: Text::zh("理发"), fee: Fee::Fixed { amount: Fen(1500) } };
    assert_eq!(details.prices, [price]);
}

#[test]
fn a_range_ends_above_its_beginning() {
    let range = |lowest: &str, highest: &str| PriceDraft {
        item: Typed::zh("通下水道"),
        kind: FeeKind::Range.key().into(),
        lowest: lowest.into(),
        highest: highest.into(),
        ..PriceDraft::default()
    };
    let wrong = |draft: PriceDraft| draft.check(&[]).unwrap_err()[0].clone();
    assert_eq!(wrong(range("80", "80")), Problem::new(field::HIGHEST, What::NotARange));
    assert_eq!(wrong(range("", "80")), Problem::new(field::LOWEST, What::Missing));
    assert!(range("50", "80").check(&[]).is_ok());
}

#[test]
fn what_runs_out_first_is_pointed_out_a_month_before() {
    let unit = |licence: Option<u32>, contract: Option<u32>| Details {
        licence_until: licence.map(day),
        contract_until: contract.map(|n| day(n).plus(20)),
        ..Details::new(Text::zh("阿珍理发店"), Kind::Enterprise)
    };
    let found = |details: &Details| runs_out(details, &State::Listed, day(1)).map(|it| (it.paper, it.left));
    assert_eq!(found(&unit(None, None)), None);
    assert_eq!(found(&unit(Some(1), None)), Some((Paper::Licence, 0)));
    assert_eq!(found(&unit(Some(30), Some(5))), Some((Paper::Contract, 24)));
    assert_eq!(found(&unit(None, Some(12))), None);
    let over = runs_out(&unit(Some(1), None), &State::Listed, day(3));
    assert_eq!(over.map(|it| it.left), Some(-2));
    let ended = State::Ended { reason: Text::zh("到期") };
    assert_eq!(runs_out(&unit(Some(1), None), &ended, day(3)), None);
}
