//! Residents who may have been entered twice: by phone, by how the name sounds, by the door. A person decides; this
//! only points.

use std::collections::{BTreeMap, BTreeSet};

use super::{DOOR_WORDS, WHOLE_NUMBER, name_chars};
use crate::domain::people::{Particulars, People, digits};
use crate::domain::values::{Day, PersonId};
use crate::search::index::simple;
use crate::search::pinyin::{OTHER, Pinyin};

/// A phone that more people have belongs to an office; a name that more people have says nothing.
const MOST_ALIKE: usize = 24;
/// Where symbols stand as characters: the private use area.
const SYMBOL_0: u32 = 0xE000;

/// Two who may be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// Whoever was entered first.
    pub kept: PersonId,
    pub other: PersonId,
    /// They have a phone in common.
    pub phone: bool,
    /// Their names sound the same.
    pub name: bool,
    /// They live behind the same door.
    pub door: bool,
}

/// Places in a list by what they have in common.
type Groups<'a> = BTreeMap<&'a str, Vec<usize>>;

/// What two are compared by.
struct Traits<'a> {
    id: &'a PersonId,
    since: Day,
    sound: String,
    phones: Vec<String>,
    door: String,
}

/// All who may have been entered twice, the likeliest first. Of those who were joined only the kept one counts; of
/// whom somebody has said that they are two, nothing is said again.
pub fn twice(people: &People) -> Vec<Alike> {
    let all: Vec<Traits<'_>> = traits(people).collect();
    let (mut by_phone, mut by_sound) = (Groups::new(), Groups::new());
    for (n, one) in all.iter().enumerate() {
        one.phones.iter().for_each(|phone| by_phone.entry(phone).or_default().push(n));
        by_sound.entry(&one.sound).or_default().push(n);
    }
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for group in by_phone.values().chain(by_sound.values()).filter(|group| group.len() <= MOST_ALIKE) {
        for (at, one) in group.iter().enumerate() {
            for two in group.iter().skip(at + 1).filter(|two| *two != one) {
                let pair = (all.get(*one), all.get(*two));
                if let (Some(one), Some(two)) = pair
                    && seen.insert((one.id, two.id))
                {
                    found.extend(compare(people, one, two));
                }
            }
        }
    }
    sort(&mut found);
    found
}

/// Who may be the same as this resident, the likeliest first.
pub fn twice_with(people: &People, id: &PersonId) -> Vec<Alike> {
    let id = people.kept(id);
    let Some(own) =
        people.get(id).and_then(|person| Some(Traits::of(id, person.since, person.who.present()?)))
    else {
        return Vec::new();
    };
    let others = traits(people).filter(|other| other.id != id);
    let mut found: Vec<Alike> = others.filter_map(|other| compare(people, &own, &other)).collect();
    sort(&mut found);
    found
}

fn traits(people: &People) -> impl Iterator<Item = Traits<'_>> {
    people
        .iter()
        .filter(|(id, _)| people.kept(id) == *id)
        .filter_map(|(id, person)| Some(Traits::of(id, person.since, person.who.present()?)))
}

impl<'a> Traits<'a> {
    fn of(id: &'a PersonId, since: Day, who: &Particulars) -> Traits<'a> {
        let pinyin = Pinyin::get();
        let sound = name_chars(&who.name).map(|char| match pinyin.symbol(char) {
            OTHER => char,
            symbol => char::from_u32(SYMBOL_0 + u32::from(symbol)).unwrap_or(char),
        });
        let phones = who.phones.iter().map(|phone| digits(phone)).filter(|phone| phone.len() >= WHOLE_NUMBER);
        // Without a room it is a house in which many live.
        let door = if who.room.is_empty() { String::new() } else { who.door() };
        let door =
            door.chars().map(simple).filter(|char| char.is_alphanumeric() && !DOOR_WORDS.contains(*char));
        Traits { id, since, sound: sound.collect(), phones: phones.collect(), door: door.collect() }
    }
}

/// Are they alike enough to ask? A name alone is not, where phone or door say that they are two; nor is a phone
/// alone, which families share, where they live behind different doors.
fn compare(people: &People, one: &Traits<'_>, two: &Traits<'_>) -> Option<Alike> {
    let phone = one.phones.iter().any(|phone| two.phones.contains(phone));
    let name = !one.sound.is_empty() && one.sound == two.sound;
    if !(phone || name) || people.are_apart(one.id, two.id) {
        return None;
    }
    let door = !one.door.is_empty() && one.door == two.door;
    let other_door = !door && !one.door.is_empty() && !two.door.is_empty();
    let other_phone = !phone && !one.phones.is_empty() && !two.phones.is_empty();
    let doubtful = if name { !phone && !door && (other_phone || other_door) } else { other_door };
    if doubtful {
        return None;
    }
    let (kept, other) = if (one.since, one.id) <= (two.since, two.id) { (one, two) } else { (two, one) };
    Some(Alike { kept: kept.id.clone(), other: other.id.clone(), phone, name, door })
}

fn sort(found: &mut [Alike]) {
    let weight = |alike: &Alike| u8::from(alike.name) * 3 + u8::from(alike.phone) * 2 + u8::from(alike.door);
    found.sort_by(|a, b| {
        weight(b).cmp(&weight(a)).then_with(|| (&a.kept, &a.other).cmp(&(&b.kept, &b.other)))
    });
}
