//! When a service can be had: its own times within those of the station.

use super::{Block, Details};
use crate::domain::values::{
    Calendar, Day, DayException, Instant, OpenState, Session, Special, WeekHours, open_state,
};

impl Details {
    /// The sessions of a day. A dated exception of the service comes first, then a dated exception of
    /// the station, then a statutory holiday, then the service's own week, then the station's; what is
    /// done only on some days of the month has none on the others.
    ///
    /// Shops and neighbours with a week of their own do not rest because offices do: for them no
    /// holiday counts, only what has been written down.
    pub fn sessions_on<'a>(
        &'a self,
        day: Day,
        station: &'a WeekHours,
        special: Special<'a>,
    ) -> &'a [Session] {
        let covers = |e: &&DayException| e.from <= day && day <= e.until;
        if let Some(own) = self.exceptions.iter().rev().find(covers) {
            return &own.sessions;
        }
        if !self.month_days.is_empty() && !self.month_days.iter().any(|days| days.contains(day)) {
            return &[];
        }
        let week = if self.hours.is_empty() { station } else { &self.hours };
        week.on(day, self.special(special))
    }

    /// Which of the station's special days count for it.
    pub fn special<'a>(&self, station: Special<'a>) -> Special<'a> {
        let keeps_office_hours = self.hours.is_empty() || self.block == Block::Public;
        if keeps_office_hours { station } else { Special { calendar: Calendar::none(), ..station } }
    }

    /// Can it be had now, and when next?
    pub fn open_state(&self, now: Instant, station: &WeekHours, special: Special) -> OpenState {
        open_state(now, |day| self.sessions_on(day, station, special))
    }

    /// Does it keep other times than the station?
    pub fn has_own_times(&self) -> bool {
        !self.hours.is_empty() || !self.month_days.is_empty() || !self.exceptions.is_empty()
    }
}
