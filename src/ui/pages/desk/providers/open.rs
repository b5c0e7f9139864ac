//! One open service unit, and what its buttons do.

use leptos::prelude::*;

use super::fields::ProviderFields;
use super::providers;
use crate::app::session::Session;
use crate::domain::providers::{Provider, State};
use crate::domain::values::{Day, ProviderId};
use crate::domain::{Command, Slice};
use crate::forms::providers::Draft;
use crate::i18n::providers::Providers;
use crate::route::{DeskRoute, Route};
use crate::ui::components::spot_id;
use crate::ui::pages::desk::record::{Fields, Form, Undo, focus_on};

/// The name of the hours' field, from which the ids of its parts are made.
pub const HOURS: &str = "provider-hours";

/// One open service unit.
#[derive(Clone, Copy)]
pub struct Open {
    pub form: Form<ProviderFields>,
    /// What the station says about it; `None` while it is new.
    pub record: Memo<Option<Provider>>,
    id: StoredValue<Option<String>>,
    session: Session,
    /// Looked up once: a press has no owner to ask for the language.
    words: &'static Providers,
}

impl Open {
    /// Opens a service unit, or the form of a new one.
    pub fn new(id: Option<String>) -> Open {
        let session = Session::get();
        let record = {
            let id = id.clone();
            Memo::new(move |_| {
                let id = ProviderId::named(id.as_deref()?);
                session.read(&[Slice::Providers], |station| station.providers().get(&id).cloned())
            })
        };
        let saved = Memo::new(move |_| {
            record.with(|r| r.as_ref().map(|it| Draft::of(&it.details, it.contact.present())))
        });
        let key = format!("provider/{}", id.as_deref().unwrap_or("new"));
        let form = Form::open(key, ProviderFields::new(), saved, Draft::default());
        Open { form, record, id: StoredValue::new(id), session, words: providers() }
    }

    /// The id; `None` while it is new.
    pub fn id(self) -> Option<ProviderId> {
        self.id.with_value(|id| id.as_deref().map(ProviderId::named))
    }

    /// Saves what is typed.
    pub fn save(self) {
        let fields = self.form.fields;
        let draft = untrack(|| fields.draft());
        let record = self.record.get_untracked();
        let was = record.as_ref().map(|it| (&it.details, it.contact.present()));
        let (details, contact) = match draft.check(was) {
            Ok(checked) => checked,
            Err(faults) => {
                if faults.price.is_some() {
                    fields.line.set(faults.price);
                }
                let first = faults.hours.first().map(|wrong| spot_id(HOURS, wrong.spot));
                fields.hours_wrong.set(faults.hours);
                let only_hours = faults.problems.is_empty();
                self.form.deed.object(faults.problems);
                if let Some(id) = first.filter(|_| only_hours) {
                    focus_on(id);
                }
                return;
            }
        };
        fields.hours_wrong.set(Vec::new());
        let details = Box::new(details);
        match self.id() {
            Some(provider) => {
                self.form.save(vec![Command::EditProvider { provider, now: details, contact }], || ());
            }
            None => {
                let before = self.ids();
                self.form.save(vec![Command::AddProvider { details, contact }], move || {
                    if let Some(id) = self.ids().into_iter().find(|id| !before.contains(id)) {
                        let route = Route::Desk(DeskRoute::ProviderEdit(ProviderId::named(&id)));
                        // In place, so that the way back does not lead to an empty form.
                        let _ = window().location().replace(&route.to_string());
                    }
                });
            }
        }
    }

    /// Shows it to residents, for the first time or again.
    pub fn list(self) {
        let Some(provider) = self.id() else { return };
        let back = match self.state() {
            // There is no way back to a draft: residents have seen it.
            Some(State::Suspended { reason, until }) => {
                vec![Command::SuspendProvider { provider: provider.clone(), reason: reason.zh, until }]
            }
            Some(State::Ended { reason }) => {
                vec![Command::EndProvider { provider: provider.clone(), reason: reason.zh }]
            }
            _ => Vec::new(),
        };
        self.change(Command::ListProvider { provider }, self.words.listed_done, back);
    }

    /// Stops it for a while.
    pub fn suspend(self, reason: String, until: Option<Day>) {
        let Some(provider) = self.id() else { return };
        let back = vec![Command::ListProvider { provider: provider.clone() }];
        let command = Command::SuspendProvider { provider, reason, until };
        self.change(command, self.words.suspended_done, back);
    }

    /// Ends the cooperation.
    pub fn end(self, reason: String) {
        let Some(provider) = self.id() else { return };
        let again = Command::ListProvider { provider: provider.clone() };
        let back = match self.state() {
            Some(State::Listed) => vec![again],
            Some(State::Suspended { reason, until }) => {
                let provider = provider.clone();
                vec![again, Command::SuspendProvider { provider, reason: reason.zh, until }]
            }
            _ => Vec::new(),
        };
        self.change(Command::EndProvider { provider, reason }, self.words.ended_done, back);
    }

    /// Erases whom the station called there, for good.
    pub fn erase(self) {
        let Some(provider) = self.id() else { return };
        self.change(Command::EraseProviderContact { provider }, self.words.erased_done, Vec::new());
    }

    fn change(self, command: Command, said: &'static str, back: Vec<Command>) {
        let deed = self.form.deed;
        let may_go_back = back.iter().all(|command| self.may(command));
        let back = if may_go_back { back } else { Vec::new() };
        deed.send(vec![command], move |done| {
            if done {
                deed.undo.set(Some(Undo { said, back }));
            }
        });
    }

    /// May whoever acts give this command? A way back that is refused is none.
    fn may(self, command: &Command) -> bool {
        use crate::domain::rights::{OVERSEERS, WINDOW};
        untrack(|| match command {
            Command::ListProvider { .. } => self.session.may(WINDOW),
            _ => self.session.may(OVERSEERS),
        })
    }

    fn state(self) -> Option<State> {
        self.record.with_untracked(|r| r.as_ref().map(|it| it.state.clone()))
    }

    fn ids(self) -> Vec<String> {
        untrack(|| {
            self.session.read(&[], |station| {
                station.providers().iter().map(|(id, _)| id.as_str().to_owned()).collect()
            })
        })
    }
}
