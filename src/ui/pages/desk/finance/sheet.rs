//! 账目 on paper: an A4 sheet of the chosen days, for the file. Only in print, and in Chinese, as all papers of the
//! station are.

use std::ops::RangeInclusive;

use leptos::prelude::*;

use super::Page;
use super::read::{self, Row, Sides};
use crate::domain::values::{Day, Fen};
use crate::domain::{Slice, Station};
use crate::forms::finance::By;
use crate::i18n::Lang;
use crate::i18n::common::{self, Common};
use crate::i18n::finance::{self as finance_words, Finance};
use crate::ui::components::{live, provide_lang};

/// A longer day book fills no sheet but a pad.
const MOST: usize = 300;

/// Prints the sheet, once it stands in the page. It stays there: some browsers read the page later.
pub fn print(page: Page) {
    page.printing.set(true);
    // Nothing but the print dialog can go wrong.
    request_animation_frame(move || request_animation_frame(move || drop(window().print())));
}

/// The words of paper.
fn zh() -> (&'static Finance, &'static Common) {
    (finance_words::strings(Lang::Zh), common::strings(Lang::Zh))
}

/// The sheet that is made ready.
pub fn sheet(page: Page) -> AnyView {
    live(move || {
        if !page.printing.get() {
            return None;
        }
        // For names below, and for nothing beside this sheet.
        provide_lang(Lang::Zh);
        let days = page.days.get();
        let body = page.session.read(&[Slice::Cashdesk], |station| body(page, station, days));
        Some(view! { <article class="paper" lang=Lang::Zh.tag()>{body}</article> })
    })
}

/// A table; `figures` are the columns that hold numbers.
fn table(heads: &[&'static str], rows: Vec<Vec<String>>, figures: RangeInclusive<usize>) -> AnyView {
    let heads = heads.iter().map(|head| view! { <th scope="col">{*head}</th> }).collect_view();
    let rows = rows.into_iter().map(|row| {
        let cells = row.into_iter().enumerate().map(|(n, cell)| {
            let class = figures.contains(&n).then_some("num");
            view! { <td class=class>{cell}</td> }
        });
        let cells = cells.collect_view();
        view! { <tr>{cells}</tr> }
    });
    view! { <table><thead><tr>{heads}</tr></thead><tbody>{rows.collect_view()}</tbody></table> }.into_any()
}

fn body(page: Page, station: &Station, days: (Day, Day)) -> AnyView {
    let (words, common) = zh();
    let (date, yuan) = (common.date, common.yuan);
    let name = station.profile().map(|profile| profile.name.zh.clone()).unwrap_or_default();
    let Sides { places, owners, .. } = read::sides(page.session, station);
    let side = |head: &'static str, side: read::Side| {
        let rows = side.rows.into_iter().chain([(words.total.to_owned(), side.total)]);
        table(&[head, words.amount], rows.map(|(name, fen)| vec![name, yuan(fen)]).collect(), 1..=1)
    };
    let parts = By::ALL.into_iter().filter(|by| by.fits(days)).map(|by| {
        let rows = read::rows(station, by, days);
        let all = read::total(&rows);
        let figures = |row: Row| {
            let net = row.net();
            vec![row.label, row.lines.to_string(), yuan(row.taken), yuan(row.back), yuan(net)]
        };
        let heads = [(words.by_head)(by), words.lines, words.taken, words.back, words.net];
        let rows = rows.into_iter().chain([all]).map(figures).collect();
        view! { <section><h2>{(words.by)(by)}</h2>{table(&heads, rows, 1..=4)}</section> }
    });
    let blanks = words.signs.iter().map(|name| view! { <p class="blank">{*name}</p> }).collect_view();
    let view = view! {
        <h1>{words.sheet}</h1>
        <p class="paper-station">{name}</p>
        <p>{words.period}" "{(common.from_until)(&date(days.0), &date(days.1))}</p>
        <h2>{words.title}</h2>
        {side(words.places, places)}
        {side(words.owners, owners)}
        {parts.collect_view()}
        <h2>{words.book}</h2>
        {day_book(page, station, days)}
        {locks(station)}
        <div class="signs">{blanks}</div>
        <p>{words.sheet_note}</p>
    };
    view.into_any()
}

/// 结账: up to which day, of whom, by whom and when.
fn locks(station: &Station) -> AnyView {
    let (words, common) = zh();
    let desk = station.cashdesk();
    let rows: Vec<Vec<String>> = desk
        .locks()
        .map(|lock| {
            let biller = lock.biller.as_ref().and_then(|id| desk.biller(id));
            let whose = biller.map_or_else(|| words.all.to_owned(), |it| it.agreement.name.zh.clone());
            let by = read::closed_by(station, lock.biller.as_ref(), common.moment);
            vec![whose, (words.locked_until)(&(common.date)(lock.until)), by]
        })
        .collect();
    if rows.is_empty() {
        return view! { <p>{words.locks_none}</p> }.into_any();
    }
    let lines = rows.into_iter().map(|row| view! { <li>{row.join(" · ")}</li> }).collect_view();
    view! { <h2>{words.locks}</h2><ul>{lines}</ul> }.into_any()
}

fn day_book(page: Page, station: &Station, (from, until): (Day, Day)) -> AnyView {
    let (words, common) = zh();
    let (book, all) = station.cashdesk().first_movements(from, until, MOST);
    if book.is_empty() {
        return view! { <p>{words.book_none}</p> }.into_any();
    }
    if all > MOST {
        return view! { <p>{(words.sheet_long)(all)}</p> }.into_any();
    }
    let yuan = |fen: Fen| if fen == Fen(0) { String::new() } else { (common.yuan)(fen) };
    let rows = book.iter().map(|moved| read::entry(page.session, station, moved)).map(|it| {
        let whose = read::joined(&[&it.whose, &it.method]);
        vec![(common.day)(it.on), it.what, whose, yuan(it.came), yuan(it.left), it.by]
    });
    let heads = [words.on, words.what, words.whose, words.came, words.left, words.clerk];
    table(&heads, rows.collect(), 3..=4)
}
