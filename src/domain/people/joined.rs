//! 合并为一人: people who were entered twice, joined by somebody's decision. Nothing of either is changed; one
//! leads to the other, and both are shown together until somebody parts them again.

use serde::{Deserialize, Serialize};

use super::{People, Person};
use crate::domain::values::{Day, PersonId};

/// `people.joined.1`: these two are one person, who is called as `kept` is from now on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Joined {
    pub kept: PersonId,
    pub other: PersonId,
    pub on: Day,
}

/// `people.parted.1`: these two are not one person, whether somebody had joined them or it only looked so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Parted {
    pub kept: PersonId,
    pub other: PersonId,
    pub on: Day,
    /// What was said of the two is taken back: whether they are one is open again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub open: bool,
}

impl People {
    /// As whom this resident is shown: themselves, or whom they lead to in the end. Whoever leads to somebody
    /// who has been erased stands alone again.
    pub fn kept<'a>(&'a self, id: &'a PersonId) -> &'a PersonId {
        let mut path = vec![id];
        let mut last = id;
        while let Some(next) = self.leads_to(last) {
            if let Some(from) = path.iter().position(|passed| *passed == next) {
                // Two tablets have joined them to and fro: whoever was entered first is kept.
                return path.iter().skip(from).min().copied().unwrap_or(next);
            }
            path.push(next);
            last = next;
        }
        last
    }

    /// Everybody who is shown as one with this resident: the kept one first, then the others.
    pub fn together(&self, id: &PersonId) -> Vec<PersonId> {
        let kept = self.kept(id);
        let others = self.joined.keys().filter(|other| *other != kept && self.kept(other) == kept);
        std::iter::once(kept).chain(others).cloned().collect()
    }

    /// Those who should be forgotten: of several who are one, nothing was written about any for so long.
    pub fn due(&self, today: Day) -> impl Iterator<Item = (&PersonId, &Person)> {
        let is_due = move |id: &PersonId| self.get(id).is_some_and(|person| person.is_due(today));
        self.iter()
            .filter(move |(id, _)| is_due(id) && self.kept(id) == *id && self.together(id).iter().all(is_due))
    }

    /// Has somebody said that these two are not one person?
    pub fn are_apart(&self, one: &PersonId, two: &PersonId) -> bool {
        self.apart.contains(&pair(one, two))
    }

    /// Those who lead to somebody who has been erased: they too may have to be.
    pub fn left_behind(&self) -> impl Iterator<Item = (&PersonId, &PersonId)> {
        self.joined.iter().filter(|(other, kept)| self.known(other).is_some() && self.known(kept).is_none())
    }

    /// The next one on the way, as long as both are known.
    fn leads_to(&self, id: &PersonId) -> Option<&PersonId> {
        self.known(id)?;
        self.joined.get(id).filter(|next| self.known(next).is_some())
    }

    /// Forgets that the first leads to the second, perhaps over others.
    fn cut(&mut self, from: &PersonId, to: &PersonId) {
        let (mut at, mut passed) = (from, 0);
        while let Some(next) = self.joined.get(at) {
            if next == to {
                self.joined.remove(from);
                return;
            }
            // Nobody is passed twice but in a ring.
            passed += 1;
            if passed > self.joined.len() {
                return;
            }
            at = next;
        }
    }
}

pub(in crate::domain) fn apply_joined(people: &mut People, event: &Joined) {
    let Joined { kept, other, on } = event;
    let here = |id| people.records.contains_key(id);
    if kept == other || !here(kept) || !here(other) {
        return;
    }
    people.joined.insert(other.clone(), kept.clone());
    people.apart.remove(&pair(kept, other));
    super::apply_used(people, kept, *on);
}

pub(in crate::domain) fn apply_parted(people: &mut People, event: &Parted) {
    let Parted { kept, other, .. } = event;
    people.cut(other, kept);
    people.cut(kept, other);
    if event.open {
        people.apart.remove(&pair(kept, other));
    } else {
        people.apart.insert(pair(kept, other));
    }
}

/// Two in an order that does not depend on who was named first.
fn pair(one: &PersonId, two: &PersonId) -> (PersonId, PersonId) {
    (one.min(two).clone(), one.max(two).clone())
}
