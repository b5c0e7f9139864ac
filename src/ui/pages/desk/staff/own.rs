//! Whoever acts: their passphrase and their PIN.

use leptos::prelude::*;

use super::passphrase::ChangeDialog;
use super::pin_dialog::PinDialog;
use super::staff_text;
use crate::app::session::Session;
use crate::ui::components::{Button, Chip, NoticeBox, Tone, live};

/// The card of whoever acts.
#[component]
pub fn Own() -> impl IntoView {
    let session = Session::get();
    let changing = RwSignal::new(false);
    let setting = RwSignal::new(false);
    let name = move || session.actor_name().unwrap_or_default();
    let pin = live(move || {
        let set = session.acting().is_some_and(|id| session.has_pin(&id));
        set.then(|| view! { <p><Chip tone=Tone::Good text=staff_text().pin_is_set/></p> })
    });
    let recovered = session.opened_by_recovery().then(|| {
        view! {
            <NoticeBox tone=Tone::Wait title=staff_text().by_recovery><p>{staff_text().by_recovery_hint}</p></NoticeBox>
        }
    });
    view! {
        {recovered}
        <section class="card stack">
            <div class="head"><h2>{staff_text().own}</h2><b>{name}</b></div>
            {pin}
            <div class="row">
                <Button text=staff_text().change_passphrase icon="lock" press=move || changing.set(true)/>
                <Button text=staff_text().set_pin press=move || setting.set(true)/>
            </div>
        </section>
        <ChangeDialog open=changing/>
        <PinDialog open=setting/>
    }
}
