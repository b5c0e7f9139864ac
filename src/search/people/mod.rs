//! Finding residents while somebody types: by name, by pinyin and first letters, by what a name sounds like, by the
//! end of a phone number, by the door. Notes are not searched: nobody is found by what is said about them.
//!
//! [`Register`] keeps what is looked into ready and brings it up to date only for those of whom something new is
//! known. A search walks over all of them: ten thousand people are some milliseconds, and there is nothing to keep
//! in order. Every word that is typed has to fit; best first, and among equals whoever was here last.

#[cfg(test)]
mod tests;
mod twice;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::index::simple;
use super::letters;
use super::pinyin::{OTHER, Pinyin, Range, Symbol};
use crate::domain::people::{Particulars, People, digits};
use crate::domain::values::{Day, PersonId};

pub use twice::{Alike, twice, twice_with};

/// Fewer digits are no phone number that somebody looks for.
const FEWEST_DIGITS: usize = 3;
/// So many digits, however they are spaced, are a phone number and nothing else.
const WHOLE_NUMBER: usize = 7;
/// Most ways to read what was typed.
const MOST_READINGS: usize = 48;
/// Most of them that are tried with everybody: those with whole syllables come first.
const MOST_TRIED: usize = 16;
/// Longest word that is looked at, in characters.
const LONGEST: usize = 24;
/// What stands behind a number of a door and says nothing: 栋幢号楼座单元室房户.
const DOOR_WORDS: &str = "\u{680b}\u{5e62}\u{53f7}\u{697c}\u{5ea7}\u{5355}\u{5143}\u{5ba4}\u{623f}\u{6237}";

/// Everybody who is known, ready to be found.
#[derive(Default)]
pub struct Register {
    /// In the order of their ids.
    entries: Vec<Entry>,
    /// Characters of the longest Chinese name.
    longest: usize,
    /// How many are shown as somebody else.
    joined: usize,
}

struct Entry {
    id: PersonId,
    /// As whom they are shown: whoever was joined with another leads there.
    kept: PersonId,
    stamp: usize,
    last: Day,
    /// The name as it is written down.
    written: String,
    name: Vec<char>,
    symbols: Vec<Symbol>,
    /// How else a character of the name is said: its place, the symbol.
    others: Vec<(usize, Symbol)>,
    /// Digits only.
    phones: Vec<String>,
    /// The numbers of the door: `3`, `2`, `502`.
    door: Vec<String>,
    building: String,
}

/// A word as it was typed.
struct Word {
    chars: Vec<char>,
    /// Ways to read it as a name; with how many letters of each were left out.
    readings: Vec<(Vec<Want>, u32)>,
    digits: String,
    door: Vec<String>,
    /// What of it may be the name of a building.
    building: String,
}

/// What a character of a name has to be.
#[derive(Clone, Copy)]
enum Want {
    Char(char, Symbol),
    Sound(Range),
}

impl Register {
    /// Brings it up to date: whoever is new or was changed is read again, whoever was erased is forgotten.
    pub fn refresh(&mut self, people: &People) {
        self.refresh_some(people, usize::MAX);
    }

    /// The same, but reads at most so many: the first time there are thousands, which would be felt. True when
    /// nobody is left out.
    pub fn refresh_some(&mut self, people: &People, most: usize) -> bool {
        let mut known = std::mem::take(&mut self.entries).into_iter().peekable();
        self.entries.reserve(people.len());
        (self.longest, self.joined) = (0, 0);
        let mut left = most;
        let mut whole = true;
        for (id, person) in people.iter() {
            let Some(who) = person.who.present() else { continue };
            while known.next_if(|entry| entry.id < *id).is_some() {}
            let same =
                |entry: &Entry| entry.id == *id && entry.stamp == person.stamp() && entry.written == who.name;
            let entry = match known.next_if(same) {
                Some(mut entry) => {
                    entry.last = person.last;
                    entry.kept = people.kept(id).clone();
                    entry
                }
                None if left == 0 => {
                    whole = false;
                    continue;
                }
                None => {
                    left -= 1;
                    Entry::new((id.clone(), people.kept(id).clone()), person.stamp(), person.last, who)
                }
            };
            self.joined += usize::from(entry.kept != entry.id);
            if !who.name.is_ascii() {
                self.longest = self.longest.max(entry.name.len());
            }
            self.entries.push(entry);
        }
        whole
    }

    /// How many can be found.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True when nobody can be found.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whom somebody means who types this, best first, at most `limit`; nobody where nothing is typed.
    pub fn find(&self, typed: &str, limit: usize) -> Vec<PersonId> {
        let words = words(typed, self.longest);
        if words.is_empty() {
            return Vec::new();
        }
        let fit = |(at, entry): (usize, &Entry)| {
            let score = words.iter().try_fold(0, |sum, word| Some(sum + entry.score(word)?))?;
            Some((score, Reverse(entry.last), at))
        };
        let mut found: Vec<(u32, Reverse<Day>, usize)> =
            self.entries.iter().enumerate().filter_map(fit).collect();
        // Thousands have the same first digits: only the best are put in order. Of those who were joined two
        // may lead to one.
        let most = limit.saturating_add(self.joined);
        if most < found.len() {
            found.select_nth_unstable(most);
            found.truncate(most);
        }
        found.sort_unstable();
        let mut seen = BTreeSet::new();
        let ids = found.into_iter().filter_map(|(.., at)| self.entries.get(at).map(|entry| &entry.kept));
        ids.filter(|id| seen.insert(*id)).take(limit).cloned().collect()
    }
}

impl Entry {
    fn new((id, kept): (PersonId, PersonId), stamp: usize, last: Day, who: &Particulars) -> Entry {
        let pinyin = Pinyin::get();
        let name: Vec<char> = name_chars(&who.name).collect();
        let others = name.iter().enumerate();
        let others =
            others.flat_map(|(at, char)| pinyin.other_symbols(*char).map(move |symbol| (at, symbol)));
        Entry {
            id,
            kept,
            stamp,
            last,
            written: who.name.clone(),
            symbols: name.iter().map(|char| pinyin.symbol(*char)).collect(),
            others: others.collect(),
            phones: who.phones.iter().map(|phone| digits(phone)).collect(),
            door: [&who.building, &who.unit, &who.room].into_iter().flat_map(|part| numbers(part)).collect(),
            building: who.building.chars().map(simple).collect(),
            name,
        }
    }

    /// How well a word fits: less is better; `None`: not at all.
    fn score(&self, word: &Word) -> Option<u32> {
        let by_name = self.by_chars(&word.chars).into_iter().chain(self.by_sound(&word.readings));
        let elsewhere = self.by_phone(&word.digits).into_iter().chain(self.by_door(word));
        by_name.chain(elsewhere).min()
    }

    fn by_chars(&self, typed: &[char]) -> Option<u32> {
        if typed.is_empty() {
            None
        } else if self.name == typed {
            Some(0)
        } else if self.name.starts_with(typed) {
            Some(1)
        } else {
            self.name.windows(typed.len()).any(|part| part == typed).then_some(40)
        }
    }

    fn by_sound(&self, readings: &[(Vec<Want>, u32)]) -> Option<u32> {
        let score = |(wants, left_out): &(Vec<Want>, u32)| {
            let last = self.name.len().checked_sub(wants.len())?;
            let at = |start: usize| {
                let heard: u32 = wants
                    .iter()
                    .zip(start..)
                    .try_fold(0, |sum, (want, at)| Some(sum + self.fits(at, *want)?))?;
                // A whole name before the beginning of a longer one.
                let rest = u32::from(last > start);
                Some(if start == 0 { 10 } else { 50 } + heard.min(8) + (*left_out).min(9) + rest)
            };
            (0..=last).filter_map(at).min()
        };
        readings.iter().filter_map(score).min()
    }

    /// Does the character at this place fit? How far it is off: another one that sounds the same is.
    fn fits(&self, at: usize, want: Want) -> Option<u32> {
        let said = |range: Range| {
            let within = |symbol: Symbol| range.0 <= symbol && symbol < range.1;
            self.symbols.get(at).is_some_and(|symbol| within(*symbol))
                || self.others.iter().any(|(place, symbol)| *place == at && within(*symbol))
        };
        match want {
            Want::Char(char, _) if self.name.get(at) == Some(&char) => Some(0),
            Want::Char(_, symbol) => (symbol != OTHER && said((symbol, symbol + 1))).then_some(4),
            Want::Sound(range) => said(range).then_some(0),
        }
    }

    fn by_phone(&self, typed: &str) -> Option<u32> {
        let score = |phone: &String| {
            if phone == typed {
                Some(2)
            } else if phone.ends_with(typed) {
                Some(30)
            } else {
                // A whole number is typed from its beginning.
                (typed.len() > FEWEST_DIGITS && phone.starts_with(typed)).then_some(45)
            }
        };
        if typed.len() < FEWEST_DIGITS {
            return None;
        }
        self.phones.iter().filter_map(score).min()
    }

    fn by_door(&self, word: &Word) -> Option<u32> {
        if !word.building.is_empty() && !self.building.contains(&word.building) {
            return None;
        }
        let Some((last, before)) = word.door.split_last() else {
            return (!word.building.is_empty()).then_some(55);
        };
        if !word.door.iter().any(|number| number.bytes().any(|byte| byte.is_ascii_digit())) {
            return None;
        }
        let mut rest = self.door.iter();
        for number in before {
            rest.find(|own| *own == number)?;
        }
        let rest = rest.as_slice();
        if rest.contains(last) {
            return Some(20);
        }
        (last.len() > 1 && rest.iter().any(|own| own.starts_with(last.as_str()))).then_some(47)
    }
}

impl Word {
    fn new(typed: &str, longest: usize) -> Word {
        let chars: Vec<char> = name_chars(typed).take(LONGEST).collect();
        let is_phone = typed.chars().map(simple).all(|c| c.is_ascii_digit() || "-+()".contains(c));
        let building = typed.chars().map(simple).filter(|c| c.is_alphabetic() && !c.is_ascii());
        Word {
            readings: readings(&chars, longest),
            digits: if is_phone {
                digits(&typed.chars().map(simple).collect::<String>())
            } else {
                String::new()
            },
            door: numbers(typed),
            building: building.filter(|c| !DOOR_WORDS.contains(*c)).collect(),
            chars,
        }
    }
}

/// What was typed, word by word.
fn words(typed: &str, longest: usize) -> Vec<Word> {
    let plain: String = typed.chars().map(simple).collect();
    let is_phone = plain.chars().all(|c| c.is_ascii_digit() || " -+()".contains(c));
    if is_phone && digits(&plain).len() >= WHOLE_NUMBER {
        let number: String = plain.chars().filter(|c| !c.is_whitespace()).collect();
        return vec![Word::new(&number, longest)];
    }
    plain.split_whitespace().map(|word| Word::new(word, longest)).collect()
}

/// The characters of a name, without what only separates them.
fn name_chars(name: &str) -> impl Iterator<Item = char> {
    name.chars().map(simple).filter(|char| char.is_alphanumeric())
}

/// The numbers and letters of a door: `3栋2单元502` is 3, 2, 502.
fn numbers(text: &str) -> Vec<String> {
    let text: String = text.chars().map(simple).collect();
    let runs = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|run| !run.is_empty());
    runs.map(str::to_owned).collect()
}

/// The ways to read a word as at most so many characters of a name: 陈xiu, chenxy, 陈秀.
fn readings(chars: &[char], longest: usize) -> Vec<(Vec<Want>, u32)> {
    let pinyin = Pinyin::get();
    let mut all = vec![(Vec::new(), 0)];
    for run in chars.chunk_by(|a, b| a.is_ascii() == b.is_ascii()) {
        if run.first().is_some_and(char::is_ascii) {
            let letters: String = run.iter().collect();
            let ways = letters::ways(&letters);
            let go_on = |(wants, left_out): &(Vec<Want>, u32)| {
                let (wants, left_out) = (wants.clone(), *left_out);
                ways.iter().map(move |way| {
                    let mut wants: Vec<Want> = wants.clone();
                    wants.extend(way.chars.iter().map(|range| Want::Sound(*range)));
                    let short = letters_left_out(run.len(), way.written_out);
                    (wants, left_out + short)
                })
            };
            all = all.iter().flat_map(go_on).take(MOST_READINGS).collect();
        } else {
            for (wants, _) in &mut all {
                wants.extend(run.iter().map(|char| Want::Char(*char, pinyin.symbol(*char))));
            }
        }
    }
    all.retain(|(wants, _)| (1..=longest).contains(&wants.len()));
    all.truncate(MOST_TRIED);
    all
}

fn letters_left_out(letters: usize, written_out: usize) -> u32 {
    u32::try_from(letters.saturating_sub(written_out)).unwrap_or(u32::MAX)
}
