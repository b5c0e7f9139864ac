//! `#/desk/remittances/bank`: 银行对账, the bank's list against what the books say of the bank. It is looked at and not
//! written down.

use leptos::prelude::*;

use super::groups::off;
use super::reading::{self, Reading};
use super::reconcile;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::cashdesk::{BankMove, Ticked};
use crate::domain::ledger::sum;
use crate::domain::rights::BOOKS;
use crate::domain::values::{Day, Fen};
use crate::forms::statement::{Row, field};
use crate::i18n::money;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{
    Button, Chip, Kind, LinkButton, NoticeBox, TextField, Tone, Weight, lang, live, words,
};
use crate::ui::pages::desk::record::shared;
use crate::ui::pages::desk::rights::RightsNote;

/// Lines that show at first, and are added by each press.
const PAGE: usize = 12;

/// A line of a group: what, the facts about it, how much.
type Fact = (String, String, Fen);

/// The page.
pub fn page() -> AnyView {
    let reading = Reading::new(true);
    let session = Session::get();
    let may = Memo::new(move |_| session.may(BOOKS));
    let body = live(move || may.get().then(|| view! { {reading::source(reading)}{reading::found(reading)} }));
    let back = Route::Desk(DeskRoute::Remittances).to_string();
    view! {
        <div class="stack">
            <div class="row">
                <LinkButton href=back text=reconcile().back icon="back" weight=Weight::Quiet/>
            </div>
            <section class="card stack">
                <h2>{reconcile().bank}</h2>
                <p class="hint">{reconcile().bank_hint}</p>
                <RightsNote needs=BOOKS/>
                {body}
            </section>
            {live(move || may.get().then(|| result(session, reading)))}
        </div>
    }
    .into_any()
}

fn result(session: Session, reading: Reading) -> AnyView {
    let (from, until) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let days = Memo::new(move |_| reading.read.with(|read| read.days()));
    let today = untrack(|| Clock::get().today());
    Effect::new(move || {
        let (first, last) = days.get().unwrap_or((today, today));
        from.set(first.to_string());
        until.set(last.to_string());
    });
    let span = Memo::new(move |_| {
        let span = Day::parse(&from.get()).zip(Day::parse(&until.get()));
        span.filter(|(from, until)| from <= until)
    });
    // A row without a day cannot be ticked, and stays on its side.
    let ticked = Memo::new(move |_| {
        let (from, until) = span.get()?;
        let rows =
            reading.read.with(|read| read.rows.iter().map(|row| (row.day, row.amount)).collect::<Vec<_>>());
        Some(session.read(&[Slice::Cashdesk], |station| station.cashdesk().tick(from, until, &rows)))
    });
    let any = Memo::new(move |_| reading.read.with(|read| !read.rows.is_empty()));
    live(move || {
        any.get().then(|| {
            let inner = live(move || match ticked.get() {
                None => view! { <NoticeBox tone=Tone::Wait title=reconcile().days_wrong/> }.into_any(),
                Some(ticked) => groups(reading, &ticked),
            });
            view! {
                <section class="card stack">
                    <h2>{reconcile().result}</h2>
                    <div class="grid2">
                        <TextField name=field::FROM label=reconcile().from value=from kind=Kind::Date/>
                        <TextField name=field::UNTIL label=reconcile().until value=until kind=Kind::Date/>
                    </div>
                    {inner}
                    <p class="hint">{reconcile().bank_note}</p>
                </section>
            }
        })
    })
}

fn groups(reading: Reading, ticked: &Ticked) -> AnyView {
    let source = money::strings(lang()).source;
    let of_books = |it: &BankMove| {
        let facts = [(words().date)(it.on), it.reference.clone()];
        (source(it.what).to_owned(), joined(&facts), it.amount)
    };
    let rows = reading.read.get_untracked();
    let of_bank = |row: &Row| {
        let day = row.day.map(words().date).unwrap_or_default();
        ((reconcile().line)(row.line), joined(&[day, row.number.clone()]), row.amount)
    };
    let matched = ticked.matched.iter().map(|(_, it)| of_books(it)).collect::<Vec<_>>();
    let here = ticked.here.iter().map(of_books).collect::<Vec<_>>();
    let there = ticked.there.iter().filter_map(|n| rows.rows.get(*n)).map(of_bank).collect::<Vec<_>>();
    let all = reconcile().bank_groups.into_iter().zip([matched, here, there]).enumerate();
    let group = |(n, (name, facts)): (usize, (&'static str, Vec<Fact>))| {
        let tone = if n == 0 { Tone::Good } else { Tone::Wait };
        let fen = sum(facts.iter().map(|(.., fen)| *fen));
        let count = [(reconcile().rows)(facts.len()), off(fen)].join(" ");
        let chip = (!facts.is_empty()).then(|| view! { <Chip tone text=count/> });
        view! { <section class="stack"><div class="head"><h3>{name}</h3>{chip}</div>{list(facts)}</section> }
    };
    view! { <div class="stack">{all.map(group).collect_view()}</div> }.into_any()
}

fn joined(facts: &[String]) -> String {
    let facts: Vec<&str> = facts.iter().map(String::as_str).filter(|fact| !fact.is_empty()).collect();
    facts.join(" · ")
}

fn list(facts: Vec<Fact>) -> AnyView {
    if facts.is_empty() {
        return view! { <p class="muted">{reconcile().none}</p> }.into_any();
    }
    let limit = RwSignal::new(PAGE);
    live(move || {
        let row = |(what, facts, fen): &Fact| {
            let amount = off(*fen);
            view! { <li><span class="grow"><b>{what.clone()}" "<span class="num">{amount}</span></b><small>{facts.clone()}</small></span></li> }
        };
        let rows = facts.iter().take(limit.get()).map(row).collect_view();
        let rest = facts.len().saturating_sub(limit.get()).min(PAGE);
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) press=move || limit.update(|n| *n += PAGE)/> }
        });
        view! { <ul class="till-lines">{rows}</ul>{more} }
    })
}
