//! `linli.journal` v1: the whole journal as a JSON file that people and other programs can read.
//!
//! The head is one line, then each entry is one line, byte for byte as first written:
//! ```text
//! {"format":"linli.journal","version":1,…,"entries":[
//! [{…}],
//! [{…},{"0":{"salt":"…","data":{…}}}]
//! ],"sha256":"…"}
//! ```
//! The digest covers every byte up to the line break before it, so that a change anywhere shows.
//! The file is read line by line, so that one of any size can be checked in small steps.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::chain::hex;
use super::{EntryError, Gap, Heads, Line};
use crate::domain::values::Instant;
use crate::json;

/// Largest journal file that is read, in bytes: some 400,000 entries. A station beyond that travels
/// as a backup.
pub const LARGEST_FILE: usize = 96 << 20;

/// What begins the last line.
const CLOSES: &str = "],\"sha256\":\"";

/// What the file says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileHead {
    /// Always `linli.journal`.
    pub format: String,
    pub version: u32,
    /// The station's random id.
    pub station: String,
    /// Name and community code, so that a person can tell files apart.
    pub name: String,
    pub code: String,
    /// When it was written, by that tablet's clock.
    pub made: Instant,
    /// How many entries follow.
    pub count: u64,
    pub heads: Heads,
    /// Entries that were lost before the file was written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<Gap>,
    /// SHA-256 digests of photos that entries name and this file does not carry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blobs: Vec<String>,
}

/// Why a file is not taken in. Nothing has been changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileError {
    /// Larger than [`LARGEST_FILE`].
    TooLarge,
    /// Not a journal of ours.
    NotAJournal,
    /// Written by a newer program: version.
    Newer(u32),
    /// It ends before all entries have come.
    CutOff { found: u64, promised: u64 },
    /// This line (counted from 1) is no entry, or not the one that was written.
    Line { number: u64, error: EntryError },
    /// The chain of hashes does not close at this line: something has been changed or left out.
    Chain { number: u64 },
    /// The digest at the end is not that of the file: something has been changed.
    Altered,
}

impl FileHead {
    /// What stands in `format`.
    pub const FORMAT: &str = "linli.journal";
    /// The version this program writes.
    pub const VERSION: u32 = 1;
    /// What ends the head line.
    const OPENS: &str = "\"entries\":[";
}

/// Writes a journal file, entry by entry.
#[derive(Debug)]
pub struct FileWriter {
    out: String,
    first: bool,
}

impl FileWriter {
    /// Begins a file.
    pub fn new(head: &FileHead) -> Self {
        let head = serde_json::to_string(head).unwrap_or_default();
        let head = head.strip_suffix('}').unwrap_or(&head);
        FileWriter { out: format!("{head},{}\n", FileHead::OPENS), first: true }
    }

    /// Adds an entry.
    pub fn push(&mut self, line: &Line) {
        if !self.first {
            self.out.push_str(",\n");
        }
        self.first = false;
        self.out.push_str(&line.text());
    }

    /// Ends the file.
    pub fn finish(mut self) -> String {
        let digest = hex(&Sha256::digest(&self.out));
        self.out.push_str(&format!("\n{CLOSES}{digest}\"}}\n"));
        self.out
    }
}

/// Reads a journal file, line by line.
#[derive(Debug)]
pub struct FileReader<'a> {
    pub head: FileHead,
    /// What has not been read yet.
    rest: &'a str,
    hasher: Sha256,
    read: u64,
}

impl<'a> FileReader<'a> {
    /// Reads the head.
    ///
    /// # Errors
    /// When it is too large, not a journal, or newer than this program.
    pub fn open(text: &'a str) -> Result<Self, FileError> {
        #[derive(Deserialize)]
        struct Version {
            format: String,
            version: u32,
        }
        if text.len() > LARGEST_FILE {
            return Err(FileError::TooLarge);
        }
        let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
        let head = first.strip_suffix(FileHead::OPENS).and_then(|head| head.strip_suffix(','));
        let head = head.map(|head| format!("{head}}}"));
        // A newer version may look different behind its first fields; ask for those first.
        let probe = head.as_deref().unwrap_or(first);
        let version: Version = json::read(probe).ok_or(FileError::NotAJournal)?;
        if version.format != FileHead::FORMAT {
            return Err(FileError::NotAJournal);
        }
        if version.version > FileHead::VERSION {
            return Err(FileError::Newer(version.version));
        }
        let head = head.as_deref().and_then(json::read_exact);
        let hasher = Sha256::new().chain_update(first);
        Ok(FileReader { head: head.ok_or(FileError::NotAJournal)?, rest, hasher, read: 0 })
    }

    /// The next line, or `None` at the proper end.
    ///
    /// # Errors
    /// When the line is no entry or the file stops too early.
    pub fn next_line(&mut self) -> Result<Option<Line>, FileError> {
        let cut_off = FileError::CutOff { found: self.read, promised: self.head.count };
        let (text, rest) = self.rest.split_once('\n').ok_or(cut_off.clone())?;
        if let Some(stated) = text.strip_prefix(CLOSES) {
            if self.read != self.head.count {
                return Err(cut_off);
            }
            let digest = hex(&self.hasher.clone().finalize());
            let whole = stated.strip_suffix("\"}") == Some(&digest) && rest.is_empty();
            return if whole { Ok(None) } else { Err(FileError::Altered) };
        }
        self.hasher.update("\n");
        self.hasher.update(text);
        self.rest = rest;
        if text.is_empty() {
            // A journal without entries has one empty line; anywhere else the count will not agree.
            return self.next_line();
        }
        self.read += 1;
        let line = Line::parse(text.strip_suffix(',').unwrap_or(text));
        line.map(Some).map_err(|error| FileError::Line { number: self.read, error })
    }

    /// How many entries have been read.
    pub fn read(&self) -> u64 {
        self.read
    }
}
