//! A resident as typed: name, phones, door, note, and until when they need special care. Nothing else is
//! asked for: no number of an identity card, and not why somebody needs care.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::typed::{day, line, phone_line, written};
use super::{Problem, What, limited, phone, required};
use crate::domain::people::{MOST_PHONES, Particulars};
use crate::domain::values::Day;

/// Longest name, in characters.
const NAME: usize = 30;
/// Longest part of a door.
const DOOR: usize = 20;
/// Longest note.
const NOTE: usize = 500;
/// Special care is promised for a year at most: it is a passing need, and whoever needs it longer is looked
/// at again. A mark that nobody ever looks at again would be a record of who is frail.
const MOST_CARE_DAYS: i64 = 366;

/// Names of the fields on the screen.
pub mod field {
    pub const NAME: &str = "person-name";
    /// The best number first.
    pub const PHONES: [&str; 3] = ["person-phone", "person-phone-2", "person-phone-3"];
    pub const BUILDING: &str = "person-building";
    pub const UNIT: &str = "person-unit";
    pub const ROOM: &str = "person-room";
    pub const NOTE: &str = "person-note";
    pub const CARE_UNTIL: &str = "person-care-until";
    pub const CONSENT: &str = "person-consent";
    /// Those of the picker, which stands in other forms.
    pub const PICK_NAME: &str = "pick-name";
    pub const PICK_PHONE: &str = "pick-phone";
    pub const PICK_BUILDING: &str = "pick-building";
    pub const PICK_UNIT: &str = "pick-unit";
    pub const PICK_ROOM: &str = "pick-room";
    pub const PICK_CONSENT: &str = "pick-consent";
}

/// Everything as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Draft {
    pub name: String,
    pub phones: [String; MOST_PHONES],
    pub building: String,
    pub unit: String,
    pub room: String,
    pub note: String,
    /// `2026-12-31`, or nothing.
    pub care_until: String,
    /// Somebody new agrees to be written down; afterwards that has a place of its own.
    pub consent: bool,
}

impl From<&Particulars> for Draft {
    fn from(who: &Particulars) -> Self {
        let mut phones = <[String; MOST_PHONES]>::default();
        phones.iter_mut().zip(&who.phones).for_each(|(typed, phone)| typed.clone_from(phone));
        Draft {
            name: who.name.clone(),
            phones,
            building: who.building.clone(),
            unit: who.unit.clone(),
            room: who.room.clone(),
            note: who.note.clone(),
            care_until: written(who.care_until),
            consent: false,
        }
    }
}

impl Draft {
    /// Who it is; `was` is what is known of them already, and what of it nobody has touched stays.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn check(&self, was: Option<&Particulars>, today: Day) -> Result<Particulars, Vec<Problem>> {
        let nobody = Particulars::default();
        let was = was.unwrap_or(&nobody);
        let mut problems = Vec::new();
        let name = if self.name == was.name && !was.name.is_empty() {
            was.name.clone()
        } else {
            required(&mut problems, field::NAME, &self.name, NAME)
        };
        let typed = field::PHONES.into_iter().zip(&self.phones).enumerate();
        let known = |n: usize| was.phones.get(n).map(String::as_str).unwrap_or_default();
        let phones: Vec<String> =
            typed.map(|(n, (field, phone))| phone_line(&mut problems, field, phone, known(n))).collect();
        let who = Particulars {
            name,
            phones: phones.into_iter().filter(|phone| !phone.is_empty()).collect(),
            building: line(&mut problems, field::BUILDING, &self.building, &was.building, DOOR),
            unit: line(&mut problems, field::UNIT, &self.unit, &was.unit, DOOR),
            room: line(&mut problems, field::ROOM, &self.room, &was.room, DOOR),
            note: line(&mut problems, field::NOTE, &self.note, &was.note, NOTE),
            care_until: self.care(&mut problems, was.care_until, today),
        };
        if problems.is_empty() { Ok(who) } else { Err(problems) }
    }

    fn care(&self, problems: &mut Vec<Problem>, was: Option<Day>, today: Day) -> Option<Day> {
        let until = day(problems, field::CARE_UNTIL, &self.care_until);
        if until != was && until.is_some_and(|until| until.days_since(today) > MOST_CARE_DAYS) {
            problems.push(Problem::new(field::CARE_UNTIL, What::TooFar));
        }
        until
    }
}

/// Somebody new, written down in the flow of other work: name, one phone, the door.
///
/// # Errors
/// Everything that is wrong, in the order of the fields.
pub fn newcomer(name: &str, tel: &str, door: [&str; 3]) -> Result<Particulars, Vec<Problem>> {
    let mut problems = Vec::new();
    let name = required(&mut problems, field::PICK_NAME, name, NAME);
    let tel = phone(&mut problems, field::PICK_PHONE, tel);
    let names = [field::PICK_BUILDING, field::PICK_UNIT, field::PICK_ROOM];
    let mut door =
        names.into_iter().zip(door).map(|(field, typed)| limited(&mut problems, field, typed, DOOR));
    let [building, unit, room] = [(); 3].map(|()| door.next().unwrap_or_default());
    drop(door);
    let phones = if tel.is_empty() { Vec::new() } else { vec![tel] };
    let who = Particulars { name, phones, building, unit, room, ..Particulars::default() };
    if problems.is_empty() { Ok(who) } else { Err(problems) }
}

/// Is this a number rather than a name? Whoever looks for a phone and finds nobody has not typed a name.
pub fn is_number(typed: &str) -> bool {
    typed.chars().any(|c| c.is_ascii_digit()) && !typed.chars().any(char::is_alphabetic)
}
