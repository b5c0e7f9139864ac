//! Counts, explanations, deposits and numbers as people type them.

use super::*;
use crate::domain::values::PaymentId;

fn typed(pieces: &[(usize, &str)]) -> CountDraft {
    let mut draft = CountDraft::default();
    for (n, text) in pieces {
        draft.0[*n] = (*text).to_owned();
    }
    draft
}

#[test]
fn a_count_is_added_up_while_it_is_typed() {
    let draft = typed(&[(0, "2"), (3, " 5 "), (6, "３"), (7, "x")]);
    assert_eq!(draft.total(), Fen(20_000 + 5_000 + 150));
    assert_eq!(worth(0, "2"), Fen(20_000));
    assert_eq!(worth(0, "two"), Fen(0));
    let problems = draft.check().unwrap_err();
    assert_eq!(problems, [Problem::new(field::COUNT[7], What::NotANumber)]);
    let count = typed(&[(0, "2"), (3, "5"), (6, "３")]).check().unwrap();
    assert_eq!(count, Count(vec![(Fen(10_000), 2), (Fen(1_000), 5), (Fen(50), 3)]));
    assert!(count.is_sound());
}

#[test]
fn an_empty_till_is_said_to_be_empty() {
    assert_eq!(typed(&[]).check().unwrap_err(), [Problem::new(field::COUNT[0], What::Missing)]);
    assert_eq!(typed(&[(5, "0")]).check().unwrap(), Count::default());
}

#[test]
fn nobody_counts_less_than_nothing_or_ten_thousand_pieces() {
    for wrong in ["-1", "1.5", "1e3", "三"] {
        assert_eq!(typed(&[(1, wrong)]).check().unwrap_err()[0].what, What::NotANumber, "{wrong}");
    }
    assert_eq!(typed(&[(1, "10001")]).check().unwrap_err()[0].what, What::NotWithin(0, MOST));
}

#[test]
fn one_more_and_one_less() {
    assert_eq!(stepped("", true), "1");
    assert_eq!(stepped("4", true), "5");
    assert_eq!(stepped("4", false), "3");
    assert_eq!(stepped("0", false), "0");
    assert_eq!(stepped("10000", true), "10000");
    assert_eq!(stepped("abc", true), "1");
}

#[test]
fn only_a_difference_is_explained() {
    assert_eq!(explained(Fen(5), None, ""), Ok(String::new()));
    assert_eq!(explained(Fen(5), Some(Fen(5)), "whatever"), Ok(String::new()));
    assert_eq!(explained(Fen(5), Some(Fen(6)), " "), Err(vec![Problem::new(field::WHY, What::Missing)]));
    assert_eq!(explained(Fen(5), Some(Fen(6)), " 多找了 "), Ok("多找了".to_owned()));
}

#[test]
fn a_deposit_is_an_amount_above_nothing() {
    assert_eq!(deposit("￥1,200.50", " 31 "), Ok((Fen(120_050), "31".to_owned())));
    let what = |typed: &str| deposit(typed, "").unwrap_err()[0].what.clone();
    assert_eq!(what(" "), What::Missing);
    assert_eq!(what("0"), What::Rejected(Rejection::AmountOutOfRange));
    for wrong in ["-5", "1.234", "abc", "1234567890123"] {
        assert_eq!(what(wrong), What::NotAnAmount, "{wrong}");
    }
}

#[test]
fn numbers_are_trimmed_and_empty_ones_left_out() {
    let (first, second) = ((PaymentId::named("a"), 0), (PaymentId::named("b"), 0));
    let typed = [(&first, " W1 "), (&second, "  ")];
    assert_eq!(marks(typed.into_iter()), [(first.clone(), "W1".to_owned())]);
}

#[test]
fn pasted_numbers_keep_their_order_and_never_reach_beyond_the_lines() {
    assert_eq!(pasted("W1\r\n W2\t12.50\n\nW4\n\n", 5).unwrap(), ["W1", "W2", "", "W4"]);
    assert_eq!(pasted("W1\nW2\nW3", 2), Err((3, 2)));
    assert_eq!(pasted(&"W\n".repeat(61), 100), Err((61, MOST_PASTED)));
    assert_eq!(pasted(" \n", 3), Ok(Vec::new()));
}
