//! Accounts are written and read, and no posting makes money.

use proptest::prelude::*;

use super::*;
use crate::domain::values::{BillerId, DeviceId, PersonId};

fn accounts() -> Vec<Account> {
    let mut all = vec![
        Account::Till(DeviceId::from_bytes([3; 5])),
        Account::Merchant,
        Account::Pos,
        Account::Bank,
        Account::Claim(BillerId::named("00000000-1.0")),
        Account::Trust(BillerId::named("00000000-1.0")),
        Account::Owners("榕树下".into()),
        Account::Deposit(PersonId::named("00000000-2.0")),
    ];
    all.extend(Purpose::ALL.map(Account::Station));
    all.extend(Purpose::ALL.map(Account::Committee));
    all
}

#[test]
fn an_account_is_read_as_it_was_written_and_nothing_else_is() {
    for account in accounts() {
        let written = String::from(account.clone());
        assert_eq!(Account::try_from(written), Ok(account));
    }
    for wrong in ["", "till", "till:", "till:XYZ", "trust", "station:profit", "private:code", "bank:1"] {
        assert!(Account::try_from(wrong.to_owned()).is_err(), "{wrong}");
    }
}

#[test]
fn what_does_not_sum_to_nothing_is_not_posted() {
    let (mut ledger, on) = (Ledger::default(), Day::new(2026, 11, 30).unwrap());
    ledger.post(on, Source::Deposit, &[(Account::Bank, Fen(5))]);
    assert_eq!(ledger, Ledger::default());
    let fees = Account::Station(Purpose::Fees);
    ledger.post(on, Source::Opening, &[(Account::Bank, Fen(5)), (fees.clone(), Fen(-5))]);
    assert_eq!((ledger.balance(&Account::Bank), ledger.owed(&fees), ledger.own()), (Fen(5), Fen(5), Fen(5)));
}

#[test]
fn commission_that_a_biller_still_owes_pays_for_nothing() {
    // Given 100 yuan of a biller's at the bank, of which 30 are missing, and 40 yuan of commission to come
    let (mut ledger, on) = (Ledger::default(), Day::new(2026, 11, 30).unwrap());
    let (biller, own) = (BillerId::named("a-1.0"), Account::Station);
    let claim = [(Account::Claim(biller.clone()), Fen(4_000)), (own(Purpose::Commission), Fen(-4_000))];
    ledger.post(on, Source::Remitted, &claim);
    ledger.post(on, Source::Opening, &[(Account::Bank, Fen(10_000)), (Account::Trust(biller), Fen(-10_000))]);
    ledger.post(on, Source::Expense, &[(Account::Bank, Fen(-3_000)), (own(Purpose::Expense), Fen(3_000))]);
    // Then what is to come is income, and covers nothing
    assert_eq!((ledger.own(), ledger.at_hand(), ledger.shortfall()), (Fen(1_000), Fen(-3_000), Fen(3_000)));
}

#[test]
fn a_deposit_that_went_back_twice_is_missing_and_pays_for_nothing() {
    // Given a deposit of 100 yuan that two tablets have given back, out of a till with 300 yuan of own money
    let (mut ledger, on) = (Ledger::default(), Day::new(2026, 11, 30).unwrap());
    let (till, fees) = (Account::Till(DeviceId::from_bytes([3; 5])), Account::Station(Purpose::Fees));
    let deposit = Account::Deposit(PersonId::named("00000000-2.0"));
    ledger.post(on, Source::Collected, &[(till.clone(), Fen(30_000)), (fees, Fen(-30_000))]);
    ledger.post(on, Source::Collected, &[(till.clone(), Fen(10_000)), (deposit.clone(), Fen(-10_000))]);
    assert_eq!((ledger.kept_below().count(), ledger.at_hand()), (0, Fen(30_000)));
    for _ in 0..2 {
        ledger.post(on, Source::Returned, &[(till.clone(), Fen(-10_000)), (deposit.clone(), Fen(10_000))]);
    }
    // Then it is said of whom, and that much less can be spent
    assert_eq!(ledger.kept_below().collect::<Vec<_>>(), [(&deposit, Fen(10_000))]);
    assert_eq!((ledger.at_hand(), ledger.shortfall()), (Fen(20_000), Fen(0)));
}

#[test]
fn a_till_that_counts_short_is_never_taken_for_rounding() {
    // Given 30 fen that no coin paid, before there was own money
    let (mut ledger, on) = (Ledger::default(), Day::new(2026, 11, 30).unwrap());
    let (till, own) = (Account::Till(DeviceId::from_bytes([3; 5])), Account::Station);
    let water = Account::Trust(BillerId::named("a-1.0"));
    let taken = [(till.clone(), Fen(970)), (own(Purpose::Rounding), Fen(30)), (water, Fen(-1_000))];
    ledger.post(on, Source::Collected, &taken);
    assert!(ledger.is_only_rounding());
    // When a till counts 20 fen short and as much comes as fees
    ledger.post(on, Source::Shift, &[(till.clone(), Fen(-20)), (own(Purpose::Difference), Fen(20))]);
    ledger.post(on, Source::Collected, &[(till, Fen(30)), (own(Purpose::Fees), Fen(-30))]);
    // Then nobody says that nothing is lost
    assert_eq!(ledger.shortfall(), Fen(20));
    assert!(!ledger.is_only_rounding());
}

proptest! {
    #[test]
    fn whatever_is_posted_places_and_owners_stay_equal(
        steps in proptest::collection::vec((0_usize..24, 0_usize..24, -9_000_000_i64..9_000_000, 0_u64..40), 0..60)
    ) {
        let (mut ledger, all, first) = (Ledger::default(), accounts(), Day::new(2026, 1, 1).unwrap());
        for (a, b, fen, day) in steps {
            let postings = [(all[a].clone(), Fen(fen)), (all[b].clone(), Fen(-fen))];
            ledger.post(first.plus(day), Source::Correction, &postings);
            prop_assert_eq!(sum(ledger.balances().into_values()), Fen(0));
        }
        let of_days = sum(ledger.between(first, first.plus(40)).map(|(.., fen)| fen));
        prop_assert_eq!(of_days, Fen(0));
        for (account, balance) in ledger.balances() {
            let of_days = ledger.between(first, first.plus(40)).filter(|(_, other, ..)| *other == account);
            prop_assert_eq!(sum(of_days.map(|(.., fen)| fen)), balance);
            prop_assert_eq!(ledger.balance(account), balance);
        }
    }
}

#[test]
fn what_no_coin_pays_is_not_called_missing_before_there_is_own_money() {
    // Given a bill of 49.97 that was paid with 49.90 in cash
    let (mut ledger, on) = (Ledger::default(), Day::new(2026, 11, 30).unwrap());
    let (till, trust) =
        (Account::Till(DeviceId::from_bytes([3; 5])), Account::Trust(BillerId::named("a-1.0")));
    let rounding = Account::Committee(Purpose::Rounding);
    let taken = [(till.clone(), Fen(4_990)), (rounding, Fen(7)), (trust.clone(), Fen(-4_997))];
    ledger.post(on, Source::Collected, &taken);
    // Then the seven fen are rounding
    assert_eq!((ledger.shortfall(), ledger.is_only_rounding()), (Fen(7), true));
    // And more than that is money of others that is missing
    ledger.post(on, Source::Correction, &[(till.clone(), Fen(-10)), (trust, Fen(10))]);
    assert!(ledger.is_only_rounding(), "what went to whom it belongs is not missing");
    let lost = [(till, Fen(-10)), (Account::Committee(Purpose::Difference), Fen(10))];
    ledger.post(on, Source::Shift, &lost);
    assert_eq!((ledger.shortfall(), ledger.is_only_rounding()), (Fen(17), false));
}
