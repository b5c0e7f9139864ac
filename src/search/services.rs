//! Finding services: what of them is put into an index, and narrowing a list of them to what is wanted.

use super::index::{Index, Kind};
use super::rank::{Hit, search};
use crate::board::BoardService;
use crate::domain::catalogue::{Block, Details, Fee, Group};
use crate::domain::profile::Profile;
use crate::domain::values::{Instant, OpenState};

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

/// An index over services; entries are their places.
pub fn index<'a>(services: impl Iterator<Item = &'a Details>) -> Index {
    let mut index = Index::default();
    for (entry, details) in services.enumerate() {
        let mut add = |kind, text: &str| index.add(entry, kind, text);
        add(Kind::Name, &details.name.zh);
        details.keywords.iter().zip(0..).for_each(|(word, nth)| add(Kind::Keyword(nth), word));
        add(Kind::English, details.name.en.as_deref().unwrap_or_default());
        add(Kind::Area, &details.area.zh);
        add(Kind::Area, details.area.en.as_deref().unwrap_or_default());
        add(Kind::Summary, &details.summary.zh);
        add(Kind::Summary, details.summary.en.as_deref().unwrap_or_default());
    }
    index.finish();
    index
}

/// The services that are wanted: in their own order, while words are searched for the best answer first.
pub fn find(index: &Index, services: &[BoardService], wanted: &Wanted) -> Vec<Hit> {
    let is_wanted = |hit: &Hit| services.get(hit.entry).is_some_and(|service| fits(service, wanted));
    let all = || (0..services.len()).map(Hit::unasked).collect();
    let hits = if wanted.query.trim().is_empty() { all() } else { search(index, wanted.query) };
    hits.into_iter().filter(is_wanted).collect()
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
    let state = || details.open_state(now, &station.hours, station.special());
    service.pause.is_none() && known && matches!(state(), OpenState::Open { .. })
}
