//! Lines and cells of a text, whatever parts them.

use super::value::{amount, day};

/// So many lines are looked at to learn what parts the cells.
pub(super) const SAMPLE: usize = 200;

/// What parts cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Separator {
    Char(char),
    /// Any number of blanks.
    #[default]
    Blanks,
}

/// The earlier wins where two fit as well: a comma also parts thousands.
const SEPARATORS: [Separator; 6] = [
    Separator::Char('\t'),
    Separator::Char(';'),
    Separator::Char('|'),
    Separator::Blanks,
    Separator::Char(','),
    Separator::Char('\u{ff0c}'),
];

/// A line that holds something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its place in the file, counted from one.
    pub n: usize,
    pub text: String,
    /// Without empty ones at the end.
    pub cells: Vec<String>,
}

/// A text with its cells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    pub lines: Vec<Line>,
}

impl Sheet {
    /// Takes a text apart. A quote never reaches over the end of a line: one that is forgotten spoils its own line only.
    pub fn of(text: &str) -> Sheet {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
        let lines: Vec<(usize, &str)> = lines.collect();
        let separator = separator(&lines);
        let line = |(n, text): (usize, &str)| Line {
            n,
            text: text.trim().to_owned(),
            cells: cells(text, separator),
        };
        // What consists of separators only holds nothing.
        let lines = lines.into_iter().map(line).filter(|line| !line.cells.is_empty());
        Sheet { lines: lines.collect() }
    }

    /// How many cells most lines have.
    pub fn usual(&self) -> usize {
        usual(self.lines.iter().map(|line| line.cells.len()))
    }

    /// How many cells the longest line has.
    pub fn width(&self) -> usize {
        self.lines.iter().map(|line| line.cells.len()).max().unwrap_or_default()
    }
}

fn usual(counts: impl Iterator<Item = usize>) -> usize {
    let mut counts: Vec<usize> = counts.collect();
    counts.sort_unstable();
    let runs = counts.chunk_by(|a, b| a == b);
    runs.max_by_key(|run| run.len()).and_then(|run| run.first()).copied().unwrap_or_default()
}

/// That by which most lines have an amount beside something else, then by which most lines are equally long.
fn separator(lines: &[(usize, &str)]) -> Separator {
    let mut best = ((0, 0, 0), Separator::default());
    for separator in SEPARATORS {
        let split: Vec<Vec<String>> =
            lines.iter().take(SAMPLE).map(|(_, line)| cells(line, separator)).collect();
        let has_amount = |cells: &&Vec<String>| {
            let torn = |cell: &String| cell.starts_with([',', ';']) || cell.ends_with([',', ';']);
            cells.len() > 1 && cells.iter().any(|cell| amount(cell).is_some()) && !cells.iter().any(torn)
        };
        let amounts = split.iter().filter(has_amount).count();
        let usual = usual(split.iter().map(Vec::len).filter(|cells| *cells > 1));
        let regular = split.iter().filter(|cells| cells.len() == usual).count();
        let score = (amounts, regular, usual);
        if score > best.0 {
            best = (score, separator);
        }
    }
    best.1
}

fn cells(line: &str, separator: Separator) -> Vec<String> {
    let parts = |c: char| match separator {
        Separator::Char(by) => c == by,
        Separator::Blanks => c.is_whitespace(),
    };
    let mut cells: Vec<String> = Vec::new();
    let mut cell = String::new();
    let mut quoted = false;
    let mut letters = line.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            // `="0012"` is how a spreadsheet is kept from spoiling a number.
            '"' if matches!(cell.trim(), "" | "=") => {
                cell.clear();
                quoted = true;
            }
            c if !quoted && parts(c) => push(&mut cells, std::mem::take(&mut cell), separator),
            c => cell.push(c),
        }
    }
    push(&mut cells, cell, separator);
    while cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    cells
}

fn push(cells: &mut Vec<String>, cell: String, separator: Separator) {
    let cell = cell.trim().trim_start_matches(['\'', '`']).trim();
    if separator == Separator::Blanks {
        if cell.is_empty() {
            return;
        }
        // A time of day belongs to the day before it.
        let is_time = cell.contains(':') && cell.chars().all(|c| c.is_ascii_digit() || c == ':' || c == '.');
        if let Some(last) = cells.last_mut().filter(|last| is_time && day(last).is_some()) {
            last.push(' ');
            last.push_str(cell);
            return;
        }
    }
    cells.push(cell.to_owned());
}
