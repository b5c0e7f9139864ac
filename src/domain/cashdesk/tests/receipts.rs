//! 补打, 作废, 退款, 销账, and what is erased.

use super::*;
use crate::domain::Event;

#[test]
fn void_needs_a_reason_and_above_a_limit_somebody_else() {
    let mut world = World::new();
    world.open(500);
    let bill = world.water_bill("1000000001", SECOND_ABOVE.0);
    let small = world.cash(bill, SECOND_ABOVE.0).unwrap();
    let bill = world.water_bill("1000000002", SECOND_ABOVE.0 + 10);
    let large = world.cash(bill, SECOND_ABOVE.0 + 10).unwrap();
    let silent = Reversed {
        payment: small.clone(),
        on: world.today,
        how: Back::Void,
        paper: false,
        second: None,
        reason: Private::Present("  ".into()),
    };
    assert_eq!(
        world.give(Command::ReversePayment(Box::new(silent))),
        Err(Rejection::Missing(FieldName::Reason))
    );
    world.reverse(&small, Back::Void, None).unwrap();
    assert_eq!(world.reverse(&small, Back::Void, None), Err(Rejection::AlreadyReversed));
    assert_eq!(world.reverse(&large, Back::Void, None), Err(Rejection::SecondNeeded));
    assert_eq!(world.reverse(&large, Back::Void, Some(clerk())), Err(Rejection::SecondUnfit), "oneself");
    let nobody = StaffId::named("nobody");
    assert_eq!(world.reverse(&large, Back::Void, Some(nobody)), Err(Rejection::SecondUnfit));
    world.reverse(&large, Back::Void, Some(accountant())).unwrap();
    // Then everything is as it was, and both receipts are still there
    assert_eq!((world.till(), world.desk().owed(&world.water)), (50_000, Fen(0)));
    assert_eq!((world.desk().open_len(), world.desk().payments().count()), (0, 2));
    let sum = world.desk().sums_by(world.today, world.today, |_| ())[&()];
    assert_eq!((sum.lines, sum.taken, sum.back), (2, sum.taken, sum.taken));
}

#[test]
fn cash_goes_back_out_of_the_till_in_hand_and_no_more_than_lies_there() {
    let mut world = World::new();
    world.open(0);
    let bill = world.water_bill("1000000001", 5_007);
    let id = world.cash(bill, 5_000).unwrap();
    world.tablet = 1;
    assert_eq!(world.reverse(&id, Back::Refund, None), Err(Rejection::ShiftNotOpen));
    world.open(10);
    assert_eq!(world.reverse(&id, Back::Refund, None), Err(Rejection::NotEnough));
    world.close(1_000, "").unwrap();
    let count = Count::of(Fen(6_000));
    world.give(Command::OpenShift { count, before: vec![], why: "补备用金".into(), from: None }).unwrap();
    world.reverse(&id, Back::Refund, None).unwrap();
    assert_eq!((world.till(), world.desk().in_till(&device(0))), (1_000, Fen(5_000)));
    // And what had been rounded comes back to the station
    assert_eq!(world.balance(&Account::Committee(Purpose::Rounding)), 0);
    assert_eq!(world.desk().owed(&world.water), Fen(0));
}

#[test]
fn posted_a_receipt_is_not_void_but_its_money_can_go_back() {
    let mut world = World::new();
    world.open(0);
    let bill = world.water_bill("1000000001", 5_000);
    let id = world.cash(bill, 5_000).unwrap();
    assert_eq!(world.post(&id, " "), Err(Rejection::Missing(FieldName::PostingNumber)));
    world.post(&id, "W1").unwrap();
    assert_eq!(world.post(&id, "W1"), Err(Rejection::NothingChanged));
    world.post(&id, "W2").unwrap();
    assert_eq!(
        (world.desk().open_len(), world.desk().fate(&(id.clone(), 0)).unwrap().posted.as_str()),
        (0, "W2")
    );
    assert_eq!(world.reverse(&id, Back::Void, None), Err(Rejection::AlreadyPosted));
    world.reverse(&id, Back::Refund, None).unwrap();
    assert_eq!(world.post(&id, "W3"), Err(Rejection::AlreadyReversed));
    assert_eq!(world.post(&PaymentId::named("none"), "W3"), Err(Rejection::NoSuchPayment));
}

#[test]
fn printing_again_is_counted() {
    let mut world = World::new();
    world.open(0);
    let bill = world.top_up(100);
    let id = world.cash(bill, 100).unwrap();
    for _ in 0..2 {
        world.give(Command::ReprintReceipt { payment: id.clone() }).unwrap();
    }
    assert_eq!(world.desk().payment(&id).unwrap().reprints, 2);
    let none = Command::ReprintReceipt { payment: PaymentId::named("none") };
    assert_eq!(world.give(none), Err(Rejection::NoSuchPayment));
}

#[test]
fn accounts_are_erased_once_nothing_is_to_be_done_and_the_bill_is_known_all_the_same() {
    let mut world = World::new();
    world.open(0);
    let bill = world.water_bill("1000000001", 5_000);
    let id = world.cash(bill.clone(), 5_000).unwrap();
    let back = world.water_bill("1000000002", 5_000);
    let back = world.cash(back, 5_000).unwrap();
    assert_eq!(world.desk().accounts().count(), 2);
    assert_eq!(world.desk().bills_of(&world.water, "1000000001").count(), 1);
    world.by = manager();
    let erase = |ids: &[&PaymentId]| Command::EraseAccounts {
        payments: ids.iter().map(|id| (*id).clone()).collect(),
    };
    assert_eq!(world.give(erase(&[&id])), Err(Rejection::StillOpen), "not posted");
    world.post(&id, "W1").unwrap();
    assert_eq!(world.give(erase(&[&id])), Err(Rejection::StillOpen), "not remitted");
    world.remit(&world.water.clone(), std::slice::from_ref(&id), Via::Cash, false).unwrap();
    world.reverse(&back, Back::Void, None).unwrap();
    world.give(erase(&[&id, &back])).unwrap();
    let text = format!("{:?}", world.station);
    for word in ["1000000001,", "王阿婆", "金额看错", "0595-0000 9999"] {
        assert!(!text.contains(word), "{word}");
    }
    assert_eq!(world.give(erase(&[&id])), Err(Rejection::NothingChanged));
    assert_eq!(world.cash(bill, 5_000), Err(Rejection::SameBill(id.clone())));
    assert_eq!(world.desk().accounts().count(), 0);
    // What another tablet wrote before it knew stays to be erased
    let late = Reversed {
        payment: back.clone(),
        on: world.today,
        how: Back::Refund,
        paper: false,
        second: None,
        reason: Private::Present("王阿婆".into()),
    };
    let entry = EntryId { device: device(3), seq: 1 };
    let origin = Origin { entry: entry.clone(), by: clerk(), at: Instant(NOW) };
    world.station.apply(&origin, 0, &Event::PaymentReversed(late));
    assert!(!format!("{:?}", world.desk()).contains("王阿婆"));
    let live = |world: &World| world.desk().payment(&back).unwrap().live.clone();
    assert_eq!(live(&world), [PaymentId::born(&entry, 0).as_str().into()]);
    world.give(erase(&[&back])).unwrap();
    assert_eq!(live(&world), []);
}

#[test]
fn given_a_refund_of_what_the_biller_has_posted_then_it_shows_until_the_biller_takes_it_off_again() {
    // Given a bill with its number
    let mut world = World::new();
    world.open(0);
    let bill = world.water_bill("1000000001", 4_000);
    let id = world.cash(bill, 4_000).unwrap();
    world.post(&id, "W1").unwrap();
    let waits = |world: &World| -> Vec<LineRef> {
        world.desk().posted_back(world.today).into_iter().map(|open| open.at).collect()
    };
    assert_eq!(waits(&world), []);
    assert_eq!(world.post(&id, " "), Err(Rejection::Missing(FieldName::PostingNumber)));
    // When its money goes back, then somebody has to tell the biller
    world.reverse(&id, Back::Refund, None).unwrap();
    assert_eq!(waits(&world), [(id.clone(), 0)]);
    assert_eq!(world.post(&id, "W2"), Err(Rejection::AlreadyReversed));
    // And when it is taken off there, then it is over
    world.post(&id, "").unwrap();
    assert_eq!(waits(&world), []);
    assert_eq!(world.post(&id, ""), Err(Rejection::AlreadyReversed));
}

#[test]
fn a_refund_of_what_nobody_has_posted_waits_for_nobody() {
    let mut world = World::new();
    world.open(0);
    let (bill, fee) = (world.water_bill("1000000001", 4_000), world.own_fee(100));
    let id = world.take(Method::Cash, vec![bill, fee], 4_100).unwrap();
    world.give(Command::PostPayments { marks: vec![((id.clone(), 1), "25312000".into())] }).unwrap();
    world.reverse(&id, Back::Refund, None).unwrap();
    assert_eq!(world.desk().posted_back(world.today), []);
    assert_eq!(world.post(&id, ""), Err(Rejection::AlreadyReversed), "an invoice is taken back elsewhere");
}
