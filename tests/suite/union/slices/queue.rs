//! Numbers for those who wait. Each tablet gives out those of its own line.

use std::collections::BTreeSet;

use linli::domain::queue::{Standing, Ticket};
use linli::domain::values::TicketId;
use linli::domain::{Command, Station};

use super::super::draw::Draw;
use super::super::table::{Capability, Facts, nothing};
use super::catalogue::services;

pub const SLICE: Capability = Capability {
    commands: &[("queue.take", take), ("queue.take", take), ("queue.call", call), ("queue.end", end)],
    holds,
    sees: nothing,
};

fn take(station: &Station, draw: &mut Draw) -> Option<Command> {
    let service = draw.pick(services(station)).filter(|_| draw.one_in(2)).map(|(id, _)| id);
    Some(Command::TakeTicket { line: draw.line, service })
}

fn call(station: &Station, draw: &mut Draw) -> Option<Command> {
    let window = format!("{}", draw.below(3));
    Some(Command::CallTicket { ticket: today(station, draw, |_| true)?, window })
}

fn end(station: &Station, draw: &mut Draw) -> Option<Command> {
    let called = |ticket: &Ticket| ticket.standing == Standing::Called;
    Some(Command::EndTicket { ticket: today(station, draw, called)?, served: draw.one_in(2) })
}

fn today(station: &Station, draw: &mut Draw, wanted: impl Fn(&Ticket) -> bool) -> Option<TicketId> {
    let day = draw.today;
    let tickets = station.queue().on(day).filter(|(_, ticket)| wanted(ticket));
    draw.pick(tickets.map(|(id, _)| id.clone()))
}

fn holds(station: &Station, facts: &Facts) {
    let mut labels = BTreeSet::new();
    for day in &facts.days {
        let mut waiting = BTreeSet::new();
        for (id, ticket) in station.queue().on(*day) {
            assert_eq!(ticket.on, *day, "{id} is found on its day");
            assert_eq!(station.queue().get(id), Some(ticket));
            assert!(labels.insert((*day, ticket.label())), "{} was given out twice", ticket.label());
            assert!(ticket.number < station.queue().next_number(ticket.line, *day));
            assert_eq!(ticket.calls > 0, ticket.called.is_some());
            if ticket.standing == Standing::Waiting {
                waiting.insert(id);
            }
        }
        assert_eq!(
            station.queue().waiting(*day).into_iter().map(|(id, _)| id).collect::<BTreeSet<_>>(),
            waiting
        );
    }
}
