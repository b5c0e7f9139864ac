//! When a service unit works, for whoever gives it something to do.

use crate::domain::values::{Calendar, DayKind, Instant, OpenState, Session, WeekHours, open_state};

/// As far as it is written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnitHours {
    /// It is not.
    Unwritten,
    /// A statutory holiday: whether it works then nobody has said.
    Holiday,
    /// Whether it works now, and its hours today.
    Known { state: OpenState, sessions: Vec<Session> },
}

/// What is known now. Days on which the station has other hours are the station's own, and a day that is worked
/// for a holiday is a day of the week like others.
pub fn unit_hours(hours: &WeekHours, calendar: Calendar, now: Instant) -> UnitHours {
    if hours.is_empty() {
        return UnitHours::Unwritten;
    }
    let is_free = |day| matches!(calendar.kind(day), DayKind::Free(_));
    if is_free(now.day()) {
        return UnitHours::Holiday;
    }
    let on = |day: crate::domain::values::Day| -> &[Session] {
        if is_free(day) { &[] } else { hours.0.get(day.weekday()).map_or(&[], Vec::as_slice) }
    };
    UnitHours::Known { state: open_state(now, on), sessions: on(now.day()).to_vec() }
}
