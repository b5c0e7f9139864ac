//! Sheets as a workbook. Only the `sheets` program calls it, so no other one carries the library.

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::{Cell, Sheet};
use crate::domain::values::Day;

/// The day before Excel's first: its calendar has a 29 February 1900, which never was, so days count from here.
const BEFORE_FIRST: (i32, u32, u32) = (1899, 12, 30);

/// The bytes of an `.xlsx`. Amounts are numbers with two decimals, days are dates, texts are never formulas.
///
/// # Errors
/// What a workbook cannot hold, such as more rows than Excel has.
pub fn xlsx(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let head = Format::new().set_bold().set_text_wrap();
    let yuan = Format::new().set_num_format("#,##0.00");
    let date = Format::new().set_num_format("yyyy-mm-dd");
    let mut book = Workbook::new();
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(&sheet.name)?;
        page.set_freeze_panes(1, 0)?;
        for (column, (title, width)) in (0..).zip(sheet.head.iter().zip(&sheet.widths)) {
            page.write_string_with_format(0, column, title, &head)?;
            page.set_column_width(column, f64::from(*width))?;
        }
        for (row, cells) in (1..).zip(&sheet.rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    Cell::Empty => continue,
                    Cell::Text(text) => page.write_string(row, column, text)?,
                    Cell::Count(n) => page.write_number(row, column, number(&n.to_string()))?,
                    // Excel knows no other numbers; written out first, so that it is the nearest one.
                    Cell::Yuan(fen) => {
                        page.write_number_with_format(row, column, number(&fen.yuan()), &yuan)?
                    }
                    Cell::Day(day) => page.write_number_with_format(row, column, serial(*day), &date)?,
                };
            }
        }
    }
    book.save_to_buffer()
}

fn number(written: &str) -> f64 {
    written.parse().unwrap_or_default()
}

fn serial(day: Day) -> f64 {
    let (year, month, of_month) = BEFORE_FIRST;
    let first = Day::new(year, month, of_month);
    number(&first.map_or(0, |first| day.days_since(first)).to_string())
}
