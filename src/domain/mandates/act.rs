//! What people ask to be done about mandates and tasks, and who may.

use super::{Booked, Order, Tallied, TaskStep, Terms};
use crate::domain::rights::{OVERSEERS, SPEAKERS};
use crate::domain::staff::Role;
use crate::domain::values::{Day, Fen, MandateId, TaskId};

/// One wish about mandates and tasks.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// Writes a mandate down; with what was promised for it, and what shows that.
    Add {
        terms: Box<Terms>,
        promised: Option<(Fen, String)>,
    },
    Edit {
        mandate: MandateId,
        now: Box<Terms>,
    },
    /// `on` is its last day.
    End {
        mandate: MandateId,
        on: Day,
        reason: String,
    },
    /// Money was promised, came, or was spent.
    Book(Booked),
    /// Takes a booking back, by the place of its event.
    TakeMoneyBack {
        mandate: MandateId,
        line: MandateId,
        reason: String,
    },
    /// 登记工作量.
    Tally(Tallied),
    TakeTallyBack {
        mandate: MandateId,
        line: MandateId,
        reason: String,
    },
    /// 交办: a task was handed down.
    Give(Order),
    /// It was written down wrong.
    CorrectTask {
        task: TaskId,
        now: Order,
    },
    /// Done, handed back, or taken up again.
    StepTask {
        task: TaskId,
        step: TaskStep,
        words: String,
    },
}

impl Act {
    /// Which roles may; any one of them is enough. What is agreed with the government and what comes of its money is
    /// for committee and manager; the work itself is told by whoever does it.
    pub fn needs(&self) -> &'static [Role] {
        match self {
            Act::Add { .. }
            | Act::Edit { .. }
            | Act::End { .. }
            | Act::Book(_)
            | Act::TakeMoneyBack { .. } => OVERSEERS,
            Act::Tally(_)
            | Act::TakeTallyBack { .. }
            | Act::Give(_)
            | Act::CorrectTask { .. }
            | Act::StepTask { .. } => SPEAKERS,
        }
    }
}
