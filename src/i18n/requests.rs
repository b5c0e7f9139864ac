//! Words of the desk’s page requests.

use super::{Lang, en, zh};

/// The words of one language.
pub struct Requests {
    pub title: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Requests {
    match lang {
        Lang::Zh => &zh::requests::STRINGS,
        Lang::En => &en::requests::STRINGS,
    }
}
