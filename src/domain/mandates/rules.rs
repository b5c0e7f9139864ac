//! What may be done with mandates and tasks.

use super::{
    Act, Added, Booked, Edited, Ended, Mandate, Mandates, Money, Order, TakenBack, Tallied, TaskGiven,
    TaskStep, TaskStepped, Terms, TermsPatch, account,
};
use crate::domain::values::{Day, EntryId, Fen, MandateId, TaskId, Text, is_too_long};
use crate::domain::{Event, FieldName, Rejection, Station};

/// More than this no mandate is worth: a slip of the finger.
const MOST: Fen = Fen(100_000_000_000);
/// More cases than this are not told by hand at once.
const MOST_CASES: u32 = 1_000_000;

/// What is done about mandates and tasks.
pub(crate) fn decide(
    station: &Station,
    entry: &EntryId,
    today: Day,
    act: Act,
) -> Result<Vec<Event>, Rejection> {
    let mandates = station.mandates();
    let event = match act {
        Act::Add { terms, promised } => return add(station, *terms, promised, entry, today),
        Act::Edit { mandate, now } => edit(station, mandate, &now),
        Act::End { mandate, on, reason } => end(mandates, mandate, on, &reason),
        Act::Book(booked) => book(station, booked, today),
        Act::Tally(tallied) => tally(mandates, tallied, today),
        Act::TakeMoneyBack { mandate, line, reason } => {
            take_back(mandates, mandate, line, &reason, today, true)
        }
        Act::TakeTallyBack { mandate, line, reason } => {
            take_back(mandates, mandate, line, &reason, today, false)
        }
        Act::Give(order) => give(mandates, None, order, today),
        Act::CorrectTask { task, now } => give(mandates, Some(task), now, today),
        Act::StepTask { task, step, words } => take_step(mandates, task, step, &words, today),
    };
    event.map(|event| vec![event])
}

/// Writes a mandate down, with what was promised for it.
fn add(
    station: &Station,
    terms: Terms,
    promised: Option<(Fen, String)>,
    entry: &EntryId,
    today: Day,
) -> Result<Vec<Event>, Rejection> {
    sound(station, &terms)?;
    // Of one that is over already it was promised before its end.
    let on = terms.until.map_or(today, |until| until.min(today));
    let mut events = vec![Event::MandateAdded(Added { terms })];
    if let Some((fen, evidence)) = promised {
        let evidence = required(&evidence, FieldName::Evidence)?;
        amount(fen)?;
        let mandate = MandateId::born(entry, 0);
        let booked = Booked { mandate, money: Money::Promised, fen, on, evidence };
        events.push(Event::MandateBooked(booked));
    }
    Ok(events)
}

fn edit(station: &Station, id: MandateId, now: &Terms) -> Result<Event, Rejection> {
    let mandate = find(station.mandates(), &id)?;
    sound(station, now)?;
    // What was said about its end comes first.
    if mandate.ended.as_ref().is_some_and(|end| end.on < now.from) {
        return Err(Rejection::EndsBeforeItBegins);
    }
    let patches = TermsPatch::diff(&mandate.terms, now);
    if patches.is_empty() {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::MandateEdited(Edited { mandate: id, patches }))
}

/// `on` is the last day. Said again, it puts an earlier word right.
fn end(mandates: &Mandates, id: MandateId, on: Day, reason: &str) -> Result<Event, Rejection> {
    let mandate = find(mandates, &id)?;
    let reason = required(reason, FieldName::Reason)?;
    if on < mandate.terms.from {
        return Err(Rejection::EndsBeforeItBegins);
    }
    // By then it is over of itself.
    if mandate.terms.until.is_some_and(|until| on > until) {
        return Err(Rejection::AfterUntil);
    }
    if mandate.ended.as_ref().is_some_and(|end| end.on == on && end.reason == reason) {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::MandateEnded(Ended { mandate: id, on, reason }))
}

/// Books money. After the last day of a mandate nothing is promised any more; what had been promised, or is due by its
/// price, may still come, and what came may still be spent, and no more than that.
fn book(station: &Station, booked: Booked, today: Day) -> Result<Event, Rejection> {
    let mandate = find(station.mandates(), &booked.mandate)?;
    amount(booked.fen)?;
    let evidence = required(&booked.evidence.zh, FieldName::Evidence)?;
    if booked.on > today {
        return Err(Rejection::NotYet);
    }
    let sum = mandate.sum(booked.money).0.checked_add(booked.fen.0).ok_or(Rejection::AmountOutOfRange)?;
    if mandate.last_day().is_some_and(|last| last < booked.on) {
        let most = match booked.money {
            Money::Promised => return Err(Rejection::MandateOver),
            Money::Received => account(station, mandate, today).due.max(mandate.sum(Money::Promised)),
            Money::Spent => mandate.sum(Money::Received),
        };
        if Fen(sum) > most {
            return Err(Rejection::MandateOver);
        }
    }
    Ok(Event::MandateBooked(Booked { evidence, ..booked }))
}

/// 登记工作量. Whole months are told by their first day.
fn tally(mandates: &Mandates, tallied: Tallied, today: Day) -> Result<Event, Rejection> {
    let mandate = find(mandates, &tallied.mandate)?;
    let reason = required(&tallied.reason.zh, FieldName::Reason)?;
    if !(1..=MOST_CASES).contains(&tallied.count) {
        return Err(Rejection::AmountOutOfRange);
    }
    let first_of = |day: Day| {
        let (year, month, _) = day.parts();
        Day::new(year, month, 1).unwrap_or(day)
    };
    let on = if tallied.month { first_of(tallied.on) } else { tallied.on };
    let begins = if tallied.month { first_of(mandate.terms.from) } else { mandate.terms.from };
    if on > today {
        return Err(Rejection::NotYet);
    }
    if on < begins {
        return Err(Rejection::BeforeMandate);
    }
    if mandate.last_day().is_some_and(|last| last < on) {
        return Err(Rejection::MandateOver);
    }
    Ok(Event::MandateTallied(Tallied { on, reason, ..tallied }))
}

fn take_back(
    mandates: &Mandates,
    id: MandateId,
    line: MandateId,
    reason: &str,
    today: Day,
    money: bool,
) -> Result<Event, Rejection> {
    let mandate = find(mandates, &id)?;
    let reason = required(reason, FieldName::Reason)?;
    let back = match money {
        true => mandate.money.iter().find(|it| it.place == line).map(|it| &it.back),
        false => mandate.tallies.iter().find(|it| it.place == line).map(|it| &it.back),
    };
    match back {
        None => Err(Rejection::NoSuchMandate),
        Some(Some(_)) => Err(Rejection::NothingChanged),
        Some(None) => Ok(Event::MandateTakenBack(TakenBack { mandate: id, line, on: today, reason })),
    }
}

/// 交办, new or put right. A task may be written down after its deadline; but it is not due before it was given.
fn give(mandates: &Mandates, task: Option<TaskId>, order: Order, today: Day) -> Result<Event, Rejection> {
    let order = Order {
        what: required(&order.what.zh, FieldName::TaskWhat)?,
        giver: required(&order.giver.zh, FieldName::TaskGiver)?,
        ..order
    };
    if order.on > today {
        return Err(Rejection::NotYet);
    }
    if order.due.is_some_and(|due| due < order.on) {
        return Err(Rejection::EndsBeforeItBegins);
    }
    if let Some(mandate) = &order.mandate {
        find(mandates, mandate)?;
    }
    if let Some(id) = &task {
        let was = mandates.task(id).ok_or(Rejection::NoSuchTask)?;
        // Nothing was done about it before it was handed down.
        if was.steps.iter().any(|step| step.on < order.on) {
            return Err(Rejection::EndsBeforeItBegins);
        }
        if was.order == order {
            return Err(Rejection::NothingChanged);
        }
    }
    Ok(Event::TaskGiven(TaskGiven { task, order }))
}

fn take_step(
    mandates: &Mandates,
    id: TaskId,
    step: TaskStep,
    words: &str,
    today: Day,
) -> Result<Event, Rejection> {
    let task = mandates.task(&id).ok_or(Rejection::NoSuchTask)?;
    let field = if step == TaskStep::Done { FieldName::Evidence } else { FieldName::Reason };
    let words = required(words, field)?;
    if step == TaskStep::Reopened && task.is_open() {
        return Err(Rejection::WrongStep);
    }
    // Of what was done another word may be said: it was handed back after all, or the evidence is another.
    if task.last().is_some_and(|last| last.step == step && last.words == words) {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::TaskStepped(TaskStepped { task: id, step, on: today, words }))
}

fn find<'a>(mandates: &'a Mandates, id: &MandateId) -> Result<&'a Mandate, Rejection> {
    mandates.get(id).ok_or(Rejection::NoSuchMandate)
}

fn sound(station: &Station, terms: &Terms) -> Result<(), Rejection> {
    if terms.services.iter().any(|service| station.catalogue().get(service).is_none()) {
        return Err(Rejection::NoSuchService);
    }
    if terms.name.zh.trim().is_empty() {
        return Err(Rejection::Missing(FieldName::MandateName));
    }
    if terms.authority.zh.trim().is_empty() {
        return Err(Rejection::Missing(FieldName::Authority));
    }
    if terms.until.is_some_and(|until| until < terms.from) {
        return Err(Rejection::EndsBeforeItBegins);
    }
    terms.pay.fen().map_or(Ok(()), amount)?;
    if is_too_long(terms) { Err(Rejection::TooLong) } else { Ok(()) }
}

fn amount(fen: Fen) -> Result<(), Rejection> {
    if (Fen(1)..=MOST).contains(&fen) { Ok(()) } else { Err(Rejection::AmountOutOfRange) }
}

fn required(words: &str, field: FieldName) -> Result<Text, Rejection> {
    let words = Text::zh(words.trim());
    if words.is_empty() {
        return Err(Rejection::Missing(field));
    }
    if is_too_long(&words) { Err(Rejection::TooLong) } else { Ok(words) }
}
