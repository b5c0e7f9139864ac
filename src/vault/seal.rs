//! XChaCha20-Poly1305 with a random nonce in front: the one way anything is sealed at rest.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};

use super::{Entropy, random};

/// Bytes a nonce has. Random 24-byte nonces need no counter that could be lost.
const NONCE: usize = 24;

/// nonce ‖ ciphertext ‖ tag.
pub(super) fn seal(key: &[u8; 32], aad: &[u8], plain: &[u8], entropy: &mut dyn Entropy) -> Vec<u8> {
    let nonce: [u8; NONCE] = random(entropy);
    let payload = Payload { msg: plain, aad };
    // Fails only beyond 256 GiB, which no caller can hold in memory; an empty seal never opens.
    let sealed = XChaCha20Poly1305::new(key.into()).encrypt((&nonce).into(), payload).unwrap_or_default();
    [nonce.as_slice(), &sealed].concat()
}

/// What was sealed, or nothing when key, bytes or associated data are not the same.
pub(super) fn open(key: &[u8; 32], aad: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, msg) = sealed.split_first_chunk::<NONCE>()?;
    XChaCha20Poly1305::new(key.into()).decrypt(nonce.into(), Payload { msg, aad }).ok()
}
