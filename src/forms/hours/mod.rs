//! Opening hours as they are typed: a week of up to three sessions a day, and dated exceptions.

#[cfg(test)]
pub(crate) mod tests;

use serde::{Deserialize, Serialize};

use super::What;
use super::catalogue::Words;
use crate::domain::values::{Day, DayException, Minute, Session, WeekHours, sessions_are_sound};

/// Longest reason of an exception, in characters.
const LONGEST_REASON: usize = 200;

/// One session as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SessionDraft {
    pub opens: String,
    pub closes: String,
}

/// A week as typed, Monday first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct WeekDraft(pub [Vec<SessionDraft>; 7]);

/// Days on which other times hold, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ExceptionDraft {
    /// `2026-11-23`, as a date field gives it.
    pub from: String,
    /// Empty: one day only.
    pub until: String,
    /// There are other times; otherwise it is closed, whatever is typed in `sessions`.
    pub open: bool,
    pub sessions: Vec<SessionDraft>,
    pub reason: Words,
}

/// A place among the hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// The week as a whole.
    Week,
    /// A session of a weekday, both counted from 0.
    Day(usize, usize),
    /// Of an exception, counted from 0: its first day …
    From(usize),
    /// … its last one …
    Until(usize),
    /// … one of its sessions …
    At(usize, usize),
    /// … why.
    Reason(usize),
}

/// What is wrong there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoursProblem {
    pub spot: Spot,
    pub what: What,
}

impl SessionDraft {
    fn is_blank(&self) -> bool {
        self.opens.trim().is_empty() && self.closes.trim().is_empty()
    }
}

impl From<&Session> for SessionDraft {
    fn from(session: &Session) -> Self {
        SessionDraft { opens: plain(session.opens), closes: plain(session.closes) }
    }
}

impl From<&WeekHours> for WeekDraft {
    fn from(hours: &WeekHours) -> Self {
        WeekDraft(std::array::from_fn(|n| hours.0.get(n).map(|day| drafts(day)).unwrap_or_default()))
    }
}

impl From<&DayException> for ExceptionDraft {
    fn from(exception: &DayException) -> Self {
        ExceptionDraft {
            from: exception.from.to_string(),
            until: if exception.until == exception.from {
                String::new()
            } else {
                exception.until.to_string()
            },
            open: !exception.sessions.is_empty(),
            sessions: drafts(&exception.sessions),
            reason: (&exception.reason).into(),
        }
    }
}

impl WeekDraft {
    /// True when nothing is typed on any day.
    pub fn is_blank(&self) -> bool {
        self.0.iter().flatten().all(SessionDraft::is_blank)
    }

    /// The week as typed; sessions without times are left out.
    ///
    /// # Errors
    /// Everything that is wrong, Monday first.
    pub fn check(&self) -> Result<WeekHours, Vec<HoursProblem>> {
        let mut problems = Vec::new();
        let mut hours = WeekHours::default();
        for (n, (typed, day)) in self.0.iter().zip(hours.0.iter_mut()).enumerate() {
            *day = read(typed, |session| Spot::Day(n, session), &mut problems);
        }
        if problems.is_empty() { Ok(hours) } else { Err(problems) }
    }

    /// The week as typed, of something that keeps its own times: at least one.
    ///
    /// # Errors
    /// Everything that is wrong, Monday first.
    pub fn check_some(&self) -> Result<WeekHours, Vec<HoursProblem>> {
        let hours = self.check()?;
        if hours.is_empty() {
            return Err(vec![HoursProblem { spot: Spot::Week, what: What::Missing }]);
        }
        Ok(hours)
    }

    /// Lets these days have the times of Monday.
    pub fn like_monday(&mut self, days: std::ops::RangeInclusive<usize>) {
        let [monday, rest @ ..] = &mut self.0;
        for (n, day) in rest.iter_mut().enumerate() {
            if days.contains(&(n + 1)) {
                day.clone_from(monday);
            }
        }
    }
}

/// The exceptions as typed, in their order.
///
/// # Errors
/// Everything that is wrong, in the order of the form.
pub fn check_exceptions(drafts: &[ExceptionDraft]) -> Result<Vec<DayException>, Vec<HoursProblem>> {
    let mut problems = Vec::new();
    let mut exceptions = Vec::new();
    for (n, draft) in drafts.iter().enumerate() {
        let mut say = |spot, what| problems.push(HoursProblem { spot, what });
        let from = Day::parse(&draft.from);
        if from.is_none() {
            say(Spot::From(n), What::Missing);
        }
        let until = if draft.until.trim().is_empty() { from } else { Day::parse(&draft.until) };
        match (from, until) {
            (_, None) if from.is_some() => say(Spot::Until(n), What::Missing),
            (Some(from), Some(until)) if until < from => {
                say(Spot::Until(n), What::EndsFirst);
            }
            _ => {}
        }
        let mut sessions = Vec::new();
        if draft.open {
            sessions = read(&draft.sessions, |session| Spot::At(n, session), &mut problems);
            if draft.sessions.iter().all(SessionDraft::is_blank) {
                problems.push(HoursProblem { spot: Spot::At(n, 0), what: What::Missing });
            }
        }
        let reason = draft.reason.text();
        let long = |text: &str| text.chars().count() > LONGEST_REASON;
        if long(&reason.zh) || reason.en.as_deref().is_some_and(long) {
            problems.push(HoursProblem { spot: Spot::Reason(n), what: What::TooLong(LONGEST_REASON) });
        }
        if let (Some(from), Some(until)) = (from, until) {
            exceptions.push(DayException { from, until, sessions, reason });
        }
    }
    if problems.is_empty() { Ok(exceptions) } else { Err(problems) }
}

/// Reads what people type for a time of day: `8:00`, `08：00`, `8.30`, `830` or only `8`.
pub fn time(typed: &str) -> Option<Minute> {
    let plain = |c: char| match c {
        '\u{ff10}'..='\u{ff19}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '.' | '\u{ff0e}' | '\u{ff1a}' | '\u{3002}' => ':',
        c => c,
    };
    let typed: String = typed.trim().chars().map(plain).collect();
    if typed.contains(':') || !typed.is_ascii() {
        return Minute::parse(&typed);
    }
    match typed.len() {
        1 | 2 => Minute::parse(&format!("{typed}:00")),
        3 | 4 => {
            let (hour, minute) = typed.split_at(typed.len() - 2);
            Minute::parse(&format!("{hour}:{minute}"))
        }
        _ => None,
    }
}

fn drafts(sessions: &[Session]) -> Vec<SessionDraft> {
    sessions.iter().map(SessionDraft::from).collect()
}

/// The sessions of a day; what is blank is left out.
fn read(
    typed: &[SessionDraft],
    spot: impl Fn(usize) -> Spot,
    problems: &mut Vec<HoursProblem>,
) -> Vec<Session> {
    let mut sessions = Vec::new();
    for (n, draft) in typed.iter().enumerate().filter(|(_, draft)| !draft.is_blank()) {
        let wrong = match (time(&draft.opens), time(&draft.closes)) {
            (Some(opens), Some(closes)) => {
                sessions.push(Session { opens, closes });
                // What came before was sound, so it is this one that is not.
                (!sessions_are_sound(&sessions)).then(|| {
                    sessions.pop();
                    What::Backwards
                })
            }
            _ => Some(What::NotATime),
        };
        problems.extend(wrong.map(|what| HoursProblem { spot: spot(n), what }));
    }
    sessions
}

/// 8:00 rather than 08:00.
fn plain(minute: Minute) -> String {
    format!("{}:{:02}", minute.0 / 60, minute.0 % 60)
}
