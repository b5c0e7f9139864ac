//! 改时间: until when it is to be done, and leaving a booked slot.

use leptos::prelude::*;

use super::detail::Open;
use super::requests;
use crate::app::clock::Clock;
use crate::domain::Command;
use crate::domain::requests::Slot;
use crate::domain::values::Day;
use crate::forms::requests::{due, field};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, CheckField, Dialog, Kind, LinkButton, TextField, Weight, words};
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
    let (was, slot) = one
        .record
        .with_untracked(|record| record.as_ref().map_or((None, None), |record| (record.due, record.slot)));
    let typed = RwSignal::new(was.map(|day: Day| day.to_string()).unwrap_or_default());
    let leave = RwSignal::new(false);
    let said = requests().rescheduled;
    let press = move || {
        let due = match due(&typed.get_untracked(), was, untrack(|| clock.today())) {
            Ok(due) => due,
            Err(problem) => return deed.object(vec![problem]),
        };
        let request = one.id();
        let now = slot.filter(|_| !leave.get_untracked());
        deed.send(vec![Command::Reschedule { request: request.clone(), due, slot: now }], move |done| {
            if done {
                open.set(false);
                let back = vec![Command::Reschedule { request, due: was, slot }];
                deed.undo.set(Some(Undo { said, back }));
            }
        });
    };
    let booked = slot.map(|slot| {
        let bookings = Route::Desk(DeskRoute::Bookings).to_string();
        view! {
            <p>{(requests().booked)(&slot_words(&slot))}</p>
            <CheckField label=requests().leave_slot checked=leave change=move |on| leave.set(on)/>
            <p class="hint">{requests().other_slot}</p>
            <LinkButton href=bookings text=requests().bookings icon="calendar"/>
        }
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
        <Refused deed/>
        <div class="dialog-actions">
            <Button text=words().cancel press=move || open.set(false)/>
            <Button text=shared().save weight=Weight::Main busy=deed.busy press/>
        </div>
    }
}
