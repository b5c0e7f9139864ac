//! Rules of the queue, in given/when/then form, and what no sequence of commands can do.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::domain::catalogue::Catalogue;
use crate::domain::values::{DeviceId, EntryId, StaffId};
use crate::domain::{Event, FieldName, Origin, Rejection};

fn today() -> Day {
    Day::new(2026, 11, 30).unwrap()
}

/// Numbers and the entries they came in.
#[derive(Default)]
struct World {
    queue: Queue,
    seq: u64,
}

impl World {
    /// Puts what was decided into the queue, as the fold would; its id.
    fn apply(&mut self, event: &Event) -> TicketId {
        self.seq += 1;
        let entry = EntryId { device: DeviceId::from_bytes([0; 5]), seq: self.seq };
        let id = TicketId::born(&entry, 0);
        let at = Instant(1_796_000_000_000 + i64::try_from(self.seq).unwrap() * 60_000);
        let origin = Origin { entry, by: StaffId::named("00000000-1.1"), at };
        match event {
            Event::TicketTaken(event) => apply_taken(&mut self.queue, id.clone(), &origin, event),
            Event::TicketCalled(event) => apply_called(&mut self.queue, &origin, event),
            Event::TicketEnded(event) => apply_ended(&mut self.queue, event),
            other => panic!("not of the queue: {other:?}"),
        }
        id
    }

    fn take_on(&mut self, line: char, day: Day) -> Result<TicketId, Rejection> {
        let event = take(&self.queue, &Catalogue::default(), line, None, day)?;
        Ok(self.apply(&event))
    }

    fn take(&mut self) -> TicketId {
        self.take_on('A', today()).unwrap()
    }

    fn call(&mut self, id: &TicketId, window: &str) -> Result<(), Rejection> {
        let event = call(&self.queue, id, window, today())?;
        self.apply(&event);
        Ok(())
    }

    fn end(&mut self, id: &TicketId, served: bool) -> Result<(), Rejection> {
        let event = end(&self.queue, id, served, today())?;
        self.apply(&event);
        Ok(())
    }

    fn ticket(&self, id: &TicketId) -> &Ticket {
        self.queue.get(id).unwrap()
    }

    fn waiting(&self) -> Vec<String> {
        self.queue.waiting(today()).into_iter().map(|(_, ticket)| ticket.label()).collect()
    }
}

#[test]
fn numbers_begin_at_one_each_day_and_on_each_line() {
    let mut world = World::default();
    let labels: Vec<String> = ['A', 'A', 'B', 'A']
        .map(|line| {
            let id = world.take_on(line, today()).unwrap();
            world.ticket(&id).label()
        })
        .into();
    assert_eq!(labels, ["A001", "A002", "B001", "A003"]);
    assert_eq!(world.waiting(), ["A001", "A002", "B001", "A003"]);

    let tomorrow = world.take_on('A', today().plus(1)).unwrap();
    assert_eq!(world.ticket(&tomorrow).label(), "A001");
    assert_eq!(world.waiting().len(), 4);
}

#[test]
fn a_line_is_one_capital_letter_and_a_service_must_be_there() {
    let (queue, catalogue) = (Queue::default(), Catalogue::default());
    let letters = Err(Rejection::Missing(FieldName::Letters));
    assert_eq!(take(&queue, &catalogue, 'a', None, today()), letters);
    assert_eq!(take(&queue, &catalogue, '1', None, today()), letters);
    let service = Some(ServiceId::named("gone"));
    assert_eq!(take(&queue, &catalogue, 'A', service, today()), Err(Rejection::NoSuchService));
}

#[test]
fn after_999_numbers_a_line_is_full_for_the_day() {
    let mut world = World::default();
    world.apply(&Event::TicketTaken(Taken { line: 'A', number: 999, on: today(), service: None }));
    assert_eq!(world.take_on('A', today()), Err(Rejection::QueueFull));
    assert!(world.take_on('B', today()).is_ok());
    assert!(world.take_on('A', today().plus(1)).is_ok());
}

#[test]
fn who_waits_is_called_to_a_window_and_served() {
    let mut world = World::default();
    let (first, _second) = (world.take(), world.take());
    assert_eq!(world.end(&first, true), Err(Rejection::WrongStep));

    assert_eq!(world.call(&first, "  "), Err(Rejection::Missing(FieldName::Window)));
    assert_eq!(world.call(&first, "一二三四五六七八九"), Err(Rejection::TooLong));
    world.call(&first, " 2 ").unwrap();
    let ticket = world.ticket(&first);
    assert_eq!((ticket.standing, ticket.window.as_str(), ticket.calls), (Standing::Called, "2", 1));
    assert_eq!(world.waiting(), ["A002"]);

    world.end(&first, true).unwrap();
    assert_eq!(world.ticket(&first).standing, Standing::Served);
    assert_eq!(world.end(&first, false), Err(Rejection::WrongStep));
    // One that was ended by mistake is called again.
    world.call(&first, "2").unwrap();
    world.end(&first, true).unwrap();
}

#[test]
fn who_was_not_there_is_called_again_also_to_another_window() {
    let mut world = World::default();
    let first = world.take();
    world.call(&first, "1").unwrap();
    world.call(&first, "1").unwrap();
    assert_eq!(world.ticket(&first).calls, 2);
    world.end(&first, false).unwrap();
    assert_eq!(world.ticket(&first).standing, Standing::Skipped);
    assert_eq!(world.end(&first, true), Err(Rejection::WrongStep));

    let before = world.ticket(&first).called;
    world.call(&first, "3").unwrap();
    let ticket = world.ticket(&first);
    assert_eq!((ticket.standing, ticket.window.as_str(), ticket.calls), (Standing::Called, "3", 3));
    assert!(ticket.called > before);
}

#[test]
fn who_waits_may_leave_without_being_called() {
    let mut world = World::default();
    let (first, _second) = (world.take(), world.take());
    world.end(&first, false).unwrap();
    assert_eq!(world.waiting(), ["A002"]);
    assert_eq!(world.ticket(&first).called, None);
}

#[test]
fn numbers_of_yesterday_are_over() {
    let mut world = World::default();
    let first = world.take();
    let tomorrow = today().plus(1);
    assert_eq!(call(&world.queue, &first, "1", tomorrow), Err(Rejection::NoSuchTicket));
    assert_eq!(end(&world.queue, &first, false, tomorrow), Err(Rejection::NoSuchTicket));
    assert!(world.queue.waiting(tomorrow).is_empty());
    assert_eq!(world.queue.on(tomorrow).count(), 0);
}

#[test]
fn what_does_not_exist_cannot_be_touched_and_nothing_counts_twice() {
    let (mut world, none) = (World::default(), TicketId::named("00000000-9.0"));
    assert_eq!(world.call(&none, "1"), Err(Rejection::NoSuchTicket));
    assert_eq!(world.end(&none, false), Err(Rejection::NoSuchTicket));
    world.apply(&Event::TicketCalled(Called { ticket: none.clone(), window: "1".to_owned() }));
    world.apply(&Event::TicketEnded(Ended { ticket: none, served: true }));
    assert_eq!(world.queue, Queue::default());

    let first = world.take();
    let origin = Origin {
        entry: EntryId { device: DeviceId::from_bytes([0; 5]), seq: 1 },
        by: StaffId::named("00000000-1.1"),
        at: Instant(0),
    };
    let again = Taken { line: 'A', number: 7, on: today(), service: None };
    apply_taken(&mut world.queue, first.clone(), &origin, &again);
    assert_eq!(world.ticket(&first).number, 1);
}

/// Something that somebody tries: with the line or number, and whether it is meant for today.
#[derive(Debug, Clone)]
enum Try {
    Take(char, u64),
    Call(usize, String),
    End(usize, bool),
}

fn some_try() -> impl Strategy<Value = Try> {
    let line = prop::sample::select(vec!['A', 'B', 'C']);
    prop_oneof![
        3 => (line, 0..2_u64).prop_map(|(line, days)| Try::Take(line, days)),
        3 => (any::<usize>(), "[ 1-3]{0,2}").prop_map(|(n, window)| Try::Call(n, window)),
        3 => (any::<usize>(), any::<bool>()).prop_map(|(n, served)| Try::End(n, served)),
    ]
}

proptest! {
    #[test]
    fn no_sequence_of_commands_leaves_the_states_and_numbers_are_gapless(
        tries in prop::collection::vec(some_try(), 0..60)
    ) {
        let mut world = World::default();
        let mut ids: Vec<TicketId> = Vec::new();
        for one in tries {
            let of = |n: usize| ids.get(n.checked_rem(ids.len())?).cloned();
            match one {
                Try::Take(line, days) => {
                    let id = world.take_on(line, today().plus(days)).unwrap();
                    prop_assert_eq!(world.ticket(&id).standing, Standing::Waiting);
                    ids.push(id);
                }
                Try::Call(n, window) => {
                    let Some(id) = of(n) else { continue };
                    let before = world.ticket(&id).clone();
                    let allowed = before.on == today() && !window.trim().is_empty();
                    prop_assert_eq!(world.call(&id, &window).is_ok(), allowed);
                    let after = world.ticket(&id);
                    let stands = if allowed { Standing::Called } else { before.standing };
                    prop_assert_eq!(after.standing, stands);
                    prop_assert_eq!(after.calls, before.calls + u32::from(allowed));
                }
                Try::End(n, served) => {
                    let Some(id) = of(n) else { continue };
                    let before = world.ticket(&id).clone();
                    let fits = match before.standing {
                        Standing::Called => true,
                        Standing::Waiting => !served,
                        Standing::Skipped | Standing::Served => false,
                    };
                    let allowed = fits && before.on == today();
                    prop_assert_eq!(world.end(&id, served).is_ok(), allowed);
                    let ended = if served { Standing::Served } else { Standing::Skipped };
                    prop_assert_eq!(world.ticket(&id).standing, if allowed { ended } else { before.standing });
                }
            }
        }
        let mut lines: BTreeMap<(Day, char), Vec<u32>> = BTreeMap::new();
        for days in 0..2 {
            let day = today().plus(days);
            for (_, ticket) in world.queue.on(day) {
                prop_assert_eq!(ticket.on, day);
                lines.entry((day, ticket.line)).or_default().push(ticket.number);
            }
            let waiting = world.queue.waiting(day);
            prop_assert!(waiting.iter().all(|(_, ticket)| ticket.standing == Standing::Waiting));
            let of_day = world.queue.on(day).filter(|(_, ticket)| ticket.standing == Standing::Waiting);
            prop_assert_eq!(waiting.len(), of_day.count());
        }
        for (line, mut numbers) in lines {
            numbers.sort_unstable();
            let gapless: Vec<u32> = (1..=u32::try_from(numbers.len()).unwrap()).collect();
            prop_assert_eq!(numbers, gapless, "{:?}", line);
        }
    }
}
