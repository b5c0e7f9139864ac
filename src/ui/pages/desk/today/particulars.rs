//! Opening hours, phone and address in short; all of it stands on the page of the station.

use leptos::prelude::*;

use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::values::OpenState;
use crate::i18n::today;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Chip, LinkButton, Tone, WeekPicture, Words, lang, live, words};
use crate::ui::pages::desk::desk;

/// The card.
#[component]
pub fn ParticularsCard() -> impl IntoView {
    let (session, clock) = (Session::get(), Clock::get());
    let profile = move || session.read(&[Slice::Profile], |station| station.profile().cloned());
    let open = live(move || {
        let profile = profile()?;
        let now = clock.now();
        let state = profile.open_state(now);
        let opens = match state {
            OpenState::Closed { day, opens } => (words().opens)(day, opens, now.day()),
            _ => String::new(),
        };
        let tone = match state {
            OpenState::Open { .. } => Tone::Good,
            OpenState::Closed { .. } => Tone::Wait,
            OpenState::Unknown => Tone::Neutral,
        };
        Some(view! { <Chip tone text=(desk().open_state)(state, &opens)/> })
    });
    let facts = live(move || {
        let profile = profile()?;
        let hours = (!profile.hours.is_empty()).then(|| {
            let label = today::strings(lang()).picture;
            view! { <WeekPicture hours=profile.hours.clone() today=clock.today() label/> }
        });
        let phone = (!profile.phone.is_empty())
            .then(|| view! { <dt>{desk().station_phone}</dt><dd class="num">{profile.phone.clone()}</dd> });
        let address = (!profile.address.is_empty())
            .then(|| view! { <dt>{desk().address}</dt><dd><Words text=profile.address.clone()/></dd> });
        let any = phone.is_some() || address.is_some();
        let nothing = (hours.is_none() && !any)
            .then(|| view! { <p class="muted">{today::strings(lang()).no_hours}</p> });
        Some(view! { {hours}{any.then(|| view! { <dl class="facts">{phone}{address}</dl> })}{nothing} })
    });
    let href = Route::Desk(DeskRoute::Profile).to_string();
    view! {
        <section class="card stack">
            <div class="head"><h2>{desk().particulars}</h2>{open}</div>
            {facts}
            <div class="row"><LinkButton href text=today::strings(lang()).open_profile icon="edit" small=true/></div>
        </section>
    }
}
