//! 导出账簿: the books of a period as files for accountants, auditors and other programs.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

use super::Page;
use crate::app::files::{hand_over_bytes, hand_over_text};
use crate::app::session::Session;
use crate::app::sheets;
use crate::books::{Books as Book, Period, Sheet, beancount, csv};
use crate::domain::Station;
use crate::domain::rights::BOOKS;
use crate::i18n::Lang;
use crate::i18n::books::{Books, File, file_name, strings, written};
use crate::storage::Space;
use crate::ui::components::{Button, NoticeBox, Tone, lang, live, words};
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

/// Of which days, and what came of it.
#[derive(Clone, Copy)]
struct Asked {
    page: Page,
    deed: Deed,
    outcome: RwSignal<Option<Outcome>>,
}

/// The section; its buttons only for who keeps the books. What goes out are the days that the page shows.
pub(super) fn export_section(page: Page) -> AnyView {
    let asked = Asked { page, deed: Deed::new(), outcome: RwSignal::new(None) };
    let text = strings(lang());
    let may = Memo::new(move |_| page.session.may(BOOKS));
    // What was said of other days no longer holds.
    Effect::new(move || {
        page.days.track();
        asked.outcome.set(None);
    });
    let form = live(move || may.get().then(|| form(asked)));
    view! {
        <section class="card stack no-print" aria-labelledby="books-export">
            <h2 id="books-export">{text.export}</h2>
            <p>{text.not_statutory}</p>
            <RightsNote needs=BOOKS/>
            {form}
        </section>
    }
    .into_any()
}

fn form(asked: Asked) -> AnyView {
    let text = strings(lang());
    let comma = words().comma;
    let button = |format: Format, name: &'static str| {
        let press = move || go(asked, format, comma);
        view! { <Button text=name icon="download" busy=asked.deed.busy press/> }
    };
    let days = live(move || {
        let (from, until) = asked.page.days.get();
        let date = words().date;
        let days = if from == until { date(from) } else { (words().from_until)(&date(from), &date(until)) };
        (text.of_days)(&days)
    });
    let demo = untrack(|| asked.page.session.space()) == Space::Demo;
    view! {
        <p class="hint">{text.export_hint}</p>
        <p><b>{days}</b></p>
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

/// Makes the files and hands them over. `comma` stands between their names.
fn go(asked: Asked, format: Format, comma: &'static str) {
    let deed = asked.deed;
    let (from, until) = asked.page.days.get_untracked();
    let period = Period { from, until };
    asked.outcome.set(None);
    deed.busy.set(true);
    spawn_local(async move {
        let outcome = make(asked.page.session, format, period, comma).await;
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
