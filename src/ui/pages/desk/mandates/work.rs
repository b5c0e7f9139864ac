//! The work a mandate makes, by month as bars and figures, each kind apart; and 登记工作量.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::mandates;
use super::open::Open;
use super::step::{Asked, dialog as ask};
use crate::domain::mandates::{Act, Line, Load, Mandate, Tallied};
use crate::domain::rights::SPEAKERS;
use crate::domain::values::{Fen, MandateId};
use crate::domain::{Command, Slice};
use crate::forms::mandates::{field, tallied};
use crate::ui::components::{
    AreaField, Bar, Button, Choice, ChoiceField, Dialog, Kind, TextField, Weight, bars, live, say, words,
};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Deed, Refused, shared};
use crate::ui::pages::desk::rights::allowed;

/// Months in the picture and in the table at first, and rows that are added by each press.
const PAGE: usize = 12;

/// The card.
pub(super) fn card(open: Open) -> AnyView {
    let m = open.page.words;
    let (telling, asking_back) = (RwSignal::new(false), RwSignal::new(false));
    let back = RwSignal::new(None::<MandateId>);
    let may = allowed(SPEAKERS);
    let id = open.id();
    let taken = move |reason: String| {
        let Some(line) = back.get_untracked() else { return };
        let command = Command::Mandate(Act::TakeTallyBack { mandate: id.clone(), line, reason });
        open.send(open.deed, asking_back, command, m.taken_back, |_| None);
    };
    let asked = Asked {
        name: "tally-take-back",
        title: m.take_back,
        text: m.take_back_text,
        field: field::REASON,
        weight: Weight::Danger,
    };
    let button = live(move || {
        may.get().then(|| {
            view! { <Button text=mandates().tally icon="plus" press=move || telling.set(true)/> }
        })
    });
    view! {
        <section class="card stack">
            <h3>{m.work}</h3>
            {months(open)}
            <p class="hint">{m.work_how}</p>
            {shared_services(open)}
            <div class="row no-print">{button}</div>
            {tallies(open, may, back, asking_back)}
        </section>
        <Dialog open=telling name="mandate-tally" title=m.tally>{asking(open, telling)}</Dialog>
        {ask(asking_back, asked, taken)}
    }
    .into_any()
}

/// Bars of the last months, and the figures beside them.
fn months(open: Open) -> AnyView {
    let limit = RwSignal::new(PAGE);
    live(move || {
        let (months, m) = (open.months.get(), mandates());
        if months.is_empty() {
            return view! { <p class="muted">{m.no_work}</p> }.into_any();
        }
        let newest = months.iter().skip(months.len().saturating_sub(PAGE));
        let all: Vec<Bar> = newest
            .map(|((year, month), load)| Bar {
                label: (m.month)(*year, *month),
                all: Fen(i64::from(load.total())),
                gone: Fen(i64::from(load.tallied)),
            })
            .collect();
        let load = open.account.with(|account| account.load);
        let open_now = (load.open > 0).then(|| view! { <p>{(m.open_now)(load.open)}</p> });
        let rest = months.len().saturating_sub(limit.get()).min(PAGE);
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) wide=true press=move || limit.update(|n| *n += PAGE)/> }
        });
        let rows = months.iter().rev().take(limit.get());
        let rows = rows.map(|((year, month), load)| row((m.month)(*year, *month), *load)).collect_view();
        let heads = m.columns.map(|head| view! { <th scope="col">{head}</th> }).collect_view();
        let sum = m.columns.last().copied().unwrap_or_default();
        view! {
            {bars(m.chart.to_owned(), m.chart_keys, &all, false)}
            <table class="table">
                <caption class="sr-only">{m.chart}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
                <tfoot>{row(sum.to_owned(), load)}</tfoot>
            </table>
            {open_now}
            {more}
        }
        .into_any()
    })
    .into_any()
}

fn row(label: String, load: Load) -> AnyView {
    let [_, requests, questions, tallied, all] = mandates().columns;
    view! {
        <tr>
            <th scope="row">{label}</th>
            <td class="num" data-label=requests>{load.requests}</td>
            <td class="num" data-label=questions>{load.questions}</td>
            <td class="num" data-label=tallied>{load.tallied}</td>
            <td class="num" data-label=all><b>{load.total()}</b></td>
        </tr>
    }
    .into_any()
}

/// Mandates that cover one of its services too: the same work is counted twice, and whoever reads it should know.
fn shared_services(open: Open) -> AnyView {
    live(move || {
        let services = open.record.get()?.terms.services;
        let names: Vec<String> = open.page.session.read(&[Slice::Mandates], |station| {
            let others = station.mandates().iter().filter(|(id, other)| {
                **id != open.id() && other.terms.services.iter().any(|it| services.contains(it))
            });
            others.map(|(_, other)| say(&other.terms.name)).collect()
        });
        let lines = names.iter().map(|name| view! { <p class="hint">{(mandates().also_counted)(name)}</p> });
        Some(lines.collect_view())
    })
    .into_any()
}

/// What was written down by hand, the newest first.
fn tallies(
    open: Open,
    may: Signal<bool>,
    back: RwSignal<Option<MandateId>>,
    asking_back: RwSignal<bool>,
) -> AnyView {
    let limit = RwSignal::new(PAGE);
    live(move || {
        let (all, may) = (open.record.get()?.tallies, may.get());
        let rows: Vec<AnyView> = all
            .iter()
            .rev()
            .take(limit.get())
            .map(|line| {
                let place = line.place.clone();
                let press = move || {
                    back.set(Some(place.clone()));
                    asking_back.set(true);
                };
                let button = (may && line.back.is_none()).then(|| {
                    view! { <Button text=mandates().take_back small=true weight=Weight::Quiet press/> }
                });
                view! { <li class="row"><span class="grow">{told(line)}</span>{button}</li> }.into_any()
            })
            .collect();
        let rest = all.len().saturating_sub(limit.get()).min(PAGE);
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) wide=true press=move || limit.update(|n| *n += PAGE)/> }
        });
        (!all.is_empty()).then(|| {
            view! { <h4>{mandates().tallies}</h4><ul class="stack">{rows}</ul>{more} }
        })
    })
    .into_any()
}

/// For when a tally counts, in words.
pub(super) fn when(tallied: &Tallied) -> String {
    let (year, month, _) = tallied.on.parts();
    if tallied.month { (mandates().whole_month)(year, month) } else { (words().date)(tallied.on) }
}

fn told(line: &Line<Tallied>) -> AnyView {
    let m = mandates();
    let text = (m.tally_line)(line.what.count, &when(&line.what), &say(&line.what.reason));
    match &line.back {
        Some(back) => {
            let back = (m.back)(&(words().date)(back.on), &say(&back.reason));
            view! { <del>{text}</del>" "<small>{back}</small> }.into_any()
        }
        None => text.into_any(),
    }
}

/// 登记工作量: a day or a month, how many, why.
fn asking(open: Open, dialog: RwSignal<bool>) -> AnyView {
    let (deed, m) = (Deed::new(), open.page.words);
    let text = || RwSignal::new(String::new());
    let today = untrack(|| open.page.clock.today());
    let (span, on, count, reason) =
        (RwSignal::new("day".to_owned()), RwSignal::new(today.to_string()), text(), text());
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        let month = span.with_untracked(|span| span == "month");
        let [on, count, reason] = [on, count, reason].map(|it| it.get_untracked());
        let today = untrack(|| open.page.clock.today());
        let told = match tallied(&open.id(), month, [&on, &count, &reason], today) {
            Ok(told) => told,
            Err(problems) => return deed.object(problems),
        };
        let back = move |mandate: &Mandate| {
            let (mandate, line) = (open.id(), mandate.tallies.last()?.place.clone());
            Some(Command::Mandate(Act::TakeTallyBack { mandate, line, reason: m.undo_reason.to_owned() }))
        };
        open.send(deed, dialog, Command::Mandate(Act::Tally(told)), m.tallied, back);
    };
    let [day, month] = m.span;
    let choices = vec![Choice::new("day", day, ""), Choice::new("month", month, (m.hint)(field::SPAN))];
    let error = move |name| error_of(deed.problems, name);
    view! {
        <form class="stack" on:submit=submitted novalidate>
            <p>{m.tally_text}</p>
            <ChoiceField name=field::SPAN label=(m.field)(field::SPAN) value=span choices/>
            <TextField
                name=field::ON
                label=(m.field)(field::ON)
                value=on
                kind=Kind::Date
                required=true
                error=error(field::ON)
            />
            <TextField
                name=field::COUNT
                label=(m.field)(field::COUNT)
                value=count
                kind=Kind::Number
                most=7
                required=true
                error=error(field::COUNT)
            />
            <AreaField
                name=field::REASON
                label=(m.field)(field::REASON)
                hint=(m.hint)(field::REASON)
                value=reason
                required=true
                most=200
                error=error(field::REASON)
            />
            <Refused deed/>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || dialog.set(false)/>
                <Button text=m.tally weight=Weight::Main submit=true busy=deed.busy/>
            </div>
        </form>
    }
    .into_any()
}
