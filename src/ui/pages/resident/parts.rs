//! Pieces that several of the residents' pages are made of.

use leptos::prelude::*;

use super::{copy_button, resident};
use crate::app::boards::Shown;
use crate::app::clock;
use crate::board::Pause;
use crate::domain::values::{Day, DayException, Holiday, Special, Text};
use crate::route::{Route, ServiceFilter};
use crate::ui::components::{
    Button, Empty, LinkButton, NoticeBox, PhoneLink, Row, Tone, Weight, holiday_line, say, tel, words,
    written,
};

/// A link to the services of one kind.
pub fn services_link(narrow: impl FnOnce(&mut ServiceFilter)) -> String {
    let mut filter = ServiceFilter::default();
    narrow(&mut filter);
    Route::Services(filter).to_string()
}

/// A card with a heading. One function for all, so that its machinery is compiled once.
pub fn card(title: &'static str, content: Vec<AnyView>) -> AnyView {
    view! { <section class="card"><h2>{title}</h2>{content}</section> }.into_any()
}

/// A card of rows, unless there is none.
pub fn rows_card(title: &'static str, rows: Vec<AnyView>) -> Option<AnyView> {
    (!rows.is_empty()).then(|| card(title, vec![view! { <ul class="rows">{rows}</ul> }.into_any()]))
}

/// A row that leads somewhere, with chips at its end.
pub fn row(href: String, title: AnyView, detail: String, chips: Vec<AnyView>) -> AnyView {
    view! { <Row href title detail>{chips}</Row> }.into_any()
}

/// A list of facts, without those of which nothing is known.
pub fn facts_list(facts: Vec<Option<AnyView>>) -> AnyView {
    let facts: Vec<AnyView> = facts.into_iter().flatten().collect();
    view! { <dl class="facts">{facts}</dl> }.into_any()
}

fn pair(name: &'static str, value: AnyView) -> AnyView {
    view! { <dt>{name}</dt><dd>{value}</dd> }.into_any()
}

/// A line of a list of facts, unless there is nothing to say.
pub fn fact(name: &'static str, value: String) -> Option<AnyView> {
    (!value.is_empty()).then(|| pair(name, value.into_any()))
}

/// The same with words of the station.
pub fn text_fact(name: &'static str, text: &Text) -> Option<AnyView> {
    (!text.is_empty()).then(|| pair(name, written(text)))
}

/// The same with a phone to call.
pub fn phone_fact(name: &'static str, phone: &str) -> Option<AnyView> {
    (!phone.is_empty()).then(|| pair(name, view! { <PhoneLink phone/> }.into_any()))
}

/// The top of a page about one thing: where it belongs, what it is, a few words, chips.
pub fn page_head(crumbs: Vec<(String, AnyView)>, title: &Text, lead: &Text, chips: Vec<AnyView>) -> AnyView {
    let crumb = |(href, name): (String, AnyView)| view! { <a href=href>{name}</a> }.into_any();
    let crumbs: Vec<AnyView> = crumbs.into_iter().map(crumb).collect();
    let lead = (!lead.is_empty()).then(|| view! { <p class="lead">{written(lead)}</p> }.into_any());
    view! {
        <div class="page-head">
            <nav class="crumbs" aria-label=words().crumbs>{crumbs}</nav>
            <h1>{written(title)}</h1>
            {lead}
            <div class="chips">{chips}</div>
        </div>
    }
    .into_any()
}

/// A page whose thing is not there (any more), and where to go from here.
pub fn gone(icon: &'static str, title: &'static str, text: &'static str, ways: Vec<AnyView>) -> AnyView {
    view! { <Empty main=true icon title text>{ways}</Empty> }.into_any()
}

/// A button to call somebody, as the last thing on a page.
pub fn call_dock(phone: &str) -> Option<AnyView> {
    (!phone.is_empty()).then(|| {
        let name = (resident().ask_by_phone)(phone);
        view! {
            <div class="dock">
                <LinkButton href=tel(phone) text=resident().call name icon="phone" weight=Weight::Main/>
            </div>
        }
        .into_any()
    })
}

/// That something rests, why, and when it comes back.
pub fn paused(title: &'static str, pause: &Pause) -> AnyView {
    let back = pause.until.map(|day| view! { <p>{(resident().paused_back)(&(words().date)(day))}</p> });
    let reason = say(&pause.reason);
    view! { <NoticeBox tone=Tone::Danger title><p>{reason}</p>{back}</NoticeBox> }.into_any()
}

/// So many days ahead one reads of statutory holidays.
const AHEAD: u64 = 60;

/// The days from today on which other times hold, and whether it is known which holidays come.
pub fn special_days(special: Special, today: Day) -> Option<AnyView> {
    let Special { exceptions, calendar } = special;
    let coming = exceptions.iter().filter(|exception| exception.until >= today).map(exception);
    let written = |holiday: &&Holiday| {
        exceptions.iter().any(|other| other.from <= holiday.from && holiday.until <= other.until)
    };
    let holidays = calendar.between(today, today.plus(AHEAD)).filter(|holiday| !written(holiday));
    let lines: Vec<_> =
        coming.chain(holidays.map(holiday_line)).map(|line| view! { <li>{line}</li> }).collect();
    let list = (!lines.is_empty()).then(|| view! { <h3>{resident().exceptions}</h3><ul>{lines}</ul> });
    let missing = calendar.missing(today, AHEAD).map(|year| {
        view! { <p class="muted">{(resident().holidays_missing)(year)}</p> }
    });
    (list.is_some() || missing.is_some()).then(|| view! { {list}{missing} }.into_any())
}

/// 1 月 1 日至 1 月 3 日 休息 · 元旦.
fn exception(exception: &DayException) -> String {
    let (from, until) = ((words().day)(exception.from), (words().day)(exception.until));
    let days = if from == until { from } else { (words().from_until)(&from, &until) };
    let sessions = (words().sessions)(&exception.sessions);
    let reason = say(&exception.reason);
    let between = if reason.is_empty() { "" } else { " · " };
    format!("{days} {sessions}{between}{reason}")
}

/// Only on paper: whose sheet it is, where and how to reach them, and of when it is.
pub fn print_foot(shown: &Shown) -> AnyView {
    let today = clock::read().day();
    let station = shown.profile().map(|profile| {
        let mut parts = vec![say(&profile.name), profile.phone.clone(), say(&profile.address)];
        parts.retain(|part| !part.is_empty());
        view! { {parts.join(" · ")}<br/> }
    });
    let printed = (resident().printed_on)(&(words().date)(today));
    view! { <p class="print-only">{station}{printed}</p> }.into_any()
}

/// Buttons that take the page away: on paper, or as text for a message.
pub fn print_row(name: &'static str, text: String) -> AnyView {
    let print = || {
        // A browser that cannot print does nothing; the text can still be copied.
        let _ = window().print();
    };
    view! {
        <div class="row no-print">
            <Button text=words().print icon="print" press=print/>
            {copy_button(name, move || text.clone())}
        </div>
    }
    .into_any()
}
