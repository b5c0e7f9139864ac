//! What can be done with a service unit besides writing about it.

use leptos::prelude::*;

use super::open::Open;
use super::providers;
use crate::domain::providers::State;
use crate::domain::rights::{MANAGER, OVERSEERS, WINDOW};
use crate::ui::components::{Button, Dialog, Weight, live, words};
use crate::ui::pages::desk::record::{ReasonDialog, Unsaved, shared};
use crate::ui::pages::desk::rights::allowed;

/// Saving and showing to residents, always in sight.
#[component]
pub fn Bar(open: Open) -> impl IntoView {
    let busy = open.form.deed.busy;
    let may = allowed(WINDOW);
    let state = state(open);
    let dirty = open.form.dirty;
    let list = move |text: &'static str| {
        // What residents are to see has to be saved first.
        let weight = if dirty.get() { Weight::Normal } else { Weight::Main };
        view! { <Button text weight busy disabled=dirty press=move || open.list()/> }
    };
    let buttons = live(move || {
        if !may.get() {
            return ().into_any();
        }
        let words = providers();
        let list = match state.get() {
            Some(State::Draft) => Some(list(words.list_now)),
            Some(State::Suspended { .. }) => Some(list(words.resume)),
            Some(State::Ended { .. }) => Some(list(words.resume_ended)),
            Some(State::Listed) | None => None,
        };
        let weight = if list.is_none() || dirty.get() { Weight::Main } else { Weight::Normal };
        view! {
            {list}
            <Button text=shared().save icon="save" weight busy press=move || open.save()/>
        }
        .into_any()
    });
    view! { <div class="dock"><Unsaved form=open.form/>{buttons}</div> }
}

/// Stopping it for a while, ending the cooperation, and erasing its contact after that.
#[component]
pub fn Actions(open: Open) -> impl IntoView {
    let busy = open.form.deed.busy;
    let state = state(open);
    let (stops, erases) = (allowed(OVERSEERS), allowed(MANAGER));
    let (suspending, ending, erasing) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
    let known =
        Memo::new(move |_| open.record.with(|r| r.as_ref().is_some_and(|it| it.contact.present().is_some())));
    let buttons = live(move || {
        let state = state.get()?;
        let words = providers();
        let suspend = (stops.get() && matches!(state, State::Listed)).then(|| {
            view! { <Button text=words.suspend busy press=move || suspending.set(true)/> }
        });
        let over = matches!(state, State::Ended { .. });
        let end = (stops.get() && !over).then(|| {
            view! { <Button text=words.end weight=Weight::Danger busy press=move || ending.set(true)/> }
        });
        let erase = (erases.get() && over && known.get()).then(|| {
            view! { <Button text=words.erase weight=Weight::Danger busy press=move || erasing.set(true)/> }
        });
        Some(view! { <div class="row">{suspend}{end}{erase}</div> })
    });
    let erase_now = move || {
        erasing.set(false);
        open.erase();
    };
    view! {
        {buttons}
        <ReasonDialog
            open=suspending
            name="provider-suspend"
            title=providers().suspend
            text=providers().suspend_text
            with_until=true
            done=move |reason, until| open.suspend(reason, until)
        />
        <ReasonDialog
            open=ending
            name="provider-end"
            title=providers().end
            text=providers().end_text
            done=move |reason, _| open.end(reason)
        />
        <Dialog open=erasing name="provider-erase" title=providers().erase>
            <p>{providers().erase_text}</p>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || erasing.set(false)/>
                <Button text=providers().erase weight=Weight::Danger press=erase_now/>
            </div>
        </Dialog>
    }
}

/// Where the unit stands; changes only when that changes.
fn state(open: Open) -> Memo<Option<State>> {
    Memo::new(move |_| open.record.with(|r| r.as_ref().map(|it| it.state.clone())))
}
