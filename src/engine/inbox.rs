//! Slips that residents have left on this tablet while the desk was locked, and the photos they bring.

use sha2::{Digest, Sha256};

use super::env::{Env, entropy};
use super::{Done, Engine, Refusal, Writing, keys};
use crate::domain::requests::Registration;
use crate::domain::rights::WINDOW;
use crate::domain::{Command, Rejection, Station};
use crate::journal::hex;
use crate::slip::{self, Opened, SlipError};
use crate::storage::{Area, Expect, Store, StoreError, Write};
use crate::vault::Ring;

/// What binds a sealed photo to its purpose.
const BLOB: &str = "linli.blob.1";
/// Bytes of a mark of a slip that was thrown away, and how many marks are kept.
const MARK: usize = 8;
const MOST_DROPPED: usize = 2_000;
/// Slips read at once.
const PAGE: usize = 64;

/// A slip in the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Where it rests.
    pub key: String,
    pub slip: Result<Opened, SlipError>,
}

impl<S: Store, E: Env> Engine<S, E> {
    /// Is anything in the inbox?
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn has_slips(&self) -> Result<bool, StoreError> {
        Ok(!self.store.keys(Area::Inbox).await?.is_empty())
    }

    /// Every slip in the inbox, opened.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn inbox(&self) -> Result<Vec<Waiting>, StoreError> {
        let mut waiting = Vec::new();
        let mut after: Option<String> = None;
        loop {
            let page = self.store.scan(Area::Inbox, after.as_deref(), PAGE).await?;
            let Some((last, _)) = page.last() else { return Ok(waiting) };
            after = Some(last.clone());
            let open = |(key, sealed): (String, Vec<u8>)| Waiting { key, slip: self.open_slip(&sealed) };
            waiting.extend(page.into_iter().map(open));
        }
    }

    /// Opens a slip that somebody brought.
    ///
    /// # Errors
    /// Why it is not taken in.
    pub fn open_slip(&self, sealed: &[u8]) -> Result<Opened, SlipError> {
        slip::open(&self.ring(), sealed)
    }

    /// Registers a slip. Its photos, and that it has left the inbox, are written in the same transaction.
    ///
    /// # Errors
    /// As [`Engine::execute`]; the slip stays where it is.
    pub async fn take_slip(
        &self,
        opened: &Opened,
        registration: Registration,
        key: Option<&str>,
    ) -> Result<Done, Refusal> {
        let mut beside: Vec<Write> = opened.photos.iter().map(|photo| self.put_photo(photo)).collect();
        beside.extend(key.map(|key| Write::delete(Area::Inbox, key.to_owned())));
        self.carry_out(Command::Register(Box::new(registration)), None, beside).await
    }

    /// What a slip registers here.
    pub fn registration(&self, opened: &Opened) -> Registration {
        let photos = opened.photos.iter().map(|photo| photo_name(photo)).collect();
        self.read(|station| slip::registration(station, &opened.slip, photos))
    }

    /// Throws a slip of the inbox away. The journal says nothing of it, but who may do it, and where, is as for
    /// every change.
    ///
    /// # Errors
    /// When the actor may not, another window writes, or the disk does not do it.
    pub async fn drop_slip(&self, key: &str) -> Result<(), Refusal> {
        let _turn = self.queue.lock().await;
        self.settle().await?;
        if self.read(Station::is_read_only) {
            return Err(Rejection::ReadOnly.into());
        }
        if !self.read(|station| station.may(&self.actor(), WINDOW)) {
            return Err(Rejection::NotAllowed { needs: WINDOW }.into());
        }
        let fence = self.state.borrow().fence;
        let mut writes = vec![Write::delete(Area::Inbox, key.to_owned())];
        // Another tablet may hand it over once more.
        if let Some(sealed) = self.store.get(Area::Inbox, key).await.map_err(Refusal::NotSaved)? {
            let mut dropped = self.dropped().await.map_err(Refusal::NotSaved)?;
            dropped.extend(slip_mark(&sealed));
            dropped.drain(..dropped.len().saturating_sub(MOST_DROPPED * MARK));
            writes.push(Write::put(Area::Meta, keys::DROPPED, dropped));
        }
        match self.store.commit(Expect::Fence(Some(fence)), writes).await {
            Ok(()) => Ok(()),
            Err(StoreError::Fenced { .. }) => {
                self.state.borrow_mut().writing = Writing::Elsewhere;
                Err(Refusal::TakenOver)
            }
            Err(error) => Err(Refusal::NotSaved(error)),
        }
    }

    /// Marks of the slips that were thrown away here, one after the other.
    pub(super) async fn dropped(&self) -> Result<Vec<u8>, StoreError> {
        Ok(self.store.get(Area::Meta, keys::DROPPED).await?.unwrap_or_default())
    }

    /// A photo by its name; `None` when it is not here or does not open.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn photo(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let sealed = self.store.get(Area::Blobs, name).await?;
        Ok(sealed.and_then(|sealed| self.ring().open(self.blob_aad(name).as_bytes(), &sealed).ok()))
    }

    fn put_photo(&self, photo: &[u8]) -> Write {
        self.seal_photo(&self.ring(), photo_name(photo), photo)
    }

    /// The change that puts a photo on disk, under the newest key of a ring.
    pub(super) fn seal_photo(&self, ring: &Ring, name: String, photo: &[u8]) -> Write {
        let sealed = ring.seal(self.blob_aad(&name).as_bytes(), photo, &mut entropy(&self.env));
        Write::put(Area::Blobs, name, sealed)
    }

    pub(super) fn blob_aad(&self, name: &str) -> String {
        format!("{BLOB}\0{}\0{name}", self.state.borrow().header.station())
    }
}

/// What a slip that was thrown away is known by, as it was sealed.
fn slip_mark(sealed: &[u8]) -> [u8; MARK] {
    Sha256::digest(sealed).first_chunk().copied().unwrap_or_default()
}

/// Has this slip been thrown away, by what [`Engine::dropped`] says?
pub(super) fn is_dropped(dropped: &[u8], sealed: &[u8]) -> bool {
    dropped.chunks_exact(MARK).any(|mark| *mark == slip_mark(sealed))
}

/// SHA-256, hexadecimal.
pub(super) fn photo_name(photo: &[u8]) -> String {
    hex(&Sha256::digest(photo))
}
