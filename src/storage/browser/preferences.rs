//! Preferences in `localStorage`, as JSON under fixed names. A browser that refuses storage makes
//! them forgetful and breaks nothing.

use std::str::FromStr;

use gloo_storage::{LocalStorage, Storage as _};

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

/// Reads and writes preferences. They are plain words and numbers, so that their JSON is written
/// here in two lines, without a parser for each type.
#[derive(Debug, Clone, Copy)]
pub struct Preferences;

impl Preferences {
    /// The value, if one of this type is stored.
    pub fn get<T: FromStr>(preference: Preference) -> Option<T> {
        let stored = available().then(|| LocalStorage::raw().get_item(preference.key()).ok()).flatten()??;
        stored.trim_matches('"').parse().ok()
    }

    /// Stores a word; `false` when the browser refused.
    pub fn set(preference: Preference, word: &str) -> bool {
        Preferences::write(preference, &format!("\"{word}\""))
    }

    /// Stores a number; `false` when the browser refused.
    pub fn set_number(preference: Preference, number: u8) -> bool {
        Preferences::write(preference, &number.to_string())
    }

    /// Forgets a value.
    pub fn forget(preference: Preference) {
        if available() {
            LocalStorage::delete(preference.key());
        }
    }

    fn write(preference: Preference, json: &str) -> bool {
        available() && LocalStorage::raw().set_item(preference.key(), json).is_ok()
    }
}

/// gloo throws where `localStorage` is blocked, so it is asked only after this.
fn available() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}
