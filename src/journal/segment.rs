//! Segments: consecutive sealed records of one device, put end to end unchanged.
//!
//! ```text
//! segment = header ‖ records ‖ header ‖ length of header (u32)
//! header  = "LLS1" ‖ length of device (u8) ‖ device ‖ first seq (u64) ‖ count (u32)
//!           ‖ length of each record (u32 × count) ‖ first 4 bytes of SHA-256 of the header so far
//! ```
//! All numbers are big-endian. The header stands twice, so that a damaged bit costs one record, not
//! a thousand. It holds nothing secret, so segments can be put together while the desk is locked.

use sha2::{Digest, Sha256};

use crate::domain::values::{DeviceId, LARGEST_NUMBER};

const MAGIC: &[u8; 4] = b"LLS1";
/// Most records that are put into one segment.
const MOST: usize = 1000;

/// Records `first`, `first + 1`, … of a device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    pub device: DeviceId,
    pub first: u64,
    pub records: Vec<Vec<u8>>,
}

/// What is wrong with stored bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// Neither header can be read.
    Headers,
}

/// Where a segment rests: `<device>/<first seq, twelve digits>`, so that keys sort by place.
pub fn segment_key(device: &DeviceId, first: u64) -> String {
    format!("{device}/{first:012}")
}

impl Segment {
    /// The seq after the last record.
    pub fn end(&self) -> u64 {
        self.first.saturating_add(self.records.len() as u64)
    }

    /// The stored bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut header = MAGIC.to_vec();
        header.push(u8::try_from(self.device.as_str().len()).unwrap_or(u8::MAX));
        header.extend(self.device.as_str().as_bytes());
        header.extend(self.first.to_be_bytes());
        header.extend(length(self.records.len()));
        self.records.iter().for_each(|record| header.extend(length(record.len())));
        let check = check_of(&header);
        header.extend(check);
        let records: usize = self.records.iter().map(Vec::len).sum();
        let mut bytes = Vec::with_capacity(header.len() * 2 + records + 4);
        bytes.extend(&header);
        self.records.iter().for_each(|record| bytes.extend(record));
        bytes.extend(&header);
        bytes.extend(length(header.len()));
        bytes
    }

    /// Reads stored bytes by whichever header is sound. A record that the bytes no longer hold in
    /// full comes out short and will not open.
    ///
    /// # Errors
    /// [`Damage::Headers`] when neither header can be read.
    pub fn from_bytes(bytes: &[u8]) -> Result<Segment, Damage> {
        let (header, size) = front(bytes).or_else(|| back(bytes)).ok_or(Damage::Headers)?;
        let mut rest = bytes.get(size..).unwrap_or_default();
        let mut records = Vec::with_capacity(header.lengths.len());
        for length in header.lengths {
            let (record, tail) = rest.split_at(length.min(rest.len()));
            records.push(record.to_vec());
            rest = tail;
        }
        Ok(Segment { device: header.device, first: header.first, records })
    }

    /// Puts neighbours together, as many as fit; records stay byte for byte what they were.
    pub fn compact(segments: Vec<Segment>) -> Vec<Segment> {
        let mut out: Vec<Segment> = Vec::new();
        for segment in segments {
            match out.last_mut() {
                Some(last)
                    if last.device == segment.device
                        && last.end() == segment.first
                        && last.records.len() + segment.records.len() <= MOST =>
                {
                    last.records.extend(segment.records);
                }
                _ => out.push(segment),
            }
        }
        out
    }
}

struct Header {
    device: DeviceId,
    first: u64,
    lengths: Vec<usize>,
}

/// The header at the beginning and how long it is.
fn front(bytes: &[u8]) -> Option<(Header, usize)> {
    let mut cursor = Cursor(bytes);
    if cursor.take(4)? != MAGIC {
        return None;
    }
    let device = usize::from(*cursor.take(1)?.first()?);
    let device = String::from_utf8(cursor.take(device)?.to_vec()).ok()?;
    let first = u64::from_be_bytes(cursor.take(8)?.try_into().ok()?);
    let count = cursor.length()?;
    if count > cursor.0.len() / 4 || first == 0 || first > LARGEST_NUMBER {
        return None;
    }
    let lengths = (0..count).map(|_| cursor.length()).collect::<Option<Vec<usize>>>()?;
    let size = bytes.len() - cursor.0.len();
    let check = cursor.take(4)?;
    if check != check_of(bytes.get(..size)?) {
        return None;
    }
    Some((Header { device: DeviceId::try_from(device).ok()?, first, lengths }, size + 4))
}

/// The header at the end, whose length stands in the last four bytes.
fn back(bytes: &[u8]) -> Option<(Header, usize)> {
    let (body, size) = bytes.split_last_chunk::<4>()?;
    let size = u32::from_be_bytes(*size) as usize;
    front(body.get(body.len().checked_sub(size)?..)?)
}

struct Cursor<'a>(&'a [u8]);

impl<'a> Cursor<'a> {
    fn take(&mut self, n: usize) -> Option<&'a [u8]> {
        let (head, tail) = self.0.split_at_checked(n)?;
        self.0 = tail;
        Some(head)
    }

    fn length(&mut self) -> Option<usize> {
        Some(u32::from_be_bytes(self.take(4)?.try_into().ok()?) as usize)
    }
}

fn length(n: usize) -> [u8; 4] {
    u32::try_from(n).unwrap_or(u32::MAX).to_be_bytes()
}

fn check_of(header: &[u8]) -> [u8; 4] {
    let digest: [u8; 32] = Sha256::digest(header).into();
    digest.first_chunk::<4>().copied().unwrap_or_default()
}
