//! Files in and out: what a person chooses is looked at before it is read, what is made is handed over
//! as a download.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

use super::env::BrowserEnv;
use crate::engine::{
    BackupError, BackupFile, Checked, ExchangeError, ExchangeFile, Exported, Progress, check_journal,
};
use crate::journal::{FileError, LARGEST_FILE};

/// How a backup begins.
const BACKUP_MAGIC: &[u8] = b"LINLIBAK";
/// Largest backup that is read at all, in bytes; the engine's own limit.
const LARGEST_BACKUP: f64 = 536_870_912.0;

/// A file that was chosen, read and found sound. A backup is still sealed.
#[derive(Debug, Clone)]
pub enum Incoming {
    Journal(Box<Checked>),
    Backup(Box<BackupFile>),
    /// What another tablet hands over.
    Exchange(Box<ExchangeFile>),
}

/// Why a chosen file is not used. Nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unusable {
    /// Neither a journal nor a backup.
    NotOurs,
    /// The browser could not read it (moved, deleted, card pulled out).
    Unreadable,
    Journal(FileError),
    Backup(BackupError),
    Exchange(ExchangeError),
}

/// Reads a chosen file: first its size and first bytes, only then the rest.
///
/// # Errors
/// See [`Unusable`].
pub async fn read(file: &File, progress: Progress<'_>) -> Result<Incoming, Unusable> {
    let size = file.size();
    let start = file.slice_with_i32_and_i32(0, 64).map_err(|_| Unusable::Unreadable)?;
    let start = bytes(&start).await?;
    if start.starts_with(BACKUP_MAGIC) {
        if size > LARGEST_BACKUP {
            return Err(Unusable::Backup(BackupError::TooLarge));
        }
        let bytes = bytes(file).await?;
        let read = BackupFile::read(&BrowserEnv, &bytes).await.map_err(Unusable::Backup)?;
        return Ok(Incoming::Backup(Box::new(read)));
    }
    if ExchangeFile::is_one(&start) {
        if size > LARGEST_BACKUP {
            return Err(Unusable::Exchange(ExchangeError::TooLarge));
        }
        let bytes = bytes(file).await?;
        let read = ExchangeFile::read(&BrowserEnv, &bytes).await.map_err(Unusable::Exchange)?;
        return Ok(Incoming::Exchange(Box::new(read)));
    }
    let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&start);
    if text.iter().find(|byte| !byte.is_ascii_whitespace()) != Some(&b'{') {
        return Err(Unusable::NotOurs);
    }
    #[expect(clippy::cast_precision_loss, reason = "100 million is exact")]
    if size > LARGEST_FILE as f64 {
        return Err(Unusable::Journal(FileError::TooLarge));
    }
    let text =
        String::from_utf8(bytes(file).await?).map_err(|_| Unusable::Journal(FileError::NotAJournal))?;
    let checked = check_journal(&BrowserEnv, &text, progress).await.map_err(Unusable::Journal)?;
    Ok(Incoming::Journal(Box::new(checked)))
}

pub(super) async fn bytes(blob: &Blob) -> Result<Vec<u8>, Unusable> {
    let read = JsFuture::from(blob.array_buffer()).await.map_err(|_| Unusable::Unreadable)?;
    Ok(Uint8Array::new(&read).to_vec())
}

/// Hands a finished file to the person, as the browser's download.
///
/// # Errors
/// What the browser said.
pub fn hand_over(exported: &Exported) -> Result<(), JsValue> {
    let kind = if exported.name.ends_with(".json") { "application/json" } else { "application/octet-stream" };
    let parts = Array::new();
    for piece in &exported.pieces {
        parts.push(&Uint8Array::from(piece.as_slice()));
    }
    hand_over_parts(&exported.name, kind, &parts)
}

/// The same for a text of any kind (CSV, board, calendar).
///
/// # Errors
/// What the browser said.
pub fn hand_over_text(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    hand_over_parts(name, kind, &Array::of1(&text.into()))
}

/// The same for bytes.
///
/// # Errors
/// What the browser said.
pub fn hand_over_bytes(name: &str, kind: &str, bytes: &[u8]) -> Result<(), JsValue> {
    hand_over_parts(name, kind, &Array::of1(&Uint8Array::from(bytes)))
}

fn hand_over_parts(name: &str, kind: &str, parts: &Array) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = leptos::prelude::document();
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.set_hidden(true);
    if let Some(body) = document.body() {
        body.append_child(&link)?;
    }
    link.click();
    link.remove();
    // Revoked at once, some browsers would hand over an empty file.
    leptos::prelude::set_timeout(
        move || {
            let _ = Url::revoke_object_url(&url);
        },
        std::time::Duration::from_secs(60),
    );
    Ok(())
}
