//! The open form, and what saving does.

use leptos::prelude::*;

use super::fields::ProfileFields;
use crate::app::session::Session;
use crate::domain::profile::Profile;
use crate::domain::{Command, Slice};
use crate::forms::particulars::{Faults, Particulars, field};
use crate::ui::components::spot_id;
use crate::ui::pages::desk::record::{Fields, Form, focus_on};

/// The open form.
#[derive(Clone, Copy)]
pub struct Open {
    pub form: Form<ProfileFields>,
    /// What is saved.
    pub profile: Memo<Option<Profile>>,
}

impl Open {
    /// Opens the form; none before the station is founded.
    pub fn new() -> Option<Open> {
        let session = Session::get();
        let profile =
            Memo::new(move |_| session.read(&[Slice::Profile], |station| station.profile().cloned()));
        let saved = Memo::new(move |_| profile.with(|profile| profile.as_ref().map(Particulars::from)));
        let blank = saved.get_untracked()?;
        let form = Form::open("profile".to_owned(), ProfileFields::new(), saved, blank);
        Some(Open { form, profile })
    }

    /// Saves what is typed.
    pub fn save(self) {
        let fields = self.form.fields;
        let Some(profile) = self.profile.get_untracked() else { return };
        match untrack(|| fields.draft()).check(&profile) {
            Ok(now) => {
                self.say(Faults::default());
                self.form.save(vec![Command::EditProfile { now: Box::new(now) }], || ());
            }
            Err(faults) => self.say(faults),
        }
    }

    /// Shows what is wrong, and leads to the first of it in the order of the page: hours come first.
    fn say(self, faults: Faults) {
        let Faults { problems, hours, closures } = faults;
        let first = hours
            .first()
            .map(|wrong| spot_id(field::HOURS, wrong.spot))
            .or_else(|| closures.first().map(|wrong| spot_id(field::CLOSURES, wrong.spot)));
        self.form.fields.hours_wrong.set(hours);
        self.form.fields.closures_wrong.set(closures);
        self.form.deed.object(problems);
        if let Some(id) = first {
            focus_on(id);
        }
    }
}
