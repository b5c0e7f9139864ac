//! Taking over by passphrase, which may set a PIN for the rest of the shift.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::asking::{Actions, Asking, Refused};
use super::pin_dialog::PinFields;
use super::staff_text;
use super::switch::Candidate;
use crate::app::session::Session;
use crate::forms::staff::{self, field};
use crate::forms::{Problem, What};
use crate::ui::components::{Kind, TextField, Toasts};
use crate::ui::pages::desk::problems::error_of;

/// The form.
#[component]
pub fn ByPassphrase(
    candidate: Candidate,
    has_pin: bool,
    #[prop(into)] close: UnsyncCallback<()>,
    open: RwSignal<bool>,
) -> impl IntoView {
    let (session, toasts, asking) = (Session::get(), Toasts::get(), Asking::new());
    let secret = RwSignal::new(String::new());
    let (pin, again) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let done = (staff_text().switched)(&candidate.name);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let (passphrase, digits) = (secret.get_untracked(), pin.get_untracked());
        let mut problems = Vec::new();
        if passphrase.is_empty() {
            problems.push(Problem::new(field::PASSPHRASE, What::Missing));
        }
        let digits = Some(digits).filter(|digits| !digits.is_empty());
        if let Some(digits) = &digits {
            problems.extend(staff::pin(digits, &again.get_untracked()));
        }
        if asking.busy.get_untracked() || !asking.fine(problems) {
            return;
        }
        asking.busy.set(true);
        let (Candidate { id, name, .. }, done) = (candidate.clone(), done.clone());
        spawn_local(async move {
            let result = session.act_by_passphrase(&id, &name, passphrase, digits).await;
            secret.try_set(String::new());
            if asking.ended(result, field::PASSPHRASE) {
                toasts.say(done);
                close.run(());
            }
        });
    };
    let pins = (!has_pin).then(|| {
        view! {
            <details class="fold">
                <summary>{staff_text().pin_also}</summary>
                <div class="stack"><PinFields pin again problems=asking.problems/></div>
            </details>
        }
    });
    view! {
        <form on:submit=submit>
            <TextField
                name=field::PASSPHRASE
                label=staff_text().passphrase
                value=secret
                error=error_of(asking.problems, field::PASSPHRASE)
                required=true
                kind=Kind::Password
            />
            {pins}
            <Refused asking/>
            <Actions open text=staff_text().switch_now asking/>
        </form>
    }
}
