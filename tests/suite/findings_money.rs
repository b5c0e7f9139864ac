//! 待核对: money that does not go together after two tablets have met, and how it is made right or left.

use linli::domain::cashdesk::{
    ALL_BOOKS, Agreement, Back, Batch, Bill, Booking, Collection, Count, Doubled, Kind, Line, Method, Paper,
    Payer, Reversed, Utility, Via,
};
use linli::domain::ledger::Account;
use linli::domain::people::Particulars;
use linli::domain::profile::Body;
use linli::domain::providers::Contact;
use linli::domain::staff::{Identity, Role};
use linli::domain::values::{BillerId, EntryId, Fen, Instant, Minute, PaymentId, Private, StaffId, Text};
use linli::domain::{Actor, Command, Rejection, decide};
use linli::engine::{Amiss, Findings};
use linli::journal::Verdict;

use crate::support::{Station, World, check, export, restore, run, send, station};

fn findings(station: &Station) -> Findings {
    run(station.findings(|| true, &|_, _| {})).unwrap().unwrap()
}

fn amiss(station: &Station) -> Vec<Amiss> {
    let found = findings(station);
    assert_eq!((found.len(), found.len_without_residents()), (found.money.len(), found.money.len()));
    found.money
}

fn take(here: &Station, there: &Station) {
    let checked = check(&export(there)).unwrap();
    if run(here.plan_merge(&checked)).unwrap().verdict == Verdict::Merge {
        run(here.merge(&checked, &|_, _| {})).unwrap();
    }
}

fn exchange(one: &Station, two: &Station) {
    take(one, two);
    take(two, one);
}

/// Two tablets with a biller, each with a shift of its own.
pub fn two() -> (Station, Station, BillerId) {
    let (first, second, biller, _) = two_and_clock();
    (first, second, biller)
}

/// With the clock of the first.
fn two_and_clock() -> (Station, Station, BillerId, World) {
    let (first, _, world) = station();
    let biller = add_biller(&first);
    let (second, _) = restore(&export(&first), &World::new(50));
    for tablet in [&first, &second] {
        let count = Count::of(Fen(10_000));
        send(tablet, Command::OpenShift { count, before: Vec::new(), why: "备用金".into(), from: None });
    }
    (first, second, biller, world)
}

pub fn bill(biller: &BillerId) -> Bill {
    let mut line = Line::new(biller.trust(), Fen(5_000));
    (line.period, line.key) = ("2026-11".into(), "k".into());
    Bill { line, payer: Payer { account: "1".into(), ..Payer::default() }, posted: String::new() }
}

/// Takes the bill; the payment it became.
pub fn collect(station: &Station, bill: Bill, paper: Option<Paper>) -> PaymentId {
    let known: Vec<PaymentId> = payments(station);
    let (bills, method, given) = (vec![bill], Method::Cash, Fen(5_000));
    send(station, Command::Collect(Box::new(Collection { bills, method, given, at: Minute(600), paper })));
    payments(station).into_iter().find(|id| !known.contains(id)).unwrap()
}

fn payments(station: &Station) -> Vec<PaymentId> {
    station.read(|s| s.cashdesk().payments().map(|(id, _)| id.clone()).collect())
}

fn back(payment: &PaymentId, how: Back) -> Command {
    let (payment, reason) = (payment.clone(), Private::Present("交重了".into()));
    let on = Instant(0).day();
    Command::ReversePayment(Box::new(Reversed { payment, on, how, paper: true, second: None, reason }))
}

pub fn remit(station: &Station, biller: &BillerId, payment: &PaymentId) {
    let (biller, lines) = (biller.clone(), vec![(payment.clone(), 0)]);
    let reference = "回单".to_owned();
    let batch = Batch { biller, lines, via: Via::Cash, reference, withhold: false };
    send(station, Command::Remit(Box::new(batch)));
}

/// Leaves it as it is.
fn leave(station: &Station, amiss: &Amiss) {
    let (thing, field) = amiss.key().unwrap();
    send(station, Command::Settle { thing, field, chose: None, put: None, shows: true });
}

#[test]
fn given_one_bill_taken_on_two_tablets_then_it_is_one_finding_with_both_receipts_until_one_goes_back() {
    // Given
    let (first, second, biller) = two();
    let (one, two) = (collect(&first, bill(&biller), None), collect(&second, bill(&biller), None));
    assert_eq!(amiss(&first), [], "nobody knows yet");
    // When
    exchange(&first, &second);
    // Then
    let mut lines = vec![(one, 0), (two, 0)];
    lines.sort();
    let mut found = amiss(&first);
    assert_eq!(found, amiss(&second));
    let [Amiss::Doubled(Doubled::Bill(both))] = found.as_mut_slice() else { panic!("{found:?}") };
    both.sort();
    assert_eq!(*both, lines, "both are kept");
    let receipts = first.read(|s| {
        lines.iter().map(|(id, _)| s.cashdesk().payment(id).unwrap().receipt()).collect::<Vec<_>>()
    });
    assert_ne!(receipts[0], receipts[1]);
    // And when one of them goes back, it is gone on both
    send(&first, back(&lines[1].0, Back::Refund));
    assert_eq!(amiss(&first), []);
    exchange(&first, &second);
    assert_eq!(amiss(&second), []);
}

#[test]
fn given_a_bill_that_is_meant_twice_when_it_is_left_then_only_a_third_one_brings_it_back() {
    let (first, second, biller) = two();
    let (third, _) = restore(&export(&first), &World::new(51));
    collect(&first, bill(&biller), None);
    collect(&second, bill(&biller), None);
    exchange(&first, &second);
    leave(&first, &amiss(&first)[0]);
    assert_eq!(amiss(&first), []);
    exchange(&first, &second);
    assert_eq!(amiss(&second), []);
    send(
        &third,
        Command::OpenShift { count: Count::of(Fen(0)), before: Vec::new(), why: String::new(), from: None },
    );
    collect(&third, bill(&biller), None);
    exchange(&first, &third);
    let found = amiss(&first);
    assert!(matches!(&found[..], [Amiss::Doubled(Doubled::Bill(lines))] if lines.len() == 3), "{found:?}");
}

#[test]
fn given_one_paper_entered_on_two_tablets_then_it_is_a_finding_until_one_is_void() {
    let (first, second, biller) = two();
    let writer = first.read(|s| s.staff().iter().next().unwrap().0.clone());
    let paper = Paper { pad: "A1".into(), number: 7, at: first.now(), writer };
    let mut other = bill(&biller);
    (other.line.key, other.payer.account) = ("another".into(), "2".into());
    collect(&first, bill(&biller), Some(paper.clone()));
    let wrong = collect(&second, other, Some(paper));
    exchange(&first, &second);
    let found = amiss(&first);
    assert!(matches!(&found[..], [Amiss::Doubled(Doubled::Paper(ids))] if ids.len() == 2), "{found:?}");
    send(&second, back(&wrong, Back::Void));
    exchange(&first, &second);
    assert_eq!(amiss(&first), []);
}

#[test]
fn given_money_that_went_twice_then_it_is_named_and_can_only_be_left() {
    let (first, second, biller) = two();
    let ids = [collect(&first, bill(&biller), None), {
        let mut other = bill(&biller);
        (other.line.key, other.payer.account) = ("another".into(), "2".into());
        collect(&first, other, None)
    }];
    exchange(&first, &second);
    // One goes back on both; the other is remitted on both
    for tablet in [&first, &second] {
        send(tablet, back(&ids[0], Back::Refund));
        remit(tablet, &biller, &ids[1]);
    }
    exchange(&first, &second);
    let mut found = amiss(&first);
    assert_eq!(found, amiss(&second));
    let expected = [Doubled::Back(ids[0].clone(), 2), Doubled::Remitted((ids[1].clone(), 0), 2)];
    for doubled in expected.map(Amiss::Doubled) {
        assert!(found.contains(&doubled), "{found:?}");
    }
    for amiss in found.drain(..).filter(|amiss| amiss.key().is_some()) {
        leave(&first, &amiss);
    }
    exchange(&first, &second);
    assert_eq!(amiss(&second), []);
}

#[test]
fn given_one_booking_corrected_on_two_tablets_then_both_stay_until_one_correction_is_corrected() {
    // Given cash that went to the bank, known to both
    let (first, second, biller) = two();
    let till = Account::Till(first.device().id.clone());
    collect(&first, bill(&biller), None);
    let deposit = Booking::Deposit { amount: Fen(5_000), reference: "1".into() };
    send(&first, Command::BookMoney(Box::new(deposit)));
    let agreed = member(&first, Role::Accountant);
    exchange(&first, &second);
    let booked = |station: &Station, of: Option<&PaymentId>| -> Vec<PaymentId> {
        let of = of.cloned();
        station.read(|s| {
            let all = s.cashdesk().booked().filter(|(.., booked)| booked.of == of);
            all.map(|(id, ..)| id.clone()).collect()
        })
    };
    let wrong = booked(&first, None).remove(0);
    let correct = |of: &PaymentId, fen: i64| {
        let postings = vec![(till.clone(), Fen(fen)), (Account::Bank, Fen(-fen))];
        let (why, of, second) = ("送错".into(), Some(of.clone()), Some(agreed.clone()));
        Command::BookMoney(Box::new(Booking::Correct { postings, why, of, second }))
    };
    // When each takes it back
    send(&first, correct(&wrong, 5_000));
    send(&second, correct(&wrong, 5_000));
    exchange(&first, &second);
    // Then it is one finding, and both are kept
    let twice = Amiss::Doubled(Doubled::Corrected(wrong.clone(), 2));
    let found = amiss(&first);
    assert_eq!(found, amiss(&second));
    assert!(found.contains(&twice), "{found:?}");
    let both = booked(&first, Some(&wrong));
    assert_eq!(both.len(), 2);
    // And it is over when one of them is corrected
    send(&second, correct(&both[0], -5_000));
    exchange(&first, &second);
    for station in [&first, &second] {
        assert!(!amiss(station).contains(&twice));
        assert_eq!(station.read(|s| s.cashdesk().ledger().balance(&Account::Bank)), Fen(0));
    }
}

#[test]
fn given_one_deposit_given_back_on_two_tablets_then_it_is_named_by_its_receipt() {
    // Given two deposits of one resident, known to both
    let (first, second, _) = two();
    let who = Box::new(Particulars::named("陈秀英"));
    send(&first, Command::AddPerson { who, consent: true });
    let person = first.read(|s| s.people().iter().next().unwrap().0.clone());
    let owner = Account::Deposit(person);
    let kept = || {
        let payer = Payer { what: "借轮椅押金".into(), ..Payer::default() };
        Bill { line: Line::new(owner.clone(), Fen(5_000)), payer, posted: String::new() }
    };
    let lent = collect(&first, kept(), None);
    collect(&first, kept(), None);
    exchange(&first, &second);
    // When each gives the first of them back
    let reference = first.read(|s| s.cashdesk().payment(&lent).unwrap().receipt());
    let back = || {
        let (owner, reference) = (owner.clone(), reference.clone());
        let back = Booking::GiveBack { owner, amount: Fen(5_000), cash: true, reference, second: None };
        Command::BookMoney(Box::new(back))
    };
    send(&first, back());
    send(&second, back());
    exchange(&first, &second);
    // Then the books have nothing too little, and it shows all the same
    let found = amiss(&first);
    assert_eq!(found, [Amiss::Doubled(Doubled::Returned(lent, Fen(5_000)))]);
    assert_eq!(found, amiss(&second));
    // And it can be left, when the resident has brought it back
    leave(&second, &found[0]);
    exchange(&first, &second);
    assert_eq!(amiss(&first), []);
}

#[test]
fn given_money_that_went_back_and_on_then_it_is_named() {
    let (first, second, biller) = two();
    let id = collect(&first, bill(&biller), None);
    exchange(&first, &second);
    send(&first, back(&id, Back::Refund));
    remit(&second, &biller, &id);
    exchange(&first, &second);
    assert_eq!(amiss(&first), [Amiss::Doubled(Doubled::BackAndRemitted(id))]);
}

#[test]
fn given_closed_books_when_another_tablet_brings_something_then_it_is_named_until_they_are_closed_again() {
    // Given books that were closed before the other tablet brought what it had taken
    const DAY: i64 = 86_400_000;
    let (first, second, biller, world) = two_and_clock();
    let day = second.now().day();
    collect(&second, bill(&biller), None);
    world.set(world.now_ms() + DAY);
    send(&first, Command::LockBooks { biller: None, until: day });
    assert_eq!(amiss(&first), []);
    // When
    take(&first, &second);
    // Then
    let found = amiss(&first);
    let [Amiss::Changed(locked, 1, Fen(5_000))] = &found[..] else { panic!("{found:?}") };
    assert_eq!((locked.lines, locked.sum, locked.until), (0, Fen(0), day));
    // And it is over when somebody leaves it, and when the books are closed again
    let (left, _) = restore(&export(&first), &World::new(60));
    leave(&left, &found[0]);
    assert_eq!(amiss(&left), []);
    world.set(world.now_ms() + DAY);
    send(&first, Command::LockBooks { biller: None, until: day.plus(1) });
    assert_eq!(amiss(&first), []);
}

#[test]
fn given_less_than_is_owed_then_it_is_named_and_cannot_be_left() {
    let (first, ..) = station();
    let biller = add_biller(&first);
    let count = Count::of(Fen(0));
    send(&first, Command::OpenShift { count, before: Vec::new(), why: String::new(), from: None });
    let mut odd = bill(&biller);
    odd.line.amount = Fen(4_997);
    collect(&first, odd, None);
    let found = amiss(&first);
    assert_eq!((&found[..], found[0].key()), (&[Amiss::Short(Fen(7))][..], None));
}

#[test]
fn money_is_left_as_it_is_by_whoever_keeps_the_books() {
    let (first, ..) = station();
    let biller = add_biller(&first);
    send(
        &first,
        Command::OpenShift {
            count: Count::of(Fen(10_000)),
            before: Vec::new(),
            why: "备用金".into(),
            from: None,
        },
    );
    let payment = collect(&first, bill(&biller), None);
    let clerk = member(&first, Role::Clerk);
    let accountant = member(&first, Role::Accountant);
    let place = EntryId { device: first.device().id.clone(), seq: 99 };
    let leave = |who: &StaffId, thing: &str, field: &str, put: Option<Command>| {
        let (thing, field, put) = (thing.to_owned(), field.to_owned(), put.map(Box::new));
        let command = Command::Settle { thing, field, chose: None, put, shows: true };
        first.read(|s| decide(s, &Actor::Staff(who.clone()), &place, first.now().day(), command))
    };
    let locked = "locked 2026-10-31 1 100";
    let things =
        [(payment.to_string(), "bill 0 2"), (biller.to_string(), locked), (ALL_BOOKS.to_owned(), locked)];
    for (thing, field) in &things {
        let refused = |put: Option<Command>| leave(&clerk, thing, field, put);
        assert!(matches!(refused(None), Err(Rejection::NotAllowed { .. })), "{thing}");
        // Nor by pretending that something is put in place
        let put = Command::ReprintReceipt { payment: payment.clone() };
        assert!(matches!(refused(Some(put)), Err(Rejection::NotAllowed { .. })), "{thing}");
        assert!(leave(&accountant, thing, field, None).is_ok(), "{thing}");
    }
    // Two versions of an agreement are no money
    assert!(leave(&clerk, &biller.to_string(), "name", None).is_ok());
}

pub fn add_biller(station: &Station) -> BillerId {
    let agreement = Agreement::new(Text::zh("自来水"), Utility::Water, Kind::Postpaid);
    send(station, Command::AddBiller { agreement: Box::new(agreement), contact: Contact::default() });
    station.read(|s| s.cashdesk().billers().next().unwrap().0.clone())
}

fn member(station: &Station, role: Role) -> StaffId {
    let who = Identity { name: format!("{role:?}"), phone: String::new() };
    let (body, post) = (Body::Station, String::new());
    send(station, Command::AddStaff { who, body, post, roles: vec![role] });
    station.read(|s| s.staff().iter().last().unwrap().0.clone())
}

#[test]
fn given_a_till_that_two_tablets_brought_along_when_they_meet_then_it_is_named_and_so_is_what_it_lacks() {
    // Given a till with 100 yuan whose tablet is no longer used, and two that take it over
    let (first, ..) = station();
    let count = || Count::of(Fen(10_000));
    let whose = first.device().id.clone();
    send(&first, Command::OpenShift { count: count(), before: Vec::new(), why: String::new(), from: None });
    let (why, named, before) = (String::new(), Vec::new(), Vec::new());
    send(&first, Command::CloseShift { count: count(), before, why, named, to: None });
    let file = export(&first);
    let (second, third) = (restore(&file, &World::new(70)).0, restore(&file, &World::new(71)).0);
    for tablet in [&second, &third] {
        let from = Some(whose.clone());
        send(tablet, Command::OpenShift { count: count(), before: Vec::new(), why: String::new(), from });
        assert_eq!(amiss(tablet), [], "one alone is in order");
    }
    // When
    exchange(&second, &third);
    // Then
    let found = amiss(&second);
    assert_eq!(found, amiss(&third));
    assert!(found.contains(&Amiss::TillBelow(whose.clone(), Fen(-10_000))), "{found:?}");
    let brought = found.iter().find(|amiss| matches!(amiss, Amiss::Brought(it, 2, _) if *it == whose));
    let brought = brought.expect("it was brought along twice").clone();
    // And once somebody has settled that, what the till lacks stays until the books are put right
    leave(&second, &brought);
    assert_eq!(amiss(&second), [Amiss::TillBelow(whose, Fen(-10_000))]);
}
