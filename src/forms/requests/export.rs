//! Requests for other programs: tables as CSV, appointments as a calendar (RFC 5545).

use crate::books::csv_text;
use crate::domain::values::{Day, Instant, Minute};

/// Octets of a line of a calendar, without its end.
const MOST_OCTETS: usize = 75;
/// Minutes that China is ahead of UTC.
const CHINA_MINUTES: i64 = 480;

/// A table with a mark of its encoding, as spreadsheet programs want it. No cell is taken for a formula.
pub fn csv<'a>(rows: impl IntoIterator<Item = &'a [String]>) -> String {
    let mut out = String::from("\u{feff}");
    for row in rows {
        for (nth, cell) in row.iter().enumerate() {
            if nth > 0 {
                out.push(',');
            }
            csv_text(&mut out, cell);
        }
        out.push_str("\r\n");
    }
    out
}

/// When something is in a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// The whole day: something is due.
    Day(Day),
    /// Somebody comes.
    Slot(Day, Minute, Minute),
}

/// One thing in a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// Always the same for the same thing.
    pub id: String,
    pub title: String,
    pub when: When,
}

/// A calendar; `name` is its title, `now` when it is made.
pub fn calendar(name: &str, appointments: &[Appointment], now: Instant) -> String {
    let mut out = String::new();
    let stamp = utc(now.day(), now.minute());
    for fixed in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Linli//Linli//ZH", "CALSCALE:GREGORIAN"] {
        line(&mut out, fixed);
    }
    line(&mut out, &["X-WR-CALNAME:", &escaped(name)].concat());
    for appointment in appointments {
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &["UID:", &escaped(&appointment.id), "@linli"].concat());
        line(&mut out, &["DTSTAMP:", &stamp].concat());
        match appointment.when {
            When::Day(day) => {
                line(&mut out, &["DTSTART;VALUE=DATE:", &date(day)].concat());
                line(&mut out, &["DTEND;VALUE=DATE:", &date(day.plus(1))].concat());
                line(&mut out, "TRANSP:TRANSPARENT");
            }
            When::Slot(day, from, until) => {
                line(&mut out, &["DTSTART:", &utc(day, from)].concat());
                line(&mut out, &["DTEND:", &utc(day, until)].concat());
            }
        }
        line(&mut out, &["SUMMARY:", &escaped(&appointment.title)].concat());
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out
}

fn date(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// A moment in China, as UTC writes it.
fn utc(day: Day, minute: Minute) -> String {
    let minutes = i64::from(minute.0) - CHINA_MINUTES;
    let day = if minutes < 0 { Day(day.0.pred_opt().unwrap_or(day.0)) } else { day };
    let minutes = minutes.rem_euclid(1440);
    format!("{}T{:02}{:02}00Z", date(day), minutes / 60, minutes % 60)
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\\' | ';' | ',' => out.extend(['\\', char]),
            '\n' => out.push_str("\\n"),
            _ if char.is_control() => {}
            _ => out.push(char),
        }
    }
    out
}

/// Writes a line; a long one is folded between characters.
fn line(out: &mut String, text: &str) {
    let mut octets = 0;
    for char in text.chars() {
        if octets + char.len_utf8() > MOST_OCTETS {
            out.push_str("\r\n ");
            octets = 1;
        }
        octets += char.len_utf8();
        out.push(char);
    }
    out.push_str("\r\n");
}
