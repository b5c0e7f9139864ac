//! When somebody comes, for what can be booked: a day, a slot with places left, perhaps every week.

use leptos::prelude::*;

use super::entry;
use super::fields::EntryFields;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::values::{Day, ServiceId};
use crate::forms::entry::{field, free_days, free_slots};
use crate::ui::components::{Kind, SelectField, SelectOption, TextField, Toggle, live, words};
use crate::ui::pages::desk::problems::{Problems, error_of};

/// What slots hang on.
const SLICES: &[Slice] = &[Slice::Requests, Slice::Catalogue, Slice::Profile];
/// So many of the next days are one tap away.
const DAYS: usize = 5;

/// The part of the form; nothing for what cannot be booked.
pub fn booking(fields: EntryFields, problems: Problems) -> AnyView {
    let session = Session::get();
    let bookable = Memo::new(move |_| {
        let id = fields.service()?;
        let plan = session.read(&[Slice::Requests], |s| s.requests().bookings().plan(&id).is_some());
        plan.then_some(id.as_str().to_owned())
    });
    let service = Signal::derive(move || fields.service());
    let (day, slot, weeks) = (fields.day, fields.slot, Some(fields.weeks));
    let wish = Wish { service, day, slot, weeks };
    live(move || {
        bookable.get().map(|_| view! { <h3>{entry().booking}</h3>{slot_fields(session, wish, problems)} })
    })
}

/// A slot that is being chosen.
#[derive(Clone, Copy)]
pub struct Wish {
    pub service: Signal<Option<ServiceId>>,
    /// As a date field holds it.
    pub day: RwSignal<String>,
    /// When the slot begins.
    pub slot: RwSignal<String>,
    /// So many weeks in a row; none where one slot is moved.
    pub weeks: Option<RwSignal<String>>,
}

/// Day and slot, for the form and for 改时间.
pub fn slot_fields(session: Session, fields: Wish, problems: Problems) -> AnyView {
    let clock = Clock::get();
    let days = Memo::new(move |_| {
        let (Some(id), now) = (fields.service.get(), clock.now()) else { return Vec::new() };
        session.read(SLICES, |station| free_days(station, &id, now, DAYS))
    });
    let slots = Memo::new(move |_| {
        let day = fields.day.with(|day| Day::parse(day));
        let (Some(id), Some(day)) = (fields.service.get(), day) else { return Vec::new() };
        let now = clock.now();
        session.read(SLICES, |station| free_slots(station, &id, day, now))
    });
    let next = live(move || days.get().into_iter().map(|day| day_chip(fields, day)).collect_view());
    let options = Signal::derive(move || {
        let mut options = vec![SelectOption::new("", entry().slot_choose)];
        options.extend(slots.get().into_iter().map(|(slot, left)| {
            let label = (entry().slot_left)(&(words().time)(slot.from), &(words().time)(slot.until), left);
            SelectOption::new(slot.from.to_string(), label)
        }));
        options
    });
    let is_chosen = Memo::new(move |_| fields.day.with(|day| Day::parse(day).is_some()));
    let is_free = Memo::new(move |_| slots.with(|slots| !slots.is_empty()));
    let slot = live(move || match (is_chosen.get(), is_free.get()) {
        (false, _) => ().into_any(),
        (true, false) => view! { <p role="status">{entry().no_slot}</p> }.into_any(),
        (true, true) => view! {
            <div class="grid2">
                <SelectField
                    name=field::SLOT
                    label=entry().slot
                    value=fields.slot
                    choose=move |slot| fields.slot.set(slot)
                    options
                    required=true
                    error=error_of(problems, field::SLOT)
                />
                {weeks(fields, problems)}
            </div>
        }
        .into_any(),
    });
    view! {
        <div class="filters" role="group" aria-label=entry().next_days>{next}</div>
        <TextField
            name=field::DAY
            label=entry().day
            value=fields.day
            kind=Kind::Date
            hint=if fields.weeks.is_some() { entry().day_hint } else { entry().day_keep }
            error=error_of(problems, field::DAY)
        />
        {slot}
    }
    .into_any()
}

/// So many weeks in a row.
fn weeks(fields: Wish, problems: Problems) -> Option<AnyView> {
    let error = error_of(problems, field::WEEKS);
    fields.weeks.map(|value| {
        view! {
            <TextField
                name=field::WEEKS
                label=entry().weeks
                value
                kind=Kind::Number
                hint=entry().weeks_hint
                most=2
                error
            />
        }
        .into_any()
    })
}

/// One of the next days; a second press takes it back.
fn day_chip(fields: Wish, day: Day) -> AnyView {
    let mut text = (words().day)(day);
    text.push(' ');
    text.push_str((words().weekday)(day.weekday()));
    let written = day.to_string();
    let own = written.clone();
    let pressed = Signal::derive(move || fields.day.with(|day| *day == own));
    let press = move || {
        let day = if pressed.get_untracked() { String::new() } else { written.clone() };
        fields.day.set(day);
    };
    view! { <Toggle text pressed press/> }.into_any()
}
