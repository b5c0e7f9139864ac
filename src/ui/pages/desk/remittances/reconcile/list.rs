//! On the page of 解缴: every biller with how far it was compared, and the way to comparing.

use leptos::prelude::*;

use super::reconcile;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::rights::MONEY;
use crate::domain::values::{BillerId, Day, Text};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Chip, LinkButton, Tone, live, say, words};

/// What a row says.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    id: BillerId,
    name: Text,
    /// Up to which day, and how much of it did not match and has not since.
    last: Option<(Day, usize)>,
}

/// The card.
pub fn card() -> AnyView {
    let session = Session::get();
    let all = Memo::new(move |_| {
        session.read(&[Slice::Cashdesk], |station| {
            let desk = station.cashdesk();
            let last = |id: &BillerId| {
                let (.., said) = desk.statements().rev().find(|(.., said)| said.biller == *id)?;
                let off = said.wrong.iter().map(|(at, _)| at).chain(&said.missing);
                let off = off.filter(|at| desk.fate(at).is_some_and(|fate| !fate.matched)).count();
                Some((said.until, off.saturating_add(said.unknown.len())))
            };
            let billers = desk.billers().map(|(id, biller)| Entry {
                id: id.clone(),
                name: biller.agreement.name.clone(),
                last: last(id),
            });
            billers.collect::<Vec<_>>()
        })
    });
    let may = Memo::new(move |_| session.may(MONEY));
    live(move || {
        if !may.get() {
            return ().into_any();
        }
        let all = all.get();
        let bank = Route::Desk(DeskRoute::BankStatement).to_string();
        let rows = if all.is_empty() {
            view! { <p class="muted">{reconcile().nobody}</p> }.into_any()
        } else {
            view! { <ul class="till-lines">{all.iter().map(row).collect_view()}</ul> }.into_any()
        };
        view! {
            <section class="card stack">
                <h2>{reconcile().title}</h2>
                <p class="hint">{reconcile().hint}</p>
                {rows}
                <div class="row"><LinkButton href=bank text=reconcile().bank icon="house"/></div>
            </section>
        }
        .into_any()
    })
}

fn row(entry: &Entry) -> AnyView {
    let Entry { id, name, last } = entry;
    let (said, chip) = match last {
        None => (reconcile().never.to_owned(), None),
        Some((until, 0)) => {
            ((reconcile().last)(&(words().date)(*until)), Some((Tone::Good, reconcile().all_fits.to_owned())))
        }
        Some((until, n)) => {
            ((reconcile().last)(&(words().date)(*until)), Some((Tone::Wait, (reconcile().still_open)(*n))))
        }
    };
    let name = say(name);
    let href = Route::Desk(DeskRoute::Reconcile(id.clone())).to_string();
    let label = [reconcile().title, &name].join(" ");
    view! {
        <li>
            <span class="grow"><b>{name}</b><small>{said}</small></span>
            <span class="chips">{chip.map(|(tone, text)| view! { <Chip tone text/> })}</span>
            <LinkButton href text=reconcile().title name=label small=true/>
        </li>
    }
    .into_any()
}
