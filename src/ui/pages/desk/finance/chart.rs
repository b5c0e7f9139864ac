//! 会计科目对照: what the accounts of the ledger are called in the station's own chart, row by row.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::books;
use crate::app::session::Session;
use crate::domain::cashdesk::ChartLine;
use crate::domain::ledger::ROWS;
use crate::domain::rights::BOOKS;
use crate::domain::{Command, Slice};
use crate::forms::books::{chart_line, field};
use crate::i18n::books::written;
use crate::ui::components::{Button, Chip, Dialog, TextField, Tone, Weight, live, words};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Deed, Refused, Undo, UndoLine};
use crate::ui::pages::desk::rights::{RightsNote, allowed};

/// A row of the ledger with code and name; `set`: by somebody of the station.
#[derive(Debug, Clone, PartialEq)]
struct Line {
    row: &'static str,
    code: String,
    name: String,
    set: bool,
}

impl Line {
    /// As it is kept: nothing where it is only proposed.
    fn kept(&self) -> ChartLine {
        let kept = |text: &String| if self.set { text.clone() } else { String::new() };
        (self.row.to_owned(), kept(&self.code), kept(&self.name))
    }
}

/// What the list and its dialog share.
#[derive(Clone, Copy)]
struct Chart {
    lines: Memo<Vec<Line>>,
    /// Says what was done, and takes it back.
    deed: Deed,
    open: RwSignal<bool>,
    /// The row that is being changed.
    at: RwSignal<usize>,
}

/// The section.
pub(super) fn chart_section() -> AnyView {
    let session = Session::get();
    let lines = Memo::new(move |_| {
        session.read(&[Slice::Cashdesk], |station| {
            let line = |row: &'static str| {
                let kept = station.cashdesk().chart_line(row);
                let (code, name) = kept.unwrap_or_else(|| (written().chart)(row));
                Line { row, code: code.to_owned(), name: name.to_owned(), set: kept.is_some() }
            };
            ROWS.map(line).to_vec()
        })
    });
    let chart = Chart { lines, deed: Deed::new(), open: RwSignal::new(false), at: RwSignal::new(0) };
    let may = allowed(BOOKS);
    let rows = live(move || {
        let may = may.get();
        let rows = lines.get().into_iter().enumerate();
        rows.map(|(n, line)| row(chart, n, line, may)).collect_view()
    });
    view! {
        <section class="card stack no-print" aria-labelledby="books-chart">
            <h2 id="books-chart">{books().chart}</h2>
            <p>{books().chart_hint}</p>
            <p class="hint">{books().chart_source}</p>
            <RightsNote needs=BOOKS/>
            <UndoLine deed=chart.deed/>
            <Refused deed=chart.deed/>
            <details class="fold">
                <summary>{books().show}</summary>
                <ul class="till-lines">{rows}</ul>
            </details>
        </section>
        <Dialog open=chart.open name="chart" title=books().edit>{dialog(chart)}</Dialog>
    }
    .into_any()
}

fn row(chart: Chart, n: usize, line: Line, may: bool) -> AnyView {
    let of = (books().row)(line.row);
    let (tone, state) = if line.set { (Tone::Good, books().set) } else { (Tone::Wait, books().proposed) };
    // By it the focus finds back: the list is made anew with the row.
    let id = ["chart-", line.row].concat();
    let button = may.then(|| {
        let press = move |_| {
            chart.at.set(n);
            chart.open.set(true);
        };
        view! {
            <button type="button" id=id class="btn small" aria-label=(books().edit_row)(of) on:click=press>
                {books().edit}
            </button>
        }
    });
    view! {
        <li>
            <span class="grow"><b>{of}</b><small><span class="num">{line.code}</span>" "{line.name}</small></span>
            <span class="chips"><Chip tone text=state/></span>
            {button}
        </li>
    }
    .into_any()
}

fn dialog(chart: Chart) -> AnyView {
    let deed = Deed::new();
    let text = books();
    let Some(line) = untrack(|| chart.lines.with(|lines| lines.get(chart.at.get()).cloned())) else {
        return ().into_any();
    };
    let (code, name) = (RwSignal::new(line.code.clone()), RwSignal::new(line.name.clone()));
    let (row, before, set) = (line.row, StoredValue::new(line.kept()), line.set);
    let send = move |code: String, name: String| {
        let now = Command::SetChart { lines: vec![(row.to_owned(), code, name)] };
        deed.send(vec![now], move |done| {
            if done {
                let back = vec![Command::SetChart { lines: vec![before.get_value()] }];
                chart.deed.undo.set(Some(Undo { said: text.saved, back }));
                chart.open.set(false);
            }
        });
    };
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        match chart_line(&code.get_untracked(), &name.get_untracked()) {
            Ok((code, name)) => send(code, name),
            Err(problems) => deed.object(problems),
        }
    };
    let back = set.then(|| {
        let press = move || send(String::new(), String::new());
        view! { <Button text=text.as_proposed busy=deed.busy press/> }
    });
    view! {
        <form class="stack" on:submit=submitted novalidate>
            <p><b>{(text.row)(row)}</b></p>
            <TextField
                name=field::CODE
                label=text.code
                value=code
                hint=text.code_hint
                most=20
                required=true
                error=error_of(deed.problems, field::CODE)
            />
            <TextField
                name=field::NAME
                label=text.name
                value=name
                most=40
                required=true
                error=error_of(deed.problems, field::NAME)
            />
            <Refused deed/>
            <div class="dialog-actions">
                {back}
                <Button text=words().cancel press=move || chart.open.set(false)/>
                <Button text=text.save weight=Weight::Main submit=true busy=deed.busy/>
            </div>
        </form>
    }
    .into_any()
}
