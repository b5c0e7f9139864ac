//! A slip as a resident fills it in, and how much of it still fits into a code.

#[cfg(test)]
mod tests;

use super::{Problem, What, limited, phone};
use crate::domain::values::Day;
use crate::slip::{MOST_BYTES, Slip};

pub use crate::domain::requests::MOST_PHOTOS;

/// Times of the week to choose from; the last of them is any time.
pub const TIMES: usize = 5;
/// Its place.
pub const ANY_TIME: usize = TIMES - 1;
/// Longest note, in characters.
pub const LONGEST_NOTE: usize = 300;
/// Bytes that sealing puts around what is written: head, box, and the length in front of the JSON.
const AROUND: usize = 7 + 48 + 4;
/// Bytes of one Chinese character.
const CHARACTER: usize = 3;

/// Names of the fields on the screen.
pub mod field {
    pub const HELPER: &str = "ask-helper";
    pub const RELATION: &str = "ask-relation";
    pub const NAME: &str = "ask-name";
    pub const PHONE: &str = "ask-phone";
    pub const BUILDING: &str = "ask-building";
    pub const UNIT: &str = "ask-unit";
    pub const ROOM: &str = "ask-room";
    pub const WHEN: &str = "ask-when";
    pub const NOTE: &str = "ask-note";
    pub const CONSENT: &str = "ask-consent";
}

/// Everything as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// Somebody of the family fills it in; the fields of whoever does count then.
    pub for_family: bool,
    pub helper: String,
    pub relation: String,
    pub name: String,
    pub phone: String,
    pub building: String,
    pub unit: String,
    pub room: String,
    /// Which of the times of the week suit.
    pub times: [bool; TIMES],
    pub when: String,
    pub note: String,
    pub consent: bool,
    pub share: bool,
}

/// What a slip is about, and what its form offers.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    pub service: &'a str,
    pub on: Day,
    /// The times of the week in words that the station reads.
    pub times: &'a [&'a str; TIMES],
    /// May a service unit come to the door? Only then may it be told who asks.
    pub comes: bool,
}

impl Draft {
    /// Marks a time of the week, or takes the mark away. Any time leaves no other one.
    pub fn toggle_time(times: &mut [bool; TIMES], which: usize) {
        let Some(was) = times.get(which).copied() else { return };
        if which == ANY_TIME {
            *times = [false; TIMES];
        }
        for (place, on) in [(ANY_TIME, false), (which, !was)] {
            if let Some(time) = times.get_mut(place) {
                *time = on;
            }
        }
    }

    /// The slip as far as it is filled in; `blank` brings the id.
    pub fn slip(&self, blank: Slip, asked: &Asked<'_>) -> Slip {
        let trim = |text: &String| text.trim().to_owned();
        let name = trim(&self.name);
        let is_named = !name.is_empty();
        Slip {
            id: blank.id,
            service: asked.service.to_owned(),
            on: Some(asked.on),
            phone: trim(&self.phone),
            building: trim(&self.building),
            unit: trim(&self.unit),
            room: trim(&self.room),
            when: self.when_in_words(asked.times),
            note: trim(&self.note),
            asked_by: self.asked_by(),
            consent: self.consent && is_named,
            share: self.share && is_named && asked.comes,
            name,
        }
    }

    /// The slip, once everything that is needed is there: whom to come back to, or, without a name, what
    /// it is about.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the fields.
    pub fn check(&self, blank: Slip, asked: &Asked<'_>) -> Result<Slip, Vec<Problem>> {
        let mut problems = Vec::new();
        if self.for_family {
            super::required(&mut problems, field::HELPER, &self.helper, 30);
            super::required(&mut problems, field::RELATION, &self.relation, 20);
        }
        let name = limited(&mut problems, field::NAME, &self.name, 30);
        let is_blank = |text: &String| text.trim().is_empty();
        let no_door = [&self.building, &self.unit, &self.room].into_iter().all(is_blank);
        // A phone or a door of nobody would be lost on the way into the books.
        let is_somebodys = self.for_family || !no_door || !is_blank(&self.phone) || is_blank(&self.note);
        if name.is_empty() && is_somebodys {
            problems.push(Problem::new(field::NAME, What::Missing));
        }
        let number = phone(&mut problems, field::PHONE, &self.phone);
        if number.is_empty() && no_door && !name.is_empty() {
            problems.push(Problem::new(field::PHONE, What::Missing));
        }
        for (field, text) in
            [(field::BUILDING, &self.building), (field::UNIT, &self.unit), (field::ROOM, &self.room)]
        {
            limited(&mut problems, field, text, 20);
        }
        limited(&mut problems, field::WHEN, &self.when, 60);
        limited(&mut problems, field::NOTE, &self.note, LONGEST_NOTE);
        if !name.is_empty() && !self.consent {
            problems.push(Problem::new(field::CONSENT, What::Missing));
        }
        if problems.is_empty() { Ok(self.slip(blank, asked)) } else { Err(problems) }
    }

    /// Who fills it in for somebody: name and, in brackets, what they are to them.
    fn asked_by(&self) -> String {
        let (helper, relation) = (self.helper.trim(), self.relation.trim());
        match (self.for_family, relation.is_empty()) {
            (false, _) => String::new(),
            (true, true) => helper.to_owned(),
            (true, false) => [helper, "\u{ff08}", relation, "\u{ff09}"].concat(),
        }
    }

    fn when_in_words(&self, times: &[&str; TIMES]) -> String {
        let chosen = times.iter().zip(self.times).filter(|(_, on)| *on).map(|(word, _)| *word);
        let own = Some(self.when.trim()).filter(|own| !own.is_empty());
        chosen.chain(own).collect::<Vec<_>>().join("\u{3001}")
    }
}

/// How much still fits into a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// About so many Chinese characters more.
    Left(usize),
    /// About so many too many.
    Over(usize),
}

impl Room {
    /// What is left beside a slip without photos.
    pub fn beside(slip: &Slip) -> Room {
        let sealed = sealed_bytes(slip);
        match MOST_BYTES.checked_sub(sealed) {
            Some(left) => Room::Left(left / CHARACTER),
            None => Room::Over((sealed - MOST_BYTES).div_ceil(CHARACTER)),
        }
    }
}

/// How long a slip without photos is, once it is sealed.
pub fn sealed_bytes(slip: &Slip) -> usize {
    // Own struct with string keys: this cannot fail.
    AROUND + serde_json::to_vec(slip).map_or(0, |json| json.len())
}
