//! 对账表: one comparison on paper, for both to sign. Only in print, and in Chinese.

use leptos::prelude::*;

use super::Page;
use super::groups::{Item, items, known, tallies};
use crate::domain::cashdesk::{Cashdesk, Comparison, Reconciled, Tally};
use crate::domain::values::{Fen, Instant, PaymentId, StaffId};
use crate::domain::{Slice, Station};
use crate::i18n::Lang;
use crate::i18n::common::{self, Common};
use crate::i18n::reconcile::{self, Reconcile};
use crate::ui::components::{live, provide_lang};

/// Prints a comparison, once it stands in the page. It stays there: some browsers read the page later.
pub fn print(page: Page, id: PaymentId) {
    page.printing.set(Some(id));
    // Nothing but the print dialog can go wrong.
    request_animation_frame(move || request_animation_frame(move || drop(window().print())));
}

/// The words of paper.
fn zh() -> (&'static Reconcile, &'static Common) {
    (reconcile::strings(Lang::Zh), common::strings(Lang::Zh))
}

/// The sheet that is made ready.
pub fn sheet(page: Page) -> AnyView {
    live(move || {
        let id = page.printing.get()?;
        // For this sheet, and for nothing beside it.
        provide_lang(Lang::Zh);
        let body = page.session.read(&[Slice::Cashdesk], |station| {
            let mut all = station.cashdesk().statements_at();
            let (said, at) = all.find(|((other, ..), _)| *other == id)?;
            Some(body(station, said, at))
        })?;
        Some(view! { <article class="paper" lang=Lang::Zh.tag()>{body}</article> })
    })
}

fn body(station: &Station, (id, by, said): &(PaymentId, StaffId, Reconciled), at: Instant) -> AnyView {
    let (words, common) = zh();
    let desk = station.cashdesk();
    let comparison = Comparison::from(said);
    let figures = desk.figures_then(id, &comparison);
    let biller = desk.biller(&said.biller).map(|biller| biller.agreement.name.zh.clone()).unwrap_or_default();
    let who = station.staff().get(by).and_then(|it| Some(it.who.present()?.name.clone()));
    let who = who.unwrap_or_else(|| words.somebody.to_owned());
    let station_line = station.profile().map(|profile| profile.name.zh.clone()).unwrap_or_default();
    let days = (words.days)(&(common.date)(said.from), &(common.date)(said.until));
    let fact =
        |name: &'static str, value: String| view! { <tr><th scope="row">{name}</th><td>{value}</td></tr> };
    let row = |name: &'static str, tally: Tally| {
        let yuan = common.yuan;
        let cells = [tally.lines.to_string(), yuan(tally.here), yuan(tally.said), yuan(tally.difference())];
        let cells = cells.map(|cell| view! { <td>{cell}</td> }).collect_view();
        view! { <tr><th scope="row">{name}</th>{cells}</tr> }
    };
    let rows = words.groups.into_iter().zip(tallies(figures)).map(|(name, tally)| row(name, tally));
    let lists = words.groups.into_iter().zip(items(&comparison)).skip(1);
    let lists = lists.filter(|(_, items)| !items.is_empty()).map(|(name, items)| list(desk, name, &items));
    let blanks = words.signs.map(|name| view! { <p class="blank">{name}</p> }).collect_view();
    view! {
        <h1>{(words.sheet)(&biller)}</h1>
        <p class="paper-station">{station_line}</p>
        <table>
            <tbody>
                {fact(words.sheet_days, days)}
                {fact(words.sheet_at, [(common.moment)(at).as_str(), &who].join(" "))}
            </tbody>
        </table>
        <table>
            <thead>{heads(words.sheet_heads)}</thead>
            <tbody>{rows.collect_view()}{row(words.all, figures.all())}</tbody>
        </table>
        {lists.collect_view()}
        <div class="signs">{blanks}</div>
        <p>{words.sheet_note}</p>
    }
    .into_any()
}

fn heads<const N: usize>(names: [&'static str; N]) -> AnyView {
    let cells = names.map(|name| view! { <th scope="col">{name}</th> }).collect_view();
    view! { <tr>{cells}</tr> }.into_any()
}

fn list(desk: &Cashdesk, name: &'static str, items: &[Item]) -> AnyView {
    let (words, common) = zh();
    let yuan = |fen: Option<Fen>| fen.map(common.yuan).unwrap_or_default();
    let row = |item: &Item| {
        let cells = match item {
            Item::Here(at, said) => {
                let known = known(desk, at)?;
                let day = (common.date)(known.on);
                [known.receipt, known.number, day, yuan(Some(known.amount)), yuan(*said)]
            }
            Item::There(number, fen) => {
                let line = number.strip_prefix('#').and_then(|line| line.parse().ok());
                let number = line.map_or_else(|| number.clone(), words.line);
                [String::new(), number, String::new(), String::new(), yuan(Some(*fen))]
            }
        };
        let cells = cells.map(|cell| view! { <td>{cell}</td> }).collect_view();
        Some(view! { <tr>{cells}</tr> })
    };
    view! {
        <h2>{name}</h2>
        <table>
            <thead>{heads(words.sheet_lines)}</thead>
            <tbody>{items.iter().filter_map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}
