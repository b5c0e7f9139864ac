//! 改时间: until when it is to be done, and another slot, or none.

use leptos::prelude::*;

use super::detail::Open;
use super::entry::{Wish, slot_fields};
use super::requests;
use crate::app::clock::{self, Clock};
use crate::app::session::Session;
use crate::domain::requests::Slot;
use crate::domain::values::Day;
use crate::domain::{Command, Rejection};
use crate::forms::entry::{self, free_slots};
use crate::forms::requests::{due, field};
use crate::forms::{Problem, What};
use crate::ui::components::{Button, CheckField, Dialog, Kind, TextField, Weight, live, words};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Refused, Undo, shared};

/// The dialog.
#[component]
pub fn WhenDialog(open: RwSignal<bool>, one: Open) -> impl IntoView {
    view! { <Dialog open name="request-when" title=requests().change_time><Changing open one/></Dialog> }
}

/// A slot in words: the day, from when until when.
pub fn slot_words(slot: &Slot) -> String {
    let day = [(words().day)(slot.day), (words().weekday)(slot.day.weekday()).to_owned()].join(" ");
    let (from, until) = ((words().time)(slot.from), (words().time)(slot.until));
    [day, [from, until].join("–")].join(" ")
}

#[component]
fn Changing(open: RwSignal<bool>, one: Open) -> impl IntoView {
    let deed = one.deed;
    let clock = Clock::get();
    let session = Session::get();
    let (was, slot, service) = one.record.with_untracked(|record| {
        record.as_ref().map_or((None, None, None), |r| (r.due, r.slot, r.service.clone()))
    });
    let bookable = service.as_ref().is_some_and(|id| {
        // As it is when the dialog opens: what is typed is not thrown away when something changes meanwhile.
        session.read(&[], |station| station.requests().bookings().plan(id).is_some())
    });
    let empty = || RwSignal::new(String::new());
    let wish = Wish { service: Signal::stored(service), day: empty(), slot: empty(), weeks: None };
    let typed = RwSignal::new(was.map(|day: Day| day.to_string()).unwrap_or_default());
    let leave = RwSignal::new(false);
    let said = requests().rescheduled;
    let press = move || {
        let due = match due(&typed.get_untracked(), was, untrack(|| clock.today())) {
            Ok(due) => due,
            Err(problem) => return deed.object(vec![problem]),
        };
        let request = one.id();
        let now = if leave.get_untracked() { Ok(None) } else { chosen(session, wish, slot) };
        let now = match now {
            Ok(now) => now,
            Err(problem) => return deed.object(vec![problem]),
        };
        deed.send(vec![Command::Reschedule { request: request.clone(), due, slot: now }], move |done| {
            if done {
                open.set(false);
                let back = vec![Command::Reschedule { request, due: was, slot }];
                deed.undo.set(Some(Undo { said, back }));
            }
        });
    };
    let booked = slot.map(|slot| {
        view! {
            <p>{(requests().booked)(&slot_words(&slot))}</p>
            <CheckField label=requests().leave_slot checked=leave change=move |on| leave.set(on)/>
        }
    });
    let other = live(move || {
        (bookable && !leave.get()).then(|| {
            let title = if slot.is_some() { requests().other_slot } else { requests().book_slot };
            view! { <h3>{title}</h3>{slot_fields(session, wish, deed.problems)} }
        })
    });
    view! {
        <TextField
            name=field::DUE
            label=requests().due
            value=typed
            kind=Kind::Date
            hint=requests().due_hint
            error=error_of(deed.problems, field::DUE)
        />
        {booked}
        {other}
        <Refused deed/>
        <div class="dialog-actions">
            <Button text=words().cancel press=move || open.set(false)/>
            <Button text=shared().save weight=Weight::Main busy=deed.busy press/>
        </div>
    }
}

/// The slot that is chosen; while no day is, the one there is.
fn chosen(session: Session, wish: Wish, slot: Option<Slot>) -> Result<Option<Slot>, Problem> {
    let typed = wish.day.get_untracked();
    if typed.trim().is_empty() {
        return Ok(slot);
    }
    let wrong = |field, what| Err(Problem::new(field, what));
    let Some(day) = Day::parse(&typed) else { return wrong(entry::field::DAY, What::NotADate) };
    let from = wish.slot.get_untracked();
    if from.is_empty() {
        return wrong(entry::field::SLOT, What::Missing);
    }
    let free = wish
        .service
        .get_untracked()
        .map(|id| untrack(|| session.read(&[], |station| free_slots(station, &id, day, clock::read()))));
    let free = free.unwrap_or_default();
    match free.into_iter().find(|(free, _)| free.from.to_string() == from) {
        Some((free, _)) => Ok(Some(free)),
        None => wrong(entry::field::SLOT, What::Rejected(Rejection::NoSuchSlot)),
    }
}
