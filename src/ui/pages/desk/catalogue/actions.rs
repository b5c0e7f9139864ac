//! What can be done with the form and the service.

use leptos::prelude::*;

use super::catalogue;
use super::editor::{Editor, Save};
use super::reason_dialog::ReasonDialog;
use crate::domain::catalogue::State;
use crate::forms::catalogue::Act;
use crate::ui::components::{Button, NoticeBox, Tone, Weight};

/// What can be done with a service that is there, and why something was refused.
#[component]
pub fn Actions(pausing: RwSignal<bool>, withdrawing: RwSignal<bool>) -> impl IntoView {
    let editor = Editor::get();
    let busy = editor.busy;
    let shut = Signal::derive(move || !editor.can_write());
    let state = state(editor);
    let changes = move || {
        let state = state.get()?;
        let checked = view! {
            <Button text=catalogue().checked icon="check" busy disabled=shut press=move || editor.check_today()/>
        };
        let pause = matches!(state, State::Published).then(|| {
            view! { <Button text=catalogue().pause busy disabled=shut press=move || pausing.set(true)/> }
        });
        let withdraw = (!matches!(state, State::Withdrawn { .. })).then(|| {
            view! {
                <Button
                    text=catalogue().withdraw
                    weight=Weight::Danger
                    busy
                    disabled=shut
                    press=move || withdrawing.set(true)
                />
            }
        });
        Some(view! { <div class="row">{checked}{pause}{withdraw}</div> })
    };
    let refused = move || {
        let title = editor.refused.get()?;
        Some(view! { <NoticeBox tone=Tone::Danger title alert=true/> })
    };
    view! {
        {changes}
        {refused}
        <p class="muted no-print">{catalogue().keys}</p>
    }
}

/// The buttons that save, always in sight.
#[component]
pub fn SaveBar() -> impl IntoView {
    let editor = Editor::get();
    let busy = editor.busy;
    let shut = Signal::derive(move || !editor.can_write());
    let state = state(editor);
    let button = move |text: &'static str, weight: Weight, how: Save| {
        view! { <Button text weight busy disabled=shut press=move || editor.save(how)/> }
    };
    // Saving a published service publishes what was changed; there is then nothing else to press.
    let saves = move || {
        let words = catalogue();
        match state.get() {
            Some(State::Published) => button(words.save, Weight::Main, Save::Keep).into_any(),
            Some(State::Paused { .. } | State::Withdrawn { .. }) => view! {
                {button(words.save, Weight::Normal, Save::Keep)}
                {button(words.resume, Weight::Main, Save::Publish)}
            }
            .into_any(),
            Some(State::Draft) | None => view! {
                {button(words.save_draft, Weight::Quiet, Save::Draft)}
                {button(words.save, Weight::Normal, Save::Keep)}
                {button(words.publish, Weight::Main, Save::Publish)}
            }
            .into_any(),
        }
    };
    let unsaved = move || {
        let text = catalogue().unsaved;
        editor.dirty.get().then(|| view! { <span class="grow muted">{text}</span> })
    };
    view! {
        <div class="dock">
            {unsaved}
            {saves}
        </div>
    }
}

/// The dialogs behind the buttons. They stand outside the card, whose spacing would move them.
#[component]
pub fn Dialogs(pausing: RwSignal<bool>, withdrawing: RwSignal<bool>) -> impl IntoView {
    let editor = Editor::get();
    view! {
        <ReasonDialog
            open=pausing
            name="catalogue-pause"
            title=catalogue().pause_title
            text=catalogue().pause_text
            act=Act::Pause
            done=move |reason, until| editor.pause(reason, until)
        />
        <ReasonDialog
            open=withdrawing
            name="catalogue-withdraw"
            title=catalogue().withdraw_title
            text=catalogue().withdraw_text
            act=Act::Withdraw
            done=move |reason, _| editor.withdraw(reason)
        />
    }
}

/// Where the service stands; changes only when that changes.
fn state(editor: Editor) -> Memo<Option<State>> {
    Memo::new(move |_| editor.current.with(|current| current.as_ref().map(|current| current.state.clone())))
}
