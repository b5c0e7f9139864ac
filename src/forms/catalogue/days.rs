//! Days of the month, as typed: `1–15、20`.

use crate::domain::catalogue::MonthDays;

/// Days as people write them.
pub(super) fn written(days: &[MonthDays]) -> String {
    let one = |days: &MonthDays| {
        if days.from == days.until {
            days.from.to_string()
        } else {
            format!("{}–{}", days.from, days.until)
        }
    };
    days.iter().map(one).collect::<Vec<_>>().join("\u{3001}")
}

/// Reads days: ranges and single days, divided by commas of both scripts, with or without 日 and 号.
/// `None`: not days of a month.
pub(super) fn read(typed: &str) -> Option<Vec<MonthDays>> {
    let plain = |c: char| match c {
        '\u{ff10}'..='\u{ff19}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        // The dashes and tildes of both scripts, 至 and 到.
        '–' | '—' | '~' | '\u{ff0d}' | '\u{ff5e}' | '\u{81f3}' | '\u{5230}' => '-',
        ',' | ';' | '\n' | '\u{ff0c}' | '\u{ff1b}' => '\u{3001}',
        c => c,
    };
    // 日, 号 and white space say nothing more.
    let says = |c: &char| !matches!(c, '\u{65e5}' | '\u{53f7}') && !c.is_whitespace();
    let typed: String = typed.chars().map(plain).filter(says).collect();
    let mut days = Vec::new();
    for part in typed.split('\u{3001}').filter(|part| !part.is_empty()) {
        let (from, until) = part.split_once('-').unwrap_or((part, part));
        let range = MonthDays { from: day(from)?, until: day(until)? };
        if !range.is_sound() {
            return None;
        }
        days.push(range);
    }
    Some(days)
}

fn day(typed: &str) -> Option<u8> {
    typed.bytes().all(|b| b.is_ascii_digit()).then(|| typed.parse().ok()).flatten()
}
