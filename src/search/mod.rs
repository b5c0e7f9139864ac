//! Finding services by what people type: characters of the name, the everyday words, the category;
//! and narrowing a list of them to what is wanted.
//!
//! Every word typed must be found somewhere in an entry. Matches rank by where they were found:
//! everyday word, beginning of the name, name, part of an everyday word, category, rest. Pinyin comes with its own index.

use crate::board::BoardService;
use crate::domain::catalogue::{Block, Details, Fee, Group};
use crate::domain::profile::Profile;
use crate::domain::values::{Instant, OpenState};

#[cfg(test)]
mod tests;

/// What a list of services is narrowed to; empty fields narrow nothing.
#[derive(Clone, Copy, Default)]
pub struct Wanted<'a> {
    pub query: &'a str,
    pub block: Option<Block>,
    /// The category as the catalogue writes it (Chinese).
    pub category: &'a str,
    pub free: bool,
    pub group: Option<Group>,
    /// To be had at this moment, at the station with these hours.
    pub open: Option<(Instant, &'a Profile)>,
}

/// The places of the services that are wanted: in their own order, while words are searched for the
/// best answer first.
pub fn find(services: &[BoardService], wanted: &Wanted) -> Vec<usize> {
    let mut found: Vec<(u32, usize)> = Vec::new();
    for (place, service) in services.iter().enumerate() {
        if fits(service, wanted)
            && let Some(score) = score(&service.details, wanted.query)
        {
            // Behind all that answer as well or better: sorted as it grows.
            found.insert(found.partition_point(|(other, _)| *other >= score), (score, place));
        }
    }
    found.into_iter().map(|(_, place)| place).collect()
}

fn fits(service: &BoardService, wanted: &Wanted) -> bool {
    let details = &service.details;
    wanted.block.is_none_or(|block| details.block == block)
        && (wanted.category.is_empty() || details.area.zh == wanted.category)
        && (!wanted.free || details.fee == Fee::Free)
        && wanted.group.is_none_or(|group| details.groups.contains(&group))
        && wanted.open.is_none_or(|(now, station)| is_open(service, now, station))
}

/// Can it be had at this moment? Not what is paused, and not what keeps times that are only known in
/// words: nobody shall come in vain.
fn is_open(service: &BoardService, now: Instant, station: &Profile) -> bool {
    let details = &service.details;
    let known = details.times.is_empty() || details.has_own_times();
    let state = || details.open_state(now, &station.hours, &station.exceptions);
    service.pause.is_none() && known && matches!(state(), OpenState::Open { .. })
}

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
