//! 期初余额: what lay where and was owed to whom before these books began.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::bookings::send;
use super::lines::{self, Lines};
use super::{Page, finance};
use crate::app::clock::Clock;
use crate::domain::cashdesk::Booking;
use crate::domain::values::Fen;
use crate::forms::finance::{field, opening};
use crate::ui::components::{AreaField, Button, Dialog, Kind, TextField, Weight, words};
use crate::ui::pages::desk::collect::second::{Second, SecondField};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Deed, Refused};

/// The dialog.
pub fn dialog(page: Page) -> AnyView {
    view! { <Dialog open=page.opening name="opening" title=finance().opening>{asking(page)}</Dialog> }
        .into_any()
}

fn asking(page: Page) -> AnyView {
    let (deed, second, clock) = (Deed::new(), Second::new(), Clock::get());
    let lines = Lines::new(page, deed, false, Vec::new());
    let (day, evidence) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (said, half) = (finance().opening_done, finance().not_added);
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        if lines.is_half_typed() {
            deed.refused.set(Some(half.to_owned()));
            return;
        }
        let balances = lines.all.get_untracked();
        let (day, evidence) = (day.get_untracked(), evidence.get_untracked());
        let evidence = match opening(balances.len(), &day, untrack(|| clock.today()), &evidence) {
            Ok(evidence) => evidence,
            Err(problems) => return deed.object(problems),
        };
        send(page, deed, page.opening, said, Some(second), move |second| Booking::Opening {
            balances,
            evidence,
            second,
        });
    };
    // What is left over is own money, or a gap that the station has to make good.
    let rest = move || {
        let rest = lines.all.with(|all| {
            all.iter().fold(0_i64, |rest, (account, fen)| {
                if account.is_place() { rest.saturating_add(fen.0) } else { rest.saturating_sub(fen.0) }
            })
        });
        let any = lines.all.with(|all| !all.is_empty());
        any.then(|| view! { <p class="hint">{(finance().rest)(&(words().yuan)(Fen(rest)))}</p> }).into_any()
    };
    let label = finance().field;
    view! {
        <form class="stack" on:submit=submitted novalidate>
            <p>{finance().opening_hint}</p>
            {lines::fields(lines, rest)}
            <TextField
                name=field::DAY
                label=label(field::DAY)
                value=day
                kind=Kind::Date
                required=true
                error=error_of(deed.problems, field::DAY)
            />
            <AreaField
                name=field::EVIDENCE
                label=label(field::EVIDENCE)
                value=evidence
                hint=finance().evidence_hint
                required=true
                most=200
                error=error_of(deed.problems, field::EVIDENCE)
            />
            <SecondField second/>
            <Refused deed/>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || page.opening.set(false)/>
                <Button text=finance().opening weight=Weight::Main submit=true busy=deed.busy/>
            </div>
        </form>
    }
    .into_any()
}
