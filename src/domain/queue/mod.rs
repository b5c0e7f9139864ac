//! 取号, 叫号, 过号: numbers for those who wait, by day. Nothing in here says who they are.

mod events;
mod rules;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::values::{Day, Instant, ServiceId, TicketId};

pub use events::{Called, Ended, Taken};
pub(in crate::domain) use events::{apply_called, apply_ended, apply_taken};
pub(crate) use rules::{call, end, take};

/// Where a number stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    Waiting,
    /// Called to a window.
    Called,
    /// 过号: called and not there; may be called again.
    Skipped,
    Served,
}

/// One number of one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Ticket {
    /// The tablet's letter in front: two tablets give different numbers.
    pub line: char,
    /// 1, 2, 3 … of its line on its day.
    pub number: u32,
    pub on: Day,
    pub at: Instant,
    /// What they have come for, where they said so.
    pub service: Option<ServiceId>,
    pub standing: Standing,
    /// The window it was called to.
    pub window: String,
    /// How often it was called.
    pub calls: u32,
    /// When it was last called.
    pub called: Option<Instant>,
}

impl Ticket {
    /// What stands on the paper and on the display: `A007`.
    pub fn label(&self) -> String {
        format!("{}{:03}", self.line, self.number)
    }
}

/// All numbers, and those of the newest day at hand.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Queue {
    tickets: BTreeMap<TicketId, Ticket>,
    by_day: BTreeMap<Day, BTreeSet<TicketId>>,
}

impl Queue {
    /// The number of this id.
    pub fn get(&self, id: &TicketId) -> Option<&Ticket> {
        self.tickets.get(id)
    }

    /// Those of a day, as they were taken.
    pub fn on(&self, day: Day) -> impl DoubleEndedIterator<Item = (&TicketId, &Ticket)> {
        let ids = self.by_day.get(&day).into_iter().flatten();
        ids.filter_map(|id| Some((id, self.tickets.get(id)?)))
    }

    /// Who waits on a day, as they came.
    pub fn waiting(&self, day: Day) -> Vec<(&TicketId, &Ticket)> {
        let mut waiting: Vec<_> =
            self.on(day).filter(|(_, ticket)| ticket.standing == Standing::Waiting).collect();
        waiting.sort_by_key(|(_, ticket)| (ticket.at, ticket.line, ticket.number));
        waiting
    }

    /// The next number of a line on a day.
    pub fn next_number(&self, line: char, day: Day) -> u32 {
        let numbers = self.on(day).filter(|(_, ticket)| ticket.line == line).map(|(_, ticket)| ticket.number);
        numbers.max().unwrap_or_default().saturating_add(1)
    }
}
