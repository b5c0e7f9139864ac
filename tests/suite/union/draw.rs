//! What a clerk on a tablet happens to do: choices drawn from one number, so that an act means the same again.

use linli::domain::values::{Day, EntryId};

/// What stands around every word that is somebody's, with whose it is: it can be found wherever it went.
pub const OPENS: char = '〔';
pub const CLOSES: char = '〕';
/// Between several whose word it is.
pub const AND: char = '|';

/// Draws, and where the command would stand that is made of them.
pub struct Draw {
    state: u64,
    /// The place of the entry that the command becomes.
    pub entry: EntryId,
    pub today: Day,
    /// The tablet's letter: each gives out numbers of its own line.
    pub line: char,
}

impl Draw {
    pub fn new(seed: u64, entry: EntryId, today: Day, line: char) -> Draw {
        Draw { state: seed, entry, today, line }
    }

    /// splitmix64.
    pub fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.state ^ (self.state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    /// Once in `n` times.
    pub fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    /// One of them; every second time one of the first two, so that tablets often mean the same.
    pub fn pick<T>(&mut self, among: impl IntoIterator<Item = T>) -> Option<T> {
        let mut among: Vec<T> = among.into_iter().collect();
        let most = if self.one_in(2) { among.len().min(2) } else { among.len() };
        let n = self.below(most);
        (n < among.len()).then(|| among.swap_remove(n))
    }

    /// A day around today.
    pub fn day(&mut self) -> Day {
        self.today.plus(self.next() % 20)
    }

    /// A word that is nobody's.
    pub fn text(&mut self) -> String {
        format!("字{}", self.below(1000))
    }

    /// A word of whoever `whose` names: `person <id>`, several with [`AND`] between.
    pub fn word(&mut self, whose: &str) -> String {
        format!("{OPENS}{whose}{CLOSES}{}", self.below(1000))
    }
}

/// Is this how [`Draw::word`] names somebody, and not what sealed bytes happen to look like?
pub fn is_whose(whose: &str) -> bool {
    ["person ", "request ", "staff ", "contact ", "visit ", "payment ", "biller "]
        .iter()
        .any(|kind| whose.starts_with(kind))
}

/// Whose the words are that stand in a text, each time one does.
pub fn owners(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(OPENS).skip(1).filter_map(|rest| rest.split(CLOSES).next());
    words.flat_map(|whose| whose.split(AND))
}
