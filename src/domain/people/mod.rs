//! The residents whom the station knows: one register, which everything else refers to by id.
//!
//! The register belongs to the committee; the station works on it (PIPL 20, 21). No identity-card number
//! is kept, and special care only as a yes that ends by itself.

mod events;
mod joined;
mod rules;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::values::{Day, PersonId, Private, StaffId, patches};

pub use events::{Added, Consented, CopyHandedOut, Edited};
pub(in crate::domain) use events::{
    apply_added, apply_consented, apply_copied, apply_edited, apply_erased, apply_used,
};
pub use joined::{Joined, Parted};
pub(in crate::domain) use joined::{apply_joined, apply_parted};
pub(in crate::domain) use rules::late_words;
pub(crate) use rules::{add, consent, edit, erase, hand_out_copy, join, part, unsay};

/// Most phones of one person.
pub const MOST_PHONES: usize = 3;
/// A resident whom nobody has asked for anything since this many days is due to be erased (PIPL 19: no
/// longer than needed). Two years: within them people come back for the same thing.
pub const KEPT_DAYS: i64 = 730;

/// What is known of a resident. All of it is personal, stands in private parts and can be erased.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Particulars {
    pub name: String,
    /// At most [`MOST_PHONES`], the best one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<String>,
    /// 楼栋.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub building: String,
    /// 单元.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// 室.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub room: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The last day on which special care is needed; why is written nowhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub care_until: Option<Day>,
}

impl Particulars {
    /// Somebody of whom only the name is known.
    pub fn named(name: &str) -> Particulars {
        Particulars { name: name.to_owned(), ..Particulars::default() }
    }

    /// Does somebody who calls from this number, however it is spaced, call from one of theirs?
    pub fn has_phone(&self, phone: &str) -> bool {
        let asked = digits(phone);
        !asked.is_empty() && self.phones.iter().any(|known| digits(known) == asked)
    }

    /// Building, unit and room in a row, as the door says; empty where nothing is known.
    pub fn door(&self) -> String {
        let parts = [&self.building, &self.unit, &self.room];
        let parts: Vec<&str> =
            parts.into_iter().map(|part| part.as_str()).filter(|p| !p.is_empty()).collect();
        parts.join("-")
    }
}

/// The digits of a phone number.
pub fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

patches!(
    /// One edited field of what is known of a resident.
    PersonPatch of Particulars {
        Name name: String,
        Phones phones: Vec<String>,
        Building building: String,
        Unit unit: String,
        Room room: String,
        Note note: String,
        CareUntil care_until: Option<Day>,
    }
);

/// That somebody has agreed to be written down (PIPL 13): on which day, and who recorded it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    pub on: Day,
    pub by: StaffId,
}

/// One resident.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    pub who: Private<Particulars>,
    /// Absent: never given, or taken back.
    pub consent: Option<Consent>,
    pub since: Day,
    /// The last day on which anything was written about them.
    pub last: Day,
    /// How often they, or their near relatives, were given a copy of what is known.
    pub copies: u32,
    /// The places (`<device>-<seq>.<n>`) of all personal parts about them that are still here, newest last.
    pub(in crate::domain) live: Vec<Box<str>>,
}

impl Person {
    /// Where the last change of what is known stands: moves with every edit.
    pub fn stamp(&self) -> usize {
        self.live.len()
    }

    /// Is special care needed on this day?
    pub fn needs_care(&self, today: Day) -> bool {
        self.who.present().and_then(|who| who.care_until).is_some_and(|until| until >= today)
    }

    /// Has nothing been written about them for so long that they should be forgotten?
    pub fn is_due(&self, today: Day) -> bool {
        self.who.present().is_some() && today.days_since(self.last) > KEPT_DAYS
    }
}

/// Everybody whom the station knows or knew.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct People {
    records: BTreeMap<PersonId, Person>,
    /// Whose each personal part is that is still here.
    parts: BTreeMap<Box<str>, PersonId>,
    present: usize,
    /// Who was joined into whom.
    joined: BTreeMap<PersonId, PersonId>,
    /// Of whom somebody has said that they are two.
    apart: BTreeSet<(PersonId, PersonId)>,
}

impl People {
    /// The resident of this id, erased ones included.
    pub fn get(&self, id: &PersonId) -> Option<&Person> {
        self.records.get(id)
    }

    /// What is known of the resident of this id; nothing of one who has been erased.
    pub fn known(&self, id: &PersonId) -> Option<&Particulars> {
        self.get(id).and_then(|person| person.who.present())
    }

    /// Every resident with the id, erased ones included.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&PersonId, &Person)> {
        self.records.iter()
    }

    /// How many residents are known; a running total.
    pub fn len(&self) -> usize {
        self.present
    }

    /// True when nobody is known.
    pub fn is_empty(&self) -> bool {
        self.present == 0
    }

    /// Lets one record go; see [`crate::domain::Station::crumble`].
    pub(in crate::domain) fn crumble(&mut self) -> bool {
        self.parts.pop_first();
        self.records.pop_first().is_some()
    }

    /// Who has this name and calls from this number: the same person, entered again.
    pub fn same(&self, name: &str, phone: &str) -> Option<&PersonId> {
        let is_same = |(_, person): &(&PersonId, &Person)| {
            person.who.present().is_some_and(|who| who.name == name && who.has_phone(phone))
        };
        self.iter().find(is_same).map(|(id, _)| self.kept(id))
    }
}
