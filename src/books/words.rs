//! The words of the books: they stand in `i18n` and are handed in.

use crate::domain::cashdesk::{Back, Method};
use crate::domain::ledger::{Account, Purpose, Source};

/// Headings and the names of things.
pub struct Words {
    /// Names of the sheets.
    pub day_book: &'static str,
    pub vouchers: &'static str,
    pub balances: &'static str,
    pub about: &'static str,
    /// Day, time, number, what, whose, how, in, out, not through the station, who, tablet, remark.
    pub day_columns: [&'static str; 12],
    /// Day, number, summary, code, name, debit, credit, papers, sub-account.
    pub voucher_columns: [&'static str; 9],
    /// Code, name, sub-account, at the beginning, debit, credit, at the end.
    pub balance_columns: [&'static str; 7],
    /// Word and number of a voucher.
    pub voucher: fn(usize) -> String,
    /// What, of so many receipts.
    pub summary: fn(&str, usize) -> String,
    /// What was there when the period began.
    pub carried: &'static str,
    /// What these books are, and are not.
    pub notes: &'static [&'static str],
    pub source: fn(Source) -> &'static str,
    pub back: fn(Back) -> &'static str,
    pub method: fn(Method) -> &'static str,
    pub account: fn(&Account) -> &'static str,
    pub purpose: fn(Purpose) -> &'static str,
    /// Of a row of the ledger: the code and name that are proposed for it.
    pub chart: fn(&str) -> (&'static str, &'static str),
    /// Somebody whose name has been erased.
    pub erased: &'static str,
    pub comma: &'static str,
}
