//! HPKE (RFC 9180, X25519 · HKDF-SHA256 · ChaCha20-Poly1305): sealing to a public key.
//! Used for residents' slips and for handing the ring to each slot.

use std::convert::Infallible;

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::rand_core::{TryCryptoRng, TryRng};
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};

use super::{Entropy, OpenError, Ring, random};

type PublicKey = <X25519HkdfSha256 as Kem>::PublicKey;
type PrivateKey = <X25519HkdfSha256 as Kem>::PrivateKey;
type Encapped = <X25519HkdfSha256 as Kem>::EncappedKey;

/// Bytes of the encapsulated key in front of each box.
const ENCAPPED: usize = 32;

/// Our entropy in the shape the cipher suite asks for.
struct Random<'a>(&'a mut dyn Entropy);

impl TryRng for Random<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(u32::from_le_bytes(random(self.0)))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(u64::from_le_bytes(random(self.0)))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.0.fill(bytes);
        Ok(())
    }
}

impl TryCryptoRng for Random<'_> {}

/// A fresh X25519 private key.
pub(super) fn new_secret(entropy: &mut dyn Entropy) -> [u8; 32] {
    let ikm: [u8; 32] = random(entropy);
    X25519HkdfSha256::derive_keypair(&ikm).0.to_bytes().into()
}

/// The public half of a private key; zeros for bytes that are no key, to which nothing opens.
pub(super) fn public_of(secret: &[u8; 32]) -> [u8; 32] {
    PrivateKey::from_bytes(secret)
        .map_or([0; 32], |secret| X25519HkdfSha256::sk_to_pk(&secret).to_bytes().into())
}

/// Seals to a public key: encapsulated key ‖ ciphertext ‖ tag, 48 bytes longer than the text.
/// `info` says what kind of box it is. `None` when the public key is no key.
pub fn seal_slip(public: &[u8; 32], info: &[u8], plain: &[u8], entropy: &mut dyn Entropy) -> Option<Vec<u8>> {
    let public = PublicKey::from_bytes(public).ok()?;
    let (encapped, sealed) =
        hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeS::Base,
            &public,
            info,
            plain,
            &[],
            &mut Random(entropy),
        )
        .ok()?;
    Some([encapped.to_bytes().as_slice(), &sealed].concat())
}

/// Opens what was sealed to a private key.
pub(super) fn open_with(secret: &[u8; 32], info: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (encapped, sealed) = sealed.split_first_chunk::<ENCAPPED>()?;
    let encapped = Encapped::from_bytes(encapped).ok()?;
    let secret = PrivateKey::from_bytes(secret).ok()?;
    hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &secret,
        &encapped,
        info,
        sealed,
        &[],
    )
    .ok()
}

/// Opens a slip with the station's key.
///
/// # Errors
/// [`OpenError::Damaged`] when it was not sealed to this station or has been changed.
pub fn open_slip(ring: &Ring, info: &[u8], sealed: &[u8]) -> Result<Vec<u8>, OpenError> {
    open_with(ring.slip_secret(), info, sealed).ok_or(OpenError::Damaged)
}
