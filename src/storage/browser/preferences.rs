//! Preferences in `localStorage`, as JSON under fixed names. A browser that refuses storage makes
//! them forgetful and breaks nothing.

use gloo_storage::{LocalStorage, Storage as _};
use serde::{Serialize, de::DeserializeOwned};

/// What is remembered on this device outside the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preference {
    /// `"normal"` or `"elder"`.
    Size,
    /// `"auto"`, `"light"` or `"dark"`.
    Theme,
    /// `"zh"` or `"en"`.
    Lang,
    /// The step of the text size, 1–3.
    Scale,
    /// The code of the chosen community.
    Community,
    /// `"real"` or `"demo"`.
    Space,
}

impl Preference {
    /// The key; `first.js` knows the first four.
    pub fn key(self) -> &'static str {
        match self {
            Preference::Size => "linli.size",
            Preference::Theme => "linli.theme",
            Preference::Lang => "linli.lang",
            Preference::Scale => "linli.scale",
            Preference::Community => "linli.community",
            Preference::Space => "linli.space",
        }
    }
}

/// Reads and writes preferences.
#[derive(Debug, Clone, Copy)]
pub struct Preferences;

impl Preferences {
    /// The value, if one of this type is stored.
    pub fn get<T: DeserializeOwned>(preference: Preference) -> Option<T> {
        available().then(|| LocalStorage::get(preference.key()).ok()).flatten()
    }

    /// Stores a value; `false` when the browser refused.
    pub fn set<T: Serialize>(preference: Preference, value: T) -> bool {
        available() && LocalStorage::set(preference.key(), value).is_ok()
    }

    /// Forgets a value.
    pub fn forget(preference: Preference) {
        if available() {
            LocalStorage::delete(preference.key());
        }
    }
}

/// gloo throws where `localStorage` is blocked, so it is asked only after this.
fn available() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}
