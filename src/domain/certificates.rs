//! Certificates that a residents' committee may not issue, and where to go instead.
//!
//! The list is data with its source (民发〔2020〕20号, annex), because provinces have longer ones.

use serde::{Deserialize, Serialize};

use super::values::Text;
use crate::json;

/// File `linli.certificates` v1: `public/certificates.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotIssued {
    pub format: String,
    pub version: u32,
    /// The rule that says so.
    pub source: Text,
    pub entries: Vec<Certificate>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// As the rule calls it.
    pub name: Text,
    /// What people call it.
    #[serde(default)]
    pub also: Vec<String>,
    /// Who knows it, or what proves it already.
    pub instead: Text,
}

impl NotIssued {
    /// What stands in `format`.
    pub const FORMAT: &str = "linli.certificates";
    /// The version this program reads.
    pub const VERSION: u32 = 1;

    /// Reads the file; `None` when it is another one.
    pub fn read(text: &str) -> Option<NotIssued> {
        let list: NotIssued = json::read(text)?;
        (list.format == Self::FORMAT && list.version == Self::VERSION).then_some(list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_that_comes_with_the_app_has_all_twenty_and_says_where_to_go() {
        let list = NotIssued::read(include_str!("../../public/certificates.json")).unwrap();
        assert_eq!(list.entries.len(), 20);
        assert!(list.source.zh.contains("民发〔2020〕20号") && list.source.en.is_some());
        for entry in &list.entries {
            assert!(entry.name.zh.ends_with("证明") && entry.name.en.is_some(), "{}", entry.name.zh);
            assert!(!entry.instead.zh.is_empty() && entry.instead.en.is_some(), "{}", entry.name.zh);
        }
        assert_eq!(NotIssued::read("{}"), None);
    }
}
