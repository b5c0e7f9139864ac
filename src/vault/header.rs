//! The vault header: what stands in the clear beside the sealed records.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::{ZeroizeOnDrop, Zeroizing};

use super::kdf::{Kdf, Kek, salt};
use super::slips::{new_secret, open_with, public_of, seal_slip};
use super::{Entropy, Ring, base64_json, random, seal};
use crate::json;

/// What binds a slot's secret to its purpose.
const SLOT: &str = "linli.slot.1";
/// What binds a sealed ring to its purpose.
const RING: &[u8] = b"linli.ring.1";

/// File and store format `linli.vault` v1 (JSON).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Always `linli.vault`.
    format: String,
    version: u32,
    /// The station's random id.
    station: String,
    #[serde(with = "base64_json")]
    salt: [u8; 16],
    kdf: Kdf,
    pub(super) slots: Vec<Slot>,
    /// Whose slot is whose, sealed under the ring; empty in a vault of before.
    #[serde(with = "base64_json", default, skip_serializing_if = "Vec::is_empty")]
    pub(super) directory: Vec<u8>,
}

/// One way in, without a label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Slot {
    /// The slot's X25519 public key, to which rings are sealed.
    #[serde(with = "base64_json")]
    pub(super) public: [u8; 32],
    /// Private key and holder, sealed under the passphrase's key.
    #[serde(with = "base64_json")]
    secret: Vec<u8>,
    /// The ring, sealed to `public`.
    #[serde(with = "base64_json")]
    pub(super) ring: Vec<u8>,
}

/// The private half of a slot that has been opened or made: it opens the ring again after somebody has
/// changed it. Lives in memory only.
#[derive(Clone, ZeroizeOnDrop)]
pub struct SlotKey {
    #[zeroize(skip)]
    pub(super) public: [u8; 32],
    secret: [u8; 32],
}

/// Whose slot it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    /// The id of a staff member.
    Staff(String),
    /// Whoever holds the printed recovery code; acts as the station's first manager.
    Recovery,
}

/// What is sealed under a passphrase's key.
#[derive(Serialize, Deserialize)]
struct SlotSecret {
    #[serde(with = "base64_json")]
    secret: [u8; 32],
    holder: Holder,
}

/// An opened vault.
#[derive(Debug)]
pub struct Opened {
    pub ring: Ring,
    pub holder: Holder,
    /// Of the slot that opened.
    pub key: SlotKey,
}

/// Why a header is not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeaderError {
    /// Not a vault header.
    NotAVault,
    /// Written by a newer program: version.
    Newer(u32),
    /// The key derivation asks for more than a tablet can give.
    KdfRefused,
    /// No slot opens with this name and passphrase.
    WrongPassphrase,
    /// A slot opened but the ring in it did not.
    Damaged,
}

impl Header {
    /// The version this program writes.
    pub const VERSION: u32 = 1;

    /// An empty vault for a station; slots are added before it is used.
    pub fn new(station: &str, kdf: Kdf, entropy: &mut dyn Entropy) -> Self {
        Header {
            format: "linli.vault".to_owned(),
            version: Self::VERSION,
            station: station.to_owned(),
            salt: random(entropy),
            kdf,
            slots: Vec::new(),
            directory: Vec::new(),
        }
    }

    /// Reads a header.
    ///
    /// # Errors
    /// When it is none, or newer than this program.
    pub fn read(bytes: &[u8]) -> Result<Header, HeaderError> {
        #[derive(Deserialize)]
        struct Version {
            format: String,
            version: u32,
        }
        let head: Version = json::read_exact_bytes(bytes).ok_or(HeaderError::NotAVault)?;
        if head.format != "linli.vault" {
            return Err(HeaderError::NotAVault);
        }
        if head.version > Self::VERSION {
            return Err(HeaderError::Newer(head.version));
        }
        json::read_exact_bytes(bytes).ok_or(HeaderError::NotAVault)
    }

    /// The header as it is stored.
    pub fn write(&self) -> Vec<u8> {
        // Own structs with string keys: this cannot fail.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// The station's id.
    pub fn station(&self) -> &str {
        &self.station
    }

    /// What [`super::derive`] needs for a name: salt and parameters.
    pub fn kdf_for(&self, name: &str) -> ([u8; 32], Kdf) {
        (salt(&self.salt, name), self.kdf)
    }

    /// Gives a holder a way in. `kek` was derived for the holder's name.
    pub fn add_slot(&mut self, kek: &Kek, holder: Holder, ring: &Ring, entropy: &mut dyn Entropy) -> SlotKey {
        let secret = new_secret(entropy);
        let slot = SlotSecret { secret, holder: holder.clone() };
        let plain = Zeroizing::new(serde_json::to_vec(&slot).unwrap_or_default());
        let public = public_of(&secret);
        let sealed = seal::seal(&kek.0, self.slot_aad().as_bytes(), &plain, entropy);
        self.slots.push(Slot { public, secret: sealed, ring: seal_ring(&public, ring, entropy) });
        self.enlist(public, holder, ring, entropy);
        SlotKey { public, secret }
    }

    /// Opens the vault with the key of a name and passphrase: every slot is tried.
    ///
    /// # Errors
    /// [`HeaderError::WrongPassphrase`] when none opens.
    pub fn unlock(&self, kek: &Kek) -> Result<Opened, HeaderError> {
        let aad = self.slot_aad();
        for slot in &self.slots {
            let Some(plain) = seal::open(&kek.0, aad.as_bytes(), &slot.secret).map(Zeroizing::new) else {
                continue;
            };
            let SlotSecret { secret, holder } = json::read_exact_bytes(&plain).ok_or(HeaderError::Damaged)?;
            let key = SlotKey { public: slot.public, secret };
            let ring = key.open(&slot.ring).ok_or(HeaderError::Damaged)?;
            return Ok(Opened { ring, holder, key });
        }
        Err(HeaderError::WrongPassphrase)
    }

    /// How many ways in there are, the recovery code's included.
    pub fn slots(&self) -> usize {
        self.slots.len()
    }

    fn slot_aad(&self) -> String {
        format!("{SLOT}\0{}", self.station)
    }
}

impl SlotKey {
    /// The ring that was sealed to this slot.
    pub(super) fn open(&self, sealed: &[u8]) -> Option<Ring> {
        let ring = open_with(&self.secret, RING, sealed).map(Zeroizing::new)?;
        json::read_exact_bytes(&ring)
    }
}

/// Keys never reach a log.
impl fmt::Debug for SlotKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SlotKey")
    }
}

pub(super) fn seal_ring(public: &[u8; 32], ring: &Ring, entropy: &mut dyn Entropy) -> Vec<u8> {
    let plain = Zeroizing::new(serde_json::to_vec(ring).unwrap_or_default());
    seal_slip(public, RING, &plain, entropy).unwrap_or_default()
}
