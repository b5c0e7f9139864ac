//! `linli.backup` v1: vault and sealed records as they are stored, for another disk.
//!
//! ```text
//! file  = "LINLIBAK" ‖ version (u32) ‖ length of head (u32) ‖ head (JSON) ‖ item* ‖ SHA-256 of all before
//! item  = kind (u8: 1 segment, 2 blob, 3 inbox) ‖ length of key (u32) ‖ key ‖ length (u32) ‖ bytes
//! ```
//! Numbers are big-endian. Nothing in it is readable without a passphrase or the recovery code.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Device;
use super::env::{Env, Slicer};
use crate::domain::values::Instant;
use crate::journal::{Gap, Heads};
use crate::json;
use crate::vault::{Header, HeaderError};

const MAGIC: &[u8; 8] = b"LINLIBAK";
const VERSION: u32 = 1;
/// Largest backup that is read, in bytes.
pub(super) const LARGEST: usize = 512 << 20;
/// Bytes that are hashed in one go.
const PIECE: usize = 256 << 10;

/// What the file says about itself, in the clear.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupHead {
    pub station: String,
    pub name: String,
    pub code: String,
    pub made: Instant,
    pub count: u64,
    pub heads: Heads,
    /// Entries that were lost before the backup was made; their records, if any, do not open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<Gap>,
    pub vault: Header,
    /// The tablet that made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_on: Option<Device>,
    /// The letter of the tablet that is to join by it; absent in a plain backup.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<char>,
}

/// A backup that has been read and whose digest is right. Still sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupFile {
    pub head: BackupHead,
    pub(super) segments: Vec<Vec<u8>>,
    pub(super) blobs: Rc<Vec<(String, Vec<u8>)>>,
    pub(super) inbox: Rc<Vec<(String, Vec<u8>)>>,
}

/// Why a backup is not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackupError {
    TooLarge,
    NotABackup,
    /// Written by a newer program: version.
    Newer(u32),
    /// It is one of ours, but not all of it is there or some of it has changed.
    Damaged,
    /// Its vault cannot be used.
    Vault(HeaderError),
}

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    Segment = 1,
    Blob = 2,
    Inbox = 3,
    /// In a file that a tablet hands over: who may have written it.
    Proof = 4,
}

impl BackupFile {
    /// Reads a file: cheap checks first, then the digest, then the parts.
    ///
    /// # Errors
    /// Why it is not used.
    pub async fn read<E: Env>(env: &E, bytes: &[u8]) -> Result<BackupFile, BackupError> {
        if bytes.len() > LARGEST {
            return Err(BackupError::TooLarge);
        }
        let mut rest = bytes.strip_prefix(MAGIC).ok_or(BackupError::NotABackup)?;
        let version = number(&mut rest).ok_or(BackupError::Damaged)?;
        if version > VERSION as usize {
            return Err(BackupError::Newer(u32::try_from(version).unwrap_or(u32::MAX)));
        }
        let (body, digest) = bytes.split_last_chunk::<32>().ok_or(BackupError::Damaged)?;
        if digest_of(env, body).await != *digest {
            return Err(BackupError::Damaged);
        }
        let mut rest = body.get(12..).unwrap_or_default();
        let head = chunk(&mut rest).ok_or(BackupError::Damaged)?;
        // The vault in it may be newer than this program; ask that first.
        let fields = std::str::from_utf8(head).ok().and_then(json::fields).ok_or(BackupError::Damaged)?;
        let vault = fields.iter().find(|(name, _)| name == "vault").ok_or(BackupError::Damaged)?.1;
        Header::read(vault.as_bytes()).map_err(BackupError::Vault)?;
        let head: BackupHead = json::read_exact_bytes(head).ok_or(BackupError::Damaged)?;
        let (mut segments, mut blobs, mut inbox) = (Vec::new(), Vec::new(), Vec::new());
        let mut slicer = Slicer::new(env);
        while !rest.is_empty() {
            slicer.breathe().await;
            let (kind, key, bytes) = item(&mut rest).ok_or(BackupError::Damaged)?;
            match kind {
                1 => segments.push(bytes.to_vec()),
                2 => blobs.push((key.to_owned(), bytes.to_vec())),
                3 => inbox.push((key.to_owned(), bytes.to_vec())),
                _ => return Err(BackupError::Damaged),
            }
        }
        Ok(BackupFile { head, segments, blobs: Rc::new(blobs), inbox: Rc::new(inbox) })
    }
}

/// SHA-256 of a file that may be large, so that no screen feels it.
pub(super) async fn digest_of<E: Env>(env: &E, bytes: &[u8]) -> [u8; 32] {
    let (mut hasher, mut slicer) = (Sha256::new(), Slicer::new(env));
    for piece in bytes.chunks(PIECE) {
        hasher.update(piece);
        slicer.breathe().await;
    }
    hasher.finalize().into()
}

/// Pieces put together, so that no screen feels it.
pub(super) async fn whole<E: Env>(env: &E, pieces: &[Vec<u8>]) -> Vec<u8> {
    let mut all = Vec::with_capacity(pieces.iter().map(Vec::len).sum());
    let mut slicer = Slicer::new(env);
    for piece in pieces {
        all.extend_from_slice(piece);
        slicer.breathe().await;
    }
    all
}

/// The next item: its kind, key and bytes; `None` when it is not all there.
pub(super) fn item<'a>(rest: &mut &'a [u8]) -> Option<(u8, &'a str, &'a [u8])> {
    let (kind, tail) = rest.split_first()?;
    *rest = tail;
    let key = std::str::from_utf8(chunk(rest)?).ok()?;
    Some((*kind, key, chunk(rest)?))
}

/// Writes a backup in pieces, so that no second copy of the whole is needed.
pub(super) struct BackupWriter {
    hasher: Sha256,
    pub pieces: Vec<Vec<u8>>,
}

impl BackupWriter {
    /// Begins a backup.
    pub fn new(head: &BackupHead) -> Self {
        Self::begin(MAGIC, VERSION, &serde_json::to_vec(head).unwrap_or_default())
    }

    /// Begins a file of this kind.
    pub fn begin(magic: &[u8; 8], version: u32, head: &[u8]) -> Self {
        let mut writer = BackupWriter { hasher: Sha256::new(), pieces: Vec::new() };
        writer.push([magic.as_slice(), &version.to_be_bytes(), &sized(head)].concat());
        writer
    }

    /// Digest of what has been written so far.
    pub fn digest(&self) -> [u8; 32] {
        self.hasher.clone().finalize().into()
    }

    /// Adds an item.
    pub fn item(&mut self, kind: Item, key: &str, bytes: &[u8]) {
        self.push([&[kind as u8], sized(key.as_bytes()).as_slice(), &sized(bytes)].concat());
    }

    /// Ends the file.
    pub fn finish(mut self) -> Vec<Vec<u8>> {
        let digest = self.digest();
        self.pieces.push(digest.to_vec());
        self.pieces
    }

    fn push(&mut self, piece: Vec<u8>) {
        self.hasher.update(&piece);
        self.pieces.push(piece);
    }
}

fn sized(bytes: &[u8]) -> Vec<u8> {
    [u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_be_bytes().as_slice(), bytes].concat()
}

pub(super) fn number(rest: &mut &[u8]) -> Option<usize> {
    let (number, tail) = rest.split_first_chunk::<4>()?;
    *rest = tail;
    Some(u32::from_be_bytes(*number) as usize)
}

pub(super) fn chunk<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = number(rest)?;
    let (chunk, tail) = rest.split_at_checked(length)?;
    *rest = tail;
    Some(chunk)
}
