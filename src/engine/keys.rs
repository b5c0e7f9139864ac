//! Where things rest in [`Area::Meta`].

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::json;
use crate::storage::{Area, Store, StoreError, Write};

/// The vault header.
pub(super) const VAULT: &str = "vault";
/// Name and code of the station, for the lock screen.
pub(super) const SIGN: &str = "sign";
/// Which tablet this is.
pub(super) const DEVICE: &str = crate::storage::DEVICE_KEY;
/// Heads of other devices.
pub(super) const HEADS: &str = "heads";
/// The last backup.
pub(super) const BACKUP: &str = "backup";
/// What a person said about the clock.
pub(super) const CLOCK: &str = "clock";
/// Losses that a person has accepted.
pub(super) const LOSSES: &str = "losses";
/// Personal parts that came without who erased them: to be completed by a file that has them.
pub(super) const BARE: &str = "bare";
/// Marks of slips that were thrown away here.
pub(super) const DROPPED: &str = "dropped";

/// A JSON value to put into meta.
pub(super) fn put_json<T: Serialize>(key: &str, value: &T) -> Write {
    Write::put(Area::Meta, key, serde_json::to_vec(value).unwrap_or_default())
}

/// A JSON value of meta; `None` when absent or unreadable.
pub(super) async fn get_json<T: DeserializeOwned>(
    store: &impl Store,
    key: &str,
) -> Result<Option<T>, StoreError> {
    let bytes = store.get(Area::Meta, key).await?;
    Ok(bytes.and_then(|bytes| json::read_bytes(&bytes)))
}
