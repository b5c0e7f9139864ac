//! Workbooks, made by the `sheets` program in a worker that ends afterwards (`workbook` in boot.js).

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

use crate::books::{Sheet, pack};

/// What a spreadsheet program knows its files by.
pub const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = linli, js_name = workbook, catch)]
    async fn workbook_in_worker(packed: &str) -> Result<JsValue, JsValue>;
}

/// The bytes of a workbook with these sheets; none when the program did not come or could not do it.
pub async fn workbook(sheets: &[Sheet]) -> Option<Vec<u8>> {
    let made = workbook_in_worker(&pack(sheets)).await.ok()?;
    Some(Uint8Array::new(&made).to_vec())
}
