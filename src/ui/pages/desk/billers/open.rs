//! One open biller, and what its buttons do.

use leptos::prelude::*;

use super::billers;
use super::fields::BillerFields;
use crate::app::session::Session;
use crate::domain::cashdesk::Biller;
use crate::domain::values::BillerId;
use crate::domain::{Command, Slice};
use crate::forms::billers::Draft;
use crate::i18n::billers::Billers;
use crate::route::{DeskRoute, Route};
use crate::ui::pages::desk::record::{Fields, Form, Undo};

/// One open biller.
#[derive(Clone, Copy)]
pub struct Open {
    pub form: Form<BillerFields>,
    /// What the station says about it; `None` while it is new.
    pub record: Memo<Option<Biller>>,
    id: StoredValue<Option<String>>,
    session: Session,
    /// Looked up once: a press has no owner to ask for the language.
    words: &'static Billers,
}

impl Open {
    /// Opens a biller, or the form of a new one.
    pub fn new(id: Option<String>) -> Open {
        let session = Session::get();
        let record = {
            let id = id.clone();
            Memo::new(move |_| {
                let id = BillerId::named(id.as_deref()?);
                session.read(&[Slice::Cashdesk], |station| station.cashdesk().biller(&id).cloned())
            })
        };
        let saved = Memo::new(move |_| {
            record.with(|r| r.as_ref().map(|it| Draft::of(&it.agreement, it.contact.present())))
        });
        let key = ["biller/", id.as_deref().unwrap_or("new")].concat();
        let form = Form::open(key, BillerFields::new(), saved, Draft::default());
        Open { form, record, id: StoredValue::new(id), session, words: billers() }
    }

    /// The id; `None` while it is new.
    pub fn id(self) -> Option<BillerId> {
        self.id.with_value(|id| id.as_deref().map(BillerId::named))
    }

    /// Saves what is typed.
    pub fn save(self) {
        let draft = untrack(|| self.form.fields.draft());
        let record = self.record.get_untracked();
        let was = record.as_ref().map(|it| (&it.agreement, it.contact.present()));
        let (agreement, contact) = match draft.check(was) {
            Ok(checked) => checked,
            Err(problems) => return self.form.deed.object(problems),
        };
        let agreement = Box::new(agreement);
        if let Some(biller) = self.id() {
            self.form.save(vec![Command::EditBiller { biller, now: agreement, contact }], || ());
            return;
        }
        let before = self.ids();
        self.form.save(vec![Command::AddBiller { agreement, contact }], move || {
            if let Some(id) = self.ids().into_iter().find(|id| !before.contains(id)) {
                let route = Route::Desk(DeskRoute::BillerOpen(BillerId::named(&id)));
                // In place, so that the way back does not lead to an empty form.
                let _ = window().location().replace(&route.to_string());
            }
        });
    }

    /// Erases whom the station called there, for good.
    pub fn erase(self) {
        let Some(biller) = self.id() else { return };
        let (deed, said) = (self.form.deed, self.words.erased_done);
        deed.send(vec![Command::EraseBillerContact { biller }], move |done| {
            if done {
                deed.undo.set(Some(Undo { said, back: Vec::new() }));
            }
        });
    }

    fn ids(self) -> Vec<String> {
        untrack(|| {
            self.session.read(&[], |station| {
                station.cashdesk().billers().map(|(id, _)| id.as_str().to_owned()).collect()
            })
        })
    }
}
