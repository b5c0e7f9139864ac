//! `#/services/<id>`: everything about one service, on the screen and on a sheet of paper.

use leptos::prelude::*;

use super::contact::trust;
use super::favourite::favourite_button;
use super::policies::{clauses_of_service, text as policies_text};
use super::proxy_form::proxy_form;
use super::service_facts::{facts, units};
use super::service_papers::papers;
use super::service_text::service_text;
use super::service_when::when;
use super::structured::structured;
use super::take_away::{Sheet, take_away};
use super::{
    call_dock, card, gone, page_head, parties, paused, print_foot, resident, rows_card, services_link,
    stated, title, with_shown,
};
use crate::app::boards::{Boards, Shown};
use crate::app::kiosk::Kiosk;
use crate::app::remembered::{Remembered, spot};
use crate::app::slips::takes_slips;
use crate::board::{BoardService, schema_org};
use crate::domain::catalogue::{Block, Details, Fee, Parties, StandIn};
use crate::domain::values::ServiceId;
use crate::i18n::ask;
use crate::route::Route;
use crate::storage::traces::Spot;
use crate::ui::components::{Chip, LinkButton, Tone, Weight, lang, say, tel, words, written};

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
    count_once(id);
    with_shown(move |shown| match id.with_value(|id| shown.service(id)) {
        Some(service) => sheet(&shown, service),
        None => nothing(&shown),
    })
}

/// Remembers the visit, once however often the page is built anew; on a tablet that is everybody's not at all.
fn count_once(id: StoredValue<ServiceId, LocalStorage>) {
    let (boards, kiosk, remembered) = (Boards::get(), Kiosk::get(), Remembered::get());
    Effect::new(move |counted: Option<bool>| {
        let shown = boards.ready().filter(|_| counted != Some(true));
        let Some(shown) = shown.filter(|shown| id.with_value(|id| shown.service(id).is_some())) else {
            return counted == Some(true);
        };
        if !kiosk.is_on() {
            remembered.change(|traces| traces.look(&id.with_value(|id| spot(&shown, id))));
        }
        true
    });
}

/// The service is not (or no longer) on this board.
fn nothing(shown: &Shown) -> AnyView {
    let all = services_link(|_| ());
    let mut ways =
        vec![view! { <LinkButton href=all text=resident().see_services weight=Weight::Main/> }.into_any()];
    let phone = shown.profile().map(|profile| profile.phone.as_str()).filter(|phone| !phone.is_empty());
    ways.extend(phone.map(|phone| {
        let text = (resident().ask_by_phone)(phone);
        view! { <LinkButton href=tel(phone) text icon="phone"/> }.into_any()
    }));
    gone("search", resident().service_gone, resident().service_gone_hint, ways)
}

fn sheet(shown: &Shown, service: &BoardService) -> AnyView {
    let details = &service.details;
    let phone = phone(shown, details);
    let spot = spot(shown, &service.id);
    let text = {
        let station = shown.profile().map(|profile| say(&profile.name));
        service_text(shown, service, station, phone)
    };
    let away = Sheet { title: say(&details.name), text, link: link(shown, service) };
    // Nobody asks for one where a bill is paid or a tap mended.
    let by_letter = details.stand_in == StandIn::MaySend && details.block == Block::Public;
    let proxy = by_letter.then(|| proxy_form(&say(&details.name)));
    // What a demo says is true of no place.
    if let Some(board) = shown.board.as_ref().filter(|board| !board.demo) {
        structured(&schema_org::service(board, service, away.link.as_deref()));
    }
    let steps: Vec<_> = details.steps.iter().map(|step| view! { <li>{written(step)}</li> }).collect();
    let steps = (!steps.is_empty())
        .then(|| card(resident().steps, vec![view! { <ol class="steps">{steps}</ol> }.into_any()]));
    view! {
        {heading(service, spot.clone())}
        {service.pause.as_ref().map(|pause| paused(resident().paused_title, pause))}
        {asking(shown, service)}
        {answers(&details.parties)}
        {when(shown, service)}
        {papers(&spot, &details.papers)}
        {steps}
        {facts(service, phone)}
        {rests_on(shown, service)}
        {units(shown, details)}
        {costs(details).then(trust)}
        {print_foot(shown)}
        {take_away(away)}
        {call_dock(phone)}
        {proxy}
    }
    .into_any()
}

fn heading(service: &BoardService, spot: Spot) -> AnyView {
    let details = &service.details;
    let area = services_link(|filter| {
        filter.block = Some(details.block);
        filter.category = details.area.zh.clone();
    });
    let block = (Tone::Block(details.block), (words().block)(details.block));
    let unchecked = (Tone::Plain, resident().unchecked);
    let chips = [Some(block), service.checked.is_none().then_some(unchecked)];
    let chips = chips.into_iter().flatten();
    let chips = chips.map(|(tone, text)| view! { <Chip tone text/> }.into_any());
    let chips = chips.chain([favourite_button(spot)]).collect();
    let crumbs =
        vec![(services_link(|_| ()), resident().services.into_any()), (area, written(&details.area))];
    page_head(crumbs, &details.name, &details.summary, chips)
}

/// 我要办理, where the station takes slips and the service does not rest.
fn asking(shown: &Shown, service: &BoardService) -> Option<AnyView> {
    let board = shown.board.as_ref()?;
    (takes_slips(board) && service.pause.is_none()).then(|| {
        let href = Route::Request(service.id.clone()).to_string();
        let text = ask::strings(lang()).title;
        view! {
            <div class="no-print">
                <LinkButton href text icon="edit" weight=Weight::Main wide=true/>
            </div>
        }
        .into_any()
    })
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

/// The clauses of the policy library that it rests on, each opening at its place.
fn rests_on(shown: &Shown, service: &BoardService) -> Option<AnyView> {
    let rows = clauses_of_service(shown, |clause| clause.services.contains(&service.id));
    rows_card(policies_text().rests_on, rows)
}

/// Where the page can be read outside the station.
fn link(shown: &Shown, service: &BoardService) -> Option<String> {
    let profile = shown.profile()?;
    Route::Service(service.id.clone()).under(&profile.public_url, &profile.code)
}

/// May money change hands?
fn costs(details: &Details) -> bool {
    details.fee != Fee::Free || details.block == Block::Commercial
}

/// The service's own phone, else the station's.
fn phone<'a>(shown: &'a Shown, details: &'a Details) -> &'a str {
    match shown.profile() {
        Some(profile) if details.phone.is_empty() => &profile.phone,
        _ => &details.phone,
    }
}
