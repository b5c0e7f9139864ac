//! Everyday words: those that only say that somebody asks, and those that mean the same as others.

use std::sync::OnceLock;

/// One line a group: words after `?` only ask; words after `=` mean the same.
static WORDS: &str = include_str!("everyday.txt");

/// Most ways to say a query otherwise.
const MOST: usize = 8;

struct Words {
    asking: Vec<&'static str>,
    same: Vec<Vec<&'static str>>,
}

fn words() -> &'static Words {
    static READY: OnceLock<Words> = OnceLock::new();
    READY.get_or_init(|| {
        let group = |line: &'static str| line.split_whitespace().collect::<Vec<_>>();
        let of = |mark| WORDS.lines().filter_map(move |line| line.strip_prefix(mark)).map(group);
        Words { asking: of('?').flatten().collect(), same: of('=').collect() }
    })
}

/// The longest word at the beginning of a text that only asks; a Latin one only as the whole of it.
pub fn asking_word(text: &str) -> Option<&'static str> {
    let begins = |word: &str| if word.is_ascii() { text == word } else { text.starts_with(word) };
    let words = words().asking.iter().copied().filter(|word| begins(word));
    words.max_by_key(|word| word.len())
}

/// The text with a word of it replaced by one that means the same.
pub fn said_otherwise(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for group in &words().same {
        // Of 坏了 and 坏 in one group the longer one is meant.
        let said = group.iter().filter(|word| text.contains(**word)).max_by_key(|word| word.len());
        let Some(said) = said else { continue };
        let others = group.iter().filter(|word| *word != said && !text.contains(**word));
        found.extend(others.map(|other| text.replacen(said, other, 1)));
    }
    found.truncate(MOST);
    found
}
