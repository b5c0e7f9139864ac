//! From a passphrase to a key: Argon2id.

use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::ZeroizeOnDrop;

use super::HeaderError;

/// Argon2id's parameters, kept in the vault header. RFC 9106 and OWASP: 64 MiB and three passes
/// stand well above the recommended floor and take about 0.3 s on a tablet's core.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kdf {
    /// Memory in KiB.
    pub memory_kib: u32,
    pub passes: u32,
    pub lanes: u32,
}

impl Kdf {
    /// What a new vault is made with.
    pub const STANDARD: Kdf = Kdf { memory_kib: 64 * 1024, passes: 3, lanes: 1 };
    /// What a file may ask of us at most: more would hang or crash a tablet.
    const MOST: Kdf = Kdf { memory_kib: 256 * 1024, passes: 10, lanes: 4 };

    /// Is this within what we are willing to compute for a file we did not write?
    pub fn is_acceptable(self) -> bool {
        let most = Self::MOST;
        self.memory_kib <= most.memory_kib && self.passes <= most.passes && self.lanes <= most.lanes
    }
}

/// The key a passphrase gives for one name.
#[derive(Clone, ZeroizeOnDrop)]
pub struct Kek(pub(super) [u8; 32]);

impl Kek {
    /// A key that was derived elsewhere (in the worker).
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Kek(bytes)
    }
}

/// The salt of one name: SHA-256(vault salt ‖ name). Nothing in the header says who has a slot.
pub(super) fn salt(vault_salt: &[u8; 16], name: &str) -> [u8; 32] {
    Sha256::new().chain_update(vault_salt).chain_update(name.trim()).finalize().into()
}

/// Runs Argon2id. Takes about `memory_kib` of memory and a third of a second: call it in a worker.
///
/// # Errors
/// [`HeaderError::KdfRefused`] when the parameters are beyond the cap or make no sense.
pub fn derive(passphrase: &[u8], salt: &[u8], kdf: Kdf) -> Result<[u8; 32], HeaderError> {
    if !kdf.is_acceptable() {
        return Err(HeaderError::KdfRefused);
    }
    let refused = |_| HeaderError::KdfRefused;
    let params = Params::new(kdf.memory_kib, kdf.passes, kdf.lanes, Some(32)).map_err(refused)?;
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase, salt, &mut key)
        .map_err(refused)?;
    Ok(key)
}
