//! What happened with mandates and tasks, in words; and the values of their fields.

use super::sentence::{line, text_line};
use super::value::Writer;
use super::{About, Because, Line};
use crate::domain::Event;
use crate::domain::mandates::{Area, Listed, Money, Pay, TaskStep, TermsPatch};
use crate::domain::values::{MandateId, TaskId};

/// Sentences of one language about mandates and tasks, and the names of their values.
pub struct MandateWords {
    pub added: About,
    pub edited: About,
    /// Name, reason, last day.
    pub ended: fn(&str, &str, &str) -> String,
    /// What, name, sum, evidence.
    pub booked: fn(Money, &str, &str, &str) -> String,
    /// Name, how many, reason.
    pub tallied: fn(&str, u32, &str) -> String,
    pub taken_back: Because,
    /// What, who handed it down, its deadline or nothing.
    pub task_given: fn(&str, &str, &str) -> String,
    /// The same, put right.
    pub task_corrected: fn(&str, &str, &str) -> String,
    /// What was done, about what, with these words.
    pub task_stepped: fn(TaskStep, &str, &str) -> String,
    pub field: fn(&TermsPatch) -> &'static str,
    pub area: fn(Area) -> &'static str,
    pub listed: fn(Listed) -> &'static str,
    pub pay: fn(Pay) -> String,
    pub money: fn(Money) -> &'static str,
    /// Where a task stands after a step; none: to be done.
    pub standing: fn(Option<TaskStep>) -> &'static str,
    /// What a finding is about.
    pub mandate: About,
    pub task: About,
    /// The last day, and why it ended.
    pub end: &'static str,
}

/// The sentence of an event; none for any other.
pub(super) fn text(write: &Writer<'_>, event: &Event) -> Option<String> {
    let words = write.words.mandates;
    Some(match event {
        Event::MandateAdded(event) => (words.added)(&write.named(Some(&event.terms.name))),
        Event::MandateEdited(event) => (words.edited)(&mandate(write, &event.mandate)),
        Event::MandateEnded(event) => {
            let (name, day) = (mandate(write, &event.mandate), (write.common.date)(event.on));
            (words.ended)(&name, &write.text(&event.reason), &day)
        }
        Event::MandateBooked(event) => {
            let (name, yuan) = (mandate(write, &event.mandate), (write.common.yuan)(event.fen));
            (words.booked)(event.money, &name, &yuan, &write.text(&event.evidence))
        }
        Event::MandateTallied(event) => {
            (words.tallied)(&mandate(write, &event.mandate), event.count, &write.text(&event.reason))
        }
        Event::MandateTakenBack(event) => {
            (words.taken_back)(&mandate(write, &event.mandate), &write.text(&event.reason))
        }
        Event::TaskGiven(event) => {
            let order = &event.order;
            let (what, giver) = (write.named(Some(&order.what)), write.text(&order.giver));
            let say = if event.task.is_some() { words.task_corrected } else { words.task_given };
            say(&what, &giver, &write.day(&order.due))
        }
        Event::TaskStepped(event) => {
            (words.task_stepped)(event.step, &task(write, &event.task), &write.text(&event.words))
        }
        _ => return None,
    })
}

/// One edited field of a mandate.
pub(super) fn edited(write: &Writer<'_>, patch: &TermsPatch) -> Line {
    use TermsPatch as P;
    let words = write.words.mandates;
    let field = (words.field)(patch);
    let body = |body: &_| (write.common.body)(*body).to_owned();
    match patch {
        P::Name { was, now }
        | P::Authority { was, now }
        | P::Basis { was, now }
        | P::Duties { was, now }
        | P::Powers { was, now } => text_line(write, field, was, now),
        P::Area { was, now } => line(field, was, now, |area| (words.area)(*area).to_owned()),
        P::Executing { was, now } => line(field, was, now, body),
        P::Assisting { was, now } => {
            line(field, was, now, |assisting| assisting.as_ref().map(body).unwrap_or_default())
        }
        P::Listed { was, now } => line(field, was, now, |listed| (words.listed)(*listed).to_owned()),
        P::Services { was, now } => line(field, was, now, |list| write.short(list, |id| write.service(id))),
        P::From { was, now } => line(field, was, now, |day| (write.common.date)(*day)),
        P::Until { was, now } => line(field, was, now, |day| write.day(day)),
        P::Pay { was, now } => line(field, was, now, |pay| (words.pay)(*pay)),
    }
}

pub(super) fn mandate(write: &Writer<'_>, id: &MandateId) -> String {
    write.named(write.station.mandates().get(id).map(|mandate| &mandate.terms.name))
}

pub(super) fn task(write: &Writer<'_>, id: &TaskId) -> String {
    write.named(write.station.mandates().task(id).map(|task| &task.order.what))
}
