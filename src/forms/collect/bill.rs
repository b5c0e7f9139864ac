//! One bill, or one own fee, as it is typed.

use serde::{Deserialize, Serialize};

use super::{Around, field};
use crate::domain::cashdesk::{Bill, Invoice, Kind, LARGEST, Line, Payer, tidy};
use crate::domain::ledger::{Account, Purpose};
use crate::domain::values::{BillerId, Day, Fen, PaymentId, PersonId, ServiceId};
use crate::domain::{FieldName, Rejection};
use crate::forms::{Problem, What, limited, phone, required};

/// In place of a biller: a fee of the station itself.
pub const OWN: &str = "own";
/// It belongs to the owners of a compound.
pub const OWNERS: &str = "owners";
/// It is a deposit of a resident's.
pub const DEPOSIT: &str = "deposit";
/// Longest name of a compound, in characters.
const COMPOUND: usize = 40;
/// Longest reason, and what a fee is for, in characters.
const WORDS: usize = 60;
/// Longest name, in characters.
const NAME: usize = 30;
/// Longest number of an invoice.
const NUMBER: usize = 40;

/// A bill as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BillDraft {
    /// Id of the biller, or [`OWN`]; empty: none is chosen.
    pub biller: String,
    pub account: String,
    pub name: String,
    pub phone: String,
    pub amount: String,
    /// `2026-10`.
    pub period: String,
    /// Of an own fee: id of a service.
    pub service: String,
    pub what: String,
    /// Of an own fee: whose it is, [`OWNERS`] or [`DEPOSIT`]; empty: it is income of the station.
    #[serde(default)]
    pub owner: String,
    /// Whose compound it is, of money of owners.
    #[serde(default)]
    pub compound: String,
    /// Id of a resident, of a deposit.
    #[serde(default)]
    pub person: String,
    /// `issued`, `wanted` or `declined`.
    pub invoice: String,
    pub number: String,
    /// Why the same bill is taken again.
    pub again: String,
    /// Why it is taken after the cut-off, or on another day.
    pub late: String,
}

/// Where the same bill was met before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Twice {
    /// Taken with this payment.
    Taken(PaymentId),
    /// It stands in the payment that is being typed.
    Here,
}

impl BillDraft {
    /// Is nothing typed that could be lost?
    pub fn is_blank(&self) -> bool {
        [&self.account, &self.amount, &self.what].into_iter().all(|typed| typed.trim().is_empty())
    }

    /// The biller that is chosen.
    pub fn biller(&self) -> Option<BillerId> {
        (!self.biller.is_empty() && self.biller != OWN).then(|| BillerId::named(&self.biller))
    }

    /// What of the invoice is chosen.
    pub fn invoice(&self) -> Option<Invoice> {
        match self.invoice.as_str() {
            "issued" => Some(Invoice::Issued),
            "wanted" => Some(Invoice::Wanted),
            "declined" => Some(Invoice::Declined),
            _ => None,
        }
    }

    /// By which the same bill is known again, once everything for it is typed; nothing where there is no bill.
    pub fn key(&self, around: Around<'_>) -> Option<String> {
        let biller = self.biller()?;
        let agreement = &around.station.cashdesk().biller(&biller)?.agreement;
        let (account, period) = (tidy(&self.account), period(&self.period)?);
        if agreement.kind != Kind::Postpaid || account.is_empty() {
            return None;
        }
        Some((around.key)(&biller, &account, &period)).filter(|key| !key.is_empty())
    }

    /// Has the same bill been taken? `keys` are those of the same payment.
    pub fn twice(&self, around: Around<'_>, keys: &[String]) -> Option<Twice> {
        let key = self.key(around)?;
        if keys.contains(&key) {
            return Some(Twice::Here);
        }
        let (biller, account, period) = (self.biller()?, tidy(&self.account), period(&self.period)?);
        let desk = around.station.cashdesk();
        desk.taken_before(&key, (&biller, &account, &period)).cloned().map(Twice::Taken)
    }

    /// Is today none of the biller's days, or is it after the cut-off?
    pub fn is_late(&self, around: Around<'_>) -> bool {
        let agreement = self.biller().and_then(|biller| around.station.cashdesk().biller(&biller));
        agreement.is_some_and(|biller| !biller.agreement.collects(around.today, around.at))
    }

    /// The bill. `keys` are those of the same payment before it.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn check(&self, around: Around<'_>, keys: &[String]) -> Result<Bill, Vec<Problem>> {
        if self.biller == OWN {
            return self.own(around);
        }
        let mut problems = Vec::new();
        let Some(biller) = self.biller() else {
            return Err(vec![Problem::new(field::BILLER, What::Missing)]);
        };
        let Some(record) = around.station.cashdesk().biller(&biller) else {
            return Err(vec![Problem::new(field::BILLER, What::Rejected(Rejection::NoSuchBiller))]);
        };
        let agreement = &record.agreement;
        if !agreement.holds(around.today) {
            problems.push(Problem::new(field::BILLER, What::Rejected(Rejection::AgreementOver)));
        }
        let mut late = String::new();
        if self.is_late(around) {
            late = reason(&mut problems, field::LATE, &self.late, Rejection::NotCollecting);
        }
        let account = tidy(&self.account);
        if account.is_empty() {
            problems.push(Problem::new(field::ACCOUNT, What::Missing));
        } else if !agreement.format.fits(&account) {
            problems.push(Problem::new(field::ACCOUNT, What::Rejected(Rejection::AccountUnfit)));
        }
        let name = limited(&mut problems, field::NAME, &self.name, NAME);
        let phone = phone(&mut problems, field::PHONE, &self.phone);
        let amount = amount(&mut problems, &self.amount);
        let mut line = Line::new(biller.trust(), amount);
        let mut again = String::new();
        if agreement.kind == Kind::Postpaid {
            match period(&self.period) {
                Some(period) => line.period = period,
                None => {
                    let what = What::Rejected(Rejection::Missing(FieldName::Period));
                    problems.push(Problem::new(field::PERIOD, what));
                }
            }
            line.key = self.key(around).unwrap_or_default();
            if let Some(twice) = self.twice(around, keys) {
                let id = if let Twice::Taken(id) = twice { id } else { PaymentId::named("") };
                again = reason(&mut problems, field::AGAIN, &self.again, Rejection::SameBill(id));
            }
        }
        let payer = Payer { account, name, phone, what: String::new(), again, late };
        let bill = Bill { line, payer, posted: String::new() };
        if problems.is_empty() { Ok(bill) } else { Err(problems) }
    }

    /// Whose it is that is not income: money of owners, or a deposit of somebody in the register.
    fn kept(&self, around: Around<'_>, problems: &mut Vec<Problem>) -> Option<Account> {
        match self.owner.as_str() {
            OWNERS => {
                let name = required(problems, field::COMPOUND, &self.compound, COMPOUND);
                Some(Account::Owners(name.into()))
            }
            DEPOSIT => {
                let person = PersonId::named(&self.person);
                if around.station.people().known(&person).is_none() {
                    problems.push(Problem::new(field::PERSON, What::Missing));
                }
                Some(Account::Deposit(person))
            }
            _ => None,
        }
    }

    /// A fee of the station itself, or what it keeps for others.
    fn own(&self, around: Around<'_>) -> Result<Bill, Vec<Problem>> {
        let mut problems = Vec::new();
        let legal = around.station.profile().map(|profile| profile.legal.kind);
        let Some(legal) = legal else {
            return Err(vec![Problem::new(field::BILLER, What::Rejected(Rejection::NotFounded))]);
        };
        let what = limited(&mut problems, field::WHAT, &self.what, WORDS);
        if what.is_empty() && self.service.is_empty() {
            problems.push(Problem::new(field::WHAT, What::Missing));
        }
        let amount = amount(&mut problems, &self.amount);
        let kept = self.kept(around, &mut problems);
        // No income, and no invoice of the station's.
        let invoice = if kept.is_some() { Some(Invoice::Declined) } else { self.invoice() };
        let is_kept = kept.is_some();
        let mut line = Line::new(kept.unwrap_or_else(|| Account::own(legal, Purpose::Fees)), amount);
        line.service = (!self.service.is_empty()).then(|| ServiceId::named(&self.service));
        line.invoice = invoice.filter(|_| !is_kept);
        let mut posted = String::new();
        match invoice {
            None => problems.push(Problem::new(field::INVOICE, What::Missing)),
            Some(Invoice::Issued) => posted = required(&mut problems, field::NUMBER, &self.number, NUMBER),
            Some(_) => {}
        }
        let bill = Bill { line, payer: Payer { what, ..Payer::default() }, posted };
        if problems.is_empty() { Ok(bill) } else { Err(problems) }
    }
}

/// A reason without which the rule would say no.
fn reason(problems: &mut Vec<Problem>, field: &'static str, typed: &str, why: Rejection) -> String {
    let words = limited(problems, field, typed, WORDS);
    if words.is_empty() {
        problems.push(Problem::new(field, What::Rejected(why)));
    }
    words
}

fn amount(problems: &mut Vec<Problem>, typed: &str) -> Fen {
    let what = match Fen::parse_yuan(typed) {
        _ if typed.trim().is_empty() => What::Missing,
        None => What::NotAnAmount,
        Some(fen) if fen <= Fen(0) || fen > LARGEST => What::Rejected(Rejection::AmountOutOfRange),
        Some(fen) => return fen,
    };
    problems.push(Problem::new(field::AMOUNT, what));
    Fen(0)
}

/// The period of a bill, however it is typed: `2026-10`, `202610`, `2026.10`, `2026 年 10 月`.
pub fn period(typed: &str) -> Option<String> {
    let typed = tidy(typed);
    let figures: Vec<&str> =
        typed.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let (year, month) = match figures.as_slice() {
        [joined] if (5..=6).contains(&joined.len()) => joined.split_at(4),
        [year, month] => (*year, *month),
        _ => return None,
    };
    let (year, month): (u16, u8) = (year.parse().ok()?, month.parse().ok()?);
    let sound = (2000..=2199).contains(&year) && (1..=12).contains(&month);
    sound.then(|| format!("{year:04}-{month:02}"))
}

/// The periods for which bills mostly come: last month first, then this one, then the one before.
pub fn months(today: Day) -> [String; 3] {
    let (year, month, _) = today.parts();
    let of = |back: i32| {
        let months = year * 12 + i32::try_from(month).unwrap_or(1) - 1 - back;
        format!("{:04}-{:02}", months.div_euclid(12), months.rem_euclid(12) + 1)
    };
    [of(1), of(0), of(2)]
}
