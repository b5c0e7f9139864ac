//! A sheet as CSV that a Chinese Excel opens by a double click: UTF-8 with its mark in front, CRLF, and no cell that a
//! spreadsheet would take for a formula.

use super::{Cell, Sheet};

/// With the heading in the first line.
pub fn csv(sheet: &Sheet) -> String {
    let mut csv = String::from("\u{feff}");
    for (n, title) in sheet.head.iter().enumerate() {
        between(&mut csv, n);
        text(&mut csv, title);
    }
    csv.push_str("\r\n");
    for row in &sheet.rows {
        for (n, cell) in row.iter().enumerate() {
            between(&mut csv, n);
            match cell {
                Cell::Empty => {}
                Cell::Text(words) => text(&mut csv, words),
                Cell::Count(n) => csv.push_str(&n.to_string()),
                Cell::Yuan(fen) => csv.push_str(&fen.yuan()),
                Cell::Day(day) => csv.push_str(&day.to_string()),
            }
        }
        csv.push_str("\r\n");
    }
    csv
}

fn between(csv: &mut String, n: usize) {
    if n > 0 {
        csv.push(',');
    }
}

/// A text as a cell. What somebody typed may begin like a formula: the apostrophe makes it words.
pub fn text(csv: &mut String, words: &str) {
    let formula = words.starts_with([
        '=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff20}', '\u{ff0d}', '\u{2212}',
    ]);
    let quoted = words.contains(['"', ',', '\r', '\n']);
    if quoted {
        csv.push('"');
    }
    if formula {
        csv.push('\'');
    }
    for char in words.chars() {
        if char == '"' {
            csv.push('"');
        }
        csv.push(char);
    }
    if quoted {
        csv.push('"');
    }
}
