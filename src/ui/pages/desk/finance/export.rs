//! 导出账簿: the books of a period as files for accountants, auditors and other programs.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

use crate::app::clock::Clock;
use crate::app::files::{hand_over_bytes, hand_over_text};
use crate::app::session::Session;
use crate::app::sheets;
use crate::books::{Books as Book, Period, Sheet, beancount, csv};
use crate::domain::Station;
use crate::domain::rights::BOOKS;
use crate::forms::books::{Span, field};
use crate::i18n::Lang;
use crate::i18n::books::{Books, File, file_name, strings, written};
use crate::storage::Space;
use crate::ui::components::{
    Button, Kind, NoticeBox, SelectField, SelectOption, TextField, Tone, lang, live, words,
};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::Deed;
use crate::ui::pages::desk::rights::RightsNote;

/// Which files are made.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Csv,
    Excel,
    Beancount,
}

/// What has become of it.
#[derive(Clone)]
enum Outcome {
    /// The names of the files.
    Handed(String),
    /// No money moved in those days.
    Nothing,
    Failed,
    /// The program that makes workbooks did not come.
    NoExcel,
}

/// What is typed, and what came of it.
#[derive(Clone, Copy)]
struct Asked {
    session: Session,
    clock: Clock,
    deed: Deed,
    /// The place of the period among [`Span::ALL`].
    span: RwSignal<String>,
    from: RwSignal<String>,
    until: RwSignal<String>,
    outcome: RwSignal<Option<Outcome>>,
}

/// The section; its buttons only for who keeps the books.
pub(super) fn export_section() -> AnyView {
    let session = Session::get();
    let typed = || RwSignal::new(String::new());
    let asked = Asked {
        session,
        clock: Clock::get(),
        deed: Deed::new(),
        span: RwSignal::new("0".to_owned()),
        from: typed(),
        until: typed(),
        outcome: RwSignal::new(None),
    };
    let text = strings(lang());
    let may = Memo::new(move |_| session.may(BOOKS));
    let form = live(move || may.get().then(|| form(asked)));
    view! {
        <section class="card stack">
            <h2>{text.export}</h2>
            <p>{text.not_statutory}</p>
            <RightsNote needs=BOOKS/>
            {form}
        </section>
    }
    .into_any()
}

fn form(asked: Asked) -> AnyView {
    let text = strings(lang());
    let options = (0..).zip(text.periods).map(|(n, name): (usize, _)| SelectOption::new(n.to_string(), name));
    let options: Vec<SelectOption> = options.collect();
    let days = live(move || {
        (span(asked) == Span::Days).then(|| {
            let problems = asked.deed.problems;
            let day = |name, label, value| {
                view! {
                    <TextField name label value kind=Kind::Date required=true error=error_of(problems, name)/>
                }
            };
            view! {
                {day(field::FROM, text.from, asked.from)}
                {day(field::UNTIL, text.until, asked.until)}
            }
        })
    });
    let comma = words().comma;
    let button = |format: Format, name: &'static str| {
        let press = move || go(asked, format, comma);
        view! { <Button text=name icon="download" busy=asked.deed.busy press/> }
    };
    let demo = untrack(|| asked.session.space()) == Space::Demo;
    view! {
        <p class="hint">{text.export_hint}</p>
        <div class="grid3">
            <SelectField
                name=field::PERIOD
                label=text.period
                value=asked.span
                choose=move |chosen: String| {
                    asked.outcome.set(None);
                    asked.span.set(chosen);
                }
                options=options
            />
            {days}
        </div>
        <NoticeBox tone=Tone::Wait title=text.in_clear><p>{text.in_clear_hint}</p></NoticeBox>
        {demo.then(|| view! { <p class="muted">{text.demo}</p> })}
        <div class="row">
            {button(Format::Csv, text.csv)}
            {button(Format::Excel, text.excel)}
            {button(Format::Beancount, text.beancount)}
        </div>
        {live(move || asked.outcome.get().map(|outcome| said(text, outcome)))}
        <ul class="hint">{text.formats.iter().map(|line| view! { <li>{*line}</li> }).collect_view()}</ul>
    }
    .into_any()
}

/// The period that is chosen; tracked.
fn span(asked: Asked) -> Span {
    let n = asked.span.with(|chosen| chosen.parse::<usize>().unwrap_or_default());
    Span::ALL.get(n).copied().unwrap_or(Span::ThisMonth)
}

/// Makes the files and hands them over. `comma` stands between their names.
fn go(asked: Asked, format: Format, comma: &'static str) {
    let deed = asked.deed;
    let period = untrack(|| {
        let (from, until) = (asked.from.get(), asked.until.get());
        span(asked).period(asked.clock.today(), &from, &until)
    });
    let period = match period {
        Ok(period) => period,
        Err(problems) => return deed.object(problems),
    };
    deed.problems.set(Vec::new());
    asked.outcome.set(None);
    deed.busy.set(true);
    spawn_local(async move {
        let outcome = make(asked.session, format, period, comma).await;
        deed.busy.try_set(false);
        asked.outcome.try_set(Some(outcome));
    });
}

async fn make(session: Session, format: Format, period: Period, comma: &str) -> Outcome {
    let station = untrack(|| session.station_name(Lang::Zh));
    let station: String = station.chars().filter(|c| c.is_alphanumeric()).collect();
    let name = |file: File| {
        [&station, "-", &file_name(file, &period.from.to_string(), &period.until.to_string())].concat()
    };
    let moved = |station: &Station| !station.cashdesk().movements(period.from, period.until).is_empty();
    if !untrack(|| session.read(&[], moved)) {
        return Outcome::Nothing;
    }
    let handed: Result<Vec<String>, JsValue> = match format {
        Format::Csv => {
            let sheets = read(session, period, |book| [book.day_book(), book.vouchers()]);
            let files = [File::DayBook, File::Vouchers].map(name).into_iter().zip(&sheets);
            let hand = |(name, sheet): (String, &Sheet)| {
                hand_over_text(&name, "text/csv;charset=utf-8", &csv(sheet)).map(|()| name)
            };
            files.map(hand).collect()
        }
        Format::Beancount => {
            let name = name(File::Beancount);
            let text = read(session, period, beancount);
            hand_over_text(&name, "text/plain;charset=utf-8", &text).map(|()| vec![name])
        }
        Format::Excel => {
            let sheets = read(session, period, |book| book.sheets());
            let Some(bytes) = sheets::workbook(&sheets).await else { return Outcome::NoExcel };
            let name = name(File::Workbook);
            hand_over_bytes(&name, sheets::KIND, &bytes).map(|()| vec![name])
        }
    };
    match handed {
        Ok(names) => Outcome::Handed(names.join(comma)),
        Err(_) => Outcome::Failed,
    }
}

/// What is written from the books of those days.
fn read<T>(session: Session, period: Period, write: impl Fn(&Book<'_>) -> T) -> T {
    untrack(|| session.read(&[], |station| write(&Book { station, period, words: written() })))
}

fn said(text: &'static Books, outcome: Outcome) -> AnyView {
    let (tone, title, detail) = match outcome {
        Outcome::Handed(names) => (Tone::Good, (text.handed)(&names), text.handed_hint),
        Outcome::Nothing => (Tone::Info, text.nothing.to_owned(), ""),
        Outcome::Failed => (Tone::Danger, text.failed.to_owned(), text.failed_hint),
        Outcome::NoExcel => (Tone::Danger, text.no_excel.to_owned(), text.no_excel_hint),
    };
    view! { <NoticeBox tone title alert=true><p>{detail}</p></NoticeBox> }.into_any()
}
