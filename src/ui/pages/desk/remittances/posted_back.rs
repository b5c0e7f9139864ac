//! 已退而已销账: money that went back while the biller has the bill as paid, and what is done about it.

use leptos::prelude::*;

use super::billers;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::cashdesk::{LineRef, Open};
use crate::domain::ledger::Account;
use crate::domain::rights::WINDOW;
use crate::domain::values::{BillerId, Fen};
use crate::domain::{Command, Slice, Station};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Chip, Tone, live, say, words};
use crate::ui::pages::desk::record::{Deed, Refused, Undo, shared};
use crate::ui::pages::desk::rights::allowed;

/// Lines that show at first, and are added by each press.
const PAGE: usize = 12;

/// One bill.
#[derive(Debug, Clone, PartialEq)]
struct Bill {
    at: LineRef,
    receipt: String,
    whose: String,
    amount: Fen,
    /// When it went back, and its number at the biller.
    detail: String,
    sent: bool,
}

/// The card; nothing where there is none. `of`: only those of one biller.
pub fn card(deed: Deed, of: Option<BillerId>) -> AnyView {
    let (session, clock) = (Session::get(), Clock::get());
    let of = StoredValue::new(of);
    let bills = Memo::new(move |_| {
        let today = clock.today();
        session.read(&[Slice::Cashdesk], |station| {
            let all = station.cashdesk().posted_back(today);
            let trust = of.with_value(|of| of.as_ref().map(BillerId::trust));
            let theirs = all.iter().filter(|open| trust.as_ref().is_none_or(|trust| open.line.to == *trust));
            theirs.map(|open| bill(station, open)).collect::<Vec<_>>()
        })
    });
    let any = Memo::new(move |_| bills.with(|bills| !bills.is_empty()));
    let (limit, shut) = (RwSignal::new(PAGE), allowed(WINDOW));
    let rows = move || {
        live(move || {
            let all = bills.get();
            let rest = all.len().saturating_sub(limit.get()).min(PAGE);
            let rows: Vec<AnyView> =
                all.into_iter().take(limit.get()).map(|bill| row(deed, shut, bill)).collect();
            let more = (rest > 0).then(|| {
                view! { <Button text=(shared().more)(rest) press=move || limit.update(|n| *n += PAGE)/> }
            });
            view! { <ul class="rows">{rows}</ul>{more} }
        })
    };
    live(move || {
        any.get().then(|| {
            view! {
                <section class="card stack" aria-labelledby="posted-back">
                    <h2 id="posted-back">{billers().posted_back}</h2>
                    <p class="hint">{billers().posted_back_hint}</p>
                    {rows()}
                    <Refused deed/>
                </section>
            }
        })
    })
    .into_any()
}

fn bill(station: &Station, open: &Open<'_>) -> Bill {
    let (payment, line) = (open.payment, open.line);
    let fate = station.cashdesk().fate(&open.at).cloned().unwrap_or_default();
    let biller = if let Account::Trust(id) = &line.to { station.cashdesk().biller(id) } else { None };
    let days: Vec<String> = payment.reversed.iter().map(|back| (words().date)(back.on)).collect();
    Bill {
        at: open.at.clone(),
        receipt: payment.receipt(),
        whose: biller.map(|biller| say(&biller.agreement.name)).unwrap_or_default(),
        amount: line.amount,
        detail: (billers().posted_back_of)(&days.join(words().comma), &fate.posted),
        sent: fate.remitted > 0,
    }
}

fn row(deed: Deed, may: Signal<bool>, bill: Bill) -> AnyView {
    let Bill { at, receipt, whose, amount, detail, sent } = bill;
    let href = Route::Desk(DeskRoute::Receipt(at.0.clone())).to_string();
    let said = billers().unposted;
    let named = [billers().unpost, &receipt].join(" ");
    let press = move |_| {
        let marks = vec![(at.clone(), String::new())];
        deed.send(vec![Command::PostPayments { marks }], move |done| {
            if done {
                deed.undo.set(Some(Undo { said, back: Vec::new() }));
            }
        });
    };
    let shut = move || !may.get();
    let sent = sent.then(|| view! { <Chip tone=Tone::Danger text=billers().posted_back_sent/> });
    view! {
        <li>
            <div class="item row">
                <span class="grow"><b><a href=href>{receipt}</a>" "{whose}</b><small>{detail}</small></span>
                <b class="num">{(words().yuan)(amount)}</b>
                {sent}
                <button type="button" class="btn small" aria-label=named disabled=shut on:click=press>
                    {billers().unpost}
                </button>
            </div>
        </li>
    }
    .into_any()
}
