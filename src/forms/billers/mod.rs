//! A biller as it is typed: the agreement, and whom the station calls there. Nothing here puts anything on top of a bill.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::catalogue::amount;
use super::typed::{Typed, day, line, number, phone_line, written};
use super::{Problem, What};
use crate::domain::Rejection;
use crate::domain::cashdesk::{AccountFormat, Agreement, CheckRule, Commission, Kind, Utility, tidy};
use crate::domain::providers::Contact;
use crate::domain::values::{Day, Fen, Minute, Text};

/// Longest account number, and the most of the other numbers.
const LONGEST: u16 = 32;
const MOST_DAYS: u16 = 366;
const MOST_PER_10K: u16 = 2_000;
const MOST_PER_BILL: Fen = Fen(10_000);

/// Names of the fields on the screen.
pub mod field {
    pub const NAME: &str = "biller-name";
    pub const NAME_EN: &str = "biller-name-en";
    pub const UTILITY: &str = "biller-utility";
    pub const KIND: &str = "biller-kind";
    pub const FROM: &str = "biller-from";
    pub const UNTIL: &str = "biller-until";
    pub const CONTRACT: &str = "biller-contract";
    pub const WEEKDAYS: &str = "biller-weekdays";
    pub const CUT_OFF: &str = "biller-cut-off";
    pub const LENGTHS: &str = "biller-lengths";
    pub const PREFIX: &str = "biller-prefix";
    pub const LETTERS: &str = "biller-letters";
    pub const CHECK: &str = "biller-check";
    pub const TRIAL: &str = "biller-trial";
    pub const REMIT_DAYS: &str = "biller-remit-days";
    pub const PER_BILL: &str = "biller-per-bill";
    pub const PER_10K: &str = "biller-per-10k";
    pub const CONTACT_NAME: &str = "biller-contact-name";
    pub const CONTACT_PHONE: &str = "biller-contact-phone";
    pub const CONTACT_NOTE: &str = "biller-contact-note";
}

/// A biller as typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    pub name: Typed,
    pub utility: Utility,
    pub kind: Kind,
    pub from: String,
    pub until: String,
    pub contract: String,
    /// 0 = Monday.
    pub weekdays: Vec<u8>,
    pub cut_off: String,
    pub lengths: String,
    pub prefix: String,
    pub letters: bool,
    pub check: Option<CheckRule>,
    pub remit_days: String,
    /// In yuan.
    pub per_bill: String,
    pub per_10k: String,
    pub contact_name: String,
    pub contact_phone: String,
    pub contact_note: String,
}

impl Default for Draft {
    fn default() -> Self {
        Draft::of(&Agreement::new(Text::default(), Utility::Water, Kind::Postpaid), None)
    }
}

impl Draft {
    /// What is saved of a biller, ready to be typed over.
    pub fn of(agreement: &Agreement, contact: Option<&Contact>) -> Draft {
        let contact = contact.cloned().unwrap_or_default();
        let AccountFormat { lengths, letters, prefix, check } = &agreement.format;
        let lengths: Vec<String> = lengths.iter().map(u8::to_string).collect();
        let Commission { per_bill, per_10k } = agreement.commission;
        Draft {
            name: (&agreement.name).into(),
            utility: agreement.utility,
            kind: agreement.kind,
            from: written(agreement.from),
            until: written(agreement.until),
            contract: agreement.contract.clone(),
            weekdays: agreement.weekdays.clone(),
            cut_off: agreement.cut_off.map(|at| at.to_string()).unwrap_or_default(),
            lengths: lengths.join(" "),
            prefix: prefix.clone(),
            letters: *letters,
            check: *check,
            remit_days: agreement.remit_days.map(|days| days.to_string()).unwrap_or_default(),
            per_bill: if per_bill == Fen(0) { String::new() } else { per_bill.yuan() },
            per_10k: if per_10k == 0 { String::new() } else { per_10k.to_string() },
            contact_name: contact.name,
            contact_phone: contact.phone,
            contact_note: contact.note,
        }
    }

    /// The agreement and whom to call; `was` is what has been saved of them.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn check(
        &self,
        was: Option<(&Agreement, Option<&Contact>)>,
    ) -> Result<(Agreement, Contact), Vec<Problem>> {
        let blank = Agreement::new(Text::default(), self.utility, self.kind);
        let (was, was_contact) = was.unwrap_or((&blank, None));
        let was_contact = was_contact.cloned().unwrap_or_default();
        let mut found = Vec::new();
        let problems = &mut found;
        let name = self.name.required(problems, [field::NAME, field::NAME_EN], &was.name, 60);
        let from = day(problems, field::FROM, &self.from);
        let until = day(problems, field::UNTIL, &self.until);
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            problems.push(Problem::new(field::UNTIL, What::EndsFirst));
        }
        let contract = line(problems, field::CONTRACT, &self.contract, &was.contract, 80);
        let cut_off = Minute::parse(&self.cut_off);
        if cut_off.is_none() && !self.cut_off.trim().is_empty() {
            problems.push(Problem::new(field::CUT_OFF, What::NotATime));
        }
        let format = self.format(problems);
        let remit_days = within(problems, field::REMIT_DAYS, &self.remit_days, MOST_DAYS);
        let commission = Commission {
            per_bill: self.per_bill(problems),
            per_10k: within(problems, field::PER_10K, &self.per_10k, MOST_PER_10K).unwrap_or_default(),
        };
        let contact = Contact {
            name: line(problems, field::CONTACT_NAME, &self.contact_name, &was_contact.name, 30),
            phone: phone_line(problems, field::CONTACT_PHONE, &self.contact_phone, &was_contact.phone),
            note: line(problems, field::CONTACT_NOTE, &self.contact_note, &was_contact.note, 200),
        };
        if !found.is_empty() {
            return Err(found);
        }
        let (utility, kind, weekdays) = (self.utility, self.kind, self.weekdays.clone());
        let agreement = Agreement {
            name,
            utility,
            kind,
            from,
            until,
            contract,
            weekdays,
            cut_off,
            format,
            remit_days,
            commission,
        };
        Ok((agreement, contact))
    }

    /// The format, with what is wrong about it.
    fn format(&self, problems: &mut Vec<Problem>) -> AccountFormat {
        let mut lengths = Vec::new();
        let digits = self.lengths.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
        for part in digits {
            match part.parse() {
                Ok(length) if (1..=LONGEST).contains(&u16::from(length)) => lengths.push(length),
                _ => problems.push(Problem::new(field::LENGTHS, What::NotWithin(1, LONGEST))),
            }
        }
        if lengths.is_empty() && problems.is_empty() && !self.lengths.trim().is_empty() {
            problems.push(Problem::new(field::LENGTHS, What::NotANumber));
        }
        let prefix = tidy(&self.prefix);
        let format = AccountFormat { lengths, letters: self.letters, prefix, check: self.check };
        if !format.is_sound() {
            problems.push(Problem::new(field::PREFIX, What::Rejected(Rejection::FormatUnsound)));
        }
        format
    }

    fn per_bill(&self, problems: &mut Vec<Problem>) -> Fen {
        if self.per_bill.trim().is_empty() {
            return Fen(0);
        }
        let fen = amount(&self.per_bill);
        match fen {
            None => problems.push(Problem::new(field::PER_BILL, What::NotAnAmount)),
            Some(fen) if fen > MOST_PER_BILL => {
                problems.push(Problem::new(field::PER_BILL, What::Rejected(Rejection::AmountOutOfRange)));
            }
            Some(_) => {}
        }
        fen.unwrap_or_default()
    }

    /// Would an account number be taken by the format as it is typed? Nothing where none is tried, or the format itself
    /// is wrong.
    pub fn takes(&self, account: &str) -> Option<bool> {
        let account = tidy(account);
        let mut problems = Vec::new();
        let format = self.format(&mut problems);
        (!account.is_empty() && problems.is_empty()).then(|| format.fits(&account))
    }
}

fn within(problems: &mut Vec<Problem>, field: &'static str, typed: &str, most: u16) -> Option<u16> {
    let read = number(problems, field, typed)?;
    let fits = u16::try_from(read).ok().filter(|n| *n <= most);
    if fits.is_none() {
        problems.push(Problem::new(field, What::NotWithin(0, most)));
    }
    fits
}

/// Where an agreement stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    NotYet,
    Holds,
    /// Its last day is near: so many days left.
    RunsOut(i64),
    Over,
}

/// Where an agreement stands; that it ends within a month is pointed out.
pub fn standing(agreement: &Agreement, today: Day) -> Standing {
    let left = agreement.until.map(|until| until.days_since(today));
    match left {
        Some(..0) => Standing::Over,
        _ if agreement.from.is_some_and(|from| today < from) => Standing::NotYet,
        Some(left) if left <= super::providers::RUNS_OUT_SOON_DAYS => Standing::RunsOut(left),
        _ => Standing::Holds,
    }
}
