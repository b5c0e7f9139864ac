//! Text files of other programs: what a person chooses becomes text, in whichever encoding it was written.

use wasm_bindgen::prelude::*;
use web_sys::File;

use super::files;

/// A statement of many years has less, in bytes.
const LARGEST: f64 = 4_194_304.0;
/// How files begin that hold no text: workbooks (new, old), PDF.
const NO_TEXT: [&[u8]; 3] = [b"PK", b"\xd0\xcf\x11\xe0", b"%PDF"];

#[wasm_bindgen]
extern "C" {
    type TextDecoder;

    #[wasm_bindgen(constructor, catch)]
    fn new(label: &str) -> Result<TextDecoder, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn decode(this: &TextDecoder, bytes: &[u8]) -> Result<String, JsValue>;
}

/// Why a file gives no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoText {
    /// A workbook, or a PDF.
    OtherKind,
    TooLarge,
    /// The browser could not read it (moved, deleted, card pulled out).
    Unreadable,
}

/// Reads a chosen file: UTF-8, with or without its mark, UTF-16 with one, else the Chinese GB 18030, of which GBK and
/// GB 2312 are parts.
///
/// # Errors
/// See [`NoText`].
pub async fn read_text(file: &File) -> Result<String, NoText> {
    if file.size() > LARGEST {
        return Err(NoText::TooLarge);
    }
    let bytes = files::bytes(file).await.map_err(|_| NoText::Unreadable)?;
    if NO_TEXT.iter().any(|magic| bytes.starts_with(magic)) {
        return Err(NoText::OtherKind);
    }
    let label = match bytes.as_slice() {
        [0xff, 0xfe, ..] => "utf-16le",
        [0xfe, 0xff, ..] => "utf-16be",
        bytes if std::str::from_utf8(bytes).is_ok() => "utf-8",
        _ => "gb18030",
    };
    let decoder = TextDecoder::new(label).map_err(|_| NoText::Unreadable)?;
    decoder.decode(&bytes).map_err(|_| NoText::Unreadable)
}
