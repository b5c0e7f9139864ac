//! 送存: cash of this till to the bank.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::{Page, shift};
use crate::domain::Command;
use crate::domain::cashdesk::Booking;
use crate::forms::shift::{deposit, field};
use crate::ui::components::{Button, Dialog, Kind, TextField, Weight, words};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Deed, Refused, Undo};

/// The dialog.
pub fn dialog(page: Page) -> AnyView {
    view! {
        <Dialog open=page.depositing name="deposit" title=shift().deposit>{asking(page)}</Dialog>
    }
    .into_any()
}

fn asking(page: Page) -> AnyView {
    let deed = Deed::new();
    let (amount, reference) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (label, said) = (shift().field, shift().deposited);
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        let (amount, reference) = match deposit(&amount.get_untracked(), &reference.get_untracked()) {
            Ok(typed) => typed,
            Err(problems) => return deed.object(problems),
        };
        let command = Command::BookMoney(Box::new(Booking::Deposit { amount, reference }));
        deed.send(vec![command], move |done| {
            if done {
                page.depositing.set(false);
                page.deed.undo.set(Some(Undo { said, back: Vec::new() }));
            }
        });
    };
    view! {
        <form class="stack" on:submit=submitted novalidate>
            <p>{shift().deposit_hint}</p>
            <TextField
                name=field::AMOUNT
                label=label(field::AMOUNT)
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
                <Button text=words().cancel press=move || page.depositing.set(false)/>
                <Button text=shift().deposit weight=Weight::Main submit=true busy=deed.busy/>
            </div>
        </form>
    }
    .into_any()
}
