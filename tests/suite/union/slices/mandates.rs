//! Mandates with their money and work, and tasks that are handed down.

use std::collections::BTreeSet;

use linli::domain::mandates::{
    Act, Area, Booked, Listed, Mandate, Money, Order, Pay, Tallied, TaskStep, Terms, account, by_month,
};
use linli::domain::profile::Body;
use linli::domain::values::{Day, Fen, MandateId, Text};
use linli::domain::{Command, Station};

use super::super::draw::Draw;
use super::super::table::{Capability, Facts, nothing};

pub const SLICE: Capability = Capability {
    commands: &[
        ("mandates.add", add),
        ("mandates.add", add),
        ("mandates.edit", edit),
        ("mandates.end", end),
        ("mandates.book", book),
        ("mandates.book", book),
        ("mandates.book", book),
        ("mandates.take_back", take_back),
        ("mandates.tally", tally),
        ("mandates.tally", tally),
        ("mandates.tally", tally),
        ("mandates.take_tally_back", take_tally_back),
        ("mandates.give_task", give_task),
        ("mandates.correct_task", correct_task),
        ("mandates.step_task", step_task),
        ("mandates.step_task", step_task),
    ],
    holds,
    sees: nothing,
};

fn fen(draw: &mut Draw) -> Fen {
    Fen(1 + draw.below(500_000) as i64)
}

fn add(station: &Station, draw: &mut Draw) -> Option<Command> {
    let services = station.catalogue().iter().map(|(id, _)| id.clone());
    let from = draw.day();
    let terms = Terms {
        name: Text::zh(draw.text()),
        area: draw.pick(Area::ALL)?,
        authority: Text::zh(draw.text()),
        executing: Body::Committee,
        assisting: None,
        listed: draw.pick(Listed::ALL)?,
        basis: Text::default(),
        duties: Text::default(),
        powers: Text::default(),
        services: draw.pick(services).into_iter().collect(),
        from,
        until: draw.one_in(3).then(|| from.plus(30)),
        pay: pay(draw)?,
    };
    let promised = draw.one_in(2).then(|| (fen(draw), draw.text()));
    Some(Command::Mandate(Act::Add { terms: Box::new(terms), promised }))
}

fn pay(draw: &mut Draw) -> Option<Pay> {
    let sum = fen(draw);
    draw.pick([Pay::Nothing, Pay::Case(sum), Pay::CaseAndQuestion(sum), Pay::Year(sum)])
}

fn edit(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (mandate, record) = one(station, draw)?;
    let mut now = record.terms;
    match draw.below(4) {
        0 => now.name = Text::zh(draw.text()),
        1 => now.listed = draw.pick(Listed::ALL)?,
        2 => now.pay = pay(draw)?,
        _ => now.until = Some(now.from.plus(draw.below(60) as u64)),
    }
    Some(Command::Mandate(Act::Edit { mandate, now: Box::new(now) }))
}

fn end(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (mandate, record) = one(station, draw)?;
    let on = draw.today.max(record.terms.from);
    Some(Command::Mandate(Act::End { mandate, on, reason: draw.text() }))
}

fn book(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (mandate, _) = one(station, draw)?;
    let (money, on) = (draw.pick(Money::ALL)?, draw.today);
    Some(Command::Mandate(Act::Book(Booked {
        mandate,
        money,
        fen: fen(draw),
        on,
        evidence: Text::zh(draw.text()),
    })))
}

fn take_back(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (mandate, record) = one(station, draw)?;
    let line = draw.pick(record.money)?.place;
    Some(Command::Mandate(Act::TakeMoneyBack { mandate, line, reason: draw.text() }))
}

fn tally(station: &Station, draw: &mut Draw) -> Option<Command> {
    let today = draw.today;
    let runs = station.mandates().iter().filter(|(_, it)| it.terms.from <= today && !it.is_over(today));
    let mandate = draw.pick(runs.map(|(id, _)| id.clone()))?;
    let (on, month, count) = (draw.today, draw.one_in(2), 1 + draw.below(40) as u32);
    Some(Command::Mandate(Act::Tally(Tallied { mandate, on, month, count, reason: Text::zh(draw.text()) })))
}

fn take_tally_back(station: &Station, draw: &mut Draw) -> Option<Command> {
    let all = station.mandates().iter().flat_map(|(id, it)| it.tallies.iter().map(move |line| (id, line)));
    let held = all.filter(|(_, line)| line.back.is_none());
    let (mandate, line) = draw.pick(held.map(|(id, line)| (id.clone(), line.place.clone())))?;
    Some(Command::Mandate(Act::TakeTallyBack { mandate, line, reason: draw.text() }))
}

fn give_task(station: &Station, draw: &mut Draw) -> Option<Command> {
    let mandate = if draw.one_in(2) { one(station, draw).map(|(id, _)| id) } else { None };
    let on = draw.today;
    let due = draw.one_in(2).then(|| on.plus(draw.below(9) as u64));
    let order = Order { what: Text::zh(draw.text()), giver: Text::zh(draw.text()), on, due, mandate };
    Some(Command::Mandate(Act::Give(order)))
}

fn correct_task(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (task, mut now) =
        draw.pick(station.mandates().tasks().map(|(id, task)| (id.clone(), task.order.clone())))?;
    now.what = Text::zh(draw.text());
    Some(Command::Mandate(Act::CorrectTask { task, now }))
}

fn step_task(station: &Station, draw: &mut Draw) -> Option<Command> {
    let tasks = station.mandates().tasks().map(|(id, task)| (id.clone(), task.is_open()));
    let (task, open) = draw.pick(tasks)?;
    let step = match open {
        true => draw.pick([TaskStep::Done, TaskStep::Returned])?,
        false => draw.pick([TaskStep::Done, TaskStep::Returned, TaskStep::Reopened])?,
    };
    Some(Command::Mandate(Act::StepTask { task, step, words: draw.text() }))
}

fn one(station: &Station, draw: &mut Draw) -> Option<(MandateId, Mandate)> {
    draw.pick(station.mandates().iter().map(|(id, mandate)| (id.clone(), mandate.clone())))
}

/// Counted from scratch: sums of money and of work are those of the lines that hold; nothing stands twice; every line
/// and every task belongs to something that is here; and after an end no tablet that knew of it has promised anything.
fn holds(station: &Station, facts: &Facts) {
    let today = facts.days.iter().max().copied().unwrap_or(Day::new(2026, 1, 1).unwrap());
    let mut places = BTreeSet::new();
    for (id, mandate) in station.mandates().iter() {
        for (place, fen) in mandate.money.iter().map(|line| (&line.place, line.what.fen)) {
            assert!(fen > Fen(0), "{id} has a booking of {fen:?}");
            assert!(places.insert(place), "{place} stands twice");
        }
        for (place, count) in mandate.tallies.iter().map(|line| (&line.place, line.what.count)) {
            assert!(count > 0, "{id} has a tally of nothing");
            assert!(places.insert(place), "{place} stands twice");
        }
        let found = account(station, mandate, today);
        let mut sums = [0i64; 3];
        for line in mandate.money.iter().filter(|line| line.back.is_none()) {
            sums[line.what.money as usize] += line.what.fen.0;
        }
        assert_eq!(sums.map(Fen), [found.promised, found.received, found.spent], "{id}");
        assert_eq!(found.missing().0, (sums[0] - sums[1]).max(found.due.0 - sums[1]).max(0), "{id}");
        let (terms, last) = (&mandate.terms, mandate.last_day().unwrap_or(today).min(today));
        let within = |on: &Day| (terms.from..=last).contains(on);
        let requests = station.requests().iter().filter(|(_, request)| {
            let ours = request.service.as_ref().is_some_and(|id| terms.services.contains(id));
            ours && within(&request.on) && !request.state.is_called_off()
        });
        assert_eq!(found.load.requests as usize, requests.count(), "{id}");
        let tallied = mandate.tallies.iter().filter(|line| line.back.is_none() && line.what.on <= today);
        assert_eq!(found.load.tallied, tallied.map(|line| line.what.count).sum::<u32>(), "{id}");
        let months = by_month(station, mandate, today);
        assert_eq!(months.values().map(|load| load.total()).sum::<u32>(), found.load.total(), "{id}");
    }
    for (id, task) in station.mandates().tasks() {
        let open = task.steps.last().is_none_or(|last| last.step == TaskStep::Reopened);
        assert_eq!(task.is_open(), open, "{id}");
        assert!(task.order.due.is_none_or(|due| task.order.on <= due), "{id}");
    }
}
