//! Words of the books as files: their headings, how they are handed out, and the chart of accounts.

use super::english::English;
use super::{Lang, zh};
use crate::books::Words;

/// The words of one language.
pub struct Books {
    // 导出账簿
    pub export: &'static str,
    pub export_hint: &'static str,
    /// Of which days: those that the page shows.
    pub of_days: fn(&str) -> String,
    pub csv: &'static str,
    pub excel: &'static str,
    pub beancount: &'static str,
    /// What each of the three is for.
    pub formats: [&'static str; 3],
    pub not_statutory: &'static str,
    pub in_clear: &'static str,
    pub in_clear_hint: &'static str,
    pub demo: &'static str,
    /// The names of the files.
    pub handed: fn(&str) -> String,
    pub handed_hint: &'static str,
    pub nothing: &'static str,
    pub failed: &'static str,
    pub failed_hint: &'static str,
    /// The program that makes workbooks did not come.
    pub no_excel: &'static str,
    pub no_excel_hint: &'static str,

    // 会计科目
    pub chart: &'static str,
    pub chart_hint: &'static str,
    pub chart_source: &'static str,
    /// Of a row of the ledger.
    pub row: fn(&str) -> &'static str,
    pub proposed: &'static str,
    pub set: &'static str,
    /// Code and name in a line.
    pub edit: &'static str,
    /// The button beside a row, read aloud.
    pub edit_row: fn(&str) -> String,
    pub code: &'static str,
    pub code_hint: &'static str,
    pub name: &'static str,
    pub save: &'static str,
    pub saved: &'static str,
    pub as_proposed: &'static str,
    pub show: &'static str,
}

/// The files there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    DayBook,
    Vouchers,
    Workbook,
    Beancount,
}

/// The words in the files. They are Chinese in every language: whoever reads them sits elsewhere.
pub fn written() -> &'static Words {
    &zh::books::WRITTEN
}

/// What a file is called, with the days it is of.
pub fn file_name(file: File, from: &str, until: &str) -> String {
    let (what, ending) = match file {
        File::DayBook => (written().day_book, "csv"),
        File::Vouchers => (written().vouchers, "csv"),
        File::Workbook => (zh::books::WORKBOOK, "xlsx"),
        File::Beancount => (zh::books::WORKBOOK, "beancount"),
    };
    [what, "-", from, "-", until, ".", ending].concat()
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Books {
    ENGLISH.or(lang, &zh::books::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Books> = English::absent();
