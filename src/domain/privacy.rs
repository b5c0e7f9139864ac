//! Erasing personal data from a journal that only grows.

use serde::{Deserialize, Serialize};

use super::{Event, Rejection, Station};
use crate::domain::values::StaffId;

/// `privacy.erased.1`: the personal parts of these records (`<device>-<seq>.<n>`, the event that
/// carried them) are dropped for good wherever this entry is known (PIPL 47).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Erased {
    pub parts: Vec<String>,
}

/// Erases who a former staff member was; what they did stays, under the id.
pub(crate) fn erase_staff(station: &Station, id: &StaffId) -> Result<Event, Rejection> {
    let member = station.staff().get(id).ok_or(Rejection::NoSuchStaff)?;
    if member.until.is_none() {
        return Err(Rejection::StillInPost);
    }
    if member.who.present().is_none() {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::Erased(Erased { parts: vec![id.to_string()] }))
}
