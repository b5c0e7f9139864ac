//! Makes workbooks, for the worker in public/sheets-worker.js and nothing else.

#[cfg(target_arch = "wasm32")]
mod worker {
    use wasm_bindgen::prelude::*;

    /// The bytes of an `.xlsx` with the sheets that `books::pack` has packed.
    ///
    /// # Errors
    /// What is no sheet, or does not fit into a workbook.
    #[wasm_bindgen]
    pub fn workbook(packed: &str) -> Result<Vec<u8>, JsError> {
        let sheets = linli::books::unpack(packed).ok_or_else(|| JsError::new("these are no sheets"))?;
        Ok(linli::books::xlsx(&sheets)?)
    }
}

/// Nothing happens on loading; the worker calls `workbook`.
fn main() {}
