//! The number beside a line of a payment that is taken already: 销账流水号, or that of an own fee's invoice. It is entered
//! and put right until the biller's statement has it.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::{collect, names};
use crate::app::session::Session;
use crate::domain::Command;
use crate::domain::cashdesk::{Invoice, Line, Method, Payment};
use crate::domain::ledger::Account;
use crate::domain::rights::WINDOW;
use crate::domain::values::PaymentId;
use crate::forms::shift::{field, marks};
use crate::i18n::shift::{self, Shift};
use crate::ui::components::{Button, Chip, Dialog, TextField, Toasts, Tone, Weight, lang, words};
use crate::ui::pages::desk::record::{Deed, Refused};
use crate::ui::pages::desk::rights::allowed;

fn shift() -> &'static Shift {
    shift::strings(lang())
}

/// Which number is being entered.
#[derive(Clone, Copy)]
pub struct Numbers {
    open: RwSignal<bool>,
    /// The line, by its place on the receipt.
    line: RwSignal<u32>,
    may: Signal<bool>,
}

impl Numbers {
    /// None yet.
    pub fn new() -> Numbers {
        Numbers { open: RwSignal::new(false), line: RwSignal::new(0), may: allowed(WINDOW) }
    }
}

/// Of an own fee: how it stands with its invoice.
pub fn invoice(line: &Line, posted: &str) -> String {
    let [issued, wanted, declined] = collect().invoices;
    let state = match line.invoice_now(posted) {
        None => return String::new(),
        Some(Invoice::Issued) => issued,
        Some(Invoice::Wanted) => wanted,
        Some(Invoice::Declined) => declined,
    };
    [shift().invoice, state].join(" ")
}

/// The button beside a line; nothing where nobody here posts it, and where it went back.
pub fn button(numbers: Numbers, payment: &Payment, n: usize, whose: &str) -> AnyView {
    let (Some(line), Some(fate)) = (payment.taken.lines.get(n), payment.fates.get(n)) else {
        return ().into_any();
    };
    let bill = matches!(line.to, Account::Trust(_));
    // What went to the biller by their own code is theirs to post.
    if line.to.is_kept() {
        return ().into_any();
    }
    if !payment.stands() || bill && payment.taken.method == Method::BillerCode {
        return ().into_any();
    }
    if fate.matched {
        return view! { <Chip tone=Tone::Good text=shift().matched/> }.into_any();
    }
    let text = match (bill, fate.posted.is_empty()) {
        (true, true) => shift().post,
        (true, false) => shift().change_number,
        (false, true) => shift().enter_invoice,
        (false, false) => shift().change_invoice,
    };
    let at = u32::try_from(n).unwrap_or_default();
    let press = move || {
        numbers.line.set(at);
        numbers.open.set(true);
    };
    let shut = move || !numbers.may.get();
    // By it the focus finds back: the row is made anew with its number.
    let id = ["line-number-", &n.to_string()].concat();
    // Two bills on one receipt have two buttons: each says which.
    let named = [text, whose].join(" ");
    view! {
        <button type="button" id=id class="btn small" aria-label=named disabled=shut on:click=move |_| press()>
            {text}
        </button>
    }
    .into_any()
}

/// The dialog of all of them.
pub fn dialog(numbers: Numbers, id: PaymentId, payment: Memo<Option<Payment>>) -> AnyView {
    let id = StoredValue::new(id);
    let session = Session::get();
    let inside = move || {
        let n = numbers.line.get_untracked();
        let payment = payment.get_untracked()?;
        let place = usize::try_from(n).ok()?;
        let posted = payment.fates.get(place).map(|fate| fate.posted.clone()).unwrap_or_default();
        let line = payment.taken.lines.get(place)?;
        let whose = session.read(&[], |station| names::line(station, line, payment.taken.payer(place)));
        let asking = asking(numbers, (id.get_value(), n), line, posted);
        Some(view! { <p><b>{whose}</b></p>{asking} })
    };
    view! { <Dialog open=numbers.open name="collect-number" title=shift().number>{inside()}</Dialog> }
        .into_any()
}

fn asking(numbers: Numbers, at: (PaymentId, u32), line: &Line, posted: String) -> AnyView {
    let (deed, toasts) = (Deed::new(), Toasts::get());
    let number = RwSignal::new(posted);
    let label = if matches!(line.to, Account::Trust(_)) { shift().number } else { shift().invoice_number };
    let (done, missing) = (shift().number_done, shift().no_number);
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        let marks = number.with_untracked(|number| marks(std::iter::once((&at, number.as_str()))));
        if marks.is_empty() {
            deed.refused.set(Some(missing.to_owned()));
            return;
        }
        deed.send(vec![Command::PostPayments { marks }], move |sent| {
            if sent {
                numbers.open.set(false);
                // After the shell has said that it is saved.
                request_animation_frame(move || toasts.say(done));
            }
        });
    };
    view! {
        <form class="stack" on:submit=submitted novalidate>
            <TextField name=field::LATER label value=number hint=shift().number_hint most=64 required=true/>
            <Refused deed/>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || numbers.open.set(false)/>
                <Button text=shift().number_save weight=Weight::Main submit=true busy=deed.busy/>
            </div>
        </form>
    }
    .into_any()
}
