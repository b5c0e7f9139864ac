//! Erasing personal data from a journal that only grows.

use serde::{Deserialize, Serialize};

/// `privacy.erased.1`: the personal parts of these records (`<device>-<seq>.<n>`, the event that
/// carried them) are dropped for good wherever this entry is known (PIPL 47).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Erased {
    pub parts: Vec<String>,
}
