//! Services as rows: what, how much, how, and whether it can be had now.

use leptos::prelude::*;

use super::{Hours, resident};
use crate::board::BoardService;
use crate::domain::catalogue::Mode;
use crate::domain::values::{Day, OpenState};
use crate::route::Route;
use crate::ui::components::{Chip, Row, Tone, live, say, words};

/// One service. `hours` are those of the station; none for the general list.
pub fn service_row(service: &BoardService, hours: Option<Hours>) -> AnyView {
    let availability = Availability::of(service);
    view! {
        <Row
            href=Route::Service(service.id.clone()).to_string()
            title=say(&service.details.name)
            detail=summary(service)
        >
            {live(move || availability.chip(hours))}
        </Row>
    }
    .into_any()
}

/// 不收费 · 上门 · 材料 3 样. The window goes without saying: the chip speaks of it.
fn summary(service: &BoardService) -> String {
    let details = &service.details;
    let mut parts = vec![(words().fee)(&details.fee)];
    let elsewhere = details.modes.first().filter(|mode| **mode != Mode::Counter);
    parts.extend(elsewhere.map(|mode| (words().mode)(*mode).to_owned()));
    if !details.papers.is_empty() {
        parts.push((resident().papers_count)(details.papers.len()));
    }
    parts.join(" · ")
}

/// What decides whether a service can be had now.
#[derive(Clone, Copy)]
pub enum Availability {
    Paused(Option<Day>),
    /// It keeps times of its own, which are only known in words.
    OwnTimes,
    /// At the window, while the station is open.
    Counter,
    /// It has little to do with the window.
    Elsewhere,
}

impl Availability {
    /// Of a service.
    pub fn of(service: &BoardService) -> Self {
        match &service.pause {
            Some(pause) => Availability::Paused(pause.until),
            None if !service.details.times.is_empty() => Availability::OwnTimes,
            None if service.details.modes.contains(&Mode::Counter) => Availability::Counter,
            None => Availability::Elsewhere,
        }
    }

    fn chip(self, hours: Option<Hours>) -> Option<AnyView> {
        let (tone, text) = match (self, hours.map(Hours::state)) {
            (Availability::Paused(Some(until)), _) => (Tone::Danger, (resident().paused_until)(until)),
            (Availability::Paused(None), _) => (Tone::Danger, resident().paused.to_owned()),
            (Availability::OwnTimes, _) => (Tone::Plain, resident().own_times.to_owned()),
            (Availability::Counter, Some((OpenState::Open { .. }, _))) => {
                (Tone::Good, resident().available_now.to_owned())
            }
            (Availability::Counter, Some((OpenState::Closed { day, opens }, today))) => {
                (Tone::Wait, (words().opens)(day, opens, today))
            }
            _ => return None,
        };
        Some(view! { <Chip tone text/> }.into_any())
    }
}
