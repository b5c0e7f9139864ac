//! 日记账: in order, with whoever did it, and with what came and left.

use super::*;
use crate::domain::ledger::Source;

#[test]
fn a_day_has_its_counts_payments_returns_and_bookings_in_order() {
    let mut world = World::new();
    world.open(200);
    let first = world.cash(world.water_bill("1000000001", 8_650), 10_000).unwrap();
    let own = world.take(Method::StationCode, vec![world.own_fee(500)], 500).unwrap();
    let noted = world.take(Method::BillerCode, vec![world.top_up(3_000)], 3_000).unwrap();
    // The manager gives the first back on another tablet, out of its own till.
    (world.by, world.tablet) = (manager(), 1);
    world.open(100);
    world.reverse(&first, Back::Void, None).unwrap();
    let (amount, reference) = (Fen(1_000), "7".to_owned());
    world.book(Booking::Deposit { amount, reference }).unwrap();

    let today = world.today;
    let (book, all) = world.desk().first_movements(today, today, usize::MAX);
    assert_eq!((all, book.len()), (7, 7));
    let is_taken = |it: &&Movement| it.source == Source::Collected;
    let taken: Vec<_> = book.iter().filter(is_taken).filter_map(|it| it.payment.clone()).collect();
    assert_eq!(taken, [first.clone(), own, noted]);
    // Tablet by tablet, in the order in which it was written there
    let flows: Vec<(i64, i64)> =
        book.iter().map(Movement::flow).map(|(came, left)| (came.0, left.0)).collect();
    let there = [(20_000, 0), (8_650, 0), (500, 0), (0, 0)];
    assert_eq!(flows, [&there[..], &[(10_000, 0), (0, 8_650), (1_000, 1_000)]].concat());
    let by: Vec<&StaffId> = book.iter().map(|it| &it.by).collect();
    let (clerk, manager) = (clerk(), manager());
    assert_eq!(by, [&clerk, &clerk, &clerk, &clerk, &manager, &manager, &manager]);
    // The void went out of the till of the tablet on which it was written
    let till = Account::Till(device(1));
    let back = book.iter().find(|it| it.back == Some(Back::Void)).unwrap();
    assert_eq!(back.payment.as_ref(), Some(&first));
    assert!(back.postings.contains(&(till, Fen(-8_650))));
    // Another day has nothing, and a page of it is a page of the whole
    assert_eq!(world.desk().first_movements(today.plus(1), today.plus(9), 25).1, 0);
    assert_eq!(world.desk().first_movements(today, today, 2).0, book[..2]);
}
