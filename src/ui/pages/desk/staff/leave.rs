//! 离任 and what may be erased afterwards: both said beforehand, neither taken back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::asking::{Asking, Refused};
use super::staff_text;
use crate::app::session::Session;
use crate::domain::Command;
use crate::domain::values::StaffId;
use crate::forms::staff::field;
use crate::ui::components::{Button, CheckField, Dialog, Toasts, Weight, words};

/// Ends a post: the passphrase goes with it.
#[component]
pub fn EndDialog(open: RwSignal<bool>, id: StaffId, name: String, own: bool) -> impl IntoView {
    let id = StoredValue::new_local(id);
    view! {
        <Dialog open name="end-staff" title=staff_text().end>
            <End open id=id.get_value() name=name.clone() own/>
        </Dialog>
    }
}

#[component]
fn End(open: RwSignal<bool>, id: StaffId, name: String, own: bool) -> impl IntoView {
    let (session, toasts, asking) = (Session::get(), Toasts::get(), Asking::new());
    let done = staff_text().ended;
    let end = move || {
        asking.busy.set(true);
        let command = Command::EndStaff { staff: id.clone() };
        spawn_local(async move {
            let result = session.send(command).await.map_err(Into::into);
            if asking.ended(result, field::NEW) {
                open.try_set(false);
                toasts.say(done);
                // Who has ended their own post has no business here any more.
                if own {
                    session.lock();
                }
            }
        });
    };
    let points = staff_text().end_points.iter().map(|point| view! { <li>{*point}</li> }).collect_view();
    view! {
        <p><b>{(staff_text().end_lead)(&name)}</b></p>
        <ul>{points}</ul>
        <p class="muted">{staff_text().backups_keep}</p>
        <Refused asking/>
        <div class="dialog-actions">
            <Button text=words().cancel press=move || open.set(false)/>
            <Button text=staff_text().end_now weight=Weight::Danger busy=asking.busy press=end/>
        </div>
    }
}

/// Erases name and phone of a former member.
#[component]
pub fn EraseDialog(open: RwSignal<bool>, id: StaffId, name: String) -> impl IntoView {
    let id = StoredValue::new_local(id);
    view! {
        <Dialog open name="erase-staff" title=staff_text().erase>
            <Erase open id=id.get_value() name=name.clone()/>
        </Dialog>
    }
}

#[component]
fn Erase(open: RwSignal<bool>, id: StaffId, name: String) -> impl IntoView {
    let (session, toasts, asking) = (Session::get(), Toasts::get(), Asking::new());
    let sure = RwSignal::new(false);
    let done = staff_text().erased_done;
    let erase = move || {
        asking.busy.set(true);
        let command = Command::EraseStaff { staff: id.clone() };
        spawn_local(async move {
            let result = session.send(command).await.map_err(Into::into);
            if asking.ended(result, field::NEW) {
                open.try_set(false);
                toasts.say(done);
            }
        });
    };
    view! {
        <p>{(staff_text().erase_lead)(&name)}</p>
        <CheckField label=staff_text().erase_check checked=sure change=move |on| sure.set(on)/>
        <Refused asking/>
        <div class="dialog-actions">
            <Button text=words().cancel press=move || open.set(false)/>
            <Button
                text=staff_text().erase_now
                weight=Weight::Danger
                busy=asking.busy
                disabled=Signal::derive(move || !sure.get())
                press=erase
            />
        </div>
    }
}
