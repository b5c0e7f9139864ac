//! Which day: the one before and after, today, and a week with how full each day is.

use leptos::prelude::*;

use super::read::fill;
use super::{Looking, bookings};
use crate::domain::Slice;
use crate::domain::values::Day;
use crate::forms::bookings::shift;
use crate::ui::components::{Button, Weight, live, words};

/// A day of the strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct OneDay {
    day: Day,
    /// Booked and places; none where it cannot be booked.
    fill: Option<(usize, usize)>,
}

/// The buttons and the strip.
pub fn strip(looking: Looking) -> AnyView {
    let step = move |n: i64| looking.day.update(|day| *day = shift(*day, n));
    let monday = Memo::new(move |_| {
        let day = looking.day.get();
        shift(day, -i64::try_from(day.weekday()).unwrap_or_default())
    });
    let week = Memo::new(move |_| {
        let (service, monday, today) = (looking.service.get(), monday.get(), looking.today.get());
        looking.session.read(&[Slice::Requests, Slice::Catalogue, Slice::Profile], |station| {
            let fill_of = |day| service.as_ref().and_then(|service| fill(station, &service.id, day, today));
            (0..7).map(|n| monday.plus(n)).map(|day| OneDay { day, fill: fill_of(day) }).collect::<Vec<_>>()
        })
    });
    let days = live(move || week.get().into_iter().map(|one| button(looking, one)).collect::<Vec<AnyView>>());
    let is_today = Signal::derive(move || looking.day.get() == looking.today.get());
    view! {
        <div class="row">
            <Button text=bookings().day_before icon="back" press=move || step(-1)/>
            <Button
                text=bookings().today
                disabled=is_today
                press=move || looking.day.set(looking.today.get_untracked())
            />
            <Button text=bookings().day_after icon="next" press=move || step(1)/>
            <span class="grow"></span>
            <Button text=bookings().week_before weight=Weight::Quiet press=move || step(-7)/>
            <Button text=bookings().week_after weight=Weight::Quiet press=move || step(7)/>
        </div>
        <div class="week-strip" role="group" aria-label=bookings().week>{days}</div>
    }
    .into_any()
}

fn button(looking: Looking, one: OneDay) -> AnyView {
    let OneDay { day, fill } = one;
    let (name, full) = match fill {
        Some((booked, places)) => ((bookings().day_name)(day, booked, places), format!("{booked}/{places}")),
        None => ((bookings().day_closed)(day), bookings().rests.to_owned()),
    };
    let (_, _, of_month) = day.parts();
    let class = if fill.is_some() { "toggle" } else { "toggle rests" };
    view! {
        <button
            type="button"
            class=class
            aria-pressed=move || if looking.day.get() == day { "true" } else { "false" }
            aria-current=move || (looking.today.get() == day).then_some("date")
            on:click=move |_| looking.day.set(day)
        >
            <span class="sr-only">{name}</span>
            <small aria-hidden="true">{(words().weekday)(day.weekday())}</small>
            <b class="num" aria-hidden="true">{of_month}</b>
            <small class="num" aria-hidden="true">{full}</small>
        </button>
    }
    .into_any()
}
