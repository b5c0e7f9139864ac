//! Services as rows: what, how much, how, and whether it can be had now.

use leptos::prelude::*;

use super::{Hours, resident, row};
use crate::board::BoardService;
use crate::domain::catalogue::{Fee, Mode};
use crate::domain::values::{Day, OpenState};
use crate::i18n::Lang;
use crate::route::Route;
use crate::search::{Kind, Part};
use crate::ui::components::{Chip, Tone, lang, live, marked, say, words};

/// One service. `hours` are those of the station; none for the general list.
pub fn service_row(service: &BoardService, hours: Option<Hours>) -> AnyView {
    titled_row(service, hours, say(&service.details.name).into_any())
}

/// A service that answers what was searched for, with the words that answer marked.
pub fn found_row(service: &BoardService, hours: Option<Hours>, part: Part) -> AnyView {
    let name = say(&service.details.name);
    let mark = |words: &str| marked(words, part.from.into(), part.length.into());
    let is_english = lang().is_english() && service.details.name.en.is_some();
    let title = match part.kind {
        Kind::Name if !is_english => mark(&name),
        Kind::English if is_english => mark(&name),
        Kind::Keyword(nth) => match service.details.keywords.get(usize::from(nth)) {
            Some(word) => {
                view! { {name}" "<small class="also" lang=Lang::Zh.tag()>{mark(word)}</small> }.into_any()
            }
            None => name.into_any(),
        },
        _ => name.into_any(),
    };
    titled_row(service, hours, title)
}

fn titled_row(service: &BoardService, hours: Option<Hours>, title: AnyView) -> AnyView {
    let (availability, id) = (Availability::of(service), service.id.clone());
    let chip = live(move || availability.chip(hours.map(|hours| hours.of_service(&id))));
    let href = Route::Service(service.id.clone()).to_string();
    row(href, title, summary(service), vec![chip])
}

/// 不收费 · 上门 · 材料 3 样. The window goes without saying: the chip speaks of it.
fn summary(service: &BoardService) -> String {
    let details = &service.details;
    let fee = match &details.fee {
        // How it is counted is a sentence of its own, on the service's page.
        Fee::Agreed { .. } => resident().quote_first.to_owned(),
        fee => (words().fee)(fee),
    };
    let mut parts = vec![fee];
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
    InWords,
    /// At the window, or at times of its own.
    Timed,
    /// It has little to do with the window.
    Elsewhere,
}

impl Availability {
    /// Of a service.
    pub fn of(service: &BoardService) -> Self {
        let details = &service.details;
        match &service.pause {
            Some(pause) => Availability::Paused(pause.until),
            None if details.has_own_times() => Availability::Timed,
            None if !details.times.is_empty() => Availability::InWords,
            None if details.modes.contains(&Mode::Counter) => Availability::Timed,
            None => Availability::Elsewhere,
        }
    }

    fn chip(self, state: Option<(OpenState, Day)>) -> Option<AnyView> {
        let (tone, text) = match (self, state) {
            (Availability::Paused(Some(until)), _) => (Tone::Danger, (resident().paused_until)(until)),
            (Availability::Paused(None), _) => (Tone::Danger, resident().paused.to_owned()),
            (Availability::InWords, _) => (Tone::Plain, resident().own_times.to_owned()),
            (Availability::Timed, Some((OpenState::Open { .. }, _))) => {
                (Tone::Good, resident().available_now.to_owned())
            }
            (Availability::Timed, Some((OpenState::Closed { day, opens }, today))) => {
                (Tone::Wait, (words().opens)(day, opens, today))
            }
            _ => return None,
        };
        Some(view! { <Chip tone text/> }.into_any())
    }
}
