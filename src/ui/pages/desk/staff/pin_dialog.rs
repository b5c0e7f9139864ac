//! 设数字密码, and its two fields.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::asking::{Actions, Asking, Refused};
use super::staff_text;
use crate::app::session::Session;
use crate::forms::staff::{self, field};
use crate::forms::{Problem, What};
use crate::ui::components::{Dialog, Kind, TextField, Toasts};
use crate::ui::pages::desk::problems::{Problems, error_of};

/// 设数字密码: whoever acts sets the PIN of this shift.
#[component]
pub fn PinDialog(open: RwSignal<bool>) -> impl IntoView {
    view! { <Dialog open name="set-pin" title=staff_text().set_pin><SetPin open/></Dialog> }
}

#[component]
fn SetPin(open: RwSignal<bool>) -> impl IntoView {
    let (session, toasts, asking) = (Session::get(), Toasts::get(), Asking::new());
    let secret = RwSignal::new(String::new());
    let (pin, again) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let done = staff_text().pin_set;
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let (passphrase, digits) = (secret.get_untracked(), pin.get_untracked());
        let mut problems = Vec::new();
        if passphrase.is_empty() {
            problems.push(Problem::new(field::OLD, What::Missing));
        }
        problems.extend(staff::pin(&digits, &again.get_untracked()));
        if asking.busy.get_untracked() || !asking.fine(problems) {
            return;
        }
        asking.busy.set(true);
        spawn_local(async move {
            let result = session.set_pin(passphrase, &digits).await;
            secret.try_set(String::new());
            if asking.ended(result, field::OLD) {
                open.try_set(false);
                toasts.say(done);
            }
        });
    };
    view! {
        <form on:submit=submit>
            <p>{staff_text().pin_lead}</p>
            <TextField
                name=field::OLD
                label=staff_text().old_passphrase
                value=secret
                error=error_of(asking.problems, field::OLD)
                required=true
                kind=Kind::Password
            />
            <PinFields pin again problems=asking.problems/>
            <Refused asking/>
            <Actions open text=staff_text().set_pin asking/>
        </form>
    }
}

/// Six digits, typed twice.
#[component]
pub fn PinFields(pin: RwSignal<String>, again: RwSignal<String>, problems: Problems) -> impl IntoView {
    view! {
        <div class="grid2">
            <TextField
                name=field::PIN
                label=staff_text().pin
                hint=staff_text().pin_hint
                value=pin
                error=error_of(problems, field::PIN)
                kind=Kind::Pin
                most=6
            />
            <TextField
                name=field::PIN_AGAIN
                label=staff_text().pin_again
                value=again
                error=error_of(problems, field::PIN_AGAIN)
                kind=Kind::Pin
                most=6
            />
        </div>
    }
}
