//! What was promised, came and was spent for a mandate; what is missing, and how that is counted.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::mandates;
use super::open::Open;
use super::step::{Asked, dialog as ask};
use crate::domain::Command;
use crate::domain::mandates::{Act, Booked, Line, Mandate, Money};
use crate::domain::rights::OVERSEERS;
use crate::domain::values::{Day, Fen, MandateId};
use crate::forms::mandates::{booked, field};
use crate::ui::components::{
    Button, Choice, ChoiceField, Dialog, Kind, NoticeBox, TextField, Tone, Weight, live, say, words,
};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Deed, Refused, shared};
use crate::ui::pages::desk::rights::allowed;

/// Rows that show at first, and are added by each press.
const PAGE: usize = 8;

/// The card.
pub(super) fn card(open: Open) -> AnyView {
    let booking = RwSignal::new(false);
    let back = RwSignal::new(None::<MandateId>);
    let asking_back = RwSignal::new(false);
    let may = allowed(OVERSEERS);
    let (m, id) = (open.page.words, open.id());
    let taken = move |reason: String| {
        let Some(line) = back.get_untracked() else { return };
        let command = Command::Mandate(Act::TakeMoneyBack { mandate: id.clone(), line, reason });
        open.send(open.deed, asking_back, command, m.taken_back, |_| None);
    };
    let asked = Asked {
        name: "mandate-take-back",
        title: m.take_back,
        text: m.take_back_text,
        field: field::REASON,
        weight: Weight::Danger,
    };
    let button = live(move || {
        may.get().then(|| {
            view! { <Button text=mandates().book icon="plus" press=move || booking.set(true)/> }
        })
    });
    view! {
        <section class="card stack">
            <h3>{mandates().money_title}</h3>
            {figures(open)}
            <p class="hint">{mandates().mirror}</p>
            <div class="row no-print">{button}</div>
            {book(open, may, back, asking_back)}
        </section>
        <Dialog open=booking name="mandate-book" title=mandates().book>{asking(open, booking)}</Dialog>
        {ask(asking_back, asked, taken)}
    }
    .into_any()
}

/// The sums, and what is missing.
fn figures(open: Open) -> AnyView {
    let one = |name: &'static str, fen: Fen, class: &'static str| {
        view! { <div class=class><dt>{name}</dt><dd class="num">{(words().yuan)(fen)}</dd></div> }
    };
    live(move || {
        let account = open.account.get();
        let m = mandates();
        let missing = account.missing();
        let yuan = |fen| (words().yuan)(fen);
        let parts: Vec<String> = [(account.of_promised(), m.of_promised), (account.of_due(), m.of_due)]
            .into_iter()
            .filter(|(fen, _)| *fen > Fen(0))
            .map(|(fen, said)| said(&yuan(fen)))
            .collect();
        let class = if missing > Fen(0) { "bad" } else { "good" };
        let said = match missing {
            Fen(0) => m.all_came.to_owned(),
            _ => parts.join(words().comma),
        };
        let overspent =
            (account.left() < Fen(0)).then(|| view! { <NoticeBox tone=Tone::Wait title=m.more_spent/> });
        view! {
            <dl class="tally">
                {one(m.promised, account.promised, "")}
                {one(m.received, account.received, "")}
                {one(m.spent, account.spent, "")}
                {one(m.left, account.left(), "")}
            </dl>
            <dl class="tally">
                {one(m.due, account.due, "")}
                {one(m.missing, missing, class)}
            </dl>
            <p><b>{said}</b></p>
            <p class="hint">{m.missing_how}" "{m.due_how}</p>
            {overspent}
        }
        .into_any()
    })
    .into_any()
}

/// Every booking, the newest first; those that were taken back stay, struck out.
fn book(
    open: Open,
    may: Signal<bool>,
    back: RwSignal<Option<MandateId>>,
    asking_back: RwSignal<bool>,
) -> AnyView {
    let limit = RwSignal::new(PAGE);
    live(move || {
        let Some(record) = open.record.get() else { return ().into_any() };
        if record.money.is_empty() {
            return view! { <p class="muted">{mandates().no_money}</p> }.into_any();
        }
        let (last, may) = (record.last_day(), may.get());
        let rows: Vec<AnyView> = record
            .money
            .iter()
            .rev()
            .take(limit.get())
            .map(|line| {
                let place = line.place.clone();
                let press = move || {
                    back.set(Some(place.clone()));
                    asking_back.set(true);
                };
                row(line, last, (may && line.back.is_none()).then(|| UnsyncCallback::new(move |()| press())))
            })
            .collect();
        let rest = record.money.len().saturating_sub(limit.get()).min(PAGE);
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) wide=true press=move || limit.update(|n| *n += PAGE)/> }
        });
        let heads = mandates().money_columns.map(|head| view! { <th scope="col">{head}</th> });
        view! {
            <table class="table books-table">
                <caption class="sr-only">{mandates().money_title}</caption>
                <thead><tr>{heads.collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
            {more}
        }
        .into_any()
    })
    .into_any()
}

fn row(line: &Line<Booked>, last: Option<Day>, take_back: Option<UnsyncCallback<()>>) -> AnyView {
    let m = mandates();
    let Booked { money, fen, on, evidence, .. } = &line.what;
    let amount = (words().yuan)(*fen);
    let amount = match &line.back {
        Some(_) => view! { <del>{amount}</del> }.into_any(),
        None => amount.into_any(),
    };
    let back = line.back.as_ref().map(|it| {
        view! { <small>{(m.back)(&(words().date)(it.on), &say(&it.reason))}</small> }
    });
    // Booked by whoever did not know of the end, or left over from before it.
    let late = last.is_some_and(|last| last < *on).then(|| view! { <small>{m.late}</small> });
    let button = take_back.map(|press| {
        view! { <Button text=m.take_back small=true weight=Weight::Quiet press/> }
    });
    let [_, kind, sum, words_of] = m.money_columns;
    view! {
        <tr>
            <th scope="row">{(words().date)(*on)}{late}</th>
            <td data-label=kind>{(m.names.money)(*money)}</td>
            <td class="num" data-label=sum>{amount}</td>
            <td data-label=words_of>{say(evidence)}{back}{button}</td>
        </tr>
    }
    .into_any()
}

/// Which money, how much, when, and what shows it.
fn asking(open: Open, dialog: RwSignal<bool>) -> AnyView {
    let deed = Deed::new();
    let text = || RwSignal::new(String::new());
    let today = untrack(|| open.page.clock.today());
    let (kind, amount, on, evidence) =
        (RwSignal::new("1".to_owned()), text(), RwSignal::new(today.to_string()), text());
    let m = open.page.words;
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        let chosen: usize = kind.get_untracked().parse().unwrap_or_default();
        let money = Money::ALL.get(chosen).copied().unwrap_or(Money::Received);
        let [fen, on, evidence] = [amount, on, evidence].map(|it| it.get_untracked());
        let checked = booked(&open.id(), money, [&fen, &on, &evidence], untrack(|| open.page.clock.today()));
        let booked = match checked {
            Ok(booked) => booked,
            Err(problems) => return deed.object(problems),
        };
        let back = move |mandate: &Mandate| {
            let (mandate, line) = (open.id(), mandate.money.last()?.place.clone());
            Some(Command::Mandate(Act::TakeMoneyBack { mandate, line, reason: m.undo_reason.to_owned() }))
        };
        open.send(deed, dialog, Command::Mandate(Act::Book(booked)), m.booked, back);
    };
    let choices =
        (0usize..).zip(Money::ALL).map(|(n, it)| Choice::new(n.to_string(), (m.names.money)(it), ""));
    let choices: Vec<Choice> = choices.collect();
    let over = live(move || {
        let last = open.record.get()?.last_day()?;
        Some(view! { <p class="hint">{(mandates().over_text)(&(words().date)(last))}</p> })
    });
    let line = |name: &'static str, value: RwSignal<String>, kind: Kind| {
        let (error, before) = (error_of(deed.problems, name), if kind == Kind::Decimal { "¥" } else { "" });
        view! {
            <TextField
                name
                label=(m.field)(name)
                hint=(m.hint)(name)
                value
                kind
                before
                required=true
                most=200
                error
            />
        }
        .into_any()
    };
    view! {
        <form class="stack" on:submit=submitted novalidate>
            <p>{m.book_text}</p>
            {over}
            <ChoiceField name=field::KIND label=(m.field)(field::KIND) value=kind choices/>
            {line(field::AMOUNT, amount, Kind::Decimal)}
            {line(field::ON, on, Kind::Date)}
            {line(field::EVIDENCE, evidence, Kind::Text)}
            <Refused deed/>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || dialog.set(false)/>
                <Button text=m.book weight=Weight::Main submit=true busy=deed.busy/>
            </div>
        </form>
    }
    .into_any()
}
