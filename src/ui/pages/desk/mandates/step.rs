//! A dialog that asks for a sentence, and does nothing without one.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::mandates;
use crate::forms::mandates::field;
use crate::ui::components::{AreaField, Button, Dialog, Weight, words};

/// What such a dialog is called, and what it says.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    pub name: &'static str,
    pub title: &'static str,
    pub text: &'static str,
    pub field: &'static str,
    pub weight: Weight,
}

/// The dialog; `done` hears the sentence.
pub(super) fn dialog(open: RwSignal<bool>, asked: Asked, done: impl Fn(String) + 'static) -> AnyView {
    let done = UnsyncCallback::new(move |(said,): (String,)| done(said));
    view! { <Dialog open name=asked.name title=asked.title>{asking(open, asked, done)}</Dialog> }.into_any()
}

fn asking(open: RwSignal<bool>, asked: Asked, done: UnsyncCallback<(String,)>) -> AnyView {
    let (said, wrong) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let missing = mandates().words_missing;
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        let said = said.get_untracked();
        if said.trim().is_empty() {
            wrong.set(Some(missing.to_owned()));
            return;
        }
        open.set(false);
        done.run((said,));
    };
    // Every such dialog is in the page; only the open one has fields, so their names need not differ.
    view! {
        <form class="stack" on:submit=submitted novalidate>
            <p>{asked.text}</p>
            <AreaField
                name=field::WORDS
                label=(mandates().field)(asked.field)
                value=said
                required=true
                most=200
                error=wrong
            />
            <div class="dialog-actions">
                <Button text=words().cancel press=move || open.set(false)/>
                <Button text=asked.title weight=asked.weight submit=true/>
            </div>
        </form>
    }
    .into_any()
}
