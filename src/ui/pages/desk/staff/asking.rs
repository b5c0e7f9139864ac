//! What the dialogs of this page have in common.

use leptos::prelude::*;

use crate::app::session::{Session, Trouble};
use crate::forms::{Problem, What};
use crate::ui::components::{Button, NoticeBox, Tone, Weight, lang, live, words};
use crate::ui::pages::desk::desk;
use crate::ui::pages::desk::problems::{Problems, focus_first};
use crate::ui::shell::UnsavedNote;
use crate::vault::HeaderError;

/// What a dialog asks for: what is wrong, and whether something is under way.
#[derive(Clone, Copy)]
pub struct Asking {
    pub problems: Problems,
    pub trouble: RwSignal<Option<Trouble>>,
    pub busy: RwSignal<bool>,
}

impl Asking {
    pub fn new() -> Asking {
        Asking {
            problems: RwSignal::new(Vec::new()),
            trouble: RwSignal::new(None),
            busy: RwSignal::new(false),
        }
    }

    /// Shows what is wrong with what was typed; true when nothing is.
    pub fn fine(self, problems: Vec<Problem>) -> bool {
        let fine = problems.is_empty();
        self.trouble.set(None);
        self.problems.set(problems);
        if !fine {
            focus_first(self.problems);
        }
        fine
    }

    /// Shows how it went. A wrong passphrase is shown at its field.
    pub fn ended(self, result: Result<(), Trouble>, secret: &'static str) -> bool {
        self.busy.try_set(false);
        match result {
            Ok(()) => return true,
            Err(trouble) if trouble == Trouble::from(HeaderError::WrongPassphrase) => {
                self.problems.try_set(vec![Problem::new(secret, What::WrongPassphrase)]);
                focus_first(self.problems);
            }
            Err(trouble) => drop(self.trouble.try_set(Some(trouble))),
        }
        false
    }
}

/// Why it was not done, and how long to wait after a wrong passphrase.
#[component]
pub fn Refused(asking: Asking) -> impl IntoView {
    let session = Session::get();
    let language = lang();
    view! {
        {live(move || {
            let title = asking.trouble.get().map(|trouble| trouble.words(language));
            title.map(|title| view! { <NoticeBox tone=Tone::Danger title alert=true/> })
        })}
        {live(move || match session.wait() {
            0 => None,
            seconds => Some(view! { <p class="muted num" role="status">{(desk().wait)(seconds)}</p> }),
        })}
        <UnsavedNote/>
    }
}

/// 取消 and what the dialog is for.
#[component]
pub fn Actions(open: RwSignal<bool>, #[prop(into)] text: String, asking: Asking) -> impl IntoView {
    view! {
        <div class="dialog-actions">
            <Button text=words().cancel press=move || open.set(false)/>
            <Button text weight=Weight::Main submit=true busy=asking.busy/>
        </div>
    }
}
