//! Words of the desk’s page people.

use super::{Lang, en, zh};

/// The words of one language.
pub struct People {
    pub title: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static People {
    match lang {
        Lang::Zh => &zh::people::STRINGS,
        Lang::En => &en::people::STRINGS,
    }
}
