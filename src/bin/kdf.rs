//! The key derivation, for the worker in public/kdf-worker.js and nothing else.

#[cfg(target_arch = "wasm32")]
mod worker {
    use linli::vault::{Kdf, derive as argon2id};
    use wasm_bindgen::prelude::*;

    /// Argon2id. Takes about a second and `memory_kib` of memory on purpose.
    #[wasm_bindgen]
    pub fn derive(
        pass: &[u8],
        salt: &[u8],
        memory_kib: u32,
        passes: u32,
        lanes: u32,
    ) -> Result<Vec<u8>, JsError> {
        let key = argon2id(pass, salt, Kdf { memory_kib, passes, lanes });
        key.map(Vec::from).map_err(|_| JsError::new("the parameters are beyond what a tablet can give"))
    }
}

/// Nothing happens on loading; the worker calls `derive`.
fn main() {}
