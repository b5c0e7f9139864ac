//! How characters are said: a table made at build time of the 6,763 characters of GB 2312, without tones.
//!
//! Everything the index knows of a text is a row of [`Symbol`]s: a syllable for a character, a symbol of its own for a
//! letter or digit.

use std::sync::OnceLock;

/// What stands for a sound, a letter or a digit; below [`SYMBOLS`].
pub type Symbol = u16;

/// How many symbols there may be: nine bits of the index.
pub const SYMBOLS: Symbol = 512;
/// Between words, and behind the last one.
pub const END: Symbol = 0;
/// A character that nobody has said how to read.
pub const OTHER: Symbol = SYMBOLS - 1;
/// `0`; the other digits follow, then the letters.
const DIGIT_0: Symbol = 470;
const LETTER_A: Symbol = DIGIT_0 + 10;

const FIRST_CHAR: u32 = 0x4E00;
const CHARS: usize = 0x5200;

/// Made by build.rs: for each syllable, in the order of the alphabet, its length in bytes, its letters, and its
/// characters in the order of their numbers: how far each is from the one before, in groups of seven bits, the lowest
/// first; then a zero.
static TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pinyin.bin"));

/// The table, ready to be looked up.
pub struct Pinyin {
    /// The letters of each syllable, sorted; the symbol of the first is 1.
    syllables: Vec<&'static str>,
    /// By character from U+4E00 on.
    readings: Vec<Symbol>,
    /// Further readings: (character, symbol).
    also: Vec<(u16, Symbol)>,
}

/// A run of symbols: from the first to before the second.
pub type Range = (Symbol, Symbol);

impl Pinyin {
    /// The one table.
    pub fn get() -> &'static Pinyin {
        static READY: OnceLock<Pinyin> = OnceLock::new();
        READY.get_or_init(|| Pinyin::read(TABLE))
    }

    fn read(mut table: &'static [u8]) -> Pinyin {
        let mut pinyin = Pinyin { syllables: Vec::new(), readings: vec![OTHER; CHARS], also: Vec::new() };
        while let Some((length, rest)) = table.split_first() {
            let Some((letters, rest)) = rest.split_at_checked(usize::from(*length)) else { break };
            pinyin.syllables.push(std::str::from_utf8(letters).unwrap_or_default());
            table = pinyin.read_chars(rest);
        }
        pinyin
    }

    /// The characters of the syllable that was read last; what follows them.
    fn read_chars(&mut self, mut table: &'static [u8]) -> &'static [u8] {
        let symbol = Symbol::try_from(self.syllables.len()).unwrap_or(OTHER);
        let (mut char, mut step, mut shift) = (0_usize, 0_usize, 0);
        while let Some((byte, rest)) = table.split_first() {
            table = rest;
            step |= usize::from(byte & 0x7F) << shift;
            shift += 7;
            if byte & 0x80 != 0 {
                continue;
            }
            if step == 0 {
                break;
            }
            char += step;
            (step, shift) = (0, 0);
            match self.readings.get_mut(char - 1) {
                Some(reading) if *reading == OTHER => *reading = symbol,
                // It is said in more than one way.
                Some(_) => self.also.push((u16::try_from(char - 1).unwrap_or_default(), symbol)),
                None => {}
            }
        }
        table
    }

    /// The symbol of a character in small letters; [`END`] for what separates.
    pub fn symbol(&self, char: char) -> Symbol {
        match char {
            '0'..='9' => DIGIT_0 + (char as Symbol - '0' as Symbol),
            'a'..='z' => LETTER_A + (char as Symbol - 'a' as Symbol),
            _ if !char.is_alphanumeric() => END,
            _ => self.reading(char).unwrap_or(OTHER),
        }
    }

    fn reading(&self, char: char) -> Option<Symbol> {
        self.readings.get((char as u32).checked_sub(FIRST_CHAR)? as usize).copied()
    }

    /// How else a character is said.
    pub fn other_symbols(&self, char: char) -> impl Iterator<Item = Symbol> {
        let place = (char as u32).wrapping_sub(FIRST_CHAR);
        self.also.iter().filter(move |(other, _)| u32::from(*other) == place).map(|(_, symbol)| *symbol)
    }

    /// The syllable of exactly these letters.
    pub fn exactly(&self, letters: &str) -> Option<Range> {
        let place = self.syllables.binary_search(&letters).ok()?;
        let symbol = Symbol::try_from(place + 1).ok()?;
        Some((symbol, symbol + 1))
    }

    /// The syllables that begin with these letters; `None` when there is none.
    pub fn beginning(&self, letters: &str) -> Option<Range> {
        let from = self.syllables.partition_point(|syllable| *syllable < letters);
        let many = self.syllables.iter().skip(from).take_while(|s| s.starts_with(letters)).count();
        let from = Symbol::try_from(from + 1).ok()?;
        (many > 0).then(|| (from, from + Symbol::try_from(many).unwrap_or_default()))
    }
}

/// Is it a letter or digit of the Latin keyboard?
pub fn is_latin(symbol: Symbol) -> bool {
    (DIGIT_0..OTHER).contains(&symbol)
}
