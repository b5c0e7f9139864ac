//! The state of one open form, and what its buttons do.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::fields::Fields;
use super::{focus, say_after, unsaved};
use crate::app::session::Session;
use crate::domain::catalogue::{Details, State};
use crate::domain::values::{Day, ServiceId};
use crate::domain::{Command, Rejection, Slice};
use crate::engine::Refusal;
use crate::forms::catalogue::{Draft, Field, Problem};
use crate::i18n::Lang;
use crate::i18n::catalogue::{self, Catalogue};
use crate::i18n::troubles;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Toasts, lang};

/// What the station says about the open service.
#[derive(Debug, Clone, PartialEq)]
pub struct Current {
    pub details: Details,
    pub state: State,
    pub checked: Option<Day>,
}

/// One open form.
#[derive(Clone, Copy)]
pub struct Editor {
    pub fields: Fields,
    /// The service as it is saved; `None` while it is new.
    pub current: Memo<Option<Current>>,
    /// Something is typed that is not saved.
    pub dirty: Memo<bool>,
    /// What is wrong, once somebody has tried to save; it follows the typing from then on.
    pub problems: Memo<Vec<Problem>>,
    pub busy: RwSignal<bool>,
    /// Why the last change was refused.
    pub refused: RwSignal<Option<String>>,
    /// Somebody else has saved something new under this form.
    pub overtaken: RwSignal<bool>,
    /// Which groups are unfolded.
    pub folds: [RwSignal<bool>; focus::GROUPS],
    asked: RwSignal<Option<Asked>>,
    /// What the form was filled with, or last saved as.
    base: RwSignal<Draft>,
    /// The details that stand behind `base`.
    known: StoredValue<Option<Details>>,
    id: StoredValue<Option<String>>,
    session: Session,
    toasts: Toasts,
    lang: Lang,
}

/// What was asked for when problems were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Draft,
    Publishing,
}

impl Editor {
    /// Opens the form of a service, or of a new one. What was left unsaved comes back.
    pub fn open(id: Option<String>) -> Editor {
        let session = Session::get();
        let name = id.clone().unwrap_or_else(|| unsaved::NEW.to_owned());
        let current = {
            let id = id.clone();
            Memo::new(move |_| id.as_deref().and_then(|id| current(session, id)))
        };
        let details = current.get_untracked().map(|current| current.details);
        let saved = details.as_ref().map(Draft::from).unwrap_or_default();
        let fields = Fields::new(&unsaved::kept(&name).unwrap_or_else(|| saved.clone()));
        let base = RwSignal::new(saved);
        let dirty = Memo::new(move |_| base.with(|base| fields.draft() != *base));
        let asked = RwSignal::new(None);
        let problems = Memo::new(move |_| match asked.get() {
            None => Vec::new(),
            Some(asked) => check(&fields.draft(), asked).err().unwrap_or_default(),
        });
        let editor = Editor {
            fields,
            current,
            dirty,
            problems,
            busy: RwSignal::new(false),
            refused: RwSignal::new(None),
            overtaken: RwSignal::new(false),
            folds: std::array::from_fn(|_| RwSignal::new(false)),
            asked,
            base,
            known: StoredValue::new(details),
            id: StoredValue::new(id),
            session,
            toasts: Toasts::get(),
            lang: lang(),
        };
        Effect::new(move || unsaved::keep(&name, dirty.get().then(|| fields.draft())));
        editor.follow();
        editor
    }

    /// The form above.
    pub fn get() -> Editor {
        use_context().unwrap_or_else(|| Editor::open(None))
    }

    /// What is wrong with a field, in words.
    pub fn error(self, field: Field) -> Signal<Option<String>> {
        Signal::derive(move || {
            let problem = self.problems.with(|problems| problems.iter().find(|p| p.field == field).copied());
            problem.map(|problem| (self.words().problem)(problem.field, problem.kind))
        })
    }

    /// Saves what is typed; with `publish` residents see it at once.
    pub fn save(self, publish: bool) {
        if self.busy.get_untracked() {
            return;
        }
        let public = untrack(|| self.is_public());
        let asked = if publish || public { Asked::Publishing } else { Asked::Draft };
        let draft = untrack(|| self.fields.draft());
        let details = match check(&draft, asked) {
            Ok(details) => details,
            Err(problems) => {
                self.asked.set(Some(asked));
                self.refused.set(None);
                focus::first_problem(self, &problems);
                return;
            }
        };
        self.asked.set(None);
        let now = Box::new(details.clone());
        let (command, before) = match self.service() {
            Some(service) => (Command::EditService { service, now, publish }, None),
            None => (Command::AddService { details: now, publish }, Some(self.ids())),
        };
        let known = self.known.get_value();
        self.known.set_value(Some(details));
        let said = if publish { self.words().published } else { self.words().saved };
        self.send(command, said, move |done| match (done, before) {
            (false, _) => self.known.set_value(known),
            (true, None) => self.base.set(draft),
            (true, Some(before)) => {
                self.base.set(draft);
                self.go_to_new(&before);
            }
        });
    }

    /// Stops it for a while.
    pub fn pause(self, reason: String, until: Option<Day>) {
        if let Some(service) = self.service() {
            self.send(
                Command::PauseServices { services: vec![service], reason, until },
                self.words().paused_done,
                |_| (),
            );
        }
    }

    /// Takes it away from residents.
    pub fn withdraw(self, reason: String) {
        if let Some(service) = self.service() {
            let command = Command::WithdrawServices { services: vec![service], reason };
            self.send(command, self.words().withdrawn_done, |_| ());
        }
    }

    /// The text has been compared with reality today.
    pub fn check_today(self) {
        if self.dirty.get_untracked() {
            self.refused.set(Some(self.words().check_after_save.to_owned()));
            return;
        }
        if let Some(service) = self.service() {
            self.send(Command::CheckServices { services: vec![service] }, self.words().checked_done, |_| ());
        }
    }

    /// Throws away what is typed and shows what is saved.
    pub fn discard(self) {
        let saved = self.current.get_untracked().map(|current| current.details);
        let draft = saved.as_ref().map(Draft::from).unwrap_or_default();
        self.known.set_value(saved);
        self.fields.fill(&draft);
        self.base.set(draft);
        self.asked.set(None);
        self.refused.set(None);
        self.overtaken.set(false);
    }

    /// True for a service that does not exist yet.
    pub fn is_new(self) -> bool {
        self.id.with_value(Option::is_none)
    }

    /// Do residents see it? Tracked.
    pub fn is_public(self) -> bool {
        let public = |current: &Current| matches!(current.state, State::Published | State::Paused { .. });
        self.current.with(|current| current.as_ref().is_some_and(public))
    }

    /// The page residents see.
    pub fn public_page(self) -> Option<String> {
        self.service().map(|id| Route::Service(id).to_string())
    }

    /// May whoever acts change anything here? Tracked.
    pub fn can_write(self) -> bool {
        self.session.can_write()
    }

    /// The catalogue's words; also where no owner is.
    pub fn words(self) -> &'static Catalogue {
        catalogue::strings(self.lang)
    }

    fn service(self) -> Option<ServiceId> {
        self.id.with_value(|id| id.as_deref().map(ServiceId::named))
    }

    fn send(self, command: Command, said: &'static str, then: impl FnOnce(bool) + 'static) {
        self.busy.set(true);
        self.refused.set(None);
        spawn_local(async move {
            let result = self.session.send(command).await;
            // The form may have been closed meanwhile.
            if self.busy.try_set(false).is_some() {
                return;
            }
            then(result.is_ok());
            match result {
                Ok(()) => say_after(self.toasts, said),
                Err(Refusal::Rejected(Rejection::NothingChanged)) => {
                    self.toasts.say(self.words().nothing_changed)
                }
                Err(refusal) => {
                    // The shell says it too, unless a rule said no.
                    self.refused.set(Some((troubles::strings(self.lang).refusal)(&refusal)));
                }
            }
        });
    }

    /// Keeps up with what is saved elsewhere: shows it, or says so where something is typed.
    fn follow(self) {
        Effect::new(move || {
            let Some(details) = self.current.get().map(|current| current.details) else { return };
            if self.known.with_value(|known| known.as_ref() == Some(&details)) {
                return;
            }
            if self.dirty.get_untracked() {
                self.overtaken.set(true);
            } else {
                untrack(|| self.discard());
            }
        });
    }

    fn ids(self) -> Vec<String> {
        untrack(|| {
            self.session.read(&[Slice::Catalogue], |station| {
                station.catalogue().iter().map(|(id, _)| id.as_str().to_owned()).collect()
            })
        })
    }

    /// Shows the service that has just been added in place of the empty form.
    fn go_to_new(self, before: &[String]) {
        unsaved::keep(unsaved::NEW, None);
        let added = self.ids().into_iter().find(|id| !before.contains(id));
        if let Some(id) = added {
            let route = Route::Desk(DeskRoute::CatalogueEdit(ServiceId::named(&id)));
            // In place, so that the way back does not lead to an empty form.
            let _ = window().location().replace(&route.to_string());
        }
    }
}

fn check(draft: &Draft, asked: Asked) -> Result<Details, Vec<Problem>> {
    match asked {
        Asked::Draft => draft.check(),
        Asked::Publishing => draft.check_for_publishing(),
    }
}

fn current(session: Session, id: &str) -> Option<Current> {
    session.read(&[Slice::Catalogue], |station| {
        let service = station.catalogue().get(&ServiceId::named(id))?;
        let checked = service.checked.as_ref().map(|check| check.on);
        Some(Current { details: service.details.clone(), state: service.state.clone(), checked })
    })
}
