//! A statement of a biller, or of the bank, as the text of a file: lines, cells, columns, rows. Nothing is passed over
//! silently: every line that holds something is a row, the heading, or unread with its reason.

mod cells;
mod columns;
#[cfg(test)]
mod tests;
mod value;

use crate::domain::values::{Day, Fen};

pub use cells::{Line, Sheet};
pub use columns::{Column, Columns};
pub use value::{amount, day};

/// Names of the fields on the screen.
pub mod field {
    pub const TEXT: &str = "statement-text";
    pub const FROM: &str = "statement-from";
    pub const UNTIL: &str = "statement-until";
    /// One for each of [`Column::ALL`](super::Column::ALL).
    pub const COLUMNS: [&str; 5] =
        ["statement-number", "statement-account", "statement-amount", "statement-out", "statement-date"];
}

/// Longest number of a biller, or of an account.
const LONGEST: usize = 64;

/// A row that could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its line in the file.
    pub line: usize,
    /// The number, else the account; of a bank's row empty where it has none.
    pub number: String,
    /// Less than nothing where the money went the other way.
    pub amount: Fen,
    pub day: Option<Day>,
}

/// Why a line is no row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It stands above the heading.
    Above,
    /// It sums the others up.
    Total(Option<Fen>),
    /// It has more cells than the heading: mostly a comma within an amount.
    Cells,
    NoNumber,
    NoAmount,
    NotAnAmount,
    NotADate,
    /// `1.04E+11`: a spreadsheet has spoilt the number.
    Spoilt,
    TooLong,
}

/// A line that is no row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    pub line: usize,
    pub text: String,
    pub fault: Fault,
}

/// All lines but blank ones and the heading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Read {
    pub rows: Vec<Row>,
    pub unread: Vec<Unread>,
}

impl Read {
    /// The first and the last day of the rows.
    pub fn days(&self) -> Option<(Day, Day)> {
        let days = || self.rows.iter().filter_map(|row| row.day);
        Some((days().min()?, days().max()?))
    }
}

/// Reads the rows of a sheet by its columns. `numbered`: a row without a number is none.
pub fn read(sheet: &Sheet, columns: &Columns, numbered: bool) -> Read {
    let mut read = Read::default();
    let most = columns.most(sheet);
    for (n, line) in sheet.lines.iter().enumerate() {
        if columns.heading == Some(n) {
            continue;
        }
        let above = columns.heading.is_some_and(|heading| n < heading);
        match if above { Err(Fault::Above) } else { row(line, columns, most, numbered) } {
            Ok(row) => read.rows.push(row),
            Err(fault) => read.unread.push(Unread { line: line.n, text: line.text.clone(), fault }),
        }
    }
    read
}

fn row(line: &Line, columns: &Columns, most: usize, numbered: bool) -> Result<Row, Fault> {
    let cell = |column: Column| columns.get(column).and_then(|n| line.cells.get(n)).map(String::as_str);
    let cell = |column: Column| cell(column).unwrap_or_default();
    if line.cells.iter().any(|cell| columns::is_total(cell)) {
        return Err(Fault::Total(amount(cell(Column::Amount))));
    }
    if line.cells.len() > most {
        return Err(Fault::Cells);
    }
    let key = if columns.get(Column::Number).is_some() { Column::Number } else { Column::Account };
    let number = value::plain(cell(key));
    if value::is_spoilt(&number) {
        return Err(Fault::Spoilt);
    }
    if numbered && number.is_empty() {
        return Err(Fault::NoNumber);
    }
    if number.len() > LONGEST {
        return Err(Fault::TooLong);
    }
    let (into, out) = (cell(Column::Amount), cell(Column::Out));
    let part = |written: &str| if written.is_empty() { Some(Fen(0)) } else { amount(written) };
    if into.is_empty() && out.is_empty() {
        return Err(Fault::NoAmount);
    }
    let (Some(came), Some(went)) = (part(into), part(out)) else { return Err(Fault::NotAnAmount) };
    let day = day(cell(Column::Date));
    if day.is_none() && !cell(Column::Date).is_empty() {
        return Err(Fault::NotADate);
    }
    // Both stand there without a sign; some banks write one all the same.
    let went = Fen(went.0.saturating_abs());
    Ok(Row { line: line.n, number, amount: Fen(came.0.saturating_sub(went.0)), day })
}
