//! What is kept for others: deposits of residents, and money of a compound's owners.

use super::*;
use crate::domain::ledger::Source;
use crate::domain::people::Particulars;
use crate::domain::values::PersonId;

fn compound() -> Account {
    Account::Owners("榕树下".into())
}

impl World {
    /// Somebody of the register.
    pub(super) fn person(&mut self, name: &str) -> PersonId {
        let who = Box::new(Particulars::named(name));
        PersonId::born(&self.give(Command::AddPerson { who, consent: true }).unwrap(), 0)
    }

    /// Parking, or a key: kept for whom it belongs to.
    pub(super) fn kept(&self, to: Account, fen: i64) -> Bill {
        let payer = Payer { what: "门禁卡押金".into(), ..Payer::default() };
        Bill { line: Line::new(to, Fen(fen)), payer, posted: String::new() }
    }

    pub(super) fn give_back(
        &mut self,
        owner: &Account,
        fen: i64,
        cash: bool,
        second: Option<StaffId>,
    ) -> Result<EntryId, Rejection> {
        let (owner, reference) = (owner.clone(), "JS-1".to_owned());
        self.book(Booking::GiveBack { owner, amount: Fen(fen), cash, reference, second })
    }
}

#[test]
fn given_a_deposit_when_it_is_given_back_then_it_leaves_the_till_and_nothing_is_owed() {
    // Given 50 yuan that a resident leaves for a key, beside a bill of the same payment
    let mut world = World::new();
    world.open(0);
    let person = world.person("陈秀英");
    let deposit = Account::Deposit(person.clone());
    let bills = vec![world.kept(deposit.clone(), 5_000), world.water_bill("1000000001", 3_000)];
    let id = world.take(Method::Cash, bills, 10_000).unwrap();
    let payment = world.desk().payment(&id).unwrap();
    assert_eq!(payment.taken.kept_for().collect::<Vec<_>>(), [&deposit]);
    assert_eq!(payment.taken.lines[0].invoice, None, "it is no income");
    assert_eq!((world.till(), world.balance(&deposit)), (8_000, -5_000));
    assert!(world.desk().keeps_deposit(&person));
    // When some of it goes back, and then the rest
    world.give_back(&deposit, 2_000, true, None).unwrap();
    assert_eq!((world.till(), world.balance(&deposit)), (6_000, -3_000));
    assert_eq!(world.give_back(&deposit, 3_010, true, None), Err(Rejection::NotEnough));
    world.give_back(&deposit, 3_000, true, None).unwrap();
    // Then nothing is owed, the water company's money is untouched, and the day book says what it was
    assert_eq!((world.till(), world.balance(&deposit)), (3_000, 0));
    assert_eq!(world.desk().owed(&world.water), Fen(3_000));
    assert_eq!(world.desk().ledger().moved(&deposit, Source::Returned), Fen(5_000));
    assert_eq!(world.desk().given_back("JS-1").count(), 2);
    assert!(!world.desk().keeps_deposit(&person));
    // And the receipt cannot go back as well
    assert_eq!(world.reverse(&id, Back::Refund, None), Err(Rejection::AlreadyReturned));
}

#[test]
fn given_a_deposit_that_still_lies_here_then_its_receipt_goes_back_whole() {
    let mut world = World::new();
    world.open(0);
    let deposit = Account::Deposit(world.person("陈秀英"));
    let bill = world.kept(deposit.clone(), 5_000);
    let id = world.cash(bill, 5_000).unwrap();
    world.reverse(&id, Back::Refund, None).unwrap();
    assert_eq!((world.till(), world.balance(&deposit)), (0, 0));
}

#[test]
fn given_an_opening_balance_of_a_deposit_then_it_goes_back_by_the_bank() {
    let mut world = World::new();
    let deposit = Account::Deposit(world.person("陈秀英"));
    world.by = accountant();
    let balances = vec![(Account::Bank, Fen(40_000)), (deposit.clone(), Fen(40_000))];
    let (evidence, second) = ("押金登记本第 3 页".to_owned(), Some(manager()));
    world.book(Booking::Opening { balances, evidence, second }).unwrap();
    assert_eq!(world.desk().ledger().owed(&deposit), Fen(40_000));
    assert_eq!(world.give_back(&deposit, 40_000, false, None), Err(Rejection::SecondNeeded));
    world.give_back(&deposit, 40_000, false, Some(manager())).unwrap();
    assert_eq!((world.balance(&Account::Bank), world.balance(&deposit)), (0, 0));
}

#[test]
fn given_a_deposit_given_back_by_its_receipt_then_that_one_is_not_refunded_too_and_another_is() {
    // Given two deposits of one resident
    let mut world = World::new();
    world.open(0);
    let deposit = Account::Deposit(world.person("陈秀英"));
    let bills = [world.kept(deposit.clone(), 10_000), world.kept(deposit.clone(), 20_000)];
    let [first, second] = bills.map(|bill| {
        let fen = bill.line.amount;
        world.cash(bill, fen.0).unwrap()
    });
    // When the first is given back by the number of its receipt
    let (owner, reference) = (deposit.clone(), world.desk().payment(&first).unwrap().receipt());
    world
        .book(Booking::GiveBack { owner, amount: Fen(10_000), cash: true, reference, second: None })
        .unwrap();
    // Then enough is there for it once more, and it still does not go back twice
    assert_eq!(world.balance(&deposit), -20_000);
    assert_eq!(world.reverse(&first, Back::Refund, None), Err(Rejection::AlreadyReturned));
    world.reverse(&second, Back::Refund, None).unwrap();
    assert_eq!((world.till(), world.balance(&deposit)), (0, 0));
}

#[test]
fn what_goes_back_in_slices_needs_a_second_person_as_the_whole_would() {
    let mut world = World::new();
    world.open(0);
    let deposit = Account::Deposit(world.person("陈秀英"));
    let bill = world.kept(deposit.clone(), 50_000);
    world.cash(bill, 50_000).unwrap();
    world.give_back(&deposit, 20_000, true, None).unwrap();
    assert_eq!(world.give_back(&deposit, 10, true, None), Err(Rejection::SecondNeeded));
    world.give_back(&deposit, 20_000, true, Some(manager())).unwrap();
}

#[test]
fn what_is_kept_is_taken_in_cash_as_it_can_go_back() {
    let mut world = World::new();
    world.open(0);
    let deposit = Account::Deposit(world.person("陈秀英"));
    let bill = world.kept(deposit, 10_005);
    assert_eq!(world.cash(bill, 11_000), Err(Rejection::NotWholeJiao));
}

#[test]
fn money_of_owners_goes_back_by_the_bank_only_and_nobody_elses_goes_this_way() {
    let mut world = World::new();
    world.open(0);
    let mut bill = world.kept(compound(), 5_000);
    bill.line.to = Account::Owners(" 榕树下 ".into());
    (bill.line.invoice, bill.posted) = (Some(Invoice::Issued), "25312000".into());
    let id = world.cash(bill, 5_000).unwrap();
    assert_eq!(world.balance(&compound()), -5_000, "a compound has one name");
    let payment = world.desk().payment(&id).unwrap();
    assert_eq!((payment.taken.lines[0].invoice, payment.fates[0].posted.as_str()), (None, ""));
    assert_eq!(world.post(&id, "25312000"), Err(Rejection::NotAnOwner), "no invoice is owed for it");
    assert_eq!(world.give_back(&compound(), 5_000, true, None), Err(Rejection::MethodUnfit));
    assert_eq!(world.give_back(&compound(), 5_000, false, None), Err(Rejection::NotEnough));
    world.book(Booking::Deposit { amount: Fen(5_000), reference: "1".into() }).unwrap();
    for wrong in [0, -100] {
        assert_eq!(world.give_back(&compound(), wrong, false, None), Err(Rejection::AmountOutOfRange));
    }
    let own = world.water.trust();
    assert_eq!(world.give_back(&own, 100, false, None), Err(Rejection::NotAnOwner));
    assert_eq!(world.give_back(&fees(), 100, false, None), Err(Rejection::NotAnOwner));
    let (owner, reference) = (compound(), " ".to_owned());
    let nameless = Booking::GiveBack { owner, amount: Fen(100), cash: false, reference, second: None };
    assert_eq!(world.book(nameless), Err(Rejection::Missing(FieldName::Evidence)));
    world.give_back(&compound(), 5_000, false, None).unwrap();
    assert_eq!((world.balance(&compound()), world.balance(&Account::Bank)), (0, 0));
}

#[test]
fn nobody_is_forgotten_whose_deposit_is_here() {
    let mut world = World::new();
    world.open(0);
    let person = world.person("陈秀英");
    let deposit = Account::Deposit(person.clone());
    let bill = world.kept(deposit.clone(), 5_000);
    world.cash(bill, 5_000).unwrap();
    world.by = manager();
    let erase = Command::ErasePerson { person: person.clone() };
    assert_eq!(world.give(erase.clone()), Err(Rejection::StillOpen));
    world.give_back(&deposit, 5_000, true, None).unwrap();
    world.give(erase).unwrap();
    // And nothing is taken of somebody who is not known any more
    let bill = world.kept(deposit, 5_000);
    assert_eq!(world.cash(bill, 5_000), Err(Rejection::NotAnOwner));
}

/// Fifty yuan of a hundred that were brought to the bank, and an accountant who may put that right.
fn brought_to_the_bank() -> (World, PaymentId) {
    let mut world = World::new();
    world.open(100);
    let booked = world.book(Booking::Deposit { amount: Fen(5_000), reference: "1".into() }).unwrap();
    world.by = accountant();
    (world, PaymentId::born(&booked, 0))
}

/// A correction that moves so much from the bank back to the till, and so on.
fn corrected(of: &PaymentId, fens: &[i64]) -> Booking {
    let two = |fen: &i64| [(Account::Till(device(0)), Fen(*fen)), (Account::Bank, Fen(-fen))];
    let (postings, of) = (fens.iter().flat_map(two).collect(), Some(of.clone()));
    Booking::Correct { postings, why: "送错".into(), of, second: Some(manager()) }
}

#[test]
fn given_a_booking_that_was_corrected_then_it_is_not_corrected_again_unless_that_was_wrong() {
    let (mut world, first) = brought_to_the_bank();
    let correct = |of: &PaymentId, fen: i64| corrected(of, &[fen]);
    assert_eq!(world.book(correct(&PaymentId::named("nowhere"), 5_000)), Err(Rejection::NoSuchPayment));
    // When the amount is another, then it is not its opposite
    assert_eq!(world.book(correct(&first, 4_990)), Err(Rejection::NotTheCounter));
    assert_eq!(world.book(correct(&first, -5_000)), Err(Rejection::NotTheCounter));
    // When it is corrected once, then not again
    let second = PaymentId::born(&world.book(correct(&first, 5_000)).unwrap(), 0);
    assert_eq!(world.desk().corrected().into_iter().collect::<Vec<_>>(), [&first]);
    assert_eq!(world.book(correct(&first, 5_000)), Err(Rejection::AlreadyCorrected));
    assert_eq!((world.till(), world.balance(&Account::Bank)), (10_000, 0));
    // When the correction itself was wrong, it is taken back, and the first stands again
    world.book(correct(&second, -5_000)).unwrap();
    assert_eq!(world.desk().corrected().into_iter().collect::<Vec<_>>(), [&second]);
    world.book(correct(&first, 5_000)).unwrap();
    assert_eq!(world.till(), 10_000);
}

#[test]
fn given_a_wrong_amount_when_it_is_corrected_then_the_right_entry_may_go_along_and_goes_back_with_it() {
    // Given 50 yuan that were booked to the bank, where 30 went
    let (mut world, wrong) = brought_to_the_bank();
    // Then the opposite stands for itself: a difference alone is none
    assert_eq!(world.book(corrected(&wrong, &[2_000])), Err(Rejection::NotTheCounter));
    let right = PaymentId::born(&world.book(corrected(&wrong, &[5_000, -3_000])).unwrap(), 0);
    assert_eq!((world.till(), world.balance(&Account::Bank)), (7_000, 3_000));
    // And whoever takes that back takes both of it back
    assert_eq!(world.book(corrected(&right, &[-5_000])), Err(Rejection::NotTheCounter));
    world.book(corrected(&right, &[3_000, -5_000])).unwrap();
    assert_eq!((world.till(), world.balance(&Account::Bank)), (5_000, 5_000));
    assert_eq!(world.desk().corrected().into_iter().collect::<Vec<_>>(), [&right]);
}

/// What another tablet booked without knowing of it, at a place of its own.
fn elsewhere(world: &mut World, booked: Booked, seq: u64) -> PaymentId {
    let entry = EntryId { device: device(4), seq };
    let place = PaymentId::born(&entry, 0);
    let origin = Origin { entry, by: clerk(), at: Instant(NOW) };
    world.station.apply(&origin, 0, &crate::domain::Event::MoneyBooked(booked));
    place
}

fn last_booked(world: &World) -> Booked {
    world.desk().booked().next_back().unwrap().2.clone()
}

#[test]
fn given_one_booking_corrected_on_two_tablets_then_it_shows_until_one_correction_is_corrected() {
    // Given a deposit that both took back
    let (mut world, first) = brought_to_the_bank();
    let correct = |of: &PaymentId, fen: i64| corrected(of, &[fen]);
    world.book(correct(&first, 5_000)).unwrap();
    assert_eq!(world.desk().doubled(), []);
    let same = last_booked(&world);
    let other = elsewhere(&mut world, same, 9);
    // Then both are kept, and named
    assert_eq!(world.desk().doubled(), [Doubled::Corrected(first.clone(), 2)]);
    assert_eq!((world.till(), world.balance(&Account::Bank)), (15_000, -5_000));
    assert!(world.desk().keeps(first.as_str(), "corrected 2"), "it is settled by who keeps the books");
    // When one of them is corrected, then all is right, and the booking is still taken back
    world.book(correct(&other, -5_000)).unwrap();
    assert_eq!(world.desk().doubled(), []);
    assert!(world.desk().corrected().contains(&first));
    assert_eq!((world.till(), world.balance(&Account::Bank)), (10_000, 0));
}

#[test]
fn given_one_deposit_given_back_on_two_tablets_while_another_lies_here_then_it_shows_until_corrected() {
    // Given two deposits of one resident, of which the first went back twice: there was enough for it
    let mut world = World::new();
    world.open(0);
    let deposit = Account::Deposit(world.person("陈秀英"));
    let bills = [world.kept(deposit.clone(), 10_000), world.kept(deposit.clone(), 20_000)];
    let [first, _] = bills.map(|bill| {
        let fen = bill.line.amount;
        world.cash(bill, fen.0).unwrap()
    });
    let reference = world.receipt(&first);
    let back = |fen: i64| {
        let (owner, reference) = (deposit.clone(), reference.clone());
        Booking::GiveBack { owner, amount: Fen(fen), cash: true, reference, second: Some(manager()) }
    };
    assert_eq!(world.book(back(10_010)), Err(Rejection::NotEnough), "the rest came by another receipt");
    let typed = [" ", &reference.to_ascii_lowercase(), " "].concat();
    let (owner, second) = (deposit.clone(), None);
    let typed = Booking::GiveBack { owner, amount: Fen(4_000), cash: true, reference: typed, second };
    world.book(typed).unwrap();
    assert_eq!(world.desk().left_of(&reference, &deposit), Some(Fen(6_000)));
    world.book(back(6_000)).unwrap();
    assert_eq!(world.book(back(10)), Err(Rejection::AlreadyReturned));
    let mut booked = last_booked(&world);
    booked.postings = vec![(Account::Till(device(4)), Fen(-6_000)), (deposit.clone(), Fen(6_000))];
    let other = elsewhere(&mut world, booked.clone(), 9);
    // Then it is named by its receipt, though the resident still has money here
    assert_eq!(world.desk().ledger().kept_below().count(), 0);
    assert_eq!(world.desk().doubled(), [Doubled::Returned(first, Fen(6_000))]);
    // When the money has come back and one of them is corrected, then it is over
    world.by = accountant();
    let postings = booked.postings.iter().map(|(account, fen)| (account.clone(), Fen(-fen.0))).collect();
    world.tablet = 4;
    world.by = clerk();
    world.open(0);
    world.by = accountant();
    let (why, second) = ("退重了，钱已要回".into(), Some(manager()));
    world.book(Booking::Correct { postings, why, of: Some(other), second }).unwrap();
    assert_eq!(world.desk().doubled(), []);
    assert_eq!(world.desk().left_of(&reference, &deposit), Some(Fen(0)));
}

#[test]
fn given_closed_books_then_nothing_is_given_back_in_them_and_what_comes_later_shows() {
    // Given a deposit of a day that is closed
    let mut world = World::new();
    world.open(0);
    let deposit = Account::Deposit(world.person("陈秀英"));
    let bill = world.kept(deposit.clone(), 10_000);
    world.cash(bill, 10_000).unwrap();
    let day = world.today;
    world.today = day.plus(1);
    world.by = accountant();
    world.give(Command::LockBooks { biller: None, until: day }).unwrap();
    // When the clock is set back, then nothing goes back on that day; today it does, and changes nothing of it
    world.by = clerk();
    world.today = day;
    assert_eq!(world.give_back(&deposit, 2_000, true, None), Err(Rejection::PeriodLocked));
    world.today = day.plus(1);
    world.give_back(&deposit, 2_000, true, None).unwrap();
    assert_eq!(world.desk().changed_since().count(), 0);
    // When another tablet brings one of the closed day, then it shows, and so when it is closed again
    let mut booked = last_booked(&world);
    booked.on = day;
    elsewhere(&mut world, booked, 9);
    let changed: Vec<_> = world.desk().changed_since().map(|(it, lines, sum)| (it.sum, lines, sum)).collect();
    assert_eq!(changed, [(Fen(10_000), 1, Fen(8_000))]);
    world.today = day.plus(2);
    world.by = accountant();
    world.give(Command::LockBooks { biller: None, until: day.plus(1) }).unwrap();
    assert_eq!(world.desk().changed_since().count(), 0);
}
