//! Whose request it is, and how to reach them.

use leptos::prelude::*;

use super::detail::Open;
use super::{names, requests};
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Chip, LinkButton, PhoneLink, Tone, live};

/// The resident: name, phones, door, and the way to everything about them.
#[component]
pub fn Resident(one: Open) -> impl IntoView {
    let (session, clock) = (Session::get(), Clock::get());
    let body = live(move || {
        let record = one.record.get()?;
        let Some(person) = record.person.clone() else {
            return Some(view! { <p class="muted">{requests().no_person_hint}</p> }.into_any());
        };
        let (who, care) = session.read(&[Slice::People], |station| {
            let cared = station.people().get(&person).is_some_and(|p| p.needs_care(clock.today()));
            (names::resident(station, &record).cloned(), cared)
        });
        let Some(who) = who else {
            return Some(view! { <p class="muted">{requests().erased_person}</p> }.into_any());
        };
        let phones: Vec<AnyView> =
            who.phones.iter().map(|phone| view! { <PhoneLink phone=phone.clone()/> }.into_any()).collect();
        let phones = if phones.is_empty() {
            view! { <span class="muted">{requests().no_phone}</span> }.into_any()
        } else {
            phones.into_any()
        };
        let door = who.door();
        let door = (!door.is_empty()).then(|| view! { <dt>{requests().door}</dt><dd>{door}</dd> });
        let share = if record.share { requests().shared_yes } else { requests().shared_no };
        let care = care.then(|| view! { <Chip tone=Tone::Wait text=requests().care/> });
        let href = Route::Desk(DeskRoute::PersonEdit(person)).to_string();
        let name = [requests().person_page, who.name.as_str()].join(" ");
        let view = view! {
            <dl class="facts">
                <dt>{requests().name}</dt>
                <dd class="chips">{who.name.clone()}{care}</dd>
                <dt>{requests().phone}</dt>
                <dd class="row">{phones}</dd>
                {door}
            </dl>
            <p class="muted">{share}</p>
            <LinkButton href text=requests().person_page name icon="people" small=true/>
        };
        Some(view.into_any())
    });
    view! { <section class="card stack"><h3>{requests().resident}</h3>{body}</section> }
}
