//! From a passphrase to a key, in a worker that ends afterwards (`derive` in boot.js).

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use zeroize::{Zeroize, Zeroizing};

use crate::vault::{HeaderError, Kdf, Kek};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = linli, js_name = derive, catch)]
    async fn derive_in_worker(
        pass: Uint8Array,
        salt: Uint8Array,
        memory_kib: u32,
        passes: u32,
        lanes: u32,
    ) -> Result<JsValue, JsValue>;
}

/// Why there is no key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KdfError {
    /// The file asks for more than a tablet can give.
    Refused,
    /// The worker did not do it; what the browser said.
    Failed(String),
}

impl From<HeaderError> for KdfError {
    fn from(_: HeaderError) -> Self {
        KdfError::Refused
    }
}

/// Derives the key of a secret. Takes about a second; the page stays alive meanwhile.
///
/// # Errors
/// See [`KdfError`].
pub async fn derive(secret: Zeroizing<Vec<u8>>, (salt, kdf): ([u8; 32], Kdf)) -> Result<Kek, KdfError> {
    if !kdf.is_acceptable() {
        return Err(KdfError::Refused);
    }
    let pass = Uint8Array::from(secret.as_slice());
    drop(secret);
    let salt = Uint8Array::from(salt.as_slice());
    let derived = derive_in_worker(pass.clone(), salt, kdf.memory_kib, kdf.passes, kdf.lanes).await;
    pass.fill(0, 0, pass.length());
    let derived = Uint8Array::new(&derived.map_err(failed)?);
    let mut key = [0; 32];
    if derived.length() != 32 {
        return Err(KdfError::Failed(format!("{} bytes", derived.length())));
    }
    derived.copy_to(&mut key);
    derived.fill(0, 0, 32);
    let kek = Kek::from_bytes(key);
    key.zeroize();
    Ok(kek)
}

/// Takes a typed secret over, so that it is overwritten once it has been used.
pub fn secret(typed: String) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(typed.into_bytes())
}

fn failed(error: JsValue) -> KdfError {
    let words = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    KdfError::Failed(words.or_else(|| error.as_string()).unwrap_or_default())
}
