//! 对账 at the edges: numbers that go over them, lines that went back, figures of then, and who closed the books.

use std::collections::BTreeSet;

use super::*;
use crate::domain::Event;

impl World {
    /// Bills of water that were taken and posted under these numbers.
    fn posted(&mut self, bills: &[(&str, i64, &str)]) -> Vec<PaymentId> {
        let mut ids = Vec::new();
        for (account, fen, number) in bills {
            let bill = self.water_bill(account, *fen);
            let id = self.cash(bill, *fen).unwrap();
            self.post(&id, number).unwrap();
            ids.push(id);
        }
        ids
    }

    fn said(&mut self, from: Day, until: Day, rows: &[(&str, i64)]) -> Comparison {
        let biller = self.water.clone();
        let rows =
            rows.iter().map(|(number, fen)| StatementRow { number: (*number).into(), amount: Fen(*fen) });
        let rows: Vec<StatementRow> = rows.collect();
        let comparison = compare(self.desk(), &biller, from, until, &rows);
        let by = std::mem::replace(&mut self.by, accountant());
        self.give(Command::Reconcile { biller, from, until, rows }).unwrap();
        self.by = by;
        comparison
    }
}

#[test]
fn given_a_number_that_goes_over_the_edge_of_a_period_then_it_is_no_wrong_amount() {
    // Given bills of the last day of one week and the first of the next (both workdays), posted under one number
    let mut world = World::new();
    world.open(0);
    let first = world.today;
    let mut ids = world.posted(&[("1000000001", 3_000, "W1"), ("1000000009", 700, "W9")]);
    world.today = first.plus(1);
    ids.extend(world.posted(&[("1000000002", 5_000, "W1")]));
    // When the statement of the first day has all of it
    let comparison = world.said(first, first, &[("W1", 8_000), ("W9", 700)]);
    // Then both lines match, and the statement of the next day, which has none of it, takes nothing back
    assert_eq!((comparison.wrong.len(), comparison.missing.len(), comparison.unknown.len()), (0, 0, 0));
    let matched: BTreeSet<_> = comparison.matched.into_iter().map(|(id, _)| id).collect();
    assert_eq!(matched, ids.iter().cloned().collect());
    ids.extend(world.posted(&[("1000000003", 400, "W3")]));
    let comparison = world.said(first.plus(1), first.plus(1), &[("W3", 400)]);
    assert_eq!((comparison.matched.len(), comparison.missing.len()), (1, 0));
    assert!(ids.iter().all(|id| world.desk().fate(&(id.clone(), 0)).unwrap().matched));
}

#[test]
fn given_a_statement_that_has_only_the_part_of_its_own_days_then_that_part_matches() {
    let mut world = World::new();
    world.open(0);
    let first = world.today;
    world.posted(&[("1000000001", 3_000, "W1")]);
    world.today = first.plus(1);
    let later = world.posted(&[("1000000002", 5_000, "W1")]);
    let comparison = world.said(first, first, &[("W1", 3_000)]);
    assert_eq!((comparison.matched.len(), comparison.wrong.len()), (1, 0));
    assert!(!world.desk().fate(&(later[0].clone(), 0)).unwrap().matched);
    // And what fits neither way is still wrong
    let comparison = world.said(first, first, &[("W1", 7_999)]);
    assert_eq!((comparison.matched.len(), comparison.wrong.len()), (0, 1));
}

#[test]
fn given_a_line_of_a_number_that_went_back_then_the_others_match_with_it_and_without() {
    let mut world = World::new();
    world.open(0);
    let (day, ids) = (world.today, world.posted(&[("1000000001", 3_000, "W1"), ("1000000002", 5_000, "W1")]));
    world.reverse(&ids[1], Back::Refund, None).unwrap();
    for said in [3_000, 8_000] {
        let comparison = world.said(day, day, &[("W1", said)]);
        assert_eq!(comparison.matched, [(ids[0].clone(), 0)], "{said}");
        assert!(comparison.wrong.is_empty());
    }
    let comparison = world.said(day, day, &[("W1", 5_000)]);
    assert_eq!(comparison.wrong, [((ids[0].clone(), 0), Fen(5_000))]);
}

#[test]
fn given_numbers_that_were_put_right_since_then_figures_of_then_stay() {
    // Given two bills of two numbers, of which the statement says other amounts
    let mut world = World::new();
    world.open(0);
    let (day, ids) = (world.today, world.posted(&[("1000000001", 3_000, "W1"), ("1000000002", 5_000, "W2")]));
    let comparison = world.said(day, day, &[("W1", 3_100), ("W2", 5_100)]);
    let then = world.desk().figures(&comparison);
    assert_eq!(then.wrong.said, Fen(8_200));
    // When both are put right to one number
    for id in &ids {
        world.post(id, "W7").unwrap();
    }
    // Then the comparison of then still says what it said
    let statement = world.desk().statements().next().unwrap().0.clone();
    assert_eq!(world.desk().figures_then(&statement, &comparison), then);
}

#[test]
fn given_more_lines_than_an_entry_holds_then_it_is_said_to_compare_fewer_days() {
    let mut world = World::new();
    world.open(0);
    let mut bill = world.water_bill("1000000001", 100);
    for n in 0..4_000_u64 {
        bill.line.key = format!("k{n}");
        let taken = Collected {
            receipt: Some(ReceiptNumber::new("JS", &device(0), 2026, u32::try_from(n).unwrap() + 1)),
            paper: None,
            on: world.today,
            method: Method::Cash,
            lines: vec![bill.line.clone()],
            given: Fen(100),
            change: Fen(0),
            rounded: Fen(0),
            giver: None,
            payers: Private::Present(vec![bill.payer.clone()]),
        };
        let entry = EntryId { device: device(0), seq: 10_000 + n };
        world.station.apply(&Origin { entry, by: clerk(), at: Instant(NOW) }, 0, &Event::Collected(taken));
    }
    world.seqs[0] = 200_000;
    world.by = accountant();
    let (biller, from) = (world.water.clone(), world.today);
    let rows = vec![StatementRow { number: "W1".into(), amount: Fen(100) }];
    let compare = Command::Reconcile { biller, from, until: from, rows };
    assert_eq!(world.give(compare), Err(Rejection::SplitStatement));
}

#[test]
fn it_is_known_who_closed_the_books_and_when() {
    let mut world = World::new();
    world.today = world.today.plus(3);
    world.by = accountant();
    let lock =
        |day: u64| Command::LockBooks { biller: None, until: Day::new(2026, 11, 1).unwrap().plus(day) };
    assert_eq!(world.desk().closed_by(None), None);
    world.give(lock(0)).unwrap();
    assert_eq!(world.desk().closed_by(None), Some(&(accountant(), Instant(NOW))));
    // And the later day holds, with whoever closed up to that one
    world.by = manager();
    world.give(lock(5)).unwrap();
    assert_eq!(world.desk().closed_by(None), Some(&(manager(), Instant(NOW))));
    assert_eq!(world.desk().closed_by(Some(&world.water)), None);
}

#[test]
fn a_receipt_from_a_pad_is_not_printed_again() {
    let mut world = World::new();
    world.open(0);
    let paper = Paper { pad: "A1".into(), number: 7, at: Instant(NOW - 3_600_000), writer: clerk() };
    let (bills, method, given) = (vec![world.top_up(1_000)], Method::Cash, Fen(1_000));
    let collection = Collection { bills, method, given, at: Minute(9 * 60), paper: Some(paper) };
    let entry = world.give(Command::Collect(Box::new(collection))).unwrap();
    let payment = PaymentId::born(&entry, 0);
    assert_eq!(world.give(Command::ReprintReceipt { payment }), Err(Rejection::NoCopy));
}
