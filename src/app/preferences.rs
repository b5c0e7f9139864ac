//! How the screens look on this device: text size, colours, language. Kept in `localStorage` and
//! as attributes of `<html>`, where the style sheet reads them (and `first.js` before the first paint).

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;

use crate::app::env::sleep;
use crate::i18n::{Lang, english};
use crate::storage::browser::{Preference, Preferences as Stored};

/// Normal or 长辈版.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Size {
    #[default]
    Normal,
    Elder,
}

impl Size {
    /// As it is stored and as the style sheet knows it.
    fn name(self) -> &'static str {
        match self {
            Size::Normal => "normal",
            Size::Elder => "elder",
        }
    }
}

/// The colours; `Auto` follows the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    #[default]
    Auto,
    Light,
    Dark,
}

/// So long a page waits for its English words before it shows in Chinese.
const PATIENCE_MS: u64 = 4_000;

/// The largest step of the text size.
pub const LARGEST_SCALE: u8 = 3;

/// Fetches a program's English words unless they are here; false if they did not come.
pub type FetchEnglish = fn() -> Pin<Box<dyn Future<Output = bool>>>;

/// The preferences as signals: set one and the page follows and remembers it.
#[derive(Clone, Copy)]
pub struct Preferences {
    pub size: RwSignal<Size>,
    pub theme: RwSignal<Theme>,
    pub lang: RwSignal<Lang>,
    /// 1–3.
    pub scale: RwSignal<u8>,
    english: FetchEnglish,
}

impl Preferences {
    /// Reads what is stored, keeps it up to date and provides it to everything below.
    pub fn provide(english: FetchEnglish) -> Preferences {
        let preferences = Preferences {
            size: RwSignal::default(),
            theme: RwSignal::default(),
            lang: RwSignal::default(),
            scale: RwSignal::new(1),
            english,
        };
        preferences.read();
        preferences.follow();
        provide_context(preferences);
        preferences
    }

    /// The preferences provided above.
    pub fn get() -> Preferences {
        use_context().unwrap_or_else(|| Preferences::provide(|| Box::pin(async { false })))
    }

    /// True while the page is dark, by choice or because the device is. Tracked.
    pub fn is_dark(self) -> bool {
        match self.theme.get() {
            Theme::Dark => true,
            Theme::Light => false,
            Theme::Auto => device_is_dark(),
        }
    }

    /// 长辈版 on or off.
    pub fn toggle_elder(self) {
        self.size.update(|size| *size = if *size == Size::Elder { Size::Normal } else { Size::Elder });
        keep(Preference::Size, self.size.get_untracked().name());
    }

    /// Dark or light, from now on whatever the device says.
    pub fn toggle_dark(self) {
        let dark = untrack(|| self.is_dark());
        self.theme.set(if dark { Theme::Light } else { Theme::Dark });
        keep(Preference::Theme, if dark { "light" } else { "dark" });
    }

    /// The other language, once its words are here; `then` hears whether they have come.
    pub fn toggle_lang(self, then: impl FnOnce(bool) + 'static) {
        let other = if self.lang.get_untracked() == Lang::Zh { Lang::En } else { Lang::Zh };
        let take = move |came: bool| {
            if came {
                keep(Preference::Lang, lang_name(other));
                self.lang.set(other);
            }
            then(came);
        };
        if other == Lang::Zh || english::is_here() {
            take(true);
        } else {
            spawn_local(async move { take((self.english)().await) });
        }
    }

    /// A step of the text size; beyond 1–3 the nearest.
    pub fn set_scale(self, step: u8) {
        self.scale.set(step.clamp(1, LARGEST_SCALE));
        if !Stored::is_kiosk() {
            Stored::set_number(Preference::Scale, self.scale.get_untracked());
        }
    }

    /// Takes over what is stored: at the beginning, when another window has changed it, and when 自助模式
    /// clears what somebody has set for themselves.
    pub fn read(self) {
        let word = |preference| Stored::get::<String>(preference).unwrap_or_default();
        let is_elder = word(Preference::Size) == Size::Elder.name();
        self.size.set(if is_elder { Size::Elder } else { Size::Normal });
        self.theme.set(match word(Preference::Theme).as_str() {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::Auto,
        });
        self.scale.set(Stored::get::<u8>(Preference::Scale).unwrap_or(1).clamp(1, LARGEST_SCALE));
        let lang = stored_lang();
        // Another language builds every screen anew, so it is set only when it is another one.
        if self.lang.get_untracked() == lang {
        } else if lang == Lang::Zh || english::is_here() {
            self.lang.set(lang);
        } else {
            spawn_local(async move {
                if (self.english)().await && stored_lang() == lang {
                    self.lang.set(lang);
                }
            });
        }
    }

    /// Keeps `<html>` in step, and the signals in step with other windows and the device.
    fn follow(self) {
        Effect::new(move || {
            attribute("data-size", self.size.get().name());
            attribute("data-theme", if self.is_dark() { "dark" } else { "light" });
            attribute("data-scale", &self.scale.get().to_string());
            attribute("lang", self.lang.get().tag());
        });
        let again = Closure::<dyn Fn()>::new(move || self.read());
        let listener = again.as_ref().unchecked_ref();
        let _ = window().add_event_listener_with_callback("storage", listener);
        if let Ok(Some(query)) = window().match_media(DARK) {
            let _ = query.add_event_listener_with_callback("change", listener);
        }
        again.forget();
    }
}

/// Does `go` when the words of the language that is stored are here, or do not come soon: then it is Chinese until they do.
pub fn when_words_are_here(english: FetchEnglish, go: impl FnOnce() + 'static) {
    if stored_lang() == Lang::Zh {
        return go();
    }
    let go = Rc::new(Cell::new(Some(go)));
    let late = go.clone();
    // What Leptos spawns with is there once something is mounted.
    wasm_bindgen_futures::spawn_local(async move {
        english().await;
        go.take().into_iter().for_each(|go| go());
    });
    wasm_bindgen_futures::spawn_local(async move {
        sleep(PATIENCE_MS).await;
        late.take().into_iter().for_each(|go| go());
    });
}

fn stored_lang() -> Lang {
    let name = Stored::get::<String>(Preference::Lang);
    if name.as_deref() == Some(lang_name(Lang::En)) { Lang::En } else { Lang::Zh }
}

/// Remembers a word, unless the tablet is for anybody.
fn keep(preference: Preference, word: &str) {
    if !Stored::is_kiosk() {
        Stored::set(preference, word);
    }
}

const DARK: &str = "(prefers-color-scheme: dark)";

fn device_is_dark() -> bool {
    matches!(window().match_media(DARK), Ok(Some(query)) if query.matches())
}

fn lang_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "zh",
        Lang::En => "en",
    }
}

fn attribute(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(name, value);
    }
}
