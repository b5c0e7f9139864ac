//! `#/my`: what this device remembers of its owner, and how to make it forget.

use std::rc::Rc;

use leptos::prelude::*;

use super::service_rows::service_row;
use super::{Hours, card, resident, row, rows_card, services_link, title, with_shown};
use crate::app::boards::Shown;
use crate::app::kiosk::Kiosk;
use crate::app::remembered::{Remembered, spot};
use crate::domain::values::ServiceId;
use crate::i18n::{ask, counter};
use crate::route::Route;
use crate::storage::traces::{Spot, Traces, slip_parts};
use crate::ui::components::{
    Button, Dialog, Empty, LinkButton, NoticeBox, Toasts, Weight, lang, live, words, written,
};
use crate::ui::shell::DisplaySettings;

/// Most rows of what was looked at.
const RECENT: usize = 8;

/// The page.
#[component]
pub fn MyPage() -> impl IntoView {
    title(|| resident().my.to_owned());
    let kept = live(move || {
        if Kiosk::get().is_on() {
            return view! { <NoticeBox title=resident().my_kiosk/> }.into_any();
        }
        view! { {with_shown(lists)}<Forget/> }.into_any()
    });
    view! {
        <div class="page-head">
            <h1>{resident().my}</h1>
            <p class="lead">{resident().my_lead}</p>
        </div>
        {kept}
        <section class="card no-print"><h2>{words().display}</h2><DisplaySettings/></section>
    }
}

fn lists(shown: Rc<Shown>) -> AnyView {
    let remembered = Remembered::get();
    let shown = StoredValue::new_local(shown);
    live(move || {
        let cards = shown.with_value(|shown| {
            remembered.with(|traces| {
                [
                    slips(shown, traces),
                    favourites(shown, traces),
                    ticked(shown, traces),
                    recent(shown, traces),
                    wishes(traces),
                ]
            })
        });
        let cards: Vec<AnyView> = cards.into_iter().flatten().collect();
        if cards.is_empty() {
            return view! {
                <Empty icon="star" title=resident().my_empty text=resident().my_empty_hint>
                    <LinkButton href=services_link(|_| ()) text=resident().see_services weight=Weight::Main/>
                </Empty>
            }
            .into_any();
        }
        view! { <div class="stack">{cards}</div> }.into_any()
    })
}

/// Services by their ids, as rows; those that are no longer there are left out.
fn rows<'a>(shown: &Shown, ids: impl Iterator<Item = &'a str>) -> Vec<AnyView> {
    let hours = Hours::of(shown);
    let services = ids.filter_map(|id| shown.service(&ServiceId::named(id)));
    services.map(|service| service_row(service, hours)).collect()
}

fn here<'a>(shown: &'a Shown, spot: &'a Spot) -> Option<&'a str> {
    (spot.community == shown.community().unwrap_or_default()).then_some(spot.service.as_str())
}

fn favourites(shown: &Shown, traces: &Traces) -> Option<AnyView> {
    let ids = traces.favourites.iter().rev().filter_map(|spot| here(shown, spot));
    rows_card(resident().favourites, rows(shown, ids))
}

/// Slips that were made on this phone, each leading to where one asks how far it is.
fn slips(shown: &Shown, traces: &Traces) -> Option<AnyView> {
    let ask = ask::strings(lang());
    let slip = |(spot, slip): &(Spot, String)| {
        let service = here(shown, spot)?;
        let (id, on) = slip_parts(slip)?;
        let name = match shown.service(&ServiceId::named(service)) {
            Some(service) => written(&service.details.name),
            None => ask.mine_forgotten.into_any(),
        };
        let detail = (ask.mine_line)(&counter::grouped(id), &(words().day)(on));
        Some(row(Route::Track(id.to_owned()).to_string(), name, detail, Vec::new()))
    };
    let rows: Vec<AnyView> = traces.slips.iter().rev().filter_map(slip).collect();
    (!rows.is_empty()).then(|| {
        let hint = view! { <p class="muted">{ask.mine_hint}</p> }.into_any();
        card(ask.mine, vec![hint, view! { <ul class="rows">{rows}</ul> }.into_any()])
    })
}

/// Where papers have been ticked: how many of how many.
fn ticked(shown: &Shown, traces: &Traces) -> Option<AnyView> {
    let mut ids: Vec<&str> = Vec::new();
    for id in traces.ticks.iter().rev().filter_map(|(spot, _)| here(shown, spot)) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let rows = ids.into_iter().filter_map(|id| {
        let service = shown.service(&ServiceId::named(id))?;
        let spot = spot(shown, &service.id);
        let papers = &service.details.papers;
        let ticked = papers.iter().filter(|paper| traces.is_ticked(&spot, &paper.name.zh)).count();
        let href = Route::Service(service.id.clone()).to_string();
        let detail = (resident().packed)(ticked, papers.len());
        (ticked > 0).then(|| row(href, written(&service.details.name), detail, Vec::new()))
    });
    rows_card(resident().packing, rows.collect())
}

fn recent(shown: &Shown, traces: &Traces) -> Option<AnyView> {
    let community = shown.community().unwrap_or_default();
    rows_card(resident().recent, rows(shown, traces.recent(community).take(RECENT)))
}

fn wishes(traces: &Traces) -> Option<AnyView> {
    let wishes: Vec<&str> = traces.wishes.iter().rev().map(|wish| wish.word.as_str()).collect();
    (!wishes.is_empty()).then(|| {
        let words = view! { <p>{wishes.join(words().comma)}</p> }.into_any();
        let hint = view! { <p class="muted">{resident().wished_hint}</p> }.into_any();
        card(resident().wished, vec![words, hint])
    })
}

/// 清除本机痕迹, after asking.
#[component]
fn Forget() -> impl IntoView {
    let (remembered, toasts) = (Remembered::get(), Toasts::get());
    let open = RwSignal::new(false);
    let done = resident().forgotten;
    let forget = move || {
        remembered.forget();
        open.set(false);
        toasts.say(done);
    };
    let nothing = Signal::derive(move || remembered.with(Traces::is_empty));
    view! {
        <div class="row">
            <Button text=resident().forget icon="cross" disabled=nothing press=move || open.set(true)/>
        </div>
        <Dialog open name="forget" title=resident().forget>
            <p>{resident().forget_hint}</p>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || open.set(false)/>
                <Button text=resident().forget weight=Weight::Danger press=forget/>
            </div>
        </Dialog>
    }
}
