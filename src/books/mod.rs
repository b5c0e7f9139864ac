//! The books as files for other people's programs: day book (日记账), 记账凭证 and balances as sheets (CSV, XLSX), and
//! the whole ledger in Beancount's plain text.
//!
//! Pure: a station, a period and words go in, text and cells come out. Nothing here knows a resident: no name, phone or
//! account of anybody is written. Money is whole fen until the last character.

mod balances;
mod beancount;
mod csv;
mod day_book;
mod names;
mod sheet;
#[cfg(test)]
mod tests;
mod vouchers;
mod words;
mod xlsx;

use crate::domain::Station;
use crate::domain::values::Day;

pub use beancount::{account_name, beancount};
pub use csv::{csv, text as csv_text};
pub use sheet::{Cell, Sheet, pack, unpack};
pub use words::Words;
pub use xlsx::xlsx;

/// From a day to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    pub from: Day,
    pub until: Day,
}

/// What the books of a period are written from.
#[derive(Clone, Copy)]
pub struct Books<'a> {
    pub station: &'a Station,
    pub period: Period,
    pub words: &'a Words,
}

impl Books<'_> {
    /// 日记账: every movement of cash and bank, and what residents paid straight to billers.
    pub fn day_book(&self) -> Sheet {
        day_book::day_book(self)
    }

    /// 记账凭证: debits and credits under the codes of the station's own chart.
    pub fn vouchers(&self) -> Sheet {
        vouchers::vouchers(self)
    }

    /// Every account at the beginning and at the end.
    pub fn balances(&self) -> Sheet {
        balances::balances(self)
    }

    /// The sheets of a workbook.
    pub fn sheets(&self) -> Vec<Sheet> {
        vec![self.day_book(), self.vouchers(), self.balances(), self.about()]
    }

    /// What this is, and what it is not.
    fn about(&self) -> Sheet {
        let Period { from, until } = self.period;
        let name = self.station.profile().map(|profile| profile.name.zh.clone());
        let line = |text: String| vec![Cell::Text(text)];
        let days = [from.to_string(), until.to_string()].join(" – ");
        let mut rows = vec![line(name.unwrap_or_default()), line(days)];
        rows.extend(self.words.notes.iter().map(|note| line((*note).to_owned())));
        Sheet {
            name: self.words.about.to_owned(),
            head: vec![self.words.about.to_owned()],
            widths: vec![80],
            rows,
        }
    }
}
