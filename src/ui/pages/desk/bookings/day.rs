//! The slots of the day: how full, and who comes.

use leptos::prelude::*;

use super::read::{Coming, DayView, Place};
use super::{Looking, bookings};
use crate::app::clock::Clock;
use crate::domain::requests::Slot;
use crate::domain::values::{Instant, Session};
use crate::i18n::steps;
use crate::route::{DeskRoute, RequestStart, Route};
use crate::ui::components::{Button, Chip, LinkButton, NoticeBox, Tone, Weight, lang, live, say, words};
use crate::ui::pages::desk::record::shared;

/// Slots that show at first, and are added by each press.
const PAGE: usize = 24;
/// People of one slot that show before somebody asks for the others.
const PEOPLE: usize = 6;

/// How much shows.
#[derive(Clone, Copy)]
struct Most {
    slots: RwSignal<usize>,
    /// The slot of which everybody shows.
    all_of: RwSignal<Option<Slot>>,
}

/// A stretch of time in words: 8:00–8:30.
pub fn span(slot: &Slot) -> String {
    (words().sessions)(&[Session { opens: slot.from, closes: slot.until }])
}

/// The card.
pub fn card(looking: Looking) -> AnyView {
    let clock = Clock::get();
    let most = Most { slots: RwSignal::new(PAGE), all_of: RwSignal::new(None) };
    Effect::new(move || {
        looking.day.track();
        looking.service.track();
        most.slots.set(PAGE);
        most.all_of.set(None);
        looking.printing.set(false);
    });
    let title = live(move || {
        let (day, today) = (looking.day.get(), looking.today.get());
        let mark = (day == today).then(|| view! { <Chip tone=Tone::Brick text=bookings().is_today/> });
        view! { <h2>{(bookings().heading)(day)}</h2>{mark} }
    });
    let body = live(move || {
        let service = looking.service.with(|one| one.as_ref().map(|one| one.id.as_str().to_owned()));
        let start = RequestStart { service: service.unwrap_or_default(), ..RequestStart::default() };
        looking.view.with(|view| day(view, &start, clock.now(), most))
    });
    let print = move || {
        looking.printing.set(true);
        // A browser that cannot print does nothing; the list stands on the screen.
        request_animation_frame(|| drop(window().print()));
    };
    view! {
        <section class="card stack no-print">
            <div class="head">{title}</div>
            {body}
            <div class="row"><Button text=bookings().print_list icon="print" press=print/></div>
        </section>
    }
    .into_any()
}

fn day(view: &DayView, start: &RequestStart, now: Instant, most: Most) -> AnyView {
    let closed = view.closed.as_ref().map(|why| {
        view! { <NoticeBox tone=Tone::Wait title=(bookings().closed)(why)/> }
    });
    let worked = view.worked.as_ref().map(|holiday| {
        view! { <p><Chip tone=Tone::Info text=(bookings().worked)(&say(holiday))/></p> }
    });
    // Nobody else can book on such a day, but who has booked comes.
    let may_book = view.closed.is_none();
    let (booked, places) = view.sum();
    let sum = (places > 0).then(|| view! { <p class="muted">{(bookings().sum)(booked, places)}</p> });
    let shown = most.slots.get();
    let rest = view.slots.len().max(view.loose.len()).saturating_sub(shown).min(PAGE);
    let slots: Vec<AnyView> = view
        .slots
        .iter()
        .take(shown)
        .filter(|place| may_book || !place.who.is_empty())
        .map(|place| slot(place, view.capacity, start, may_book, now, most))
        .collect();
    let more = (rest > 0).then(|| {
        let press = move || most.slots.update(|most| *most += PAGE);
        view! { <Button text=(shared().more)(rest) wide=true press/> }
    });
    let loose = (!view.loose.is_empty()).then(|| {
        let rows = view.loose.iter().take(shown).map(|coming| {
            view! { <li><b class="num">{span(&coming.slot)}</b>{person(coming)}</li> }
        });
        view! {
            <h3>{bookings().loose}</h3>
            <p class="muted">{bookings().loose_hint}</p>
            <ul class="slots">{rows.collect_view()}</ul>
        }
    });
    let slots = (!slots.is_empty()).then(|| view! { <ul class="slots">{slots}</ul> });
    view! { {closed}{worked}{sum}{slots}{more}{loose} }.into_any()
}

fn slot(
    place: &Place,
    capacity: u16,
    start: &RequestStart,
    may_book: bool,
    now: Instant,
    most: Most,
) -> AnyView {
    let Place { slot, taken, who } = place;
    let is_over = (slot.day, slot.until) <= (now.day(), now.minute());
    let (tone, text) = match (*taken, is_over) {
        (0, true) => (Tone::Plain, bookings().over.to_owned()),
        (0, false) => (Tone::Good, bookings().free.to_owned()),
        (taken, _) if taken >= capacity => (Tone::Brick, bookings().full.to_owned()),
        (taken, _) => (Tone::Info, (bookings().taken)(taken, capacity)),
    };
    let time = span(slot);
    let register = (may_book && !is_over && *taken < capacity).then(|| {
        let (day, from) = (slot.day.to_string(), slot.from.to_string());
        let href =
            Route::Desk(DeskRoute::RequestNew(RequestStart { day, from, ..start.clone() })).to_string();
        let name = (bookings().register_at)(&time);
        view! { <LinkButton href text=bookings().register name small=true weight=Weight::Quiet icon="plus"/> }
    });
    let shown = if most.all_of.get() == Some(*slot) { usize::MAX } else { PEOPLE };
    let rest = who.len().saturating_sub(shown);
    let who: Vec<AnyView> = who.iter().take(shown).map(person).collect();
    let others = (rest > 0).then(|| {
        let slot = *slot;
        let press = move || most.all_of.set(Some(slot));
        view! { <Button text=(shared().more)(rest) small=true weight=Weight::Quiet press/> }
    });
    view! {
        <li>
            <b class="num">{time}</b>
            <Chip tone text/>
            <span class="grow slot-who">{who}{others}</span>
            {register}
        </li>
    }
    .into_any()
}

/// Somebody who comes, with the way to their request.
fn person(coming: &Coming) -> AnyView {
    let Coming { id, name, note, is_erased, state, .. } = coming;
    let href = Route::Desk(DeskRoute::RequestOpen(id.clone())).to_string();
    let nameless = if *is_erased { bookings().erased } else { bookings().nobody };
    let name = name.clone().unwrap_or_else(|| nameless.to_owned());
    let stands = (steps::strings(lang()).state)(*state);
    let note = (!note.is_empty()).then(|| view! { <small class="slot-note">{note.clone()}</small> });
    view! { <a class="slot-person" href=href><b>{name}</b><small>{stands}</small>{note}</a> }.into_any()
}
