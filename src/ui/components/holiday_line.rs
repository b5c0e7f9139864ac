//! A statutory holiday in words.

use super::lang::{say, words};
use crate::domain::values::{Day, Holiday};

/// 春节 2 月 15 日至 2 月 23 日 · 2 月 14 日、2 月 28 日上班.
pub fn holiday_line(holiday: &Holiday) -> String {
    let day = |day: Day| (words().day)(day);
    let (from, until) = (day(holiday.from), day(holiday.until));
    let days = if from == until { from } else { (words().from_until)(&from, &until) };
    let mut line = format!("{} {days}", say(&holiday.name));
    if !holiday.work.is_empty() {
        let worked: Vec<String> = holiday.work.iter().copied().map(day).collect();
        line += &format!(" · {}", (words().worked_days)(&worked.join(words().comma)));
    }
    line
}
