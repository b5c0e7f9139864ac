//! Taking over by six digits, on the screen or on the keyboard.

use leptos::prelude::*;

use super::staff_text;
use super::switch::Candidate;
use crate::app::session::Session;
use crate::engine::PinError;
use crate::forms::staff::field;
use crate::ui::components::{Button, NoticeBox, Toasts, Tone, Weight, field_id, live};
use crate::vault::PIN_DIGITS;

/// The pad. The sixth digit tries the PIN.
#[component]
pub fn ByPin(
    candidate: Candidate,
    by_passphrase: RwSignal<bool>,
    /// Set when it was wrong too often.
    used_up: RwSignal<bool>,
    #[prop(into)] close: UnsyncCallback<()>,
) -> impl IntoView {
    let (session, toasts) = (Session::get(), Toasts::get());
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<PinError>);
    let done = (staff_text().switched)(&candidate.name);
    let id = StoredValue::new_local(candidate.id);
    let enter = move |digits: String| {
        let digits: String = digits.chars().filter(char::is_ascii_digit).take(PIN_DIGITS).collect();
        typed.set(digits.clone());
        if digits.len() < PIN_DIGITS {
            return;
        }
        // Before the session speaks: this pad goes away with the PIN.
        let result = session.act_by_pin(&id.get_value(), &digits, move |error| {
            used_up.set(error == PinError::Unset);
        });
        match result {
            Ok(()) => {
                toasts.say(done.clone());
                close.run(());
            }
            Err(error) => {
                typed.try_set(String::new());
                wrong.try_set(Some(error));
            }
        }
    };
    let enter = StoredValue::new_local(enter);
    let press = move |digit: u8| {
        let now = typed.get_untracked();
        enter.with_value(|enter| enter(format!("{now}{digit}")));
    };
    let key = move |digit: u8| view! { <Button text=digit.to_string() press=move || press(digit)/> };
    let delete = move || {
        typed.update(|typed| {
            typed.pop();
        });
    };
    let said = live(move || {
        let title = match wrong.get()? {
            PinError::Wrong(left) => (staff_text().pin_wrong)(left),
            PinError::Unset | PinError::Gone => staff_text().pin_used_up.to_owned(),
        };
        Some(view! { <NoticeBox tone=Tone::Danger title alert=true/> })
    });
    let id = field_id(field::PIN);
    view! {
        <div class="pin-entry">
            <label class="label" for=id.clone()>{staff_text().pin}</label>
            <input
                id=id
                class="input pin"
                type="password"
                inputmode="none"
                autocomplete="off"
                prop:value=move || typed.get()
                on:input=move |event| enter.with_value(|enter| enter(event_target_value(&event)))
            />
            <p class="sr-only" role="status">{move || (staff_text().pin_typed)(typed.with(String::len))}</p>
        </div>
        {said}
        <div class="pad num">
            {(1..=9).map(key).collect_view()}
            <Button text=staff_text().by_passphrase weight=Weight::Quiet press=move || by_passphrase.set(true)/>
            {key(0)}
            <Button text=staff_text().pin_delete weight=Weight::Quiet press=delete/>
        </div>
    }
}
