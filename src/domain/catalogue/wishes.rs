//! 居民需求: what residents have looked for and not found. A word and a day, never a person.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::values::Day;
use crate::domain::{Event, Rejection};

/// Most characters of a word that is kept.
const WORD: usize = 20;
/// So many digits make a word a number of somebody: a phone, a card, a house with its room.
const DIGITS: usize = 3;

/// A word that somebody has looked for on a day without finding what they wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    pub word: String,
    pub on: Day,
}

impl Wish {
    /// What is kept of a typed word: a few characters, no number that could be somebody's. `None` when
    /// nothing is left to keep.
    pub fn of(typed: &str, on: Day) -> Option<Wish> {
        let word = typed.trim().replace(|c: char| c.is_control(), " ");
        let word: String = word.chars().take(WORD).collect();
        let digits = word.chars().filter(|c| c.is_numeric()).count();
        (word.chars().count() > 1 && digits < DIGITS).then_some(Wish { word, on })
    }
}

/// How often a word was looked for, and when last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wished {
    pub times: u32,
    pub last: Day,
}

/// `catalogue.wished.1`: the desk has taken in what residents looked for on this tablet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WishesTaken {
    pub wishes: Vec<Wish>,
}

/// `catalogue.wish_settled.1`: somebody has seen to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WishSettled {
    pub word: String,
}

/// Words with how often they were looked for.
pub type Wishes = BTreeMap<String, Wished>;

/// Takes wishes in; those that hold nothing, or more than a word, are left out.
pub(crate) fn take(wishes: Vec<Wish>) -> Result<Event, Rejection> {
    let sound = |wish: Wish| Wish::of(&wish.word, wish.on);
    let wishes: Vec<Wish> = wishes.into_iter().filter_map(sound).collect();
    if wishes.is_empty() {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::WishesTaken(WishesTaken { wishes }))
}

/// Says that a wish has been seen to.
pub(crate) fn settle(wishes: &Wishes, word: String) -> Result<Event, Rejection> {
    if wishes.contains_key(&word) {
        Ok(Event::WishSettled(WishSettled { word }))
    } else {
        Err(Rejection::NothingChanged)
    }
}

pub(in crate::domain) fn apply_taken(wishes: &mut Wishes, event: &WishesTaken) {
    for Wish { word, on } in &event.wishes {
        let wished = wishes.entry(word.clone()).or_insert(Wished { times: 0, last: *on });
        wished.times = wished.times.saturating_add(1);
        wished.last = wished.last.max(*on);
    }
}

pub(in crate::domain) fn apply_settled(wishes: &mut Wishes, event: &WishSettled) {
    wishes.remove(&event.word);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::Instant;

    fn day(n: u64) -> Day {
        Instant(1_795_500_000_000).day().plus(n)
    }

    fn wish(word: &str, n: u64) -> Wish {
        Wish { word: word.to_owned(), on: day(n) }
    }

    #[test]
    fn given_typed_words_then_no_number_of_anybody_is_kept() {
        for number in ["13800001234", "１３８００００１２３４", "3 栋 502"] {
            assert_eq!(Wish::of(number, day(0)), None, "{number}");
        }
        assert!(Wish::of("四点半 4 点", day(0)).is_some());
        assert_eq!(Wish::of(" 修 ", day(0)), None);
        assert_eq!(Wish::of(" 修\t鞋 ", day(0)), Some(wish("修 鞋", 0)));
        let long = Wish::of(&"修".repeat(60), day(0)).map(|wish| wish.word.chars().count());
        assert_eq!(long, Some(WORD));
    }

    #[test]
    fn given_wishes_of_several_days_when_taken_then_they_are_counted_by_word() {
        let mut wishes = Wishes::default();
        apply_taken(
            &mut wishes,
            &WishesTaken { wishes: vec![wish("修鞋", 2), wish("磨刀", 0), wish("修鞋", 1)] },
        );
        assert_eq!(wishes.get("修鞋"), Some(&Wished { times: 2, last: day(2) }));
        assert_eq!(wishes.len(), 2);
    }

    #[test]
    fn given_a_wish_when_settled_then_it_is_gone_and_may_come_again() {
        let mut wishes = Wishes::default();
        apply_taken(&mut wishes, &WishesTaken { wishes: vec![wish("修鞋", 0)] });
        assert!(settle(&wishes, "磨刀".to_owned()).is_err());
        assert!(settle(&wishes, "修鞋".to_owned()).is_ok());
        apply_settled(&mut wishes, &WishSettled { word: "修鞋".to_owned() });
        assert!(wishes.is_empty());
        apply_taken(&mut wishes, &WishesTaken { wishes: vec![wish("修鞋", 5)] });
        assert_eq!(wishes.get("修鞋"), Some(&Wished { times: 1, last: day(5) }));
    }

    #[test]
    fn given_nothing_worth_keeping_when_taken_then_nothing_is_written() {
        assert_eq!(take(vec![wish("1", 0), wish("059522280000", 0)]), Err(Rejection::NothingChanged));
        assert!(take(vec![wish("1", 0), wish("修鞋", 0)]).is_ok());
    }
}
