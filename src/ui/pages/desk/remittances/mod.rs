//! `#/desk/remittances`: what was collected goes on to the billers, batch by batch; and what they say of it.

mod arrived;
mod batch;
mod batches;
mod posted_back;
mod reconcile;

use leptos::prelude::*;

use super::billers::{billers, due_chip};
use super::desk;
use crate::app::clock::Clock;
use crate::app::router::Router;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::cashdesk::Biller;
use crate::domain::rights::MONEY;
use crate::domain::values::{BillerId, Fen, Text};
use crate::forms::remit::field;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{
    Empty, LinkButton, NoticeBox, SelectField, SelectOption, Tone, live, say, words,
};
use crate::ui::pages::desk::catalogue::Help;
use crate::ui::pages::desk::record::{Deed, UndoLine};
use crate::ui::pages::desk::rights::{RightsNote, allowed};

/// Somebody to whom something has to go.
#[derive(Debug, Clone, PartialEq)]
struct Creditor {
    id: BillerId,
    name: Text,
    sum: Fen,
    /// Days until some of it is due.
    due: Option<i64>,
}

/// The page, or that of one biller's statement.
#[component]
pub fn RemittancesPage() -> impl IntoView {
    let router = Router::get();
    let page = Memo::new(move |_| router.page());
    live(move || match page.get() {
        Route::Desk(DeskRoute::Reconcile(id)) => reconcile::page(id),
        Route::Desk(DeskRoute::BankStatement) => reconcile::bank::page(),
        _ => remittances(),
    })
}

fn remittances() -> AnyView {
    let (session, clock) = (Session::get(), Clock::get());
    let creditors = Memo::new(move |_| {
        let today = clock.today();
        let mut all: Vec<Creditor> = session.read(&[Slice::Cashdesk], |station| {
            let desk = station.cashdesk();
            let creditor = |(id, biller): (&BillerId, &Biller)| {
                let ageing = desk.ageing(id, today);
                (ageing.lines > 0).then(|| Creditor {
                    id: id.clone(),
                    name: biller.agreement.name.clone(),
                    sum: ageing.total(),
                    due: ageing.due.map(|due| due.days_since(today)),
                })
            };
            desk.billers().filter_map(creditor).collect()
        });
        all.sort_by_key(|creditor| (creditor.due.is_none(), creditor.due));
        all
    });
    let chosen = RwSignal::new(String::new());
    let deed = Deed::new();
    let may = allowed(MONEY);
    let any = Memo::new(move |_| creditors.with(|all| !all.is_empty()));
    // What has just been sent is no creditor any more.
    let current = Memo::new(move |_| {
        let chosen = chosen.get();
        let of = |all: &Vec<Creditor>| all.iter().find(|it| it.id.as_str() == chosen).map(|it| it.id.clone());
        creditors.with(of)
    });
    let late = live(move || late(&creditors.get()));
    let form = live(move || {
        if !any.get() {
            return view! {
                <Empty icon="check" title=billers().remit_nothing text=billers().remit_nothing_hint/>
            }
            .into_any();
        }
        if !may.get() {
            return ().into_any();
        }
        view! {
            <section class="card stack">
                <h2>{billers().remit}</h2>
                <p class="hint">{billers().check_first}</p>
                {choice(creditors, chosen)}
                {live(move || current.get().map(|id| batch::form(deed, id)))}
            </section>
        }
        .into_any()
    });
    let to_billers = Route::Desk(DeskRoute::Billers).to_string();
    view! {
        <Help title=desk().help lines=billers().remit_lines/>
        <div class="stack">
            <UndoLine deed/>
            <RightsNote needs=MONEY/>
            {late}
            {live(move || may.get().then(|| posted_back::card(deed, None)))}
            {form}
            {arrived::card(deed)}
            {reconcile::card()}
            {batches::card()}
            <div class="row"><LinkButton href=to_billers text=billers().list icon="house"/></div>
        </div>
    }
    .into_any()
}

/// Who has to get something soon, or should have got it.
fn late(all: &[Creditor]) -> AnyView {
    let due = all.iter().filter_map(|creditor| Some((creditor, due_chip(creditor.due?)?)));
    let due: Vec<AnyView> = due
        .map(|(creditor, chip)| {
            view! { <li>{say(&creditor.name)}" "{(words().yuan)(creditor.sum)}" "{chip}</li> }.into_any()
        })
        .collect();
    if due.is_empty() {
        return ().into_any();
    }
    view! { <NoticeBox tone=Tone::Wait title=billers().due><ul>{due}</ul></NoticeBox> }.into_any()
}

fn choice(creditors: Memo<Vec<Creditor>>, chosen: RwSignal<String>) -> AnyView {
    let (nobody, yuan) = (billers().choose, words().yuan);
    let english = crate::ui::components::lang().is_english();
    let options = Signal::derive(move || {
        let option = |it: &Creditor| {
            let label = [it.name.words(english), &yuan(it.sum)].join(" · ");
            SelectOption::new(it.id.as_str(), label)
        };
        creditors.with(|all| {
            std::iter::once(SelectOption::new("", nobody)).chain(all.iter().map(option)).collect()
        })
    });
    view! {
        <SelectField
            name=field::BILLER
            label=(billers().field)(field::BILLER)
            value=chosen
            choose=move |id: String| chosen.set(id)
            options
        />
    }
    .into_any()
}
