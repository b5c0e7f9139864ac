//! The starter catalogue: entries a new station begins with, as data (`public/starter-catalogue.json`).

use serde::{Deserialize, Serialize};

use super::Details;
use crate::domain::profile::Positioning;
use crate::json;

/// The file. Every entry is 未核对 until a station has checked it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Starter {
    /// Always `linli.starter`.
    pub format: String,
    pub version: u32,
    pub entries: Vec<StarterEntry>,
}

/// One service as a skeleton. `details.parties` are those of the Licheng proposal;
/// [`StarterEntry::under`] gives them for the other models.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StarterEntry {
    /// Lower-case Latin words with hyphens; stable for ever, links point to it.
    pub slug: Box<str>,
    pub details: Details,
}

impl Starter {
    /// The version this program writes and reads.
    pub const VERSION: u32 = 1;

    /// Reads the file.
    ///
    /// # Errors
    /// What is wrong with it, for the console; the screen says that the list could not be loaded.
    pub fn read(json: &str) -> Result<Starter, String> {
        let starter: Starter = json::read(json).ok_or_else(|| "linli.starter".to_owned())?;
        if starter.format != "linli.starter" || starter.version != Self::VERSION {
            return Err(format!("{} {}", starter.format, starter.version));
        }
        Ok(starter)
    }
}

impl StarterEntry {
    /// The entry with the parties of a positioning.
    pub fn under(&self, model: Positioning) -> Details {
        let parties = self.details.parties.under(model, self.details.block);
        Details { parties, ..self.details.clone() }
    }
}
