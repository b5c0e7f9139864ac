//! The vault: keys, who can open it, and what is sealed with it. Bytes in, bytes out.
//!
//! Every record is sealed under a data key of the [`Ring`]. The ring itself is sealed once per
//! slot, to the slot's public key, so that a new data key reaches every remaining staff member
//! without asking for a passphrase. A slot's private key is sealed under a key that Argon2id
//! derives from the passphrase. A slot carries no label: who it belongs to stands in a directory that
//! is sealed under the ring.

mod directory;
mod header;
mod kdf;
mod pin;
mod recovery;
mod ring;
mod seal;
mod slips;
#[cfg(test)]
mod tests;

pub use header::{Header, HeaderError, Holder, Opened, SlotKey};
pub use kdf::{Kdf, Kek, derive};
pub use pin::{PIN_DIGITS, Pin};
pub use recovery::RecoveryCode;
pub use ring::{OpenError, PublicHalf, Ring, verify};
pub use slips::{open_slip, seal_slip};

/// Where randomness comes from: the operating system in the app, a counter in tests.
pub trait Entropy {
    /// Fills the bytes.
    fn fill(&mut self, bytes: &mut [u8]);
}

impl<F: FnMut(&mut [u8])> Entropy for F {
    fn fill(&mut self, bytes: &mut [u8]) {
        self(bytes);
    }
}

/// `N` fresh random bytes.
pub fn random<const N: usize>(entropy: &mut dyn Entropy) -> [u8; N] {
    let mut bytes = [0; N];
    entropy.fill(&mut bytes);
    bytes
}

/// Binary values in JSON: base64url without padding.
mod base64_json {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&URL_SAFE_NO_PAD.encode(bytes))
    }

    pub fn deserialize<'de, D: Deserializer<'de>, T: TryFrom<Vec<u8>>>(
        deserializer: D,
    ) -> Result<T, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(serde::de::Error::custom)?;
        T::try_from(bytes).map_err(|_| serde::de::Error::custom("wrong length"))
    }
}
