//! One accepted command, as it is written and read.
//!
//! A line is the JSON array `[entry]` or `[entry,private]`. The first element is chained byte for
//! byte; of the second it holds only a digest per event, so that it can be erased.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use super::Order;
use crate::domain::values::{DeviceId, EntryId, Instant, LARGEST_NUMBER, StaffId};
use crate::domain::{Event, Origin};
use crate::json;

/// Longest line that is read, in bytes.
const LONGEST_LINE: usize = 4 << 20;
/// Longest line that is written, in bytes: what is accepted here must be readable everywhere.
pub const LONGEST_ENTRY: usize = 1 << 20;

/// An entry in memory.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub device: DeviceId,
    /// 1, 2, 3 … per device, without gaps.
    pub seq: u64,
    /// Lamport clock: greater than every tick this device knew of.
    pub tick: u64,
    /// What the wall clock said.
    pub at: Instant,
    pub by: StaffId,
    /// Heads of other devices that moved since this device's last entry.
    pub seen: BTreeMap<DeviceId, u64>,
    pub events: Vec<Event>,
}

/// Personal parts by the number of their event: each `{"salt":…,"data":…}`, byte for byte.
pub type PrivateParts = BTreeMap<usize, Box<str>>;

/// An entry as it stands on paper: the chained bytes and what can be erased beside them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub chained: Box<str>,
    pub private: PrivateParts,
}

/// Why bytes are no entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryError {
    /// Not the JSON of an entry.
    Malformed,
    /// A personal part is not the one whose digest was chained.
    PrivateAltered,
}

#[derive(Serialize)]
struct Wire<'a> {
    device: DeviceId,
    seq: u64,
    tick: u64,
    at: Instant,
    by: StaffId,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    seen: BTreeMap<DeviceId, u64>,
    events: Vec<(String, &'a RawValue)>,
    /// Event number → SHA-256 of its personal part, base64url.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    private: BTreeMap<usize, String>,
}

#[derive(Serialize)]
struct WirePart<'a> {
    /// Sixteen random bytes, so that a digest cannot be guessed from a name list.
    salt: String,
    data: &'a RawValue,
}

impl Entry {
    /// The entry's place.
    pub fn id(&self) -> EntryId {
        EntryId { device: self.device.clone(), seq: self.seq }
    }

    /// Where it stands in the fold.
    pub fn order(&self) -> Order {
        (self.tick, self.device.clone(), self.seq)
    }

    /// Where its events come from.
    pub fn origin(&self) -> Origin {
        Origin { entry: self.id(), by: self.by.clone(), at: self.at }
    }

    /// Writes the entry for the first and only time. `salt` gives sixteen fresh bytes per personal part.
    ///
    /// # Errors
    /// [`EntryError::Malformed`] when an event is not JSON, which would be a mistake of ours.
    pub fn write(&self, mut salt: impl FnMut() -> [u8; 16]) -> Result<Line, EntryError> {
        let malformed = |_| EntryError::Malformed;
        let mut events = Vec::with_capacity(self.events.len());
        let mut private = PrivateParts::new();
        for (n, event) in self.events.iter().enumerate() {
            let wire = event.write();
            events.push((wire.kind, RawValue::from_string(wire.data).map_err(malformed)?));
            if let Some(data) = wire.private {
                let data = RawValue::from_string(data).map_err(malformed)?;
                let part = WirePart { salt: URL_SAFE_NO_PAD.encode(salt()), data: &data };
                private.insert(n, serde_json::to_string(&part).map_err(malformed)?.into());
            }
        }
        let wire = Wire {
            device: self.device.clone(),
            seq: self.seq,
            tick: self.tick,
            at: self.at,
            by: self.by.clone(),
            seen: self.seen.clone(),
            events: events.iter().map(|(kind, data)| (kind.clone(), data.as_ref())).collect(),
            private: private.iter().map(|(n, part)| (*n, digest(part))).collect(),
        };
        Ok(Line { chained: serde_json::to_string(&wire).map_err(malformed)?.into(), private })
    }
}

impl Line {
    /// Reads a line.
    ///
    /// # Errors
    /// [`EntryError::Malformed`] when it is not an array of one or two objects.
    pub fn parse(text: &str) -> Result<Line, EntryError> {
        if text.len() > LONGEST_LINE {
            return Err(EntryError::Malformed);
        }
        match json::items(text).unwrap_or_default().as_slice() {
            [chained] => Line::from_parts(chained, ""),
            [chained, private] => Line::from_parts(chained, private),
            _ => Err(EntryError::Malformed),
        }
    }

    /// The line of chained bytes and the JSON object of personal parts (empty: none).
    ///
    /// # Errors
    /// [`EntryError::Malformed`] when the personal parts are no object of event numbers.
    pub fn from_parts(chained: &str, private: &str) -> Result<Line, EntryError> {
        let mut parts = PrivateParts::new();
        if !private.is_empty() {
            for (n, part) in json::fields(private).ok_or(EntryError::Malformed)? {
                let number: usize = n.parse().map_err(|_| EntryError::Malformed)?;
                // `01` would be another way to write the same line.
                if number.to_string() != n || parts.insert(number, part.into()).is_some() {
                    return Err(EntryError::Malformed);
                }
            }
        }
        Ok(Line { chained: chained.into(), private: parts })
    }

    /// The line as it is stored and exported.
    pub fn text(&self) -> String {
        if self.private.is_empty() {
            return format!("[{}]", self.chained);
        }
        format!("[{},{}]", self.chained, self.private_text())
    }

    /// The personal parts as a JSON object; empty when there are none.
    pub fn private_text(&self) -> String {
        if self.private.is_empty() {
            return String::new();
        }
        let parts: Vec<String> = self.private.iter().map(|(n, part)| format!("\"{n}\":{part}")).collect();
        format!("{{{}}}", parts.join(","))
    }

    /// The entry on this line. A personal part that is absent reads as erased.
    ///
    /// # Errors
    /// When the bytes are no entry, or a personal part is not the one that was chained.
    pub fn entry(&self) -> Result<Entry, EntryError> {
        self.read().map(|(entry, _)| entry)
    }

    /// The entry on this line, and the numbers of its events whose personal parts are absent.
    ///
    /// # Errors
    /// As [`Line::entry`].
    pub fn read(&self) -> Result<(Entry, Vec<usize>), EntryError> {
        let fields = Fields(json::fields(&self.chained).ok_or(EntryError::Malformed)?);
        let (seq, tick) = (fields.read("seq")?, fields.read("tick")?);
        if seq == 0 || seq > LARGEST_NUMBER || tick > LARGEST_NUMBER {
            return Err(EntryError::Malformed);
        }
        let digests: BTreeMap<String, String> = fields.read_or_none("private")?.unwrap_or_default();
        for (n, part) in &self.private {
            if digests.get(&n.to_string()) != Some(&digest(part)) {
                return Err(EntryError::PrivateAltered);
            }
        }
        let mut events = Vec::new();
        for (n, event) in
            json::items(fields.get("events")?).ok_or(EntryError::Malformed)?.into_iter().enumerate()
        {
            let event = json::items(event).unwrap_or_default();
            let [kind, data] = event.as_slice() else { return Err(EntryError::Malformed) };
            let kind: String = json::read(kind).ok_or(EntryError::Malformed)?;
            let part = self.private.get(&n).and_then(|part| json::fields(part)).map(Fields);
            let part = part.as_ref().and_then(|part| part.get("salt").and(part.get("data")).ok());
            events.push(Event::read(&kind, data, part));
        }
        let absent = digests.keys().filter_map(|n| n.parse().ok());
        let absent = absent.filter(|n| !self.private.contains_key(n)).collect();
        let entry = Entry {
            device: fields.read("device")?,
            seq,
            tick,
            at: fields.read("at")?,
            by: fields.read("by")?,
            seen: fields.read_or_none("seen")?.unwrap_or_default(),
            events,
        };
        Ok((entry, absent))
    }

    /// Drops the personal part of the `n`-th event; true when there was one.
    pub fn erase(&mut self, n: usize) -> bool {
        self.private.remove(&n).is_some()
    }
}

/// The fields of an object, each as the text that stands there.
struct Fields<'a>(Vec<(String, &'a str)>);

impl<'a> Fields<'a> {
    fn get(&self, name: &str) -> Result<&'a str, EntryError> {
        let field = self.0.iter().find(|(known, _)| known == name);
        field.map(|(_, text)| *text).ok_or(EntryError::Malformed)
    }

    fn read<T: DeserializeOwned>(&self, name: &str) -> Result<T, EntryError> {
        json::read_exact(self.get(name)?).ok_or(EntryError::Malformed)
    }

    /// Nothing where the field is not there.
    fn read_or_none<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, EntryError> {
        self.get(name).ok().map(|text| json::read_exact(text).ok_or(EntryError::Malformed)).transpose()
    }
}

fn digest(part: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn personal_parts_stand_under_their_numbers_as_we_write_them() {
        let parts = |private: &str| Line::from_parts("{}", private).map(|line| line.private.len());
        assert_eq!(parts(r#"{"0":{},"10":{}}"#), Ok(2));
        for other in [r#"{"01":{}}"#, r#"{"+1":{}}"#, r#"{"1":{},"1":{}}"#, r#"{"-1":{}}"#, r#"{"":{}}"#] {
            assert_eq!(parts(other), Err(EntryError::Malformed), "{other}");
        }
    }
}
