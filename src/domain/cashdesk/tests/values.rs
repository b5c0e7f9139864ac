//! Numbers of receipts, accounts of billers, notes and coins, what is not asked for.

use proptest::prelude::*;

use super::*;

fn number() -> ReceiptNumber {
    ReceiptNumber::new("JS", &DeviceId::from_bytes([7; 5]), 2026, 417)
}

#[test]
fn a_number_is_read_as_it_is_printed_and_in_small_letters_too() {
    let written = number().to_string();
    assert!(written.starts_with("JS-") && written.contains("-2026-000417-"), "{written}");
    assert_eq!(ReceiptNumber::parse(&written), Some(number()));
    assert_eq!(ReceiptNumber::parse(&format!(" {} ", written.to_lowercase())), Some(number()));
    for wrong in
        ["", "JS", "JS-0RW3G-2026-417-1", "JS--2026-000417-1", "JS-0RW3G-2026-000417", "JS-0-26-000417-1"]
    {
        assert_eq!(ReceiptNumber::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn every_wrong_character_and_every_two_that_changed_places_are_noticed() {
    let written = number().to_string();
    let length = written.len();
    let replaced = |n: usize, c: char| -> String {
        written.chars().enumerate().map(|(i, old)| if i == n { c } else { old }).collect()
    };
    for (n, old) in written.chars().enumerate().filter(|(_, c)| *c != '-') {
        for c in ('0'..='9').chain('A'..='Z').filter(|c| *c != old) {
            assert_eq!(ReceiptNumber::parse(&replaced(n, c)), None, "{n} {c}");
        }
        for m in (n + 1..length)
            .filter(|m| written.as_bytes()[*m] != b'-' && written.as_bytes()[*m] != written.as_bytes()[n])
        {
            let mut swapped = written.clone().into_bytes();
            swapped.swap(n, m);
            assert_eq!(ReceiptNumber::parse(std::str::from_utf8(&swapped).unwrap()), None, "{n} {m}");
        }
    }
}

#[test]
fn an_account_is_checked_by_what_its_biller_says() {
    let water = AccountFormat { lengths: vec![10], prefix: "10".into(), ..AccountFormat::default() };
    assert!(water.fits("1000123456") && water.is_sound());
    for wrong in ["", "100012345", "10001234567", "2000123456", "10001234X6", "１０００１２３４５６"]
    {
        assert!(!water.fits(wrong), "{wrong}");
    }
    assert!(AccountFormat { letters: true, ..AccountFormat::default() }.fits("A1B2"));
    let with = |rule| AccountFormat { check: Some(rule), ..AccountFormat::default() };
    let luhn = with(CheckRule::Luhn);
    assert!(luhn.fits("4111111111111111") && !luhn.fits("4111111111111112"));
    let id_card = with(CheckRule::Mod112);
    assert!(id_card.fits("11010519491231002X") && !id_card.fits("110105194912310021"));
    let mod97 = with(CheckRule::Mod9710);
    assert!(mod97.fits("79444") && !mod97.fits("79445"));
    assert!(!AccountFormat { lengths: vec![0], ..AccountFormat::default() }.is_sound());
    assert!(!AccountFormat { prefix: "a".into(), ..AccountFormat::default() }.is_sound());
    assert_eq!(tidy(" 1000-1234 56\n"), "1000123456");
    assert_eq!(tidy("１０ab"), "10AB");
}

#[test]
fn notes_and_coins_come_to_what_they_are_worth() {
    assert_eq!(
        Count::of(Fen(28_860)).0,
        [
            (Fen(10_000), 2),
            (Fen(5_000), 1),
            (Fen(2_000), 1),
            (Fen(1_000), 1),
            (Fen(500), 1),
            (Fen(100), 3),
            (Fen(50), 1),
            (Fen(10), 1)
        ]
    );
    assert!(!Count(vec![(Fen(300), 1)]).is_sound(), "there is no such coin");
    assert!(!Count(vec![(Fen(100), 1), (Fen(100), 2)]).is_sound(), "counted twice");
    assert!(!Count(vec![(Fen(100), u32::MAX)]).is_sound());
    assert!(Count::default().is_sound());
}

proptest! {
    #[test]
    fn any_amount_of_whole_jiao_can_be_counted(jiao in 0_i64..5_000_000) {
        let count = Count::of(Fen(jiao * 10));
        prop_assert_eq!(count.total(), Fen(jiao * 10));
        prop_assert!(count.is_sound());
    }

    #[test]
    fn what_is_not_asked_for_is_less_than_a_jiao_and_only_in_cash(fen in 1_i64..5_000_000) {
        for method in Method::ALL {
            let less = rounded(method, Fen(fen)).0;
            prop_assert!((0..10).contains(&less) && (method == Method::Cash || less == 0));
            prop_assert!(method != Method::Cash || (fen - less) % 10 == 0);
        }
    }

    #[test]
    fn any_number_is_read_back_and_nothing_else_panics(serial in 1_u32..1_000_000, year in 2000_u16..9999, text in ".{0,40}") {
        let number = ReceiptNumber::new("ABCD", &device(3), year, serial);
        prop_assert_eq!(ReceiptNumber::parse(&number.to_string()), Some(number));
        let _ = ReceiptNumber::parse(&text);
        let _ = AccountFormat { check: Some(CheckRule::Mod9710), letters: true, ..AccountFormat::default() }.fits(&tidy(&text));
    }
}
