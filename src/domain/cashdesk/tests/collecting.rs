//! 收款.

use super::*;

#[test]
fn a_bill_in_cash_gives_a_receipt_with_change_and_lies_in_the_till_as_money_of_the_biller() {
    // Given an open shift with 200 yuan of change money
    let mut world = World::new();
    let bill = world.water_bill("1000-0000 01", 8_650);
    assert_eq!(world.cash(bill.clone(), 10_000), Err(Rejection::ShiftNotOpen));
    world.open(200);
    // When a bill of 86.50 is paid with a hundred
    let id = world.cash(bill, 10_000).unwrap();
    // Then change is 13.50, and the number is the first of the tablet's
    let payment = world.desk().payment(&id).unwrap();
    assert_eq!(
        (payment.taken.given, payment.taken.change, payment.taken.paid()),
        (Fen(10_000), Fen(1_350), Fen(8_650))
    );
    assert_eq!(payment.number().unwrap().serial, 1);
    assert_eq!(
        payment.taken.payers.present().unwrap()[0].account,
        "1000000001",
        "without what makes it readable"
    );
    assert_eq!((world.till(), world.desk().owed(&world.water)), (28_650, Fen(8_650)));
    // And it is 已收未销账
    assert_eq!(world.desk().open_len(), 1);
    assert_eq!(world.desk().open(world.today.plus(3))[0].days, 3);
    // And neither account nor name stands outside the private part
    let events = world.desk().payment(&id).unwrap().taken.clone();
    let wire = crate::domain::Event::Collected(events).write();
    assert!(!wire.data.contains("1000000001") && !wire.data.contains("王阿婆"), "{}", wire.data);
    assert!(wire.data.len() < 250, "{} {}", wire.data.len(), wire.data);
}

#[test]
fn what_no_coin_pays_is_given_by_the_station_and_the_biller_gets_all_of_it() {
    let mut world = World::new();
    world.open(0);
    // Given a bill of 86.57
    let bill = world.water_bill("1000000001", 8_657);
    // When it is paid in cash, 86.50 is asked for
    assert_eq!(world.cash(bill.clone(), 8_649), Err(Rejection::GivenTooLittle));
    let id = world.cash(bill, 8_650).unwrap();
    assert_eq!(world.desk().payment(&id).unwrap().taken.rounded, Fen(7));
    // Then the biller is owed all of it, and the seven fen are the station's loss: never its gain
    assert_eq!((world.till(), world.desk().owed(&world.water)), (8_650, Fen(8_657)));
    assert_eq!(world.balance(&Account::Committee(Purpose::Rounding)), 7);
    assert_eq!(world.desk().ledger().shortfall(), Fen(7), "until there is own money");
    // And by code every fen is paid
    let exact = world.water_bill("1000000002", 8_657);
    let id = world.take(Method::StationCode, vec![exact], 0).unwrap();
    assert_eq!(world.desk().payment(&id).unwrap().taken.paid(), Fen(8_657));
    assert_eq!(world.balance(&Account::Merchant), 8_657);
}

#[test]
fn several_bills_are_one_receipt_with_lines_each_to_its_owner() {
    let mut world = World::new();
    world.open(0);
    let bills = vec![world.water_bill("1000000001", 3_000), world.top_up(5_000), world.own_fee(200)];
    let id = world.take(Method::Cash, bills, 10_000).unwrap();
    assert_eq!(world.desk().payment(&id).unwrap().taken.change, Fen(1_800));
    assert_eq!(world.desk().owed(&world.water), Fen(3_000));
    assert_eq!(world.desk().owed(&world.mobile), Fen(5_000));
    assert_eq!(world.desk().ledger().owed(&fees()), Fen(200));
    assert_eq!(world.desk().open_len(), 2, "an own fee is nobody's to post");
}

#[test]
fn a_billers_own_code_is_noted_and_no_money_of_theirs_arises() {
    let mut world = World::new();
    world.open(0);
    let bill = world.water_bill("1000000001", 3_000);
    world.take(Method::BillerCode, vec![bill], 0).unwrap();
    assert_eq!((world.till(), world.desk().owed(&world.water), world.desk().open_len()), (0, Fen(0), 0));
    let noted = world.desk().sums_by(world.today, world.today, |key| key.2);
    assert_eq!(noted[&Method::BillerCode].taken, Fen(3_000));
    let fee = world.own_fee(100);
    assert_eq!(world.take(Method::BillerCode, vec![fee], 0), Err(Rejection::MethodUnfit));
}

#[test]
fn amounts_that_cannot_be_are_refused() {
    let mut world = World::new();
    world.open(0);
    for fen in [0, -5, LARGEST.0 + 1, i64::MAX, i64::MIN] {
        let bill = world.water_bill("1000000001", fen);
        assert_eq!(world.cash(bill, i64::MAX), Err(Rejection::AmountOutOfRange), "{fen}");
    }
    let bill = world.water_bill("1000000001", 9);
    assert_eq!(world.cash(bill, 10), Err(Rejection::AmountOutOfRange), "no coin pays it");
    let bill = world.water_bill("1000000001", 100);
    assert_eq!(
        world.cash(bill, LARGEST.0 * 2),
        Err(Rejection::AmountOutOfRange),
        "nobody has so much change"
    );
    assert_eq!(world.take(Method::Cash, vec![], 100), Err(Rejection::NothingChanged));
    let many = vec![world.top_up(100); MOST_LINES + 1];
    assert_eq!(world.take(Method::Pos, many, 0), Err(Rejection::TooLong));
}

#[test]
fn an_account_that_is_not_the_billers_is_refused() {
    let mut world = World::new();
    world.open(0);
    for (account, why) in [
        ("", Rejection::Missing(FieldName::Account)),
        (" - ", Rejection::Missing(FieldName::Account)),
        ("123", Rejection::AccountUnfit),
        ("2000000001", Rejection::AccountUnfit),
        ("10000000O1", Rejection::AccountUnfit),
    ] {
        let bill = world.water_bill(account, 100);
        assert_eq!(world.cash(bill, 100), Err(why), "{account}");
    }
    let mut bill = world.water_bill("1000000001", 100);
    bill.line.key.clear();
    assert_eq!(world.cash(bill, 100), Err(Rejection::Missing(FieldName::Period)));
    let mut bill = world.water_bill("1000000001", 100);
    bill.line.to = BillerId::named("nobody").trust();
    assert_eq!(world.cash(bill, 100), Err(Rejection::NoSuchBiller));
}

#[test]
fn after_the_cut_off_or_on_another_day_only_with_a_reason() {
    let mut world = World::new();
    world.open(0);
    let at = |world: &World, minute: u16, late: &str| {
        let mut bill = world.water_bill("1000000001", 100);
        bill.payer.late = late.into();
        let (bills, method) = (vec![bill], Method::Cash);
        Command::Collect(Box::new(Collection {
            bills,
            method,
            given: Fen(100),
            at: Minute(minute),
            paper: None,
        }))
    };
    assert_eq!(world.give(at(&world, 17 * 60, " ")), Err(Rejection::NotCollecting));
    world.today = world.today.plus(5);
    assert_eq!(world.today.weekday(), 5, "a Saturday");
    assert_eq!(world.give(at(&world, 540, "")), Err(Rejection::NotCollecting));
    let id = PaymentId::born(&world.give(at(&world, 540, "停水了")).unwrap(), 0);
    let taken = &world.desk().payment(&id).unwrap().taken;
    assert!(taken.lines[0].late, "the reason stands in the part that can be erased");
    assert_eq!(taken.payer(0).unwrap().late, "停水了");
}

#[test]
fn the_same_bill_is_taken_again_only_with_a_reason_and_after_it_went_back() {
    let mut world = World::new();
    world.open(0);
    let bill = world.water_bill("1000000001", 3_000);
    let first = world.cash(bill.clone(), 3_000).unwrap();
    assert_eq!(world.cash(bill.clone(), 3_000), Err(Rejection::SameBill(first.clone())));
    let mut again = bill.clone();
    again.payer.again = "补缴差额".into();
    let second = world.cash(again, 3_000).unwrap();
    assert_eq!(world.desk().doubled(), [], "somebody said why");
    // On one receipt neither
    let twice = vec![world.water_bill("1000000002", 100), world.water_bill("1000000002", 100)];
    assert!(matches!(world.take(Method::Pos, twice, 0), Err(Rejection::SameBill(_))));
    // Nor with another key: a station that was set up anew from a file has another secret
    let mut anew = bill.clone();
    anew.line.key = "another".into();
    assert!(matches!(world.cash(anew, 3_000), Err(Rejection::SameBill(_))));
    // Void, both can be taken once more
    for id in [&first, &second] {
        world.reverse(id, Back::Void, None).unwrap();
    }
    world.cash(bill, 3_000).unwrap();
    // And who pays in advance pays as often as they like
    for _ in 0..2 {
        let bill = world.top_up(3_000);
        world.cash(bill, 3_000).unwrap();
    }
}

#[test]
fn an_own_fee_says_for_what_whose_it_is_and_what_about_the_invoice() {
    let mut world = World::new();
    world.open(0);
    let fee = world.own_fee(500);
    let refused = |world: &mut World, bill: Bill, why| assert_eq!(world.cash(bill, 500), Err(why));
    let mut bill = fee.clone();
    bill.payer.what = " ".into();
    refused(&mut world, bill, Rejection::Missing(FieldName::FeeWhat));
    let mut bill = fee.clone();
    bill.line.invoice = None;
    refused(&mut world, bill, Rejection::Missing(FieldName::Invoice));
    let mut bill = fee.clone();
    bill.line.invoice = Some(Invoice::Issued);
    refused(&mut world, bill.clone(), Rejection::Missing(FieldName::PostingNumber));
    bill.posted = "25312000".into();
    let id = world.cash(bill, 500).unwrap();
    assert_eq!(world.desk().payment(&id).unwrap().fates[0].posted, "25312000");
    // A station inside the committee has no purse of its own, and nobody's own account is an owner
    for to in [
        Account::Station(Purpose::Fees),
        Account::Committee(Purpose::Commission),
        Account::Bank,
        Account::Till(device(0)),
    ] {
        let mut bill = fee.clone();
        bill.line.to = to;
        refused(&mut world, bill, Rejection::NotAnOwner);
    }
    // Parking on ground of a compound belongs to its owners
    let mut bill = fee;
    (bill.line.to, bill.line.invoice) = (Account::Owners("榕树下".into()), None);
    world.cash(bill, 500).unwrap();
    assert_eq!(world.desk().ledger().owed(&Account::Owners("榕树下".into())), Fen(500));
}

#[test]
fn numbers_have_no_gap_and_the_year_never_goes_back() {
    let mut world = World::new();
    world.open(0);
    let number = |world: &mut World| {
        let bill = world.top_up(1_000);
        let id = world.cash(bill, 1_000).unwrap();
        let number = world.desk().payment(&id).unwrap().number().unwrap().clone();
        (number.year, number.serial)
    };
    assert_eq!(number(&mut world), (2026, 1));
    let refused = world.water_bill("1", 1);
    assert!(world.cash(refused, 1).is_err());
    assert_eq!(number(&mut world), (2026, 2), "what was refused costs no number");
    world.today = Day::new(2025, 11, 30).unwrap();
    assert_eq!(number(&mut world), (2026, 3), "the clock was set back a year");
    world.today = Day::new(2027, 1, 4).unwrap();
    assert_eq!(number(&mut world), (2027, 1));
    world.today = Day::new(2026, 12, 31).unwrap();
    assert_eq!(number(&mut world), (2027, 2));
    // Another tablet has a series of its own
    world.tablet = 1;
    world.open(0);
    assert_eq!(number(&mut world), (2026, 1));
}

#[test]
fn a_paper_receipt_is_entered_later_once_and_takes_no_number() {
    let mut world = World::new();
    world.open(0);
    // Friday afternoon, while the tablet was down
    let at = Instant(NOW - 3 * 86_400_000);
    let paper = Paper { pad: "A3".into(), number: 17, at, writer: manager() };
    let command = |world: &World, paper: &Paper, account: &str| {
        let (bills, given) = (vec![world.water_bill(account, 100)], Fen(100));
        let collection =
            Collection { bills, method: Method::Cash, given, at: Minute(1_300), paper: Some(paper.clone()) };
        Command::Collect(Box::new(collection))
    };
    let id = PaymentId::born(&world.give(command(&world, &paper, "1000000001")).unwrap(), 0);
    assert_eq!(world.receipt(&id), "A3-000017");
    assert_eq!(world.give(command(&world, &paper, "1000000002")), Err(Rejection::PaperKnown(id.clone())));
    let wrong = |world: &mut World, paper: Paper, why| {
        assert_eq!(world.give(command(world, &paper, "1000000003")), Err(why))
    };
    wrong(&mut world, Paper { number: 0, ..paper.clone() }, Rejection::Missing(FieldName::Pad));
    wrong(
        &mut world,
        Paper { pad: " ".into(), number: 18, ..paper.clone() },
        Rejection::Missing(FieldName::Pad),
    );
    wrong(
        &mut world,
        Paper { at: Instant(NOW + 86_400_000), number: 18, ..paper.clone() },
        Rejection::NotYet,
    );
    wrong(
        &mut world,
        Paper { writer: StaffId::named("nobody"), number: 18, ..paper.clone() },
        Rejection::NoSuchStaff,
    );
    // Today, at 23:00, by a clock that says 21:40
    let evening = Paper { at: Instant(NOW + 14 * 3_600_000), number: 18, ..paper.clone() };
    wrong(&mut world, evening, Rejection::NotYet);
    // One that is missing is asked for
    let seventh = Paper { number: 20, ..paper.clone() };
    world.give(command(&world, &seventh, "1000000007")).unwrap();
    let pads = world.desk().pads();
    assert_eq!((pads.len(), pads[0].name.as_str(), pads[0].entered), (1, "A3", 2));
    assert_eq!(
        (pads[0].lowest, pads[0].highest, pads[0].missing.as_slice()),
        (17, 20, [(18, 19)].as_slice())
    );
    // Entered wrongly and void, it is entered again
    world.reverse(&id, Back::Void, None).unwrap();
    let again = Paper { pad: "A3".into(), number: 17, at, writer: manager() };
    world.give(command(&world, &again, "1000000002")).unwrap();
    assert_eq!(world.desk().doubled(), []);
    let bill = world.top_up(100);
    let next = world.cash(bill, 100).unwrap();
    assert_eq!(world.desk().payment(&next).unwrap().number().unwrap().serial, 1);
}
