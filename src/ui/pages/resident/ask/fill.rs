//! The form, from top to bottom.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::consent::consent;
use super::fields::{note, person, when, whom};
use super::photos::photos;
use super::problems::{focus_first, summary};
use super::{Asking, Way, ask, bring, not_there, only_paper};
use crate::app::remembered::Remembered;
use crate::ui::components::{Button, NoticeBox, Toasts, Tone, Weight, live};

/// The form.
pub fn fill(asking: &Asking) -> AnyView {
    let form = asking.form;
    let (remembered, toasts) = (Remembered::get(), Toasts::get());
    let failed = RwSignal::new(false);
    let cleared = ask().cleared;
    let kept = StoredValue::new_local(asking.clone());
    let make = move |event: SubmitEvent| {
        event.prevent_default();
        let made = kept.get_value().make(remembered, move || focus_first(form.problems));
        // The form has gone when it succeeded.
        failed.try_set(made.is_err());
    };
    let clear = move || {
        form.clear();
        failed.set(false);
        toasts.say(cleared);
    };
    let trouble = live(move || {
        failed.get().then(|| view! { <NoticeBox tone=Tone::Danger title=ask().seal_failed alert=true/> })
    });
    let why = match asking.way {
        Way::Paper(why) => Some(only_paper(&asking.shown, why)),
        Way::Tablet | Way::Phone => None,
    };
    view! {
        {not_there(asking.way)}
        {why}
        {asking.service().map(bring)}
        <form class="stack ask" on:submit=make novalidate>
            {summary(form.problems)}
            <section class="card stack">{whom(form)}{person(form)}</section>
            <section class="card stack">{when(form)}{note(asking)}</section>
            {photos(asking)}
            {consent(form, asking.comes())}
            {trouble}
            <div class="row between">
                <Button text=ask().make weight=Weight::Main icon="paper" submit=true/>
                <Button text=ask().clear weight=Weight::Quiet press=clear/>
            </div>
        </form>
    }
    .into_any()
}
