//! What is kept beside the database: that a station was here, and how often a passphrase was wrong.

use gloo_storage::{LocalStorage, Storage as _};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::engine::Mark;
use crate::json;
use crate::storage::Space;

const MARK: &str = "linli.mark";
const TRIES: &str = "linli.tries";

/// The station that an earlier visit left word of, and how far it had come. The demo may come and go.
pub(super) fn read(space: Space) -> Option<Mark> {
    if space == Space::Real { stored(MARK) } else { None }
}

/// Leaves word of a station, so that a store that was emptied or rolled back is noticed.
pub(super) fn leave(space: Space, mark: &Mark) {
    if space == Space::Real && available() {
        // Refused, the store is still found as it is; only its loss would go unnoticed.
        store(MARK, mark);
    }
}

/// Forgets the station: somebody has decided to begin anew.
pub(super) fn forget() {
    if available() {
        LocalStorage::delete(MARK);
    }
}

/// Wrong passphrases in a row, and until when the next one has to wait (milliseconds since 1970).
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub(super) struct Tries {
    pub wrong: u32,
    pub until: i64,
}

impl Tries {
    /// What is remembered; a reload does not forget.
    pub(super) fn read() -> Tries {
        stored(TRIES).unwrap_or_default()
    }

    /// Remembers another wrong one: 1, 2, 4, 8 … seconds, sixty at most.
    pub(super) fn add(self, now: i64) -> Tries {
        let seconds = 1u32.checked_shl(self.wrong).unwrap_or(u32::MAX).clamp(1, 60);
        let tries =
            Tries { wrong: self.wrong.saturating_add(1).min(16), until: now + i64::from(seconds) * 1000 };
        if available() {
            store(TRIES, &tries);
        }
        tries
    }

    /// The right one came.
    pub(super) fn clear() {
        if available() {
            LocalStorage::delete(TRIES);
        }
    }
}

/// gloo reads with serde_json, which the desk has no other use for while it opens.
fn stored<T: DeserializeOwned>(key: &str) -> Option<T> {
    let text = available().then(|| LocalStorage::raw().get_item(key).ok())??;
    json::read(&text?)
}

fn store<T: Serialize>(key: &str, value: &T) {
    let text = serde_json::to_string(value).unwrap_or_default();
    // Refused, nothing is remembered.
    let _ = LocalStorage::raw().set_item(key, &text);
}

/// gloo throws where `localStorage` is blocked, so it is asked only after this.
fn available() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}
