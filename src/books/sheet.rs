//! A sheet of cells, and how sheets are handed to the worker that makes a workbook of them.

use crate::domain::values::{Day, Fen};

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Empty,
    Text(String),
    Count(u64),
    Yuan(Fen),
    Day(Day),
}

impl Cell {
    /// A text; nothing where it is empty.
    pub fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }

    /// An amount; nothing where it is nothing.
    pub fn yuan(fen: Fen) -> Cell {
        if fen == Fen(0) { Cell::Empty } else { Cell::Yuan(fen) }
    }
}

/// A sheet: its name, the headings, how wide each column is in letters, the rows below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub name: String,
    pub head: Vec<String>,
    pub widths: Vec<u16>,
    pub rows: Vec<Vec<Cell>>,
}

/// Between sheets, rows and cells of what is handed over. No text holds one: [`pack`] makes them spaces.
const SHEET: char = '\u{1d}';
const ROW: char = '\u{1e}';
const CELL: char = '\u{1f}';

/// Sheets as one text. Whatever cannot stand in a cell (control characters) becomes a space.
pub fn pack(sheets: &[Sheet]) -> String {
    let mut packed = String::new();
    for (n, sheet) in sheets.iter().enumerate() {
        if n > 0 {
            packed.push(SHEET);
        }
        clean(&mut packed, &sheet.name);
        packed.push(ROW);
        for (n, (title, width)) in sheet.head.iter().zip(&sheet.widths).enumerate() {
            if n > 0 {
                packed.push(CELL);
            }
            packed.push_str(&width.to_string());
            packed.push(' ');
            clean(&mut packed, title);
        }
        for row in &sheet.rows {
            packed.push(ROW);
            for (n, cell) in row.iter().enumerate() {
                if n > 0 {
                    packed.push(CELL);
                }
                match cell {
                    Cell::Empty => {}
                    Cell::Text(text) => {
                        packed.push('t');
                        clean(&mut packed, text);
                    }
                    Cell::Count(n) => packed.push_str(&["n", &n.to_string()].concat()),
                    Cell::Yuan(fen) => packed.push_str(&["y", &fen.0.to_string()].concat()),
                    Cell::Day(day) => packed.push_str(&["d", &day.to_string()].concat()),
                }
            }
        }
    }
    packed
}

fn clean(packed: &mut String, text: &str) {
    packed.extend(text.chars().map(|c| if c.is_control() { ' ' } else { c }));
}

/// What [`pack`] has packed; `None`: it is something else.
pub fn unpack(packed: &str) -> Option<Vec<Sheet>> {
    packed.split(SHEET).map(sheet).collect()
}

fn sheet(packed: &str) -> Option<Sheet> {
    let mut rows = packed.split(ROW);
    let name = rows.next()?.to_owned();
    let (mut head, mut widths) = (Vec::new(), Vec::new());
    for title in rows.next()?.split(CELL) {
        let (width, title) = title.split_once(' ')?;
        head.push(title.to_owned());
        widths.push(width.parse().ok()?);
    }
    let rows = rows.map(|row| row.split(CELL).map(cell).collect()).collect::<Option<Vec<Vec<Cell>>>>()?;
    Some(Sheet { name, head, widths, rows })
}

fn cell(packed: &str) -> Option<Cell> {
    let mut rest = packed.chars();
    let kind = rest.next();
    let rest = rest.as_str();
    Some(match kind {
        None => Cell::Empty,
        Some('t') => Cell::Text(rest.to_owned()),
        Some('n') => Cell::Count(rest.parse().ok()?),
        Some('y') => Cell::Yuan(Fen(rest.parse().ok()?)),
        Some('d') => Cell::Day(Day::parse(rest)?),
        Some(_) => return None,
    })
}
