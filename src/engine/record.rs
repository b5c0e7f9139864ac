//! A record: one line with its link of the chain, sealed for its place.

use crate::domain::values::DeviceId;
use crate::journal::{EntryError, Hash, Line, Segment, segment_key};
use crate::storage::{Area, Store, StoreError};
use crate::vault::{Entropy, OpenError, Ring};

/// What is sealed: h(n) ‖ length of the chained bytes (u32, big-endian) ‖ chained bytes ‖ personal
/// parts (JSON object, absent when there are none). With its own link in every record, one that is
/// damaged costs nothing but itself; with the length in front, opening need not parse to split.
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
        let chained = self.line.chained.as_bytes();
        let length = u32::try_from(chained.len()).unwrap_or(u32::MAX).to_be_bytes();
        let private = self.line.private_text();
        let plain = [self.hash.as_slice(), &length, chained, private.as_bytes()].concat();
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
        let (hash, rest) = plain.split_first_chunk::<32>().ok_or(malformed)?;
        let (length, rest) = rest.split_first_chunk::<4>().ok_or(malformed)?;
        let text = std::str::from_utf8(rest).map_err(|_| malformed)?;
        let (chained, private) =
            text.split_at_checked(u32::from_be_bytes(*length) as usize).ok_or(malformed)?;
        let line = Line::from_parts(chained, private).map_err(RecordError::Entry)?;
        Ok(Record { hash: *hash, line })
    }
}

/// The associated data of a record: it cannot be moved to another place or station.
fn place(station: &str, device: &DeviceId, seq: u64) -> Vec<u8> {
    [b"linli.record.1\0", station.as_bytes(), b"\0", device.as_str().as_bytes(), b"\0", &seq.to_be_bytes()]
        .concat()
}

/// The record that is stored for a place, if it can be read.
pub(super) async fn stored<S: Store>(
    store: &S,
    ring: &Ring,
    station: &str,
    device: &DeviceId,
    seq: u64,
) -> Result<Option<Record>, StoreError> {
    // The segment that begins last before the place after this one.
    let before = segment_key(device, seq.saturating_add(1));
    let page = store.scan_back(Area::Segments, &before, 1).await?;
    let segment = page.first().and_then(|(_, bytes)| Segment::from_bytes(bytes).ok());
    let Some(segment) = segment.filter(|segment| segment.device == *device) else { return Ok(None) };
    let at = seq.checked_sub(segment.first).and_then(|at| usize::try_from(at).ok());
    let Some(sealed) = at.and_then(|at| segment.records.get(at)) else { return Ok(None) };
    Ok(Record::open(ring, station, device, seq, sealed).ok())
}
