//! All billers: what is collected, where the agreement stands, what has to be remitted soon.

use leptos::prelude::*;

use super::billers;
use super::owed::due_chip;
use crate::app::clock::Clock;
use crate::app::router::Router;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::cashdesk::{Biller, Utility};
use crate::domain::rights::OVERSEERS;
use crate::domain::values::{BillerId, Fen, Text};
use crate::forms::billers::{Standing, standing};
use crate::i18n::money;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Chip, Empty, Row, Rows, Tone, lang, live, say, words};
use crate::ui::pages::desk::record::shared;
use crate::ui::pages::desk::rights::allowed;

/// Rows that show at first, and are added by each press.
const PAGE: usize = 40;

/// What a row says.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    id: BillerId,
    name: Text,
    utility: Utility,
    standing: Standing,
    owed: Fen,
    /// Days until some of it is due.
    due: Option<i64>,
}

/// Where an agreement stands, as a chip.
pub fn standing_chip(standing: Standing) -> AnyView {
    let tone = match standing {
        Standing::Holds => Tone::Good,
        Standing::NotYet => Tone::Neutral,
        Standing::RunsOut(_) => Tone::Wait,
        Standing::Over => Tone::Danger,
    };
    view! { <Chip tone text=(billers().standing)(standing)/> }.into_any()
}

/// The list; `current` is the biller open beside it.
pub fn list(current: Signal<Option<String>>) -> AnyView {
    let (session, clock, router) = (Session::get(), Clock::get(), Router::get());
    let all = Memo::new(move |_| {
        let today = clock.today();
        let mut all: Vec<Entry> = session.read(&[Slice::Cashdesk], |station| {
            let desk = station.cashdesk();
            let entry = |(id, biller): (&BillerId, &Biller)| Entry {
                id: id.clone(),
                name: biller.agreement.name.clone(),
                utility: biller.agreement.utility,
                standing: standing(&biller.agreement, today),
                owed: desk.owed(id),
                due: desk.ageing(id, today).due.map(|due| due.days_since(today)),
            };
            desk.billers().map(entry).collect()
        });
        // What is due soonest stands first, what is over last.
        all.sort_by_key(|entry| {
            (entry.standing == Standing::Over, entry.due.is_none(), entry.due, entry.utility)
        });
        all
    });
    let may = allowed(OVERSEERS);
    let limit = RwSignal::new(PAGE);
    let add = move || router.go(&Route::Desk(DeskRoute::BillerNew));
    let rows = live(move || {
        let all = all.get();
        if all.is_empty() {
            return view! { <Empty icon="house" title=billers().none text=billers().none_hint/> }.into_any();
        }
        let rest = all.len().saturating_sub(limit.get()).min(PAGE);
        let rows: Vec<AnyView> = all.iter().take(limit.get()).map(|entry| row(entry, current)).collect();
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) wide=true press=move || limit.update(|n| *n += PAGE)/> }
        });
        view! { <div class="card"><Rows>{rows}</Rows></div>{more} }.into_any()
    });
    view! {
        {live(move || may.get().then(|| {
            view! { <Button text=billers().add icon="plus" wide=true press=add/> }
        }))}
        {rows}
    }
    .into_any()
}

fn row(entry: &Entry, current: Signal<Option<String>>) -> AnyView {
    let href = Route::Desk(DeskRoute::BillerOpen(entry.id.clone())).to_string();
    let id = entry.id.clone();
    let is_current = Signal::derive(move || current.with(|current| current.as_deref() == Some(id.as_str())));
    let utility = (money::strings(lang()).utility)(entry.utility);
    let detail = match entry.owed {
        Fen(0) => utility.to_owned(),
        owed => [utility, billers().owed, &(words().yuan)(owed)].join(" · "),
    };
    let (standing, due) = (standing_chip(entry.standing), entry.due.and_then(due_chip));
    view! {
        <Row href title=say(&entry.name) detail current=is_current>
            <span class="chips">{standing}{due}</span>
        </Row>
    }
    .into_any()
}
