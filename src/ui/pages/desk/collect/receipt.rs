//! `#/desk/collect/<id>`: one payment with everything on its receipt, and what can be done with it.

use leptos::prelude::*;

use super::give_back::{self, GiveBack};
use super::number::{self, Numbers};
use super::sheet::{PaperSize, Printer};
use super::{Fresh, code, collect, given_back, money, names, paper, reverse};
use crate::app::session::Session;
use crate::domain::cashdesk::{Back, Fate, Line, Method, Payer, Payment};
use crate::domain::ledger::Account;
use crate::domain::rights::WINDOW;
use crate::domain::values::{Fen, PaymentId};
use crate::domain::{Command, Slice, Station};
use crate::i18n::capitals::capitals;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{
    Button, Chip, Empty, Icon, LinkButton, NoticeBox, SelectField, SelectOption, Tone, Weight, button_class,
    lang, live, words,
};
use crate::ui::pages::desk::record::{Deed, HistoryLink, Refused};
use crate::ui::pages::desk::rights::allowed;

/// Where a payment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// 已收未销账.
    Open,
    Posted,
    Remitted,
    Void,
    Refunded,
    /// Nobody has to post it.
    Taken,
}

impl State {
    /// Where it stands.
    pub fn of(payment: &Payment) -> State {
        if let Some(reversed) = payment.reversed.first() {
            return if reversed.how == Back::Void { State::Void } else { State::Refunded };
        }
        let lines = payment.taken.lines.iter().zip(&payment.fates);
        let bills: Vec<_> = lines.filter(|(line, _)| matches!(line.to, Account::Trust(_))).collect();
        if bills.is_empty() {
            State::Taken
        } else if bills.iter().any(|(_, fate)| fate.posted.is_empty()) {
            State::Open
        } else if bills.iter().all(|(_, fate)| fate.remitted > 0) {
            State::Remitted
        } else {
            State::Posted
        }
    }
}

/// The chip that says so.
pub fn state_chip(state: State) -> AnyView {
    let [open, posted, remitted, void, refunded, taken] = collect().states;
    let (tone, text) = match state {
        State::Open => (Tone::Wait, open),
        State::Posted => (Tone::Good, posted),
        State::Remitted => (Tone::Good, remitted),
        State::Void => (Tone::Danger, void),
        State::Refunded => (Tone::Danger, refunded),
        State::Taken => (Tone::Good, taken),
    };
    view! { <Chip tone text/> }.into_any()
}

/// The page.
pub fn page(id: PaymentId) -> AnyView {
    let (session, fresh) = (Session::get(), Fresh::get());
    let known = id.clone();
    let payment = Memo::new(move |_| {
        session.read(&[Slice::Cashdesk, Slice::Staff, Slice::Catalogue], |station| {
            station.cashdesk().payment(&known).cloned()
        })
    });
    let here = id.clone();
    let is_fresh = Memo::new(move |_| fresh.0.with(|fresh| fresh.as_ref() == Some(&here)));
    // Whoever comes with a payment just taken sees so before anything else.
    let new = is_fresh.get_untracked();
    let (numbers, returns) = (Numbers::new(), GiveBack::new());
    let body = live(move || {
        let Some(payment) = payment.get() else {
            return view! { <Empty icon="paper" title=collect().gone text=collect().gone_hint/> }.into_any();
        };
        // What was given back of it stands in the books, not in the payment.
        let facts = session.read(&[Slice::Cashdesk], |station| facts(station, &payment, numbers, returns));
        let title = names::receipt(&payment);
        let done = new.then(|| {
            let title = [collect().taken_now, &(words().yuan)(payment.taken.paid())].join(" ");
            let change = (payment.taken.change > Fen(0)).then(|| {
                view! { <p>{collect().change}" "{(words().yuan)(payment.taken.change)}</p> }
            });
            view! { <div role="status"><NoticeBox tone=Tone::Good title>{change}</NoticeBox></div> }
        });
        view! {
            {done}
            <section class="card stack">
                <div class="head"><h2>{title}</h2>{state_chip(State::of(&payment))}</div>
                {facts}
            </section>
        }
        .into_any()
    });
    // Whoever enters one sheet of a pad has mostly more of them.
    let on_paper = payment.with_untracked(|payment| payment.as_ref().is_some_and(is_paper));
    let next = (new && on_paper).then(|| {
        let href = Route::Desk(DeskRoute::Paper).to_string();
        view! { <LinkButton href text=paper().next icon="paper"/> }
    });
    let href = Route::Desk(DeskRoute::Collect).to_string();
    let weight = if new { Weight::Normal } else { Weight::Quiet };
    let history = id.as_str().to_owned();
    view! {
        <div class="stack no-print">
            <div class="row">
                <LinkButton href text=collect().back_to_till icon="back" weight/>
                {next}
                <HistoryLink thing=history/>
            </div>
            {body}
            {code::fold(id.clone())}
            {actions(id.clone(), payment, is_fresh)}
            {number::dialog(numbers, id, payment)}
            {give_back::dialog(returns)}
        </div>
    }
    .into_any()
}

/// Printing, and going back on it.
fn actions(id: PaymentId, payment: Memo<Option<Payment>>, is_fresh: Memo<bool>) -> AnyView {
    let (printer, fresh, deed) = (Printer::get(), Fresh::get(), Deed::new());
    let can = allowed(WINDOW);
    let shut = Signal::derive(move || !can.get());
    let size = printer.size();
    let sizes: Vec<SelectOption> = PaperSize::ALL
        .into_iter()
        .zip(collect().papers)
        .map(|(size, name)| SelectOption::new(size.word(), name))
        .collect();
    let (first, again) = (id.clone(), id.clone());
    let first = move || {
        printer.print(first.clone());
        // From the next time on it is a copy.
        fresh.0.set(None);
    };
    let again = move || {
        let id = again.clone();
        deed.send(vec![Command::ReprintReceipt { payment: id.clone() }], move |done| {
            if done {
                printer.print(id);
            }
        });
    };
    // One button with two names: whoever has just pressed it does not lose the place.
    let class =
        move || button_class(if is_fresh.get() { Weight::Main } else { Weight::Normal }, false, false);
    let (print, reprint) = (collect().print, collect().reprint);
    let press = move |_| if is_fresh.get_untracked() { first() } else { again() };
    let print = view! {
        <button
            type="button"
            class=class
            aria-busy=move || deed.busy.get().then_some("true")
            disabled=move || !is_fresh.get() && shut.get()
            on:click=press
        >
            <Icon name="print"/>
            {move || if is_fresh.get() { print } else { reprint }}
        </button>
    };
    let on_paper = payment.with_untracked(|payment| payment.as_ref().is_some_and(is_paper));
    let (voiding, refunding) = (RwSignal::new(false), RwSignal::new(false));
    let back = live(move || {
        let stands = payment.with(|payment| payment.as_ref().is_some_and(Payment::stands));
        // What went to the biller by their own code cannot be given back from here.
        let ours = payment.with(|payment| {
            payment.as_ref().is_some_and(|payment| payment.taken.method != Method::BillerCode)
        });
        stands.then(|| {
            let refund = ours.then(|| {
                view! { <Button text=collect().refund disabled=shut press=move || refunding.set(true)/> }
            });
            view! {
                <Button text=collect().void weight=Weight::Danger disabled=shut press=move || voiding.set(true)/>
                {refund}
            }
        })
    });
    let there = Memo::new(move |_| payment.with(Option::is_some));
    let (void_id, refund_id) = (id.clone(), id);
    let options = Signal::derive(move || sizes.clone());
    // What is on paper already is not printed.
    let (print, printing) = if on_paper {
        (None, view! { <p class="muted">{paper().no_copy}</p> }.into_any())
    } else {
        let size = view! {
            <SelectField
                name="collect-paper"
                label=collect().paper_size
                value=size
                choose=move |word: String| printer.choose(&word)
                options
            />
        };
        (Some(print), size.into_any())
    };
    view! {
        <Refused deed/>
        <section class="card stack" hidden=move || !there.get()>
            {printing}
            <div class="row">{print}{back}</div>
        </section>
        {reverse::dialog(voiding, void_id, payment, Back::Void)}
        {reverse::dialog(refunding, refund_id, payment, Back::Refund)}
    }
    .into_any()
}

fn is_paper(payment: &Payment) -> bool {
    payment.taken.paper.is_some()
}

fn facts(station: &Station, payment: &Payment, numbers: Numbers, returns: GiveBack) -> AnyView {
    let (taken, yuan) = (&payment.taken, words().yuan);
    let payers = taken.payers.present();
    let rows = taken.lines.iter().enumerate().map(|(n, line)| {
        let payer = payers.and_then(|payers| payers.get(n));
        let (account, name) = payer.map(|p| (p.account.as_str(), p.name.as_str())).unwrap_or_default();
        let posted = payment.fates.get(n).map(|fate| fate.posted.as_str()).unwrap_or_default();
        let invoice = number::invoice(line, posted);
        let kept = names::kept(station, line);
        let detail = names::joined(&[&kept, account, name, &line.period, &notes(payer), &invoice, posted]);
        let whose = names::line(station, line, payer);
        let button = match &line.to {
            Account::Deposit(_) if payment.stands() => {
                give_back::button(returns, line, payment.receipt(), &whose)
            }
            _ => number::button(numbers, payment, n, &whose),
        };
        view! {
            <li>
                <div class="item row">
                    <span class="grow"><b>{whose}</b><small>{detail}</small></span>
                    <b class="num">{yuan(line.amount)}</b>
                    {button}
                </div>
            </li>
        }
    });
    let rounding = (taken.rounded > Fen(0)).then(|| {
        view! { <dt>{collect().rounded}</dt><dd>{yuan(taken.rounded)}</dd> }
    });
    let cash = (taken.method == Method::Cash).then(|| {
        view! {
            <dt>{collect().given}</dt><dd>{yuan(taken.given)}</dd>
            <dt>{collect().change}</dt><dd>{yuan(taken.change)}</dd>
        }
    });
    let back = payment.reversed.iter().map(|reversed| {
        let why = reversed.reason.present().map_or(collect().reason_erased, String::as_str);
        let text = (collect().reversed_by)((money().back)(reversed.how), &(words().date)(reversed.on), why);
        view! { <NoticeBox tone=Tone::Danger title=text/> }
    });
    // Told where the money went back, and not only to whoever remits.
    let posted =
        |(line, fate): (&Line, &Fate)| matches!(line.to, Account::Trust(_)) && !fate.posted.is_empty();
    let tell = !payment.stands() && taken.lines.iter().zip(&payment.fates).any(posted);
    let tell = tell.then(|| {
        let href = Route::Desk(DeskRoute::Remittances).to_string();
        view! {
            <NoticeBox tone=Tone::Wait title=collect().posted_back>
                <div class="row"><LinkButton href text=collect().posted_back_to small=true/></div>
            </NoticeBox>
        }
    });
    let returned = given_back::lines(station, payment, lang());
    let returned = returned.into_iter().map(|title| view! { <NoticeBox tone=Tone::Plain title/> });
    let sheet = taken.paper.as_ref().map(|sheet| {
        view! {
            <dt>{paper().written_at}</dt><dd>{(words().moment)(sheet.at)}</dd>
            <dt>{paper().written_by}</dt><dd>{names::staff(station, &sheet.writer)}</dd>
        }
    });
    let at = if sheet.is_some() { paper().entered_at } else { collect().at };
    let reprints = (payment.reprints > 0).then(|| {
        view! { <p class="muted">{(collect().reprints)(payment.reprints)}</p> }
    });
    view! {
        {back.collect_view()}
        {tell}
        {returned.collect_view()}
        <ul class="rows">{rows.collect_view()}</ul>
        <dl class="bill">
            <dt>{collect().total}</dt><dd>{yuan(payment.total())}</dd>
            {rounding}
            <dt>{collect().paid}</dt><dd class="sum">{yuan(taken.paid())}</dd>
            <dt>{collect().capitals}</dt><dd>{capitals(taken.paid())}</dd>
            <dt>{collect().method}</dt><dd>{(money().method)(taken.method)}</dd>
            {cash}
            {sheet}
            <dt>{at}</dt><dd>{(words().moment)(payment.at)}</dd>
            <dt>{collect().by}</dt><dd>{names::staff(station, &payment.by)}</dd>
        </dl>
        {reprints}
    }
    .into_any()
}

/// Why it was taken all the same.
fn notes(payer: Option<&Payer>) -> String {
    let why =
        |words: &str, say: fn(&str) -> String| if words.is_empty() { String::new() } else { say(words) };
    let Some(payer) = payer else { return String::new() };
    names::joined(&[&why(&payer.again, collect().again_why), &why(&payer.late, collect().late_why)])
}
