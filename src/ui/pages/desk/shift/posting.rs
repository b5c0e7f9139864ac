//! 销账: lines that are 已收未销账, each with a field for the number that the biller gave.

mod many;

use std::collections::BTreeMap;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::read::owner;
use super::shift;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::cashdesk::{LineRef, Open};
use crate::domain::rights::{MONEY, WINDOW};
use crate::domain::values::{BillerId, Fen, Text};
use crate::domain::{Command, Slice, Station};
use crate::forms::shift::{field, marks};
use crate::ui::components::{
    Button, Chip, NoticeBox, SelectField, SelectOption, Tone, Weight, live, say, words,
};
use crate::ui::pages::desk::record::{Deed, Refused, Undo, UndoLine, shared};
use crate::ui::pages::desk::rights::allowed;

/// Lines that show at first, and are added by each press.
const PAGE: usize = 12;
/// From so many days on a line is late.
const LATE: i64 = 3;

/// A line as it is shown.
#[derive(Debug, Clone, PartialEq)]
struct Waiting {
    at: LineRef,
    biller: Option<BillerId>,
    name: Option<Text>,
    receipt: String,
    /// Account and name, as long as they have not been erased.
    payer: String,
    period: String,
    amount: Fen,
    days: i64,
}

fn waiting(station: &Station, open: &Open<'_>) -> Waiting {
    let payers = open.payment.taken.payers.present();
    let payer = payers.and_then(|payers| payers.get(usize::try_from(open.at.1).ok()?));
    let payer = payer.map(|payer| [payer.account.as_str(), &payer.name].join(" "));
    let biller = match &open.line.to {
        crate::domain::ledger::Account::Trust(biller) => Some(biller.clone()),
        _ => None,
    };
    Waiting {
        at: open.at.clone(),
        biller,
        name: owner(station, &open.line.to),
        receipt: open.payment.receipt(),
        payer: payer.unwrap_or_default(),
        period: open.line.period.clone(),
        amount: open.line.amount,
        days: open.days,
    }
}

/// What is typed.
#[derive(Clone, Copy)]
struct Posting {
    deed: Deed,
    /// Lines of the chosen biller, the oldest first.
    lines: Memo<Vec<Waiting>>,
    typed: RwSignal<BTreeMap<LineRef, String>>,
    /// One number for many.
    same: RwSignal<String>,
    /// A list of numbers, one a line.
    list: RwSignal<String>,
    limit: RwSignal<usize>,
}

/// The card: lines of one biller, or of all with a way to choose one. Only for who handles money: accounts stand there.
pub fn posting_card(only: Option<BillerId>) -> AnyView {
    let session = Session::get();
    let may = Memo::new(move |_| session.may(MONEY));
    live(move || may.get().then(|| card(session, only.clone())))
}

fn card(session: Session, only: Option<BillerId>) -> AnyView {
    let clock = Clock::get();
    let all = Memo::new(move |_| {
        session.read(&[Slice::Cashdesk], |station| {
            let open = station.cashdesk().open(clock.today());
            open.iter().map(|open| waiting(station, open)).collect::<Vec<_>>()
        })
    });
    let chosen = RwSignal::new(only.as_ref().map(|id| id.as_str().to_owned()).unwrap_or_default());
    let fixed = only.is_some();
    let lines = Memo::new(move |_| {
        let chosen = chosen.get();
        let of = |line: &&Waiting| line.biller.as_ref().is_some_and(|id| id.as_str() == chosen);
        all.with(|all| {
            // A biller of whom everything is posted is none to choose any more.
            if chosen.is_empty() || !fixed && !all.iter().any(|line| of(&line)) {
                return all.clone();
            }
            all.iter().filter(of).cloned().collect::<Vec<_>>()
        })
    });
    let posting = Posting {
        deed: Deed::new(),
        lines,
        typed: RwSignal::new(BTreeMap::new()),
        same: RwSignal::new(String::new()),
        list: RwSignal::new(String::new()),
        limit: RwSignal::new(PAGE),
    };
    let any = Memo::new(move |_| lines.with(|lines| !lines.is_empty()));
    let choose = only.is_none().then(|| live(move || choice(&all.get(), chosen)));
    let may = allowed(WINDOW);
    let body = live(move || {
        if !any.get() {
            return view! { <p class="muted">{shift().post_none}</p> }.into_any();
        }
        if !may.get() {
            return rows(posting, false);
        }
        form(posting)
    });
    let count = live(move || {
        let n = lines.with(Vec::len);
        (n > 0).then(|| view! { <Chip tone=Tone::Wait text=(shift().post_count)(n)/> })
    });
    view! {
        <section class="card stack">
            <div class="head"><h2>{shift().post}</h2>{count}</div>
            <UndoLine deed=posting.deed/>
            {choose}
            {body}
        </section>
    }
    .into_any()
}

/// One biller, or all; only where there are several.
fn choice(all: &[Waiting], chosen: RwSignal<String>) -> AnyView {
    let mut billers: BTreeMap<String, String> = BTreeMap::new();
    for line in all {
        if let Some((id, name)) = line.biller.as_ref().zip(line.name.as_ref()) {
            billers.insert(id.as_str().to_owned(), say(name));
        }
    }
    if billers.len() < 2 && chosen.with_untracked(String::is_empty) {
        return ().into_any();
    }
    let options = billers.into_iter().map(|(id, name)| SelectOption::new(id, name));
    let options: Vec<SelectOption> =
        std::iter::once(SelectOption::new("", shift().all_billers)).chain(options).collect();
    view! {
        <SelectField
            name=field::BILLER
            label=(shift().field)(field::BILLER)
            value=chosen
            choose=move |id: String| chosen.set(id)
            options=options
        />
    }
    .into_any()
}

fn form(posting: Posting) -> AnyView {
    let deed = posting.deed;
    let (said, nothing) = (shift().posted, shift().no_number);
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        // What stands beside a line that is not shown would be posted unseen.
        let marks = posting.lines.with_untracked(|lines| {
            posting.typed.with_untracked(|typed| {
                marks(lines.iter().filter_map(|line| Some((&line.at, typed.get(&line.at)?.as_str()))))
            })
        });
        if marks.is_empty() {
            deed.refused.set(Some(nothing.to_owned()));
            return;
        }
        deed.send(vec![Command::PostPayments { marks }], move |done| {
            if done {
                posting.typed.update(BTreeMap::clear);
                posting.same.set(String::new());
                posting.list.set(String::new());
                deed.undo.set(Some(Undo { said, back: Vec::new() }));
            }
        });
    };
    view! {
        <form class="stack" on:submit=submitted novalidate>
            <p class="hint">{shift().post_hint}</p>
            {many::fields(posting)}
            {rows(posting, true)}
            <Refused deed/>
            <div class="row"><Button text=shift().post icon="check" weight=Weight::Normal submit=true busy=deed.busy/></div>
        </form>
    }
    .into_any()
}

fn rows(posting: Posting, writes: bool) -> AnyView {
    live(move || {
        let limit = posting.limit.get();
        let lines = posting.lines.get();
        let shown: Vec<AnyView> = lines.iter().take(limit).map(|line| row(posting, line, writes)).collect();
        let rest = lines.len().saturating_sub(limit).min(PAGE);
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) press=move || posting.limit.update(|n| *n += PAGE)/> }
        });
        let any = !lines.is_empty();
        if !any {
            return view! { <NoticeBox tone=Tone::Good title=shift().post_none/> }.into_any();
        }
        view! { <ul class="till-lines">{shown}</ul>{more} }.into_any()
    })
}

fn row(posting: Posting, line: &Waiting, writes: bool) -> AnyView {
    let Waiting { at, name, receipt, payer, period, amount, days, .. } = line.clone();
    let biller = name.map_or_else(|| shift().own_fee.to_owned(), |name| say(&name));
    let amount = (words().yuan)(amount);
    let facts = [payer.as_str(), &period, &receipt];
    let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.trim().is_empty()).collect();
    let tone = if days >= LATE { Tone::Danger } else { Tone::Wait };
    let field = writes.then(|| {
        let label = (shift().number_of)(&[receipt.as_str(), &biller].join(" "));
        let shown = at.clone();
        let value = move || posting.typed.with(|typed| typed.get(&shown).cloned().unwrap_or_default());
        let typing = move |event| {
            let number = event_target_value(&event);
            posting.typed.update(|typed| drop(typed.insert(at.clone(), number)));
        };
        view! {
            <input
                type="text"
                class="input num"
                autocomplete="off"
                maxlength="64"
                aria-label=label
                prop:value=value
                on:input=typing
            />
        }
    });
    view! {
        <li>
            <span class="grow"><b>{biller.clone()}" "<span class="num">{amount}</span></b><small>{facts.join(" · ")}</small></span>
            <span class="chips"><Chip tone text=(shift().days)(days)/></span>
            {field}
        </li>
    }
    .into_any()
}
