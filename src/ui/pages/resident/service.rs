//! `#/services/<id>`: everything about one service, on the screen and on a sheet of paper.

use leptos::prelude::*;

use super::service_papers::papers;
use super::service_rows::Availability;
use super::service_text::service_text;
use super::{Hours, open_chip, parties, resident, stated, title, with_shown};
use crate::app::boards::{Boards, Shown};
use crate::app::clock;
use crate::board::{BoardService, Pause};
use crate::domain::catalogue::{Details, Parties};
use crate::domain::values::{ServiceId, Text};
use crate::route::{Route, ServiceFilter};
use crate::ui::components::{
    Button, Chip, CopyButton, Empty, LinkButton, NoticeBox, PhoneLink, Tone, Weight, lang, say, tel, words,
    written,
};

/// The page of one service.
#[component]
pub fn ServicePage(id: ServiceId) -> impl IntoView {
    let boards = Boards::get();
    let id = StoredValue::new_local(id);
    let english = lang().is_english();
    let services = resident().services;
    title(move || {
        let shown = boards.ready();
        let service = shown.as_ref().and_then(|shown| id.with_value(|id| shown.service(id)));
        service.map_or_else(|| services.to_owned(), |s| s.details.name.words(english).to_owned())
    });
    with_shown(move |shown| match id.with_value(|id| shown.service(id)) {
        Some(service) => sheet(&shown, service),
        None => gone(&shown),
    })
}

/// The service is not (or no longer) on this board.
fn gone(shown: &Shown) -> AnyView {
    let phone = shown.profile().map(|profile| profile.phone.as_str()).filter(|phone| !phone.is_empty());
    let call = phone.map(|phone| {
        let text = (resident().ask_by_phone)(phone);
        view! { <LinkButton href=tel(phone) text icon="phone"/> }
    });
    let all = Route::Services(ServiceFilter::default()).to_string();
    view! {
        <Empty main=true icon="search" title=resident().service_gone text=resident().service_gone_hint>
            <LinkButton href=all text=resident().see_services weight=Weight::Main/>
            {call}
        </Empty>
    }
    .into_any()
}

fn sheet(shown: &Shown, service: &BoardService) -> AnyView {
    let details = &service.details;
    let phone = phone(shown, details);
    let text = {
        let station = shown.profile().map(|profile| say(&profile.name));
        let text = service_text(service, station, phone);
        move || text.clone()
    };
    let steps: Vec<_> = details.steps.iter().map(|step| view! { <li>{written(step)}</li> }).collect();
    let steps = (!steps.is_empty()).then(|| {
        view! { <section class="card"><h2>{resident().steps}</h2><ol class="steps">{steps}</ol></section> }
    });
    let call = (!phone.is_empty()).then(|| {
        let name = (resident().ask_by_phone)(phone);
        view! {
            <div class="dock">
                <LinkButton href=tel(phone) text=resident().call name icon="phone" weight=Weight::Main/>
            </div>
        }
    });
    let print = || {
        // A browser that cannot print does nothing; the text can still be copied.
        let _ = window().print();
    };
    view! {
        {heading(shown, service)}
        {service.pause.as_ref().map(paused)}
        {answers(&details.parties)}
        {papers(&service.id, &details.papers)}
        {steps}
        {facts(service, phone)}
        {print_foot(shown)}
        <div class="row no-print">
            <Button text=words().print icon="print" press=print/>
            <CopyButton name="copy-service" text=text/>
        </div>
        {call}
    }
    .into_any()
}

fn heading(shown: &Shown, service: &BoardService) -> AnyView {
    let details = &service.details;
    // Whether the station is open says nothing about a service that is paused or had elsewhere.
    let hours = Hours::of(shown).filter(|_| matches!(Availability::of(service), Availability::Counter));
    let unchecked = service.checked.is_none();
    let unchecked = unchecked.then(|| view! { <Chip tone=Tone::Plain text=resident().unchecked/> });
    let filter = ServiceFilter {
        block: Some(details.block),
        category: details.area.zh.clone(),
        ..ServiceFilter::default()
    };
    let lead =
        (!details.summary.is_empty()).then(|| view! { <p class="lead">{written(&details.summary)}</p> });
    view! {
        <div class="page-head">
            <nav class="crumbs" aria-label=words().crumbs>
                <a href=Route::Services(ServiceFilter::default()).to_string()>{resident().services}</a>
                <a href=Route::Services(filter).to_string()>{written(&details.area)}</a>
            </nav>
            <h1>{written(&details.name)}</h1>
            {lead}
            <div class="chips">
                <Chip tone=Tone::Block(details.block) text=(words().block)(details.block)/>
                {hours.map(open_chip)}
                {unchecked}
            </div>
        </div>
    }
    .into_any()
}

fn paused(pause: &Pause) -> AnyView {
    let back = pause.until.map(|day| view! { <p>{(resident().paused_back)(&(words().date)(day))}</p> });
    let reason = say(&pause.reason);
    view! {
        <NoticeBox tone=Tone::Danger title=resident().paused_title>
            <p>{reason}</p>
            {back}
        </NoticeBox>
    }
    .into_any()
}

/// Who answers for it, does it, helps, pays.
fn answers(who: &Parties) -> AnyView {
    let answer = |question: &'static str, answer: String| {
        view! { <div><dt>{question}</dt><dd>{answer}</dd></div> }
    };
    let assisting =
        (!who.assisting.is_empty()).then(|| answer(resident().who_assisting, parties(&who.assisting)));
    view! {
        <dl class="answers">
            {answer(resident().who_competent, parties(&who.competent))}
            {answer(resident().who_executing, parties(&who.executing))}
            {assisting}
            {answer(resident().who_funding, stated(&who.funding))}
        </dl>
    }
    .into_any()
}

fn facts(service: &BoardService, phone: &str) -> AnyView {
    let details = &service.details;
    let plain = |name: &'static str, value: String| {
        (!value.is_empty()).then(|| view! { <dt>{name}</dt><dd>{value}</dd> }.into_any())
    };
    let text = |name: &'static str, text: &Text| {
        (!text.is_empty()).then(|| view! { <dt>{name}</dt><dd>{written(text)}</dd> }.into_any())
    };
    let ways: Vec<_> = details.modes.iter().map(|mode| (words().mode)(*mode)).collect();
    let call = view! { <PhoneLink phone/> };
    let phone = (!phone.is_empty()).then(|| view! { <dt>{resident().phone}</dt><dd>{call}</dd> }.into_any());
    let checked = match service.checked {
        Some(day) => (resident().checked_on)(&(words().date)(day)),
        None => resident().unchecked_hint.to_owned(),
    };
    let facts = [
        plain(resident().fee, (words().fee)(&details.fee)),
        text(resident().fee_basis, &details.fee_basis),
        text(resident().audience, &details.audience),
        plain(resident().ways, ways.join(words().comma)),
        plain(resident().in_person, (words().stand_in)(details.stand_in).to_owned()),
        text(resident().times, &details.times),
        text(resident().time_limit, &details.time_limit),
        text(resident().place, &details.place),
        phone,
        text(resident().basis, &details.basis),
        plain(resident().checked, checked),
    ];
    let facts: Vec<AnyView> = facts.into_iter().flatten().collect();
    view! { <section class="card"><h2>{resident().facts}</h2><dl class="facts">{facts}</dl></section> }
        .into_any()
}

/// Only on paper: whose sheet it is, where and how to reach them, and of when it is.
fn print_foot(shown: &Shown) -> AnyView {
    let today = clock::read().day();
    let station = shown.profile().map(|profile| {
        let mut parts = vec![say(&profile.name), profile.phone.clone(), say(&profile.address)];
        parts.retain(|part| !part.is_empty());
        view! { {parts.join(" · ")}<br/> }
    });
    let printed = (resident().printed_on)(&(words().date)(today));
    view! { <p class="print-only">{station}{printed}</p> }.into_any()
}

/// The service's own phone, else the station's.
fn phone<'a>(shown: &'a Shown, details: &'a Details) -> &'a str {
    match shown.profile() {
        Some(profile) if details.phone.is_empty() => &profile.phone,
        _ => &details.phone,
    }
}
