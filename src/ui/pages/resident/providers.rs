//! `#/providers` and `#/providers/<id>`: who besides station and committee serves residents here.

use leptos::prelude::*;

use super::service_facts::fee;
use super::service_rows::service_row;
use super::{
    Hours, call_dock, card, fact, facts_list, gone, page_head, paused, phone_fact, print_foot, print_row,
    resident, row, rows_card, text_fact, title, with_shown,
};
use crate::app::boards::{Boards, Shown};
use crate::app::clock;
use crate::board::{BoardProvider, BoardService};
use crate::domain::providers::{Details, Kind, Price};
use crate::domain::values::ProviderId;
use crate::route::Route;
use crate::ui::components::{Chip, Empty, LinkButton, Tone, WeekTable, Weight, lang, say, written};

/// All of them, by kind.
#[component]
pub fn Providers() -> impl IntoView {
    title(|| resident().providers.to_owned());
    view! {
        <div class="page-head">
            <h1>{resident().providers}</h1>
            <p class="lead">{resident().providers_lead}</p>
        </div>
        {with_shown(|shown| list(&shown))}
    }
}

fn list(shown: &Shown) -> AnyView {
    if shown.providers().is_empty() {
        let (title, text) = (resident().providers_none, resident().providers_none_hint);
        return view! { <Empty icon="people" title text/> }.into_any();
    }
    let card = |kind: Kind| {
        let of_kind = shown.providers().iter().filter(|provider| provider.details.kind == kind);
        let rows: Vec<_> = of_kind.map(provider_row).collect();
        rows_card((resident().provider_kind)(kind), rows)
    };
    Kind::ALL.map(card).into_iter().flatten().collect_view().into_any()
}

/// One as a row of a list.
pub fn provider_row(provider: &BoardProvider) -> AnyView {
    let details = &provider.details;
    let chip = || view! { <Chip tone=Tone::Danger text=resident().suspended/> }.into_any();
    let chips = provider.pause.iter().map(|_| chip()).collect();
    let href = Route::Provider(provider.id.clone()).to_string();
    row(href, say(&details.name).into_any(), say(&details.summary), chips)
}

/// One of them.
#[component]
pub fn ProviderPage(id: ProviderId) -> impl IntoView {
    let boards = Boards::get();
    let id = StoredValue::new_local(id);
    let (english, providers) = (lang().is_english(), resident().providers);
    title(move || {
        let shown = boards.ready();
        let provider = shown.as_ref().and_then(|shown| id.with_value(|id| shown.provider(id)));
        provider.map_or_else(|| providers.to_owned(), |p| p.details.name.words(english).to_owned())
    });
    with_shown(move |shown| match id.with_value(|id| shown.provider(id)) {
        Some(provider) => sheet(&shown, provider),
        None => {
            let all = Route::Providers.to_string();
            let way = view! { <LinkButton href=all text=resident().see_providers weight=Weight::Main/> };
            gone("people", resident().provider_gone, resident().provider_gone_hint, vec![way.into_any()])
        }
    })
}

fn sheet(shown: &Shown, provider: &BoardProvider) -> AnyView {
    let details = &provider.details;
    let chip = view! { <Chip tone=Tone::Plain text=(resident().provider_kind)(details.kind)/> };
    let crumbs = vec![(Route::Providers.to_string(), resident().providers.into_any())];
    view! {
        {page_head(crumbs, &details.name, &details.summary, vec![chip.into_any()])}
        {provider.pause.as_ref().map(|pause| paused(resident().suspended_title, pause))}
        {facts(details)}
        {prices(&details.prices)}
        {services(shown, provider)}
        {print_foot(shown)}
        {print_row("copy-provider", text(details))}
        {call_dock(&details.phone)}
    }
    .into_any()
}

fn facts(details: &Details) -> AnyView {
    let facts = vec![
        phone_fact(resident().phone, &details.phone),
        text_fact(resident().contact_address, &details.address),
        text_fact(resident().times, &details.times),
        fact(resident().licence, details.licence.clone()),
    ];
    let today = clock::read().day();
    let mut content = vec![facts_list(facts)];
    if !details.hours.is_empty() {
        content.push(view! { <h3>{resident().hours}</h3> }.into_any());
        content.push(view! { <WeekTable hours=details.hours.clone() today/> }.into_any());
    }
    card(resident().contact_provider, content)
}

/// The price list (明码标价).
fn prices(prices: &[Price]) -> Option<AnyView> {
    let row = |price: &Price| {
        view! { <tr><th scope="row">{written(&price.item)}</th><td class="end num">{fee(&price.fee)}</td></tr> }
    };
    let rows: Vec<_> = prices.iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        let table = view! { <table class="prices"><tbody>{rows}</tbody></table> }.into_any();
        let hint = view! { <p class="muted">{resident().prices_hint}</p> }.into_any();
        card(resident().prices, vec![table, hint])
    })
}

/// What it does at this station.
fn services(shown: &Shown, provider: &BoardProvider) -> Option<AnyView> {
    let hours = Hours::of(shown);
    let does = |service: &&BoardService| service.details.providers.contains(&provider.id);
    let rows: Vec<_> = shown.services().iter().filter(does).map(|s| service_row(s, hours)).collect();
    rows_card(resident().provider_does, rows)
}

/// The page in lines, to be pasted into a message.
fn text(details: &Details) -> String {
    let mut lines = vec![say(&details.name), say(&details.summary)];
    let prices = details.prices.iter();
    lines.extend(prices.map(|p| format!("{}{}{}", say(&p.item), resident().colon, fee(&p.fee))));
    lines.extend([details.phone.clone(), say(&details.address), say(&details.times)]);
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}
