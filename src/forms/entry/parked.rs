//! 挂起: unfinished requests that wait until somebody goes on with them.

use serde::{Deserialize, Serialize};

use super::Draft;
use crate::domain::values::Instant;
use crate::json;

/// So many can wait; more than anybody keeps in mind.
pub const MOST_PARKED: usize = 20;

/// One that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parked {
    /// Since when.
    pub at: Instant,
    pub draft: Draft,
}

/// All of them as text: a JSON list, one a line, so that they can be counted and read one by one.
pub fn write(parked: &[Parked]) -> String {
    let lines: Vec<String> = parked.iter().filter_map(|one| serde_json::to_string(one).ok()).collect();
    let mut text = String::from("[");
    text.push_str(&lines.join(",\n"));
    text.push(']');
    text
}

/// Those of a text. One that cannot be read any more does not take the others along.
pub fn read(text: &str) -> Vec<Parked> {
    let line = |line: &str| json::read(line.trim_matches(['[', ']', ',']));
    text.lines().filter_map(line).collect()
}

/// How many there are in a text, without reading them.
pub fn count(text: &str) -> usize {
    text.lines().filter(|line| line.contains('{')).count()
}
