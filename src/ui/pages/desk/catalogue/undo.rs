//! 撤销: what has just been done can be taken back as long as the page stands. Taking back is a new
//! entry like any other.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::catalogue;
use crate::app::session::Session;
use crate::domain::catalogue::{Details, Service, ServicePatch, State};
use crate::domain::rights::WINDOW;
use crate::domain::values::ServiceId;
use crate::domain::{Command, Slice, Station};
use crate::i18n::catalogue::Catalogue;
use crate::i18n::{Lang, catalogue as words, troubles};
use crate::ui::components::{Button, Toasts, lang};

/// Services as they stood before something was done to them.
pub type Before = Vec<(ServiceId, Service)>;

/// What has been done, newest last.
#[derive(Clone, Copy)]
pub struct Undo {
    steps: RwSignal<Vec<Step>>,
    busy: RwSignal<bool>,
    /// The form that opens next is of what has just been saved.
    just_saved: StoredValue<bool>,
    session: Session,
    toasts: Toasts,
    lang: Lang,
}

/// One thing that has been done.
#[derive(Debug, Clone)]
struct Step {
    said: String,
    /// State before and after.
    states: Vec<(ServiceId, State, State)>,
    edited: Option<(ServiceId, Vec<ServicePatch>)>,
    /// What it stood before.
    moved: Option<(ServiceId, Option<ServiceId>)>,
}

impl Undo {
    /// Provides it to the page.
    pub fn provide() -> Undo {
        let undo = Undo {
            steps: RwSignal::default(),
            busy: RwSignal::new(false),
            just_saved: StoredValue::new(false),
            session: Session::get(),
            toasts: Toasts::get(),
            lang: lang(),
        };
        provide_context(undo);
        undo
    }

    /// The one of the page.
    pub fn get() -> Undo {
        use_context().unwrap_or_else(Undo::provide)
    }

    /// The form that opens next says what publishing would still ask for.
    pub fn just_saved(self, keeps: bool) {
        self.just_saved.set_value(keeps);
    }

    /// Is this form of what has just been saved?
    pub fn take_just_saved(self) -> bool {
        self.just_saved.try_update_value(std::mem::take).unwrap_or_default()
    }

    /// The services as they stand now.
    pub fn before(self, ids: impl IntoIterator<Item = ServiceId>) -> Before {
        self.read(|station| {
            let found = ids.into_iter().map(|id| (station.catalogue().get(&id).cloned(), id));
            found.filter_map(|(service, id)| Some((id, service?))).collect()
        })
    }

    /// Something has been done to them: it can be taken back from now on.
    pub fn note(self, said: String, before: Before) {
        let step = self.read(|station| {
            let mut step = Step { said, states: Vec::new(), edited: None, moved: None };
            for (id, was) in before {
                let Some(now) = station.catalogue().get(&id) else { continue };
                let patches = ServicePatch::diff(&was.details, &now.details);
                if !patches.is_empty() {
                    step.edited = Some((id.clone(), patches));
                }
                if was.state != now.state {
                    step.states.push((id, was.state, now.state.clone()));
                }
            }
            step
        });
        if !step.states.is_empty() || step.edited.is_some() {
            self.push(step);
        }
    }

    /// A service has been moved; it stood before this one.
    pub fn note_move(self, said: String, service: ServiceId, before: Option<ServiceId>) {
        self.push(Step { said, states: Vec::new(), edited: None, moved: Some((service, before)) });
    }

    fn push(self, step: Step) {
        // The page may have been left meanwhile.
        self.steps.try_update(|steps| steps.push(step));
    }

    /// Takes the newest step back.
    fn back(self) {
        let Some(step) = self.steps.with_untracked(|steps| steps.last().cloned()) else { return };
        let Some(commands) = self.read(|station| step.commands(station)) else {
            self.toasts.warn(self.words().undo_overtaken);
            self.forget();
            return;
        };
        self.busy.set(true);
        spawn_local(async move {
            for command in commands {
                if let Err(refusal) = self.session.send(command).await {
                    self.toasts.warn((troubles::strings(self.lang).refusal)(&refusal));
                    self.busy.try_set(false);
                    return;
                }
            }
            if self.busy.try_set(false).is_none() {
                self.forget();
                super::say_after(self.toasts, self.words().undone);
            }
        });
    }

    fn forget(self) {
        self.steps.update(|steps| drop(steps.pop()));
    }

    fn words(self) -> &'static Catalogue {
        words::strings(self.lang)
    }

    fn read<T>(self, view: impl FnOnce(&Station) -> T) -> T {
        untrack(|| self.session.read(&[Slice::Catalogue], view))
    }
}

impl Step {
    /// What takes it back; `None`: somebody has gone on from there.
    fn commands(&self, station: &Station) -> Option<Vec<Command>> {
        let mut commands = Vec::new();
        let mut back = Vec::new();
        for (id, was, now) in &self.states {
            if station.catalogue().get(id)?.state != *now {
                return None;
            }
            back.push((id.clone(), was.clone()));
        }
        // First the state: what residents no longer see may again be unfinished.
        if !back.is_empty() {
            commands.push(Command::PutServicesBack { services: back });
        }
        if let Some((id, patches)) = &self.edited {
            let now = Box::new(former(&station.catalogue().get(id)?.details, patches)?);
            commands.push(Command::EditService { service: id.clone(), now, publish: false });
        }
        if let Some((id, before)) = &self.moved {
            let before = before.clone().filter(|id| station.catalogue().get(id).is_some());
            commands.push(Command::MoveService { service: id.clone(), before });
        }
        Some(commands)
    }
}

/// The details before these patches; what else has been edited since stays. `None`: one of the fields
/// has been changed again.
fn former(now: &Details, patches: &[ServicePatch]) -> Option<Details> {
    let mut details = now.clone();
    patches.iter().for_each(|patch| patch.apply(&mut details));
    if details != *now {
        return None;
    }
    patches.iter().for_each(|patch| patch.inverse().apply(&mut details));
    Some(details)
}

/// What has just been done, and the button that takes it back.
#[component]
pub fn UndoBar() -> impl IntoView {
    let undo = Undo::get();
    let shut = Signal::derive(move || !(undo.session.can_write() && undo.session.may(WINDOW)));
    let newest = Memo::new(move |_| undo.steps.with(|steps| steps.last().map(|step| step.said.clone())));
    move || {
        newest.get().map(|said| {
            view! {
                <section class="undo no-print" aria-label=catalogue().undo_bar>
                    <p class="grow">{said}</p>
                    <Button
                        text=catalogue().undo
                        icon="back"
                        small=true
                        busy=undo.busy
                        disabled=shut
                        press=move || undo.back()
                    />
                </section>
            }
        })
    }
}
