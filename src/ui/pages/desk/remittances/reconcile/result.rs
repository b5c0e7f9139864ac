//! The comparison while it is made: days, figures, the four groups, and writing it down.

use std::sync::Arc;

use leptos::prelude::*;

use super::groups::{Shown, figures_table, groups};
use super::{Page, reconcile};
use crate::app::clock::Clock;
use crate::domain::cashdesk::{AccountRow, Comparison, Figures, StatementRow, by_account, compare};
use crate::domain::values::{BillerId, Day};
use crate::domain::{Actor, Command, Slice, Station};
use crate::forms::statement::{Column, Read, field};
use crate::ui::components::{Button, Kind, NoticeBox, TextField, Tone, Weight, live};
use crate::ui::pages::desk::record::{Refused, Undo};

/// What came of comparing.
#[derive(Clone, PartialEq)]
struct Outcome {
    from: Day,
    until: Day,
    rows: Vec<StatementRow>,
    comparison: Arc<Comparison>,
    figures: Figures,
    /// So many lines matched before, and do not any more.
    unsaid: usize,
    /// Whoever acts took some of it.
    own: bool,
}

/// The card; nothing while no row is read.
pub fn card(page: Page) -> AnyView {
    let (from, until) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let read = page.reading.read;
    let days = Memo::new(move |_| read.with(|read| read.days()));
    // Once: it moves each minute, and what is typed here stays.
    let today = untrack(|| Clock::get().today());
    // As the statement says, else this month: it can be put right.
    Effect::new(move || {
        let month = || {
            let (year, month, _) = today.parts();
            (Day::new(year, month, 1).unwrap_or(today), today)
        };
        let (first, last) = days.get().unwrap_or_else(month);
        from.set(first.to_string());
        until.set(last.to_string());
    });
    let span = Memo::new(move |_| {
        let span = Day::parse(&from.get()).zip(Day::parse(&until.get()));
        span.filter(|(from, until)| from <= until)
    });
    let outcome = Memo::new(move |_| {
        let (from, until) = span.get()?;
        let (read, by_number) = (read.get(), page.reading.columns.get().get(Column::Number).is_some());
        let actor = page.session.actor();
        let biller = page.biller.get_value();
        page.session.read(&[Slice::Cashdesk], |station| {
            outcome(station, &biller, (from, until), &read, by_number, actor.as_ref())
        })
    });
    let any = Memo::new(move |_| read.with(|read| !read.rows.is_empty()));
    live(move || {
        any.get().then(|| {
            let result = live(move || match (span.get(), outcome.get()) {
                (None, _) => view! { <NoticeBox tone=Tone::Wait title=reconcile().days_wrong/> }.into_any(),
                (_, Some(outcome)) if !outcome.comparison.is_empty() => shown(page, outcome),
                _ => view! { <NoticeBox tone=Tone::Wait title=reconcile().nothing_here/> }.into_any(),
            });
            view! {
                <section class="card stack">
                    <h2>{reconcile().result}</h2>
                    <p class="hint">{reconcile().days_hint}</p>
                    <div class="grid2">
                        <TextField name=field::FROM label=reconcile().from value=from kind=Kind::Date/>
                        <TextField name=field::UNTIL label=reconcile().until value=until kind=Kind::Date/>
                    </div>
                    {result}
                </section>
            }
        })
    })
}

fn outcome(
    station: &Station,
    biller: &BillerId,
    (from, until): (Day, Day),
    read: &Read,
    by_number: bool,
    actor: Option<&Actor>,
) -> Option<Outcome> {
    if read.rows.is_empty() {
        return None;
    }
    let desk = station.cashdesk();
    let rows: Vec<StatementRow> = if by_number {
        let row = |row: &crate::forms::statement::Row| StatementRow {
            number: row.number.clone(),
            amount: row.amount,
        };
        read.rows.iter().map(row).collect()
    } else {
        let row = |row: &crate::forms::statement::Row| AccountRow {
            line: row.line,
            account: row.number.clone(),
            amount: row.amount,
        };
        by_account(desk, biller, from, until, &read.rows.iter().map(row).collect::<Vec<_>>())
    };
    let comparison = compare(desk, biller, from, until, &rows);
    let off = comparison.wrong.iter().map(|(at, _)| at).chain(&comparison.missing);
    let unsaid = off.filter(|at| desk.fate(at).is_some_and(|fate| fate.matched)).count();
    let own = matches!(actor, Some(Actor::Staff(who)) if desk.took_some(who, comparison.lines()));
    let figures = desk.figures(&comparison);
    Some(Outcome { from, until, rows, comparison: Arc::new(comparison), figures, unsaid, own })
}

fn shown(page: Page, outcome: Outcome) -> AnyView {
    let Outcome { from, until, rows, comparison, figures, unsaid, own } = outcome;
    let deed = page.deed;
    let said = reconcile().saved;
    let save = move || {
        let command = Command::Reconcile { biller: page.biller.get_value(), from, until, rows: rows.clone() };
        deed.send(vec![command], move |done| {
            if done {
                page.reading.clear();
                deed.undo.set(Some(Undo { said, back: Vec::new() }));
            }
        });
    };
    let unsaid =
        (unsaid > 0).then(|| view! { <NoticeBox tone=Tone::Wait title=(reconcile().unsaid)(unsaid)/> });
    let own_note = own.then(|| view! { <NoticeBox tone=Tone::Danger title=reconcile().own_money/> });
    view! {
        <div role="status">{figures_table(figures)}</div>
        {groups(page, &comparison, Shown::All)}
        {unsaid}
        {own_note}
        <Refused deed/>
        <p class="hint">{reconcile().save_hint}</p>
        <div class="row">
            <Button
                text=reconcile().save
                icon="check"
                weight=Weight::Main
                busy=deed.busy
                disabled=Signal::derive(move || own)
                press=save
            />
        </div>
    }
    .into_any()
}
