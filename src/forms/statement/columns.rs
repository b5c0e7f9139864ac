//! Which column holds what: by the words above them, else by what stands in them.

use std::collections::BTreeSet;

use super::cells::{SAMPLE, Sheet};
use super::value::{amount, day, plain};

/// The heading is looked for among so many lines.
const HEADINGS: usize = 30;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// 流水号.
    Number,
    /// 户号.
    Account,
    /// What came, or the only amount.
    Amount,
    /// At a bank: what went out.
    Out,
    Date,
}

impl Column {
    /// All of them.
    pub const ALL: [Column; 5] = [Column::Number, Column::Account, Column::Amount, Column::Out, Column::Date];

    /// Words that stand above it, the surest first.
    fn words(self) -> &'static [&'static str] {
        match self {
            Column::Number => {
                &["销账流水", "流水号", "交易号", "凭证号", "单号", "流水", "serial", "reference", "number"]
            }
            Column::Account => &[
                "户号",
                "用户编号",
                "用户号",
                "客户编号",
                "客户号",
                "缴费号",
                "账号",
                "手机",
                "电话",
                "表号",
                "客户代码",
                "用户代码",
                "account",
                "号码",
            ],
            Column::Amount => &[
                "贷方",
                "收入",
                "转入",
                "存入",
                "实收",
                "实缴",
                "缴费金额",
                "交易金额",
                "发生额",
                "金额",
                "amount",
            ],
            Column::Out => &["借方", "支出", "转出", "支取", "debit"],
            Column::Date => {
                &["销账日期", "交易日", "缴费日", "记账日", "入账日", "日期", "时间", "date", "time"]
            }
        }
    }
}

/// Words that begin a line which sums up.
const TOTALS: [&str; 5] = ["合计", "总计", "小计", "总额", "total"];

/// Does a cell say that its line sums up?
pub(super) fn is_total(cell: &str) -> bool {
    let cell = plain(cell).to_lowercase();
    let cell: String = cell.chars().filter(|c| !c.is_whitespace()).collect();
    TOTALS.iter().any(|word| cell.starts_with(word))
}

/// Where the columns are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Columns {
    /// The line of the heading, by its place among the lines.
    pub heading: Option<usize>,
    at: [Option<usize>; 5],
}

impl Columns {
    /// Where this one is.
    pub fn get(&self, column: Column) -> Option<usize> {
        self.at.get(place(column)).copied().flatten()
    }

    /// Puts one right; another that stood there has none any more.
    pub fn set(&mut self, column: Column, to: Option<usize>) {
        for at in &mut self.at {
            if at.is_some() && *at == to {
                *at = None;
            }
        }
        if let Some(at) = self.at.get_mut(place(column)) {
            *at = to;
        }
    }

    /// Is there all that a comparison needs? At a bank, where rows have no number of ours, amount and day.
    pub fn are_enough(&self, bank: bool) -> bool {
        let has = |column| self.get(column).is_some();
        let amount = has(Column::Amount) || bank && has(Column::Out);
        amount && if bank { has(Column::Date) } else { has(Column::Number) || has(Column::Account) }
    }

    /// How many cells a row may have.
    pub(super) fn most(&self, sheet: &Sheet) -> usize {
        let heading = self.heading.and_then(|n| sheet.lines.get(n)).map(|line| line.cells.len());
        let last = self.at.iter().flatten().max().map_or(0, |last| last.saturating_add(1));
        heading.unwrap_or_else(|| sheet.usual()).max(last)
    }

    /// Finds them. `bank`: what went out may have a column of its own.
    pub fn recognise(sheet: &Sheet, bank: bool) -> Columns {
        let lines = sheet.lines.iter().enumerate().take(HEADINGS);
        let mut headed = lines.map(|(n, line)| by_words(n, &line.cells, bank));
        headed.find(|columns| columns.are_enough(bank)).unwrap_or_else(|| by_content(sheet))
    }
}

fn place(column: Column) -> usize {
    Column::ALL.iter().position(|other| *other == column).unwrap_or_default()
}

fn by_words(heading: usize, cells: &[String], bank: bool) -> Columns {
    let mut columns = Columns { heading: Some(heading), ..Columns::default() };
    let cells: Vec<String> = cells.iter().map(|cell| plain(cell).to_lowercase()).collect();
    // A heading holds no figures of its own.
    if cells.iter().any(|cell| amount(cell).is_some() || day(cell).is_some()) {
        return columns;
    }
    let mut taken = BTreeSet::new();
    for column in Column::ALL.into_iter().filter(|column| bank || *column != Column::Out) {
        let mut found = column.words().iter().filter_map(|word| {
            cells
                .iter()
                .enumerate()
                .find(|(n, cell)| {
                    !taken.contains(n)
                        && cell.contains(word)
                        && !(column == Column::Number && names_account(cell))
                })
                .map(|(n, _)| n)
        });
        if let Some(n) = found.next() {
            taken.insert(n);
            columns.set(column, Some(n));
        }
    }
    columns
}

/// A heading like "account number" is not that of a number of the biller's.
fn names_account(cell: &str) -> bool {
    let words = Column::Account.words().iter().filter(|word| **word != "号码");
    words.into_iter().any(|word| cell.contains(word))
}

/// Without a heading: days and amounts are known by their looks; the number is whatever differs most.
fn by_content(sheet: &Sheet) -> Columns {
    let lines = || sheet.lines.iter().take(SAMPLE);
    let count = |n: usize, is: &dyn Fn(&str) -> bool| {
        lines().filter(|line| line.cells.get(n).is_some_and(|cell| is(cell))).count()
    };
    let half = lines().count().div_ceil(2).max(1);
    // The last of those that fit best, as amounts stand at the end.
    let best = |without: &[Option<usize>], is: &dyn Fn(&str) -> bool| {
        let free = (0..sheet.width()).filter(|n| !without.contains(&Some(*n)));
        let counted = free.map(|n| (count(n, is), n)).filter(|(count, _)| *count >= half);
        counted.max().map(|(_, n)| n)
    };
    let mut columns = Columns::default();
    let date = best(&[], &|cell| day(cell).is_some());
    let is_yuan = |cell: &str| amount(cell).is_some() && cell.contains(['.', '\u{a5}', '\u{ffe5}', '元']);
    let sum = best(&[date], &is_yuan).or_else(|| best(&[date], &|cell| amount(cell).is_some()));
    let distinct = |n: &usize| lines().filter_map(|line| line.cells.get(*n)).collect::<BTreeSet<_>>().len();
    let free = (0..sheet.width()).rev().filter(|n| ![date, sum].contains(&Some(*n)));
    let number = free.filter(|n| count(*n, &|cell| !cell.is_empty()) >= half).max_by_key(distinct);
    columns.set(Column::Date, date);
    columns.set(Column::Amount, sum);
    columns.set(Column::Number, number);
    columns
}
