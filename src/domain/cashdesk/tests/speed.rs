//! How long the desk takes with a hundred thousand payments.

use std::time::Instant as Clock;

use super::*;
use crate::domain::Event;

#[test]
#[ignore = "prints times and judges nothing"]
fn how_long_the_desk_takes() {
    let mut world = World::new();
    world.open(0);
    let time = |what: &str, begun: Clock| println!("CASH {what}: {:?}", begun.elapsed());
    let begun = Clock::now();
    let mut bill = world.water_bill("1000000001", 8_650);
    for n in 0..100_000_u64 {
        (bill.line.key, bill.payer.account) = (format!("key-{n}"), format!("10000{:05}", n % 9_000));
        let taken = Collected {
            receipt: Some(ReceiptNumber::new("JS", &device(0), 2026, n as u32 + 1)),
            paper: None,
            on: world.today.plus(n / 80),
            method: if n % 3 == 0 { Method::StationCode } else { Method::Cash },
            lines: vec![bill.line.clone()],
            given: Fen(8_650),
            change: Fen(0),
            rounded: Fen(0),
            giver: None,
            payers: Private::Present(vec![bill.payer.clone()]),
        };
        let origin =
            Origin { entry: EntryId { device: device(0), seq: 100 + n }, by: clerk(), at: Instant(NOW) };
        world.station.apply(&origin, 0, &Event::Collected(taken));
    }
    time("fold 100,000 payments", begun);
    world.seqs[0] = 200_000;
    world.today = world.today.plus(600);
    let begun = Clock::now();
    for n in 0..100 {
        let bill = world.water_bill(&format!("10000100{n:02}"), 8_650);
        let mut bill = bill;
        bill.payer.late = "x".into();
        world.cash(bill, 8_650).unwrap();
    }
    time("take 100 more, decided, written, read and applied", begun);
    let begun = Clock::now();
    let month =
        world.desk().sums_by(world.today, world.today.plus(30), |key| (key.2, key.3.clone(), key.4.clone()));
    time(&format!("report of a month, {} groups", month.len()), begun);
    let begun = Clock::now();
    let all =
        world.desk().sums_by(Day::new(1990, 1, 1).unwrap(), world.today.plus(9_000), |key| key.0.parts().1);
    time(&format!("report of everything by month, {} groups", all.len()), begun);
    let begun = Clock::now();
    let (from, until) = (Instant(NOW).day(), Instant(NOW).day().plus(624));
    let (book, all) = world.desk().first_movements(from, until, 25);
    let came: i64 = book.iter().take(25).map(|moved| moved.flow().0.0).sum();
    time(&format!("day book of {all}, {came} on its first page"), begun);
    let begun = Clock::now();
    let moved = world.desk().ledger().between(until, until.plus(30)).count()
        + world.desk().of_days(until, until).count();
    time(&format!("what the ledger moved in the last month, {moved}"), begun);
    let begun = Clock::now();
    let own = (world.desk().ledger().own(), world.desk().ledger().balances().len());
    time(&format!("own money and all balances, {own:?}"), begun);
    let begun = Clock::now();
    let found = world.desk().accounts().filter(|known| known.payer.account.ends_with("4217")).count();
    time(&format!("recall an account among all, {found} found"), begun);
    let begun = Clock::now();
    let doubled = world.desk().doubled().len() + world.desk().changed_since().count();
    time(&format!("what does not go together, {doubled}"), begun);
    let begun = Clock::now();
    let open = world.desk().open(world.today).len();
    time(&format!("the list of {open} that are open"), begun);
}
