//! 收了多少: by day, by owner, by method, by clerk or by month, as bars and as a table of the same figures.

use leptos::prelude::*;

use super::read::{self, Row, total};
use super::{Page, finance};
use crate::domain::Slice;
use crate::domain::values::Fen;
use crate::forms::finance::By;
use crate::ui::components::{Bar, Button, Toggle, bars, live, words};
use crate::ui::pages::desk::record::shared;

/// Rows that show at first, and are added by each press.
const PAGE: usize = 16;

/// The card.
pub fn card(page: Page) -> AnyView {
    let session = page.session;
    let chosen = RwSignal::new(By::Owner);
    let limit = RwSignal::new(PAGE);
    // So many days that nobody reads them one by one are read by month.
    let by = Memo::new(move |_| {
        let by = chosen.get();
        if by.fits(page.days.get()) { by } else { By::Month }
    });
    let rows = Memo::new(move |_| {
        let (by, days) = (by.get(), page.days.get());
        session.read(&[Slice::Cashdesk, Slice::Staff], |station| read::rows(station, by, days))
    });
    let noted = Memo::new(move |_| {
        session.read(&[Slice::Cashdesk], |station| read::noted(station.cashdesk(), page.days.get()))
    });
    let toggles = live(move || {
        let days = page.days.get();
        let toggle = |kind: By| {
            let pressed = Signal::derive(move || by.get() == kind);
            let press = move || {
                limit.set(PAGE);
                chosen.set(kind);
            };
            view! { <Toggle text=(finance().by)(kind) pressed press/> }
        };
        By::ALL.into_iter().filter(|kind| kind.fits(days)).map(toggle).collect_view()
    });
    let body = live(move || {
        let rows = rows.get();
        if rows.is_empty() {
            return view! { <p class="muted">{finance().no_takings}</p> }.into_any();
        }
        let (by, all) = (by.get(), total(&rows));
        let rest = rows.len().saturating_sub(limit.get()).min(PAGE);
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) wide=true press=move || limit.update(|n| *n += PAGE)/> }
        });
        view! {
            {tally(&all)}
            <div class="books-two picture">
                {picture(by, &rows)}
                <div class="stack">
                    {table(by, rows.get(..limit.get()).unwrap_or(&rows), &all)}
                    {more}
                </div>
            </div>
        }
        .into_any()
    });
    let aside = live(move || {
        let fen = noted.get();
        (fen != Fen(0)).then(|| view! { <p class="hint">{(finance().noted)(&(words().yuan)(fen))}</p> })
    });
    view! {
        <section class="card stack" aria-labelledby="books-report">
            <h2 id="books-report">{finance().report}</h2>
            <div class="filters no-print">{toggles}</div>
            {body}
            {aside}
        </section>
    }
    .into_any()
}

fn tally(all: &Row) -> AnyView {
    let yuan = words().yuan;
    let one = |name: &'static str, value: String| {
        view! { <div><dt>{name}</dt><dd class="num">{value}</dd></div> }
    };
    view! {
        <dl class="tally">
            {one(finance().taken, yuan(all.taken))}
            {one(finance().back, yuan(all.back))}
            {one(finance().net, yuan(all.net()))}
            {one(finance().lines, all.lines.to_string())}
        </dl>
    }
    .into_any()
}

fn picture(by: By, rows: &[Row]) -> AnyView {
    let bar = |row: &Row| Bar { label: row.label.clone(), all: row.taken, gone: row.back };
    let all: Vec<Bar> = rows.iter().map(bar).collect();
    let name = (finance().chart)((finance().by)(by));
    bars(name, [finance().taken, finance().back], &all, by.is_time())
}

/// The figures: bills, taken, gone back, what stays.
fn table(by: By, rows: &[Row], all: &Row) -> AnyView {
    let words_of = finance();
    let head = (words_of.by_head)(by);
    let heads = [words_of.lines, words_of.taken, words_of.back, words_of.net];
    let yuan = words().yuan;
    let row = |row: &Row| {
        let cells = [row.lines.to_string(), yuan(row.taken), yuan(row.back), yuan(row.net())];
        let cells = heads.into_iter().zip(cells);
        let cells = cells.map(|(head, cell)| view! { <td class="num end" data-label=head>{cell}</td> });
        view! { <tr><th scope="row">{row.label.clone()}</th>{cells.collect_view()}</tr> }
    };
    let columns = heads.map(|head| view! { <th scope="col" class="end">{head}</th> });
    view! {
        <table class="table">
            <caption class="sr-only">{(words_of.by)(by)}</caption>
            <thead><tr><th scope="col">{head}</th>{columns.collect_view()}</tr></thead>
            <tbody>{rows.iter().map(row).collect_view()}</tbody>
            <tfoot>{row(all)}</tfoot>
        </table>
    }
    .into_any()
}
