//! The four groups of a comparison, line by line, and its figures.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::{Page, reconcile};
use crate::domain::cashdesk::{Cashdesk, Comparison, Figures, LineRef, Tally};
use crate::domain::values::{Day, Fen, PaymentId};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Chip, Tone, live, words};
use crate::ui::pages::desk::record::shared;

/// Lines that show at first, and are added by each press.
const PAGE: usize = 12;

/// Which lines show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    All,
    /// What did not match, when it was written down, and whether it has since.
    Open,
}

/// A line as both sides know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// Taken here; the statement may say another amount.
    Here(LineRef, Option<Fen>),
    /// Only on the statement.
    There(String, Fen),
}

/// What is known here of a line.
pub struct Known {
    pub receipt: String,
    pub number: String,
    pub on: Day,
    pub amount: Fen,
    pub account: String,
    pub matched: bool,
    /// Neither void nor given back.
    pub stands: bool,
}

/// Reads it; nothing while the payment is not here.
pub fn known(desk: &Cashdesk, at: &LineRef) -> Option<Known> {
    let (payment, n) = (desk.payment(&at.0)?, usize::try_from(at.1).ok()?);
    let (line, fate) = (payment.taken.lines.get(n)?, payment.fates.get(n)?);
    let payer = payment.taken.payers.present().and_then(|payers| payers.get(n));
    Some(Known {
        receipt: payment.receipt(),
        number: fate.posted.clone(),
        on: payment.taken.on,
        amount: line.amount,
        account: payer.map(|payer| payer.account.clone()).unwrap_or_default(),
        matched: fate.matched,
        stands: payment.stands(),
    })
}

/// The items of each group: matched, wrong, missing, unknown.
pub fn items(comparison: &Comparison) -> [Vec<Item>; 4] {
    let here = |lines: &[LineRef]| lines.iter().map(|at| Item::Here(at.clone(), None)).collect();
    let wrong = comparison.wrong.iter().map(|(at, said)| Item::Here(at.clone(), Some(*said)));
    let unknown = comparison.unknown.iter().map(|(number, fen)| Item::There(number.clone(), *fen));
    [here(&comparison.matched), wrong.collect(), here(&comparison.missing), unknown.collect()]
}

/// The tallies in the same order.
pub fn tallies(figures: Figures) -> [Tally; 4] {
    [figures.matched, figures.wrong, figures.missing, figures.unknown]
}

/// An amount with its sign; empty for nothing.
pub fn off(fen: Fen) -> String {
    match fen {
        Fen(0) => String::new(),
        Fen(1..) => ["+", &(words().yuan)(fen)].concat(),
        fen => (words().yuan)(fen),
    }
}

/// How many lines of each group, and what they come to on both sides.
pub fn figures_table(figures: Figures) -> AnyView {
    let [result, lines, here, said, difference] = reconcile().sheet_heads;
    let row = |name: &'static str, tally: Tally| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="num end" data-label=lines>{tally.lines}</td>
                <td class="num end" data-label=here>{(words().yuan)(tally.here)}</td>
                <td class="num end" data-label=said>{(words().yuan)(tally.said)}</td>
                <td class="num end" data-label=difference>{off(tally.difference())}</td>
            </tr>
        }
    };
    let rows = reconcile().groups.into_iter().zip(tallies(figures)).map(|(name, tally)| row(name, tally));
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{result}</th>
                    <th scope="col" class="end">{lines}</th>
                    <th scope="col" class="end">{here}</th>
                    <th scope="col" class="end">{said}</th>
                    <th scope="col" class="end">{difference}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
            <tfoot>{row(reconcile().all, figures.all())}</tfoot>
        </table>
    }
    .into_any()
}

/// Rows that only the statement has, each with the one line of the same amount that only this side has: most likely its
/// number was copied wrongly.
fn likely(desk: &Cashdesk, comparison: &Comparison) -> BTreeMap<String, LineRef> {
    let amount = |at: &LineRef| known(desk, at).map(|known| known.amount);
    let pair = |(number, fen): &(String, Fen)| {
        let mut same = comparison.missing.iter().filter(|at| amount(at) == Some(*fen));
        let rows = comparison.unknown.iter().filter(|(_, other)| other == fen).count();
        match (same.next(), same.next()) {
            (Some(at), None) if rows == 1 => Some((number.clone(), at.clone())),
            _ => None,
        }
    };
    comparison.unknown.iter().filter_map(pair).collect()
}

/// The groups, each under its heading.
pub fn groups(page: Page, comparison: &Comparison, shown: Shown) -> AnyView {
    let near = Arc::new(page.session.read(&[], |station| likely(station.cashdesk(), comparison)));
    let all = reconcile().groups.into_iter().zip(reconcile().group_hints).zip(items(comparison));
    let each = all.enumerate().filter(|(n, (_, items))| shown == Shown::All || *n > 0 && !items.is_empty());
    let group = |(n, ((name, hint), items)): (usize, ((&'static str, &'static str), Vec<Item>))| {
        let tone = if n == 0 { Tone::Good } else { Tone::Wait };
        let count = (reconcile().rows)(items.len());
        let chip = (!items.is_empty()).then(|| view! { <Chip tone text=count/> });
        let hint = (!hint.is_empty() && !items.is_empty() && shown == Shown::All)
            .then(|| view! { <p class="hint">{hint}</p> });
        // What matched is looked at when somebody asks for it.
        let lines = if n == 0 && !items.is_empty() {
            view! { <details class="fold"><summary>{reconcile().rows_of}</summary>{list(page, items, near.clone(), shown)}</details> }
                .into_any()
        } else {
            list(page, items, near.clone(), shown)
        };
        view! { <section class="stack"><div class="head"><h3>{name}</h3>{chip}</div>{hint}{lines}</section> }
    };
    each.map(group).collect_view().into_any()
}

/// Rows that only the statement has, with what they most likely are.
type Near = Arc<BTreeMap<String, LineRef>>;

fn list(page: Page, items: Vec<Item>, near: Near, shown: Shown) -> AnyView {
    if items.is_empty() {
        return view! { <p class="muted">{reconcile().none}</p> }.into_any();
    }
    let (items, limit) = (Arc::new(items), RwSignal::new(PAGE));
    live(move || {
        let rows = items.iter().take(limit.get()).map(|item| row(page, item, &near, shown)).collect_view();
        let rest = items.len().saturating_sub(limit.get()).min(PAGE);
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) press=move || limit.update(|n| *n += PAGE)/> }
        });
        view! { <ul class="till-lines">{rows}</ul>{more} }
    })
}

fn row(page: Page, item: &Item, near: &Near, shown: Shown) -> AnyView {
    match item {
        Item::Here(at, said) => here(page, at, *said, shown),
        Item::There(number, fen) => there(page, number, *fen, near.get(number), shown),
    }
}

fn link(id: &PaymentId, text: String) -> AnyView {
    let href = Route::Desk(DeskRoute::Receipt(id.clone())).to_string();
    view! { <a href=href>{text}</a> }.into_any()
}

fn here(page: Page, at: &LineRef, said: Option<Fen>, shown: Shown) -> AnyView {
    let Some(known) = page.session.read(&[], |station| known(station.cashdesk(), at)) else {
        return ().into_any();
    };
    let number = if known.number.is_empty() { reconcile().not_posted } else { known.number.as_str() };
    let day = (words().date)(known.on);
    let facts = [number, &day, &known.account].into_iter().filter(|fact| !fact.is_empty());
    let facts = facts.collect::<Vec<_>>().join(" · ");
    let said = said.map(|said| {
        let text = [reconcile().said, &(words().yuan)(said)].join(" ");
        view! { <Chip tone=Tone::Danger text/> }
    });
    let back = (!known.stands).then(|| view! { <Chip tone=Tone::Danger text=(reconcile().gone_back)(1)/> });
    let settled = (shown == Shown::Open && known.matched)
        .then(|| view! { <Chip tone=Tone::Good text=reconcile().settled/> });
    view! {
        <li>
            <span class="grow">
                <b>{link(&at.0, known.receipt)}" "<span class="num">{(words().yuan)(known.amount)}</span></b>
                <small>{facts}</small>
            </span>
            <span class="chips">{said}{settled}{back}</span>
        </li>
    }
    .into_any()
}

/// Only on the statement: where it is known from other days, or looks like a line of the other side, it says so. A row by
/// its account, `#12`, is called by its line; the account is known as long as the statement is open.
fn there(page: Page, number: &str, fen: Fen, near: Option<&LineRef>, shown: Shown) -> AnyView {
    let line = number.strip_prefix('#').and_then(|line| line.parse().ok());
    let name = line.map_or_else(|| number.to_owned(), reconcile().line);
    let account = line.filter(|_| shown == Shown::All).and_then(|line: usize| {
        page.reading.read.with_untracked(|read| {
            read.rows.iter().find(|row| row.line == line).map(|row| row.number.clone())
        })
    });
    let biller = page.biller.get_value();
    let hint = page.session.read(&[], |station| {
        let desk = station.cashdesk();
        if let Some(((id, _), payment)) = desk.posted_as(&biller, number) {
            let (receipt, on) = (payment.receipt(), (words().date)(payment.taken.on));
            let elsewhere = || (reconcile().elsewhere)(&receipt, &on);
            let text = if payment.stands() { elsewhere() } else { (reconcile().went_back)(&receipt) };
            return Some(link(&id, text));
        }
        let (id, _) = near?;
        Some(link(id, (reconcile().near)(&desk.payment(id)?.receipt())))
    });
    view! {
        <li>
            <span class="grow">
                <b>{name}" "<span class="num">{(words().yuan)(fen)}</span></b>
                {account.map(|account| view! { <small>{account}</small> })}
                {hint.map(|hint| view! { <small>{hint}</small> })}
            </span>
        </li>
    }
    .into_any()
}
