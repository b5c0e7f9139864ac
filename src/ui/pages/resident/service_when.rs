//! When a service can be had: today first, then its week, its days of the month, and exceptions.

use leptos::prelude::*;

use super::service_rows::Availability;
use super::{Hours, card, fact, facts_list, resident, special_days, text_fact};
use crate::app::boards::Shown;
use crate::app::clock;
use crate::board::BoardService;
use crate::domain::values::{OpenState, Special};
use crate::ui::components::{Chip, Tone, WeekTable, live, words};

/// The card, where there is anything to say.
pub fn when(shown: &Shown, service: &BoardService) -> Option<AnyView> {
    let details = &service.details;
    let profile = shown.profile()?;
    let timed = matches!(Availability::of(service), Availability::Timed);
    if !timed && !details.has_own_times() && details.times.is_empty() {
        return None;
    }
    let today = clock::read().day();
    let days = (!details.month_days.is_empty()).then(|| (resident().month_days)(&details.month_days));
    let on_day = details.sessions_on(today, &profile.hours, profile.special());
    let today_words =
        if on_day.is_empty() { resident().not_today.to_owned() } else { (words().sessions)(on_day) };
    let facts = vec![
        timed.then(|| fact(resident().today, today_words)).flatten(),
        days.and_then(|days| fact(resident().collected, days)),
        text_fact(resident().times, &details.times),
    ];
    let week = if !details.hours.is_empty() {
        // Outside the days of the month the week says nothing about today.
        let unmarked = on_day != details.hours.on(today, Special::none());
        Some(view! { <WeekTable hours=details.hours.clone() today unmarked/> }.into_any())
    } else if timed && !profile.hours.is_empty() {
        Some(view! { <p class="muted">{resident().same_as_station}</p> }.into_any())
    } else {
        None
    };
    let station = details.special(profile.special());
    let own = if timed {
        let exceptions = if details.exceptions.is_empty() { station.exceptions } else { &details.exceptions };
        Special { exceptions, ..station }
    } else {
        Special { exceptions: &details.exceptions, ..Special::none() }
    };
    let state = timed.then(|| state_chip(shown, service)).flatten();
    let parts = [state, Some(facts_list(facts)), week, special_days(own, today)];
    Some(card(resident().when, parts.into_iter().flatten().collect()))
}

/// 现在可办 · 到 16:00, or when next; follows the clock. Not on paper, where it would soon be wrong.
pub fn state_chip(shown: &Shown, service: &BoardService) -> Option<AnyView> {
    let hours = Hours::of(shown)?;
    let id = service.id.clone();
    let chip = live(move || {
        let (state, today) = hours.of_service(&id);
        let tone = match state {
            OpenState::Open { .. } => Tone::Good,
            OpenState::Closed { .. } => Tone::Wait,
            OpenState::Unknown => Tone::Neutral,
        };
        view! { <Chip tone text=(resident().service_state)(state, today)/> }
    });
    Some(view! { <p class="no-print">{chip}</p> }.into_any())
}
