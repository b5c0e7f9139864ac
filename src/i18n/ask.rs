//! Words of filling in a slip, and of asking where a request stands.

use super::{Lang, en, zh};

/// The words of one language.
pub struct Ask {
    pub title: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Ask {
    match lang {
        Lang::Zh => &zh::ask::STRINGS,
        Lang::En => &en::ask::STRINGS,
    }
}
