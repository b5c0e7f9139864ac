//! The index: every place in every text where somebody may begin to read, sorted by how it sounds from there on.
//!
//! A place is one number: three symbols (27 bits), the field (24), the offset in it (8). Whatever is looked for, be it
//! characters, whole pinyin, first letters or both mixed, is a run of symbol ranges; the places that begin with it lie
//! together or in a few heaps. Own code, because no library knows all of this: those that know pinyin weigh 84 to 130 kB
//! and read every text again at every letter.

use std::cell::Cell;

use super::pinyin::{END, Pinyin, Range, Symbol, is_latin};
use super::rank::Scratch;

/// Where in an entry a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The Chinese name.
    Name,
    /// The name in English.
    English,
    /// An everyday word, by its place among them.
    Keyword(u8),
    /// The category.
    Area,
    /// What it is in a sentence or two.
    Summary,
}

/// One text of one entry.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Which entry: its place among those that were put in.
    pub entry: u32,
    pub kind: Kind,
    start: u32,
    /// In characters.
    pub length: u8,
}

/// A place that answers.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    field: u32,
    /// In characters from the beginning of the field.
    pub offset: u8,
}

/// Longest text that is looked into, in characters; what stands behind is not found.
const LONGEST: usize = 255;
const FIELD_BITS: u32 = 24;
const OFFSET_BITS: u32 = 8;
const SYMBOL_BITS: u32 = 9;
/// Symbols that stand in a place itself.
const IN_PLACE: usize = 3;
/// A heap this small is looked through rather than cut further.
const SMALL: usize = 48;
/// Most other readings of one text that are put in besides the usual one.
const OTHER_READINGS: usize = 3;

/// Texts of entries, ready to be searched.
#[derive(Default)]
pub struct Index {
    places: Vec<u64>,
    fields: Vec<Field>,
    chars: Vec<char>,
    symbols: Vec<Symbol>,
    entries: usize,
    /// What a search notes for each entry, kept clean between searches: with many entries it is large.
    pub(super) scratch: Cell<Scratch>,
}

impl Index {
    /// How many entries it holds.
    pub fn entries(&self) -> usize {
        self.entries
    }

    /// Puts one text of an entry in. Nothing is found before [`Index::finish`].
    pub fn add(&mut self, entry: usize, kind: Kind, text: &str) {
        let pinyin = Pinyin::get();
        let chars: Vec<char> = text.chars().map(simple).take(LONGEST).collect();
        let symbols: Vec<Symbol> = chars.iter().map(|char| pinyin.symbol(*char)).collect();
        let others = chars.iter().enumerate();
        let others =
            others.flat_map(|(at, char)| pinyin.other_symbols(*char).map(move |symbol| (at, symbol)));
        let others: Vec<(usize, Symbol)> = others.take(OTHER_READINGS).collect();
        self.entries = self.entries.max(entry + 1);
        self.put(entry, kind, &chars, &symbols, 0..chars.len());
        for (at, symbol) in others {
            let mut said = symbols.clone();
            if let Some(place) = said.get_mut(at) {
                *place = symbol;
            }
            // Only from where the other reading is among the symbols that are sorted by, and a little before.
            self.put(entry, kind, &chars, &said, 0..at + 1);
        }
    }

    fn put(
        &mut self,
        entry: usize,
        kind: Kind,
        chars: &[char],
        symbols: &[Symbol],
        begin: std::ops::Range<usize>,
    ) {
        let field = self.fields.len() as u64;
        if field >> FIELD_BITS != 0 {
            return;
        }
        let start = self.chars.len() as u32;
        self.fields.push(Field { entry: entry as u32, kind, start, length: chars.len() as u8 });
        self.chars.extend_from_slice(chars);
        self.symbols.extend_from_slice(symbols);
        for offset in begin {
            let at = |n: usize| symbols.get(offset + n).copied().unwrap_or(END);
            let inside_word =
                offset > 0 && is_latin(at(0)) && symbols.get(offset - 1).is_some_and(|s| is_latin(*s));
            if at(0) == END || inside_word {
                continue;
            }
            // What follows a separator is another word.
            let second = at(1);
            let third = if second == END { END } else { at(2) };
            let key = [at(0), second, third].iter().fold(0_u64, |key, s| key << SYMBOL_BITS | u64::from(*s));
            self.places.push(key << (FIELD_BITS + OFFSET_BITS) | field << OFFSET_BITS | offset as u64);
        }
    }

    /// Makes ready what was put in.
    pub fn finish(&mut self) {
        self.places.sort_unstable();
        self.places.shrink_to_fit();
    }

    /// The field of a place.
    pub fn field(&self, place: Place) -> Field {
        let none = Field { entry: 0, kind: Kind::Summary, start: 0, length: 0 };
        self.fields.get(place.field as usize).copied().unwrap_or(none)
    }

    /// The characters from a place to the end of its field.
    pub fn chars_from(&self, place: Place) -> &[char] {
        self.rest(&self.chars, place)
    }

    /// Their symbols.
    pub fn symbols_from(&self, place: Place) -> &[Symbol] {
        self.rest(&self.symbols, place)
    }

    fn rest<'a, T>(&self, of: &'a [T], place: Place) -> &'a [T] {
        let field = self.field(place);
        let start = field.start as usize;
        of.get(start + usize::from(place.offset)..start + usize::from(field.length)).unwrap_or_default()
    }

    /// Hands over every place from which the text reads as wanted, symbol by symbol.
    pub fn each(&self, wanted: &[Range], mut found: impl FnMut(Place)) {
        let mut heaps: Vec<(&[u64], usize)> = vec![(&self.places, 0)];
        while let Some((heap, depth)) = heaps.pop() {
            let Some((from, until)) = wanted.get(depth).copied().filter(|_| depth < IN_PLACE) else {
                self.hand_over(heap, wanted, depth, &mut found);
                continue;
            };
            if heap.len() <= SMALL {
                self.hand_over(heap, wanted, depth, &mut found);
                continue;
            }
            let symbol = |place: &u64| symbol_at(*place, depth);
            let first = heap.partition_point(|place| symbol(place) < from);
            let last = heap.partition_point(|place| symbol(place) < until);
            let mut heap = heap.get(first..last).unwrap_or_default();
            if depth + 1 == wanted.len() {
                self.hand_over(heap, wanted, depth + 1, &mut found);
                continue;
            }
            // What comes next is in order only behind one and the same symbol.
            while let Some(next) = heap.first().map(symbol) {
                let (same, rest) = heap.split_at(heap.partition_point(|place| symbol(place) <= next));
                heaps.push((same, depth + 1));
                heap = rest;
            }
        }
    }

    /// Hands over those of a heap that fit from the symbol `depth` on.
    fn hand_over(&self, heap: &[u64], wanted: &[Range], depth: usize, found: &mut impl FnMut(Place)) {
        let in_place = wanted.iter().enumerate().take(IN_PLACE).skip(depth);
        let fits = |symbol: Symbol, range: &Range| range.0 <= symbol && symbol < range.1;
        for number in heap {
            if !in_place.clone().all(|(at, range)| fits(symbol_at(*number, at), range)) {
                continue;
            }
            let place = Place {
                field: (number >> OFFSET_BITS) as u32 & ((1 << FIELD_BITS) - 1),
                offset: (number & ((1 << OFFSET_BITS) - 1)) as u8,
            };
            if wanted.len() > IN_PLACE {
                let symbols = self.symbols_from(place);
                let behind = wanted.iter().enumerate().skip(IN_PLACE);
                let mut behind = behind.map(|(at, range)| symbols.get(at).is_some_and(|s| fits(*s, range)));
                if !behind.all(|fits| fits) {
                    continue;
                }
            }
            found(place);
        }
    }
}

fn symbol_at(place: u64, depth: usize) -> Symbol {
    let shift = FIELD_BITS + OFFSET_BITS + SYMBOL_BITS * (IN_PLACE - 1 - depth) as u32;
    (place >> shift) as Symbol & ((1 << SYMBOL_BITS) - 1)
}

/// Small letters, and those of Chinese keyboards (Ａ, １) as plain ones.
pub fn simple(char: char) -> char {
    let plain = match char {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(char as u32 - 0xFEE0).unwrap_or(char),
        _ => char,
    };
    plain.to_ascii_lowercase()
}
