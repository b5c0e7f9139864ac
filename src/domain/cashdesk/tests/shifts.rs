//! 接班, 清点, 交班.

use super::*;

#[test]
fn the_first_count_is_change_money_and_the_next_is_compared_with_the_last_close() {
    let mut world = World::new();
    let count = |fen: i64| Count::of(Fen(fen));
    world.open(200);
    assert_eq!(world.balance(&Account::Committee(Purpose::Opening)), -20_000);
    assert_eq!(
        world.give(Command::OpenShift { count: count(0), before: vec![], why: String::new(), from: None }),
        Err(Rejection::ShiftOpen)
    );
    world.close(20_000, "").unwrap();
    assert_eq!(world.close(20_000, ""), Err(Rejection::ShiftNotOpen));
    // When somebody counts five yuan less the next morning, it has to be explained, and is booked
    let open =
        |why: &str| Command::OpenShift { count: count(19_500), before: vec![], why: why.into(), from: None };
    assert_eq!(world.give(open(" ")), Err(Rejection::Missing(FieldName::Reason)));
    world.give(open("昨天多找了")).unwrap();
    let shift = world.desk().shift(&device(0)).unwrap();
    assert_eq!((shift.opened.expected, shift.opened.why.as_str()), (Some(Fen(20_000)), "昨天多找了"));
    assert_eq!(world.till(), 19_500);
    assert_eq!(world.balance(&Account::Committee(Purpose::Difference)), 500);
}

#[test]
fn a_shift_closes_by_a_blind_count_and_names_what_is_open() {
    let mut world = World::new();
    world.open(100);
    let bill = world.water_bill("1000000001", 5_000);
    let id = world.cash(bill, 5_000).unwrap();
    let close = |named: Vec<PaymentId>, fen: i64, why: &str| Command::CloseShift {
        count: Count::of(Fen(fen)),
        before: vec![Fen(15_400)],
        why: why.into(),
        named,
        to: None,
    };
    // Given a payment that is not posted, it has to be named
    assert_eq!(world.give(close(vec![], 15_000, "")), Err(Rejection::OpenUnnamed(id.clone())));
    // Given five yuan too much in the till, that has to be explained
    assert_eq!(world.give(close(vec![id.clone()], 15_500, "")), Err(Rejection::Missing(FieldName::Reason)));
    let odd = Command::CloseShift {
        count: Count(vec![(Fen(7), 1)]),
        before: vec![],
        why: String::new(),
        named: vec![id.clone()],
        to: None,
    };
    assert_eq!(world.give(odd), Err(Rejection::CountUnsound));
    world.give(close(vec![id.clone()], 15_500, "不知道谁多给了")).unwrap();
    let shift = &world.desk().till(&device(0)).unwrap().shifts[0];
    let closed = shift.closed.as_ref().unwrap();
    assert_eq!((closed.expected, closed.count.total(), &closed.open), (Fen(15_000), Fen(15_500), &vec![id]));
    // And it is kept that it was counted twice, when the shift ended, and who ended it
    assert_eq!(closed.before, [Fen(15_400)]);
    assert_eq!(shift.closing.as_ref().map(|(_, by)| by), Some(&shift.by));
    // Then the till is what was counted, and the difference is nobody's secret
    assert_eq!(world.till(), 15_500);
    assert_eq!(world.balance(&Account::Committee(Purpose::Difference)), -500);
}

#[test]
fn a_shift_is_handed_over_as_it_was_counted() {
    let mut world = World::new();
    world.open(100);
    let over = |to: StaffId| {
        let count = Count::of(Fen(10_000));
        Command::CloseShift { count, before: vec![], why: String::new(), named: vec![], to: Some(to) }
    };
    assert_eq!(world.give(over(clerk())), Err(Rejection::SecondUnfit), "not to oneself");
    assert_eq!(world.give(over(accountant())), Err(Rejection::SecondUnfit), "not to who keeps the books");
    world.give(over(manager())).unwrap();
    let shift = world.desk().shift(&device(0)).unwrap();
    assert_eq!((&shift.by, shift.opened.expected), (&manager(), Some(Fen(10_000))));
    assert_eq!(world.desk().till(&device(0)).unwrap().shifts.len(), 2);
}

#[test]
fn a_restored_tablet_takes_over_the_till_of_the_old_one() {
    // Given a tablet that broke in the middle of a shift with 150 yuan in its till
    let mut world = World::new();
    world.open(100);
    let bill = world.top_up(5_000);
    world.cash(bill, 5_000).unwrap();
    // When its backup is restored on another, which is a new tablet
    world.tablet = 1;
    let open = |fen: i64, why: &str, from: usize| {
        let (count, why) = (Count::of(Fen(fen)), why.into());
        Command::OpenShift { count, before: vec![], why, from: Some(device(from)) }
    };
    assert_eq!(world.give(open(15_000, "", 1)), Err(Rejection::NoSuchTablet), "itself");
    assert_eq!(world.give(open(15_000, "", 4)), Err(Rejection::NoSuchTablet), "it never had a till");
    assert_eq!(world.give(open(15_000, "", 0)), Err(Rejection::TillInUse), "it may be at work");
    world.by = manager();
    world.give(Command::ShutOutTablet { device: device(0), upto: 99 }).unwrap();
    world.by = clerk();
    assert_eq!(world.give(open(14_000, "", 0)), Err(Rejection::Missing(FieldName::Reason)));
    world.give(open(14_000, "少了十元", 0)).unwrap();
    // Then the money lies here, what is missing is booked, and there is none of it twice
    assert_eq!((world.till(), world.desk().in_till(&device(0))), (14_000, Fen(0)));
    assert_eq!(world.balance(&Account::Committee(Purpose::Difference)), 1_000);
    assert_eq!(world.balance(&Account::Committee(Purpose::Opening)), -10_000);
}
