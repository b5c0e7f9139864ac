//! A set of documents that is taken in at once: the starter set, `public/policies.json`.

use serde::{Deserialize, Deserializer};

use super::{Clause, Document, Kind};
use crate::domain::values::{Day, Text};
use crate::json::{self, Json};

/// Documents with their clauses, and what contradicts what.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct Library {
    pub documents: Vec<LibraryDocument>,
    #[serde(default)]
    pub conflicts: Vec<LibraryConflict>,
}

/// One document of a set.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct LibraryDocument {
    #[serde(deserialize_with = "words")]
    pub title: Text,
    #[serde(default, deserialize_with = "line")]
    pub number: String,
    #[serde(default, deserialize_with = "line")]
    pub issuer: String,
    pub kind: Kind,
    #[serde(default)]
    pub date: Option<Day>,
    #[serde(default)]
    pub in_force: Option<Day>,
    #[serde(default)]
    pub ended: Option<Day>,
    /// The number of the document of this set, or of the station's, that is in force in its place.
    #[serde(default, deserialize_with = "line")]
    pub superseded_by_number: String,
    #[serde(default)]
    pub citation_only: bool,
    #[serde(default, deserialize_with = "line")]
    pub source: String,
    #[serde(default, deserialize_with = "words")]
    pub notes: Text,
    #[serde(default)]
    pub clauses: Vec<LibraryClause>,
}

/// One clause of a document of a set.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct LibraryClause {
    pub label: String,
    #[serde(default, deserialize_with = "words")]
    pub words: Text,
    #[serde(default)]
    pub is_summary: bool,
    #[serde(default)]
    pub repealed: Option<Day>,
}

/// Two clauses, or a clause and a sentence, that contradict each other.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct LibraryConflict {
    pub a: Place,
    pub b: Place,
    pub words: String,
}

/// A clause by the number of its document, or by its title where it has none; or a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct Place {
    #[serde(default, deserialize_with = "line")]
    pub number: String,
    #[serde(default, deserialize_with = "line")]
    pub title: String,
    #[serde(default, deserialize_with = "line")]
    pub label: String,
    #[serde(default, deserialize_with = "line")]
    pub quote: String,
}

impl Library {
    /// Reads the file; `None` when it is another one.
    pub fn read(text: &str) -> Option<Library> {
        json::read(text)
    }
}

impl LibraryDocument {
    /// As the station keeps it; what it is superseded by is found later.
    pub(super) fn document(&self) -> Document {
        Document {
            title: self.title.clone(),
            number: self.number.clone(),
            issuer: self.issuer.clone(),
            kind: self.kind,
            date: self.date,
            in_force: self.in_force,
            ended: self.ended,
            superseded_by: None,
            citation_only: self.citation_only,
            source: self.source.clone(),
            notes: self.notes.clone(),
            public: false,
        }
    }
}

impl LibraryClause {
    pub(super) fn clause(&self) -> Clause {
        let LibraryClause { label, words, is_summary, repealed } = self.clone();
        Clause { label, words, summary: is_summary, repealed }
    }
}

/// A text in both languages, or a plain Chinese one.
fn words<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Text, D::Error> {
    match Json::deserialize(deserializer)? {
        Json::Text(zh) => Ok(Text::zh(zh)),
        Json::Null => Ok(Text::default()),
        other => other.value_as().ok_or_else(|| serde::de::Error::custom("not a text")),
    }
}

/// A line that may be missing or `null`.
fn line<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(Option::<String>::deserialize(deserializer)?.unwrap_or_default())
}
