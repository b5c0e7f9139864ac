//! 挂单: half-done payments that wait until somebody goes on with them.

use serde::{Deserialize, Serialize};

use super::Draft;
use crate::domain::values::Instant;
use crate::json;

/// So many can wait.
pub const MOST_PARKED: usize = 12;

/// One that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parked {
    /// Since when.
    pub at: Instant,
    pub draft: Draft,
}

/// All of them as text, one a line.
pub fn write(parked: &[Parked]) -> String {
    let lines: Vec<String> = parked.iter().filter_map(|one| serde_json::to_string(one).ok()).collect();
    lines.join("\n")
}

/// Those of a text. One that cannot be read any more does not take the others along.
pub fn read(text: &str) -> Vec<Parked> {
    text.lines().filter_map(json::read).collect()
}
