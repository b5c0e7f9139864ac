//! 科目: what the accounts of this ledger are called in the station's own chart of accounts, for whoever keeps its
//! statutory books.

use super::{Cashdesk, ChartSet};
use crate::domain::ledger::ROWS;
use crate::domain::{Event, FieldName, Rejection};

/// Longest code of a chart, in characters.
pub const LONGEST_CODE: usize = 20;
/// Longest name in a chart, in characters.
pub const LONGEST_NAME: usize = 40;

/// A row of [`ROWS`] with code and name in the station's chart; both empty: as proposed. `["bank", "1002", "银行存款"]`.
pub type ChartLine = (String, String, String);

/// Keeps those lines that differ from what is kept.
pub(super) fn set_chart(desk: &Cashdesk, lines: Vec<ChartLine>) -> Result<Event, Rejection> {
    let mut news: Vec<ChartLine> = Vec::new();
    for (row, code, name) in lines {
        if !ROWS.contains(&row.as_str()) {
            return Err(Rejection::NotAnOwner);
        }
        let (code, name) = (code.trim(), name.trim());
        let sound = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
        if code.is_empty() != name.is_empty() || !code.chars().all(sound) {
            return Err(Rejection::Missing(FieldName::ChartLine));
        }
        if code.len() > LONGEST_CODE || name.chars().count() > LONGEST_NAME {
            return Err(Rejection::TooLong);
        }
        let kept = desk.chart_line(&row).unwrap_or_default();
        if kept != (code, name) && news.iter().all(|(other, ..)| *other != row) {
            news.push((row, code.to_owned(), name.to_owned()));
        }
    }
    if news.is_empty() {
        Err(Rejection::NothingChanged)
    } else {
        Ok(Event::ChartSet(ChartSet { lines: news }))
    }
}

impl Cashdesk {
    /// Code and name in the station's chart of a row of [`ROWS`]; `None`: as proposed.
    pub fn chart_line(&self, row: &str) -> Option<(&str, &str)> {
        let (code, name) = self.chart.get(row)?;
        (!code.is_empty()).then_some((code.as_str(), name.as_str()))
    }
}
