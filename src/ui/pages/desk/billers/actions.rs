//! Saving an agreement, and erasing its contact once it is over.

use leptos::prelude::*;

use super::billers;
use super::open::Open;
use crate::app::clock::Clock;
use crate::domain::rights::{MANAGER, OVERSEERS};
use crate::forms::billers::{Standing, standing};
use crate::ui::components::{Button, Dialog, Weight, live, words};
use crate::ui::pages::desk::record::{Unsaved, shared};
use crate::ui::pages::desk::rights::allowed;

/// Saving, always in sight.
pub fn bar(open: Open) -> AnyView {
    let busy = open.form.deed.busy;
    let may = allowed(OVERSEERS);
    let buttons = live(move || {
        may.get().then(|| {
            view! {
                <Button text=shared().save icon="save" weight=Weight::Main busy press=move || open.save()/>
            }
        })
    });
    view! { <div class="dock"><Unsaved form=open.form/>{buttons}</div> }.into_any()
}

/// Erasing whom the station called there.
pub fn actions(open: Open) -> AnyView {
    let clock = Clock::get();
    let may = allowed(MANAGER);
    let erasing = RwSignal::new(false);
    let can = Memo::new(move |_| {
        let today = clock.today();
        may.get()
            && open.record.with(|r| {
                r.as_ref().is_some_and(|it| {
                    it.contact.present().is_some() && standing(&it.agreement, today) == Standing::Over
                })
            })
    });
    let button = live(move || {
        can.get().then(|| {
            view! {
                <div class="row">
                    <Button
                        text=billers().erase
                        weight=Weight::Danger
                        busy=open.form.deed.busy
                        press=move || erasing.set(true)
                    />
                </div>
            }
        })
    });
    let erase = move || {
        erasing.set(false);
        open.erase();
    };
    view! {
        {button}
        <Dialog open=erasing name="biller-erase" title=billers().erase>
            <p>{billers().erase_text}</p>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || erasing.set(false)/>
                <Button text=billers().erase weight=Weight::Danger press=erase/>
            </div>
        </Dialog>
    }
    .into_any()
}
