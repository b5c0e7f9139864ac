//! 政策建议: what the station asks for, under the five heads, with what became of it; all of it prints as one letter.

use leptos::prelude::*;

use super::ask_card::card;
use super::ask_dialogs::{AskDialogs, Asking};
use super::letter::{letter, print};
use super::{text, told};
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::policies::{AskState, Head};
use crate::domain::rights::LIBRARY;
use crate::domain::values::AskId;
use crate::ui::components::{Button, Empty, SelectField, SelectOption, Weight, live};
use crate::ui::pages::desk::record::{Deed, Refused, UndoLine, shared};
use crate::ui::pages::desk::rights::{RightsNote, allowed};

/// Asks of a head that show at first, and are added by each press.
const PAGE: usize = 6;

/// The page.
#[component]
pub fn Asks() -> impl IntoView {
    let (session, clock) = (Session::get(), Clock::get());
    let asking = Asking {
        session,
        clock,
        deed: Deed::new(),
        writing: RwSignal::new(false),
        stepping: RwSignal::new(false),
        ask: RwSignal::new(None),
        state: RwSignal::new(AskState::Submitted),
        to: RwSignal::new(String::new()),
        printing: RwSignal::new(false),
    };
    let may = allowed(LIBRARY);
    let all = Memo::new(move |_| {
        session.read(&[Slice::Policies], |station| {
            let asks = station
                .policies()
                .asks()
                .map(|(id, record)| (record.ask.head, id.clone(), record.ask.to.clone(), record.state));
            asks.collect::<Vec<(Head, AskId, String, AskState)>>()
        })
    });
    let every = SelectOption::new("", text().everybody);
    let addressees = Signal::derive(move || {
        let mut names: Vec<String> = all.with(|all| all.iter().map(|(_, _, to, _)| to.clone()).collect());
        names.sort();
        names.dedup();
        let mut options = vec![every.clone()];
        options.extend(names.into_iter().map(|name| SelectOption::new(name.clone(), name)));
        options
    });
    let add = move || {
        asking.ask.set(None);
        asking.writing.set(true);
    };
    let new = live(move || may.get().then(|| view! { <Button text=text().add_ask icon="plus" press=add/> }));
    let controls = live(move || {
        (!all.with(Vec::is_empty)).then(|| {
            view! {
                <SelectField
                    name="asks-to"
                    label=text().addressee
                    value=asking.to
                    choose=move |to: String| asking.to.set(to)
                    options=addressees
                />
                <div class="row no-print">
                    <Button text=text().print icon="print" weight=Weight::Main press=move || print(asking)/>
                </div>
                {tally(session)}
            }
        })
    });
    let limits = Head::ALL.map(|_| RwSignal::new(PAGE));
    let groups = live(move || {
        if all.with(Vec::is_empty) {
            return view! { <Empty icon="list" title=text().no_asks text=text().no_asks_hint/> }.into_any();
        }
        let to = asking.to.get();
        let group = |(head, limit): (Head, RwSignal<usize>)| {
            let ids: Vec<AskId> = all.with(|all| {
                let own = all
                    .iter()
                    .filter(|(of, _, addressee, _)| *of == head && (to.is_empty() || *addressee == to));
                own.map(|(_, id, ..)| id.clone()).collect()
            });
            let (count, most) = (ids.len(), limit.get());
            let rest = count.saturating_sub(most).min(PAGE);
            let cards = ids.into_iter().take(most).map(|id| card(asking, id)).collect_view();
            let more = (rest > 0).then(|| {
                view! { <Button text=(shared().more)(rest) wide=true press=move || limit.update(|n| *n += PAGE)/> }
            });
            (count > 0).then(|| {
                view! {
                    <section class="section stack">
                        <h2 class="group">{(told().head)(head)}" "<small>{count}</small></h2>
                        {cards}
                        {more}
                    </section>
                }
            })
        };
        Head::ALL.into_iter().zip(limits).filter_map(group).collect_view().into_any()
    });
    view! {
        <div class="books-page stack">
            <RightsNote needs=LIBRARY/>
            <p class="muted">{text().asks_hint}</p>
            <div class="row no-print">{new}</div>
            <UndoLine deed=asking.deed/>
            <Refused deed=asking.deed/>
            {controls}
            {groups}
        </div>
        <AskDialogs asking/>
        {letter(asking)}
    }
}

/// How many stand where, by head.
fn tally(session: Session) -> AnyView {
    let tally = session.read(&[Slice::Policies], |station| station.policies().ask_tally());
    let states: Vec<AskState> =
        AskState::ALL.into_iter().filter(|state| tally.keys().any(|(_, of)| of == state)).collect();
    let heads =
        states.iter().map(|state| view! { <th scope="col" class="end">{(told().ask_state)(*state)}</th> });
    let rows = Head::ALL.into_iter().map(|head| {
        let cells = states.iter().map(|state| {
            let count = tally.get(&(head, *state)).copied().unwrap_or_default();
            view! { <td class="num end" data-label=(told().ask_state)(*state)>{count}</td> }
        });
        view! { <tr><th scope="row">{(told().head)(head)}</th>{cells.collect_view()}</tr> }
    });
    view! {
        <table class="table">
            <caption class="sr-only">{text().tally}</caption>
            <thead><tr><th scope="col">{text().head}</th>{heads.collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
