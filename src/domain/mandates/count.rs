//! How much work a mandate made, what that comes to, and what of it has not been paid.

use std::collections::BTreeMap;

use super::{Mandate, Money, Pay};
use crate::domain::Station;
use crate::domain::values::{Day, Fen};

/// Work, each kind apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Load {
    /// Requests that were registered for its services, without those that were called off.
    pub requests: u32,
    /// Of these, such as are still under way.
    pub open: u32,
    /// Questions answered about its services (记一次咨询).
    pub questions: u32,
    /// Written down by hand.
    pub tallied: u32,
}

impl Load {
    /// All of it together.
    pub fn total(self) -> u32 {
        self.requests.saturating_add(self.questions).saturating_add(self.tallied)
    }

    fn add(&mut self, other: Load) {
        for (sum, n) in [
            (&mut self.requests, other.requests),
            (&mut self.open, other.open),
            (&mut self.questions, other.questions),
            (&mut self.tallied, other.tallied),
        ] {
            *sum = sum.saturating_add(n);
        }
    }
}

/// What a mandate owes and what came, up to a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Account {
    pub load: Load,
    pub promised: Fen,
    pub received: Fen,
    pub spent: Fen,
    /// What the agreed price comes to: per case by the work, or of a year by its days.
    pub due: Fen,
}

impl Account {
    /// What was promised and has not come.
    pub fn of_promised(&self) -> Fen {
        less(self.promised, self.received)
    }

    /// What is due by the agreed price and has not come.
    pub fn of_due(&self) -> Fen {
        less(self.due, self.received)
    }

    /// 费未随事转: the larger of the two; nothing where all has come.
    pub fn missing(&self) -> Fen {
        self.of_promised().max(self.of_due())
    }

    /// What came and is not spent; below nothing where more was spent.
    pub fn left(&self) -> Fen {
        Fen(self.received.0.saturating_sub(self.spent.0))
    }
}

fn less(whole: Fen, part: Fen) -> Fen {
    Fen(whole.0.saturating_sub(part.0).max(0))
}

/// The work of each month in which there was some, from its first day to its last or to this day.
pub fn by_month(station: &Station, mandate: &Mandate, today: Day) -> BTreeMap<(i32, u32), Load> {
    let mut months: BTreeMap<(i32, u32), Load> = BTreeMap::new();
    let mut count = |on: Day, load: Load| {
        let (year, month, _) = on.parts();
        months.entry((year, month)).or_default().add(load);
    };
    let (terms, last) = (&mandate.terms, mandate.last_day().unwrap_or(today).min(today));
    let within = |on: Day| terms.from <= on && on <= last;
    let requests = station.requests();
    for (_, request) in requests.iter() {
        let ours = request.service.as_ref().is_some_and(|service| terms.services.contains(service));
        if ours && within(request.on) && !request.state.is_called_off() {
            let open = u32::from(request.state.is_open());
            count(request.on, Load { requests: 1, open, ..Load::default() });
        }
    }
    for (on, service, questions) in requests.consultations() {
        if questions > 0 && within(on) && service.is_some_and(|service| terms.services.contains(service)) {
            count(on, Load { questions, ..Load::default() });
        }
    }
    // Whoever wrote a tally down has said that it belongs here, whatever day it bears.
    for line in mandate.tallies.iter().filter(|line| line.back.is_none() && line.what.on <= today) {
        count(line.what.on, Load { tallied: line.what.count, ..Load::default() });
    }
    months
}

/// All its work up to this day.
pub fn workload(station: &Station, mandate: &Mandate, today: Day) -> Load {
    let mut sum = Load::default();
    by_month(station, mandate, today).into_values().for_each(|load| sum.add(load));
    sum
}

/// Work and money of a mandate up to this day.
pub fn account(station: &Station, mandate: &Mandate, today: Day) -> Account {
    let load = workload(station, mandate, today);
    let due = due(mandate, load, today);
    let sum = |money| mandate.sum(money);
    let (promised, received) = (sum(Money::Promised), sum(Money::Received));
    Account { load, promised, received, spent: sum(Money::Spent), due }
}

/// 费未随事转 in sum, over mandates that lack money.
pub fn missing(accounts: impl IntoIterator<Item = Account>) -> Fen {
    Fen(accounts.into_iter().fold(0, |sum, account| account.missing().0.saturating_add(sum)))
}

/// What the agreed price comes to.
fn due(mandate: &Mandate, load: Load, today: Day) -> Fen {
    let cases = load.requests.saturating_add(load.tallied);
    let times = |Fen(fen): Fen, n: u32| Fen(fen.saturating_mul(i64::from(n)));
    match mandate.terms.pay {
        Pay::Nothing => Fen(0),
        Pay::Case(fen) => times(fen, cases),
        Pay::CaseAndQuestion(fen) => times(fen, load.total()),
        Pay::Year(fen) => by_days(fen, mandate.terms.from, mandate.last_day().unwrap_or(today).min(today)),
    }
}

/// A yearly sum by the days from the first to the last: each calendar year is a whole one, part of a fen is dropped.
fn by_days(Fen(fen): Fen, from: Day, last: Day) -> Fen {
    let (first_year, last_year) = (from.parts().0, last.parts().0);
    let mut sum = 0i64;
    for year in first_year..=last_year {
        let (Some(begins), Some(ends)) = (Day::new(year, 1, 1), Day::new(year, 12, 31)) else { continue };
        let days = last.min(ends).days_since(from.max(begins)).saturating_add(1).max(0);
        let of = ends.days_since(begins).saturating_add(1);
        let part = i128::from(fen) * i128::from(days) / i128::from(of);
        sum = sum.saturating_add(i64::try_from(part).unwrap_or(i64::MAX));
    }
    Fen(sum)
}
