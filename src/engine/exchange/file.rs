//! `linli.exchange` v1: what another tablet of the station has not seen, sealed.
//!
//! ```text
//! file  = "LINLIEXC" ‖ version (u32) ‖ length of head (u32) ‖ head (JSON) ‖ item* ‖ proof ‖ SHA-256 of all before
//! item  = kind (u8: 1 segment, 2 photo, 3 untaken slip) ‖ length of key (u32) ‖ key ‖ length (u32) ‖ bytes
//! proof = an item of kind 4: SHA-256 of all before it, sealed under the station's newest data key
//! ```
//! The head is in the clear, as that of a backup; by the proof only who holds the key can have written it.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::super::Device;
use super::super::backup::{LARGEST, chunk, digest_of, item, number};
use super::super::env::{Env, Slicer};
use crate::domain::values::{DeviceId, Instant};
use crate::journal::{Gap, Heads};
use crate::json;

/// How such a file begins.
pub(super) const MAGIC: &[u8; 8] = b"LINLIEXC";
pub(super) const VERSION: u32 = 1;
/// Largest file that is read, in bytes.
pub const LARGEST_EXCHANGE: usize = LARGEST;

/// What the file says about itself, in the clear.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExchangeHead {
    pub station: String,
    pub name: String,
    pub code: String,
    pub made: Instant,
    /// The tablet that hands over.
    pub from: Device,
    /// Which tablet it is meant for; any may take it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<DeviceId>,
    /// Entries in it.
    pub count: u64,
    /// Where it starts: of each device it carries what comes after.
    #[serde(default, skip_serializing_if = "Heads::is_empty")]
    pub after: Heads,
    /// How far the tablet that hands over had come.
    pub heads: Heads,
    /// Entries that were lost on it; their records are not in the file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<Gap>,
}

/// A file that is whole. Still sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExchangeFile {
    pub head: ExchangeHead,
    pub(super) segments: Vec<Vec<u8>>,
    pub(super) blobs: Rc<Vec<(String, Vec<u8>)>>,
    pub(super) inbox: Rc<Vec<(String, Vec<u8>)>>,
    pub(super) proof: Vec<u8>,
    /// Digest of what the proof vouches for.
    pub(super) digest: [u8; 32],
}

/// Why a file is not taken in. Nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExchangeError {
    TooLarge,
    /// Not a file that a tablet hands over.
    NotOne,
    /// Written by a newer program: version.
    Newer(u32),
    /// It ends too early: not all of it was copied.
    CutOff,
    /// It is not what was written.
    Altered,
    /// Of another station.
    Foreign,
    /// Sealed under a key that this tablet has not got: the other's backup has to be taken in first.
    UnknownKey,
}

impl ExchangeFile {
    /// Does a file begin as one of these?
    pub fn is_one(start: &[u8]) -> bool {
        start.starts_with(MAGIC)
    }

    /// Reads a file: cheap checks first, then the parts, then the digest.
    ///
    /// # Errors
    /// Why it is not used.
    pub async fn read<E: Env>(env: &E, bytes: &[u8]) -> Result<ExchangeFile, ExchangeError> {
        use ExchangeError::{Altered, CutOff, Newer, NotOne, TooLarge};
        if bytes.len() > LARGEST_EXCHANGE {
            return Err(TooLarge);
        }
        let mut rest = bytes.strip_prefix(MAGIC).ok_or(NotOne)?;
        let version = number(&mut rest).ok_or(CutOff)?;
        if version > VERSION as usize {
            return Err(Newer(u32::try_from(version).unwrap_or(u32::MAX)));
        }
        let head = chunk(&mut rest).ok_or(CutOff)?;
        let (mut segments, mut blobs, mut inbox) = (Vec::new(), Vec::new(), Vec::new());
        let mut slicer = Slicer::new(env);
        let (proof, digest) = loop {
            slicer.breathe().await;
            let before = bytes.len() - rest.len();
            match item(&mut rest).ok_or(CutOff)? {
                (1, _, bytes) => segments.push(bytes.to_vec()),
                (2, key, bytes) => blobs.push((key.to_owned(), bytes.to_vec())),
                (3, key, bytes) => inbox.push((key.to_owned(), bytes.to_vec())),
                (4, _, proof) => {
                    let vouched = bytes.get(..before).unwrap_or_default();
                    break (proof.to_vec(), digest_of(env, vouched).await);
                }
                _ => return Err(Altered),
            }
        };
        let body = bytes.len().saturating_sub(rest.len());
        if rest.len() < 32 {
            return Err(CutOff);
        }
        if digest_of(env, bytes.get(..body).unwrap_or_default()).await.as_slice() != rest {
            return Err(Altered);
        }
        let head = json::read_exact_bytes(head).ok_or(Altered)?;
        Ok(ExchangeFile { head, segments, blobs: Rc::new(blobs), inbox: Rc::new(inbox), proof, digest })
    }
}
