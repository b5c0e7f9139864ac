//! A record: one line with its link of the chain, sealed for its place.

use crate::domain::values::DeviceId;
use crate::journal::{EntryError, Hash, Line};
use crate::vault::{Entropy, OpenError, Ring};

/// What is sealed: h(n) ‖ line. With its own link in every record, one that is damaged costs
/// nothing but itself: its neighbours can still be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub hash: Hash,
    pub line: Line,
}

/// Why a record is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordError {
    Sealed(OpenError),
    Entry(EntryError),
}

impl Record {
    /// Seals the record for its place: (station, device, seq).
    pub fn seal(
        &self,
        ring: &Ring,
        station: &str,
        device: &DeviceId,
        seq: u64,
        entropy: &mut dyn Entropy,
    ) -> Vec<u8> {
        let plain = [self.hash.as_slice(), self.line.text().as_bytes()].concat();
        ring.seal(&place(station, device, seq), &plain, entropy)
    }

    /// Opens a record that stands at this place.
    ///
    /// # Errors
    /// When it does not open or what it holds is no line.
    pub fn open(
        ring: &Ring,
        station: &str,
        device: &DeviceId,
        seq: u64,
        sealed: &[u8],
    ) -> Result<Record, RecordError> {
        let plain = ring.open(&place(station, device, seq), sealed).map_err(RecordError::Sealed)?;
        let malformed = RecordError::Entry(EntryError::Malformed);
        let (hash, text) = plain.split_first_chunk::<32>().ok_or(malformed)?;
        let text = std::str::from_utf8(text).map_err(|_| malformed)?;
        Ok(Record { hash: *hash, line: Line::parse(text).map_err(RecordError::Entry)? })
    }
}

/// The associated data of a record: it cannot be moved to another place or station.
fn place(station: &str, device: &DeviceId, seq: u64) -> Vec<u8> {
    [b"linli.record.1\0", station.as_bytes(), b"\0", device.as_str().as_bytes(), b"\0", &seq.to_be_bytes()]
        .concat()
}
