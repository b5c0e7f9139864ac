//! What can happen to a mandate and to a task, and what each event does.

use serde::{Deserialize, Serialize};

use super::{Back, End, Line, Mandate, Mandates, Money, Order, Task, TaskStep, Terms, TermsPatch};
use crate::domain::values::{Day, Fen, MandateId, TaskId, Text};
use crate::domain::{Event, Origin};

/// `mandates.added.1`. Its id is the place of this event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Added {
    pub terms: Terms,
}

/// `mandates.edited.1`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edited {
    pub mandate: MandateId,
    pub patches: Vec<TermsPatch>,
}

/// `mandates.ended.1`: `on` is its last day. A later one puts day and reason right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    pub mandate: MandateId,
    pub on: Day,
    pub reason: Text,
}

/// `mandates.booked.1`: money was promised, came, or was spent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Booked {
    pub mandate: MandateId,
    pub money: Money,
    pub fen: Fen,
    pub on: Day,
    /// Letter, voucher, list: what shows it.
    pub evidence: Text,
}

/// `mandates.tallied.1`: 登记工作量, work that no request tells of, on a day or in the month of that day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tallied {
    pub mandate: MandateId,
    pub on: Day,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub month: bool,
    pub count: u32,
    pub reason: Text,
}

/// `mandates.taken_back.1`: the counter-entry of a booking or a tally, by the place of its event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenBack {
    pub mandate: MandateId,
    pub line: MandateId,
    pub on: Day,
    pub reason: Text,
}

/// `mandates.task_given.1`: 交办, a new one, whose id is the place of this event, or one as it should have been written
/// down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskGiven {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task: Option<TaskId>,
    pub order: Order,
}

/// `mandates.task_stepped.1`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskStepped {
    pub task: TaskId,
    pub step: TaskStep,
    pub on: Day,
    pub words: Text,
}

/// Takes the `n`-th event of an entry in, where it is one of these.
pub(in crate::domain) fn apply(mandates: &mut Mandates, origin: &Origin, n: usize, event: &Event) {
    let place = || MandateId::born(&origin.entry, n);
    let records = &mut mandates.records;
    match event {
        Event::MandateAdded(Added { terms }) => {
            let (terms, ended, money, tallies) = (terms.clone(), None, Vec::new(), Vec::new());
            records.entry(place()).or_insert(Mandate { terms, ended, money, tallies });
        }
        Event::MandateEdited(event) => {
            if let Some(mandate) = records.get_mut(&event.mandate) {
                event.patches.iter().for_each(|patch| patch.apply(&mut mandate.terms));
            }
        }
        Event::MandateEnded(event) => {
            if let Some(mandate) = records.get_mut(&event.mandate) {
                mandate.ended = Some(End { on: event.on, reason: event.reason.clone() });
            }
        }
        // Money that another tablet booked before it knew of the end is kept, and shows.
        Event::MandateBooked(event) => {
            if let Some(mandate) = records.get_mut(&event.mandate) {
                mandate.money.push(line(place(), origin, event.clone()));
            }
        }
        Event::MandateTallied(event) => {
            if let Some(mandate) = records.get_mut(&event.mandate) {
                mandate.tallies.push(line(place(), origin, event.clone()));
            }
        }
        Event::MandateTakenBack(event) => {
            if let Some(mandate) = records.get_mut(&event.mandate) {
                taken_back(mandate, event);
            }
        }
        Event::TaskGiven(TaskGiven { task: None, order }) => {
            let id = TaskId::born(&origin.entry, n);
            mandates.tasks.entry(id).or_insert(Task { order: order.clone(), steps: Vec::new() });
        }
        Event::TaskGiven(TaskGiven { task: Some(id), order }) => {
            if let Some(task) = mandates.tasks.get_mut(id) {
                task.order = order.clone();
            }
        }
        Event::TaskStepped(event) => {
            if let Some(task) = mandates.tasks.get_mut(&event.task) {
                task.steps.push(event.clone());
            }
        }
        _ => {}
    }
}

fn line<T>(place: MandateId, origin: &Origin, what: T) -> Line<T> {
    Line { place, what, by: origin.by.clone(), at: origin.at, back: None }
}

/// Two tablets may have taken the same line back: the first word holds, and it is gone once.
fn taken_back(mandate: &mut Mandate, event: &TakenBack) {
    let money = mandate.money.iter_mut().map(|line| (&line.place, &mut line.back));
    let tallies = mandate.tallies.iter_mut().map(|line| (&line.place, &mut line.back));
    if let Some((_, back)) = money.chain(tallies).find(|(place, _)| **place == event.line) {
        back.get_or_insert(Back { on: event.on, reason: event.reason.clone() });
    }
}
