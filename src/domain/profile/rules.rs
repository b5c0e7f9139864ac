//! What a profile must keep to.

use super::{
    Edited, Founded, LegalKind, MOST_AHEAD_DAYS, Positioned, Positioning, PositioningChange, Profile,
    ProfilePatch,
};
use crate::domain::values::{Day, HolidayYear, Text, exception_is_sound, is_too_long};
use crate::domain::{Event, FieldName, Rejection};

/// Founds the station with a profile.
pub(crate) fn found(profile: Profile) -> Result<Event, Rejection> {
    // Nothing can have changed before there was a station.
    let profile = Profile { positioned: Vec::new(), ..profile };
    check(&profile)?;
    Ok(Event::StationFounded(Founded { profile }))
}

/// Edits the profile to `now`.
pub(crate) fn edit(was: &Profile, now: &Profile) -> Result<Vec<Event>, Rejection> {
    check(now)?;
    // It has a day and words of its own: see `position`.
    if (now.positioning, &now.positioned) != (was.positioning, &was.positioned) {
        return Err(Rejection::PositioningApart);
    }
    let patches = ProfilePatch::diff(was, now);
    if patches.is_empty() {
        Err(Rejection::NothingChanged)
    } else {
        Ok(vec![Event::StationEdited(Edited { patches })])
    }
}

/// Sets who leads what from a day on. `words`: who decided it, and why.
pub(crate) fn position(
    profile: &Profile,
    model: Positioning,
    from: Day,
    words: &str,
    today: Day,
) -> Result<Event, Rejection> {
    // What is only planned is put right by another word about it.
    let begun = |change: &&PositioningChange| change.from.is_none_or(|from| from <= today);
    let last = profile.positioned.iter().rfind(begun);
    let is_planned = profile.positioned.last().is_some_and(|change| !begun(&change));
    if last.map_or(profile.positioning, |change| change.model) == model && !is_planned {
        return Err(Rejection::SamePositioning);
    }
    if last.and_then(|change| change.from).is_some_and(|day| from <= day) {
        return Err(Rejection::PositioningsOverlap);
    }
    position_again(profile, model, from, words, today)
}

/// The same for one of several that two tablets have set: it may begin where the other did.
pub(crate) fn position_again(
    profile: &Profile,
    model: Positioning,
    from: Day,
    words: &str,
    today: Day,
) -> Result<Event, Rejection> {
    if from.days_since(today) > MOST_AHEAD_DAYS {
        return Err(Rejection::TooFarAhead);
    }
    let words = Text::zh(words.trim());
    if words.is_empty() {
        return Err(Rejection::Missing(FieldName::Decision));
    }
    let holds = profile.positioned.last();
    if holds.is_some_and(|it| (it.model, it.from, &it.words) == (model, Some(from), &words)) {
        return Err(Rejection::NothingChanged);
    }
    let event = Positioned { model, from, words };
    if is_too_long(&event) { Err(Rejection::TooLong) } else { Ok(Event::StationPositioned(event)) }
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
