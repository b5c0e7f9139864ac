//! Finding services by what people type: characters of the name, the everyday words, the category.
//!
//! Every word typed must be found somewhere in an entry. Matches rank by where they were found:
//! everyday word, beginning of the name, name, part of an everyday word, category, rest. Pinyin comes with its own index.

use crate::domain::catalogue::Details;

#[cfg(test)]
mod tests;

/// How well an entry answers a query; larger is better. `None`: not at all.
pub fn score(details: &Details, query: &str) -> Option<u32> {
    let mut total = 0;
    for word in query.split_whitespace() {
        total += score_word(details, &word.to_ascii_lowercase())?;
    }
    Some(total)
}

fn score_word(details: &Details, word: &str) -> Option<u32> {
    let holds = |text: &str| text.to_ascii_lowercase().contains(word);
    let name = details.name.zh.to_ascii_lowercase();
    // The word people use for it beats a longer name that happens to begin the same.
    if details.keywords.iter().any(|keyword| keyword.to_ascii_lowercase() == word) {
        return Some(110);
    }
    if name.starts_with(word) {
        return Some(100);
    }
    if name.contains(word) || details.name.en.as_deref().is_some_and(holds) {
        return Some(80);
    }
    // People type whole sentences ("我要交水费了"): an everyday word inside the query counts too.
    let keywords = details.keywords.iter().filter(|keyword| !keyword.trim().is_empty());
    let named =
        keywords.filter(|keyword| holds(keyword) || word.contains(&keyword.to_ascii_lowercase())).count();
    if named > 0 {
        return Some(50 + u32::try_from(named).unwrap_or_default().min(9));
    }
    if holds(&details.area.zh) || details.area.en.as_deref().is_some_and(holds) {
        return Some(30);
    }
    (holds(&details.summary.zh) || details.summary.en.as_deref().is_some_and(holds)).then_some(10)
}
