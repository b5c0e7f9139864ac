//! A line of the chart of accounts, as typed.

#[cfg(test)]
mod tests;

use super::{Problem, What};
use crate::domain::cashdesk::{LONGEST_CODE, LONGEST_NAME};

/// Names of the fields on the screen.
pub mod field {
    pub const CODE: &str = "chart-code";
    pub const NAME: &str = "chart-name";
}

/// A line of the chart: code and name.
///
/// # Errors
/// What is missing or too long.
pub fn chart_line(code: &str, name: &str) -> Result<(String, String), Vec<Problem>> {
    let (code, name) = (code.trim(), name.trim());
    let mut problems = Vec::new();
    for (field, typed, longest) in [(field::CODE, code, LONGEST_CODE), (field::NAME, name, LONGEST_NAME)] {
        if typed.is_empty() {
            problems.push(Problem::new(field, What::Missing));
        } else if typed.chars().count() > longest {
            problems.push(Problem::new(field, What::TooLong(longest)));
        }
    }
    if problems.is_empty() { Ok((code.to_owned(), name.to_owned())) } else { Err(problems) }
}
