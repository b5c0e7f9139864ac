//! Reading boards and the list of stations from outside, with limits.

use serde::{Deserialize, Serialize};

use super::Board;
use crate::json;

/// Largest board that is read, in bytes; a real one has about 100 kB.
const LARGEST: usize = 4 << 20;

/// Why a board from outside is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    TooLarge,
    /// Not a board at all.
    NotABoard,
    /// Made by a newer program: version.
    Newer(u32),
}

impl Board {
    /// Reads a board file.
    ///
    /// # Errors
    /// When it is too large, not a board, or of a newer version.
    pub fn read(json: &str) -> Result<Board, ReadError> {
        #[derive(Deserialize)]
        struct Head {
            format: String,
            version: u32,
        }
        if json.len() > LARGEST {
            return Err(ReadError::TooLarge);
        }
        let is_ours = |board: &Board| board.format == Board::FORMAT && board.version <= Board::VERSION;
        if let Some(board) = json::read::<Board>(json).filter(is_ours) {
            return Ok(board);
        }
        // Why not is only asked when there is a reason to: reading twice takes a slow phone twice as long.
        match json::read::<Head>(json) {
            Some(Head { format, version }) if format == Board::FORMAT && version > Board::VERSION => {
                Err(ReadError::Newer(version))
            }
            _ => Err(ReadError::NotABoard),
        }
    }

    /// The board as a file.
    pub fn write(&self) -> String {
        // Own structs with string keys: this cannot fail.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// `stations/index.json`: the stations whose boards are published beside the app.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct StationIndex {
    pub stations: Vec<StationLink>,
}

/// One community of the district and, where its board is published, that there is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StationLink {
    /// Statistical division code, twelve digits.
    pub code: String,
    /// 金山社区.
    pub name: String,
    pub subdistrict: String,
    /// True when `stations/<code>.json` exists.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub board: bool,
}

impl StationIndex {
    /// The community of this code.
    pub fn find(&self, code: &str) -> Option<&StationLink> {
        self.stations.iter().find(|station| station.code == code)
    }

    /// The list with this community on it as it is given, in the order of the codes; `None` when it stands
    /// there already, word for word.
    pub fn with(&self, link: StationLink) -> Option<StationIndex> {
        let mut stations = self.stations.clone();
        match stations.iter_mut().find(|other| other.code == link.code) {
            Some(known) if *known == link => return None,
            Some(known) => *known = link,
            None => {
                let place = stations.partition_point(|other| other.code < link.code);
                stations.insert(place, link);
            }
        }
        Some(StationIndex { stations })
    }

    /// The list as a file.
    pub fn write(&self) -> String {
        // Own structs: this cannot fail.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Subdistricts in the order of their codes, each with its communities.
    pub fn by_subdistrict(&self) -> Vec<(&str, Vec<&StationLink>)> {
        let mut groups: Vec<(&str, Vec<&StationLink>)> = Vec::new();
        for station in &self.stations {
            match groups.iter_mut().find(|(name, _)| *name == station.subdistrict) {
                Some((_, members)) => members.push(station),
                None => groups.push((&station.subdistrict, vec![station])),
            }
        }
        groups
    }
}
