//! The bill in hand: account, amount, period; or what an own fee is for.

use leptos::prelude::*;

use super::till::Till;
use super::{account, collect, names, on_enter, own};
use crate::domain::cashdesk::{Kind as BillKind, Method};
use crate::forms::collect::{Twice, field, months};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{
    AreaField, Button, Kind, LinkButton, NoticeBox, TextField, Toggle, Tone, Weight, field_id, live, words,
};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::focus_on;

/// The card.
pub fn card(till: Till) -> AnyView {
    let fields = till.fields();
    let problems = till.form.deed.problems;
    let is_own = Memo::new(move |_| till.is_own());
    let whose = live(move || if is_own.get() { own::fields(till) } else { account::fields(till) });
    // After the amount comes what was put on the desk, or the end.
    let next = on_enter(move || match untrack(|| till.method()) {
        Method::Cash => focus_on(field_id(field::GIVEN)),
        _ => till.review(),
    });
    let has_period = Memo::new(move |_| {
        let biller = fields.bill().biller();
        till.around(|around| {
            let biller = biller.and_then(|id| around.station.cashdesk().biller(&id));
            biller.is_none_or(|biller| biller.agreement.kind == BillKind::Postpaid)
        })
    });
    let period = live(move || (!is_own.get() && has_period.get()).then(|| period(till)));
    view! {
        <section class="card stack">
            <h2>{collect().bill}</h2>
            {whose}
            <div on:keydown=next on:focusin=move |_| till.into_amount.set(true)>
                <TextField
                    name=field::AMOUNT
                    label=(collect().field)(field::AMOUNT)
                    value=fields.amount
                    kind=Kind::Decimal
                    before="¥"
                    required=true
                    error=error_of(problems, field::AMOUNT)
                />
            </div>
            {period}
            {twice(till)}
            <div class="row">
                <Button text=collect().add icon="plus" press=move || till.add()/>
            </div>
        </section>
    }
    .into_any()
}

fn period(till: Till) -> AnyView {
    let value = till.fields().period;
    let quick = untrack(|| months(till.clock.today())).into_iter().map(|month| {
        let (own, chosen) = (month.clone(), month.clone());
        let pressed = Signal::derive(move || value.with(|value| *value == own));
        view! { <Toggle text=month pressed press=move || value.set(chosen.clone())/> }
    });
    view! {
        <div class="stack">
            <div on:keydown=on_enter(|| focus_on(field_id(field::AMOUNT)))>
                <TextField
                    name=field::PERIOD
                    label=(collect().field)(field::PERIOD)
                    value
                    kind=Kind::Number
                    hint=collect().period_hint
                    required=true
                    most=10
                    error=error_of(till.form.deed.problems, field::PERIOD)
                />
            </div>
            <div class="chips" role="group" aria-label=collect().period_quick>{quick.collect_view()}</div>
        </div>
    }
    .into_any()
}

/// 重复收款: when it was taken, and the reason without which it is not taken again.
fn twice(till: Till) -> AnyView {
    let fields = till.fields();
    let met = Memo::new(move |_| {
        till.around(|around| {
            let others = fields.others.get();
            let keys: Vec<String> = others.iter().filter_map(|other| other.key(around)).collect();
            fields.bill().twice(around, &keys)
        })
    });
    live(move || {
        let met = met.get()?;
        let (text, link) = match met {
            Twice::Here => (collect().again_here.to_owned(), None),
            Twice::Taken(id) => {
                let (when, receipt) = till.around(|around| {
                    let payment = around.station.cashdesk().payment(&id);
                    payment
                        .map(|payment| ((words().moment)(payment.at), payment.receipt()))
                        .unwrap_or_default()
                });
                let href = Route::Desk(DeskRoute::Receipt(id)).to_string();
                let text = collect().see_receipt;
                let link = view! { <LinkButton href text weight=Weight::Quiet small=true/> };
                ((collect().again_taken)(&when, &receipt), Some(link))
            }
        };
        Some(view! {
            <NoticeBox tone=Tone::Wait title=collect().again_title alert=true>
                <p>{text}</p>
                {link}
                <AreaField
                    name=field::AGAIN
                    label=(collect().field)(field::AGAIN)
                    value=fields.again
                    hint=collect().reason_hint
                    required=true
                    most=60
                    error=error_of(till.form.deed.problems, field::AGAIN)
                />
            </NoticeBox>
        })
    })
}

/// What a bill is called in a list.
pub fn title(till: Till, bill: &crate::forms::collect::BillDraft) -> String {
    let biller = match bill.biller() {
        Some(id) => till.session.read(&[], |station| names::biller(station, &id)),
        None => collect().own.to_owned(),
    };
    let detail = if bill.account.is_empty() { &bill.what } else { &bill.account };
    names::joined(&[&biller, detail, &bill.period])
}
