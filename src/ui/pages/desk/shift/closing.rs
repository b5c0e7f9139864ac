//! 交班: counted blind, then compared, explained, what is open named, and closed or handed over.

use std::collections::BTreeSet;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::count::{self, Counting};
use super::read::{against, name, owner};
use super::{Page, shift};
use crate::app::clock::Clock;
use crate::domain::rights::WINDOW;
use crate::domain::values::{Fen, PaymentId, StaffId};
use crate::domain::{Actor, Command, Slice};
use crate::forms::shift::{explained, field};
use crate::ui::components::{
    AreaField, Button, CheckField, SelectField, SelectOption, Weight, live, say, words,
};
use crate::ui::pages::desk::collect::second::{Second, SecretField};
use crate::ui::pages::desk::problems::{ProblemSummary, error_of};
use crate::ui::pages::desk::record::{Undo, shared};
use crate::ui::pages::desk::rights::allowed;

/// Lines that show at first, and are added by each press.
const PAGE: usize = 12;

/// What is typed besides the count.
#[derive(Clone, Copy)]
struct Typed {
    counting: Counting,
    why: RwSignal<String>,
    /// Payments that were looked at.
    seen: RwSignal<BTreeSet<PaymentId>>,
    /// Some were not.
    unseen: RwSignal<bool>,
    /// Who takes the till over, and their secret.
    next: Second,
}

/// The card while a shift is being closed.
pub fn card(page: Page) -> AnyView {
    let deed = page.deed;
    let typed = Typed {
        counting: Counting::new(deed),
        why: RwSignal::new(String::new()),
        seen: RwSignal::new(BTreeSet::new()),
        unseen: RwSignal::new(false),
        next: Second::new(),
    };
    let counting = typed.counting;
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        if counting.given.with_untracked(Option::is_none) {
            counting.give();
        }
    };
    let stop = move || {
        deed.problems.set(Vec::new());
        deed.refused.set(None);
        page.closing.set(false);
    };
    let rest = live(move || {
        let Some(count) = counting.given.get() else {
            return view! {
                <div class="row">
                    <Button text=shift().not_closing press=stop/>
                    <Button text=shift().counted_now weight=Weight::Main icon="check" submit=true/>
                </div>
            }
            .into_any();
        };
        compared(page, typed, count.total())
    });
    view! {
        <section class="card stack">
            <h2>{shift().close}</h2>
            <p>{shift().close_hint}</p>
            <form class="stack" on:submit=submitted novalidate>
                <ProblemSummary problems=deed.problems label=shift().field/>
                {count::fields(counting)}
                {rest}
            </form>
        </section>
    }
    .into_any()
}

fn expected(page: Page) -> Option<Fen> {
    let device = page.device()?;
    page.session.read(&[Slice::Cashdesk], |station| Some(station.cashdesk().in_till(&device)))
}

/// What is shown once the count is given.
fn compared(page: Page, typed: Typed, counted: Fen) -> AnyView {
    let deed = page.deed;
    let may = allowed(WINDOW);
    let expects = expected(page).unwrap_or_default();
    let explain = (expects != counted).then(|| {
        view! {
            <AreaField
                name=field::WHY
                label=(shift().field)(field::WHY)
                value=typed.why
                hint=shift().why_hint
                required=true
                most=200
                error=error_of(deed.problems, field::WHY)
            />
        }
    });
    let words = shift();
    let close = move || {
        let Some(count) = typed.counting.given.get_untracked() else { return };
        let why = match explained(count.total(), untrack(|| expected(page)), &typed.why.get_untracked()) {
            Ok(why) => why,
            Err(problems) => return deed.object(problems),
        };
        let seen = typed.seen.get_untracked();
        let named = untrack(|| open_here(page));
        if named.iter().any(|id| !seen.contains(id)) {
            typed.unseen.set(true);
            return;
        }
        let before = typed.counting.before.get_untracked();
        let next = typed.next;
        let close = move |to: Option<StaffId>| {
            let said = if to.is_some() { words.handed_over } else { words.closed };
            deed.send(vec![Command::CloseShift { count, before, why, named, to }], move |done| {
                if done {
                    page.closing.set(false);
                    deed.undo.set(Some(Undo { said, back: Vec::new() }));
                }
            });
        };
        if next.who.with_untracked(String::is_empty) {
            close(None);
        } else if !deed.busy.get_untracked() {
            // Nobody answers for a till who has not said so.
            deed.busy.set(true);
            spawn_local(async move {
                let agreed = next.ask().await;
                // The page may have gone meanwhile; then nothing was handed over.
                if deed.busy.try_set(false).is_none() && agreed.is_some() {
                    close(agreed);
                }
            });
        }
    };
    view! {
        {against(shift().expected, expects, counted)}
        {explain}
        {naming(page, typed)}
        {next(page, typed)}
        <div class="row">
            <Button text=shift().count_again busy=deed.busy press=move || typed.counting.again()/>
            <Button
                text=shift().close
                weight=Weight::Main
                icon="check"
                busy=deed.busy
                press=close
                disabled=Signal::derive(move || !may.get())
            />
        </div>
    }
    .into_any()
}

fn open_here(page: Page) -> Vec<PaymentId> {
    let Some(device) = page.device() else { return Vec::new() };
    page.session.read(&[Slice::Cashdesk], |station| station.cashdesk().open_here(&device))
}

/// 已收未销账: each is looked at and ticked.
fn naming(page: Page, typed: Typed) -> AnyView {
    let today = Clock::get().today();
    let (limit, missing) = (RwSignal::new(PAGE), shift().named_missing);
    live(move || {
        let open = open_here(page);
        if open.is_empty() {
            return ().into_any();
        }
        let shown = open.iter().take(limit.get());
        let rows: Vec<AnyView> = shown.map(|id| payment(page, typed, id.clone(), today)).collect();
        let rest = open.len().saturating_sub(limit.get()).min(PAGE);
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) press=move || limit.update(|n| *n += PAGE)/> }
        });
        let all: BTreeSet<PaymentId> = open.iter().cloned().collect();
        let tick_all = move || {
            typed.seen.set(all.clone());
            typed.unseen.set(false);
        };
        let wrong = live(move || {
            typed.unseen.get().then(|| view! { <span class="error" role="alert">{missing}</span> })
        });
        view! {
            <fieldset class="stack">
                <legend class="label">{shift().named}</legend>
                <p class="hint">{shift().named_hint}</p>
                {rows}
                {more}
                {wrong}
                <div class="row"><Button text=shift().named_all small=true press=tick_all/></div>
            </fieldset>
        }
        .into_any()
    })
}

fn payment(page: Page, typed: Typed, id: PaymentId, today: crate::domain::values::Day) -> AnyView {
    let label = page.session.read(&[], |station| {
        let payment = station.cashdesk().payment(&id)?;
        let first = payment.taken.lines.first().and_then(|line| owner(station, &line.to));
        let biller = first.map_or_else(|| shift().own_fee.to_owned(), |name| say(&name));
        let days = today.days_since(payment.taken.on);
        Some((shift().open_payment)(&payment.receipt(), &biller, &(words().yuan)(payment.total()), days))
    });
    let Some(label) = label else { return ().into_any() };
    let ticked = id.clone();
    let checked = Signal::derive(move || typed.seen.with(|seen| seen.contains(&ticked)));
    let change = move |on: bool| {
        typed.seen.update(|seen| {
            if on {
                seen.insert(id.clone());
            } else {
                seen.remove(&id);
            }
        });
        typed.unseen.set(false);
    };
    view! { <CheckField label checked change/> }.into_any()
}

/// Who takes the till over as it is counted, and agrees to it.
fn next(page: Page, typed: Typed) -> AnyView {
    let options = page.session.read(&[Slice::Staff], |station| {
        let keeper = page.device().and_then(|device| Some(station.cashdesk().shift(&device)?.by.clone()));
        let may =
            |id: &StaffId| station.may(&Actor::Staff(id.clone()), WINDOW) && Some(id) != keeper.as_ref();
        let next = station.staff().iter().filter(|(id, _)| may(id));
        next.filter_map(|(id, _)| Some((id.clone(), name(station, id)?))).collect::<Vec<_>>()
    });
    let options = options.into_iter().filter(|(id, _)| page.session.has_way_in(id));
    let options = options.map(|(id, name)| SelectOption::new(id.as_str(), name));
    let nobody = SelectOption::new("", shift().nobody_next);
    let options: Vec<SelectOption> = std::iter::once(nobody).chain(options).collect();
    let next = typed.next;
    let somebody = Memo::new(move |_| next.who.with(|who| !who.is_empty()));
    view! {
        <SelectField
            name=field::TO
            label=(shift().field)(field::TO)
            value=next.who
            choose=move |to: String| next.who.set(to)
            options=options
        />
        {live(move || somebody.get().then(|| view! { <SecretField second=next/> }))}
    }
    .into_any()
}
