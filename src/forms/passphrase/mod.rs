//! How hard a passphrase is to guess, honestly: what people pick by habit counts for little.

#[cfg(test)]
mod tests;

/// Fewer characters are refused, however odd they are.
pub const LEAST_CHARACTERS: usize = 10;
/// Less than this many bits are refused: with Argon2id, 2^40 guesses cost years on a good machine.
const LEAST_BITS: f64 = 40.0;

/// Why a passphrase is weak; the first thing to do something about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// Fewer than [`LEAST_CHARACTERS`].
    Short,
    /// Mostly a word or number that is on every list: `password`, `888888` …
    Common,
    /// The same again and again.
    Repeats,
    /// `123456`, `abcdef`, a row of the keyboard.
    Sequence,
    /// A date or a year.
    Date,
    /// The person's or the station's own name, phone or letters.
    Personal,
    /// Digits only.
    DigitsOnly,
    /// Simply too little in it.
    Guessable,
}

/// The estimate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Strength {
    pub bits: f64,
    /// What stands in the way; `None`: good enough.
    pub weakness: Option<Weakness>,
}

impl Strength {
    /// 0 (nothing typed) to 4, for a meter; 3 and 4 are accepted.
    pub fn score(self) -> u8 {
        match (self.weakness, self.bits) {
            (_, bits) if bits <= 0.0 => 0,
            (None, bits) if bits >= 60.0 => 4,
            (None, _) => 3,
            (Some(_), bits) if bits >= 28.0 => 2,
            (Some(_), _) => 1,
        }
    }
}

/// On every list of stolen passphrases, or close at hand here.
const COMMON: [&str; 44] = [
    "password",
    "passw0rd",
    "welcome",
    "admin",
    "administrator",
    "letmein",
    "iloveyou",
    "dragon",
    "monkey",
    "sunshine",
    "princess",
    "football",
    "master",
    "login",
    "test",
    "user",
    "root",
    "guest",
    "secret",
    "hello",
    "woaini",
    "woaiwojia",
    "woaizhongguo",
    "zhongguo",
    "nihao",
    "mima",
    "wodemima",
    "shequ",
    "fuwuzhan",
    "linli",
    "quanzhou",
    "licheng",
    "fujian",
    "jinshan",
    "juweihui",
    "gongzuo",
    "aini1314",
    "5201314",
    "1314520",
    "520520",
    "888888",
    "666666",
    "168168",
    "112233",
];

/// Rows of keys and of the alphabet, forwards; backwards is tried too.
const ROWS: [&str; 6] =
    ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv"];

/// What a stretch of the passphrase is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Plain,
    Common,
    Personal,
    Repeat,
    Sequence,
    Date,
    Syllable,
    Again,
}

/// Estimates a passphrase. `known` is what a stranger can find out: names, phones, letters.
pub fn estimate(passphrase: &str, known: &[&str]) -> Strength {
    let chars: Vec<char> = passphrase.trim().chars().collect();
    let unit = period(&chars);
    let repeated = unit < chars.len();
    let lower: Vec<char> = chars.iter().take(unit).map(char::to_ascii_lowercase).collect();
    let known: Vec<Vec<char>> = known
        .iter()
        .map(|k| k.trim().to_lowercase().chars().collect())
        .filter(|k: &Vec<char>| k.len() >= 2)
        .collect();
    let (mut bits, mut at) = (if repeated { 2.0 } else { 0.0 }, 0);
    let mut parts: Vec<(Part, usize)> = Vec::new();
    let mut seen: Vec<&[char]> = Vec::new();
    while let Some(rest) = lower.get(at..).filter(|rest| !rest.is_empty()) {
        let (mut part, length, mut worth) = next_part(rest, &known);
        let text = rest.get(..length).unwrap_or(rest);
        if length > 1 && seen.contains(&text) {
            (part, worth) = (Part::Again, 1.0);
        }
        let written = chars.get(at..at + length).unwrap_or_default();
        if written.iter().any(char::is_ascii_uppercase) && part != Part::Plain {
            worth += 1.0;
        }
        // Where things of different kinds are joined is something to guess as well.
        if parts.last().is_some_and(|(last, _)| *last != part) {
            worth += 1.0;
        }
        seen.push(text);
        bits += worth;
        parts.push((part, length));
        at += length;
    }
    Strength { bits, weakness: weakness(&chars, repeated, bits, &parts) }
}

fn weakness(chars: &[char], repeated: bool, bits: f64, parts: &[(Part, usize)]) -> Option<Weakness> {
    if chars.len() < LEAST_CHARACTERS {
        return Some(Weakness::Short);
    }
    if bits >= LEAST_BITS {
        return None;
    }
    if repeated {
        return Some(Weakness::Repeats);
    }
    // What takes up most of it is what to say something about.
    let share =
        |wanted: Part| parts.iter().filter(|(part, _)| *part == wanted).map(|(_, n)| n).sum::<usize>();
    let named = [
        (Part::Personal, Weakness::Personal),
        (Part::Common, Weakness::Common),
        (Part::Date, Weakness::Date),
        (Part::Sequence, Weakness::Sequence),
        (Part::Repeat, Weakness::Repeats),
        (Part::Again, Weakness::Repeats),
    ];
    let most = named
        .into_iter()
        .max_by_key(|(part, _)| share(*part))
        .filter(|(part, _)| share(*part) * 3 >= chars.len());
    Some(match most {
        Some((_, weakness)) => weakness,
        None if chars.iter().all(char::is_ascii_digit) => Weakness::DigitsOnly,
        None => Weakness::Guessable,
    })
}

/// The length of the shortest unit of which the whole is a repetition.
fn period(chars: &[char]) -> usize {
    let n = chars.len();
    let repeats = |p: &usize| chars.iter().zip(chars.iter().skip(*p)).all(|(a, b)| a == b);
    (1..=n / 2).filter(|p| n.is_multiple_of(*p)).find(repeats).unwrap_or(n)
}

/// The longest thing of a kind at the beginning: kind, length, bits.
fn next_part(rest: &[char], known: &[Vec<char>]) -> (Part, usize, f64) {
    let begins = |word: &[char]| rest.starts_with(word);
    let personal = known.iter().filter(|word| begins(word)).map(Vec::len).max();
    if let Some(length) = personal {
        return (Part::Personal, length, 2.0);
    }
    let common =
        COMMON.iter().filter(|word| word.chars().eq(rest.iter().copied().take(word.len()))).map(|w| w.len());
    if let Some(length) = common.max() {
        return (Part::Common, length, 5.5);
    }
    if let Some(length) = sequence(rest) {
        return (Part::Sequence, length, 4.0);
    }
    if let Some((length, bits)) = date(rest) {
        return (Part::Date, length, bits);
    }
    if let Some(first) = rest.first() {
        let run = rest.iter().take_while(|c| *c == first).count();
        if run >= 3 {
            return (Part::Repeat, run, 5.0);
        }
        if let Some(length) = syllable(rest) {
            return (Part::Syllable, length, 7.0);
        }
        return (Part::Plain, 1, of_character(*first));
    }
    (Part::Plain, 1, 0.0)
}

fn of_character(c: char) -> f64 {
    match c {
        '0'..='9' => 3.3,
        'a'..='z' => 4.7,
        ' ' | '-' | '_' | '.' => 2.5,
        _ if c.is_ascii() => 5.0,
        // A Chinese character out of the common few hundred.
        _ => 8.0,
    }
}

/// Three or more neighbours of a row, in either direction.
fn sequence(rest: &[char]) -> Option<usize> {
    let along = |row: &mut dyn Iterator<Item = char>| {
        let row: Vec<char> = row.collect();
        let start = rest.first().and_then(|first| row.iter().position(|c| c == first))?;
        Some(row.iter().skip(start).zip(rest).take_while(|(a, b)| a == b).count())
    };
    let lengths = ROWS.iter().flat_map(|row| [along(&mut row.chars()), along(&mut row.chars().rev())]);
    lengths.flatten().max().filter(|length| *length >= 3)
}

/// A date of eight or six digits, or a year.
fn date(rest: &[char]) -> Option<(usize, f64)> {
    let digits: String = rest.iter().take_while(|c| c.is_ascii_digit()).collect();
    let number = |from: usize, to: usize| digits.get(from..to)?.parse::<u32>().ok();
    let month_day = |from: usize| {
        let (month, day) = (number(from, from + 2)?, number(from + 2, from + 4)?);
        ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some(())
    };
    let year = number(0, 4).filter(|year| (1940..=2039).contains(year));
    if year.is_some() && month_day(4).is_some() {
        return Some((8, 14.0));
    }
    if digits.len() == 6 && month_day(2).is_some() {
        return Some((6, 13.0));
    }
    year.map(|_| (4, 6.0))
}

const INITIALS: [&str; 24] = [
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c",
    "s", "y", "w", "",
];
const FINALS: [&str; 34] = [
    "iang", "iong", "uang", "ang", "eng", "ing", "ong", "ian", "iao", "uai", "uan", "ai", "an", "ao", "ei",
    "en", "er", "ia", "ie", "in", "iu", "ou", "ua", "ue", "ui", "un", "uo", "ve", "a", "e", "i", "o", "u",
    "v",
];

/// A syllable of pinyin: people write words with them, and there are only four hundred.
fn syllable(rest: &[char]) -> Option<usize> {
    let starts = |at: usize, part: &str| part.chars().eq(rest.iter().copied().skip(at).take(part.len()));
    let initial = INITIALS.iter().find(|initial| starts(0, initial))?.len();
    let last = FINALS.iter().find(|last| starts(initial, last))?.len();
    Some(initial + last).filter(|length| *length >= 2)
}
