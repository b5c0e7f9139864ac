//! Batches that went, the newest first.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::billers;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::cashdesk::{Cashdesk, Remitted, Via};
use crate::domain::values::{Day, Fen, PaymentId, Text};
use crate::i18n::money;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Chip, Tone, lang, live, say, words};
use crate::ui::pages::desk::record::shared;

/// Batches that show at first, and are added by each press.
const PAGE: usize = 12;

/// What a row says.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    name: Option<Text>,
    who: Option<String>,
    on: Day,
    bills: usize,
    amount: Fen,
    commission: Fen,
    withheld: bool,
    via: Via,
    reference: String,
    /// Of these receipts the money went back, though it is with the biller.
    back: Vec<(PaymentId, String)>,
}

/// The card.
pub fn card() -> AnyView {
    let session = Session::get();
    let limit = RwSignal::new(PAGE);
    let all = Memo::new(move |_| {
        session.read(&[Slice::Cashdesk, Slice::Staff], |station| {
            let desk = station.cashdesk();
            let gone = desk.went_back();
            let entries = desk.batches().rev().map(|(_, by, batch)| Entry {
                name: desk.biller(&batch.biller).map(|biller| biller.agreement.name.clone()),
                who: station.staff().get(by).and_then(|it| Some(it.who.present()?.name.clone())),
                on: batch.on,
                bills: batch.lines.len(),
                amount: batch.amount,
                commission: batch.commission,
                withheld: batch.withheld,
                via: batch.via,
                reference: batch.reference.clone(),
                back: back(desk, &gone, batch),
            });
            entries.collect::<Vec<_>>()
        })
    });
    let rows = live(move || {
        let all = all.get();
        if all.is_empty() {
            return view! { <p class="muted">{billers().batches_none}</p> }.into_any();
        }
        let rows: Vec<AnyView> = all.iter().take(limit.get()).map(row).collect();
        let rest = all.len().saturating_sub(limit.get()).min(PAGE);
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) wide=true press=move || limit.update(|n| *n += PAGE)/> }
        });
        view! { <ul class="till-lines">{rows}</ul>{more} }.into_any()
    });
    view! { <section class="card stack"><h2>{billers().batches}</h2>{rows}</section> }.into_any()
}

fn back(desk: &Cashdesk, gone: &BTreeSet<&PaymentId>, batch: &Remitted) -> Vec<(PaymentId, String)> {
    let ids: BTreeSet<&PaymentId> =
        batch.lines.iter().map(|(id, _)| id).filter(|id| gone.contains(id)).collect();
    ids.into_iter().filter_map(|id| Some((id.clone(), desk.payment(id)?.receipt()))).collect()
}

fn row(entry: &Entry) -> AnyView {
    let via = (money::strings(lang()).via)(entry.via);
    let (day, bills) = ((words().date)(entry.on), (billers().bills)(entry.bills));
    let who = entry.who.clone().unwrap_or_default();
    let facts = [day.as_str(), &bills, via, &entry.reference, &who];
    let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    let chip = (entry.commission > Fen(0)).then(|| {
        let (tone, what) =
            if entry.withheld { (Tone::Good, billers().withheld) } else { (Tone::Wait, billers().claimed) };
        let text = [what, &(words().yuan)(entry.commission)].join(" ");
        view! { <Chip tone text/> }
    });
    let back = (!entry.back.is_empty()).then(|| {
        let links = entry.back.iter().map(|(id, receipt)| {
            let href = Route::Desk(DeskRoute::Receipt(id.clone())).to_string();
            view! { " " <a href=href>{receipt.clone()}</a> }
        });
        view! { <small>{billers().posted_back_sent}": "{links.collect_view()}</small> }
    });
    let gone = (!entry.back.is_empty()).then(|| {
        view! { <Chip tone=Tone::Danger text=(billers().batch_back)(entry.back.len())/> }
    });
    let name = entry.name.as_ref().map(say).unwrap_or_default();
    view! {
        <li>
            <span class="grow">
                <b>{name}" "<span class="num">{(words().yuan)(entry.amount)}</span></b>
                <small>{facts.join(" · ")}</small>
                {back}
            </span>
            <span class="chips">{chip}{gone}</span>
        </li>
    }
    .into_any()
}
