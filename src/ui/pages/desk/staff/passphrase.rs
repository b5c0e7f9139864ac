//! Dialogs about passphrases: one's own, and somebody else's.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::asking::{Actions, Asking, Refused};
use super::pair::{Pair, PassphrasePair};
use super::staff_text;
use crate::app::session::Session;
use crate::domain::values::StaffId;
use crate::forms::staff::{self, field};
use crate::forms::{Problem, What};
use crate::ui::components::{Dialog, Kind, TextField, Toasts};
use crate::ui::pages::desk::problems::error_of;

const PAIR: [&str; 2] = [field::NEW, field::NEW_AGAIN];

/// 改密码: whoever acts changes their own.
#[component]
pub fn ChangeDialog(open: RwSignal<bool>) -> impl IntoView {
    view! {
        <Dialog open name="change-passphrase" title=staff_text().change_passphrase><Change open/></Dialog>
    }
}

#[component]
fn Change(open: RwSignal<bool>) -> impl IntoView {
    let (session, toasts, asking) = (Session::get(), Toasts::get(), Asking::new());
    let (old, pair) = (RwSignal::new(String::new()), Pair::new(PAIR));
    let name = untrack(|| session.actor_name()).unwrap_or_default();
    let known = vec![name.clone()];
    let done = staff_text().passphrase_changed;
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let (now, new) = (old.get_untracked(), pair.passphrase.get_untracked());
        let mut problems = Vec::new();
        if now.is_empty() {
            problems.push(Problem::new(field::OLD, What::Missing));
        }
        problems.extend(staff::secret(PAIR, &new, &pair.again.get_untracked(), &[&name]));
        if asking.busy.get_untracked() || !asking.fine(problems) {
            return;
        }
        asking.busy.set(true);
        spawn_local(async move {
            let result = session.change_passphrase(now, new).await;
            old.try_set(String::new());
            if asking.ended(result, field::OLD) {
                open.try_set(false);
                toasts.say(done);
            }
        });
    };
    view! {
        <form on:submit=submit>
            <p>{staff_text().change_passphrase_hint}</p>
            <TextField
                name=field::OLD
                label=staff_text().old_passphrase
                value=old
                error=error_of(asking.problems, field::OLD)
                required=true
                kind=Kind::Password
            />
            <PassphrasePair pair known=Signal::stored(known) problems=asking.problems/>
            <p class="muted">{staff_text().backups_keep}</p>
            <Refused asking/>
            <Actions open text=staff_text().change_passphrase asking/>
        </form>
    }
}

/// 设新密码: a manager sets somebody's, or after the recovery code their own.
#[component]
pub fn SetDialog(open: RwSignal<bool>, id: StaffId, #[prop(into)] name: String) -> impl IntoView {
    let id = StoredValue::new_local(id);
    view! {
        <Dialog open name="set-passphrase" title=staff_text().set_passphrase>
            <Set open id=id.get_value() name=name.clone()/>
        </Dialog>
    }
}

#[component]
fn Set(open: RwSignal<bool>, id: StaffId, name: String) -> impl IntoView {
    let (session, toasts, asking, pair) = (Session::get(), Toasts::get(), Asking::new(), Pair::new(PAIR));
    let (known, lead) = (vec![name.clone()], (staff_text().set_passphrase_lead)(&name));
    let done = staff_text().passphrase_set;
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let new = pair.passphrase.get_untracked();
        let problems = staff::secret(PAIR, &new, &pair.again.get_untracked(), &[&name]);
        if asking.busy.get_untracked() || !asking.fine(problems) {
            return;
        }
        asking.busy.set(true);
        let (id, name) = (id.clone(), name.clone());
        spawn_local(async move {
            let result = session.set_passphrase(&id, &name, new).await;
            if asking.ended(result, field::NEW) {
                open.try_set(false);
                toasts.say(done);
            }
        });
    };
    view! {
        <form on:submit=submit>
            <p>{lead}</p>
            <PassphrasePair pair known=Signal::stored(known) problems=asking.problems/>
            <p class="muted">{staff_text().backups_keep}</p>
            <Refused asking/>
            <Actions open text=staff_text().set_passphrase asking/>
        </form>
    }
}
