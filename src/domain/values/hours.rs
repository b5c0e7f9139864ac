//! Opening hours: a week of sessions, dated exceptions, and the one answer to "open now?".

use serde::{Deserialize, Serialize};

use super::{Calendar, Day, DayKind, Instant, Minute, Text};

/// One stretch of a day in which the station is open. `opens` is before `closes`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    pub opens: Minute,
    pub closes: Minute,
}

/// Sessions per weekday, Monday first; at most three a day, in order, without overlap.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WeekHours(pub [Vec<Session>; 7]);

/// Days on which other hours hold; no session means closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayException {
    pub from: Day,
    pub until: Day,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sessions: Vec<Session>,
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub reason: Text,
}

/// What makes days other than their weekday: dated exceptions first, then statutory holidays.
#[derive(Debug, Clone, Copy)]
pub struct Special<'a> {
    /// The one entered last wins.
    pub exceptions: &'a [DayException],
    pub calendar: Calendar<'a>,
}

impl Special<'static> {
    /// Every day is like its weekday.
    pub const fn none() -> Self {
        Special { exceptions: &[], calendar: Calendar::none() }
    }
}

/// Whether it is open now and when that changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenState {
    /// Open until this time today.
    Open { until: Minute },
    /// Closed; opens next on this day at this time.
    Closed { day: Day, opens: Minute },
    /// No hours are known, or none in the next two months.
    Unknown,
}

impl WeekHours {
    /// Sessions every day allows at most.
    pub const MOST_SESSIONS: usize = 3;

    /// The same sessions on Monday to Friday, none at the weekend.
    pub fn workdays(sessions: &[Session]) -> Self {
        let day = sessions.to_vec();
        WeekHours([day.clone(), day.clone(), day.clone(), day.clone(), day, Vec::new(), Vec::new()])
    }

    /// True when no day has a session.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }

    /// True when every day keeps the rules of [`WeekHours`].
    pub fn is_sound(&self) -> bool {
        self.0.iter().all(|day| sessions_are_sound(day))
    }

    /// The sessions that hold on a day. On a statutory holiday there are none, and on a day worked for
    /// one those of Monday.
    pub fn on<'a>(&'a self, day: Day, special: Special<'a>) -> &'a [Session] {
        if let Some(exception) = special.exceptions.iter().rev().find(|e| e.from <= day && day <= e.until) {
            return &exception.sessions;
        }
        let weekday = match special.calendar.kind(day) {
            DayKind::Free(_) => return &[],
            DayKind::Worked(_) => 0,
            DayKind::Usual => day.weekday(),
        };
        self.0.get(weekday).map_or(&[], Vec::as_slice)
    }

    /// Is it open now, and when next?
    pub fn state(&self, now: Instant, special: Special) -> OpenState {
        open_state(now, |day| self.on(day, special))
    }
}

/// Is something with these sessions open now, and when next? The only place that answers this.
pub fn open_state<'a>(now: Instant, on: impl Fn(Day) -> &'a [Session]) -> OpenState {
    let (today, minute) = (now.day(), now.minute());
    let sessions = on(today);
    if let Some(session) = sessions.iter().find(|s| s.opens <= minute && minute < s.closes) {
        // Sessions that touch are one stretch to whoever stands at the door.
        let until =
            sessions.iter().fold(session.closes, |until, s| if s.opens == until { s.closes } else { until });
        return OpenState::Open { until };
    }
    // Far enough for a service that is there on a few days of each month.
    for ahead in 0..=62 {
        let day = today.plus(ahead);
        if let Some(session) = on(day).iter().find(|s| ahead > 0 || s.opens > minute) {
            return OpenState::Closed { day, opens: session.opens };
        }
    }
    OpenState::Unknown
}

/// At most three sessions, each with a length, in order and without overlap.
pub fn sessions_are_sound(sessions: &[Session]) -> bool {
    let ordered = sessions.windows(2).all(|pair| matches!(pair, [a, b] if a.closes <= b.opens));
    let lengths = sessions.iter().all(|s| s.opens < s.closes);
    sessions.len() <= WeekHours::MOST_SESSIONS && ordered && lengths
}

/// Does the exception end after it begins, with sound sessions?
pub fn exception_is_sound(exception: &DayException) -> bool {
    exception.from <= exception.until && sessions_are_sound(&exception.sessions)
}
