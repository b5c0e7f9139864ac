//! The check screen: everything that will happen, to be read to the resident.

use leptos::prelude::*;

use super::till::{CHECK, Till};
use super::{collect, money, names, paper};
use crate::domain::cashdesk::{Collection, Method, rounded};
use crate::domain::ledger::sum;
use crate::domain::values::Fen;
use crate::i18n::capitals::capitals;
use crate::ui::components::{Button, Weight, live, words};

/// The card.
pub fn card(till: Till) -> AnyView {
    let body = live(move || {
        let (_, collection) = till.checked.get()?;
        Some(lines(till, &collection))
    });
    let busy = till.form.deed.busy;
    view! {
        <section class="card stack">
            <h2 id=CHECK tabindex="-1">{collect().check}</h2>
            <p class="muted">{collect().check_hint}</p>
            {body}
            <div class="row">
                <Button
                    text=collect().confirm
                    icon="check"
                    weight=Weight::Main
                    busy
                    disabled=till.shut
                    press=move || till.confirm()
                />
                <Button text=collect().change_back disabled=busy press=move || till.checked.set(None)/>
            </div>
        </section>
    }
    .into_any()
}

fn lines(till: Till, collection: &Collection) -> AnyView {
    let yuan = words().yuan;
    let total = sum(collection.bills.iter().map(|bill| bill.line.amount));
    let (off, asked) = (rounded(collection.method, total), collection.asked());
    let rows = till.session.read(&[], |station| {
        let row = |bill: &crate::domain::cashdesk::Bill| {
            let kept = names::kept(station, &bill.line);
            let detail = names::joined(&[&kept, &bill.payer.account, &bill.payer.name, &bill.line.period]);
            let why = [&bill.payer.again, &bill.payer.late].into_iter().find(|why| !why.is_empty()).cloned();
            view! {
                <li>
                    <div class="item row">
                        <span class="grow">
                            <b>{names::line(station, &bill.line, Some(&bill.payer))}</b>
                            <small>{detail}</small>
                            {why.map(|why| view! { <small>{why}</small> })}
                        </span>
                        <b class="num">{yuan(bill.line.amount)}</b>
                    </div>
                </li>
            }
        };
        collection.bills.iter().map(row).collect_view()
    });
    let rounding = (off > Fen(0)).then(|| {
        view! { <dt>{collect().rounded}</dt><dd>{yuan(off)}</dd> }
    });
    let sheet = collection.paper.as_ref().map(|sheet| {
        let today = (words().date)(till.clock.today());
        let dates = (paper().dates)(&(words().moment)(sheet.at), &today);
        view! { <p><b>{(paper().check)(&sheet.receipt())}</b></p><p>{dates}</p> }
    });
    let change = Fen(collection.given.0 - asked.0);
    let does = match collection.method {
        Method::Cash => (collect().cash_does)(&yuan(collection.given), &yuan(change)),
        Method::StationCode | Method::Pos => (collect().code_does)(&yuan(asked)),
        Method::BillerCode => collect().biller_code_does.to_owned(),
    };
    view! {
        <ul class="rows">{rows}</ul>
        <dl class="bill">
            <dt>{collect().total}</dt><dd>{yuan(total)}</dd>
            {rounding}
            <dt>{collect().asked}</dt><dd class="sum">{yuan(asked)}</dd>
            <dt>{collect().capitals}</dt><dd>{capitals(asked)}</dd>
            <dt>{collect().method}</dt><dd>{(money().method)(collection.method)}</dd>
        </dl>
        <p><b>{does}</b></p>
        {sheet}
    }
    .into_any()
}
