//! Random days on one to five tablets: no fen appears, none is lost, and no number is missing.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::domain::ledger::{Source, sum};
use crate::domain::values::PersonId;

/// The entry in which the first of them is written down: the station, two of the staff, two billers come before.
const FIRST_PERSON: u64 = 6;

/// What somebody tries; most of it is refused now and then.
#[derive(Debug, Clone)]
enum Act {
    Tablet(usize),
    By(u8),
    Day(u8),
    Open(u16, bool),
    Close(i64, bool),
    Take { method: u8, bills: Vec<(u8, u16, u32)>, more: u16 },
    Reverse(u8, bool),
    Post(u8),
    Deposit(u16),
    Settle(u16, u8),
    Remit(bool, bool),
    Correct(i16),
    GiveBack(u8, u16, bool),
    Lock,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let bill = (0_u8..6, 0_u16..40, 1_u32..30_000);
    let act = prop_oneof![
        3 => (0_usize..5).prop_map(Act::Tablet),
        1 => (0_u8..6).prop_map(Act::By),
        1 => (0_u8..3).prop_map(Act::Day),
        5 => (0_u16..3000, any::<bool>()).prop_map(|(jiao, why)| Act::Open(jiao, why)),
        1 => (-900_i64..900, any::<bool>()).prop_map(|(off, why)| Act::Close(off, why)),
        14 => (0_u8..4, proptest::collection::vec(bill, 1..4), 0_u16..5000)
            .prop_map(|(method, bills, more)| Act::Take { method, bills, more }),
        3 => (any::<u8>(), any::<bool>()).prop_map(|(n, void)| Act::Reverse(n, void)),
        3 => any::<u8>().prop_map(Act::Post),
        2 => any::<u16>().prop_map(Act::Deposit),
        2 => (any::<u16>(), any::<u8>()).prop_map(|(fen, fee)| Act::Settle(fen, fee)),
        2 => (any::<bool>(), any::<bool>()).prop_map(|(cash, keep)| Act::Remit(cash, keep)),
        1 => any::<i16>().prop_map(Act::Correct),
        3 => (0_u8..6, any::<u16>(), any::<bool>()).prop_map(|(n, fen, cash)| Act::GiveBack(n, fen, cash)),
        1 => Just(Act::Lock),
    ];
    proptest::collection::vec(act, 1..120)
}

/// For whom money is kept: two compounds, and the first two of the register.
fn keepers() -> [Account; 4] {
    let person = |n: u64| Account::Deposit(PersonId::born(&place(FIRST_PERSON + n), 0));
    [Account::Owners("甲院".into()), Account::Owners("乙院".into()), person(0), person(1)]
}

/// A world with two residents.
fn world() -> World {
    let mut world = World::new();
    let one = world.person("甲");
    world.person("乙");
    assert_eq!(keepers()[2], Account::Deposit(one));
    world
}

impl World {
    fn act(&mut self, act: Act) {
        let here = device(self.tablet);
        let nth = |world: &World, n: u8| {
            let all = world.desk().payments().map(|(id, _)| id.clone()).collect::<Vec<_>>();
            all.get(usize::from(n) % all.len().max(1)).cloned()
        };
        let done = match act {
            Act::Tablet(n) => {
                self.tablet = n;
                return;
            }
            Act::By(n) => {
                self.by =
                    [clerk(), clerk(), clerk(), manager(), manager(), accountant()][usize::from(n)].clone();
                return;
            }
            Act::Day(n) => {
                self.today = self.today.plus(u64::from(n));
                return;
            }
            Act::Open(jiao, why) => {
                let count = Count::of(Fen(i64::from(jiao) * 10));
                self.give(Command::OpenShift {
                    count,
                    before: vec![],
                    why: if why { "点过".into() } else { String::new() },
                    from: None,
                })
            }
            Act::Close(off, why) => {
                let count = self.desk().in_till(&here).0.saturating_add(off / 10 * 10).max(0);
                self.close(count, if why { "不明" } else { "" })
            }
            Act::Take { method, bills, more } => {
                let method = Method::ALL[usize::from(method)];
                let bill = |world: &World, (kind, account, fen): (u8, u16, u32)| match kind {
                    0 => world.own_fee(fen.into()),
                    1 => world.top_up(fen.into()),
                    2 | 3 => world.kept(keepers()[usize::from(account) % 4].clone(), fen.into()),
                    _ => world.water_bill(&format!("10000000{account:02}"), fen.into()),
                };
                let bills: Vec<Bill> = bills.into_iter().map(|it| bill(self, it)).collect();
                let total: i64 = bills.iter().map(|bill| bill.line.amount.0).sum();
                self.take(method, bills, total + i64::from(more) - 500).map(|_| place(1))
            }
            Act::Reverse(n, void) => {
                let Some(id) = nth(self, n) else { return };
                let second = if self.by == manager() { accountant() } else { manager() };
                self.reverse(&id, if void { Back::Void } else { Back::Refund }, Some(second))
            }
            Act::Post(n) => {
                let Some(id) = nth(self, n) else { return };
                self.post(&id, &format!("N{n}"))
            }
            Act::Deposit(fen) => {
                self.book(Booking::Deposit { amount: Fen((fen - fen % 10).into()), reference: String::new() })
            }
            Act::Settle(fen, fee) => {
                let (method, reference) = (Method::StationCode, String::new());
                self.book(Booking::Settle { method, gross: Fen(fen.into()), fee: Fen(fee.into()), reference })
            }
            Act::Remit(cash, withhold) => {
                let biller = if cash { self.water.clone() } else { self.mobile.clone() };
                let lines =
                    self.desk().unremitted(&biller, self.today).into_iter().map(|open| open.at).collect();
                let via = if cash { Via::Cash } else { Via::Transfer };
                self.give(Command::Remit(Box::new(Batch {
                    biller,
                    lines,
                    via,
                    reference: String::new(),
                    withhold,
                })))
            }
            Act::Correct(fen) => {
                let fen = i64::from(fen);
                let postings = vec![(self.water.trust(), Fen(fen)), (self.mobile.trust(), Fen(-fen))];
                let second = Some(if self.by == manager() { accountant() } else { manager() });
                self.book(Booking::Correct { postings, why: "冲".into(), of: None, second })
            }
            Act::GiveBack(n, fen, cash) => {
                let owner = keepers()[usize::from(n) % 4].clone();
                let owed = self.desk().ledger().owed(&owner).0;
                let fen = if n > 3 { owed } else { i64::from(fen - fen % 10) };
                let second = Some(if self.by == manager() { accountant() } else { manager() });
                self.give_back(&owner, fen, cash, second)
            }
            Act::Lock => {
                self.give(Command::LockBooks { biller: None, until: Day(self.today.0.pred_opt().unwrap()) })
            }
        };
        let _ = done;
    }
}

/// What always holds, counted again from the payments alone.
fn holds(desk: &Cashdesk) {
    let ledger = desk.ledger();
    assert_eq!(sum(ledger.balances().into_values()), Fen(0), "places and owners are equal");
    let ever = (Day::new(1900, 1, 1).unwrap(), Day::new(9000, 1, 1).unwrap());
    // Totals by day, tablet, method, clerk and purse are those of the payments
    let (mut sums, mut trays) = (BTreeMap::<Key, (i64, i64)>::new(), BTreeMap::<_, i64>::new());
    let mut serials: BTreeMap<(DeviceId, u16), BTreeSet<u32>> = BTreeMap::new();
    for (_, payment) in desk.payments() {
        let taken = &payment.taken;
        let (given, change, less) = (taken.given.0, taken.change.0, taken.rounded.0);
        assert_eq!(given - change + less, taken.total().0, "what was given is what was taken, and change");
        for line in &taken.lines {
            let key = (taken.on, payment.device.clone(), taken.method, payment.by.clone(), line.to.clone());
            sums.entry(key).or_default().0 += line.amount.0;
            *trays
                .entry((taken.on, payment.device.clone(), taken.method, payment.by.clone()))
                .or_default() += line.amount.0;
        }
        if let Some(number) = payment.number() {
            let new = serials.entry((payment.device.clone(), number.year)).or_default().insert(number.serial);
            assert!(new, "{number} was given twice");
        }
    }
    for ((device, year), serials) in serials {
        let all: Vec<u32> = serials.into_iter().collect();
        assert_eq!(all, (1..=all.len() as u32).collect::<Vec<_>>(), "{device} {year} has a gap");
    }
    let (mut in_all, mut back_all) = (BTreeMap::<Account, i64>::new(), 0);
    for (key, kept) in desk.sums(ever.0, ever.1) {
        assert_eq!(kept.taken.0, sums.get(key).copied().unwrap_or_default().0, "{key:?}");
        if key.2 != Method::BillerCode {
            *in_all.entry(key.4.clone()).or_default() += kept.taken.0 - kept.back.0;
        }
        back_all += kept.back.0;
    }
    for (key, tray) in desk.trays(ever.0, ever.1) {
        let back: i64 = desk
            .sums(ever.0, ever.1)
            .filter(|((day, device, method, by, _), _)| {
                (day, device, method, by) == (&key.0, &key.1, &key.2, &key.3)
            })
            .map(|(_, sum)| sum.back.0)
            .sum();
        let taken = trays.get(key).copied().unwrap_or_default();
        assert_eq!(tray.given.0 - tray.change.0 + tray.rounded.0 - tray.back.0, taken - back, "{key:?}");
    }
    // Σ in = Σ owed + Σ remitted + what was put right, for each owner
    for (owner, came) in &in_all {
        let moved = |source| ledger.moved(owner, source).0;
        let elsewhere: i64 =
            [Source::Remitted, Source::Shift, Source::Correction, Source::Settlement, Source::Returned]
                .map(moved)
                .iter()
                .sum();
        assert_eq!(*came, ledger.owed(owner).0 + elsewhere, "{owner:?}");
    }
    let reversed: i64 = desk.payments().map(|(_, p)| p.total().0 * p.reversed.len() as i64).sum();
    assert_eq!(back_all, reversed);
    // What is open and what waits is what no number, no batch and no counter-entry has
    let lines: Vec<_> = desk
        .payments()
        .flat_map(|(id, p)| {
            (0..)
                .zip(&p.taken.lines)
                .zip(&p.fates)
                .map(move |((n, line), fate)| ((id.clone(), n), p, line, fate))
        })
        .collect();
    let waits = |p: &Payment, line: &Line| {
        p.stands() && p.taken.method != Method::BillerCode && matches!(line.to, Account::Trust(_))
    };
    let open: BTreeSet<_> = lines
        .iter()
        .filter(|(_, p, line, fate)| waits(p, line) && fate.posted.is_empty())
        .map(|(at, ..)| at.clone())
        .collect();
    assert_eq!(desk.open, open);
    for (id, _) in desk.billers() {
        let due: BTreeSet<_> = lines
            .iter()
            .filter(|(_, p, line, fate)| waits(p, line) && line.to == id.trust() && fate.remitted == 0)
            .map(|(at, ..)| at.clone())
            .collect();
        let kept: BTreeSet<_> = desk.unremitted(id, ever.0).into_iter().map(|open| open.at).collect();
        assert_eq!(kept, due);
    }
    // The day book has everything that was posted, on its day
    let mut posted = BTreeMap::<(Day, Account), i64>::new();
    let (book, entries) = desk.first_movements(ever.0, ever.1, usize::MAX);
    assert_eq!(book.len(), entries);
    assert!(book.is_sorted_by_key(|moved| moved.on));
    assert_eq!(desk.first_movements(ever.0, ever.1, 3).0[..], book[..book.len().min(3)]);
    for moved in book {
        for (account, fen) in moved.postings.iter().cloned() {
            *posted.entry((moved.on, account)).or_default() += fen.0;
        }
        let (came, left) = moved.flow();
        assert!(came >= Fen(0) && left >= Fen(0));
    }
    for (day, account, _, fen) in ledger.between(ever.0, ever.1) {
        *posted.entry((day, account.clone())).or_default() -= fen.0;
    }
    assert!(posted.values().all(|left| *left == 0), "{posted:?}");
    // No till holds less than nothing, and a closed one holds what was counted unless money was moved since
    for (device, _) in desk.tills() {
        assert!(desk.in_till(device) >= Fen(0), "{device}");
    }
}

#[test]
fn random_days_do_come_to_everything() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut back, mut remitted, mut posted, mut off, mut shared, mut returned) = (0, 0, 0, 0, 0, 0);
    for _ in 0..60 {
        let mut world = world();
        for act in acts().new_tree(&mut runner).unwrap().current() {
            world.act(act);
        }
        let desk = world.desk();
        back += desk.payments().filter(|(_, payment)| !payment.stands()).count();
        remitted += desk.batches().count();
        returned += desk.booked().filter(|(.., booked)| booked.what == Source::Returned).count();
        posted += desk
            .payments()
            .filter(|(_, payment)| payment.fates.iter().any(|fate| !fate.posted.is_empty()))
            .count();
        off += desk
            .tills()
            .flat_map(|(_, till)| &till.shifts)
            .filter(|shift| {
                shift.closed.as_ref().is_some_and(|closed| closed.count.total() != closed.expected)
            })
            .count();
        shared += usize::from(desk.tills().filter(|(_, till)| till.last.is_some()).count() > 2);
    }
    assert!(
        [back, remitted, posted, off, shared, returned].iter().all(|n| *n > 5),
        "{back} {remitted} {posted} {off} {shared} {returned}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 2000, ..ProptestConfig::with_cases(150) })]

    #[test]
    fn whatever_is_done_on_five_tablets_money_ties_out(acts in acts()) {
        let mut world = world();
        for act in acts {
            world.act(act);
        }
        holds(world.desk());
        // Totals of a month are those of its days
        let months = world.desk().sums_by(Day::new(1900, 1, 1).unwrap(), Day::new(9000, 1, 1).unwrap(), |key| {
            let (year, month, _) = key.0.parts();
            (year, month)
        });
        for ((year, month), sum) in months {
            let first = Day::new(year, month, 1).unwrap();
            let of_days: i64 = (0..31).map(|n| first.plus(n)).filter(|day| day.parts().1 == month)
                .flat_map(|day| world.desk().sums_by(day, day, |_| ()).into_values()).map(|sum| sum.taken.0).sum();
            prop_assert_eq!(of_days, sum.taken.0);
        }
    }
}
