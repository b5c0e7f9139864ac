//! An application of an organisation as it is typed, and how the day went.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::hours::time;
use super::typed::{day, line, number, phone_line};
use super::{Problem, What, limited, required};
use crate::domain::notices::Notice;
use crate::domain::providers::{Contact, Kind};
use crate::domain::values::{Day, Minute, Text};
use crate::domain::visits::{Application, Report, State};

/// Names of the fields on the screen.
pub mod field {
    pub const ORGANISATION: &str = "visit-organisation";
    pub const KIND: &str = "visit-kind";
    pub const TITLE: &str = "visit-title";
    pub const SUMMARY: &str = "visit-summary";
    pub const CHARGE: &str = "visit-charge";
    pub const NEEDS: &str = "visit-needs";
    pub const PLACE: &str = "visit-place";
    pub const ON: &str = "visit-on";
    pub const FROM: &str = "visit-from";
    pub const UNTIL: &str = "visit-until";
    pub const CONTACT_NAME: &str = "visit-contact-name";
    pub const CONTACT_PHONE: &str = "visit-contact-phone";
    pub const CONTACT_NOTE: &str = "visit-contact-note";
    pub const CAME: &str = "visit-came";
    pub const COMPLAINTS: &str = "visit-complaints";
    pub const AGAIN: &str = "visit-again";
    pub const WORDS: &str = "visit-words";
}

/// An application as typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    pub organisation: String,
    pub kind: Kind,
    pub title: String,
    pub summary: String,
    /// Empty: residents pay nothing.
    pub charge: String,
    pub needs: String,
    pub place: String,
    pub on: String,
    pub from: String,
    pub until: String,
    pub contact_name: String,
    pub contact_phone: String,
    pub contact_note: String,
}

impl Default for Draft {
    fn default() -> Self {
        let nothing = String::new;
        Draft {
            organisation: nothing(),
            kind: Kind::CivilOrganisation,
            title: nothing(),
            summary: nothing(),
            charge: nothing(),
            needs: nothing(),
            place: nothing(),
            on: nothing(),
            from: nothing(),
            until: nothing(),
            contact_name: nothing(),
            contact_phone: nothing(),
            contact_note: nothing(),
        }
    }
}

impl Draft {
    /// What is written down of an application, ready to be typed over.
    pub fn of(application: &Application, contact: Option<&Contact>) -> Draft {
        let contact = contact.cloned().unwrap_or_default();
        let words = |text: &Text| text.zh.clone();
        Draft {
            organisation: words(&application.organisation),
            kind: application.kind,
            title: words(&application.title),
            summary: words(&application.summary),
            charge: words(&application.charge),
            needs: words(&application.needs),
            place: words(&application.place),
            on: application.on.to_string(),
            from: application.from.to_string(),
            until: application.until.to_string(),
            contact_name: contact.name,
            contact_phone: contact.phone,
            contact_note: contact.note,
        }
    }

    /// The same once more, on a day that is still to be said.
    pub fn once_more(&self) -> Draft {
        Draft { on: String::new(), ..self.clone() }
    }

    /// The application and whom to call; `was` is what has been saved of it. A day that is over is refused where it is
    /// new.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn check(
        &self,
        was: Option<(&Application, Option<&Contact>)>,
        today: Day,
    ) -> Result<(Application, Contact), Vec<Problem>> {
        let unknown = Contact::default();
        let (old, was) = (was.map(|(old, _)| old), was.and_then(|(_, contact)| contact).unwrap_or(&unknown));
        let mut found = Vec::new();
        let problems = &mut found;
        // What nobody has touched keeps its English, should a file have brought some.
        let text = |typed: String, old: Option<&Text>| match old {
            Some(old) if old.zh == typed => old.clone(),
            _ => Text::zh(typed),
        };
        let organisation = required(problems, field::ORGANISATION, &self.organisation, 60);
        let title = required(problems, field::TITLE, &self.title, 40);
        let summary = limited(problems, field::SUMMARY, &self.summary, 500);
        let charge = limited(problems, field::CHARGE, &self.charge, 200);
        if self.on.trim().is_empty() {
            problems.push(Problem::new(field::ON, What::Missing));
        }
        let on = day(problems, field::ON, &self.on);
        if on.is_some_and(|on| on < today && old.is_none_or(|old| old.on != on)) {
            problems.push(Problem::new(field::ON, What::Past));
        }
        let from = minute(problems, field::FROM, &self.from);
        let until = minute(problems, field::UNTIL, &self.until);
        if from.zip(until).is_some_and(|(from, until)| until <= from) {
            problems.push(Problem::new(field::UNTIL, What::Backwards));
        }
        let place = limited(problems, field::PLACE, &self.place, 80);
        let needs = limited(problems, field::NEEDS, &self.needs, 200);
        let contact = Contact {
            name: line(problems, field::CONTACT_NAME, &self.contact_name, &was.name, 30),
            phone: phone_line(problems, field::CONTACT_PHONE, &self.contact_phone, &was.phone),
            note: line(problems, field::CONTACT_NOTE, &self.contact_note, &was.note, 200),
        };
        match (on, from, until) {
            (Some(on), Some(from), Some(until)) if found.is_empty() => {
                let application = Application {
                    organisation: text(organisation, old.map(|old| &old.organisation)),
                    kind: self.kind,
                    title: text(title, old.map(|old| &old.title)),
                    summary: text(summary, old.map(|old| &old.summary)),
                    charge: text(charge, old.map(|old| &old.charge)),
                    needs: text(needs, old.map(|old| &old.needs)),
                    place: text(place, old.map(|old| &old.place)),
                    on,
                    from,
                    until,
                };
                Ok((application, contact))
            }
            _ => Err(found),
        }
    }
}

fn minute(problems: &mut Vec<Problem>, field: &'static str, typed: &str) -> Option<Minute> {
    let found = time(typed);
    if found.is_none() {
        let what = if typed.trim().is_empty() { What::Missing } else { What::NotATime };
        problems.push(Problem::new(field, what));
    }
    found
}

/// How a day went, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Outcome {
    pub came: String,
    /// Empty: none.
    pub complaints: String,
    /// `yes`, `no`, or not said yet.
    pub again: String,
    pub words: String,
}

impl Outcome {
    /// What has been told already, ready to be put right.
    pub fn of(state: &State, words: Option<&String>) -> Outcome {
        let State::Over(report) = state else { return Outcome::default() };
        Outcome {
            came: report.came.to_string(),
            complaints: report.complaints.to_string(),
            again: if report.again { "yes" } else { "no" }.to_owned(),
            words: words.cloned().unwrap_or_default(),
        }
    }

    /// The report and what else was said.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn check(&self) -> Result<(Report, String), Vec<Problem>> {
        let mut problems = Vec::new();
        if self.came.trim().is_empty() {
            problems.push(Problem::new(field::CAME, What::Missing));
        }
        let came = number(&mut problems, field::CAME, &self.came).unwrap_or_default();
        let complaints = number(&mut problems, field::COMPLAINTS, &self.complaints).unwrap_or_default();
        if problems.is_empty() && complaints > came {
            problems.push(Problem::new(field::COMPLAINTS, What::MoreThanAll));
        }
        let again = match self.again.as_str() {
            "yes" => true,
            "no" => false,
            _ => {
                problems.push(Problem::new(field::AGAIN, What::Missing));
                false
            }
        };
        let words = limited(&mut problems, field::WORDS, &self.words, 500);
        if problems.is_empty() { Ok((Report { came, complaints, again }, words)) } else { Err(problems) }
    }
}

/// The notice that tells residents: from now on, until the day is over.
pub fn notice(application: &Application, title: Text, body: Text) -> Notice {
    let on = application.on;
    Notice { title, body, from: on, until: Some(on), pinned: false }
}

/// Where an application stands on a day, in the order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// The committee has to answer.
    Waiting,
    /// The day is over and nobody has told how it went.
    Untold,
    /// Today or later.
    Coming,
    /// Told, declined or called off.
    Past,
}

impl Standing {
    /// All of them.
    pub const ALL: [Standing; 4] = [Standing::Waiting, Standing::Untold, Standing::Coming, Standing::Past];

    /// Where an application stands on a day.
    pub fn of(state: &State, on: Day, today: Day) -> Standing {
        match state {
            State::Applied => Standing::Waiting,
            State::Agreed if on < today => Standing::Untold,
            State::Agreed => Standing::Coming,
            State::Declined { .. } | State::CalledOff { .. } | State::Over(_) => Standing::Past,
        }
    }
}
