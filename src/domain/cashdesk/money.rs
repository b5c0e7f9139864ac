//! 送存, 到账, 解缴: how money moves on from the till, and how the books are put right.

use std::collections::BTreeSet;

use super::billers::find;
use super::collect::none_locked;
use super::receipts::{SECOND_ABOVE, second};
use super::{Booked, Cashdesk, LineRef, Method, ReceiptNumber, Remitted, Via};
use crate::domain::ledger::{Account, Posting, Purpose, Source, sum};
use crate::domain::profile::LegalKind;
use crate::domain::values::{BillerId, Day, DeviceId, Fen, PaymentId, StaffId, is_too_long};
use crate::domain::{Event, FieldName, Rejection, Station};

/// No balance of a station is larger: a hundred million yuan.
const LARGEST: Fen = Fen(10_000_000_000);

/// Money moves between places, or the books are put right.
#[derive(Debug, Clone, PartialEq)]
pub enum Booking {
    /// 送存: cash of this tablet to the bank.
    Deposit { amount: Fen, reference: String },
    /// Change money from the bank into this till.
    Withdraw { amount: Fen, reference: String },
    /// What was taken by code or card is at the bank, less the fee, which the station bears.
    Settle { method: Method, gross: Fen, fee: Fen, reference: String },
    /// A biller has paid the commission that was still due.
    Commission { biller: BillerId, amount: Fen, reference: String },
    /// What lies at places and what is owed when the books begin; what is left over is own money.
    Opening { balances: Vec<(Account, Fen)>, evidence: String, second: Option<StaffId> },
    /// 冲正: postings of any kind that sum to nothing. `of`: the booking that they take back, line by line; what is
    /// more is the right entry in its place.
    Correct { postings: Vec<Posting>, why: String, of: Option<PaymentId>, second: Option<StaffId> },
    /// 退押金, 付给业主: what was taken for somebody to keep goes back to them; cash out of this till, or by the bank.
    GiveBack { owner: Account, amount: Fen, cash: bool, reference: String, second: Option<StaffId> },
    /// Own money is spent, by the bank: an expense, or a contribution.
    Spend { purpose: Purpose, amount: Fen, what: String, reference: String, second: Option<StaffId> },
}

/// A batch for a biller.
#[derive(Debug, Clone, PartialEq)]
pub struct Batch {
    pub biller: BillerId,
    pub lines: Vec<LineRef>,
    pub via: Via,
    pub reference: String,
    /// The commission is kept back; else the biller owes it.
    pub withhold: bool,
}

/// Books what moved.
pub(crate) fn book(
    station: &Station,
    device: &DeviceId,
    by: &StaffId,
    on: Day,
    booking: Booking,
) -> Result<Event, Rejection> {
    let (desk, legal) = (station.cashdesk(), legal(station)?);
    let ledger = desk.ledger();
    let till = Account::Till(device.clone());
    let mut booked = Booked {
        on,
        what: Source::Deposit,
        postings: Vec::new(),
        reference: String::new(),
        words: String::new(),
        second: None,
        of: None,
    };
    match booking {
        Booking::Deposit { amount, reference } => {
            whole_jiao(amount)?;
            holds(desk, &till, amount)?;
            booked.reference = reference;
            booked.postings = vec![(till, minus(amount)), (Account::Bank, amount)];
        }
        Booking::Withdraw { amount, reference } => {
            desk.shift(device).ok_or(Rejection::ShiftNotOpen)?;
            whole_jiao(amount)?;
            holds(desk, &Account::Bank, amount)?;
            (booked.what, booked.reference) = (Source::Withdrawal, reference);
            booked.postings = vec![(Account::Bank, minus(amount)), (till, amount)];
        }
        Booking::Settle { method, gross, fee, reference } => {
            let place = match method {
                Method::StationCode => Account::Merchant,
                Method::Pos => Account::Pos,
                Method::Cash | Method::BillerCode => return Err(Rejection::MethodUnfit),
            };
            holds(desk, &place, gross)?;
            if !(Fen(0)..=gross).contains(&fee) {
                return Err(Rejection::AmountOutOfRange);
            }
            (booked.what, booked.reference) = (Source::Settlement, reference);
            let arrived = Fen(gross.0.saturating_sub(fee.0));
            booked.postings = vec![(place, minus(gross)), (Account::Bank, arrived)];
            if fee > Fen(0) {
                booked.postings.push((Account::own(legal, Purpose::MerchantFee), fee));
            }
        }
        Booking::Commission { biller, amount, reference } => {
            find(desk, &biller)?;
            let claim = Account::Claim(biller);
            holds(desk, &claim, amount)?;
            (booked.what, booked.reference) = (Source::Commission, reference);
            booked.postings = vec![(claim, minus(amount)), (Account::Bank, amount)];
        }
        Booking::Opening { balances, evidence, second: agreed } => {
            second(station, by, agreed.as_ref(), true)?;
            booked.words = required(&evidence, FieldName::Evidence)?;
            booked.postings = opening(station, legal, balances)?;
            (booked.what, booked.second) = (Source::Opening, agreed);
        }
        Booking::Correct { postings, why, of, second: agreed } => {
            if let Some(of) = &of {
                let (.., wrong) = desk.booked().find(|(id, ..)| id == of).ok_or(Rejection::NoSuchPayment)?;
                if desk.corrected().contains(of) {
                    return Err(Rejection::AlreadyCorrected);
                }
                if !takes_back(&postings, &wrong.postings) {
                    return Err(Rejection::NotTheCounter);
                }
            }
            second(station, by, agreed.as_ref(), true)?;
            booked.words = required(&why, FieldName::Reason)?;
            if postings.is_empty()
                || postings.iter().any(|(account, fen)| *fen == Fen(0) || !exists(station, account))
            {
                return Err(Rejection::NotAnOwner);
            }
            for (_, fen) in postings.iter().filter(|(account, _)| matches!(account, Account::Till(_))) {
                whole_jiao(*fen)?;
            }
            if sum(postings.iter().map(|(_, fen)| *fen)) != Fen(0) || !in_range(&postings) {
                return Err(Rejection::Unbalanced);
            }
            (booked.what, booked.postings, booked.second) = (Source::Correction, postings, agreed);
            booked.of = of;
        }
        Booking::GiveBack { owner, amount, cash, reference, second: agreed } => {
            booked.reference = required(&reference, FieldName::Evidence)?;
            // As it is printed, however it was typed: by it the receipt knows what went back.
            if let Some(number) = ReceiptNumber::parse(&booked.reference) {
                booked.reference = number.to_string();
            }
            let place = match &owner {
                // Somebody who was erased has left no money here; see `people::erase`.
                Account::Deposit(_) if cash => till,
                // Money of many is paid where all of them can see it.
                Account::Owners(_) if cash => return Err(Rejection::MethodUnfit),
                Account::Deposit(_) | Account::Owners(_) => Account::Bank,
                _ => return Err(Rejection::NotAnOwner),
            };
            if cash {
                desk.shift(device).ok_or(Rejection::ShiftNotOpen)?;
                whole_jiao(amount)?;
            }
            holds(desk, &place, amount)?;
            // By a receipt goes back what came by it, and no other money of theirs.
            match desk.left_of(&booked.reference, &owner) {
                Some(left) if left <= Fen(0) => return Err(Rejection::AlreadyReturned),
                Some(left) if left < amount => return Err(Rejection::NotEnough),
                _ if ledger.owed(&owner) < amount => return Err(Rejection::NotEnough),
                _ => {}
            }
            // In slices it is the same money.
            let of_day = sum([amount, desk.given_back_on(&owner, on)]);
            second(station, by, agreed.as_ref(), of_day > SECOND_ABOVE)?;
            (booked.what, booked.second) = (Source::Returned, agreed);
            booked.postings = vec![(place, minus(amount)), (owner, amount)];
        }
        Booking::Spend { purpose, amount, what, reference, second: agreed } => {
            booked.what = match purpose {
                Purpose::Expense => Source::Expense,
                Purpose::Contribution => Source::Contribution,
                _ => return Err(Rejection::NotAnOwner),
            };
            second(station, by, agreed.as_ref(), amount > SECOND_ABOVE)?;
            booked.words = required(&what, FieldName::FeeWhat)?;
            holds(desk, &Account::Bank, amount)?;
            // Only own money is spent, never that of others, and not before it has come.
            if ledger.at_hand() < amount {
                return Err(Rejection::NotEnough);
            }
            (booked.reference, booked.second) = (reference, agreed);
            booked.postings = vec![(Account::Bank, minus(amount)), (Account::own(legal, purpose), amount)];
        }
    }
    none_locked(desk, &booked.postings, on)?;
    booked.reference = booked.reference.trim().to_owned();
    if is_too_long(&booked) { Err(Rejection::TooLong) } else { Ok(Event::MoneyBooked(booked)) }
}

/// 解缴: sends what was taken for a biller, each line once.
pub(crate) fn remit(station: &Station, device: &DeviceId, on: Day, batch: Batch) -> Result<Event, Rejection> {
    let (desk, legal) = (station.cashdesk(), legal(station)?);
    let Batch { biller, lines, via, reference, withhold } = batch;
    let agreement = &find(desk, &biller)?.agreement;
    let lines: Vec<LineRef> = lines.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
    let mut taken = Vec::new();
    for at in &lines {
        let (payment, line, fate) = desk.line(at).ok_or(Rejection::NoSuchPayment)?;
        if !payment.stands() {
            return Err(Rejection::AlreadyReversed);
        }
        if line.to != biller.trust() || payment.taken.method == Method::BillerCode {
            return Err(Rejection::NotAnOwner);
        }
        if fate.remitted > 0 {
            return Err(Rejection::AlreadyRemitted);
        }
        taken.push(line.amount);
    }
    let sum = sum(taken);
    let commission = agreement.commission.of(lines.len(), sum);
    let amount = if withhold { Fen(sum.0.saturating_sub(commission.0)) } else { sum };
    let from = match via {
        Via::Transfer | Via::Debit => Account::Bank,
        Via::Cash => {
            desk.shift(device).ok_or(Rejection::ShiftNotOpen)?;
            whole_jiao(amount)?;
            Account::Till(device.clone())
        }
    };
    holds(desk, &from, amount)?;
    let mut postings = vec![(biller.trust(), sum), (from, minus(amount))];
    if commission > Fen(0) {
        postings.push((Account::own(legal, Purpose::Commission), minus(commission)));
        if !withhold {
            postings.push((Account::Claim(biller.clone()), commission));
        }
    }
    none_locked(desk, &postings, on)?;
    let withheld = withhold && commission > Fen(0);
    let reference = reference.trim().to_owned();
    let remitted = Remitted { biller, on, lines, via, reference, amount, commission, withheld, postings };
    if is_too_long(&remitted) { Err(Rejection::TooLong) } else { Ok(Event::MoneyRemitted(remitted)) }
}

fn opening(
    station: &Station,
    legal: LegalKind,
    balances: Vec<(Account, Fen)>,
) -> Result<Vec<Posting>, Rejection> {
    let ledger = station.cashdesk().ledger();
    let mut postings: Vec<Posting> = Vec::new();
    for (account, fen) in balances {
        // A till is counted when its first shift opens.
        if account.is_own() || matches!(account, Account::Till(_)) || !exists(station, &account) {
            return Err(Rejection::NotAnOwner);
        }
        let again = postings.iter().any(|(other, _)| *other == account);
        if again || ledger.moved(&account, Source::Opening) != Fen(0) {
            return Err(Rejection::AlreadyOpened);
        }
        if !(Fen(1)..=LARGEST).contains(&fen) {
            return Err(Rejection::AmountOutOfRange);
        }
        let fen = if account.is_place() { fen } else { minus(fen) };
        postings.push((account, fen));
    }
    if postings.is_empty() {
        return Err(Rejection::NothingChanged);
    }
    let rest = minus(sum(postings.iter().map(|(_, fen)| *fen)));
    if rest != Fen(0) {
        postings.push((Account::own(legal, Purpose::Opening), rest));
    }
    Ok(postings)
}

/// Does what the account is named after exist?
fn exists(station: &Station, account: &Account) -> bool {
    match account {
        Account::Till(device) => station.cashdesk().till(device).is_some(),
        Account::Claim(biller) | Account::Trust(biller) => station.cashdesk().biller(biller).is_some(),
        Account::Deposit(person) => station.people().get(person).is_some(),
        Account::Owners(compound) => !compound.trim().is_empty(),
        Account::Merchant | Account::Pos | Account::Bank => true,
        Account::Station(_) | Account::Committee(_) => true,
    }
}

/// Is the opposite of each line there, once for each? The rest sums to nothing for itself, since all of it does.
fn takes_back(postings: &[Posting], wrong: &[Posting]) -> bool {
    let mut rest: Vec<&Posting> = postings.iter().collect();
    wrong.iter().all(|(account, fen)| {
        let at = rest.iter().position(|(other, back)| other == account && *back == minus(*fen));
        at.is_some_and(|at| {
            rest.swap_remove(at);
            true
        })
    })
}

/// Does so much lie there? Nothing and less is never moved.
fn holds(desk: &Cashdesk, place: &Account, amount: Fen) -> Result<(), Rejection> {
    if amount <= Fen(0) {
        return Err(Rejection::AmountOutOfRange);
    }
    if desk.ledger().balance(place) < amount { Err(Rejection::NotEnough) } else { Ok(()) }
}

/// No coin pays a 分: a till in which some were missing could never be counted right.
pub(super) fn whole_jiao(amount: Fen) -> Result<(), Rejection> {
    if amount.0 % 10 == 0 { Ok(()) } else { Err(Rejection::NotWholeJiao) }
}

fn in_range(postings: &[Posting]) -> bool {
    postings.iter().all(|(_, fen)| (minus(LARGEST)..=LARGEST).contains(fen))
}

fn required(words: &str, field: FieldName) -> Result<String, Rejection> {
    let words = words.trim();
    if words.is_empty() { Err(Rejection::Missing(field)) } else { Ok(words.to_owned()) }
}

fn minus(fen: Fen) -> Fen {
    Fen(fen.0.saturating_neg())
}

fn legal(station: &Station) -> Result<LegalKind, Rejection> {
    Ok(station.profile().ok_or(Rejection::NotFounded)?.legal.kind)
}
