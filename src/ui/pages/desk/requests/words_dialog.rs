//! Dialogs that ask for words: a reason, where to go instead, a note.

use leptos::prelude::*;

use super::detail::Open;
use super::{requests, step_words};
use crate::domain::Command;
use crate::domain::requests::{Step, StepDetails};
use crate::forms::requests::{MOST_WORDS, field, words as checked};
use crate::ui::components::{AreaField, Button, Dialog, Weight, words};
use crate::ui::pages::desk::drafts::{DraftOffer, KeptForm};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Refused, Undo, shared};

/// What the words are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// A step that needs them.
    Step(Step),
    Note,
}

/// The dialog; it does nothing without words.
#[component]
pub fn WordsDialog(open: RwSignal<bool>, one: Open, wanted: For) -> impl IntoView {
    let (name, title) = match wanted {
        For::Step(step) => (name_of(step), (step_words().step)(step)),
        For::Note => ("request-note", requests().note),
    };
    view! { <Dialog open name title><Asking open one wanted/></Dialog> }
}

/// Keeps what is typed into a dialog: a lock in the middle of typing loses nothing.
pub fn kept(one: Open, dialog: &str, typed: RwSignal<String>) -> KeptForm {
    let dirty = Signal::derive(move || typed.with(|typed| !typed.trim().is_empty()));
    let key = [dialog, "/", one.id().as_str()].concat();
    let kept = KeptForm::new(key, dirty, move || typed.get(), move |text: String| typed.set(text));
    kept.offer();
    kept
}

fn name_of(step: Step) -> &'static str {
    match step {
        Step::Decline => "request-decline",
        Step::Cancel => "request-cancel",
        Step::Refer => "request-refer",
        Step::Complain => "request-complain",
        _ => "request-reopen",
    }
}

#[component]
fn Asking(open: RwSignal<bool>, one: Open, wanted: For) -> impl IntoView {
    let deed = one.deed;
    let typed = RwSignal::new(String::new());
    let name = match wanted {
        For::Step(step) => name_of(step),
        For::Note => "request-note",
    };
    let kept = kept(one, name, typed);
    let (label, hint, act, said) = match wanted {
        For::Step(step) => {
            let label = if step == Step::Refer { requests().where_to_go } else { shared().reason };
            let hint = (requests().reason_hint)(step);
            let act = if step == Step::Cancel { requests().cancel_it } else { (step_words().step)(step) };
            (label, hint, act, (requests().stepped)(step))
        }
        For::Note => (requests().note_label, requests().note_hint, shared().save, requests().noted),
    };
    let press = move || {
        let words = match checked(&typed.get_untracked()) {
            Ok(words) => words,
            Err(problem) => return deed.object(vec![problem]),
        };
        let request = one.id();
        let command = match wanted {
            For::Step(step) => {
                Command::StepRequests { requests: vec![request], step, with: StepDetails::default(), words }
            }
            For::Note => Command::NoteRequest { request, words },
        };
        deed.send(vec![command], move |done| {
            if done {
                kept.done();
                open.set(false);
                deed.undo.set(Some(Undo { said, back: Vec::new() }));
            }
        });
    };
    let weight = match wanted {
        For::Step(Step::Decline | Step::Cancel) => Weight::Danger,
        _ => Weight::Main,
    };
    let law =
        (wanted == For::Step(Step::Refer)).then(|| view! { <p class="hint">{requests().refer_law}</p> });
    // 取消 twice in one dialog would be a trap.
    let back = if wanted == For::Step(Step::Cancel) { requests().cancel_not } else { words().cancel };
    let cancel = move || {
        kept.done();
        open.set(false);
    };
    view! {
        <DraftOffer kept/>
        <AreaField
            name=field::WORDS
            label
            value=typed
            hint
            required=true
            most=MOST_WORDS
            error=error_of(deed.problems, field::WORDS)
        />
        {law}
        <Refused deed/>
        <div class="dialog-actions">
            <Button text=back press=cancel/>
            <Button text=act weight busy=deed.busy press/>
        </div>
    }
}
