//! 委托事项: what the government hands to committee or station. 权随责走、费随事转: each matter with who is competent for
//! it, who does it, on what basis, with which powers and for how much money; and what of the money came. 交办 are single
//! tasks that are handed down.
//!
//! The money here is a record of what was promised and what came, a mirror: it does not post to the ledger. The
//! committee's money is mostly kept by the subdistrict, and where it comes to the station the accountant books it.

mod act;
mod count;
mod events;
mod rules;
mod signer;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::profile::Body;
use crate::domain::values::{Day, Fen, Instant, MandateId, ServiceId, StaffId, TaskId, Text, patches};

pub use act::Act;
pub use count::{Account, Load, account, by_month, missing, workload};
pub(in crate::domain) use events::apply;
pub use events::{Added, Booked, Edited, Ended, TakenBack, Tallied, TaskGiven, TaskStepped};
pub(crate) use rules::decide;
pub use signer::Signer;

/// The seven areas of public service that the proposal names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// 社区就业.
    Employment,
    /// 社会保障.
    Security,
    /// 社会救助.
    Relief,
    /// 卫生和计划生育.
    Health,
    /// 文化、教育、体育.
    Culture,
    /// 流动人口管理和服务.
    Newcomers,
    /// 社区安全.
    Safety,
}

impl Area {
    /// All seven, in the order of the proposal.
    pub const ALL: [Area; 7] = [
        Area::Employment,
        Area::Security,
        Area::Relief,
        Area::Health,
        Area::Culture,
        Area::Newcomers,
        Area::Safety,
    ];
}

/// Where a matter stands on the district's list of what may be asked of a community (准入).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Listed {
    /// 依法履职: the committee's own duty by law.
    Duty,
    /// 协助: the authority does it, the community helps.
    Assist,
    /// 不应承担: the list says that it is not to be asked.
    Refused,
    /// 未经准入: on no list.
    Unlisted,
}

impl Listed {
    /// All of them.
    pub const ALL: [Listed; 4] = [Listed::Duty, Listed::Assist, Listed::Refused, Listed::Unlisted];

    /// Is the matter to be handed back? A 退回函 is printed for it.
    pub fn goes_back(self) -> bool {
        matches!(self, Listed::Refused | Listed::Unlisted)
    }
}

/// What was agreed to be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pay {
    /// Nothing was agreed.
    #[default]
    Nothing,
    /// So much a case.
    Case(Fen),
    /// A case, and each question that was answered counts as one.
    CaseAndQuestion(Fen),
    /// So much a year, by the days of it.
    Year(Fen),
}

impl Pay {
    fn is_nothing(&self) -> bool {
        *self == Pay::Nothing
    }

    /// The sum that is named.
    pub fn fen(self) -> Option<Fen> {
        match self {
            Pay::Nothing => None,
            Pay::Case(fen) | Pay::CaseAndQuestion(fen) | Pay::Year(fen) => Some(fen),
        }
    }
}

/// What is agreed about a matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    pub name: Text,
    pub area: Area,
    /// 主管: the authority that answers for the matter.
    pub authority: Text,
    /// 承办.
    pub executing: Body,
    /// 协助.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assisting: Option<Body>,
    pub listed: Listed,
    /// Law or agreement it rests on.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub basis: Text,
    /// 责: what is to be done.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub duties: Text,
    /// 权: what was given to do it with.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub powers: Text,
    /// What is asked for at the window because of it; the workload is counted from these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<ServiceId>,
    pub from: Day,
    /// Its last day; without one it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    #[serde(default, skip_serializing_if = "Pay::is_nothing")]
    pub pay: Pay,
}

patches!(
    /// One edited field of a mandate.
    TermsPatch of Terms {
        Name name: Text,
        Area area: Area,
        Authority authority: Text,
        Executing executing: Body,
        Assisting assisting: Option<Body>,
        Listed listed: Listed,
        Basis basis: Text,
        Duties duties: Text,
        Powers powers: Text,
        Services services: Vec<ServiceId>,
        From from: Day,
        Until until: Option<Day>,
        Pay pay: Pay,
    }
);

/// What of the money a booking tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Money {
    Promised,
    Received,
    Spent,
}

impl Money {
    /// All three.
    pub const ALL: [Money; 3] = [Money::Promised, Money::Received, Money::Spent];
}

/// A booking or a tally was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Back {
    pub on: Day,
    pub reason: Text,
}

/// One booking. `what` is [`Booked`] or [`Tallied`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<T> {
    /// The place of its event.
    pub place: MandateId,
    pub what: T,
    pub by: StaffId,
    pub at: Instant,
    pub back: Option<Back>,
}

/// The end of a mandate before its time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// Its last day.
    pub on: Day,
    pub reason: Text,
}

/// One mandate, with what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    pub terms: Terms,
    pub ended: Option<End>,
    /// In the order in which they were written.
    pub money: Vec<Line<Booked>>,
    pub tallies: Vec<Line<Tallied>>,
}

impl Mandate {
    /// The last day it holds; none: it goes on.
    pub fn last_day(&self) -> Option<Day> {
        let ended = self.ended.as_ref().map(|end| end.on);
        ended.into_iter().chain(self.terms.until).min()
    }

    /// Is it over on this day?
    pub fn is_over(&self, today: Day) -> bool {
        self.last_day().is_some_and(|last| last < today)
    }

    /// The bookings that hold, of one kind.
    pub fn booked(&self, money: Money) -> impl Iterator<Item = &Line<Booked>> {
        self.money.iter().filter(move |line| line.back.is_none() && line.what.money == money)
    }

    /// What they come to. Fen of a journal from elsewhere may be any number: the sum stops at the largest there is.
    pub fn sum(&self, money: Money) -> Fen {
        Fen(self.booked(money).fold(0, |sum, line| sum.saturating_add(line.what.fen.0)))
    }
}

/// What is handed down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// What is to be done.
    pub what: Text,
    /// Who handed it down.
    pub giver: Text,
    pub on: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// Under which mandate; without one it is 未经准入.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<MandateId>,
}

/// What is done about a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskStep {
    /// Done, with the evidence in words.
    Done,
    /// 退回, with the reason.
    Returned,
    /// Taken up again, with the reason.
    Reopened,
}

/// A task, and what was done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    pub order: Order,
    pub steps: Vec<TaskStepped>,
}

impl Task {
    /// The last step; none, or that it was reopened: it is to be done.
    pub fn last(&self) -> Option<&TaskStepped> {
        self.steps.last()
    }

    /// Is it still to be done?
    pub fn is_open(&self) -> bool {
        self.last().is_none_or(|last| last.step == TaskStep::Reopened)
    }

    /// Is it late on this day?
    pub fn is_overdue(&self, today: Day) -> bool {
        self.is_open() && self.order.due.is_some_and(|due| due < today)
    }
}

/// All mandates, and all tasks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mandates {
    records: BTreeMap<MandateId, Mandate>,
    tasks: BTreeMap<TaskId, Task>,
}

impl Mandates {
    /// The mandate of this id.
    pub fn get(&self, id: &MandateId) -> Option<&Mandate> {
        self.records.get(id)
    }

    /// Every mandate with its id.
    pub fn iter(&self) -> impl Iterator<Item = (&MandateId, &Mandate)> {
        self.records.iter()
    }

    /// The task of this id.
    pub fn task(&self, id: &TaskId) -> Option<&Task> {
        self.tasks.get(id)
    }

    /// Every task with its id.
    pub fn tasks(&self) -> impl Iterator<Item = (&TaskId, &Task)> {
        self.tasks.iter()
    }
}
