//! The text of a statement, pasted or out of a file, and what is read of it; of a biller, or of the bank.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::reconcile;
use crate::app::text_file::{NoText, read_text};
use crate::domain::ledger::sum;
use crate::forms::statement::{Column, Columns, Fault, Read, Row, Sheet, Unread, field, read};
use crate::ui::components::{
    AreaField, Button, FileButton, NoticeBox, SelectField, SelectOption, Tone, live, words,
};
use crate::ui::pages::desk::record::shared;

/// Lines that show at first, and are added by each press.
const PAGE: usize = 12;
/// So many rows show that one sees whether the columns are right.
const FIRST: usize = 3;
/// No statement has more columns that matter.
const MOST_COLUMNS: usize = 24;
/// So much of a line that was not read is shown.
const LONGEST: usize = 80;

/// What the parts of it share.
#[derive(Clone, Copy)]
pub struct Reading {
    /// Of the bank: rows have no number of ours, and what went out may have a column of its own.
    bank: bool,
    pasted: RwSignal<String>,
    /// Name and text of a file.
    loaded: RwSignal<Option<(String, String)>>,
    /// Why a file gave no text.
    trouble: RwSignal<Option<&'static str>>,
    put_right: RwSignal<Option<Columns>>,
    sheet: Memo<Arc<Sheet>>,
    pub columns: Memo<Columns>,
    pub read: Memo<Arc<Read>>,
}

impl Reading {
    /// Nothing has been pasted yet.
    pub fn new(bank: bool) -> Reading {
        let pasted = RwSignal::new(String::new());
        let loaded = RwSignal::new(None::<(String, String)>);
        let put_right = RwSignal::new(None);
        let sheet = Memo::new(move |_| {
            Arc::new(loaded.with(|loaded| match loaded {
                Some((_, text)) => Sheet::of(text),
                None => pasted.with(|text| Sheet::of(text)),
            }))
        });
        let columns = Memo::new(move |_| {
            put_right.get().unwrap_or_else(|| sheet.with(|sheet| Columns::recognise(sheet, bank)))
        });
        let rows = Memo::new(move |_| {
            let columns = columns.get();
            let enough = columns.are_enough(bank);
            Arc::new(if enough { sheet.with(|sheet| read(sheet, &columns, !bank)) } else { Read::default() })
        });
        // What was put right in one statement says nothing of the next.
        Effect::new(move |again: Option<()>| {
            sheet.track();
            if again.is_some() {
                put_right.set(None);
            }
        });
        let trouble = RwSignal::new(None);
        Reading { bank, pasted, loaded, trouble, put_right, sheet, columns, read: rows }
    }

    /// Begins anew.
    pub fn clear(self) {
        self.pasted.set(String::new());
        self.loaded.set(None);
        self.trouble.set(None);
    }

    /// Does every row have what a comparison needs?
    fn is_enough(self) -> bool {
        self.columns.get().are_enough(self.bank)
    }

    /// `troubles`: read where the language can be asked for.
    fn load(self, file: File, [other, large, unreadable]: [&'static str; 3]) {
        self.trouble.set(None);
        spawn_local(async move {
            let read = read_text(&file).await;
            match read {
                // The page may have gone meanwhile.
                Ok(text) => drop(self.loaded.try_set(Some((file.name(), text)))),
                Err(why) => {
                    let said = match why {
                        NoText::OtherKind => other,
                        NoText::TooLarge => large,
                        NoText::Unreadable => unreadable,
                    };
                    self.trouble.try_set(Some(said));
                }
            }
        });
    }
}

/// Where it is pasted, or read from a file.
pub fn source(reading: Reading) -> AnyView {
    let is_loaded = Memo::new(move |_| reading.loaded.with(Option::is_some));
    let troubles = [reconcile().other_kind, reconcile().too_large, reconcile().unreadable];
    let body = live(move || {
        if is_loaded.get() {
            let name = reading.loaded.with_untracked(|it| it.as_ref().map(|(name, _)| name.clone()));
            let lines = reading.sheet.with_untracked(|sheet| sheet.lines.len());
            return view! {
                <div class="row">
                    <span class="grow">{(reconcile().loaded)(&name.unwrap_or_default(), lines)}</span>
                    <Button text=reconcile().another small=true press=move || reading.clear()/>
                </div>
            }
            .into_any();
        }
        let (label, hint) = match reading.bank {
            true => (reconcile().bank_text, reconcile().bank_text_hint),
            false => (reconcile().text, reconcile().text_hint),
        };
        view! {
            <AreaField name=field::TEXT label value=reading.pasted hint/>
            <div class="row">
                <FileButton
                    text=reconcile().file
                    name=reconcile().file_name
                    icon="upload"
                    accept=".csv,.txt,.tsv,text/plain,text/csv"
                    chosen=move |file| reading.load(file, troubles)
                />
            </div>
            <p class="hint">{reconcile().file_hint}</p>
        }
        .into_any()
    });
    let trouble = live(move || {
        reading.trouble.get().map(|title| view! { <NoticeBox tone=Tone::Danger title alert=true/> })
    });
    view! { {body}{trouble} }.into_any()
}

/// What was read: the columns, the first rows, and every line that is no row with its reason.
pub fn found(reading: Reading) -> AnyView {
    let any = Memo::new(move |_| reading.sheet.with(|sheet| !sheet.lines.is_empty()));
    live(move || {
        any.get().then(|| {
            view! {
                <section class="stack">
                    <h3>{reconcile().columns}</h3>
                    <p class="hint">{reconcile().columns_hint}</p>
                    <div class="grid2">{selects(reading)}</div>
                    {rows(reading)}
                    {unread(reading)}
                </section>
            }
        })
    })
}

fn selects(reading: Reading) -> AnyView {
    let Reading { bank, sheet, columns, put_right, .. } = reading;
    let shown = move |column: Column| if bank { column >= Column::Amount } else { column != Column::Out };
    let none = reconcile().no_column;
    let column_n = reconcile().column_n;
    let options = Memo::new(move |_| {
        let heading = columns.get().heading.unwrap_or_default();
        sheet.with(|sheet| {
            let top = |n: usize| sheet.lines.get(heading).and_then(|line| line.cells.get(n)).cloned();
            let each = (0..sheet.width().min(MOST_COLUMNS)).map(|n| {
                let top = short(&top(n).unwrap_or_default(), 16);
                SelectOption::new(n.to_string(), column_n(n + 1, &top))
            });
            std::iter::once(SelectOption::new("", none)).chain(each).collect::<Vec<_>>()
        })
    });
    let select = |(column, name): (Column, &'static str)| {
        let value =
            Signal::derive(move || columns.get().get(column).map(|n| n.to_string()).unwrap_or_default());
        let choose = move |typed: String| {
            let mut columns = columns.get_untracked();
            columns.set(column, typed.parse().ok());
            put_right.set(Some(columns));
        };
        let label = (reconcile().column)(column);
        view! { <SelectField name label value choose options=Signal::from(options)/> }.into_any()
    };
    let all = Column::ALL.into_iter().zip(field::COLUMNS).filter(|(column, _)| shown(*column));
    all.map(select).collect::<Vec<_>>().into_any()
}

fn rows(reading: Reading) -> AnyView {
    live(move || {
        if !reading.is_enough() {
            let title = if reading.bank { reconcile().not_enough_bank } else { reconcile().not_enough };
            return view! { <NoticeBox tone=Tone::Wait title/> }.into_any();
        }
        let read = reading.read.get();
        if read.rows.is_empty() {
            return view! { <NoticeBox tone=Tone::Wait title=reconcile().rows_none/> }.into_any();
        }
        let all = sum(read.rows.iter().map(|row| row.amount));
        let said = (reconcile().rows_read)(read.rows.len(), &(words().yuan)(all));
        let accounts = !reading.bank && reading.columns.get().get(Column::Number).is_none();
        let accounts = accounts.then(|| view! { <p class="hint">{reconcile().by_account}</p> });
        let [line, number, amount, date] = reconcile().heads;
        let first = read.rows.iter().take(FIRST).map(|row: &Row| {
            view! {
                <tr>
                    <th scope="row" class="num">{row.line}</th>
                    <td data-label=number>{row.number.clone()}</td>
                    <td class="num end" data-label=amount>{(words().yuan)(row.amount)}</td>
                    <td data-label=date>{row.day.map(words().date)}</td>
                </tr>
            }
        });
        view! {
            <p role="status"><b>{said}</b></p>
            {accounts}
            <table class="table">
                <caption>{reconcile().first_rows}</caption>
                <thead>
                    <tr>
                        <th scope="col">{line}</th>
                        <th scope="col">{number}</th>
                        <th scope="col" class="end">{amount}</th>
                        <th scope="col">{date}</th>
                    </tr>
                </thead>
                <tbody>{first.collect_view()}</tbody>
            </table>
        }
        .into_any()
    })
}

fn unread(reading: Reading) -> AnyView {
    let limit = RwSignal::new(PAGE);
    let lines = Memo::new(move |_| reading.read.with(|read| read.unread.clone()));
    live(move || {
        let lines = lines.get();
        if lines.is_empty() {
            return ().into_any();
        }
        let shown = lines.iter().take(limit.get()).map(unread_line).collect_view();
        let rest = lines.len().saturating_sub(limit.get()).min(PAGE);
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) press=move || limit.update(|n| *n += PAGE)/> }
        });
        view! {
            <NoticeBox tone=Tone::Wait title=(reconcile().unread)(lines.len())>
                <ul class="till-lines">{shown}</ul>
                {more}
            </NoticeBox>
        }
        .into_any()
    })
}

fn unread_line(unread: &Unread) -> AnyView {
    let line = (reconcile().line)(unread.line);
    let reason = match unread.fault {
        Fault::Total(Some(sum)) => (reconcile().total)(&(words().yuan)(sum)),
        fault => (reconcile().fault)(fault).to_owned(),
    };
    let title = [line.as_str(), &reason].join(" · ");
    view! { <li><span class="grow">{title}<small>{short(&unread.text, LONGEST)}</small></span></li> }
        .into_any()
}

/// The beginning of a text that may be long.
fn short(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => [text.get(..end).unwrap_or_default(), "…"].concat(),
        None => text.to_owned(),
    }
}
