//! The key ring: data keys by kid, the pair that opens slips, the pair that signs.

use std::fmt;

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::ZeroizeOnDrop;

use super::slips::public_of;
use super::{Entropy, base64_json, random, seal};

/// Bytes of a kid in front of each record.
const KID: usize = 4;

/// Everything that opens the station. Lives in memory only while the desk is unlocked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ring {
    /// The newest one seals; all of them open.
    data: Vec<DataKey>,
    slips: SecretHalf,
    signing: SecretHalf,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, ZeroizeOnDrop)]
struct DataKey {
    #[serde(with = "base64_json")]
    #[zeroize(skip)]
    kid: [u8; KID],
    #[serde(with = "base64_json")]
    key: [u8; 32],
    /// One more than every key had that the ring knew when this one was added: rings of two tablets that have
    /// taken over each other's keys agree which is the newest.
    #[serde(default, skip_serializing_if = "is_zero")]
    #[zeroize(skip)]
    age: u32,
}

fn is_zero(age: &u32) -> bool {
    *age == 0
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, ZeroizeOnDrop)]
struct SecretHalf {
    #[serde(with = "base64_json")]
    #[zeroize(skip)]
    kid: [u8; KID],
    #[serde(with = "base64_json")]
    secret: [u8; 32],
}

/// The half of a pair that everybody may know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicHalf {
    pub kid: [u8; 4],
    /// `x25519` or `ed25519`.
    pub alg: &'static str,
    pub public: [u8; 32],
}

/// Why a record did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenError {
    /// Sealed under a key that is not on this ring.
    UnknownKey,
    /// The bytes, or the place they claim, are not what was sealed.
    Damaged,
}

impl Ring {
    /// A ring with one data key and both pairs.
    pub fn new(entropy: &mut dyn Entropy) -> Self {
        let mut pair = || SecretHalf { kid: random(entropy), secret: random(entropy) };
        let (slips, signing) = (pair(), pair());
        Ring { data: vec![DataKey { kid: random(entropy), key: random(entropy), age: 0 }], slips, signing }
    }

    /// Adds a data key that seals from now on; what was sealed before stays readable.
    pub fn add_data_key(&mut self, entropy: &mut dyn Entropy) {
        let age = self.data.iter().map(|key| key.age).max().unwrap_or_default().saturating_add(1);
        self.data.push(DataKey { kid: random(entropy), key: random(entropy), age });
    }

    /// The key that seals. Of keys of before, which have no age, the last.
    fn newest(&self) -> Option<&DataKey> {
        let rank = |(n, key): &(usize, &DataKey)| {
            let place = if key.age == 0 { *n as u64 } else { u64::from(u32::from_be_bytes(key.kid)) };
            (key.age, place)
        };
        self.data.iter().enumerate().max_by_key(rank).map(|(_, key)| key)
    }

    /// Was this sealed under the key that seals now?
    pub fn is_of_newest(&self, sealed: &[u8]) -> bool {
        self.newest().is_some_and(|key| sealed.starts_with(&key.kid))
    }

    /// Takes over the data keys of another ring of the same station; true when there were new ones.
    pub fn take(&mut self, other: &Ring) -> bool {
        let news = |key: &&DataKey| self.data.iter().all(|known| known.kid != key.kid);
        let news: Vec<DataKey> = other.data.iter().filter(news).cloned().collect();
        let any = !news.is_empty();
        self.data.extend(news);
        any
    }

    /// Are all data keys of another ring on this one?
    pub fn covers(&self, other: &Ring) -> bool {
        other.data.iter().all(|key| self.data.iter().any(|known| known.kid == key.kid))
    }

    /// Seals a record: kid ‖ nonce ‖ ciphertext ‖ tag. `aad` names the place it belongs to.
    pub fn seal(&self, aad: &[u8], plain: &[u8], entropy: &mut dyn Entropy) -> Vec<u8> {
        // A ring is never without a data key; were it so, the record must not leave in the clear.
        let Some(DataKey { kid, key, .. }) = self.newest() else { return Vec::new() };
        [kid.as_slice(), &seal::seal(key, aad, plain, entropy)].concat()
    }

    /// Opens a record of any data key.
    ///
    /// # Errors
    /// When the key is not on this ring, or the bytes are not what was sealed for this place.
    pub fn open(&self, aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, OpenError> {
        let (kid, rest) = sealed.split_first_chunk::<KID>().ok_or(OpenError::Damaged)?;
        let data = self.data.iter().find(|data| data.kid == *kid).ok_or(OpenError::UnknownKey)?;
        seal::open(&data.key, aad, rest).ok_or(OpenError::Damaged)
    }

    /// Signs with the station's Ed25519 key.
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        SigningKey::from_bytes(&self.signing.secret).sign(message).to_bytes()
    }

    /// The public halves, for the board.
    pub fn public_halves(&self) -> [PublicHalf; 2] {
        let signing = SigningKey::from_bytes(&self.signing.secret).verifying_key().to_bytes();
        [
            PublicHalf { kid: self.slips.kid, alg: "x25519", public: public_of(&self.slips.secret) },
            PublicHalf { kid: self.signing.kid, alg: "ed25519", public: signing },
        ]
    }

    /// Which pair opens slips.
    pub fn slip_kid(&self) -> [u8; KID] {
        self.slips.kid
    }

    /// Which pair signs.
    pub fn sign_kid(&self) -> [u8; KID] {
        self.signing.kid
    }

    /// HMAC-SHA256 under a key of this station that never changes, whatever data keys are added. `label` keeps
    /// what is made for one purpose apart from every other.
    pub fn mac(&self, label: &[u8], what: &[u8]) -> [u8; 32] {
        mac(&mac(&self.signing.secret, label), what)
    }

    /// The private key that opens slips.
    pub(super) fn slip_secret(&self) -> &[u8; 32] {
        &self.slips.secret
    }
}

/// Did the holder of this Ed25519 key sign the message? Strictly: no second signature of the same message passes.
pub fn verify(public: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> bool {
    VerifyingKey::from_bytes(public)
        .is_ok_and(|key| key.verify_strict(message, &Signature::from_bytes(signature)).is_ok())
}

/// RFC 2104: a key shorter than a block is filled up with zeros.
fn mac(key: &[u8; 32], what: &[u8]) -> [u8; 32] {
    let mut block = [0; 64];
    block.iter_mut().zip(key).for_each(|(to, from)| *to = *from);
    Hmac::<Sha256>::new(&block.into()).chain_update(what).finalize().into_bytes().into()
}

/// Keys never reach a log.
impl fmt::Debug for Ring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ring({} data keys)", self.data.len())
    }
}

#[cfg(test)]
mod tests {
    use super::mac;

    /// The same as any other program makes of these two texts.
    #[test]
    fn it_is_the_hmac_of_the_standard() {
        let key: [u8; 32] = std::array::from_fn(|n| u8::try_from(n).unwrap());
        let made = mac(&key, b"linli");
        assert_eq!(
            made.iter().map(|byte| format!("{byte:02x}")).collect::<String>(),
            "a8954109d4617be315404262b437763122cc2fe7e6851ddfc949c138c229034f"
        );
    }
}
