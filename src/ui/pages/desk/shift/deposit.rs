//! 送存, 取备用金: cash of this till to the bank, and change money from there.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::{Page, shift};
use crate::domain::Command;
use crate::domain::cashdesk::Booking;
use crate::forms::shift::{deposit, field};
use crate::ui::components::{Button, Dialog, Kind, TextField, Weight, words};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Deed, Refused, Undo};

/// Which way cash goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    ToBank,
    FromBank,
}

/// Both dialogs.
pub fn dialogs(page: Page) -> AnyView {
    view! {
        <Dialog open=page.depositing name="deposit" title=shift().deposit>{asking(page, Way::ToBank)}</Dialog>
        <Dialog open=page.fetching name="fetch" title=shift().fetch>{asking(page, Way::FromBank)}</Dialog>
    }
    .into_any()
}

fn asking(page: Page, way: Way) -> AnyView {
    let deed = Deed::new();
    let (amount, reference) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let words_of = shift();
    let label = words_of.field;
    let (open, button, hint, amount_label, said) = match way {
        Way::ToBank => {
            let amount_label = label(field::AMOUNT);
            (page.depositing, words_of.deposit, words_of.deposit_hint, amount_label, words_of.deposited)
        }
        Way::FromBank => {
            (page.fetching, words_of.fetch, words_of.fetch_hint, words_of.fetch_amount, words_of.fetched)
        }
    };
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        let (amount, reference) = match deposit(&amount.get_untracked(), &reference.get_untracked()) {
            Ok(typed) => typed,
            Err(problems) => return deed.object(problems),
        };
        let booking = match way {
            Way::ToBank => Booking::Deposit { amount, reference },
            Way::FromBank => Booking::Withdraw { amount, reference },
        };
        let command = Command::BookMoney(Box::new(booking));
        deed.send(vec![command], move |done| {
            if done {
                open.set(false);
                page.deed.undo.set(Some(Undo { said, back: Vec::new() }));
            }
        });
    };
    view! {
        <form class="stack" on:submit=submitted novalidate>
            <p>{hint}</p>
            <TextField
                name=field::AMOUNT
                label=amount_label
                value=amount
                kind=Kind::Decimal
                before="¥"
                most=16
                required=true
                error=error_of(deed.problems, field::AMOUNT)
            />
            <TextField
                name=field::REFERENCE
                label=label(field::REFERENCE)
                value=reference
                hint=shift().reference_hint
                most=64
                error=error_of(deed.problems, field::REFERENCE)
            />
            <Refused deed/>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || open.set(false)/>
                <Button text=button weight=Weight::Main submit=true busy=deed.busy/>
            </div>
        </form>
    }
    .into_any()
}
