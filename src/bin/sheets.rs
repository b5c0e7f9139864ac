//! What takes long, for the worker in public/heavy-worker.js and nothing else.

#[cfg(target_arch = "wasm32")]
mod worker {
    use wasm_bindgen::prelude::*;

    /// The texts of all QR codes in a picture, one byte a pixel.
    #[wasm_bindgen]
    pub fn read_codes(grey: Vec<u8>, width: u32, height: u32) -> Vec<String> {
        linli::slip::read_codes(grey, width as usize, height as usize)
    }
}

/// Nothing happens on loading; the worker calls `read_codes`.
fn main() {}
