//! The state of one open form, and what its buttons do.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::current::{Current, current};
use super::fields::Fields;
use super::undo::Undo;
use super::{focus, say_after, unsaved};
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::catalogue::Details;
use crate::domain::rights::WINDOW;
use crate::domain::values::{Day, ServiceId};
use crate::domain::{Command, Rejection, Slice};
use crate::engine::Refusal;
use crate::forms::catalogue::{Act, Draft, Field, Problem, Section};
use crate::i18n::Lang;
use crate::i18n::catalogue::{self, Catalogue};
use crate::i18n::troubles;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Toasts, lang};
use crate::ui::pages::desk::drafts::KeptForm;

/// One open form.
#[derive(Clone, Copy)]
pub struct Editor {
    pub fields: Fields,
    /// The service as it is saved; `None` while it is new.
    pub current: Memo<Option<Current>>,
    /// Something is typed that is not saved.
    pub dirty: Memo<bool>,
    /// What is typed outlives a lock, sealed.
    pub kept: KeptForm,
    /// What is wrong, once somebody has tried to save; it follows the typing from then on.
    pub problems: Memo<Vec<Problem>>,
    pub busy: RwSignal<bool>,
    /// Why the last change was refused.
    pub refused: RwSignal<Option<String>>,
    /// Somebody else has saved something new under this form.
    pub overtaken: RwSignal<bool>,
    /// The English of every text is in sight.
    pub english: RwSignal<bool>,
    folds: [RwSignal<bool>; Section::ALL.len()],
    asked: RwSignal<Option<Asked>>,
    /// What the form was filled with, or last saved as.
    base: RwSignal<Draft>,
    /// The details that stand behind `base`.
    known: StoredValue<Option<Details>>,
    id: StoredValue<Option<String>>,
    session: Session,
    undo: Undo,
    toasts: Toasts,
    lang: Lang,
}

/// What was asked for when problems were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Draft,
    Publishing,
    /// It is saved; this is what publishing would still ask for.
    Ready,
}

/// How to save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Save {
    /// Put aside; residents do not see it.
    Draft,
    /// As it stands; of a draft it is said what publishing would still ask for.
    Keep,
    /// Residents see it at once.
    Publish,
}

impl Editor {
    /// Opens the form of a service, or of a new one. What was left unsaved comes back.
    pub fn open(id: Option<String>) -> Editor {
        let (session, clock, undo) = (Session::get(), Clock::get(), Undo::get());
        let name = id.clone().unwrap_or_else(|| unsaved::NEW.to_owned());
        let current = {
            let id = id.clone();
            Memo::new(move |_| id.as_deref().and_then(|id| current(session, clock.today(), id)))
        };
        let details = current.get_untracked().map(|current| current.details);
        let saved = details.as_ref().map(Draft::from).unwrap_or_default();
        let left = unsaved::kept(&name);
        let is_back = left.is_some();
        let fields = Fields::new(&left.unwrap_or_else(|| saved.clone()));
        let base = RwSignal::new(saved);
        let dirty = Memo::new(move |_| base.with(|base| fields.draft() != *base));
        let key = format!("catalogue/{name}");
        let kept =
            KeptForm::new(key, dirty.into(), move || fields.draft(), move |draft: Draft| fields.fill(&draft));
        // What was only left for another page is here again; what a lock has closed is offered.
        if !is_back {
            kept.offer();
        }
        let asked = RwSignal::new(undo.take_just_saved().then_some(Asked::Ready));
        let problems = Memo::new(move |_| match asked.get() {
            None => Vec::new(),
            Some(asked) => check(&fields.draft(), asked).err().unwrap_or_default(),
        });
        let editor = Editor {
            fields,
            current,
            dirty,
            kept,
            problems,
            busy: RwSignal::new(false),
            refused: RwSignal::new(None),
            overtaken: RwSignal::new(false),
            english: RwSignal::new(false),
            folds: Section::ALL.map(|section| RwSignal::new(section.is_required())),
            asked,
            base,
            known: StoredValue::new(details),
            id: StoredValue::new(id),
            session,
            undo,
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
        self.error_of(field, false)
    }

    /// What is wrong with the English of a field, in words.
    pub fn english_error(self, field: Field) -> Signal<Option<String>> {
        self.error_of(field, true)
    }

    fn error_of(self, field: Field, english: bool) -> Signal<Option<String>> {
        Signal::derive(move || {
            // What is only missing before publishing is said above the form, not in red at the field.
            if self.is_saved_anyway() {
                return None;
            }
            let is_it = |p: &&Problem| p.field == field && p.english == english;
            let problem = self.problems.with(|problems| problems.iter().find(is_it).cloned());
            problem.map(|problem| (self.words().problem)(problem.field, problem.kind))
        })
    }

    /// The problems are only what publishing would still ask for; what is typed is saved. Tracked.
    pub fn is_saved_anyway(self) -> bool {
        self.asked.get() == Some(Asked::Ready) && !self.dirty.get()
    }

    /// Is this section unfolded?
    pub fn fold(self, section: Section) -> RwSignal<bool> {
        self.folds.get(section as usize).copied().unwrap_or_else(|| RwSignal::new(true))
    }

    /// Saves what is typed.
    pub fn save(self, how: Save) {
        if self.busy.get_untracked() {
            return;
        }
        let publish = how == Save::Publish;
        let (public, stopped) = untrack(|| (self.is_public(), self.is_stopped()));
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
        let keeps = how == Save::Keep && !public;
        let noted = match (publish, stopped, public) {
            (true, true, _) => (self.words().resumed_done)(&details.name.zh),
            (true, _, false) => (self.words().done)(Act::Publish, 1, &details.name.zh),
            _ => (self.words().edited_done)(&details.name.zh),
        };
        let now = Box::new(details.clone());
        let (command, before) = match self.service() {
            Some(service) => (Command::EditService { service, now, publish }, None),
            None => (Command::AddService { details: now, publish }, Some(self.ids())),
        };
        let known = self.known.get_value();
        self.known.set_value(Some(details));
        let said = match how {
            Save::Publish => self.words().published,
            Save::Draft => self.words().saved_draft,
            Save::Keep => self.words().saved,
        };
        self.send(command, said, noted, move |done| match (done, before) {
            (false, _) => self.known.set_value(known),
            (true, None) => {
                self.base.set(draft);
                self.asked.set(keeps.then_some(Asked::Ready));
            }
            (true, Some(before)) => {
                self.base.set(draft);
                self.kept.done();
                self.undo.just_saved(keeps);
                self.go_to_new(&before);
            }
        });
    }

    /// Stops it for a while.
    pub fn pause(self, reason: String, until: Option<Day>) {
        if let Some(service) = self.service() {
            let command = Command::PauseServices { services: vec![service], reason, until };
            self.act(Act::Pause, command, self.words().paused_done);
        }
    }

    /// Takes it away from residents.
    pub fn withdraw(self, reason: String) {
        if let Some(service) = self.service() {
            let command = Command::WithdrawServices { services: vec![service], reason };
            self.act(Act::Withdraw, command, self.words().withdrawn_done);
        }
    }

    /// The text has been compared with reality today.
    pub fn check_today(self) {
        if self.dirty.get_untracked() {
            self.refused.set(Some(self.words().check_after_save.to_owned()));
            return;
        }
        if let Some(service) = self.service() {
            let command = Command::CheckServices { services: vec![service] };
            self.act(Act::Check, command, self.words().checked_done);
        }
    }

    /// Makes a new service that begins as a copy of what is typed here; it waits in its own form. False:
    /// another new one is being written there.
    pub fn copy(self) -> bool {
        if unsaved::kept(unsaved::NEW).is_some() {
            self.toasts.warn(self.words().copy_later);
            return false;
        }
        let draft = untrack(|| self.fields.draft());
        let copy = draft.copied(self.words().copy_marker, self.words().copy_marker_en);
        unsaved::keep(unsaved::NEW, Some(copy));
        true
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

    /// Do residents see it? Tracked.
    pub fn is_public(self) -> bool {
        self.current.with(|current| current.as_ref().is_some_and(|current| current.state.is_public()))
    }

    /// It is paused or withdrawn. Tracked.
    pub fn is_stopped(self) -> bool {
        self.current.with(|current| current.as_ref().is_some_and(Current::is_stopped))
    }

    /// The page residents see.
    pub fn public_page(self) -> Option<String> {
        self.service().map(|id| Route::Service(id).to_string())
    }

    /// May whoever acts change anything here? Tracked.
    pub fn can_write(self) -> bool {
        self.session.can_write() && self.session.may(WINDOW)
    }

    /// The catalogue's words; also where no owner is.
    pub fn words(self) -> &'static Catalogue {
        catalogue::strings(self.lang)
    }

    /// The service; `None` while it is new.
    pub fn service(self) -> Option<ServiceId> {
        self.id.with_value(|id| id.as_deref().map(ServiceId::named))
    }

    fn act(self, act: Act, command: Command, said: &'static str) {
        let name = untrack(|| self.current.with(|c| c.as_ref().map(|c| c.details.name.zh.clone())));
        let noted = (self.words().done)(act, 1, &name.unwrap_or_default());
        self.send(command, said, noted, |_| ());
    }

    /// Sends; `said` is announced, `noted` stands beside 撤销.
    fn send(self, command: Command, said: &'static str, noted: String, then: impl FnOnce(bool) + 'static) {
        self.busy.set(true);
        self.refused.set(None);
        let before = self.undo.before(self.service());
        spawn_local(async move {
            let result = self.session.send(command).await;
            // The form may have been closed meanwhile.
            if self.busy.try_set(false).is_some() {
                return;
            }
            if result.is_ok() {
                self.undo.note(noted, before);
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
        Asked::Publishing | Asked::Ready => draft.check_for_publishing(),
    }
}
