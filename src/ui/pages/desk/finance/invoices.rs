//! 待开发票: own fees whose payer wants an invoice, and the numbers of those that are out.

use std::collections::BTreeMap;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::{finance, read};
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::cashdesk::{LineRef, Open};
use crate::domain::rights::{MONEY, WINDOW};
use crate::domain::values::Fen;
use crate::domain::{Command, Slice, Station};
use crate::forms::shift::marks;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Chip, Tone, live, say, words};
use crate::ui::pages::desk::record::{Deed, Refused, Undo, UndoLine, shared};
use crate::ui::pages::desk::rights::allowed;

/// Fees that show at first, and are added by each press.
const PAGE: usize = 12;
/// From so many days on an invoice is late.
const LATE: i64 = 15;

/// A fee as it is shown.
#[derive(Debug, Clone, PartialEq)]
struct Wanted {
    at: LineRef,
    receipt: String,
    what: String,
    amount: Fen,
    days: i64,
}

fn wanted(station: &Station, open: &Open<'_>) -> Wanted {
    let service = open.line.service.as_ref().and_then(|id| station.catalogue().get(id));
    Wanted {
        at: open.at.clone(),
        receipt: open.payment.receipt(),
        what: service.map_or_else(|| finance().own_fee.to_owned(), |it| say(&it.details.name)),
        amount: open.line.amount,
        days: open.days,
    }
}

/// The card.
pub fn card() -> AnyView {
    let (session, clock, deed) = (Session::get(), Clock::get(), Deed::new());
    let today = Memo::new(move |_| clock.today());
    let all = Memo::new(move |_| {
        session.read(&[Slice::Cashdesk, Slice::Catalogue], |station| {
            let open = station.cashdesk().invoices_wanted(today.get());
            open.iter().map(|open| wanted(station, open)).collect::<Vec<_>>()
        })
    });
    let typed = RwSignal::new(BTreeMap::<LineRef, String>::new());
    let limit = RwSignal::new(PAGE);
    let (may, opens) = (allowed(WINDOW), Memo::new(move |_| session.may(MONEY)));
    let (said, missing) = (finance().invoiced_done, finance().number_missing);
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        let marks =
            typed.with_untracked(|typed| marks(typed.iter().map(|(at, number)| (at, number.as_str()))));
        if marks.is_empty() {
            deed.refused.set(Some(missing.to_owned()));
            return;
        }
        deed.send(vec![Command::PostPayments { marks }], move |done| {
            if done {
                typed.set(BTreeMap::new());
                deed.undo.set(Some(Undo { said, back: Vec::new() }));
            }
        });
    };
    let body = live(move || {
        let all = all.get();
        if all.is_empty() {
            return view! { <p class="muted">{finance().invoices_none}</p> }.into_any();
        }
        let rest = all.len().saturating_sub(limit.get()).min(PAGE);
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) press=move || limit.update(|n| *n += PAGE)/> }
        });
        let (may, opens) = (may.get(), opens.get());
        let rows: Vec<AnyView> = all.iter().take(limit.get()).map(|it| row(it, typed, may, opens)).collect();
        let button = may.then(|| {
            view! { <div class="row"><Button text=finance().invoiced icon="check" submit=true busy=deed.busy/></div> }
        });
        view! {
            <form class="stack" on:submit=submitted novalidate>
                <ul class="till-lines">{rows}</ul>
                {more}
                <Refused deed/>
                {button}
            </form>
        }
        .into_any()
    });
    view! {
        <section class="card stack" aria-labelledby="books-invoices">
            <h2 id="books-invoices">{finance().invoices}</h2>
            <p class="hint">{finance().invoices_hint}</p>
            <UndoLine deed/>
            {body}
        </section>
    }
    .into_any()
}

fn row(line: &Wanted, typed: RwSignal<BTreeMap<LineRef, String>>, may: bool, opens: bool) -> AnyView {
    let Wanted { at, receipt, what, amount, days } = line.clone();
    let tone = if days >= LATE { Tone::Danger } else { Tone::Wait };
    let label = (finance().number_of)(&receipt);
    let link = opens.then(|| Route::Desk(DeskRoute::Receipt(at.0.clone())).to_string());
    let receipt = match link {
        Some(href) => view! { <a class="num" href=href>{receipt}</a> }.into_any(),
        None => view! { <span class="num">{receipt}</span> }.into_any(),
    };
    let title = read::joined(&[&what, &(words().yuan)(amount)]);
    let field = may.then(|| {
        let shown = at.clone();
        let value = move || typed.with(|typed| typed.get(&shown).cloned().unwrap_or_default());
        let typing = move |event| {
            typed.update(|typed| {
                typed.insert(at.clone(), event_target_value(&event));
            });
        };
        view! {
            <input
                class="input num"
                autocomplete="off"
                maxlength="64"
                aria-label=label
                prop:value=value
                on:input=typing
            />
        }
    });
    view! {
        <li>
            <span class="grow"><b>{title}</b><small>{receipt}</small></span>
            <span class="chips"><Chip tone text=(finance().days)(days)/></span>
            {field}
        </li>
    }
    .into_any()
}
