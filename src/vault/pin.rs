//! A six-digit PIN, kept in memory only: enough to know it again, never to open anything.

use sha2::{Digest, Sha256};
use zeroize::ZeroizeOnDrop;

use super::{Entropy, random};

/// Digits of a PIN.
pub const PIN_DIGITS: usize = 6;

/// What is remembered of a PIN while the desk is unlocked.
#[derive(ZeroizeOnDrop)]
pub struct Pin {
    key: [u8; 32],
    tag: [u8; 32],
}

impl Pin {
    /// Remembers a PIN; `None` when it is not six digits.
    pub fn new(digits: &str, entropy: &mut dyn Entropy) -> Option<Pin> {
        let is_pin = digits.len() == PIN_DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit());
        let key = random(entropy);
        is_pin.then(|| Pin { key, tag: tag(&key, digits) })
    }

    /// Is it this one? Takes the same time for every wrong one.
    pub fn is(&self, digits: &str) -> bool {
        let other = tag(&self.key, digits);
        let different = self.tag.iter().zip(other).fold(0, |different, (a, b)| different | (a ^ b));
        std::hint::black_box(different) == 0
    }
}

/// Key and text have fixed lengths for every real PIN, so a plain hash is a sound tag here.
fn tag(key: &[u8; 32], digits: &str) -> [u8; 32] {
    Sha256::new().chain_update(b"linli.pin.1").chain_update(key).chain_update(digits).finalize().into()
}
