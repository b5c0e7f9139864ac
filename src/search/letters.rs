//! What letters may mean as pinyin: `shuifei`, `sf`, `shuif`, `kaizhe`, and small mistakes in them.

use super::pinyin::{Pinyin, Range};

/// Most ways to read one row of letters.
const MOST_WAYS: usize = 48;
/// Most characters that letters are read as.
const MOST_CHARS: usize = 12;
/// Letters a syllable has at most.
const LONGEST: usize = 6;
/// Fewer letters are not mended: they mean too much already.
const FEWEST_TO_MEND: usize = 4;

/// One way to read letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// For each character the syllables it may have.
    pub chars: Vec<Range>,
    /// How many of the letters belong to syllables that were written out.
    pub written_out: usize,
}

/// The ways to read letters, whole syllables before first letters.
pub fn ways(letters: &str) -> Vec<Way> {
    let mut found = Vec::new();
    if !letters.is_empty() && letters.bytes().all(|b| b.is_ascii_lowercase()) {
        read(letters, &mut Vec::new(), 0, true, &mut found);
    }
    found
}

/// The same for letters that must be whole syllables, but for the last one.
fn whole_ways(letters: &str) -> Vec<Way> {
    let mut found = Vec::new();
    read(letters, &mut Vec::new(), 0, false, &mut found);
    found
}

fn read(rest: &str, chars: &mut Vec<Range>, written_out: usize, short: bool, found: &mut Vec<Way>) {
    if found.len() >= MOST_WAYS || chars.len() > MOST_CHARS {
        return;
    }
    if rest.is_empty() {
        found.push(Way { chars: chars.clone(), written_out });
        return;
    }
    let pinyin = Pinyin::get();
    for length in (1..=LONGEST.min(rest.len())).rev() {
        let (piece, rest) = rest.split_at(length);
        let exactly = pinyin.exactly(piece);
        let ranges = match (exactly, rest.is_empty()) {
            // The last one may still be being typed.
            (Some(_), true) => pinyin.beginning(piece).map(|range| (range, length)),
            (None, true) if short || length > 1 => pinyin.beginning(piece).map(|range| (range, length / 2)),
            (Some(range), false) if length > 1 => Some((range, length)),
            _ => None,
        };
        let first_letter = || {
            (short && is_initial(piece)).then(|| pinyin.beginning(piece)).flatten().map(|range| (range, 0))
        };
        if let Some((range, written)) = ranges.or_else(first_letter) {
            chars.push(range);
            read(rest, chars, written_out + written, short, found);
            chars.pop();
        }
    }
}

/// What may stand for a whole syllable.
fn is_initial(piece: &str) -> bool {
    matches!(piece, "zh" | "ch" | "sh") || (piece.len() == 1 && !matches!(piece, "i" | "u" | "v"))
}

/// Ways to read letters that are nearly right, in the order in which they are to be tried: first what sounds alike
/// where people do not tell zh from z or n from l, then one letter wrong, missing, too many, or two exchanged.
pub fn mended(letters: &str) -> [Vec<Way>; 2] {
    if letters.len() < FEWEST_TO_MEND || !letters.bytes().all(|b| b.is_ascii_lowercase()) {
        return [Vec::new(), Vec::new()];
    }
    let read = |written: Vec<String>| written.iter().flat_map(|letters| whole_ways(letters)).collect();
    [read(sounding_alike(letters)), read(one_slip(letters))]
}

/// Pairs that many speakers of southern dialects do not tell apart.
const ALIKE: [(&str, &str); 9] = [
    ("zh", "z"),
    ("ch", "c"),
    ("sh", "s"),
    ("ang", "an"),
    ("eng", "en"),
    ("ing", "in"),
    ("l", "n"),
    ("h", "f"),
    ("l", "r"),
];

fn sounding_alike(letters: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut heard = vec![letters.to_owned()];
    // Two such places at most.
    for _ in 0..2 {
        let mut next = Vec::new();
        for written in &heard {
            for (a, b) in ALIKE {
                for (from, to) in [(a, b), (b, a)] {
                    for (at, _) in written.match_indices(from) {
                        next.push(format!("{}{to}{}", &written[..at], &written[at + from.len()..]));
                    }
                }
            }
        }
        found.extend(next.iter().cloned());
        heard = next;
    }
    found
}

fn one_slip(letters: &str) -> Vec<String> {
    let mut found = Vec::new();
    let cut = |at: usize, width: usize| (&letters[..at], &letters[(at + width).min(letters.len())..]);
    for at in 0..=letters.len() {
        if let Some(pair) = letters.get(at..at + 2) {
            let (before, after) = cut(at, 2);
            found.push(format!("{before}{}{}{after}", &pair[1..], &pair[..1]));
        }
        let widths = if at < letters.len() { 0..=1 } else { 0..=0 };
        for width in widths {
            let (before, after) = cut(at, width);
            if width == 1 {
                found.push(format!("{before}{after}"));
            }
            found.extend(('a'..='z').map(|letter| format!("{before}{letter}{after}")));
        }
    }
    found
}
