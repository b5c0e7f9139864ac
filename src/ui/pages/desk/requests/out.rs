//! The list for other programs: a table to hand back to 12345, a calendar.

use leptos::prelude::*;

use super::find::{Finder, matching};
use super::{names, requests};
use crate::app::clock::{self, Clock};
use crate::app::files::hand_over_text;
use crate::app::session::Session;
use crate::domain::Station;
use crate::domain::requests::{Request, Source, State, Step, Taken};
use crate::domain::values::{Instant, RequestId};
use crate::forms::requests::export::{Appointment, When, calendar, csv};
use crate::i18n::requests::{Requests, strings};
use crate::i18n::{Lang, steps};
use crate::route::RequestFilter;
use crate::ui::components::{Button, Toasts};

/// A colon as Chinese is written.
const COLON: &str = "\u{ff1a}";

/// What is handed out speaks Chinese: who reads it sits elsewhere.
fn zh() -> &'static Requests {
    strings(Lang::Zh)
}

/// The buttons.
#[component]
pub fn OutButtons(filter: RwSignal<RequestFilter>) -> impl IntoView {
    let (session, clock, toasts) = (Session::get(), Clock::get(), Toasts::get());
    let finder = Finder::get();
    let asked = move || untrack(|| filter.with(|filter| (filter.show, finder.wanted(&filter.query))));
    let words = requests();
    let hand_over = move |name: String, kind: &str, text: &str| match hand_over_text(&name, kind, text) {
        Ok(()) => toasts.say(words.handed_over),
        Err(_) => toasts.warn(words.not_handed_over),
    };
    let table = move || {
        let today = untrack(|| clock.today());
        let (show, wanted) = asked();
        let rows = session.read(&[], |station| {
            hotline_rows(station, matching(session, station, show, &wanted, today, usize::MAX))
        });
        if rows.len() < 2 {
            return toasts.warn(words.no_hotline);
        }
        let name = [words.hotline_file, "-", &today.to_string(), ".csv"].concat();
        hand_over(name, "text/csv;charset=utf-8", &csv(rows.iter().map(Vec::as_slice)));
    };
    let dates = move || {
        let today = untrack(|| clock.today());
        let (show, wanted) = asked();
        let appointments = session.read(&[], |station| {
            let found = matching(session, station, show, &wanted, today, usize::MAX);
            let open = found.into_iter().filter(|(_, request)| request.state.is_open());
            open.flat_map(|(id, request)| appointments(station, id.as_str(), request)).collect::<Vec<_>>()
        });
        if appointments.is_empty() {
            return toasts.warn(words.no_dates);
        }
        let station = untrack(|| session.station_name(Lang::Zh));
        let name = [words.calendar_file, "-", &today.to_string(), ".ics"].concat();
        let written = calendar(&station, &appointments, clock::read());
        hand_over(name, "text/calendar;charset=utf-8", &written);
    };
    view! {
            <details class="fold no-print">
                <summary>{requests().out}</summary>
                <div class="stack">
                    <p class="hint">{requests().out_hint}</p>
                    <div class="row">
                        <Button text=requests().out_table icon="download" small=true press=table/>
                        <Button text=requests().out_calendar icon="calendar" small=true press=dates/>
                    </div>
                </div>
            </details>
    }
}

/// The columns, and a row for each request that came from 12345.
fn hotline_rows(station: &Station, found: Vec<(&RequestId, &Request)>) -> Vec<Vec<String>> {
    let mut rows = vec![zh().hotline_columns.map(str::to_owned).to_vec()];
    let of_hotline = found.into_iter().filter(|(_, request)| request.source == Source::Hotline);
    rows.extend(of_hotline.map(|(_, request)| hotline_row(station, request)));
    rows
}

fn hotline_row(station: &Station, request: &Request) -> Vec<String> {
    let matter = request.matter.present();
    let service = request.service.as_ref().and_then(|id| station.catalogue().get(id));
    let service = service.map(|service| service.details.name.zh.as_str());
    let note = matter.map(|matter| matter.note.as_str()).filter(|note| !note.is_empty());
    let about: Vec<&str> = service.into_iter().chain(note).collect();
    let unit = request.provider.as_ref().and_then(|id| station.providers().get(id));
    let unit = unit.map(|unit| unit.details.name.zh.clone());
    let of_station = || station.profile().map(|profile| profile.name.zh.clone());
    let last = |steps: &[Step]| request.steps.iter().rev().find(|taken| steps.contains(&taken.step));
    let words = |taken: Option<&Taken>| taken.and_then(|taken| taken.words.present()).cloned();
    let over = !request.state.is_open();
    let ended = last(&[Step::Finish, Step::Refer, Step::Decline, Step::Cancel]).filter(|_| over);
    let state = (steps::strings(Lang::Zh).state)(request.state).to_owned();
    let result = match words(ended) {
        Some(words) => [state.as_str(), words.as_str()].join(COLON),
        None => state,
    };
    let asked = last(&[Step::Confirm]).filter(|_| request.state == State::Confirmed);
    let asked_words = asked.map_or(zh().not_called_back.to_owned(), |taken| {
        let day = taken.at.day().to_string();
        [day, words(Some(taken)).unwrap_or_default()].join(" ").trim().to_owned()
    });
    vec![
        matter.map(|matter| matter.hotline.clone()).unwrap_or_default(),
        about.join(COLON),
        unit.or_else(of_station).unwrap_or_default(),
        result,
        ended.map(|taken| moment(taken.at)).unwrap_or_default(),
        (zh().satisfied)(request.rating).to_owned(),
        asked_words,
    ]
}

fn moment(at: Instant) -> String {
    [at.day().to_string(), at.minute().to_string()].join(" ")
}

/// When somebody comes, and when it is due.
fn appointments(station: &Station, id: &str, request: &Request) -> Vec<Appointment> {
    let service = request.service.as_ref().and_then(|id| station.catalogue().get(id));
    let service = service.map(|service| service.details.name.zh.clone());
    let title = service.unwrap_or_else(|| names::title(station, request));
    let who = names::resident(station, request).map(|who| who.name.clone());
    let title = who.map_or(title.clone(), |who| [title, who].join(" "));
    let slot = request.slot.map(|slot| Appointment {
        id: [id, "-slot"].concat(),
        title: title.clone(),
        when: When::Slot(slot.day, slot.from, slot.until),
    });
    let due = request.due.map(|due| Appointment {
        id: [id, "-due"].concat(),
        title: [zh().due, " ", &title].concat(),
        when: When::Day(due),
    });
    slot.into_iter().chain(due).collect()
}
