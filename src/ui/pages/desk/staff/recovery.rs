//! 恢复码: a new one in place of the old, shown once.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::asking::{Asking, Refused};
use super::staff_text;
use crate::app::session::Session;
use crate::forms::staff::field;
use crate::ui::components::{Button, CheckField, Dialog, Weight, words};
use crate::ui::pages::desk::setup::CodeSheet;
use crate::ui::pages::desk::setup_text;
use crate::vault::RecoveryCode;

/// The card under the list.
#[component]
pub fn RecoveryCard(code: RwSignal<Option<RecoveryCode>, LocalStorage>) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <section class="card stack">
            <p>{staff_text().recovery_hint}</p>
            <div class="row"><Button text=staff_text().recovery icon="print" press=move || open.set(true)/></div>
        </section>
        <Dialog open name="recovery" title=staff_text().recovery><Renew open code/></Dialog>
    }
}

#[component]
fn Renew(open: RwSignal<bool>, code: RwSignal<Option<RecoveryCode>, LocalStorage>) -> impl IntoView {
    let (session, asking) = (Session::get(), Asking::new());
    let renew = move || {
        asking.busy.set(true);
        spawn_local(async move {
            let result = session.renew_recovery().await;
            let made = result.as_ref().ok().cloned();
            if asking.ended(result.map(drop), field::NEW) {
                open.try_set(false);
                code.try_set(made);
            }
        });
    };
    let points = staff_text().recovery_points.iter().map(|point| view! { <li>{*point}</li> }).collect_view();
    view! {
        <p><b>{staff_text().recovery_lead}</b></p>
        <ul>{points}</ul>
        <p class="muted">{staff_text().backups_keep}</p>
        <Refused asking/>
        <div class="dialog-actions">
            <Button text=words().cancel press=move || open.set(false)/>
            <Button text=staff_text().recovery_now weight=Weight::Main busy=asking.busy press=renew/>
        </div>
    }
}

/// The new code, until it is on paper.
#[component]
pub fn NewCode(code: RecoveryCode, #[prop(into)] close: UnsyncCallback<()>) -> impl IntoView {
    let copied = RwSignal::new(false);
    // Leaving the page now would lose the code: the browser asks first.
    let leaving = window_event_listener(leptos::ev::beforeunload, |event| event.prevent_default());
    on_cleanup(move || leaving.remove());
    // Nothing but the print dialog can go wrong, and the code can be copied by hand.
    let print = move || drop(window().print());
    view! {
        <div class="page-head no-print">
            <h2 tabindex="-1">{staff_text().recovery_new}</h2>
            <p class="lead">{staff_text().recovery_done}</p>
        </div>
        <CodeSheet code/>
        <section class="card stack no-print">
            <div class="row"><Button text=words().print icon="print" press=print/></div>
            <CheckField label=setup_text().code_copied checked=copied change=move |on| copied.set(on)/>
            <div class="row end">
                <Button
                    text=staff_text().recovery_close
                    weight=Weight::Main
                    disabled=Signal::derive(move || !copied.get())
                    press=move || close.run(())
                />
            </div>
        </section>
    }
}
