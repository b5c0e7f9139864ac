//! When something can be had in the days to come, as a week and the days on which it does not hold: what HSDS and
//! schema.org both are made from.

use crate::domain::catalogue::{Details, MonthDays};
use crate::domain::profile::Profile;
use crate::domain::values::{Day, DayException, DayKind, Minute, Session, Special, Text, WeekHours};

/// How many days ahead times are spelt out. What is written down is compared with reality about as often, and the
/// holidays of a later year may not be announced yet.
pub const AHEAD_DAYS: u64 = 180;

/// The times of the station, of one of its services, or of a service unit.
#[derive(Clone, Copy)]
pub struct Times<'a> {
    profile: &'a Profile,
    of: Of<'a>,
}

#[derive(Clone, Copy)]
enum Of<'a> {
    Station,
    Service(&'a Details),
    Unit(&'a WeekHours),
}

/// Days in a row on which the same holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch<'a> {
    pub from: Day,
    pub until: Day,
    /// The sessions of each of its days in place of those of the week (none: closed), and why. Absent: the week holds.
    pub special: Option<(&'a [Session], &'a Text)>,
}

impl Stretch<'_> {
    /// The weekdays among its days, 0 = Monday.
    pub fn weekdays(&self) -> Vec<usize> {
        let (from, until) = (self.from, self.until);
        let days = || (0..7).map(move |n| from.plus(n)).filter(move |day| *day <= until);
        (0..7).filter(|weekday| days().any(|day| day.weekday() == *weekday)).collect()
    }
}

impl<'a> Times<'a> {
    /// When the station's window is open.
    pub fn of_station(profile: &'a Profile) -> Times<'a> {
        Times { profile, of: Of::Station }
    }

    /// When a service can be had.
    pub fn of_service(profile: &'a Profile, details: &'a Details) -> Times<'a> {
        Times { profile, of: Of::Service(details) }
    }

    /// When a service unit is there. Whether it rests on holidays nobody has written down.
    pub fn of_unit(profile: &'a Profile, week: &'a WeekHours) -> Times<'a> {
        Times { profile, of: Of::Unit(week) }
    }

    /// The week that holds on usual days.
    pub fn week(self) -> &'a WeekHours {
        match self.of {
            Of::Service(details) if !details.hours.is_empty() => &details.hours,
            Of::Unit(week) => week,
            Of::Station | Of::Service(_) => &self.profile.hours,
        }
    }

    /// The days of the month to which it is confined; empty: to none.
    pub fn month_days(self) -> &'a [MonthDays] {
        match self.of {
            Of::Service(details) => &details.month_days,
            Of::Station | Of::Unit(_) => &[],
        }
    }

    /// The coming days from `first` on, in stretches.
    pub fn stretches(self, first: Day) -> Vec<Stretch<'a>> {
        let mut found: Vec<Stretch> = Vec::new();
        for day in (0..=AHEAD_DAYS).map(|n| first.plus(n)) {
            let special = self.reason(day).map(|reason| (self.sessions(day), reason));
            match found.last_mut() {
                Some(last) if last.special == special => last.until = day,
                _ => found.push(Stretch { from: day, until: day, special }),
            }
        }
        found
    }

    fn sessions(self, day: Day) -> &'a [Session] {
        match self.of {
            Of::Station => self.profile.hours.on(day, self.profile.special()),
            Of::Service(details) => details.sessions_on(day, &self.profile.hours, self.profile.special()),
            Of::Unit(week) => week.on(day, Special::none()),
        }
    }

    /// Why a day is other than its weekday; nothing when it is not. What comes first is said at
    /// [`Details::sessions_on`].
    fn reason(self, day: Day) -> Option<&'a Text> {
        let covers = |e: &&DayException| e.from <= day && day <= e.until;
        let special = match self.of {
            Of::Station => self.profile.special(),
            Of::Service(details) => {
                if let Some(own) = details.exceptions.iter().rev().find(covers) {
                    return Some(&own.reason);
                }
                let days = &details.month_days;
                if !days.is_empty() && !days.iter().any(|days| days.contains(day)) {
                    return None;
                }
                details.special(self.profile.special())
            }
            Of::Unit(_) => return None,
        };
        if let Some(exception) = special.exceptions.iter().rev().find(covers) {
            return Some(&exception.reason);
        }
        match special.calendar.kind(day) {
            DayKind::Free(holiday) | DayKind::Worked(holiday) => Some(&holiday.name),
            DayKind::Usual => None,
        }
    }
}

/// The sessions of a week, each once with the weekdays (0 = Monday) that have it. A lunch break makes two of a day.
pub fn weekly(week: &WeekHours) -> Vec<(Session, Vec<usize>)> {
    let mut rows: Vec<(Session, Vec<usize>)> = Vec::new();
    for (day, sessions) in week.0.iter().enumerate() {
        for session in sessions {
            match rows.iter_mut().find(|(known, _)| known == session) {
                Some((_, days)) => days.push(day),
                None => rows.push((*session, vec![day])),
            }
        }
    }
    rows
}

/// When a session ends, for readers whose day has no 24:00: they take 00:00–23:59 for the whole day.
pub fn closes(session: Session) -> Minute {
    session.closes.min(Minute(23 * 60 + 59))
}
