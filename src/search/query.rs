//! What somebody has typed, taken apart: runs of characters and of letters, and which of it matters.

use super::everyday;
use super::index::simple;
use super::pinyin::{END, Pinyin, Symbol, is_latin};

/// What a character that matters counts for …
pub const MATTERS: u32 = 10;
/// … and one of 我要, 怎么办, 哪里.
const HARDLY: u32 = 1;
/// Longest query that is looked at, in characters.
const LONGEST: usize = 40;

/// A run of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub chars: Vec<char>,
    pub symbols: Vec<Symbol>,
    /// What each character counts for.
    pub weights: Vec<u32>,
    /// Letters and digits of the keyboard.
    pub latin: bool,
}

impl Run {
    fn new(chars: Vec<char>, latin: bool) -> Run {
        let pinyin = Pinyin::get();
        let symbols = chars.iter().map(|char| pinyin.symbol(*char)).collect();
        let weights = weights(&chars);
        Run { chars, symbols, weights, latin }
    }

    /// What the run counts for.
    pub fn weight(&self) -> u32 {
        self.weights.iter().sum()
    }

    /// As text.
    pub fn text(&self) -> String {
        self.chars.iter().collect()
    }
}

/// Takes a query apart.
pub fn runs(query: &str) -> Vec<Run> {
    let pinyin = Pinyin::get();
    let mut runs: Vec<Run> = Vec::new();
    let (mut chars, mut latin) = (Vec::new(), false);
    for char in query.chars().map(simple).take(LONGEST).chain([' ']) {
        let symbol = pinyin.symbol(char);
        let ends = symbol == END || is_latin(symbol) != latin;
        if ends && !chars.is_empty() {
            runs.push(Run::new(std::mem::take(&mut chars), latin));
        }
        if symbol != END {
            latin = is_latin(symbol);
            chars.push(char);
        }
    }
    runs
}

/// The same query in other words: each run that holds an everyday word, with a word that means the same in its place.
pub fn in_other_words(runs: &[Run]) -> Vec<Vec<Run>> {
    let mut others = Vec::new();
    for (at, run) in runs.iter().enumerate().filter(|(_, run)| !run.latin) {
        for text in everyday::said_otherwise(&run.text()) {
            let mut other = runs.to_vec();
            if let Some(place) = other.get_mut(at) {
                *place = Run::new(text.chars().collect(), false);
            }
            others.push(other);
        }
    }
    others
}

/// Words that say that somebody asks, but not for what, count for little, unless there are no others.
fn weights(chars: &[char]) -> Vec<u32> {
    let text: String = chars.iter().collect();
    let mut weights = vec![MATTERS; chars.len()];
    let mut at = 0;
    while at < chars.len() {
        let rest: String = chars.iter().skip(at).collect();
        let long = everyday::asking_word(&rest).map_or(0, |word| word.chars().count());
        weights.iter_mut().skip(at).take(long).for_each(|weight| *weight = HARDLY);
        at += long.max(1);
    }
    if weights.iter().all(|weight| *weight == HARDLY) { vec![MATTERS; text.chars().count()] } else { weights }
}
