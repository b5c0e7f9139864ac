//! The books of the demo, read back: they add up, they name nobody, and other programs read what was written.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use proptest::prelude::*;

use super::*;
use crate::demo::{Scripted, script};
use crate::domain::catalogue::Starter;
use crate::domain::ledger::{Account, Purpose, sum};
use crate::domain::values::{BillerId, DeviceId, EntryId, Fen, PersonId, StaffId};
use crate::domain::{Actor, Origin, decide};
use crate::i18n::books::written;

fn day(written: &str) -> Day {
    Day::parse(written).unwrap()
}

/// The demo as it stands on 23 November 2026.
fn demo() -> Station {
    let starter = Starter::read(include_str!("../../public/starter-catalogue.json")).unwrap();
    let (device, today) = (DeviceId::from_bytes([1, 2, 3, 4, 5]), day("2026-11-23"));
    let mut station = Station::default();
    for (n, Scripted { at, by, command }) in script(&device, &starter, today).into_iter().enumerate() {
        let entry = EntryId { device: device.clone(), seq: n as u64 + 1 };
        let (actor, by) = match n {
            0 => (Actor::Founder, StaffId::born(&entry, 0)),
            _ => (Actor::Staff(by.clone()), by),
        };
        let events = decide(&station, &actor, &entry, at.day(), command).unwrap();
        let origin = Origin { entry, by, at };
        for (n, event) in events.iter().enumerate() {
            station.apply(&origin, n, event);
        }
    }
    station
}

fn books<'a>(station: &'a Station, from: &str, until: &str) -> Books<'a> {
    let period = Period { from: day(from), until: day(until) };
    Books { station, period, words: written() }
}

/// What a column of amounts comes to.
fn column(sheet: &Sheet, n: usize) -> i64 {
    let fen = sheet.rows.iter().map(|row| match row.get(n).unwrap() {
        Cell::Yuan(fen) => fen.0,
        Cell::Empty => 0,
        other => panic!("{other:?}"),
    });
    fen.sum()
}

#[test]
fn movements_come_to_what_the_ledger_has() {
    let station = demo();
    let desk = station.cashdesk();
    let (first, last) = (desk.first_day().unwrap(), day("2026-11-23"));
    // Of all days, and of each stretch of days
    for (from, until) in [(first, last), (day("2026-09-10"), day("2026-10-08")), (last, last), (last, first)]
    {
        let mut moved: BTreeMap<Account, i64> = BTreeMap::new();
        for (account, fen) in desk.movements(from, until).into_iter().flat_map(|movement| movement.postings) {
            *moved.entry(account).or_default() += fen.0;
        }
        let mut kept: BTreeMap<Account, i64> = BTreeMap::new();
        for (_, account, _, fen) in desk.ledger().between(from, until) {
            *kept.entry(account.clone()).or_default() += fen.0;
        }
        assert_eq!(moved, kept, "{from} – {until}");
    }
    let all = desk.movements(first, last);
    let balances = desk.ledger().balances();
    assert!(!balances.is_empty() && all.len() > 60, "{}", all.len());
    for (account, balance) in balances {
        let postings = all.iter().flat_map(|movement| &movement.postings);
        assert_eq!(sum(postings.filter(|(other, _)| other == account).map(|(_, fen)| *fen)), balance);
    }
    // Each event once
    let mut places: Vec<&str> = all.iter().map(|movement| movement.place.as_str()).collect();
    places.sort_unstable();
    places.dedup();
    assert_eq!(places.len(), all.len());
}

#[test]
fn the_day_book_adds_up_to_the_places() {
    let station = demo();
    {
        for (from, until) in [("2026-08-01", "2026-11-23"), ("2026-10-01", "2026-10-31")] {
            let books = books(&station, from, until);
            let sheet = books.day_book();
            let places = station.cashdesk().ledger().between(day(from), day(until));
            let places =
                places.filter(|(_, account, ..)| account.is_place() && !matches!(account, Account::Claim(_)));
            assert_eq!(column(&sheet, 6) - column(&sheet, 7), sum(places.map(|(.., fen)| fen)).0);
            // What went to a biller's own code is noted, and is no money of the station.
            assert_eq!(
                column(&sheet, 8),
                if from == "2026-08-01" { 7_050 } else { 7_050 * i64::from(noted(&sheet)) }
            );
            assert!(sheet.rows.iter().all(|row| row.len() == sheet.head.len()));
        }
    }
}

fn noted(sheet: &Sheet) -> bool {
    column(sheet, 8) != 0
}

#[test]
fn every_voucher_balances_and_numbers_do_not_depend_on_where_the_period_begins() {
    let station = demo();
    let whole = books(&station, "2026-10-01", "2026-10-31").vouchers();
    assert_eq!(column(&whole, 5), column(&whole, 6));
    let mut vouchers: BTreeMap<String, i64> = BTreeMap::new();
    for row in &whole.rows {
        let [
            _,
            Cell::Text(number),
            Cell::Text(_),
            Cell::Text(code),
            Cell::Text(_),
            debit,
            credit,
            Cell::Count(n),
            _,
        ] = row.as_slice()
        else {
            panic!("{row:?}")
        };
        assert!(code.len() >= 4 && *n > 0, "{row:?}");
        let fen = |cell: &Cell| if let Cell::Yuan(fen) = cell { fen.0 } else { 0 };
        *vouchers.entry(number.clone()).or_default() += fen(debit) - fen(credit);
    }
    assert!(vouchers.len() > 5 && vouchers.values().all(|rest| *rest == 0), "{vouchers:?}");
    assert!(vouchers.contains_key("记-1"));
    let half = books(&station, "2026-10-15", "2026-10-31").vouchers();
    assert!(!half.rows.is_empty() && whole.rows.ends_with(&half.rows));
}

#[test]
fn the_stations_own_chart_takes_the_place_of_the_proposal() {
    let mut station = demo();
    let place = EntryId { device: DeviceId::from_bytes([9; 5]), seq: 1 };
    let by = StaffId::named("-");
    let own = |row: &str, code: &str| (row.to_owned(), code.to_owned(), "受托代理负债".to_owned());
    let lines = vec![own("trust", "2601"), own("deposit", "2602")];
    let event = crate::domain::Event::ChartSet(crate::domain::cashdesk::ChartSet { lines });
    let origin = Origin { entry: place, by, at: crate::domain::values::Instant(0) };
    station.apply(&origin, 0, &event);
    let sheet = books(&station, "2026-08-01", "2026-11-23").vouchers();
    let has = |code: &str| sheet.rows.iter().any(|row| row.get(3) == Some(&Cell::text(code)));
    assert!(has("2601") && has("2602") && has("1001") && has("1002.01") && !has("2209"));
}

#[test]
fn nobody_is_named() {
    let station = demo();
    let books = books(&station, "2026-08-01", "2026-11-23");
    let written =
        [pack(&books.sheets()), csv(&books.day_book()), csv(&books.vouchers()), beancount(&books)].concat();
    let mut secrets: Vec<String> = Vec::new();
    for (_, person) in station.people().iter() {
        let who = person.who.present();
        secrets.extend(who.map(|who| who.name.clone()));
    }
    for (_, payment) in station.cashdesk().payments() {
        for payer in payment.taken.payers.present().into_iter().flatten() {
            secrets.extend([
                payer.account.clone(),
                payer.name.clone(),
                payer.phone.clone(),
                payer.what.clone(),
            ]);
        }
    }
    secrets.retain(|secret| !secret.is_empty());
    assert!(secrets.len() > 80);
    for secret in secrets {
        assert!(!written.contains(&secret), "{secret}");
    }
}

#[test]
fn a_cell_that_begins_like_a_formula_is_words() {
    let text = |words: &str| Cell::Text(words.to_owned());
    let sheet = Sheet {
        name: "x".into(),
        head: vec!["日期".into(), "a,b".into()],
        widths: vec![1, 1],
        rows: vec![
            vec![text("=1+1"), Cell::Yuan(Fen(-5))],
            vec![text("+1"), text("-1")],
            vec![text("@x"), text("\tx")],
            vec![text("\rx"), text("a\"b")],
            vec![text("=HYPERLINK(\"http://x\",1)"), text("a=1")],
            vec![Cell::Day(day("2026-11-23")), Cell::Empty],
            vec![Cell::Count(3), Cell::Yuan(Fen(1_234_567))],
        ],
    };
    let written = csv(&sheet);
    assert_eq!(
        written,
        "\u{feff}日期,\"a,b\"\r\n'=1+1,-0.05\r\n'+1,'-1\r\n'@x,'\tx\r\n\"'\rx\",\"a\"\"b\"\r\n\
         \"'=HYPERLINK(\"\"http://x\"\",1)\",a=1\r\n2026-11-23,\r\n3,12345.67\r\n"
    );
}

/// What calamine, an independent reader, finds in the workbook.
#[test]
fn a_workbook_is_read_back_as_it_was_written() {
    let station = demo();
    let sheets = books(&station, "2026-08-01", "2026-11-23").sheets();
    assert!(unpack(&pack(&sheets)).unwrap() == sheets);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(xlsx(&sheets).unwrap())).unwrap();
    assert_eq!(book.sheet_names(), sheets.iter().map(|sheet| sheet.name.clone()).collect::<Vec<_>>());
    for sheet in &sheets {
        let range = book.worksheet_range(&sheet.name).unwrap();
        for (n, title) in (0..).zip(&sheet.head) {
            assert_eq!(range.get_value((0, n)), Some(&Data::String(title.clone())));
        }
        for (row, cells) in (1..).zip(&sheet.rows) {
            for (column, cell) in (0..).zip(cells) {
                let read = range.get_value((row, column)).unwrap_or(&Data::Empty);
                match (cell, read) {
                    (Cell::Empty, Data::Empty) => {}
                    (Cell::Text(text), Data::String(read)) => assert_eq!(text, read),
                    (Cell::Count(n), Data::Float(read)) => assert_eq!(format!("{n}"), format!("{read}")),
                    (Cell::Yuan(fen), Data::Float(read)) => assert_eq!(fen.yuan(), format!("{read:.2}")),
                    (Cell::Day(day), Data::DateTime(read)) => {
                        let (year, month, of_month, ..) = read.to_ymd_hms_milli();
                        let read = Day::new(year.into(), month.into(), of_month.into());
                        assert_eq!(Some(*day), read);
                    }
                    other => panic!("{} {row} {column}: {other:?}", sheet.name),
                }
            }
        }
    }
}

#[test]
fn a_text_is_never_a_formula_in_a_workbook() {
    let cell = Cell::Text("=1+1".into());
    let sheet = Sheet { name: "x".into(), head: vec!["y".into()], widths: vec![9], rows: vec![vec![cell]] };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(xlsx(&[sheet]).unwrap())).unwrap();
    assert_eq!(book.worksheet_range("x").unwrap().get_value((1, 0)), Some(&Data::String("=1+1".into())));
    assert!(book.worksheet_formula("x").unwrap().is_empty());
}

#[test]
fn every_account_has_a_name_of_its_own_that_beancount_takes() {
    let device = DeviceId::from_bytes([200; 5]);
    let ids = [
        "0m2k9xyz-12.0",
        "0m2k9xyz-1.20",
        "a-b",
        "a.b",
        "a",
        "",
        "王",
        "a-b.c",
        "a-b-c",
        "a-b.c.d",
        "-",
        "A",
    ];
    let mut all = vec![Account::Till(device), Account::Merchant, Account::Pos, Account::Bank];
    all.extend(ids.map(|id| Account::Trust(BillerId::named(id))));
    all.extend(ids.map(|id| Account::Claim(BillerId::named(id))));
    all.extend(ids.map(|id| Account::Owners(id.into())));
    all.extend(ids.map(|id| Account::Deposit(PersonId::named(id))));
    all.extend(Purpose::ALL.map(Account::Station));
    all.extend(Purpose::ALL.map(Account::Committee));
    let mut names: Vec<String> = all.iter().map(account_name).collect();
    for name in &names {
        let mut parts = name.split(':');
        assert!(["Assets", "Liabilities", "Income", "Expenses", "Equity"].contains(&parts.next().unwrap()));
        for part in parts {
            let first = part.chars().next().unwrap();
            assert!(first.is_ascii_uppercase(), "{name}");
            assert!(part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'), "{name}");
        }
    }
    names.sort();
    names.dedup();
    assert_eq!(names.len(), all.len());
}

proptest! {
    #[test]
    fn what_is_handed_to_the_worker_arrives(
        texts in proptest::collection::vec("[^\\pC]{0,12}", 1..9),
        fen in proptest::collection::vec(any::<i64>(), 1..9),
    ) {
        let row = |text: &String, fen: &i64| vec![
            Cell::text(text.as_str()), Cell::Yuan(Fen(*fen)), Cell::Empty, Cell::Count(fen.unsigned_abs()),
            Cell::Day(day("2026-02-28")),
        ];
        let rows: Vec<Vec<Cell>> = texts.iter().zip(&fen).map(|(text, fen)| row(text, fen)).collect();
        let head = texts.clone();
        let widths = (1..).take(head.len()).collect();
        let sheet = Sheet { name: "表".into(), head, widths, rows };
        let sheets = vec![sheet.clone(), sheet];
        prop_assert_eq!(unpack(&pack(&sheets)), Some(sheets));
    }
}

/// A day on which something was booked wrongly and taken back has both in its balances, as in its vouchers.
#[test]
fn given_a_day_with_opposite_corrections_then_the_balances_turn_over_what_the_vouchers_book() {
    let mut station = demo();
    let device = DeviceId::from_bytes([1, 2, 3, 4, 5]);
    let manager = StaffId::born(&EntryId { device: device.clone(), seq: 1 }, 0);
    let on = day("2026-11-23");
    for (n, fen) in [(0, 70_000), (1, -70_000)] {
        let (bank, merchant) = (Account::Bank, Account::Merchant);
        let event = crate::domain::Event::MoneyBooked(crate::domain::cashdesk::Booked {
            on,
            what: crate::domain::ledger::Source::Correction,
            postings: vec![(bank, Fen(fen)), (merchant, Fen(-fen))],
            reference: String::new(),
            words: "记错".into(),
            second: None,
            of: None,
        });
        let entry = EntryId { device: device.clone(), seq: 90_000 + n };
        let origin = Origin { entry, by: manager.clone(), at: crate::domain::values::Instant(0) };
        station.apply(&origin, 0, &event);
    }
    for (from, until) in
        [("2026-11-01", "2026-11-23"), ("2026-08-01", "2026-11-23"), ("2026-11-23", "2026-11-23")]
    {
        let books = books(&station, from, until);
        let turned: BTreeMap<Account, Fen> = balances::of(&books)
            .into_iter()
            .map(|(account, balance)| (account, sum([balance.debit, balance.credit])))
            .collect();
        let (vouchers, balances) = (books.vouchers(), books.balances());
        assert_eq!(column(&balances, 4), column(&vouchers, 5), "debits");
        assert_eq!(column(&balances, 5), column(&vouchers, 6), "credits");
        assert!(turned[&Account::Merchant] >= Fen(140_000), "{:?}", turned[&Account::Merchant]);
    }
}
