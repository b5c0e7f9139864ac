//! Preferences in `localStorage`, as JSON under fixed names. A browser that refuses storage makes
//! them forgetful and breaks nothing.

use std::str::FromStr;

use gloo_storage::{LocalStorage, Storage as _};

use crate::storage::Space;

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
    /// `"on"` while the tablet is for residents only (自助模式).
    Kiosk,
    /// The window at which this tablet stands, to which numbers are called.
    Window,
    /// On which paper receipts are printed: `"58"`, `"80"` or `"a4"`.
    Paper,
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
            Preference::Kiosk => "linli.kiosk",
            Preference::Window => "linli.window",
            Preference::Paper => "linli.paper",
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

    /// The station that was chosen on this device: the real one or the demo.
    pub fn space() -> Space {
        match Preferences::get::<String>(Preference::Space).as_deref() {
            Some("demo") => Space::Demo,
            _ => Space::Real,
        }
    }

    /// Is the tablet for residents only?
    pub fn is_kiosk() -> bool {
        Preferences::get::<String>(Preference::Kiosk).is_some()
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

/// Lines of text under a name of their own in each space; see [`crate::storage::traces`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// What the owner of a phone has left behind.
    Traces,
    /// What residents have looked for on a station's tablet and not found, until the desk takes it in.
    Wishes,
}

impl Lines {
    fn key(self, space: Space) -> String {
        let name = match self {
            Lines::Traces => "traces",
            Lines::Wishes => "wishes",
        };
        format!("{}.{name}", space.prefix())
    }

    /// What is kept in a space; nothing is an empty text.
    pub fn read(self, space: Space) -> String {
        let kept = available().then(|| LocalStorage::raw().get_item(&self.key(space)).ok()).flatten();
        kept.flatten().unwrap_or_default()
    }

    /// Keeps a text; an empty one leaves nothing behind.
    pub fn write(self, space: Space, text: &str) {
        if !available() {
            return;
        }
        let storage = LocalStorage::raw();
        // A browser that refuses is a browser that remembers less.
        let _ = match text {
            "" => storage.remove_item(&self.key(space)),
            text => storage.set_item(&self.key(space), text),
        };
    }
}

/// gloo throws where `localStorage` is blocked, so it is asked only after this.
fn available() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}
