//! What may be done with numbers.

use super::{Called, Ended, Queue, Standing, Taken, Ticket};
use crate::domain::catalogue::Catalogue;
use crate::domain::values::{Day, ServiceId, TicketId};
use crate::domain::{Event, FieldName, Rejection};

/// Longest name of a window, in characters.
const WINDOW: usize = 8;
/// After so many numbers a line is full for the day: three digits stand on the display.
const MOST: u32 = 999;

/// Gives out the next number of a line.
pub(crate) fn take(
    queue: &Queue,
    catalogue: &Catalogue,
    line: char,
    service: Option<ServiceId>,
    on: Day,
) -> Result<Event, Rejection> {
    if !line.is_ascii_uppercase() {
        return Err(Rejection::Missing(FieldName::Letters));
    }
    if let Some(service) = &service {
        catalogue.get(service).ok_or(Rejection::NoSuchService)?;
    }
    let number = queue.next_number(line, on);
    if number > MOST {
        return Err(Rejection::QueueFull);
    }
    Ok(Event::TicketTaken(Taken { line, number, on, service }))
}

/// Calls a number of today to a window: one that waits, was called or skipped, or was ended by mistake.
pub(crate) fn call(queue: &Queue, id: &TicketId, window: &str, on: Day) -> Result<Event, Rejection> {
    of_today(queue, id, on)?;
    let window = window.trim();
    if window.is_empty() {
        return Err(Rejection::Missing(FieldName::Window));
    }
    if window.chars().count() > WINDOW {
        return Err(Rejection::TooLong);
    }
    Ok(Event::TicketCalled(Called { ticket: id.clone(), window: window.to_owned() }))
}

/// Says that whoever was called was served, or was not there (过号). Who waits may leave as well.
pub(crate) fn end(queue: &Queue, id: &TicketId, served: bool, on: Day) -> Result<Event, Rejection> {
    match of_today(queue, id, on)?.standing {
        Standing::Called => {}
        Standing::Waiting if !served => {}
        Standing::Waiting | Standing::Skipped | Standing::Served => return Err(Rejection::WrongStep),
    }
    Ok(Event::TicketEnded(Ended { ticket: id.clone(), served }))
}

fn of_today<'a>(queue: &'a Queue, id: &TicketId, on: Day) -> Result<&'a Ticket, Rejection> {
    queue.get(id).filter(|ticket| ticket.on == on).ok_or(Rejection::NoSuchTicket)
}
