//! What a profile must keep to.

use super::{Edited, Founded, LegalKind, Profile, ProfilePatch};
use crate::domain::values::{HolidayYear, exception_is_sound, is_too_long};
use crate::domain::{Event, FieldName, Rejection};

/// Founds the station with a profile.
pub(crate) fn found(profile: Profile) -> Result<Event, Rejection> {
    check(&profile)?;
    Ok(Event::StationFounded(Founded { profile }))
}

/// Edits the profile to `now`.
pub(crate) fn edit(was: &Profile, now: &Profile) -> Result<Vec<Event>, Rejection> {
    check(now)?;
    let patches = ProfilePatch::diff(was, now);
    if patches.is_empty() {
        Err(Rejection::NothingChanged)
    } else {
        Ok(vec![Event::StationEdited(Edited { patches })])
    }
}

fn check(profile: &Profile) -> Result<(), Rejection> {
    let Profile { code, community, name, letters, hours, exceptions, legal, .. } = profile;
    if community.trim().is_empty() || code.len() != 12 || !code.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Rejection::Missing(FieldName::Community));
    }
    if name.zh.trim().is_empty() {
        return Err(Rejection::Missing(FieldName::StationName));
    }
    if !(2..=4).contains(&letters.len()) || !letters.bytes().all(|b| b.is_ascii_uppercase()) {
        return Err(Rejection::Missing(FieldName::Letters));
    }
    if !hours.is_sound() || !exceptions.iter().all(exception_is_sound) {
        return Err(Rejection::HoursOverlap);
    }
    if !profile.holidays.iter().all(HolidayYear::is_sound) {
        return Err(Rejection::HolidaysUnsound);
    }
    if profile.idle_minutes.is_some_and(|minutes| !Profile::IDLE_RANGE.contains(&minutes)) {
        return Err(Rejection::IdleOutOfRange);
    }
    // A name may not claim a register entry that does not exist (条例 27).
    if legal.kind == LegalKind::Inside && !legal.number.trim().is_empty() {
        return Err(Rejection::NumberWithoutRegistration);
    }
    if is_too_long(profile) { Err(Rejection::TooLong) } else { Ok(()) }
}
