//! Statutory holidays as they are typed or pasted: the notice of the State Council's office itself, or a line a holiday in
//! its words.
//!
//! ```text
//! 2027年
//! 元旦：1月1日至3日放假。
//! 春节：2月5日（周五）至11日放假调休，共7天。2月14日（周日）上班。
//! ```

#[cfg(test)]
mod tests;

use crate::domain::values::{Day, Holiday, HolidayYear, Text};

/// Years that a notice may be about.
const YEARS: std::ops::RangeInclusive<i32> = 2020..=2100;
/// Longest name of a holiday, in characters.
const LONGEST_NAME: usize = 12;

/// A line that says something about days and cannot be understood; the first is 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadLine(pub usize);

/// Reads what was typed. A line with a year (2027年) says which year the following ones are about; lines without dates
/// are left out.
///
/// # Errors
/// The first line that cannot be understood: dates the calendar does not have, an end before the beginning, no year yet.
pub fn read(typed: &str) -> Result<Vec<HolidayYear>, BadLine> {
    let mut years: Vec<HolidayYear> = Vec::new();
    for (nth, line) in typed.lines().enumerate() {
        let line = without_brackets(line);
        if let Some(year) = year_of(&line).and_then(|year| u16::try_from(year).ok())
            && !years.iter().any(|known| known.year == year)
        {
            years.push(HolidayYear { year, holidays: Vec::new() });
        }
        if !line.contains('月') {
            continue;
        }
        let year = years.last_mut().ok_or(BadLine(nth + 1))?;
        let is_first = year.holidays.is_empty();
        let holiday = read_holiday(&line, i32::from(year.year), is_first).ok_or(BadLine(nth + 1))?;
        year.holidays.push(holiday);
        if !year.is_sound() {
            return Err(BadLine(nth + 1));
        }
    }
    years.retain(|year| !year.holidays.is_empty());
    Ok(years)
}

/// The same the other way: what [`read`] reads.
pub fn write(years: &[HolidayYear]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for year in years {
        lines.push(format!("{}年", year.year));
        lines.extend(year.holidays.iter().map(|holiday| write_holiday(holiday, i32::from(year.year))));
    }
    lines.join("\n")
}

fn write_holiday(holiday: &Holiday, of: i32) -> String {
    let date = |day: Day| {
        let (year, month, of_month) = day.parts();
        let year = if year == of { String::new() } else { format!("{year}年") };
        format!("{year}{month}月{of_month}日")
    };
    let mut line = format!("{}：{}", holiday.name.zh, date(holiday.from));
    if holiday.until != holiday.from {
        line += &format!("至{}", date(holiday.until));
    }
    line += "放假。";
    if !holiday.work.is_empty() {
        let days: Vec<String> = holiday.work.iter().copied().map(date).collect();
        line += &format!("{}上班。", days.join("、"));
    }
    line
}

/// The year in 2027年, unless a month follows: 2026年12月31日 is a date.
fn year_of(line: &str) -> Option<i32> {
    line.match_indices('年').find_map(|(at, _)| {
        let before = line.get(..at)?;
        let digits = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let year: i32 = before.get(digits..)?.parse().ok()?;
        let after = line.get(at + '年'.len_utf8()..).unwrap_or_default();
        let month = after.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_date = month.len() < after.len() && month.starts_with('月');
        (YEARS.contains(&year) && !is_date).then_some(year)
    })
}

/// `is_first`: the first holiday of a year may begin, or be worked for, in December of the year before.
fn read_holiday(line: &str, year: i32, is_first: bool) -> Option<Holiday> {
    let (name, rest) = split_name(line);
    let (mut free, mut work) = (Vec::new(), Vec::new());
    for clause in rest.split(['。', '；', ';']) {
        // 5月1日至5日放假，5月8日上班: in one clause what stands before 放假 is free.
        let (off, worked) = match clause.split_once("放假") {
            Some(parts) => parts,
            None if clause.contains("上班") => ("", clause),
            None => (clause, ""),
        };
        free.extend(days_of(off, year, is_first)?);
        work.extend(days_of(worked, year, is_first)?);
    }
    let (from, until) = (*free.first()?, *free.last()?);
    (from <= until && !name.is_empty()).then(|| Holiday { name: Text::zh(name), from, until, work })
}

/// 一、元旦：… → 元旦 and the rest.
fn split_name(line: &str) -> (String, &str) {
    let line = line.trim();
    let numbered = line.find('、').filter(|at| line.get(..*at).is_some_and(|n| n.chars().count() <= 2));
    let line = numbered.and_then(|at| line.get(at + '、'.len_utf8()..)).unwrap_or(line).trim_start();
    let ends = line.find(|c: char| c.is_ascii_digit() || matches!(c, '：' | ':' | ' ')).unwrap_or(line.len());
    let (name, rest) = line.split_at(ends);
    (name.chars().take(LONGEST_NAME).collect(), rest)
}

/// The dates of a clause, in order: 2月5日至11日、2月14日. A date without a month has that of the one before. `None` when
/// the calendar has not got one of them.
fn days_of(clause: &str, year: i32, is_first: bool) -> Option<Vec<Day>> {
    let mut days = Vec::new();
    let (mut number, mut month, mut said_year): (Option<u32>, Option<u32>, Option<i32>) = (None, None, None);
    for char in clause.chars() {
        match char {
            '0'..='9' => number = number.unwrap_or(0).checked_mul(10)?.checked_add(char.to_digit(10)?),
            '年' => said_year = number.take().and_then(|n| i32::try_from(n).ok()),
            '月' => month = Some(number.take()?),
            '日' | '号' => {
                if let (Some(of_month), Some(month)) = (number.take(), month) {
                    let december = is_first && month == 12 && said_year.is_none();
                    let year = said_year.unwrap_or(if december { year - 1 } else { year });
                    days.push(Day::new(year, month, of_month)?);
                }
            }
            _ => number = None,
        }
    }
    Some(days)
}

/// Without what stands in brackets (days of the week, of the lunar calendar), with plain digits.
fn without_brackets(line: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::new();
    for char in line.chars() {
        match char {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            '\u{ff10}'..='\u{ff19}' if depth == 0 => {
                kept.extend(char::from_u32(u32::from(char) - 0xfee0));
            }
            _ if depth == 0 => kept.push(char),
            _ => {}
        }
    }
    kept
}
