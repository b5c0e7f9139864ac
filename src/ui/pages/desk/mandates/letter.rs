//! 费未随事转函 and 退回函 on paper, A4: to the authority, figures with how they are counted beside them. Only in print,
//! and in Chinese, as all papers of the station are.

use leptos::prelude::*;

use super::sign::signs;
use super::{Page, Paper, mandates};
use crate::domain::mandates::{Account, Load, Mandate, Task, TaskStep, account, by_month};
use crate::domain::profile::Body;
use crate::domain::values::{Day, Fen};
use crate::domain::{Slice, Station};
use crate::i18n::Lang;
use crate::i18n::common;
use crate::ui::components::{live, provide_lang};

/// What lies ready for the printer.
pub(super) fn paper(page: Page) -> AnyView {
    live(move || {
        let paper = page.paper.get()?;
        // For names below, and for nothing beside this sheet.
        provide_lang(Lang::Zh);
        let today = page.clock.today();
        let slices = [Slice::Mandates, Slice::Requests, Slice::Catalogue, Slice::Profile];
        let body = page.session.read(&slices, |station| body(station, &paper, today))?;
        Some(view! { <article class="paper" lang=Lang::Zh.tag()>{body}</article> })
    })
    .into_any()
}

fn body(station: &Station, paper: &Paper, today: Day) -> Option<AnyView> {
    let all = station.mandates();
    match paper {
        Paper::Letter(id) => Some(letter(station, all.get(id)?, today)),
        Paper::AllUnpaid => super::all_letter::letter(station, today),
        Paper::Return(id) => {
            let mandate = all.get(id)?;
            let (terms, why) = (&mandate.terms, Some(mandate.terms.listed));
            let foot = signs(station, &[terms.executing], today);
            Some(give_back(&terms.authority.zh, &terms.name.zh, terms.from, (why, ""), foot))
        }
        Paper::ReturnTask(id) => {
            let Task { order, steps } = all.task(id)?;
            let under = order.mandate.as_ref().and_then(|id| all.get(id)).map(|it| &it.terms);
            let listed = under.map(|terms| terms.listed);
            let foot = signs(station, &[under.map_or(Body::Committee, |terms| terms.executing)], today);
            let returned = steps.iter().rfind(|step| step.step == TaskStep::Returned);
            let reason = returned.map(|step| step.words.zh.as_str()).unwrap_or_default();
            Some(give_back(&order.giver.zh, &order.what.zh, order.on, (listed, reason), foot))
        }
    }
}

pub(super) fn date(day: Day) -> String {
    (common::strings(Lang::Zh).date)(day)
}

pub(super) fn yuan(fen: Fen) -> String {
    (common::strings(Lang::Zh).yuan)(fen)
}

/// 费未随事转函.
fn letter(station: &Station, mandate: &Mandate, today: Day) -> AnyView {
    let m = mandates();
    let terms = &mandate.terms;
    let account = account(station, mandate, today);
    let Account { load: Load { requests, questions, tallied, .. }, .. } = account;
    let services: Vec<&str> = terms
        .services
        .iter()
        .filter_map(|id| Some(station.catalogue().get(id)?.details.name.zh.as_str()))
        .collect();
    let services = services.join(common::strings(Lang::Zh).comma);
    let row = |what: &'static str, figure: String, how: String| vec![what.to_owned(), figure, how];
    let rows = vec![
        row(
            m.letter_work,
            (m.cases)(account.load.total()),
            (m.work_counted)(requests, questions, tallied, &services),
        ),
        row(m.price, (m.names.pay)(terms.pay), m.price_how.to_owned()),
        row(m.due, yuan(account.due), m.due_how.to_owned()),
        row(m.promised, yuan(account.promised), m.promised_how.to_owned()),
        row(m.received, yuan(account.received), m.received_how.to_owned()),
        row(m.spent, yuan(account.spent), m.spent_how.to_owned()),
        row(m.missing, yuan(account.missing()), m.missing_how.to_owned()),
    ];
    let subdistrict = station.profile().map(|profile| profile.subdistrict.clone()).unwrap_or_default();
    view! {
        <h1>{(m.letter_title)(&terms.name.zh)}</h1>
        <p>{(m.to)(&terms.authority.zh)}</p>
        <p>{(m.letter_intro)(&terms.name.zh, &terms.basis.zh, &date(terms.from), &date(today))}</p>
        {table(&m.letter_columns, rows)}
        <p><b>{(m.letter_ask)(&yuan(account.missing()))}</b></p>
        <p>{(m.copy_to)(&subdistrict)}</p>
        {signs(station, &[terms.executing], today)}
        {money(mandate)}
        {work(station, mandate, today)}
    }
    .into_any()
}

/// Every booking that holds.
fn money(mandate: &Mandate) -> AnyView {
    let m = mandates();
    let holds = mandate.money.iter().filter(|line| line.back.is_none());
    let rows: Vec<Vec<String>> = holds
        .map(|line| {
            let what = &line.what;
            vec![
                date(what.on),
                (m.names.money)(what.money).to_owned(),
                yuan(what.fen),
                what.evidence.zh.clone(),
            ]
        })
        .collect();
    let shows = !rows.is_empty();
    shows
        .then(|| view! { <section><h2>{m.evidence_title}</h2>{table(&m.money_columns, rows)}</section> })
        .into_any()
}

/// Work by month, and what was written down by hand with its reasons.
fn work(station: &Station, mandate: &Mandate, today: Day) -> AnyView {
    let m = mandates();
    let months = by_month(station, mandate, today).into_iter().map(|((year, month), load)| {
        let figures = [load.requests, load.questions, load.tallied, load.total()];
        [(m.month)(year, month)].into_iter().chain(figures.map(|n| n.to_string())).collect()
    });
    let months: Vec<Vec<String>> = months.collect();
    let tallies = mandate.tallies.iter().filter(|line| line.back.is_none()).map(|line| {
        let text = (m.tally_line)(line.what.count, &super::work::when(&line.what), &line.what.reason.zh);
        view! { <li>{text}</li> }
    });
    let tallies: Vec<_> = tallies.collect();
    let by_hand = (!tallies.is_empty())
        .then(|| view! { <section><h2>{m.tallies_title}</h2><ul>{tallies}</ul></section> });
    let by_month = (!months.is_empty())
        .then(|| view! { <section><h2>{m.work_title}</h2>{table(&m.columns, months)}</section> });
    view! { {by_month}{by_hand} }.into_any()
}

/// 退回函: to whom, what, since when; its place on the list and the reason that was written down.
fn give_back(
    to: &str,
    what: &str,
    on: Day,
    (listed, reason): (Option<crate::domain::mandates::Listed>, &str),
    foot: AnyView,
) -> AnyView {
    let m = mandates();
    let reason = (!reason.is_empty()).then(|| view! { <p>{(m.return_reason)(reason)}</p> });
    view! {
        <h1>{m.return_letter}</h1>
        <p>{(m.to)(to)}</p>
        <p>{(m.return_intro)(what, &date(on))}</p>
        <p>{(m.return_why)(listed)}</p>
        {reason}
        <p>{m.return_ask}</p>
        {foot}
    }
    .into_any()
}

pub(super) fn table(heads: &[&'static str], rows: Vec<Vec<String>>) -> AnyView {
    let heads = heads.iter().map(|head| view! { <th scope="col">{*head}</th> }).collect_view();
    let rows = rows.into_iter().map(|row| {
        let cells = row.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view();
        view! { <tr>{cells}</tr> }
    });
    view! { <table><thead><tr>{heads}</tr></thead><tbody>{rows.collect_view()}</tbody></table> }.into_any()
}
