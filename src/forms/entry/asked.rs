//! What is asked for most, so that it is one tap away.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::domain::Station;
use crate::domain::values::{Day, ServiceId};

/// So many are offered.
const MOST: usize = 6;
/// What was asked for longer ago says little about today.
const WITHIN_DAYS: i64 = 42;
/// So many requests are looked at, however many there are.
const LOOKED_AT: usize = 600;

/// The services that were requested most in the last six weeks; where those are few, filled up with the
/// first of the catalogue.
pub fn most_asked(station: &Station, today: Day) -> Vec<ServiceId> {
    let newest = station.requests().newest().take(LOOKED_AT);
    let recent = newest.take_while(|(_, request)| today.days_since(request.last) <= WITHIN_DAYS);
    ranked(station, recent.filter_map(|(_, request)| Some((request.service.as_ref()?, 1))), Vec::new())
}

/// The services that were asked about most in this month and the one before; where those are few, filled
/// up with what is requested most.
pub fn most_consulted(station: &Station, today: Day) -> Vec<ServiceId> {
    let (year, month, _) = today.parts();
    let before = if month == 1 { (year - 1, 12) } else { (year, month - 1) };
    let requests = station.requests();
    let counted = requests.consulted_in(year, month).chain(requests.consulted_in(before.0, before.1));
    let counted = counted.filter_map(|(service, n)| Some((service?, n)));
    ranked(station, counted, most_asked(station, today))
}

/// The most counted first, of those that residents can ask for.
fn ranked<'a>(
    station: &'a Station,
    counted: impl Iterator<Item = (&'a ServiceId, u32)>,
    then: Vec<ServiceId>,
) -> Vec<ServiceId> {
    let catalogue = station.catalogue();
    let mut counts: BTreeMap<&ServiceId, u32> = BTreeMap::new();
    for (service, n) in counted {
        *counts.entry(service).or_default() += n;
    }
    let mut best: Vec<(&ServiceId, u32)> = counts.into_iter().filter(|(_, n)| *n > 0).collect();
    best.sort_by_key(|(_, n)| Reverse(*n));
    let all = best.into_iter().map(|(id, _)| id.clone()).chain(then);
    let mut out: Vec<ServiceId> = Vec::new();
    for id in all.chain(catalogue.iter().map(|(id, _)| id.clone())) {
        let offered = catalogue.get(&id).is_some_and(|service| service.is_public());
        if out.len() < MOST && offered && !out.contains(&id) {
            out.push(id);
        }
    }
    out
}
