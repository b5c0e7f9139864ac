//! Amounts and days as programs of billers and banks write them.

use crate::domain::values::{Day, Fen};

/// Full-width figures and letters as plain ones, and no blanks around them.
pub(super) fn plain(cell: &str) -> String {
    let plain = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        '\u{ffe5}' => '\u{a5}',
        '\u{2212}' => '-',
        c => c,
    };
    cell.chars().map(plain).collect::<String>().trim().to_owned()
}

/// Reads `1,234.50`, `¥12.5`, `12.50元`, `-12.50`, `(12.50)`. Never through a fraction.
pub fn amount(cell: &str) -> Option<Fen> {
    let cell: String = plain(cell).chars().filter(|c| !c.is_whitespace()).collect();
    let (cell, round) = match cell.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inner) => (inner.to_owned(), true),
        None => (cell, false),
    };
    let (before, rest) = sign(&cell);
    let bare = ["CNY", "RMB", "\u{a5}"].iter().fold(rest, |rest, mark| rest.trim_start_matches(mark));
    // Behind a mark a sign may stand once more.
    let (behind, bare) = if bare.len() < rest.len() { sign(bare) } else { (false, bare) };
    let (minus, rest) = (round || before || behind, bare);
    let rest = rest.trim_end_matches(['元', '整']).trim_end_matches("CNY");
    let mut figures = rest.to_owned();
    if figures.starts_with('.') {
        figures.insert(0, '0');
    }
    // Some write four decimals, the last of them nothing.
    if let Some(point) = figures.find('.') {
        while figures.len() > point + 3 && figures.ends_with('0') {
            figures.pop();
        }
    }
    let fen = Fen::parse_yuan(&figures)?;
    Some(if minus { Fen(fen.0.saturating_neg()) } else { fen })
}

fn sign(written: &str) -> (bool, &str) {
    match written.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, written.strip_prefix('+').unwrap_or(written)),
    }
}

/// Reads `2026-11-30`, `2026/11/30`, `20261130`, `2026年11月30日`, with or without a time behind it.
pub fn day(cell: &str) -> Option<Day> {
    let cell = plain(cell);
    let written = cell.split([' ', 'T']).next().unwrap_or_default();
    let figures = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    let (year, month, day) = if figures(written) && matches!(written.len(), 8 | 12 | 14) {
        (written.get(..4)?, written.get(4..6)?, written.get(6..8)?)
    } else {
        let mut parts = written.trim_end_matches('日').split(['-', '/', '.', '年', '月']);
        let parts = (parts.next()?, parts.next()?, parts.next()?, parts.next());
        let (year, month, day, None) = parts else { return None };
        (year, month, day)
    };
    if ![year, month, day].into_iter().all(figures) || year.len() != 4 || month.len() > 2 || day.len() > 2 {
        return None;
    }
    let year = year.parse().ok().filter(|year| (2000..2200).contains(year))?;
    Day::new(year, month.parse().ok()?, day.parse().ok()?)
}

/// Has a spreadsheet made `1.04E+11` of it?
pub(super) fn is_spoilt(number: &str) -> bool {
    let Some((figures, power)) = number.split_once("E+").or_else(|| number.split_once("e+")) else {
        return false;
    };
    let all = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit() || c == '.');
    all(figures) && all(power)
}
