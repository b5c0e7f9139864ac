//! Is there room on the disk?
//!
//! What the browser says of free space is an estimate, which still promised a gigabyte on a full disk. So
//! some megabytes are written to a file of the site's own and thrown away again: 15–30 ms, and nothing of
//! it reaches the disk's cells, because it is gone before the system writes it out.

use super::patience::within;
use crate::storage::StoreError;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetFileOptions, FileSystemWritableFileStream,
};

/// The file; empty, it stays.
const FILE: &str = "linli-room";
/// What has to fit: more than the browser's own tables need when they are put away.
const BYTES: usize = 2 << 20;

/// Is there room?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    Yes,
    No,
    /// The browser did not say.
    Unknown,
}

/// Tries it out.
pub async fn room() -> Room {
    match within(true, try_out()).await {
        Ok(()) => Room::Yes,
        Err(StoreError::Full) => Room::No,
        Err(_) => Room::Unknown,
    }
}

async fn try_out() -> Result<(), StoreError> {
    let stream = stream().await.map_err(failed)?;
    let written = match stream.write_with_u8_array(&vec![0x5a; BYTES]) {
        Ok(promise) => JsFuture::from(promise).await,
        Err(error) => Err(error),
    };
    // Nothing of it is kept, whether it fitted or not.
    let _ = JsFuture::from(stream.unchecked_ref::<web_sys::WritableStream>().abort()).await;
    written.map(|_| ()).map_err(failed)
}

async fn stream() -> Result<FileSystemWritableFileStream, JsValue> {
    let storage = web_sys::window().ok_or(JsValue::NULL)?.navigator().storage();
    let folder: FileSystemDirectoryHandle = JsFuture::from(storage.get_directory()).await?.unchecked_into();
    let options = FileSystemGetFileOptions::new();
    options.set_create(true);
    let file = JsFuture::from(folder.get_file_handle_with_options(FILE, &options)).await?;
    let stream = file.unchecked_into::<FileSystemFileHandle>().create_writable();
    Ok(JsFuture::from(stream).await?.unchecked_into())
}

fn failed(error: JsValue) -> StoreError {
    match name_of(&error) {
        Some(name) if name == "QuotaExceededError" => StoreError::Full,
        name => StoreError::Unavailable(name.unwrap_or_default()),
    }
}

/// The name of what the browser threw.
pub(super) fn name_of(error: &JsValue) -> Option<String> {
    Reflect::get(error, &"name".into()).ok()?.as_string()
}
