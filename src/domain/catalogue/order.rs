//! The order in which a station shows its services.

use super::{Catalogue, Moved};
use crate::domain::values::ServiceId;
use crate::domain::{Event, Rejection};

/// Ranks lie this far apart, so that a move mostly touches one service.
const STEP: i64 = 1 << 10;

impl Catalogue {
    /// The rank behind all others.
    pub(super) fn last_rank(&self) -> i64 {
        self.order.last().map_or(0, |(rank, _)| rank.saturating_add(STEP))
    }
}

/// Puts a service before another, or behind all of them. Mostly one event; where two ranks have come
/// to touch, all are numbered anew.
pub(crate) fn move_before(
    catalogue: &Catalogue,
    id: &ServiceId,
    before: Option<&ServiceId>,
) -> Result<Vec<Event>, Rejection> {
    let service = catalogue.get(id).ok_or(Rejection::NoSuchService)?;
    let moved = |id: &ServiceId, rank| Event::ServiceMoved(Moved { service: id.clone(), rank });
    let others: Vec<(&ServiceId, i64)> =
        catalogue.iter().filter(|(other, _)| *other != id).map(|(other, s)| (other, s.rank)).collect();
    let place = match before {
        None => others.len(),
        Some(before) => {
            others.iter().position(|(other, _)| *other == before).ok_or(Rejection::NoSuchService)?
        }
    };
    let stands = catalogue.iter().position(|(other, _)| other == id);
    if stands == Some(place) {
        return Err(Rejection::NothingChanged);
    }
    let above = place.checked_sub(1).and_then(|n| others.get(n)).map(|(_, rank)| *rank);
    let below = others.get(place).map(|(_, rank)| *rank);
    let between = match (above, below) {
        (None, None) => Some(service.rank),
        (Some(above), None) => above.checked_add(STEP),
        (None, Some(below)) => below.checked_sub(STEP),
        (Some(above), Some(below)) => {
            let middle = above.midpoint(below);
            (above < middle && middle < below).then_some(middle)
        }
    };
    if let Some(rank) = between {
        return Ok(vec![moved(id, rank)]);
    }
    let mut order: Vec<&ServiceId> = others.into_iter().map(|(other, _)| other).collect();
    order.insert(place, id);
    let ranks = (0..).step_by(STEP as usize);
    Ok(order.into_iter().zip(ranks).map(|(id, rank)| moved(id, rank)).collect())
}
