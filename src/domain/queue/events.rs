//! What can happen to a number.

use serde::{Deserialize, Serialize};

use super::{Queue, Standing, Ticket};
use crate::domain::Origin;
use crate::domain::values::{Day, ServiceId, TicketId};

/// `queue.taken.1`. Its id is the place of this event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Taken {
    pub line: char,
    pub number: u32,
    pub on: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<ServiceId>,
}

/// `queue.called.1`: called to a window, for the first time or again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Called {
    pub ticket: TicketId,
    pub window: String,
}

/// `queue.ended.1`: served, or 过号.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ended {
    pub ticket: TicketId,
    pub served: bool,
}

pub(in crate::domain) fn apply_taken(queue: &mut Queue, id: TicketId, origin: &Origin, event: &Taken) {
    if queue.tickets.contains_key(&id) {
        return;
    }
    let Taken { line, number, on, service } = event.clone();
    queue.by_day.entry(on).or_default().insert(id.clone());
    let ticket = Ticket {
        line,
        number,
        on,
        at: origin.at,
        service,
        standing: Standing::Waiting,
        window: String::new(),
        calls: 0,
        called: None,
    };
    queue.tickets.insert(id, ticket);
}

pub(in crate::domain) fn apply_called(queue: &mut Queue, origin: &Origin, event: &Called) {
    if let Some(ticket) = queue.tickets.get_mut(&event.ticket) {
        ticket.standing = Standing::Called;
        ticket.window = event.window.clone();
        ticket.calls = ticket.calls.saturating_add(1);
        ticket.called = Some(origin.at);
    }
}

pub(in crate::domain) fn apply_ended(queue: &mut Queue, event: &Ended) {
    if let Some(ticket) = queue.tickets.get_mut(&event.ticket) {
        ticket.standing = if event.served { Standing::Served } else { Standing::Skipped };
    }
}
