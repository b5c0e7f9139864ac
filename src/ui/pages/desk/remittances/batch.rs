//! One batch: which bills, how they go, what is kept back.

use std::collections::BTreeSet;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::billers;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::cashdesk::{Agreement, Batch, LineRef, Open, Via};
use crate::domain::values::{BillerId, Fen};
use crate::domain::{Command, Slice};
use crate::forms::remit::{Preview, field, preview};
use crate::i18n::money;
use crate::ui::components::{
    Button, CheckField, SelectField, SelectOption, TextField, Weight, lang, live, words,
};
use crate::ui::pages::desk::record::{Deed, Refused, Undo, shared};

/// Lines that show at first, and are added by each press.
const PAGE: usize = 12;
const WAYS: [Via; 3] = [Via::Transfer, Via::Debit, Via::Cash];
/// Commission is kept back; else it is claimed later.
const WITHHOLD: &str = "withhold";
const CLAIM: &str = "claim";

/// A bill that could go.
#[derive(Debug, Clone, PartialEq)]
struct Bill {
    at: LineRef,
    amount: Fen,
    receipt: String,
    period: String,
    days: i64,
}

/// What is chosen.
#[derive(Clone, Copy)]
struct Chosen {
    bills: Memo<Vec<Bill>>,
    agreement: Memo<Option<Agreement>>,
    /// Bills that do not go with this batch.
    without: RwSignal<BTreeSet<LineRef>>,
    via: RwSignal<String>,
    reference: RwSignal<String>,
    commission: RwSignal<String>,
}

impl Chosen {
    fn lines(self) -> Vec<(LineRef, Fen)> {
        self.bills.with(|bills| {
            self.without.with(|without| {
                let goes = bills.iter().filter(|bill| !without.contains(&bill.at));
                goes.map(|bill| (bill.at.clone(), bill.amount)).collect()
            })
        })
    }

    fn withholds(self) -> bool {
        self.commission.with(|chosen| chosen == WITHHOLD)
    }

    fn preview(self) -> Preview {
        let amounts: Vec<Fen> = self.lines().into_iter().map(|(_, fen)| fen).collect();
        let withhold = self.withholds();
        self.agreement.with(|it| it.as_ref().map(|it| preview(it, &amounts, withhold)).unwrap_or_default())
    }
}

/// The form of a batch for a biller.
pub fn form(deed: Deed, id: BillerId) -> AnyView {
    let (session, clock) = (Session::get(), Clock::get());
    let biller = StoredValue::new(id);
    let bills = Memo::new(move |_| {
        let id = biller.get_value();
        session.read(&[Slice::Cashdesk], |station| {
            let bill = |open: &Open<'_>| Bill {
                at: open.at.clone(),
                amount: open.line.amount,
                receipt: open.payment.receipt(),
                period: open.line.period.clone(),
                days: open.days,
            };
            station.cashdesk().unremitted(&id, clock.today()).iter().map(bill).collect::<Vec<_>>()
        })
    });
    let agreement = Memo::new(move |_| {
        let id = biller.get_value();
        session.read(&[Slice::Cashdesk], |station| {
            station.cashdesk().biller(&id).map(|biller| biller.agreement.clone())
        })
    });
    let chosen = Chosen {
        bills,
        agreement,
        without: RwSignal::new(BTreeSet::new()),
        via: RwSignal::new("0".to_owned()),
        reference: RwSignal::new(String::new()),
        commission: RwSignal::new(WITHHOLD.to_owned()),
    };
    let (said, nothing) = (billers().remitted, billers().nothing_ticked);
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        let lines: Vec<LineRef> = untrack(|| chosen.lines()).into_iter().map(|(at, _)| at).collect();
        if lines.is_empty() {
            deed.refused.set(Some(nothing.to_owned()));
            return;
        }
        let via = chosen.via.with_untracked(|via| via.parse().ok().and_then(|n: usize| WAYS.get(n)).copied());
        let batch = Batch {
            biller: biller.get_value(),
            lines,
            via: via.unwrap_or(Via::Transfer),
            reference: chosen.reference.get_untracked(),
            withhold: untrack(|| chosen.withholds()),
        };
        deed.send(vec![Command::Remit(Box::new(batch))], move |done| {
            if done {
                deed.undo.set(Some(Undo { said, back: Vec::new() }));
            }
        });
    };
    view! {
        <form class="stack" on:submit=submitted novalidate>
            {lines(chosen)}
            {how(chosen)}
            {figures(chosen)}
            <Refused deed/>
            <div class="row">
                <Button text=billers().remit icon="check" weight=Weight::Main submit=true busy=deed.busy/>
            </div>
        </form>
    }
    .into_any()
}

fn lines(chosen: Chosen) -> AnyView {
    let limit = RwSignal::new(PAGE);
    let rows = live(move || {
        let bills = chosen.bills.get();
        let shown: Vec<AnyView> = bills.iter().take(limit.get()).map(|bill| tick(chosen, bill)).collect();
        let rest = bills.len().saturating_sub(limit.get()).min(PAGE);
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) press=move || limit.update(|n| *n += PAGE)/> }
        });
        view! { {shown}{more} }
    });
    let none = move || {
        let all = chosen.bills.with_untracked(|bills| bills.iter().map(|bill| bill.at.clone()).collect());
        chosen.without.set(all);
    };
    view! {
        <fieldset class="stack">
            <legend class="label">{billers().lines}</legend>
            {rows}
            <div class="row">
                <Button text=billers().all small=true press=move || chosen.without.set(BTreeSet::new())/>
                <Button text=billers().none_of_them small=true press=none/>
            </div>
        </fieldset>
    }
    .into_any()
}

fn tick(chosen: Chosen, bill: &Bill) -> AnyView {
    let amount = (words().yuan)(bill.amount);
    let age = (billers().days)(bill.days);
    let facts = [amount.as_str(), &bill.receipt, &bill.period, &age];
    let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    let (at, shown) = (bill.at.clone(), bill.at.clone());
    let checked = Signal::derive(move || chosen.without.with(|without| !without.contains(&shown)));
    let change = move |on: bool| {
        chosen.without.update(|without| {
            if on {
                without.remove(&at);
            } else {
                without.insert(at.clone());
            }
        });
    };
    view! { <CheckField label=facts.join(" · ") checked change/> }.into_any()
}

fn how(chosen: Chosen) -> AnyView {
    let label = billers().field;
    let via = money::strings(lang()).via;
    let ways: Vec<SelectOption> =
        WAYS.iter().enumerate().map(|(n, way)| SelectOption::new(n.to_string(), via(*way))).collect();
    let options = vec![
        SelectOption::new(WITHHOLD, billers().withhold),
        SelectOption::new(CLAIM, billers().claim_later),
    ];
    let pays = Memo::new(move |_| {
        chosen.agreement.with(|it| it.as_ref().is_some_and(|it| !it.commission.is_none()))
    });
    let options = StoredValue::new(options);
    let commission = live(move || {
        pays.get().then(|| {
            view! {
                <SelectField
                    name=field::COMMISSION
                    label=(billers().field)(field::COMMISSION)
                    value=chosen.commission
                    choose=move |way: String| chosen.commission.set(way)
                    options=options.get_value()
                />
            }
        })
    });
    view! {
        <div class="grid2">
            <SelectField
                name=field::VIA
                label=label(field::VIA)
                value=chosen.via
                choose=move |way: String| chosen.via.set(way)
                options=ways
            />
            <TextField
                name=field::REFERENCE
                label=label(field::REFERENCE)
                value=chosen.reference
                hint=billers().reference_hint
                most=64
            />
        </div>
        {commission}
    }
    .into_any()
}

/// What the batch comes to, while it is put together.
fn figures(chosen: Chosen) -> AnyView {
    let figures = Memo::new(move |_| chosen.preview());
    let inner = live(move || {
        let Preview { bills, sum, commission, sent } = figures.get();
        let yuan = words().yuan;
        view! {
            <dl class="facts">
                <dt>{billers().sum}</dt>
                <dd class="num">{yuan(sum)}" · "{(billers().bills)(bills)}</dd>
                <dt>{billers().commission}</dt>
                <dd class="num">{yuan(commission)}</dd>
                <dt>{billers().sent}</dt>
                <dd class="num"><b>{yuan(sent)}</b></dd>
            </dl>
        }
    });
    view! { <div role="status">{inner}</div> }.into_any()
}
