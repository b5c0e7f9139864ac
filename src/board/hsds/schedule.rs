//! Times as HSDS schedules: rows with a recurrence after RFC 5545, valid from a day to a day.

use serde_json::{Value, json};

use super::times::{Stretch, Times, closes, weekly};
use super::{Writer, both, object};
use crate::domain::catalogue::MonthDays;
use crate::domain::values::{Session, Text};

/// Weekdays as RFC 5545 writes them.
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

impl Writer<'_> {
    /// The rows of something that belongs to `owner`. `said` is what has to be said about its usual times in words.
    ///
    /// HSDS has no row that takes another back. So the usual rows end before a day that is other and begin again after
    /// it; that day has rows of its own. A closed one has a row without times and without a recurrence, from which
    /// nobody can read an opening: its `notes` ("free text notes on the schedule") say why, which `description` must
    /// not ("shouldn't add any more information, such as exceptions").
    pub(super) fn schedules(&self, owner: &str, times: Times, said: &Text) -> Vec<Value> {
        let mut rows: Vec<Value> = Vec::new();
        let id = |n: usize| self.id(&format!("{owner}/schedule/{n}"));
        for stretch in times.stretches(self.board.made.day()) {
            let days = stretch.weekdays();
            match stretch.special {
                None => {
                    for (session, mut held) in weekly(times.week()) {
                        held.retain(|day| days.contains(day));
                        if !held.is_empty() {
                            let when = recurrence(session, &held, times.month_days());
                            rows.push(row(id(rows.len()), &stretch, when, &both(said, " / "), ""));
                        }
                    }
                }
                Some((sessions, reason)) => {
                    let reason = both(reason, " / ");
                    for session in sessions {
                        let when = recurrence(*session, &days, &[]);
                        rows.push(row(id(rows.len()), &stretch, when, "", &reason));
                    }
                    if sessions.is_empty() {
                        rows.push(row(id(rows.len()), &stretch, json!({}), "closed", &reason));
                    }
                }
            }
        }
        rows
    }
}

/// A session and when it comes back. Days of the month and weekdays together mean the days that are both.
fn recurrence(session: Session, days: &[usize], month_days: &[MonthDays]) -> Value {
    let byday: Vec<&str> = days.iter().filter_map(|day| DAYS.get(*day).copied()).collect();
    let bymonthday: Vec<String> =
        month_days.iter().flat_map(|days| days.from..=days.until).map(|day| day.to_string()).collect();
    json!({
        "freq": if month_days.is_empty() { "WEEKLY" } else { "MONTHLY" },
        "byday": byday.join(","),
        "bymonthday": bymonthday.join(","),
        // The schema asks for HH:MM with the distance from UTC.
        "opens_at": format!("{}+08:00", session.opens),
        "closes_at": format!("{}+08:00", closes(session)),
    })
}

/// `when` with the days on which it is valid and the words.
fn row(id: String, stretch: &Stretch, mut when: Value, description: &str, notes: &str) -> Value {
    if let Value::Object(fields) = &mut when {
        fields.insert("id".to_owned(), json!(id));
        fields.insert("valid_from".to_owned(), json!(stretch.from));
        fields.insert("valid_to".to_owned(), json!(stretch.until));
        fields.insert("timezone".to_owned(), json!(8));
        fields.insert("description".to_owned(), json!(description));
        fields.insert("notes".to_owned(), json!(notes));
    }
    object(when)
}
