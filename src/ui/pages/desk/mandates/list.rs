//! All mandates, by what is to be done about them; those whose money has not followed first.

use leptos::prelude::*;

use super::{Page, Paper, mandates};
use crate::app::router::Router;
use crate::domain::Slice;
use crate::domain::mandates::{Listed, account};
use crate::domain::rights::OVERSEERS;
use crate::domain::values::{Fen, MandateId, Text};
use crate::forms::mandates::Standing;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Chip, Empty, Row, Rows, Toggle, Tone, live, say, words};
use crate::ui::pages::desk::record::shared;
use crate::ui::pages::desk::rights::{RightsNote, allowed};

/// Rows of a group that show at first, and are added by each press.
const PAGE: usize = 10;

/// What a row says.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    id: MandateId,
    name: Text,
    authority: Text,
    listed: Listed,
    work: u32,
    missing: Fen,
    standing: Standing,
}

fn entries(page: Page) -> Vec<Entry> {
    let today = page.clock.today();
    let slices = [Slice::Mandates, Slice::Requests];
    let mut entries: Vec<Entry> = page.session.read(&slices, |station| {
        let all = station.mandates().iter().map(|(id, mandate)| {
            let account = account(station, mandate, today);
            Entry {
                id: id.clone(),
                name: mandate.terms.name.clone(),
                authority: mandate.terms.authority.clone(),
                listed: mandate.terms.listed,
                work: account.load.total(),
                missing: account.missing(),
                standing: Standing::of(mandate, &account, today),
            }
        });
        all.collect()
    });
    // The most that is missing first; else the newest.
    entries.reverse();
    entries.sort_by_key(|entry| (entry.standing, std::cmp::Reverse(entry.missing)));
    entries
}

/// How a place on the district's list looks.
pub(super) fn tone(listed: Listed) -> Tone {
    if listed.goes_back() { Tone::Danger } else { Tone::Neutral }
}

/// The list; `current` is the id of the mandate open beside it.
pub(super) fn list(page: Page, current: Signal<Option<String>>) -> AnyView {
    let router = Router::get();
    let all = Memo::new(move |_| entries(page));
    let unpaid = RwSignal::new(false);
    let may = allowed(OVERSEERS);
    let limits = Standing::ALL.map(|_| RwSignal::new(PAGE));
    let add = move || router.go(&Route::Desk(DeskRoute::MandateNew));
    let head = live(move || {
        let (lacking, sum) = all.with(|all| {
            let lacking = all.iter().filter(|entry| entry.missing > Fen(0));
            lacking.fold((0usize, 0i64), |(n, sum), it| (n + 1, sum.saturating_add(it.missing.0)))
        });
        let line = match lacking {
            0 => mandates().unpaid_none.to_owned(),
            n => (mandates().unpaid_sum)(n, &(words().yuan)(Fen(sum))),
        };
        all.with(|all| !all.is_empty()).then(|| {
            view! {
                <div class="filters no-print">
                    <Toggle text=mandates().unpaid pressed=unpaid press=move || unpaid.update(|on| *on = !*on) count=lacking/>
                </div>
                <p><b>{line}</b></p>
                {(lacking > 0).then(|| {
                    let press = move || page.print(Paper::AllUnpaid);
                    view! { <div class="row no-print"><Button text=mandates().all_button icon="print" small=true press/></div> }
                })}
            }
        })
    });
    let groups = live(move || {
        let (all, only) = (all.get(), unpaid.get());
        if all.is_empty() {
            return view! { <Empty icon="hands" title=mandates().none text=mandates().none_hint/> }
                .into_any();
        }
        let group = |(standing, limit): (Standing, RwSignal<usize>)| {
            let of: Vec<&Entry> = all.iter().filter(|entry| entry.standing == standing).collect();
            let most = limit.get();
            let rest = of.len().saturating_sub(most).min(PAGE);
            let rows: Vec<AnyView> = of.iter().take(most).map(|entry| row(entry, current)).collect();
            let more = (rest > 0).then(|| {
                view! { <Button text=(shared().more)(rest) wide=true press=move || limit.update(|n| *n += PAGE)/> }
            });
            let shows = !of.is_empty() && (!only || standing == Standing::Unpaid);
            shows.then(|| {
                view! {
                    <section class="section">
                        <h2 class="group">{(mandates().standing)(standing)}" "<small>{of.len()}</small></h2>
                        <div class="card"><Rows>{rows}</Rows></div>
                        {more}
                    </section>
                }
                .into_any()
            })
        };
        Standing::ALL.into_iter().zip(limits).filter_map(group).collect_view().into_any()
    });
    view! {
        <RightsNote needs=OVERSEERS/>
        {live(move || may.get().then(|| {
            view! { <Button text=mandates().add icon="plus" wide=true press=add/> }
        }))}
        {head}
        {groups}
        <p class="hint">{mandates().mirror}</p>
    }
    .into_any()
}

fn row(entry: &Entry, current: Signal<Option<String>>) -> AnyView {
    let href = Route::Desk(DeskRoute::MandateOpen(entry.id.clone())).to_string();
    let id = entry.id.clone();
    let is_current = Signal::derive(move || current.with(|current| current.as_deref() == Some(id.as_str())));
    let detail = (mandates().detail)(&say(&entry.authority), entry.work);
    let (tone, listed) = (tone(entry.listed), (mandates().names.listed)(entry.listed));
    let missing = (entry.missing > Fen(0)).then(|| {
        let text = (mandates().missing_chip)(&(words().yuan)(entry.missing));
        view! { <Chip tone=Tone::Danger text/> }
    });
    view! {
        <Row href title=say(&entry.name) detail current=is_current>
            <span class="chips">{missing}<Chip tone text=listed/></span>
        </Row>
    }
    .into_any()
}
