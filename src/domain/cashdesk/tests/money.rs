//! 送存, 到账, 解缴, 对账, 结账, and what two tablets did.

use super::*;
use crate::domain::Event;
use crate::domain::ledger::Source;

/// A world where water was paid in cash, by code and by the biller's own code.
fn with_bills() -> (World, Vec<PaymentId>) {
    let mut world = World::new();
    world.open(100);
    let mut ids = Vec::new();
    for (n, method) in [Method::Cash, Method::StationCode, Method::BillerCode].into_iter().enumerate() {
        let bill = world.water_bill(&format!("100000000{n}"), 4_000);
        ids.push(world.take(method, vec![bill], 4_000).unwrap());
    }
    (world, ids)
}

fn deposit(fen: i64) -> Booking {
    Booking::Deposit { amount: Fen(fen), reference: "存 1".into() }
}

#[test]
fn cash_goes_to_the_bank_and_no_more_than_lies_in_the_till() {
    let (mut world, _) = with_bills();
    assert_eq!(world.book(deposit(14_010)), Err(Rejection::NotEnough));
    assert_eq!(world.book(deposit(0)), Err(Rejection::AmountOutOfRange));
    assert_eq!(world.book(deposit(-10)), Err(Rejection::AmountOutOfRange));
    assert_eq!(world.book(deposit(4_001)), Err(Rejection::NotWholeJiao), "no coin is a 分");
    world.book(deposit(4_000)).unwrap();
    assert_eq!((world.till(), world.balance(&Account::Bank)), (10_000, 4_000));
    let back = |fen: i64| Booking::Withdraw { amount: Fen(fen), reference: String::new() };
    assert_eq!(world.book(back(4_010)), Err(Rejection::NotEnough));
    world.book(back(1_000)).unwrap();
    assert_eq!((world.till(), world.balance(&Account::Bank)), (11_000, 3_000));
}

#[test]
fn what_came_by_code_arrives_later_and_its_fee_is_the_stations() {
    let (mut world, _) = with_bills();
    let settle = |method, gross: i64, fee: i64| Booking::Settle {
        method,
        gross: Fen(gross),
        fee: Fen(fee),
        reference: String::new(),
    };
    assert_eq!(world.book(settle(Method::StationCode, 4_001, 0)), Err(Rejection::NotEnough));
    assert_eq!(world.book(settle(Method::Cash, 100, 0)), Err(Rejection::MethodUnfit));
    assert_eq!(world.book(settle(Method::StationCode, 4_000, -1)), Err(Rejection::AmountOutOfRange));
    world.book(settle(Method::StationCode, 4_000, 24)).unwrap();
    assert_eq!((world.balance(&Account::Merchant), world.balance(&Account::Bank)), (0, 3_976));
    assert_eq!(world.balance(&Account::Committee(Purpose::MerchantFee)), 24);
    assert_eq!(world.desk().owed(&world.water), Fen(8_000), "the biller's money stays whole");
}

#[test]
fn a_batch_sends_each_line_once_and_commission_is_withheld_or_claimed() {
    let (mut world, ids) = with_bills();
    let (water, cash, code, own_code) = (world.water.clone(), ids[0].clone(), ids[1].clone(), ids[2].clone());
    let one = |id: &PaymentId| vec![id.clone()];
    assert_eq!(
        world.remit(&water, &one(&cash), Via::Transfer, true),
        Err(Rejection::NotEnough),
        "the bank has nothing"
    );
    world.book(deposit(9_000)).unwrap();
    assert_eq!(world.remit(&water, &one(&own_code), Via::Transfer, true), Err(Rejection::NotAnOwner));
    let mobile = world.mobile.clone();
    assert_eq!(world.remit(&mobile, &one(&cash), Via::Transfer, true), Err(Rejection::NotAnOwner));
    assert_eq!(world.remit(&water, &[], Via::Transfer, true), Err(Rejection::AmountOutOfRange));
    assert_eq!(world.desk().ageing(&water, world.today.plus(9)).month, Fen(8_000));
    assert_eq!(world.desk().ageing(&water, world.today).due, Some(world.today.plus(5)));
    // When one goes with 30 fen kept back, and named twice
    world.remit(&water, &[cash.clone(), cash.clone()], Via::Transfer, true).unwrap();
    let batch = &world.desk().batches().next().unwrap().2;
    assert_eq!(
        (batch.amount, batch.commission, batch.withheld, batch.lines.len()),
        (Fen(3_970), Fen(30), true, 1)
    );
    assert_eq!(world.remit(&water, &one(&cash), Via::Transfer, true), Err(Rejection::AlreadyRemitted));
    assert_eq!(world.reverse(&cash, Back::Refund, None), Err(Rejection::AlreadyRemitted));
    // And the other in full, its commission still due
    world.remit(&water, &one(&code), Via::Debit, false).unwrap();
    assert_eq!(world.desk().owed(&water), Fen(0));
    assert_eq!((world.balance(&Account::Bank), world.balance(&Account::Claim(water.clone()))), (1_030, 30));
    let paid =
        |fen: i64| Booking::Commission { biller: water.clone(), amount: Fen(fen), reference: String::new() };
    assert_eq!(world.book(paid(31)), Err(Rejection::NotEnough));
    world.book(paid(30)).unwrap();
    assert_eq!(world.desk().ledger().owed(&Account::Committee(Purpose::Commission)), Fen(60));
    assert_eq!(world.desk().ledger().moved(&water.trust(), Source::Remitted), Fen(8_000));
}

#[test]
fn books_begin_with_evidence_and_a_second_person_once_for_each_account() {
    let mut world = World::new();
    world.by = accountant();
    let (water, bank) = (world.water.trust(), Account::Bank);
    let opening = |balances: &[(&Account, i64)], second: Option<StaffId>, evidence: &str| Booking::Opening {
        balances: balances.iter().map(|(account, fen)| ((*account).clone(), Fen(*fen))).collect(),
        evidence: evidence.into(),
        second,
    };
    let both = [(&bank, 500_000), (&water, 20_000)];
    assert_eq!(world.book(opening(&both, None, "对账单")), Err(Rejection::SecondNeeded));
    assert_eq!(world.book(opening(&both, Some(manager()), "")), Err(Rejection::Missing(FieldName::Evidence)));
    let own = [(&Account::Committee(Purpose::Fees), 5)];
    assert_eq!(world.book(opening(&own, Some(manager()), "对账单")), Err(Rejection::NotAnOwner));
    world.book(opening(&both, Some(manager()), "对账单")).unwrap();
    assert_eq!(world.desk().ledger().own(), Fen(480_000), "what is left over is own money");
    assert_eq!(world.book(opening(&both[..1], Some(manager()), "x")), Err(Rejection::AlreadyOpened));
    world.by = clerk();
    assert!(matches!(world.book(opening(&both, Some(manager()), "x")), Err(Rejection::NotAllowed { .. })));
}

#[test]
fn books_are_put_right_by_counter_entries_and_only_own_money_is_spent() {
    let (mut world, _) = with_bills();
    world.book(deposit(4_000)).unwrap();
    world.by = accountant();
    let correct = |postings: Vec<(Account, Fen)>| Booking::Correct {
        of: None,
        postings,
        why: "记错".into(),
        second: Some(manager()),
    };
    let (water, mobile) = (world.water.trust(), world.mobile.trust());
    assert_eq!(
        world.book(correct(vec![(water.clone(), Fen(5)), (mobile.clone(), Fen(-4))])),
        Err(Rejection::Unbalanced)
    );
    assert_eq!(world.book(correct(vec![])), Err(Rejection::NotAnOwner));
    let nobody = BillerId::named("nobody").trust();
    assert_eq!(
        world.book(correct(vec![(water.clone(), Fen(5)), (nobody, Fen(-5))])),
        Err(Rejection::NotAnOwner)
    );
    world.book(correct(vec![(water, Fen(500)), (mobile, Fen(-500))])).unwrap();
    assert_eq!((world.desk().owed(&world.water), world.desk().owed(&world.mobile)), (Fen(7_500), Fen(500)));
    // Ten yuan of change money are own; forty of the biller lie at the bank
    let spend = |fen: i64, second: Option<StaffId>| Booking::Spend {
        purpose: Purpose::Expense,
        amount: Fen(fen),
        what: "纸".into(),
        reference: String::new(),
        second,
    };
    assert_eq!(world.book(spend(4_001, None)), Err(Rejection::NotEnough));
    world.book(spend(1_000, None)).unwrap();
    assert_eq!(world.desk().ledger().own(), Fen(9_000));
    world.by = clerk();
    world.book(deposit(10_000)).unwrap();
    world.by = accountant();
    assert_eq!(world.book(spend(9_001, None)), Err(Rejection::NotEnough), "the rest is the biller's");
}

#[test]
fn a_statement_is_compared_and_its_days_are_closed_by_who_took_none_of_it() {
    let (mut world, ids) = with_bills();
    let bills = [world.water_bill("1000000011", 1_000), world.water_bill("1000000012", 2_000)];
    let both = world.take(Method::Cash, bills.to_vec(), 3_000).unwrap();
    world.post(&ids[0], "W1").unwrap();
    world
        .give(Command::PostPayments {
            marks: vec![((both.clone(), 0), "W3".into()), ((both.clone(), 1), "W3".into())],
        })
        .unwrap();
    let (from, until) = (world.today, world.today);
    let row = |number: &str, fen: i64| StatementRow { number: number.into(), amount: Fen(fen) };
    let rows = [row("W1", 4_100), row(" W3", 3_000), row("W9", 700)];
    let comparison = compare(world.desk(), &world.water, from, until, &rows);
    assert_eq!(comparison.matched, [(both.clone(), 0), (both.clone(), 1)], "two bills under one number");
    assert_eq!(comparison.wrong, [((ids[0].clone(), 0), Fen(4_100))]);
    assert_eq!(comparison.missing, [(ids[1].clone(), 0)], "by the biller's own code is not asked for");
    assert_eq!(comparison.unknown, [("W9".to_owned(), Fen(700))]);
    let reconcile = Command::Reconcile { biller: world.water.clone(), from, until, rows: rows.to_vec() };
    assert!(matches!(world.give(reconcile.clone()), Err(Rejection::NotAllowed { .. })));
    world.by = accountant();
    world.give(reconcile).unwrap();
    assert!(world.desk().fate(&(both.clone(), 1)).unwrap().matched);
    // The day is not over; then the books are closed by somebody who took none of the money
    let lock = |biller: &BillerId, until: Day| Command::LockBooks { biller: Some(biller.clone()), until };
    let water = world.water.clone();
    assert_eq!(world.give(lock(&water, until)), Err(Rejection::NotYet));
    world.today = until.plus(1);
    world.by = manager();
    let bill = world.top_up(100);
    world.take(Method::Pos, vec![bill], 0).unwrap();
    world.today = until.plus(2);
    assert_eq!(world.give(lock(&world.mobile.clone(), until.plus(1))), Err(Rejection::OwnMoney));
    assert_eq!(
        world.give(Command::LockBooks { biller: None, until: until.plus(1) }),
        Err(Rejection::OwnMoney)
    );
    world.give(lock(&water, until)).unwrap();
    assert_eq!(world.give(lock(&water, until)), Err(Rejection::NothingChanged));
    assert_eq!(world.desk().changed_since().count(), 0);
    // Then nothing of that day changes, and a clock set back takes nothing
    world.by = clerk();
    assert_eq!(world.reverse(&ids[1], Back::Void, None), Err(Rejection::PeriodLocked));
    world.today = until;
    let bill = world.water_bill("1000000077", 100);
    assert_eq!(world.cash(bill, 100), Err(Rejection::PeriodLocked));
    let bill = world.top_up(100);
    world.cash(bill, 100).unwrap();
    // When all books are closed, no till is opened or counted, and nothing is booked, in those days
    world.today = until.plus(3);
    world.by = accountant();
    world.give(Command::LockBooks { biller: None, until: until.plus(1) }).unwrap();
    world.by = clerk();
    world.today = until;
    assert_eq!(world.close(1_000, "x"), Err(Rejection::PeriodLocked));
    assert_eq!(world.book(deposit(100)), Err(Rejection::PeriodLocked));
    assert_eq!(world.remit(&water, &ids[1..2], Via::Cash, false), Err(Rejection::PeriodLocked));
    // And what another tablet took in those days and brings now is kept, and shows
    let taken = world.desk().payment(&ids[1]).unwrap().taken.clone();
    let (entry, by) = (EntryId { device: device(4), seq: 9 }, clerk());
    world.station.apply(&Origin { entry, by, at: Instant(NOW) }, 0, &Event::Collected(taken));
    let changed: Vec<_> =
        world.desk().changed_since().map(|(locked, lines, _)| (locked.lines, lines)).collect();
    assert_eq!(changed, [(7, 8), (5, 6)], "all books, and those of water");
}

#[test]
fn a_statement_is_compared_by_nobody_who_took_some_of_it_and_a_later_one_holds() {
    // Given a bill that the accountant took once, when nobody else was there, and one of the clerk
    let mut world = World::new();
    world.by = manager();
    world.open(0);
    let bill = world.water_bill("1000000001", 4_000);
    let first = world.cash(bill, 4_000).unwrap();
    let (day, water) = (world.today, world.water.clone());
    world.today = day.plus(1);
    let bill = world.water_bill("1000000002", 3_000);
    world.by = clerk();
    let second = world.cash(bill, 3_000).unwrap();
    let marks = vec![((first.clone(), 0), "W1".to_owned()), ((second.clone(), 0), "W2".to_owned())];
    world.give(Command::PostPayments { marks }).unwrap();
    let row = |number: &str, fen: i64| StatementRow { number: number.into(), amount: Fen(fen) };
    let compare = |from: Day, rows: &[StatementRow]| Command::Reconcile {
        biller: water.clone(),
        from,
        until: day.plus(1),
        rows: rows.to_vec(),
    };
    // Then the manager may not compare days on which they took money, even what matches by others
    world.by = manager();
    let rows = [row("W1", 4_000), row("W2", 3_000)];
    assert_eq!(world.give(compare(day, &rows)), Err(Rejection::OwnMoney));
    world.give(compare(day.plus(1), &rows[1..])).unwrap();
    // And where the file was wrong, the right one holds, both ways
    world.by = accountant();
    let at = (second.clone(), 0);
    world.give(compare(day, &[row("W1", 4_000), row("W2", 3_001)])).unwrap();
    assert!(!world.desk().fate(&at).unwrap().matched);
    let again = Command::PostPayments { marks: vec![(at.clone(), "W3".to_owned())] };
    world.by = clerk();
    world.give(again.clone()).unwrap();
    world.by = accountant();
    world.give(compare(day, &[row("W1", 4_000), row("W3", 3_000)])).unwrap();
    assert!(world.desk().fate(&at).unwrap().matched);
    // What matches is not renumbered any more
    world.by = clerk();
    let again = Command::PostPayments { marks: vec![(at, "W4".to_owned())] };
    assert_eq!(world.give(again), Err(Rejection::AlreadyPosted));
    let all: Vec<usize> = world.desk().statements().map(|(.., said)| said.matched.len()).collect();
    assert_eq!(all, [1, 1, 2]);
    assert_eq!(world.desk().statements_at().map(|(_, at)| at).collect::<Vec<_>>(), [Instant(NOW); 3]);
    assert_eq!(world.desk().posted_as(&water, "W3").unwrap().0.0, second);
    assert_eq!(world.desk().posted_as(&water, "W2"), None);
}

#[test]
fn rows_with_accounts_find_the_numbers_of_their_bills_and_no_account_is_written_down() {
    let mut world = World::new();
    world.open(0);
    for (account, fen, number, period) in [
        ("1000000001", 4_000, "W1", "2026-09"),
        ("1000000001", 2_000, "W2", "2026-10"),
        ("1000000002", 3_000, "W3", "2026-10"),
    ] {
        let mut bill = world.water_bill(account, fen);
        (bill.line.key, bill.line.period) = (number.into(), period.into());
        let id = world.cash(bill, fen).unwrap();
        world.post(&id, number).unwrap();
    }
    let bill = world.water_bill("1000000003", 500);
    world.cash(bill, 500).unwrap();
    let row =
        |line: usize, account: &str, fen: i64| AccountRow { line, account: account.into(), amount: Fen(fen) };
    let rows = [
        row(2, "10000-00001", 2_500),
        row(3, "1000000001", 2_000),
        row(4, "1000000002", 3_000),
        row(5, "1000000003", 500),
        row(6, "1000000002", 3_000),
    ];
    let found = by_account(world.desk(), &world.water, world.today, world.today, &rows);
    let numbers: Vec<&str> = found.iter().map(|row| row.number.as_str()).collect();
    // The second row fits its amount; the bill that is not posted, and one named twice, find nothing
    assert_eq!(numbers, ["W1", "W2", "W3", "#5", "#6"]);
    let comparison = compare(world.desk(), &world.water, world.today, world.today, &found);
    assert_eq!(comparison.wrong.len(), 1);
    assert_eq!((comparison.matched.len(), comparison.missing.len(), comparison.unknown.len()), (2, 1, 2));
}

#[test]
fn figures_of_a_comparison_count_what_the_biller_says_of_a_number_once() {
    let mut world = World::new();
    world.open(0);
    let bills = [world.water_bill("1000000011", 1_000), world.water_bill("1000000012", 2_000)];
    let both = world.take(Method::Cash, bills.to_vec(), 3_000).unwrap();
    let marks = [0, 1].map(|n| ((both.clone(), n), "W3".to_owned())).to_vec();
    world.give(Command::PostPayments { marks }).unwrap();
    let rows = [StatementRow { number: "W3".into(), amount: Fen(2_900) }];
    let comparison = compare(world.desk(), &world.water, world.today, world.today, &rows);
    let figures = world.desk().figures(&comparison);
    let wrong = Tally { lines: 2, here: Fen(3_000), said: Fen(2_900) };
    assert_eq!((figures.wrong, figures.all()), (wrong, wrong));
}

#[test]
fn what_two_tablets_did_is_kept_and_shows() {
    // Given one water bill taken on two tablets that did not know of each other
    let (mut world, _) = with_bills();
    let bill = world.water_bill("1000000099", 6_000);
    let before = world.station.clone();
    let first = world.cash(bill.clone(), 6_000).unwrap();
    let after_first = std::mem::replace(&mut world.station, before);
    world.tablet = 1;
    world.open(0);
    let second = world.cash(bill, 6_000).unwrap();
    let taken = world.desk().payment(&second).unwrap().taken.clone();
    // When they meet
    world.station = after_first;
    let origin = |n: usize, seq: u64| Origin {
        entry: EntryId { device: device(n), seq },
        by: clerk(),
        at: Instant(NOW),
    };
    world.station.apply(&origin(1, 2), 0, &Event::Collected(taken));
    // Then both are kept and shown
    assert_eq!(world.desk().owed(&world.water), Fen(20_000));
    let twice = Doubled::Bill(vec![(first.clone(), 0), (second.clone(), 0)]);
    assert_eq!(world.desk().doubled(), [twice]);
    // And when each tablet gives the money of one back
    for n in [0, 1] {
        let reversed = Reversed {
            payment: second.clone(),
            on: world.today,
            how: Back::Void,
            paper: true,
            second: None,
            reason: Private::Erased,
        };
        world.station.apply(&origin(n, 90), 0, &Event::PaymentReversed(reversed));
    }
    assert_eq!(world.desk().doubled(), [Doubled::Back(second, 2)]);
    assert_eq!(world.desk().owed(&world.water), Fen(8_000), "both times the money really went");
}

#[test]
fn the_bank_is_ticked_off_by_amount_and_day_and_what_is_left_over_shows_on_its_side() {
    let mut world = World::new();
    world.open(0);
    let day = world.today;
    let bill = world.water_bill("1000000001", 9_000);
    let id = world.cash(bill, 9_000).unwrap();
    world.book(deposit(4_000)).unwrap();
    world.today = day.plus(1);
    world.book(deposit(4_000)).unwrap();
    world.book(deposit(1_000)).unwrap();
    let water = world.water.clone();
    world.remit(&water, &[id], Via::Transfer, false).unwrap();
    // The bank books the first deposit two days later, has the batch, and a fee that nobody knows
    let rows = [
        (Some(day.plus(1)), Fen(4_000)),
        (Some(day.plus(2)), Fen(4_000)),
        (Some(day.plus(1)), Fen(-9_000)),
        (Some(day.plus(2)), Fen(-35)),
    ];
    let ticked = world.desk().tick(day, day.plus(2), &rows);
    let matched: Vec<(usize, Day)> = ticked.matched.iter().map(|(n, it)| (*n, it.on)).collect();
    assert_eq!(matched, [(0, day.plus(1)), (1, day), (2, day.plus(1))]);
    assert_eq!((ticked.here.len(), ticked.here[0].amount), (1, Fen(1_000)));
    assert_eq!(ticked.there, [3]);
    // What the books have just before those days matches, and is not missed
    let ticked = world.desk().tick(day.plus(2), day.plus(2), &rows[1..2]);
    assert_eq!((ticked.matched.len(), ticked.here.len(), ticked.there.len()), (1, 0, 0));
}
