//! A mandate, its money, its work and a task as they are typed; and where each stands in the list.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::typed::{day, number, written};
use super::{Problem, What, limited, required};
use crate::domain::mandates::{
    Account, Area, Booked, Listed, Mandate, Money, Order, Pay, Tallied, Task, Terms,
};
use crate::domain::profile::Body;
use crate::domain::values::{Day, Fen, MandateId, ServiceId, Text};

/// Names of the fields on the screen.
pub mod field {
    pub const NAME: &str = "mandate-name";
    pub const AREA: &str = "mandate-area";
    pub const AUTHORITY: &str = "mandate-authority";
    pub const EXECUTING: &str = "mandate-executing";
    pub const ASSISTING: &str = "mandate-assisting";
    pub const LISTED: &str = "mandate-listed";
    pub const BASIS: &str = "mandate-basis";
    pub const DUTIES: &str = "mandate-duties";
    pub const POWERS: &str = "mandate-powers";
    pub const SERVICES: &str = "mandate-services";
    pub const FROM: &str = "mandate-from";
    pub const UNTIL: &str = "mandate-until";
    pub const PAY: &str = "mandate-pay";
    pub const PRICE: &str = "mandate-price";
    pub const PROMISED: &str = "mandate-promised";
    pub const PROMISED_BY: &str = "mandate-promised-by";
    pub const KIND: &str = "mandate-money";
    pub const AMOUNT: &str = "mandate-amount";
    pub const ON: &str = "mandate-on";
    pub const EVIDENCE: &str = "mandate-evidence";
    pub const COUNT: &str = "mandate-count";
    pub const SPAN: &str = "mandate-span";
    pub const REASON: &str = "mandate-reason";
    pub const ENDS: &str = "mandate-ends";
    pub const WHAT: &str = "task-what";
    pub const GIVER: &str = "task-giver";
    pub const GIVEN: &str = "task-given";
    pub const DUE: &str = "task-due";
    pub const UNDER: &str = "task-under";
    pub const WORDS: &str = "task-words";
}

/// How a price is counted, without the sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Rate {
    #[default]
    Nothing,
    Case,
    CaseAndQuestion,
    Year,
}

impl Rate {
    /// All of them.
    pub const ALL: [Rate; 4] = [Rate::Nothing, Rate::Case, Rate::CaseAndQuestion, Rate::Year];

    fn of(pay: Pay) -> Rate {
        match pay {
            Pay::Nothing => Rate::Nothing,
            Pay::Case(_) => Rate::Case,
            Pay::CaseAndQuestion(_) => Rate::CaseAndQuestion,
            Pay::Year(_) => Rate::Year,
        }
    }
}

/// Bodies that can do or assist with a matter here.
pub const BODIES: [Body; 7] = [
    Body::Committee,
    Body::Station,
    Body::PartyBranch,
    Body::Subdistrict,
    Body::Institution,
    Body::Provider,
    Body::Volunteers,
];

/// A mandate as typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    pub name: String,
    pub area: Area,
    pub authority: String,
    pub executing: Body,
    pub assisting: Option<Body>,
    pub listed: Listed,
    pub basis: String,
    pub duties: String,
    pub powers: String,
    /// Ids.
    pub services: Vec<String>,
    pub from: String,
    pub until: String,
    pub rate: Rate,
    pub price: String,
    /// Only of a new one: what was promised, and what shows it.
    pub promised: String,
    pub promised_by: String,
}

impl Default for Draft {
    fn default() -> Self {
        let nothing = String::new;
        Draft {
            name: nothing(),
            area: Area::Employment,
            authority: nothing(),
            executing: Body::Committee,
            assisting: None,
            listed: Listed::Assist,
            basis: nothing(),
            duties: nothing(),
            powers: nothing(),
            services: Vec::new(),
            from: nothing(),
            until: nothing(),
            rate: Rate::Nothing,
            price: nothing(),
            promised: nothing(),
            promised_by: nothing(),
        }
    }
}

/// A mandate, and what was promised for it with what shows that.
pub type Checked = (Terms, Option<(Fen, String)>);

impl Draft {
    /// What is written down of a mandate, ready to be typed over.
    pub fn of(terms: &Terms) -> Draft {
        let words = |text: &Text| text.zh.clone();
        Draft {
            name: words(&terms.name),
            area: terms.area,
            authority: words(&terms.authority),
            executing: terms.executing,
            assisting: terms.assisting,
            listed: terms.listed,
            basis: words(&terms.basis),
            duties: words(&terms.duties),
            powers: words(&terms.powers),
            services: terms.services.iter().map(|id| id.as_str().to_owned()).collect(),
            from: terms.from.to_string(),
            until: written(terms.until),
            rate: Rate::of(terms.pay),
            price: terms.pay.fen().map(Fen::yuan).unwrap_or_default(),
            promised: String::new(),
            promised_by: String::new(),
        }
    }

    /// The mandate; `was` is what has been saved of it.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn check(&self, was: Option<&Terms>) -> Result<Checked, Vec<Problem>> {
        let mut found = Vec::new();
        let problems = &mut found;
        // What nobody has touched keeps its English, should a file have brought some.
        let text = |typed: String, old: Option<&Text>| match old {
            Some(old) if old.zh == typed => old.clone(),
            _ => Text::zh(typed),
        };
        let name = required(problems, field::NAME, &self.name, 60);
        let authority = required(problems, field::AUTHORITY, &self.authority, 60);
        let basis = limited(problems, field::BASIS, &self.basis, 500);
        let duties = limited(problems, field::DUTIES, &self.duties, 1_000);
        let powers = limited(problems, field::POWERS, &self.powers, 1_000);
        let from = needed_day(problems, field::FROM, &self.from);
        let until = day(problems, field::UNTIL, &self.until);
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            problems.push(Problem::new(field::UNTIL, What::EndsFirst));
        }
        let price = match self.rate {
            Rate::Nothing => None,
            _ => amount(problems, field::PRICE, &self.price),
        };
        let promised = match self.promised.trim() {
            "" => None,
            typed => {
                let fen = amount(problems, field::PROMISED, typed);
                let by = required(problems, field::PROMISED_BY, &self.promised_by, 200);
                fen.map(|fen| (fen, by))
            }
        };
        let pay = match (self.rate, price.unwrap_or_default()) {
            (Rate::Nothing, _) => Pay::Nothing,
            (Rate::Case, fen) => Pay::Case(fen),
            (Rate::CaseAndQuestion, fen) => Pay::CaseAndQuestion(fen),
            (Rate::Year, fen) => Pay::Year(fen),
        };
        let Some(from) = from.filter(|_| found.is_empty()) else { return Err(found) };
        let terms = Terms {
            name: text(name, was.map(|was| &was.name)),
            area: self.area,
            authority: text(authority, was.map(|was| &was.authority)),
            executing: self.executing,
            assisting: self.assisting,
            listed: self.listed,
            basis: text(basis, was.map(|was| &was.basis)),
            duties: text(duties, was.map(|was| &was.duties)),
            powers: text(powers, was.map(|was| &was.powers)),
            services: self.services.iter().map(|id| ServiceId::named(id)).collect(),
            from,
            until,
            pay,
        };
        Ok((terms, promised))
    }
}

/// A booking as typed.
///
/// # Errors
/// Everything that is wrong, in the order of the form.
pub fn booked(
    mandate: &MandateId,
    money: Money,
    [fen, on, evidence]: [&str; 3],
    today: Day,
) -> Result<Booked, Vec<Problem>> {
    let mut found = Vec::new();
    let problems = &mut found;
    let fen = amount(problems, field::AMOUNT, fen);
    let on = past_day(problems, field::ON, on, today);
    let evidence = required(problems, field::EVIDENCE, evidence, 200);
    match (fen, on) {
        (Some(fen), Some(on)) if found.is_empty() => {
            Ok(Booked { mandate: mandate.clone(), money, fen, on, evidence: Text::zh(evidence) })
        }
        _ => Err(found),
    }
}

/// 登记工作量 as typed.
///
/// # Errors
/// Everything that is wrong, in the order of the form.
pub fn tallied(
    mandate: &MandateId,
    month: bool,
    [on, count, reason]: [&str; 3],
    today: Day,
) -> Result<Tallied, Vec<Problem>> {
    let mut found = Vec::new();
    let problems = &mut found;
    let on = past_day(problems, field::ON, on, today);
    if count.trim().is_empty() {
        problems.push(Problem::new(field::COUNT, What::Missing));
    }
    let count = number(problems, field::COUNT, count);
    if count == Some(0) {
        problems.push(Problem::new(field::COUNT, What::NotWithin(1, u16::MAX)));
    }
    let reason = required(problems, field::REASON, reason, 200);
    match (on, count) {
        (Some(on), Some(count)) if found.is_empty() => {
            Ok(Tallied { mandate: mandate.clone(), on, month, count, reason: Text::zh(reason) })
        }
        _ => Err(found),
    }
}

/// 交办 as typed; `under` is the id of a mandate, or empty.
///
/// # Errors
/// Everything that is wrong, in the order of the form.
pub fn order([what, giver, on, due, under]: [&str; 5], today: Day) -> Result<Order, Vec<Problem>> {
    let mut found = Vec::new();
    let problems = &mut found;
    let what = required(problems, field::WHAT, what, 200);
    let giver = required(problems, field::GIVER, giver, 60);
    let on = past_day(problems, field::GIVEN, on, today);
    let due = day(problems, field::DUE, due);
    if on.zip(due).is_some_and(|(on, due)| due < on) {
        problems.push(Problem::new(field::DUE, What::EndsFirst));
    }
    let Some(on) = on.filter(|_| found.is_empty()) else { return Err(found) };
    let mandate = (!under.is_empty()).then(|| MandateId::named(under));
    Ok(Order { what: Text::zh(what), giver: Text::zh(giver), on, due, mandate })
}

/// The last day of a mandate and the reason.
///
/// # Errors
/// Everything that is wrong, in the order of the form.
pub fn end(terms: &Terms, [on, reason]: [&str; 2]) -> Result<(Day, String), Vec<Problem>> {
    let mut found = Vec::new();
    let problems = &mut found;
    let on = needed_day(problems, field::ENDS, on);
    if on.is_some_and(|on| on < terms.from) {
        problems.push(Problem::new(field::ENDS, What::EndsFirst));
    }
    let reason = required(problems, field::REASON, reason, 200);
    on.filter(|_| found.is_empty()).map(|on| (on, reason)).ok_or(found)
}

fn amount(problems: &mut Vec<Problem>, field: &'static str, typed: &str) -> Option<Fen> {
    let what = match (typed.trim(), Fen::parse_yuan(typed)) {
        ("", _) => What::Missing,
        (_, None) => What::NotAnAmount,
        (_, Some(Fen(0))) => What::Zero,
        (_, fen) => return fen,
    };
    problems.push(Problem::new(field, what));
    None
}

fn needed_day(problems: &mut Vec<Problem>, field: &'static str, typed: &str) -> Option<Day> {
    if typed.trim().is_empty() {
        problems.push(Problem::new(field, What::Missing));
    }
    day(problems, field, typed)
}

fn past_day(problems: &mut Vec<Problem>, field: &'static str, typed: &str, today: Day) -> Option<Day> {
    let on = needed_day(problems, field, typed);
    if on.is_some_and(|on| on > today) {
        problems.push(Problem::new(field, What::NotYet));
    }
    on
}

/// Where a mandate stands, in the order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// 费未随事转: money is missing.
    Unpaid,
    /// It is to be handed back.
    GoesBack,
    UnderWay,
    /// Over, and paid.
    Over,
}

impl Standing {
    /// All of them.
    pub const ALL: [Standing; 4] = [Standing::Unpaid, Standing::GoesBack, Standing::UnderWay, Standing::Over];

    /// Where a mandate stands on a day.
    pub fn of(mandate: &Mandate, account: &Account, today: Day) -> Standing {
        if account.missing() > Fen(0) {
            Standing::Unpaid
        } else if mandate.is_over(today) {
            Standing::Over
        } else if mandate.terms.listed.goes_back() {
            Standing::GoesBack
        } else {
            Standing::UnderWay
        }
    }
}

/// How near the deadline of a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Late by so many days.
    Late(i64),
    /// Due in so many days, at most [`SOON`].
    Soon(i64),
    Later,
    /// Done or handed back.
    Closed,
}

/// A deadline so many days ahead is near.
pub const SOON: i64 = 3;

/// How near the deadline of a task is on a day.
pub fn urgency(task: &Task, today: Day) -> Urgency {
    match task.order.due.map(|due| due.days_since(today)) {
        _ if !task.is_open() => Urgency::Closed,
        Some(days) if days < 0 => Urgency::Late(days.saturating_neg()),
        Some(days) if days <= SOON => Urgency::Soon(days),
        _ => Urgency::Later,
    }
}
