//! Statements as billers and banks send them.

use proptest::prelude::*;

use super::*;

fn of(text: &str) -> Read {
    let sheet = Sheet::of(text);
    read(&sheet, &Columns::recognise(&sheet, false), true)
}

fn rows(text: &str) -> Vec<(String, i64)> {
    of(text).rows.into_iter().map(|row| (row.number, row.amount.0)).collect()
}

fn pairs(expected: &[(&str, i64)]) -> Vec<(String, i64)> {
    expected.iter().map(|(number, fen)| ((*number).to_owned(), *fen)).collect()
}

#[test]
fn amounts_are_read_as_they_are_written_and_never_guessed() {
    for (written, fen) in [
        ("1,234.50", 123_450),
        ("¥12.5", 1_250),
        ("￥ 12.50", 1_250),
        ("12.50元", 1_250),
        ("12", 1_200),
        ("１２．５０", 1_250),
        ("-12.50", -1_250),
        ("(12.50)", -1_250),
        ("¥-3", -300),
        ("+41.0000", 4_100),
        (".50", 50),
        ("CNY1,000", 100_000),
    ] {
        assert_eq!(amount(written), Some(Fen(fen)), "{written}");
    }
    for written in ["", "12,50", "12.345", "--1", "12.5a", "1234567890", "元", "1.04E+11", "12:30"] {
        assert_eq!(amount(written), None, "{written}");
    }
}

#[test]
fn days_are_read_in_every_form_that_programs_give() {
    let expected = Day::new(2026, 11, 3);
    for written in [
        "2026-11-03",
        "2026/11/3",
        "20261103",
        "2026.11.03",
        "2026年11月3日",
        "2026-11-03 09:12:33",
        "20261103091233",
    ] {
        assert_eq!(day(written), expected, "{written}");
    }
    for written in ["2026-13-01", "11-03", "45991", "0001-01-01", "2026-02-30", "W1", "2026-1-1-1", ""] {
        assert_eq!(day(written), None, "{written}");
    }
}

#[test]
fn every_separator_is_found_and_a_comma_within_an_amount_is_none() {
    let expected = pairs(&[("W1", 123_450), ("W2", 1_200)]);
    for text in [
        "流水号,金额\nW1,\"1,234.50\"\nW2,12\n",
        "\u{feff}流水号\t金额\r\nW1\t1,234.50\r\nW2\t12.00\r\n",
        "流水号;金额\nW1;1,234.50\nW2;12",
        "W1 1,234.50\nW2 12.00",
        "W1|1,234.50\nW2|12.00",
        "W1　　1,234.50\nW2　12.00元",
        "流水号，金额\nW1，1234.50\nW2，12",
    ] {
        assert_eq!(rows(text), expected, "{text}");
    }
    assert_eq!(rows("W1 1,234.50"), pairs(&[("W1", 123_450)]));
    assert_eq!(rows("W1, 12.50\nW2, 13"), pairs(&[("W1", 1_250), ("W2", 1_300)]));
    // A thousand that is not quoted makes a row longer than the heading, and no other amount of it
    let read = of("流水号,金额\nW1,1,234.50\nW2,12\n");
    assert_eq!((read.rows.len(), read.unread[0].fault, read.unread[0].line), (1, Fault::Cells, 2));
}

#[test]
fn columns_are_known_by_their_heading_or_by_what_stands_in_them() {
    let text = "供水公司对账单,,,\n序号,缴费日期,户号,销账流水号,缴费金额,\n1,2026/11/3,1000000001,=\"0012\",12.50,\n合计,,,,12.50\n";
    let read = of(text);
    assert_eq!(
        read.rows,
        [Row { line: 3, number: "0012".into(), amount: Fen(1_250), day: Day::new(2026, 11, 3) }]
    );
    let faults: Vec<Fault> = read.unread.iter().map(|unread| unread.fault).collect();
    assert_eq!(faults, [Fault::Above, Fault::Total(Some(Fen(1_250)))]);
    assert_eq!(rows("20261103 W9 41.00\n20261104 W10 5.00"), pairs(&[("W9", 4_100), ("W10", 500)]));
    assert_eq!(rows("2026-11-03 09:12:33 W9 41.00"), pairs(&[("W9", 4_100)]));
    assert_eq!(rows("104200,41"), pairs(&[("104200", 4_100)]));
    // Put right by hand
    let sheet = Sheet::of("a,12.00,13.00\nb,1.00,2.00");
    let mut columns = Columns::recognise(&sheet, false);
    assert_eq!(columns.get(Column::Amount), Some(2));
    columns.set(Column::Amount, Some(1));
    assert_eq!(super::read(&sheet, &columns, true).rows[0].amount, Fen(1_200));
    columns.set(Column::Number, Some(1));
    assert!(!columns.are_enough(false), "the amount stands nowhere now");
}

#[test]
fn what_is_no_row_is_named() {
    let fault = |line: &str| {
        let text = ["流水号,金额,日期\nW1,1.00,2026-11-01\n", line].concat();
        of(&text).unread.first().map(|unread| unread.fault)
    };
    assert_eq!(fault(",5.00,2026-11-01"), Some(Fault::NoNumber));
    assert_eq!(fault("W2,,2026-11-01"), Some(Fault::NoAmount));
    assert_eq!(fault("W2,abc,2026-11-01"), Some(Fault::NotAnAmount));
    assert_eq!(fault("W2,12.345,"), Some(Fault::NotAnAmount));
    assert_eq!(fault("W2,5,gestern"), Some(Fault::NotADate));
    assert_eq!(fault("1.04E+11,5,"), Some(Fault::Spoilt));
    assert_eq!(fault(&["9".repeat(65).as_str(), ",5,"].concat()), Some(Fault::TooLong));
    assert_eq!(fault("W2,5,"), None);
    assert_eq!(fault(",,\n\n  \n"), None, "nothing stands there");
    assert_eq!(fault("\"W2,5,2026-11-01"), Some(Fault::NoAmount), "a forgotten quote spoils its own line");
}

#[test]
fn a_bank_has_a_column_for_what_came_and_one_for_what_went() {
    let sheet = Sheet::of(
        "交易日期,摘要,借方发生额,贷方发生额,余额\n2026-11-03,存现,,\"1,200.00\",5000\n2026-11-04,转账,80.00,0.00,4920",
    );
    let read = super::read(&sheet, &Columns::recognise(&sheet, true), false);
    let amounts: Vec<i64> = read.rows.iter().map(|row| row.amount.0).collect();
    assert_eq!((amounts, read.unread.len()), (vec![120_000, -8_000], 0));
    assert_eq!(read.days(), Day::new(2026, 11, 3).zip(Day::new(2026, 11, 4)));
}

proptest! {
    #[test]
    fn nothing_panics_and_every_line_is_a_row_the_heading_or_named(
        text in "[ -~\u{3000}元¥金额日期流水号合计\"\t\r\n,;|0-9.]{0,200}", bank: bool,
    ) {
        let sheet = Sheet::of(&text);
        let columns = Columns::recognise(&sheet, bank);
        let read = super::read(&sheet, &columns, !bank);
        let heading = usize::from(columns.heading.is_some());
        prop_assert_eq!(read.rows.len() + read.unread.len() + heading, sheet.lines.len());
        let held = text.strip_prefix('\u{feff}').unwrap_or(&text).lines();
        let held = held.filter(|line| line.chars().any(|c| c.is_alphanumeric())).count();
        prop_assert!(sheet.lines.len() >= held);
    }

    #[test]
    fn what_is_written_is_read(rows in prop::collection::vec(("[A-Z][0-9]{3,12}", 1i64..1_000_000_000), 1..20)) {
        for separator in ["\t", ",", ";", " ", "|"] {
            let line = |(number, fen): &(String, i64)| [number.as_str(), separator, &Fen(*fen).yuan()].concat();
            let text = rows.iter().map(line).collect::<Vec<_>>().join("\n");
            prop_assert_eq!(&super::tests::rows(&text), &rows);
        }
    }
}
