//! Finding services by what people type: characters of the name, the everyday words, the category.
//!
//! Every word typed must be found somewhere in an entry. Matches rank by where they were found:
//! beginning of the name, name, everyday word, category, rest. Pinyin comes with its own index.

use crate::domain::catalogue::Details;

#[cfg(test)]
mod tests;

/// How well an entry answers a query; larger is better. `None`: not at all.
pub fn score(details: &Details, query: &str) -> Option<u32> {
    let mut total = 0;
    for word in query.split_whitespace() {
        total += score_word(details, &word.to_lowercase())?;
    }
    Some(total)
}

fn score_word(details: &Details, word: &str) -> Option<u32> {
    let holds = |text: &str| text.to_lowercase().contains(word);
    let name = details.name.zh.to_lowercase();
    if name.starts_with(word) {
        return Some(100);
    }
    if name.contains(word) || details.name.en.as_deref().is_some_and(holds) {
        return Some(80);
    }
    if details.keywords.iter().any(|keyword| keyword.to_lowercase() == word) {
        return Some(70);
    }
    // People type whole sentences ("我要交水费了"): an everyday word inside the query counts too.
    let mut keywords = details.keywords.iter().filter(|keyword| !keyword.trim().is_empty());
    if keywords.any(|keyword| holds(keyword) || word.contains(&keyword.to_lowercase())) {
        return Some(50);
    }
    if holds(&details.area.zh) || details.area.en.as_deref().is_some_and(holds) {
        return Some(30);
    }
    (holds(&details.summary.zh) || details.summary.en.as_deref().is_some_and(holds)).then_some(10)
}
