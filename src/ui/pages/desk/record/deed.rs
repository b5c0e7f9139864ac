//! Sends what a form or its buttons ask for, and keeps why it was refused and how to take it back.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::app::session::Session;
use crate::domain::{Command, Rejection};
use crate::engine::Refusal;
use crate::forms::Problem;
use crate::i18n::{Lang, record, troubles};
use crate::ui::components::{Toasts, lang};
use crate::ui::pages::desk::problems::{Problems, focus_first};

/// What has just been done, and the commands that take it back; none where the rules know no way.
#[derive(Debug, Clone)]
pub struct Undo {
    pub said: &'static str,
    pub back: Vec<Command>,
}

/// One place from which things are done.
#[derive(Clone, Copy)]
pub struct Deed {
    pub busy: RwSignal<bool>,
    /// Why the last change was refused.
    pub refused: RwSignal<Option<String>>,
    /// What is wrong with what is typed.
    pub problems: Problems,
    /// What was done last.
    pub undo: RwSignal<Option<Undo>, LocalStorage>,
    session: Session,
    toasts: Toasts,
    lang: Lang,
}

impl Deed {
    /// A place where nothing has been done yet.
    pub fn new() -> Deed {
        Deed {
            busy: RwSignal::new(false),
            refused: RwSignal::new(None),
            problems: RwSignal::new(Vec::new()),
            undo: RwSignal::new_local(None),
            session: Session::get(),
            toasts: Toasts::get(),
            lang: lang(),
        }
    }

    /// Does something that is no command with the buttons at rest; `then` follows when it went well, and not when the
    /// form has gone meanwhile.
    pub fn work(
        self,
        work: impl AsyncFnOnce() -> Result<(), &'static str> + 'static,
        then: impl FnOnce() + 'static,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.refused.set(None);
        spawn_local(async move {
            let done = work().await;
            if self.busy.try_get_untracked().is_none() {
                return;
            }
            self.busy.set(false);
            match done {
                Ok(()) => then(),
                Err(why) => self.refused.set(Some(why.to_owned())),
            }
        });
    }

    /// Does one command after the other, as long as none is refused; a step that changes nothing is no
    /// refusal. `then` hears whether all went well. Nothing happens while another change is under way.
    pub fn send(self, commands: Vec<Command>, then: impl FnOnce(bool) + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.refused.set(None);
        self.problems.set(Vec::new());
        self.undo.set(None);
        spawn_local(async move {
            let mut changed = false;
            let mut refused = None;
            for command in commands {
                match self.session.send(command).await {
                    Ok(()) => changed = true,
                    Err(Refusal::Rejected(Rejection::NothingChanged)) => {}
                    Err(refusal) => {
                        refused = Some(refusal);
                        break;
                    }
                }
            }
            // The form may have been closed meanwhile.
            if self.busy.try_get_untracked().is_none() {
                return;
            }
            if let Some(refusal) = &refused {
                self.refused.set(Some((troubles::strings(self.lang).refusal)(refusal)));
            } else if !changed {
                self.toasts.say(record::strings(self.lang).nothing_changed);
            }
            then(refused.is_none());
            self.busy.try_set(false);
        });
    }

    /// Takes back what was done last.
    pub fn take_back(self) {
        let Some(undo) = self.undo.get_untracked() else { return };
        let (toasts, said) = (self.toasts, record::strings(self.lang).undone);
        self.send(undo.back, move |done| {
            if done {
                // After the shell has said that it is saved.
                request_animation_frame(move || toasts.say(said));
            }
        });
    }

    /// Says what is wrong with what is typed, and leads to the first of it.
    pub fn object(self, problems: Vec<Problem>) {
        self.refused.set(None);
        self.problems.set(problems);
        focus_first(self.problems);
    }
}

/// Puts the focus on the element of this id, after what has just been said stands in the page.
pub fn focus_on(id: String) {
    request_animation_frame(move || {
        let element = document().get_element_by_id(&id).and_then(|e| e.dyn_into::<HtmlElement>().ok());
        if let Some(element) = element {
            let _ = element.focus();
        }
    });
}
