//! A service unit as it is typed: what residents read, what only the desk knows, the price list.

mod price;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::typed::{Typed, day, line, phone_line, written};
use super::{Problem, What};
use crate::domain::providers::{Contact, Details, Kind, State};
use crate::domain::values::{Day, Text};
use crate::forms::hours::{HoursProblem, WeekDraft};

pub use price::{FEE_KINDS, PriceDraft};

/// A licence or agreement that ends within so many days is pointed out.
pub const RUNS_OUT_SOON_DAYS: i64 = 30;

/// Names of the fields on the screen.
pub mod field {
    pub const NAME: &str = "provider-name";
    pub const NAME_EN: &str = "provider-name-en";
    pub const KIND: &str = "provider-kind";
    pub const SUMMARY: &str = "provider-summary";
    pub const SUMMARY_EN: &str = "provider-summary-en";
    pub const PHONE: &str = "provider-phone";
    pub const ADDRESS: &str = "provider-address";
    pub const ADDRESS_EN: &str = "provider-address-en";
    pub const TIMES: &str = "provider-times";
    pub const TIMES_EN: &str = "provider-times-en";
    pub const LICENCE: &str = "provider-licence";
    pub const LICENCE_UNTIL: &str = "provider-licence-until";
    pub const CONTRACT: &str = "provider-contract";
    pub const CONTRACT_FROM: &str = "provider-contract-from";
    pub const CONTRACT_UNTIL: &str = "provider-contract-until";
    pub const CONTACT_NAME: &str = "provider-contact-name";
    pub const CONTACT_PHONE: &str = "provider-contact-phone";
    pub const CONTACT_NOTE: &str = "provider-contact-note";
    pub const ITEM: &str = "price-item";
    pub const ITEM_EN: &str = "price-item-en";
    pub const FEE_KIND: &str = "price-kind";
    pub const AMOUNT: &str = "price-amount";
    pub const LOWEST: &str = "price-lowest";
    pub const HIGHEST: &str = "price-highest";
    pub const UNIT: &str = "price-unit";
    pub const UNIT_EN: &str = "price-unit-en";
    pub const HOW: &str = "price-how";
    pub const HOW_EN: &str = "price-how-en";
}

/// A service unit as typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    pub name: Typed,
    pub kind: Kind,
    pub summary: Typed,
    pub phone: String,
    pub address: Typed,
    pub hours: WeekDraft,
    pub times: Typed,
    pub prices: Vec<PriceDraft>,
    pub licence: String,
    pub licence_until: String,
    pub contract: String,
    pub contract_from: String,
    pub contract_until: String,
    pub contact_name: String,
    pub contact_phone: String,
    pub contact_note: String,
}

impl Default for Draft {
    /// An empty sheet; most service units are small firms.
    fn default() -> Self {
        Draft::of(&Details::new(Text::default(), Kind::Enterprise), None)
    }
}

/// What is wrong with a form, and in which line of the price list, if it is there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Faults {
    pub problems: Vec<Problem>,
    pub hours: Vec<HoursProblem>,
    /// The first line with a problem; only its problems are among `problems`.
    pub price: Option<usize>,
}

impl Draft {
    /// What is saved of a service unit, ready to be typed over.
    pub fn of(details: &Details, contact: Option<&Contact>) -> Draft {
        let contact = contact.cloned().unwrap_or_default();
        Draft {
            name: (&details.name).into(),
            kind: details.kind,
            summary: (&details.summary).into(),
            phone: details.phone.clone(),
            address: (&details.address).into(),
            hours: (&details.hours).into(),
            times: (&details.times).into(),
            prices: details.prices.iter().map(PriceDraft::from).collect(),
            licence: details.licence.clone(),
            licence_until: written(details.licence_until),
            contract: details.contract.clone(),
            contract_from: written(details.contract_from),
            contract_until: written(details.contract_until),
            contact_name: contact.name,
            contact_phone: contact.phone,
            contact_note: contact.note,
        }
    }

    /// The service unit and its contact; `was` is what has been saved of them.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn check(&self, was: Option<(&Details, Option<&Contact>)>) -> Result<(Details, Contact), Faults> {
        let blank = Details::new(Text::default(), self.kind);
        let (was, was_contact) = was.unwrap_or((&blank, None));
        let was_contact = was_contact.cloned().unwrap_or_default();
        let mut found = Vec::new();
        let problems = &mut found;
        let name = self.name.required(problems, [field::NAME, field::NAME_EN], &was.name, 60);
        let summary = self.summary.check(problems, [field::SUMMARY, field::SUMMARY_EN], &was.summary, 300);
        let phone = phone_line(problems, field::PHONE, &self.phone, &was.phone);
        let address = self.address.check(problems, [field::ADDRESS, field::ADDRESS_EN], &was.address, 80);
        let times = self.times.check(problems, [field::TIMES, field::TIMES_EN], &was.times, 200);
        let hours = self.hours.check();
        let (prices, price) = self.prices(problems, was);
        let licence = line(problems, field::LICENCE, &self.licence, &was.licence, 80);
        let licence_until = day(problems, field::LICENCE_UNTIL, &self.licence_until);
        let contract = line(problems, field::CONTRACT, &self.contract, &was.contract, 80);
        let contract_from = day(problems, field::CONTRACT_FROM, &self.contract_from);
        let contract_until = day(problems, field::CONTRACT_UNTIL, &self.contract_until);
        if contract_from.zip(contract_until).is_some_and(|(from, until)| until < from) {
            problems.push(Problem::new(field::CONTRACT_UNTIL, What::EndsFirst));
        }
        let contact = Contact {
            name: line(problems, field::CONTACT_NAME, &self.contact_name, &was_contact.name, 30),
            phone: phone_line(problems, field::CONTACT_PHONE, &self.contact_phone, &was_contact.phone),
            note: line(problems, field::CONTACT_NOTE, &self.contact_note, &was_contact.note, 200),
        };
        let hours = match hours {
            Ok(hours) if found.is_empty() => hours,
            hours => return Err(Faults { problems: found, hours: hours.err().unwrap_or_default(), price }),
        };
        let details = Details {
            name,
            kind: self.kind,
            summary,
            licence,
            licence_until,
            contract,
            contract_from,
            contract_until,
            prices,
            hours,
            times,
            phone,
            address,
        };
        Ok((details, contact))
    }

    /// The lines of the price list, and the first that is wrong.
    fn prices(
        &self,
        problems: &mut Vec<Problem>,
        was: &Details,
    ) -> (Vec<crate::domain::providers::Price>, Option<usize>) {
        let mut prices = Vec::new();
        let mut wrong = None;
        for (n, draft) in self.prices.iter().enumerate() {
            if draft.is_blank() {
                continue;
            }
            match draft.check(&was.prices) {
                Ok(price) => prices.push(price),
                Err(found) if wrong.is_none() => {
                    problems.extend(found);
                    wrong = Some(n);
                }
                Err(_) => {}
            }
        }
        (prices, wrong)
    }
}

/// A paper whose last day is near or over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    Licence,
    Contract,
}

/// What of a service unit runs out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RunsOut {
    pub paper: Paper,
    /// Its last day.
    pub last: Day,
    /// Days left after today; negative once it is over.
    pub left: i64,
}

/// The licence or agreement of a service unit that is over or ends within a month, the earlier of the
/// two. Nobody is reminded of a cooperation that has ended.
pub fn runs_out(details: &Details, state: &State, today: Day) -> Option<RunsOut> {
    if matches!(state, State::Ended { .. }) {
        return None;
    }
    let papers = [(Paper::Licence, details.licence_until), (Paper::Contract, details.contract_until)];
    let ends = papers.into_iter().filter_map(|(paper, last)| {
        let last = last?;
        Some(RunsOut { paper, last, left: last.days_since(today) })
    });
    ends.filter(|end| end.left <= RUNS_OUT_SOON_DAYS).min_by_key(|end| end.left)
}
