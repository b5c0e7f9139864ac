//! Finding residents while somebody types: by name, by pinyin and first letters, by what a name sounds like, by the
//! end of a phone number, by the door. Notes are not searched: nobody is found by what is said about them.
//!
//! [`Register`] keeps what is looked into ready and brings it up to date only for those of whom something new is
//! known. A search walks over all of them: ten thousand people are some milliseconds, and there is nothing to keep
//! in order. Every word that is typed has to fit; best first, and among equals whoever was here last.

use std::cmp::Reverse;

use super::index::simple;
use super::letters;
use super::pinyin::{OTHER, Pinyin, Range, Symbol};
use crate::domain::people::{Particulars, People, digits};
use crate::domain::values::{Day, PersonId};

/// Fewer digits are no phone number that somebody looks for.
const FEWEST_DIGITS: usize = 3;
/// So many digits, however they are spaced, are a phone number and nothing else.
const WHOLE_NUMBER: usize = 7;
/// Most ways to read what was typed.
const MOST_READINGS: usize = 48;
/// Longest word that is looked at, in characters.
const LONGEST: usize = 24;
/// What stands behind a number of a door and says nothing: 栋幢号楼座单元室房户.
const DOOR_WORDS: &str = "\u{680b}\u{5e62}\u{53f7}\u{697c}\u{5ea7}\u{5355}\u{5143}\u{5ba4}\u{623f}\u{6237}";

/// Everybody who is known, ready to be found.
#[derive(Default)]
pub struct Register {
    /// In the order of their ids.
    entries: Vec<Entry>,
}

struct Entry {
    id: PersonId,
    stamp: usize,
    last: Day,
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
        let mut known = std::mem::take(&mut self.entries).into_iter().peekable();
        self.entries.reserve(people.len());
        for (id, person) in people.iter() {
            let Some(who) = person.who.present() else { continue };
            while known.next_if(|entry| entry.id < *id).is_some() {}
            let same = |entry: &Entry| {
                entry.id == *id
                    && entry.stamp == person.stamp()
                    && name_chars(&who.name).eq(entry.name.iter().copied())
            };
            let entry = match known.next_if(same) {
                Some(entry) => Entry { last: person.last, ..entry },
                None => Entry::new(id.clone(), person.stamp(), person.last, who),
            };
            self.entries.push(entry);
        }
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
        let words = words(typed);
        if words.is_empty() {
            return Vec::new();
        }
        let fit = |(at, entry): (usize, &Entry)| {
            let score = words.iter().try_fold(0, |sum, word| Some(sum + entry.score(word)?))?;
            Some((score, Reverse(entry.last), at))
        };
        let mut found: Vec<(u32, Reverse<Day>, usize)> =
            self.entries.iter().enumerate().filter_map(fit).collect();
        found.sort_unstable();
        let ids = found.into_iter().take(limit).filter_map(|(.., at)| self.entries.get(at));
        ids.map(|entry| entry.id.clone()).collect()
    }
}

impl Entry {
    fn new(id: PersonId, stamp: usize, last: Day, who: &Particulars) -> Entry {
        let pinyin = Pinyin::get();
        let name: Vec<char> = name_chars(&who.name).collect();
        let others = name.iter().enumerate();
        let others =
            others.flat_map(|(at, char)| pinyin.other_symbols(*char).map(move |symbol| (at, symbol)));
        Entry {
            id,
            stamp,
            last,
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
            let also = self.others.iter().any(|(place, symbol)| *place == at && within(*symbol));
            also || self.symbols.get(at).is_some_and(|symbol| within(*symbol))
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
    fn new(typed: &str) -> Word {
        let chars: Vec<char> = name_chars(typed).take(LONGEST).collect();
        let is_phone = typed.chars().map(simple).all(|c| c.is_ascii_digit() || "-+()".contains(c));
        let building = typed.chars().map(simple).filter(|c| c.is_alphabetic() && !c.is_ascii());
        Word {
            readings: readings(&chars),
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
fn words(typed: &str) -> Vec<Word> {
    let plain: String = typed.chars().map(simple).collect();
    let is_phone = plain.chars().all(|c| c.is_ascii_digit() || " -+()".contains(c));
    if is_phone && digits(&plain).len() >= WHOLE_NUMBER {
        let number: String = plain.chars().filter(|c| !c.is_whitespace()).collect();
        return vec![Word::new(&number)];
    }
    plain.split_whitespace().map(Word::new).collect()
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

/// The ways to read a word as characters of a name: 陈xiu, chenxy, 陈秀.
fn readings(chars: &[char]) -> Vec<(Vec<Want>, u32)> {
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
    all.retain(|(wants, _)| !wants.is_empty());
    all
}

fn letters_left_out(letters: usize, written_out: usize) -> u32 {
    u32::try_from(letters.saturating_sub(written_out)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::domain::profile::Profile;
    use crate::domain::staff::Identity;
    use crate::domain::values::{DeviceId, EntryId, Instant, StaffId};
    use crate::domain::{Actor, Command, Origin, Station, decide};

    struct World {
        station: Station,
        seq: u64,
    }

    impl World {
        fn founded() -> World {
            let profile: Profile = serde_json::from_value(json!({
                "code": "350502001001", "community": "金山社区", "subdistrict": "海滨街道",
                "name": {"zh": "金山社区服务站"}, "letters": "JS", "positioning": "licheng",
                "legal": {"kind": "inside"}, "committee": {"zh": "金山社区居委会"},
            }))
            .unwrap();
            let mut world = World { station: Station::default(), seq: 0 };
            let manager = Identity { name: "林晓燕".into(), phone: String::new() };
            world.give(
                &Actor::Founder,
                Command::Found { profile: Box::new(profile), manager, starter: vec![] },
            );
            world
        }

        fn give(&mut self, actor: &Actor, command: Command) -> PersonId {
            self.seq += 1;
            let entry = EntryId { device: DeviceId::from_bytes([0; 5]), seq: self.seq };
            let today = Day::new(2026, 11, 1).unwrap().plus(self.seq);
            let events = decide(&self.station, actor, &entry, today, command).unwrap();
            let origin = Origin { entry: entry.clone(), by: manager(), at: Instant(0) };
            for (n, event) in events.iter().enumerate() {
                self.station.apply(&origin, n, event);
            }
            PersonId::born(&entry, 0)
        }

        fn add(&mut self, name: &str, phone: &str, door: [&str; 3]) -> PersonId {
            let [building, unit, room] = door.map(str::to_owned);
            let who = Particulars {
                phones: vec![phone.into()],
                building,
                unit,
                room,
                note: "爱喝茶".into(),
                ..Particulars::named(name)
            };
            self.command(Command::AddPerson { who: Box::new(who), consent: true })
        }

        fn command(&mut self, command: Command) -> PersonId {
            self.give(&Actor::Staff(manager()), command)
        }

        fn find(&self, register: &mut Register, typed: &str) -> Vec<String> {
            register.refresh(self.station.people());
            let name = |id: &PersonId| self.station.people().known(id).unwrap().name.clone();
            register.find(typed, 9).iter().map(name).collect()
        }
    }

    fn manager() -> StaffId {
        StaffId::born(&EntryId { device: DeviceId::from_bytes([0; 5]), seq: 1 }, 0)
    }

    fn street() -> World {
        let mut world = World::founded();
        world.add("陈秀英", "138 5950 0001", ["3", "", "502"]);
        world.add("秀陈", "0595-2228 0123", ["3", "2", "101"]);
        world.add("成修", "", ["榕树楼", "1", "502"]);
        world.add("曾国强", "13805952222", ["12", "", "5020"]);
        world.add("Anna Smith", "", ["A3", "", "7"]);
        world
    }

    #[test]
    fn a_name_is_found_as_it_is_written_said_and_abbreviated() {
        let (world, mut register) = (street(), Register::default());
        for (typed, found) in [
            ("陈秀英", "陈秀英"),
            ("陈", "陈秀英"),
            ("秀", "秀陈"),
            ("chenxiuying", "陈秀英"),
            ("cxy", "陈秀英"),
            ("chenxy", "陈秀英"),
            ("chen'xiu", "陈秀英"),
            ("陈xiu", "陈秀英"),
            ("晨秀", "陈秀英"),
            ("zengguoqiang", "曾国强"),
            ("zgq", "曾国强"),
            ("smi", "Anna Smith"),
            ("ＣＸＹ", "陈秀英"),
        ] {
            assert_eq!(world.find(&mut register, typed).first().map(String::as_str), Some(found), "{typed}");
        }
        assert_eq!(world.find(&mut register, "秀"), ["秀陈", "陈秀英", "成修"]);
    }

    #[test]
    fn the_end_of_a_phone_number_finds_its_owner_from_three_digits_on() {
        let (world, mut register) = (street(), Register::default());
        assert_eq!(world.find(&mut register, "0001"), ["陈秀英"]);
        assert_eq!(world.find(&mut register, "123"), ["秀陈"]);
        assert_eq!(world.find(&mut register, "138 5950 0001"), ["陈秀英"]);
        assert_eq!(world.find(&mut register, "0595-22280123"), ["秀陈"]);
        assert_eq!(world.find(&mut register, "1380"), ["曾国强"]);
        assert!(world.find(&mut register, "01").is_empty());
    }

    #[test]
    fn a_door_is_found_however_it_is_written() {
        let (world, mut register) = (street(), Register::default());
        for typed in ["3-502", "3栋502", "3栋 502室", "3 502"] {
            assert_eq!(world.find(&mut register, typed), ["陈秀英"], "{typed}");
        }
        assert_eq!(world.find(&mut register, "3-2-101"), ["秀陈"]);
        assert_eq!(world.find(&mut register, "榕树楼502"), ["成修"]);
        assert_eq!(world.find(&mut register, "榕树"), ["成修"]);
        assert_eq!(world.find(&mut register, "502"), ["成修", "陈秀英", "曾国强"]);
        assert_eq!(world.find(&mut register, "a3"), ["Anna Smith"]);
    }

    #[test]
    fn every_word_has_to_fit_and_notes_are_not_looked_into() {
        let (world, mut register) = (street(), Register::default());
        assert_eq!(world.find(&mut register, "陈 502"), ["陈秀英"]);
        assert!(world.find(&mut register, "陈 7").is_empty());
        assert!(world.find(&mut register, "喝茶").is_empty());
        assert!(world.find(&mut register, "  ").is_empty());
    }

    #[test]
    fn the_register_follows_edits_and_forgets_whom_the_station_forgets() {
        let (mut world, mut register) = (street(), Register::default());
        assert_eq!(world.find(&mut register, "陈秀英").len(), 1);
        let id = register.find("陈秀英", 1).remove(0);
        let now = Particulars { phones: vec!["5957777".into()], ..Particulars::named("林秀英") };
        world.command(Command::EditPerson { person: id.clone(), now: Box::new(now) });
        assert_eq!(world.find(&mut register, "7777"), ["林秀英"]);
        assert_eq!(world.find(&mut register, "陈秀英").len(), 0);
        world.command(Command::ErasePerson { person: id });
        assert!(world.find(&mut register, "林秀英").is_empty());
        assert_eq!(register.len(), 4);
        let late = world.add("林秀英", "", ["", "", ""]);
        register.refresh(world.station.people());
        assert_eq!(register.find("lxy", 3), [late]);
    }
}
