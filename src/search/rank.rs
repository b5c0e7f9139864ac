//! Which entries answer a query, and how well.
//!
//! What was typed is covered piece by piece by what an entry says. Each covered character counts by whether it matters and by
//! where it was found; what is covered whole (an everyday word, a name) counts more than a part of something longer.

use super::index::{Field, Index, Kind, Place};
use super::letters::{self, Way};
use super::pinyin::{Range, Symbol};
use super::query::{self, MATTERS, Run};

/// An entry that answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Its place among those that were put into the index.
    pub entry: usize,
    /// Larger is better; 1,000 is a query covered whole by an everyday word, and who says it more often
    /// is a little ahead of others that answer as well.
    pub score: u32,
    /// What of it answers best.
    pub part: Part,
}

impl Hit {
    /// An entry that nobody has searched for.
    pub fn unasked(entry: usize) -> Hit {
        Hit { entry, score: 0, part: NOTHING.part }
    }
}

/// A part of a text of an entry, in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    pub kind: Kind,
    pub from: u8,
    pub length: u8,
}

/// Characters count by where they are found, in twelfths: …
mod worth {
    /// … an everyday word as a whole, …
    pub const WHOLE: u32 = 12;
    /// … the beginning of a name, …
    pub const NAME_BEGINS: u32 = 11;
    pub const KEYWORD_BEGINS: u32 = 10;
    /// … inside of one, …
    pub const NAME: u32 = 9;
    pub const ENGLISH_BEGINS: u32 = 10;
    pub const ENGLISH: u32 = 9;
    pub const KEYWORD: u32 = 8;
    /// … a category, a part of one, a sentence.
    pub const AREA_WHOLE: u32 = 6;
    pub const AREA: u32 = 4;
    pub const SUMMARY: u32 = 3;
}

/// How sure it is that something was meant, in hundredths.
mod sure {
    /// The characters themselves.
    pub const AS_WRITTEN: u32 = 100;
    /// Whole syllables …
    pub const SYLLABLES: u32 = 95;
    /// … or their first letters.
    pub const FIRST_LETTERS: u32 = 80;
    pub const OTHER_WORD: u32 = 85;
    /// Other characters that sound the same.
    pub const SOUNDS_SAME: u32 = 70;
    pub const MENDED: u32 = 60;
}

/// Fewer letters than this may be a syllable as well as first letters.
const MANY_LETTERS: u32 = 5;
/// So few letters of one character are only looked for at the beginning of a text.
const FEW_LETTERS: u32 = 2;
/// A query covered whole by the beginning of a name, or better.
const CLEAR: u32 = 900;

/// The last digit of a score says how often.
const TENTHS: u32 = 10;

/// Whoever covers less than this of what the best one covers is left out, in hundredths.
const WORTH_SHOWING: u32 = 40;

/// Pieces of the query that follow each other, all found in one entry: what they count for, and where the last one ends.
#[derive(Clone, Copy)]
struct Chain {
    counts: u32,
    end: u8,
}

/// What one reading of the query has found for one entry.
#[derive(Clone, Copy)]
struct Found {
    /// The best chain of pieces that begin at `start`, …
    present: Chain,
    start: u8,
    /// … of those that begin before it, …
    before: Chain,
    /// … and without the last place at which pieces began: what begins there may be worse than what follows.
    earlier: Chain,
    /// How many places answer.
    times: u8,
    part: Part,
    part_counts: u32,
}

const NO_CHAIN: Chain = Chain { counts: 0, end: 0 };
const NOTHING: Found = Found {
    present: NO_CHAIN,
    start: 0,
    before: NO_CHAIN,
    earlier: NO_CHAIN,
    times: 0,
    part: Part { kind: Kind::Summary, from: 0, length: 0 },
    part_counts: 0,
};

impl Chain {
    fn or(self, other: Chain) -> Chain {
        if other.counts > self.counts { other } else { self }
    }
}

/// What a search notes, by entry; as it was made whenever nobody searches.
#[derive(Default)]
pub struct Scratch {
    found: Vec<Found>,
    scores: Vec<u32>,
}

/// The entries that answer a query, the best first, otherwise in their own order.
pub fn search(index: &Index, text: &str) -> Vec<Hit> {
    let runs = query::runs(text);
    let total: u32 = runs.iter().map(Run::weight).sum();
    if total == 0 || index.entries() == 0 {
        return Vec::new();
    }
    let Scratch { mut found, mut scores } = index.scratch.take();
    found.resize(index.entries(), NOTHING);
    scores.resize(index.entries(), 0);
    let reading = Reading { index, found, touched: Vec::new(), only_beginnings: false };
    let mut best = Best { reading, scores, hits: Vec::new(), spelt_out: false };
    best.read(&runs, sure::AS_WRITTEN);
    if !best.is_clear() {
        for other in query::in_other_words(&runs) {
            best.read(&other, sure::OTHER_WORD);
        }
    }
    best.spoken(&runs);
    let ranked = best.ranked();
    best.clean();
    index.scratch.set(Scratch { found: best.reading.found, scores: best.scores });
    ranked
}

/// The best that each entry has done under all readings of a query.
struct Best<'a> {
    /// Used again and again: with many entries it is large.
    reading: Reading<'a>,
    /// By entry; zero: nothing yet.
    scores: Vec<u32>,
    /// As often as an entry has got better; the last one counts.
    hits: Vec<Hit>,
    /// The letters were found as whole syllables.
    spelt_out: bool,
}

impl Best<'_> {
    /// One reading: the runs as they stand.
    fn read(&mut self, runs: &[Run], sure: u32) {
        let reading = &mut self.reading;
        let mut at = 0;
        for run in runs {
            if run.latin {
                let wanted: Vec<Range> = run.symbols.iter().map(|s| (*s, s + 1)).collect();
                reading.piece(&wanted, at, run.weight(), sure);
            } else {
                reading.characters(run, at, sure);
            }
            at += run.chars.len();
        }
        self.take(runs.iter().map(Run::weight).sum());
    }

    /// Letters that follow each other as pinyin, with or without blanks between them.
    fn spoken(&mut self, runs: &[Run]) {
        let letters: String = runs.iter().filter(|run| run.latin).map(Run::text).collect();
        if letters.is_empty() {
            return;
        }
        let written: Vec<Run> = runs.iter().filter(|run| !run.latin).cloned().collect();
        let length = letters.len() as u32;
        let mut ways = letters::ways(&letters);
        ways.sort_by_key(|way| std::cmp::Reverse(way.written_out));
        for way in ways {
            // Who has written whole syllables does not mean first letters.
            if way.written_out < letters.len() && self.spelt_out && length > MANY_LETTERS {
                break;
            }
            let syllables = way.written_out as u32 * (sure::SYLLABLES - sure::FIRST_LETTERS) / length;
            let before = self.hits.len();
            self.way(&written, &way, sure::FIRST_LETTERS + syllables, length);
            self.spelt_out |= way.written_out == letters.len() && self.hits.len() > before;
        }
        for ways in letters::mended(&letters) {
            if !self.hits.is_empty() {
                return;
            }
            for way in ways {
                self.way(&written, &way, sure::MENDED, length);
            }
        }
    }

    fn way(&mut self, written: &[Run], way: &Way, sure: u32, length: u32) {
        let reading = &mut self.reading;
        // One or two letters of one character mean too much: only what begins with it.
        reading.only_beginnings = way.chars.len() == 1 && length <= FEW_LETTERS;
        reading.piece(&way.chars, 0, length * MATTERS, sure);
        let mut at = way.chars.len();
        for run in written {
            reading.characters(run, at, sure);
            at += run.chars.len();
        }
        reading.only_beginnings = false;
        self.take(length * MATTERS + written.iter().map(Run::weight).sum::<u32>());
    }

    /// Takes over what a reading has found of a query that counts for `total`.
    fn take(&mut self, total: u32) {
        for entry in self.reading.touched.drain(..) {
            let Some(found) = self.reading.found.get_mut(entry as usize) else { continue };
            let found = std::mem::replace(found, NOTHING);
            let counts = found.before.or(found.present).counts / total.max(1);
            let score = counts * TENTHS + u32::from(found.times).min(TENTHS - 1);
            let Some(before) = self.scores.get_mut(entry as usize) else { continue };
            if score > *before {
                *before = score;
                self.hits.push(Hit { entry: entry as usize, score, part: found.part });
            }
        }
    }

    /// Has anybody answered so well that there is nothing to guess?
    fn is_clear(&self) -> bool {
        self.hits.iter().any(|hit| hit.score >= CLEAR)
    }

    /// Leaves the notes as they were.
    fn clean(&mut self) {
        for hit in &self.hits {
            if let Some(score) = self.scores.get_mut(hit.entry) {
                *score = 0;
            }
        }
    }

    fn ranked(&self) -> Vec<Hit> {
        let most = self.hits.iter().map(|hit| hit.score).max().unwrap_or_default();
        let least = most * WORTH_SHOWING / 100;
        let counts = |hit: &Hit| self.scores.get(hit.entry) == Some(&hit.score) && hit.score >= least;
        let mut hits: Vec<Hit> = self.hits.iter().copied().filter(counts).collect();
        hits.sort_unstable_by_key(|hit| (u32::MAX - hit.score, hit.entry));
        hits.dedup_by_key(|hit| hit.entry);
        hits
    }
}

/// What one way to read the query finds.
struct Reading<'a> {
    index: &'a Index,
    found: Vec<Found>,
    touched: Vec<u32>,
    only_beginnings: bool,
}

impl Reading<'_> {
    /// A piece that has to be found as a whole: `weight` in all, at `at` of the query.
    fn piece(&mut self, wanted: &[Range], at: usize, weight: u32, sure: u32) {
        let index = self.index;
        let length = wanted.len();
        index.each(wanted, |place| {
            if !self.only_beginnings || place.offset == 0 {
                self.note(place, at, length, &|_, _| weight, sure);
            }
        });
    }

    /// Characters: whatever of them, two at least, stands together somewhere.
    fn characters(&mut self, run: &Run, at: usize, sure: u32) {
        let index = self.index;
        let fewest = run.chars.len().min(2);
        for start in 0..=run.chars.len() - fewest {
            let symbols: &[Symbol] = run.symbols.get(start..).unwrap_or_default();
            let chars = run.chars.get(start..).unwrap_or_default();
            let wanted: Vec<Range> = symbols.iter().take(fewest).map(|s| (*s, s + 1)).collect();
            let weight = |from: usize, until: usize| -> u32 {
                let weights = run.weights.iter().take(until - at).skip(from - at);
                weights.sum()
            };
            index.each(&wanted, |place| {
                let same = |(a, b): (&char, &char)| a == b;
                let text = index.chars_from(place);
                let length = text.iter().zip(chars).take_while(|pair| same(*pair)).count();
                if length >= fewest {
                    self.note(place, at + start, length, &weight, sure);
                } else if start == 0 && fewest > 1 && index.symbols_from(place).starts_with(symbols) {
                    let sure = sure * sure::SOUNDS_SAME / 100;
                    self.note(place, at, chars.len(), &weight, sure);
                }
            });
        }
    }

    /// Notes that `length` characters from `start` of the query on were found at a place. `weight` says what those from
    /// one place of the query to before another count for.
    fn note(
        &mut self,
        place: Place,
        start: usize,
        length: usize,
        weight: &dyn Fn(usize, usize) -> u32,
        sure: u32,
    ) {
        let field = self.index.field(place);
        let Some(found) = self.found.get_mut(field.entry as usize) else { return };
        if found.times == 0 {
            self.touched.push(field.entry);
        } else if usize::from(found.start) != start {
            found.earlier = found.before;
            found.before = found.before.or(std::mem::replace(&mut found.present, NO_CHAIN));
        }
        found.start = start as u8;
        let (worth, end) = (worth(&field, place, length), start + length);
        // What an earlier piece covers already does not count again.
        let behind = |chain: Chain| {
            let new = start.max(usize::from(chain.end)).min(end);
            let counts = chain.counts + weight(new, end) * worth * sure / worth::WHOLE;
            Chain { counts, end: chain.end.max(end as u8) }
        };
        let alone = behind(NO_CHAIN);
        found.present = found.present.or(alone).or(behind(found.earlier)).or(behind(found.before));
        found.times = found.times.saturating_add(u8::from(found.times == 0 || worth >= worth::KEYWORD));
        if alone.counts > found.part_counts {
            found.part_counts = alone.counts;
            found.part = Part { kind: field.kind, from: place.offset, length: length as u8 };
        }
    }
}

/// What a find counts for, by where it is.
fn worth(field: &Field, place: Place, length: usize) -> u32 {
    let (begins, whole) = (place.offset == 0, usize::from(field.length) == length);
    match field.kind {
        Kind::Keyword(_) | Kind::Name if begins && whole => worth::WHOLE,
        Kind::Name if begins => worth::NAME_BEGINS,
        Kind::Name => worth::NAME,
        Kind::English if begins => worth::ENGLISH_BEGINS,
        Kind::English => worth::ENGLISH,
        Kind::Keyword(_) if begins => worth::KEYWORD_BEGINS,
        Kind::Keyword(_) => worth::KEYWORD,
        Kind::Area if begins && whole => worth::AREA_WHOLE,
        Kind::Area => worth::AREA,
        Kind::Summary => worth::SUMMARY,
    }
}
