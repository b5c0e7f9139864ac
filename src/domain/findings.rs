//! 待核对: that somebody has settled what two tablets did to one thing without knowing of each other.
//!
//! What is to be settled is nowhere written down: it follows from the entries and what each had seen (engine).
//! Settling is an entry that has seen both, and so is after both for everybody.

use serde::{Deserialize, Serialize};

use super::{Event, Rejection};

/// `findings.settled.1`: of this field of this thing one version holds. Where it is not the one that showed, the
/// edit that puts it there stands before this in the same entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Settled {
    /// Id of the record; `station` for its profile.
    pub thing: String,
    /// The field as the journal calls it, or what else was to be settled.
    pub field: String,
    /// The entry whose version holds; absent where there was nothing to choose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chose: Option<String>,
}

/// How a settlement calls the station itself, which has no id.
pub const STATION: &str = "station";

/// Longest id or field that is written.
const LONGEST: usize = 120;

/// Records that it is settled.
pub(crate) fn settle(thing: String, field: String, chose: Option<String>) -> Result<Event, Rejection> {
    let long = |text: &str| text.len() > LONGEST;
    if long(&thing) || long(&field) || chose.as_deref().is_some_and(long) {
        return Err(Rejection::TooLong);
    }
    Ok(Event::FindingSettled(Settled { thing, field, chose }))
}
