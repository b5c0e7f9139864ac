//! What is typed becomes a payment, or says what is wrong with it.

use super::*;
use crate::domain::values::Day;

#[test]
fn a_period_is_the_same_however_it_is_typed() {
    for typed in ["2026-10", "202610", " 2026.10 ", "2026年10月", "２０２６－１０", "2026/10"] {
        assert_eq!(period(typed).as_deref(), Some("2026-10"), "{typed}");
    }
    assert_eq!(period("20261").as_deref(), Some("2026-01"));
    for typed in ["", "10", "2026", "2026-13", "2026-0", "26-10", "10月", "2026-10-01"] {
        assert_eq!(period(typed), None, "{typed}");
    }
}

#[test]
fn bills_are_mostly_of_last_month_also_in_january() {
    let day = |y, m| Day::new(y, m, 15).unwrap();
    assert_eq!(months(day(2026, 11)), ["2026-10", "2026-11", "2026-09"]);
    assert_eq!(months(day(2026, 1)), ["2025-12", "2026-01", "2025-11"]);
}

#[test]
fn change_is_shown_once_enough_lies_on_the_desk() {
    let bill = BillDraft { amount: "42.37".into(), ..BillDraft::default() };
    let other = BillDraft { amount: "10".into(), ..BillDraft::default() };
    let mut draft = Draft { bill, others: vec![other], given: "52".into(), ..Draft::default() };
    // Nobody is asked for what no coin pays.
    assert_eq!((draft.total(), draft.asked(), draft.change()), (Fen(5_237), Fen(5_230), None));
    draft.given = "60".into();
    assert_eq!(draft.change(), Some(Fen(770)));
    draft.given = "6o".into();
    assert_eq!(draft.change(), None);
    draft.method = word(Method::StationCode).into();
    assert_eq!(draft.asked(), Fen(5_237));
}

#[test]
fn parked_payments_survive_a_line_that_nobody_can_read() {
    let draft = Draft { given: "100\n".into(), ..Draft::default() };
    let parked = vec![Parked { at: crate::domain::values::Instant(5), draft }];
    let mut text = write(&parked);
    assert_eq!(read(&text), parked);
    text.push_str("\n{\"at\":");
    assert_eq!(read(&text), parked);
    assert_eq!(read(""), []);
}

#[test]
fn each_method_is_found_by_its_word() {
    for each in Method::ALL {
        assert_eq!(method(word(each)), each);
    }
    assert_eq!(method("somebody's own code"), Method::Cash);
}

#[test]
fn a_sheet_of_a_pad_says_what_is_missing_or_wrong() {
    let (station, now) = (Station::default(), crate::domain::values::Instant(1_796_000_400_000));
    let wrong = |paper: &PaperDraft| {
        let problems = paper.check(&station, now).expect_err("nobody works at a station that is not there");
        problems.iter().map(|problem| problem.field).collect::<Vec<_>>()
    };
    let all = [field::PAD, field::SHEET, field::ON, field::TIME, field::WRITER];
    assert_eq!(wrong(&PaperDraft::default()), all);
    let typed = |pad: &str, number: &str, on: &str, time: &str| PaperDraft {
        pad: pad.into(),
        number: number.into(),
        on: on.into(),
        time: time.into(),
        writer: "nobody".into(),
    };
    assert_eq!(wrong(&typed("甲 1", "０１７", "2026-11-30", "8:30")), [field::WRITER]);
    assert_eq!(wrong(&typed("A", "0", "2026-12-01", "25:00")), all[1..]);
    // By the clock it is nine in the morning.
    assert_eq!(wrong(&typed("A", "1a", "2026-11-30", "9:01")), [field::SHEET, field::TIME, field::WRITER]);
    assert_eq!(wrong(&typed("A", "1", "2026-11-29", "23:00")), [field::WRITER]);
    assert_eq!(typed("A", "017", "2026-11-29", "23:00").next().number, "18");
}

fn wrong(draft: &Draft) -> Vec<&'static str> {
    let station = Station::default();
    let key = |_: &BillerId, _: &str, _: &str| "key".to_owned();
    let today = Day::new(2026, 11, 23).unwrap();
    let around = Around { station: &station, today, at: Minute(600), key: &key };
    let problems = draft.check(around).expect_err("nothing can be taken without a station");
    problems.iter().map(|problem| problem.field).collect()
}

#[test]
fn what_is_missing_is_said_at_its_field() {
    assert_eq!(wrong(&Draft::default()), [field::BILLER, field::GIVEN]);
    let bill = BillDraft { biller: "nobody".into(), account: "1".into(), ..BillDraft::default() };
    let mut draft = Draft { bill, given: "1".into(), ..Draft::default() };
    assert_eq!(wrong(&draft), [field::BILLER]);
    draft.given = "12.345".into();
    assert_eq!(wrong(&draft), [field::BILLER, field::GIVEN]);
    // An own fee never goes to a biller's code.
    draft.bill.biller = OWN.into();
    draft.method = word(Method::BillerCode).into();
    assert_eq!(wrong(&draft), [field::BILLER, field::METHOD]);
}

#[test]
fn a_bill_of_which_nothing_is_typed_is_none() {
    let period = "2026-10".to_owned();
    assert!(BillDraft { biller: OWN.into(), period, ..BillDraft::default() }.is_blank());
    assert!(!BillDraft { amount: "1".into(), ..BillDraft::default() }.is_blank());
}

#[test]
fn given_money_that_is_only_kept_then_it_says_whose_it_is_and_asks_for_no_invoice() {
    use crate::domain::ledger::Account;
    let station = Station::default();
    let key = |_: &BillerId, _: &str, _: &str| String::new();
    let around =
        Around { station: &station, today: Day::new(2026, 11, 30).unwrap(), at: Minute(600), key: &key };
    // A station that is not founded has no purse: nothing is taken at all
    let own =
        BillDraft { biller: OWN.into(), what: "停车".into(), amount: "5".into(), ..BillDraft::default() };
    assert_eq!(own.check(around, &[]).unwrap_err()[0].field, field::BILLER);
    let station = founded();
    let around = Around { station: &station, ..around };
    assert_eq!(own.check(around, &[]).unwrap_err()[0].field, field::INVOICE);
    // Money of owners needs the name of the compound, a deposit somebody of the register
    let owners = BillDraft { owner: OWNERS.into(), ..own.clone() };
    let wrong = owners.check(around, &[]).unwrap_err();
    assert_eq!(wrong.iter().map(|it| it.field).collect::<Vec<_>>(), [field::COMPOUND]);
    let named = BillDraft { compound: " 榕树下 ".into(), invoice: "issued".into(), ..owners };
    let bill = named.check(around, &[]).unwrap();
    assert_eq!((bill.line.to, bill.line.invoice), (Account::Owners("榕树下".into()), None));
    let deposit = BillDraft { owner: DEPOSIT.into(), ..own };
    let wrong = deposit.check(around, &[]).unwrap_err();
    assert_eq!(wrong.iter().map(|it| it.field).collect::<Vec<_>>(), [field::PERSON]);
}

/// A station, and nobody in its register.
fn founded() -> Station {
    use crate::domain::profile::Profile;
    use crate::domain::staff::Identity;
    use crate::domain::values::{DeviceId, EntryId, Instant, StaffId, Text};
    use crate::domain::{Actor, Command, Origin, decide};
    let (name, committee) = (Text::zh("某服务站"), Text::zh("某居委会"));
    let profile = Profile::new("350502001001", "某社区", "某街道", name, "JS", committee);
    let manager = Identity { name: "林".into(), phone: String::new() };
    let found = Command::Found { profile: Box::new(profile), manager, starter: vec![] };
    let entry = EntryId { device: DeviceId::from_bytes([0; 5]), seq: 1 };
    let mut station = Station::default();
    let day = Day::new(2026, 11, 30).unwrap();
    let events = decide(&station, &Actor::Founder, &entry, day, found).unwrap();
    let origin = Origin { by: StaffId::born(&entry, 0), entry, at: Instant(1_796_000_400_000) };
    for (n, event) in events.iter().enumerate() {
        station.apply(&origin, n, event);
    }
    station
}
