//! 日记账 of the chosen days: page by page, each payment a way to its receipt.

use leptos::prelude::*;

use super::read::{self, Entry};
use super::{Countered, Page, finance};
use crate::domain::Slice;
use crate::domain::ledger::Posting;
use crate::domain::rights::{BOOKS, MONEY};
use crate::domain::values::Fen;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Chip, Tone, live, words};
use crate::ui::pages::desk::record::shared;
use crate::ui::pages::desk::rights::allowed;

/// Entries that show at first, and are added by each press.
const PAGE: usize = 12;

/// The card.
pub fn card(page: Page) -> AnyView {
    let session = page.session;
    let limit = RwSignal::new(PAGE);
    // Other days begin anew.
    Effect::new(move || {
        page.days.track();
        limit.set(PAGE);
    });
    let book = Memo::new(move |_| {
        let ((from, until), limit) = (page.days.get(), limit.get());
        session.read(&[Slice::Cashdesk, Slice::Staff, Slice::Tablets], |station| {
            let (book, all) = station.cashdesk().first_movements(from, until, limit);
            let shown = book.iter().map(|moved| read::entry(session, station, moved));
            (shown.collect::<Vec<_>>(), all)
        })
    });
    let (opens, corrects) = (Memo::new(move |_| session.may(MONEY)), allowed(BOOKS));
    let body = live(move || {
        let (entries, all) = book.get();
        if entries.is_empty() {
            return view! { <p class="muted">{finance().book_none}</p> }.into_any();
        }
        let rest = all.saturating_sub(entries.len()).min(PAGE);
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) wide=true press=move || limit.update(|n| *n += PAGE)/> }
        });
        let (opens, corrects) = (opens.get(), corrects.get());
        let rows = entries.into_iter().map(|entry| row(page, entry, opens, corrects));
        let rows = rows.collect_view();
        view! { {table(rows.into_any())}{more} }.into_any()
    });
    let count = live(move || {
        let n = book.with(|(_, n)| *n);
        (n > 0).then(|| view! { <Chip tone=Tone::Plain text=(finance().count)(n)/> })
    });
    view! {
        <section class="card stack" aria-labelledby="books-days">
            <div class="head"><h2 id="books-days">{finance().book}</h2>{count}</div>
            <p class="hint">{finance().book_hint}</p>
            {body}
        </section>
    }
    .into_any()
}

fn table(rows: AnyView) -> AnyView {
    let words = finance();
    view! {
        <table class="table books-table">
            <caption class="sr-only">{words.book}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.on}</th>
                    <th scope="col">{words.what}</th>
                    <th scope="col">{words.whose}</th>
                    <th scope="col" class="end">{words.came}</th>
                    <th scope="col" class="end">{words.left}</th>
                    <th scope="col">{words.clerk}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(page: Page, entry: Entry, opens: bool, corrects: bool) -> AnyView {
    let Entry { on, what, payment, whose, method, came, left, by, booked, place, source, corrected } = entry;
    let words_of = finance();
    let link = payment.filter(|_| opens).map(|id| Route::Desk(DeskRoute::Receipt(id)).to_string());
    let counter = if corrected {
        Some(view! { <Chip tone=Tone::Plain text=words_of.countered/> }.into_any())
    } else {
        let of = Countered { place, on, source };
        booked.filter(|_| corrects).map(|postings| counter(page, postings, &what, of))
    };
    let what = match link {
        Some(href) => view! { <a class="num" href=href>{what}</a> }.into_any(),
        None => view! { <span class="num">{what}</span> }.into_any(),
    };
    let method = (!method.is_empty()).then(|| view! { <small>{method}</small> });
    let yuan = |fen: Fen| if fen == Fen(0) { String::new() } else { (words().yuan)(fen) };
    view! {
        <tr>
            <td data-label=words_of.on>{(words().day)(on)}</td>
            <td data-label=words_of.what>{what}{counter}</td>
            <td data-label=words_of.whose><span>{whose}{method}</span></td>
            <td class="num end" data-label=words_of.came>{yuan(came)}</td>
            <td class="num end" data-label=words_of.left>{yuan(left)}</td>
            <td data-label=words_of.clerk>{by}</td>
        </tr>
    }
    .into_any()
}

/// Takes a booking back by its opposite, which is looked at first.
fn counter(page: Page, postings: Vec<Posting>, what: &str, of: Countered) -> AnyView {
    let name = (finance().counter_of)(what);
    // By it the focus finds back to the same row, which is made anew when the books have changed.
    let id = ["counter-", of.place.as_str()].concat();
    let press = move |_| {
        page.countered.set(crate::forms::finance::counter(&postings));
        page.counters.set(Some(of.clone()));
        page.correcting.set(true);
    };
    view! {
        <button type="button" id=id class="btn quiet small" aria-label=name on:click=press>
            {finance().counter}
        </button>
    }
    .into_any()
}
