//! One open application, and what its buttons do.

use leptos::prelude::*;

use super::fields::VisitFields;
use super::visits;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::notices::Notice;
use crate::domain::values::{ServiceId, VisitId};
use crate::domain::visits::{Report, State, Visit};
use crate::domain::{Command, Slice};
use crate::forms::visits::Draft;
use crate::i18n::visits::Visits;
use crate::route::{DeskRoute, Route};
use crate::ui::pages::desk::record::{Fields, Form, Undo, focus_on};

/// Id of the card at the top, for the focus.
pub const TOP: &str = "visit-top";

/// One open application.
#[derive(Clone, Copy)]
pub struct Open {
    pub form: Form<VisitFields>,
    /// What the station says about it; `None` while it is new.
    pub record: Memo<Option<Visit>>,
    pub clock: Clock,
    pub session: Session,
    id: StoredValue<Option<String>>,
    /// Looked up once: a press has no owner to ask for the language.
    words: &'static Visits,
}

impl Open {
    /// Opens an application, or the form of a new one like `template`.
    pub fn new(id: Option<String>, template: Option<Draft>) -> Open {
        let (session, clock) = (Session::get(), Clock::get());
        let record = {
            let id = id.clone();
            Memo::new(move |_| {
                let id = VisitId::named(id.as_deref()?);
                session.read(&[Slice::Visits], |station| station.visits().get(&id).cloned())
            })
        };
        let saved = Memo::new(move |_| {
            record.with(|r| r.as_ref().map(|it| Draft::of(&it.application, it.contact.present())))
        });
        let key = format!("visit/{}", id.as_deref().unwrap_or("new"));
        let form = Form::open(key, VisitFields::new(), saved, Draft::default());
        if let Some(template) = template {
            form.fields.fill(&template);
        }
        Open { form, record, clock, session, id: StoredValue::new(id), words: visits() }
    }

    /// The id; `None` while it is new.
    pub fn id(self) -> Option<VisitId> {
        self.id.with_value(|id| id.as_deref().map(VisitId::named))
    }

    /// Where it stands; changes only when that changes.
    pub fn state(self) -> Memo<Option<State>> {
        Memo::new(move |_| self.record.with(|r| r.as_ref().map(|it| it.state.clone())))
    }

    /// Saves what is typed.
    pub fn save(self) {
        let draft = untrack(|| self.form.fields.draft());
        let record = self.record.get_untracked();
        let was = record.as_ref().map(|it| (&it.application, it.contact.present()));
        let today = untrack(|| self.clock.today());
        let (application, contact) = match draft.check(was, today) {
            Ok(checked) => checked,
            Err(problems) => return self.form.deed.object(problems),
        };
        let now = Box::new(application);
        let Some(visit) = self.id() else {
            let before = self.ids();
            let command = Command::ApplyForVisit { application: now, contact };
            return self.form.save(vec![command], move || {
                if let Some(id) = self.ids().into_iter().find(|id| !before.contains(id)) {
                    let route = Route::Desk(DeskRoute::VisitEdit(VisitId::named(&id)));
                    // In place, so that the way back does not lead to an empty form.
                    let _ = window().location().replace(&route.to_string());
                }
            });
        };
        self.form.save(vec![Command::EditVisit { visit, now, contact }], || ());
    }

    /// The committee agrees.
    pub fn agree(self, venue: Option<ServiceId>, notice: Option<Notice>) {
        self.change(|visit| Command::AgreeToVisit { visit, venue, notice }, self.words.agreed_done);
    }

    /// The committee declines.
    pub fn decline(self, reason: String) {
        self.change(|visit| Command::DeclineVisit { visit, reason }, self.words.declined_done);
    }

    /// There will be no such day.
    pub fn call_off(self, reason: String) {
        self.change(|visit| Command::CallOffVisit { visit, reason }, self.words.called_off_done);
    }

    /// How the day went; `then` hears when it is on disk.
    pub fn report(self, report: Report, words: String, then: impl FnOnce() + 'static) {
        let command = |visit| Command::ReportVisit { visit, report, words };
        self.change_then(command, self.words.outcome_done, then);
    }

    /// Erases whom to call, for good.
    pub fn erase(self) {
        self.change(|visit| Command::EraseVisitContact { visit }, self.words.erased_done);
    }

    fn change(self, command: impl FnOnce(VisitId) -> Command, said: &'static str) {
        self.change_then(command, said, || ());
    }

    fn change_then(
        self,
        command: impl FnOnce(VisitId) -> Command,
        said: &'static str,
        then: impl FnOnce() + 'static,
    ) {
        let Some(visit) = self.id() else { return };
        let deed = self.form.deed;
        deed.send(vec![command(visit)], move |done| {
            if done {
                deed.undo.set(Some(Undo { said, back: Vec::new() }));
                // The button that was pressed has gone with its question.
                focus_on(TOP.to_owned());
                then();
            }
        });
    }

    fn ids(self) -> Vec<String> {
        untrack(|| {
            self.session
                .read(&[], |station| station.visits().iter().map(|(id, _)| id.as_str().to_owned()).collect())
        })
    }
}
