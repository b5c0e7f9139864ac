//! The slots that a plan makes, before it is saved.

use leptos::prelude::*;

use super::bookings;
use super::day::span;
use super::fields::PlanFields;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::requests::{Slot, slots_on};
use crate::domain::values::{Day, ServiceId};
use crate::forms::bookings::next_open;
use crate::ui::components::live;
use crate::ui::pages::desk::record::Fields;

/// Slots that are written out.
const MOST: usize = 12;

/// The next day that could be booked, with its slots; `Err` while something is typed wrong.
fn next(session: Session, id: &ServiceId, fields: PlanFields, today: Day) -> Result<Vec<Slot>, ()> {
    let plan = fields.draft().check().map_err(|_| ())?;
    let slots = session.read(&[Slice::Catalogue, Slice::Profile], |station| {
        let (service, profile) = (station.catalogue().get(id)?, station.profile()?);
        let day = next_open(&plan, &service.details, profile, today)?;
        Some(slots_on(station, service, &plan, day))
    });
    Ok(slots.unwrap_or_default())
}

/// Follows what is typed.
pub fn preview(id: ServiceId, fields: PlanFields) -> AnyView {
    let (session, clock) = (Session::get(), Clock::get());
    let slots = Memo::new(move |_| next(session, &id, fields, clock.today()));
    let body = live(move || {
        let Ok(slots) = slots.get() else {
            return view! { <p class="muted">{bookings().preview_wrong}</p> }.into_any();
        };
        let Some(first) = slots.first() else {
            return view! { <p>{bookings().preview_none}</p> }.into_any();
        };
        let shown: Vec<AnyView> = slots
            .iter()
            .take(MOST)
            .map(|slot| view! { <li class="num">{span(slot)}</li> }.into_any())
            .collect();
        let rest = slots.len().saturating_sub(MOST);
        let rest = (rest > 0).then(|| view! { <p class="muted">{(bookings().preview_more)(rest)}</p> });
        view! {
            <p>{(bookings().preview_day)(first.day, slots.len())}</p>
            <ul class="slot-preview">{shown}</ul>
            {rest}
        }
        .into_any()
    });
    view! { <section class="stack"><h3>{bookings().preview}</h3>{body}</section> }.into_any()
}
