//! What a biller is owed: how old it is, by when it is due, and which bills it is made of.

use leptos::prelude::*;

use super::billers;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::cashdesk::Ageing;
use crate::domain::ledger::Account;
use crate::domain::rights::MONEY;
use crate::domain::values::{BillerId, Day, Fen};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Chip, LinkButton, Tone, live, words};
use crate::ui::pages::desk::record::shared;
use crate::ui::pages::desk::rights::allowed;

/// Lines that show at first, and are added by each press.
const PAGE: usize = 12;
/// Within so many days of the deadline it is pointed out.
const SOON: i64 = 3;

/// What is read about it.
#[derive(Debug, Clone, PartialEq)]
struct Owed {
    sum: Fen,
    claim: Fen,
    ageing: Ageing,
    /// Receipt, period, amount, days, by when it has to be there.
    lines: Vec<(String, String, Fen, i64, Option<Day>)>,
}

/// Amber while there is time, red once it is over; nothing while the deadline is far.
pub fn due_chip(left: i64) -> Option<AnyView> {
    let tone = if left < 0 { Tone::Danger } else { Tone::Wait };
    (left <= SOON).then(|| view! { <Chip tone text=(billers().due_in)(left)/> }.into_any())
}

/// The card.
pub fn card(id: BillerId) -> AnyView {
    let (session, clock) = (Session::get(), Clock::get());
    let owed = Memo::new(move |_| {
        let today = clock.today();
        session.read(&[Slice::Cashdesk], |station| {
            let desk = station.cashdesk();
            let agreement = desk.biller(&id).map(|biller| &biller.agreement);
            let unremitted = desk.unremitted(&id, today);
            let line = |open: &crate::domain::cashdesk::Open<'_>| {
                let due = agreement.and_then(|agreement| agreement.remit_by(open.payment.taken.on));
                (open.payment.receipt(), open.line.period.clone(), open.line.amount, open.days, due)
            };
            Owed {
                sum: desk.owed(&id),
                claim: desk.ledger().balance(&Account::Claim(id.clone())),
                ageing: desk.ageing(&id, today),
                lines: unremitted.iter().map(line).collect(),
            }
        })
    });
    let limit = RwSignal::new(PAGE);
    let may = allowed(MONEY);
    let body = live(move || {
        let Owed { sum, claim, ageing, lines } = owed.get();
        let yuan = words().yuan;
        let claim =
            (claim != Fen(0)).then(|| view! { <dt>{billers().claim}</dt><dd class="num">{yuan(claim)}</dd> });
        if lines.is_empty() && sum == Fen(0) {
            let claim = claim.map(|claim| view! { <dl class="facts">{claim}</dl> });
            return view! { <p class="muted">{billers().owed_none}</p>{claim} }.into_any();
        }
        let ages = billers().ages.into_iter().zip([ageing.week, ageing.month, ageing.older]);
        let ages = ages.filter(|(_, fen)| *fen != Fen(0));
        let ages = ages.map(|(age, fen)| view! { <dt>{age}</dt><dd class="num">{yuan(fen)}</dd> });
        let due = ageing.due.map(|due| {
            let chip = due_chip(due.days_since(clock.today()));
            view! { <dt>{billers().due}</dt><dd>{(words().day)(due)}" "{chip}</dd> }
        });
        let today = clock.today();
        let rows = lines.iter().take(limit.get()).map(|(receipt, period, amount, days, due)| {
            let chip = due.and_then(|due| due_chip(due.days_since(today)));
            let age = (billers().days)(*days);
            let facts = [period.as_str(), &age].into_iter().filter(|fact| !fact.is_empty());
            let facts = facts.collect::<Vec<_>>().join(" · ");
            view! {
                <li>
                    <span class="grow"><b class="num">{yuan(*amount)}</b><small>{receipt.clone()}" · "{facts}</small></span>
                    <span class="chips">{chip}</span>
                </li>
            }
        });
        let rows = rows.collect_view();
        let rest = lines.len().saturating_sub(limit.get()).min(PAGE);
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) press=move || limit.update(|n| *n += PAGE)/> }
        });
        let remit = (may.get() && !lines.is_empty()).then(|| {
            let href = Route::Desk(DeskRoute::Remittances).to_string();
            view! { <div class="row"><LinkButton href text=billers().to_remit icon="next"/></div> }
        });
        view! {
            <p><b class="num">{yuan(sum)}</b></p>
            <dl class="facts">{ages.collect_view()}{due}{claim}</dl>
            <h3>{billers().unremitted}</h3>
            <ul class="till-lines">{rows}</ul>
            {more}
            {remit}
        }
        .into_any()
    });
    view! { <section class="card stack"><h2>{billers().owed}</h2>{body}</section> }.into_any()
}
